//! The register as a table: a row for each decision.

use jiff::civil::Date;

use super::super::source::{Source, joined};
use super::super::xlsx::workbook;
use super::super::{Cell, Exported, LeftOut, Options, Profile, Sheet};
use super::told::by_name;
use crate::message::Message;
use crate::workspace::{
    Decision, DecisionId, Mandate, MeetingId, RecordRef, Stance, View, Workspace,
};

/// The register as comma-separated values, of one meeting or of all.
#[must_use]
pub fn csv(
    workspace: &Workspace,
    meeting: Option<&MeetingId>,
    options: &Options,
    profile: Profile,
) -> Exported {
    let source = Source::new(workspace, options);
    let sheet = sheet(&source, &super::chosen(workspace, meeting));
    Exported::new(sheet.to_csv(profile), LeftOut::default())
}

/// The register as a workbook, with the same table.
///
/// # Errors
/// A sentence if there are more than a workbook holds.
pub fn xlsx(
    workspace: &Workspace,
    meeting: Option<&MeetingId>,
    options: &Options,
) -> Result<Exported, Message> {
    let source = Source::new(workspace, options);
    let sheet = sheet(&source, &super::chosen(workspace, meeting));
    let sheets = [("export-sheet-decisions", sheet)];
    workbook(&source, &sheets, LeftOut::default())
}

/// A column: the catalogue key of its header, and what it shows of a decision.
struct Column {
    header: &'static str,
    cell: fn(&Source<'_>, &DecisionId, &Decision) -> Cell,
}

const fn column(
    header: &'static str,
    cell: fn(&Source<'_>, &DecisionId, &Decision) -> Cell,
) -> Column {
    Column { header, cell }
}

/// Every column, in order.
const COLUMNS: &[Column] = &[
    column("header-number", |_, _, decision| {
        Cell::text(decision.short_number())
    }),
    column("header-decision", |source, _, decision| {
        Cell::text(source.text(&decision.text))
    }),
    column("header-kind", |source, _, decision| {
        Cell::text(source.word(decision.kind.key()))
    }),
    column("header-meeting", |source, _, decision| {
        let meeting = decision.meeting.as_ref().map(RecordRef::from);
        let title = meeting.and_then(|meeting| source.title(&meeting));
        Cell::text(title.unwrap_or_default())
    }),
    column("field-day", |source, _, decision| {
        Cell::day(day(source.workspace, decision))
    }),
    column("header-item", |source, _, decision| {
        let meeting = decision.meeting.as_ref();
        let meeting = meeting.and_then(|id| source.workspace.meetings().get(id));
        let item = meeting
            .zip(decision.item.as_deref())
            .and_then(|(meeting, id)| meeting.item(id));
        Cell::text(source.optional(item.map(|item| item.title.as_str())))
    }),
    column("view-agree", |source, _, decision| {
        stances(source, decision, View::Agree)
    }),
    column("view-remark", |source, _, decision| {
        stances(source, decision, View::Remark)
    }),
    column("view-disagree", |source, _, decision| {
        stances(source, decision, View::Disagree)
    }),
    column("view-absent", |source, _, decision| {
        stances(source, decision, View::Absent)
    }),
    column("field-mandate", |source, _, decision| {
        let key = match &decision.mandate {
            Mandate::Final => "mandate-final",
            Mandate::Reservation { cleared: None, .. } => "export-mandate-open",
            Mandate::Reservation { .. } => "export-mandate-cleared",
        };
        Cell::text(source.word(key))
    }),
    column(
        "field-reservation-body",
        |source, _, decision| match &decision.mandate {
            Mandate::Reservation { body, .. } => Cell::text(source.text(body)),
            Mandate::Final => Cell::Empty,
        },
    ),
    column("field-reservation-by", |_, _, decision| {
        match decision.mandate {
            Mandate::Reservation { by, .. } => Cell::Day(by),
            Mandate::Final => Cell::Empty,
        }
    }),
    column("field-cleared", |_, _, decision| match decision.mandate {
        Mandate::Reservation { cleared, .. } => Cell::day(cleared),
        Mandate::Final => Cell::Empty,
    }),
    column("field-rationale", |source, _, decision| {
        Cell::text(source.optional(decision.rationale.as_deref()))
    }),
    column("field-alternatives", |source, _, decision| {
        Cell::text(source.optional(decision.alternatives.as_deref()))
    }),
    column("field-valid_until", |_, _, decision| {
        Cell::day(decision.valid_until)
    }),
    column("field-review_on", |_, _, decision| {
        Cell::day(decision.review_on)
    }),
    column("field-supersedes", |source, _, decision| {
        Cell::text(superseded(source, decision))
    }),
    column("header-example", |source, _, decision| {
        Cell::text(source.flag(decision.example))
    }),
    column("header-created", |_, _, decision| {
        Cell::Day(decision.stamp.created)
    }),
    column("header-changed", |_, _, decision| {
        Cell::Day(decision.stamp.changed)
    }),
    column("header-id", |source, id, _| {
        Cell::text(source.id(id.as_str()))
    }),
];

fn sheet(source: &Source<'_>, decisions: &[(&DecisionId, &Decision)]) -> Sheet {
    let row = |(id, decision): &(&DecisionId, &Decision)| {
        let cells = COLUMNS.iter();
        cells
            .map(|column| (column.cell)(source, id, decision))
            .collect()
    };
    let headers = COLUMNS.iter().map(|column| source.word(column.header));
    Sheet {
        headers: headers.collect(),
        rows: decisions.iter().map(row).collect(),
    }
}

/// The day a decision was made: that of its item, or the last one of its meeting.
fn day(workspace: &Workspace, decision: &Decision) -> Option<Date> {
    let meeting = workspace.meetings().get(decision.meeting.as_ref()?)?;
    let item = decision.item.as_deref().and_then(|id| meeting.item(id));
    item.map(|item| item.day)
        .or_else(|| meeting.days.last().copied())
}

/// Those of one view, by name, and what they say.
fn stances(source: &Source<'_>, decision: &Decision, view: View) -> Cell {
    let stances = by_name(source, decision).into_iter();
    let told = |(name, stance): (String, &Stance)| match &stance.remark {
        Some(remark) => {
            let said = Message::new("export-said").with("organisation", name);
            source.say(&said.with("remark", source.text(remark)))
        }
        None => name,
    };
    let of_view = stances.filter(|(_, stance)| stance.view == view);
    Cell::text(joined(of_view.map(told)))
}

/// The number of the decision that is replaced.
pub(super) fn superseded(source: &Source<'_>, decision: &Decision) -> String {
    let replaced = decision.supersedes.as_ref();
    let replaced = replaced.and_then(|id| source.workspace.decisions().get(id));
    replaced.map_or_else(String::new, |decision| decision.short_number())
}
