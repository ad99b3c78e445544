//! The keys of the drawing while it has the focus.

use egui::{Key, Modifiers, Ui};

use super::ChainsPanel;
use super::camera::{Frame, ZOOM_STEP};
use super::gesture::Gesture;
use super::keyboard::{Direction, first, moved, nearest, next_flow};
use super::naming::Named;
use crate::intent::{Intent, View};
use crate::scene::chain::ChainDrawing;
use crate::session::{DrawingCamera, Selection};
use crate::ui::PanelContext;
use crate::workspace::{ChainId, RecordRef};

/// How far Shift and an arrow move the view, in points on the screen.
const PAN_STEP: f32 = 80.0;

const ARROWS: [(Key, Direction); 4] = [
    (Key::ArrowLeft, Direction::Left),
    (Key::ArrowRight, Direction::Right),
    (Key::ArrowUp, Direction::Up),
    (Key::ArrowDown, Direction::Down),
];

fn pressed(ui: &Ui, modifiers: Modifiers, key: Key) -> bool {
    ui.input_mut(|input| input.consume_key(modifiers, key))
}

/// Where the keyboard stands in the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cursor {
    Nowhere,
    Card(usize),
    Flow(usize),
    Stage(usize),
}

impl ChainsPanel {
    pub(super) fn cursor(&self, cx: &PanelContext<'_>, drawing: &ChainDrawing) -> Cursor {
        let stage = self.stage.as_ref();
        if let Some(index) =
            stage.and_then(|id| drawing.content.stages.iter().position(|s| s.id == *id))
        {
            return Cursor::Stage(index);
        }
        match cx.session.selection.primary() {
            Some(RecordRef::Step(step)) => {
                drawing.card_of(step).map_or(Cursor::Nowhere, Cursor::Card)
            }
            Some(RecordRef::Flow(flow)) => {
                drawing.flow_of(flow).map_or(Cursor::Nowhere, Cursor::Flow)
            }
            _ => Cursor::Nowhere,
        }
    }

    /// Reads the keys; returns whether the drawing gives the focus away.
    pub(super) fn keys(
        &mut self,
        ui: &Ui,
        cx: &PanelContext<'_>,
        chain: &ChainId,
        drawing: &ChainDrawing,
        (frame, camera): (Frame, &mut DrawingCamera),
        out: &mut Vec<Intent>,
    ) -> bool {
        let middle = [frame.view[0] / 2.0, frame.view[1] / 2.0];
        for key in [Key::Plus, Key::Equals] {
            if pressed(ui, Modifiers::NONE, key) {
                *camera = frame.zoomed(*camera, middle, ZOOM_STEP);
            }
        }
        if pressed(ui, Modifiers::NONE, Key::Minus) {
            *camera = frame.zoomed(*camera, middle, 1.0 / ZOOM_STEP);
        }
        for (key, direction) in ARROWS {
            if pressed(ui, Modifiers::ALT, key) {
                self.carry(cx, chain, drawing, direction, out);
            } else if pressed(ui, Modifiers::SHIFT, key) {
                *camera = frame.panned(*camera, pan(direction));
            } else if pressed(ui, Modifiers::NONE, key) {
                self.step_to(cx, drawing, direction, (frame, camera), out);
            }
        }
        if pressed(ui, Modifiers::NONE, Key::Space) || pressed(ui, Modifiers::NONE, Key::G) {
            self.cycle_flows(cx, drawing, out);
        }
        if pressed(ui, Modifiers::NONE, Key::Enter) || pressed(ui, Modifiers::NONE, Key::F2) {
            self.enter(cx, chain, drawing, out);
        }
        if pressed(ui, Modifiers::NONE, Key::Backspace)
            && !cx.is_read_only()
            && let Cursor::Stage(stage) = self.cursor(cx, drawing)
        {
            self.remove_stage(chain, &drawing.content.stages[stage].id, out);
        }
        if pressed(ui, Modifiers::NONE, Key::Escape) {
            return self.stage.take().is_none();
        }
        false
    }

    /// An arrow: to the next card, heading, or end of a flow.
    fn step_to(
        &mut self,
        cx: &PanelContext<'_>,
        drawing: &ChainDrawing,
        direction: Direction,
        (frame, camera): (Frame, &mut DrawingCamera),
        out: &mut Vec<Intent>,
    ) {
        if let Gesture::Link {
            from: Some(from),
            over,
            at,
        } = &mut self.gesture
        {
            let start = over.as_ref().unwrap_or(from);
            if let Some(next) = drawing
                .card_of(start)
                .and_then(|card| nearest(drawing, card, direction))
            {
                *over = Some(drawing.content.cards[next].step.clone());
                *at = None;
                *camera = frame.revealing(*camera, drawing.cards[next].rect);
            }
            return;
        }
        let next = match self.cursor(cx, drawing) {
            Cursor::Nowhere => first(drawing),
            Cursor::Card(card) => {
                let next = nearest(drawing, card, direction);
                if next.is_none() && direction == Direction::Up {
                    self.stage = Some(
                        drawing.content.stages[drawing.content.cards[card].stage]
                            .id
                            .clone(),
                    );
                }
                next
            }
            Cursor::Flow(flow) => {
                let line = &drawing.content.flows[flow];
                Some(match direction {
                    Direction::Left | Direction::Up => line.from,
                    Direction::Right | Direction::Down => line.to,
                })
            }
            Cursor::Stage(stage) => return self.step_from_stage(drawing, stage, direction, out),
        };
        if let Some(card) = next {
            self.stage = None;
            *camera = frame.revealing(*camera, drawing.cards[card].rect);
            select(drawing.content.cards[card].step.clone().into(), out);
        }
    }

