//! The table below the map: sorting by heading, selection in step with the map, editing in the cell.

use egui::{
    Align, EventFilter, Id, Key, Label, Layout, Modifiers, Role, Sense, Ui, WidgetInfo, vec2,
};
use egui_extras::{Column, TableBuilder, TableRow};

use super::cell::{Cell, Outcome};
use super::data::{self, MapData};
use crate::intent::{Intent, View as Show};
use crate::scene::Token;
use crate::scene::map::mark_of;
use crate::session::{AssetColumn, MapView, Selection};
use crate::ui::PanelContext;
use crate::ui::theme::{self, Type, icons, space};
use crate::ui::widgets::{PushButton, Tone, badge, mark};
use crate::workspace::{Asset, AssetId, RecordRef};

/// The columns with their headings' keys, in order.
pub(super) const COLUMNS: [(AssetColumn, &str); 7] = [
    (AssetColumn::Name, "field-name"),
    (AssetColumn::Kind, "field-kind"),
    (AssetColumn::Municipality, "field-municipality"),
    (AssetColumn::County, "field-county"),
    (AssetColumn::Capacity, "field-capacity"),
    (AssetColumn::Status, "field-status"),
    (AssetColumn::Source, "field-source"),
];
/// Those that can be edited in the cell.
const EDITABLE: [AssetColumn; 4] = [
    AssetColumn::Name,
    AssetColumn::Kind,
    AssetColumn::Capacity,
    AssetColumn::Status,
];
/// The height of the row of headings, in points.
const HEADINGS: f32 = 34.0;
/// Free space at both ends of a cell, in points.
const INSET: f32 = 8.0;

/// What the table remembers between frames.
#[derive(Default)]
pub(super) struct Table {
    /// The cell that is being edited.
    cell: Option<Cell>,
    /// The column that keys edit.
    column: AssetColumn,
    /// What was shown in the inspector last: a new one is scrolled to.
    primary: Option<RecordRef>,
    /// Where a selection with Shift begins.
    anchor: Option<AssetId>,
}

impl Table {
    /// Begins to edit an asset's name, as soon as it is in the table.
    pub(super) fn rename(&mut self, asset: AssetId) {
        self.column = AssetColumn::Name;
        self.cell = Some(Cell::new(asset, AssetColumn::Name));
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
        let id = ui.scope_id().with("map-rows");
        let scroll = self.scroll_to(cx, data);
        let body = ui.interact(
            ui.available_rect_before_wrap(),
            id,
            Sense::focusable_noninteractive(),
        );
        body.widget_info(|| WidgetInfo::labeled(Role::Grid, true, cx.t("map-table")));
        if body.has_focus() {
            self.keys(ui, cx, data, id, out);
        }
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        // Columns are told apart by their alignment; a line shows where the pointer can move one.
        ui.visuals_mut().widgets.noninteractive.bg_stroke.color = egui::Color32::TRANSPARENT;
        let width = ui.available_width();
        let mut builder = TableBuilder::new(ui)
            .id_salt("map-assets")
            .sense(Sense::CLICK)
            .cell_layout(Layout::left_to_right(Align::Center))
            .auto_shrink([false, false])
            .animate_scrolling(!cx.settings.reduced_motion);
        for share in [0.20, 0.12, 0.11, 0.13, 0.12, 0.10] {
            builder = builder.column(
                Column::initial(width * share)
                    .at_least(72.0)
                    .clip(true)
                    .resizable(true),
            );
        }
        builder = builder.column(Column::remainder().at_least(96.0).clip(true));
        if let Some(row) = scroll {
            builder = builder.scroll_to_row(row, None);
        }
        let mut clicked = None;
        builder
            .header(HEADINGS, |mut header| {
                for (column, key) in COLUMNS {
                    header.col(|ui| heading(ui, cx, column, key, map));
                }
            })
            .body(|body| {
                body.rows(space::ROW, data.rows.len(), |mut row| {
                    let Some(id) = data.rows.get(row.index()) else {
                        return;
                    };
                    if let Some(asset) = cx.workspace().assets().get(id) {
                        self.row(&mut row, cx, id, asset, out, &mut clicked);
                    }
                });
            });
        if data.rows.is_empty() {
            ui.add_space(space::GAP);
            ui.vertical_centered(|ui| {
                let muted = theme::color(ui.ctx(), Token::InkMuted);
                ui.add(Label::new(
                    egui::RichText::new(cx.t("map-no-rows")).color(muted),
                ));
            });
        }
        if let Some((asset, column, double)) = clicked {
            body.request_focus();
            self.clicked(ui, cx, data, &asset, column, double, out);
        }
        if body.has_focus() {
            let ring = theme::stroke(ui.ctx(), space::FOCUS, Token::Accent);
            ui.painter()
                .rect_stroke(body.rect.shrink(1.0), 0.0, ring, egui::StrokeKind::Inside);
        }
    }

