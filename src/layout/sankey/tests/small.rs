//! Small drawings, reckoned by hand.

use super::*;
use crate::layout::LayoutError;

fn middle(bar: &Bar) -> f32 {
    bar.rect.y + bar.rect.height / 2.0
}

#[test]
fn a_chain_of_equal_flows_is_one_straight_band() {
    let drawn = layout(&request(
        3,
        &[0, 1, 2],
        vec![link(0, 1, 80.0), link(1, 2, 80.0)],
    ))
    .unwrap();
    for band in &drawn.bands {
        let first = band.middle[0].y;
        assert!(
            band.middle
                .iter()
                .all(|point| (point.y - first).abs() < 0.01)
        );
    }
    assert!((drawn.bars[0].rect.height - drawn.bands[0].widths[0]).abs() < 0.01);
    assert_eq!(drawn.crossings, 0.0);
}

#[test]
fn what_crosses_is_put_in_order() {
    // Given crosswise: the first of each stage leads to the last of the next.
    let links = vec![link(0, 3, 50.0), link(1, 2, 50.0)];
    let drawn = layout(&request(2, &[0, 0, 1, 1], links)).unwrap();
    assert_eq!(drawn.crossings, 0.0);
    let upper_first = drawn.bars[0].rect.y < drawn.bars[1].rect.y;
    assert_eq!(upper_first, drawn.bars[3].rect.y < drawn.bars[2].rect.y);
}

#[test]
fn of_two_crossings_the_one_of_thin_bands_is_left() {
    // One of a, b must cross: the pair 100 × 1 costs less than 100 × 90.
    let links = vec![
        link(0, 2, 100.0),
        link(1, 3, 90.0),
        link(0, 3, 1.0),
        link(1, 2, 1.0),
    ];
    let drawn = layout(&request(2, &[0, 0, 1, 1], links)).unwrap();
    assert!(
        (drawn.crossings - 0.02 * 0.02).abs() < 1e-9,
        "{}",
        drawn.crossings
    );
}

#[test]
fn a_loss_makes_the_band_narrower_on_its_way() {
    let mut lossy = link(0, 1, 100.0);
    lossy.amount = Some(Amount {
        leaves: 100.0,
        arrives: 70.0,
    });
    let drawn = layout(&request(2, &[0, 1], vec![lossy])).unwrap();
    let [leaves, arrives] = drawn.bands[0].widths;
    assert!((arrives / leaves - 0.7).abs() < 1e-4);
    assert!((drawn.bars[1].rect.height - arrives).abs() < 0.01);
}

#[test]
fn steps_of_one_stage_that_feed_each_other_stand_side_by_side() {
    let drawn = layout(&request(
        1,
        &[0, 0, 0],
        vec![link(0, 1, 5.0), link(1, 2, 5.0)],
    ))
    .unwrap();
    let columns: Vec<usize> = drawn.bars.iter().map(|bar| bar.column).collect();
    assert_eq!(columns, [0, 1, 2]);
    assert!(drawn.columns.iter().all(|column| column.stage == 0));
}

#[test]
fn a_circle_and_a_way_back_run_below_everything() {
    let links = vec![
        link(0, 1, 40.0),
        link(1, 0, 10.0),
        link(2, 0, 20.0),
        link(1, 2, 30.0),
        link(2, 2, 5.0),
    ];
    let drawn = layout(&request(2, &[0, 0, 1], links)).unwrap();
    let backs: Vec<bool> = drawn.bands.iter().map(|band| band.is_back).collect();
    assert_eq!(backs, [false, true, true, false, true]);
    let bottom = drawn.bars.iter().map(|bar| bar.rect.y + bar.rect.height);
    let bottom = bottom.fold(0.0, f32::max);
    for band in drawn.bands.iter().filter(|band| band.is_back) {
        let lowest = band.left.iter().chain(&band.right).map(|point| point.y);
        assert!(lowest.fold(0.0, f32::max) > bottom);
    }
}

#[test]
fn a_long_link_passes_the_bars_between() {
    let links = vec![link(0, 1, 50.0), link(1, 2, 50.0), link(0, 2, 50.0)];
    let drawn = layout(&request(3, &[0, 1, 2], links)).unwrap();
    let bar = drawn.bars[1].rect;
    let long = &drawn.bands[2];
    for (upper, lower) in long.left.iter().zip(&long.right) {
        if (bar.x..=bar.x + bar.width).contains(&upper.x) {
            assert!(lower.y <= bar.y + 0.01 || upper.y >= bar.y + bar.height - 0.01);
        }
    }
}

