//! The value chains: one drawing of stages and counties, and every way to change it.
//!
//! A step is added, renamed, moved, connected and deleted by mouse and by keyboard alike; each move
//! is one edit. What is drawn comes from [`crate::scene::chain`], what the pointer is doing from the
//! state machine in `gesture`.

mod bars;
mod camera;
mod canvas;
mod data;
mod edits;
mod gesture;
mod keyboard;
mod keys;
mod menus;
mod naming;
mod nodes;
mod overlay;
mod spoken;
#[cfg(test)]
mod tests;

use egui::{Frame as Border, Margin, Panel as Bar, Ui};

use crate::intent::{Command, Intent, View};
use crate::scene::Token;
use crate::scene::chain::ChainDrawing;
use crate::session::{ChainView, DrawingCamera, Selection};
use crate::ui::PanelContext;
use crate::ui::theme::{color, icons};
use crate::ui::widgets::EmptyState;
use crate::workspace::{ChainId, Edit, StepId};
use camera::Frame;
use data::Data;
use gesture::{Done, Gesture, Spot};
use keys::Cursor;
use naming::{Named, Naming};

/// The height of the rows above and below the drawing.
const BARS: f32 = 97.0;

/// The panel of value chains.
#[derive(Default)]
pub struct ChainsPanel {
    data: Data,
    gesture: Gesture,
    /// The name being written.
    naming: Option<Naming>,
    /// The stage whose heading the keyboard stands on.
    stage: Option<String>,
    /// The step whose flows are gone through by key.
    flows_of: Option<StepId>,
    /// What the open context menu is about.
    menu: Option<Spot>,
    /// Whether the drawing takes the focus in the next frame.
    take_focus: bool,
    room: Room,
}

/// The room there was for the drawing. A drawing fills the room it was first shown in and keeps its
/// places when the inspector opens beside it, or a card would slip away under the pointer.
#[derive(Debug, Default)]
struct Room {
    chain: Option<ChainId>,
    filled: [f32; 2],
    seen: [f32; 2],
    had_selection: bool,
    frame: Option<Frame>,
}