    /// The row of what is newly selected or edited.
    fn scroll_to(&mut self, cx: &PanelContext<'_>, data: &MapData) -> Option<usize> {
        let renamed = self
            .cell
            .as_ref()
            .filter(|cell| cell.is_new())
            .and_then(|cell| data.row_of(cell.asset()));
        let primary = cx.session.selection.primary();
        if self.primary.as_ref() == primary && cx.session.reveal.is_none() {
            return renamed;
        }
        self.primary = primary.cloned();
        match primary {
            Some(RecordRef::Asset(asset)) => renamed.or_else(|| data.row_of(asset)),
            _ => renamed,
        }
    }

    fn row(
        &mut self,
        row: &mut TableRow<'_, '_>,
        cx: &PanelContext<'_>,
        id: &AssetId,
        asset: &Asset,
        out: &mut Vec<Intent>,
        clicked: &mut Option<(AssetId, AssetColumn, bool)>,
    ) {
        row.set_selected(cx.session.selection.contains(&id.into()));
        for (column, _) in COLUMNS {
            let edited = self
                .cell
                .as_ref()
                .is_some_and(|cell| cell.is_at(id, column));
            let (_, response) = row.col(|ui| {
                ui.add_space(INSET);
                if edited {
                    self.edit(ui, cx, asset, out);
                } else {
                    show(ui, cx, id, asset, column);
                }
            });
            if response.clicked() && !edited {
                *clicked = Some((id.clone(), column, response.double_clicked()));
            }
        }
        let response = row.response();
        let line = theme::stroke(&response.ctx, 1.0, Token::Hairline);
        let painter = response
            .ctx
            .layer_painter(response.layer_id)
            .with_clip_rect(response.interact_rect);
        painter.hline(response.rect.x_range(), response.rect.bottom() - 0.5, line);
        response.widget_info(|| WidgetInfo::labeled(Role::Row, true, &asset.name));
    }

    fn edit(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, asset: &Asset, out: &mut Vec<Intent>) {
        let Some(cell) = &mut self.cell else { return };
        match cell.ui(ui, cx, asset) {
            Outcome::Open => {}
            Outcome::Left => self.cell = None,
            Outcome::Done(edit) => {
                out.extend(edit.map(Intent::edit));
                self.cell = None;
            }
        }
    }

    fn clicked(
        &mut self,
        ui: &Ui,
        cx: &PanelContext<'_>,
        data: &MapData,
        asset: &AssetId,
        column: AssetColumn,
        double: bool,
        out: &mut Vec<Intent>,
    ) {
        let modifiers = ui.input(|input| input.modifiers);
        self.column = column;
        if double && EDITABLE.contains(&column) && !cx.is_read_only() {
            self.cell = Some(Cell::new(asset.clone(), column));
            return;
        }
        let selection = if modifiers.shift {
            self.range(cx, data, asset)
        } else {
            self.anchor = Some(asset.clone());
            if modifiers.command {
                cx.session.selection.toggled(asset.into())
            } else {
                Selection::one(asset.clone())
            }
        };
        // What was clicked stands in view already.
        self.primary = selection.primary().cloned();
        out.push(Intent::View(Show::Select(selection)));
    }

    /// All rows from where the selection began to `to`.
    fn range(&self, cx: &PanelContext<'_>, data: &MapData, to: &AssetId) -> Selection {
        let began = self
            .anchor
            .as_ref()
            .or(match cx.session.selection.primary() {
                Some(RecordRef::Asset(asset)) => Some(asset),
                _ => None,
            });
        let from = began.and_then(|asset| data.row_of(asset)).unwrap_or(0);
        let end = data.row_of(to).unwrap_or(from);
        let rows = data.rows.get(from.min(end)..=from.max(end)).unwrap_or(&[]);
        let mut rows: Vec<RecordRef> = rows.iter().map(RecordRef::from).collect();
        if from > end {
            rows.reverse();
        }
        Selection::many(rows)
    }

