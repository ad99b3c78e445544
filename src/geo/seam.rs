//! The strip of land just across the national border, which closes the gap between two maps.

use super::{
    area::{Area, AreaBuilder},
    borders::seam_width,
    position::Metres,
};

/// How far the strip reaches under Norway, in metres, so that no hairline shows between the two.
const OVERLAP: f64 = 300.0;

/// Makes the strip from the stretches of the land border, each with Norway to the left of it.
///
/// A quadrilateral along every piece of border, and a triangle where two of them gape on the outer
/// side. They overlap; the strip is meant to be filled with one opaque colour, beneath Norway.
pub(super) fn seam(stretches: Vec<Vec<Metres>>, builder: &mut AreaBuilder) -> Area {
    for points in joined(stretches) {
        let mut before: Option<Metres> = None;
        for (&a, &b) in points.iter().zip(points.iter().skip(1)) {
            let Some(across) = outward(a, b) else {
                continue;
            };
            let shifted = |point: Metres, across: Metres, by: f64| {
                Metres::new(point.x + across.x * by, point.y + across.y * by)
            };
            let (at_a, at_b) = (seam_width(a), seam_width(b));
            builder.add_convex(&[
                shifted(a, across, at_a),
                shifted(b, across, at_b),
                shifted(b, across, -OVERLAP.min(at_b)),
                shifted(a, across, -OVERLAP.min(at_a)),
            ]);
            // On the other side of the bend the pieces overlap and nothing gapes.
            if let Some(last) = before
                && last.x * across.y - last.y * across.x > 0.0
            {
                builder.add_convex(&[a, shifted(a, last, at_a), shifted(a, across, at_a)]);
            }
            before = Some(across);
        }
    }
    builder.finish()
}

/// Joins stretches that begin where another ends.
fn joined(stretches: Vec<Vec<Metres>>) -> Vec<Vec<Metres>> {
    let mut chains: Vec<Vec<Metres>> = Vec::new();
    for stretch in stretches {
        let mut chain = stretch;
        if let Some(at) = chains
            .iter()
            .position(|other| other.last() == chain.first())
        {
            let mut head = chains.swap_remove(at);
            head.extend(chain.into_iter().skip(1));
            chain = head;
        }
        if let Some(at) = chains
            .iter()
            .position(|other| other.first() == chain.last())
        {
            let tail = chains.swap_remove(at);
            chain.extend(tail.into_iter().skip(1));
        }
        chains.push(chain);
    }
    chains
}

/// The direction across the piece from `a` to `b`, to its right, of length 1.
fn outward(a: Metres, b: Metres) -> Option<Metres> {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length = dx.hypot(dy);
    (length > 0.0).then(|| Metres::new(dy / length, -dx / length))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::{
        borders::SEAM,
        polygon::{Polygon, signed_area},
    };

    fn strip(stretches: &[&[(f64, f64)]]) -> Area {
        let points =
            |stretch: &&[(f64, f64)]| stretch.iter().map(|&(x, y)| Metres::new(x, y)).collect();
        seam(
            stretches.iter().map(points).collect(),
            &mut AreaBuilder::new(),
        )
    }

    fn holds(area: &Area, x: f64, y: f64) -> bool {
        area.rings()
            .any(|ring| Polygon::new(vec![ring.to_vec()]).contains(Metres::new(x, y)))
    }

    #[test]
    fn the_strip_lies_on_the_far_side_of_the_border() {
        // Going north with Norway to the left, the far side is the east.
        let east = strip(&[&[(0.0, 0.0), (0.0, 20_000.0)]]);
        assert!(holds(&east, SEAM - 100.0, 10_000.0) && !holds(&east, -OVERLAP - 100.0, 10_000.0));
        let west = strip(&[&[(0.0, 20_000.0), (0.0, 0.0)]]);
        assert!(holds(&west, 100.0 - SEAM, 10_000.0) && !holds(&west, OVERLAP + 100.0, 10_000.0));
    }

    #[test]
    fn bends_are_filled_on_the_outer_side_also_between_two_stretches() {
        let whole = strip(&[&[(0.0, 0.0), (0.0, 20_000.0), (-20_000.0, 20_000.0)]]);
        let halves: [&[(f64, f64)]; 2] = [
            &[(0.0, 20_000.0), (-20_000.0, 20_000.0)],
            &[(0.0, 0.0), (0.0, 20_000.0)],
        ];
        for area in [whole, strip(&halves)] {
            assert!(holds(&area, 2_000.0, 22_000.0), "the outer corner");
            assert_eq!(area.rings().count(), 3);
            assert!(area.rings().all(|ring| signed_area(ring) > 0.0));
        }
    }

    #[test]
    fn pieces_without_length_are_passed_over() {
        assert!(strip(&[&[(1.0, 1.0), (1.0, 1.0)]]).is_empty());
        assert!(strip(&[&[(1.0, 1.0)]]).is_empty());
        assert!(strip(&[]).is_empty());
    }
}
