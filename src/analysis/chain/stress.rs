//! Stress test: what stops in a chain when assets or steps are switched off.
//!
//! A step needs every resource that reaches it and is content with any supplier of it: it stops when
//! one of its resources has no supplier left that runs. Nothing is changed in the workspace.

use std::collections::{BTreeMap, BTreeSet};

use super::account::Account;
use super::balance::arriving;
use super::bottleneck::{self, Bottleneck};
use crate::analysis::Index;
use crate::workspace::{
    ActionId, AssetId, ChainId, Flow, FlowId, Quantity, RecordRef, StepId, Unit, Workspace,
};

/// What is switched off.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outage {
    /// Assets, with all steps that they carry out, in every chain.
    pub assets: BTreeSet<AssetId>,
    /// Steps.
    pub steps: BTreeSet<StepId>,
}

/// What falls with it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stress {
    /// The steps switched off, by themselves or with their asset.
    pub off: BTreeSet<StepId>,
    /// The steps that stop for want of a resource: each with the resources that no longer reach it.
    pub starved: BTreeMap<StepId, Vec<String>>,
    /// The steps that lose a supplier and go on.
    pub reduced: BTreeSet<StepId>,
    /// The flows that run dry.
    pub dry: BTreeSet<FlowId>,
    /// What leaves the chains no more, added up by account: output of steps that nothing leads on from.
    pub lost: Vec<Quantity>,
    /// The jobs of the steps that stop, as far as they say.
    pub jobs: u32,
    /// Open actions that concern nothing but what has stopped.
    pub pointless: Vec<ActionId>,
    /// The bottlenecks of each chain that something stops in, as they are then.
    pub bottlenecks: BTreeMap<ChainId, Vec<Bottleneck>>,
}

impl Stress {
    /// All steps that stop.
    pub fn stopped(&self) -> impl Iterator<Item = &StepId> {
        self.off.iter().chain(self.starved.keys())
    }

    /// Whether a step stops.
    #[must_use]
    pub fn stops(&self, step: &StepId) -> bool {
        self.off.contains(step) || self.starved.contains_key(step)
    }
}

/// What an outage does to all chains of a workspace.
#[must_use]
pub fn test(workspace: &Workspace, index: &Index, outage: &Outage) -> Stress {
    let mut stress = Stress {
        off: outage
            .steps
            .iter()
            .chain(
                outage
                    .assets
                    .iter()
                    .flat_map(|asset| index.steps_of_asset(asset)),
            )
            .filter(|step| workspace.steps().contains(step))
            .cloned()
            .collect(),
        ..Stress::default()
    };
    let starved = Supply::of(workspace, index, &stress.off).starved(&stress.off);
    stress.starved = starved.into_iter().map(|step| (step, Vec::new())).collect();
    let missing: Vec<Vec<String>> = stress
        .starved
        .keys()
        .map(|step| missing_resources(workspace, index, step, &stress))
        .collect();
    for (told, missing) in stress.starved.values_mut().zip(missing) {
        *told = missing;
    }
    let stopped: Vec<StepId> = stress.stopped().cloned().collect();
    for step in &stopped {
        for (id, flow) in flows_of(workspace, index, step) {
            if !carries(workspace, &flow.from) || !carries(workspace, &flow.to) {
                continue;
            }
            stress.dry.insert(id.clone());
            if flow.from == *step && !stress.stops(&flow.to) {
                stress.reduced.insert(flow.to.clone());
            }
        }
    }
    stress.jobs = stress
        .stopped()
        .filter_map(|step| workspace.steps().get(step)?.jobs)
        .fold(0, u32::saturating_add);
    stress.lost = lost(workspace, index, &stress);
    stress.pointless = pointless(workspace, outage, &stress);
    stress.bottlenecks = bottlenecks(workspace, index, &stress);
    stress
}

/// Whether a step is more than a gap or a plan given up.
fn carries(workspace: &Workspace, step: &StepId) -> bool {
    workspace.steps().get(step).is_some_and(|it| it.carries())
}

