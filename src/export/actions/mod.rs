//! Actions in every format.

mod choice;
mod document;
mod ics;
mod split;
mod table;
mod taskwarrior;

pub use choice::ActionChoice;
pub(super) use document::{DUE, NUMBER, OWNER, STATUS, TEXT, action_table};
pub use document::{DocumentChoice, Grouping, document};
pub use ics::ics;
pub use split::{Split, by_owner};
pub use table::{csv, xlsx};
pub use taskwarrior::taskwarrior;

use std::collections::{BTreeMap, BTreeSet};

use super::source::Source;
use super::{LeftOut, Options};
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
    /// Only those that this organisation answers for, or nobody.
    pub owner: Option<Owner>,
    /// Only these, as somebody chose them.
    pub only: Option<BTreeSet<ActionId>>,
}

/// Who answers for actions.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// An organisation.
    Organisation(OrganisationId),
    /// Nobody yet.
    Nobody,
}

impl Owner {
    fn of(action: &Action) -> Self {
        action
            .owner
            .clone()
            .map_or(Self::Nobody, Self::Organisation)
    }
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
            .filter(|(_, action)| {
                let owner = self.owner.as_ref();
                owner.is_none_or(|owner| *owner == Owner::of(action))
            })
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

/// The owners of the actions that pass a filter, by name, each with whether any of theirs may be told
/// of; those that nobody answers for come last.
fn owners(
    workspace: &Workspace,
    filter: &ActionFilter,
    options: &Options,
) -> Vec<(Owner, String, bool)> {
    let source = Source::new(workspace, options);
    let mut owners: BTreeMap<Owner, bool> = BTreeMap::new();
    for (_, action) in filter.select(workspace) {
        let told = owners.entry(Owner::of(action)).or_default();
        *told |= options.confidential || !action.confidential;
    }
    let mut named: Vec<(Owner, String, bool)> = owners
        .into_iter()
        .map(|(owner, told)| {
            let name = match &owner {
                Owner::Organisation(id) => source.organisation(id),
                Owner::Nobody => source.word("actions-without-owner"),
            };
            (owner, name, told)
        })
        .collect();
    named.sort_by(|(one, a, _), (other, b, _)| {
        let nobody = |owner: &Owner| *owner == Owner::Nobody;
        let names = || source.catalogue.compare(a, b);
        nobody(one).cmp(&nobody(other)).then_with(names)
    });
    named
}

/// The actions to tell of, by number, and how many are left out as confidential.
pub(super) fn told<'a>(
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
                owner: Some(Owner::Organisation(Id::new("org-a"))),
                ..none.clone()
            }),
            [1]
        );
        assert_eq!(
            only(ActionFilter {
                owner: Some(Owner::Nobody),
                ..none.clone()
            }),
            [2]
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
