//! How the follow-up of actions goes: urgency with its parts, load per owner, what falls due when, how
//! often a due date is kept, and how far dates slip.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::Index;
use crate::workspace::{Action, ActionId, ActionStatus, OrganisationId, RecordRef, Workspace};

/// Due within so many days counts as soon.
pub const SOON: i32 = 14;

/// A reason why an action is urgent, with the points it gives. The points are this program's own; they
/// are always shown with the sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// Past its due date by so many days: 4, and 1 more for each full month, at most 4 more.
    Overdue(i32),
    /// Due within two weeks: 2.
    Soon(i32),
    /// So many open actions wait for it: 1 each, at most 3.
    Blocks(usize),
    /// Carried over to so many meetings: 1 each, at most 3.
    Carried(usize),
    /// Nobody answers for it: 2.
    NoOwner,
    /// It has no due date: 1.
    NoDate,
}

impl Urgency {
    /// The points.
    #[must_use]
    pub fn points(self) -> u32 {
        let counted = |n: usize| u32::try_from(n.min(3)).unwrap_or(3);
        match self {
            Self::Overdue(days) => 4 + u32::try_from((days / 30).clamp(0, 4)).unwrap_or(0),
            Self::Soon(_) | Self::NoOwner => 2,
            Self::Blocks(n) | Self::Carried(n) => counted(n),
            Self::NoDate => 1,
        }
    }
}

/// Why an action is urgent, part by part; nothing if it is closed.
#[must_use]
pub fn urgency(
    workspace: &Workspace,
    index: &Index,
    id: &ActionId,
    action: &Action,
    today: Date,
) -> Vec<Urgency> {
    if !action.status.is_open() {
        return Vec::new();
    }
    let mut parts = Vec::new();
    match action.due {
        None => parts.push(Urgency::NoDate),
        Some(due) => {
            let days = days_between(today, due);
            if days < 0 {
                parts.push(Urgency::Overdue(-days));
            } else if days <= SOON {
                parts.push(Urgency::Soon(days));
            }
        }
    }
    let waiting = index
        .referrers(&id.into())
        .iter()
        .filter(|from| match from {
            RecordRef::Action(from) => workspace
                .actions()
                .get(from)
                .is_some_and(|from| from.status.is_open() && from.blocked_by.contains(id)),
            _ => false,
        })
        .count();
    if waiting > 0 {
        parts.push(Urgency::Blocks(waiting));
    }
    if !action.carried.is_empty() {
        parts.push(Urgency::Carried(action.carried.len()));
    }
    if action.owner.is_none() {
        parts.push(Urgency::NoOwner);
    }
    parts
}

/// What one owner has to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// Open actions.
    pub open: usize,
    /// Those past their due date.
    pub overdue: usize,
}

/// How the follow-up of a set of actions goes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FollowUp {
    /// What each owner has to do; `None` for what nobody answers for.
    pub load: BTreeMap<Option<OrganisationId>, Load>,
    /// How many open actions fall due in each month, by its first day.
    pub due: BTreeMap<Date, usize>,
    /// How many open actions have no due date.
    pub undated: usize,
    /// Of the actions done that had a due date: how many were done by it, and how many there are.
    pub on_time: (usize, usize),
    /// The median of the days by which due dates that moved have moved from the first one; `None` if
    /// none has.
    pub median_slip: Option<f64>,
    /// Open actions that follow from no meeting and no decision, and concern nothing.
    pub orphans: Vec<ActionId>,
}

impl FollowUp {
    /// Which share of what was done was done by its due date, 0 to 1; `None` if nothing tells.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts of actions")]
    pub fn on_time_rate(&self) -> Option<f64> {
        let (kept, all) = self.on_time;
        (all > 0).then(|| kept as f64 / all as f64)
    }
}

/// How the follow-up of these actions goes.
#[must_use]
pub fn follow_up<'a>(
    workspace: &Workspace,
    actions: impl IntoIterator<Item = &'a ActionId>,
    today: Date,
) -> FollowUp {
    let mut report = FollowUp::default();
    let mut slips: Vec<i32> = Vec::new();
    let ids: BTreeSet<&ActionId> = actions.into_iter().collect();
    for id in ids {
        let Some(action) = workspace.actions().get(id) else {
            continue;
        };
        slips.extend(slip(action));
        if !action.status.is_open() {
            if action.status == ActionStatus::Done
                && let Some(due) = action.due
            {
                report.on_time.1 += 1;
                report.on_time.0 += usize::from(closed_on(action) <= due);
            }
            continue;
        }
        let load = report.load.entry(action.owner.clone()).or_default();
        load.open += 1;
        load.overdue += usize::from(action.is_overdue(today));
        match action.due {
            Some(due) => *report.due.entry(due.first_of_month()).or_default() += 1,
            None => report.undated += 1,
        }
        if action.meeting.is_none() && action.decision.is_none() && action.about.is_empty() {
            report.orphans.push(id.clone());
        }
    }
    slips.sort_unstable();
    report.median_slip = median(&slips);
    report
}

/// The day an action was closed: that of its latest note, else the day it was last changed.
#[must_use]
pub fn closed_on(action: &Action) -> Date {
    let noted = action.progress.iter().map(|progress| progress.date).max();
    noted.unwrap_or(action.stamp.changed)
}

