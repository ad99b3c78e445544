//! The drawing in the window: the order in which all of it works and is painted.

use egui::{EventFilter, Id, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::camera::Frame;
use super::footer::Zoom;
use super::gesture::{Gesture, Spot};
use super::naming::{Named, Writing};
use super::stage::Stage;
use super::{ChainsPanel, fold, keys, nodes, overlay, spoken};
use crate::intent::{Intent, View};
use crate::scene::chain::ChainDrawing;
use crate::session::Selection;
use crate::ui::PanelContext;
use crate::ui::canvas::points;
use crate::ui::theme::icons;
use crate::ui::widgets::EmptyState;
use crate::workspace::{ChainId, RecordRef};

/// The least size of a name while it is being written.
const LEAST_TYPE: f32 = 12.5;

/// The height of two lines of a name on a card with what stands above them, in points of the drawing.
const NAME_HEIGHT: f32 = 46.0;

impl ChainsPanel {
    /// The drawing, in all the room that is left.
    pub(super) fn canvas(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        chain: &ChainId,
        drawing: &ChainDrawing,
        (narrowed, zoom): (bool, Option<Zoom>),
        out: &mut Vec<Intent>,
    ) {
        let view = ui.available_rect_before_wrap();
        let response = ui.interact(view, Id::unique("chain-canvas"), Sense::click_and_drag());
        ui.advance_cursor_after_rect(view);
        response.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, cx.t("chain-canvas")));
        let frame = Frame {
            drawing: self.room_to_move(drawing),
            view: [view.width(), view.height()],
            headings: [
                drawing.lane_heading_width(),
                drawing.column_heading_height(),
            ],
        };
        self.room.frame = Some(frame);
        let unseen = Frame {
            view: self.room.filled,
            ..frame
        };
        let start = cx
            .session
            .chain
            .camera
            .map_or_else(|| unseen.first_look(), |camera| frame.kept(camera));
        let mut stage = Stage {
            cx,
            chain,
            drawing,
            frame,
            camera: start,
            view,
        };

        if std::mem::take(&mut self.take_focus) {
            response.request_focus();
        }
        match zoom {
            Some(Zoom::By(factor)) => {
                let around = self.focal(&response, &stage);
                stage.camera = frame.zoomed(stage.camera, around, factor);
            }
            Some(Zoom::Fit) => stage.camera = frame.fit(),
            None => {}
        }
        self.reveal(&mut stage, narrowed, out);
        self.pointer(ui, &response, &mut stage, out);
        self.by_key = last_input_was_key(ui).unwrap_or(self.by_key);
        if response.has_focus() && self.naming.is_none() {
            // An open menu has the arrows for itself.
            let menu = self.key_menu.is_some();
            let filter = EventFilter {
                tab: false,
                horizontal_arrows: !menu,
                vertical_arrows: !menu,
                escape: true,
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
            let around = self.focal(&response, &stage);
            let seen = (frame, &mut stage.camera, around);
            if !menu && self.keys(ui, cx, chain, drawing, seen, out) {
                ui.memory_mut(|memory| memory.surrender_focus(response.id));
            }
        }

        self.paint(ui, &response, &stage);
        let fallen = self.stress.stress(cx);
        let cursor = self.cursor(cx, drawing);
        let asked = nodes::tell(ui, &stage, (cursor, fallen.as_deref()), &response);
        match asked {
            Some(nodes::Asked::Record(RecordRef::Step(step))) if Self::is_stressing(cx) => {
                if let Some(card) = drawing.card_of(&step) {
                    self.switch(cx, drawing, card, out);
                }
            }
            Some(nodes::Asked::Record(record)) => keys::select(record, out),
            Some(nodes::Asked::Records(records)) => {
                out.push(Intent::View(View::Select(Selection::many(records))));
            }
            Some(nodes::Asked::Fold(what)) => out.push(fold::turned(cx, chain, drawing, what)),
            Some(nodes::Asked::Stage(index)) => self.stand_on_stage(drawing, index, out),
            None => {}
        }
        self.write(ui, &mut stage, out);
        if drawing.cards.is_empty() && !drawing.columns.is_empty() {
            self.without_steps(ui, &stage, out);
        }
        self.hint(ui, &response, &stage);
        self.context_menu(&response, &stage, out);
        if stage.camera != start {
            // A chain that is about to be shown keeps its own camera.
            let leaves = out
                .iter()
                .any(|intent| matches!(intent, Intent::View(View::Chain(_))));
            if !leaves {
                out.push(super::look(cx, Some(stage.camera)));
            }
        }
    }

    /// The point of the view that zooming by key or button keeps: under the pointer, else the middle
    /// of what the keyboard stands on, else that of the view.
    fn focal(&self, response: &Response, stage: &Stage<'_>) -> [f32; 2] {
        let pointer = response.hover_pos().filter(|_| response.contains_pointer());
        let cursor = || {
            let rect = stage.rect_of_cursor(self.cursor(stage.cx, stage.drawing))?;
            let middle = stage.lens().screen(rect.centre());
            stage.view.contains(middle).then_some(middle)
        };
        let at = pointer.or_else(cursor).unwrap_or(stage.view.center()) - stage.view.min;
        [at.x, at.y]
    }

    /// Brings into view what was asked for, what the inspector would have covered, and what a key has
    /// led to.
    fn reveal(&mut self, stage: &mut Stage<'_>, narrowed: bool, out: &mut Vec<Intent>) {
        let asked = stage.cx.session.reveal.as_ref();
        let here = asked.filter(|record| {
            matches!(
                record,
                RecordRef::Chain(_) | RecordRef::Step(_) | RecordRef::Flow(_)
            )
        });
        if here.is_some() {
            out.push(Intent::View(View::Revealed));
            self.stage = None;
        }
        let primary = stage.cx.session.selection.primary().filter(|_| narrowed);
        if let Some(rect) = here.or(primary).and_then(|record| stage.rect_of(record)) {
            stage.camera = stage.frame.revealing(stage.camera, rect);
        }
        if std::mem::take(&mut self.follow)
            && let Some(rect) = stage.rect_of_cursor(self.cursor(stage.cx, stage.drawing))
        {
            stage.camera = stage.frame.revealing(stage.camera, rect);
        }
    }

    /// The size of the drawing, and of the band below it while a card can be put there.
    fn room_to_move(&self, drawing: &ChainDrawing) -> [f32; 2] {
        let [width, height] = drawing.size();
        let is_moving = matches!(self.gesture, Gesture::Move { .. });
        let band = drawing.band_abroad().filter(|_| is_moving);
        [width, height + band.map_or(0.0, |band| band.len())]
    }

    /// What belongs in a chain without steps, and a button that begins.
    fn without_steps(&mut self, ui: &mut Ui, stage: &Stage<'_>, out: &mut Vec<Intent>) {
        let cx = stage.cx;
        let top = stage
            .lens()
            .screen(stage.drawing.size())
            .y
            .clamp(stage.view.top(), stage.view.center().y);
        let rect = stage.view.with_min_y(top);
        let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(rect));
        let empty = EmptyState::new(
            icons::CHAIN,
            cx.t("chain-no-steps-title"),
            cx.t("chain-no-steps-text"),
        );
        let button = inner
            .add_enabled_ui(!cx.is_read_only(), |ui| {
                empty.button(cx.t("new-step"), Some(icons::PLUS)).show(ui)
            })
            .inner;
        if button.is_some_and(|button| button.clicked()) {
            let place = self.place_for_new(cx, stage.chain, stage.drawing);
            self.add_step(cx, stage.chain, stage.drawing, place, out);
        }
    }

    /// The field in which a name is written.
    fn write(&mut self, ui: &mut Ui, stage: &mut Stage<'_>, out: &mut Vec<Intent>) {
        let Some(mut naming) = self.naming.take() else {
            return;
        };
        let Some(rect) = Self::name_rect(stage, &naming.what) else {
            // Another row shows the name of the chain; what else has no place belongs to another chain.
            let here = naming.what == Named::Chain(stage.chain.clone()) || naming.wait();
            self.naming = here.then_some(naming);
            return;
        };
        let size = (13.0 * stage.camera.zoom).max(LEAST_TYPE);
        let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(stage.view));
        inner.set_clip_rect(stage.view);
        match naming.show(&mut inner, rect, size, stage.cx, out) {
            Writing::GoesOn => self.naming = Some(naming),
            Writing::Ended => self.take_focus = true,
            Writing::Left => {}
        }
    }

    /// Where a name is written; `None` for what is not in the drawing.
    fn name_rect(stage: &Stage<'_>, what: &Named) -> Option<egui::Rect> {
        let least = vec2(140.0, 28.0);
        match what {
            Named::Chain(_) => None,
            Named::Step(step) => {
                let card = stage.drawing.card_of(step)?;
                let rect = stage.screen_rect(stage.drawing.cards[card].rect);
                let size = vec2(
                    rect.width().max(least.x),
                    least.y.max(NAME_HEIGHT * stage.camera.zoom),
                );
                Some(egui::Rect::from_min_size(rect.min, size))
            }
            Named::Flow(flow) => {
                let middle = stage.drawing.flows[stage.drawing.flow_of(flow)?].middle;
                Some(egui::Rect::from_center_size(
                    stage.lens().screen(middle),
                    least,
                ))
            }
            Named::Stage(_, id) => {
                let index = stage
                    .drawing
                    .content
                    .stages
                    .iter()
                    .position(|stage| stage.id == *id)?;
                let column = stage.drawing.columns[index];
                let lens = stage.column_lens();
                let middle =
                    lens.screen([column.middle(), stage.drawing.column_heading_height() / 2.0]);
                Some(egui::Rect::from_center_size(middle, least))
            }
        }
    }

    fn hint(&self, ui: &Ui, response: &Response, stage: &Stage<'_>) {
        overlay::linking(ui, stage, &self.gesture);
        if !points(ui)
            || self.gesture != Gesture::Rest
            || self.naming.is_some()
            || response.is_pointer_button_down_on()
        {
            return;
        }
        let Some(at) = response.hover_pos() else {
            return;
        };
        let said = match stage.spot(at, &self.ports(stage, Some(at))) {
            Some(Spot::Port(_)) => stage.cx.t("chain-port-hint").to_owned(),
            Some(Spot::Card(card)) => {
                spoken::card_at_length(stage.cx, &stage.drawing.content.cards[card])
            }
            Some(Spot::Sign(card, sign)) => {
                spoken::sign_at_length(stage.cx, &stage.drawing.content.cards[card], sign)
            }
            Some(Spot::Cell(cell)) => spoken::cell(stage.cx, stage.drawing, cell),
            Some(Spot::Joined(joined)) => spoken::joined(stage.cx, stage.drawing, joined),
            Some(Spot::Fold(what)) => spoken::fold(stage.cx, stage.drawing, what),
            Some(Spot::Flow(flow)) => {
                let line = &stage.drawing.content.flows[flow];
                spoken::flow(stage.cx, &line.flow, line.crosses)
            }
            _ => return,
        };
        response.clone().on_hover_text_at_pointer(said);
    }
}

/// Whether the last input was a key and not the pointer; `None` if there was neither.
pub(super) fn last_input_was_key(ui: &Ui) -> Option<bool> {
    ui.input(|input| {
        if input.pointer.delta() != egui::Vec2::ZERO || input.pointer.any_pressed() {
            return Some(false);
        }
        let is_key = |event: &egui::Event| matches!(event, egui::Event::Key { pressed: true, .. });
        input.events.iter().any(is_key).then_some(true)
    })
}