    fn step_from_stage(
        &mut self,
        drawing: &ChainDrawing,
        stage: usize,
        direction: Direction,
        out: &mut Vec<Intent>,
    ) {
        let to = |index: usize| {
            drawing
                .content
                .stages
                .get(index)
                .map(|stage| stage.id.clone())
        };
        match direction {
            Direction::Left => {
                self.stage = stage
                    .checked_sub(1)
                    .and_then(to)
                    .or_else(|| self.stage.take())
            }
            Direction::Right => self.stage = to(stage + 1).or_else(|| self.stage.take()),
            Direction::Up => {}
            Direction::Down => {
                if let Some(&card) = drawing.column(stage).first() {
                    self.stage = None;
                    select(drawing.content.cards[card].step.clone().into(), out);
                }
            }
        }
    }

    /// Alt and an arrow: moves the card or stage.
    fn carry(
        &mut self,
        cx: &PanelContext<'_>,
        chain: &ChainId,
        drawing: &ChainDrawing,
        direction: Direction,
        out: &mut Vec<Intent>,
    ) {
        if cx.is_read_only() {
            return;
        }
        let edit = match self.cursor(cx, drawing) {
            Cursor::Card(card) => {
                let step = &drawing.content.cards[card].step;
                moved(drawing, card, direction)
                    .and_then(|cell| super::edits::place(cx, drawing, step, cell))
            }
            Cursor::Stage(stage) => match direction {
                Direction::Left => super::edits::move_stage(cx, chain, stage, false),
                Direction::Right => super::edits::move_stage(cx, chain, stage, true),
                Direction::Up | Direction::Down => None,
            },
            Cursor::Nowhere | Cursor::Flow(_) => None,
        };
        out.extend(edit.map(Intent::edit));
    }

    /// Selects the next flow of the selected step.
    fn cycle_flows(
        &mut self,
        cx: &PanelContext<'_>,
        drawing: &ChainDrawing,
        out: &mut Vec<Intent>,
    ) {
        let (card, current) = match self.cursor(cx, drawing) {
            Cursor::Card(card) => {
                self.flows_of = Some(drawing.content.cards[card].step.clone());
                (card, None)
            }
            Cursor::Flow(flow) => {
                let kept = self
                    .flows_of
                    .as_ref()
                    .and_then(|step| drawing.card_of(step));
                let line = &drawing.content.flows[flow];
                let kept = kept.filter(|&card| line.from == card || line.to == card);
                (kept.unwrap_or(line.from), Some(flow))
            }
            Cursor::Nowhere | Cursor::Stage(_) => return,
        };
        if let Some(flow) = next_flow(drawing, card, current) {
            select(drawing.content.flows[flow].flow.clone().into(), out);
        }
    }

    /// Enter: chooses an end of a flow, or writes a name.
    fn enter(
        &mut self,
        cx: &PanelContext<'_>,
        chain: &ChainId,
        drawing: &ChainDrawing,
        out: &mut Vec<Intent>,
    ) {
        if let Gesture::Link { over, .. } = &self.gesture {
            let chosen = over.clone().or_else(|| match self.cursor(cx, drawing) {
                Cursor::Card(card) => Some(drawing.content.cards[card].step.clone()),
                _ => None,
            });
            if let Some(done) = chosen.and_then(|step| self.gesture.choose(&step)) {
                self.finish(cx, drawing, done, out);
            }
            return;
        }
        match self.cursor(cx, drawing) {
            Cursor::Nowhere => {}
            Cursor::Card(card) => {
                self.name(cx, Named::Step(drawing.content.cards[card].step.clone()))
            }
            Cursor::Flow(flow) => {
                self.name(cx, Named::Flow(drawing.content.flows[flow].flow.clone()))
            }
            Cursor::Stage(stage) => {
                self.name(
                    cx,
                    Named::Stage(chain.clone(), drawing.content.stages[stage].id.clone()),
                );
            }
        }
    }
}

fn pan(direction: Direction) -> [f32; 2] {
    match direction {
        Direction::Left => [PAN_STEP, 0.0],
        Direction::Right => [-PAN_STEP, 0.0],
        Direction::Up => [0.0, PAN_STEP],
        Direction::Down => [0.0, -PAN_STEP],
    }
}

pub(super) fn select(record: RecordRef, out: &mut Vec<Intent>) {
    out.push(Intent::View(View::Select(Selection::one(record))));
}
