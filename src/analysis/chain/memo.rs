//! The report of one chain, kept from one state of the workspace to the next.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{ChainReport, balance, bottleneck, commitment, economy, risk};
use crate::analysis::{Crossing, Index, Places};
use crate::workspace::{ChainId, Flow, RecordRef, StepId, Workspace};

/// The report of the chain asked for last. It is worked out anew only as far as what differs between
/// two states reaches: typing in another chain costs nothing, and an amount costs what its flow's two
/// steps and the sums over the chain cost.
#[derive(Debug, Default)]
pub struct ReportMemo(Option<Kept>);

#[derive(Debug)]
struct Kept {
    chain: ChainId,
    seen: Workspace,
    has_map: bool,
    report: Arc<ChainReport>,
}

/// What of a chain differs between two states.
#[derive(Debug, Default)]
struct Touched {
    /// Whether anything does.
    any: bool,
    /// The steps that do themselves, or by one of their flows.
    steps: BTreeSet<StepId>,
    /// Whether more than what flows along the same lines does.
    shape: bool,
}

impl ReportMemo {
    /// The report of a chain. `has_map` says whether `places` know of the map, and index and places
    /// must be those of the workspace.
    pub fn of(
        &mut self,
        workspace: &Workspace,
        index: &Index,
        (places, has_map): (&Places, bool),
        chain: &ChainId,
    ) -> Arc<ChainReport> {
        let fits = |kept: &Kept| {
            kept.chain == *chain
                && kept.has_map == has_map
                && kept.seen.counties().same(&workspace.counties())
        };
        let report = match self.0.take().filter(fits) {
            Some(kept) => {
                let touched = touched(&kept.seen, workspace, index, chain);
                if touched.any {
                    Arc::new(after(
                        &kept.report,
                        &touched,
                        workspace,
                        index,
                        places,
                        chain,
                    ))
                } else {
                    kept.report
                }
            }
            None => Arc::new(ChainReport::of(workspace, index, places, chain)),
        };
        self.0 = Some(Kept {
            chain: chain.clone(),
            seen: workspace.clone(),
            has_map,
            report: Arc::clone(&report),
        });
        report
    }
}

fn touched(before: &Workspace, after: &Workspace, index: &Index, chain: &ChainId) -> Touched {
    let mut touched = Touched::default();
    let is_of_chain = |step: &StepId| {
        [before, after].into_iter().any(|workspace| {
            workspace
                .steps()
                .get(step)
                .is_some_and(|step| step.chain == *chain)
        })
    };
    for reference in after.changed_since(before) {
        match reference {
            RecordRef::Chain(id) if id == *chain => {
                touched.any = true;
                touched.shape = true;
            }
            RecordRef::Step(id) if is_of_chain(&id) => {
                touched.any = true;
                touched.shape = true;
                touched.steps.insert(id);
            }
            RecordRef::Flow(id) => {
                let ends = |workspace: &Workspace| {
                    let ends = |flow: &Arc<Flow>| [flow.from.clone(), flow.to.clone()];
                    workspace.flows().get(&id).map(ends)
                };
                let (old, new) = (ends(before), ends(after));
                let all = || old.iter().chain(&new).flatten();
                if all().any(is_of_chain) {
                    touched.any = true;
                    touched.shape |= old != new;
                    touched.steps.extend(all().cloned());
                }
            }
            // Its place says in which county its steps stand.
            RecordRef::Asset(id) => touched.any |= index.steps_of_asset(&id).any(is_of_chain),
            _ => {}
        }
    }
    touched
}

