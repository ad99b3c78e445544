//! Moving about in the Sankey by keys: from bar to bar, along flows and from flow to flow.

use egui::{Key, Modifiers, Ui};

use super::super::ChainsPanel;
use super::super::camera::ZOOM_STEP;
use super::super::keyboard::Direction;
use super::super::keys::{ARROWS, pan, pressed, select};
use super::super::naming::Named;
use super::super::stress;
use super::canvas::Stage;
use crate::intent::{Intent, View};
use crate::scene::sankey::SankeyDrawing;
use crate::session::Selection;
use crate::ui::PanelContext;
use crate::workspace::RecordRef;

/// Where the keyboard stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    Nowhere,
    Step(usize),
    Flow(usize),
}

impl ChainsPanel {
    /// Reads the keys; returns whether the drawing gives the focus away.
    pub(super) fn sankey_keys(
        &mut self,
        ui: &Ui,
        stage: &mut Stage<'_>,
        around: [f32; 2],
        out: &mut Vec<Intent>,
    ) -> bool {
        for key in [Key::Plus, Key::Equals] {
            if pressed(ui, Modifiers::NONE, key) {
                stage.camera = stage.frame.zoomed(stage.camera, around, ZOOM_STEP);
            }
        }
        if pressed(ui, Modifiers::NONE, Key::Minus) {
            stage.camera = stage.frame.zoomed(stage.camera, around, 1.0 / ZOOM_STEP);
        }
        for (key, direction) in ARROWS {
            if pressed(ui, Modifiers::SHIFT, key) {
                stage.camera = stage.frame.panned(stage.camera, pan(direction));
            } else if pressed(ui, Modifiers::COMMAND, key)
                || Self::is_stressing(stage.cx) && pressed(ui, Modifiers::NONE, key)
            {
                if let Some(next) = self.step_on(stage, direction) {
                    let selection = stage.cx.session.selection.clone();
                    self.rove_in_sankey(stage, next, selection);
                }
            } else if pressed(ui, Modifiers::NONE, key)
                && let Some(next) = self.step_on(stage, direction)
            {
                self.sankey.roving = None;
                go(stage, next, out);
            }
        }
        if pressed(ui, Modifiers::COMMAND, Key::Space) {
            if let Some(record) = record(stage.drawing, stage.cursor()) {
                let selection = stage.cx.session.selection.toggled(record);
                self.rove_in_sankey(stage, stage.cursor(), selection.clone());
                out.push(Intent::View(View::Select(selection)));
            }
        } else if pressed(ui, Modifiers::NONE, Key::Space) {
            if Self::is_stressing(stage.cx)
                && let At::Step(step) = stage.cursor()
            {
                let step = &stage.drawing.content.steps[step].step;
                stress::toggle_step(stage.cx, step, out);
            } else if let Some(next) = self.next_of_flows(stage) {
                go(stage, next, out);
            }
        }
        if pressed(ui, Modifiers::NONE, Key::Enter) || pressed(ui, Modifiers::NONE, Key::F2) {
            let content = &stage.drawing.content;
            match stage.cursor() {
                At::Nowhere => {}
                At::Step(step) => {
                    self.name(stage.cx, Named::Step(content.steps[step].step.clone()));
                }
                At::Flow(flow) => {
                    self.name(stage.cx, Named::Flow(content.flows[flow].flow.clone()));
                }
            }
        }
        pressed(ui, Modifiers::NONE, Key::Escape)
    }

    /// What the keyboard stands on beside the selection.
    pub(super) fn roving_in_sankey(&self, cx: &PanelContext<'_>) -> Option<RecordRef> {
        let (record, with) = self.sankey.roving.as_ref()?;
        (*with == cx.session.selection).then(|| record.clone())
    }

    /// Stands on something without selecting it, as long as the selection is this one.
    fn rove_in_sankey(&mut self, stage: &mut Stage<'_>, to: At, with: Selection) {
        if let Some(rect) = stage.rect_of(to) {
            stage.camera = stage.frame.revealing(stage.camera, rect);
        }
        stage.roving = record(stage.drawing, to);
        self.sankey.roving = stage.roving.clone().map(|record| (record, with));
    }

