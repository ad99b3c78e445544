//! The counties that a workspace speaks of: one of the two divisions that are built in, or regions of
//! its own.

use std::sync::Arc;

use super::boundaries::Boundaries;
use super::bounds::Bounds;
use super::county::{self, Edition};
use super::locate::Location;
use super::municipality::MunicipalityId;
use super::position::{LonLat, Metres};
use super::regions::Regions;

/// The counties that a workspace speaks of. Cheap to clone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counties {
    edition: Edition,
    own: Option<Arc<Regions>>,
}

/// Where a position lies.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Located<'a> {
    /// Its municipality.
    pub municipality: Option<MunicipalityId>,
    /// The code of its county, or of its country abroad.
    pub county: Option<&'a str>,
}

impl Counties {
    /// The counties of a division that is built in.
    #[must_use]
    pub fn built_in(edition: Edition) -> Self {
        Self { edition, own: None }
    }

    /// Regions of one's own, on the municipalities of a division.
    #[must_use]
    pub fn own(edition: Edition, regions: Arc<Regions>) -> Self {
        let own = Some(regions);
        Self { edition, own }
    }

    /// The division whose municipalities are shown.
    #[must_use]
    pub fn edition(&self) -> Edition {
        self.edition
    }

    /// The regions of one's own.
    #[must_use]
    pub fn regions(&self) -> Option<&Arc<Regions>> {
        self.own.as_ref()
    }

    /// Whether two are the very same, without looking at outlines.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        let own = match (&self.own, &other.own) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (None, None) => true,
            _ => false,
        };
        own && self.edition == other.edition
    }

    /// The codes of all counties.
    #[must_use]
    pub fn codes(&self) -> Vec<&str> {
        if let Some(own) = &self.own {
            return own.all().iter().map(|it| it.code.as_str()).collect();
        }
        let counties = county::counties(self.edition).iter();
        counties.map(|county| county.code).collect()
    }

    /// The name of a county: of one that is built in, the Norwegian part.
    #[must_use]
    pub fn name(&self, code: &str) -> Option<&str> {
        match &self.own {
            Some(own) => own.get(code).map(|region| region.name.as_str()),
            None => county::county(code, self.edition).map(|county| county.short_name),
        }
    }

    /// Where a position lies. A position in no region of one's own that a neighbouring country holds
    /// is abroad; one close to a region is taken to be in it, as harbours off a coarse coast are.
    #[must_use]
    pub fn locate<'a>(&'a self, boundaries: &Boundaries, position: LonLat) -> Located<'a> {
        let location = boundaries.locate(position, self.edition);
        let municipality = location.municipality();
        let county = match (&self.own, location) {
            (None, Location::Municipality { county, .. }) => Some(county.code),
            (None, Location::Abroad { country }) => Some(country.code()),
            (None, Location::Sea) => None,
            (Some(own), location) => own
                .around(position)
                .map(|region| region.code.as_str())
                .or_else(|| location.country().map(super::Country::code))
                .or_else(|| own.beside(position).map(|region| region.code.as_str())),
        };
        Located {
            municipality,
            county,
        }
    }

    /// A point inside a county, far from its edge.
    #[must_use]
    pub fn label(&self, boundaries: &Boundaries, code: &str) -> Option<Metres> {
        match &self.own {
            Some(own) => own.label(code),
            None => boundaries.county_label(code, self.edition),
        }
    }

    /// The box around a county.
    #[must_use]
    pub fn bounds(&self, boundaries: &Boundaries, code: &str) -> Option<Bounds> {
        if let Some(own) = &self.own {
            return own.bounds(code);
        }
        let region = boundaries.county_region(code, self.edition)?;
        Some(*region.bounds())
    }

    /// The code of the county that a municipality belongs to: of regions of one's own, the one around
    /// its middle.
    #[must_use]
    pub fn of_municipality<'a>(
        &'a self,
        boundaries: &Boundaries,
        municipality: MunicipalityId,
    ) -> Option<&'a str> {
        match &self.own {
            None => {
                let municipality = boundaries.get(municipality)?;
                Some(municipality.county(self.edition).code)
            }
            Some(own) => {
                let middle = super::unproject(boundaries.label(municipality)?);
                own.around(middle).map(|region| region.code.as_str())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::fixture::bundled;
    use crate::geo::regions::Region;

    /// Two halves of the land around Trondheimsfjorden.
    fn halves() -> Counties {
        let half = |code: &str, west: f64, east: f64| Region {
            code: code.to_owned(),
            name: format!("Del {code}"),
            areas: vec![vec![vec![
                (west, 63.0),
                (east, 63.0),
                (east, 64.0),
                (west, 64.0),
            ]]],
        };
        let regions = vec![half("60", 9.0, 10.5), half("61", 10.5, 11.8)];
        Counties::own(Edition::Y2024, Arc::new(Regions::new("", regions)))
    }

    #[test]
    fn own_regions_decide_the_county_and_the_map_the_municipality() {
        let own = halves();
        let at = |lon, lat| own.locate(bundled(), LonLat::new(lon, lat));
        let frosta = at(10.75, 63.585);
        assert_eq!(frosta.county, Some("61"));
        let frosta = bundled().get(frosta.municipality.unwrap()).unwrap();
        assert_eq!(&**frosta.name(), "Frosta");
        assert_eq!(at(9.85, 63.3).county, Some("60"));
        // Oslo is in neither, Östersund is in Sweden.
        assert_eq!(at(10.75, 59.91).county, None);
        assert_eq!(at(14.64, 63.18).county, Some("SE"));
        assert_eq!(own.name("61"), Some("Del 61"));
        assert_eq!(own.name("50"), None);
    }

    #[test]
    fn built_in_counties_are_those_of_the_map() {
        let counties = Counties::built_in(Edition::Y2020);
        let moss = counties.locate(bundled(), LonLat::new(10.65, 59.43));
        assert_eq!(moss.county, Some("30"));
        assert_eq!(counties.name("30"), Some("Viken"));
        let municipality = moss.municipality.unwrap();
        assert_eq!(
            counties.of_municipality(bundled(), municipality),
            Some("30")
        );
        assert_eq!(halves().of_municipality(bundled(), municipality), None);
    }
}
