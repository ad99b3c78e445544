//! Actions in every format.

mod markdown;
mod table;

pub use markdown::markdown;
pub use table::{csv, xlsx};

use std::collections::BTreeSet;

use super::LeftOut;
use super::source::Source;
use crate::analysis::Index;
use crate::workspace::{Action, ActionId, ChainId, MeetingId, OrganisationId, Workspace};

/// Which actions to export; all of them where nothing is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActionFilter {
    /// Only those on which something is still to be done.
    pub open: bool,
    /// Only those that this meeting agreed on, or that were carried over to it.
    pub meeting: Option<MeetingId>,
    /// Only those that concern this chain, one of its steps or one of its flows.
    pub chain: Option<ChainId>,
    /// Only those that this organisation answers for.
    pub owner: Option<OrganisationId>,
    /// Only these, as somebody chose them.
    pub only: Option<BTreeSet<ActionId>>,
}

impl ActionFilter {
    /// The actions that pass, by number.
    #[must_use]
    pub fn select<'a>(&self, workspace: &'a Workspace) -> Vec<(&'a ActionId, &'a Action)> {
        let index = self
            .chain
            .as_ref()
            .map(|chain| (chain, Index::of(workspace)));
        let mut selected: Vec<_> = workspace
            .actions()
            .iter()
            .map(|(id, action)| (id, action.as_ref()))
            .filter(|(id, _)| self.only.as_ref().is_none_or(|only| only.contains(*id)))
            .filter(|(_, action)| !self.open || action.status.is_open())
            .filter(|(_, action)| {
                self.meeting.as_ref().is_none_or(|meeting| {
                    action.meeting.as_ref() == Some(meeting) || action.carried.contains(meeting)
                })
            })
            .filter(|(_, action)| self.owner.is_none() || action.owner == self.owner)
            .filter(|(_, action)| {
                index
                    .as_ref()
                    .is_none_or(|(chain, index)| index.concerns_chain(action, chain))
            })
            .collect();
        selected.sort_by_key(|(_, action)| action.number);
        selected
    }
}

/// The actions to tell of, by number, and how many are left out as confidential.
fn told<'a>(
    source: &Source<'a>,
    filter: &ActionFilter,
) -> (Vec<(&'a ActionId, &'a Action)>, LeftOut) {
    let mut told = filter.select(source.workspace);
    let all = told.len();
    told.retain(|(_, action)| source.options.confidential || !action.confidential);
    let left_out = LeftOut {
        records: all - told.len(),
        figures: 0,
    };
    (told, left_out)
}

/// The titles of what an action concerns.
fn about(source: &Source<'_>, action: &Action) -> String {
    source.titles(&action.about)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::edit::{ActionField, Edit};
    use crate::workspace::testing::{check_edit, one_of_everything};
    use crate::workspace::{ActionStatus, Id};

    fn numbers(filter: &ActionFilter, workspace: &Workspace) -> Vec<u32> {
        filter
            .select(workspace)
            .into_iter()
            .map(|(_, action)| action.number)
            .collect()
    }

    #[test]
    fn without_a_filter_every_action_is_told_by_number() {
        let filter = ActionFilter::default();
        assert_eq!(numbers(&filter, &one_of_everything()), [1, 2]);
    }

    #[test]
    fn each_filter_keeps_what_it_says() {
        let workspace = one_of_everything();
        let only = |filter: ActionFilter| numbers(&filter, &workspace);
        let none = ActionFilter::default();
        assert_eq!(
            only(ActionFilter {
                meeting: Some(Id::new("meeting-a")),
                ..none.clone()
            }),
            [1]
        );
        assert_eq!(
            only(ActionFilter {
                chain: Some(Id::new("chain-a")),
                ..none.clone()
            }),
            [1]
        );
        assert_eq!(
            only(ActionFilter {
                chain: Some(Id::new("chain-b")),
                ..none.clone()
            }),
            [0; 0]
        );
        assert_eq!(
            only(ActionFilter {
                owner: Some(Id::new("org-a")),
                ..none.clone()
            }),
            [1]
        );
        assert_eq!(
            only(ActionFilter {
                only: Some([Id::new("action-b")].into()),
                ..none.clone()
            }),
            [2]
        );
        let done = Edit::Action(Id::new("action-a"), ActionField::Status(ActionStatus::Done));
        let workspace = check_edit(&workspace, &done);
        assert_eq!(
            numbers(&ActionFilter { open: true, ..none }, &workspace),
            [2]
        );
    }

    #[test]
    fn an_action_carried_over_to_a_meeting_is_among_that_meetings() {
        let carried = ActionField::Carried(vec![Id::new("meeting-a")]);
        let workspace = check_edit(
            &one_of_everything(),
            &Edit::Action(Id::new("action-b"), carried),
        );
        let filter = ActionFilter {
            meeting: Some(Id::new("meeting-a")),
            ..ActionFilter::default()
        };
        assert_eq!(numbers(&filter, &workspace), [1, 2]);
    }
}
