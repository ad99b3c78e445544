//! An area as it is filled: rings and the triangles between them.

use earcut::Earcut;

use super::{bounds::Bounds, polygon::signed_area, position::Metres};

/// An area at one level of detail: its outline rings, and triangles that fill it.
///
/// The points of the rings are the vertices of the triangles. Neighbouring areas of one level have
/// bit-identical points along their common border, so their fills leave no gap between them.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    points: Vec<Metres>,
    /// Where each ring ends in `points`.
    ring_ends: Vec<u32>,
    triangles: Vec<[u32; 3]>,
    bounds: Bounds,
}

impl Area {
    /// All points of all rings, one ring after the other.
    #[must_use]
    pub fn points(&self) -> &[Metres] {
        &self.points
    }

    /// Triangles that fill the area, by their corners' places in [`points`](Self::points).
    #[must_use]
    pub fn triangles(&self) -> &[[u32; 3]] {
        &self.triangles
    }

    /// The rings, without their closing point. Outer rings run counter-clockwise (north up), holes
    /// clockwise: fill all of them together, with the non-zero rule.
    pub fn rings(&self) -> impl Iterator<Item = &[Metres]> {
        let starts = std::iter::once(0).chain(self.ring_ends.iter().copied());
        starts
            .zip(&self.ring_ends)
            .filter_map(|(start, &end)| self.points.get(start as usize..end as usize))
    }

    /// The box around the area; empty when the area is.
    #[must_use]
    pub const fn bounds(&self) -> &Bounds {
        &self.bounds
    }

    /// Whether nothing of the area is left at this level.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }
}

/// Makes areas; its buffers are used again for each.
pub(super) struct AreaBuilder {
    earcut: Earcut<f64>,
    indices: Vec<u32>,
    holes: Vec<u32>,
    area: Area,
}

impl AreaBuilder {
    pub fn new() -> Self {
        Self {
            earcut: Earcut::new(),
            indices: Vec::new(),
            holes: Vec::new(),
            area: empty(),
        }
    }

    /// Adds a polygon: its outer ring, then its holes. A ring of fewer than three points is left
    /// out, and with an outer ring its holes.
    pub fn add_polygon(&mut self, rings: impl IntoIterator<Item = Vec<Metres>>) {
        let start = self.area.points.len();
        self.holes.clear();
        for (index, mut ring) in rings.into_iter().enumerate() {
            if ring.len() < 3 {
                if index == 0 {
                    return;
                }
                continue;
            }
            if (signed_area(&ring) < 0.0) == (index == 0) {
                ring.reverse();
            }
            if index > 0 {
                self.holes.push(to_u32(self.area.points.len() - start));
            }
            self.push_ring(&ring);
        }
        let Some(points) = self.area.points.get(start..) else {
            return;
        };
        let Some(&origin) = points.first() else {
            return;
        };
        // Near zero, so that the products in the method keep their digits.
        let relative = points
            .iter()
            .map(|point| [point.x - origin.x, point.y - origin.y]);
        self.indices.clear();
        self.earcut.earcut(relative, &self.holes, &mut self.indices);
        let offset = to_u32(start);
        self.area
            .triangles
            .extend(
                self.indices
                    .chunks_exact(3)
                    .filter_map(|corners| match corners {
                        [a, b, c] => Some([a + offset, b + offset, c + offset]),
                        _ => None,
                    }),
            );
    }

    /// Adds a convex ring that runs counter-clockwise.
    pub fn add_convex(&mut self, ring: &[Metres]) {
        let start = to_u32(self.area.points.len());
        self.push_ring(ring);
        let fan = 1..to_u32(ring.len()).saturating_sub(1);
        self.area
            .triangles
            .extend(fan.map(|at| [start, start + at, start + at + 1]));
    }

    fn push_ring(&mut self, ring: &[Metres]) {
        self.area.points.extend_from_slice(ring);
        self.area.ring_ends.push(to_u32(self.area.points.len()));
    }

    /// The area of all that was added since the last call.
    pub fn finish(&mut self) -> Area {
        let mut area = std::mem::replace(&mut self.area, empty());
        area.bounds = Bounds::of(&area.points);
        area.points.shrink_to_fit();
        area.ring_ends.shrink_to_fit();
        area.triangles.shrink_to_fit();
        area
    }
}

const fn empty() -> Area {
    Area {
        points: Vec::new(),
        ring_ends: Vec::new(),
        triangles: Vec::new(),
        bounds: Bounds::EMPTY,
    }
}

/// Maps are limited to two million points.
fn to_u32(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(points: &[(f64, f64)]) -> Vec<Metres> {
        points
            .iter()
            .map(|&(x, y)| Metres::new(x + 500_000.0, y + 7_000_000.0))
            .collect()
    }

    fn filled(area: &Area) -> f64 {
        let corner = |index: u32| area.points()[index as usize];
        area.triangles()
            .iter()
            .map(|t| signed_area(&t.map(corner)).abs())
            .sum()
    }

    #[test]
    fn triangles_fill_what_the_rings_enclose_and_leave_holes_open() {
        let mut builder = AreaBuilder::new();
        let hole = ring(&[(4.0, 4.0), (6.0, 4.0), (6.0, 6.0), (4.0, 6.0)]);
        builder.add_polygon([
            ring(&[(0.0, 0.0), (0.0, 10.0), (10.0, 10.0), (10.0, 0.0)]),
            hole,
        ]);
        builder.add_polygon([ring(&[(20.0, 0.0), (30.0, 0.0), (20.0, 10.0)])]);
        let area = builder.finish();
        assert!((filled(&area) - 96.0 - 50.0).abs() < 1e-9);
        let rings: Vec<f64> = area.rings().map(signed_area).collect();
        assert_eq!(rings, [100.0, -4.0, 50.0]);
        assert_eq!(
            (area.bounds().width(), area.bounds().height()),
            (30.0, 10.0)
        );
        assert!(builder.finish().is_empty());
    }

    #[test]
    fn rings_that_vanished_are_left_out_with_their_holes() {
        let mut builder = AreaBuilder::new();
        let square = ring(&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]);
        builder.add_polygon([ring(&[(0.0, 0.0), (1.0, 1.0)]), square.clone()]);
        assert!(builder.finish().is_empty());
        builder.add_polygon([square, vec![]]);
        let area = builder.finish();
        assert_eq!((area.rings().count(), area.triangles().len()), (1, 2));
    }
}
