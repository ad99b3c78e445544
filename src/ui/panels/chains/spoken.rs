//! Steps and flows told in words, for screen readers and as hints under the pointer.

use crate::analysis::chain::stress::Stress;
use crate::analysis::place_name;
use crate::message::Message;
use crate::scene::chain::StageTitle;
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

/// The same with what becomes of it in the stress test under way.
pub(super) fn fallen_step(cx: &PanelContext<'_>, id: &StepId, fallen: Option<&Stress>) -> String {
    let said = step(cx, id);
    let Some(stress) = fallen else { return said };
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

/// The same with its county and all its capacities.
pub(super) fn step_at_length(cx: &PanelContext<'_>, id: &StepId) -> String {
    let Some(record) = cx.workspace().steps().get(id) else {
        return String::new();
    };
    let mut said = step(cx, id);
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
