//! The menu that opens on what lies under the pointer.

use egui::{Popup, Pos2, Response, ScrollArea, SetOpenCommand, Ui};

use super::gesture::{Fold, Gesture, Spot};
use super::keys::Cursor;
use super::naming::Named;
use super::stage::Stage;
use super::{ChainsPanel, edits, fold, keys, spoken};
use crate::analysis::place_name;
use crate::intent::{Command, Intent, View};
use crate::scene::chain::Sign;
use crate::session::Selection;
use crate::ui::theme::{Icon, icons};
use crate::ui::widgets::PushButton;
use crate::workspace::edit::{FlowField, StepField};
use crate::workspace::{Commitment, CountyCode, Edit};

/// The countries that a step can be moved to here; others are chosen in the inspector.
const NEIGHBOURS: [&str; 3] = ["SE", "FI", "DK"];

/// A menu that was opened by key.
#[derive(Clone, Copy, Debug)]
pub(super) enum KeyMenu {
    /// It opens in this frame.
    Opens,
    /// It is open here.
    At(Pos2),
}

/// The width of a menu.
const WIDTH: f32 = 260.0;

/// A row of a menu; whether it was chosen.
pub(super) fn row(ui: &mut Ui, name: &str, icon: Icon, enabled: bool) -> bool {
    let chosen = ui
        .add_enabled(enabled, PushButton::quiet(name).icon(icon).wide())
        .clicked();
    if chosen {
        ui.close();
    }
    chosen
}

fn sign_icon(sign: Sign) -> Icon {
    match sign {
        Sign::Actions => icons::CHECK,
        Sign::Findings => icons::WARNING,
    }
}

impl ChainsPanel {
    pub(super) fn context_menu(
        &mut self,
        canvas: &Response,
        stage: &Stage<'_>,
        out: &mut Vec<Intent>,
    ) {
        let Some(spot) = self.menu else { return };
        let mut popup = Popup::context_menu(canvas).width(WIDTH);
        if let Some(menu) = self.key_menu {
            let (at, open) = match menu {
                KeyMenu::Opens => (self.place_of_menu(stage), Some(SetOpenCommand::Bool(true))),
                KeyMenu::At(at) => (at, None),
            };
            self.key_menu = Some(KeyMenu::At(at));
            popup = popup.at_position(at).open_memory(open);
        }
        let shown = popup.show(|ui| match spot {
            Spot::Card(card) | Spot::Port(card) | Spot::Sign(card, _) => {
                self.card_menu(ui, stage, card, out);
            }
            Spot::Cell(_) | Spot::Joined(_) | Spot::Fold(_) => fold::menu(ui, stage, spot, out),
            Spot::Flow(flow) => self.flow_menu(ui, stage, flow, out),
            Spot::Stage(index) => self.stage_menu(ui, stage, index, out),
            Spot::Ground { column, lane } => self.ground_menu(ui, stage, (column, lane), out),
        });
        if shown.is_none() && self.key_menu.take().is_some() {
            // The keyboard goes on where it opened the menu.
            self.take_focus = self.naming.is_none();
        }
    }

    /// Opens the menu of what the keyboard stands on.
    pub(super) fn open_menu(&mut self, cursor: Cursor) {
        self.menu = Some(match cursor {
            Cursor::Card(card) => Spot::Card(card),
            Cursor::Flow(flow) => Spot::Flow(flow),
            Cursor::Stage(stage) => Spot::Stage(stage),
            Cursor::Nowhere => return,
        });
        self.key_menu = Some(KeyMenu::Opens);
    }

    /// Where a menu opens that no pointer asks for: at the middle of what it is about.
    fn place_of_menu(&self, stage: &Stage<'_>) -> Pos2 {
        let cursor = self.cursor(stage.cx, stage.drawing);
        let at = match (cursor, stage.rect_of_cursor(cursor)) {
            (Cursor::Stage(_), Some(rect)) => {
                let height = stage.drawing.column_heading_height();
                stage.column_lens().screen([rect.centre()[0], height])
            }
            (_, Some(rect)) => stage.lens().screen(rect.centre()),
            (_, None) => stage.view.center(),
        };
        stage.view.clamp(at)
    }

