//! One row of the table.

use egui::text::{LayoutJob, TextFormat};
use egui::{Label, Popup, Rangef, Response, Ui};
use egui_extras::TableRow;

use super::columns::Columns;
use super::edit::{self, Editor};
use super::marks::Marks;
use super::table::{Asked, table_id};
use crate::intent::Intent;
use crate::message::Message;
use crate::scene::Token;
use crate::ui::PanelContext;
use crate::ui::fields::{icon_of, status_icon};
use crate::ui::table::{cell, cell_icon, cell_link, ground, name_row, point_at, ring};
use crate::ui::theme::{Type, color};
use crate::ui::widgets::{badge, record_link};
use crate::workspace::{Action, ActionColumn, ActionId, ActionStatus, RecordRef};

/// What all rows of a frame have in common, and which row this is.
pub(super) struct Look<'a> {
    pub(super) cx: &'a PanelContext<'a>,
    pub(super) columns: &'a Columns,
    pub(super) span: Rangef,
    /// The column of the cursor.
    pub(super) column: ActionColumn,
    /// The row of the cursor, while the table has the focus.
    pub(super) cursor: Option<usize>,
    pub(super) place: usize,
    /// Which of the actions shown it is, and of how many.
    pub(super) number: usize,
    pub(super) total: usize,
}

/// A row with its cells; what it is asked to do goes to `asked`.
pub(super) fn action(
    row: &mut TableRow<'_, '_>,
    look: &Look<'_>,
    id: &ActionId,
    editor: &mut Editor,
    asked: &mut Vec<Asked>,
    out: &mut Vec<Intent>,
) {
    let cx = look.cx;
    let Some(action) = cx.workspace().actions().get(id) else {
        return;
    };
    let record = RecordRef::from(id);
    let selected = cx.session.selection.contains(&record);
    let pointed = look.cursor == Some(look.place);
    if selected {
        row.set_hovered(false);
    }
    cell(row, |ui| {
        ground(ui, look.span, selected);
        if done_button(ui, cx, action).clicked() {
            asked.push(Asked::Done(id.clone()));
        }
    });
    for (column, width) in &look.columns.shown {
        let is_editing = editor.is_at(id, column);
        let response = cell(row, |ui| {
            if is_editing && let Some(input) = edit::input(cx, id, action, *column) {
                editor.show(ui, cx, cx.t(edit::key(*column)), input, out);
                return;
            }
            match column {
                ActionColumn::Number => number(ui, cx, action),
                ActionColumn::Text => text(ui, action),
                ActionColumn::Owner => owner(ui, cx, action),
                ActionColumn::Due => due(ui, cx, action),
                ActionColumn::Status => status(ui, look, action),
                ActionColumn::About => about(ui, cx, action, *width, asked),
            }
            if pointed && *column == look.column {
                ring(ui, ui.max_rect());
            }
        });
        if *column == ActionColumn::Text {
            name_row(&response, selected, look.number, look.total, || {
                spoken(cx, action)
            });
            if pointed {
                point_at(table_id(), &response);
            }
        }
        if is_editing {
            continue;
        }
        if response.double_clicked() {
            // The first click may have opened the inspector and moved the columns: what it pointed to
            // is meant.
            asked.push(Asked::Edit);
        } else if response.clicked() || response.secondary_clicked() {
            let held = response.ctx.input(|input| input.modifiers);
            asked.push(Asked::Point(*column));
            asked.push(Asked::Select(look.place, held));
        }
    }
}

/// How far an action has come, as a round button that marks it as done.
fn done_button(ui: &mut Ui, cx: &PanelContext<'_>, action: &Action) -> Response {
    let ink = match action.status {
        ActionStatus::Started => Token::Accent,
        ActionStatus::Done => Token::GoodInk,
        ActionStatus::Proposed | ActionStatus::Agreed | ActionStatus::Dropped => Token::InkMuted,
    };
    let key = if action.status == ActionStatus::Done {
        "actions-reopen-one"
    } else {
        "actions-finish-one"
    };
    let name = cx.say(&Message::new(key).with("number", action.short_number()));
    ui.add_enabled_ui(!cx.is_read_only(), |ui| {
        cell_icon(ui, status_icon(action.status), ink, &name)
    })
    .inner
}

/// The short number, and below it whether the action is an example.
fn number(ui: &mut Ui, cx: &PanelContext<'_>, action: &Action) {
    let muted = color(ui.ctx(), Token::InkMuted);
    let number = Type::Number.rich(action.short_number()).color(muted);
    if !action.example {
        ui.add(Label::new(number));
        return;
    }
    let height = ui.max_rect().height();
    ui.vertical(|ui| {
        ui.add_space((height - 34.0) / 2.0);
        ui.add(Label::new(number));
        ui.add(Label::new(
            Type::Small.rich(cx.t("actions-example")).color(muted),
        ));
    });
}

