//! Polygons in the plane of the map: inside or outside, distance, area.

use super::{bounds::Bounds, position::Metres};

/// An area with holes, in the plane of the map.
///
/// Rings do not repeat their first point at the end. The outer ring runs counter-clockwise (north
/// up), holes run clockwise, so both the even-odd and the non-zero rule fill the polygon.
#[derive(Clone, Debug, PartialEq)]
pub struct Polygon {
    rings: Vec<Vec<Metres>>,
    bounds: Bounds,
    area: f64,
}

impl Polygon {
    /// A polygon from its outer ring and its holes, whichever way round they run.
    pub(super) fn new(mut rings: Vec<Vec<Metres>>) -> Self {
        let mut area = 0.0;
        for (index, ring) in rings.iter_mut().enumerate() {
            let signed = signed_area(ring);
            area += if index == 0 {
                signed.abs()
            } else {
                -signed.abs()
            };
            if (signed < 0.0) == (index == 0) {
                ring.reverse();
            }
        }
        let bounds = rings
            .first()
            .map_or(Bounds::EMPTY, |outer| Bounds::of(outer));
        Self {
            rings,
            bounds,
            area,
        }
    }

    /// The area that a closed line of corners runs around.
    #[must_use]
    pub fn around(corners: Vec<Metres>) -> Self {
        Self::new(vec![corners])
    }

    /// The outer ring.
    #[must_use]
    pub fn outer(&self) -> &[Metres] {
        self.rings.first().map_or(&[], Vec::as_slice)
    }

    /// The outer ring, then the holes.
    #[must_use]
    pub fn rings(&self) -> &[Vec<Metres>] {
        &self.rings
    }

    /// The box around the polygon.
    #[must_use]
    pub const fn bounds(&self) -> &Bounds {
        &self.bounds
    }

    /// The area in square metres of the plane, holes taken off.
    #[must_use]
    pub const fn area(&self) -> f64 {
        self.area
    }

    /// Whether the point lies inside.
    ///
    /// Even-odd rule. The test of an edge depends only on its two ends, not on the way it is run,
    /// and counts a corner for one of its edges; so of two polygons that share an edge exactly one
    /// holds a point on it.
    #[must_use]
    pub fn contains(&self, point: Metres) -> bool {
        self.bounds.contains(point)
            && self
                .rings
                .iter()
                .fold(false, |inside, ring| inside ^ crosses_oddly(ring, point))
    }

    /// The square of the distance from the point to the nearest edge, inside or outside.
    pub(super) fn squared_distance_to_edge(&self, point: Metres) -> f64 {
        let mut least = f64::INFINITY;
        for ring in &self.rings {
            let Some(&end) = ring.last() else { continue };
            let mut a = end;
            for &b in ring {
                least = least.min(point.squared_distance_to_segment(a, b));
                a = b;
            }
        }
        least
    }
}

/// The edges of a ring, the closing one last.
pub(super) fn edges(ring: &[Metres]) -> impl Iterator<Item = (Metres, Metres)> {
    let closing = ring.last().copied().zip(ring.first().copied());
    ring.windows(2)
        .filter_map(|pair| Some((*pair.first()?, *pair.get(1)?)))
        .chain(closing)
}

/// The area of a ring in square metres, positive when it runs counter-clockwise.
pub(super) fn signed_area(ring: &[Metres]) -> f64 {
    let Some(&origin) = ring.first() else {
        return 0.0;
    };
    let Some(&last) = ring.last() else { return 0.0 };
    // Relative to the first point: coordinates of millions of metres would cost eight digits.
    let relative = |point: Metres| Metres::new(point.x - origin.x, point.y - origin.y);
    let (mut twice, mut a) = (0.0, relative(last));
    for &point in ring {
        let b = relative(point);
        twice += a.x * b.y - b.x * a.y;
        a = b;
    }
    twice / 2.0
}

/// Whether a ray from the point eastward crosses the ring an odd number of times.
fn crosses_oddly(ring: &[Metres], point: Metres) -> bool {
    let Some(&last) = ring.last() else {
        return false;
    };
    let mut inside = false;
    let mut a = last;
    for &b in ring {
        if (a.y > point.y) != (b.y > point.y) {
            let (low, high) = if a.y < b.y { (a, b) } else { (b, a) };
            let side = (high.x - low.x) * (point.y - low.y) - (point.x - low.x) * (high.y - low.y);
            inside ^= side > 0.0;
        }
        a = b;
    }
    inside
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(points: &[(f64, f64)]) -> Vec<Metres> {
        points.iter().map(|&(x, y)| Metres::new(x, y)).collect()
    }

    fn square_with_hole() -> Polygon {
        Polygon::new(vec![
            ring(&[(0.0, 0.0), (0.0, 10.0), (10.0, 10.0), (10.0, 0.0)]),
            ring(&[(4.0, 4.0), (6.0, 4.0), (6.0, 6.0), (4.0, 6.0)]),
        ])
    }

    #[test]
    fn a_hole_is_outside_and_takes_its_area_off() {
        let polygon = square_with_hole();
        assert!(polygon.contains(Metres::new(1.0, 5.0)));
        assert!(!polygon.contains(Metres::new(5.0, 5.0)));
        assert!(!polygon.contains(Metres::new(11.0, 5.0)));
        assert!((polygon.area() - 96.0).abs() < 1e-12);
        assert!((polygon.squared_distance_to_edge(Metres::new(5.0, 5.0)) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn rings_are_turned_so_that_the_outer_one_runs_counter_clockwise() {
        let polygon = square_with_hole();
        assert!(signed_area(polygon.outer()) > 0.0);
        assert!(signed_area(&polygon.rings()[1]) < 0.0);
    }

    #[test]
    fn a_point_on_a_shared_edge_or_corner_lies_in_exactly_one_of_the_polygons() {
        // Four polygons around a common corner that fill a rectangle, with slanting inner edges.
        let centre = (3.1, 2.7);
        let (north, east, south, west) = ((2.3, 10.0), (10.0, 3.9), (3.3, 0.0), (0.0, 1.2));
        let polygons = [
            Polygon::new(vec![ring(&[centre, north, (0.0, 10.0), west])]),
            Polygon::new(vec![ring(&[centre, east, (10.0, 10.0), north])]),
            Polygon::new(vec![ring(&[centre, south, (10.0, 0.0), east])]),
            Polygon::new(vec![ring(&[centre, west, (0.0, 0.0), south])]),
        ];
        for end in [north, east, south, west] {
            for step in 0..100 {
                let t = f64::from(step) / 100.0;
                let point = Metres::new(
                    centre.0 + t * (end.0 - centre.0),
                    centre.1 + t * (end.1 - centre.1),
                );
                let holders = polygons
                    .iter()
                    .filter(|polygon| polygon.contains(point))
                    .count();
                assert_eq!(holders, 1, "{point:?}");
            }
        }
    }
}
