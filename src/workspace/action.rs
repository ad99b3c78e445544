//! Actions: who does what by when.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::serde_rules::is_false;
use super::{
    ActionId, DecisionId, Gone, MeetingId, OrganisationId, Record, RecordKind, RecordRef, Stamp,
};

/// How far an action has come.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum ActionStatus {
    /// Somebody proposed it.
    Proposed,
    /// It is agreed.
    #[default]
    Agreed,
    /// Work has begun.
    Started,
    /// It is done.
    Done,
    /// It was given up.
    Dropped,
}

impl ActionStatus {
    /// Every status, in the order of work.
    pub const ALL: [Self; 5] = [
        Self::Proposed,
        Self::Agreed,
        Self::Started,
        Self::Done,
        Self::Dropped,
    ];

    /// The catalogue key of the status's name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Proposed => "action-status-proposed",
            Self::Agreed => "action-status-agreed",
            Self::Started => "action-status-started",
            Self::Done => "action-status-done",
            Self::Dropped => "action-status-dropped",
        }
    }

    /// Whether something is still to be done.
    #[must_use]
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Done | Self::Dropped)
    }
}

/// A due date that was moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moved {
    /// The due date before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The due date after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
    /// The day it was moved.
    pub on: Date,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// A dated note on how it goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Progress {
    /// The day.
    pub date: Date,
    /// The note.
    pub text: String,
}

/// Something agreed to be done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// Its short number, shown as `T-12`.
    pub number: u32,
    /// What is to be done.
    pub text: String,
    /// Who answers for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<OrganisationId>,
    /// The role in that organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The person's name, if someone typed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// The day the owner said yes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted: Option<Date>,
    /// Who helps.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contributors: Vec<OrganisationId>,
    /// The last day to do it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// How the due date moved.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub due_history: Vec<Moved>,
    /// How far it has come.
    pub status: ActionStatus,
    /// What it concerns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<RecordRef>,
    /// The decision it follows from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<DecisionId>,
    /// The meeting that agreed on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
    /// The agenda item of that meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// What must be done first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocked_by: Vec<ActionId>,
    /// What shows that it is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// The later meetings it was carried over to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub carried: Vec<MeetingId>,
    /// How it goes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub progress: Vec<Progress>,
    /// Free labels.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Whether it must be kept out of exports for others.
    #[serde(default, skip_serializing_if = "is_false")]
    pub confidential: bool,
    /// Whether it is invented for illustration.
    #[serde(default, skip_serializing_if = "is_false")]
    pub example: bool,
    /// Its history.
    pub stamp: Stamp,
}

impl Action {
    /// A new action; it gets its number when it is added.
    #[must_use]
    pub fn new(text: &str, stamp: Stamp) -> Self {
        Self {
            number: 0,
            text: text.to_owned(),
            owner: None,
            role: None,
            person: None,
            accepted: None,
            contributors: Vec::new(),
            due: None,
            due_history: Vec::new(),
            status: ActionStatus::default(),
            about: Vec::new(),
            decision: None,
            meeting: None,
            item: None,
            blocked_by: Vec::new(),
            evidence: None,
            carried: Vec::new(),
            progress: Vec::new(),
            tags: Vec::new(),
            confidential: false,
            example: false,
            stamp,
        }
    }

    /// The short number as shown, such as `T-12`.
    #[must_use]
    pub fn short_number(&self) -> String {
        format!("T-{}", self.number)
    }

    /// How the due date has moved once it is set to `due` on a day. A first due date is no move, nor is
    /// one of the day the action was made; moves of one day count as one.
    #[must_use]
    pub fn history_with(&self, due: Option<Date>, on: Date) -> Vec<Moved> {
        let mut history = self.due_history.clone();
        if due == self.due || self.stamp.created == on {
            return history;
        }
        match history.last_mut() {
            Some(latest) if latest.on == on => latest.to = due,
            None if self.due.is_none() => {}
            _ => history.push(Moved {
                from: self.due,
                to: due,
                on,
                why: None,
            }),
        }
        history.retain(|moved| moved.from != moved.to);
        history
    }

    /// Whether it is still open after its due date.
    #[must_use]
    pub fn is_overdue(&self, today: Date) -> bool {
        self.status.is_open() && self.due.is_some_and(|due| due < today)
    }
}

impl Record for Action {
    const KIND: RecordKind = RecordKind::Action;

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
        self.owner.iter().for_each(|id| visit(id.into()));
        self.contributors.iter().for_each(|id| visit(id.into()));
        self.about.iter().cloned().for_each(&mut *visit);
        self.decision.iter().for_each(|id| visit(id.into()));
        self.meeting.iter().for_each(|id| visit(id.into()));
        self.blocked_by.iter().for_each(|id| visit(id.into()));
        self.carried.iter().for_each(|id| visit(id.into()));
    }

    fn unlink(&mut self, gone: &Gone) {
        gone.clear(&mut self.owner);
        gone.clear_all_ids(&mut self.contributors);
        gone.clear_all(&mut self.about);
        gone.clear(&mut self.decision);
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
        gone.clear_all_ids(&mut self.blocked_by);
        gone.clear_all_ids(&mut self.carried);
    }
}
