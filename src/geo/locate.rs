//! Which municipality, county or country a position lies in.

use rstar::{
    AABB, PointDistance, RTree,
    primitives::{GeomWithData, Rectangle},
};

use super::{
    borders::{SEAM, seam_width},
    boundaries::Boundaries,
    county::{County, Edition},
    municipality::MunicipalityId,
    neighbours::Country,
    polygon::Polygon,
    position::{LonLat, Metres},
    projection::{plane_scale, project},
};

/// A position outside every polygon belongs to the nearest municipality when that is within so many
/// metres: small harbours can fall just outside the simplified coast.
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
        let entries = municipalities
            .enumerate()
            .flat_map(|(municipality, polygons)| {
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
        let area = AABB::from_corners(
            [point.x - reach, point.y - reach],
            [point.x + reach, point.y + reach],
        );
        self.0
            .locate_in_envelope_intersecting(&area)
            .map(|entry| entry.data)
    }
}

impl Boundaries {
    /// Where a position lies, in the division that is given.
    ///
    /// Inside a municipality's polygon: that one. Else, on a neighbour's land: abroad. Else the
    /// nearest municipality within [`NEAR_COAST`]. Else at sea. Land just across the national
    /// border counts as the neighbour's where the two maps leave a gap between them, so a place
    /// near the border is never taken for one in Norway or at sea. A position that is not on the
    /// globe is at sea.
    #[must_use]
    pub fn locate(&self, position: LonLat, edition: Edition) -> Location {
        if !position.is_valid() {
            return Location::Sea;
        }
        let point = project(position);
        if !self
            .bounds()
            .union(self.neighbours.bounds)
            .grown(SEAM)
            .contains(point)
        {
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
            .filter(|&(id, part)| {
                self.part(id, part)
                    .is_some_and(|polygon| polygon.contains(point))
            })
            .map(|(id, _)| id)
            .min()
    }

    /// The answer for a point that no polygon holds.
    fn outside_all_land(&self, point: Metres, edition: Edition) -> Location {
        let at = [point.x, point.y];
        let to_land_border = self.national.nearest_neighbor(&at).and_then(|line| {
            let [x, y] = line.nearest_point(&at);
            let squared = line.distance_2(&at);
            (squared <= seam_width(Metres::new(x, y)).powi(2)).then_some(squared)
        });
        let reach = NEAR_COAST * plane_scale(point);
        let nearest = self.nearest_municipality(point, to_land_border.map_or(reach, |_| SEAM));
        // The land border is part of the municipalities' edges: if it is as near as they are, it is
        // the edge that the point lies behind. The tolerance is for the two sums being rounded
        // differently.
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

    /// The municipality whose edge is nearest, with the square of the distance, if it is within
    /// `reach`.
    fn nearest_municipality(&self, point: Metres, reach: f64) -> Option<(MunicipalityId, f64)> {
        self.places
            .near(point, reach)
            .filter_map(|(id, part)| {
                Some((id, self.part(id, part)?.squared_distance_to_edge(point)))
            })
            .filter(|(_, squared)| *squared <= reach * reach)
            .min_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)))
    }

    fn part(&self, id: MunicipalityId, part: usize) -> Option<&Polygon> {
        self.get(id)?.polygons().get(part)
    }

    fn in_municipality(&self, id: MunicipalityId, edition: Edition, distance: f64) -> Location {
        self.get(id)
            .map_or(Location::Sea, |municipality| Location::Municipality {
                municipality: id,
                county: municipality.county(edition),
                distance,
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::{BorderKind, fixture::bundled, projection::unproject};

    fn county_at(lat: f64, lon: f64, edition: Edition) -> Option<&'static str> {
        bundled()
            .locate(LonLat::new(lon, lat), edition)
            .county()
            .map(|county| county.code)
    }

    fn name_at(lat: f64, lon: f64) -> String {
        let location = bundled().locate(LonLat::new(lon, lat), Edition::Y2024);
        let id = location
            .municipality()
            .unwrap_or_else(|| panic!("{lat} {lon}: {location:?}"));
        bundled().get(id).unwrap().name().to_string()
    }

    #[test]
    fn the_places_of_the_sample_lie_in_their_counties() {
        for (lat, lon, county) in [
            (63.585, 10.75, "50"),
            (63.71, 11.15, "50"),
            (63.72, 11.3, "50"),
            (63.79, 11.45, "50"),
            (63.76, 11.55, "50"),
            (64.07, 11.22, "50"),
            (63.93, 11.42, "50"),
            (63.35, 10.37, "50"),
            (63.418, 10.402, "50"),
            (63.32, 9.86, "50"),
            (63.30, 9.85, "50"),
            (63.29, 9.08, "50"),
            (63.41, 8.70, "15"),
            (62.675, 8.55, "15"),
            (62.84, 6.95, "15"),
            (64.83, 11.22, "50"),
            (66.315, 14.17, "18"),
            (65.84, 13.20, "18"),
            (64.86, 13.88, "50"),
            (63.27, 10.0, "50"),
        ] {
            for edition in Edition::ALL {
                assert_eq!(
                    county_at(lat, lon, edition),
                    Some(county),
                    "{lat} {lon} {edition:?}"
                );
            }
        }
    }

    #[test]
    fn the_division_decides_the_county() {
        for (lat, lon, old, new) in [
            (59.123, 11.387, "30", "31"), // Halden
            (59.72, 10.83, "30", "32"),   // Ås, Vestby
            (59.67, 9.65, "30", "33"),    // Kongsberg
            (59.27, 10.41, "38", "39"),   // Tønsberg
            (59.21, 9.55, "38", "40"),    // Skien, Porsgrunn
            (69.65, 18.95, "54", "55"),   // Tromsø
            (69.97, 23.27, "54", "56"),   // Alta
        ] {
            assert_eq!(
                county_at(lat, lon, Edition::Y2020),
                Some(old),
                "{lat} {lon}"
            );
            assert_eq!(
                county_at(lat, lon, Edition::Y2024),
                Some(new),
                "{lat} {lon}"
            );
        }
    }

    #[test]
    fn the_label_point_of_every_municipality_lies_in_it_in_both_divisions() {
        for (id, municipality) in bundled().municipalities_with_ids() {
            for edition in Edition::ALL {
                let label = unproject(bundled().label(id).unwrap());
                let county = municipality.county(edition);
                assert_eq!(
                    bundled().locate(label, edition),
                    Location::Municipality {
                        municipality: id,
                        county,
                        distance: 0.0
                    },
                    "{}",
                    municipality.name()
                );
                assert_eq!(&municipality.code(edition)[..2], county.code);
            }
        }
    }

    #[test]
    fn land_across_the_border_is_abroad() {
        for (lat, lon, country) in [
            (63.18, 14.64, "SE"),     // Östersund
            (63.316, 12.098, "SE"),   // Storlien
            (63.399, 13.082, "SE"),   // Åre
            (58.939, 11.171, "SE"),   // Strömstad
            (67.856, 20.225, "SE"),   // Kiruna
            (68.4269, 18.1286, "SE"), // Riksgränsen
            (59.886, 12.30, "SE"),    // Charlottenberg
            (69.045, 20.79, "FI"),    // Kilpisjärvi
            (69.907, 27.03, "FI"),    // Utsjoki
            (69.3995, 25.846, "FI"),  // Karigasniemi
            (69.41, 30.22, "RU"),     // Nikel
            (57.72, 10.58, "DK"),     // Skagen
        ] {
            let location = bundled().locate(LonLat::new(lon, lat), Edition::Y2020);
            assert_eq!(
                location.country().map(Country::code),
                Some(country),
                "{lat} {lon}"
            );
        }
    }

    #[test]
    fn places_just_inside_the_border_are_in_norway() {
        for (lat, lon, name) in [
            (68.433, 18.07, "Narvik"),       // Bjørnfjell
            (59.951, 12.203, "Eidskog"),     // Magnor
            (69.453, 30.04, "Sør-Varanger"), // Svanvik
            (69.472, 25.511, "Karasjok"),
            (70.198, 28.19, "Tana"),
        ] {
            assert_eq!(name_at(lat, lon), name);
        }
    }

    #[test]
    fn just_across_the_border_is_abroad_along_its_whole_length() {
        let land_border = bundled()
            .borders
            .iter()
            .filter(|b| b.kinds[0] == BorderKind::National);
        let mut tried = 0;
        for border in land_border {
            let norway_left = border.sides[0].is_some();
            for pair in bundled().arcs.points[border.points.clone()].windows(2) {
                let (dx, dy) = (pair[1].x - pair[0].x, pair[1].y - pair[0].y);
                let sign = if norway_left { 1.0 } else { -1.0 } / dx.hypot(dy);
                let middle = Metres::new(
                    f64::midpoint(pair[0].x, pair[1].x),
                    f64::midpoint(pair[0].y, pair[1].y),
                );
                for (metres, abroad) in [(20.0, true), (-20.0, false)] {
                    let point =
                        Metres::new(middle.x + dy * sign * metres, middle.y - dx * sign * metres);
                    let location = bundled().locate(unproject(point), Edition::Y2024);
                    assert_eq!(
                        location.country().is_some(),
                        abroad,
                        "{:?} {location:?}",
                        unproject(point)
                    );
                }
                tried += 1;
            }
        }
        assert!(tried > 500, "{tried}");
    }

    #[test]
    fn quays_off_the_simplified_coast_belong_to_their_town() {
        for (lat, lon, name) in [
            (63.4415, 10.40, "Trondheim"), // Pirterminalen
            (60.396, 5.32, "Bergen"),      // Vågen
            (62.4725, 6.15, "Ålesund"),
            (70.664, 23.68, "Hammerfest"),
            (67.285, 14.375, "Bodø"),
            (69.648, 18.962, "Tromsø"),
            (58.973, 5.728, "Stavanger"),
            (63.113, 7.73, "Kristiansund"),
            (68.232, 14.568, "Vågan"), // Svolvær
            (70.374, 31.105, "Vardø"),
            (64.861, 11.235, "Nærøysund"), // Rørvik
            (59.905, 10.753, "Oslo"),      // Bjørvika
        ] {
            assert_eq!(name_at(lat, lon), name);
        }
    }

    #[test]
    fn the_reach_off_the_coast_is_two_kilometres_on_the_ground() {
        // Straight out from the outermost point of Utsira, west of which is only sea.
        let id = bundled().municipality("1151", Edition::Y2020).unwrap();
        let outer = bundled()
            .get(id)
            .unwrap()
            .polygons()
            .iter()
            .flat_map(Polygon::outer);
        let west = unproject(*outer.min_by(|a, b| a.x.total_cmp(&b.x)).unwrap());
        for (metres, reached) in [
            (100.0, true),
            (1_900.0, true),
            (2_100.0, false),
            (50_000.0, false),
        ] {
            let degrees = metres / (111_320.0 * west.lat.to_radians().cos());
            let location =
                bundled().locate(LonLat::new(west.lon - degrees, west.lat), Edition::Y2024);
            assert_eq!(
                location.municipality(),
                reached.then_some(id),
                "{metres}: {location:?}"
            );
            if let Location::Municipality { distance, .. } = location {
                assert!(
                    (distance / metres - 1.0).abs() < 0.05,
                    "{distance} {metres}"
                );
            }
        }
    }

    #[test]
    fn the_sea_and_all_beyond_the_map_have_no_county() {
        for (lat, lon) in [
            (78.22, 15.64), // Longyearbyen
            (56.55, 3.2),   // Ekofisk
            (65.0, 6.0),
            (71.2, 20.0),
            (72.0, 30.0),
            (58.2, 9.5),
            (63.50, 10.20), // the middle of Trondheimsfjorden
            (51.5, -0.1),
            (-33.9, 151.2),
            (0.0, 0.0),
            (90.0, 0.0),
            (95.0, 10.0),
            (f64::NAN, 10.0),
            (63.0, f64::INFINITY),
        ] {
            let location = bundled().locate(LonLat::new(lon, lat), Edition::Y2024);
            assert_eq!(location, Location::Sea, "{lat} {lon}");
            assert_eq!(
                (
                    location.county(),
                    location.country(),
                    location.municipality()
                ),
                (None, None, None)
            );
        }
    }
}
