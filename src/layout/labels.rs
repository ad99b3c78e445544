//! Names on the map: a place beside each marker, or inside each area, where nothing collides.
//!
//! Greedy by priority over the eight usual places (E. Imhof, "Positioning names on maps", 1975),
//! with a grid instead of comparing all pairs. Coordinates are world pixels at one zoom step; what
//! is placed once is only moved by panning, never placed anew.

use super::grid::Grid;
use super::number::{id, wide};
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

/// All names of a map at one zoom step.
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

/// Owner of what belongs to no name.
const NOBODY: u32 = u32::MAX;

/// Finds places for all names. No two names overlap, and no name overlaps a marker or obstacle
/// (its own marker neither).
///
/// # Errors
/// [`LayoutError::BadNumber`] where a coordinate is not finite or a size is negative.
pub fn place_labels(request: &LabelRequest) -> Result<LabelResult, LayoutError> {
    check(request)?;
    let mut placer = Placer::new(request);
    let mut result =
        LabelResult { points: vec![None; request.points.len()], areas: vec![None; request.areas.len()] };
    let points = request.points.iter().enumerate().map(|(i, p)| (p.priority, false, i));
    let areas = request.areas.iter().enumerate().map(|(i, a)| (a.priority, true, i));
    let mut sequence: Vec<(i32, bool, usize)> = points.chain(areas).collect();
    sequence.sort_by_key(|&(priority, area, i)| (std::cmp::Reverse(priority), area, i));
    for (_, area, i) in sequence {
        if area {
            result.areas[i] = placer.area(&request.areas[i]);
        } else {
            result.points[i] = placer.point(i, &request.points[i]);
        }
    }
    Ok(result)
}

fn check(request: &LabelRequest) -> Result<(), LayoutError> {
    let size = |s: Size<f64>| [s.width, s.height].into_iter().all(|v| v.is_finite() && v >= 0.0);
    let rect = |r: &Rect<f64>| Point::new(r.x, r.y).is_finite() && size(Size::new(r.width, r.height));
    let point = |p: &PointLabel| p.anchor.is_finite() && size(p.size) && p.radius.is_finite() && p.radius >= 0.0;
    let area =
        |a: &AreaLabel| a.centre.is_finite() && size(a.size) && size(a.reach) && a.previous.is_none_or(Point::is_finite);
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
    if request.bounds.as_ref().is_some_and(|b| !rect(b)) { bad("bounds", 0) } else { Ok(()) }
}

struct Placer {
    taken: Grid,
    bounds: Option<Rect<f64>>,
}

impl Placer {
    fn new(request: &LabelRequest) -> Self {
        let count = request.points.len();
        let width: f64 = request.points.iter().map(|p| p.size.width).sum::<f64>() / wide(count.max(1));
        let mut taken = Grid::new(4 * count + request.obstacles.len(), width.clamp(16.0, 256.0) / 2.0);
        for (i, label) in request.points.iter().enumerate() {
            // Half the box around the radius, which includes the distance to the text.
            taken.insert(Rect::around(label.anchor, Size::new(0.0, 0.0)).grown(label.radius * 0.75), id(i));
        }
        for obstacle in &request.obstacles {
            taken.insert(*obstacle, NOBODY);
        }
        Self { taken, bounds: request.bounds }
    }

    fn free(&self, rect: &Rect<f64>, own: u32) -> bool {
        self.bounds.is_none_or(|b| b.encloses(rect)) && !self.taken.any(rect, |owner| owner == NOBODY || owner != own)
    }

    fn point(&mut self, index: usize, label: &PointLabel) -> Option<PlacedLabel> {
        let slots = label.previous.into_iter().chain(Slot::ALL);
        let found = slots
            .map(|slot| PlacedLabel { slot, rect: slot.rect(label.anchor, label.radius, label.size) })
            .find(|placed| self.free(&placed.rect, id(index)))?;
        self.taken.insert(found.rect, NOBODY);
        Some(found)
    }

    fn area(&mut self, label: &AreaLabel) -> Option<Rect<f64>> {
        let within = |p: &Point<f64>| {
            (p.x - label.centre.x).abs() <= label.reach.width && (p.y - label.centre.y).abs() <= label.reach.height
        };
        let mut shifts: Vec<(f64, f64)> = Vec::with_capacity(25);
        for y in [0.0, -0.5, 0.5, -1.0, 1.0] {
            for x in [0.0, -0.5, 0.5, -1.0, 1.0] {
                shifts.push((x * label.reach.width, y * label.reach.height));
            }
        }
        shifts.sort_by(|a, b| a.0.hypot(a.1).total_cmp(&b.0.hypot(b.1)));
        let places = shifts.into_iter().map(|(x, y)| Point::new(label.centre.x + x, label.centre.y + y));
        let found = label
            .previous
            .filter(within)
            .into_iter()
            .chain(places)
            .map(|centre| {
                let rect = Rect::around(centre, label.size);
                Rect::new(rect.x.round(), rect.y.round(), rect.width, rect.height)
            })
            .find(|rect| self.free(rect, NOBODY))?;
        self.taken.insert(found, NOBODY);
        Some(found)
    }
}
