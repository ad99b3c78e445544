//! Bottleneck: how much of what a chain is to deliver can get through it, and what stops the rest.
//!
//! The most that flows from the sources of an account to those who need it, under the capacities of
//! steps and flows, equals the least cut between the two (L. R. Ford, D. R. Fulkerson: "Maximal flow
//! through a network", Canadian Journal of Mathematics 8 (1956) 399–404). The cut nearest to the
//! sources is told. It is found by E. A. Dinic's algorithm (Soviet Mathematics Doklady 11 (1970)
//! 1277–1280), in whole numbers so fine that nothing is lost: remainders of decimals would never end.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use petgraph::algo::dinics;
use petgraph::graph::{DiGraph, EdgeIndex, NodeIndex};
use petgraph::visit::EdgeRef as _;

use super::account::Account;
use super::balance::arriving;
use crate::analysis::Index;
use crate::analysis::rounded;
use crate::workspace::{ChainId, FlowId, Quantity, StepId, Unit, Workspace};

/// What a chain can deliver of one of its targets.
#[derive(Clone, Debug, PartialEq)]
pub struct Bottleneck {
    /// The target, as it stands in the chain.
    pub target: Quantity,
    /// The account of target, capacities and flows.
    pub account: Account,
    /// How much gets through, in the target's unit.
    pub reached: f64,
    /// What stops the rest: the least cut, in the order of the file. Empty where nothing gets through
    /// for want of a way.
    pub limits: Vec<Limit>,
}

/// A part of the least cut, with how much it lets through in the target's unit.
#[derive(Clone, Debug, PartialEq)]
pub enum Limit {
    /// A step can make or take no more.
    Step(StepId, f64),
    /// A flow carries no more.
    Flow(FlowId, f64),
}

impl Bottleneck {
    /// How much of the target is reached, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        if self.target.value > 0.0 {
            (self.reached / self.target.value).clamp(0.0, 1.0)
        } else {
            1.0
        }
    }
}

/// The bottlenecks of a chain: one for each target that does not get through although something in the
/// chain is counted in its account. Gaps and what was cancelled carry nothing, nor does what is in `off`.
#[must_use]
pub fn of_chain(
    workspace: &Workspace,
    index: &Index,
    chain: &ChainId,
    off: &BTreeSet<StepId>,
) -> Vec<Bottleneck> {
    let Some(record) = workspace.chains().get(chain) else {
        return Vec::new();
    };
    record
        .targets
        .iter()
        .filter(|target| target.is_sound() && target.value > 0.0)
        .filter_map(|target| {
            let account = Account::of(target);
            let network = Network::of(workspace, index, chain, &account, &target.unit, off)?;
            let (reached, limits) = network.least_cut();
            // Sums of figures with decimals miss each other by a hair.
            let reached_all = reached >= target.value * (1.0 - 1e-9);
            (!reached_all).then(|| Bottleneck {
                target: target.clone(),
                account,
                reached,
                limits,
            })
        })
        .collect()
}

/// What an edge of the network stands for; `None` for one without an end to its capacity.
type Part = Option<Limit>;

struct Network {
    graph: DiGraph<(), f64>,
    parts: BTreeMap<EdgeIndex, Part>,
    source: NodeIndex,
    sink: NodeIndex,
    /// What stands for no limit: more than all that is limited.
    boundless: f64,
}

impl Network {
    /// The network of a chain in one account; `None` where nothing flows in it.
    fn of(
        workspace: &Workspace,
        index: &Index,
        chain: &ChainId,
        account: &Account,
        unit: &Unit,
        off: &BTreeSet<StepId>,
    ) -> Option<Self> {
        let steps: BTreeMap<&StepId, _> = index
            .steps_of_chain(chain)
            .filter_map(|id| Some((id, workspace.steps().get(id)?)))
            .collect();
        let runs = |id: &StepId| {
            steps
                .get(id)
                .is_some_and(|step| step.carries() && !off.contains(id))
        };
        let capacity = |id: &StepId| {
            let step = steps.get(id)?;
            Some(account.amount(&step.capacities, unit)?.value.max(0.0))
        };
        let flows: Vec<_> = index
            .flows_of_chain(chain)
            .filter_map(|id| {
                let flow = workspace.flows().get(id)?;
                let amount = account.amount(&flow.amounts, unit)?.value.max(0.0);
                Some((id, flow, amount * arriving(flow)))
            })
            .collect();
        if flows.is_empty() {
            return None;
        }
        let fed: BTreeSet<&StepId> = flows.iter().map(|(_, flow, _)| &flow.to).collect();
        let feeding: BTreeSet<&StepId> = flows.iter().map(|(_, flow, _)| &flow.from).collect();
        // Those who say how much they need; where nobody does, all that it ends with.
        let ends = || fed.difference(&feeding).copied();
        let needs_stated = ends().any(|id| capacity(id).is_some());
        let wants = |id: &StepId| !needs_stated || capacity(id).is_some();

        let limited: f64 = flows.iter().map(|(_, _, amount)| amount).sum::<f64>()
            + steps.keys().filter_map(|id| capacity(id)).sum::<f64>();
        let mut network = Self {
            graph: DiGraph::new(),
            parts: BTreeMap::new(),
            source: NodeIndex::default(),
            sink: NodeIndex::default(),
            boundless: limited + 1.0,
        };
        network.source = network.graph.add_node(());
        network.sink = network.graph.add_node(());
        let mut doors: BTreeMap<&StepId, (NodeIndex, NodeIndex)> = BTreeMap::new();
        for id in steps.keys().copied().filter(|id| runs(id)) {
            let (door_in, door_out) = (network.graph.add_node(()), network.graph.add_node(()));
            let limit = capacity(id).map(|most| (Limit::Step(id.clone(), most), most));
            network.edge(door_in, door_out, limit);
            doors.insert(id, (door_in, door_out));
            if feeding.contains(id) && !fed.contains(id) {
                network.edge(network.source, door_in, None);
            }
            if fed.contains(id) && !feeding.contains(id) && wants(id) {
                network.edge(door_out, network.sink, None);
            }
        }
        for (id, flow, amount) in flows {
            if let (Some((_, from)), Some((to, _))) = (doors.get(&flow.from), doors.get(&flow.to)) {
                let limit = (Limit::Flow(id.clone(), amount), amount);
                network.edge(*from, *to, Some(limit));
            }
        }
        Some(network)
    }

