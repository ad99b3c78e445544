//! Which municipality, county or country a position lies in.

use rstar::{
    AABB, PointDistance, RTree,
    primitives::{GeomWithData, Rectangle},
};

use super::{
    borders::SEAM,
    boundaries::{Boundaries, MunicipalityId},
    county::{County, Edition},
    neighbours::Country,
    polygon::Polygon,
    position::{LonLat, Metres},
    projection::{plane_scale, project},
};

/// A position outside every polygon belongs to the nearest municipality when that is within so many metres: small
/// harbours can fall just outside the simplified coast.
pub const NEAR_COAST: f64 = 2_000.0;

/// Where a position lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Location {
    /// In a municipality, or off its coast by no more than [`NEAR_COAST`].
    Municipality {
        /// Which one; see [`Boundaries::get`] for its name and its code in each division.
        municipality: MunicipalityId,
        /// Its county in the division that was asked for.
        county: &'static County,
        /// How far outside the municipality the position is, in metres on the ground; 0 inside.
        distance: f64,
    },
    /// On a neighbour's land.
    Abroad {
        /// Which country.
        country: Country,
    },
    /// At sea, or beyond the map.
    Sea,
}

impl Location {
    /// The municipality, if it is in one or close to its coast.
    #[must_use]
    pub const fn municipality(&self) -> Option<MunicipalityId> {
        match self {
            Self::Municipality { municipality, .. } => Some(*municipality),
            Self::Abroad { .. } | Self::Sea => None,
        }
    }

    /// The county in the division that was asked for.
    #[must_use]
    pub const fn county(&self) -> Option<&'static County> {
        match self {
            Self::Municipality { county, .. } => Some(county),
            Self::Abroad { .. } | Self::Sea => None,
        }
    }

    /// The neighbouring country, if it is on its land.
    #[must_use]
    pub const fn country(&self) -> Option<Country> {
        match self {
            Self::Abroad { country } => Some(*country),
            Self::Municipality { .. } | Self::Sea => None,
        }
    }
}

/// A polygon of a municipality, by its box.
type Entry = GeomWithData<Rectangle<[f64; 2]>, (MunicipalityId, usize)>;

/// All polygons of all municipalities by their boxes.
#[derive(Debug)]
pub(super) struct PlaceIndex(RTree<Entry>);

impl PlaceIndex {
    pub fn new<'a>(municipalities: impl Iterator<Item = &'a [Polygon]>) -> Self {
        let entries = municipalities.enumerate().flat_map(|(municipality, polygons)| {
            polygons.iter().enumerate().map(move |(index, polygon)| {
                let (min, max) = (polygon.bounds().min, polygon.bounds().max);
                let rectangle = Rectangle::from_corners([min.x, min.y], [max.x, max.y]);
                GeomWithData::new(rectangle, (MunicipalityId::new(municipality), index))
            })
        });
        Self(RTree::bulk_load(entries.collect()))
    }

    /// The polygons whose box comes within `reach` metres of the point.
    fn near(&self, point: Metres, reach: f64) -> impl Iterator<Item = (MunicipalityId, usize)> {
        let area =
            AABB::from_corners([point.x - reach, point.y - reach], [point.x + reach, point.y + reach]);
        self.0.locate_in_envelope_intersecting(&area).map(|entry| entry.data)
    }
}

impl Boundaries {
    /// Where a position lies, in the division that is given.
    ///
    /// Inside a municipality's polygon: that one. Else, on a neighbour's land: abroad. Else the nearest
    /// municipality within [`NEAR_COAST`]. Else at sea. Land just across the national border counts as the
    /// neighbour's where the two maps leave a gap between them, so a place near the border is never taken for one in
    /// Norway or at sea. A position that is not on the globe is at sea.
    #[must_use]
    pub fn locate(&self, position: LonLat, edition: Edition) -> Location {
        if !position.is_valid() {
            return Location::Sea;
        }
        let point = project(position);
        if !self.bounds().union(self.neighbours.bounds).grown(SEAM).contains(point) {
            return Location::Sea;
        }
        if let Some(id) = self.municipality_around(point) {
            return self.in_municipality(id, edition, 0.0);
        }
        if let Some(country) = self.neighbours.country_at(point) {
            return Location::Abroad { country };
        }
        self.outside_all_land(point, edition)
    }

    /// The municipality whose polygon holds the point.
    fn municipality_around(&self, point: Metres) -> Option<MunicipalityId> {
        // The lowest id, should a map have overlapping polygons: the index promises no order.
        self.places
            .near(point, 0.0)
            .filter(|&(id, part)| self.part(id, part).is_some_and(|polygon| polygon.contains(point)))
            .map(|(id, _)| id)
            .min()
    }

    /// The answer for a point that no polygon holds.
    fn outside_all_land(&self, point: Metres, edition: Edition) -> Location {
        let at = [point.x, point.y];
        let to_land_border = self
            .national
            .nearest_neighbor(&at)
            .map(|line| line.distance_2(&at))
            .filter(|squared| *squared <= SEAM * SEAM);
        let reach = NEAR_COAST * plane_scale(point);
        let nearest = self.nearest_municipality(point, to_land_border.map_or(reach, |_| SEAM));
        // The land border is part of the municipalities' edges: if it is as near as they are, it is the edge that
        // the point lies behind. The tolerance is for the two sums being rounded differently.
        if let Some(border) = to_land_border
            && nearest.is_none_or(|(_, squared)| border <= squared * (1.0 + 1e-9))
            && let Some(country) = self.neighbours.nearest_edge(point, 2.0 * SEAM)
        {
            return Location::Abroad { country };
        }
        match nearest {
            Some((id, squared)) if squared <= reach * reach => {
                self.in_municipality(id, edition, squared.sqrt() / plane_scale(point))
            }
            _ => Location::Sea,
        }
    }

    /// The municipality whose edge is nearest, with the square of the distance, if it is within `reach`.
    fn nearest_municipality(&self, point: Metres, reach: f64) -> Option<(MunicipalityId, f64)> {
        self.places
            .near(point, reach)
            .filter_map(|(id, part)| Some((id, self.part(id, part)?.squared_distance_to_edge(point))))
            .filter(|(_, squared)| *squared <= reach * reach)
            .min_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)))
    }

    fn part(&self, id: MunicipalityId, part: usize) -> Option<&Polygon> {
        self.get(id)?.polygons().get(part)
    }

    fn in_municipality(&self, id: MunicipalityId, edition: Edition, distance: f64) -> Location {
        self.get(id).map_or(Location::Sea, |municipality| Location::Municipality {
            municipality: id,
            county: municipality.county(edition),
            distance,
        })
    }
}