fn after(
    report: &ChainReport,
    touched: &Touched,
    workspace: &Workspace,
    index: &Index,
    places: &Places,
    chain: &ChainId,
) -> ChainReport {
    let again = || {
        touched.steps.iter().filter(|id| {
            workspace
                .steps()
                .get(id)
                .is_some_and(|step| step.chain == *chain)
        })
    };
    let (balances, supplies) = (&report.balances, &report.supplies);
    let kept = balances
        .iter()
        .filter(|it| !touched.steps.contains(&it.step));
    let fresh = again().flat_map(|step| balance::of_step(workspace, index, step));
    let mut balances: Vec<_> = kept.cloned().chain(fresh).collect();
    // Stable: the balances of one step stay in the order of their accounts.
    balances.sort_by(|one, other| one.step.cmp(&other.step));
    let kept = supplies
        .iter()
        .filter(|it| !touched.steps.contains(&it.step));
    let fresh = again().flat_map(|step| commitment::of_step(workspace, index, step));
    let mut supplies: Vec<_> = kept.cloned().chain(fresh).collect();
    supplies.sort_by(|one, other| one.step.cmp(&other.step));
    ChainReport {
        crossing: Crossing::of_chain(workspace, index, places, chain),
        bottlenecks: bottleneck::of_chain(workspace, index, chain, &BTreeSet::new()),
        balances,
        supplies,
        economy: economy::of_chain(workspace, index, places, chain),
        risk: if touched.shape {
            risk::of_chain(workspace, index, chain)
        } else {
            report.risk.clone()
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::edit::{AssetField, ChainField, Edit, FlowField, StepField};
    use crate::workspace::testing::check_edit;
    use crate::workspace::{FlowId, Per, Quantity};

    struct Stage {
        workspace: Workspace,
        memo: ReportMemo,
        chain: ChainId,
    }

    impl Stage {
        fn report(&mut self) -> (Arc<ChainReport>, ChainReport) {
            let index = Index::of(&self.workspace);
            let mut places = Places::default();
            places.refresh(&self.workspace, None);
            let whole = ChainReport::of(&self.workspace, &index, &places, &self.chain);
            let kept = self
                .memo
                .of(&self.workspace, &index, (&places, false), &self.chain);
            (kept, whole)
        }

        fn edit(&mut self, edit: &Edit) {
            self.workspace = check_edit(&self.workspace, edit);
        }
    }

    fn sample() -> Stage {
        let workspace = crate::storage::sample().unwrap();
        let chain = workspace.chains().iter().next().unwrap().0.clone();
        Stage {
            workspace,
            memo: ReportMemo::default(),
            chain,
        }
    }

    #[test]
    fn after_any_edit_the_kept_report_is_the_one_worked_out_anew() {
        let mut stage = sample();
        stage.report();
        let chain = stage.chain.clone();
        let steps: Vec<StepId> = stage
            .workspace
            .steps_of(&chain)
            .map(|(id, _)| id.clone())
            .collect();
        let flows: Vec<FlowId> = (stage.workspace.flows().iter())
            .filter(|(_, flow)| steps.contains(&flow.from))
            .map(|(id, _)| id.clone())
            .collect();
        let amount = |value| vec![Quantity::guess(value, "kt", Some(Per::Year))];
        let mut edits: Vec<Edit> = Vec::new();
        for (flow, value) in flows.iter().zip([7.0, 1.0, 900.0, 0.0]) {
            edits.push(Edit::Flow(flow.clone(), FlowField::Amounts(amount(value))));
        }
        let turned = stage.workspace.flows().get(&flows[0]).unwrap().clone();
        let elsewhere = steps
            .iter()
            .find(|id| **id != turned.from && **id != turned.to);
        edits.extend([
            Edit::Flow(flows[0].clone(), FlowField::To(elsewhere.unwrap().clone())),
            Edit::Step(steps[1].clone(), StepField::Capacities(amount(12.0))),
            Edit::Step(steps[2].clone(), StepField::Gap(true)),
            Edit::Step(
                steps[2].clone(),
                StepField::County(Some(crate::workspace::CountyCode::new("18"))),
            ),
            Edit::Chain(chain, ChainField::Targets(amount(1e6))),
            Edit::Remove(vec![RecordRef::from(&flows[1])]),
            Edit::Remove(vec![RecordRef::from(&steps[3])]),
        ]);
        for (id, _) in stage.workspace.assets().iter() {
            edits.push(Edit::Asset(id.clone(), AssetField::Place(None)));
        }
        for edit in edits {
            stage.edit(&edit);
            let (kept, whole) = stage.report();
            assert_eq!(*kept, whole, "after {edit:?}");
        }
    }

    #[test]
    fn typing_in_another_chain_leaves_the_report_as_it_is() {
        let mut stage = sample();
        let (before, _) = stage.report();
        let other = stage.workspace.chains().iter().nth(1).unwrap().0.clone();
        let (step, _) = stage.workspace.steps_of(&other).next().unwrap();
        let step = step.clone();
        stage.edit(&Edit::Step(step, StepField::Name("Noe annet".into())));
        stage.edit(&Edit::Chain(other, ChainField::Name("En annen".into())));
        let (after, _) = stage.report();
        assert!(Arc::ptr_eq(&before, &after));
    }

    #[test]
    fn an_amount_does_not_have_the_risks_worked_out_again() {
        let mut stage = sample();
        stage.report();
        let seen = stage.memo.0.as_ref().unwrap().seen.clone();
        let (flow, _) = (stage.workspace.flows().iter())
            .find(|(_, flow)| stage.workspace.chain_of_flow(flow) == Some(&stage.chain))
            .unwrap();
        let flow = flow.clone();
        let amounts = vec![Quantity::guess(3.0, "kt", Some(Per::Year))];
        stage.edit(&Edit::Flow(flow, FlowField::Amounts(amounts)));
        let index = Index::of(&stage.workspace);
        let touched = touched(&seen, &stage.workspace, &index, &stage.chain);
        assert!(touched.any && !touched.shape);
        assert_eq!(touched.steps.len(), 2);
    }
}