/// The days between the first due date and the present one, if it moved.
fn slip(action: &Action) -> Option<i32> {
    let first = action.due_history.iter().find_map(|moved| moved.from)?;
    Some(days_between(first, action.due?))
}

fn median(sorted: &[i32]) -> Option<f64> {
    let middle = sorted.len() / 2;
    let upper = f64::from(*sorted.get(middle)?);
    if sorted.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = f64::from(*sorted.get(middle.checked_sub(1)?)?);
    Some(f64::midpoint(lower, upper))
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// The months from one to another, first days, both counted; at most ten years of them.
#[must_use]
pub fn months(from: Date, to: Date) -> Vec<Date> {
    let mut months = Vec::new();
    let mut month = from.first_of_month();
    while month <= to && months.len() < 120 {
        months.push(month);
        let Ok(next) = month.checked_add(1.month()) else {
            break;
        };
        month = next;
    }
    months
}

/// Who answers for an open action, was not at the meeting that agreed on it, and has not accepted it
/// since; `None` where that is nobody, and where nothing is known of who was there.
#[must_use]
pub fn unaccepted_owner<'a>(
    action: &'a Action,
    workspace: &Workspace,
) -> Option<&'a OrganisationId> {
    let owner = action.owner.as_ref()?;
    let meeting = workspace.meetings().get(action.meeting.as_ref()?)?;
    let mut present = meeting.present.iter();
    let there = present.any(|present| present.organisation == *owner);
    let open = action.status.is_open() && action.accepted.is_none();
    (open && !meeting.present.is_empty() && !there).then_some(owner)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::workspace::edit::{ActionField, Edit};
    use crate::workspace::testing::{check_edit, one_of_everything};
    use crate::workspace::{Id, Moved, Progress};

    /// The small workspace with its first action changed so.
    fn with(fields: Vec<ActionField>) -> Workspace {
        fields
            .into_iter()
            .fold(one_of_everything(), |before, field| {
                check_edit(&before, &Edit::Action(Id::new("action-a"), field))
            })
    }

    fn parts(workspace: &Workspace, today: Date) -> Vec<Urgency> {
        let id = Id::new("action-a");
        let action = workspace.actions().get(&id).unwrap();
        urgency(workspace, &Index::of(workspace), &id, action, today)
    }

    #[test]
    fn urgency_is_the_sum_of_parts_that_are_told() {
        let workspace = with(vec![
            ActionField::Due(Some(date(2023, 9, 1))),
            ActionField::Owner(None),
            ActionField::Carried(vec![Id::new("meeting-a")]),
        ]);
        let told = parts(&workspace, date(2023, 11, 1));
        assert_eq!(
            told,
            [
                Urgency::Overdue(61),
                Urgency::Blocks(1),
                Urgency::Carried(1),
                Urgency::NoOwner,
            ]
        );
        let points: u32 = told.into_iter().map(Urgency::points).sum();
        assert_eq!(points, (4 + 2) + 1 + 1 + 2);
        assert_eq!(parts(&workspace, date(2023, 8, 20))[0], Urgency::Soon(12));
        let done = with(vec![ActionField::Status(ActionStatus::Done)]);
        assert_eq!(parts(&done, date(2024, 1, 1)), []);
    }

    #[test]
    fn a_due_date_is_kept_if_the_last_note_is_not_after_it() {
        let done = |day| {
            let workspace = with(vec![
                ActionField::Due(Some(date(2023, 9, 1))),
                ActionField::Status(ActionStatus::Done),
                ActionField::Progress(vec![Progress {
                    date: day,
                    text: "Ferdig".into(),
                }]),
            ]);
            let ids: Vec<ActionId> = workspace
                .actions()
                .iter()
                .map(|(id, _)| id.clone())
                .collect();
            follow_up(&workspace, &ids, date(2023, 11, 1))
        };
        assert_eq!(done(date(2023, 9, 1)).on_time_rate(), Some(1.0));
        assert_eq!(done(date(2023, 9, 2)).on_time_rate(), Some(0.0));
    }

    #[test]
    fn the_slip_is_from_the_first_due_date_to_the_present_one() {
        let workspace = with(vec![
            ActionField::Due(Some(date(2023, 10, 1))),
            ActionField::DueHistory(vec![Moved {
                from: Some(date(2023, 9, 1)),
                to: Some(date(2023, 10, 1)),
                on: date(2023, 8, 20),
                why: None,
            }]),
        ]);
        let report = follow_up(&workspace, [&Id::new("action-a")], date(2023, 8, 21));
        assert_eq!(report.median_slip, Some(30.0));
        assert_eq!(report.due, BTreeMap::from([(date(2023, 10, 1), 1)]));
        assert_eq!(median(&[1, 2, 4, 10]), Some(3.0));
        assert_eq!(median(&[]), None);
    }

    #[test]
    fn what_hangs_on_nothing_is_an_orphan() {
        let workspace = one_of_everything();
        let ids = [Id::new("action-a"), Id::new("action-b")];
        let report = follow_up(&workspace, &ids, date(2023, 8, 21));
        assert_eq!(report.orphans, [Id::new("action-b")]);
        assert_eq!(report.load.values().map(|load| load.open).sum::<usize>(), 2);
    }

    #[test]
    fn months_run_over_the_turn_of_the_year() {
        let months = months(date(2023, 11, 20), date(2024, 1, 3));
        let first = [date(2023, 11, 1), date(2023, 12, 1), date(2024, 1, 1)];
        assert_eq!(months, first);
    }
}
