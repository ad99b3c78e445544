//! The rows above the map: views, filter, look, the chain whose flows are drawn, search, a new asset;
//! the kinds, and what the filter asks for.

use egui::{Align, Layout, Popup, ScrollArea, Ui, vec2};

use super::data::MapData;
use super::filter_chips::{FilterChips, is_narrowed};
use super::filter_menu::{self, FilterMenu};
use super::{look_menu, tools};
use crate::intent::{Command, Intent, Key, View as Show};
use crate::session::{Dialog, MapTool, MapView};
use crate::ui::PanelContext;
use crate::ui::theme::{Room, icons, space};
use crate::ui::views_menu::{Showing, ViewsMenu};
use crate::ui::widgets::{Chip, PushButton, SearchBox};
use crate::workspace::ChainId;

/// The width of the search field in points.
const SEARCH: f32 = 160.0;
/// Narrower than this, the kinds stand in the filter's menu alone and the row wraps.
const ROW: f32 = 900.0;
/// What a chip takes beside its words, in points.
const MARKS: f32 = 64.0;
/// The widest that a chain's name gets in points.
const CHAIN: f32 = 190.0;

/// What the row's menus remember.
#[derive(Default)]
pub(super) struct Header {
    pub(super) views: ViewsMenu,
    filter: FilterMenu,
    chips: FilterChips,
}

impl Header {
    /// Shows the rows and takes what is changed in them into `map`.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        data: &MapData,
        map: &mut MapView,
        out: &mut Vec<Intent>,
    ) {
        let wide = ui.available_width() >= ROW;
        if wide {
            // In a row of one height, menus on the left and what is done on the right.
            let row = vec2(ui.available_width(), space::CONTROL);
            let right = Layout::right_to_left(Align::Center);
            ui.allocate_ui_with_layout(row, right, |ui| {
                add_button(ui, cx, map, out);
                tools::menu(ui, cx, map, out);
                search(ui, cx, data, map);
                let rest = vec2(ui.available_width(), space::CONTROL);
                let left = Layout::left_to_right(Align::Center);
                ui.allocate_ui_with_layout(rest, left, |ui| self.menus(ui, cx, data, map, out));
            });
        } else if Room::of(ui.ctx()).is_low() {
            // One row that scrolls: several would leave nothing of the map.
            ScrollArea::horizontal()
                .id_salt("map-header")
                .show(ui, |ui| {
                    ui.horizontal(|ui| {
                        self.menus(ui, cx, data, map, out);
                        search(ui, cx, data, map);
                        tools::menu(ui, cx, map, out);
                        add_button(ui, cx, map, out);
                    });
                });
        } else {
            ui.horizontal_wrapped(|ui| {
                self.menus(ui, cx, data, map, out);
                search(ui, cx, data, map);
                tools::menu(ui, cx, map, out);
                add_button(ui, cx, map, out);
            });
        }
        if data.total > 0 && (wide || is_narrowed(map)) {
            ui.add_space(space::HALF);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
                if wide {
                    filter_menu::kinds(ui, cx, data, &mut map.shown.filter.kinds);
                }
                self.chips.show(ui, cx, data, map);
            });
        }
    }

    /// The menus of the row.
    fn menus(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        data: &MapData,
        map: &mut MapView,
        out: &mut Vec<Intent>,
    ) {
        if data.total > 0 {
            let mut showing = Showing {
                shown: &mut *map.shown,
                named: &mut map.named,
                all: "map-views-all",
            };
            self.views.show(ui, cx, &mut showing, out);
            self.filter.show(ui, cx, data, map);
            look_menu::show(ui, cx, map);
        }
        if !data.chains.is_empty() {
            chains(ui, cx, data, map);
        }
    }
}

/// The field for words to search for.
fn search(ui: &mut Ui, cx: &PanelContext<'_>, data: &MapData, map: &mut MapView) {
    if data.total > 0 {
        let search = &mut map.shown.filter.search;
        ui.add(SearchBox::new(search, cx.t("map-search")).width(SEARCH));
    }
}

fn chains(ui: &mut Ui, cx: &PanelContext<'_>, data: &MapData, map: &mut MapView) {
    let chosen = map
        .chain
        .as_ref()
        .and_then(|chain| data.chains.iter().find(|(id, _)| id == chain));
    let words = chosen.map_or(cx.t("map-flows-of"), |(_, name)| name);
    let chip = Chip::menu(words, chosen.is_some())
        .icon(icons::FLOW)
        .max_width(CHAIN.min((ui.available_width() - MARKS).max(MARKS)));
    let response = ui.add(chip);
    let mut choice: Option<Option<ChainId>> = None;
    Popup::menu(&response).show(|ui| {
        ui.set_min_width(240.0);
        ui.spacing_mut().item_spacing.y = 2.0;
        if item(ui, cx.t("map-flows-none"), chosen.is_none()) {
            choice = Some(None);
        }
        for (id, name) in &data.chains {
            if item(ui, name, chosen.is_some_and(|(chosen, _)| chosen == id)) {
                choice = Some(Some(id.clone()));
            }
        }
    });
    if let Some(choice) = choice {
        map.chain = choice;
    }
}

fn item(ui: &mut Ui, words: &str, chosen: bool) -> bool {
    let mut button = PushButton::quiet(words).wide();
    if chosen {
        button = button.trailing(icons::CHECK);
    }
    ui.add(button).clicked()
}

fn add_button(ui: &mut Ui, cx: &PanelContext<'_>, map: &mut MapView, out: &mut Vec<Intent>) {
    let writes = !cx.is_read_only();
    let button = PushButton::primary(cx.t("add"))
        .icon(icons::PLUS)
        .trailing(icons::CARET_DOWN);
    let response = ui
        .add_enabled(writes, button)
        .on_disabled_hover_text(cx.t("read-only"));
    let response = response.on_hover_text(cx.t("map-add"));
    Popup::menu(&response).show(|ui| {
        ui.set_min_width(240.0);
        ui.spacing_mut().item_spacing.y = 2.0;
        let keys = match Command::AddAsset.shortcut().map(|shortcut| shortcut.key) {
            Some(Key::Char(letter)) if cx.settings.letter_shortcuts => letter.to_string(),
            _ => String::new(),
        };
        let by_click = PushButton::quiet(cx.t("map-add-by-click"))
            .icon(icons::MAP_PIN_ADD)
            .shortcut(&keys)
            .wide();
        if ui.add(by_click).clicked() {
            map.tool = MapTool::AddAsset;
        }
        let by_place = PushButton::quiet(cx.t("map-add-by-place"))
            .icon(icons::CROSSHAIR)
            .wide();
        if ui.add(by_place).clicked() {
            out.push(Intent::View(Show::Dialog(Dialog::AddAsset)));
        }
    });
}
