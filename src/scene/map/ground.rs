//! Land and borders as shapes of a drawing: which of them, at which scale, in which colour.
//!
//! The shapes hold no points. They refer to the map's levels of detail, which are triangulated once
//! and kept; whoever paints them moves those points into place, in 64 bits until the last step.

use std::sync::Arc;

use super::View;
use crate::geo::{Area, BorderKind, BorderLine, Bounds, Edition, Level, MapDetail, Metres};
use crate::scene::{Point, Stroke, Token};

/// How far beyond the edge of the drawing outlines are cut off, in points.
const BEYOND: f32 = 24.0;

/// The map's detail at a view.
#[derive(Clone, Debug)]
pub struct Ground {
    detail: Arc<MapDetail>,
    view: View,
    metres_per_pixel: f64,
    /// Whether a level that is not there yet may be built now.
    builds: bool,
}

impl PartialEq for Ground {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.detail, &other.detail)
            && (self.view, self.metres_per_pixel, self.builds)
                == (other.view, other.metres_per_pixel, other.builds)
    }
}

impl Ground {
    /// For a window, which never waits: the best level that another thread has built.
    #[must_use]
    pub fn ready(detail: &Arc<MapDetail>, view: View, pixels_per_point: f32) -> Self {
        Self::new(detail, view, pixels_per_point, false)
    }

    /// For an export: the right level, built now if need be.
    #[must_use]
    pub fn exact(detail: &Arc<MapDetail>, view: View, pixels_per_point: f32) -> Self {
        Self::new(detail, view, pixels_per_point, true)
    }

    fn new(detail: &Arc<MapDetail>, view: View, pixels_per_point: f32, builds: bool) -> Self {
        let metres_per_pixel = view.metres_per_point / f64::from(pixels_per_point.max(0.1));
        Self {
            detail: Arc::clone(detail),
            view,
            metres_per_pixel,
            builds,
        }
    }

    /// The view it is drawn in.
    #[must_use]
    pub fn view(&self) -> &View {
        &self.view
    }

    fn level(&self) -> Option<&Level> {
        if self.builds {
            Some(
                self.detail
                    .level(MapDetail::level_for(self.metres_per_pixel)),
            )
        } else {
            self.detail.ready(self.metres_per_pixel)
        }
    }
}

/// Which land.
#[derive(Clone, Debug, PartialEq)]
pub enum LandPart {
    /// The neighbouring countries.
    Neighbours,
    /// The strip that closes the gap between the neighbours and Norway.
    Seam,
    /// The municipalities for which the list, by the municipality's place in the map, says so.
    Municipalities(Arc<[bool]>),
}

/// Filled land.
#[derive(Clone, Debug, PartialEq)]
pub struct Land {
    /// Its colour.
    pub fill: Token,
    /// Where it is drawn.
    pub ground: Ground,
    /// Which land it is.
    pub part: LandPart,
}

impl Land {
    /// The areas in view.
    pub fn areas(&self) -> impl Iterator<Item = &Area> {
        let seen = self.ground.view.around(0.0);
        let level = self.ground.level();
        let foreign = level
            .filter(|_| self.part == LandPart::Neighbours)
            .into_iter()
            .flat_map(|level| level.lands().iter().map(|(_, area)| area));
        let seam = level
            .filter(|_| self.part == LandPart::Seam)
            .map(Level::seam);
        let own: &[bool] = match &self.part {
            LandPart::Municipalities(own) => own,
            LandPart::Neighbours | LandPart::Seam => &[],
        };
        let municipalities = level
            .into_iter()
            .flat_map(move |level| level.areas().iter().zip(own))
            .filter_map(|(area, own)| own.then_some(area));
        foreign
            .chain(seam)
            .chain(municipalities)
            .filter(move |area| area.bounds().intersects(&seen))
    }

    /// Calls `with` with each ring in view, cut off a little beyond the edge of the drawing. To be
    /// filled together, with the non-zero rule.
    pub fn for_each_ring(&self, mut with: impl FnMut(&[Point])) {
        let view = self.ground.view;
        let seen = view.around(BEYOND);
        for ring in self.areas().flat_map(Area::rings) {
            let cut = clipped(ring, &seen);
            if cut.len() > 2 {
                let points: Vec<Point> = cut.iter().map(|place| view.point(*place)).collect();
                with(&points);
            }
        }
    }
}

/// Border lines of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Borders {
    /// How they are drawn.
    pub stroke: Stroke,
    /// Where they are drawn.
    pub ground: Ground,
    /// What they separate.
    pub kind: BorderKind,
    /// In which division.
    pub edition: Edition,
}

