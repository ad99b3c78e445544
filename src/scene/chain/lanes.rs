//! The lanes of a chain: which there are, and who stands above whom.

use std::cmp::Ordering;

use crate::workspace::CountyCode;

/// The counties of both divisions from north to south, as the middles of their land lie.
const NORTH_TO_SOUTH: [&str; 18] = [
    "56", "54", "55", "18", "50", "15", "34", "46", "33", "30", "32", "03", "31", "40", "39", "38",
    "11", "42",
];

/// A lane.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum LaneKey {
    /// A county.
    County(CountyCode),
    /// Everything outside Norway.
    Abroad,
    /// Steps whose county is not known.
    Unknown,
}

impl LaneKey {
    /// The lane of a step whose county this is.
    #[must_use]
    pub fn of(county: Option<&CountyCode>) -> Self {
        match county {
            Some(code) if code.is_abroad() => Self::Abroad,
            Some(code) => Self::County(code.clone()),
            None => Self::Unknown,
        }
    }

    /// The lane that a word stands for.
    #[must_use]
    pub fn of_word(word: &str) -> Self {
        match word {
            "abroad" => Self::Abroad,
            "unknown" => Self::Unknown,
            code => Self::County(CountyCode::new(code)),
        }
    }

    /// The word it is known by outside drawings: the code of its county, or `abroad` or `unknown`.
    #[must_use]
    pub fn word(&self) -> &str {
        match self {
            Self::County(code) => code.as_str(),
            Self::Abroad => "abroad",
            Self::Unknown => "unknown",
        }
    }

    fn rank(&self) -> usize {
        match self {
            Self::County(code) => {
                let place = NORTH_TO_SOUTH
                    .iter()
                    .position(|known| *known == code.as_str());
                place.unwrap_or(NORTH_TO_SOUTH.len())
            }
            Self::Abroad => NORTH_TO_SOUTH.len() + 1,
            Self::Unknown => NORTH_TO_SOUTH.len() + 2,
        }
    }

    fn code(&self) -> &str {
        match self {
            Self::County(code) => code.as_str(),
            Self::Abroad | Self::Unknown => "",
        }
    }
}

impl Ord for LaneKey {
    /// From north to south, then codes of no known county, then abroad, then unknown.
    fn cmp(&self, other: &Self) -> Ordering {
        self.rank()
            .cmp(&other.rank())
            .then_with(|| self.code().cmp(other.code()))
    }
}

impl PartialOrd for LaneKey {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::{self, Edition};

    #[test]
    fn lanes_stand_from_north_to_south_with_abroad_and_unknown_last() {
        let county = |code| LaneKey::of(Some(&CountyCode::new(code)));
        let mut lanes = vec![
            LaneKey::Unknown,
            county("SE"),
            county("42"),
            county("15"),
            county("50"),
            county("18"),
        ];
        lanes.sort();
        assert_eq!(
            lanes,
            [
                county("18"),
                county("50"),
                county("15"),
                county("42"),
                LaneKey::Abroad,
                LaneKey::Unknown
            ]
        );
    }

    #[test]
    fn every_county_of_both_divisions_has_its_place() {
        for edition in [Edition::Y2020, Edition::Y2024] {
            for county in geo::counties(edition) {
                assert!(NORTH_TO_SOUTH.contains(&county.code), "{}", county.code);
            }
        }
    }
}
