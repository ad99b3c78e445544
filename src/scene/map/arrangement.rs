//! Where marks, clusters and names stand at one zoom step.
//!
//! Everything is laid out in world pixels: metres divided by the step's scale, y downwards. Panning
//! moves it and places nothing anew.

use std::collections::HashMap;

use super::content::Content;
use super::gather::{self, Gathered};
use super::grid::Grid;
use super::labels::{self, Name};
use super::{View, ZoomStep};
use crate::geo::{Bounds, Metres};
use crate::layout::labels::Slot;
use crate::scene::Point;
use crate::workspace::RecordRef;

/// Side of the cells in which marks are looked for, in points.
const CELL: f64 = 32.0;
/// How far around its place a mark can be seen and hit, in points.
pub(super) const REACH: f64 = 28.0;
/// More assets than this are laid out only around what is seen.
const ALL_AT_ONCE: usize = 1_500;
/// How far around the drawing is laid out where not everything is, in points.
const SURROUNDINGS: f32 = 700.0;

/// A mark that stands by itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlacedMark {
    /// What it marks, by its place among the content's spots.
    pub spot: usize,
    /// How far it stands from the true place so that it covers no other, in points.
    pub offset: Point,
}

/// Assets too close to be shown one by one.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// The assets, by their places among the content's spots.
    pub spots: Vec<usize>,
    /// Its middle.
    pub at: Metres,
    /// The box around its assets.
    pub bounds: Bounds,
}

impl Cluster {
    /// The radius of its disc in points.
    #[must_use]
    pub fn radius(&self) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "a radius needs no exact count")]
        let count = self.spots.len() as f32;
        8.0 + 1.7 * count.log10() * 2.0
    }
}

/// What shows an asset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shown {
    /// The mark at this place among the arrangement's.
    Mark(usize),
    /// The cluster at this place among the arrangement's.
    Cluster(usize),
}

/// Where everything stands at one zoom step.
#[derive(Clone, Debug)]
pub struct Arrangement {
    step: ZoomStep,
    /// Whether what it was made for has changed.
    expired: bool,
    /// The part of the plane for which names are placed; everywhere if `None`.
    within: Option<Bounds>,
    pub(super) marks: Vec<PlacedMark>,
    pub(super) clusters: Vec<Cluster>,
    /// What shows each of the content's spots.
    shown: Vec<Shown>,
    pub(super) names: Vec<Name>,
    /// Marks first, then clusters.
    grid: Grid,
    slots: HashMap<RecordRef, Slot>,
}

impl Arrangement {
    /// Places everything for a view, keeping the places that names have in `before` where they are
    /// still free.
    #[must_use]
    pub fn of(content: &Content, view: &View, before: Option<&Self>) -> Self {
        let step = view.step();
        let scale = step.metres_per_point();
        let Gathered {
            marks,
            clusters,
            shown,
        } = gather::gather(content, scale);
        let within = (content.spots.len() > ALL_AT_ONCE).then(|| view.around(SURROUNDINGS));
        let mut arrangement = Self {
            step,
            expired: false,
            within,
            grid: Grid::default(),
            marks,
            clusters,
            shown,
            names: Vec::new(),
            slots: HashMap::new(),
        };
        arrangement.grid = arrangement.grid_of(content, scale);
        let known = before.map(|before| &before.slots);
        let (names, slots) = labels::place(content, &arrangement, scale, known);
        arrangement.names = names;
        arrangement.slots = slots;
        arrangement
    }

    /// Whether everything for a view stands here.
    #[must_use]
    pub fn covers(&self, view: &View) -> bool {
        let seen = view.bounds();
        !self.expired
            && self.step == view.step()
            && self
                .within
                .is_none_or(|within| within.contains(seen.min) && within.contains(seen.max))
    }

    /// Says that it no longer stands for its content: it covers nothing, and only lends the places of
    /// its names to the next.
    pub fn expire(&mut self) {
        self.expired = true;
    }

    /// The zoom step.
    #[must_use]
    pub fn step(&self) -> ZoomStep {
        self.step
    }

    /// The part of the plane for which names are placed; everywhere if `None`.
    pub(super) fn within(&self) -> Option<&Bounds> {
        self.within.as_ref()
    }

    /// The marks that stand by themselves.
    #[must_use]
    pub fn marks(&self) -> &[PlacedMark] {
        &self.marks
    }

    /// The clusters.
    #[must_use]
    pub fn clusters(&self) -> &[Cluster] {
        &self.clusters
    }

    /// What shows one of the content's spots.
    #[must_use]
    pub fn shown(&self, spot: usize) -> Option<Shown> {
        self.shown.get(spot).copied()
    }

    /// Where on the drawing something stands.
    #[must_use]
    pub fn point(&self, content: &Content, shown: Shown, view: &View) -> Option<Point> {
        match shown {
            Shown::Mark(mark) => {
                let mark = self.marks.get(mark)?;
                let [x, y] = view.point(content.spots.get(mark.spot)?.at);
                Some([x + mark.offset[0], y + mark.offset[1]])
            }
            Shown::Cluster(cluster) => Some(view.point(self.clusters.get(cluster)?.at)),
        }
    }

    /// What stands within a rectangle of the drawing, and perhaps a little beyond; from north to
    /// south.
    pub fn in_rect(&self, view: &View, min: Point, max: Point) -> impl Iterator<Item = Shown> + '_ {
        let scale = self.step.metres_per_point();
        // Offsets are in points and the grid is in pixels of the step, which are no smaller.
        let beyond = REACH * view.metres_per_point / scale;
        let (low, high) = (
            world(view.ground(min), scale),
            world(view.ground(max), scale),
        );
        let marks = self.marks.len();
        self.grid
            .touching(
                [low[0] - beyond, low[1] - beyond],
                [high[0] + beyond, high[1] + beyond],
            )
            .map(move |index| {
                if index < marks {
                    Shown::Mark(index)
                } else {
                    Shown::Cluster(index - marks)
                }
            })
    }

    /// What stands in view.
    pub fn in_view(&self, view: &View) -> impl Iterator<Item = Shown> + '_ {
        self.in_rect(view, [0.0, 0.0], [view.width, view.height])
    }

    /// What a pointer at a point of the drawing hits.
    #[must_use]
    pub fn hit(&self, content: &Content, view: &View, point: Point) -> Option<Shown> {
        let slack = 11.0;
        let distance = |shown: Shown| {
            let [x, y] = self.point(content, shown, view)?;
            let distance = (x - point[0]).hypot(y - point[1]);
            let reach = match shown {
                Shown::Mark(_) => slack,
                Shown::Cluster(cluster) => self.clusters.get(cluster)?.radius().max(slack),
            };
            (distance <= reach).then_some(distance)
        };
        self.in_rect(view, point, point)
            .filter_map(|shown| Some((distance(shown)?, shown)))
            .min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)))
            .map(|(_, shown)| shown)
    }

    fn grid_of(&self, content: &Content, scale: f64) -> Grid {
        let marks = self.marks.iter().map(|mark| {
            content.spots.get(mark.spot).map_or([f64::NAN; 2], |spot| {
                let [x, y] = world(spot.at, scale);
                [x + f64::from(mark.offset[0]), y + f64::from(mark.offset[1])]
            })
        });
        Grid::new(
            CELL,
            marks.chain(self.clusters.iter().map(|cluster| world(cluster.at, scale))),
        )
    }
}

/// A place in world pixels.
pub(super) fn world(at: Metres, scale: f64) -> [f64; 2] {
    [at.x / scale, -at.y / scale]
}
