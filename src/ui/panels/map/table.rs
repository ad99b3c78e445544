//! The table below the map: sorting by heading, selection in step with the map, editing in the cell.

use std::sync::Arc;

use egui::{Align, Id, Label, Layout, Modifiers, Rangef, RichText, Sense, Ui, UiBuilder, vec2};
use egui_extras::{Column, TableBuilder, TableRow};

use super::cell::{self as cells, Editor};
use super::clipboard::{self, Corner};
use super::columns::{self, Shown};
use super::data::MapData;
use super::show;
use crate::intent::{Intent, View as Show};
use crate::scene::Token;
use crate::session::{AssetColumn, MapView};
use crate::ui::PanelContext;
use crate::ui::table::{
    Clip, Deed, GAP, Picker, TableKeys, cell, ground, listen, name_row, point_at, ring,
    sort_heading,
};
use crate::ui::theme::{self, icons, space};
use crate::ui::widgets::PushButton;
use crate::workspace::{Asset, AssetId, Edit, RecordRef};

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
    /// The column of the cursor.
    column: AssetColumn,
    /// Its row, and how rows are chosen.
    picker: Picker,
    /// What was shown in the inspector last: a new one is scrolled to.
    primary: Option<RecordRef>,
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
            picker: Picker::default(),
            primary: None,
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

    /// Puts the cursor on a column.
    #[cfg(test)]
    pub(super) fn point_to(&mut self, column: AssetColumn) {
        self.column = column;
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
        )
        .space_picks();
        let place = ui.available_rect_before_wrap();
        let left = ui.cursor().left();
        let width = ui.available_width();
        let span = Rangef::new(left, left + width);
        let room = width - 2.0 * INSET - ui.spacing().scroll.allocated_width() - GAP;
        let columns = columns::fit(room, map.sort.column);
        if columns.iter().all(|shown| shown.column != self.column) {
            self.column = AssetColumn::Name;
        }
        let mut scroll = self.scroll_to(cx, data);
        self.press(ui, cx, data, &columns, &keys, &mut scroll, out);
        ui.spacing_mut().item_spacing = vec2(GAP, 0.0);
        let cursor = self.picker.cursor(&cx.session.selection, data);
        let mut builder = TableBuilder::new(ui)
            .id_salt("map-assets")
            .sense(Sense::CLICK)
            .cell_layout(Layout::left_to_right(Align::Center))
            .auto_shrink(false)
            .min_scrolled_height(0.0)
            .animate_scrolling(!cx.settings.reduced_motion)
            .column(Column::exact(INSET - GAP / 2.0).clip(false));
        for shown in &columns {
            builder = builder.column(Column::exact(shown.width).clip(false));
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
                for shown in &columns {
                    cell(&mut header, |ui| heading(ui, cx, shown, map));
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
                            columns: &columns,
                            cursor: cursor.filter(|_| keys.focused),
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
        let place = row.index();
        let pointed = look.cursor == Some(place);
        if selected {
            row.set_hovered(false);
        }
        let first = cell(row, |ui| ground(ui, look.span, selected));
        name_row(&first, selected, place, look.total, || asset.name.clone());
        if pointed {
            point_at(table_id(), &first);
        }
        if first.clicked() {
            *clicked = Some(Click {
                row: place,
                column: AssetColumn::Name,
                double: false,
            });
        }
        for Shown { column, key, .. } in look.columns {
            let column = *column;
            let edited = self.edit.is_at(id, &column);
            let response = cell(row, |ui| {
                let rect = ui.max_rect();
                if edited {
                    self.edit(ui, cx, (asset, column, key), out);
                } else {
                    show::cell(ui, cx, id, asset, column);
                    if pointed && column == self.column {
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
        (asset, column, key): (&Arc<Asset>, AssetColumn, &'static str),
        out: &mut Vec<Intent>,
    ) {
        let before = self.before.get_or_insert_with(|| Arc::clone(asset));
        if let Some(input) = cells::input(cx, asset, before, column) {
            self.edit.show(ui, cx, cx.t(key), input, out);
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
        let picked = self
            .picker
            .click(&cx.session.selection, data, click.row, held);
        if let Some(selection) = picked {
            // What was clicked stands in view already.
            self.primary = selection.primary().cloned();
            out.push(Intent::View(Show::Select(selection)));
        }
    }

    /// Does what keys ask for.
    #[expect(
        clippy::too_many_arguments,
        reason = "one frame of the table, taken apart for reading"
    )]
    fn press(
        &mut self,
        ui: &Ui,
        cx: &PanelContext<'_>,
        data: &MapData,
        columns: &[Shown],
        keys: &TableKeys,
        scroll: &mut Option<usize>,
        out: &mut Vec<Intent>,
    ) {
        let selection = &cx.session.selection;
        if let Some(picked) = self.picker.press(selection, data, keys, PAGE) {
            *scroll = picked.row.or(*scroll);
            out.extend(
                picked
                    .selection
                    .map(|picked| Intent::View(Show::Select(picked))),
            );
        }
        let at = columns
            .iter()
            .position(|shown| shown.column == self.column)
            .unwrap_or(0);
        let at = at
            .saturating_add_signed(isize::from(keys.sideways))
            .min(columns.len() - 1);
        self.column = columns[at].column;
        let cursor = self.picker.cursor(selection, data);
        let asset = cursor.and_then(|row| data.rows.get(row));
        let edits = matches!(keys.deed, Some(Deed::Enter | Deed::Edit));
        if let Some(asset) = asset.filter(|asset| edits && can_edit(cx, asset, self.column)) {
            self.begin(asset.clone(), self.column);
        }
        match &keys.clip {
            Some(Clip::Copy) => clipboard::copy(ui, cx, data, columns, out),
            Some(Clip::Paste(text)) => {
                let corner = Corner {
                    row: cursor,
                    column: at,
                };
                clipboard::paste(cx, data, columns, corner, text, out);
            }
            None => {}
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
    columns: &'a [Shown],
    /// The row of the cursor, while the table has the focus.
    cursor: Option<usize>,
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
fn heading(ui: &mut Ui, cx: &PanelContext<'_>, shown: &Shown, map: &mut MapView) {
    let sorted = (map.sort.column == shown.column).then_some(map.sort.descending);
    if sort_heading(ui, cx.text, cx.t(shown.key), sorted).clicked() {
        map.sort = map.sort.clicked(shown.column);
    }
}
