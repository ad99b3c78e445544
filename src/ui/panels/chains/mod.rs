//! The value chains: one drawing of stages and counties, and every way to change it.
//!
//! A step is added, renamed, moved, connected and deleted by mouse and by keyboard alike; each move
//! is one edit. What is drawn comes from [`crate::scene::chain`], what the pointer is doing from the
//! state machine in `gesture`.

mod bars;
mod camera;
mod canvas;
mod counties;
mod data;
mod edits;
mod fold;
#[cfg(test)]
mod fold_tests;
mod footer;
mod gesture;
mod keyboard;
mod keys;
mod menus;
mod naming;
mod nodes;
mod overlay;
mod pointer;
mod reconcile;
mod sankey;
mod spoken;
mod stage;
mod stress;
#[cfg(test)]
mod tests;
mod tools;

use egui::{Frame as Border, Margin, Panel as Bar, Ui};

use crate::intent::{Command, Intent, View};
use crate::scene::Token;
use crate::scene::chain::{Arranged, ChainDrawing, Refinement};
use crate::session::{ChainView, ChainWay, Dialog, DrawingCamera, Selection};
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
    /// The card that the keyboard has gone on to while others stay selected.
    roving: Option<keys::Roving>,
    /// The step whose flows are gone through by key.
    flows_of: Option<StepId>,
    /// What the open context menu is about.
    menu: Option<Spot>,
    /// The menu opened by key.
    key_menu: Option<menus::KeyMenu>,
    /// Whether the drawing takes the focus in the next frame.
    take_focus: bool,
    /// Whether a key was the last thing used, so that one sees where the focus is.
    by_key: bool,
    /// Whether what the keyboard stands on is brought into view in the next frame.
    follow: bool,
    /// What is selected, drawn for a drawing and a selection.
    highlight: overlay::Highlight,
    /// The flow under the pointer, lifted out of those beside it.
    hovered: overlay::Highlight,
    /// The stress test under way.
    stress: stress::StressTool,
    /// What crosses which county line.
    counties: counties::CountyTable,
    /// The figures that would balance the chain.
    reconcile: reconcile::ReconcileDialog,
    /// A better order, to be taken over once nobody is moving or naming anything.
    refined: Option<Refinement>,
    room: Room,
    /// The same chain as a Sankey.
    sankey: sankey::Sankey,
}

/// The room there was for the drawing. A drawing fills the room it was first shown in and keeps its
/// places when the inspector opens beside it, or a card would slip away under the pointer.
#[derive(Debug, Default)]
struct Room {
    chain: Option<ChainId>,
    filled: [f32; 2],
    seen: [f32; 2],
    /// The height of the row below the drawing.
    footer: f32,
    had_selection: bool,
    frame: Option<Frame>,
}