#[test]
fn hair_lines_have_no_width_and_places_of_their_own() {
    let links = vec![hair(0, 1), hair(0, 1), link(0, 1, 10.0)];
    let drawn = layout(&request(2, &[0, 1], links)).unwrap();
    assert_eq!(drawn.bands[0].widths, [0.0, 0.0]);
    let (one, other) = (drawn.bands[0].middle[0].y, drawn.bands[1].middle[0].y);
    assert!((one - other).abs() > 5.0);
    let filled = drawn.bars[0].filled;
    assert!((filled[1] - drawn.bands[2].widths[0]).abs() < 0.01);
    assert!((drawn.bars[0].rect.height - filled[1] - 2.0 * Metrics::default().hair).abs() < 0.01);
}

#[test]
fn room_is_kept_for_what_a_step_could_take() {
    let mut asked = request(2, &[0, 1, 1], vec![link(0, 1, 47.0)]);
    asked.nodes[1].wanted = 60.0;
    asked.nodes[1].foot = Size::new(100.0, 17.0);
    let drawn = layout(&asked).unwrap();
    let bar = &drawn.bars[1];
    assert!((bar.wanted / bar.filled[0] - 60.0 / 47.0).abs() < 1e-3);
    assert!((bar.foot.y - bar.rect.y - bar.wanted).abs() < 0.01);
}

#[test]
fn a_small_change_of_one_amount_leaves_the_scale_as_it_is() {
    let links = |amount| vec![link(0, 1, amount), link(0, 2, 40.0)];
    let drawn = |amount| layout(&request(2, &[0, 1, 1], links(amount))).unwrap();
    let (before, after) = (drawn(100.0), drawn(101.0));
    assert_eq!(before.scale, after.scale);
    assert!((middle(&before.bars[2]) - middle(&after.bars[2])).abs() < 4.0);
}

#[test]
fn nothing_and_zeros_are_drawn_without_a_fault() {
    assert!(layout(&SankeyRequest::default()).unwrap().bars.is_empty());
    assert!(layout(&request(4, &[], Vec::new())).is_ok());
    let drawn = layout(&request(2, &[0, 1], vec![link(0, 1, 0.0)])).unwrap();
    assert_eq!(drawn.bands[0].widths, [0.0, 0.0]);
    assert!(
        layout(&request(
            2,
            &[0, 1],
            vec![link(0, 1, 1e-300), link(0, 1, 1e290)]
        ))
        .is_ok()
    );
}

#[test]
fn what_is_malformed_is_said() {
    let nan = layout(&request(2, &[0, 1], vec![link(0, 1, f64::NAN)]));
    assert_eq!(
        nan,
        Err(LayoutError::BadNumber {
            list: "links",
            index: 0
        })
    );
    let below = layout(&request(2, &[0, 1], vec![link(0, 1, -1.0)]));
    assert_eq!(
        below,
        Err(LayoutError::BadNumber {
            list: "links",
            index: 0
        })
    );
    let stage = layout(&request(1, &[1], Vec::new()));
    assert_eq!(stage, Err(LayoutError::UnknownStage { node: 0, stage: 1 }));
    let end = layout(&request(1, &[0], vec![hair(0, 7)]));
    assert_eq!(end, Err(LayoutError::UnknownNode { link: 0, node: 7 }));
    // Long links through very many columns are refused, not drawn for ever.
    let nodes: Vec<usize> = (0..2_000).collect();
    let links = (0..200).map(|n| hair(n, 1_999)).collect();
    let large = layout(&request(2_000, &nodes, links));
    assert!(matches!(large, Err(LayoutError::TooLarge { .. })));
}

#[test]
fn a_very_long_circle_within_one_stage_is_drawn() {
    let links = (0..300).map(|n| link(n, (n + 1) % 300, 1.0)).collect();
    let drawn = layout(&request(1, &[0; 300], links)).unwrap();
    assert_eq!(drawn.columns.len(), 300);
    assert_eq!(drawn.bands.iter().filter(|band| band.is_back).count(), 1);
}
