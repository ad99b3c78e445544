//! What is said of an action in its status column: late, incomplete, waiting, or how far it has come.

use jiff::civil::Date;

use crate::analysis::follow_up::unaccepted_owner;
use crate::message::Message;
use crate::ui::widgets::Tone;
use crate::workspace::{Action, ActionStatus, Workspace};

/// One thing said of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// It should have been done so many days ago.
    Overdue(i64),
    /// Nobody answers for it.
    NoOwner,
    /// It has no due date.
    NoDue,
    /// Neither owner nor due date.
    Neither,
    /// It waits for the open action of this number, and for so many more.
    Waits(u32, usize),
    /// Its owner was not there when it was agreed on, and has not accepted it.
    NotAccepted,
    /// How far it has come.
    Status(ActionStatus),
}

impl Mark {
    /// The mark in words.
    pub(super) fn message(self) -> Message {
        match self {
            Self::Overdue(days) => Message::new("actions-overdue").with("days", days),
            Self::NoOwner => Message::new("actions-no-owner"),
            Self::NoDue => Message::new("actions-no-due"),
            Self::Neither => Message::new("actions-neither"),
            Self::Waits(number, 0) => {
                Message::new("actions-waits").with("number", format!("T-{number}"))
            }
            Self::Waits(number, more) => Message::new("actions-waits-more")
                .with("number", format!("T-{number}"))
                .with("more", more),
            Self::NotAccepted => Message::new("actions-not-accepted"),
            Self::Status(status) => Message::new(status.key()),
        }
    }

    /// The mark in colour.
    pub(super) fn tone(self) -> Tone {
        match self {
            Self::Overdue(_) => Tone::Danger,
            Self::NoOwner | Self::NoDue | Self::Neither | Self::Waits(..) | Self::NotAccepted => {
                Tone::Warning
            }
            Self::Status(ActionStatus::Started) => Tone::Accent,
            Self::Status(ActionStatus::Done) => Tone::Good,
            Self::Status(_) => Tone::Neutral,
        }
    }
}

/// What is said of an action: the most pressing thing, and the one after it if that presses too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marks {
    /// The first.
    pub(super) first: Mark,
    /// The second.
    pub(super) second: Option<Mark>,
}

impl Marks {
    /// What is said of an action on a day.
    pub(super) fn of(action: &Action, workspace: &Workspace, today: Date) -> Self {
        if !action.status.is_open() {
            return Self {
                first: Mark::Status(action.status),
                second: None,
            };
        }
        let late = action
            .due
            .filter(|due| *due < today)
            .map(|due| Mark::Overdue(i64::from((today - due).get_days())));
        let lacks = match (action.owner.is_none(), action.due.is_none()) {
            (true, true) => Some(Mark::Neither),
            (true, false) => Some(Mark::NoOwner),
            (false, true) => Some(Mark::NoDue),
            (false, false) => None,
        };
        let unaccepted = unaccepted_owner(action, workspace).map(|_| Mark::NotAccepted);
        let mut marks = [late, lacks, waits(action, workspace), unaccepted]
            .into_iter()
            .flatten();
        Self {
            first: marks.next().unwrap_or(Mark::Status(action.status)),
            second: marks.next(),
        }
    }

    /// The same in shorter words where one mark says two things.
    pub(super) fn apart(self) -> Self {
        match self.first {
            Mark::Neither => Self {
                first: Mark::NoOwner,
                second: Some(Mark::NoDue),
            },
            _ => self,
        }
    }

    /// The order of the status column: the latest first, then what is incomplete, what waits, and
    /// the rest by how far it has come.
    pub(super) fn urgency(&self) -> (u8, i64) {
        match self.first {
            Mark::Overdue(days) => (0, -days),
            Mark::Neither => (1, 0),
            Mark::NoOwner => (1, 1),
            Mark::NoDue => (1, 2),
            Mark::Waits(number, _) => (2, i64::from(number)),
            Mark::NotAccepted => (3, 0),
            Mark::Status(status) => (4 + status as u8, 0),
        }
    }
}

