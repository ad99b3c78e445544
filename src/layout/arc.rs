//! Flows on the map: curved arrows between two markers.

use std::collections::BTreeMap;

use super::number::wide;
use super::{Arrow, Cubic, LayoutError, Point};

/// Samples that find where a curve leaves a circle before the place is narrowed down.
const SAMPLES: usize = 48;

/// An arrow between two markers, in world pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ArcRequest {
    /// Middle of the marker it leaves.
    pub from: Point<f64>,
    /// Middle of the marker it enters.
    pub to: Point<f64>,
    /// Radius around `from` that stays free.
    pub from_radius: f64,
    /// Radius around `to` that stays free.
    pub to_radius: f64,
    /// How far the curve swings out, as a share of the distance between the markers.
    pub bow: f64,
    /// Length of the head; 0 leaves it out.
    pub arrow_length: f64,
    /// Thickness of the stroke.
    pub width: f64,
}

/// A curved arrow.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arc {
    /// The curve from the edge of one marker's circle to that of the other, or to the back of the
    /// head.
    pub curve: Cubic<f64>,
    /// The head.
    pub arrow: Option<Arrow<f64>>,
    /// The point furthest out, for a label.
    pub crest: Point<f64>,
}

/// How many earlier pairs in the list have the same two ends in the same direction.
#[must_use]
pub fn ranks(pairs: &[(usize, usize)]) -> Vec<usize> {
    let mut seen = BTreeMap::new();
    pairs
        .iter()
        .map(|pair| {
            let next = seen.entry(*pair).or_insert(0);
            *next += 1;
            *next - 1
        })
        .collect()
}

/// Bends an arrow. It swings out to the left of its direction of travel, so that a flow and its
/// return run on two sides. `None` where the markers are too near for anything to show.
///
/// # Errors
/// [`LayoutError::BadNumber`] where a coordinate is not finite or a size is negative.
pub fn arc(request: &ArcRequest) -> Result<Option<Arc>, LayoutError> {
    let r = request;
    let sizes = [r.from_radius, r.to_radius, r.bow, r.arrow_length, r.width];
    let sound =
        r.from.is_finite() && r.to.is_finite() && sizes.iter().all(|s| s.is_finite() && *s >= 0.0);
    if !sound {
        return Err(LayoutError::BadNumber {
            list: "arc",
            index: 0,
        });
    }
    let chord = r.from.distance(r.to);
    let Some(along) = r
        .from
        .direction(r.to)
        .filter(|_| chord > r.from_radius + r.to_radius)
    else {
        return Ok(None);
    };
    // Left of the direction of travel where y grows downwards.
    let out = Point::new(along.y, -along.x);
    let height = r.bow * chord;
    // A parabola with its control point twice as far out, raised to a cubic.
    let control = r.from.towards(r.to, 0.5).along(out, 2.0 * height);
    let whole = Cubic {
        from: r.from,
        first: r.from.towards(control, 2.0 / 3.0),
        second: r.to.towards(control, 2.0 / 3.0),
        to: r.to,
    };
    let start = leaves(&whole, r.from_radius);
    let back = Cubic {
        from: whole.to,
        first: whole.second,
        second: whole.first,
        to: whole.from,
    };
    let tip = 1.0 - leaves(&back, r.to_radius);
    // The head takes at most half of what there is to see.
    let head = r
        .arrow_length
        .min((chord - r.from_radius - r.to_radius) / 2.0);
    let end = if head > 0.0 {
        1.0 - leaves(&back, r.to_radius + head)
    } else {
        tip
    };
    if start >= end {
        return Ok(None);
    }
    let (before_end, _) = whole.split(end);
    let (_, curve) = before_end.split(start / end);
    let point = whole.point(tip);
    let arrow = curve
        .to
        .direction(point)
        .filter(|_| head > 0.0)
        .map(|direction| Arrow {
            tip: point,
            base: curve.to,
            direction,
            half_width: (head / 2.0).max(r.width / 2.0 + head / 4.0),
        });
    Ok(Some(Arc {
        curve,
        arrow,
        crest: whole.point(0.5),
    }))
}

