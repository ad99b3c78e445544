//! The map panel: assets on the map and in a table below, in step.

mod add_dialog;
mod amount;
mod canvas;
mod cell;
mod clipboard;
mod columns;
mod data;
mod edits;
mod gesture;
mod header;
mod nodes;
mod overlay;
mod picture;
mod show;
mod steer;
mod table;
#[cfg(test)]
mod tests;

use clipboard::Corner;
pub use data::found;
use egui::{CentralPanel, Frame, Margin, Panel, Ui};

use crate::intent::{Command, Intent, View};
use crate::scene::Token;
use crate::session::{MapTool, MapView};
use crate::ui::PanelContext;
use crate::ui::table::pasted_anywhere;
use crate::ui::theme;
use crate::workspace::AssetId;

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
    canvas: canvas::Canvas,
    table: table::Table,
    dialog: add_dialog::AddDialog,
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
        let bar = Frame::new()
            .fill(theme::color(ui.ctx(), Token::Ground))
            .inner_margin(Margin::symmetric(16, 10));
        Panel::top("map-filters")
            .frame(bar)
            .show_separator_line(false)
            .show(ui, |ui| {
                header::show(ui, cx, &self.data, &mut map, out);
            });
        if self.data.total > 0 {
            let room = ui.available_height();
            let least = LEAST.min(room / 2.0);
            let most = (room - least).max(least);
            let frame = Frame::new().fill(theme::color(ui.ctx(), Token::Card));
            Panel::bottom("map-table")
                .resizable(true)
                .default_size(TABLE.min(room * SHARE))
                .size_range(least..=most)
                .frame(frame)
                .show(ui, |ui| self.table.ui(ui, cx, &self.data, &mut map, out));
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
                    map.search.clear();
                }
                self.table.rename(asset);
            }
            Some(Wish::Rename(_)) | None => {}
        }
        if map != cx.session.map {
            out.push(Intent::View(View::Map(map)));
        }
    }

    /// Whether something is typed that no edit holds yet.
    #[must_use]
    pub fn has_unfinished(&self) -> bool {
        self.table.has_unfinished() || self.dialog.is_begun()
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
