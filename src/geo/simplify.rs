//! How much each point of a line matters, so that any level of detail is a mere selection.
//!
//! The importance of a point is the largest tolerance, in metres, at which the Douglas–Peucker
//! method (D. Douglas, T. Peucker, "Algorithms for the reduction of the number of points required
//! to represent a digitized line", Cartographica 10, 1973) still keeps it. Keeping the points whose
//! importance reaches a tolerance therefore gives that method's line: no dropped point lies farther
//! from it than the tolerance. It is computed once per shared arc, so neighbours keep the same
//! points, and coarser levels are parts of finer ones.

use super::position::Metres;

/// A line with more points is cut into parts of this size, whose ends are always kept. The method
/// needs quadratic time for lines made to defeat it; this bounds it. No arc of the bundled map is
/// as long.
const PART: usize = 4096;

/// Importance below this, in metres, is not told apart and given as 0: no level of detail is as
/// fine, but for the one that keeps all points.
const LEAST: f32 = 40.0;

/// Appends the importance of each point of one line, in metres. Its ends are infinitely important.
///
/// A closed line (its last point is its first) keeps a third point as long as it keeps a second: an
/// island becomes a triangle before it vanishes, and vanishes when no point is farther from its
/// first than the tolerance.
pub(super) fn append_importance(points: &[Metres], all: &mut Vec<f32>) {
    let offset = all.len();
    all.resize(offset + points.len(), 0.0);
    let Some(importance) = all.get_mut(offset..) else {
        return;
    };
    let Some(last) = points.len().checked_sub(1) else {
        return;
    };
    let mut spans: Vec<(usize, usize, f32)> = (0..last)
        .step_by(PART)
        .map(|start| (start, (start + PART).min(last), f32::INFINITY))
        .collect();
    for &(start, end, _) in &spans {
        set(importance, start, f32::INFINITY);
        set(importance, end, f32::INFINITY);
    }
    while let Some((start, end, limit)) = spans.pop() {
        let Some((at, distance)) = farthest(points, start, end) else {
            continue;
        };
        if distance < LEAST {
            continue;
        }
        // A point is only kept when the points that split the line before it are, hence the limit.
        let own = distance.min(limit);
        set(importance, at, own);
        spans.push((start, at, own));
        spans.push((at, end, own));
    }
    if points.len() > 3 && points.first() == points.last() {
        keep_a_third(importance);
    }
}

fn set(importance: &mut [f32], index: usize, value: f32) {
    if let Some(slot) = importance.get_mut(index) {
        *slot = value;
    }
}

/// The point between `start` and `end` that is farthest from the segment between these two, with
/// its distance.
fn farthest(points: &[Metres], start: usize, end: usize) -> Option<(usize, f32)> {
    let (&a, &b) = (points.get(start)?, points.get(end)?);
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length = dx * dx + dy * dy;
    let per_length = if length > 0.0 { length.recip() } else { 0.0 };
    let (mut farthest, mut most) = (start, -1.0);
    for (point, at) in points.get(start + 1..end)?.iter().zip(start + 1..) {
        let (px, py) = (point.x - a.x, point.y - a.y);
        let along = ((px * dx + py * dy) * per_length).clamp(0.0, 1.0);
        let (rx, ry) = (px - along * dx, py - along * dy);
        let squared = rx * rx + ry * ry;
        if squared > most {
            (farthest, most) = (at, squared);
        }
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a tolerance needs no more than seven digits"
    )]
    (most >= 0.0).then(|| (farthest, most.sqrt() as f32))
}

/// Raises the second most important inner point of a closed line to the importance of the first.
fn keep_a_third(importance: &mut [f32]) {
    let inner = 1..importance.len() - 1;
    let Some(inner) = importance.get_mut(inner) else {
        return;
    };
    let (mut first, mut second) = (None::<(usize, f32)>, None::<(usize, f32)>);
    for (index, &value) in inner.iter().enumerate() {
        if first.is_none_or(|(_, most)| value > most) {
            second = first;
            first = Some((index, value));
        } else if second.is_none_or(|(_, most)| value > most) {
            second = Some((index, value));
        }
    }
    if let (Some((_, most)), Some((index, _))) = (first, second) {
        set(inner, index, most);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn importance(points: &[Metres]) -> Vec<f32> {
        let mut all = Vec::new();
        append_importance(points, &mut all);
        all
    }

    /// A jagged line: the same numbers every time.
    fn jagged(count: u32) -> Vec<Metres> {
        (0..count)
            .map(|i| Metres::new(f64::from(i) * 50.0, f64::from(i * i * 7919 % 1013)))
            .collect()
    }

    #[test]
    fn no_dropped_point_is_farther_from_the_kept_line_than_the_tolerance() {
        let points = jagged(600);
        let importance = importance(&points);
        let mut fewer = points.len();
        for tolerance in [LEAST, 60.0, 250.0, 700.0] {
            let kept: Vec<Metres> = points
                .iter()
                .zip(&importance)
                .filter(|(_, i)| **i >= tolerance)
                .map(|(p, _)| *p)
                .collect();
            assert_eq!((kept.first(), kept.last()), (points.first(), points.last()));
            assert!(kept.len() <= fewer);
            fewer = kept.len();
            for point in &points {
                let distance = kept
                    .windows(2)
                    .map(|pair| point.squared_distance_to_segment(pair[0], pair[1]))
                    .fold(f64::INFINITY, f64::min)
                    .sqrt();
                assert!(
                    distance <= f64::from(tolerance) * 1.000_001,
                    "{distance} {tolerance}"
                );
            }
        }
        assert!(fewer < points.len() / 4, "{fewer}");
    }

    #[test]
    fn a_closed_line_is_a_triangle_until_it_vanishes() {
        let mut points: Vec<Metres> = (0..36)
            .map(|i| f64::from(i * 10).to_radians())
            .map(|a| Metres::new(a.cos() * 900.0, a.sin() * 30.0))
            .collect();
        points.push(points[0]);
        let importance = importance(&points);
        for tolerance in [10.0_f32, 100.0, 1000.0, 1799.0] {
            let kept = importance.iter().filter(|i| **i >= tolerance).count();
            assert!(kept >= 4, "{tolerance}: {kept} points with the closing one");
        }
        assert_eq!(importance.iter().filter(|i| **i >= 1801.0).count(), 2);
    }

    #[test]
    fn a_line_made_to_defeat_the_method_is_cut_into_parts() {
        // Each split takes one point off the end.
        let points: Vec<Metres> = (0..10_000)
            .map(f64::from)
            .map(|i| Metres::new(i * i, if i % 2.0 == 0.0 { i } else { -i } * 1e6))
            .collect();
        let importance = importance(&points);
        assert_eq!(importance.len(), points.len());
        assert!(importance[PART].is_infinite() && importance[PART + 1].is_finite());
    }

    #[test]
    fn lines_of_no_one_and_two_points_are_ranked_too() {
        assert!(importance(&[]).is_empty());
        assert_eq!(importance(&jagged(1)), [0.0]);
        assert_eq!(importance(&jagged(2)), [f32::INFINITY; 2]);
    }
}
