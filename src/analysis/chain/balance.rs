//! Mass balance of a step: what reaches it against what leaves it, in one account.
//!
//! `Δ = Σin − Σout − loss` and `z = |Δ| / √Σσ²` (O. Cencic, H. Rechberger: "Material flow analysis
//! with software STAN", Journal of Environmental Engineering and Management 18 (2008) 3–7). A stock is
//! not kept, so its change counts as none. What a flow loses on the way never reaches the step.

use std::collections::BTreeMap;

use super::account::{Account, commonest_unit};
use crate::analysis::Index;
use crate::workspace::{ChainId, Flow, FlowId, StepId, Unit, Workspace};

/// From this z on, the difference is worth a look: it is larger than one standard deviation.
pub const AMBER: f64 = 1.0;
/// From this z on, chance explains the difference in fewer than one case of twenty.
pub const RED: f64 = 1.96;

/// How well what enters and what leaves agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Within what is known.
    Closed,
    /// Worth a look.
    Amber,
    /// They contradict each other.
    Red,
}

/// The balance of a step in one account. Only steps that something enters and something leaves in that
/// account have one: elsewhere there is nothing to hold against it.
#[derive(Clone, Debug, PartialEq)]
pub struct Balance {
    /// The step.
    pub step: StepId,
    /// The account.
    pub account: Account,
    /// The unit of all figures.
    pub unit: Unit,
    /// What arrives by each flow, after its loss.
    pub inputs: Vec<(FlowId, f64)>,
    /// What leaves by each flow.
    pub outputs: Vec<(FlowId, f64)>,
    /// `Σin − Σout`.
    pub difference: f64,
    /// The standard deviation of the difference.
    pub sigma: f64,
    /// Flows of the step that state no amount here although others of the step do.
    pub silent: usize,
}

impl Balance {
    /// `|Δ| / σ`; infinite where nothing is uncertain and the sums differ.
    #[must_use]
    pub fn z(&self) -> f64 {
        /// Sums of figures with decimals miss each other by a hair.
        const NEGLIGIBLE: f64 = 1e-9;
        let difference = self.difference.abs();
        if difference <= NEGLIGIBLE * self.input().abs().max(self.output().abs()) {
            0.0
        } else {
            difference / self.sigma
        }
    }

    /// What the z says. Where a flow says no amount, it may be what is missing, so the figures cannot
    /// contradict each other.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match self.z() {
            z if z >= RED && self.silent == 0 => Verdict::Red,
            z if z >= AMBER => Verdict::Amber,
            _ => Verdict::Closed,
        }
    }

    /// The sum of what arrives.
    #[must_use]
    pub fn input(&self) -> f64 {
        self.inputs.iter().map(|(_, value)| value).sum()
    }

    /// The sum of what leaves.
    #[must_use]
    pub fn output(&self) -> f64 {
        self.outputs.iter().map(|(_, value)| value).sum()
    }
}

/// What is left of a flow when it arrives, 0 to 1.
#[must_use]
pub fn arriving(flow: &Flow) -> f64 {
    1.0 - flow.loss.unwrap_or(0.0).clamp(0.0, 100.0) / 100.0
}

/// The balances of a step, one for each account that something enters and leaves it in.
#[must_use]
pub fn of_step(workspace: &Workspace, index: &Index, step: &StepId) -> Vec<Balance> {
    let flows: Vec<(&FlowId, &Flow)> = index
        .flows_of_step(step)
        .filter_map(|id| Some((id, &**workspace.flows().get(id)?)))
        .collect();
    let mut accounts: BTreeMap<Account, [bool; 2]> = BTreeMap::new();
    for (_, flow) in &flows {
        for amount in flow
            .amounts
            .iter()
            .filter(|amount| amount.value.is_finite())
        {
            let sides = accounts.entry(Account::of(amount)).or_default();
            sides[0] |= flow.to == *step;
            sides[1] |= flow.from == *step;
        }
    }
    accounts
        .into_iter()
        .filter(|(_, sides)| *sides == [true, true])
        .map(|(account, _)| balance(step, account, &flows))
        .collect()
}

/// The balances of all steps of a chain, by step.
#[must_use]
pub fn of_chain(workspace: &Workspace, index: &Index, chain: &ChainId) -> Vec<Balance> {
    index
        .steps_of_chain(chain)
        .flat_map(|step| of_step(workspace, index, step))
        .collect()
}

