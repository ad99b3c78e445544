//! The two county divisions that are built in, as tables that need no map.
//!
//! Codes and official names: Statistics Norway, Klass 104 "Standard for fylkesinndeling", versions
//! of 1 January 2020 and 1 January 2024.

use serde::{Deserialize, Serialize};

/// One of the two county divisions that are built in.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub enum Edition {
    /// 11 counties, 1 January 2020 to 31 December 2023.
    Y2020,
    /// 15 counties, from 1 January 2024.
    #[default]
    Y2024,
}

impl Edition {
    /// Both divisions, the older first.
    pub const ALL: [Self; 2] = [Self::Y2020, Self::Y2024];

    /// The year from which the division holds.
    #[must_use]
    pub const fn year(self) -> u16 {
        match self {
            Self::Y2020 => 2020,
            Self::Y2024 => 2024,
        }
    }

    /// 0 for the older and 1 for the newer, to index a pair.
    pub(super) const fn index(self) -> usize {
        match self {
            Self::Y2020 => 0,
            Self::Y2024 => 1,
        }
    }
}

/// A county of one division.
#[derive(Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct County {
    /// The official code of two digits.
    pub code: &'static str,
    /// The official name, with its Sámi and Kven forms where it has them.
    pub name: &'static str,
    /// The Norwegian part of the name.
    pub short_name: &'static str,
}

const fn one(code: &'static str, name: &'static str) -> County {
    County {
        code,
        name,
        short_name: name,
    }
}

const fn many(code: &'static str, name: &'static str, short_name: &'static str) -> County {
    County {
        code,
        name,
        short_name,
    }
}

static COUNTIES_2020: [County; 11] = [
    one("03", "Oslo"),
    one("11", "Rogaland"),
    one("15", "Møre og Romsdal"),
    one("18", "Nordland"),
    one("30", "Viken"),
    one("34", "Innlandet"),
    one("38", "Vestfold og Telemark"),
    one("42", "Agder"),
    one("46", "Vestland"),
    many("50", "Trøndelag – Trööndelage", "Trøndelag"),
    many(
        "54",
        "Troms og Finnmark – Romsa ja Finnmárku – Tromssa ja Finmarkku",
        "Troms og Finnmark",
    ),
];

static COUNTIES_2024: [County; 15] = [
    one("03", "Oslo"),
    one("11", "Rogaland"),
    one("15", "Møre og Romsdal"),
    many("18", "Nordland – Nordlánnda", "Nordland"),
    one("31", "Østfold"),
    one("32", "Akershus"),
    one("33", "Buskerud"),
    one("34", "Innlandet"),
    one("39", "Vestfold"),
    one("40", "Telemark"),
    one("42", "Agder"),
    one("46", "Vestland"),
    many("50", "Trøndelag – Trööndelage", "Trøndelag"),
    many("55", "Troms – Romsa – Tromssa", "Troms"),
    many("56", "Finnmark – Finnmárku – Finmarkku", "Finnmark"),
];

/// The counties of a division, by code.
#[must_use]
pub fn counties(edition: Edition) -> &'static [County] {
    match edition {
        Edition::Y2020 => &COUNTIES_2020,
        Edition::Y2024 => &COUNTIES_2024,
    }
}

/// The county with this code in the division, if there is one.
#[must_use]
pub fn county(code: &str, edition: Edition) -> Option<&'static County> {
    let counties = counties(edition);
    let index = counties
        .binary_search_by(|county| county.code.cmp(code))
        .ok()?;
    counties.get(index)
}

/// The county of the municipality with this code of four digits, in the same division.
///
/// Only the form of the code and its first two digits are looked at, not whether such a
/// municipality exists.
#[must_use]
pub fn county_of_municipality(code: &str, edition: Edition) -> Option<&'static County> {
    if code.len() != 4 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    county(code.get(..2)?, edition)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_division_is_sorted_by_code_and_finds_each_of_its_counties() {
        assert_eq!(counties(Edition::Y2020).len(), 11);
        assert_eq!(counties(Edition::Y2024).len(), 15);
        for edition in Edition::ALL {
            assert!(counties(edition).is_sorted_by(|a, b| a.code < b.code));
            for each in counties(edition) {
                assert_eq!(county(each.code, edition), Some(each));
                assert!(each.name.starts_with(each.short_name));
                assert!(!each.short_name.contains('–'));
            }
        }
    }

    #[test]
    fn a_county_is_only_found_in_its_own_division() {
        assert_eq!(county("30", Edition::Y2020).unwrap().name, "Viken");
        assert_eq!(county("30", Edition::Y2024), None);
        assert_eq!(county("55", Edition::Y2024).unwrap().short_name, "Troms");
        assert_eq!(county("", Edition::Y2024), None);
    }

    #[test]
    fn the_code_of_a_municipality_names_its_county() {
        assert_eq!(
            county_of_municipality("5036", Edition::Y2020)
                .unwrap()
                .short_name,
            "Trøndelag"
        );
        assert_eq!(
            county_of_municipality("3001", Edition::Y2020).unwrap().name,
            "Viken"
        );
        for code in ["3001", "50", "50366", "5o36", "ø36", ""] {
            assert_eq!(county_of_municipality(code, Edition::Y2024), None, "{code}");
        }
    }

    #[test]
    fn a_division_is_written_as_the_file_says_it() {
        assert_eq!(serde_json::to_string(&Edition::Y2020).unwrap(), "\"Y2020\"");
        assert_eq!(Edition::Y2024.year(), 2024);
    }
}
