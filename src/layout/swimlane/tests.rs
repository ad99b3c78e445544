//! What a swimlane drawing promises, on small cases and on a sweep of many.

use super::*;
use crate::layout::Span;
use crate::layout::curve::flatten_all;
use crate::layout::number::id;

struct Draw(u32);

impl Draw {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % limit
    }
    fn size(&mut self, least: usize, most: usize) -> f32 {
        real(least + self.below(most - least + 1))
    }
}

fn card(stage: usize, lane: usize) -> Node {
    Node { stage, lane, order: None, width: 128.0, height: 52.0 }
}

fn link(from: usize, to: usize) -> Link {
    Link { from, to, width: 3.0, label: None }
}

fn request(stages: usize, lanes: usize, nodes: Vec<Node>, links: Vec<Link>) -> SwimlaneRequest {
    SwimlaneRequest {
        stages: vec![Stage::default(); stages],
        lanes: vec![Lane::default(); lanes],
        nodes,
        links,
        metrics: Metrics::default(),
    }
}

/// Any cards, links in all directions, some places set by hand, most links labelled.
fn anything(seed: usize) -> SwimlaneRequest {
    let mut draw = Draw(id(seed).wrapping_mul(2_654_435_761));
    let (stages, lanes, count) = (1 + draw.below(7), 1 + draw.below(5), 1 + draw.below(40));
    let nodes: Vec<Node> = (0..count)
        .map(|_| Node {
            stage: draw.below(stages),
            lane: draw.below(lanes),
            order: (draw.below(4) == 0).then(|| draw.size(0, 5)),
            width: draw.size(60, 160),
            height: draw.size(20, 80),
        })
        .collect();
    let links = (0..draw.below(2 * count))
        .map(|_| Link {
            from: draw.below(count),
            to: draw.below(count),
            width: draw.size(1, 8),
            label: (draw.below(4) > 0).then(|| Size::new(draw.size(20, 90), 14.0)),
        })
        .collect();
    request(stages, lanes, nodes, links)
}

/// Only links to later stages.
fn forward(seed: usize) -> SwimlaneRequest {
    let mut request = anything(seed);
    let nodes = &request.nodes;
    request.links.retain(|l| nodes[l.from].stage < nodes[l.to].stage);
    request
}

const SEEDS: usize = 300;

#[test]
fn no_two_cards_overlap_and_each_stands_in_its_lane_and_column() {
    for seed in 0..SEEDS {
        let request = anything(seed);
        let result = layout(&request).unwrap();
        for (i, (rect, node)) in result.nodes.iter().zip(&request.nodes).enumerate() {
            let (lane, column) = (result.lanes[node.lane], result.columns[node.stage]);
            assert!(rect.y >= lane.start && rect.bottom() <= lane.end, "{seed}: card {i}");
            assert!(rect.x >= column.start && rect.right() <= column.end, "{seed}: card {i}");
            for (j, other) in result.nodes.iter().enumerate().skip(i + 1) {
                assert!(!rect.overlaps(&other.grown(3.0)), "{seed}: cards {i} and {j}");
            }
        }
    }
}

#[test]
fn no_route_passes_through_a_card() {
    for seed in 0..SEEDS {
        let request = anything(seed);
        let result = layout(&request).unwrap();
        for (i, route) in result.links.iter().enumerate() {
            // Half the stroke stays clear too, but where it touches its own two cards.
            let half = request.links[i].width / 2.0;
            for point in flatten_all(&route.curves, 0.1) {
                for (j, card) in result.nodes.iter().enumerate() {
                    let own = j == request.links[i].from || j == request.links[i].to;
                    let solid = card.grown(if own { -0.1 } else { half });
                    assert!(!solid.contains(point), "{seed}: link {i} in card {j} at {point:?}");
                }
            }
        }
    }
}

#[test]
fn routes_stay_in_the_drawing_and_are_smooth() {
    for seed in 0..SEEDS {
        let request = anything(seed);
        let result = layout(&request).unwrap();
        let left = request.metrics.lane_header_width;
        for (i, route) in result.links.iter().enumerate() {
            for point in flatten_all(&route.curves, 0.1) {
                assert!(point.x >= left && point.x <= result.size.width, "{seed}: link {i} at {point:?}");
                assert!(point.y >= 0.0 && point.y <= result.size.height, "{seed}: link {i} at {point:?}");
            }
            for pair in route.curves.windows(2) {
                assert_eq!(pair[0].to, pair[1].from, "{seed}: link {i}");
                let (before, after) = (pair[0].direction(1.0), pair[1].direction(0.0));
                assert!(before.x * after.x + before.y * after.y > 0.999, "{seed}: link {i} has a corner");
            }
        }
    }
}

