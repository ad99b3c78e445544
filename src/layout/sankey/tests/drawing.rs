//! Sweeps over many drawings.

use super::*;

const SEEDS: usize = 300;

fn drawings() -> impl Iterator<Item = (usize, SankeyRequest, SankeyResult)> {
    (0..SEEDS).map(|seed| {
        let request = anything(seed);
        let result = layout(&request).unwrap();
        (seed, request, result)
    })
}

#[test]
fn bars_and_the_words_at_them_never_overlap() {
    for (seed, _, result) in drawings() {
        for (index, one) in result.bars.iter().enumerate() {
            for other in &result.bars[index + 1..] {
                if one.column != other.column {
                    assert!(
                        (one.rect.x - other.rect.x).abs() >= one.rect.width,
                        "{seed}"
                    );
                    continue;
                }
                let end = |bar: &Bar| bar.foot.y + bar.foot.height;
                let apart = end(one) <= other.head.y + 1e-2 || end(other) <= one.head.y + 1e-2;
                assert!(apart, "{seed}: {one:?} {other:?}");
            }
        }
    }
}

#[test]
fn bands_end_within_their_bars_side_by_side() {
    for (seed, request, result) in drawings() {
        for (node, bar) in result.bars.iter().enumerate() {
            for leaves in [true, false] {
                let mut ends: Vec<(f32, f32)> = Vec::new();
                for (link, band) in request.links.iter().zip(&result.bands) {
                    let (at, width) = if leaves {
                        (band.middle.first().unwrap(), band.widths[0])
                    } else {
                        (band.middle.last().unwrap(), band.widths[1])
                    };
                    let here = if leaves { link.from } else { link.to };
                    if here != node {
                        continue;
                    }
                    let side = if leaves {
                        bar.rect.x + bar.rect.width
                    } else {
                        bar.rect.x
                    };
                    assert!((at.x - side).abs() < 1e-2, "{seed}");
                    ends.push((at.y - width / 2.0, at.y + width / 2.0));
                }
                ends.sort_by(|a, b| a.0.total_cmp(&b.0));
                for two in ends.windows(2) {
                    assert!(two[0].1 <= two[1].0 + 1e-2, "{seed}: {two:?}");
                }
                for (top, bottom) in ends {
                    let within =
                        top >= bar.rect.y - 1e-2 && bottom <= bar.rect.y + bar.rect.height + 1e-2;
                    assert!(within, "{seed}: {top} {bottom} {bar:?}");
                }
            }
        }
    }
}

#[test]
fn widths_are_the_amounts_at_one_scale_and_bars_the_sums_of_their_bands() {
    for (seed, request, result) in drawings() {
        let mut sums = vec![[0.0_f64; 2]; request.nodes.len()];
        for (link, band) in request.links.iter().zip(&result.bands) {
            let amount = link.amount.unwrap_or_default();
            for (width, value) in band.widths.iter().zip([amount.leaves, amount.arrives]) {
                let off = f64::from(*width) - value * result.scale;
                assert!(off.abs() < 1e-2, "{seed}: {width} for {value}");
            }
            sums[link.to][0] += amount.arrives * result.scale;
            sums[link.from][1] += amount.leaves * result.scale;
        }
        for (bar, sums) in result.bars.iter().zip(sums) {
            for (filled, sum) in bar.filled.iter().zip(sums) {
                assert!((f64::from(*filled) - sum).abs() < 0.05, "{seed}");
                assert!(f64::from(bar.rect.height) >= sum - 0.05, "{seed}");
            }
        }
    }
}

#[test]
fn labels_lie_clear_of_each_other_and_of_all_words_and_bars() {
    for (seed, _, result) in drawings() {
        let labels: Vec<_> = result.bands.iter().filter_map(|band| band.label).collect();
        let overlaps = |a: &crate::layout::Rect, b: &crate::layout::Rect| {
            a.x < b.x + b.width
                && b.x < a.x + a.width
                && a.y < b.y + b.height
                && b.y < a.y + a.height
        };
        for (index, one) in labels.iter().enumerate() {
            assert!(
                labels[index + 1..]
                    .iter()
                    .all(|other| !overlaps(one, other)),
                "{seed}"
            );
            for bar in &result.bars {
                for rect in [&bar.rect, &bar.head, &bar.foot] {
                    assert!(rect.height <= 0.0 || !overlaps(one, rect), "{seed}");
                }
            }
        }
    }
}

#[test]
fn everything_lies_within_the_drawing() {
    for (seed, _, result) in drawings() {
        let inside = |point: &crate::layout::Point| {
            point.x >= -0.5
                && point.y >= -0.5
                && point.x <= result.size.width + 0.5
                && point.y <= result.size.height + 0.5
        };
        for band in &result.bands {
            let points = band.left.iter().chain(&band.right).chain(&band.middle);
            for point in points {
                assert!(inside(point), "{seed}: {point:?} {:?}", result.size);
            }
        }
        for bar in &result.bars {
            let end = bar.foot.y + bar.foot.height;
            assert!(bar.head.y >= 0.0 && end <= result.size.height, "{seed}");
        }
    }
}

#[test]
fn the_same_request_gives_the_same_drawing() {
    for seed in 0..20 {
        let request = anything(seed);
        assert_eq!(layout(&request), layout(&request), "{seed}");
    }
}

#[test]
fn the_crossing_reckoned_is_that_of_every_pair() {
    for seed in 0..60 {
        let request = anything(seed);
        let columns = columns::columns(&request);
        let graph = Graph::new(&request, &columns).unwrap();
        let ordered = order::order(&graph);
        let mut rank = vec![0; graph.items.len()];
        for column in &ordered.columns {
            for (place, &item) in column.iter().enumerate() {
                rank[item] = place;
            }
        }
        let mut pairs = 0.0;
        for (index, a) in graph.pieces.iter().enumerate() {
            for b in &graph.pieces[..index] {
                if graph.column[a.from] == graph.column[b.from] {
                    let left = rank[a.from].cmp(&rank[b.from]);
                    let right = rank[a.to].cmp(&rank[b.to]);
                    if left != std::cmp::Ordering::Equal && left == right.reverse() {
                        pairs += graph.weight[a.link] * graph.weight[b.link];
                    }
                }
            }
        }
        assert!(
            (pairs - ordered.crossings).abs() < 1e-6,
            "{seed}: {pairs} {ordered:?}"
        );
    }
}

#[test]
fn an_order_that_is_kept_is_kept() {
    for seed in 0..80 {
        let mut request = anything(seed);
        let before = layout(&request).unwrap();
        let heights: Vec<Option<f32>> = before
            .bars
            .iter()
            .map(|bar| Some(bar.rect.y + bar.rect.height / 2.0))
            .collect();
        if let Some(amount) = request
            .links
            .first_mut()
            .and_then(|link| link.amount.as_mut())
        {
            amount.leaves *= 1.4;
            amount.arrives *= 1.4;
        }
        let after = layout_near(&request, &heights).unwrap();
        for (one, was) in after.bars.iter().zip(&before.bars) {
            for (other, had) in after.bars.iter().zip(&before.bars) {
                if was.column == had.column && was.rect.y < had.rect.y {
                    assert!(one.rect.y < other.rect.y, "{seed}");
                }
            }
        }
    }
}
