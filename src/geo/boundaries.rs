//! The map of Norway and its neighbours, parsed: municipalities, counties of both divisions,
//! neighbouring land.

use std::{
    collections::BTreeSet,
    sync::{Arc, OnceLock},
};

use super::{
    borders::{self, Border, BorderKind, Side},
    bounds::Bounds,
    county::{self, Edition, county_of_municipality},
    error::MapError,
    labels::Labels,
    locate::PlaceIndex,
    municipality::{CountyRegion, Municipality, MunicipalityId},
    neighbours::{Neighbours, Segments, line},
    position::Metres,
    projection::project,
    topology::{Arcs, Feature, PolygonArcs, RingBuilder, Topology},
};

/// The layer of the municipalities.
const MUNICIPALITIES: &str = "kommuner";
/// The layers of the counties, by division.
const COUNTIES: [&str; 2] = ["fylker2020", "fylker2024"];

/// Municipalities of 2024 that the map shows as part of another: Haram, split from Ålesund in 2024.
const PART_OF_2024: [(&str, &str); 1] = [("1580", "1508")];

/// The parsed map. It never changes and can be shared between threads.
#[derive(Debug)]
pub struct Boundaries {
    pub(super) arcs: Arcs<Metres>,
    pub(super) borders: Vec<Border>,
    /// The arcs of each municipality's polygons, in the order of `Municipality::polygons`.
    pub(super) outlines: Vec<Vec<PolygonArcs>>,
    pub(super) neighbours: Neighbours,
    /// Norway's land border.
    pub(super) national: Segments,
    pub(super) places: PlaceIndex,
    pub(super) municipalities: Vec<Municipality>,
    by_code: [Vec<(Arc<str>, MunicipalityId)>; 2],
    pub(super) regions: [Vec<CountyRegion>; 2],
    bounds: Bounds,
    /// How much each point of `arcs` matters, when it was first needed.
    pub(super) importance: OnceLock<Vec<f32>>,
    /// The label points, when one was first asked for.
    pub(super) labels: OnceLock<Labels>,
}

impl Boundaries {
    /// Parses the map that the program carries.
    ///
    /// # Errors
    /// None in a tested build; the bundled map is parsed like any other.
    pub fn bundled() -> Result<Self, MapError> {
        Self::parse(
            include_str!("../../assets/map/norge.topojson"),
            include_str!("../../assets/map/neighbours.topojson"),
        )
    }

    /// Parses a map of Norway and one of its neighbours, both TopoJSON in degrees, with the layers
    /// and properties that `assets/map/README.md` describes.
    ///
    /// # Errors
    /// [`MapError`] says what is wrong with the first fault that is found. Malformed input neither
    /// panics nor takes unbounded time or memory.
    pub fn parse(norge: &str, neighbours: &str) -> Result<Self, MapError> {
        let mut topology = Topology::parse(norge)?;
        let features = topology.take_layer(MUNICIPALITIES)?;
        let county_layers = [
            topology.take_layer(COUNTIES[0])?,
            topology.take_layer(COUNTIES[1])?,
        ];
        let arcs = topology.arcs.map(|position| project(*position));
        let neighbours = Neighbours::parse(neighbours)?;

        let mut builder = RingBuilder::new(&arcs);
        let mut municipalities = Vec::with_capacity(features.len());
        let mut outlines = Vec::with_capacity(features.len());
        for (index, feature) in features.into_iter().enumerate() {
            municipalities.push(municipality(index, &feature, &mut builder)?);
            outlines.push(feature.polygons);
        }
        let by_code = [
            code_index(&municipalities, Edition::Y2020)?,
            code_index(&municipalities, Edition::Y2024)?,
        ];
        let sides: Vec<Side<'_>> = municipalities
            .iter()
            .zip(&outlines)
            .map(|(municipality, polygons)| Side {
                polygons,
                counties: municipality.counties,
            })
            .collect();
        let borders = borders::classify(&arcs, &sides, &neighbours);
        let [old, new] = county_layers;
        let regions = [
            county_regions(Edition::Y2020, old, &municipalities, &mut builder)?,
            county_regions(Edition::Y2024, new, &municipalities, &mut builder)?,
        ];
        let national = national_segments(&arcs, &borders);
        let places = PlaceIndex::new(
            municipalities
                .iter()
                .map(|municipality| municipality.polygons.as_slice()),
        );
        let bounds = municipalities
            .iter()
            .fold(Bounds::EMPTY, |all, each| all.union(each.bounds));
        Ok(Self {
            arcs,
            borders,
            outlines,
            neighbours,
            national,
            places,
            municipalities,
            by_code,
            regions,
            bounds,
            importance: OnceLock::new(),
            labels: OnceLock::new(),
        })
    }

    /// All municipalities, in the map's order (that of their codes of 2020).
    #[must_use]
    pub fn municipalities(&self) -> &[Municipality] {
        &self.municipalities
    }

