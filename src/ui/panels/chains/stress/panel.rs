//! The list beside the drawing: what is off, what falls with it.

use std::sync::Arc;

use egui::{Align, Frame, Label, Layout, Margin, ScrollArea, Ui, vec2};

use super::super::ChainsPanel;
use super::told::{Line, Told};
use super::{set, toggle_step};
use crate::intent::{Intent, View};
use crate::message::Message;
use crate::scene::Token;
use crate::session::StressTest;
use crate::ui::PanelContext;
use crate::ui::fields::icon_of;
use crate::ui::theme::{Room, Type, color, icons, space};
use crate::ui::widgets::{IconButton, Notice, Tone, heading, record_link};
use crate::workspace::RecordRef;

/// The width of the list, and where there is little room.
const WIDTH: f32 = 320.0;
const NARROW: f32 = 240.0;

impl ChainsPanel {
    /// What falls, to the right of the drawing.
    pub(in crate::ui::panels::chains) fn stress_panel(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        out: &mut Vec<Intent>,
    ) {
        let Some(test) = &cx.session.tools.stress else {
            return;
        };
        let Some(told) = self.stress.refresh(cx).map(|kept| Arc::clone(&kept.told)) else {
            return;
        };
        let frame = Frame::NONE
            .fill(color(ui.ctx(), Token::Card))
            .inner_margin(Margin::symmetric(16, 12));
        let width = if Room::of(ui.ctx()).is_narrow() {
            NARROW
        } else {
            WIDTH
        };
        egui::Panel::right("chain-stress")
            .exact_size(width)
            .resizable(false)
            .frame(frame)
            .show(ui, |ui| {
                ui.set_min_width(ui.available_width());
                let area = ScrollArea::vertical().auto_shrink([false, false]);
                area.show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = space::STEP;
                    heading(ui, cx.t("stress-title"));
                    self.switched_off(ui, cx, test, &told, out);
                    self.fallen(ui, cx, &told, out);
                    self.stress.scenarios.ui(ui, cx, test, out);
                });
            });
    }

    /// What is switched off by hand, each with a way to switch it on again.
    fn switched_off(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        test: &StressTest,
        told: &Told,
        out: &mut Vec<Intent>,
    ) {
        if told.off.is_empty() {
            let muted = color(ui.ctx(), Token::InkMuted);
            let words = Type::Body.rich(cx.t("stress-how")).color(muted);
            ui.add(Label::new(words).wrap());
            return;
        }
        part(ui, cx.t("stress-off-list"), |ui| {
            for line in &told.off {
                // Of a row's height, or the layout would take all there is.
                let row = vec2(ui.available_width(), space::TARGET);
                ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
                    let name = Message::new("stress-switch-on").with("name", line.name.as_str());
                    let name = cx.say(&name);
                    let button = IconButton::new(icons::CLOSE, &name).muted();
                    if ui.add(button).clicked() {
                        match &line.record {
                            RecordRef::Asset(asset) => {
                                out.push(set(cx, Some(test.clone().toggled_asset(asset))));
                            }
                            RecordRef::Step(step) => toggle_step(cx, step, out),
                            _ => {}
                        }
                    }
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        self.line(ui, cx, line, out);
                    });
                });
                below(ui, &line.said);
            }
        });
    }

    fn fallen(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, told: &Told, out: &mut Vec<Intent>) {
        if !told.sum.is_empty() {
            let sum = told.sum.join(" ");
            Notice::new(Tone::Warning, &sum).plain().show(ui);
        }
        for (key, lines) in [
            ("stress-starved", &told.starved),
            ("stress-reduced-list", &told.reduced),
            ("stress-pointless", &told.pointless),
            ("stress-bottlenecks", &told.bottlenecks),
        ] {
            if lines.is_empty() {
                continue;
            }
            part(ui, cx.t(key), |ui| {
                for line in lines {
                    self.line(ui, cx, line, out);
                    below(ui, &line.said);
                }
            });
        }
    }

    fn line(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, line: &Line, out: &mut Vec<Intent>) {
        let icon = icon_of(cx, &line.record);
        if !record_link(ui, icon, &line.name, "").clicked() {
            return;
        }
        match &line.record {
            RecordRef::Step(step) => self.go_to_step(cx, step, out),
            RecordRef::Chain(chain) => self.show_chain(cx, chain.clone(), out),
            other => out.push(Intent::View(View::Reveal(other.clone()))),
        }
    }
}

/// Lines under a small heading.
fn part(ui: &mut Ui, title: &str, lines: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let muted = color(ui.ctx(), Token::InkMuted);
        ui.add(Label::new(Type::Small.rich(title).color(muted)).wrap());
        lines(ui);
    });
}

/// What is said of a line, under its name.
fn below(ui: &mut Ui, said: &str) {
    if said.is_empty() {
        return;
    }
    let muted = color(ui.ctx(), Token::InkMuted);
    ui.horizontal_top(|ui| {
        ui.add_space(26.0);
        ui.add(Label::new(Type::Small.rich(said).color(muted)).wrap());
    });
    ui.add_space(space::HALF);
}
