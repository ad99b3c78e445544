//! Regions of a user's own: names, codes and outlines in degrees, and what is made of them to find
//! where a point lies and to draw them.

use std::sync::OnceLock;

use geo::{Coord, LineString, SimplifyIdx as _};
use serde::{Deserialize, Serialize};

use super::bounds::Bounds;
use super::label_point::label_point;
use super::locate::NEAR_COAST;
use super::polygon::Polygon;
use super::position::{LonLat, Metres};
use super::projection::{plane_scale, project};

/// A polygon in degrees east and north (WGS 84): its outer ring, then its holes. Rings do not repeat
/// their first point.
pub type Rings = Vec<Vec<(f64, f64)>>;

/// A region.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// Its number, two digits, that records name it by.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its parts.
    pub areas: Vec<Rings>,
}

/// Regions that stand for counties. They never change; what is computed of them is kept with them.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Regions {
    /// Where the outlines are from.
    source: String,
    #[expect(clippy::struct_field_names, reason = "the name in the file")]
    regions: Vec<Region>,
    #[serde(skip)]
    projected: OnceLock<Vec<Projected>>,
    #[serde(skip)]
    outlines: [OnceLock<Vec<Outline>>; TOLERANCES.len()],
}

impl PartialEq for Regions {
    fn eq(&self, other: &Self) -> bool {
        self.source == other.source && self.regions == other.regions
    }
}

/// A region in the plane of the map.
#[derive(Debug)]
struct Projected {
    polygons: Vec<Polygon>,
    bounds: Bounds,
    label: Option<Metres>,
}

/// The outline of a part of a region as it is stroked: a ring whose first point is not repeated.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// Its points.
    pub points: Vec<Metres>,
    /// The box around it.
    pub bounds: Bounds,
}

/// The tolerances of outlines in metres, finest first.
const TOLERANCES: [f64; 4] = [0.0, 150.0, 600.0, 2_000.0];

/// How far an outline may be from the true one, in pixels.
const PIXEL_TOLERANCE: f64 = 0.75;

impl Regions {
    /// These regions, from this source.
    #[must_use]
    pub fn new(source: &str, regions: Vec<Region>) -> Self {
        Self {
            source: source.to_owned(),
            regions,
            ..Self::default()
        }
    }

    /// Where the outlines are from.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The regions.
    #[must_use]
    pub fn all(&self) -> &[Region] {
        &self.regions
    }

    /// The region with a code.
    #[must_use]
    pub fn get(&self, code: &str) -> Option<&Region> {
        self.regions.iter().find(|region| region.code == code)
    }

    /// The region in which a point lies; the first, should several overlap.
    #[must_use]
    pub fn around(&self, position: LonLat) -> Option<&Region> {
        if !position.is_valid() {
            return None;
        }
        let point = project(position);
        let mut regions = self.regions.iter().zip(self.projected());
        let found = regions.find(|(_, region)| {
            region.bounds.contains(point) && region.polygons.iter().any(|it| it.contains(point))
        });
        found.map(|(region, _)| region)
    }

    /// The region whose edge is nearest to a point outside, within [`NEAR_COAST`].
    #[must_use]
    pub fn beside(&self, position: LonLat) -> Option<&Region> {
        if !position.is_valid() {
            return None;
        }
        let point = project(position);
        let reach = NEAR_COAST * plane_scale(point);
        let near = self
            .regions
            .iter()
            .zip(self.projected())
            .filter(|(_, region)| region.bounds.grown(reach).contains(point));
        let distances = near.filter_map(|(region, projected)| {
            let polygons = projected.polygons.iter();
            let distances = polygons.map(|polygon| polygon.squared_distance_to_edge(point));
            Some((region, distances.min_by(f64::total_cmp)?))
        });
        distances
            .filter(|(_, squared)| *squared <= reach * reach)
            .min_by(|one, other| one.1.total_cmp(&other.1))
            .map(|(region, _)| region)
    }

    /// A point inside the largest part of a region, far from the edge.
    #[must_use]
    pub fn label(&self, code: &str) -> Option<Metres> {
        let at = self.regions.iter().position(|region| region.code == code)?;
        self.projected().get(at)?.label
    }

    /// The box around a region.
    #[must_use]
    pub fn bounds(&self, code: &str) -> Option<Bounds> {
        let at = self.regions.iter().position(|region| region.code == code)?;
        Some(self.projected().get(at)?.bounds)
    }

