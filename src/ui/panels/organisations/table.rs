//! The table of organisations: one Tab stop, edited in place.

use egui::{Align, Id, Label, Layout, Modifiers, Rangef, ScrollArea, Sense, Ui, vec2};
use egui_extras::{Column as Width, TableBuilder, TableRow};

use super::data::{Column, OrganisationTable, Row, county};
use super::edit::{self, Editor};
use crate::export::Cell;
use crate::intent::{Intent, View};
use crate::message::Message;
use crate::scene::Token;
use crate::session::{ListView, Panel, Sort};
use crate::ui::PanelContext;
use crate::ui::table::{
    self, Clip, Deed, GAP, Picker, TableKeys, cell, cell_link, ground, listen, name_row, point_at,
    ring, sort_heading,
};
use crate::ui::theme::{self, Type, color, space};
use crate::workspace::{ActionFilter, ActionScope, Edit, Organisation, OrganisationId, RecordRef};

/// The height of the headings and of a row.
const HEADER: f32 = 36.0;
const ROW: f32 = 40.0;
/// How many rows a page is.
const PAGE: usize = 14;
/// The table is never narrower; it scrolls sideways instead.
const LEAST: f32 = 940.0;

enum Asked {
    Select(usize, Modifiers),
    Point(Column),
    Edit,
    ShowActions(OrganisationId),
}

/// What the table remembers between frames.
#[derive(Debug)]
pub(super) struct Table {
    column: Column,
    /// The row of the cursor, and how rows are chosen.
    picker: Picker,
    scroll: Option<usize>,
    edit: Editor,
}

impl Default for Table {
    fn default() -> Self {
        Self {
            column: Column::Name,
            picker: Picker::default(),
            scroll: None,
            edit: Editor::new(Edit::Organisation),
        }
    }
}

fn table_id() -> Id {
    Id::unique("organisations-table")
}

