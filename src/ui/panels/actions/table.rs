//! The table of actions: one Tab stop with a cursor that arrows move, rows that are selected and
//! edited in place.

use egui::{Align, Id, Layout, Modifiers, ScrollArea, Sense, Ui};
use egui_extras::{Column, TableBuilder};

use super::columns::Columns;
use super::copied;
use super::data::{ActionTable, Row};
use super::edit::{self, Editor};
use super::group;
use super::row::{self, Look};
use crate::intent::{Intent, View};
use crate::message::Message;
use crate::scene::Token;
use crate::session::ActionsView;
use crate::ui::PanelContext;
use crate::ui::table::{Clip, Deed, GAP, Picker, TableKeys, cell, listen, sort_heading};
use crate::ui::theme;
use crate::workspace::edit::{ActionField, Edit};
use crate::workspace::{ActionColumn, ActionId, ActionStatus, RecordRef};

/// The height of the headings.
const HEADER: f32 = 36.0;
/// How many rows a page is.
const PAGE: usize = 12;

/// What a row was asked to do.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Asked {
    /// Select it, with these keys held.
    Select(usize, Modifiers),
    /// Put the cursor on this column.
    Point(ActionColumn),
    /// Edit the cell of the cursor.
    Edit,
    /// Mark it as done, or as not done.
    Done(ActionId),
    /// Go to what it concerns.
    Jump(RecordRef),
}

/// What the table remembers between frames.
#[derive(Debug)]
pub(super) struct Table {
    /// The column of the cursor.
    column: ActionColumn,
    /// Its row, and how rows are chosen.
    picker: Picker,
    scroll: Option<usize>,
    edit: Editor,
    /// The row and action that may leave what is shown once it is marked as done.
    leaving: Option<(usize, RecordRef)>,
}

impl Default for Table {
    fn default() -> Self {
        Self {
            column: ActionColumn::Text,
            picker: Picker::default(),
            scroll: None,
            edit: Editor::new(Edit::Action),
            leaving: None,
        }
    }
}

/// The table, as the focus knows it.
pub(super) fn table_id() -> Id {
    Id::unique("actions-table")
}

impl Table {
    /// Whether a cell is being edited.
    pub(super) fn is_editing(&self) -> bool {
        self.edit.is_editing()
    }

    /// Whether what stands in a cell cannot be read.
    pub(super) fn has_unread(&self) -> bool {
        self.edit.is_unread()
    }

    /// Brings a row into view.
    pub(super) fn scroll_to(&mut self, row: usize) {
        self.scroll = Some(row);
    }

