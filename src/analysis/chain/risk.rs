//! What a chain hangs on: stages that one actor holds, steps without which nothing gets through, and
//! roles that nobody has.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::algo::dominators::simple_fast;
use petgraph::graph::{DiGraph, NodeIndex};

use super::account::{Account, commonest_unit};
use crate::analysis::Index;
use crate::workspace::{ChainId, RecordRef, Step, StepId, StepRole, Workspace};

/// A Herfindahl index above this is a stage that hangs on one actor: the U.S. merger guidelines call
/// markets above 0.18 (2023) highly concentrated, and 0.5 is what two equal actors have.
pub const CONCENTRATED: f64 = 0.5;

/// How a chain could break.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Risk {
    /// The stages that hang on one actor.
    pub concentrated: Vec<Concentration>,
    /// The steps without which some end of the chain is reached by nothing, by id.
    pub indispensable: Vec<StepId>,
    /// Supporter and enabler, as far as no step has the role.
    pub missing_roles: Vec<StepRole>,
}

/// A stage that hangs on one actor.
#[derive(Clone, Debug, PartialEq)]
pub struct Concentration {
    /// The stage.
    pub stage: String,
    /// The Herfindahl index: the sum of the squared shares of its actors, 0 to 1.
    pub index: f64,
    /// The actor with the largest share: an organisation, else the asset or the step.
    pub largest: RecordRef,
    /// That share, 0 to 1.
    pub share: f64,
}

/// The risks of a chain; gaps and plans given up do not count. Stages with fewer than two steps or without operators say nothing of
/// concentration unless a whole stage is one actor's.
#[must_use]
pub fn of_chain(workspace: &Workspace, index: &Index, chain: &ChainId) -> Risk {
    let Some(record) = workspace.chains().get(chain) else {
        return Risk::default();
    };
    let steps: Vec<(&StepId, &Step)> = index
        .steps_of_chain(chain)
        .filter_map(|id| Some((id, &**workspace.steps().get(id)?)))
        .filter(|(_, step)| step.carries())
        .collect();
    if steps.is_empty() {
        return Risk::default();
    }
    let concentrated = record
        .stages
        .iter()
        .filter_map(|stage| {
            let here: Vec<_> = steps
                .iter()
                .filter(|(_, step)| step.stage == stage.id && step.role == StepRole::Operator)
                .copied()
                .collect();
            let (index, (largest, share)) = herfindahl(&here)?;
            (index > CONCENTRATED).then(|| Concentration {
                stage: stage.id.clone(),
                index,
                largest,
                share,
            })
        })
        .collect();
    let missing_roles = [StepRole::Supporter, StepRole::Enabler]
        .into_iter()
        .filter(|role| steps.iter().all(|(_, step)| step.role != *role))
        .collect();
    Risk {
        concentrated,
        indispensable: indispensable(workspace, index, chain),
        missing_roles,
    }
}

/// The Herfindahl index of some steps, by what each can make where every one of them says it in one
/// account, else by their number; and the largest actor with its share.
fn herfindahl(steps: &[(&StepId, &Step)]) -> Option<(f64, (RecordRef, f64))> {
    let account = steps
        .iter()
        .find_map(|(_, step)| step.capacities.first())
        .map(Account::of);
    let sizes: Option<Vec<f64>> = account.and_then(|account| {
        let stated = steps
            .iter()
            .filter_map(|(_, step)| account.find(&step.capacities));
        let unit = commonest_unit(stated);
        steps
            .iter()
            .map(|(_, step)| Some(account.amount(&step.capacities, &unit)?.value.max(0.0)))
            .collect()
    });
    let sizes = sizes.unwrap_or_else(|| vec![1.0; steps.len()]);
    let total: f64 = sizes.iter().sum();
    if total <= 0.0 {
        return None;
    }
    let mut shares: BTreeMap<RecordRef, f64> = BTreeMap::new();
    for ((id, step), size) in steps.iter().zip(sizes) {
        *shares.entry(actor(id, step)).or_insert(0.0) += size / total;
    }
    let index = shares.values().map(|share| share * share).sum();
    let largest = shares
        .into_iter()
        .reduce(|one, other| if other.1 > one.1 { other } else { one })?;
    Some((index, largest))
}

/// Who carries a step: its organisation, else its asset, else nobody but itself.
fn actor(id: &StepId, step: &Step) -> RecordRef {
    match (&step.organisation, &step.asset) {
        (Some(organisation), _) => organisation.into(),
        (None, Some(asset)) => asset.into(),
        (None, None) => id.into(),
    }
}

