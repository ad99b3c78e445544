//! Reverse links: which records refer to a record.

use std::collections::HashMap;

use crate::message::Language;
use crate::workspace::{
    Action, ActionId, AssetId, ChainId, DecisionId, Division, FlowId, MeetingId, RecordKind,
    RecordRef, StepId, VoteId, Workspace,
};

/// Which records refer to each record, kept up to date by what differs between two states.
///
/// A link is any reference that [`Workspace`] keeps whole: of an asset to its owner, of a flow to
/// its steps, of an action to what it concerns. Authors of changes are no links.
#[derive(Clone, Debug)]
pub struct Index {
    seen: Workspace,
    /// For each record that is referred to, the records that do, in the order of the file.
    referrers: HashMap<RecordRef, Vec<RecordRef>>,
}

impl Default for Index {
    fn default() -> Self {
        Self {
            seen: Workspace::new("", Division::default(), Language::default()),
            referrers: HashMap::new(),
        }
    }
}

impl Index {
    /// The reverse links of a workspace.
    #[must_use]
    pub fn of(workspace: &Workspace) -> Self {
        let mut index = Self::default();
        index.refresh(workspace);
        index
    }

    /// Brings the index up to date. Costs what differs since it was last brought up to date, not
    /// what is there.
    pub fn refresh(&mut self, workspace: &Workspace) {
        for reference in workspace.changed_since(&self.seen) {
            let before = targets(&self.seen, &reference);
            let after = targets(workspace, &reference);
            for lost in before.iter().filter(|target| !after.contains(target)) {
                self.unlink(lost, &reference);
            }
            for new in after.iter().filter(|target| !before.contains(target)) {
                self.link(new, &reference);
            }
        }
        self.seen = workspace.clone();
    }

    fn link(&mut self, target: &RecordRef, from: &RecordRef) {
        let referrers = self.referrers.entry(target.clone()).or_default();
        if let Err(place) = referrers.binary_search(from) {
            referrers.insert(place, from.clone());
        }
    }

    fn unlink(&mut self, target: &RecordRef, from: &RecordRef) {
        let Some(referrers) = self.referrers.get_mut(target) else {
            return;
        };
        if let Ok(place) = referrers.binary_search(from) {
            referrers.remove(place);
        }
        if referrers.is_empty() {
            self.referrers.remove(target);
        }
    }

    /// The records that refer to a record, in the order of the file.
    #[must_use]
    pub fn referrers(&self, record: &RecordRef) -> &[RecordRef] {
        self.referrers.get(record).map_or(&[], Vec::as_slice)
    }

    /// How many records of a kind refer to a record.
    #[must_use]
    pub fn count(&self, record: &RecordRef, kind: RecordKind) -> usize {
        self.referrers(record)
            .iter()
            .filter(|from| from.kind() == kind)
            .count()
    }

    /// The steps of a chain, sorted by id.
    pub fn steps_of_chain(&self, chain: &ChainId) -> impl Iterator<Item = &StepId> {
        self.referrers(&chain.into())
            .iter()
            .filter_map(|from| match from {
                RecordRef::Step(step) => Some(step),
                _ => None,
            })
    }

    /// The flows of a chain: those that leave one of its steps, by step and then by id.
    pub fn flows_of_chain(&self, chain: &ChainId) -> impl Iterator<Item = &FlowId> {
        self.steps_of_chain(chain).flat_map(move |step| {
            self.flows_of_step(step).filter(move |flow| {
                self.seen
                    .flows()
                    .get(flow)
                    .is_some_and(|flow| flow.from == *step)
            })
        })
    }

    /// The flows that leave or reach a step, sorted by id.
    pub fn flows_of_step(&self, step: &StepId) -> impl Iterator<Item = &FlowId> {
        self.referrers(&step.into())
            .iter()
            .filter_map(|from| match from {
                RecordRef::Flow(flow) => Some(flow),
                _ => None,
            })
    }

    /// The steps that an asset carries out, sorted by id.
    pub fn steps_of_asset(&self, asset: &AssetId) -> impl Iterator<Item = &StepId> {
        self.referrers(&asset.into())
            .iter()
            .filter_map(|from| match from {
                RecordRef::Step(step) => Some(step),
                _ => None,
            })
    }

