//! The pointer's work on the drawing.

use egui::{PointerButton, Pos2, Response, Ui};

use super::gesture::{Gesture, Spot};
use super::keys::Cursor;
use super::naming::Named;
use super::stage::Stage;
use super::{ChainsPanel, fold};
use crate::intent::{Intent, View};
use crate::scene::{Point, Rect};
use crate::session::Selection;

/// How near to the edge of the view a card that is being moved pushes it, and how fast, in points a
/// second.
const EDGE: f32 = 32.0;
const EDGE_SPEED: f32 = 540.0;
/// The longest that one frame counts as, in seconds.
const LONGEST_FRAME: f32 = 0.1;

impl ChainsPanel {
    /// The cards that show the handle from which flows are drawn.
    pub(super) fn ports(&self, stage: &Stage<'_>, hovered: Option<Pos2>) -> Vec<usize> {
        if stage.cx.is_read_only() || self.gesture.can_be_dropped() {
            return Vec::new();
        }
        let reach = super::gesture::PORT_REACH / stage.camera.zoom;
        let hovered = hovered
            .map(|at| stage.lens().drawing(at))
            .and_then(|[x, y]| {
                let near = |rect: &Rect| rect.contains([x, y]) || rect.contains([x - reach, y]);
                stage.drawing.cards.iter().position(|card| near(&card.rect))
            });
        let mut ports: Vec<usize> = hovered.into_iter().collect();
        if let Cursor::Card(card) = self.cursor(stage.cx, stage.drawing)
            && !ports.contains(&card)
        {
            ports.push(card);
        }
        ports
    }