/// What an open action waits for: the lowest number among what is not yet done.
fn waits(action: &Action, workspace: &Workspace) -> Option<Mark> {
    let open = action
        .blocked_by
        .iter()
        .filter_map(|id| workspace.actions().get(id));
    let mut open: Vec<u32> = open
        .filter(|other| other.status.is_open())
        .map(|other| other.number)
        .collect();
    open.sort_unstable();
    let (first, more) = open.split_first()?;
    Some(Mark::Waits(*first, more.len()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::workspace::edit::{ActionField, Edit, MeetingField, NewRecord};
    use crate::workspace::testing::{check_edit, one_of_everything, touch};
    use crate::workspace::{Id, Organisation, OrganisationKind};

    const TODAY: Date = date(2023, 11, 1);

    /// The marks of `action-b`, which waits for `action-a`, after these fields were set.
    fn marks(fields: impl IntoIterator<Item = ActionField>) -> Marks {
        let before = one_of_everything();
        let workspace = fields.into_iter().fold(before, |workspace, field| {
            check_edit(&workspace, &Edit::Action(Id::new("action-b"), field))
        });
        Marks::of(
            workspace.actions().get(&Id::new("action-b")).unwrap(),
            &workspace,
            TODAY,
        )
    }

    #[test]
    fn an_action_without_owner_and_date_says_so_before_it_says_what_it_waits_for() {
        let marks = marks([]);
        assert_eq!(
            (marks.first, marks.second),
            (Mark::Neither, Some(Mark::Waits(1, 0)))
        );
    }

    #[test]
    fn days_are_counted_from_the_due_date() {
        let due = ActionField::Due(Some(date(2023, 9, 20)));
        let owner = ActionField::Owner(Some(Id::new("org-a")));
        let marks = marks([due, owner, ActionField::BlockedBy(Vec::new())]);
        assert_eq!((marks.first, marks.second), (Mark::Overdue(42), None));
    }

    #[test]
    fn on_its_due_date_an_action_is_not_late() {
        let marks = marks([
            ActionField::Due(Some(TODAY)),
            ActionField::Owner(Some(Id::new("org-a"))),
        ]);
        assert_eq!(marks.first, Mark::Waits(1, 0));
    }

    #[test]
    fn a_closed_action_is_neither_late_nor_incomplete() {
        let due = ActionField::Due(Some(date(2023, 9, 20)));
        let marks = marks([due, ActionField::Status(ActionStatus::Done)]);
        assert_eq!(
            (marks.first, marks.second),
            (Mark::Status(ActionStatus::Done), None)
        );
    }

    #[test]
    fn who_was_absent_and_has_not_accepted_is_marked_until_the_owner_does() {
        let before = one_of_everything();
        let absent = [
            ActionField::Meeting(Some(Id::new("meeting-a"))),
            ActionField::Owner(Some(Id::new("org-b"))),
            ActionField::Due(Some(TODAY)),
            ActionField::BlockedBy(Vec::new()),
        ];
        let other = Organisation::new("Siva", OrganisationKind::Firm, touch().stamp());
        let there = vec![crate::workspace::Attendance {
            organisation: Id::new("org-a"),
            role: None,
            person: None,
        }];
        let mut edits = vec![
            Edit::Add(NewRecord::Organisation(Id::new("org-b"), other.into())),
            Edit::Meeting(Id::new("meeting-a"), MeetingField::Present(there)),
        ];
        let set = |field| Edit::Action(Id::new("action-b"), field);
        edits.extend(absent.map(set));
        let all = Edit::All(Message::new("edit-several"), edits);
        let workspace = check_edit(&before, &all);
        let first = |workspace: &Workspace| {
            let action = workspace.actions().get(&Id::new("action-b")).unwrap();
            Marks::of(action, workspace, TODAY).first
        };
        assert_eq!(first(&workspace), Mark::NotAccepted);
        let accepted = set(ActionField::Accepted(Some(TODAY)));
        assert_ne!(first(&check_edit(&workspace, &accepted)), Mark::NotAccepted);
    }

    #[test]
    fn nobody_waits_for_what_is_done() {
        let workspace = one_of_everything();
        let done = Edit::Action(Id::new("action-a"), ActionField::Status(ActionStatus::Done));
        let workspace = check_edit(&workspace, &done);
        let waiting = workspace.actions().get(&Id::new("action-b")).unwrap();
        assert_eq!(Marks::of(waiting, &workspace, TODAY).second, None);
    }
}
