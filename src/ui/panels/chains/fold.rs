//! Folding lanes and stages into thin bands, and unfolding them.

use std::collections::BTreeSet;

use egui::Ui;

use super::gesture::{Fold, Spot};
use super::menus::row;
use super::stage::Stage;
use super::{ChainsPanel, spoken};
use crate::intent::{Command, Intent, View};
use crate::scene::chain::{ChainDrawing, Folds, LaneKey};
use crate::session::{ChainView, Folded};
use crate::ui::PanelContext;
use crate::ui::theme::icons;
use crate::workspace::{ChainId, RecordRef, StepId};

/// What is folded of a chain, for its drawing.
pub(super) fn folds(cx: &PanelContext<'_>, chain: &ChainId) -> Folds {
    let folded = cx.session.chain.folded.get(chain);
    folded.map_or_else(Folds::default, |folded| Folds {
        lanes: folded
            .lanes
            .iter()
            .map(|word| LaneKey::of_word(word))
            .collect(),
        stages: folded.stages.clone(),
    })
}

fn folded(cx: &PanelContext<'_>, chain: &ChainId) -> Folded {
    let folded = cx.session.chain.folded.get(chain);
    folded.cloned().unwrap_or_default()
}

fn set(cx: &PanelContext<'_>, chain: &ChainId, folded: Folded) -> Intent {
    let mut view: ChainView = cx.session.chain.clone();
    view.folded.insert(chain.clone(), folded);
    Intent::View(View::Chain(view))
}

/// Folds all of these, or unfolds them where all are folded.
fn turn(set: &mut BTreeSet<String>, these: BTreeSet<String>) {
    if these.is_subset(set) {
        set.retain(|one| !these.contains(one));
    } else {
        set.extend(these);
    }
}

/// Folds a lane or stage, or unfolds it.
pub(super) fn turned(
    cx: &PanelContext<'_>,
    chain: &ChainId,
    drawing: &ChainDrawing,
    what: Fold,
) -> Intent {
    let mut folded = folded(cx, chain);
    let content = &drawing.content;
    match what {
        Fold::Lane(lane) => {
            let word = content.lanes[lane].key.word().to_owned();
            turn(&mut folded.lanes, BTreeSet::from([word]));
        }
        Fold::Stage(stage) => {
            let id = content.stages[stage].id.clone();
            turn(&mut folded.stages, BTreeSet::from([id]));
        }
    }
    set(cx, chain, folded)
}

/// Unfolds the stage and lane of a cell, where one of them is folded.
pub(super) fn opened(
    cx: &PanelContext<'_>,
    chain: &ChainId,
    drawing: &ChainDrawing,
    (stage, lane): (usize, usize),
) -> Option<Intent> {
    let mut folded = folded(cx, chain);
    let stage = drawing.content.stages.get(stage);
    let lane = drawing.content.lanes.get(lane);
    let was = stage.is_some_and(|stage| folded.stages.remove(&stage.id))
        | lane.is_some_and(|lane| folded.lanes.remove(lane.key.word()));
    was.then(|| set(cx, chain, folded))
}

/// The steps that are selected, and those that selected flows join.
fn selected(cx: &PanelContext<'_>) -> Vec<StepId> {
    let workspace = cx.workspace();
    let mut steps = Vec::new();
    for record in cx.session.selection.records() {
        match record {
            RecordRef::Step(step) => steps.push(step.clone()),
            RecordRef::Flow(flow) => {
                let flow = workspace.flows().get(flow);
                steps.extend(
                    flow.iter()
                        .flat_map(|flow| [flow.from.clone(), flow.to.clone()]),
                );
            }
            _ => {}
        }
    }
    steps
}

fn lanes_of(cx: &PanelContext<'_>, chain: &ChainId, steps: &[StepId]) -> BTreeSet<String> {
    let steps = steps.iter().filter_map(|id| cx.workspace().steps().get(id));
    steps
        .filter(|step| step.chain == *chain)
        .map(|step| {
            LaneKey::of(cx.places.step(step).code.as_ref())
                .word()
                .to_owned()
        })
        .collect()
}