#[test]
fn a_link_leaves_at_the_right_and_enters_at_the_left_with_its_head_on_the_card() {
    for seed in 0..SEEDS {
        let request = forward(seed);
        let result = layout(&request).unwrap();
        for (link, route) in request.links.iter().zip(&result.links) {
            let (from, to) = (result.nodes[link.from], result.nodes[link.to]);
            let (start, arrow) = (route.curves[0].from, route.arrow.unwrap());
            assert!(start.x == from.right() && start.y > from.y && start.y < from.bottom(), "{seed}");
            assert!(arrow.tip.x == to.x && arrow.tip.y > to.y && arrow.tip.y < to.bottom(), "{seed}");
            assert_eq!(arrow.direction, Point::new(1.0, 0.0));
            assert_eq!(route.curves.last().unwrap().to, arrow.base);
        }
    }
}

#[test]
fn label_boxes_overlap_no_card_and_no_other_label() {
    let mut placed = 0;
    for seed in 0..SEEDS {
        let request = anything(seed);
        let result = layout(&request).unwrap();
        let labels: Vec<Rect> = result.links.iter().filter_map(|l| l.label).collect();
        for (i, label) in labels.iter().enumerate() {
            assert!(!result.nodes.iter().any(|card| card.overlaps(label)), "{seed}: label {i}");
            assert!(!labels[..i].iter().any(|other| other.overlaps(label)), "{seed}: label {i}");
        }
        for (link, route) in request.links.iter().zip(&result.links) {
            let size = route.label.map(|l| Size::new(l.width, l.height));
            assert!(size.is_none() || size == link.label, "{seed}");
        }
        placed += labels.len();
    }
    assert!(placed > 20 * SEEDS / 3, "only {placed} labels found a place");
}

#[test]
fn a_link_between_two_lanes_is_marked_once_on_a_line_between_them() {
    for seed in 0..SEEDS {
        let request = anything(seed);
        let result = layout(&request).unwrap();
        for (i, (link, route)) in request.links.iter().zip(&result.links).enumerate() {
            let (from, to) = (request.nodes[link.from].lane, request.nodes[link.to].lane);
            assert_eq!(route.mark.is_some(), from != to, "{seed}: link {i}");
            if let Some(mark) = route.mark {
                assert!(mark.lane > from.min(to) && mark.lane <= from.max(to), "{seed}: link {i}");
                assert!((mark.at.y - result.lanes[mark.lane].start).abs() < 0.01, "{seed}: link {i}");
                assert!(mark.direction.y * (real(to) - real(from)) > 0.0, "{seed}: link {i}");
            }
        }
    }
}

#[test]
fn places_set_by_hand_are_kept() {
    for seed in 0..SEEDS {
        let request = anything(seed);
        let result = layout(&request).unwrap();
        let refined = refine(&request, &result.order, &after(60)).unwrap();
        for drawing in [draw(&request, &refined).unwrap(), result] {
            for (i, a) in request.nodes.iter().enumerate() {
                for (j, b) in request.nodes.iter().enumerate() {
                    if let (Some(first), Some(second)) = (a.order, b.order)
                        && (a.stage, a.lane) == (b.stage, b.lane)
                        && first < second
                    {
                        assert!(drawing.nodes[i].y < drawing.nodes[j].y, "{seed}: {i} and {j}");
                    }
                }
            }
        }
    }
}

#[test]
fn lanes_are_as_high_as_their_content() {
    let metrics = Metrics::default();
    let nodes = vec![card(0, 0), card(0, 0), card(1, 0), card(1, 1), card(0, 3)];
    let mut request = request(2, 4, nodes, vec![link(0, 2), link(0, 3)]);
    request.lanes[2].title_height = 30.0;
    let lanes = layout(&request).unwrap().lanes;
    let heights: Vec<f32> = lanes.iter().map(Span::len).collect();
    let around = 2.0 * metrics.lane_padding;
    assert_eq!(heights, [2.0 * 52.0 + metrics.card_gap + around, 52.0 + around, 30.0 + around, 52.0 + around]);
    assert_eq!(lanes[0].start, metrics.column_header_height);
    assert!(lanes.windows(2).all(|w| w[0].end == w[1].start));
}

