//! How actions are looked at: which, in which order, under which heads.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::serde_rules::{is_default, is_false};
use super::{
    ActionStatus, ChainId, CountyCode, Gone, MeetingId, OrganisationId, RecordRef, Workspace,
};

/// How pressing the actions are that are looked at.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum ActionScope {
    /// Those still to be done.
    #[default]
    Open,
    /// All.
    All,
    /// Those past their due date.
    Overdue,
    /// Those due within the month that has begun.
    DueThisMonth,
    /// Those without owner or due date.
    Incomplete,
    /// Those that are done or dropped.
    Closed,
}

/// Which actions are looked at. A field that names nothing lets all through; within a field one of
/// the named is enough, and every field must let an action through.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionFilter {
    /// How pressing they are.
    #[serde(default, skip_serializing_if = "is_default")]
    pub scope: ActionScope,
    /// Who answers for them.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub owners: BTreeSet<OrganisationId>,
    /// Chains that they concern: the chain itself, a step or a flow of it.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub chains: BTreeSet<ChainId>,
    /// Meetings that agreed on them.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub meetings: BTreeSet<MeetingId>,
    /// Counties, or countries, that they belong to.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub counties: BTreeSet<CountyCode>,
    /// The tags.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub tags: BTreeSet<String>,
    /// How far they have come.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub statuses: BTreeSet<ActionStatus>,
    /// Only what is due on this day or later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_from: Option<Date>,
    /// Only what is due on this day or earlier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_to: Option<Date>,
    /// Words that are searched for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub search: String,
}

impl ActionFilter {
    /// A filter that lets every action through, done or not.
    #[must_use]
    pub fn everything() -> Self {
        Self {
            scope: ActionScope::All,
            ..Self::default()
        }
    }

    /// Lets go of owners, chains and meetings that are not in the workspace: a filter that nobody can
    /// see would hide everything.
    pub fn retain_living(&mut self, workspace: &Workspace) {
        let organisations = workspace.organisations();
        self.owners.retain(|id| organisations.contains(id));
        self.chains.retain(|id| workspace.chains().contains(id));
        self.meetings.retain(|id| workspace.meetings().contains(id));
    }

    /// What one organisation answers for, as far as it is in `scope`.
    #[must_use]
    pub fn of_owner(owner: OrganisationId, scope: ActionScope) -> Self {
        Self {
            scope,
            owners: [owner].into(),
            ..Self::default()
        }
    }

    /// What one meeting agreed on, done or not.
    #[must_use]
    pub fn of_meeting(meeting: MeetingId) -> Self {
        Self {
            meetings: [meeting].into(),
            ..Self::everything()
        }
    }
}

/// What actions stand together by.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum ActionGroup {
    /// By nothing: one list.
    #[default]
    Nothing,
    /// Who answers for them.
    Owner,
    /// The first chain that they concern.
    Chain,
    /// The meeting that agreed on them.
    Meeting,
    /// The first county that they belong to.
    County,
    /// How far they have come.
    Status,
}

impl ActionGroup {
    /// Every choice, in the order shown.
    pub const ALL: [Self; 6] = [
        Self::Nothing,
        Self::Owner,
        Self::Chain,
        Self::Meeting,
        Self::County,
        Self::Status,
    ];

    /// The catalogue key of the choice's name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Nothing => "actions-group-nothing",
            Self::Owner => "field-owner",
            Self::Chain => "field-chain",
            Self::Meeting => "field-meeting",
            Self::County => "field-county",
            Self::Status => "field-status",
        }
    }
}

/// What actions are sorted by; the columns of their table.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum ActionColumn {
    /// Number.
    #[default]
    Number,
    /// Text.
    Text,
    /// Owner.
    Owner,
    /// Due date.
    Due,
    /// Status.
    Status,
    /// What it concerns.
    About,
}

/// How actions are looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionView {
    /// Which actions.
    #[serde(default, skip_serializing_if = "is_default")]
    pub filter: ActionFilter,
    /// What they stand together by.
    #[serde(default, skip_serializing_if = "is_default")]
    pub group: ActionGroup,
    /// What they are sorted by.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sort: ActionColumn,
    /// Whether the largest comes first.
    #[serde(default, skip_serializing_if = "is_false")]
    pub descending: bool,
}

impl ActionView {
    pub(super) fn visit_references(&self, visit: &mut dyn FnMut(RecordRef)) {
        let filter = &self.filter;
        filter.owners.iter().for_each(|id| visit(id.into()));
        filter.chains.iter().for_each(|id| visit(id.into()));
        filter.meetings.iter().for_each(|id| visit(id.into()));
    }

    pub(super) fn unlink(&mut self, gone: &Gone) {
        gone.clear_set(&mut self.filter.owners);
        gone.clear_set(&mut self.filter.chains);
        gone.clear_set(&mut self.filter.meetings);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_of_actions_lets_go_of_what_is_not_there_any_more() {
        let workspace = crate::workspace::testing::one_of_everything();
        let mut filter = ActionFilter {
            owners: [OrganisationId::new("org-a"), OrganisationId::new("gone")].into(),
            chains: [ChainId::new("gone")].into(),
            meetings: [MeetingId::new("meeting-a"), MeetingId::new("gone")].into(),
            ..ActionFilter::default()
        };
        filter.retain_living(&workspace);
        assert_eq!(filter.owners, [OrganisationId::new("org-a")].into());
        assert!(filter.chains.is_empty());
        assert_eq!(filter.meetings, [MeetingId::new("meeting-a")].into());
    }
}
