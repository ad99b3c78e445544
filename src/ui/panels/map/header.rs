//! The row above the map: kinds to show, the chain whose flows are drawn, search, a new asset.

use egui::{Align, Layout, Popup, PopupCloseBehavior, Rect, Ui, UiBuilder, pos2, vec2};

use super::data::MapData;
use super::tools;
use crate::intent::{Command, Intent, Key, View as Show};
use crate::scene::sign::mark_of;
use crate::session::{Dialog, MapTool, MapView};
use crate::ui::PanelContext;
use crate::ui::theme::{icons, space};
use crate::ui::widgets::{Chip, PushButton, SearchBox};
use crate::workspace::ChainId;

/// The width of the search field in points.
const SEARCH: f32 = 160.0;
/// Narrower than this, the kinds stand in a menu and the row wraps.
const ROW: f32 = 900.0;
/// The widest that a chain's name gets in points.
const CHAIN: f32 = 190.0;

/// Shows the row and takes what is changed in it into `map`.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    data: &MapData,
    map: &mut MapView,
    out: &mut Vec<Intent>,
) {
    if ui.available_width() < ROW {
        ui.horizontal_wrapped(|ui| {
            kinds_menu(ui, cx, data, map);
            if !data.chains.is_empty() {
                chains(ui, cx, data, map);
            }
            if data.total > 0 {
                ui.add(SearchBox::new(&mut map.search, cx.t("map-search")).width(SEARCH));
            }
            tools::menu(ui, cx, map, out);
            add_button(ui, cx, map, out);
        });
        return;
    }
    let room = ui.available_rect_before_wrap();
    let row = Rect::from_min_size(room.min, vec2(room.width(), space::CONTROL));
    let right = UiBuilder::new()
        .max_rect(row)
        .layout(Layout::right_to_left(Align::Center));
    let mut right = ui.new_child(right);
    add_button(&mut right, cx, map, out);
    tools::menu(&mut right, cx, map, out);
    if data.total > 0 {
        right.add(SearchBox::new(&mut map.search, cx.t("map-search")).width(SEARCH));
    }
    if !data.chains.is_empty() {
        chains(&mut right, cx, data, map);
    }
    let limit = right.min_rect().left() - space::STEP;
    ui.expand_to_include_rect(row);
    // Chips are lower than buttons; where they do not fit beside them, they wrap.
    let lower = (space::CONTROL - space::TARGET) / 2.0;
    let rest = Rect::from_min_max(
        room.min + vec2(0.0, lower),
        pos2(limit.max(room.left() + 160.0), room.bottom()),
    );
    let wrapped = Layout::left_to_right(Align::Min).with_main_wrap(true);
    ui.scope_builder(UiBuilder::new().max_rect(rest).layout(wrapped), |ui| {
        kinds(ui, cx, data, map);
    });
}

fn kinds(ui: &mut Ui, cx: &PanelContext<'_>, data: &MapData, map: &mut MapView) {
    ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
    for (kind, count) in &data.kinds {
        let on = !map.hidden.contains(kind);
        #[expect(clippy::cast_precision_loss, reason = "a count to read")]
        let count = cx.text.number(*count as f64, 0);
        let chip = Chip::toggle(cx.t(kind.key()), on)
            .mark(mark_of(*kind))
            .count(&count);
        if ui.add(chip).clicked() {
            if on {
                map.hidden.insert(*kind);
            } else {
                map.hidden.remove(kind);
            }
        }
    }
}

/// The kinds in a menu, where there is no room for them in a row.
fn kinds_menu(ui: &mut Ui, cx: &PanelContext<'_>, data: &MapData, map: &mut MapView) {
    let narrowed = data.kinds.iter().any(|(kind, _)| map.hidden.contains(kind));
    let chip = ui.add(Chip::menu(cx.t("map-kinds"), narrowed).icon(icons::FUNNEL));
    Popup::menu(&chip)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            ui.set_min_width(200.0);
            ui.spacing_mut().item_spacing.y = 6.0;
            kinds(ui, cx, data, map);
        });
}

fn chains(ui: &mut Ui, cx: &PanelContext<'_>, data: &MapData, map: &mut MapView) {
    let chosen = map
        .chain
        .as_ref()
        .and_then(|chain| data.chains.iter().find(|(id, _)| id == chain));
    let words = chosen.map_or(cx.t("map-flows-of"), |(_, name)| name);
    let chip = Chip::menu(words, chosen.is_some())
        .icon(icons::FLOW)
        .max_width(CHAIN);
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