    fn card_menu(&mut self, ui: &mut Ui, stage: &Stage<'_>, card: usize, out: &mut Vec<Intent>) {
        let (cx, editable) = (stage.cx, !stage.cx.is_read_only());
        let index = card;
        let Some(card) = stage.drawing.content.cards.get(index) else {
            return;
        };
        let step = card.step.clone();
        if row(ui, cx.t("rename"), icons::EDIT, editable) {
            self.name(cx, Named::Step(step.clone()));
        }
        if row(ui, cx.t("chain-connect"), icons::FLOW, editable) {
            self.gesture = Gesture::Link {
                from: Some(step.clone()),
                over: None,
                at: None,
            };
            self.take_focus = true;
        }
        let record = cx.workspace().steps().get(&step).cloned();
        let button = PushButton::quiet(cx.t("chain-move-to-county"))
            .icon(icons::MAP)
            .trailing(icons::CARET_RIGHT)
            .wide();
        let opener = ui.add_enabled(editable, button);
        let height = ui.ctx().content_rect().height() - 48.0;
        egui::containers::menu::SubMenu::new().show(ui, &opener, |ui| {
            ui.set_min_width(220.0);
            ui.set_max_height(height);
            let by_hand = record.as_ref().and_then(|record| record.county.as_ref());
            let has_asset = record.as_ref().is_some_and(|record| record.asset.is_some());
            if has_asset
                && by_hand.is_some()
                && row(ui, cx.t("chain-county-of-asset"), icons::UNDO, true)
            {
                out.push(Intent::edit(Edit::Step(
                    step.clone(),
                    StepField::County(None),
                )));
            }
            let known = cx.places.counties();
            let named = known.codes().into_iter().map(|code| {
                let name = known.name(code).unwrap_or(code);
                (CountyCode::new(code), name.to_owned())
            });
            let mut counties: Vec<(CountyCode, String)> = named.collect();
            counties.sort_by(|a, b| cx.text.compare(&a.1, &b.1));
            counties.extend(NEIGHBOURS.map(CountyCode::new).map(|code| {
                let name = cx.say(&place_name(&code, known));
                (code, name)
            }));
            ScrollArea::vertical().show(ui, |ui| {
                for (code, name) in counties {
                    let is_set = by_hand == Some(&code);
                    let icon = if is_set { icons::CHECK } else { icons::MAP_PIN };
                    if row(ui, &name, icon, true) {
                        let county = StepField::County(Some(code));
                        out.push(Intent::edit(Edit::Step(step.clone(), county)));
                    }
                }
            });
        });
        let gap = record.as_ref().is_some_and(|record| record.gap);
        let name = if gap {
            "chain-unmark-gap"
        } else {
            "chain-mark-gap"
        };
        if row(ui, cx.t(name), icons::WARNING, editable) {
            out.push(Intent::edit(Edit::Step(step.clone(), StepField::Gap(!gap))));
        }
        if gap {
            let name = crate::ui::gap_action::key(cx, &step);
            if row(ui, cx.t(name), icons::ACTIONS, editable) {
                crate::ui::gap_action::ask(cx, &step, out);
            }
        }
        if card.order.is_some() && row(ui, cx.t("chain-forget-order"), icons::REFRESH, editable) {
            out.push(Intent::edit(Edit::Step(
                step.clone(),
                StepField::Order(None),
            )));
        }
        for sign in [Sign::Actions, Sign::Findings] {
            if let Some(said) = spoken::sign(cx, card, sign)
                && row(ui, &said, sign_icon(sign), true)
            {
                let leads = stage.records(Spot::Sign(index, sign));
                out.push(Intent::View(View::Select(Selection::many(leads))));
            }
        }
        ui.separator();
        fold::rows(ui, stage, std::slice::from_ref(&card.step), out);
        ui.separator();
        if row(ui, cx.t("delete-step"), icons::TRASH, editable) {
            keys::select(step.into(), out);
            out.push(Intent::Command(Command::Delete));
        }
    }

    fn flow_menu(&mut self, ui: &mut Ui, stage: &Stage<'_>, flow: usize, out: &mut Vec<Intent>) {
        let (cx, editable) = (stage.cx, !stage.cx.is_read_only());
        let Some(line) = stage.drawing.content.flows.get(flow) else {
            return;
        };
        let id = line.flow.clone();
        if row(ui, cx.t("rename"), icons::EDIT, editable) {
            self.name(cx, Named::Flow(id.clone()));
        }
        ui.separator();
        for commitment in Commitment::ALL {
            let icon = if commitment == line.commitment {
                icons::CHECK
            } else {
                icons::FLOW
            };
            if row(ui, cx.t(commitment.key()), icon, editable) {
                out.push(Intent::edit(Edit::Flow(
                    id.clone(),
                    FlowField::Commitment(commitment),
                )));
            }
        }
        ui.separator();
        if row(ui, cx.t("delete-flow"), icons::TRASH, editable) {
            keys::select(id.into(), out);
            out.push(Intent::Command(Command::Delete));
        }
    }

    fn stage_menu(&mut self, ui: &mut Ui, stage: &Stage<'_>, index: usize, out: &mut Vec<Intent>) {
        let (cx, editable) = (stage.cx, !stage.cx.is_read_only());
        let stages = &stage.drawing.content.stages;
        let Some(title) = stages.get(index) else {
            return;
        };
        if row(ui, cx.t("rename"), icons::EDIT, editable) {
            self.name(cx, Named::Stage(stage.chain.clone(), title.id.clone()));
        }
        if row(ui, cx.t("chain-add-stage-after"), icons::PLUS, editable) {
            self.add_stage(cx, stage.chain, Some(index), out);
        }
        if row(
            ui,
            cx.t("move-left"),
            icons::ARROW_LEFT,
            editable && index > 0,
        ) {
            out.extend(edits::move_stage(cx, stage.chain, index, false).map(Intent::edit));
        }
        if row(
            ui,
            cx.t("move-right"),
            icons::ARROW_RIGHT,
            editable && index + 1 < stages.len(),
        ) {
            out.extend(edits::move_stage(cx, stage.chain, index, true).map(Intent::edit));
        }
        fold::menu(ui, stage, Spot::Fold(Fold::Stage(index)), out);
        ui.separator();
        if row(ui, cx.t("delete-stage"), icons::TRASH, editable) {
            self.remove_stage(stage.chain, &title.id, out);
        }
    }

    fn ground_menu(
        &mut self,
        ui: &mut Ui,
        stage: &Stage<'_>,
        (column, lane): (usize, usize),
        out: &mut Vec<Intent>,
    ) {
        let (cx, editable) = (stage.cx, !stage.cx.is_read_only());
        if row(ui, cx.t("new-step"), icons::PLUS, editable) {
            self.add_step(cx, stage.chain, stage.drawing, (column, lane), out);
        }
        if row(ui, cx.t("chain-add-stage-after"), icons::COLUMNS, editable) {
            self.add_stage(cx, stage.chain, Some(column), out);
        }
        if row(ui, cx.t(Command::Fit.key()), icons::FIT, true) {
            out.push(Intent::Command(Command::Fit));
        }
    }
}