/// The widths of the columns in so much room.
fn widths(room: f32) -> [f32; 6] {
    let fixed = [140.0, 190.0, 170.0, 150.0, 74.0];
    let name = room - fixed.iter().sum::<f32>() - 5.0 * GAP;
    [
        name.max(100.0),
        fixed[0],
        fixed[1],
        fixed[2],
        fixed[3],
        fixed[4],
    ]
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
        data: &OrganisationTable,
        out: &mut Vec<Intent>,
    ) {
        let name = cx.say(&Message::new("organisations-table").with("n", data.rows.len()));
        let keys = listen(
            ui,
            table_id(),
            ui.available_rect_before_wrap(),
            &name,
            self.is_editing(),
        )
        .space_picks();
        let mut asked = Vec::new();
        self.press(ui, cx, data, &keys, &mut asked, out);
        let room = ui.available_width() - ui.spacing().scroll.allocated_width() - 2.0;
        ScrollArea::horizontal().auto_shrink(false).show(ui, |ui| {
            if room < LEAST {
                ui.set_min_width(LEAST + ui.spacing().scroll.allocated_width());
            }
            self.grid(ui, cx, data, room.max(LEAST), keys.focused, &mut asked, out);
        });
        self.edit.settle(ui, table_id());
        for ask in asked {
            self.carry_out(ui, cx, data, ask, out);
        }
    }

    fn press(
        &mut self,
        ui: &Ui,
        cx: &PanelContext<'_>,
        data: &OrganisationTable,
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
            copy(ui, cx, data, out);
        }
        let at = Column::ALL
            .iter()
            .position(|column| *column == self.column)
            .unwrap_or(0);
        let at = if keys.sideways < 0 {
            at.saturating_sub(1)
        } else {
            at + usize::from(keys.sideways > 0)
        };
        self.column = Column::ALL[at.min(Column::ALL.len() - 1)];
        if let Some(row) = current.map(|place| &data.rows[place])
            && matches!(keys.deed, Some(Deed::Enter | Deed::Edit))
        {
            asked.push(if self.column == Column::Actions {
                Asked::ShowActions(row.id.clone())
            } else {
                Asked::Edit
            });
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
        data: &OrganisationTable,
        total: f32,
        focused: bool,
        asked: &mut Vec<Asked>,
        out: &mut Vec<Intent>,
    ) {
        ui.spacing_mut().item_spacing = vec2(GAP, 0.0);
        let left = ui.cursor().left();
        let span = Rangef::new(left, left + total);
        let mut builder = TableBuilder::new(ui)
            .id_salt("organisations-grid")
            .sense(Sense::CLICK)
            .cell_layout(Layout::top_down(Align::Min))
            .auto_shrink(false)
            .min_scrolled_height(0.0)
            .animate_scrolling(!cx.settings.reduced_motion);
        for width in widths(total) {
            builder = builder.column(Width::exact(width).clip(false));
        }
        if let Some(place) = self.scroll.take() {
            builder = builder.scroll_to_row(place, None);
        }
        let table = builder.header(HEADER, |mut header| {
            for (place, column) in Column::ALL.into_iter().enumerate() {
                cell(&mut header, |ui| {
                    if place == 0 {
                        let line = theme::stroke(ui.ctx(), 1.0, Token::Hairline);
                        ui.painter().hline(span, ui.max_rect().bottom(), line);
                    }
                    heading(ui, cx, place, column, out);
                });
            }
        });
        let edit = &mut self.edit;
        let cursor = self.picker.cursor(&cx.session.selection, data);
        let cursor = cursor.filter(|_| focused);
        let column = self.column;
        table.body(|body| {
            body.rows(ROW, data.rows.len(), |mut table_row| {
                let row = &data.rows[table_row.index()];
                let Some(organisation) = cx.workspace().organisations().get(&row.id) else {
                    return;
                };
                let drawn = Drawn {
                    row,
                    organisation,
                    span,
                    cursor: (cursor == Some(table_row.index())).then_some(column),
                    total: data.rows.len(),
                };
                drawn.show(&mut table_row, cx, edit, asked, out);
            });
        });
    }

    fn carry_out(
        &mut self,
        ui: &Ui,
        cx: &PanelContext<'_>,
        data: &OrganisationTable,
        asked: Asked,
        out: &mut Vec<Intent>,
    ) {
        match asked {
            Asked::Select(row, held) => {
                let selection = &cx.session.selection;
                let picked = self.picker.click(selection, data, row, held);
                let picked = picked.filter(|picked| picked != selection);
                out.extend(picked.map(|picked| Intent::View(View::Select(picked))));
                if !self.is_editing() {
                    ui.memory_mut(|memory| memory.request_focus(table_id()));
                }
            }
            Asked::Point(column) => self.column = column,
            Asked::Edit => {
                if let Some(row) = self.picker.cursor(&cx.session.selection, data)
                    && let Some(id) = data.rows.get(row).map(|row| &row.id)
                    && let Some(organisation) = cx.workspace().organisations().get(id)
                    && edit::input(cx, organisation, self.column).is_some()
                    && !cx.is_read_only()
                {
                    self.edit.begin(id.clone(), self.column);
                }
            }
            Asked::ShowActions(id) => {
                let mut view = cx.session.actions.clone();
                view.show(ActionFilter::of_owner(id, ActionScope::All));
                out.push(Intent::View(View::Actions(view)));
                out.push(Intent::View(View::Panel(Panel::Actions)));
            }
        }
    }
}

/// Copies the selected rows, in the order of the table.
fn copy(ui: &Ui, cx: &PanelContext<'_>, data: &OrganisationTable, out: &mut Vec<Intent>) {
    let organisations = cx.workspace().organisations();
    let selected = |row: &&Row| cx.session.selection.contains(&RecordRef::from(&row.id));
    let rows = data.rows.iter().filter(selected).filter_map(|row| {
        let organisation = organisations.get(&row.id)?;
        let told = Column::ALL.map(|column| match column {
            Column::Name => Cell::text(&organisation.name),
            Column::Short => Cell::text(organisation.short.clone().unwrap_or_default()),
            Column::Kind => Cell::text(cx.t(organisation.kind.key())),
            Column::Number => Cell::text(organisation.number.clone().unwrap_or_default()),
            Column::County => Cell::text(county(cx.workspace(), organisation, cx.text)),
            Column::Actions => Cell::text(row.owns.to_string()),
        });
        Some(
            told.into_iter()
                .chain([Cell::text(row.id.as_str())])
                .collect(),
        )
    });
    let headers = Column::ALL
        .map(Column::key)
        .into_iter()
        .chain(["header-id"]);
    let headers = headers.map(|key| cx.t(key).to_owned());
    table::copy(ui, headers.collect(), rows.collect(), out);
}

