//! The table below the map: sorting by heading, selection in step with the map, editing in the cell.

use std::sync::Arc;

use egui::{Align, Id, Label, Layout, Modifiers, Rangef, RichText, Sense, Ui, UiBuilder, vec2};
use egui_extras::{Column, TableBuilder, TableRow};

use super::cell::{self as cells, Editor};
use super::data::{self, MapData};
use crate::intent::{Intent, View as Show};
use crate::scene::Token;
use crate::scene::sign::mark_of;
use crate::session::{AssetColumn, MapView, Selection};
use crate::ui::PanelContext;
use crate::ui::table::{Deed, GAP, TableKeys, cell, ground, listen, name_row, ring, sort_heading};
use crate::ui::theme::{self, Type, icons, space};
use crate::ui::widgets::{PushButton, Tone, badge, mark};
use crate::workspace::{Asset, AssetId, Edit, RecordRef};

/// The columns with their headings' keys and shares of the width, in order.
const COLUMNS: [(AssetColumn, &str, f32); 7] = [
    (AssetColumn::Name, "field-name", 0.21),
    (AssetColumn::Kind, "field-kind", 0.12),
    (AssetColumn::Municipality, "field-municipality", 0.11),
    (AssetColumn::County, "field-county", 0.13),
    (AssetColumn::Capacity, "field-capacity", 0.12),
    (AssetColumn::Status, "field-status", 0.10),
    (AssetColumn::Source, "field-source", 0.21),
];
/// Those that can be edited in the cell.
const EDITABLE: [AssetColumn; 5] = [
    AssetColumn::Name,
    AssetColumn::Kind,
    AssetColumn::County,
    AssetColumn::Capacity,
    AssetColumn::Status,
];
/// The height of the row of headings, in points.
const HEADINGS: f32 = 32.0;
/// How many rows a page is.
const PAGE: usize = 6;
/// Free space at both ends of a row, in points.
const INSET: f32 = 14.0;

/// A click on a cell.
struct Click {
    row: usize,
    column: AssetColumn,
    double: bool,
}

/// What the table remembers between frames.
pub(super) struct Table {
    edit: Editor,
    /// The asset whose cell is being edited, as it was when the cell was entered.
    before: Option<Arc<Asset>>,
    /// The column of the cursor; its row is the record shown in the inspector.
    column: AssetColumn,
    /// What was shown in the inspector last: a new one is scrolled to.
    primary: Option<RecordRef>,
    /// Where a range of selected rows begins.
    anchor: Option<AssetId>,
}

fn table_id() -> Id {
    Id::unique("map-rows")
}

impl Default for Table {
    fn default() -> Self {
        Self {
            edit: Editor::new(Edit::Asset),
            before: None,
            column: AssetColumn::default(),
            primary: None,
            anchor: None,
        }
    }
}

impl Table {
    /// Begins to edit an asset's name, as soon as it is in the table.
    pub(super) fn rename(&mut self, asset: AssetId) {
        self.column = AssetColumn::Name;
        self.begin(asset, AssetColumn::Name);
    }

    /// Begins to edit a cell.
    pub(super) fn begin(&mut self, asset: AssetId, column: AssetColumn) {
        self.before = None;
        self.edit.begin_over(asset, column);
    }

    /// Whether a cell is being edited or is to be.
    pub(super) fn is_editing(&self) -> bool {
        self.edit.is_editing()
    }

    /// Whether something is written in a cell that no edit holds yet.
    pub(super) fn has_unfinished(&self) -> bool {
        self.edit.is_unread()
    }

    /// Whether rows are to stay where they are: a cell among them is being edited.
    pub(super) fn holds_rows(&self) -> bool {
        self.edit.is_editing() && self.edit.awaits().is_none()
    }