fn flows_of<'a>(
    workspace: &'a Workspace,
    index: &'a Index,
    step: &StepId,
) -> impl Iterator<Item = (&'a FlowId, &'a Flow)> {
    index
        .flows_of_step(step)
        .filter_map(|id| Some((id, &**workspace.flows().get(id)?)))
}

/// What the steps downstream of an outage are supplied with, as far as that could end.
#[derive(Debug, Default)]
struct Supply<'a> {
    /// For each of them and each resource that reaches it: who brings it. What somebody brings whom the
    /// outage cannot reach is left out.
    needs: BTreeMap<&'a StepId, Vec<Vec<&'a StepId>>>,
    /// Whom each supplies.
    supplied: BTreeMap<&'a StepId, Vec<&'a StepId>>,
}

impl<'a> Supply<'a> {
    fn of(workspace: &'a Workspace, index: &'a Index, off: &'a BTreeSet<StepId>) -> Self {
        let mut supply = Self::default();
        let mut reached: BTreeSet<&StepId> = off.iter().collect();
        let mut next: Vec<&StepId> = off.iter().collect();
        while let Some(step) = next.pop() {
            for (_, flow) in flows_of(workspace, index, step) {
                if flow.from == *step && carries(workspace, step) && reached.insert(&flow.to) {
                    next.push(&flow.to);
                }
            }
        }
        for &step in reached.iter().filter(|step| !off.contains(**step)) {
            let mut brought: BTreeMap<&str, Vec<&StepId>> = BTreeMap::new();
            for (_, flow) in flows_of(workspace, index, step) {
                if flow.to == *step && carries(workspace, &flow.from) {
                    let suppliers = brought.entry(flow.resource.trim()).or_default();
                    suppliers.push(&flow.from);
                }
            }
            let could_end = |suppliers: &Vec<&StepId>| {
                suppliers.iter().all(|supplier| reached.contains(supplier))
            };
            let needs: Vec<Vec<&StepId>> = brought.into_values().filter(could_end).collect();
            for &supplier in needs.iter().flatten() {
                supply.supplied.entry(supplier).or_default().push(step);
            }
            supply.needs.insert(step, needs);
        }
        supply
    }

    /// The steps that stop. A circle does not supply itself: what runs must lead back to a step that
    /// runs by itself. A circle that had no such step before was thought of as running, and stops only
    /// if something it needs does.
    fn starved(&self, off: &BTreeSet<StepId>) -> BTreeSet<StepId> {
        let before = self.running(off.iter().collect());
        let mut circles: BTreeSet<&StepId> = self
            .needs
            .keys()
            .filter(|step| !before.contains(*step))
            .copied()
            .collect();
        loop {
            let running = self.running(circles.clone());
            let lacks =
                |step: &&StepId| !self.needs[*step].iter().all(|from| meets(from, &running));
            let fallen: Vec<&StepId> = circles.iter().copied().filter(lacks).collect();
            if fallen.is_empty() {
                let stops = self.needs.keys().filter(|step| !running.contains(*step));
                return stops.map(|step| (*step).clone()).collect();
            }
            for step in fallen {
                circles.remove(step);
            }
        }
    }