/// The first parameter at which a curve is `radius` away from where it begins.
fn leaves(curve: &Cubic<f64>, radius: f64) -> f64 {
    if radius <= 0.0 {
        return 0.0;
    }
    let far = |t: f64| curve.from.distance(curve.point(t)) >= radius;
    let at = |i: usize| wide(i) / wide(SAMPLES);
    let first = (1..=SAMPLES).find(|&i| far(at(i))).unwrap_or(SAMPLES);
    let (mut low, mut high) = (at(first - 1), at(first));
    for _ in 0..40 {
        let middle = f64::midpoint(low, high);
        if far(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    high
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(from: (f64, f64), to: (f64, f64)) -> ArcRequest {
        ArcRequest {
            from: Point::new(from.0, from.1),
            to: Point::new(to.0, to.1),
            from_radius: 8.0,
            to_radius: 10.0,
            bow: 0.15,
            arrow_length: 9.0,
            width: 3.0,
        }
    }

    #[test]
    fn an_arc_begins_and_ends_at_the_edge_of_the_markers() {
        let r = request((100.0, 50.0), (10.0, 220.0));
        let arc = arc(&r).unwrap().unwrap();
        let arrow = arc.arrow.unwrap();
        assert!((r.from.distance(arc.curve.from) - 8.0).abs() < 1e-6);
        assert!((r.to.distance(arrow.tip) - 10.0).abs() < 1e-6);
        assert!((r.to.distance(arrow.base) - 19.0).abs() < 1e-6);
        assert_eq!(arrow.base, arc.curve.to);
    }

    #[test]
    fn a_flow_and_its_return_swing_to_two_sides() {
        let there = arc(&request((0.0, 0.0), (100.0, 0.0))).unwrap().unwrap();
        let back = arc(&request((100.0, 0.0), (0.0, 0.0))).unwrap().unwrap();
        assert!(there.crest.y < 0.0 && back.crest.y > 0.0);
        assert!((there.crest.y + back.crest.y).abs() < 1e-9);
    }

    #[test]
    fn flows_of_the_same_way_are_numbered() {
        assert_eq!(
            ranks(&[(1, 2), (2, 1), (1, 2), (1, 3), (1, 2)]),
            [0, 0, 1, 0, 2]
        );
    }

    #[test]
    fn a_larger_bow_swings_further_out() {
        let crest = |bow| {
            let wider = ArcRequest {
                bow,
                ..request((0.0, 0.0), (100.0, 0.0))
            };
            arc(&wider).unwrap().unwrap().crest.y
        };
        assert!((crest(0.1) + 10.0).abs() < 1e-9 && (crest(0.2) + 20.0).abs() < 1e-9);
    }

    #[test]
    fn markers_that_touch_get_no_arc() {
        assert_eq!(arc(&request((0.0, 0.0), (17.0, 0.0))), Ok(None));
        assert_eq!(arc(&request((5.0, 5.0), (5.0, 5.0))), Ok(None));
    }

    #[test]
    fn a_short_arc_keeps_a_head_that_fits() {
        let short = arc(&request((0.0, 0.0), (22.0, 0.0))).unwrap().unwrap();
        let arrow = short.arrow.unwrap();
        assert!(arrow.base.distance(arrow.tip) < 4.0);
    }

    #[test]
    fn what_is_no_number_is_an_error() {
        for bad in [f64::NAN, f64::INFINITY] {
            assert!(arc(&request((bad, 0.0), (9.0, 0.0))).is_err());
            assert!(
                arc(&ArcRequest {
                    bow: bad,
                    ..request((0.0, 0.0), (90.0, 0.0))
                })
                .is_err()
            );
        }
        assert!(
            arc(&ArcRequest {
                width: -1.0,
                ..request((0.0, 0.0), (90.0, 0.0))
            })
            .is_err()
        );
    }
}