    /// Draws the table.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        data: &MapData,
        map: &mut MapView,
        out: &mut Vec<Intent>,
    ) {
        let held = self.holds_rows();
        let keys = listen(
            ui,
            table_id(),
            ui.available_rect_before_wrap(),
            cx.t("map-table"),
            self.is_editing(),
        );
        let place = ui.available_rect_before_wrap();
        let mut scroll = self.scroll_to(cx, data);
        self.press(cx, data, keys, &mut scroll, out);
        ui.spacing_mut().item_spacing = vec2(GAP, 0.0);
        let left = ui.cursor().left();
        let width = ui.available_width();
        let span = Rangef::new(left, left + width);
        let room = width - 2.0 * INSET - ui.spacing().scroll.allocated_width() - GAP * 7.0;
        let mut builder = TableBuilder::new(ui)
            .id_salt("map-assets")
            .sense(Sense::CLICK)
            .cell_layout(Layout::left_to_right(Align::Center))
            .auto_shrink(false)
            .min_scrolled_height(0.0)
            .animate_scrolling(!cx.settings.reduced_motion)
            .column(Column::exact(INSET - GAP / 2.0).clip(false));
        for (_, _, share) in COLUMNS {
            builder = builder.column(Column::exact((room * share).max(64.0)).clip(false));
        }
        if let Some(row) = scroll {
            builder = builder.scroll_to_row(row, None);
        }
        let mut clicked = None;
        builder
            .header(HEADINGS, |mut header| {
                header.col(|ui| {
                    let line = theme::stroke(ui.ctx(), 1.0, Token::Hairline);
                    ui.painter()
                        .with_clip_rect(ui.clip_rect().with_max_x(span.max))
                        .hline(span, ui.max_rect().bottom(), line);
                });
                for (column, key, _) in COLUMNS {
                    cell(&mut header, |ui| heading(ui, cx, column, key, map));
                }
            })
            .body(|body| {
                body.rows(space::ROW, data.rows.len(), |mut row| {
                    let Some(id) = data.rows.get(row.index()) else {
                        return;
                    };
                    if let Some(asset) = cx.workspace().assets().get(id) {
                        let look = Look {
                            cx,
                            span,
                            focused: keys.focused,
                            total: data.rows.len(),
                        };
                        self.row(&mut row, &look, (id, asset), out, &mut clicked);
                    }
                });
            });
        self.edit.settle(ui, table_id());
        if held && !self.holds_rows() {
            // The row may go elsewhere now.
            self.primary = None;
        }
        if data.rows.is_empty() {
            let below = place.with_min_y(place.top() + HEADINGS + space::GAP);
            // On top of the table, which fills the room: what stood below it would push the panel open.
            let centred = UiBuilder::new().max_rect(below.intersect(place));
            let mut over = ui.new_child(centred);
            over.vertical_centered(|ui| {
                let muted = theme::color(ui.ctx(), Token::InkMuted);
                ui.add(Label::new(RichText::new(cx.t("map-no-rows")).color(muted)));
                let clear = PushButton::secondary(cx.t("map-filter-clear"));
                if ui.add(clear.icon(icons::FUNNEL_CLEAR).small()).clicked() {
                    map.show_all();
                }
            });
        }
        if let Some(click) = clicked {
            ui.memory_mut(|memory| memory.request_focus(table_id()));
            let held = ui.input(|input| input.modifiers);
            self.clicked(cx, data, &click, held, out);
        }
    }

    /// The row of what is newly selected or edited.
    fn scroll_to(&mut self, cx: &PanelContext<'_>, data: &MapData) -> Option<usize> {
        let renamed = self.edit.awaits().and_then(|asset| data.row_of(asset));
        let primary = cx.session.selection.primary();
        if self.primary.as_ref() == primary && cx.session.reveal.is_none() {
            return renamed;
        }
        self.primary = primary.cloned();
        renamed.or_else(|| current(cx, data))
    }

    fn row(
        &mut self,
        row: &mut TableRow<'_, '_>,
        look: &Look<'_>,
        (id, asset): (&AssetId, &Arc<Asset>),
        out: &mut Vec<Intent>,
        clicked: &mut Option<Click>,
    ) {
        let cx = look.cx;
        let record = RecordRef::from(id);
        let selected = cx.session.selection.contains(&record);
        let pointed = look.focused && cx.session.selection.primary() == Some(&record);
        if selected {
            row.set_hovered(false);
        }
        let place = row.index();
        let first = cell(row, |ui| ground(ui, look.span, selected));
        name_row(&first, selected, place, look.total, || asset.name.clone());
        if first.clicked() {
            *clicked = Some(Click {
                row: place,
                column: AssetColumn::Name,
                double: false,
            });
        }
        let cursor = if EDITABLE.contains(&self.column) {
            self.column
        } else {
            AssetColumn::Name
        };
        for (column, _, _) in COLUMNS {
            let edited = self.edit.is_at(id, &column);
            let response = cell(row, |ui| {
                let rect = ui.max_rect();
                if edited {
                    self.edit(ui, cx, (asset, column), out);
                } else {
                    show(ui, cx, id, asset, column);
                    if pointed && column == cursor {
                        ring(ui, rect);
                    }
                }
            });
            if response.clicked() && !edited {
                *clicked = Some(Click {
                    row: place,
                    column,
                    double: response.double_clicked(),
                });
            }
        }
    }

    fn edit(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        (asset, column): (&Arc<Asset>, AssetColumn),
        out: &mut Vec<Intent>,
    ) {
        let before = self.before.get_or_insert_with(|| Arc::clone(asset));
        if let Some(input) = cells::input(cx, asset, before, column) {
            let name = COLUMNS.iter().find(|(each, ..)| *each == column);
            let name = name.map_or("", |(_, key, _)| cx.t(key));
            self.edit.show(ui, cx, name, input, out);
        }
    }

    fn clicked(
        &mut self,
        cx: &PanelContext<'_>,
        data: &MapData,
        click: &Click,
        held: Modifiers,
        out: &mut Vec<Intent>,
    ) {
        let Some(asset) = data.rows.get(click.row) else {
            return;
        };
        self.column = click.column;
        if click.double && can_edit(cx, asset, click.column) {
            self.begin(asset.clone(), click.column);
            return;
        }
        let selection = if held.command {
            cx.session.selection.toggled(asset.into())
        } else {
            self.selection(cx, data, click.row, held.shift)
        };
        // What was clicked stands in view already.
        self.primary = selection.primary().cloned();
        out.push(Intent::View(Show::Select(selection)));
    }

    /// One row, or all from where the selection began to it.
    fn selection(
        &mut self,
        cx: &PanelContext<'_>,
        data: &MapData,
        row: usize,
        extend: bool,
    ) -> Selection {
        let anchor = self
            .anchor
            .as_ref()
            .and_then(|asset| data.row_of(asset))
            .or_else(|| current(cx, data));
        let rows = match anchor.filter(|_| extend) {
            Some(anchor) if anchor <= row => (anchor..=row).collect::<Vec<_>>(),
            Some(anchor) => (row..=anchor).rev().collect(),
            None => {
                self.anchor = data.rows.get(row).cloned();
                vec![row]
            }
        };
        Selection::many(
            rows.into_iter()
                .filter_map(|row| data.rows.get(row))
                .map(RecordRef::from),
        )
    }

    /// Does what keys ask for.
    fn press(
        &mut self,
        cx: &PanelContext<'_>,
        data: &MapData,
        keys: TableKeys,
        scroll: &mut Option<usize>,
        out: &mut Vec<Intent>,
    ) {
        let now = current(cx, data);
        if let Some(row) = keys
            .motion
            .and_then(|motion| motion.from(now, data.rows.len(), PAGE, |_| true))
        {
            let selection = self.selection(cx, data, row, keys.extend);
            out.push(Intent::View(Show::Select(selection)));
            *scroll = Some(row);
        }
        let at = EDITABLE
            .iter()
            .position(|column| *column == self.column)
            .unwrap_or(0);
        if keys.sideways != 0 {
            let at = at
                .saturating_add_signed(isize::from(keys.sideways))
                .min(EDITABLE.len() - 1);
            self.column = EDITABLE[at];
        }
        let asset = now.and_then(|row| data.rows.get(row));
        let edits = matches!(keys.deed, Some(Deed::Enter | Deed::Edit));
        if let Some(asset) = asset.filter(|asset| edits && can_edit(cx, asset, EDITABLE[at])) {
            self.begin(asset.clone(), EDITABLE[at]);
        }
    }
}