#[test]
fn columns_follow_each_other_and_have_room_for_their_titles() {
    let mut request = request(3, 1, vec![card(0, 0), card(2, 0)], vec![]);
    request.stages[1].title_width = 400.0;
    let result = layout(&request).unwrap();
    assert!(result.columns[1].len() >= 400.0);
    assert_eq!(result.columns[0].start, request.metrics.lane_header_width);
    assert!(result.columns.windows(2).all(|w| w[0].end == w[1].start));
    assert_eq!(result.columns[2].end, result.size.width);
}

#[test]
fn a_chain_of_cards_runs_on_one_line() {
    let nodes = vec![card(0, 0), card(1, 0), card(2, 0), card(1, 0), card(1, 0)];
    let result = layout(&request(3, 1, nodes, vec![link(0, 4), link(4, 2)])).unwrap();
    for route in &result.links {
        assert_eq!(route.curves.len(), 1);
        assert_eq!(route.curves[0].from.y, route.curves[0].to.y);
    }
}

#[test]
fn a_link_over_several_stages_passes_between_the_cards_it_meets() {
    let mut nodes = vec![card(0, 0), card(3, 0)];
    nodes.extend((1..=2).flat_map(|stage| [card(stage, 0), card(stage, 0), card(stage, 0)]));
    let result = layout(&request(4, 1, nodes, vec![link(0, 1), link(2, 5), link(3, 6), link(4, 7)])).unwrap();
    let line = flatten_all(&result.links[0].curves, 0.1);
    assert!(!line.iter().any(|p| result.nodes.iter().any(|card| card.grown(4.0).contains(*p) && {
        let (first, last) = (result.nodes[0], result.nodes[1]);
        p.x > first.right() + 5.0 && p.x < last.x - 13.0
    })));
    assert_eq!(result.crossings, 0);
}

#[test]
fn parallel_links_leave_and_enter_side_by_side() {
    let result = layout(&request(2, 1, vec![card(0, 0), card(1, 0)], vec![link(0, 1); 3])).unwrap();
    let metrics = Metrics::default();
    for pair in result.links.windows(2) {
        let (above, below) = (pair[0].curves[0], pair[1].curves[0]);
        assert!(below.from.y - above.from.y >= 3.0 + metrics.port_gap - 0.01);
        assert!(below.to.y - above.to.y >= 3.0 + metrics.port_gap - 0.01);
    }
}

#[test]
fn ports_are_sorted_so_that_links_of_one_card_do_not_cross() {
    let mut nodes = vec![card(0, 0)];
    nodes.extend(vec![card(1, 0); 4]);
    let result = layout(&request(2, 1, nodes, vec![link(0, 3), link(0, 1), link(0, 4), link(0, 2)])).unwrap();
    let mut ends: Vec<(f32, f32)> = result.links.iter().map(|l| (l.curves[0].from.y, l.arrow.unwrap().tip.y)).collect();
    ends.sort_by(|a, b| a.0.total_cmp(&b.0));
    assert!(ends.windows(2).all(|w| w[0].1 < w[1].1), "{ends:?}");
}

#[test]
fn links_back_and_within_a_stage_turn_at_the_sides() {
    let nodes = vec![card(0, 0), card(1, 0), card(2, 0), card(1, 0)];
    let result = layout(&request(3, 1, nodes, vec![link(2, 0), link(1, 3), link(3, 3)])).unwrap();
    let [back, within, own] = &result.links[..] else { panic!("three routes") };
    assert_eq!(back.curves[0].from.x, result.nodes[2].right());
    assert_eq!(back.arrow.unwrap().tip.x, result.nodes[0].x);
    for (route, target) in [(within, 3), (own, 3)] {
        let arrow = route.arrow.unwrap();
        assert_eq!(arrow.tip.x, result.nodes[target].right());
        assert_eq!(arrow.direction, Point::new(-1.0, 0.0));
        assert!(route.curves.iter().all(|c| c.first.x >= result.nodes[target].right()));
    }
}

