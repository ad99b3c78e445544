//! The land of the neighbouring countries, so that land across the border is not taken for sea.

use std::ops::Range;

use rstar::{
    PointDistance, RTree,
    primitives::{GeomWithData, Line},
};

use super::{
    borders::{Border, BorderKind, seam_width},
    bounds::Bounds,
    error::MapError,
    polygon::{Polygon, edges},
    position::{LonLat, Metres},
    projection::project,
    topology::{Arcs, Feature, PolygonArcs, RingBuilder, Topology},
};

/// The layer of the neighbours' map.
const LAYER: &str = "countries";

/// A polygon wider than this, in degrees of longitude, is not land: when an island on the
/// antimeridian (Wrangel) is cut to the map's box it leaves a band over the box's whole width. No
/// land around Norway is as wide.
const WIDEST_LAND: f64 = 25.0;

/// Where the land border comes down to the sea, the two maps' borders lie closer than this, in
/// metres.
const GAP_AT_THE_SEA: f64 = 1_000.0;

/// Straight pieces of border in a spatial index.
pub(super) type Segments = RTree<Line<[f64; 2]>>;

/// A country whose land is on the map beside Norway's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Country {
    /// Denmark.
    Denmark,
    /// Finland.
    Finland,
    /// Russia.
    Russia,
    /// Sweden.
    Sweden,
}

impl Country {
    /// All of them, by code.
    pub const ALL: [Self; 4] = [Self::Denmark, Self::Finland, Self::Russia, Self::Sweden];

    /// The two letters of ISO 3166-1.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Denmark => "DK",
            Self::Finland => "FI",
            Self::Russia => "RU",
            Self::Sweden => "SE",
        }
    }

    /// The country that the map's data call so.
    fn from_map_name(name: &str) -> Option<Self> {
        match name {
            "Denmark" => Some(Self::Denmark),
            "Finland" => Some(Self::Finland),
            "Russia" => Some(Self::Russia),
            "Sweden" => Some(Self::Sweden),
            _ => None,
        }
    }
}

/// The land of one country.
#[derive(Debug)]
pub(super) struct Land {
    pub country: Country,
    pub polygons: Vec<Polygon>,
    pub outlines: Vec<PolygonArcs>,
    pub bounds: Bounds,
}

/// The land of all neighbours.
#[derive(Debug)]
pub(super) struct Neighbours {
    pub arcs: Arcs<Metres>,
    pub lands: Vec<Land>,
    pub bounds: Bounds,
    /// For each point, whether the piece that begins there runs along the edge of the map's box.
    cut: Vec<bool>,
    edges: RTree<GeomWithData<Line<[f64; 2]>, Country>>,
}

impl Neighbours {
    /// Reads the neighbours' map.
    pub fn parse(text: &str) -> Result<Self, MapError> {
        let mut topology = Topology::parse(text)?;
        let features = topology.take_layer(LAYER)?;
        let arcs = topology.arcs.map(|position| project(*position));
        let mut builder = RingBuilder::new(&arcs);
        let mut lands = Vec::with_capacity(features.len());
        for (index, feature) in features.into_iter().enumerate() {
            lands.push(land(index, feature, &topology.arcs, &mut builder)?);
        }
        let lines = lands.iter().flat_map(|land: &Land| {
            let rings = land.polygons.iter().flat_map(Polygon::rings);
            rings
                .flat_map(|ring| edges(ring))
                .map(|(a, b)| GeomWithData::new(line(a, b), land.country))
        });
        let edges = RTree::bulk_load(lines.collect());
        let bounds = lands
            .iter()
            .fold(Bounds::EMPTY, |all, land| all.union(land.bounds));
        let cut = cut_pieces(&topology.arcs);
        Ok(Self {
            arcs,
            lands,
            bounds,
            cut,
            edges,
        })
    }

    /// The country whose land holds the point.
    pub fn country_at(&self, point: Metres) -> Option<Country> {
        let holds = |land: &&Land| {
            land.bounds.contains(point)
                && land.polygons.iter().any(|polygon| polygon.contains(point))
        };
        self.lands.iter().find(holds).map(|land| land.country)
    }

    /// The country whose edge is nearest to the point, when it is within `reach` metres.
    pub fn nearest_edge(&self, point: Metres, reach: f64) -> Option<Country> {
        let at = [point.x, point.y];
        let nearest = self.edges.nearest_neighbor(&at)?;
        (nearest.distance_2(&at) <= reach * reach).then_some(nearest.data)
    }

    /// The coasts of the neighbours and the borders between them: not the edge of the map's box,
    /// and not what runs along Norway's land border, which Norway's own map draws better.
    pub fn borders(&self, national: &Segments) -> Vec<Border> {
        let mut uses = vec![0_u8; self.arcs.len()];
        for each in self
            .lands
            .iter()
            .flat_map(|land| land.outlines.iter().flatten().flatten())
        {
            if let Some(count) = uses.get_mut(each.arc) {
                *count = count.saturating_add(1);
            }
        }
        let mut borders = Vec::new();
        for (arc, &count) in uses.iter().enumerate().filter(|(_, count)| **count > 0) {
            let shared = count > 1;
            let kind = if shared {
                BorderKind::ForeignBorder
            } else {
                BorderKind::ForeignCoast
            };
            self.visible_runs(
                self.arcs.range(arc),
                (!shared).then_some(national),
                |points| {
                    borders.push(Border {
                        points,
                        sides: [None; 2],
                        kinds: [kind; 2],
                    });
                },
            );
        }
        borders
    }