fn stages_of(cx: &PanelContext<'_>, chain: &ChainId, steps: &[StepId]) -> BTreeSet<String> {
    let steps = steps.iter().filter_map(|id| cx.workspace().steps().get(id));
    steps
        .filter(|step| step.chain == *chain)
        .map(|step| step.stage.clone())
        .collect()
}

/// What a command about these steps leaves folded; `None` if it changes nothing.
fn after(
    cx: &PanelContext<'_>,
    chain: &ChainId,
    drawing: &ChainDrawing,
    command: Command,
    steps: &[StepId],
    stage: Option<&String>,
) -> Option<Folded> {
    let before = folded(cx, chain);
    let mut after = before.clone();
    let mut stages = stages_of(cx, chain, steps);
    stages.extend(stage.cloned());
    let lanes = lanes_of(cx, chain, steps);
    match command {
        Command::FoldLane => turn(&mut after.lanes, lanes),
        Command::FoldStage => turn(&mut after.stages, stages),
        Command::FoldOthers if !stages.is_empty() => {
            let content = &drawing.content;
            let all = content.lanes.iter().map(|lane| lane.key.word().to_owned());
            let others = all.filter(|lane| lanes.is_empty() || !lanes.contains(lane));
            after.lanes = if lanes.is_empty() {
                BTreeSet::new()
            } else {
                others.collect()
            };
            let all = content.stages.iter().map(|stage| stage.id.clone());
            after.stages = all.filter(|id| !stages.contains(id)).collect();
        }
        Command::Unfold => after = Folded::default(),
        _ => {}
    }
    (after != before).then_some(after)
}

impl ChainsPanel {
    /// Carries out a command that folds or unfolds.
    pub(super) fn fold(
        &mut self,
        cx: &PanelContext<'_>,
        chain: &ChainId,
        drawing: &ChainDrawing,
        command: Command,
        out: &mut Vec<Intent>,
    ) {
        let steps = selected(cx);
        let after = after(cx, chain, drawing, command, &steps, self.stage.as_ref());
        self.follow |= after.is_some();
        out.extend(after.map(|folded| set(cx, chain, folded)));
    }
}

/// The rows of a step's menu that fold.
pub(super) fn rows(ui: &mut Ui, stage: &Stage<'_>, steps: &[StepId], out: &mut Vec<Intent>) {
    for command in [Command::FoldLane, Command::FoldStage, Command::FoldOthers] {
        let (cx, chain) = (stage.cx, stage.chain);
        if row(ui, cx.t(command.key()), icons::COLUMNS, true) {
            let after = after(cx, chain, stage.drawing, command, steps, None);
            out.extend(after.map(|folded| set(cx, chain, folded)));
        }
    }
}

/// The rows of the menu of what is folded or folds.
pub(super) fn menu(ui: &mut Ui, stage: &Stage<'_>, spot: Spot, out: &mut Vec<Intent>) {
    let (cx, chain, drawing) = (stage.cx, stage.chain, stage.drawing);
    if let Spot::Fold(what) = spot
        && row(ui, &spoken::fold(cx, drawing, what), icons::COLUMNS, true)
    {
        out.push(turned(cx, chain, drawing, what));
    }
    if let Spot::Cell(cell) = spot
        && let Some(cell) = drawing.content.cells.get(cell)
        && row(ui, cx.t("chain-unfold-cell"), icons::COLUMNS, true)
    {
        out.extend(opened(cx, chain, drawing, (cell.stage, cell.lane)));
    }
    if row(ui, cx.t(Command::Unfold.key()), icons::COLUMNS, true) {
        let after = after(cx, chain, drawing, Command::Unfold, &[], None);
        out.extend(after.map(|folded| set(cx, chain, folded)));
    }
}
