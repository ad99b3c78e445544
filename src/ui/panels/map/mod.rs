//! The map panel: assets on the map and in a table below, in step.

mod add_dialog;
mod amount;
mod canvas;
mod cell;
mod clipboard;
mod columns;
mod data;
mod edits;
mod filter_chips;
mod filter_menu;
mod fly;
mod gesture;
mod ground;
mod header;
mod lasso;
mod look_menu;
mod matrix;
mod measuring;
mod nodes;
mod overlay;
mod picture;
mod pointing;
#[cfg(test)]
mod reading_tests;
mod show;
mod steer;
mod summary;
mod table;
#[cfg(test)]
mod tests;
mod tools;

use clipboard::Corner;
pub use data::{chosen, shown};
use egui::{CentralPanel, Frame, Margin, Panel, Ui};
pub use measuring::shown_rings;

use crate::intent::{Command, Intent, View};
use crate::scene::Token;
use crate::scene::map::Styling;
use crate::session::{Lower, MapTool, MapView, Selection};
use crate::ui::PanelContext;
use crate::ui::table::pasted_anywhere;
use crate::ui::theme;
use crate::workspace::{AssetId, RecordRef};

/// Lower than this the panel shows no sums, in points.
const ROOM_FOR_SUMS: f32 = 260.0;
/// The height of the table before anyone has changed it, in points.
const TABLE: f32 = 216.0;
/// The most of a low panel that the table takes to begin with.
const SHARE: f32 = 0.4;
/// The least height of table and map, in points.
const LEAST: f32 = 96.0;

/// What one part of the panel asks of another.
#[derive(Clone, Debug, PartialEq)]
enum Wish {
    /// To let a person write an asset's name.
    Rename(AssetId),
}

/// The map panel.
#[derive(Default)]
pub struct MapPanel {
    data: data::MapData,
    header: header::Header,
    canvas: canvas::Canvas,
    table: table::Table,
    matrix: matrix::Matrix,
    strip: tools::Strip,
    dialog: add_dialog::AddDialog,
    /// What colour and size told last.
    styling: Styling,
}

impl MapPanel {
    /// Draws the panel.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        let mut map = cx.session.map.clone();
        self.data.refresh(cx, &map, self.table.holds_rows());
        if cx.session.dialogs.is_empty()
            && let Some(text) = pasted_anywhere(ui)
        {
            clipboard::paste(cx, &self.data, &[], Corner::NOWHERE, &text, out);
        }
        let styling = Styling::from(&*map.shown);
        if std::mem::replace(&mut self.styling, styling) != styling && styling != Styling::default()
        {
            // What is told by other means than usual is explained.
            self.canvas.legend = true;
        }
        let bar = Frame::new()
            .fill(theme::color(ui.ctx(), Token::Ground))
            .inner_margin(Margin::symmetric(16, 10));
        Panel::top("map-filters")
            .frame(bar)
            .show_separator_line(false)
            .show(ui, |ui| {
                self.header.show(ui, cx, &self.data, &mut map, out);
            });
        if tools::Strip::is_shown(&map) {
            let frame = Frame::new()
                .fill(theme::color(ui.ctx(), Token::Surface))
                .inner_margin(Margin::symmetric(16, 6));
            Panel::top("map-tools").frame(frame).show(ui, |ui| {
                self.strip.ui(ui, cx, &mut map, &mut self.canvas.measuring);
            });
        }
        if self.data.total > 0 {
            // In a low window the sums give way to what they sum up.
            let with_sums = ui.available_height() > ROOM_FOR_SUMS;
            let sums = if with_sums { summary::HEIGHT } else { 0.0 };
            let room = ui.available_height() - sums;
            let least = LEAST.min(room / 2.0);
            let most = (room - least).max(least);
            let frame = Frame::new().fill(theme::color(ui.ctx(), Token::Card));
            Panel::bottom("map-table")
                .resizable(true)
                .default_size(TABLE.min(room * SHARE))
                .size_range(least..=most)
                .frame(frame)
                .show(ui, |ui| match map.reading.lower {
                    Lower::Table => self.table.ui(ui, cx, &self.data, &mut map, out),
                    Lower::Matrix => self.matrix.ui(ui, cx, &self.data, &mut map),
                });
            let strip = Frame::new()
                .fill(theme::color(ui.ctx(), Token::Surface))
                .inner_margin(Margin::symmetric(12, 0));
            if with_sums {
                Panel::bottom("map-summary")
                    .exact_size(summary::HEIGHT)
                    .resizable(false)
                    .frame(strip)
                    .show(ui, |ui| summary::show(ui, cx, &mut self.data, &mut map));
            }
        }
        let wish = CentralPanel::default()
            .frame(Frame::NONE)
            .show(ui, |ui| {
                let found = self.data.found.as_ref();
                self.canvas.ui(ui, cx, found, &mut map, out)
            })
            .inner;
        match wish {
            Some(Wish::Rename(asset)) if !cx.is_read_only() => {
                // Its name is written in the table, so it must be there.
                if self.data.row_of(&asset).is_none() {
                    map.show_all();
                }
                map.reading.lower = Lower::Table;
                self.table.rename(asset);
            }
            Some(Wish::Rename(_)) | None => {}
        }
        if map.lasso != cx.session.map.lasso
            && let Some(corners) = &map.lasso
        {
            let inside = Selection::many(self.data.within_lasso(corners).map(RecordRef::from));
            out.push(Intent::View(View::Select(inside)));
        }
        if map.seen != cx.session.map.seen {
            // The strip and a table that holds what is in view come after the map.
            ui.ctx().request_repaint();
        }
        if map != cx.session.map {
            out.push(Intent::View(View::Map(map)));
        }
    }

    /// Whether something is typed that no edit holds yet.
    #[must_use]
    pub fn has_unfinished(&self) -> bool {
        self.table.has_unfinished() || self.dialog.is_begun() || self.header.views.has_unfinished()
    }

    /// The part of the plane that the map shows, if it has been drawn and does not show all.
    #[must_use]
    pub fn view(&self, map: &MapView) -> Option<crate::scene::map::View> {
        self.canvas.shown(map)
    }

    /// Carries out a command; whether it did.
    pub fn command(
        &mut self,
        command: Command,
        cx: &PanelContext<'_>,
        out: &mut Vec<Intent>,
    ) -> bool {
        let mut map = cx.session.map.clone();
        match command {
            Command::AddAsset => map.tool = MapTool::AddAsset,
            Command::Fit => (map.camera, map.fits_chain) = (None, false),
            Command::Lasso => map.tool = MapTool::Lasso,
            Command::ClearFilter => map.show_all(),
            Command::SaveView => self.header.views.open(),
            _ if tools::command(command, &mut map) => {}
            _ => return false,
        }
        out.push(Intent::View(View::Map(map)));
        true
    }

    /// Draws the dialog that adds an asset by coordinates or municipality.
    pub fn add_asset_dialog(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        add_dialog::add_asset_dialog(ui, cx, &mut self.dialog, out);
    }
}