    /// Shows the table in the room there is.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        data: &ActionTable,
        out: &mut Vec<Intent>,
    ) {
        let room = ui.available_width() - ui.spacing().scroll.allocated_width() - 2.0;
        let columns = Columns::fit(room, super::is_by_owner(&cx.session.actions));
        if columns.place(self.column).is_none() {
            self.column = ActionColumn::Text;
        }
        let name = cx.say(&Message::new("actions-table").with("n", data.shown));
        let keys = listen(
            ui,
            table_id(),
            ui.available_rect_before_wrap(),
            &name,
            self.is_editing(),
        );
        let mut asked = Vec::new();
        self.press(ui, cx, data, &columns, &keys, &mut asked, out);
        self.step_on(cx, data, &mut asked);
        let fits = columns.total <= room + 1.0;
        ScrollArea::horizontal().auto_shrink(false).show(ui, |ui| {
            if !fits {
                ui.set_min_width(columns.total + ui.spacing().scroll.allocated_width());
            }
            self.grid(ui, cx, data, &columns, keys.focused, &mut asked, out);
        });
        for ask in asked {
            self.carry_out(ui, cx, data, ask, out);
        }
    }

    /// Turns keys into what they ask for.
    #[expect(
        clippy::too_many_arguments,
        reason = "one frame of the table, taken apart for reading"
    )]
    fn press(
        &mut self,
        ui: &Ui,
        cx: &PanelContext<'_>,
        data: &ActionTable,
        columns: &Columns,
        keys: &TableKeys,
        asked: &mut Vec<Asked>,
        out: &mut Vec<Intent>,
    ) {
        let selection = &cx.session.selection;
        if let Some(picked) = self.picker.press(selection, data, keys, PAGE) {
            self.scroll = picked.row.or(self.scroll);
            let picked = picked.selection;
            out.extend(picked.map(|picked| Intent::View(View::Select(picked))));
        }
        let current = self.picker.cursor(selection, data);
        if keys.clip == Some(Clip::Copy) {
            copied::copy(ui, cx, data, columns, out);
        }
        let at = columns.place(self.column).unwrap_or(0);
        let last = columns.shown.len() - 1;
        let at = match keys.sideways {
            1 => (at + 1).min(last),
            -1 => at.saturating_sub(1),
            _ => at,
        };
        self.column = columns.shown[at].0;
        let Some(id) = current.and_then(|place| data.rows[place].action()) else {
            return;
        };
        match keys.deed {
            Some(Deed::Act) => asked.push(Asked::Done(id.clone())),
            Some(Deed::Enter) if self.column == ActionColumn::About => {
                let action = cx.workspace().actions().get(id);
                let first = action.and_then(|action| action.about.first()).cloned();
                asked.push(first.map_or(Asked::Edit, Asked::Jump));
            }
            Some(Deed::Enter | Deed::Edit) => asked.push(Asked::Edit),
            None => {}
        }
    }

    /// Moves the cursor to the next row if the action under it was marked as done and is not shown
    /// any more.
    fn step_on(&mut self, cx: &PanelContext<'_>, data: &ActionTable, asked: &mut Vec<Asked>) {
        let Some((place, record)) = self.leaving.take() else {
            return;
        };
        if cx.session.selection.primary() != Some(&record) || current(cx, data).is_some() {
            return;
        }
        let stops = |place: usize| data.rows[place].action().is_some();
        let at = place.min(data.rows.len().saturating_sub(1));
        let next = (at..data.rows.len()).find(|place| stops(*place));
        if let Some(next) = next.or_else(|| (0..at).rev().find(|place| stops(*place))) {
            asked.push(Asked::Select(next, Modifiers::NONE));
            self.scroll = Some(next);
        }
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "one frame of the table, taken apart for reading"
    )]
    fn grid(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        data: &ActionTable,
        columns: &Columns,
        focused: bool,
        asked: &mut Vec<Asked>,
        out: &mut Vec<Intent>,
    ) {
        ui.spacing_mut().item_spacing = egui::vec2(GAP, 0.0);
        let left = ui.cursor().left();
        let span = egui::Rangef::new(left, left + columns.total);
        let mut builder = TableBuilder::new(ui)
            .id_salt("actions-grid")
            .sense(Sense::CLICK)
            .cell_layout(Layout::top_down(Align::Min))
            .auto_shrink(false)
            .min_scrolled_height(0.0)
            .animate_scrolling(!cx.settings.reduced_motion)
            .column(Column::exact(columns.button).clip(false));
        for (_, width) in &columns.shown {
            builder = builder.column(Column::exact(*width).clip(false));
        }
        if let Some(place) = self.scroll.take() {
            builder = builder.scroll_to_row(place, None);
        }
        let view = &cx.session.actions;
        let table = builder.header(HEADER, |mut header| {
            header.col(|ui| {
                let line = theme::stroke(ui.ctx(), 1.0, Token::Hairline);
                ui.painter().hline(span, ui.max_rect().bottom(), line);
            });
            for (column, _) in &columns.shown {
                cell(&mut header, |ui| heading(ui, cx, view, *column, out));
            }
        });
        let edit = &mut self.edit;
        let column = self.column;
        let cursor = self.picker.cursor(&cx.session.selection, data);
        let cursor = cursor.filter(|_| focused);
        table.body(|body| {
            let heights = data.rows.iter().map(|row| columns.height(row));
            body.heterogeneous_rows(heights, |mut table_row| {
                let place = table_row.index();
                match &data.rows[place] {
                    Row::Group(group) => {
                        table_row.set_hovered(false);
                        table_row.col(|ui| group::head(ui, cx, group, span, out));
                    }
                    Row::Action { id, .. } => {
                        let look = Look {
                            cx,
                            columns,
                            span,
                            column,
                            cursor,
                            place,
                            number: data.numbers[place],
                            total: data.shown,
                        };
                        row::action(&mut table_row, &look, id, edit, asked, out);
                    }
                }
            });
        });
        self.edit.settle(ui, table_id());
    }

    fn carry_out(
        &mut self,
        ui: &Ui,
        cx: &PanelContext<'_>,
        data: &ActionTable,
        asked: Asked,
        out: &mut Vec<Intent>,
    ) {
        match asked {
            Asked::Select(place, held) => {
                let selection = &cx.session.selection;
                let picked = self.picker.click(selection, data, place, held);
                let picked = picked.filter(|picked| picked != selection);
                out.extend(picked.map(|picked| Intent::View(View::Select(picked))));
                if !self.is_editing() {
                    ui.memory_mut(|memory| memory.request_focus(table_id()));
                }
            }
            Asked::Point(column) => self.column = column,
            Asked::Edit => {
                let cursor = self.picker.cursor(&cx.session.selection, data);
                if let Some(id) = cursor.and_then(|place| data.rows[place].action())
                    && let Some(action) = cx.workspace().actions().get(id)
                    && edit::input(cx, id, action, self.column).is_some()
                    && !cx.is_read_only()
                {
                    self.edit.begin(id.clone(), self.column);
                }
            }
            Asked::Done(id) => {
                let first = data.rows.iter().position(|row| {
                    row.action()
                        .is_some_and(|id| cx.session.selection.contains(&id.into()))
                });
                self.leaving = first.zip(cx.session.selection.primary().cloned());
                mark_done(cx, &id, out);
            }
            Asked::Jump(record) => out.push(Intent::View(View::Reveal(record))),
        }
    }
}

