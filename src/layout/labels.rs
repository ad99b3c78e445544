//! Names on the map: a place beside each marker, or inside each area, where nothing collides.
//!
//! Greedy by priority over the eight usual places (E. Imhof, "Positioning names on maps", 1975),
//! with a grid instead of comparing all pairs. Coordinates are world pixels at one zoom step. A
//! [`Placer`] keeps what it has placed: names that are asked for later find their places around those.

use super::grid::Grid;
use super::{LayoutError, Point, Rect, Size};

/// The place of a name beside its marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// To the right, on the same height.
    Right,
    /// To the left, on the same height.
    Left,
    /// To the right and up.
    AboveRight,
    /// To the right and down.
    BelowRight,
    /// To the left and up.
    AboveLeft,
    /// To the left and down.
    BelowLeft,
    /// Straight above.
    Above,
    /// Straight below.
    Below,
}

impl Slot {
    /// All places, the best first.
    pub const ALL: [Self; 8] = [
        Self::Right,
        Self::Left,
        Self::AboveRight,
        Self::BelowRight,
        Self::AboveLeft,
        Self::BelowLeft,
        Self::Above,
        Self::Below,
    ];

    /// The box of a text of that size, on whole pixels, `reach` away from the anchor.
    fn rect(self, anchor: Point<f64>, reach: f64, size: Size<f64>) -> Rect<f64> {
        // In the corners the name may come closer: the marker is round there.
        let near = reach * 0.75;
        let (right, left) = (anchor.x + reach, anchor.x - reach - size.width);
        let (middle, centre) = (anchor.y - size.height / 2.0, anchor.x - size.width / 2.0);
        let (x, y) = match self {
            Self::Right => (right, middle),
            Self::Left => (left, middle),
            Self::AboveRight => (anchor.x + near, anchor.y - near - size.height),
            Self::BelowRight => (anchor.x + near, anchor.y + near),
            Self::AboveLeft => (anchor.x - near - size.width, anchor.y - near - size.height),
            Self::BelowLeft => (anchor.x - near - size.width, anchor.y + near),
            Self::Above => (centre, anchor.y - reach - size.height),
            Self::Below => (centre, anchor.y + reach),
        };
        // Rounded away from the marker, so that the distance stays.
        let x = if x < centre { x.floor() } else { x.ceil() };
        let y = if y < middle { y.floor() } else { y.ceil() };
        Rect::new(x, y, size.width, size.height)
    }
}

/// A name beside a marker.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PointLabel {
    /// Names of higher priority are placed first, equal ones in the request's sequence.
    pub priority: i32,
    /// Middle of the marker.
    pub anchor: Point<f64>,
    /// Radius of the marker, the distance to the text included.
    pub radius: f64,
    /// Extent of the text.
    pub size: Size<f64>,
    /// Where it stood last time: kept while that is free.
    pub previous: Option<Slot>,
}

/// A name inside an area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AreaLabel {
    /// Names of higher priority are placed first, points before areas where equal.
    pub priority: i32,
    /// Where its middle is best.
    pub centre: Point<f64>,
    /// How far the middle may be shifted to each side.
    pub reach: Size<f64>,
    /// Extent of the text.
    pub size: Size<f64>,
    /// Where its middle was last time: kept while that is free.
    pub previous: Option<Point<f64>>,
}

/// Names to be placed together, and what is in their way.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LabelRequest {
    /// Names beside markers. Their markers are kept free by themselves.
    pub points: Vec<PointLabel>,
    /// Names inside areas.
    pub areas: Vec<AreaLabel>,
    /// What else no name may cover: markers without a name, heads of arrows.
    pub obstacles: Vec<Rect<f64>>,
    /// Where names may stand, if not everywhere.
    pub bounds: Option<Rect<f64>>,
}

/// A placed name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlacedLabel {
    /// On which side of the marker.
    pub slot: Slot,
    /// Box of the text, its corner on whole pixels.
    pub rect: Rect<f64>,
}

/// The places, in the request's sequence; `None` where none is free.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LabelResult {
    /// Of the names beside markers.
    pub points: Vec<Option<PlacedLabel>>,
    /// Of the names inside areas: the box of the text.
    pub areas: Vec<Option<Rect<f64>>>,
}

