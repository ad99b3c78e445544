//! Decisions: what was agreed, who stood where, and what is still reserved.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::serde_rules::{is_false, map_of_different_keys};
use super::{
    DecisionId, Gone, MeetingId, OrganisationId, Record, RecordKind, RecordRef, Stamp, VoteId,
};

/// How a decision binds.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum DecisionKind {
    /// All agree.
    #[default]
    Consensus,
    /// Advice to those who decide.
    Recommendation,
    /// A formal decision.
    Formal,
    /// A clarification.
    Clarification,
}

impl DecisionKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [
        Self::Consensus,
        Self::Recommendation,
        Self::Formal,
        Self::Clarification,
    ];

    /// The catalogue key of the kind's name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Consensus => "decision-kind-consensus",
            Self::Recommendation => "decision-kind-recommendation",
            Self::Formal => "decision-kind-formal",
            Self::Clarification => "decision-kind-clarification",
        }
    }
}

/// How an organisation sees a decision.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum View {
    /// Agrees.
    #[default]
    Agree,
    /// Agrees with a remark.
    Remark,
    /// Disagrees.
    Disagree,
    /// Was not there.
    Absent,
}

impl View {
    /// Every view.
    pub const ALL: [Self; 4] = [Self::Agree, Self::Remark, Self::Disagree, Self::Absent];

    /// The catalogue key of the view's name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Agree => "view-agree",
            Self::Remark => "view-remark",
            Self::Disagree => "view-disagree",
            Self::Absent => "view-absent",
        }
    }
}

/// Where an organisation stands on a decision.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stance {
    /// How it sees the decision.
    pub view: View,
    /// What it remarked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
}

/// Whether those present could bind their organisations.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Mandate {
    /// The decision stands as it is.
    #[default]
    Final,
    /// A body must still approve.
    Reservation {
        /// The body, such as a board.
        body: String,
        /// By when.
        by: Date,
        /// When it approved.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cleared: Option<Date>,
    },
}

impl Mandate {
    /// Whether a body must still approve.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Reservation { cleared: None, .. })
    }
}

/// Something agreed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Its short number, shown as `V-4`.
    pub number: u32,
    /// What is agreed.
    pub text: String,
    /// How it binds.
    pub kind: DecisionKind,
    /// The meeting that made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
    /// The agenda item of that meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// Where each organisation stands.
    #[serde(
        default,
        skip_serializing_if = "BTreeMap::is_empty",
        deserialize_with = "map_of_different_keys"
    )]
    pub stances: BTreeMap<OrganisationId, Stance>,
    /// Whether it is final.
    #[serde(default)]
    pub mandate: Mandate,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rationale: Option<String>,
    /// What else was considered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alternatives: Option<String>,
    /// The last day it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Date>,
    /// The day to look at it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_on: Option<Date>,
    /// The decision it replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<DecisionId>,
    /// The vote it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vote: Option<VoteId>,
    /// Whether it is invented for illustration.
    #[serde(default, skip_serializing_if = "is_false")]
    pub example: bool,
    /// Its history.
    pub stamp: Stamp,
}

impl Decision {
    /// A new decision; it gets its number when it is added.
    #[must_use]
    pub fn new(text: &str, stamp: Stamp) -> Self {
        Self {
            number: 0,
            text: text.to_owned(),
            kind: DecisionKind::default(),
            meeting: None,
            item: None,
            stances: BTreeMap::new(),
            mandate: Mandate::default(),
            rationale: None,
            alternatives: None,
            valid_until: None,
            review_on: None,
            supersedes: None,
            vote: None,
            example: false,
            stamp,
        }
    }

    /// The short number as shown, such as `V-4`.
    #[must_use]
    pub fn short_number(&self) -> String {
        format!("V-{}", self.number)
    }
}

impl Record for Decision {
    const KIND: RecordKind = RecordKind::Decision;

    fn title(&self) -> &str {
        &self.text
    }

    fn stamp(&self) -> &Stamp {
        &self.stamp
    }

    fn stamp_mut(&mut self) -> &mut Stamp {
        &mut self.stamp
    }

    fn example(&self) -> bool {
        self.example
    }

    fn visit_references(&self, visit: &mut dyn FnMut(RecordRef)) {
        self.meeting.iter().for_each(|id| visit(id.into()));
        self.stances.keys().for_each(|id| visit(id.into()));
        self.supersedes.iter().for_each(|id| visit(id.into()));
        self.vote.iter().for_each(|id| visit(id.into()));
    }

    fn unlink(&mut self, gone: &Gone) {
        if self
            .meeting
            .as_ref()
            .is_some_and(|meeting| gone.contains(meeting))
        {
            self.meeting = None;
            self.item = None;
        }
        if let (Some(meeting), Some(item)) = (&self.meeting, &self.item)
            && gone.contains_item(meeting, item)
        {
            self.item = None;
        }
        self.stances
            .retain(|organisation, _| !gone.contains(organisation));
        gone.clear(&mut self.supersedes);
        gone.clear(&mut self.vote);
    }
}
