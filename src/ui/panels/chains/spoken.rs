//! Steps and flows told in words, for screen readers and as hints under the pointer.

use super::gesture::Fold;
use crate::analysis::chain::stress::Stress;
use crate::analysis::place_name;
use crate::message::Message;
use crate::scene::chain::{Card, ChainDrawing, Sign, StageTitle};
use crate::ui::PanelContext;
pub(super) use crate::ui::fields::flow_in_words as flow;
use crate::ui::fields::marked_as_example;
use crate::workspace::StepId;

/// A stage by its number and name, and whether it is empty.
pub(super) fn stage(cx: &PanelContext<'_>, title: &StageTitle) -> String {
    let said = Message::new("chain-node-stage").with("name", &*title.title);
    match &title.empty {
        Some(empty) => cx.say(
            &Message::new("chain-node-stage-empty")
                .with("what", said)
                .with("empty", &**empty),
        ),
        None => cx.say(&said),
    }
}

/// Kind, name and status of a step.
pub(super) fn step(cx: &PanelContext<'_>, id: &StepId) -> String {
    let Some(step) = cx.workspace().steps().get(id) else {
        return String::new();
    };
    let status = if step.gap {
        "missing"
    } else {
        step.status.key()
    };
    let mut said = cx.say(
        &Message::new("chain-node-step")
            .with("name", step.name.as_str())
            .with("status", Message::new(status)),
    );
    if step.example {
        said = marked_as_example(cx, said);
    }
    said
}

/// A card: its step, and how much is still to be done about it.
pub(super) fn card(cx: &PanelContext<'_>, card: &Card) -> String {
    let mut said = step(cx, &card.step);
    for sign in [Sign::Actions, Sign::Findings] {
        if let Some(count) = sign_count(cx, card, sign) {
            said.push_str(", ");
            said.push_str(&count);
        }
    }
    said
}

fn sign_count(cx: &PanelContext<'_>, card: &Card, sign: Sign) -> Option<String> {
    let (key, count) = match sign {
        Sign::Actions => ("chain-sign-actions", card.work.actions.len()),
        Sign::Findings => ("chain-sign-findings", card.work.findings.len()),
    };
    (count > 0).then(|| cx.say(&Message::new(key).with("n", count)))
}

/// What a number on a card leads to, as the row of a menu; `None` where there is none.
pub(super) fn sign(cx: &PanelContext<'_>, card: &Card, sign: Sign) -> Option<String> {
    let count = sign_count(cx, card, sign)?;
    Some(cx.say(&Message::new("chain-sign-show").with("what", count)))
}

/// What a number on a card counts, and each of it on its own line.
pub(super) fn sign_at_length(cx: &PanelContext<'_>, card: &Card, sign: Sign) -> String {
    let mut said = sign_count(cx, card, sign).unwrap_or_default();
    let lines: Vec<String> = match sign {
        Sign::Actions => {
            let actions = card.work.actions.iter();
            actions.map(|id| cx.title(&id.into()).to_owned()).collect()
        }
        Sign::Findings => {
            let findings = card.work.findings.iter();
            findings.map(|found| cx.say(&found.message)).collect()
        }
    };
    for line in lines {
        said.push('\n');
        said.push_str(&line);
    }
    said
}

/// The steps of a folded cell.
pub(super) fn cell(cx: &PanelContext<'_>, drawing: &ChainDrawing, index: usize) -> String {
    let content = &drawing.content;
    let cell = &content.cells[index];
    cx.say(
        &Message::new("chain-node-cell")
            .with("steps", &*cell.text)
            .with("stage", &*content.stages[cell.stage].title)
            .with("lane", &*content.lanes[cell.lane].name),
    )
}

/// Flows that are drawn as one.
pub(super) fn joined(cx: &PanelContext<'_>, drawing: &ChainDrawing, index: usize) -> String {
    let content = &drawing.content;
    let line = &content.joined[index].line;
    let end = |end: usize| match content.cards.get(end) {
        Some(card) => card.name.to_string(),
        None => cell(cx, drawing, end - content.cards.len()),
    };
    cx.say(
        &Message::new("chain-node-joined")
            .with("from", end(line.from))
            .with("to", end(line.to))
            .with("what", &*line.label),
    )
}

/// What the triangle of a heading does.
pub(super) fn fold(cx: &PanelContext<'_>, drawing: &ChainDrawing, what: Fold) -> String {
    let content = &drawing.content;
    let (name, is_folded) = match what {
        Fold::Lane(lane) => (&content.lanes[lane].name, &content.lanes[lane].folded),
        Fold::Stage(stage) => (&content.stages[stage].title, &content.stages[stage].folded),
    };
    let key = if is_folded.is_some() {
        "chain-unfold"
    } else {
        "chain-fold"
    };
    cx.say(&Message::new(key).with("name", &**name))
}

/// What is said of a step, with what becomes of it in the stress test under way.
pub(super) fn fallen(
    cx: &PanelContext<'_>,
    said: String,
    id: &StepId,
    stress: Option<&Stress>,
) -> String {
    let Some(stress) = stress else { return said };
    let key = if stress.off.contains(id) {
        "stress-off"
    } else if stress.starved.contains_key(id) {
        "stress-stops"
    } else if stress.reduced.contains(id) {
        "stress-reduced"
    } else {
        return said;
    };
    cx.say(
        &Message::new("stress-node")
            .with("what", said)
            .with("fate", Message::new(key)),
    )
}

/// A card with the county and all capacities of its step.
pub(super) fn card_at_length(cx: &PanelContext<'_>, shown: &Card) -> String {
    at_length(cx, &shown.step, card(cx, shown))
}

/// A step with its county and all its capacities.
pub(super) fn step_at_length(cx: &PanelContext<'_>, id: &StepId) -> String {
    at_length(cx, id, step(cx, id))
}

fn at_length(cx: &PanelContext<'_>, id: &StepId, mut said: String) -> String {
    let Some(record) = cx.workspace().steps().get(id) else {
        return said;
    };
    if let Some(code) = cx.places.step(record).code {
        said.push('\n');
        said.push_str(&cx.say(&place_name(&code, cx.places.counties())));
    }
    for capacity in &record.capacities {
        said.push('\n');
        said.push_str(&cx.say(&capacity.message()));
    }
    said
}
