//! Actions as a table: one row for each, for spreadsheets and for programs.

use jiff::civil::Date;

use super::super::source::{Source, joined};
use super::super::xlsx::workbook;
use super::super::{Cell, Exported, Options, Profile, Sheet};
use super::{ActionFilter, about, told};
use crate::message::Message;
use crate::workspace::{Action, ActionId, Moved, RecordRef, Workspace};

/// Actions as comma-separated values.
#[must_use]
pub fn csv(
    workspace: &Workspace,
    filter: &ActionFilter,
    options: &Options,
    profile: Profile,
) -> Exported {
    let source = Source::new(workspace, options);
    let (actions, left_out) = told(&source, filter);
    Exported::new(sheet(&source, &actions).to_csv(profile), left_out)
}

/// Actions as a workbook, with the same table.
///
/// # Errors
/// A sentence if there are more than a workbook holds.
pub fn xlsx(
    workspace: &Workspace,
    filter: &ActionFilter,
    options: &Options,
) -> Result<Exported, Message> {
    let source = Source::new(workspace, options);
    let (actions, left_out) = told(&source, filter);
    let sheet = sheet(&source, &actions);
    workbook(&source, &[("export-sheet-actions", sheet)], left_out)
}

/// A column: the catalogue key of its header, and what it shows of an action.
struct Column {
    header: &'static str,
    cell: fn(&Source<'_>, &ActionId, &Action) -> Cell,
}

const fn column(header: &'static str, cell: fn(&Source<'_>, &ActionId, &Action) -> Cell) -> Column {
    Column { header, cell }
}

const PERSON: &str = "header-person";
const CONFIDENTIAL: &str = "header-confidential";

/// Every column, in order.
const COLUMNS: &[Column] = &[
    column("header-number", |_, _, action| {
        Cell::text(action.short_number())
    }),
    column("header-action", |source, _, action| {
        Cell::text(source.text(&action.text))
    }),
    column("header-owner", |source, _, action| {
        Cell::text(
            action
                .owner
                .as_ref()
                .map(|id| source.organisation(id))
                .unwrap_or_default(),
        )
    }),
    column("header-role", |source, _, action| {
        Cell::text(source.optional(action.role.as_deref()))
    }),
    column(PERSON, |source, _, action| {
        Cell::text(source.person(action.person.as_deref(), action.role.as_deref()))
    }),
    column("header-contributors", |source, _, action| {
        Cell::text(joined(
            action.contributors.iter().map(|id| source.organisation(id)),
        ))
    }),
    column("header-status", |source, _, action| {
        Cell::text(source.word(action.status.key()))
    }),
    column("header-due", |_, _, action| Cell::day(action.due)),
    column("header-overdue-days", |source, _, action| {
        Cell::number(days_overdue(action, source.options.today))
    }),
    column("header-due-history", |source, _, action| {
        let moves = action.due_history.iter();
        let lines: Vec<String> = moves.map(|moved| told_move(source, moved)).collect();
        Cell::text(lines.join("\n"))
    }),
    column("header-accepted", |_, _, action| Cell::day(action.accepted)),
    column("header-about", |source, _, action| {
        Cell::text(about(source, action))
    }),
    column("header-decision", |source, _, action| {
        let decision = action
            .decision
            .as_ref()
            .and_then(|id| source.workspace.decisions().get(id));
        Cell::text(
            decision
                .map(|decision| decision.short_number())
                .unwrap_or_default(),
        )
    }),
    column("header-meeting", |source, _, action| {
        let meeting = action.meeting.as_ref().map(RecordRef::from);
        Cell::text(
            meeting
                .and_then(|meeting| source.title(&meeting))
                .unwrap_or_default(),
        )
    }),
    column("header-item", |source, _, action| {
        let meeting = action
            .meeting
            .as_ref()
            .and_then(|id| source.workspace.meetings().get(id));
        let item = meeting
            .zip(action.item.as_deref())
            .and_then(|(meeting, id)| meeting.item(id));
        Cell::text(source.optional(item.map(|item| item.title.as_str())))
    }),
    column("header-carried", |source, _, action| {
        let meetings: Vec<RecordRef> = action.carried.iter().map(RecordRef::from).collect();
        Cell::text(source.titles(&meetings))
    }),
    column("header-blocked-by", |source, _, action| {
        let blocking = action
            .blocked_by
            .iter()
            .filter_map(|id| source.workspace.actions().get(id));
        let told = blocking.filter(|action| source.options.confidential || !action.confidential);
        Cell::text(joined(told.map(|action| action.short_number())))
    }),
    column("header-progress", |source, _, action| {
        let notes = action.progress.iter();
        let lines: Vec<String> = notes
            .map(|note| format!("{} {}", note.date, source.text(&note.text)))
            .collect();
        Cell::text(lines.join("\n"))
    }),
    column("header-evidence", |source, _, action| {
        Cell::text(source.optional(action.evidence.as_deref()))
    }),
    column("header-tags", |source, _, action| {
        Cell::text(source.list(action.tags.iter().map(String::as_str)))
    }),
    column("header-example", |source, _, action| {
        Cell::text(source.flag(action.example))
    }),
    column(CONFIDENTIAL, |source, _, action| {
        Cell::text(source.flag(action.confidential))
    }),
    column("header-created", |_, _, action| {
        Cell::Day(action.stamp.created)
    }),
    column("header-changed", |_, _, action| {
        Cell::Day(action.stamp.changed)
    }),
    column("header-id", |source, id, _| {
        Cell::text(source.id(id.as_str()))
    }),
    // For those who fill in the list and send it back.
    column("header-due-reason", |_, _, _| Cell::Empty),
    column("header-comment", |_, _, _| Cell::Empty),
];

fn sheet(source: &Source<'_>, actions: &[(&ActionId, &Action)]) -> Sheet {
    let columns: Vec<&Column> = COLUMNS
        .iter()
        .filter(|column| column.header != PERSON || source.tells_persons())
        .filter(|column| column.header != CONFIDENTIAL || source.options.confidential)
        .collect();
    Sheet {
        headers: columns
            .iter()
            .map(|column| source.word(column.header))
            .collect(),
        rows: actions
            .iter()
            .map(|(id, action)| {
                columns
                    .iter()
                    .map(|column| (column.cell)(source, id, action))
                    .collect()
            })
            .collect(),
    }
}

/// A day on which a due date was moved, from when to when, and why; a dash stands for no date.
fn told_move(source: &Source<'_>, moved: &Moved) -> String {
    let day = |day: Option<Date>| day.map_or_else(|| "–".to_owned(), |day| day.to_string());
    let (from, to) = (day(moved.from), day(moved.to));
    let why = source.optional(moved.why.as_deref());
    let told = format!("{} {from} → {to} {why}", moved.on);
    told.trim_end().to_owned()
}

/// How many days an action is late; `None` if it is not.
fn days_overdue(action: &Action, today: Date) -> Option<f64> {
    let due = action.due.filter(|_| action.is_overdue(today))?;
    Some(f64::from((today - due).get_days()))
}