/// The steps whose loss keeps a last step from being reached by anything, although it is reached now.
/// The first and last steps themselves do not count: that they are needed goes without saying. What
/// carries nothing (gaps, what was cancelled) is no way around.
///
/// These are the dominators of the last steps (K. D. Cooper, T. J. Harvey, K. Kennedy: "A simple, fast
/// dominance algorithm", Rice University 2001), found in about linear time.
fn indispensable(workspace: &Workspace, index: &Index, chain: &ChainId) -> Vec<StepId> {
    let carries = |id: &StepId| workspace.steps().get(id).is_some_and(|step| step.carries());
    let mut onward: BTreeMap<&StepId, Vec<&StepId>> = BTreeMap::new();
    let mut fed: BTreeSet<&StepId> = BTreeSet::new();
    for flow in index
        .flows_of_chain(chain)
        .filter_map(|flow| workspace.flows().get(flow))
        .filter(|flow| carries(&flow.from) && carries(&flow.to))
    {
        onward.entry(&flow.from).or_default().push(&flow.to);
        fed.insert(&flow.to);
    }
    let mut graph: DiGraph<Option<&StepId>, ()> = DiGraph::new();
    // Ahead of all first steps stands one that all ways begin at.
    let root = graph.add_node(None);
    let mut nodes: BTreeMap<&StepId, NodeIndex> = BTreeMap::new();
    for step in onward.keys().chain(&fed) {
        nodes
            .entry(step)
            .or_insert_with(|| graph.add_node(Some(step)));
    }
    for (step, others) in &onward {
        if !fed.contains(step) {
            graph.add_edge(root, nodes[step], ());
        }
        for other in others {
            graph.add_edge(nodes[step], nodes[other], ());
        }
    }
    let dominators = simple_fast(&graph, root);
    let mut found: BTreeSet<&StepId> = BTreeSet::new();
    for last in fed.iter().filter(|step| !onward.contains_key(*step)) {
        let on_every_way = dominators
            .strict_dominators(nodes[last])
            .into_iter()
            .flatten()
            .filter_map(|node| graph[node])
            // What is told already, all before it is told with.
            .take_while(|step| !found.contains(step));
        let on_every_way: Vec<&StepId> = on_every_way.collect();
        found.extend(on_every_way);
    }
    found.retain(|step| fed.contains(step));
    found.into_iter().cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::testing::{chain_over_counties, flow};
    use crate::workspace::edit::{Edit, StepField};
    use crate::workspace::testing::check_edit;
    use crate::workspace::{Per, Quantity};

    fn risk(flows: &[crate::workspace::edit::NewRecord]) -> Risk {
        let workspace = chain_over_counties(flows);
        of_chain(&workspace, &Index::of(&workspace), &ChainId::new("chain-a"))
    }

    #[test]
    fn a_step_that_every_way_leads_through_is_indispensable() {
        let risk = risk(&[
            flow("a", "step-50-a", "step-50-b", &[]),
            flow("b", "step-18", "step-50-b", &[]),
            flow("c", "step-50-b", "step-15", &[]),
            flow("d", "step-50-b", "step-se", &[]),
        ]);
        assert_eq!(risk.indispensable, [StepId::new("step-50-b")]);
    }

    #[test]
    fn where_there_is_a_way_around_nothing_is_indispensable() {
        let risk = risk(&[
            flow("a", "step-50-a", "step-50-b", &[]),
            flow("b", "step-50-a", "step-18", &[]),
            flow("c", "step-50-b", "step-15", &[]),
            flow("d", "step-18", "step-15", &[]),
        ]);
        assert_eq!(risk.indispensable, []);
    }

    #[test]
    fn a_stray_line_beside_the_chain_is_no_way_around() {
        let risk = risk(&[
            flow("a", "step-50-a", "step-50-b", &[]),
            flow("b", "step-50-b", "step-15", &[]),
            flow("c", "step-18", "step-se", &[]),
        ]);
        assert_eq!(risk.indispensable, [StepId::new("step-50-b")]);
    }

    #[test]
    fn a_stage_of_which_one_actor_makes_most_hangs_on_it() {
        // Shares 0.8 and 0.2: 0.64 + 0.04 = 0.68.
        let workspace = chain_over_counties(&[]);
        let step = |id: &str, value| {
            let id = StepId::new(id);
            let capacity = Quantity::guess(value, "kt", Some(Per::Year));
            Edit::Step(id, StepField::Capacities(vec![capacity]))
        };
        let remove = |id: &str| RecordRef::from(&StepId::new(id));
        let others = ["step-15", "step-18", "step-se", "step-nowhere"].map(remove);
        let workspace = check_edit(&workspace, &Edit::Remove(others.to_vec()));
        let workspace = check_edit(&workspace, &step("step-50-a", 80.0));
        let workspace = check_edit(&workspace, &step("step-50-b", 20.0));
        let risk = of_chain(&workspace, &Index::of(&workspace), &ChainId::new("chain-a"));
        let [found] = risk.concentrated.as_slice() else {
            panic!("{risk:?}");
        };
        assert!((found.index - 0.68).abs() < 1e-9);
        assert_eq!(found.largest, remove("step-50-a"));
    }

    #[test]
    fn six_equal_actors_are_no_concentration_and_nobody_supports_or_enables() {
        let risk = risk(&[]);
        assert_eq!(risk.concentrated, []);
        assert_eq!(risk.missing_roles, [StepRole::Supporter, StepRole::Enabler]);
    }
}