fn balance(step: &StepId, account: Account, flows: &[(&FlowId, &Flow)]) -> Balance {
    let stated = flows
        .iter()
        .filter_map(|(_, flow)| account.find(&flow.amounts));
    let unit = commonest_unit(stated);
    let mut balance = Balance {
        step: step.clone(),
        account,
        unit,
        inputs: Vec::new(),
        outputs: Vec::new(),
        difference: 0.0,
        sigma: 0.0,
        silent: 0,
    };
    let mut variance = 0.0;
    for (id, flow) in flows {
        let Some(amount) = balance.account.amount(&flow.amounts, &balance.unit) else {
            balance.silent += 1;
            continue;
        };
        let factor = if flow.to == *step {
            let factor = arriving(flow);
            balance.inputs.push(((*id).clone(), amount.value * factor));
            factor
        } else {
            balance.outputs.push(((*id).clone(), amount.value));
            -1.0
        };
        balance.difference += amount.value * factor;
        variance += (amount.sigma * factor).powi(2);
    }
    balance.sigma = variance.sqrt();
    balance
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::testing::{chain_over_counties, flow};
    use crate::workspace::Uncertainty;
    use crate::workspace::edit::NewRecord;

    /// Flows whose figures are known to ± so many per cent.
    fn sure(record: NewRecord, percent: f64) -> NewRecord {
        let NewRecord::Flow(id, mut flow) = record else {
            return record;
        };
        for amount in &mut flow.amounts {
            amount.uncertainty = Some(Uncertainty::Percent(percent));
        }
        NewRecord::Flow(id, flow)
    }

    fn middle(flows: &[NewRecord]) -> Vec<Balance> {
        let workspace = chain_over_counties(flows);
        of_step(
            &workspace,
            &Index::of(&workspace),
            &StepId::new("step-50-b"),
        )
    }

    #[test]
    fn the_difference_is_held_against_what_is_uncertain() {
        // 100 ± 10 in, 60 ± 6 and 20 ± 2 out: Δ = 20, σ = √(100 + 36 + 4) = 11.83, z = 1.69.
        let balances = middle(&[
            sure(flow("a", "step-50-a", "step-50-b", &[(100.0, "kt")]), 10.0),
            sure(flow("b", "step-50-b", "step-15", &[(60.0, "kt")]), 10.0),
            sure(flow("c", "step-50-b", "step-18", &[(20_000.0, "t")]), 10.0),
        ]);
        let [balance] = balances.as_slice() else {
            panic!("{balances:?}");
        };
        assert_eq!((balance.input(), balance.output()), (100.0, 80.0));
        assert!((balance.z() - 20.0 / 140.0_f64.sqrt()).abs() < 1e-9);
        assert_eq!(balance.verdict(), Verdict::Amber);
    }

    #[test]
    fn what_is_lost_on_the_way_does_not_arrive() {
        let mut lossy = sure(flow("a", "step-50-a", "step-50-b", &[(100.0, "kt")]), 5.0);
        if let NewRecord::Flow(_, flow) = &mut lossy {
            flow.loss = Some(20.0);
        }
        let out = sure(flow("b", "step-50-b", "step-15", &[(80.0, "kt")]), 5.0);
        let balances = middle(&[lossy, out]);
        assert_eq!(balances[0].difference, 0.0);
        assert_eq!(balances[0].verdict(), Verdict::Closed);
    }

    #[test]
    fn layers_are_balanced_apart_and_a_source_has_nothing_to_balance() {
        let flows = [
            flow("a", "step-50-a", "step-50-b", &[(100.0, "kt")]),
            flow("b", "step-50-b", "step-15", &[(9.0, "GWh")]),
        ];
        assert_eq!(middle(&flows), []);
    }

    #[test]
    fn a_flow_of_unknown_amount_may_be_what_is_missing() {
        let balances = middle(&[
            sure(flow("a", "step-50-a", "step-50-b", &[(100.0, "kt")]), 1.0),
            sure(flow("b", "step-50-b", "step-15", &[(30.0, "kt")]), 1.0),
            flow("c", "step-50-b", "step-18", &[]),
        ]);
        assert!(balances[0].z() > RED);
        assert_eq!(balances[0].verdict(), Verdict::Amber);
    }

    #[test]
    fn sums_with_decimals_that_miss_each_other_by_a_hair_are_equal() {
        let balances = middle(&[
            sure(flow("a", "step-50-a", "step-50-b", &[(0.1, "kt")]), 0.0),
            sure(flow("b", "step-18", "step-50-b", &[(0.2, "kt")]), 0.0),
            sure(flow("c", "step-50-b", "step-15", &[(0.3, "kt")]), 0.0),
        ]);
        assert_eq!(balances[0].verdict(), Verdict::Closed);
    }

    #[test]
    fn figures_without_doubt_that_differ_contradict_each_other() {
        let balances = middle(&[
            sure(flow("a", "step-50-a", "step-50-b", &[(100.0, "kt")]), 0.0),
            sure(flow("b", "step-50-b", "step-15", &[(90.0, "kt")]), 0.0),
        ]);
        assert_eq!(balances[0].verdict(), Verdict::Red);
    }
}
