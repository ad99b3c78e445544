//! The map of Norway and its neighbours, parsed: municipalities, counties of both divisions, neighbouring land.

use std::{
    collections::BTreeSet,
    sync::{Arc, OnceLock},
};

use super::{
    borders::{self, Border, BorderKind, Side},
    bounds::Bounds,
    county::{self, County, Edition, county_of_municipality},
    error::MapError,
    label_point::label_point,
    locate::PlaceIndex,
    neighbours::{Neighbours, Segments, line},
    polygon::Polygon,
    position::Metres,
    projection::project,
    ranking::{Ranked, keep_largest, rank},
    topology::{Arcs, Feature, PolygonArcs, RingBuilder, Topology},
};

/// The layer of the municipalities.
const MUNICIPALITIES: &str = "kommuner";
/// The layers of the counties, by division.
const COUNTIES: [&str; 2] = ["fylker2020", "fylker2024"];

/// Municipalities of 2024 that the map shows as part of another: Haram, split from Ålesund in 2024.
const PART_OF_2024: [(&str, &str); 1] = [("1580", "1508")];

/// A municipality's place in [`Boundaries::municipalities`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MunicipalityId(u32);

impl MunicipalityId {
    pub(super) fn new(index: usize) -> Self {
        // Maps are limited to far fewer features.
        Self(u32::try_from(index).unwrap_or(u32::MAX))
    }

    /// The place as an index.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// A municipality: the same area in both divisions, with a code and a county in each.
#[derive(Debug)]
pub struct Municipality {
    name: Arc<str>,
    codes: [Arc<str>; 2],
    counties: [&'static County; 2],
    polygons: Vec<Polygon>,
    bounds: Bounds,
}

impl Municipality {
    /// The name in Norwegian.
    #[must_use]
    pub const fn name(&self) -> &Arc<str> {
        &self.name
    }

    /// The code of four digits that it has in this division.
    #[must_use]
    pub const fn code(&self, edition: Edition) -> &Arc<str> {
        let [old, new] = &self.codes;
        match edition {
            Edition::Y2020 => old,
            Edition::Y2024 => new,
        }
    }

    /// The county that it belongs to in this division.
    #[must_use]
    pub const fn county(&self, edition: Edition) -> &'static County {
        let [old, new] = self.counties;
        match edition {
            Edition::Y2020 => old,
            Edition::Y2024 => new,
        }
    }

    /// Its land, at full detail.
    #[must_use]
    pub fn polygons(&self) -> &[Polygon] {
        &self.polygons
    }

    /// The box around its land.
    #[must_use]
    pub const fn bounds(&self) -> &Bounds {
        &self.bounds
    }

}

/// A county on the map.
#[derive(Debug)]
pub struct CountyRegion {
    county: &'static County,
    bounds: Bounds,
    /// The arcs of its largest part.
    largest: PolygonArcs,
}

impl CountyRegion {
    /// Which county it is.
    #[must_use]
    pub const fn county(&self) -> &'static County {
        self.county
    }

    /// The box around its land.
    #[must_use]
    pub const fn bounds(&self) -> &Bounds {
        &self.bounds
    }
}

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
    municipalities: Vec<Municipality>,
    by_code: [Vec<(Arc<str>, MunicipalityId)>; 2],
    regions: [Vec<CountyRegion>; 2],
    bounds: Bounds,
    importance: OnceLock<Vec<f32>>,
    labels: OnceLock<Labels>,
}

/// The label points, in the order of what they belong to.
#[derive(Debug)]
struct Labels {
    municipalities: Vec<Metres>,
    counties: [Vec<Metres>; 2],
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