/// Cards that stand in another sequence than before, counted in the cells of the old request.
fn moved(before: &SwimlaneResult, after: &SwimlaneResult, request: &SwimlaneRequest) -> usize {
    let count = request.nodes.len();
    let differs = |i: usize, j: usize| {
        (before.nodes[i].y < before.nodes[j].y) != (after.nodes[i].y < after.nodes[j].y)
    };
    let cell = |i: usize| (request.nodes[i].stage, request.nodes[i].lane);
    (0..count).filter(|&i| (0..count).any(|j| i != j && cell(i) == cell(j) && differs(i, j))).count()
}

#[test]
fn adding_one_card_moves_few_others() {
    let (mut free, mut near, mut cards) = (0, 0, 0);
    for seed in 0..60 {
        let mut request = forward(seed);
        request.nodes.iter_mut().for_each(|n| n.order = None);
        let before = layout(&request).unwrap();
        let mut grown = request.clone();
        grown.nodes.push(card(request.stages.len() - 1, 0));
        grown.links.push(link(0, request.nodes.len()));
        free += moved(&before, &layout(&grown).unwrap(), &request);
        let mut heights: Vec<_> = before.nodes.iter().map(|r| Some(r.centre().y)).collect();
        heights.push(None);
        let order = order_near(&grown, &heights).unwrap();
        near += moved(&before, &draw(&grown, &order).unwrap(), &request);
        cards += request.nodes.len();
    }
    assert!(free * 6 < cards, "{free} of {cards} moved");
    assert!(near * 40 < cards, "{near} of {cards} moved from a given drawing");
}

#[test]
fn cards_that_nothing_pulls_keep_the_sequence_of_the_request() {
    let result = layout(&request(1, 1, vec![card(0, 0); 9], vec![])).unwrap();
    assert!(result.nodes.windows(2).all(|w| w[0].y < w[1].y));
    assert!(result.order.cards(0).eq(0..9));
}

#[test]
fn the_same_request_gives_the_same_drawing() {
    for seed in 0..20 {
        assert_eq!(layout(&anything(seed)), layout(&anything(seed)));
    }
}

#[test]
fn tangled_links_are_untangled() {
    let nodes = [vec![card(0, 0); 12], vec![card(1, 0); 12], vec![card(2, 0); 12]].concat();
    let links = (0..12).flat_map(|i| [link(i, 12 + (i * 5 + 3) % 12), link(12 + (i * 5 + 3) % 12, 24 + (i * 7) % 12)]);
    let result = layout(&request(3, 1, nodes, links.collect())).unwrap();
    assert_eq!(result.crossings, 0);
}

/// Says stop when it was asked that often.
fn after(times: usize) -> impl Fn() -> bool {
    let asked = std::cell::Cell::new(0);
    move || {
        asked.set(asked.get() + 1);
        asked.get() > times
    }
}

/// 120 cards in four stages with two links each.
fn thicket(seed: u32) -> SwimlaneRequest {
    let mut draw = Draw(seed);
    let nodes = (0..120).map(|i| card(i / 30, 0)).collect();
    let links = (0..90).flat_map(|i| [i; 2]).map(|i| link(i, (i / 30 + 1) * 30 + draw.below(30))).collect();
    request(4, 1, nodes, links)
}

#[test]
fn refinement_leaves_fewer_crossings_the_longer_it_may_go_on() {
    let request = thicket(5);
    let quick = layout(&request).unwrap();
    let crossings = |order: &Order| draw(&request, order).unwrap().crossings;
    let some = refine(&request, &quick.order, &after(300)).unwrap();
    let more = refine(&request, &some, &after(1_000)).unwrap();
    assert!(crossings(&some) < quick.crossings, "{} of {}", crossings(&some), quick.crossings);
    assert!(crossings(&more) < crossings(&some));
    assert_eq!(refine(&request, &quick.order, &after(300)).unwrap(), some);
}

#[test]
fn refinement_ends_at_once_when_told_and_by_itself_when_nothing_crosses() {
    let request = thicket(9);
    let quick = order(&request).unwrap();
    assert_eq!(refine(&request, &quick, &|| true).unwrap(), quick);
    let plain = self::request(2, 1, vec![card(0, 0), card(1, 0)], vec![link(0, 1)]);
    let quick = order(&plain).unwrap();
    assert_eq!(refine(&plain, &quick, &|| false).unwrap(), quick);
}