/// Finds places for all names at once. No two names overlap, and no name overlaps a marker or
/// obstacle (its own marker neither).
///
/// # Errors
/// [`LayoutError::BadNumber`] where a coordinate is not finite or a size is negative.
pub fn place_labels(request: &LabelRequest) -> Result<LabelResult, LayoutError> {
    check(request)?;
    let about = request.points.len() + request.obstacles.len();
    let mut placer = Placer::new(request.bounds, about);
    for label in &request.points {
        placer.keep_marker_free(label.anchor, label.radius);
    }
    placer.place(request)
}

fn check(request: &LabelRequest) -> Result<(), LayoutError> {
    let size = |s: Size<f64>| {
        [s.width, s.height]
            .into_iter()
            .all(|v| v.is_finite() && v >= 0.0)
    };
    let rect =
        |r: &Rect<f64>| Point::new(r.x, r.y).is_finite() && size(Size::new(r.width, r.height));
    let point = |p: &PointLabel| {
        p.anchor.is_finite() && size(p.size) && p.radius.is_finite() && p.radius >= 0.0
    };
    let area = |a: &AreaLabel| {
        a.centre.is_finite()
            && size(a.size)
            && size(a.reach)
            && a.previous.is_none_or(Point::is_finite)
    };
    let bad = |list, index| Err(LayoutError::BadNumber { list, index });
    if let Some(i) = request.points.iter().position(|p| !point(p)) {
        return bad("points", i);
    }
    if let Some(i) = request.areas.iter().position(|a| !area(a)) {
        return bad("areas", i);
    }
    if let Some(i) = request.obstacles.iter().position(|o| !rect(o)) {
        return bad("obstacles", i);
    }
    if request.bounds.as_ref().is_some_and(|b| !rect(b)) {
        bad("bounds", 0)
    } else {
        Ok(())
    }
}

/// Whose a rectangle is does not matter here.
const NOBODY: u32 = 0;
/// Extent of the cells in which taken places are looked for: about a name's.
const CELL: Size<f64> = Size {
    width: 72.0,
    height: 24.0,
};

/// Places names one group after the other. What stands is never moved.
#[derive(Clone, Debug)]
pub struct Placer {
    taken: Grid,
    bounds: Option<Rect<f64>>,
}

impl Placer {
    /// Nothing is taken yet, and about so many rectangles will be. Names stand within `bounds`, if
    /// there are any.
    #[must_use]
    pub fn new(bounds: Option<Rect<f64>>, about: usize) -> Self {
        Self {
            taken: Grid::new(2 * about, CELL),
            bounds,
        }
    }

    /// Keeps the marker in the middle of a name's radius free.
    pub fn keep_marker_free(&mut self, anchor: Point<f64>, radius: f64) {
        // The radius includes the distance to the text. A hair less than that, so that a name
        // beside it is not in its way by the last digit.
        let half = radius * 0.75 - 1e-6;
        self.keep_free(Rect::around(anchor, Size::new(2.0 * half, 2.0 * half)));
    }

    /// Keeps a rectangle free.
    pub fn keep_free(&mut self, rect: Rect<f64>) {
        self.taken.insert(rect, NOBODY);
    }

    /// Whether a name of at least that size would find a place.
    #[must_use]
    pub fn has_room(&self, anchor: Point<f64>, radius: f64, least: Size<f64>) -> bool {
        Slot::ALL
            .iter()
            .any(|slot| self.free(&slot.rect(anchor, radius, least)))
    }

    /// Finds places for the names of a group among what stands already. Their markers must have been
    /// kept free; the bounds of the request are not looked at.
    ///
    /// # Errors
    /// [`LayoutError::BadNumber`] where a coordinate is not finite or a size is negative; then
    /// nothing is placed.
    pub fn place(&mut self, request: &LabelRequest) -> Result<LabelResult, LayoutError> {
        check(request)?;
        for obstacle in &request.obstacles {
            self.keep_free(*obstacle);
        }
        let mut result = LabelResult {
            points: vec![None; request.points.len()],
            areas: vec![None; request.areas.len()],
        };
        let points = request
            .points
            .iter()
            .enumerate()
            .map(|(i, p)| (p.priority, false, i));
        let areas = request
            .areas
            .iter()
            .enumerate()
            .map(|(i, a)| (a.priority, true, i));
        let mut sequence: Vec<(i32, bool, usize)> = points.chain(areas).collect();
        sequence.sort_by_key(|&(priority, area, i)| (std::cmp::Reverse(priority), area, i));
        for (_, area, i) in sequence {
            if area {
                result.areas[i] = self.area(&request.areas[i]);
            } else {
                result.points[i] = self.point(&request.points[i]);
            }
        }
        Ok(result)
    }