impl ChainsPanel {
    /// Draws the panel.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        let narrowed = self.room.settle(ui.available_size(), cx);
        let in_lanes = !cx.session.chain.sankey;
        self.data.refresh(cx, self.room.filled, in_lanes);
        if self
            .naming
            .as_mut()
            .is_some_and(|naming| !naming.is_ready(cx) && !naming.wait())
        {
            self.naming = None;
        }
        self.take_refined();
        let Some(chain) = self.data.chain.clone() else {
            return self.without_chains(ui, cx, out);
        };
        if cx.session.chain.chain.as_ref() != Some(&chain) {
            // From now on it is this one, whatever is drawn in it.
            out.push(Intent::View(View::Chain(ChainView {
                chain: Some(chain.clone()),
                ..cx.session.chain.clone()
            })));
        }
        Bar::top("chain-header")
            .frame(bar(color(ui.ctx(), Token::Ground)))
            .show_separator_line(false)
            .show(ui, |ui| self.header(ui, cx, &chain, out));
        self.stress_banner(ui, cx, out);
        if !in_lanes {
            self.county_table(ui, cx, &chain, out);
            self.stress_panel(ui, cx, out);
            return self.sankey(ui, cx, &chain, narrowed, out);
        }
        let Some(drawing) = self.data.drawing.take() else {
            return;
        };
        let footer = Bar::bottom("chain-footer")
            .frame(bar(color(ui.ctx(), Token::Surface)))
            .show(ui, |ui| {
                let legend = |ui: &mut Ui| footer::lanes_legend(ui, cx, &drawing);
                footer::footer(ui, cx, ChainWay::Lanes, Some(&legend), out)
            });
        self.room.note_footer(ui, footer.response.rect.height());
        self.county_table(ui, cx, &chain, out);
        self.stress_panel(ui, cx, out);
        self.canvas(ui, cx, &chain, &drawing, (narrowed, footer.inner), out);
        self.data.drawing = Some(drawing);
    }

    /// The search for a better order of what is drawn, where one is worth while.
    pub fn take_refinement(&mut self) -> Option<Refinement> {
        self.data.drawing.as_mut()?.take_refinement()
    }

    /// Takes in what such a search has found.
    pub fn refined(&mut self, found: Refinement) {
        self.refined = Some(found);
    }

    /// Puts the cards in a better order that was found, but never under a hand or a name.
    fn take_refined(&mut self) {
        if self.gesture != Gesture::Rest || self.naming.is_some() {
            return;
        }
        if let Some(found) = self.refined.take() {
            self.data.take_refined(&found);
        }
    }

    /// How the cards of a chain stand, for an export to look the same.
    #[must_use]
    pub fn arranged(&self, chain: &ChainId) -> Option<Arranged> {
        self.data.arranged(chain)
    }

    /// Whether the keyboard stands on the heading of a stage.
    #[must_use]
    pub fn is_on_stage(&self) -> bool {
        self.stage.is_some()
    }

    /// Carries out a command of this panel; whether it did.
    pub fn command(
        &mut self,
        command: Command,
        cx: &PanelContext<'_>,
        out: &mut Vec<Intent>,
    ) -> bool {
        self.data.refresh(cx, self.room.filled, true);
        match command {
            Command::AddChain => {
                self.add_chain(cx, out);
                return true;
            }
            Command::LookAtChain(way) => {
                self.look_at(cx, way, out);
                return true;
            }
            Command::Fit if cx.session.chain.sankey => {
                self.fit_sankey(cx, out);
                return true;
            }
            // What is added has its place in the lanes.
            Command::AddStage | Command::AddStep | Command::AddFlow if cx.session.chain.sankey => {
                self.look_at(cx, ChainWay::Lanes, out);
            }
            _ => {}
        }
        let Some(chain) = self.data.chain.clone() else {
            return false;
        };
        let Some(drawing) = self.data.drawing.take() else {
            return false;
        };
        let done = match command {
            Command::StressTest => {
                stress::toggle(cx, out);
                self.take_focus = true;
                true
            }
            Command::CountyTable => {
                counties::toggle(cx, out);
                true
            }
            Command::Reconcile => {
                out.push(Intent::View(View::Dialog(Dialog::Reconcile(chain.clone()))));
                true
            }
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
            Command::Delete => match self.cursor(cx, &drawing) {
                Cursor::Stage(stage) => {
                    self.remove_stage(&chain, &drawing.content.stages[stage].id, out);
                    true
                }
                _ => false,
            },
            Command::Fit => {
                let frame = self.room.frame;
                out.extend(frame.map(|frame| look(cx, Some(frame.fit()))));
                true
            }
            Command::FoldLane | Command::FoldStage | Command::FoldOthers | Command::Unfold => {
                self.fold(cx, &chain, &drawing, command, out);
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
            self.naming = Some(Naming::of(what, false, cx));
        }
    }

    /// Adds something and begins to write its name.
    fn add_named(&mut self, cx: &PanelContext<'_>, what: Named, edit: Edit, out: &mut Vec<Intent>) {
        out.push(Intent::edit(edit));
        self.naming = Some(Naming::of(what, true, cx));
    }

    fn add_chain(&mut self, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        let (id, edit) = edits::add_chain(cx);
        self.show_chain(cx, id.clone(), out);
        out.push(Intent::View(View::Select(Selection::none())));
        self.add_named(cx, Named::Chain(id), edit, out);
    }

    fn show_chain(&mut self, cx: &PanelContext<'_>, chain: ChainId, out: &mut Vec<Intent>) {
        self.stage = None;
        self.naming = None;
        self.gesture = Gesture::Rest;
        out.push(Intent::View(View::Chain(ChainView {
            chain: Some(chain),
            camera: None,
            sankey_camera: None,
            ..cx.session.chain.clone()
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
            out.push(Intent::View(View::Select(Selection::none())));
            self.stage = Some(id.clone());
            self.follow = true;
            self.add_named(cx, Named::Stage(chain.clone(), id), edit, out);
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
        let of = |card: usize| {
            let card = &drawing.content.cards[card];
            (card.stage, card.lane)
        };
        match self.cursor(cx, drawing) {
            Cursor::Stage(stage) => (stage, lead.unwrap_or(0)),
            Cursor::Card(card) => of(card),
            Cursor::Flow(flow) => of(drawing.content.flows[flow].from),
            Cursor::Nowhere => {
                let seen = self.room.frame.zip(cx.session.chain.camera);
                let seen = seen.map(|(frame, camera)| frame.uncovered(camera));
                edits::place_in_view(drawing, seen, lead.unwrap_or(0))
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
            out.extend(fold::opened(cx, chain, drawing, (column, lane)));
            self.add_named(cx, Named::Step(id.clone()), edit, out);
            keys::select(id.into(), out);
            self.stage = None;
            self.follow = true;
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
                self.add_named(cx, Named::Flow(id.clone()), edit, out);
                keys::select(id.into(), out);
            }
        }
    }
}

impl Room {
    /// Takes note of how high the row below the drawing is. It stands as high as in the frame before.
    fn note_footer(&mut self, ui: &Ui, height: f32) {
        if (self.footer - height).abs() > 0.5 {
            self.footer = height;
            ui.ctx().request_repaint();
        }
    }

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

/// The rows above and below the drawing.
fn bar(fill: egui::Color32) -> Border {
    let margin = Margin::symmetric(16, 8);
    Border::NONE.fill(fill).inner_margin(margin)
}

/// The chain as it is, from another point of view.
fn look(cx: &PanelContext<'_>, camera: Option<DrawingCamera>) -> Intent {
    Intent::View(View::Chain(ChainView {
        camera,
        ..cx.session.chain.clone()
    }))
}
