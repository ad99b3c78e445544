//! Municipalities and counties as the map holds them.

use std::sync::Arc;

use super::{
    bounds::Bounds,
    county::{County, Edition},
    polygon::Polygon,
    topology::PolygonArcs,
};

/// A municipality's place in [`Boundaries::municipalities`](super::Boundaries::municipalities).
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

/// The official names in a Sámi language of municipalities that have one, by number of 2024. Statistics
/// Norway, "Flerspråklige fylkes- og kommunenavn"; Evenes and the form of Fauske after the decisions of
/// 11 June 2021 and 15 April 2016 as listed by Slektshistoriewiki under the same title.
const SAMI: [(&str, &str); 20] = [
    ("1826", "Aarborte"),
    ("1841", "Fuossko"),
    ("1853", "Evenášši"),
    ("1870", "Suortá"),
    ("1875", "Hábmer"),
    ("5007", "Nåavmesjenjaelmie"),
    ("5041", "Snåase"),
    ("5043", "Raarvihke"),
    ("5503", "Hárstták"),
    ("5512", "Dielddanuori"),
    ("5518", "Loabák"),
    ("5538", "Omasvuotna"),
    ("5540", "Gáivuotna"),
    ("5544", "Ráisa"),
    ("5603", "Hámmerfeasta"),
    ("5610", "Kárášjohka"),
    ("5612", "Guovdageaidnu"),
    ("5622", "Porsáŋgu"),
    ("5628", "Deatnu"),
    ("5636", "Unjárga"),
];

/// A municipality: the same area in both divisions, with a code and a county in each.
#[derive(Debug)]
pub struct Municipality {
    pub(super) name: Arc<str>,
    pub(super) codes: [Arc<str>; 2],
    pub(super) counties: [&'static County; 2],
    pub(super) polygons: Vec<Polygon>,
    pub(super) bounds: Bounds,
}

impl Municipality {
    /// The name in Norwegian.
    #[must_use]
    pub const fn name(&self) -> &Arc<str> {
        &self.name
    }

    /// The official name in a Sámi language, of the municipalities where Sámi has official standing.
    #[must_use]
    pub fn sami_name(&self) -> Option<&'static str> {
        let code = &**self.code(Edition::Y2024);
        let named = SAMI.iter().find(|(number, _)| *number == code);
        named.map(|(_, name)| *name)
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
    pub(super) county: &'static County,
    pub(super) bounds: Bounds,
    /// The arcs of its largest part.
    pub(super) largest: PolygonArcs,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::fixture::bundled;

    #[test]
    fn every_sami_name_belongs_to_the_municipality_that_has_it() {
        let norwegian = [
            "Hattfjelldal",
            "Fauske",
            "Evenes",
            "Sortland",
            "Hamarøy",
            "Namsos",
            "Snåsa",
            "Røyrvik",
            "Harstad",
            "Tjeldsund",
            "Lavangen",
            "Storfjord",
            "Kåfjord",
            "Nordreisa",
            "Hammerfest",
            "Karasjok",
            "Kautokeino",
            "Porsanger",
            "Tana",
            "Nesseby",
        ];
        for ((code, sami), norwegian) in SAMI.iter().zip(norwegian) {
            let id = bundled().municipality(code, Edition::Y2024).unwrap();
            let municipality = bundled().get(id).unwrap();
            assert_eq!(&**municipality.name(), norwegian, "{code}");
            assert_eq!(municipality.sami_name(), Some(*sami));
        }
    }
}