    /// The outlines of all parts, right to three quarters of a pixel when a pixel is this many metres
    /// wide. Those of a detail are found when it is first asked for.
    #[must_use]
    pub fn outlines(&self, metres_per_pixel: f64) -> &[Outline] {
        let allowed = metres_per_pixel * PIXEL_TOLERANCE;
        let level = TOLERANCES
            .iter()
            .rposition(|tolerance| *tolerance <= allowed);
        let level = level.unwrap_or(0);
        self.outlines[level].get_or_init(|| {
            let polygons = self.projected().iter().flat_map(|it| &it.polygons);
            let rings = polygons.flat_map(Polygon::rings);
            rings
                .map(|ring| {
                    let points = simplified(ring, TOLERANCES[level]);
                    let bounds = Bounds::of(&points);
                    Outline { points, bounds }
                })
                .collect()
        })
    }

    fn projected(&self) -> &[Projected] {
        self.projected
            .get_or_init(|| self.regions.iter().map(Projected::of).collect())
    }
}

impl Projected {
    fn of(region: &Region) -> Self {
        let plane = |ring: &Vec<(f64, f64)>| {
            let points = ring.iter();
            points
                .map(|&(lon, lat)| project(LonLat::new(lon, lat)))
                .collect()
        };
        let polygons: Vec<Polygon> = region
            .areas
            .iter()
            .map(|rings| Polygon::new(rings.iter().map(plane).collect()))
            .collect();
        let bounds = polygons
            .iter()
            .fold(Bounds::EMPTY, |all, polygon| all.union(*polygon.bounds()));
        let largest = polygons
            .iter()
            .max_by(|one, other| one.area().total_cmp(&other.area()));
        let label = largest.map(|polygon| label_point(polygon, polygon));
        Self {
            polygons,
            bounds,
            label,
        }
    }
}

/// A ring without the points that a tolerance leaves out (U. Ramer, 1972; D. Douglas and T. Peucker,
/// 1973); a ring that would vanish keeps its points.
fn simplified(ring: &[Metres], tolerance: f64) -> Vec<Metres> {
    if tolerance <= 0.0 || ring.len() < 8 {
        return ring.to_vec();
    }
    let closed = ring.iter().chain(ring.first());
    let line: LineString = closed.map(|it| Coord { x: it.x, y: it.y }).collect();
    let mut kept = line.simplify_idx(tolerance);
    kept.pop();
    let points: Vec<Metres> = kept
        .into_iter()
        .filter_map(|at| ring.get(at).copied())
        .collect();
    if points.len() < 3 {
        return ring.to_vec();
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(code: &str, west: f64, south: f64) -> Region {
        let (east, north) = (west + 1.0, south + 1.0);
        Region {
            code: code.to_owned(),
            name: format!("Region {code}"),
            areas: vec![vec![vec![
                (west, south),
                (east, south),
                (east, north),
                (west, north),
            ]]],
        }
    }

    fn two() -> Regions {
        Regions::new(
            "Egne",
            vec![square("60", 10.0, 63.0), square("61", 11.0, 63.0)],
        )
    }

    #[test]
    fn a_point_lies_in_the_region_around_it_or_beside_one_that_is_near() {
        let regions = two();
        let around = |lon, lat| regions.around(LonLat::new(lon, lat)).map(|it| &*it.code);
        assert_eq!(around(10.5, 63.5), Some("60"));
        assert_eq!(around(11.5, 63.5), Some("61"));
        assert_eq!(around(9.99, 63.5), None);
        // 0.01° of longitude are 500 m here, 0.1° are 5 km.
        let beside = |lon| regions.beside(LonLat::new(lon, 63.5)).map(|it| &*it.code);
        assert_eq!(beside(9.99), Some("60"));
        assert_eq!(beside(9.9), None);
    }

    #[test]
    fn a_hole_is_outside() {
        let mut region = square("60", 10.0, 63.0);
        region.areas[0].push(vec![(10.4, 63.4), (10.6, 63.4), (10.6, 63.6), (10.4, 63.6)]);
        let regions = Regions::new("", vec![region]);
        assert!(regions.around(LonLat::new(10.5, 63.5)).is_none());
        assert!(regions.around(LonLat::new(10.2, 63.5)).is_some());
        let label = regions.label("60").unwrap();
        let label = super::super::unproject(label);
        assert_eq!(regions.around(label).map(|it| &*it.code), Some("60"));
    }

    #[test]
    fn an_outline_is_simplified_to_what_is_seen() {
        let many = (0..360).map(|degree| {
            let angle = f64::from(degree).to_radians();
            (10.0 + 0.5 * angle.cos(), 63.0 + 0.2 * angle.sin())
        });
        let round = Region {
            areas: vec![vec![many.collect()]],
            ..square("60", 10.0, 63.0)
        };
        let regions = Regions::new("", vec![round]);
        let count = |metres| regions.outlines(metres)[0].points.len();
        assert_eq!(count(1.0), 360);
        assert!(count(3_000.0) < 60 && count(3_000.0) >= 8);
    }
}
