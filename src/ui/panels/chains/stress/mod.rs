//! The stress test of chains: what is switched off, what falls with it, and what of that is kept as a
//! scenario. Nothing of it is in the workspace but the scenarios.

mod panel;
mod scenarios;
mod told;

use std::sync::Arc;

use egui::{Align, Frame, Key, Label, Layout, Margin, Modifiers, Ui};

use super::ChainsPanel;
use super::gesture::Gesture;
use crate::analysis::chain::stress::{self, Outage, Stress};
use crate::intent::{Intent, View};
use crate::message::{Language, Message};
use crate::scene::chain::ChainDrawing;
use crate::scene::sankey::SankeyDrawing;
use crate::scene::{Scene, Token};
use crate::session::{ChainTools, Selection, StressTest};
use crate::ui::PanelContext;
use crate::ui::theme::{Type, color, icons, space};
use crate::ui::widgets::PushButton;
use crate::workspace::{ChainId, StepId, Workspace};
use told::Told;

/// A drawing of the chain, with the number of its version.
#[derive(Clone, Copy)]
pub(super) enum Over<'a> {
    Lanes(u64, &'a ChainDrawing),
    Sankey(u64, &'a SankeyDrawing),
}

impl Over<'_> {
    fn asked(self) -> (bool, u64) {
        match self {
            Self::Lanes(version, _) => (false, version),
            Self::Sankey(version, _) => (true, version),
        }
    }
}

/// What the stress test of the panel remembers between frames.
#[derive(Debug, Default)]
pub(super) struct StressTool {
    kept: Option<Kept>,
    /// Its drawing, for a drawing of the chain and what fell.
    drawn: Option<((bool, u64), Arc<Stress>, Scene)>,
    scenarios: scenarios::Scenarios,
}

/// What falls, worked out once for each change of the workspace or of what is switched off.
#[derive(Debug)]
struct Kept {
    workspace: Arc<Workspace>,
    test: StressTest,
    shown: (Option<ChainId>, Language),
    stress: Arc<Stress>,
    told: Arc<Told>,
}

impl StressTool {
    /// What falls; `None` while no stress test is under way.
    pub(super) fn stress(&mut self, cx: &PanelContext<'_>) -> Option<Arc<Stress>> {
        self.refresh(cx).map(|kept| Arc::clone(&kept.stress))
    }

    fn refresh(&mut self, cx: &PanelContext<'_>) -> Option<&Kept> {
        let Some(test) = &cx.session.tools.stress else {
            self.kept = None;
            return None;
        };
        let workspace = cx.document.share();
        let shown = (cx.session.chain.chain.clone(), cx.text.language());
        let same = self
            .kept
            .take()
            .filter(|kept| Arc::ptr_eq(&kept.workspace, &workspace) && kept.test == *test);
        let kept = match same {
            Some(kept) if kept.shown == shown => kept,
            same => {
                let stress = same.map_or_else(
                    || Arc::new(stress::test(&workspace, cx.index, &outage(test))),
                    |kept| kept.stress,
                );
                Kept {
                    told: Arc::new(Told::of(cx, test, &stress)),
                    workspace,
                    test: test.clone(),
                    shown,
                    stress,
                }
            }
        };
        Some(self.kept.insert(kept))
    }

    /// What falls, as it is painted over a drawing, which is kept until another is asked for.
    pub(super) fn scene(&mut self, cx: &PanelContext<'_>, over: Over<'_>) -> Option<&Scene> {
        let stress = self.stress(cx)?;
        let asked = over.asked();
        let is_same = |(of, with, _): &((bool, u64), Arc<Stress>, Scene)| {
            *of == asked && Arc::ptr_eq(with, &stress)
        };
        if !self.drawn.as_ref().is_some_and(is_same) {
            let scene = match over {
                Over::Lanes(_, drawing) => drawing.stressed(&stress, cx.text),
                Over::Sankey(_, drawing) => drawing.stressed(&stress, cx.text),
            };
            self.drawn = Some((asked, stress, scene));
        }
        self.drawn.as_ref().map(|(_, _, scene)| scene)
    }