impl ChainsPanel {
    /// Draws the panel.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        let narrowed = self.room.settle(ui.available_size(), cx);
        self.data.refresh(cx, self.room.filled);
        if self
            .naming
            .as_mut()
            .is_some_and(|naming| !naming.is_ready(cx) && !naming.wait())
        {
            self.naming = None;
        }
        let Some(chain) = self.data.chain.clone() else {
            return self.without_chains(ui, cx, out);
        };
        let bar = |fill| {
            Border::NONE
                .fill(fill)
                .inner_margin(Margin::symmetric(16, 8))
        };
        Bar::top("chain-header")
            .frame(bar(color(ui.ctx(), Token::Ground)))
            .show_separator_line(false)
            .show(ui, |ui| self.header(ui, cx, &chain, out));
        let Some(drawing) = self.data.drawing.take() else {
            return;
        };
        let zoom = Bar::bottom("chain-footer")
            .frame(bar(color(ui.ctx(), Token::Surface)))
            .show(ui, |ui| bars::footer(ui, cx, &chain, &drawing, out))
            .inner;
        self.canvas(ui, cx, &chain, &drawing, (narrowed, zoom), out);
        self.data.drawing = Some(drawing);
    }

    /// Carries out a command of this panel; whether it did.
    pub fn command(
        &mut self,
        command: Command,
        cx: &PanelContext<'_>,
        out: &mut Vec<Intent>,
    ) -> bool {
        self.data.refresh(cx, self.room.filled);
        if command == Command::AddChain {
            self.add_chain(cx, out);
            return true;
        }
        let Some(chain) = self.data.chain.clone() else {
            return false;
        };
        let Some(drawing) = self.data.drawing.take() else {
            return false;
        };
        let done = match command {
            Command::AddStage => {
                let after = match self.cursor(cx, &drawing) {
                    Cursor::Stage(stage) => Some(stage),
                    Cursor::Card(card) => Some(drawing.content.cards[card].stage),
                    Cursor::Nowhere | Cursor::Flow(_) => None,
                };
                self.add_stage(cx, &chain, after, out);
                true
            }
            Command::AddStep => {
                let (column, lane) = self.place_for_new(cx, &chain, &drawing);
                self.add_step(cx, &chain, &drawing, (column, lane), out);
                true
            }
            Command::AddFlow => {
                let from = match self.cursor(cx, &drawing) {
                    Cursor::Card(card) => Some(drawing.content.cards[card].step.clone()),
                    _ => None,
                };
                self.gesture = Gesture::Link {
                    from,
                    over: None,
                    at: None,
                };
                self.take_focus = true;
                true
            }
            Command::Fit => {
                let frame = self.room.frame;
                out.extend(frame.map(|frame| look(cx, Some(frame.fit()))));
                true
            }
            _ => false,
        };
        self.data.drawing = Some(drawing);
        done
    }

    fn without_chains(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        let new = cx.t("new-chain");
        let empty = EmptyState::new(icons::CHAIN, cx.t("no-chain"), cx.t("chain-none-text"));
        let button = ui
            .add_enabled_ui(!cx.is_read_only(), |ui| {
                empty.button(new, Some(icons::PLUS)).show(ui)
            })
            .inner;
        if button.is_some_and(|button| button.clicked()) {
            self.add_chain(cx, out);
        }
    }

    /// Begins to write a name, unless nothing can be changed.
    fn name(&mut self, cx: &PanelContext<'_>, what: Named) {
        if !cx.is_read_only() {
            self.naming = Some(Naming::of(what, cx));
        }
    }

    fn add_chain(&mut self, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        let (id, edit) = edits::add_chain(cx);
        out.push(Intent::edit(edit));
        self.show_chain(id.clone(), out);
        out.push(Intent::View(View::Select(Selection::none())));
        self.name(cx, Named::Chain(id));
    }

    fn show_chain(&mut self, chain: ChainId, out: &mut Vec<Intent>) {
        self.stage = None;
        self.gesture = Gesture::Rest;
        out.push(Intent::View(View::Chain(ChainView {
            chain: Some(chain),
            camera: None,
        })));
    }

    fn add_stage(
        &mut self,
        cx: &PanelContext<'_>,
        chain: &ChainId,
        after: Option<usize>,
        out: &mut Vec<Intent>,
    ) {
        if let Some((id, edit)) = edits::add_stage(cx, chain, after) {
            out.push(Intent::edit(edit));
            self.stage = Some(id.clone());
            self.name(cx, Named::Stage(chain.clone(), id));
        }
    }

    fn remove_stage(&mut self, chain: &ChainId, stage: &str, out: &mut Vec<Intent>) {
        self.stage = None;
        out.push(Intent::edit(Edit::RemoveStage(
            chain.clone(),
            stage.to_owned(),
        )));
    }

    fn place_for_new(
        &self,
        cx: &PanelContext<'_>,
        chain: &ChainId,
        drawing: &ChainDrawing,
    ) -> (usize, usize) {
        let lead = cx
            .workspace()
            .chains()
            .get(chain)
            .and_then(|chain| chain.lead.clone());
        let lead =
            lead.and_then(|lead| drawing.lane_of(&crate::scene::chain::LaneKey::of(Some(&lead))));
        match self.cursor(cx, drawing) {
            Cursor::Stage(stage) => (stage, lead.unwrap_or(0)),
            Cursor::Card(card) => edits::place_for_new(drawing, Some(card), 0),
            Cursor::Nowhere | Cursor::Flow(_) => {
                edits::place_for_new(drawing, None, lead.unwrap_or(0))
            }
        }
    }

    /// Adds a step in a cell and lets its name be written there.
    fn add_step(
        &mut self,
        cx: &PanelContext<'_>,
        chain: &ChainId,
        drawing: &ChainDrawing,
        (column, lane): (usize, usize),
        out: &mut Vec<Intent>,
    ) {
        if let Some((id, edit)) = edits::add_step(cx, drawing, chain, column, lane) {
            out.push(Intent::edit(edit));
            keys::select(id.clone().into(), out);
            self.stage = None;
            self.name(cx, Named::Step(id));
        }
    }

    /// Carries out what a gesture led to.
    fn finish(
        &mut self,
        cx: &PanelContext<'_>,
        drawing: &ChainDrawing,
        done: Done,
        out: &mut Vec<Intent>,
    ) {
        match done {
            Done::Place(step, cell) => {
                if let Some(edit) = edits::place(cx, drawing, &step, cell) {
                    out.push(Intent::edit(edit));
                }
                keys::select(step.into(), out);
            }
            Done::Connect(from, to) => {
                let (id, edit) = edits::add_flow(cx, &from, &to);
                out.push(Intent::edit(edit));
                keys::select(id.clone().into(), out);
                self.name(cx, Named::Flow(id));
            }
        }
    }
}

impl Room {
    /// Takes note of the room there is; whether it became narrower because something was selected.
    fn settle(&mut self, room: egui::Vec2, cx: &PanelContext<'_>) -> bool {
        let room = [room.x, (room.y - BARS).max(1.0)];
        let has_selection = !cx.session.selection.is_empty();
        let toggled = self.had_selection != has_selection;
        let changed = (0..2).any(|axis| (self.seen[axis] - room[axis]).abs() > 0.5);
        let narrowed = changed && toggled && has_selection;
        if self.filled[0] <= 0.0 || self.chain != cx.session.chain.chain || changed && !toggled {
            self.filled = room;
            self.chain.clone_from(&cx.session.chain.chain);
        }
        self.seen = room;
        self.had_selection = has_selection;
        narrowed
    }
}

/// The chain as it is, from another point of view.
fn look(cx: &PanelContext<'_>, camera: Option<DrawingCamera>) -> Intent {
    Intent::View(View::Chain(ChainView {
        camera,
        ..cx.session.chain.clone()
    }))
}