#[test]
fn an_order_of_another_request_is_refused() {
    let small = request(2, 1, vec![card(0, 0), card(1, 0)], vec![link(0, 1)]);
    let large = request(2, 1, vec![card(0, 0), card(1, 0), card(1, 0)], vec![link(0, 1)]);
    let order = order(&small).unwrap();
    assert_eq!(draw(&large, &order), Err(LayoutError::ForeignOrder));
    assert_eq!(refine(&large, &order, &|| false), Err(LayoutError::ForeignOrder));
    let mut by_hand = small.clone();
    by_hand.nodes[1].stage = 0;
    assert_eq!(draw(&by_hand, &order), Err(LayoutError::ForeignOrder));
}

#[test]
fn an_empty_request_gives_an_empty_drawing() {
    let result = layout(&SwimlaneRequest::default()).unwrap();
    assert!(result.nodes.is_empty() && result.links.is_empty() && result.lanes.is_empty());
    let result = layout(&request(3, 0, vec![], vec![])).unwrap();
    assert_eq!(result.columns.len(), 3);
}

#[test]
fn what_is_malformed_is_an_error() {
    let good = request(2, 1, vec![card(0, 0), card(1, 0)], vec![link(0, 1)]);
    let with = |change: &dyn Fn(&mut SwimlaneRequest)| {
        let mut request = good.clone();
        change(&mut request);
        layout(&request).unwrap_err()
    };
    assert_eq!(with(&|r| r.nodes[1].stage = 2), LayoutError::UnknownStage { node: 1, stage: 2 });
    assert_eq!(with(&|r| r.nodes[0].lane = 7), LayoutError::UnknownLane { node: 0, lane: 7 });
    assert_eq!(with(&|r| r.links[0].to = 9), LayoutError::UnknownNode { link: 0, node: 9 });
    assert_eq!(with(&|r| r.links[0].from = 2), LayoutError::UnknownNode { link: 0, node: 2 });
    for value in [f32::NAN, f32::INFINITY, -1.0] {
        let bad = |list, index| LayoutError::BadNumber { list, index };
        assert_eq!(with(&|r| r.nodes[1].height = value), bad("nodes", 1));
        assert_eq!(with(&|r| r.nodes[1].width = value), bad("nodes", 1));
        assert_eq!(with(&|r| r.links[0].width = value), bad("links", 0));
        assert_eq!(with(&|r| r.links[0].label = Some(Size::new(9.0, value))), bad("links", 0));
        assert_eq!(with(&|r| r.lanes[0].title_height = value), bad("lanes", 0));
        assert_eq!(with(&|r| r.stages[1].title_width = value), bad("stages", 1));
        assert_eq!(with(&|r| r.metrics.card_gap = value), bad("metrics", 5));
    }
    assert_eq!(with(&|r| r.nodes[0].order = Some(f32::NAN)), LayoutError::BadNumber { list: "nodes", index: 0 });
    assert!(order_near(&good, &[Some(1.0)]).is_err());
    assert!(order_near(&good, &[Some(1.0), Some(f32::NAN)]).is_err());
}

#[test]
fn metrics_of_zero_and_cards_of_no_size_still_give_a_drawing() {
    let nothing = Metrics {
        lane_header_width: 0.0,
        column_header_height: 0.0,
        column_min_width: 0.0,
        column_gap: 0.0,
        column_gap_max: 0.0,
        card_gap: 0.0,
        lane_padding: 0.0,
        route_gap: 0.0,
        port_gap: 0.0,
        port_inset: 0.0,
        arrow_length: 0.0,
        label_gap: 0.0,
    };
    for seed in 0..40 {
        let mut request = anything(seed);
        request.metrics = nothing;
        for node in &mut request.nodes {
            (node.width, node.height) = (0.0, 0.0);
        }
        let result = layout(&request).unwrap();
        assert!(result.nodes.iter().all(|r| r.x.is_finite() && r.y.is_finite()));
        assert!(result.links.iter().all(|l| l.arrow.is_none()));
    }
}