    /// Whether the name of a scenario is being written.
    pub(super) fn is_naming(&self) -> bool {
        self.scenarios.is_naming()
    }
}

fn outage(test: &StressTest) -> Outage {
    Outage {
        assets: test.assets.clone(),
        steps: test.steps.clone(),
    }
}

/// The stress test from now on; `None` ends it.
pub(super) fn set(cx: &PanelContext<'_>, stress: Option<StressTest>) -> Intent {
    Intent::View(View::ChainTools(ChainTools {
        stress,
        ..cx.session.tools.clone()
    }))
}

/// Begins a stress test, or ends the one under way. Nothing stays selected, so that the inspector makes
/// room.
pub(super) fn toggle(cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
    let begins = cx.session.tools.stress.is_none();
    out.push(set(cx, begins.then(StressTest::default)));
    if begins {
        out.push(Intent::View(View::Select(Selection::none())));
    }
}

/// Switches a step off, or on again.
pub(super) fn toggle_step(cx: &PanelContext<'_>, step: &StepId, out: &mut Vec<Intent>) {
    let Some(test) = &cx.session.tools.stress else {
        return;
    };
    let record = cx.workspace().steps().get(step);
    let asset = record.and_then(|record| record.asset.as_ref());
    out.push(set(cx, Some(test.clone().toggled_step(step, asset))));
}

impl ChainsPanel {
    /// Whether clicks and the space bar switch steps off.
    pub(super) fn is_stressing(cx: &PanelContext<'_>) -> bool {
        cx.session.tools.stress.is_some()
    }

    /// The strip that says that all this is only tried, and the way out.
    pub(super) fn stress_banner(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        out: &mut Vec<Intent>,
    ) {
        let Some(test) = &cx.session.tools.stress else {
            return;
        };
        self.escape_stress(ui, cx, out);
        let frame = Frame::NONE
            .fill(color(ui.ctx(), Token::WarningFill))
            .inner_margin(Margin::symmetric(16, 4));
        egui::Panel::top("chain-stress-banner")
            .frame(frame)
            .show_separator_line(false)
            .show(ui, |ui| {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let button = PushButton::secondary(cx.t("stress-end"));
                    let end = ui.add(button.small().icon(icons::CLOSE));
                    if end.on_hover_text(cx.t("key-esc")).clicked() {
                        out.push(set(cx, None));
                    }
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        let ink = color(ui.ctx(), Token::WarningInk);
                        let icon = icons::LIGHTNING.text(space::ICON).color(ink);
                        ui.add(Label::new(icon));
                        let words = cx.say(&banner(cx, test));
                        let words = Type::Strong.rich(words).color(ink);
                        ui.add(Label::new(words).truncate());
                    });
                });
            });
    }

    /// Esc ends the stress test once there is nothing else for it to end.
    fn escape_stress(&self, ui: &Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        let ctx = ui.ctx();
        let typing = ctx
            .memory(egui::Memory::focused)
            .is_some_and(|focused| egui::text_edit::TextEditState::load(ctx, focused).is_some());
        let free = !typing
            && self.naming.is_none()
            && !self.stress.is_naming()
            && self.gesture == Gesture::Rest
            && self.stage.is_none()
            && self.key_menu.is_none()
            && cx.session.selection.is_empty()
            && cx.session.dialogs.is_empty()
            && !egui::Popup::is_any_open(ctx);
        if free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            out.push(set(cx, None));
        }
    }
}

fn banner(cx: &PanelContext<'_>, test: &StressTest) -> Message {
    let scenario = test
        .scenario
        .as_ref()
        .and_then(|id| cx.workspace().scenarios().get(id));
    if let Some(scenario) = scenario {
        return Message::new("stress-banner-scenario").with("name", scenario.name.as_str());
    }
    let off = test.assets.len() + test.steps.len();
    Message::new("stress-banner").with("n", off)
}

#[cfg(test)]
mod tests;
