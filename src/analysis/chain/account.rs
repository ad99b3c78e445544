//! What can be added up: amounts of one layer, period, and dimension or own unit.

use std::collections::BTreeMap;

use crate::workspace::{Dimension, Layer, Per, Quantity, QuantityStatus, Uncertainty, Unit};

/// Amounts that can be added up and held against each other.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Account {
    /// The layer.
    pub layer: Layer,
    /// The period the amounts are counted over. Periods are not converted: what runs for a day may not
    /// run all year.
    pub per: Option<Per>,
    /// What the unit measures.
    dimension: Option<Dimension>,
    /// The unit, where it is of the user's own and converts to nothing else.
    own_unit: Option<Unit>,
}

/// An amount with its standard uncertainty, in the unit of its account.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    /// The value.
    pub value: f64,
    /// One standard deviation.
    pub sigma: f64,
}

impl Account {
    /// The account that a quantity belongs to.
    #[must_use]
    pub fn of(quantity: &Quantity) -> Self {
        let dimension = quantity.unit.dimension();
        Self {
            layer: quantity.layer().clone(),
            per: quantity.per,
            dimension,
            own_unit: dimension.is_none().then(|| quantity.unit.clone()),
        }
    }

    /// The first quantity among several that belongs to this account.
    #[must_use]
    pub fn find<'q>(&self, quantities: &'q [Quantity]) -> Option<&'q Quantity> {
        quantities
            .iter()
            .find(|quantity| quantity.value.is_finite() && Self::of(quantity) == *self)
    }

    /// What of several quantities belongs to this account, in `unit`: their sum, as on the map. Their
    /// uncertainties are taken as independent.
    #[must_use]
    pub fn amount(&self, quantities: &[Quantity], unit: &Unit) -> Option<Amount> {
        let mut sum: Option<Amount> = None;
        for quantity in quantities {
            if !quantity.value.is_finite() || Self::of(quantity) != *self {
                continue;
            }
            // Amounts of one account always convert.
            let value = quantity.value_in(unit).ok()?;
            let scale = if quantity.value == 0.0 {
                quantity.unit.convert(1.0, unit).ok()?
            } else {
                value / quantity.value
            };
            let sigma = uncertainty(quantity).half_width(quantity.value) * scale.abs();
            sum = Some(sum.map_or(Amount { value, sigma }, |sum| Amount {
                value: sum.value + value,
                sigma: sum.sigma.hypot(sigma),
            }));
        }
        sum
    }
}

/// How far off a quantity may be, where nothing is said: what is measured as class A, what somebody
/// reports as B, what is worked out as C, a guess as D. The ± of a quantity counts as one standard
/// deviation, as in STAN (Cencic & Rechberger 2008, "Material flow analysis with software STAN").
#[must_use]
pub fn uncertainty(quantity: &Quantity) -> Uncertainty {
    quantity.uncertainty.unwrap_or(match quantity.status {
        QuantityStatus::Measured => Uncertainty::A,
        QuantityStatus::Reported => Uncertainty::B,
        QuantityStatus::Estimated => Uncertainty::C,
        QuantityStatus::Guess => Uncertainty::D,
    })
}

/// The unit that most quantities are stated in; of equals the first by symbol.
#[must_use]
pub fn commonest_unit<'q>(quantities: impl Iterator<Item = &'q Quantity>) -> Unit {
    let mut counts: BTreeMap<&Unit, usize> = BTreeMap::new();
    for quantity in quantities {
        *counts.entry(&quantity.unit).or_insert(0) += 1;
    }
    let most = counts.values().max().copied().unwrap_or(0);
    counts
        .into_iter()
        .find(|(_, count)| *count == most)
        .map_or_else(|| Unit::new(""), |(unit, _)| unit.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tonnes_and_kilotonnes_of_a_year_are_one_account_and_those_of_a_day_another() {
        let kt = Quantity::guess(1.0, "kt", Some(Per::Year));
        let t = Quantity::guess(500.0, "t", Some(Per::Year));
        let day = Quantity::guess(1.0, "kt", Some(Per::Day));
        assert_eq!(Account::of(&kt), Account::of(&t));
        assert_ne!(Account::of(&kt), Account::of(&day));
        let amount = Account::of(&kt).amount(&[day, t], &Unit::new("kt"));
        assert_eq!(
            amount,
            Some(Amount {
                value: 0.5,
                sigma: 0.3
            })
        );
    }

    #[test]
    fn two_figures_of_one_account_are_added_up_and_their_uncertainties_as_independent() {
        let exact = |value, sigma| Quantity {
            uncertainty: Some(Uncertainty::Absolute(sigma)),
            ..Quantity::guess(value, "kt", Some(Per::Year))
        };
        let (silicon, microsilica) = (exact(80.0, 3.0), exact(40.0, 4.0));
        let account = Account::of(&silicon);
        let amount = account.amount(&[silicon, microsilica], &Unit::new("kt"));
        let (value, sigma) = (120.0, 5.0);
        assert_eq!(amount, Some(Amount { value, sigma }));
    }

    #[test]
    fn what_is_measured_is_surer_than_what_is_guessed() {
        let mut quantity = Quantity::guess(100.0, "kt", None);
        assert_eq!(uncertainty(&quantity), Uncertainty::D);
        quantity.status = QuantityStatus::Measured;
        assert_eq!(uncertainty(&quantity), Uncertainty::A);
        quantity.uncertainty = Some(Uncertainty::Percent(1.0));
        assert_eq!(uncertainty(&quantity), Uncertainty::Percent(1.0));
    }
}