    pub(super) fn pointer(
        &mut self,
        ui: &Ui,
        response: &Response,
        stage: &mut Stage<'_>,
        out: &mut Vec<Intent>,
    ) {
        Self::wheel(ui, response, stage);
        // Before anything else: the toolkit ends a drag on Escape as if the button had come up.
        if self.gesture.can_be_dropped()
            && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape))
        {
            self.gesture = Gesture::Rest;
            self.take_focus = true;
        }
        let pointer = response
            .interact_pointer_pos()
            .or_else(|| response.hover_pos());
        let origin = ui
            .input(|input| input.pointer.press_origin())
            .filter(|_| response.drag_started());
        let ports = self.ports(stage, origin.or(pointer));
        let at = |stage: &Stage<'_>, pos: Pos2| -> Point { stage.lens().drawing(pos) };

        if let Some(pressed) = origin {
            let spot = stage.spot(pressed, &ports);
            let primary = response.drag_started_by(PointerButton::Primary);
            let editable = primary && !stage.cx.is_read_only();
            match spot {
                Some(spot) if editable => {
                    self.gesture.begin(stage.drawing, spot, at(stage, pressed));
                }
                _ => self.gesture = Gesture::Pan,
            }
        }
        if response.dragged() {
            match (&self.gesture, pointer) {
                (Gesture::Pan, _) => {
                    let by = response.drag_delta();
                    stage.camera = stage.frame.panned(stage.camera, [by.x, by.y]);
                }
                (_, Some(pos)) => {
                    Self::push_edge(ui, stage, pos);
                    let point = at(stage, pos);
                    self.gesture.moved(point);
                }
                (_, None) => {}
            }
        } else if let Some(pos) = response.hover_pos().filter(|_| response.hovered())
            && ui.input(|input| input.pointer.delta() != egui::Vec2::ZERO)
        {
            self.gesture.moved(at(stage, pos));
        }
        if response.drag_stopped()
            && let Some(done) = self.gesture.release(stage.drawing)
        {
            response.request_focus();
            self.finish(stage.cx, stage.drawing, done, out);
        }
        // Enter and Space count as clicks on what has the focus; here they mean something else.
        let clicked = response.clicked() && ui.input(|input| input.pointer.any_click());
        if clicked || response.secondary_clicked() {
            // A name being written sees that and ends.
            response.request_focus();
            self.key_menu = None;
            let spot = pointer.and_then(|pos| stage.spot(pos, &ports));
            self.menu = spot;
            self.click(ui, stage, spot, response.double_clicked(), out);
        }
    }

    fn click(
        &mut self,
        ui: &Ui,
        stage: &Stage<'_>,
        spot: Option<Spot>,
        double: bool,
        out: &mut Vec<Intent>,
    ) {
        if matches!(self.gesture, Gesture::Link { .. }) {
            if let Some(Spot::Card(card) | Spot::Port(card) | Spot::Sign(card, _)) = spot
                && let Some(done) = self.gesture.choose(&stage.drawing.content.cards[card].step)
            {
                self.finish(stage.cx, stage.drawing, done, out);
            }
            return;
        }
        if let Some(Spot::Fold(what)) = spot {
            out.push(fold::turned(stage.cx, stage.chain, stage.drawing, what));
            return;
        }
        if let Some(Spot::Cell(cell)) = spot
            && double
        {
            let cell = &stage.drawing.content.cells[cell];
            let at = (cell.stage, cell.lane);
            out.extend(fold::opened(stage.cx, stage.chain, stage.drawing, at));
            return;
        }
        let content = &stage.drawing.content;
        if let Some(Spot::Card(card) | Spot::Port(card) | Spot::Sign(card, _)) = spot
            && Self::is_stressing(stage.cx)
        {
            self.stage = None;
            return self.switch(stage.cx, stage.drawing, card, out);
        }
        self.stage = match spot {
            Some(Spot::Stage(stage)) => Some(content.stages[stage].id.clone()),
            _ => None,
        };
        let records = spot.map_or_else(Vec::new, |spot| stage.records(spot));
        let selected = &stage.cx.session.selection;
        let toggles = !records.is_empty() && ui.input(|input| input.modifiers.command);
        let selection = if toggles {
            let toggled = |selection: Selection, record| selection.toggled(record);
            records.into_iter().fold(selected.clone(), toggled)
        } else {
            Selection::many(records)
        };
        if selection != *selected {
            out.push(Intent::View(View::Select(selection)));
        }
        if !double || stage.cx.is_read_only() {
            return;
        }
        match spot {
            Some(Spot::Card(card) | Spot::Port(card)) => {
                self.name(stage.cx, Named::Step(content.cards[card].step.clone()));
            }
            Some(Spot::Flow(flow)) => {
                self.name(stage.cx, Named::Flow(content.flows[flow].flow.clone()));
            }
            Some(Spot::Stage(index)) => {
                self.name(
                    stage.cx,
                    Named::Stage(stage.chain.clone(), content.stages[index].id.clone()),
                );
            }
            Some(Spot::Ground { column, lane }) => {
                self.add_step(stage.cx, stage.chain, stage.drawing, (column, lane), out);
            }
            Some(Spot::Sign(..) | Spot::Cell(_) | Spot::Joined(_) | Spot::Fold(_)) | None => {}
        }
    }

    /// The wheel pans, with Ctrl or two fingers it zooms.
    fn wheel(ui: &Ui, response: &Response, stage: &mut Stage<'_>) {
        let Some(at) = response.hover_pos() else {
            return;
        };
        let (zoom, scroll) = ui.input(|input| (input.zoom_delta(), input.smooth_scroll_delta()));
        if (zoom - 1.0).abs() > f32::EPSILON {
            let around = at - stage.view.min;
            stage.camera = stage.frame.zoomed(stage.camera, [around.x, around.y], zoom);
        } else if scroll != egui::Vec2::ZERO {
            stage.camera = stage.frame.panned(stage.camera, [scroll.x, scroll.y]);
        }
    }

    /// A card held at the edge of the view moves the view.
    fn push_edge(ui: &Ui, stage: &mut Stage<'_>, at: Pos2) {
        let distance = EDGE_SPEED * ui.input(|input| input.stable_dt).min(LONGEST_FRAME);
        let speed = |low: f32, high: f32| {
            if low < EDGE {
                distance
            } else if high < EDGE {
                -distance
            } else {
                0.0
            }
        };
        let (view, headings) = (stage.view, stage.frame.headings);
        let left = at.x - view.left() - headings[0] * stage.camera.zoom;
        let top = at.y - view.top() - headings[1] * stage.camera.zoom;
        let by = [
            speed(left, view.right() - at.x),
            speed(top, view.bottom() - at.y),
        ];
        let pushed = stage.frame.panned(stage.camera, by);
        // Only towards what is not yet in view.
        if by != [0.0, 0.0] && pushed != stage.camera {
            stage.camera = pushed;
            ui.ctx().request_repaint();
        }
    }
}