    /// All municipalities with their ids.
    pub fn municipalities_with_ids(&self) -> impl Iterator<Item = (MunicipalityId, &Municipality)> {
        self.municipalities
            .iter()
            .enumerate()
            .map(|(index, each)| (MunicipalityId::new(index), each))
    }

    /// The municipality with this id; nothing for an id of another map.
    #[must_use]
    pub fn get(&self, id: MunicipalityId) -> Option<&Municipality> {
        self.municipalities.get(id.index())
    }

    /// The municipality with this code of four digits in the division.
    ///
    /// Haram (1580), split from Ålesund in 2024, gives Ålesund, of which it is a part on this map.
    #[must_use]
    pub fn municipality(&self, code: &str, edition: Edition) -> Option<MunicipalityId> {
        let whole = PART_OF_2024
            .iter()
            .find(|(part, _)| edition == Edition::Y2024 && *part == code);
        let code = whole.map_or(code, |(_, whole)| whole);
        let index = self.by_code.get(edition.index())?;
        let at = index
            .binary_search_by(|(each, _)| (**each).cmp(code))
            .ok()?;
        index.get(at).map(|(_, id)| *id)
    }

    /// The counties of a division on the map, by code.
    #[must_use]
    pub fn county_regions(&self, edition: Edition) -> &[CountyRegion] {
        let [old, new] = &self.regions;
        match edition {
            Edition::Y2020 => old,
            Edition::Y2024 => new,
        }
    }

    /// The county with this code of two digits on the map.
    #[must_use]
    pub fn county_region(&self, code: &str, edition: Edition) -> Option<&CountyRegion> {
        self.county_regions(edition)
            .iter()
            .find(|region| region.county.code == code)
    }

    /// The box around Norway.
    #[must_use]
    pub const fn bounds(&self) -> &Bounds {
        &self.bounds
    }
}

fn municipality(
    feature: usize,
    parts: &Feature,
    builder: &mut RingBuilder<'_>,
) -> Result<Municipality, MapError> {
    let needed = |value: &Option<String>, property: &'static str| {
        value
            .as_deref()
            .map(Arc::<str>::from)
            .ok_or(MapError::MissingProperty {
                layer: MUNICIPALITIES,
                feature,
                property,
            })
    };
    let codes = [
        needed(&parts.properties.k20, "k20")?,
        needed(&parts.properties.k24, "k24")?,
    ];
    let county = |code: &str, edition| {
        county_of_municipality(code, edition).ok_or_else(|| MapError::UnknownCounty {
            layer: MUNICIPALITIES,
            feature,
            code: code.to_owned(),
        })
    };
    let counties = [
        county(&codes[0], Edition::Y2020)?,
        county(&codes[1], Edition::Y2024)?,
    ];
    let name = needed(&parts.properties.n, "n")?;
    let polygons = parts
        .polygons
        .iter()
        .map(|polygon| {
            builder
                .polygon(polygon)
                .map_err(|error| error.of(MUNICIPALITIES, feature))
        })
        .collect::<Result<Vec<_>, _>>()?;
    let bounds = polygons
        .iter()
        .fold(Bounds::EMPTY, |all, polygon| all.union(*polygon.bounds()));
    Ok(Municipality {
        name,
        codes,
        counties,
        polygons,
        bounds,
    })
}

/// The ids by code.
fn code_index(
    municipalities: &[Municipality],
    edition: Edition,
) -> Result<Vec<(Arc<str>, MunicipalityId)>, MapError> {
    let mut index: Vec<_> = municipalities
        .iter()
        .enumerate()
        .map(|(at, municipality)| {
            (
                Arc::clone(municipality.code(edition)),
                MunicipalityId::new(at),
            )
        })
        .collect();
    index.sort_unstable();
    let twice = index.windows(2).find_map(|pair| match pair {
        [(a, _), (b, _)] if a == b => Some(a.as_ref().to_owned()),
        _ => None,
    });
    match twice {
        Some(code) => Err(MapError::DuplicateCode {
            layer: MUNICIPALITIES,
            code,
        }),
        None => Ok(index),
    }
}