    /// Where an arrow leads: from a bar to the next one, from a flow to its ends, or to the flow above or
    /// below among those of the step whose flows are gone through.
    fn step_on(&self, stage: &Stage<'_>, direction: Direction) -> Option<At> {
        let drawing = stage.drawing;
        match stage.cursor() {
            At::Nowhere => first(drawing).map(At::Step),
            At::Step(step) => nearest(drawing, step, direction).map(At::Step),
            At::Flow(flow) => {
                let band = &drawing.content.flows[flow];
                match direction {
                    Direction::Left => Some(At::Step(band.from)),
                    Direction::Right => Some(At::Step(band.to)),
                    Direction::Up | Direction::Down => {
                        let flows = flows_of(drawing, self.step_of_flows(drawing, flow));
                        let place = flows.iter().position(|&other| other == flow)?;
                        let next = match direction {
                            Direction::Up => place.checked_sub(1)?,
                            _ => place + 1,
                        };
                        flows.get(next).copied().map(At::Flow)
                    }
                }
            }
        }
    }

    /// The step whose flows are gone through: the one that was left for them, if this is one of them.
    fn step_of_flows(&self, drawing: &SankeyDrawing, flow: usize) -> usize {
        let band = &drawing.content.flows[flow];
        let kept = self
            .sankey
            .flows_of
            .as_ref()
            .and_then(|step| drawing.step_of(step));
        kept.filter(|&step| band.from == step || band.to == step)
            .unwrap_or(band.from)
    }

    /// The next flow of the step that the keyboard stands on.
    fn next_of_flows(&mut self, stage: &Stage<'_>) -> Option<At> {
        let drawing = stage.drawing;
        let (step, current) = match stage.cursor() {
            At::Nowhere => return None,
            At::Step(step) => {
                self.sankey.flows_of = Some(drawing.content.steps[step].step.clone());
                (step, None)
            }
            At::Flow(flow) => (self.step_of_flows(drawing, flow), Some(flow)),
        };
        let flows = flows_of(drawing, step);
        let place = current.and_then(|current| flows.iter().position(|&flow| flow == current));
        let next = place.map_or(0, |place| (place + 1) % flows.len());
        flows.get(next).copied().map(At::Flow)
    }
}

fn go(stage: &mut Stage<'_>, to: At, out: &mut Vec<Intent>) {
    if let Some(rect) = stage.rect_of(to) {
        stage.camera = stage.frame.revealing(stage.camera, rect);
    }
    if let Some(record) = record(stage.drawing, to) {
        select(record, out);
    }
}

fn record(drawing: &SankeyDrawing, at: At) -> Option<RecordRef> {
    match at {
        At::Nowhere => None,
        At::Step(step) => Some((&drawing.content.steps[step].step).into()),
        At::Flow(flow) => Some((&drawing.content.flows[flow].flow).into()),
    }
}

/// The topmost bar of the first column that has one.
fn first(drawing: &SankeyDrawing) -> Option<usize> {
    (0..drawing.columns()).find_map(|column| drawing.column(column).first().copied())
}

/// The nearest bar in a direction: to the sides the one at the nearest height in the next column that
/// has any, up and down the neighbour in the column.
fn nearest(drawing: &SankeyDrawing, from: usize, direction: Direction) -> Option<usize> {
    let here = drawing.column_of(from);
    let height = drawing.bar(from).centre()[1];
    let level = |column: usize| {
        let off = |step: &usize| (drawing.bar(*step).centre()[1] - height).abs();
        drawing
            .column(column)
            .into_iter()
            .min_by(|a, b| off(a).total_cmp(&off(b)))
    };
    match direction {
        Direction::Left => (0..here).rev().find_map(level),
        Direction::Right => (here + 1..drawing.columns()).find_map(level),
        Direction::Up | Direction::Down => {
            let column = drawing.column(here);
            let place = column.iter().position(|&step| step == from)?;
            let next = match direction {
                Direction::Up => place.checked_sub(1)?,
                _ => place + 1,
            };
            column.get(next).copied()
        }
    }
}

/// The flows of a step: those that leave it from top to bottom, then those that enter it.
fn flows_of(drawing: &SankeyDrawing, step: usize) -> Vec<usize> {
    let flows = &drawing.content.flows;
    let mut own: Vec<usize> = (0..flows.len())
        .filter(|&flow| flows[flow].from == step || flows[flow].to == step)
        .collect();
    own.sort_by(|&a, &b| {
        let key = |flow: usize| {
            let [leaves, enters] = drawing.ends(flow);
            let is_left = flows[flow].from == step;
            (!is_left, if is_left { leaves[1] } else { enters[1] })
        };
        let (a, b) = (key(a), key(b));
        a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))
    });
    own
}
