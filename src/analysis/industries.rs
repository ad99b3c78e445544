//! How the industries of a county compare with the country, from a workspace's table of the employed.

use crate::analysis::location_quotient::{Employment as Numbers, LocationQuotient};
use crate::workspace::{CountyCode, Employed, Employment, EmploymentRegion};

/// An industry of a county.
#[derive(Clone, Debug, PartialEq)]
pub struct Industry<'a> {
    /// What it is called.
    pub name: &'a str,
    /// How many it employs there.
    pub employed: f64,
    /// How it compares with the country.
    pub quotient: LocationQuotient,
}

/// The industries of a county that compare with the country.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Industries<'a> {
    /// Those with a quotient, the largest first.
    pub all: Vec<Industry<'a>>,
    /// How many figures the source withholds.
    pub withheld: usize,
    /// How many have no quotient because the country's figure is not known: the source tells of no
    /// country, and a county withholds its figure or is missing.
    pub without_country: usize,
    /// How many have no quotient for other reasons: nobody is employed, or the figures contradict
    /// each other.
    pub without: usize,
}

impl<'a> Industries<'a> {
    /// The industries of a county; none if nothing is known of it. `codes` are those of all counties of
    /// the country. In the sums over all industries what is withheld is left out: it is little of all.
    #[must_use]
    pub fn of(employment: &'a Employment, codes: &[&str], county: &CountyCode) -> Self {
        let mut found = Self::default();
        let Some(region) = employment.regions.get(county) else {
            return found;
        };
        let (in_region, in_country) = (region.all(), country_all(employment));
        for (name, employed) in &region.industries {
            let Employed::Number(employed) = *employed else {
                found.withheld += 1;
                continue;
            };
            let Some(industry_country) = country_of(employment, codes, name) else {
                found.without_country += 1;
                continue;
            };
            let quotient = LocationQuotient::of(Numbers {
                industry_region: employed,
                region: in_region,
                industry_country,
                country: in_country,
            });
            match quotient {
                Some(quotient) => found.all.push(Industry {
                    name,
                    employed,
                    quotient,
                }),
                None => found.without += 1,
            }
        }
        found.all.sort_by(|one, other| {
            let (one, other) = (one.quotient.value, other.quotient.value);
            other.total_cmp(&one)
        });
        found
    }

    /// Those that are surely larger than in the country.
    pub fn strong(&self) -> impl Iterator<Item = &Industry<'a>> {
        self.all
            .iter()
            .filter(|industry| industry.quotient.is_strong())
    }
}

/// The employed of an industry in the country: what the source says, else the sum of the counties where
/// all of them are known. An industry that a county does not name employs nobody there.
fn country_of(employment: &Employment, codes: &[&str], industry: &str) -> Option<f64> {
    let told = |region: &EmploymentRegion| match region.industries.get(industry) {
        Some(employed) => employed.number(),
        None => Some(0.0),
    };
    if let Some(country) = &employment.country
        && let Some(employed) = country.industries.get(industry)
    {
        return employed.number();
    }
    let has = |code: &&str| employment.regions.contains_key(&CountyCode::new(code));
    if !codes.iter().all(has) {
        return None;
    }
    employment.regions.values().map(told).sum()
}

fn country_all(employment: &Employment) -> f64 {
    match &employment.country {
        Some(country) => country.all(),
        None => employment.regions.values().map(EmploymentRegion::all).sum(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// A country of two counties.
    const CODES: [&str; 2] = ["03", "50"];

    fn region(figures: &[(&str, Option<f64>)]) -> EmploymentRegion {
        let figures = figures.iter().map(|(name, number)| {
            let employed = number.map_or(Employed::Withheld, Employed::Number);
            ((*name).to_owned(), employed)
        });
        EmploymentRegion {
            industries: figures.collect(),
            all: None,
        }
    }

    fn two_counties() -> Employment {
        let here = region(&[
            ("Fisk", Some(500.0)),
            ("Fly", None),
            ("Handel", Some(9_500.0)),
        ]);
        let there = region(&[("Fisk", Some(19_500.0)), ("Handel", Some(970_500.0))]);
        Employment {
            source: crate::workspace::Source::default(),
            regions: BTreeMap::from([
                (CountyCode::new("50"), here),
                (CountyCode::new("03"), there),
            ]),
            country: None,
        }
    }

    #[test]
    fn counties_sum_to_the_country_and_what_is_withheld_is_not_nought() {
        // (500/10,000) / (20,000/1,000,000) = 2.5; (9,500/10,000) / (980,000/1,000,000) = 0.9694.
        let employment = two_counties();
        let found = Industries::of(&employment, &CODES, &CountyCode::new("50"));
        let names: Vec<&str> = found.all.iter().map(|industry| industry.name).collect();
        assert_eq!(names, ["Fisk", "Handel"]);
        assert!((found.all[0].quotient.value - 2.5).abs() < 1e-12);
        assert!((found.all[1].quotient.value - 0.95 / 0.98).abs() < 1e-12);
        assert_eq!((found.withheld, found.without), (1, 0));
        assert_eq!(found.strong().count(), 1);
    }

    #[test]
    fn a_county_that_withholds_or_is_missing_leaves_no_sum_for_the_country() {
        let mut employment = two_counties();
        let there = CountyCode::new("03");
        if let Some(region) = employment.regions.get_mut(&there) {
            region
                .industries
                .insert("Fisk".to_owned(), Employed::Withheld);
        }
        let here = CountyCode::new("50");
        let found = Industries::of(&employment, &CODES, &here);
        let names: Vec<&str> = found.all.iter().map(|industry| industry.name).collect();
        assert_eq!((names, found.without_country), (vec!["Handel"], 1));
        employment.regions.remove(&there);
        let found = Industries::of(&employment, &CODES, &here);
        assert_eq!((found.all.len(), found.without_country), (0, 2));
    }

    #[test]
    fn a_total_that_the_source_tells_goes_before_the_sum() {
        let mut employment = two_counties();
        if let Some(region) = employment.regions.get_mut(&CountyCode::new("50")) {
            region.all = Some(20_000.0);
        }
        let found = Industries::of(&employment, &CODES, &CountyCode::new("50"));
        // (500/20,000) / (20,000/1,010,000) = 1.2625.
        assert!((found.all[0].quotient.value - 1.262_5).abs() < 1e-12);
    }

    #[test]
    fn a_county_that_the_table_does_not_tell_of_has_none() {
        let employment = two_counties();
        assert_eq!(
            Industries::of(&employment, &CODES, &CountyCode::new("18")),
            Industries::default()
        );
    }
}