impl Borders {
    /// The lines in view.
    pub fn lines(&self) -> impl Iterator<Item = BorderLine<'_>> {
        let seen = self.ground.view.around(4.0);
        let foreign = matches!(
            self.kind,
            BorderKind::ForeignCoast | BorderKind::ForeignBorder
        );
        let level = self.ground.level();
        let ours = level
            .filter(|_| !foreign)
            .into_iter()
            .flat_map(move |level| level.lines_within(seen));
        let theirs = level
            .filter(|_| foreign)
            .into_iter()
            .flat_map(Level::foreign_lines)
            .filter(move |line| line.bounds.intersects(&seen));
        ours.chain(theirs)
            .filter(|line| line.kind(self.edition) == self.kind)
    }

    /// Calls `with` with each line in view; a closed line ends where it begins.
    pub fn for_each_line(&self, mut with: impl FnMut(&[Point])) {
        let view = self.ground.view;
        let seen = view.around(BEYOND);
        for line in self.lines() {
            let ends = line.closed.then(|| line.points.first()).flatten();
            let mut piece: Vec<Point> = Vec::new();
            let mut last: Option<Metres> = None;
            for place in line.points.iter().chain(ends) {
                let near = last.is_some_and(|last| Bounds::of(&[last, *place]).intersects(&seen));
                if let Some(last) = last.filter(|_| near) {
                    if piece.is_empty() {
                        piece.push(view.point(last));
                    }
                    piece.push(view.point(*place));
                } else if piece.len() > 1 {
                    with(&std::mem::take(&mut piece));
                }
                last = Some(*place);
            }
            if piece.len() > 1 {
                with(&piece);
            }
        }
    }
}

/// One coordinate of a place.
type Axis = fn(&mut Metres) -> &mut f64;

/// The part of a ring inside a box (I. Sutherland and G. Hodgman, 1974). Where the ring leaves the
/// box and comes back, it runs along the edge.
fn clipped(ring: &[Metres], to: &Bounds) -> Vec<Metres> {
    let inside = Bounds::of(ring);
    if to.contains(inside.min) && to.contains(inside.max) {
        return ring.to_vec();
    }
    let x: Axis = |place| &mut place.x;
    let y: Axis = |place| &mut place.y;
    let sides = [
        (x, to.min.x, 1.0),
        (x, to.max.x, -1.0),
        (y, to.min.y, 1.0),
        (y, to.max.y, -1.0),
    ];
    let mut points = ring.to_vec();
    for (axis, edge, sign) in sides {
        let depth = |mut place: Metres| (*axis(&mut place) - edge) * sign;
        let Some(mut before) = points.last().copied() else {
            break;
        };
        let mut kept = Vec::with_capacity(points.len() + 4);
        for place in points {
            let (from, to) = (depth(before), depth(place));
            if (from < 0.0) != (to < 0.0) {
                let share = from / (from - to);
                let mut cut = Metres::new(
                    before.x + share * (place.x - before.x),
                    before.y + share * (place.y - before.y),
                );
                *axis(&mut cut) = edge;
                kept.push(cut);
            }
            if to >= 0.0 {
                kept.push(place);
            }
            before = place;
        }
        points = kept;
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(points: &[(f64, f64)]) -> Vec<Metres> {
        points.iter().map(|(x, y)| Metres::new(*x, *y)).collect()
    }

    fn area(ring: &[Metres]) -> f64 {
        let next = ring.iter().cycle().skip(1);
        ring.iter()
            .zip(next)
            .map(|(a, b)| (a.x * b.y - b.x * a.y) / 2.0)
            .sum()
    }

    #[test]
    fn a_ring_is_cut_at_the_edge_of_the_drawing() {
        let square = ring(&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]);
        let to = Bounds {
            min: Metres::new(4.0, -5.0),
            max: Metres::new(20.0, 5.0),
        };
        let cut = clipped(&square, &to);
        assert!((area(&cut) - 30.0).abs() < 1e-9, "{cut:?}");
        assert!(cut.iter().all(|place| to.contains(*place)));
    }

    #[test]
    fn a_ring_within_the_drawing_is_left_alone_and_one_beyond_it_is_gone() {
        let square = ring(&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]);
        let around = Bounds {
            min: Metres::new(-1.0, -1.0),
            max: Metres::new(11.0, 11.0),
        };
        let beside = Bounds {
            min: Metres::new(20.0, 0.0),
            max: Metres::new(30.0, 10.0),
        };
        assert_eq!(clipped(&square, &around), square);
        assert!(clipped(&square, &beside).is_empty());
    }

    #[test]
    fn a_ring_around_the_drawing_fills_it() {
        let square = ring(&[(-9.0, -9.0), (9.0, -9.0), (9.0, 9.0), (-9.0, 9.0)]);
        let small = Bounds {
            min: Metres::new(-1.0, -1.0),
            max: Metres::new(1.0, 1.0),
        };
        assert!((area(&clipped(&square, &small)) - 4.0).abs() < 1e-9);
    }
}
