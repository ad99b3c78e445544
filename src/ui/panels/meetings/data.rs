//! What the meetings panel shows.

use std::sync::Arc;

use crate::analysis::Index;
use crate::i18n::Query;
use crate::ui::PanelContext;
use crate::workspace::{
    ActionId, Decision, DecisionId, MeetingId, RecordRef, View, VoteId, Workspace,
};

/// What stands at the right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// A meeting.
    Meeting(MeetingId),
    /// The decisions of no meeting.
    Loose,
    /// The decisions of all meetings.
    Register,
}

#[derive(Debug)]
struct Key {
    workspace: Arc<Workspace>,
    search: String,
    shown: Option<Shown>,
}

/// What the panel shows.
#[derive(Debug, Default)]
pub(super) struct MeetingData {
    key: Option<Key>,
    /// The meetings of the list, the latest first.
    pub(super) list: Vec<MeetingId>,
    /// How many decisions belong to no meeting.
    pub(super) loose: usize,
    /// The decisions of what is shown, by number.
    pub(super) decisions: Vec<DecisionId>,
    /// The votes that the meeting shown held, the latest first.
    pub(super) votes: Vec<VoteId>,
    /// The actions that the meeting shown agreed on, by number.
    pub(super) actions: Vec<ActionId>,
}

impl MeetingData {
    /// Brings everything up to date, if something it depends on has changed.
    pub(super) fn refresh(&mut self, cx: &PanelContext<'_>, shown: Option<&Shown>) {
        let search = &cx.session.meetings.search;
        let current = self.key.as_ref().is_some_and(|key| {
            std::ptr::eq(Arc::as_ptr(&key.workspace), cx.workspace())
                && key.search == *search
                && key.shown.as_ref() == shown
        });
        if current {
            return;
        }
        *self = Self::of(cx.workspace(), cx.index, search, shown);
        self.key = Some(Key {
            workspace: cx.document.share(),
            search: search.clone(),
            shown: shown.cloned(),
        });
    }

    fn of(workspace: &Workspace, index: &Index, search: &str, shown: Option<&Shown>) -> Self {
        let loose: Vec<DecisionId> = workspace
            .decisions()
            .iter()
            .filter(|(_, decision)| decision.meeting.is_none())
            .map(|(id, _)| id.clone())
            .collect();
        let (mut decisions, mut actions) = match shown {
            Some(Shown::Meeting(meeting)) => (
                index.decisions_of_meeting(meeting).cloned().collect(),
                index.actions_of_meeting(meeting).cloned().collect(),
            ),
            Some(Shown::Loose) => (loose.clone(), Vec::new()),
            Some(Shown::Register) | None => (Vec::new(), Vec::new()),
        };
        decisions.sort_by_key(|id| {
            workspace
                .decisions()
                .get(id)
                .map(|decision| decision.number)
        });
        actions.sort_by_key(|id| workspace.actions().get(id).map(|action| action.number));
        let mut votes: Vec<VoteId> = match shown {
            Some(Shown::Meeting(meeting)) => index.votes_of_meeting(meeting).cloned().collect(),
            _ => Vec::new(),
        };
        votes.sort_by_key(|id| std::cmp::Reverse(workspace.votes().get(id).map(|vote| vote.held)));
        Self {
            key: None,
            list: list(workspace, search),
            loose: loose.len(),
            decisions,
            votes,
            actions,
        }
    }
}

/// The meetings that a search finds, the latest first.
fn list(workspace: &Workspace, search: &str) -> Vec<MeetingId> {
    let query = Query::new(search);
    let words = |title: &str, place: Option<&str>, series: Option<&str>| {
        [title, place.unwrap_or_default(), series.unwrap_or_default()].join("\n")
    };
    let mut found: Vec<_> = workspace
        .meetings()
        .iter()
        .filter(|(_, it)| query.is_in(&words(&it.title, it.place.as_deref(), it.series.as_deref())))
        .collect();
    found.sort_by_key(|(_, meeting)| std::cmp::Reverse(meeting.days.last().copied()));
    found.into_iter().map(|(id, _)| id.clone()).collect()
}

/// What is to be shown: what is selected, else what was shown before, else the latest meeting.
pub(super) fn shown(
    workspace: &Workspace,
    selected: Option<&RecordRef>,
    before: Option<&Shown>,
) -> Option<Shown> {
    let selected = match selected {
        Some(RecordRef::Meeting(id)) => Some(Shown::Meeting(id.clone())),
        // The register shows every decision where it is.
        Some(RecordRef::Decision(_)) if before == Some(&Shown::Register) => before.cloned(),
        Some(RecordRef::Decision(id)) => workspace.decisions().get(id).map(|decision| {
            decision
                .meeting
                .clone()
                .map_or(Shown::Loose, Shown::Meeting)
        }),
        Some(RecordRef::Vote(id)) => workspace
            .votes()
            .get(id)
            .and_then(|vote| vote.meeting.clone())
            .map(Shown::Meeting),
        _ => None,
    };
    let there = |shown: &Shown| match shown {
        Shown::Meeting(id) => workspace.meetings().contains(id),
        Shown::Loose => workspace
            .decisions()
            .records()
            .any(|decision| decision.meeting.is_none()),
        Shown::Register => true,
    };
    let latest = || {
        let latest = workspace
            .meetings()
            .iter()
            .max_by_key(|(_, meeting)| meeting.days.last().copied());
        latest.map(|(id, _)| Shown::Meeting(id.clone()))
    };
    selected
        .filter(there)
        .or_else(|| before.cloned().filter(there))
        .or_else(latest)
        .or_else(|| Some(Shown::Loose).filter(there))
}

/// How many see a decision each way, in the order of [`View::ALL`].
pub(super) fn stances(decision: &Decision) -> [usize; 4] {
    View::ALL.map(|view| {
        decision
            .stances
            .values()
            .filter(|stance| stance.view == view)
            .count()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing;
    use crate::workspace::Id;
    use crate::workspace::testing::one_of_everything;

    #[test]
    fn meetings_are_listed_latest_first() {
        let workspace = testing::sample();
        let days = list(&workspace, "");
        let days: Vec<_> = days
            .iter()
            .map(|id| workspace.meetings().get(id).unwrap().days.last().copied())
            .collect();
        assert!(days.len() == 2 && days[0] > days[1]);
        assert_eq!(list(&workspace, "finnes ikke").len(), 0);
        assert_eq!(list(&workspace, "frosta").len(), 1);
    }

    #[test]
    fn a_meeting_gathers_its_decisions_and_actions() {
        let workspace = one_of_everything();
        let index = Index::of(&workspace);
        let meeting = Shown::Meeting(Id::new("meeting-a"));
        let data = MeetingData::of(&workspace, &index, "", Some(&meeting));
        assert_eq!(data.decisions, [Id::new("decision-a")]);
        assert_eq!(data.actions, [Id::new("action-a")]);
        assert_eq!(data.loose, 0);
    }

    #[test]
    fn a_selected_decision_brings_its_meeting() {
        let workspace = one_of_everything();
        let decision = RecordRef::Decision(Id::new("decision-a"));
        let meeting = Some(Shown::Meeting(Id::new("meeting-a")));
        assert_eq!(shown(&workspace, Some(&decision), None), meeting);
        assert_eq!(
            shown(&workspace, None, Some(&Shown::Loose)),
            meeting,
            "nothing is loose"
        );
    }
}
