//! How many are employed in which industry of which county.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{CountyCode, Source};

/// A table of the employed by county and industry, from a source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Employment {
    /// Where the figures stand to be read, and of which day they are.
    pub source: Source,
    /// Each county, by its code.
    #[serde(default)]
    pub regions: BTreeMap<CountyCode, Region>,
    /// The whole country, where the source tells of it; else the sum of the counties stands for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Region>,
}

/// The employed of one county, or of the country.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// By industry; a figure that the source withholds is [`Employed::Withheld`].
    pub industries: BTreeMap<String, Employed>,
    /// In all industries, where the source tells of it; else the sum of the industries stands for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub all: Option<f64>,
}

/// How many are employed.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Employed {
    /// So many.
    Number(f64),
    /// The source does not say, since too few are employed for that.
    Withheld,
}

impl Employed {
    /// The number, if it is known.
    #[must_use]
    pub fn number(self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(number),
            Self::Withheld => None,
        }
    }
}

impl Region {
    /// In all industries: what the source says, else the sum.
    #[must_use]
    pub fn all(&self) -> f64 {
        let known = self.industries.values().filter_map(|it| it.number());
        self.all.unwrap_or_else(|| known.sum())
    }
}

impl Employment {
    /// Whether every code and figure is one that can be reckoned with.
    #[must_use]
    pub fn fault(&self) -> Option<String> {
        let fine = |number: f64| number.is_finite() && number >= 0.0;
        let code = self.regions.keys().find(|code| !code.is_well_formed());
        let figures = self.regions.values().chain(&self.country);
        let mut numbers = figures.flat_map(|region| {
            let numbers = region.industries.values().filter_map(|it| it.number());
            numbers.chain(region.all)
        });
        code.map(|code| code.as_str().to_owned()).or_else(|| {
            numbers
                .find(|number| !fine(*number))
                .map(|it| it.to_string())
        })
    }
}