    fn free(&self, rect: &Rect<f64>) -> bool {
        self.bounds.is_none_or(|b| b.encloses(rect)) && !self.taken.hits(rect)
    }

    fn point(&mut self, label: &PointLabel) -> Option<PlacedLabel> {
        let slots = label.previous.into_iter().chain(Slot::ALL);
        let found = slots
            .map(|slot| PlacedLabel {
                slot,
                rect: slot.rect(label.anchor, label.radius, label.size),
            })
            .find(|placed| self.free(&placed.rect))?;
        self.keep_free(found.rect);
        Some(found)
    }

    fn area(&mut self, label: &AreaLabel) -> Option<Rect<f64>> {
        let within = |p: &Point<f64>| {
            (p.x - label.centre.x).abs() <= label.reach.width
                && (p.y - label.centre.y).abs() <= label.reach.height
        };
        let mut shifts: Vec<(f64, f64)> = Vec::with_capacity(25);
        for y in [0.0, -0.5, 0.5, -1.0, 1.0] {
            for x in [0.0, -0.5, 0.5, -1.0, 1.0] {
                shifts.push((x * label.reach.width, y * label.reach.height));
            }
        }
        shifts.sort_by(|a, b| a.0.hypot(a.1).total_cmp(&b.0.hypot(b.1)));
        let places = shifts
            .into_iter()
            .map(|(x, y)| Point::new(label.centre.x + x, label.centre.y + y));
        let found = label
            .previous
            .filter(within)
            .into_iter()
            .chain(places)
            .map(|centre| {
                let rect = Rect::around(centre, label.size);
                Rect::new(rect.x.round(), rect.y.round(), rect.width, rect.height)
            })
            .find(|rect| self.free(rect))?;
        self.keep_free(found);
        Some(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(x: f64, y: f64, width: f64) -> PointLabel {
        let size = Size::new(width, 16.0);
        PointLabel {
            priority: 0,
            anchor: Point::new(x, y),
            radius: 9.0,
            size,
            previous: None,
        }
    }

    fn points(points: Vec<PointLabel>) -> LabelRequest {
        LabelRequest {
            points,
            ..LabelRequest::default()
        }
    }

    fn crowd(seed: u32, count: usize) -> LabelRequest {
        let mut state = seed;
        let mut draw = |below: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            f64::from((state >> 8) % below)
        };
        let points = (0..count)
            .map(|_| label(draw(5000) / 10.0, draw(4000) / 10.0, 30.0 + draw(90)))
            .collect::<Vec<_>>();
        let areas = (0..6)
            .map(|_| AreaLabel {
                priority: 0,
                centre: Point::new(draw(500), draw(400)),
                reach: Size::new(60.0, 30.0),
                size: Size::new(100.0, 14.0),
                previous: None,
            })
            .collect();
        let obstacles = (0..10)
            .map(|_| Rect::new(draw(500), draw(400), 20.0, 20.0))
            .collect();
        LabelRequest {
            points,
            areas,
            obstacles,
            bounds: Some(Rect::new(-20.0, -20.0, 560.0, 460.0)),
        }
    }

    #[test]
    fn a_lone_name_stands_to_the_right_of_its_marker() {
        let placed = place_labels(&points(vec![label(50.0, 50.0, 40.0)]))
            .unwrap()
            .points[0]
            .unwrap();
        assert_eq!(placed.slot, Slot::Right);
        assert_eq!(placed.rect, Rect::new(59.0, 42.0, 40.0, 16.0));
    }

    #[test]
    fn names_overlap_neither_each_other_nor_a_marker_nor_an_obstacle() {
        for seed in 0..40 {
            let request = crowd(seed, 120);
            let result = place_labels(&request).unwrap();
            let names: Vec<Rect<f64>> = result
                .points
                .iter()
                .flatten()
                .map(|p| p.rect)
                .chain(result.areas.iter().flatten().copied())
                .collect();
            assert!(names.len() > 20, "{seed}");
            let markers = request
                .points
                .iter()
                .map(|p| Rect::around(p.anchor, Size::new(0.0, 0.0)).grown(6.7));
            let solid: Vec<Rect<f64>> = markers.chain(request.obstacles.iter().copied()).collect();
            for (i, name) in names.iter().enumerate() {
                assert!(
                    !names[..i].iter().any(|other| other.overlaps(name)),
                    "{seed}: name {i}"
                );
                assert!(
                    !solid.iter().any(|other| other.overlaps(name)),
                    "{seed}: name {i}"
                );
                assert!(request.bounds.unwrap().encloses(name), "{seed}: name {i}");
                assert_eq!(
                    (name.x.fract(), name.y.fract()),
                    (0.0, 0.0),
                    "{seed}: name {i}"
                );
            }
        }
    }

    #[test]
    fn the_more_important_name_gets_the_better_place() {
        let mut request = points(vec![label(50.0, 50.0, 40.0), label(76.0, 50.0, 40.0)]);
        request.bounds = Some(Rect::new(40.0, 42.0, 90.0, 16.0));
        request.points[1].priority = 5;
        let result = place_labels(&request).unwrap();
        assert_eq!(result.points[1].map(|p| p.slot), Some(Slot::Right));
        assert_eq!(result.points[0], None);
    }

    #[test]
    fn a_name_keeps_its_previous_place_while_that_is_free() {
        let mut request = points(vec![label(50.0, 50.0, 40.0)]);
        request.points[0].previous = Some(Slot::BelowLeft);
        assert_eq!(
            place_labels(&request).unwrap().points[0].map(|p| p.slot),
            Some(Slot::BelowLeft)
        );
        request.obstacles.push(Rect::new(0.0, 60.0, 40.0, 20.0));
        assert_eq!(
            place_labels(&request).unwrap().points[0].map(|p| p.slot),
            Some(Slot::Right)
        );
    }

    #[test]
    fn asking_again_with_the_places_found_changes_nothing() {
        for seed in 0..20 {
            let mut request = crowd(seed, 90);
            let first = place_labels(&request).unwrap();
            for (label, placed) in request.points.iter_mut().zip(&first.points) {
                label.previous = placed.map(|p| p.slot);
            }
            for (label, placed) in request.areas.iter_mut().zip(&first.areas) {
                label.previous = placed.map(|r| r.centre());
            }
            assert_eq!(place_labels(&request).unwrap(), first, "{seed}");
        }
    }

    #[test]
    fn an_area_name_is_shifted_before_it_is_dropped() {
        let area = AreaLabel {
            priority: 0,
            centre: Point::new(100.0, 100.0),
            reach: Size::new(20.0, 40.0),
            size: Size::new(80.0, 14.0),
            previous: None,
        };
        let mut request = LabelRequest {
            areas: vec![area],
            ..LabelRequest::default()
        };
        assert_eq!(
            place_labels(&request).unwrap().areas[0],
            Some(Rect::new(60.0, 93.0, 80.0, 14.0))
        );
        request.obstacles.push(Rect::new(60.0, 95.0, 80.0, 10.0));
        let shifted = place_labels(&request).unwrap().areas[0].unwrap();
        assert!((shifted.centre().y - 100.0).abs() > 19.5);
        request.obstacles.push(Rect::new(0.0, 0.0, 300.0, 300.0));
        assert_eq!(place_labels(&request).unwrap().areas[0], None);
    }

    #[test]
    fn what_is_no_number_is_an_error() {
        for bad in [f64::NAN, f64::INFINITY] {
            assert!(place_labels(&points(vec![label(bad, 0.0, 9.0)])).is_err());
            assert!(place_labels(&points(vec![label(0.0, 0.0, bad)])).is_err());
            let obstacles = vec![Rect::new(0.0, bad, 1.0, 1.0)];
            assert!(
                place_labels(&LabelRequest {
                    obstacles,
                    ..LabelRequest::default()
                })
                .is_err()
            );
        }
        assert!(place_labels(&points(vec![label(0.0, 0.0, -1.0)])).is_err());
    }
}
