//! The map as it is drawn, at the level of detail that the zoom asks for.

use std::sync::{Arc, OnceLock};

use super::{
    borders::Border,
    boundaries::Boundaries,
    level::{Level, build},
    ranking::{Ranked, rank},
};

/// The tolerances of the levels in metres, finest first. They are closest where all of Norway fills
/// a screen, so that it never takes many more points than it shows; below 150 m the map has little
/// left to drop.
const TOLERANCES: [f32; 7] = [0.0, 150.0, 300.0, 600.0, 1_000.0, 1_500.0, 3_000.0];

/// How far a line may be from the map at full detail, in pixels.
const PIXEL_TOLERANCE: f64 = 0.75;

/// The map's drawings at every level of detail, each built when it is first asked for and then
/// kept.
///
/// It can be shared between threads. A window asks with [`ready`](Self::ready), which never builds,
/// while another thread calls [`level`](Self::level) or [`build_all`](Self::build_all).
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
        Self {
            boundaries,
            foreign_importance,
            foreign_borders,
            levels,
        }
    }

    /// The map that this draws.
    #[must_use]
    pub const fn boundaries(&self) -> &Arc<Boundaries> {
        &self.boundaries
    }

    /// The coarsest level that is right to three quarters of a pixel when a pixel is this many
    /// metres wide.
    #[must_use]
    pub fn level_for(metres_per_pixel: f64) -> usize {
        let allowed = metres_per_pixel * PIXEL_TOLERANCE;
        TOLERANCES
            .iter()
            .rposition(|&tolerance| f64::from(tolerance) <= allowed)
            .unwrap_or(0)
    }

    /// A level, built now if it was not before. Numbers past the last give the coarsest.
    #[must_use]
    pub fn level(&self, level: usize) -> &Level {
        let level = level.min(Self::LEVELS - 1);
        self.levels[level].get_or_init(|| {
            let norway = self.boundaries.ranked();
            let neighbours = Ranked {
                arcs: &self.boundaries.neighbours.arcs,
                importance: &self.foreign_importance,
            };
            build(
                &self.boundaries,
                &self.foreign_borders,
                norway,
                neighbours,
                TOLERANCES[level],
            )
        })
    }

    /// Builds every level that is not built yet, coarsest first.
    pub fn build_all(&self) {
        for level in (0..Self::LEVELS).rev() {
            let _: &Level = self.level(level);
        }
    }

    /// The best level for the zoom that is built already: the right one, else the next finer, else
    /// the finest there is. Never builds, so it can be asked in every frame.
    #[must_use]
    pub fn ready(&self, metres_per_pixel: f64) -> Option<&Level> {
        let wanted = Self::level_for(metres_per_pixel);
        let (finer, coarser) = self.levels.split_at(wanted + 1);
        finer.iter().rev().chain(coarser).find_map(OnceLock::get)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::geo::{
        Area, BorderKind, Bounds, Edition, LonLat, Metres, Municipality, Polygon,
        fixture::{SMALL, SWEDEN, bundled, detail},
        polygon::signed_area,
        project,
    };

    fn filled(area: &Area) -> f64 {
        let corner = |index: u32| area.points()[index as usize];
        area.triangles()
            .iter()
            .map(|triangle| signed_area(&triangle.map(corner)).abs())
            .sum()
    }

    fn outlined(area: &Area) -> f64 {
        area.rings().map(signed_area).sum()
    }

    #[test]
    fn the_map_and_its_drawings_can_be_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<MapDetail>();
        shared::<Boundaries>();
    }

    #[test]
    fn the_level_is_the_coarsest_that_is_right_to_three_quarters_of_a_pixel() {
        assert_eq!(MapDetail::level_for(0.0), 0);
        assert_eq!(MapDetail::level_for(199.0), 0);
        assert_eq!(MapDetail::level_for(200.0), 1);
        assert_eq!(MapDetail::level_for(2_200.0), 5);
        assert_eq!(MapDetail::level_for(1e9), MapDetail::LEVELS - 1);
        assert_eq!(MapDetail::level_for(f64::NAN), 0);
    }

    #[test]
    fn asking_what_is_ready_builds_nothing_and_gives_the_next_best() {
        let map = Arc::new(Boundaries::parse(SMALL, SWEDEN).unwrap());
        let detail = MapDetail::new(map);
        assert!(detail.ready(2_200.0).is_none());
        let coarsest = detail.level(99).tolerance();
        assert_eq!(detail.ready(0.1).map(Level::tolerance), Some(coarsest));
        let _: &Level = detail.level(2);
        assert_eq!(
            detail.ready(0.1).map(Level::tolerance),
            Some(300.0),
            "the finest there is"
        );
        assert_eq!(
            detail.ready(1_000.0).map(Level::tolerance),
            Some(300.0),
            "finer than needed"
        );
        detail.build_all();
        assert_eq!(detail.ready(0.1).map(Level::tolerance), Some(0.0));
    }

    #[test]
    fn at_full_detail_the_fill_is_the_land() {
        for (municipality, area) in bundled()
            .municipalities()
            .iter()
            .zip(detail().level(0).areas())
        {
            let land: f64 = municipality.polygons().iter().map(Polygon::area).sum();
            assert!(
                (outlined(area) / land - 1.0).abs() < 1e-9,
                "{}",
                municipality.name()
            );
            assert!(
                (filled(area) / land - 1.0).abs() < 1e-6,
                "{}",
                municipality.name()
            );
            assert_eq!(area.bounds(), municipality.bounds());
        }
    }

    #[test]
    fn simplified_land_keeps_its_size_and_no_municipality_vanishes() {
        let parts = bundled()
            .municipalities()
            .iter()
            .flat_map(Municipality::polygons);
        let land: f64 = parts.map(Polygon::area).sum();
        for (level, allowed) in [
            (1, 0.000_1),
            (2, 0.001),
            (3, 0.005),
            (4, 0.01),
            (5, 0.01),
            (6, 0.02),
        ] {
            let areas = detail().level(level).areas();
            let total: f64 = areas.iter().map(filled).sum();
            assert!(
                (total / land - 1.0).abs() < allowed,
                "level {level}: {}",
                total / land
            );
            for (municipality, area) in bundled().municipalities().iter().zip(areas) {
                assert!(
                    !area.triangles().is_empty() && filled(area) > 0.0,
                    "{} at {level}",
                    municipality.name()
                );
                let indices = area.triangles().iter().flatten();
                assert!(
                    indices
                        .max()
                        .is_some_and(|most| (*most as usize) < area.points().len())
                );
            }
        }
    }

    #[test]
    fn fills_follow_the_rings_where_lines_do_not_cross() {
        // Simplifying can make lines cross by less than the tolerance; the two areas then differ a
        // little.
        for level in 1..MapDetail::LEVELS {
            let areas = detail().level(level).areas();
            let (fill, outline): (f64, f64) = (
                areas.iter().map(filled).sum(),
                areas.iter().map(outlined).sum(),
            );
            assert!(
                (fill / outline - 1.0).abs() < 0.005,
                "level {level}: {fill} {outline}"
            );
        }
    }

    #[test]
    fn areas_on_both_sides_of_a_border_have_its_very_points() {
        let key = |point: &Metres| (point.x.to_bits(), point.y.to_bits());
        for level in [1, 3, 5] {
            let level = detail().level(level);
            let corners: Vec<BTreeSet<_>> = level
                .areas()
                .iter()
                .map(|area| area.points().iter().map(key).collect())
                .collect();
            let mut borders = 0;
            for line in level.lines() {
                for side in line.sides.iter().flatten() {
                    // A hole or an islet can vanish as an area and remain as a line, or the other
                    // way round.
                    let found = line
                        .points
                        .iter()
                        .filter(|point| corners[side.index()].contains(&key(point)));
                    let found = found.count();
                    assert!(
                        found == line.points.len() || line.points.len() < 3,
                        "{found} {line:?}"
                    );
                }
                borders += 1;
            }
            assert!(borders > 1_000);
        }
    }

    #[test]
    fn every_kind_of_border_is_drawn_and_the_kinds_follow_the_division() {
        let level = detail().level(5);
        let count = |kind, edition| {
            level
                .lines()
                .filter(|line| line.kind(edition) == kind)
                .count()
        };
        for kind in [
            BorderKind::Coast,
            BorderKind::National,
            BorderKind::County,
            BorderKind::Municipality,
        ] {
            assert!(count(kind, Edition::Y2024) > 30, "{kind:?}");
        }
        assert!(
            count(BorderKind::County, Edition::Y2024) > count(BorderKind::County, Edition::Y2020)
        );
        let foreign: BTreeSet<BorderKind> = level
            .foreign_lines()
            .map(|line| line.kind(Edition::Y2024))
            .collect();
        assert_eq!(
            foreign,
            BTreeSet::from([BorderKind::ForeignCoast, BorderKind::ForeignBorder])
        );
        assert_eq!(level.lands().len(), 4);
        assert!(
            level
                .lands()
                .iter()
                .all(|(_, area)| !area.triangles().is_empty())
        );
    }

    #[test]
    fn all_of_norway_on_a_screen_stays_within_the_budget() {
        // A stroked piece with soft edges is six triangles at most. Metres per pixel for a map 800
        // and 1,300 pixels high; a frame may have 200,000 triangles in all.
        for (metres_per_pixel, most) in [(2_200.0, 100_000), (1_350.0, 130_000)] {
            let level = detail().level(MapDetail::level_for(metres_per_pixel));
            let pieces: usize = level
                .lines()
                .chain(level.foreign_lines())
                .map(|line| line.points.len())
                .sum();
            let areas = level
                .areas()
                .iter()
                .chain(level.lands().iter().map(|(_, area)| area))
                .chain([level.seam()]);
            let triangles: usize = areas.map(|area| area.triangles().len()).sum();
            assert!(
                pieces * 6 + triangles <= most,
                "{} {}",
                pieces * 6,
                triangles
            );
        }
    }

    #[test]
    fn a_small_view_meets_few_lines_and_all_that_cross_it() {
        let level = detail().level(0);
        let centre = project(LonLat::new(10.4, 63.4));
        let view = Bounds::of(&[centre]).grown(10_000.0);
        let within: Vec<_> = level.lines_within(view).collect();
        assert!((3..60).contains(&within.len()), "{}", within.len());
        let touching = level
            .lines()
            .filter(|line| line.points.iter().any(|point| view.contains(*point)));
        for line in touching {
            assert!(within.contains(&line));
        }
    }
}
