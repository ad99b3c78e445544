//! The point of an area that is farthest from its edge: where its name or mark stands.

use std::{cmp::Ordering, collections::BinaryHeap};

use super::{
    polygon::{Polygon, edges},
    position::Metres,
};

/// The search ends when no better point can be better by more than this part of the polygon's size.
const PRECISION: f64 = 0.04;
/// The most squares that the search looks at.
const MOST_CELLS: usize = 600;

/// A point inside the polygon, about as far from its edge as any (its pole of inaccessibility).
///
/// The method is a search of squares by the best that each can hold (V. Agafonkin, "A new algorithm
/// for finding a visual center of a polygon", 2016), on `thinned`, the same polygon with fewer
/// points; the result is then checked on the polygon itself. A polygon without inside gives one of
/// its corners.
pub(super) fn label_point(polygon: &Polygon, thinned: &Polygon) -> Metres {
    Some(pole(thinned))
        .filter(|&point| polygon.contains(point))
        .or_else(|| Some(pole(polygon)).filter(|&point| polygon.contains(point)))
        .or_else(|| middle_of_widest_span(polygon))
        .or_else(|| polygon.outer().first().copied())
        .unwrap_or_default()
}

/// A square of the search.
#[derive(Clone, Copy)]
struct Cell {
    centre: Metres,
    half: f64,
    /// Distance of the centre to the edge, negative outside.
    inside: f64,
    /// The most that any point of the square could have.
    most: f64,
}

impl Cell {
    fn new(centre: Metres, half: f64, polygon: &Polygon) -> Self {
        let distance = polygon.squared_distance_to_edge(centre).sqrt();
        let inside = if polygon.contains(centre) {
            distance
        } else {
            -distance
        };
        Self {
            centre,
            half,
            inside,
            most: inside + half * std::f64::consts::SQRT_2,
        }
    }
}

impl PartialEq for Cell {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Cell {}

impl PartialOrd for Cell {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Cell {
    /// By what the square can hold; then by place, so that the order is the same every time.
    fn cmp(&self, other: &Self) -> Ordering {
        self.most
            .total_cmp(&other.most)
            .then_with(|| self.centre.x.total_cmp(&other.centre.x))
            .then_with(|| self.centre.y.total_cmp(&other.centre.y))
    }
}

fn pole(polygon: &Polygon) -> Metres {
    let bounds = polygon.bounds();
    let size = bounds.width().min(bounds.height());
    let mut best = Cell::new(bounds.centre(), 0.0, polygon);
    if size <= 0.0 {
        return best.centre;
    }
    // Long thin polygons would need many squares of their width.
    let step = size.max(bounds.width().max(bounds.height()) / 16.0);
    let half = step / 2.0;
    let mut cells = BinaryHeap::new();
    let mut y = bounds.min.y + half;
    while y < bounds.max.y + half {
        let mut x = bounds.min.x + half;
        while x < bounds.max.x + half {
            cells.push(Cell::new(Metres::new(x, y), half, polygon));
            x += step;
        }
        y += step;
    }
    for _ in 0..MOST_CELLS {
        let Some(cell) = cells.pop() else { break };
        if cell.inside > best.inside {
            best = cell;
        }
        if cell.most - best.inside <= size * PRECISION {
            break;
        }
        let half = cell.half / 2.0;
        for (dx, dy) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
            cells.push(Cell::new(
                Metres::new(cell.centre.x + dx, cell.centre.y + dy),
                half,
                polygon,
            ));
        }
    }
    best.centre
}

/// The middle of the longest stretch inside the polygon on one of a few level lines.
fn middle_of_widest_span(polygon: &Polygon) -> Option<Metres> {
    let bounds = polygon.bounds();
    let spans = (1..32).flat_map(|step| {
        let y = bounds.min.y + bounds.height() * f64::from(step) / 32.0;
        let mut crossings: Vec<f64> = polygon
            .rings()
            .iter()
            .flat_map(|ring| edges(ring))
            .filter(|(a, b)| (a.y > y) != (b.y > y))
            .map(|(a, b)| a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x))
            .collect();
        crossings.sort_by(f64::total_cmp);
        let pairs: Vec<(f64, Metres)> = crossings
            .chunks_exact(2)
            .filter_map(|pair| Some((*pair.first()?, *pair.get(1)?)))
            .map(|(from, to)| (to - from, Metres::new(f64::midpoint(from, to), y)))
            .collect();
        pairs
    });
    spans
        .filter(|(_, point)| polygon.contains(*point))
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, point)| point)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label_point(polygon: &Polygon) -> Metres {
        super::label_point(polygon, polygon)
    }

    fn polygon(points: &[(f64, f64)]) -> Polygon {
        Polygon::new(vec![
            points.iter().map(|&(x, y)| Metres::new(x, y)).collect(),
        ])
    }

    #[test]
    fn the_point_of_a_square_is_its_centre() {
        let square = polygon(&[(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0)]);
        assert!(label_point(&square).plane_distance(Metres::new(50.0, 50.0)) < 2.0);
    }

    #[test]
    fn the_point_of_a_bent_shape_lies_inside_in_its_widest_part() {
        // A thin L with a broad foot; its centroid is outside.
        let shape = polygon(&[
            (0.0, 0.0),
            (300.0, 0.0),
            (300.0, 100.0),
            (20.0, 100.0),
            (20.0, 900.0),
            (0.0, 900.0),
        ]);
        let point = label_point(&shape);
        assert!(shape.contains(point));
        assert!(
            shape.squared_distance_to_edge(point).sqrt() > 48.0,
            "{point:?}"
        );
    }

    #[test]
    fn the_point_avoids_holes() {
        let square = [(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0)];
        let hole = [(20.0, 20.0), (90.0, 20.0), (90.0, 90.0), (20.0, 90.0)];
        let ring = |points: &[(f64, f64)]| points.iter().map(|&(x, y)| Metres::new(x, y)).collect();
        let polygon = Polygon::new(vec![ring(&square), ring(&hole)]);
        assert!(polygon.contains(label_point(&polygon)));
    }

    #[test]
    fn a_point_that_only_the_thinned_polygon_holds_is_not_taken() {
        let square = polygon(&[(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0)]);
        let elsewhere = polygon(&[(200.0, 0.0), (300.0, 0.0), (300.0, 100.0)]);
        assert!(square.contains(super::label_point(&square, &elsewhere)));
    }

    #[test]
    fn a_sliver_that_the_search_could_miss_still_gets_a_point_inside() {
        let sliver = polygon(&[
            (0.0, 0.0),
            (100_000.0, 3.0),
            (200_000.0, 0.0),
            (100_000.0, 4.0),
        ]);
        assert!(sliver.contains(label_point(&sliver)));
    }

    #[test]
    fn a_polygon_without_inside_gives_a_point_and_no_panic() {
        assert_eq!(
            label_point(&polygon(&[(5.0, 5.0), (5.0, 5.0), (5.0, 5.0)])),
            Metres::new(5.0, 5.0)
        );
        assert_eq!(label_point(&Polygon::new(vec![])), Metres::default());
    }
}
