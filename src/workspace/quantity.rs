//! A figure with its unit, period, uncertainty and source.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Unit;
use super::serde_rules::is_false;
use crate::message::Message;

/// The period a quantity is counted over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Per {
    /// In a year.
    Year,
    /// In a day.
    Day,
    /// Once and for all.
    Once,
}

impl Per {
    /// Every period.
    pub const ALL: [Self; 3] = [Self::Year, Self::Day, Self::Once];

    /// The catalogue key of the period's name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Year => "per-year",
            Self::Day => "per-day",
            Self::Once => "per-once",
        }
    }
}

/// Which of the parallel accounts of a flow a quantity belongs to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Layer {
    /// The goods themselves.
    Goods,
    /// Their energy content.
    Energy,
    /// What they cost.
    Money,
    /// One substance in them, such as `C`.
    Substance(String),
}

impl Layer {
    /// Whether two layers are the same as people write them: of substances the case does not count, nor
    /// whether a figure stands below the line: `co2` is `CO₂`.
    #[must_use]
    pub fn is_alike(&self, other: &Self) -> bool {
        let plain = |name: &str| -> String {
            let digit = |c: char| match c {
                '₀'..='₉' => char::from_digit(u32::from(c) - u32::from('₀'), 10).unwrap_or(c),
                _ => c,
            };
            name.to_lowercase().chars().map(digit).collect()
        };
        match (self, other) {
            (Self::Substance(one), Self::Substance(other)) => plain(one) == plain(other),
            _ => self == other,
        }
    }
}

/// How far the true value may lie from the stated one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Uncertainty {
    /// ± so many percent.
    Percent(f64),
    /// ± so much, in the quantity's own unit.
    Absolute(f64),
    /// Class A: ± 5 %.
    A,
    /// Class B: ± 15 %.
    B,
    /// Class C: ± 30 %.
    C,
    /// Class D: ± 60 %.
    D,
}

impl Uncertainty {
    /// The half-width of the interval around `value`, in the same unit.
    #[must_use]
    pub fn half_width(self, value: f64) -> f64 {
        match self {
            Self::Percent(percent) => value.abs() * percent / 100.0,
            Self::Absolute(amount) => amount,
            Self::A => value.abs() * 0.05,
            Self::B => value.abs() * 0.15,
            Self::C => value.abs() * 0.30,
            Self::D => value.abs() * 0.60,
        }
    }

    fn is_sound(self) -> bool {
        match self {
            Self::Percent(amount) | Self::Absolute(amount) => amount.is_finite() && amount >= 0.0,
            Self::A | Self::B | Self::C | Self::D => true,
        }
    }
}

/// How a figure came to be known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum QuantityStatus {
    /// Measured.
    Measured,
    /// Stated by the one it concerns.
    Reported,
    /// Worked out from other figures.
    Estimated,
    /// Guessed.
    #[default]
    Guess,
}

impl QuantityStatus {
    /// Every status, surest first.
    pub const ALL: [Self; 4] = [Self::Measured, Self::Reported, Self::Estimated, Self::Guess];

    /// The catalogue key of the status's name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Measured => "quantity-status-measured",
            Self::Reported => "quantity-status-reported",
            Self::Estimated => "quantity-status-estimated",
            Self::Guess => "quantity-status-guess",
        }
    }
}

/// Where a figure stands to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The publication.
    pub title: String,
    /// Its address (http or https).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The day the figure was true or published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
}

/// A figure: value and unit, and all that tells how far to trust it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quantity {
    /// The figure, in `unit`.
    pub value: f64,
    /// The unit.
    pub unit: Unit,
    /// The account it belongs to; goods where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub layer: Option<Layer>,
    /// The period it is counted over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per: Option<Per>,
    /// How far off it may be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uncertainty: Option<Uncertainty>,
    /// How it came to be known.
    #[serde(default)]
    pub status: QuantityStatus,
    /// Where it stands to be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Whether it must be kept out of exports for others.
    #[serde(default, skip_serializing_if = "is_false")]
    pub confidential: bool,
}

impl Quantity {
    /// A guessed figure with nothing said about it but value, unit and period.
    #[must_use]
    pub fn guess(value: f64, unit: &str, per: Option<Per>) -> Self {
        Self {
            value,
            unit: Unit::new(unit),
            layer: None,
            per,
            uncertainty: None,
            status: QuantityStatus::Guess,
            source: None,
            confidential: false,
        }
    }

    /// The account the quantity belongs to.
    #[must_use]
    pub fn layer(&self) -> &Layer {
        self.layer.as_ref().unwrap_or(&Layer::Goods)
    }

    /// The value in another unit of the same dimension.
    ///
    /// # Errors
    /// A sentence if the units do not measure the same.
    pub fn value_in(&self, unit: &Unit) -> Result<f64, Message> {
        self.unit.convert(self.value, unit)
    }

    /// The sum of two quantities of one layer, dimension and period, in this one's unit.
    ///
    /// # Errors
    /// A sentence if units, layers or periods differ in kind.
    pub fn plus(&self, other: &Self) -> Result<f64, Message> {
        if self.layer() != other.layer() || self.per != other.per {
            return Err(Message::new("quantity-not-addable"));
        }
        Ok(self.value + other.value_in(&self.unit)?)
    }

    /// How the quantity is shown: `80 kt Si/år`.
    #[must_use]
    pub fn message(&self) -> Message {
        let unit = match &self.layer {
            Some(Layer::Substance(name)) => format!("{} {name}", self.unit),
            _ => self.unit.symbol().to_owned(),
        };
        let key = match self.per {
            Some(Per::Year) => "quantity-per-year",
            Some(Per::Day) => "quantity-per-day",
            Some(Per::Once) | None => "quantity-plain",
        };
        Message::new(key)
            .with("value", self.value)
            .with("unit", unit)
    }

    /// Whether value and uncertainty are numbers that can be reckoned with.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.value.is_finite() && self.uncertainty.is_none_or(Uncertainty::is_sound)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities_of_one_dimension_add_in_the_first_ones_unit() {
        let sum = Quantity::guess(1.2, "kt", Some(Per::Year)).plus(&Quantity::guess(
            300.0,
            "t",
            Some(Per::Year),
        ));
        assert_eq!(sum, Ok(1.5));
    }

    #[test]
    fn quantities_of_different_periods_do_not_add() {
        let sum = Quantity::guess(1.0, "t", Some(Per::Year)).plus(&Quantity::guess(
            1.0,
            "t",
            Some(Per::Day),
        ));
        assert!(sum.is_err());
    }

    #[test]
    fn class_c_is_thirty_percent() {
        assert!((Uncertainty::C.half_width(-200.0) - 60.0).abs() < 1e-9);
    }
}
