//! The map as it is drawn, at the level of detail that the zoom asks for.

use std::sync::{Arc, OnceLock};

use super::{
    borders::Border,
    boundaries::Boundaries,
    level::{Level, Ranked, build},
    polygon::Polygon,
    simplify::importance_of_arcs,
    topology::{ArcUse, PolygonArcs},
};

/// The tolerances of the levels in metres, finest first. A level serves zooms up to about three times as coarse as
/// the one before it.
const TOLERANCES: [f32; 6] = [0.0, 50.0, 150.0, 450.0, 1_300.0, 4_000.0];

/// How far a line may be from the map at full detail, in pixels.
const PIXEL_TOLERANCE: f64 = 0.75;

/// The map's drawings at every level of detail, each built when it is first asked for and then kept.
///
/// It can be shared between threads. A window asks with [`ready`](Self::ready), which never builds, while another
/// thread calls [`level`](Self::level) or [`build_all`](Self::build_all).
#[derive(Debug)]
pub struct MapDetail {
    boundaries: Arc<Boundaries>,
    importance: Vec<f32>,
    foreign_importance: Vec<f32>,
    foreign_borders: Vec<Border>,
    levels: [OnceLock<Level>; TOLERANCES.len()],
}

impl MapDetail {
    /// How many levels there are. Level 0 is the map at full detail.
    pub const LEVELS: usize = TOLERANCES.len();

    /// Ranks the points of the map; builds no level yet.
    #[must_use]
    pub fn new(boundaries: Arc<Boundaries>) -> Self {
        let mut importance = importance_of_arcs(&boundaries.arcs);
        for (municipality, outlines) in boundaries.municipalities().iter().zip(&boundaries.outlines) {
            keep_largest_part(&boundaries, municipality.polygons(), outlines, &mut importance);
        }
        let mut foreign_importance = importance_of_arcs(&boundaries.neighbours.arcs);
        let foreign_borders = boundaries.neighbours.borders(&boundaries.national);
        // A border that ends within an arc must end there at every level.
        for (borders, ranks) in
            [(&boundaries.borders, &mut importance), (&foreign_borders, &mut foreign_importance)]
        {
            for border in borders {
                pin(ranks, border.points.start);
                pin(ranks, border.points.end - 1);
            }
        }
        let levels = [const { OnceLock::new() }; TOLERANCES.len()];
        Self { boundaries, importance, foreign_importance, foreign_borders, levels }
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
            let norway = Ranked { arcs: &self.boundaries.arcs, importance: &self.importance };
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

/// Makes a point last at every level.
fn pin(importance: &mut [f32], point: usize) {
    if let Some(value) = importance.get_mut(point) {
        *value = f32::INFINITY;
    }
}

/// Sees to it that the largest part of a municipality remains at every level, as a triangle at least: a
/// municipality on islands would vanish from the map.
fn keep_largest_part(
    boundaries: &Boundaries,
    polygons: &[Polygon],
    outlines: &[PolygonArcs],
    importance: &mut [f32],
) {
    let largest = polygons.iter().zip(outlines).max_by(|a, b| a.0.area().total_cmp(&b.0.area()));
    let Some(ring) = largest.and_then(|(_, outline)| outline.first()) else { return };
    // Each arc gives the ring one corner that always remains.
    let missing = 3_usize.saturating_sub(ring.len());
    if missing == 0 {
        return;
    }
    let inner = |each: &ArcUse| {
        let range = boundaries.arcs.range(each.arc);
        range.start + 1..range.end.saturating_sub(1).max(range.start + 1)
    };
    let mut ranked: Vec<(f32, usize)> =
        ring.iter().flat_map(inner).filter_map(|at| Some((*importance.get(at)?, at))).collect();
    ranked.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    for (_, at) in ranked.into_iter().take(missing) {
        pin(importance, at);
    }
}
