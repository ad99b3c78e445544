//! All that is reported of one chain, worked out together.

use std::collections::{BTreeMap, BTreeSet};

use super::balance::{self, Balance};
use super::bottleneck::{self, Bottleneck, Limit};
use super::commitment::{self, Supply};
use super::economy::{self, Economy};
use super::risk::{self, Risk};
use crate::analysis::{Crossing, Index, Places};
use crate::message::{Arg, Message};
use crate::workspace::{ChainId, CountyCode, Quantity, StepId, Workspace};

/// What a chain adds up to.
#[derive(Clone, Debug, PartialEq)]
pub struct ChainReport {
    /// What crosses county lines.
    pub crossing: Crossing,
    /// What keeps its targets from being reached.
    pub bottlenecks: Vec<Bottleneck>,
    /// The balances of its steps, by step.
    pub balances: Vec<Balance>,
    /// What reaches the steps that say how much they can take.
    pub supplies: Vec<Supply>,
    /// Value added and jobs, by county.
    pub economy: BTreeMap<Option<CountyCode>, Economy>,
    /// What it hangs on.
    pub risk: Risk,
}

impl ChainReport {
    /// The report of a chain.
    #[must_use]
    pub fn of(workspace: &Workspace, index: &Index, places: &Places, chain: &ChainId) -> Self {
        Self {
            crossing: Crossing::of_chain(workspace, index, places, chain),
            bottlenecks: bottleneck::of_chain(workspace, index, chain, &BTreeSet::new()),
            balances: balance::of_chain(workspace, index, chain),
            supplies: commitment::of_chain(workspace, index, chain),
            economy: economy::of_chain(workspace, index, places, chain),
            risk: risk::of_chain(workspace, index, chain),
        }
    }

    /// The balances of one step.
    pub fn balances_of<'r>(&'r self, step: &'r StepId) -> impl Iterator<Item = &'r Balance> {
        self.balances
            .iter()
            .filter(move |balance| balance.step == *step)
    }

    /// The supplies of one step.
    pub fn supplies_of<'r>(&'r self, step: &'r StepId) -> impl Iterator<Item = &'r Supply> {
        self.supplies
            .iter()
            .filter(move |supply| supply.step == *step)
    }

    /// The bottlenecks that a step is part of.
    pub fn bottlenecks_at<'r>(&'r self, step: &'r StepId) -> impl Iterator<Item = &'r Bottleneck> {
        self.bottlenecks.iter().filter(move |bottleneck| {
            bottleneck
                .limits
                .iter()
                .any(|limit| matches!(limit, Limit::Step(id, _) if id == step))
        })
    }
}

impl Bottleneck {
    /// The bottleneck in a sentence: "Pyrolysis limits the chain to 30 kt C/year; the target is 109 kt
    /// C/year (28 %)", or, where all that is known is used up, what nobody has explained.
    #[must_use]
    pub fn sentence(&self, workspace: &Workspace, index: &Index) -> Message {
        let quantity = |value| {
            Quantity {
                value,
                ..self.target.clone()
            }
            .message()
        };
        let share = Arg::number(self.share() * 100.0, 0);
        if self.limits.is_empty() {
            return Message::new("bottleneck-nothing").with("wanted", quantity(self.target.value));
        }
        if self.is_of_sources(workspace, index) {
            return Message::new("bottleneck-sources")
                .with("reached", quantity(self.reached))
                .with("wanted", quantity(self.target.value))
                .with("rest", quantity(self.target.value - self.reached));
        }
        let names: BTreeSet<String> = self
            .limits
            .iter()
            .filter_map(|limit| match limit {
                Limit::Step(step, _) => Some(workspace.steps().get(step)?.name.clone()),
                Limit::Flow(flow, _) => Some(workspace.flows().get(flow)?.resource.clone()),
            })
            .collect();
        let names: Vec<Message> = names
            .into_iter()
            .map(|name| Message::new("bottleneck-part").with("name", name))
            .collect();
        Message::new("bottleneck")
            .with("what", names)
            .with("n", self.limits.len())
            .with("reached", quantity(self.reached))
            .with("wanted", quantity(self.target.value))
            .with("share", share)
    }

    /// Whether the cut is all that the first steps give: then nothing in between stops more.
    fn is_of_sources(&self, workspace: &Workspace, index: &Index) -> bool {
        let is_source = |step: &StepId| {
            index
                .flows_of_step(step)
                .filter_map(|id| workspace.flows().get(id))
                .all(|flow| flow.from == *step)
        };
        self.limits.len() > 1
            && self.limits.iter().all(|limit| match limit {
                Limit::Step(step, _) => is_source(step),
                Limit::Flow(flow, _) => workspace
                    .flows()
                    .get(flow)
                    .is_some_and(|flow| is_source(&flow.from)),
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Catalogue;
    use crate::message::Language;

    #[test]
    fn the_bottlenecks_of_the_sample_are_told_in_sentences() {
        let workspace = crate::storage::sample().unwrap();
        let index = Index::of(&workspace);
        let mut places = Places::default();
        places.refresh(&workspace, None);
        let told = |language: Language| -> Vec<String> {
            workspace
                .chains()
                .iter()
                .flat_map(|(id, _)| ChainReport::of(&workspace, &index, &places, id).bottlenecks)
                .map(|found| Catalogue::of(language).say(&found.sentence(&workspace, &index)))
                .collect()
        };
        insta::assert_snapshot!(told(Language::Nb).join("\n"));
        assert_eq!(told(Language::En).len(), told(Language::Nn).len());
    }
}
