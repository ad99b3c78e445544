//! The tools that read and measure: their menu in the header, and a strip with what they ask and tell.

use std::sync::Arc;

use egui::{Align, Layout, Popup, Ui};

use super::data::Revision;
use super::measuring::Measuring;
use crate::analysis::county_matrix::accounts;
use crate::i18n::parse;
use crate::intent::{Command, Intent, Key};
use crate::message::Message;
use crate::scene::Token;
use crate::scene::map::{length, surface};
use crate::session::{Lower, MapTool, MapView, Rings};
use crate::ui::PanelContext;
use crate::ui::theme::{Icon, Type, color, icons};
use crate::ui::widgets::{Chip, PushButton, Select};
use crate::workspace::{Layer, Per, Quantity, RecordRef};

/// The largest radius of a ring, in kilometres.
const LARGEST: f64 = 2_000.0;
/// Most rings at a time.
const MOST: usize = 12;

/// Takes a tool in hand or puts it away; whether the command is one of them.
pub(super) fn command(command: Command, map: &mut MapView) -> bool {
    let reading = &mut map.reading;
    match command {
        Command::Matrix => {
            reading.lower = match reading.lower {
                Lower::Table => Lower::Matrix,
                Lower::Matrix => Lower::Table,
            };
        }
        Command::Shade => reading.shaded = !reading.shaded,
        Command::Rings => {
            reading.rings = match reading.rings {
                None => Some(Rings::default()),
                Some(_) => None,
            };
            if map.tool == MapTool::PickRings {
                map.tool = MapTool::Select;
            }
        }
        Command::Measure => {
            map.tool = match map.tool {
                MapTool::Measure => MapTool::Select,
                _ => MapTool::Measure,
            };
        }
        _ => return false,
    }
    true
}

/// The menu of the tools.
pub(super) fn menu(ui: &mut Ui, cx: &PanelContext<'_>, map: &mut MapView, out: &mut Vec<Intent>) {
    let reading = &map.reading;
    let on = [
        (
            Command::Matrix,
            icons::TABLE,
            reading.lower == Lower::Matrix,
        ),
        (Command::Shade, icons::CONTRAST, reading.shaded),
        (Command::Rings, icons::TARGET, reading.rings.is_some()),
        (Command::Measure, icons::ROAD, map.tool == MapTool::Measure),
    ];
    let any = on.iter().any(|(_, _, on)| *on);
    let chip = ui.add(Chip::menu(cx.t("map-tools"), any).icon(icons::COMPASS));
    Popup::menu(&chip).show(|ui| {
        ui.set_min_width(260.0);
        ui.spacing_mut().item_spacing.y = 2.0;
        for (each, icon, on) in on {
            if item(ui, cx, each, icon, on) {
                command(each, map);
            }
        }
        if item(ui, cx, Command::Palette, icons::MAP_PIN, false) {
            out.push(Intent::Command(Command::Palette));
        }
    });
}

fn item(ui: &mut Ui, cx: &PanelContext<'_>, command: Command, icon: Icon, on: bool) -> bool {
    let keys = match command
        .shortcut()
        .map(|shortcut| (shortcut.ctrl, shortcut.key))
    {
        Some((false, Key::Char(letter))) if cx.settings.letter_shortcuts => letter.to_string(),
        _ => String::new(),
    };
    let words = match command {
        Command::Palette => cx.t("map-go-to"),
        command => cx.t(command.key()),
    };
    let mut button = PushButton::quiet(words).icon(icon).shortcut(&keys).wide();
    if on {
        button = button.trailing(icons::CHECK);
    }
    ui.add(button).clicked()
}

/// What the strip remembers between frames.
#[derive(Default)]
pub(super) struct Strip {
    /// One quantity of each account that capacities belong to, and when they were gathered.
    accounts: Option<(Revision, Vec<Quantity>)>,
    /// The radii as they are typed, while the field has the focus.
    typed: Option<String>,
}

impl Strip {
    /// Whether there is anything to show.
    pub(super) fn is_shown(map: &MapView) -> bool {
        let reading = &map.reading;
        reading.shaded
            || reading.lower == Lower::Matrix
            || reading.rings.is_some()
            || matches!(map.tool, MapTool::Measure | MapTool::PickRings)
    }