    /// Parses a map of Norway and one of its neighbours, both TopoJSON in degrees, with the layers and properties
    /// that `assets/map/README.md` describes.
    ///
    /// # Errors
    /// [`MapError`] says what is wrong with the first fault that is found. Malformed input neither panics nor takes
    /// unbounded time or memory.
    pub fn parse(norge: &str, neighbours: &str) -> Result<Self, MapError> {
        let mut topology = Topology::parse(norge)?;
        let features = topology.take_layer(MUNICIPALITIES)?;
        let county_layers = [topology.take_layer(COUNTIES[0])?, topology.take_layer(COUNTIES[1])?];
        let arcs = topology.arcs.map(|position| project(*position));
        let neighbours = Neighbours::parse(neighbours)?;

        let mut builder = RingBuilder::new(&arcs);
        let mut municipalities = Vec::with_capacity(features.len());
        let mut outlines = Vec::with_capacity(features.len());
        for (index, feature) in features.into_iter().enumerate() {
            municipalities.push(municipality(index, &feature, &mut builder)?);
            outlines.push(feature.polygons);
        }
        let by_code = [code_index(&municipalities, Edition::Y2020)?, code_index(&municipalities, Edition::Y2024)?];
        let sides: Vec<Side<'_>> = municipalities
            .iter()
            .zip(&outlines)
            .map(|(municipality, polygons)| Side { polygons, counties: municipality.counties })
            .collect();
        let borders = borders::classify(&arcs, &sides, &neighbours);
        let [old, new] = county_layers;
        let regions = [
            county_regions(Edition::Y2020, old, &municipalities, &mut builder)?,
            county_regions(Edition::Y2024, new, &municipalities, &mut builder)?,
        ];
        let national = national_segments(&arcs, &borders);
        let places = PlaceIndex::new(municipalities.iter().map(|municipality| municipality.polygons.as_slice()));
        let bounds = municipalities.iter().fold(Bounds::EMPTY, |all, each| all.union(each.bounds));
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
        self.municipalities.iter().enumerate().map(|(index, each)| (MunicipalityId::new(index), each))
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
        let whole = PART_OF_2024.iter().find(|(part, _)| edition == Edition::Y2024 && *part == code);
        let code = whole.map_or(code, |(_, whole)| whole);
        let index = self.by_code.get(edition.index())?;
        let at = index.binary_search_by(|(each, _)| (**each).cmp(code)).ok()?;
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
        self.county_regions(edition).iter().find(|region| region.county.code == code)
    }

    /// The box around Norway.
    #[must_use]
    pub const fn bounds(&self) -> &Bounds {
        &self.bounds
    }

    /// A point inside the largest part of a municipality, far from the edge: for its name, or to stand for it.
    ///
    /// The first call for any label finds all of them, unless [`prepare`](Self::prepare) has.
    #[must_use]
    pub fn label(&self, municipality: MunicipalityId) -> Option<Metres> {
        self.labels().municipalities.get(municipality.index()).copied()
    }

    /// A point inside the largest part of a county, far from the edge.
    #[must_use]
    pub fn county_label(&self, code: &str, edition: Edition) -> Option<Metres> {
        let at = self.county_regions(edition).iter().position(|region| region.county.code == code)?;
        self.labels().counties.get(edition.index())?.get(at).copied()
    }

    /// Finds all label points now, on the thread that calls, so that no later call has to.
    pub fn prepare(&self) {
        self.labels();
    }

    /// The arcs with the importance of their points.
    pub(super) fn ranked(&self) -> Ranked<'_> {
        let importance = self.importance.get_or_init(|| {
            let mut importance = rank(&self.arcs, &self.borders);
            for (municipality, outlines) in self.municipalities.iter().zip(&self.outlines) {
                keep_largest(&self.arcs, &municipality.polygons, outlines, &mut importance);
            }
            importance
        });
        Ranked { arcs: &self.arcs, importance }
    }

    fn labels(&self) -> &Labels {
        self.labels.get_or_init(|| {
            let ranked = self.ranked();
            let municipalities = self.municipalities.iter().zip(&self.outlines).map(|(municipality, outlines)| {
                let parts = municipality.polygons.iter().zip(outlines);
                let largest = parts.max_by(|a, b| a.0.area().total_cmp(&b.0.area()));
                largest.map_or_else(Metres::default, |(polygon, arcs)| label_of(polygon, arcs, ranked))
            });
            let counties = |regions: &[CountyRegion]| {
                let whole = |arcs: &PolygonArcs| {
                    Polygon::new(arcs.iter().map(|ring| ranked.ring(ring, 0.0)).collect())
                };
                regions.iter().map(|region| label_of(&whole(&region.largest), &region.largest, ranked)).collect()
            };
            let [old, new] = &self.regions;
            Labels { municipalities: municipalities.collect(), counties: [counties(old), counties(new)] }
        })
    }
}