    /// The actions that concern a record by name, sorted by id. An action that only hangs on it
    /// otherwise (as its owner's, or as agreed at a meeting) is not among them.
    pub fn actions_about<'a>(
        &'a self,
        record: &'a RecordRef,
    ) -> impl Iterator<Item = &'a ActionId> {
        self.actions_where(record, move |action| action.about.contains(record))
    }

    /// The actions that a meeting agreed on, sorted by id.
    pub fn actions_of_meeting<'a>(
        &'a self,
        meeting: &'a MeetingId,
    ) -> impl Iterator<Item = &'a ActionId> {
        self.actions_where(&meeting.into(), move |action| {
            action.meeting.as_ref() == Some(meeting)
        })
    }

    /// The actions that follow from a decision, sorted by id.
    pub fn actions_of_decision<'a>(
        &'a self,
        decision: &'a DecisionId,
    ) -> impl Iterator<Item = &'a ActionId> {
        self.actions_where(&decision.into(), move |action| {
            action.decision.as_ref() == Some(decision)
        })
    }

    /// The actions that wait for an action, sorted by id.
    pub fn actions_waiting_for<'a>(
        &'a self,
        action: &'a ActionId,
    ) -> impl Iterator<Item = &'a ActionId> {
        self.actions_where(&action.into(), move |waiting| {
            waiting.blocked_by.contains(action)
        })
    }

    /// The decisions of a meeting, sorted by id.
    pub fn decisions_of_meeting(&self, meeting: &MeetingId) -> impl Iterator<Item = &DecisionId> {
        self.referrers(&meeting.into())
            .iter()
            .filter_map(|from| match from {
                RecordRef::Decision(decision) => Some(decision),
                _ => None,
            })
    }

    /// The votes of a meeting, sorted by id.
    pub fn votes_of_meeting(&self, meeting: &MeetingId) -> impl Iterator<Item = &VoteId> {
        self.referrers(&meeting.into())
            .iter()
            .filter_map(|from| match from {
                RecordRef::Vote(vote) => Some(vote),
                _ => None,
            })
    }

    /// The decisions that rest on a vote, sorted by id.
    pub fn decisions_of_vote(&self, vote: &VoteId) -> impl Iterator<Item = &DecisionId> {
        self.referrers(&vote.into())
            .iter()
            .filter_map(|from| match from {
                RecordRef::Decision(decision) => Some(decision),
                _ => None,
            })
    }

    /// Whether an action concerns a chain: the chain itself, one of its steps or one of its flows.
    #[must_use]
    pub fn concerns_chain(&self, action: &Action, chain: &ChainId) -> bool {
        let of_step = |step| {
            self.seen
                .steps()
                .get(step)
                .is_some_and(|step| step.chain == *chain)
        };
        action.about.iter().any(|about| match about {
            RecordRef::Chain(about) => about == chain,
            RecordRef::Step(step) => of_step(step),
            RecordRef::Flow(flow) => self
                .seen
                .flows()
                .get(flow)
                .is_some_and(|flow| of_step(&flow.from)),
            _ => false,
        })
    }

    fn actions_where<'a, F>(
        &'a self,
        record: &RecordRef,
        holds: F,
    ) -> impl Iterator<Item = &'a ActionId> + use<'a, F>
    where
        F: Fn(&Action) -> bool + 'a,
    {
        self.referrers(record)
            .iter()
            .filter_map(move |from| match from {
                RecordRef::Action(id) if self.seen.actions().get(id).is_some_and(|a| holds(a)) => {
                    Some(id)
                }
                _ => None,
            })
    }
}

/// The records that a record of a workspace refers to; none if it is not there.
fn targets(workspace: &Workspace, reference: &RecordRef) -> Vec<RecordRef> {
    let mut targets = Vec::new();
    if let Some(record) = workspace.record(reference) {
        record.visit_references(&mut |target| targets.push(target));
    }
    targets
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::edit::{ActionField, Edit};
    use crate::workspace::testing::{check_edit, one_of_everything};
    use crate::workspace::{Asset, Chain, Id, Step};

    fn texts<'a, R: 'a>(ids: impl Iterator<Item = &'a Id<R>>) -> Vec<String> {
        ids.map(ToString::to_string).collect()
    }

    #[test]
    fn every_link_is_found_from_its_other_end() {
        let index = Index::of(&one_of_everything());
        assert_eq!(
            texts(index.steps_of_chain(&Id::new("chain-a"))),
            ["step-a", "step-b"]
        );
        assert_eq!(texts(index.flows_of_chain(&Id::new("chain-a"))), ["flow-a"]);
        assert_eq!(texts(index.flows_of_step(&Id::new("step-b"))), ["flow-a"]);
        assert_eq!(texts(index.steps_of_asset(&Id::new("asset-a"))), ["step-b"]);
        assert_eq!(
            texts(index.actions_of_meeting(&Id::new("meeting-a"))),
            ["action-a"]
        );
        assert_eq!(
            texts(index.actions_of_decision(&Id::new("decision-a"))),
            ["action-a"]
        );
        assert_eq!(
            texts(index.decisions_of_meeting(&Id::new("meeting-a"))),
            ["decision-a"]
        );
        assert_eq!(
            texts(index.actions_waiting_for(&Id::new("action-a"))),
            ["action-b"]
        );
        let asset = Id::<Asset>::new("asset-a").into();
        assert_eq!(texts(index.actions_about(&asset)), ["action-a"]);
    }

    #[test]
    fn an_action_is_not_about_the_organisation_that_owns_it() {
        let index = Index::of(&one_of_everything());
        let owner: RecordRef = crate::workspace::OrganisationId::new("org-a").into();
        assert_eq!(index.count(&owner, RecordKind::Action), 1);
        assert_eq!(index.actions_about(&owner).count(), 0);
    }

    #[test]
    fn an_index_brought_up_to_date_equals_a_new_one() {
        let before = one_of_everything();
        let edits = [
            Edit::Action(Id::new("action-a"), ActionField::About(vec![])),
            Edit::Remove(vec![Id::<Step>::new("step-b").into()]),
            Edit::Remove(vec![Id::<Chain>::new("chain-a").into()]),
        ];
        for edit in edits {
            let after = check_edit(&before, &edit);
            let mut index = Index::of(&before);
            index.refresh(&after);
            assert_eq!(
                index.referrers,
                Index::of(&after).referrers,
                "after {edit:?}"
            );
            index.refresh(&before);
            assert_eq!(
                index.referrers,
                Index::of(&before).referrers,
                "undone {edit:?}"
            );
        }
    }

    #[test]
    fn an_action_about_a_flow_concerns_the_flows_chain() {
        let workspace = one_of_everything();
        let index = Index::of(&workspace);
        let mut action = Action::clone(workspace.actions().get(&Id::new("action-a")).unwrap());
        action.about = vec![Id::<crate::workspace::Flow>::new("flow-a").into()];
        assert!(index.concerns_chain(&action, &Id::new("chain-a")));
        assert!(!index.concerns_chain(&action, &Id::new("chain-b")));
    }
}
