//! Since last time: what became of what earlier meetings of a series agreed on.
//!
//! Everything is computed from the file: nobody marks anything as news.

use jiff::civil::Date;

use crate::workspace::{ActionId, DecisionId, Mandate, Meeting, MeetingId, Workspace};

/// What happened between the meeting before and this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Since {
    /// The meeting before.
    pub previous: MeetingId,
    /// Its last day.
    pub from: Date,
    /// The day before which things count: this meeting's first day, or today if that is earlier.
    pub until: Date,
    /// What was done or dropped since, by number.
    pub done: Vec<ActionId>,
    /// What is past its due date and not done, by number.
    pub late: Vec<ActionId>,
    /// What got another due date since, by number.
    pub moved: Vec<ActionId>,
    /// What this meeting carries over, by number.
    pub carried: Vec<ActionId>,
    /// Decisions whose reservation was cleared since, by number.
    pub cleared: Vec<DecisionId>,
    /// Decisions that still wait for a body, by number.
    pub reserved: Vec<DecisionId>,
}

impl Since {
    /// Whether there is nothing to tell.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        [&self.done, &self.late, &self.moved, &self.carried]
            .iter()
            .all(|actions| actions.is_empty())
            && self.cleared.is_empty()
            && self.reserved.is_empty()
    }
}

/// The latest meeting of the same series that ended before this one began.
fn previous<'a>(
    workspace: &'a Workspace,
    meeting: &Meeting,
) -> Option<(&'a MeetingId, &'a Meeting)> {
    let series = meeting.series.as_deref()?.trim();
    let first = meeting.days.first()?;
    workspace
        .meetings()
        .iter()
        .filter(|(_, other)| {
            let same = other.series.as_deref().is_some_and(|s| s.trim() == series);
            same && other.days.last().is_some_and(|last| last < first)
        })
        .max_by_key(|(_, other)| other.days.last().copied())
        .map(|(id, other)| (id, other.as_ref()))
}