    fn edge(&mut self, from: NodeIndex, to: NodeIndex, limit: Option<(Limit, f64)>) {
        let most = limit.as_ref().map_or(self.boundless, |(_, most)| *most);
        let edge = self.graph.add_edge(from, to, most);
        self.parts.insert(edge, limit.map(|(part, _)| part));
    }

    /// The most that gets through, and the cut nearest to the sources that keeps the rest.
    fn least_cut(&self) -> (f64, Vec<Limit>) {
        /// The finest part of what stands for no limit. A sum of thousands still fits.
        const FINEST: f64 = (1_u64 << 50) as f64;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "capacities lie between none and all"
        )]
        let whole = |most: f64| (most / self.boundless * FINEST).round() as u64;
        let graph = self.graph.map(|_, ()| (), |_, most| whole(*most));
        let (reached, carried) = dinics(&graph, self.source, self.sink);
        let in_unit = |whole: u64| whole as f64 / FINEST * self.boundless;
        let mut seen: BTreeSet<NodeIndex> = BTreeSet::from([self.source]);
        let mut next = VecDeque::from([self.source]);
        while let Some(node) = next.pop_front() {
            let onward = graph.edges(node).filter_map(|edge| {
                (*edge.weight() > carried[edge.id().index()]).then_some(edge.target())
            });
            let back = graph
                .edges_directed(node, petgraph::Direction::Incoming)
                .filter_map(|edge| (carried[edge.id().index()] > 0).then_some(edge.source()));
            for reached in onward.chain(back) {
                if seen.insert(reached) {
                    next.push_back(reached);
                }
            }
        }
        let limits = self
            .graph
            .edge_references()
            .filter(|edge| seen.contains(&edge.source()) && !seen.contains(&edge.target()))
            .filter_map(|edge| self.parts.get(&edge.id()).cloned().flatten())
            .collect();
        (rounded(in_unit(reached), 12), limits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Workspace {
        crate::storage::sample().unwrap()
    }

    fn chain(workspace: &Workspace, name: &str) -> ChainId {
        let found = workspace
            .chains()
            .iter()
            .find(|(_, chain)| chain.name.contains(name));
        found.unwrap().0.clone()
    }

    #[test]
    fn biocarbon_limits_the_chain_of_silicon_to_30_of_109_kt() {
        let workspace = sample();
        let index = Index::of(&workspace);
        let silicon = chain(&workspace, "silisium");
        let found = of_chain(&workspace, &index, &silicon, &BTreeSet::new());
        let [bottleneck] = found.as_slice() else {
            panic!("{found:?}");
        };
        assert_eq!(bottleneck.target.value, 109.0);
        assert!((bottleneck.reached - 30.0).abs() < 1e-9);
        let [Limit::Step(step, most)] = bottleneck.limits.as_slice() else {
            panic!("{:?}", bottleneck.limits);
        };
        assert!(step.as_str().contains("pyrolyse") && *most == 30.0);
    }

    #[test]
    fn the_known_sources_leave_130_kt_of_the_stated_co2_unexplained() {
        let workspace = sample();
        let index = Index::of(&workspace);
        let hub = chain(&workspace, "CO₂");
        let found = of_chain(&workspace, &index, &hub, &BTreeSet::new());
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(
            (found[0].target.value - found[0].reached - 130.0).abs() < 1e-6,
            "{found:?}"
        );
    }

    #[test]
    fn what_is_switched_off_carries_nothing() {
        let workspace = sample();
        let index = Index::of(&workspace);
        let silicon = chain(&workspace, "silisium");
        let off = index
            .steps_of_chain(&silicon)
            .filter(|step| step.as_str().contains("pyrolyse"))
            .cloned()
            .collect();
        let found = of_chain(&workspace, &index, &silicon, &off);
        assert_eq!(found[0].reached, 0.0);
    }
}