    /// Calls `each` with every longest run of pieces that are to be drawn.
    fn visible_runs(
        &self,
        range: Range<usize>,
        national: Option<&Segments>,
        mut each: impl FnMut(Range<usize>),
    ) {
        let mut start = range.start;
        for at in range.start..range.end.saturating_sub(1) {
            if self.is_hidden(at, national) {
                if at > start {
                    each(start..at + 1);
                }
                start = at + 1;
            }
        }
        if range.end > start + 1 {
            each(start..range.end);
        }
    }

    /// Whether the piece that begins at this point is an edge of the box or Norway's land border.
    fn is_hidden(&self, at: usize, national: Option<&Segments>) -> bool {
        if self.cut.get(at) == Some(&true) {
            return true;
        }
        let Some(national) = national else {
            return false;
        };
        let (Some(a), Some(b)) = (self.arcs.points.get(at), self.arcs.points.get(at + 1)) else {
            return true;
        };
        let middle = [f64::midpoint(a.x, b.x), f64::midpoint(a.y, b.y)];
        national.nearest_neighbor(&middle).is_some_and(|line| {
            let [x, y] = line.nearest_point(&middle);
            let reach = seam_width(Metres::new(x, y)).max(GAP_AT_THE_SEA);
            line.distance_2(&middle) <= reach * reach
        })
    }
}

fn land(
    index: usize,
    feature: Feature,
    degrees: &Arcs<LonLat>,
    builder: &mut RingBuilder<'_>,
) -> Result<Land, MapError> {
    let name = feature.properties.name.ok_or(MapError::MissingProperty {
        layer: LAYER,
        feature: index,
        property: "name",
    })?;
    let country = Country::from_map_name(&name).ok_or(MapError::UnknownCountry(name))?;
    let outlines: Vec<PolygonArcs> = feature
        .polygons
        .into_iter()
        .filter(|polygon| width_in_degrees(polygon, degrees) <= WIDEST_LAND)
        .collect();
    let polygons = outlines
        .iter()
        .map(|polygon| {
            builder
                .polygon(polygon)
                .map_err(|error| error.of(LAYER, index))
        })
        .collect::<Result<Vec<_>, _>>()?;
    let bounds = polygons
        .iter()
        .fold(Bounds::EMPTY, |all, polygon| all.union(*polygon.bounds()));
    Ok(Land {
        country,
        polygons,
        outlines,
        bounds,
    })
}

/// From the westernmost to the easternmost point of a polygon.
fn width_in_degrees(polygon: &PolygonArcs, degrees: &Arcs<LonLat>) -> f64 {
    let positions = polygon
        .iter()
        .flatten()
        .flat_map(|each| degrees.get(each.arc));
    let (west, east) = positions.fold(
        (f64::INFINITY, f64::NEG_INFINITY),
        |(west, east), position| (west.min(position.lon), east.max(position.lon)),
    );
    east - west
}

/// Marks the points at which a piece begins that lies on the outermost longitude or latitude of the
/// whole map.
fn cut_pieces(degrees: &Arcs<LonLat>) -> Vec<bool> {
    let (mut west, mut east, mut south, mut north) = (
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::INFINITY,
        f64::NEG_INFINITY,
    );
    for position in &degrees.points {
        (west, east) = (west.min(position.lon), east.max(position.lon));
        (south, north) = (south.min(position.lat), north.max(position.lat));
    }
    let on = |a: f64, b: f64, edge: f64| (a - edge).abs() < 1e-9 && (b - edge).abs() < 1e-9;
    let next = degrees.points.iter().skip(1);
    let mut cut: Vec<bool> = degrees
        .points
        .iter()
        .zip(next)
        .map(|(a, b)| {
            on(a.lon, b.lon, west)
                || on(a.lon, b.lon, east)
                || on(a.lat, b.lat, south)
                || on(a.lat, b.lat, north)
        })
        .collect();
    cut.resize(degrees.points.len(), false);
    cut
}

/// The straight piece from `a` to `b`, for a spatial index.
pub(super) fn line(a: Metres, b: Metres) -> Line<[f64; 2]> {
    Line::new([a.x, a.y], [b.x, b.y])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_has_its_own_code() {
        assert_eq!(Country::ALL.map(Country::code), ["DK", "FI", "RU", "SE"]);
    }

    #[test]
    fn a_country_that_is_not_known_is_an_error() {
        let text = r#"{"type":"Topology","arcs":[[[11,60],[12,60],[12,61],[11,60]]],
            "objects":{"countries":{"type":"Polygon","arcs":[[0]],"properties":{"name":"Atlantis"}}}}"#;
        assert_eq!(
            Neighbours::parse(text).unwrap_err(),
            MapError::UnknownCountry("Atlantis".to_owned())
        );
    }

    #[test]
    fn the_band_that_clipping_left_across_the_sea_is_not_land() {
        let text = r#"{"type":"Topology","arcs":[[[2,71],[34,71],[34,71.3],[2,71.3],[2,71]],
                [[30,69],[31,69],[31,69.5],[30,69]]],
            "objects":{"countries":{"type":"MultiPolygon","arcs":[[[0]],[[1]]],"properties":{"name":"Russia"}}}}"#;
        let neighbours = Neighbours::parse(text).unwrap();
        assert_eq!(
            neighbours.country_at(project(LonLat::new(20.0, 71.1))),
            None
        );
        assert_eq!(
            neighbours.country_at(project(LonLat::new(30.8, 69.2))),
            Some(Country::Russia)
        );
    }
}
