//! Where cards, lanes, links and labels stand.

#![expect(
    clippy::float_cmp,
    reason = "edges that meet are the same number, not nearly"
)]

use super::*;
use crate::layout::Span;
use crate::layout::curve::flatten_all;

#[test]
fn no_two_cards_overlap_and_each_stands_in_its_lane_and_column() {
    for (seed, request, result) in drawings() {
        for (i, (rect, node)) in result.nodes.iter().zip(&request.nodes).enumerate() {
            let (lane, column) = (result.lanes[node.lane], result.columns[node.stage]);
            assert!(
                rect.y >= lane.start && rect.bottom() <= lane.end,
                "{seed}: card {i}"
            );
            assert!(
                rect.x >= column.start && rect.right() <= column.end,
                "{seed}: card {i}"
            );
            for (j, other) in result.nodes.iter().enumerate().skip(i + 1) {
                assert!(
                    !rect.overlaps(&other.grown(3.0)),
                    "{seed}: cards {i} and {j}"
                );
            }
        }
    }
}

#[test]
fn no_route_passes_through_a_card() {
    for (seed, request, result) in drawings() {
        for (i, route) in result.links.iter().enumerate() {
            // Half the stroke stays clear too, but where it touches its own two cards.
            let half = request.links[i].width / 2.0;
            for point in flatten_all(&route.curves, 0.1) {
                for (j, card) in result.nodes.iter().enumerate() {
                    let own = j == request.links[i].from || j == request.links[i].to;
                    let solid = card.grown(if own { -0.1 } else { half });
                    assert!(
                        !solid.contains(point),
                        "{seed}: link {i} in card {j} at {point:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn routes_stay_in_the_drawing_and_are_smooth() {
    for (seed, request, result) in drawings() {
        let left = request.metrics.lane_header_width;
        for (i, route) in result.links.iter().enumerate() {
            for point in flatten_all(&route.curves, 0.1) {
                assert!(
                    point.x >= left && point.x <= result.size.width,
                    "{seed}: link {i} at {point:?}"
                );
                assert!(
                    point.y >= 0.0 && point.y <= result.size.height,
                    "{seed}: link {i} at {point:?}"
                );
            }
            for pair in route.curves.windows(2) {
                assert_eq!(pair[0].to, pair[1].from, "{seed}: link {i}");
                let (before, after) = (pair[0].direction(1.0), pair[1].direction(0.0));
                assert!(
                    before.x * after.x + before.y * after.y > 0.999,
                    "{seed}: link {i} has a corner"
                );
            }
        }
    }
}

#[test]
fn a_link_leaves_at_the_right_and_enters_at_the_left_with_its_head_on_the_card() {
    for seed in 0..SEEDS / 3 {
        let request = forward(seed);
        let result = layout(&request).unwrap();
        for (link, route) in request.links.iter().zip(&result.links) {
            let (from, to) = (result.nodes[link.from], result.nodes[link.to]);
            let (start, arrow) = (route.curves[0].from, route.arrow.unwrap());
            assert!(
                start.x == from.right() && start.y > from.y && start.y < from.bottom(),
                "{seed}"
            );
            assert!(
                arrow.tip.x == to.x && arrow.tip.y > to.y && arrow.tip.y < to.bottom(),
                "{seed}"
            );
            assert_eq!(arrow.direction, Point::new(1.0, 0.0));
            assert_eq!(route.curves.last().unwrap().to, arrow.base);
        }
    }
}

#[test]
fn label_boxes_overlap_no_card_and_no_other_label() {
    let mut placed = 0;
    for (seed, request, result) in drawings() {
        let labels: Vec<Rect> = result.links.iter().filter_map(|l| l.label).collect();
        for (i, label) in labels.iter().enumerate() {
            assert!(
                !result.nodes.iter().any(|card| card.overlaps(label)),
                "{seed}: label {i}"
            );
            assert!(
                !labels[..i].iter().any(|other| other.overlaps(label)),
                "{seed}: label {i}"
            );
        }
        for (link, route) in request.links.iter().zip(&result.links) {
            let size = route.label.map(|l| Size::new(l.width, l.height));
            assert!(size.is_none() || size == link.label, "{seed}");
        }
        placed += labels.len();
    }
    assert!(
        placed > 20 * SEEDS / 3,
        "only {placed} labels found a place"
    );
}

#[test]
fn a_marked_link_between_two_lanes_is_marked_once_on_a_line_between_them() {
    for (seed, request, result) in drawings() {
        for (i, (link, route)) in request.links.iter().zip(&result.links).enumerate() {
            let (from, to) = (request.nodes[link.from].lane, request.nodes[link.to].lane);
            assert_eq!(route.mark.is_some(), link.marked, "{seed}: link {i}");
            if let Some(mark) = route.mark.filter(|_| from != to) {
                assert!(
                    mark.lane > from.min(to) && mark.lane <= from.max(to),
                    "{seed}: link {i}"
                );
                assert!(
                    (mark.at.y - result.lanes[mark.lane].start).abs() < 0.01,
                    "{seed}: link {i}"
                );
                assert!(
                    mark.direction.y * (real(to) - real(from)) > 0.0,
                    "{seed}: link {i}"
                );
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
    assert_eq!(
        heights,
        [
            2.0 * 52.0 + metrics.card_gap + around,
            52.0 + around,
            30.0 + around,
            52.0 + around
        ]
    );
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
    let result = layout(&request(
        4,
        1,
        nodes,
        vec![link(0, 1), link(2, 5), link(3, 6), link(4, 7)],
    ))
    .unwrap();
    let line = flatten_all(&result.links[0].curves, 0.1);
    assert!(!line.iter().any(|p| {
        result.nodes.iter().any(|card| {
            card.grown(4.0).contains(*p) && {
                let (first, last) = (result.nodes[0], result.nodes[1]);
                p.x > first.right() + 5.0 && p.x < last.x - 13.0
            }
        })
    }));
    assert_eq!(result.crossings, 0);
}

#[test]
fn parallel_links_leave_and_enter_side_by_side_as_one_bundle() {
    let result = layout(&request(
        2,
        1,
        vec![card(0, 0), card(1, 0)],
        vec![link(0, 1); 3],
    ))
    .unwrap();
    for pair in result.links.windows(2) {
        let (above, below) = (pair[0].curves[0], pair[1].curves[0]);
        // They are 3 wide, and 1 is left between them.
        assert!((below.from.y - above.from.y - 4.0).abs() < 0.01);
        assert!((below.to.y - above.to.y - 4.0).abs() < 0.01);
    }
}

#[test]
fn links_to_cards_of_one_cell_leave_closer_together_than_one_to_another_lane() {
    let nodes = vec![card(0, 0), card(1, 0), card(1, 0), card(1, 1)];
    let links = vec![link(0, 1), link(0, 2), link(0, 3)];
    let result = layout(&request(2, 2, nodes, links)).unwrap();
    let mut leaves: Vec<f32> = result.links.iter().map(|l| l.curves[0].from.y).collect();
    let last = leaves[2];
    leaves.sort_by(f32::total_cmp);
    assert_eq!(leaves[2], last, "the lane below is left for at the bottom");
    let apart = 3.0 + Metrics::default().port_gap;
    assert!(
        (4.0..apart - 1.0).contains(&(leaves[1] - leaves[0])),
        "{leaves:?}"
    );
    assert!(leaves[2] - leaves[1] >= apart - 0.01, "{leaves:?}");
}

#[test]
fn ports_are_sorted_so_that_links_of_one_card_do_not_cross() {
    let mut nodes = vec![card(0, 0)];
    nodes.extend(vec![card(1, 0); 4]);
    let result = layout(&request(
        2,
        1,
        nodes,
        vec![link(0, 3), link(0, 1), link(0, 4), link(0, 2)],
    ))
    .unwrap();
    let mut ends: Vec<(f32, f32)> = result
        .links
        .iter()
        .map(|l| (l.curves[0].from.y, l.arrow.unwrap().tip.y))
        .collect();
    ends.sort_by(|a, b| a.0.total_cmp(&b.0));
    assert!(ends.windows(2).all(|w| w[0].1 < w[1].1), "{ends:?}");
}

#[test]
fn links_back_and_within_a_stage_turn_at_the_sides() {
    let nodes = vec![card(0, 0), card(1, 0), card(2, 0), card(1, 0)];
    let result = layout(&request(
        3,
        1,
        nodes,
        vec![link(2, 0), link(1, 3), link(3, 3)],
    ))
    .unwrap();
    let [back, within, own] = &result.links[..] else {
        panic!("three routes")
    };
    assert_eq!(back.curves[0].from.x, result.nodes[2].right());
    assert_eq!(back.arrow.unwrap().tip.x, result.nodes[0].x);
    for (route, target) in [(within, 3), (own, 3)] {
        let arrow = route.arrow.unwrap();
        assert_eq!(arrow.tip.x, result.nodes[target].right());
        assert_eq!(arrow.direction, Point::new(-1.0, 0.0));
        assert!(
            route
                .curves
                .iter()
                .all(|c| c.first.x >= result.nodes[target].right())
        );
    }
}
