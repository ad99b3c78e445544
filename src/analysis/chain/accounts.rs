//! The accounts that a chain can be counted in.

use std::collections::BTreeMap;

use super::account::{Account, commonest_unit};
use crate::analysis::Index;
use crate::analysis::rounded;
use crate::workspace::{ChainId, Quantity, Unit, Workspace};

/// An account of a chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The account.
    pub account: Account,
    /// The unit that most of its flows are stated in, or its target where none is.
    pub unit: Unit,
    /// How many flows state an amount in it.
    pub flows: usize,
}

/// The accounts that flows of a chain state amounts in, the one that most of them do first; then those
/// of its targets that no flow does.
#[must_use]
pub fn of_chain(workspace: &Workspace, index: &Index, chain: &ChainId) -> Vec<Counted> {
    let flows = index.flows_of_chain(chain);
    let flows = flows.filter_map(|id| workspace.flows().get(id));
    let amounts = flows.flat_map(|flow| &flow.amounts);
    let mut stated: BTreeMap<Account, Vec<&Quantity>> = BTreeMap::new();
    for amount in amounts.filter(|amount| amount.value.is_finite()) {
        stated.entry(Account::of(amount)).or_default().push(amount);
    }
    let mut counted: Vec<Counted> = stated
        .into_iter()
        .map(|(account, amounts)| Counted {
            account,
            unit: commonest_unit(amounts.iter().copied()),
            flows: amounts.len(),
        })
        .collect();
    // Stable: accounts of equally many flows stay in the order of layers.
    counted.sort_by_key(|counted| std::cmp::Reverse(counted.flows));
    let targets = workspace.chains().get(chain).map(|chain| &chain.targets);
    for target in targets.into_iter().flatten() {
        let account = Account::of(target);
        if counted.iter().all(|counted| counted.account != account) {
            counted.push(Counted {
                account,
                unit: target.unit.clone(),
                flows: 0,
            });
        }
    }
    counted
}

/// A sum as a quantity to be said, [rounded].
#[must_use]
pub fn told(account: &Account, unit: &Unit, value: f64) -> Quantity {
    let (value, unit) = readable(value, unit);
    let mut quantity = Quantity::guess(rounded(value, 3), unit.symbol(), account.per);
    quantity.layer = Some(account.layer.clone());
    quantity
}

/// The value in a smaller unit where it would else begin with noughts after the point: 0.7 t for
/// 0.0007 kt.
fn readable(value: f64, unit: &Unit) -> (f64, Unit) {
    const SMALLER: [&str; 8] = ["Mt", "kt", "t", "kg", "TWh", "GWh", "MWh", "kWh"];
    let same = || (value, unit.clone());
    if value == 0.0 || value.abs() >= 0.01 {
        return same();
    }
    SMALLER
        .into_iter()
        .map(Unit::new)
        .filter_map(|smaller| Some((unit.convert(value, &smaller).ok()?, smaller)))
        .find(|(value, _)| value.abs() >= 0.1)
        .unwrap_or_else(same)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::testing::{chain_over_counties, flow};
    use crate::workspace::Layer;

    #[test]
    fn a_small_part_of_a_large_unit_is_told_in_a_smaller_one() {
        let told = |value, unit: &str| {
            let account = Account::of(&Quantity::guess(1.0, unit, None));
            let told = told(&account, &Unit::new(unit), value);
            (told.value, told.unit.symbol().to_owned())
        };
        assert_eq!(told(0.0007, "kt"), (0.7, "t".to_owned()));
        assert_eq!(told(0.02, "kt"), (0.02, "kt".to_owned()));
        assert_eq!(told(0.000_003, "sekker"), (0.000_003, "sekker".to_owned()));
    }

    #[test]
    fn the_account_that_most_flows_state_comes_first_in_its_commonest_unit() {
        let workspace = chain_over_counties(&[
            flow("a", "step-50-a", "step-50-b", &[(1.0, "GWh")]),
            flow("b", "step-50-a", "step-50-b", &[(2.0, "kt")]),
            flow("c", "step-50-b", "step-15", &[(3000.0, "t")]),
            flow("d", "step-50-b", "step-18", &[(4.0, "kt")]),
        ]);
        let counted = of_chain(&workspace, &Index::of(&workspace), &ChainId::new("chain-a"));
        let told: Vec<_> = counted.iter().map(|c| (c.unit.symbol(), c.flows)).collect();
        assert_eq!(told, [("kt", 3), ("GWh", 1)]);
    }

    #[test]
    fn the_account_of_a_target_is_there_although_no_flow_states_it() {
        let workspace = crate::storage::sample().unwrap();
        let hydrogen = workspace
            .chains()
            .iter()
            .find(|(_, chain)| chain.name.starts_with("Hydrogen"))
            .map(|(id, _)| id.clone());
        let counted = of_chain(&workspace, &Index::of(&workspace), &hydrogen.unwrap());
        let last = counted.last().unwrap();
        assert_eq!(last.flows, 0);
        assert!(matches!(last.account.layer, Layer::Substance(_)));
    }

    #[test]
    fn sums_have_three_figures() {
        let values = [126.1_f64, 596.37, 3.94, 0.012_345, 1452.7, 0.0];
        let told = values.map(|value| rounded(value, 3));
        assert_eq!(told, [126.0, 596.0, 3.94, 0.0123, 1453.0, 0.0]);
    }
}
