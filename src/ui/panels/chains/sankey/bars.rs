//! The switch between the ways to look at a chain, what is counted, and the legend.

use egui::{Align, Label, Layout, Ui, vec2};

use super::super::bars::{Zoom, zoom_buttons};
use super::super::{ChainsPanel, overlay};
use crate::intent::{Command, Intent, View};
use crate::message::Message;
use crate::scene::sankey::{SankeyDrawing, legend_entries, legend_sample};
use crate::scene::{Scene, Token};
use crate::session::{ChainAccount, ChainView, ChainWay};
use crate::ui::PanelContext;
use crate::ui::theme::{Room, Type, color, icons, space};
use crate::ui::widgets::{Chip, IconButton, PushButton, segmented};
use crate::workspace::ChainId;

/// The length of the samples in the legend.
const SAMPLE: f32 = 26.0;
/// The width of the legend in a menu.
const LEGEND: f32 = 420.0;
/// The most width of the account's name.
const ACCOUNT: f32 = 220.0;

/// The switch between the ways to look at a chain.
pub(in crate::ui::panels::chains) fn ways(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    now: ChainWay,
    out: &mut Vec<Intent>,
) {
    let mut way = now;
    // The row is filled from the right.
    let choices = [
        (ChainWay::Map, cx.t("sankey-map")),
        (ChainWay::Sankey, cx.t("sankey-sankey")),
        (ChainWay::Lanes, cx.t("sankey-lanes")),
    ];
    let inner = ui.scope(|ui| segmented(ui, cx.t("sankey-ways"), &choices, &mut way));
    let keys: Vec<String> = ChainWay::ALL
        .into_iter()
        .filter_map(|way| {
            let command = Command::LookAtChain(way);
            match command.shortcut()?.key {
                crate::intent::Key::Char(key) => Some(format!("{} ({key})", cx.t(command.key()))),
                _ => None,
            }
        })
        .collect();
    inner.response.on_hover_text(keys.join("\n"));
    if inner.inner {
        out.push(Intent::Command(Command::LookAtChain(way)));
    }
}

/// What the bands mean, how near one looks, and the switch. Returns what is asked of the view.
pub(super) fn footer(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    drawing: Option<&SankeyDrawing>,
    out: &mut Vec<Intent>,
) -> Option<Zoom> {
    let row = vec2(ui.available_width(), space::CONTROL);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Min), |ui| {
        ways(ui, cx, ChainWay::Sankey, out);
        let asked = zoom_buttons(ui, cx);
        let Some(drawing) = drawing.filter(|drawing| drawing.content.has_amounts()) else {
            return asked;
        };
        if Room::of(ui.ctx()).is_low() {
            // Where there is little height the drawing has it.
            let button = IconButton::new(icons::LIST_BULLETS, cx.t("map-legend-show")).framed();
            egui::Popup::menu(&ui.add(button)).width(LEGEND).show(|ui| {
                ui.vertical(|ui| legend(ui, cx, drawing));
            });
            return asked;
        }
        ui.allocate_ui_with_layout(
            vec2(ui.available_width(), space::CONTROL),
            Layout::left_to_right(Align::Center).with_main_wrap(true),
            |ui| legend(ui, cx, drawing),
        );
        asked
    })
    .inner
}

fn legend(ui: &mut Ui, cx: &PanelContext<'_>, drawing: &SankeyDrawing) {
    ui.spacing_mut().item_spacing = vec2(space::STEP, space::HALF);
    for entry in legend_entries(&drawing.content) {
        let width = entry.sample_width(SAMPLE);
        let mut scene = Scene::new(width, 18.0, Token::Surface);
        legend_sample(&mut scene, &entry, [0.0, 9.0], width);
        // A sample goes to the next row together with its words.
        let words = ui.painter().layout_no_wrap(
            entry.text.to_string(),
            Type::Small.font(),
            color(ui.ctx(), Token::Ink),
        );
        let size = vec2(scene.width + space::STEP + words.size().x, scene.height);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            overlay::small(ui, cx, &scene);
            ui.add(Label::new(Type::Small.rich(&*entry.text)).truncate());
        });
        ui.add_space(space::HALF);
    }
    if !drawing.content.example_note.is_empty() {
        let muted = color(ui.ctx(), Token::InkMuted);
        let note = &*drawing.content.example_note;
        ui.label(Type::Small.rich(note).color(muted));
    }
}

impl ChainsPanel {
    /// What the Sankey counts in, and a menu of what else it could.
    pub(in crate::ui::panels::chains) fn account(
        &self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        chain: &ChainId,
        out: &mut Vec<Intent>,
    ) {
        let drawing = self
            .sankey
            .drawing
            .as_ref()
            .filter(|drawing| drawing.chain == *chain);
        let Some((content, counted)) =
            drawing.and_then(|drawing| Some((&drawing.content, drawing.content.counted()?)))
        else {
            return;
        };
        let chip = ui.add(Chip::menu(&counted.name, true).max_width(ACCOUNT));
        let chip = chip.on_hover_text(cx.t("sankey-choose-account"));
        egui::Popup::menu(&chip).width(260.0).show(|ui| {
            for named in &content.accounts {
                let is_it = named.account == counted.account;
                let words = if named.flows > 0 {
                    named.name.to_string()
                } else {
                    let empty = Message::new("sankey-account-empty").with("name", &*named.name);
                    cx.say(&empty)
                };
                let mut button = PushButton::quiet(&words).wide();
                if is_it {
                    button = button.trailing(icons::CHECK);
                }
                if ui.add(button).clicked() {
                    let mut view = cx.session.chain.clone();
                    let account = ChainAccount {
                        layer: named.account.layer.clone(),
                        per: named.account.per,
                        unit: named.unit.clone(),
                    };
                    view.accounts.insert(chain.clone(), account);
                    out.push(Intent::View(View::Chain(ChainView {
                        sankey_camera: None,
                        ..view
                    })));
                    ui.close();
                }
            }
        });
    }
}