/// The row of the record in the inspector.
fn current(cx: &PanelContext<'_>, data: &ActionTable) -> Option<usize> {
    match cx.session.selection.primary()? {
        RecordRef::Action(id) => data.place(id),
        _ => None,
    }
}

/// Marks the selected actions as done if the one asked for is among them, else that one alone. If
/// all are done already, they are agreed again.
fn mark_done(cx: &PanelContext<'_>, id: &ActionId, out: &mut Vec<Intent>) {
    if cx.is_read_only() {
        return;
    }
    let selection = &cx.session.selection;
    let mut ids = vec![id.clone()];
    if selection.contains(&id.into()) {
        ids = selection
            .records()
            .iter()
            .filter_map(|record| {
                if let RecordRef::Action(id) = record {
                    Some(id.clone())
                } else {
                    None
                }
            })
            .collect();
    }
    let actions = cx.workspace().actions();
    let done = |id: &ActionId| {
        actions
            .get(id)
            .is_some_and(|action| action.status == ActionStatus::Done)
    };
    let status = if ids.iter().all(done) {
        ActionStatus::Agreed
    } else {
        ActionStatus::Done
    };
    let mut edits: Vec<Edit> = ids
        .into_iter()
        .map(|id| Edit::Action(id, ActionField::Status(status)))
        .collect();
    let edit = if edits.len() == 1 {
        edits.remove(0)
    } else {
        let key = if status == ActionStatus::Done {
            "actions-mark-done"
        } else {
            "actions-mark-not-done"
        };
        Edit::All(Message::new(key).with("n", edits.len()), edits)
    };
    out.push(Intent::edit(edit));
}

fn heading(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    view: &ActionsView,
    column: ActionColumn,
    out: &mut Vec<Intent>,
) {
    let key = match column {
        ActionColumn::Number => "header-number",
        ActionColumn::Text => "header-action",
        ActionColumn::Owner => "field-owner",
        ActionColumn::Due => "field-due",
        ActionColumn::Status => "field-status",
        ActionColumn::About => "field-about",
    };
    let sort = view.sort();
    let sorted = (sort.column == column).then_some(sort.descending);
    if sort_heading(ui, cx.text, cx.t(key), sorted).clicked() {
        let mut view = view.clone();
        view.set_sort(sort.clicked(column));
        out.push(Intent::View(View::Actions(view)));
    }
}