/// What happened since the meeting before in the same series; `None` if there is none.
///
/// An action counts if it was there when that meeting ended. When one was done is told by its latest
/// dated note, else by the day it was last changed.
#[must_use]
pub fn since(workspace: &Workspace, id: &MeetingId, today: Date) -> Option<Since> {
    let meeting = workspace.meetings().get(id)?;
    let (previous, before) = previous(workspace, meeting)?;
    let from = before.days.last().copied()?;
    let until = meeting
        .days
        .first()
        .map_or(today, |first| today.min(*first));
    let between = |day: Date| from < day && day <= until;
    let mut since = Since {
        previous: previous.clone(),
        from,
        until,
        done: Vec::new(),
        late: Vec::new(),
        moved: Vec::new(),
        carried: Vec::new(),
        cleared: Vec::new(),
        reserved: Vec::new(),
    };
    let mut actions: Vec<_> = workspace.actions().iter().collect();
    actions.sort_by_key(|(_, action)| action.number);
    for (action_id, action) in actions {
        if action.carried.contains(id) {
            since.carried.push(action_id.clone());
        }
        if action.stamp.created > from {
            continue;
        }
        let noted = action.progress.iter().map(|progress| progress.date).max();
        let ended = noted.unwrap_or(action.stamp.changed);
        if !action.status.is_open() && between(ended) {
            since.done.push(action_id.clone());
        }
        if action.is_overdue(until) {
            since.late.push(action_id.clone());
        }
        if action.due_history.iter().any(|moved| between(moved.on)) {
            since.moved.push(action_id.clone());
        }
    }
    let mut decisions: Vec<_> = workspace.decisions().iter().collect();
    decisions.sort_by_key(|(_, decision)| decision.number);
    for (decision_id, decision) in decisions {
        let Mandate::Reservation { cleared, .. } = &decision.mandate else {
            continue;
        };
        match cleared {
            Some(day) if between(*day) => since.cleared.push(decision_id.clone()),
            None if decision.stamp.created <= from => since.reserved.push(decision_id.clone()),
            _ => {}
        }
    }
    Some(since)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::workspace::edit::{ActionField, DecisionField, Edit, MeetingField, NewRecord};
    use crate::workspace::testing::{check_edit, one_of_everything, touch};
    use crate::workspace::{ActionStatus, Decision, Id, Moved, Progress, Touch};

    const LATER: Date = date(2023, 11, 9);

    /// The meeting of May 2023, a second one of the series in November, and the first action changed
    /// so.
    fn workspace(changes: Vec<ActionField>) -> Workspace {
        let mut later = Meeting::new("Oppfølging", LATER, touch().stamp());
        later.series = Some("Dialogmøter ".into());
        let series = MeetingField::Series(Some("Dialogmøter".into()));
        let mut workspace = check_edit(
            &one_of_everything(),
            &Edit::Meeting(Id::new("meeting-a"), series),
        );
        workspace = check_edit(
            &workspace,
            &Edit::Add(NewRecord::Meeting(Id::new("meeting-b"), later.into())),
        );
        // Set on the day it was made, a due date leaves no history.
        let undated = Edit::Action(Id::new("action-a"), ActionField::Due(None));
        workspace = check_edit(&workspace, &undated);
        let touch = Touch {
            on: date(2023, 6, 1),
            by: None,
        };
        for field in changes {
            let edit = Edit::Action(Id::new("action-a"), field);
            workspace = edit.apply(&workspace, &touch).unwrap();
        }
        workspace
    }

    fn told(workspace: &Workspace) -> Since {
        since(workspace, &Id::new("meeting-b"), date(2023, 12, 1)).unwrap()
    }

    #[test]
    fn the_meeting_before_is_the_latest_of_the_series() {
        let workspace = workspace(vec![]);
        let since_then = told(&workspace);
        assert_eq!(since_then.previous, Id::new("meeting-a"));
        assert_eq!(
            (since_then.from, since_then.until),
            (date(2023, 5, 11), LATER)
        );
        assert!(since_then.is_empty());
        assert_eq!(since(&workspace, &Id::new("meeting-a"), LATER), None);
    }

    #[test]
    fn what_was_done_is_dated_by_its_latest_note() {
        let done = ActionField::Status(ActionStatus::Done);
        assert_eq!(told(&workspace(vec![done.clone()])).done.len(), 1);
        let note = ActionField::Progress(vec![Progress {
            date: date(2023, 12, 24),
            text: "Ferdig".into(),
        }]);
        assert_eq!(told(&workspace(vec![done, note])).done, []);
    }

    #[test]
    fn late_and_moved_are_told_apart() {
        let due = ActionField::Due(Some(date(2023, 9, 1)));
        assert_eq!(told(&workspace(vec![due])).late, [Id::new("action-a")]);
        let moved = ActionField::DueHistory(vec![Moved {
            from: Some(date(2023, 9, 1)),
            to: Some(date(2023, 12, 1)),
            on: date(2023, 8, 20),
            why: None,
        }]);
        let told = told(&workspace(vec![moved]));
        assert_eq!((told.late.len(), told.moved.len()), (0, 1));
    }

    #[test]
    fn reservations_are_cleared_or_still_open() {
        let mut workspace = workspace(vec![]);
        for (id, cleared) in [
            ("decision-b", Some(date(2023, 6, 15))),
            ("decision-c", None),
        ] {
            let decision = Decision::new("Forprosjekt", touch().stamp());
            let add = NewRecord::Decision(Id::new(id), decision.into());
            workspace = check_edit(&workspace, &Edit::Add(add));
            let mandate = Mandate::Reservation {
                body: "styret".into(),
                by: date(2023, 6, 15),
                cleared,
            };
            let edit = Edit::Decision(Id::new(id), DecisionField::Mandate(mandate));
            workspace = check_edit(&workspace, &edit);
        }
        let told = told(&workspace);
        assert_eq!(told.cleared, [Id::new("decision-b")]);
        assert_eq!(told.reserved, [Id::new("decision-c")]);
    }

    #[test]
    fn what_is_carried_over_names_this_meeting() {
        let carried = ActionField::Carried(vec![Id::new("meeting-b")]);
        assert_eq!(
            told(&workspace(vec![carried])).carried,
            [Id::new("action-a")]
        );
    }
}