fn text(ui: &mut Ui, action: &Action) {
    let ink = if action.status.is_open() {
        Token::Ink
    } else {
        Token::InkMuted
    };
    let font = Type::Medium.font_in(ui);
    let line = TextFormat {
        line_height: Some((font.size * 1.25).round()),
        ..TextFormat::simple(font, color(ui.ctx(), ink))
    };
    let mut job = LayoutJob::single_section(action.text.clone(), line);
    job.wrap.max_rows = match ui.max_rect().height() {
        ..46.0 => 1,
        ..66.0 => 2,
        _ => 3,
    };
    ui.add(Label::new(job).wrap());
}

fn owner(ui: &mut Ui, cx: &PanelContext<'_>, action: &Action) {
    match &action.owner {
        Some(owner) => {
            ui.add(Label::new(cx.organisation(owner)).truncate());
        }
        None => missing(ui, cx, action),
    }
}

fn due(ui: &mut Ui, cx: &PanelContext<'_>, action: &Action) {
    match action.due {
        Some(due) => {
            let late = action.is_overdue(cx.today);
            let ink = color(ui.ctx(), if late { Token::DangerInk } else { Token::Ink });
            ui.add(Label::new(Type::Number.rich(short_date(cx, due)).color(ink)).truncate());
        }
        None => missing(ui, cx, action),
    }
}

/// A dash where nothing stands; a warning where something should.
fn missing(ui: &mut Ui, cx: &PanelContext<'_>, action: &Action) {
    let (words, ink) = if action.status.is_open() {
        (cx.t("missing"), Token::WarningInk)
    } else {
        ("–", Token::InkMuted)
    };
    let ink = color(ui.ctx(), ink);
    ui.add(Label::new(Type::Body.rich(words).color(ink)));
}

fn status(ui: &mut Ui, look: &Look<'_>, action: &Action) {
    let cx = look.cx;
    let mut marks = Marks::of(action, cx.workspace(), cx.today);
    if look.columns.narrow {
        marks = marks.apart();
    }
    let first = cx.say(&marks.first.message());
    let Some(second) = marks.second else {
        badge(ui, marks.first.tone(), &first);
        return;
    };
    let height = ui.max_rect().height();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        ui.add_space((height - 46.0) / 2.0);
        badge(ui, marks.first.tone(), &first);
        badge(ui, second.tone(), &cx.say(&second.message()));
    });
}

fn about(ui: &mut Ui, cx: &PanelContext<'_>, action: &Action, width: f32, asked: &mut Vec<Asked>) {
    ui.spacing_mut().item_spacing.x = 6.0;
    let Some((first, others)) = action.about.split_first() else {
        return;
    };
    let more = if others.is_empty() { 0.0 } else { 34.0 };
    if cell_link(ui, title(cx, first), width - more).clicked() {
        asked.push(Asked::Jump(first.clone()));
    }
    if others.is_empty() {
        return;
    }
    let words = format!("+{}", others.len());
    let response = cell_link(ui, &words, more);
    let names: Vec<&str> = others.iter().map(|other| title(cx, other)).collect();
    let response = response.on_hover_text(names.join("\n"));
    Popup::menu(&response).show(|ui| {
        ui.set_min_width(240.0);
        for record in &action.about {
            if record_link(
                ui,
                icon_of(cx, record),
                title(cx, record),
                cx.t(record.kind().key()),
            )
            .clicked()
            {
                asked.push(Asked::Jump(record.clone()));
                ui.close();
            }
        }
    });
}

pub(super) fn title<'a>(cx: &PanelContext<'a>, record: &RecordRef) -> &'a str {
    if let RecordRef::Organisation(id) = record {
        cx.organisation(id)
    } else {
        cx.title(record)
    }
}

/// `1. sep`, with the year where it is not this one.
pub(super) fn short_date(cx: &PanelContext<'_>, date: jiff::civil::Date) -> String {
    let key = if date.year() == cx.today.year() {
        "actions-day"
    } else {
        "actions-day-of-year"
    };
    let message = Message::new(key)
        .with("day", i64::from(date.day()))
        .with("month", cx.text.month_short(date.month()));
    // The year is no quantity: it takes no grouping.
    cx.say(&if date.year() == cx.today.year() {
        message
    } else {
        message.with("year", date.year().to_string())
    })
}

/// The row as a screen reader says it.
pub(super) fn spoken(cx: &PanelContext<'_>, action: &Action) -> String {
    let marks = Marks::of(action, cx.workspace(), cx.today);
    let mut said = vec![action.short_number(), action.text.clone()];
    said.extend(
        action
            .owner
            .as_ref()
            .map(|owner| cx.organisation(owner).to_owned()),
    );
    said.extend(action.due.map(|due| cx.text.date(due)));
    said.push(cx.t(action.status.key()).to_owned());
    for mark in std::iter::once(marks.first).chain(marks.second) {
        let words = cx.say(&mark.message());
        if !said.contains(&words) {
            said.push(words);
        }
    }
    said.extend(action.example.then(|| cx.t("actions-example").to_owned()));
    said.join(", ")
}
