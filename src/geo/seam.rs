//! The strip of land just across the national border, which closes the gap between two maps.

use super::{
    area::{Area, AreaBuilder},
    borders::SEAM,
    position::Metres,
};

/// How far the strip reaches under Norway, in metres, so that no hairline shows between the two.
const OVERLAP: f64 = 500.0;

/// Makes the strip from stretches of national border, each with whether Norway lies to the left of it.
///
/// A rectangle along every piece of border, and a triangle where two of them gape on the outer side. They overlap;
/// the strip is meant to be filled with one opaque colour, beneath Norway.
pub(super) fn seam<'a>(
    stretches: impl Iterator<Item = (&'a [Metres], bool)>,
    builder: &mut AreaBuilder,
) -> Area {
    for (points, norway_left) in stretches {
        let mut before: Option<Metres> = None;
        for (&a, &b) in points.iter().zip(points.iter().skip(1)) {
            let Some(outward) = outward(a, b, norway_left) else { continue };
            let shifted = |point: Metres, by: f64| Metres::new(point.x + outward.x * by, point.y + outward.y * by);
            let rectangle = [shifted(a, -OVERLAP), shifted(b, -OVERLAP), shifted(b, SEAM), shifted(a, SEAM)];
            add(builder, rectangle, norway_left);
            if let Some(last) = before {
                let other = Metres::new(a.x + last.x * SEAM, a.y + last.y * SEAM);
                let turn = last.x * outward.y - last.y * outward.x;
                // On the other side of the bend the rectangles overlap and nothing gapes.
                if (turn > 0.0) == norway_left && turn != 0.0 {
                    add(builder, [a, other, shifted(a, SEAM)], !norway_left);
                }
            }
            before = Some(outward);
        }
    }
    builder.finish()
}

/// Adds a convex ring, turned counter-clockwise.
fn add<const N: usize>(builder: &mut AreaBuilder, mut ring: [Metres; N], reversed: bool) {
    if reversed {
        ring.reverse();
    }
    builder.add_convex(&ring);
}

/// The direction across the piece from `a` to `b`, away from Norway, of length 1.
fn outward(a: Metres, b: Metres, norway_left: bool) -> Option<Metres> {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length = dx.hypot(dy);
    let sign = if norway_left { 1.0 } else { -1.0 };
    (length > 0.0).then(|| Metres::new(sign * dy / length, -sign * dx / length))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::polygon::signed_area;

    fn strip(points: &[(f64, f64)], norway_left: bool) -> Area {
        let points: Vec<Metres> = points.iter().map(|&(x, y)| Metres::new(x, y)).collect();
        seam(std::iter::once((points.as_slice(), norway_left)), &mut AreaBuilder::new())
    }

    fn holds(area: &Area, x: f64, y: f64) -> bool {
        area.rings().any(|ring| {
            crate::geo::polygon::Polygon::new(vec![ring.to_vec()]).contains(Metres::new(x, y))
        })
    }

    #[test]
    fn the_strip_lies_on_the_far_side_of_the_border() {
        // Going north with Norway to the left, the far side is the east.
        let east = strip(&[(0.0, 0.0), (0.0, 20_000.0)], true);
        assert!(holds(&east, 4_900.0, 10_000.0) && !holds(&east, -600.0, 10_000.0));
        let west = strip(&[(0.0, 0.0), (0.0, 20_000.0)], false);
        assert!(holds(&west, -4_900.0, 10_000.0) && !holds(&west, 600.0, 10_000.0));
    }

    #[test]
    fn bends_are_filled_on_the_outer_side_and_every_ring_runs_counter_clockwise() {
        let bend = [(0.0, 0.0), (0.0, 20_000.0), (-20_000.0, 20_000.0)];
        for (norway_left, points) in [(true, bend), (false, [bend[2], bend[1], bend[0]])] {
            let area = strip(&points, norway_left);
            assert!(holds(&area, 2_000.0, 22_000.0), "the outer corner");
            assert_eq!(area.rings().count(), 3);
            assert!(area.rings().all(|ring| signed_area(ring) > 0.0));
        }
    }

    #[test]
    fn pieces_without_length_are_passed_over() {
        assert!(strip(&[(1.0, 1.0), (1.0, 1.0)], true).is_empty());
        assert!(strip(&[(1.0, 1.0)], true).is_empty());
    }
}
