//! Curves as lines: flattening, intersections, dashes.

use super::number::{count, wide};
use super::{Cubic, Point, Scalar};

/// Most pieces one curve is cut into.
const PIECES: usize = 512;
/// Most dashes one line is cut into; a finer pattern is drawn as a whole line.
const DASHES: f64 = 100_000.0;

/// The points of a line that is nowhere further than `tolerance` from the curve, its ends included.
///
/// The number of pieces is that of G. Wang (1984): `√(3·2/8 · max|Δ²| / tolerance)`.
pub fn flatten<T: Scalar>(curve: &Cubic<T>, tolerance: T) -> Vec<Point<T>> {
    let mut points = vec![curve.from];
    extend(&mut points, curve, tolerance);
    points
}

/// The points of curves that follow each other, as one line.
pub fn flatten_all<T: Scalar>(curves: &[Cubic<T>], tolerance: T) -> Vec<Point<T>> {
    let mut points: Vec<Point<T>> = curves.first().map(|c| c.from).into_iter().collect();
    for curve in curves {
        extend(&mut points, curve, tolerance);
    }
    points
}

fn extend<T: Scalar>(points: &mut Vec<Point<T>>, curve: &Cubic<T>, tolerance: T) {
    let c: Cubic<f64> = curve.cast();
    let second = |a: Point<f64>, b: Point<f64>, d: Point<f64>| {
        (a.x - 2.0 * b.x + d.x).hypot(a.y - 2.0 * b.y + d.y)
    };
    let most = second(c.from, c.first, c.second).max(second(c.first, c.second, c.to));
    let pieces = count((0.75 * most / tolerance.widen().max(1e-6)).sqrt(), PIECES);
    points.extend((1..pieces).map(|i| c.point(wide(i) / wide(pieces)).cast()));
    points.push(curve.to);
}

/// The length of a line.
pub fn length<T: Scalar>(line: &[Point<T>]) -> f64 {
    line.windows(2)
        .map(|w| w[0].widen().distance(w[1].widen()))
        .sum()
}

/// Where the curve meets the level line at `y`: the parameters from 0 to 1, rising. A curve that
/// runs along the line meets it nowhere.
pub fn meets_level<T: Scalar>(curve: &Cubic<T>, y: T) -> Vec<f64> {
    let below = |point: Point<T>| point.y.widen() - y.widen();
    roots([
        below(curve.from),
        below(curve.first),
        below(curve.second),
        below(curve.to),
    ])
}

/// A point where a curve meets a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Meeting<T = f64> {
    /// Parameter along the curve, from 0 to 1.
    pub t: f64,
    /// The point.
    pub at: Point<T>,
    /// Index of the line's piece, from its point of that index to the next.
    pub piece: usize,
}

/// Where the curve meets a line of straight pieces, along the curve. A point of the line that the
/// curve goes through counts once.
pub fn meets_line<T: Scalar>(curve: &Cubic<T>, line: &[Point<T>]) -> Vec<Meeting<T>> {
    let c: Cubic<f64> = curve.cast();
    let corners = [c.from, c.first, c.second, c.to];
    let reach = |of: fn(&Point<f64>) -> f64| {
        corners
            .iter()
            .map(of)
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| {
                (low.min(v), high.max(v))
            })
    };
    let (left, right) = reach(|p| p.x);
    let (top, bottom) = reach(|p| p.y);
    let mut meetings: Vec<Meeting<T>> = Vec::new();
    for (piece, ends) in line.windows(2).enumerate() {
        let (a, b) = (ends[0].widen(), ends[1].widen());
        let apart = a.x.max(b.x) < left
            || a.x.min(b.x) > right
            || a.y.max(b.y) < top
            || a.y.min(b.y) > bottom;
        let Some(along) = a.direction(b).filter(|_| !apart) else {
            continue;
        };
        let size = a.distance(b);
        let off = corners.map(|p| (p.y - a.y) * along.x - (p.x - a.x) * along.y);
        for t in roots(off) {
            let at = c.point(t);
            let place = (at.x - a.x) * along.x + (at.y - a.y) * along.y;
            // The piece's end belongs to the next piece, but for the last.
            let last = piece + 2 == line.len();
            if place >= 0.0 && (place < size || (last && place <= size)) {
                meetings.push(Meeting {
                    t,
                    at: at.cast(),
                    piece,
                });
            }
        }
    }
    meetings.sort_by(|a, b| a.t.total_cmp(&b.t));
    meetings
}