/// The label point of a polygon, given also by its arcs.
fn label_of(polygon: &Polygon, arcs: &PolygonArcs, ranked: Ranked<'_>) -> Metres {
    // A point of two in a hundred from the best is as good.
    let size = polygon.bounds().width().min(polygon.bounds().height());
    #[expect(clippy::cast_possible_truncation, reason = "a tolerance needs no more than seven digits")]
    let tolerance = (size * 0.02) as f32;
    let thinned = arcs.iter().map(|ring| ranked.ring(ring, tolerance)).collect();
    label_point(polygon, &Polygon::new(thinned))
}

fn municipality(
    feature: usize,
    parts: &Feature,
    builder: &mut RingBuilder<'_>,
) -> Result<Municipality, MapError> {
    let needed = |value: &Option<String>, property: &'static str| {
        value.as_deref().map(Arc::<str>::from).ok_or(MapError::MissingProperty {
            layer: MUNICIPALITIES,
            feature,
            property,
        })
    };
    let codes = [needed(&parts.properties.k20, "k20")?, needed(&parts.properties.k24, "k24")?];
    let county = |code: &str, edition| {
        county_of_municipality(code, edition).ok_or_else(|| MapError::UnknownCounty {
            layer: MUNICIPALITIES,
            feature,
            code: code.to_owned(),
        })
    };
    let counties = [county(&codes[0], Edition::Y2020)?, county(&codes[1], Edition::Y2024)?];
    let name = needed(&parts.properties.n, "n")?;
    let polygons = parts
        .polygons
        .iter()
        .map(|polygon| builder.polygon(polygon).map_err(|error| error.of(MUNICIPALITIES, feature)))
        .collect::<Result<Vec<_>, _>>()?;
    let bounds = polygons.iter().fold(Bounds::EMPTY, |all, polygon| all.union(*polygon.bounds()));
    Ok(Municipality { name, codes, counties, polygons, bounds })
}

/// The ids by code.
fn code_index(
    municipalities: &[Municipality],
    edition: Edition,
) -> Result<Vec<(Arc<str>, MunicipalityId)>, MapError> {
    let mut index: Vec<_> = municipalities
        .iter()
        .enumerate()
        .map(|(at, municipality)| (Arc::clone(municipality.code(edition)), MunicipalityId::new(at)))
        .collect();
    index.sort_unstable();
    let twice = index.windows(2).find_map(|pair| match pair {
        [(a, _), (b, _)] if a == b => Some(a.as_ref().to_owned()),
        _ => None,
    });
    match twice {
        Some(code) => Err(MapError::DuplicateCode { layer: MUNICIPALITIES, code }),
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
        let code = code.ok_or(MapError::MissingProperty { layer, feature, property })?;
        let Some(county) = county::county(&code, edition) else {
            return Err(MapError::UnknownCounty { layer, feature, code });
        };
        if !seen.insert(county.code) {
            return Err(MapError::DuplicateCode { layer, code });
        }
        // The part with the longest outline; a county's mainland has far more arcs than any island.
        let largest =
            parts.polygons.into_iter().max_by_key(|polygon| builder.point_count(polygon)).unwrap_or_default();
        // Joined only to see that it can be; the label is found when it is asked for.
        builder.polygon(&largest).map_err(|error| error.of(layer, feature))?;
        let bounds = municipalities
            .iter()
            .filter(|municipality| municipality.county(edition) == county)
            .fold(Bounds::EMPTY, |all, municipality| all.union(municipality.bounds));
        regions.push(CountyRegion { county, bounds, largest });
    }
    regions.sort_unstable_by_key(|region| region.county.code);
    Ok(regions)
}

/// The pieces of Norway's land border.
fn national_segments(arcs: &Arcs<Metres>, borders: &[Border]) -> Segments {
    let national = borders.iter().filter(|border| border.kinds[0] == BorderKind::National);
    let lines = national.flat_map(|border| {
        let points = arcs.points.get(border.points.clone()).unwrap_or(&[]);
        points.iter().zip(points.iter().skip(1)).map(|(a, b)| line(*a, *b))
    });
    Segments::bulk_load(lines.collect())
}
