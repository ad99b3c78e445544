//! The commitment picture of a step: how much of what it can take is signed, in dialogue, identified.

use std::collections::BTreeMap;

use super::account::Account;
use super::balance::arriving;
use crate::analysis::Index;
use crate::workspace::{ChainId, Commitment, Quantity, StepId, Workspace};

/// What reaches a step, by commitment, beside what it can take.
#[derive(Clone, Debug, PartialEq)]
pub struct Supply {
    /// The step.
    pub step: StepId,
    /// What it can take, as it stands in the step.
    pub wanted: Quantity,
    /// What arrives, in the unit of `wanted`.
    pub by_commitment: BTreeMap<Commitment, f64>,
}

impl Supply {
    /// What arrives in all.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.by_commitment.values().sum()
    }

    /// What nobody has offered yet; 0 where more is offered than can be taken.
    #[must_use]
    pub fn open(&self) -> f64 {
        (self.wanted.value - self.total()).max(0.0)
    }
}

/// The supply of each step of a chain that says how much it can take in an account in which something
/// reaches it, by step.
#[must_use]
pub fn of_chain(workspace: &Workspace, index: &Index, chain: &ChainId) -> Vec<Supply> {
    let mut found = Vec::new();
    for id in index.steps_of_chain(chain) {
        let Some(step) = workspace.steps().get(id) else {
            continue;
        };
        for wanted in step.capacities.iter().filter(|wanted| wanted.is_sound()) {
            let account = Account::of(wanted);
            let mut by_commitment = BTreeMap::new();
            for flow in index
                .flows_of_step(id)
                .filter_map(|flow| workspace.flows().get(flow))
                .filter(|flow| flow.to == *id)
            {
                if let Some(amount) = account.amount(&flow.amounts, &wanted.unit) {
                    *by_commitment.entry(flow.commitment).or_insert(0.0) +=
                        amount.value * arriving(flow);
                }
            }
            if !by_commitment.is_empty() {
                found.push(Supply {
                    step: id.clone(),
                    wanted: wanted.clone(),
                    by_commitment,
                });
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_600_kt_manure_170_are_signed_and_300_in_dialogue() {
        let workspace = crate::storage::sample().unwrap();
        let index = Index::of(&workspace);
        let chain = workspace
            .chains()
            .iter()
            .find(|(_, chain)| chain.name.contains("biogass"))
            .map(|(id, _)| id.clone())
            .unwrap();
        let supplies = of_chain(&workspace, &index, &chain);
        let plant = supplies
            .iter()
            .find(|supply| supply.wanted.value == 600.0)
            .unwrap();
        assert_eq!(plant.by_commitment.get(&Commitment::Signed), Some(&170.0));
        assert_eq!(
            plant.by_commitment.get(&Commitment::InDialogue),
            Some(&300.0)
        );
        assert!(plant.open() > 0.0);
    }
}