    /// All that runs where these do.
    fn running(&self, base: BTreeSet<&'a StepId>) -> BTreeSet<&'a StepId> {
        let mut running = base;
        let mut next: Vec<&StepId> = self.needs.keys().copied().collect();
        while let Some(step) = next.pop() {
            if running.contains(step) || !self.needs[step].iter().all(|from| meets(from, &running))
            {
                continue;
            }
            running.insert(step);
            next.extend(self.supplied.get(step).into_iter().flatten());
        }
        running
    }
}

/// Whether one of the suppliers of a resource runs.
fn meets(suppliers: &[&StepId], running: &BTreeSet<&StepId>) -> bool {
    suppliers.iter().any(|supplier| running.contains(supplier))
}

/// The resources of a step that a supplier brought before and none brings any more, in order.
fn missing_resources(
    workspace: &Workspace,
    index: &Index,
    step: &StepId,
    stress: &Stress,
) -> Vec<String> {
    let mut still: BTreeMap<&str, bool> = BTreeMap::new();
    for (_, flow) in flows_of(workspace, index, step) {
        // A resource that only a gap or nobody brings was never there.
        if flow.to == *step && carries(workspace, &flow.from) {
            *still.entry(flow.resource.trim()).or_default() |= !stress.stops(&flow.from);
        }
    }
    let missing = still.into_iter().filter(|(_, still)| !still);
    missing.map(|(resource, _)| resource.to_owned()).collect()
}

/// What the last steps of the chains no longer receive, by account.
fn lost(workspace: &Workspace, index: &Index, stress: &Stress) -> Vec<Quantity> {
    let mut sums: BTreeMap<Account, Quantity> = BTreeMap::new();
    for flow in stress.dry.iter().filter_map(|id| workspace.flows().get(id)) {
        let goes_on = index
            .flows_of_step(&flow.to)
            .filter_map(|id| workspace.flows().get(id))
            .any(|onward| onward.from == flow.to);
        if goes_on {
            continue;
        }
        for amount in flow
            .amounts
            .iter()
            .filter(|amount| amount.value.is_finite())
        {
            let sum = sums.entry(Account::of(amount)).or_insert_with(|| Quantity {
                value: 0.0,
                source: None,
                uncertainty: None,
                ..amount.clone()
            });
            let unit: Unit = sum.unit.clone();
            sum.value += amount.value_in(&unit).unwrap_or(0.0) * arriving(flow);
            sum.confidential |= amount.confidential;
        }
    }
    sums.into_values().collect()
}

fn pointless(workspace: &Workspace, outage: &Outage, stress: &Stress) -> Vec<ActionId> {
    let gone = |record: &RecordRef| match record {
        RecordRef::Step(step) => stress.stops(step),
        RecordRef::Flow(flow) => stress.dry.contains(flow),
        RecordRef::Asset(asset) => outage.assets.contains(asset),
        _ => false,
    };
    workspace
        .actions()
        .iter()
        .filter(|(_, action)| action.status.is_open() && !action.about.is_empty())
        .filter(|(_, action)| {
            // Chains go on as plans; what else it concerns must be gone, and something must be.
            let mut others = action
                .about
                .iter()
                .filter(|record| !matches!(record, RecordRef::Chain(_)))
                .peekable();
            others.peek().is_some() && others.all(gone)
        })
        .map(|(id, _)| id.clone())
        .collect()
}

fn bottlenecks(
    workspace: &Workspace,
    index: &Index,
    stress: &Stress,
) -> BTreeMap<ChainId, Vec<Bottleneck>> {
    let stopped: BTreeSet<StepId> = stress.stopped().cloned().collect();
    let chains: BTreeSet<&ChainId> = stopped
        .iter()
        .filter_map(|step| Some(&workspace.steps().get(step)?.chain))
        .collect();
    chains
        .into_iter()
        .map(|chain| {
            let found = bottleneck::of_chain(workspace, index, chain, &stopped);
            (chain.clone(), found)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::testing::{chain_over_counties, flow};
    use crate::workspace::edit::{Edit, NewRecord, StepField};
    use crate::workspace::testing::check_edit;

    fn of(resource: &str, record: NewRecord) -> NewRecord {
        let NewRecord::Flow(id, mut flow) = record else {
            return record;
        };
        flow.resource = resource.to_owned();
        NewRecord::Flow(id, flow)
    }

    fn without(flows: &[NewRecord], step: &str) -> Stress {
        let workspace = chain_over_counties(flows);
        let outage = Outage {
            steps: BTreeSet::from([StepId::new(step)]),
            ..Outage::default()
        };
        test(&workspace, &Index::of(&workspace), &outage)
    }

    #[test]
    fn a_step_stops_when_one_of_its_resources_has_no_supplier_left() {
        let stress = without(
            &[
                of("ved", flow("a", "step-50-a", "step-50-b", &[(10.0, "kt")])),
                of("kraft", flow("b", "step-18", "step-50-b", &[(1.0, "GWh")])),
                of("kull", flow("c", "step-50-b", "step-15", &[(3.0, "kt")])),
            ],
            "step-18",
        );
        let starved: Vec<_> = stress.starved.keys().map(StepId::as_str).collect();
        assert_eq!(starved, ["step-15", "step-50-b"]);
        assert_eq!(stress.starved[&StepId::new("step-50-b")], ["kraft"]);
        assert_eq!(stress.lost.len(), 1);
        assert_eq!(stress.lost[0].value, 3.0);
    }

    #[test]
    fn another_supplier_of_the_same_resource_keeps_it_going() {
        let stress = without(
            &[
                of("ved", flow("a", "step-50-a", "step-50-b", &[])),
                of("ved", flow("b", "step-18", "step-50-b", &[])),
            ],
            "step-18",
        );
        assert!(stress.starved.is_empty());
        assert_eq!(stress.reduced, BTreeSet::from([StepId::new("step-50-b")]));
    }

    #[test]
    fn a_circle_does_not_keep_itself_going() {
        // Water runs to b, and back to it from c: without the well there is none.
        let water = |id, from, to| of("vann", flow(id, from, to, &[]));
        let stress = without(
            &[
                water("a", "step-18", "step-50-a"),
                water("b", "step-50-a", "step-50-b"),
                water("c", "step-50-b", "step-50-a"),
            ],
            "step-18",
        );
        let starved: Vec<_> = stress.starved.keys().map(StepId::as_str).collect();
        assert_eq!(starved, ["step-50-a", "step-50-b"]);
    }

    #[test]
    fn a_circle_that_nothing_fed_runs_until_a_part_of_it_stops() {
        let flows = [
            of("vann", flow("a", "step-50-a", "step-50-b", &[])),
            of("damp", flow("b", "step-50-b", "step-50-a", &[])),
            of("ved", flow("c", "step-18", "step-15", &[])),
            of("damp", flow("d", "step-50-b", "step-15", &[])),
        ];
        let starved = |step| {
            let stress = without(&flows, step);
            let names = stress.starved.keys().map(|step| step.as_str().to_owned());
            names.collect::<Vec<_>>()
        };
        assert_eq!(starved("step-18"), ["step-15"]);
        assert_eq!(starved("step-50-a"), ["step-15", "step-50-b"]);
    }

    #[test]
    fn what_a_gap_was_to_bring_is_not_lost() {
        let mut workspace = chain_over_counties(&[
            flow("a", "step-50-a", "step-15", &[(30.0, "kt")]),
            flow("b", "step-18", "step-15", &[(79.0, "kt")]),
        ]);
        let gap = Edit::Step(StepId::new("step-18"), StepField::Gap(true));
        workspace = check_edit(&workspace, &gap);
        let outage = Outage {
            steps: BTreeSet::from([StepId::new("step-50-a")]),
            ..Outage::default()
        };
        let stress = test(&workspace, &Index::of(&workspace), &outage);
        assert_eq!(stress.lost.len(), 1);
        assert_eq!(stress.lost[0].value, 30.0);
    }

    #[test]
    fn a_circle_of_steps_ends() {
        let stress = without(
            &[
                flow("a", "step-50-a", "step-50-b", &[]),
                flow("b", "step-50-b", "step-15", &[]),
                flow("c", "step-15", "step-50-a", &[]),
            ],
            "step-50-a",
        );
        assert_eq!(stress.stopped().count(), 3);
    }

    #[test]
    fn switching_off_the_battery_plan_names_what_falls() {
        let workspace = crate::storage::sample().unwrap();
        let index = Index::of(&workspace);
        let asset = workspace
            .assets()
            .iter()
            .find(|(_, asset)| asset.name.contains("Eiktyr"))
            .map(|(id, _)| id.clone())
            .unwrap();
        let outage = Outage {
            assets: BTreeSet::from([asset]),
            ..Outage::default()
        };
        let stress = test(&workspace, &index, &outage);
        let names: Vec<&str> = stress
            .off
            .iter()
            .map(|step| workspace.steps().get(step).unwrap().name.as_str())
            .collect();
        assert_eq!(names, ["Batterifabrikk på Eiktyr"]);
        assert!(!stress.dry.is_empty());
        assert!(
            stress.lost.iter().any(|lost| lost.value > 0.0),
            "{stress:?}"
        );
    }
}