/// The counties of one layer. Of each only the largest part is kept, for its label.
fn county_regions(
    edition: Edition,
    features: Vec<Feature>,
    municipalities: &[Municipality],
    builder: &mut RingBuilder<'_>,
) -> Result<Vec<CountyRegion>, MapError> {
    let (layer, property) = match edition {
        Edition::Y2020 => (COUNTIES[0], "f20"),
        Edition::Y2024 => (COUNTIES[1], "f24"),
    };
    let mut seen = BTreeSet::new();
    let mut regions = Vec::with_capacity(features.len());
    for (feature, parts) in features.into_iter().enumerate() {
        let code = match edition {
            Edition::Y2020 => parts.properties.f20,
            Edition::Y2024 => parts.properties.f24,
        };
        let code = code.ok_or(MapError::MissingProperty {
            layer,
            feature,
            property,
        })?;
        let Some(county) = county::county(&code, edition) else {
            return Err(MapError::UnknownCounty {
                layer,
                feature,
                code,
            });
        };
        if !seen.insert(county.code) {
            return Err(MapError::DuplicateCode { layer, code });
        }
        // The part with the longest outline; a county's mainland has far more arcs than any island.
        let largest = parts
            .polygons
            .into_iter()
            .max_by_key(|polygon| builder.point_count(polygon))
            .unwrap_or_default();
        // Joined only to see that it can be; the label is found when it is asked for.
        builder
            .polygon(&largest)
            .map_err(|error| error.of(layer, feature))?;
        let bounds = municipalities
            .iter()
            .filter(|municipality| municipality.county(edition) == county)
            .fold(Bounds::EMPTY, |all, municipality| {
                all.union(municipality.bounds)
            });
        regions.push(CountyRegion {
            county,
            bounds,
            largest,
        });
    }
    regions.sort_unstable_by_key(|region| region.county.code);
    Ok(regions)
}

/// The pieces of Norway's land border.
fn national_segments(arcs: &Arcs<Metres>, borders: &[Border]) -> Segments {
    let national = borders
        .iter()
        .filter(|border| border.kinds[0] == BorderKind::National);
    let lines = national.flat_map(|border| {
        let points = arcs.points.get(border.points.clone()).unwrap_or(&[]);
        points
            .iter()
            .zip(points.iter().skip(1))
            .map(|(a, b)| line(*a, *b))
    });
    Segments::bulk_load(lines.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::{
        LonLat,
        county::{County, counties},
        fixture::bundled,
    };

    #[test]
    fn the_bundled_map_has_356_municipalities_and_all_counties_of_both_divisions() {
        let map = bundled();
        assert_eq!(map.municipalities().len(), 356);
        for edition in Edition::ALL {
            let on_map: Vec<&County> = map
                .county_regions(edition)
                .iter()
                .map(CountyRegion::county)
                .collect();
            let in_table: Vec<&County> = counties(edition).iter().collect();
            assert_eq!(on_map, in_table);
        }
        let (width, height) = (map.bounds().width() / 1e3, map.bounds().height() / 1e3);
        assert!(
            (1_100.0..1_250.0).contains(&width) && (1_450.0..1_550.0).contains(&height),
            "{width} {height}"
        );
    }

    #[test]
    fn the_map_agrees_with_the_list_of_municipalities() {
        let list = include_str!("../../assets/map/kommuner_356.tsv");
        let mut count = 0;
        for line in list.lines().skip(1) {
            let fields: Vec<&str> = line.split('\t').collect();
            let [k20, name, f20, k24, f24] = fields[..] else {
                panic!("{line}")
            };
            let id = bundled().municipality(k20, Edition::Y2020).unwrap();
            assert_eq!(
                bundled().municipality(k24, Edition::Y2024),
                Some(id),
                "{line}"
            );
            let municipality = bundled().get(id).unwrap();
            assert_eq!(&**municipality.name(), name);
            assert_eq!(
                (
                    &**municipality.code(Edition::Y2020),
                    &**municipality.code(Edition::Y2024)
                ),
                (k20, k24)
            );
            assert_eq!(municipality.county(Edition::Y2020).code, f20);
            assert_eq!(municipality.county(Edition::Y2024).code, f24);
            count += 1;
        }
        assert_eq!(count, 356);
    }

    #[test]
    fn a_code_is_only_found_in_its_own_division() {
        let map = bundled();
        let halden = map.municipality("3001", Edition::Y2020);
        assert_eq!(map.municipality("3101", Edition::Y2024), halden);
        assert_eq!(map.municipality("3001", Edition::Y2024), None);
        assert_eq!(map.municipality("", Edition::Y2024), None);
        assert_eq!(
            map.get(MunicipalityId::new(356)).map(|m| m.name().clone()),
            None
        );
    }

    #[test]
    fn haram_is_found_as_a_part_of_alesund_in_2024_only() {
        let id = bundled().municipality("1580", Edition::Y2024).unwrap();
        assert_eq!(&**bundled().get(id).unwrap().name(), "Ålesund");
        assert_eq!(bundled().municipality("1580", Edition::Y2020), None);
    }

    #[test]
    fn no_two_municipalities_overlap() {
        // A lattice of points over the whole country: none in two.
        let map = bundled();
        let mut inside = 0;
        for i in 0..120 {
            for j in 0..120 {
                let at = LonLat::new(4.5 + f64::from(i) * 0.221, 57.9 + f64::from(j) * 0.1107);
                let point = project(at);
                let holders = map.municipalities().iter().filter(|municipality| {
                    municipality.bounds().contains(point)
                        && municipality
                            .polygons()
                            .iter()
                            .any(|polygon| polygon.contains(point))
                });
                let holders = holders.count();
                assert!(holders <= 1, "{at:?}");
                inside += holders;
            }
        }
        assert!(inside > 2_000, "{inside}");
    }
}
