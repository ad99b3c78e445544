//! What many assets can do together: their capacities added up, each account by itself.

use std::collections::BTreeMap;

use super::chain::{Account, commonest_unit};
use crate::workspace::{Asset, Quantity};

/// The capacities of assets made ready to be added up over any of them, again and again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CapacitySums {
    /// One of each account, in the unit that most of its capacities are stated in.
    ones: Vec<Quantity>,
    /// Which asset, which account, how much in its unit; by asset.
    amounts: Vec<(usize, usize, f64)>,
}

impl CapacitySums {
    /// Reads the capacities of assets, which are numbered in their order.
    #[must_use]
    pub fn of<'a>(assets: &(impl Iterator<Item = &'a Asset> + Clone)) -> Self {
        let sound = |capacity: &&Quantity| capacity.value.is_finite();
        let all = || {
            let numbered = assets.clone().enumerate();
            numbered.flat_map(move |(number, asset)| {
                let capacities = asset.capacities.iter().filter(sound);
                capacities.map(move |capacity| (number, capacity))
            })
        };
        let mut accounts: BTreeMap<Account, Vec<&Quantity>> = BTreeMap::new();
        for (_, capacity) in all() {
            accounts
                .entry(Account::of(capacity))
                .or_default()
                .push(capacity);
        }
        let ones: Vec<Quantity> = accounts
            .values()
            .filter_map(|capacities| {
                let first = capacities.first()?;
                Some(Quantity {
                    unit: commonest_unit(capacities.iter().copied()),
                    layer: first.layer.clone(),
                    ..Quantity::guess(1.0, "", first.per)
                })
            })
            .collect();
        let numbers: BTreeMap<&Account, usize> = accounts.keys().zip(0..).collect();
        let amounts = all().filter_map(|(asset, capacity)| {
            let account = *numbers.get(&Account::of(capacity))?;
            let value = capacity.value_in(&ones.get(account)?.unit).ok()?;
            Some((asset, account, value))
        });
        let amounts = amounts.collect();
        Self { ones, amounts }
    }

    /// The sums over the assets whose numbers are `inside`, each account by itself: what most of them
    /// have comes first. Amounts of different dimensions, periods or layers are never added.
    #[must_use]
    pub fn over(&self, inside: impl Fn(usize) -> bool) -> Vec<Quantity> {
        let mut sums = vec![(0_usize, 0.0); self.ones.len()];
        for (asset, account, value) in &self.amounts {
            if let Some((count, sum)) = sums.get_mut(*account).filter(|_| inside(*asset)) {
                *count += 1;
                *sum += value;
            }
        }
        let mut sums: Vec<(usize, Quantity)> = sums
            .into_iter()
            .zip(&self.ones)
            .filter(|((count, _), _)| *count > 0)
            .map(|((count, value), one)| {
                let sum = Quantity {
                    value,
                    ..one.clone()
                };
                (count, sum)
            })
            .collect();
        sums.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        sums.into_iter().map(|(_, sum)| sum).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::testing::touch;
    use crate::workspace::{AssetKind, Layer, Per};

    fn asset(capacities: Vec<Quantity>) -> Asset {
        let mut asset = Asset::new("Noe", AssetKind::Industry, None, touch().stamp());
        asset.capacities = capacities;
        asset
    }

    fn yearly(value: f64, unit: &str) -> Quantity {
        Quantity::guess(value, unit, Some(Per::Year))
    }

    fn told(sums: &[Quantity]) -> Vec<(f64, &str)> {
        let told = |sum: &Quantity| (sum.value, sum.per, sum.unit.symbol().to_owned());
        assert!(sums.iter().map(told).all(|(value, ..)| value.is_finite()));
        sums.iter()
            .map(|sum| (sum.value, sum.unit.symbol()))
            .collect()
    }

    #[test]
    fn dimensions_periods_and_layers_are_each_added_by_themselves() {
        let carbon = Quantity {
            layer: Some(Layer::Substance("C".into())),
            ..yearly(5.0, "kt")
        };
        let assets = [
            asset(vec![yearly(80.0, "kt"), Quantity::guess(100.0, "MW", None)]),
            asset(vec![yearly(500.0, "t"), carbon]),
            asset(vec![
                yearly(1.0, "kt"),
                Quantity::guess(3.0, "kt", Some(Per::Day)),
            ]),
            asset(vec![yearly(f64::NAN, "kt")]),
        ];
        let sums = CapacitySums::of(&assets.iter());
        let all = sums.over(|_| true);
        assert_eq!(all.len(), 4);
        assert_eq!(
            told(&all)[0],
            (81.5, "kt"),
            "most assets state a mass a year"
        );
        let mut others = told(&all)[1..].to_vec();
        others.sort_by(|one, other| one.0.total_cmp(&other.0));
        assert_eq!(others, [(3.0, "kt"), (5.0, "kt"), (100.0, "MW")]);
        let second = sums.over(|asset| asset == 1);
        assert_eq!(told(&second), [(0.5, "kt"), (5.0, "kt")]);
        assert!(sums.over(|_| false).is_empty());
    }

    #[test]
    fn a_unit_of_ones_own_is_added_to_nothing_else() {
        let assets = [
            asset(vec![Quantity::guess(2.0, "lass", None)]),
            asset(vec![Quantity::guess(3.0, "senger", None)]),
            asset(vec![Quantity::guess(4.0, "lass", None)]),
        ];
        let sums = CapacitySums::of(&assets.iter()).over(|_| true);
        assert_eq!(told(&sums), [(6.0, "lass"), (3.0, "senger")]);
    }
}
