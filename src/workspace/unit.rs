//! Units of quantities and their conversion.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::message::Message;

/// What a unit measures. Only units of one dimension can be added or compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// Base unit tonne.
    Mass,
    /// Base unit watt-hour.
    Energy,
    /// Base unit watt.
    Power,
    /// Base unit cubic metre.
    Volume,
    /// Base unit Norwegian krone.
    Money,
    /// Base unit person.
    Persons,
    /// Base unit square metre.
    Area,
}

impl Dimension {
    /// Every dimension.
    pub const ALL: [Self; 7] = [
        Self::Mass,
        Self::Energy,
        Self::Power,
        Self::Volume,
        Self::Money,
        Self::Persons,
        Self::Area,
    ];

    /// The catalogue key of the dimension's name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Mass => "dimension-mass",
            Self::Energy => "dimension-energy",
            Self::Power => "dimension-power",
            Self::Volume => "dimension-volume",
            Self::Money => "dimension-money",
            Self::Persons => "dimension-persons",
            Self::Area => "dimension-area",
        }
    }
}

/// The units that can be converted: symbol, dimension, factor to the dimension's base unit.
/// Factors are exact by definition (SI prefixes; 1 Wh = 3 600 J).
const KNOWN: &[(&str, Dimension, f64)] = &[
    ("g", Dimension::Mass, 1e-6),
    ("kg", Dimension::Mass, 1e-3),
    ("t", Dimension::Mass, 1.0),
    ("kt", Dimension::Mass, 1e3),
    ("Mt", Dimension::Mass, 1e6),
    ("Wh", Dimension::Energy, 1.0),
    ("kWh", Dimension::Energy, 1e3),
    ("MWh", Dimension::Energy, 1e6),
    ("GWh", Dimension::Energy, 1e9),
    ("TWh", Dimension::Energy, 1e12),
    ("J", Dimension::Energy, 1.0 / 3600.0),
    ("MJ", Dimension::Energy, 1e6 / 3600.0),
    ("GJ", Dimension::Energy, 1e9 / 3600.0),
    ("TJ", Dimension::Energy, 1e12 / 3600.0),
    ("PJ", Dimension::Energy, 1e15 / 3600.0),
    ("W", Dimension::Power, 1.0),
    ("kW", Dimension::Power, 1e3),
    ("MW", Dimension::Power, 1e6),
    ("GW", Dimension::Power, 1e9),
    ("l", Dimension::Volume, 1e-3),
    ("m³", Dimension::Volume, 1.0),
    ("mill. m³", Dimension::Volume, 1e6),
    ("NOK", Dimension::Money, 1.0),
    ("kNOK", Dimension::Money, 1e3),
    ("MNOK", Dimension::Money, 1e6),
    ("mrd. NOK", Dimension::Money, 1e9),
    ("personer", Dimension::Persons, 1.0),
    ("m²", Dimension::Area, 1.0),
    ("daa", Dimension::Area, 1e3),
    ("km²", Dimension::Area, 1e6),
];

/// Spellings that mean a known unit; a file keeps the known symbol.
const SPELLINGS: &[(&str, &str)] = &[
    ("tonn", "t"),
    ("tonnes", "t"),
    ("m3", "m³"),
    ("m2", "m²"),
    ("km2", "km²"),
    ("dekar", "daa"),
    ("L", "l"),
    ("kr", "NOK"),
    ("mill. kr", "MNOK"),
    ("mrd. kr", "mrd. NOK"),
    ("mill. m3", "mill. m³"),
    ("persons", "personer"),
    ("personar", "personer"),
];

/// A unit by its symbol. An unknown symbol is kept as it is and converts to nothing but itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Unit(String);

impl Unit {
    /// The unit that `text` names, in its usual spelling.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let text = text.trim();
        let symbol = SPELLINGS
            .iter()
            .find(|(spelling, _)| *spelling == text)
            .map_or(text, |s| s.1);
        Self(symbol.to_owned())
    }

    /// The symbols of all units that can be converted, grouped by dimension.
    pub fn known() -> impl Iterator<Item = (&'static str, Dimension)> {
        KNOWN
            .iter()
            .map(|(symbol, dimension, _)| (*symbol, *dimension))
    }

    /// The symbol.
    #[must_use]
    pub fn symbol(&self) -> &str {
        &self.0
    }

    /// What the unit measures; `None` for a unit of the user's own.
    #[must_use]
    pub fn dimension(&self) -> Option<Dimension> {
        self.known_as().map(|(dimension, _)| dimension)
    }

    /// `value` of this unit in `target` units.
    ///
    /// # Errors
    /// A sentence if the two do not measure the same.
    pub fn convert(&self, value: f64, target: &Self) -> Result<f64, Message> {
        if self == target {
            return Ok(value);
        }
        match (self.known_as(), target.known_as()) {
            (Some((own, factor)), Some((other, divisor))) if own == other => {
                Ok(value * factor / divisor)
            }
            _ => Err(Message::new("unit-mismatch")
                .with("from", self.symbol())
                .with("to", target.symbol())),
        }
    }

    fn known_as(&self) -> Option<(Dimension, f64)> {
        KNOWN
            .iter()
            .find(|(symbol, ..)| *symbol == self.0)
            .map(|known| (known.1, known.2))
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kilotonnes_convert_to_tonnes_and_back() {
        let (kt, t) = (Unit::new("kt"), Unit::new("tonn"));
        assert_eq!(kt.convert(1.5, &t), Ok(1500.0));
        assert_eq!(t.convert(1500.0, &kt), Ok(1.5));
    }

    #[test]
    fn a_gigawatt_hour_is_3_6_terajoules() {
        let value = Unit::new("GWh").convert(1.0, &Unit::new("TJ"));
        assert!((value.unwrap() - 3.6).abs() < 1e-12);
    }

    #[test]
    fn adding_kilotonnes_to_gigawatt_hours_is_refused_with_a_sentence() {
        let refusal = Unit::new("kt").convert(1.0, &Unit::new("GWh")).unwrap_err();
        assert_eq!(refusal.key(), "unit-mismatch");
    }

    #[test]
    fn a_unit_of_the_users_own_converts_only_to_itself() {
        let own = Unit::new("lass");
        assert_eq!(own.convert(2.0, &own.clone()), Ok(2.0));
        assert!(own.convert(2.0, &Unit::new("t")).is_err());
    }
}
