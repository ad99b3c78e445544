//! The map as it is drawn, at the level of detail that the zoom asks for.

use std::sync::{Arc, OnceLock};

use super::{
    borders::Border,
    boundaries::Boundaries,
    level::{Level, build},
    ranking::{Ranked, rank},
};

/// The tolerances of the levels in metres, finest first. They are closest where all of Norway fills a screen, so
/// that it never takes many more points than it shows; below 150 m the map has little left to drop.
const TOLERANCES: [f32; 7] = [0.0, 150.0, 300.0, 600.0, 950.0, 1_500.0, 3_000.0];

/// How far a line may be from the map at full detail, in pixels.
const PIXEL_TOLERANCE: f64 = 0.75;

/// The map's drawings at every level of detail, each built when it is first asked for and then kept.
///
/// It can be shared between threads. A window asks with [`ready`](Self::ready), which never builds, while another
/// thread calls [`level`](Self::level) or [`build_all`](Self::build_all).
#[derive(Debug)]
pub struct MapDetail {
    boundaries: Arc<Boundaries>,
    foreign_importance: Vec<f32>,
    foreign_borders: Vec<Border>,
    levels: [OnceLock<Level>; TOLERANCES.len()],
}

impl MapDetail {
    /// How many levels there are. Level 0 is the map at full detail.
    pub const LEVELS: usize = TOLERANCES.len();

    /// Ranks the points of the map and finds its label points; builds no level yet.
    #[must_use]
    pub fn new(boundaries: Arc<Boundaries>) -> Self {
        let foreign_borders = boundaries.neighbours.borders(&boundaries.national);
        let foreign_importance = rank(&boundaries.neighbours.arcs, &foreign_borders);
        boundaries.prepare();
        let levels = [const { OnceLock::new() }; TOLERANCES.len()];
        Self { boundaries, foreign_importance, foreign_borders, levels }
    }

    /// The map that this draws.
    #[must_use]
    pub const fn boundaries(&self) -> &Arc<Boundaries> {
        &self.boundaries
    }

    /// The coarsest level that is right to three quarters of a pixel when a pixel is this many metres wide.
    #[must_use]
    pub fn level_for(metres_per_pixel: f64) -> usize {
        let allowed = metres_per_pixel * PIXEL_TOLERANCE;
        TOLERANCES.iter().rposition(|&tolerance| f64::from(tolerance) <= allowed).unwrap_or(0)
    }

    /// A level, built now if it was not before. Numbers past the last give the coarsest.
    #[must_use]
    pub fn level(&self, level: usize) -> &Level {
        let level = level.min(Self::LEVELS - 1);
        self.levels[level].get_or_init(|| {
            let norway = self.boundaries.ranked();
            let neighbours =
                Ranked { arcs: &self.boundaries.neighbours.arcs, importance: &self.foreign_importance };
            build(&self.boundaries, &self.foreign_borders, norway, neighbours, TOLERANCES[level])
        })
    }

    /// Builds every level that is not built yet, coarsest first.
    pub fn build_all(&self) {
        for level in (0..Self::LEVELS).rev() {
            let _: &Level = self.level(level);
        }
    }

    /// The best level for the zoom that is built already: the right one, else the next finer, else the finest there
    /// is. Never builds, so it can be asked in every frame.
    #[must_use]
    pub fn ready(&self, metres_per_pixel: f64) -> Option<&Level> {
        let wanted = Self::level_for(metres_per_pixel);
        let (finer, coarser) = self.levels.split_at(wanted + 1);
        finer.iter().rev().chain(coarser).find_map(OnceLock::get)
    }
}
