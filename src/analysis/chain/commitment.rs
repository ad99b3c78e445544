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

/// The supply of each step of a chain, by step.
#[must_use]
pub fn of_chain(workspace: &Workspace, index: &Index, chain: &ChainId) -> Vec<Supply> {
    index
        .steps_of_chain(chain)
        .flat_map(|step| of_step(workspace, index, step))
        .collect()
}

/// What reaches a step, for each of its capacities that is what it takes. A record does not say whether
/// a capacity is what a step takes or what it makes. It counts as what it takes where nothing leaves
/// the step in its account, or where it is larger than what leaves and what arrives covers what leaves.
#[must_use]
pub fn of_step(workspace: &Workspace, index: &Index, id: &StepId) -> Vec<Supply> {
    let mut found = Vec::new();
    let Some(step) = workspace.steps().get(id) else {
        return found;
    };
    for wanted in step.capacities.iter().filter(|wanted| wanted.is_sound()) {
        let account = Account::of(wanted);
        let mut by_commitment = BTreeMap::new();
        let mut leaves = 0.0;
        for flow in index
            .flows_of_step(id)
            .filter_map(|flow| workspace.flows().get(flow))
        {
            let Some(amount) = account.amount(&flow.amounts, &wanted.unit) else {
                continue;
            };
            if flow.to == *id {
                *by_commitment.entry(flow.commitment).or_insert(0.0) +=
                    amount.value * arriving(flow);
            } else {
                leaves += amount.value;
            }
        }
        let arrives: f64 = by_commitment.values().sum();
        let is_intake = leaves == 0.0 || (wanted.value > leaves && arrives >= leaves);
        if is_intake && !by_commitment.is_empty() {
            found.push(Supply {
                step: id.clone(),
                wanted: wanted.clone(),
                by_commitment,
            });
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
        assert!(plant.open() > 0.0 || plant.total() >= 600.0);
    }

    #[test]
    fn a_capacity_that_is_what_a_step_makes_is_no_demand() {
        let workspace = crate::storage::sample().unwrap();
        let index = Index::of(&workspace);
        for (chain, _) in workspace.chains().iter() {
            for supply in of_chain(&workspace, &index, chain) {
                let id = supply.step.as_str();
                assert!(
                    !id.contains("pyrolyse") && !id.contains("battericeller"),
                    "{id}"
                );
            }
        }
    }
}
