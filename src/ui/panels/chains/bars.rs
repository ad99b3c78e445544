//! The row above the drawing.

use egui::{Align, Label, Layout, Ui, vec2};

use super::naming::{Named, Writing};
use super::{ChainsPanel, menus};
use crate::analysis::chain::bottleneck::Limit;
use crate::intent::{Command, Intent};
use crate::message::{Arg, Message};
use crate::scene::Token;
use crate::ui::PanelContext;
use crate::ui::theme::{Room, Type, color, icons, space};
use crate::ui::widgets::{Chip, PushButton};
use crate::workspace::{ChainId, RecordRef};

/// Less room than this is left to the buttons that add.
const ROOM_FOR_BOTTLENECK: f32 = 480.0;
/// The most width of the chain's name.
const NAME_WIDTH: f32 = 380.0;

impl ChainsPanel {
    /// The chain's name, how many there are, and the buttons that add.
    pub(super) fn header(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        chain: &ChainId,
        out: &mut Vec<Intent>,
    ) {
        ui.horizontal(|ui| {
            ui.set_min_height(space::CONTROL);
            if matches!(&self.naming, Some(naming) if naming.what == Named::Chain(chain.clone())) {
                self.write_chain(ui, cx, out);
            } else {
                self.chooser(ui, cx, chain, out);
            }
            if cx.session.chain.sankey {
                self.account(ui, cx, chain, out);
                if Room::of(ui.ctx()).is_narrow() {
                    // What would be added is added in the lanes.
                    return;
                }
            }
            if !Room::of(ui.ctx()).is_narrow() {
                let count = Message::new("count-chain").with("n", self.data.chains.len());
                let muted = color(ui.ctx(), Token::InkMuted);
                ui.add(Label::new(egui::RichText::new(cx.say(&count)).color(muted)).truncate());
            }
            self.bottleneck(ui, cx, chain, out);
            super::tools::show(ui, cx, out);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let enough = cx.index.steps_of_chain(chain).nth(1).is_some();
                self.add_button(ui, cx, Command::AddFlow, "chain-add-flow", enough, out);
                let stages = cx.workspace().chains().get(chain);
                let stages = stages.is_some_and(|chain| !chain.stages.is_empty());
                self.add_button(ui, cx, Command::AddStep, "chain-add-step", stages, out);
                self.add_button(ui, cx, Command::AddStage, "chain-add-stage", true, out);
            });
        });
    }

    /// How much of the target gets through, where that is not all of it: leads to what stops the rest.
    fn bottleneck(
        &self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        chain: &ChainId,
        out: &mut Vec<Intent>,
    ) {
        let worst = self
            .data
            .bottlenecks
            .iter()
            .min_by(|one, other| one.share().total_cmp(&other.share()));
        let Some(worst) = worst.filter(|_| ui.available_width() > ROOM_FOR_BOTTLENECK) else {
            return;
        };
        let words =
            Message::new("chain-bottleneck").with("share", Arg::number(worst.share() * 100.0, 0));
        let words = cx.say(&words);
        let button = ui.add(PushButton::quiet(&words).icon(icons::WARNING).small());
        let sentence = cx.say(&worst.sentence(cx.workspace(), cx.index));
        if button.on_hover_text(sentence).clicked() {
            let target: RecordRef = match worst.limits.as_slice() {
                [Limit::Step(step, _)] => step.into(),
                [Limit::Flow(flow, _)] => flow.into(),
                _ => chain.into(),
            };
            super::keys::select(target, out);
        }
    }

    fn add_button(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        command: Command,
        key: &'static str,
        applies: bool,
        out: &mut Vec<Intent>,
    ) {
        let name = cx.t(key);
        let button = match command {
            Command::AddFlow => PushButton::primary(name),
            _ => PushButton::secondary(name),
        };
        let enabled = applies && !cx.is_read_only();
        let response = ui.add_enabled(enabled, button.icon(icons::PLUS));
        if response.clicked() {
            self.command(command, cx, out);
        }
        let letter = command.shortcut().and_then(|keys| match keys.key {
            crate::intent::Key::Char(letter) => Some(letter),
            _ => None,
        });
        let what = cx.t(command.key());
        let hint = letter.map_or_else(|| what.to_owned(), |letter| format!("{what} ({letter})"));
        let why = match command {
            _ if cx.is_read_only() => "read-only",
            Command::AddFlow => "obstacle-too-few-steps",
            _ => "chain-needs-stage",
        };
        response
            .on_hover_text(hint)
            .on_disabled_hover_text(cx.t(why));
    }

    fn chooser(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        chain: &ChainId,
        out: &mut Vec<Intent>,
    ) {
        let name = cx
            .workspace()
            .chains()
            .get(chain)
            .map_or("", |chain| chain.name.as_str());
        let shown = if name.is_empty() {
            cx.t("untitled")
        } else {
            name
        };
        let chip = ui.add(Chip::menu(shown, true).max_width(NAME_WIDTH));
        let chip = chip.on_hover_text(cx.t("chain-choose"));
        let chains = self.data.chains.clone();
        egui::Popup::menu(&chip).width(320.0).show(|ui| {
            for (id, name) in &chains {
                let icon = if id == chain {
                    icons::CHECK
                } else {
                    icons::CHAIN
                };
                let name = if name.is_empty() {
                    cx.t("untitled")
                } else {
                    name
                };
                if ui.add(PushButton::quiet(name).icon(icon).wide()).clicked() {
                    self.show_chain(cx, id.clone(), out);
                    ui.close();
                }
            }
            ui.separator();
            let editable = !cx.is_read_only();
            if menus::row(ui, cx.t("new-chain"), icons::PLUS, editable) {
                self.add_chain(cx, out);
            }
            if menus::row(ui, cx.t("rename"), icons::EDIT, editable) {
                self.name(cx, Named::Chain(chain.clone()));
            }
            if menus::row(ui, cx.t("chain-details"), icons::SIDEBAR, true) {
                super::keys::select(chain.into(), out);
            }
            if menus::row(ui, cx.t("delete-chain"), icons::TRASH, editable) {
                super::keys::select(chain.into(), out);
                out.push(Intent::Command(Command::Delete));
            }
        });
    }

    fn write_chain(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        let Some(mut naming) = self.naming.take() else {
            return;
        };
        let (rect, _) = ui.allocate_exact_size(vec2(320.0, space::CONTROL), egui::Sense::hover());
        match naming.show(ui, rect, Type::Body.size(), cx, out) {
            Writing::GoesOn => self.naming = Some(naming),
            Writing::Ended => self.take_focus = true,
            Writing::Left => {}
        }
    }
}
