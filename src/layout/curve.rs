//! Curves as lines: flattening, where they meet a level, their middle.

use super::number::{count, wide};
use super::{Cubic, Point, Scalar};

/// Most pieces one curve is cut into.
const PIECES: usize = 512;

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

/// The point halfway along a line, by its length, and the direction there, with length 1; `None` for
/// a line of no length.
pub fn halfway<T: Scalar>(line: &[Point<T>]) -> Option<(Point<T>, Point<T>)> {
    let pieces = || line.windows(2).map(|w| (w[0].widen(), w[1].widen()));
    let mut left = pieces().map(|(from, to)| from.distance(to)).sum::<f64>() / 2.0;
    for (from, to) in pieces() {
        let size = from.distance(to);
        if size > 0.0 && left <= size {
            let direction = from.direction(to)?;
            return Some((from.along(direction, left).cast(), direction.cast()));
        }
        left -= size;
    }
    None
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
    fn halfway_along_a_line_is_half_its_length_from_its_start() {
        let line = [p(0.0, 0.0), p(10.0, 0.0), p(10.0, 2.0)];
        assert_eq!(halfway(&line), Some((p(6.0, 0.0), p(1.0, 0.0))));
        assert_eq!(halfway(&line[..1]), None);
        assert_eq!(halfway(&[p(1.0, 1.0); 3]), None);
    }
}
