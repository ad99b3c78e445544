//! The row below a drawing of a chain: the ways to look at it, how near, and what its signs mean.

use egui::{Align, Label, Layout, Ui, vec2};

use super::camera::ZOOM_STEP;
use super::overlay;
use crate::intent::{Command, Intent};
use crate::scene::chain::{ChainDrawing, legend_entries, legend_sample};
use crate::scene::sankey::{self, SankeyDrawing};
use crate::scene::{Scene, Token};
use crate::session::ChainWay;
use crate::ui::PanelContext;
use crate::ui::theme::{Room, Type, color, icons, space};
use crate::ui::widgets::{IconButton, segmented};

/// The width of the legend in a menu.
const LEGEND: f32 = 420.0;
/// The length of the samples among the lanes and in the Sankey.
const SAMPLES: [f32; 2] = [30.0, 26.0];
/// The height of a sample.
const SAMPLE_HEIGHT: f32 = 18.0;

/// What the signs mean, how near one looks, and the ways to look at the chain. Returns what is asked of
/// the view.
pub(super) fn footer(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    way: ChainWay,
    legend: Option<&dyn Fn(&mut Ui)>,
    out: &mut Vec<Intent>,
) -> Option<Zoom> {
    // From the top, or a legend of several rows would push itself out of the window.
    let row = vec2(ui.available_width(), space::CONTROL);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Min), |ui| {
        ways(ui, cx, way, out);
        let asked = zoom_buttons(ui, cx);
        let Some(legend) = legend else {
            return asked;
        };
        let tight = |ui: &mut Ui| ui.spacing_mut().item_spacing = vec2(space::STEP, space::HALF);
        if Room::of(ui.ctx()).is_low() {
            // Where there is little height the drawing has it.
            let button = IconButton::new(icons::LIST_BULLETS, cx.t("map-legend-show")).framed();
            egui::Popup::menu(&ui.add(button)).width(LEGEND).show(|ui| {
                ui.vertical(|ui| {
                    tight(ui);
                    legend(ui);
                });
            });
            return asked;
        }
        ui.allocate_ui_with_layout(
            vec2(ui.available_width(), space::CONTROL),
            Layout::left_to_right(Align::Center).with_main_wrap(true),
            |ui| {
                tight(ui);
                legend(ui);
            },
        );
        asked
    })
    .inner
}

/// What the lines among the lanes mean.
pub(super) fn lanes_legend(ui: &mut Ui, cx: &PanelContext<'_>, drawing: &ChainDrawing) {
    for entry in legend_entries(&drawing.content) {
        if entry.crosses && !drawing.content.crosses {
            note(ui, &entry.text);
            continue;
        }
        let mut scene = Scene::new(SAMPLES[0], SAMPLE_HEIGHT, Token::Surface);
        legend_sample(&mut scene, &entry, [0.0, SAMPLE_HEIGHT / 2.0], SAMPLES[0]);
        sample(ui, cx, &scene, &entry.text);
    }
    note(ui, &drawing.content.example_note);
}

/// What the bands of a Sankey mean.
pub(super) fn sankey_legend(ui: &mut Ui, cx: &PanelContext<'_>, drawing: &SankeyDrawing) {
    for entry in sankey::legend_entries(&drawing.content) {
        let width = entry.sample_width(SAMPLES[1]);
        let mut scene = Scene::new(width, SAMPLE_HEIGHT, Token::Surface);
        sankey::legend_sample(&mut scene, &entry, [0.0, SAMPLE_HEIGHT / 2.0], width);
        sample(ui, cx, &scene, &entry.text);
    }
    note(ui, &drawing.content.example_note);
}

/// A sample with its words, which go to the next row together.
fn sample(ui: &mut Ui, cx: &PanelContext<'_>, scene: &Scene, text: &str) {
    let words = ui.painter().layout_no_wrap(
        text.to_owned(),
        Type::Small.font(),
        color(ui.ctx(), Token::Ink),
    );
    let size = vec2(scene.width + space::STEP + words.size().x, scene.height);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        overlay::small(ui, cx, scene);
        ui.add(Label::new(Type::Small.rich(text)).truncate());
    });
    ui.add_space(space::HALF);
}

fn note(ui: &mut Ui, text: &str) {
    if !text.is_empty() {
        let muted = color(ui.ctx(), Token::InkMuted);
        ui.label(Type::Small.rich(text).color(muted));
    }
}

/// The switch between the ways to look at a chain.
fn ways(ui: &mut Ui, cx: &PanelContext<'_>, now: ChainWay, out: &mut Vec<Intent>) {
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

/// What a zoom button asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Zoom {
    By(f32),
    Fit,
}

fn zoom_buttons(ui: &mut Ui, cx: &PanelContext<'_>) -> Option<Zoom> {
    let mut asked = None;
    let mut button = |icon, name, keys, zoom| {
        if ui
            .add(IconButton::new(icon, name).framed().shortcut(keys))
            .clicked()
        {
            asked = Some(zoom);
        }
    };
    button(icons::FIT, cx.t(Command::Fit.key()), "0", Zoom::Fit);
    button(icons::PLUS, cx.t("chain-zoom-in"), "+", Zoom::By(ZOOM_STEP));
    button(
        icons::MINUS,
        cx.t("chain-zoom-out"),
        "−",
        Zoom::By(1.0 / ZOOM_STEP),
    );
    asked
}
