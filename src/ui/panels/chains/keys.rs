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
use crate::workspace::{ChainId, RecordRef, StepId};

/// How far Shift and an arrow move the view, in points on the screen.
const PAN_STEP: f32 = 80.0;

pub(super) const ARROWS: [(Key, Direction); 4] = [
    (Key::ArrowLeft, Direction::Left),
    (Key::ArrowRight, Direction::Right),
    (Key::ArrowUp, Direction::Up),
    (Key::ArrowDown, Direction::Down),
];

pub(super) fn pressed(ui: &Ui, modifiers: Modifiers, key: Key) -> bool {
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

/// A card that the keyboard has gone on to while others stay selected; it holds as long as they do.
#[derive(Clone, Debug)]
pub(super) struct Roving {
    step: StepId,
    with: Selection,
}

impl ChainsPanel {
    pub(super) fn cursor(&self, cx: &PanelContext<'_>, drawing: &ChainDrawing) -> Cursor {
        let stage = self.stage.as_ref();
        if let Some(index) =
            stage.and_then(|id| drawing.content.stages.iter().position(|s| s.id == *id))
        {
            return Cursor::Stage(index);
        }
        if let Some(card) = self.roving(cx, drawing) {
            return Cursor::Card(card);
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

    /// The card that the keyboard has gone on to beside the selected ones.
    pub(super) fn roving(&self, cx: &PanelContext<'_>, drawing: &ChainDrawing) -> Option<usize> {
        let roving = self.roving.as_ref();
        let roving = roving.filter(|roving| roving.with == cx.session.selection)?;
        drawing.card_of(&roving.step)
    }

    /// Reads the keys; returns whether the drawing gives the focus away.
    pub(super) fn keys(
        &mut self,
        ui: &Ui,
        cx: &PanelContext<'_>,
        chain: &ChainId,
        drawing: &ChainDrawing,
        (frame, camera, around): (Frame, &mut DrawingCamera, [f32; 2]),
        out: &mut Vec<Intent>,
    ) -> bool {
        for key in [Key::Plus, Key::Equals] {
            if pressed(ui, Modifiers::NONE, key) {
                *camera = frame.zoomed(*camera, around, ZOOM_STEP);
            }
        }
        if pressed(ui, Modifiers::NONE, Key::Minus) {
            *camera = frame.zoomed(*camera, around, 1.0 / ZOOM_STEP);
        }
        for (key, direction) in ARROWS {
            if pressed(ui, Modifiers::ALT, key) {
                self.carry(cx, chain, drawing, direction, out);
            } else if pressed(ui, Modifiers::COMMAND, key)
                || Self::is_stressing(cx) && pressed(ui, Modifiers::NONE, key)
            {
                self.rove(cx, drawing, direction);
            } else if pressed(ui, Modifiers::SHIFT, key) {
                *camera = frame.panned(*camera, pan(direction));
            } else if pressed(ui, Modifiers::NONE, key) {
                self.step_to(cx, drawing, direction, (frame, camera), out);
            }
        }
        if pressed(ui, Modifiers::COMMAND, Key::Space) {
            self.toggle(cx, drawing, out);
        } else if pressed(ui, Modifiers::NONE, Key::Space) {
            if Self::is_stressing(cx)
                && let Cursor::Card(card) = self.cursor(cx, drawing)
            {
                self.switch(cx, drawing, card, out);
                return false;
            }
            self.cycle_flows(cx, drawing, out);
        }
        if pressed(ui, Modifiers::SHIFT, Key::F10) || pressed(ui, Modifiers::NONE, Key::Menu) {
            self.open_menu(self.cursor(cx, drawing));
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
            Cursor::Nowhere => {
                let next = first(drawing);
                if next.is_none() {
                    self.stand_on_stage(drawing, 0, out);
                }
                next
            }
            Cursor::Card(card) => {
                let next = nearest(drawing, card, direction);
                if next.is_none() && direction == Direction::Up {
                    self.stand_on_stage(drawing, drawing.content.cards[card].stage, out);
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
            self.roving = None;
            *camera = frame.revealing(*camera, drawing.cards[card].rect);
            select(drawing.content.cards[card].step.clone().into(), out);
        }
    }

    /// Goes to the heading of a stage. No record is selected then, or Delete would take that.
    pub(super) fn stand_on_stage(
        &mut self,
        drawing: &ChainDrawing,
        stage: usize,
        out: &mut Vec<Intent>,
    ) {
        if let Some(stage) = drawing.content.stages.get(stage) {
            self.stage = Some(stage.id.clone());
            self.follow = true;
            out.push(Intent::View(View::Select(Selection::none())));
        }
    }

    /// Goes on to the next card and leaves selected what is.
    fn rove(&mut self, cx: &PanelContext<'_>, drawing: &ChainDrawing, direction: Direction) {
        let next = match self.cursor(cx, drawing) {
            Cursor::Card(card) => nearest(drawing, card, direction),
            Cursor::Nowhere => first(drawing),
            Cursor::Flow(_) | Cursor::Stage(_) => None,
        };
        if let Some(card) = next {
            self.stand_beside(drawing, card, cx.session.selection.clone());
        }
    }

    /// Switches the step of a card off or on in the stress test, and stands on it.
    pub(super) fn switch(
        &mut self,
        cx: &PanelContext<'_>,
        drawing: &ChainDrawing,
        card: usize,
        out: &mut Vec<Intent>,
    ) {
        self.stand_beside(drawing, card, cx.session.selection.clone());
        super::stress::toggle_step(cx, &drawing.content.cards[card].step, out);
    }

    /// Stands on a step without selecting it, in its own chain.
    pub(super) fn go_to_step(
        &mut self,
        cx: &PanelContext<'_>,
        step: &StepId,
        out: &mut Vec<Intent>,
    ) {
        let chain = cx.workspace().steps().get(step).map(|step| &step.chain);
        if let Some(chain) = chain.filter(|chain| self.data.chain.as_ref() != Some(chain)) {
            self.show_chain(cx, chain.clone(), out);
        }
        self.roving = Some(Roving {
            step: step.clone(),
            with: cx.session.selection.clone(),
        });
        self.follow = true;
        self.take_focus = true;
    }

    fn stand_beside(&mut self, drawing: &ChainDrawing, card: usize, with: Selection) {
        let step = drawing.content.cards[card].step.clone();
        self.roving = Some(Roving { step, with });
        self.follow = true;
    }

    /// Puts the card that the keyboard stands on into the selection, or takes it out.
    fn toggle(&mut self, cx: &PanelContext<'_>, drawing: &ChainDrawing, out: &mut Vec<Intent>) {
        if let Cursor::Card(card) = self.cursor(cx, drawing) {
            let step = &drawing.content.cards[card].step;
            let selection = cx.session.selection.toggled(step.into());
            self.stand_beside(drawing, card, selection.clone());
            out.push(Intent::View(View::Select(selection)));
        }
    }

    fn step_from_stage(
        &mut self,
        drawing: &ChainDrawing,
        stage: usize,
        direction: Direction,
        out: &mut Vec<Intent>,
    ) {
        match direction {
            Direction::Left if stage > 0 => self.stand_on_stage(drawing, stage - 1, out),
            Direction::Right => self.stand_on_stage(drawing, stage + 1, out),
            Direction::Left | Direction::Up => {}
            Direction::Down => {
                if let Some(&card) = drawing.column(stage).first() {
                    self.stage = None;
                    self.follow = true;
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
        self.follow |= edit.is_some();
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
            self.follow = true;
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
                self.name(cx, Named::Step(drawing.content.cards[card].step.clone()));
            }
            Cursor::Flow(flow) => {
                self.name(cx, Named::Flow(drawing.content.flows[flow].flow.clone()));
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

pub(super) fn pan(direction: Direction) -> [f32; 2] {
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