/// Zeros from 0 to 1, rising, of the cubic polynomial with these Bernstein coefficients.
fn roots(p: [f64; 4]) -> Vec<f64> {
    if p.iter().all(|&v| v == 0.0) || p.iter().any(|v| !v.is_finite()) {
        return Vec::new();
    }
    let value = |t: f64| {
        let back = 1.0 - t;
        back * back * back * p[0]
            + 3.0 * back * back * t * p[1]
            + 3.0 * back * t * t * p[2]
            + t * t * t * p[3]
    };
    // Between the zeros of its derivative, square·t² + 2·half·t + constant, it is monotone.
    let square = p[3] - 3.0 * p[2] + 3.0 * p[1] - p[0];
    let (half, constant) = (p[2] - 2.0 * p[1] + p[0], p[1] - p[0]);
    let root = (half * half - square * constant).max(0.0).sqrt();
    let stable = -(half + half.signum() * root);
    let mut turns = [stable / square, constant / stable];
    turns.sort_by(f64::total_cmp);
    let mut stops = vec![0.0];
    // Divisions by zero give what lies in no range.
    stops.extend(turns.into_iter().filter(|t| (0.0..1.0).contains(t)));
    stops.push(1.0);
    let mut found: Vec<f64> = Vec::new();
    for ends in stops.windows(2) {
        let (mut low, mut high) = (ends[0], ends[1]);
        let (at_low, at_high) = (value(low), value(high));
        if at_low * at_high > 0.0 {
            continue;
        }
        if at_low == 0.0 {
            high = low;
        } else if at_high == 0.0 {
            low = high;
        }
        while high - low > 1e-12 {
            let middle = f64::midpoint(low, high);
            if (value(middle) > 0.0) == (at_low > 0.0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        let t = f64::midpoint(low, high);
        if found.last().is_none_or(|last| t - last > 1e-9) {
            found.push(t);
        }
    }
    found
}

/// Cuts a line into dashes: `pattern` gives the lengths of dash, gap, dash, …, and starts over; an
/// odd number of lengths alternates, as in SVG's `stroke-dasharray`. The pattern begins `phase` in.
/// A dash of length 0 gives a piece of two equal points, for a round cap to show. A pattern that
/// has no length, or is too fine to be seen on such a line, leaves the line whole.
pub fn dash<T: Scalar>(line: &[Point<T>], pattern: &[T], phase: T) -> Vec<Vec<Point<T>>> {
    let lengths: Vec<f64> = pattern.iter().map(|l| l.widen()).collect();
    let sum: f64 = lengths.iter().sum();
    let sound = lengths.iter().all(|l| *l >= 0.0) && sum.is_finite() && sum > 0.0;
    let total = length(line);
    let phase = if phase.widen().is_finite() {
        phase.widen()
    } else {
        0.0
    };
    if !sound || total.is_nan() || total * wide(lengths.len()) / sum > DASHES {
        return if line.is_empty() {
            Vec::new()
        } else {
            vec![line.to_vec()]
        };
    }
    let mut index = 0;
    let mut left = phase.rem_euclid(if lengths.len().is_multiple_of(2) {
        sum
    } else {
        2.0 * sum
    });
    while left >= lengths[index % lengths.len()] && left > 0.0 {
        left -= lengths[index % lengths.len()];
        index += 1;
    }
    left = lengths[index % lengths.len()] - left;
    let mut dashes: Vec<Vec<Point<T>>> = Vec::new();
    let mut current: Vec<Point<T>> = if index % 2 == 0 {
        line.first().copied().into_iter().collect()
    } else {
        Vec::new()
    };
    for ends in line.windows(2) {
        let (from, to) = (ends[0].widen(), ends[1].widen());
        let size = from.distance(to);
        let mut done = 0.0;
        while size - done > left {
            done += left;
            let at = from.towards(to, done / size).cast();
            if index % 2 == 0 {
                current.push(at);
                dashes.push(std::mem::take(&mut current));
            } else {
                current = vec![at];
            }
            index += 1;
            left = lengths[index % lengths.len()];
        }
        left -= size - done;
        if index % 2 == 0 {
            current.push(ends[1]);
        }
    }
    if current.len() > 1 {
        dashes.push(current);
    }
    dashes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn p(x: f64, y: f64) -> Point<f64> {
        Point::new(x, y)
    }

    fn wave() -> Cubic<f64> {
        Cubic {
            from: p(0.0, 0.0),
            first: p(40.0, 120.0),
            second: p(60.0, -120.0),
            to: p(100.0, 0.0),
        }
    }

    #[test]
    fn a_flattened_curve_stays_within_its_tolerance() {
        for tolerance in [0.05, 0.5, 4.0] {
            let line = flatten(&wave(), tolerance);
            assert_eq!((line[0], line[line.len() - 1]), (wave().from, wave().to));
            for i in 0..=1000 {
                let at = wave().point(f64::from(i) / 1000.0);
                let off = line.windows(2).map(|w| {
                    let along = w[0].direction(w[1]).unwrap();
                    let t = ((at.x - w[0].x) * along.x + (at.y - w[0].y) * along.y)
                        .clamp(0.0, w[0].distance(w[1]));
                    at.distance(w[0].along(along, t))
                });
                assert!(
                    off.fold(f64::INFINITY, f64::min) <= tolerance,
                    "{tolerance} at {i}"
                );
            }
        }
        assert_eq!(
            flatten(&Cubic::line(p(0.0, 0.0), p(9.0, 0.0)), 0.1).len(),
            2
        );
    }

    #[test]
    fn a_wave_meets_its_middle_line_three_times() {
        let found = meets_level(&wave(), 0.0);
        assert_eq!(found.len(), 3);
        for (t, wanted) in found.iter().zip([0.0, 0.5, 1.0]) {
            assert!((t - wanted).abs() < 1e-6, "{found:?}");
        }
        assert!(meets_level(&wave(), 500.0).is_empty());
    }

    #[test]
    fn every_meeting_with_a_line_lies_on_both() {
        let line = [
            p(10.0, -80.0),
            p(20.0, 80.0),
            p(55.0, -90.0),
            p(90.0, 90.0),
            p(300.0, 90.0),
        ];
        let found = meets_line(&wave(), &line);
        assert!(found.len() >= 3);
        for meeting in found {
            assert!(wave().point(meeting.t).distance(meeting.at) < 1e-6);
            let (a, b) = (line[meeting.piece], line[meeting.piece + 1]);
            assert!((a.distance(meeting.at) + meeting.at.distance(b) - a.distance(b)).abs() < 1e-6);
        }
    }

    #[test]
    fn a_corner_of_the_line_counts_once() {
        let straight = Cubic::line(p(0.0, 0.0), p(10.0, 0.0));
        assert_eq!(
            meets_line(&straight, &[p(5.0, -5.0), p(5.0, 0.0), p(5.0, 5.0)]).len(),
            1
        );
    }

    #[test]
    fn dashes_and_gaps_have_their_lengths_around_corners() {
        let line = [p(0.0, 0.0), p(7.0, 0.0), p(7.0, 10.0)];
        let dashes = dash(&line, &[4.0, 2.0], 0.0);
        assert_eq!(dashes[0], [p(0.0, 0.0), p(4.0, 0.0)]);
        assert_eq!(dashes[1], [p(6.0, 0.0), p(7.0, 0.0), p(7.0, 3.0)]);
        assert_eq!(dashes[2], [p(7.0, 5.0), p(7.0, 9.0)]);
        assert_eq!(dashes.len(), 3);
    }

    #[test]
    fn a_phase_begins_within_the_pattern() {
        let line = [p(0.0, 0.0), p(10.0, 0.0)];
        assert_eq!(dash(&line, &[4.0, 2.0], 5.0)[0], [p(1.0, 0.0), p(5.0, 0.0)]);
        assert_eq!(
            dash(&line, &[4.0, 2.0], -2.0)[0],
            [p(2.0, 0.0), p(6.0, 0.0)]
        );
    }

    #[test]
    fn dots_are_dashes_of_no_length() {
        let dots = dash(&[p(0.0, 0.0), p(10.0, 0.0)], &[0.0, 4.0], 0.0);
        assert_eq!(dots, [[p(0.0, 0.0); 2], [p(4.0, 0.0); 2], [p(8.0, 0.0); 2]]);
    }

    #[test]
    fn a_pattern_without_sense_leaves_the_line_whole() {
        let line = [p(0.0, 0.0), p(10.0, 0.0)];
        for pattern in [
            &[][..],
            &[0.0, 0.0],
            &[f64::NAN, 1.0],
            &[-1.0, 2.0],
            &[1e-9, 1e-9],
        ] {
            assert_eq!(dash(&line, pattern, 0.0), [line.to_vec()], "{pattern:?}");
        }
        assert!(dash::<f64>(&[], &[1.0], 0.0).is_empty());
    }

    #[test]
    fn an_odd_pattern_alternates() {
        let dashes = dash(&[p(0.0, 0.0), p(12.0, 0.0)], &[2.0], 0.0);
        assert_eq!(dashes.len(), 3);
        assert_eq!(dashes[2], [p(8.0, 0.0), p(10.0, 0.0)]);
    }
}