fn heading(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    place: usize,
    column: Column,
    out: &mut Vec<Intent>,
) {
    let view = &cx.session.organisations;
    let sorted = (view.column == place).then_some(view.descending);
    if sort_heading(ui, cx.text, cx.t(column.key()), sorted).clicked() {
        let sort = Sort {
            column: view.column,
            descending: view.descending,
        }
        .clicked(place);
        let view = ListView {
            column: sort.column,
            descending: sort.descending,
            search: view.search.clone(),
        };
        out.push(Intent::View(View::Organisations(view)));
    }
}

/// One row, about to be drawn.
struct Drawn<'a> {
    row: &'a Row,
    organisation: &'a Organisation,
    span: Rangef,
    /// The column of the cursor, if it stands in this row while the table has the focus.
    cursor: Option<Column>,
    total: usize,
}

impl Drawn<'_> {
    fn show(
        &self,
        table_row: &mut TableRow<'_, '_>,
        cx: &PanelContext<'_>,
        editor: &mut Editor,
        asked: &mut Vec<Asked>,
        out: &mut Vec<Intent>,
    ) {
        let id = &self.row.id;
        let record = RecordRef::from(id);
        let selected = cx.session.selection.contains(&record);
        let place = table_row.index();
        if selected {
            table_row.set_hovered(false);
        }
        for column in Column::ALL {
            let is_editing = editor.is_at(id, &column);
            let response = cell(table_row, |ui| {
                if column == Column::Name {
                    ground(ui, self.span, selected);
                }
                if is_editing && let Some(input) = edit::input(cx, self.organisation, column) {
                    editor.show(ui, cx, cx.t(column.key()), input, out);
                    return;
                }
                self.cell(ui, cx, column, asked);
                if self.cursor == Some(column) {
                    ring(ui, ui.max_rect());
                }
            });
            if column == Column::Name {
                name_row(&response, selected, place, self.total, || self.spoken(cx));
                if self.cursor.is_some() {
                    point_at(table_id(), &response);
                }
            }
            if is_editing {
                continue;
            }
            if response.double_clicked() {
                // The first click may have opened the inspector and moved the columns: what it
                // pointed to is meant.
                asked.push(Asked::Edit);
            } else if response.clicked() {
                let held = response.ctx.input(|input| input.modifiers);
                asked.push(Asked::Point(column));
                asked.push(Asked::Select(place, held));
            }
        }
    }

    fn cell(&self, ui: &mut Ui, cx: &PanelContext<'_>, column: Column, asked: &mut Vec<Asked>) {
        let muted = color(ui.ctx(), Token::InkMuted);
        let optional = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".to_owned());
        let words = match column {
            Column::Name => Type::Medium.rich(&self.organisation.name),
            Column::Short => Type::Body.rich(optional(&self.organisation.short)),
            Column::Kind => Type::Body.rich(cx.t(self.organisation.kind.key())),
            Column::Number => Type::Number
                .rich(optional(&self.organisation.number))
                .color(muted),
            Column::County => {
                let county = county(cx.workspace(), self.organisation, cx.text);
                Type::Body.rich(if county.is_empty() {
                    "–".to_owned()
                } else {
                    county
                })
            }
            Column::Actions => {
                ui.add_space(space::HALF);
                if self.row.owns == 0 {
                    ui.add(Label::new(Type::Number.rich("–").color(muted)));
                } else {
                    let link = cell_link(ui, &self.row.owns.to_string(), 60.0);
                    if link
                        .on_hover_text(cx.t("organisations-show-actions"))
                        .clicked()
                    {
                        asked.push(Asked::ShowActions(self.row.id.clone()));
                    }
                }
                return;
            }
        };
        ui.add(Label::new(words).truncate());
    }

    fn spoken(&self, cx: &PanelContext<'_>) -> String {
        let mut said = vec![self.organisation.name.clone()];
        said.extend(self.organisation.short.clone());
        said.push(cx.t(self.organisation.kind.key()).to_owned());
        said.extend(
            Some(county(cx.workspace(), self.organisation, cx.text))
                .filter(|county| !county.is_empty()),
        );
        said.push(cx.say(&Message::new("count-action").with("n", self.row.owns)));
        said.join(", ")
    }
}