    /// Draws the strip.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        map: &mut MapView,
        measuring: &mut Measuring,
    ) {
        ui.horizontal_wrapped(|ui| {
            if map.reading.shaded || map.reading.lower == Lower::Matrix {
                self.measure(ui, cx, map);
            }
            if map.reading.rings.is_some() {
                self.rings(ui, cx, map);
            }
            if map.tool == MapTool::Measure {
                measured(ui, cx, map, measuring);
            }
        });
    }

    /// What matrix and shades tell.
    fn measure(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, map: &mut MapView) {
        let revision = Revision::of(cx);
        if self.accounts.as_ref().map(|it| it.0) != Some(revision) {
            let assets = cx.workspace().assets().records();
            let found = accounts(assets.map(AsRef::as_ref));
            self.accounts = Some((revision, found));
        }
        let accounts = self.accounts.as_ref().map_or(&[][..], |it| &it.1);
        let names: Vec<String> = std::iter::once(cx.t("map-measure-count").to_owned())
            .chain(accounts.iter().map(|one| cx.say(&sum_of(one))))
            .collect();
        let current = measure_name(cx, map.reading.measure.as_deref());
        label(ui, cx.t("map-measure"));
        let listed: Vec<&str> = names.iter().map(String::as_str).collect();
        let chosen = Select::new(cx.t("map-measure"), &current)
            .width(190.0)
            .show(ui, &listed)
            .chosen;
        if let Some(place) = chosen {
            map.reading.measure = place
                .checked_sub(1)
                .and_then(|place| accounts.get(place))
                .map(|one| Arc::new(one.clone()));
        }
    }

    /// Around what rings are drawn, and how large they are.
    fn rings(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, map: &mut MapView) {
        let Some(rings) = &mut map.reading.rings else {
            return;
        };
        let words = label(ui, cx.t("map-rings-radii"));
        let text = cx.text;
        let shown = || {
            let radii = rings.radii.iter().map(|km| {
                let message = Message::new("map-number").with("value", *km);
                text.say(&message)
            });
            radii.collect::<Vec<_>>().join("; ")
        };
        let mut typed = self.typed.clone().unwrap_or_else(shown);
        let field = egui::TextEdit::singleline(&mut typed).desired_width(130.0);
        let response = ui.add(field).labelled_by(words.id);
        let read = radii(&typed, cx);
        if response.changed()
            && let Some(read) = &read
        {
            rings.radii.clone_from(read);
        }
        self.typed = response.has_focus().then_some(typed);
        if read.is_none() {
            let danger = color(ui.ctx(), Token::DangerInk);
            ui.label(Type::Small.rich(cx.t("map-rings-bad")).color(danger));
        }
        let selected = has_selected_place(cx);
        let around = rings.around.is_some();
        let pick = Chip::toggle(
            cx.t("map-rings-pick"),
            around || map.tool == MapTool::PickRings,
        );
        if ui.add(pick.icon(icons::CROSSHAIR)).clicked() {
            if around {
                rings.around = None;
            } else {
                map.tool = match map.tool {
                    MapTool::PickRings => MapTool::Select,
                    _ => MapTool::PickRings,
                };
            }
        }
        let hint = match (map.tool, around, selected) {
            (MapTool::PickRings, ..) => Some("map-rings-click"),
            (_, false, false) => Some("map-rings-select"),
            _ => None,
        };
        if let Some(hint) = hint {
            label(ui, cx.t(hint));
        }
    }
}

fn has_selected_place(cx: &PanelContext<'_>) -> bool {
    match cx.session.selection.primary() {
        Some(RecordRef::Asset(id)) => cx
            .workspace()
            .assets()
            .get(id)
            .is_some_and(|asset| asset.place.is_some()),
        _ => false,
    }
}

/// Kilometres between semicolons or spaces; `None` if something else is written, or nothing.
fn radii(typed: &str, cx: &PanelContext<'_>) -> Option<Vec<f64>> {
    let parts = typed.split([';', ' ', '\u{a0}']);
    let mut read = Vec::new();
    for part in parts.map(str::trim).filter(|part| !part.is_empty()) {
        let km = parse::number(part, cx.text.language())?;
        if !(km > 0.0 && km <= LARGEST) {
            return None;
        }
        read.push(km);
    }
    read.sort_by(f64::total_cmp);
    read.dedup();
    (!read.is_empty() && read.len() <= MOST).then_some(read)
}

/// What is measured, and what can be done about it.
fn measured(ui: &mut Ui, cx: &PanelContext<'_>, map: &mut MapView, measuring: &mut Measuring) {
    let (metres, area) = measuring.total();
    let told = match (measuring.corners().len(), area) {
        (0, _) => cx.t("map-measure-hint").to_owned(),
        (1, _) => cx.t("map-measure-next").to_owned(),
        (_, None) => cx.say(&Message::new("map-measure-length").with("length", length(metres))),
        (_, Some(area)) => cx.say(
            &Message::new("map-measure-area")
                .with("length", length(metres))
                .with("area", surface(area)),
        ),
    };
    let ink = color(ui.ctx(), Token::Ink);
    let response = ui.label(Type::Body.rich(told).color(ink));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_live(egui::accesskit::Live::Polite);
    });
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        let close = PushButton::secondary(cx.t("map-measure-close")).small();
        if measuring.can_close() && ui.add(close).clicked() {
            measuring.close();
        }
        let done = PushButton::secondary(cx.t("map-measure-end")).small();
        if ui.add(done).clicked() {
            measuring.clear();
            map.tool = MapTool::Select;
        }
    });
}

fn label(ui: &mut Ui, words: &str) -> egui::Response {
    let muted = color(ui.ctx(), Token::InkMuted);
    ui.label(Type::Small.rich(words).color(muted))
}

/// What a measure tells, in words.
pub(super) fn measure_name(cx: &PanelContext<'_>, measure: Option<&Quantity>) -> String {
    measure.map_or_else(
        || cx.t("map-measure-count").to_owned(),
        |one| cx.say(&sum_of(one)),
    )
}

fn sum_of(one: &Quantity) -> Message {
    let symbol = match one.layer() {
        Layer::Substance(name) => [one.unit.symbol(), name].join(" "),
        _ => one.unit.symbol().to_owned(),
    };
    let key = match one.per {
        Some(Per::Year) => "map-unit-per-year",
        Some(Per::Day) => "map-unit-per-day",
        Some(Per::Once) | None => "map-unit",
    };
    Message::new("map-measure-sum").with("unit", Message::new(key).with("unit", symbol))
}
