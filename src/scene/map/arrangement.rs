//! Where marks, clusters and names stand at one zoom step.
//!
//! Everything is laid out in world pixels: metres divided by the step's scale, y downwards. Panning
//! moves it; names that come into view are placed around those that stand there.

use super::content::{Content, Likeness};
use super::gather::{self, Gathered};
use super::grid::Grid;
use super::labels::{Memory, Name, Names};
use super::{View, ZoomStep};
use crate::geo::{Bounds, Metres};
use crate::layout;
use crate::scene::{Point, Rect};

/// Side of the cells in which marks are looked for, in points.
const CELL: f64 = 32.0;
/// How far around its place a mark can be seen and hit, in points.
pub(super) const REACH: f64 = 28.0;

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

/// Where marks and clusters stand at one zoom step.
#[derive(Clone, Debug)]
pub(super) struct Stand {
    /// Metres per pixel.
    pub(super) scale: f64,
    pub(super) marks: Vec<PlacedMark>,
    pub(super) clusters: Vec<Cluster>,
    /// What shows each of the content's spots.
    shown: Vec<Shown>,
    /// Marks first, then clusters.
    pub(super) grid: Grid,
}

impl Stand {
    fn of(content: &Content, scale: f64) -> Self {
        let Gathered {
            marks,
            clusters,
            shown,
        } = gather::gather(content, scale);
        let places = marks.iter().map(|mark| {
            content.spots.get(mark.spot).map_or([f64::NAN; 2], |spot| {
                let [x, y] = world(spot.at, scale);
                [x + f64::from(mark.offset[0]), y + f64::from(mark.offset[1])]
            })
        });
        let discs = clusters.iter().map(|cluster| world(cluster.at, scale));
        let grid = Grid::new(CELL, places.chain(discs));
        Self {
            scale,
            marks,
            clusters,
            shown,
            grid,
        }
    }

    pub(super) fn shown(&self, spot: usize) -> Option<Shown> {
        self.shown.get(spot).copied()
    }
}

/// Where everything stands at one zoom step.
#[derive(Clone, Debug)]
pub struct Arrangement {
    step: ZoomStep,
    /// How far it still stands for the content.
    holds: Likeness,
    stand: Stand,
    names: Names,
}

impl Arrangement {
    /// Places what is to be seen in a view. What stands in `before` and still holds stays where it
    /// is; other names come back to their places there if those are free.
    #[must_use]
    pub fn of(content: &Content, view: &View, before: Option<Self>) -> Self {
        let step = view.step();
        let (stand, memory) = match before {
            Some(before) if before.step == step && before.holds == Likeness::Same => {
                return before.extended(content, view);
            }
            Some(before) if before.step == step && before.holds == Likeness::Places => {
                (before.stand, before.names.into_memory())
            }
            Some(before) => {
                let memory = before.names.into_memory();
                (Stand::of(content, step.metres_per_point()), memory)
            }
            None => {
                let stand = Stand::of(content, step.metres_per_point());
                (stand, Memory::default())
            }
        };
        let names = Names::new(content, &stand, memory, None, &[]);
        let arrangement = Self {
            step,
            holds: Likeness::Same,
            stand,
            names,
        };
        arrangement.extended(content, view)
    }

    /// Places everything for a picture of a view, which nobody moves: no name is cut off at its
    /// edges or lies below what will stand on it, in points of the picture.
    #[must_use]
    pub fn for_picture(content: &Content, view: &View, covered: &[Rect]) -> Self {
        let step = view.step();
        let scale = step.metres_per_point();
        let stand = Stand::of(content, scale);
        let on_map = |rect: &Rect| {
            let [left, top] = world(view.ground(rect.min), scale);
            let [right, bottom] = world(view.ground(rect.max), scale);
            layout::Rect::new(left, top, right - left, bottom - top)
        };
        let covered: Vec<_> = covered.iter().map(on_map).collect();
        let bounds = Some(on_map(&view.rect()));
        let names = Names::new(content, &stand, Memory::default(), bounds, &covered);
        let arrangement = Self {
            step,
            holds: Likeness::Same,
            stand,
            names,
        };
        arrangement.extended(content, view)
    }

    fn extended(mut self, content: &Content, view: &View) -> Self {
        self.names.extend(content, &self.stand, view);
        self
    }

    /// Whether everything for a view stands here.
    #[must_use]
    pub fn covers(&self, view: &View) -> bool {
        self.holds == Likeness::Same && self.step == view.step() && self.names.cover(view)
    }

    /// Says how far the content it now is for is like the one that it was made for.
    pub fn content_became(&mut self, likeness: Likeness) {
        self.holds = self.holds.max(likeness);
    }

    /// The zoom step.
    #[must_use]
    pub fn step(&self) -> ZoomStep {
        self.step
    }

    /// The marks that stand by themselves.
    #[must_use]
    pub fn marks(&self) -> &[PlacedMark] {
        &self.stand.marks
    }

    /// The clusters.
    #[must_use]
    pub fn clusters(&self) -> &[Cluster] {
        &self.stand.clusters
    }

    /// The names.
    pub(super) fn names(&self) -> &[Name] {
        self.names.placed()
    }

    /// What shows one of the content's spots.
    #[must_use]
    pub fn shown(&self, spot: usize) -> Option<Shown> {
        self.stand.shown(spot)
    }

    /// Where on the drawing something stands.
    #[must_use]
    pub fn point(&self, content: &Content, shown: Shown, view: &View) -> Option<Point> {
        match shown {
            Shown::Mark(mark) => {
                let mark = self.stand.marks.get(mark)?;
                let [x, y] = view.point(content.spots.get(mark.spot)?.at);
                Some([x + mark.offset[0], y + mark.offset[1]])
            }
            Shown::Cluster(cluster) => Some(view.point(self.stand.clusters.get(cluster)?.at)),
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
        let marks = self.stand.marks.len();
        self.stand
            .grid
            .touching(
                [low[0] - beyond, low[1] - beyond],
                [high[0] + beyond, high[1] + beyond],
            )
            .into_iter()
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
                Shown::Mark(mark) => {
                    let mark = self.stand.marks.get(mark)?;
                    content.spots.get(mark.spot)?.ring().max(slack)
                }
                Shown::Cluster(cluster) => self.stand.clusters.get(cluster)?.radius().max(slack),
            };
            (distance <= reach).then_some(distance)
        };
        self.in_rect(view, point, point)
            .filter_map(|shown| Some((distance(shown)?, shown)))
            .min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)))
            .map(|(_, shown)| shown)
    }
}

/// A place in world pixels.
pub(super) fn world(at: Metres, scale: f64) -> [f64; 2] {
    [at.x / scale, -at.y / scale]
}
