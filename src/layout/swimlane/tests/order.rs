//! Who stands above whom: places set by hand, calm, few crossings.

use super::*;

#[test]
fn places_set_by_hand_are_kept() {
    for (seed, request, result) in drawings() {
        let refined = refine(request, &result.order, &after(60)).unwrap();
        for drawing in [&draw(request, &refined).unwrap(), result] {
            for (i, a) in request.nodes.iter().enumerate() {
                for (j, b) in request.nodes.iter().enumerate() {
                    if let (Some(first), Some(second)) = (a.order, b.order)
                        && (a.stage, a.lane) == (b.stage, b.lane)
                        && first < second
                    {
                        assert!(
                            drawing.nodes[i].y < drawing.nodes[j].y,
                            "{seed}: {i} and {j}"
                        );
                    }
                }
            }
        }
    }
}

/// Cards that stand in another sequence than before, counted in the cells of the old request.
fn moved(before: &SwimlaneResult, after: &SwimlaneResult, request: &SwimlaneRequest) -> usize {
    let count = request.nodes.len();
    let differs = |i: usize, j: usize| {
        (before.nodes[i].y < before.nodes[j].y) != (after.nodes[i].y < after.nodes[j].y)
    };
    let cell = |i: usize| (request.nodes[i].stage, request.nodes[i].lane);
    (0..count)
        .filter(|&i| (0..count).any(|j| i != j && cell(i) == cell(j) && differs(i, j)))
        .count()
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
    assert!(
        near * 40 < cards,
        "{near} of {cards} moved from a given drawing"
    );
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
    let nodes = [
        vec![card(0, 0); 12],
        vec![card(1, 0); 12],
        vec![card(2, 0); 12],
    ]
    .concat();
    let links = (0..12).flat_map(|i| {
        [
            link(i, 12 + (i * 5 + 3) % 12),
            link(12 + (i * 5 + 3) % 12, 24 + (i * 7) % 12),
        ]
    });
    let result = layout(&request(3, 1, nodes, links.collect())).unwrap();
    assert_eq!(result.crossings, 0);
}

/// 120 cards in four stages with two links each.
fn thicket(seed: u32) -> SwimlaneRequest {
    let mut draw = Draw(seed);
    let nodes = (0..120).map(|i| card(i / 30, 0)).collect();
    let links = (0..90)
        .flat_map(|i| [i; 2])
        .map(|i| link(i, (i / 30 + 1) * 30 + draw.below(30)))
        .collect();
    request(4, 1, nodes, links)
}

/// Rows of cards in five stages, each linked to its row and the next; the request has them shuffled,
/// yet nothing needs to cross.
fn bricks(rows: usize) -> SwimlaneRequest {
    let at = |stage: usize, row: usize| stage * rows + (row * 7 + stage * 11) % rows;
    let nodes = (0..5 * rows).map(|i| card(i / rows, 0)).collect();
    let links = (0..4).flat_map(|stage| {
        let down = (0..rows - 1).map(move |row| link(at(stage, row), at(stage + 1, row + 1)));
        (0..rows)
            .map(move |row| link(at(stage, row), at(stage + 1, row)))
            .chain(down)
    });
    request(5, 1, nodes, links.collect())
}

#[test]
fn a_weave_that_sweeps_leave_tangled_is_all_but_untangled() {
    for rows in [6, 13, 40, 64] {
        let request = bricks(rows);
        let given = |stage: usize| {
            let links = request
                .links
                .iter()
                .filter(|l| request.nodes[l.from].stage == stage);
            crossings(&links.map(|l| (id(l.from), id(l.to))).collect::<Vec<_>>())
        };
        let before: u64 = (0..4).map(given).sum();
        let after = layout(&request).unwrap().crossings;
        assert!(after * 40 <= before, "{after} of {before} with {rows} rows");
    }
}

#[test]
fn refinement_leaves_fewer_crossings_and_the_same_ones_each_time() {
    let request = thicket(5);
    let quick = layout(&request).unwrap();
    let crossings = |order: &Order| draw(&request, order).unwrap().crossings;
    let some = refine(&request, &quick.order, &after(300)).unwrap();
    assert!(
        crossings(&some) < quick.crossings,
        "{} of {}",
        crossings(&some),
        quick.crossings
    );
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
    let large = request(
        2,
        1,
        vec![card(0, 0), card(1, 0), card(1, 0)],
        vec![link(0, 1)],
    );
    let order = order(&small).unwrap();
    assert_eq!(draw(&large, &order), Err(LayoutError::ForeignOrder));
    assert_eq!(
        refine(&large, &order, &|| false),
        Err(LayoutError::ForeignOrder)
    );
    let mut by_hand = small.clone();
    by_hand.nodes[1].stage = 0;
    assert_eq!(draw(&by_hand, &order), Err(LayoutError::ForeignOrder));
}