/// Whether a cell can be edited: the county of what is nowhere cannot.
fn can_edit(cx: &PanelContext<'_>, asset: &AssetId, column: AssetColumn) -> bool {
    let asset = cx.workspace().assets().get(asset);
    !cx.is_read_only()
        && asset.is_some_and(|asset| cells::input(cx, asset, asset, column).is_some())
}

/// What all rows of a frame have in common.
struct Look<'a> {
    cx: &'a PanelContext<'a>,
    span: Rangef,
    focused: bool,
    total: usize,
}

/// The row of what is shown in the inspector.
fn current(cx: &PanelContext<'_>, data: &MapData) -> Option<usize> {
    match cx.session.selection.primary()? {
        RecordRef::Asset(asset) => data.row_of(asset),
        _ => None,
    }
}

/// A column's heading: a click sorts by it.
fn heading(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    column: AssetColumn,
    key: &'static str,
    map: &mut MapView,
) {
    let sorted = (map.sort.column == column).then_some(map.sort.descending);
    if sort_heading(ui, cx.text, cx.t(key), sorted).clicked() {
        map.sort = map.sort.clicked(column);
    }
}

/// A cell that is not being edited.
fn show(ui: &mut Ui, cx: &PanelContext<'_>, id: &AssetId, asset: &Asset, column: AssetColumn) {
    let plain = |ui: &mut Ui, words: &str| {
        ui.add(Label::new(words).truncate());
    };
    ui.spacing_mut().item_spacing.x = 6.0;
    match column {
        AssetColumn::Name => {
            let words = Label::new(Type::Medium.rich(&asset.name)).truncate();
            if asset.example {
                let room = (ui.available_width() - 78.0).max(40.0);
                ui.scope(|ui| {
                    ui.set_max_width(room);
                    ui.add(words);
                });
                badge(ui, Tone::Neutral, cx.t("example"));
            } else {
                ui.add(words);
            }
        }
        AssetColumn::Kind => {
            mark(ui, mark_of(asset.kind));
            plain(ui, cx.t(asset.kind.key()));
        }
        AssetColumn::Municipality => plain(ui, &data::municipality(cx.places, id)),
        AssetColumn::County => plain(ui, &data::county(cx.places, cx.text, id)),
        AssetColumn::Capacity => {
            ui.add(Label::new(Type::Number.rich(data::capacity(cx, asset))).truncate());
        }
        AssetColumn::Status => plain(ui, cx.t(asset.status.key())),
        AssetColumn::Source => source(ui, cx, asset),
    }
}

fn source(ui: &mut Ui, cx: &PanelContext<'_>, asset: &Asset) {
    let words = data::source(cx, asset);
    if words.is_empty() {
        let ink = theme::color(ui.ctx(), Token::WarningInk);
        ui.add(Label::new(icons::WARNING.text(15.0).color(ink)));
        ui.add(Label::new(RichText::new(cx.t("map-source-missing")).color(ink)).truncate());
    } else {
        ui.add(Label::new(words).truncate());
    }
}