    fn keys(
        &mut self,
        ui: &Ui,
        cx: &PanelContext<'_>,
        data: &MapData,
        id: Id,
        out: &mut Vec<Intent>,
    ) {
        let filter = EventFilter {
            tab: false,
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let pressed = |modifiers: Modifiers, key: Key| {
            ui.input_mut(|input| input.consume_key(modifiers, key))
        };
        let primary = match cx.session.selection.primary() {
            Some(RecordRef::Asset(asset)) => Some(asset),
            _ => None,
        };
        let row = primary.and_then(|asset| data.row_of(asset));
        let last = data.rows.len().saturating_sub(1);
        let moves = [
            (Key::ArrowDown, row.map_or(0, |row| (row + 1).min(last))),
            (Key::ArrowUp, row.map_or(0, |row| row.saturating_sub(1))),
            (Key::PageDown, row.map_or(0, |row| (row + 8).min(last))),
            (Key::PageUp, row.map_or(0, |row| row.saturating_sub(8))),
            (Key::Home, 0),
            (Key::End, last),
        ];
        for (key, target) in moves {
            let together = pressed(Modifiers::SHIFT, key);
            if (together || pressed(Modifiers::NONE, key))
                && let Some(asset) = data.rows.get(target)
            {
                let selection = if together {
                    self.range(cx, data, asset)
                } else {
                    self.anchor = Some(asset.clone());
                    Selection::one(asset.clone())
                };
                out.push(Intent::View(Show::Select(selection)));
            }
        }
        let column = EDITABLE
            .iter()
            .position(|column| *column == self.column)
            .unwrap_or(0);
        if pressed(Modifiers::NONE, Key::ArrowRight) {
            self.column = EDITABLE[(column + 1).min(EDITABLE.len() - 1)];
        }
        if pressed(Modifiers::NONE, Key::ArrowLeft) {
            self.column = EDITABLE[column.saturating_sub(1)];
        }
        let edits = pressed(Modifiers::NONE, Key::Enter) || pressed(Modifiers::NONE, Key::F2);
        if let Some(asset) = primary.filter(|_| edits && !cx.is_read_only()) {
            let column = if EDITABLE.contains(&self.column) {
                self.column
            } else {
                AssetColumn::Name
            };
            self.cell = Some(Cell::new(asset.clone(), column));
        }
        if pressed(Modifiers::NONE, Key::Escape) {
            ui.memory_mut(|memory| memory.surrender_focus(id));
        }
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
    let words = cx.t(key);
    let mut button = PushButton::quiet(words).small();
    if map.sort.column == column {
        button = button.trailing(if map.sort.descending {
            icons::CARET_DOWN
        } else {
            icons::CARET_UP
        });
    }
    let align = if column == AssetColumn::Capacity {
        Align::Max
    } else {
        Align::Min
    };
    ui.with_layout(Layout::top_down(align).with_main_justify(false), |ui| {
        ui.add_space((HEADINGS - space::TARGET) / 2.0);
        if ui.add(button).clicked() {
            map.sort = map.sort.clicked(column);
        }
    });
}

/// A cell that is not being edited.
fn show(ui: &mut Ui, cx: &PanelContext<'_>, id: &AssetId, asset: &Asset, column: AssetColumn) {
    // Chosen rows keep the colour of text.
    let ink = theme::color(ui.ctx(), Token::Ink);
    ui.visuals_mut().override_text_color = Some(ink);
    let plain = |ui: &mut Ui, words: &str| {
        ui.add(Label::new(words).truncate());
    };
    match column {
        AssetColumn::Name => {
            ui.add(Label::new(Type::Medium.rich(&asset.name)).truncate());
            if asset.example {
                ui.add_space(space::HALF);
                badge(ui, Tone::Neutral, cx.t("example"));
            }
        }
        AssetColumn::Kind => {
            mark(ui, mark_of(asset.kind));
            ui.add_space(6.0);
            plain(ui, cx.t(asset.kind.key()));
        }
        AssetColumn::Municipality => plain(ui, &data::municipality(cx, id)),
        AssetColumn::County => plain(ui, &data::county(cx, id)),
        AssetColumn::Capacity => {
            let words = data::capacity(cx, asset);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add_space(2.0 * INSET);
                ui.add(Label::new(Type::Number.rich(words)).truncate());
            });
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
        ui.add_space(space::HALF);
        ui.add(Label::new(egui::RichText::new(cx.t("map-source-missing")).color(ink)).truncate());
    } else {
        ui.add(Label::new(words).truncate());
    }
}
