//! The menu that opens on what lies under the pointer.

use egui::{Response, Ui};

use super::canvas::Stage;
use super::gesture::{Gesture, Spot};
use super::naming::Named;
use super::{ChainsPanel, edits, keys};
use crate::geo;
use crate::intent::{Command, Intent};
use crate::ui::theme::{Icon, icons};
use crate::ui::widgets::PushButton;
use crate::workspace::edit::{FlowField, StepField};
use crate::workspace::{Commitment, CountyCode, Edit};

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

impl ChainsPanel {
    pub(super) fn context_menu(
        &mut self,
        canvas: &Response,
        stage: &Stage<'_>,
        out: &mut Vec<Intent>,
    ) {
        let Some(spot) = self.menu else { return };
        canvas.context_menu(|ui| {
            ui.set_min_width(220.0);
            match spot {
                Spot::Card(card) | Spot::Port(card) => self.card_menu(ui, stage, card, out),
                Spot::Flow(flow) => self.flow_menu(ui, stage, flow, out),
                Spot::Stage(index) => self.stage_menu(ui, stage, index, out),
                Spot::Ground { column, lane } => self.ground_menu(ui, stage, (column, lane), out),
            }
        });
    }

    fn card_menu(&mut self, ui: &mut Ui, stage: &Stage<'_>, card: usize, out: &mut Vec<Intent>) {
        let (cx, editable) = (stage.cx, !stage.cx.is_read_only());
        let Some(card) = stage.drawing.content.cards.get(card) else {
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
        egui::containers::menu::SubMenu::new().show(ui, &opener, |ui| {
            ui.set_min_width(220.0);
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
            let edition = cx.places.edition();
            let mut counties: Vec<_> = geo::counties(edition).iter().collect();
            counties.sort_by(|a, b| cx.text.compare(a.short_name, b.short_name));
            for county in counties {
                let set = by_hand.is_some_and(|code| code.as_str() == county.code);
                let icon = if set { icons::CHECK } else { icons::MAP_PIN };
                if row(ui, county.short_name, icon, true) {
                    let code = Some(CountyCode::new(county.code));
                    out.push(Intent::edit(Edit::Step(
                        step.clone(),
                        StepField::County(code),
                    )));
                }
            }
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
        if card.order.is_some() && row(ui, cx.t("chain-forget-order"), icons::REFRESH, editable) {
            out.push(Intent::edit(Edit::Step(
                step.clone(),
                StepField::Order(None),
            )));
        }
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
