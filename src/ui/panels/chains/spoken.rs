//! Steps and flows told in words, for screen readers and as hints under the pointer.

use crate::analysis::place_name;
use crate::message::{Arg, Message};
use crate::scene::chain::StageTitle;
use crate::ui::PanelContext;
use crate::workspace::{FlowId, Quantity, StepId};

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

/// The same with its county and all its capacities.
pub(super) fn step_at_length(cx: &PanelContext<'_>, id: &StepId) -> String {
    let Some(record) = cx.workspace().steps().get(id) else {
        return String::new();
    };
    let mut said = step(cx, id);
    if let Some(code) = cx.places.step(record).code {
        said.push('\n');
        said.push_str(&cx.say(&place_name(&code, cx.places.edition())));
    }
    for capacity in &record.capacities {
        said.push('\n');
        said.push_str(&cx.say(&capacity.message()));
    }
    said
}

/// A flow with both its ends, its amounts, how sure it is, and whether it crosses a county line.
pub(super) fn flow(cx: &PanelContext<'_>, id: &FlowId, crosses: bool) -> String {
    let Some(flow) = cx.workspace().flows().get(id) else {
        return String::new();
    };
    let name = |step: &StepId| {
        cx.workspace()
            .steps()
            .get(step)
            .map_or("", |step| step.name.as_str())
    };
    let amounts: Vec<Message> = flow.amounts.iter().map(Quantity::message).collect();
    let amounts = if amounts.is_empty() {
        Arg::Message(Box::new(Message::new("chain-no-amount")))
    } else {
        Arg::List(amounts)
    };
    let message = if crosses {
        Message::new("chain-node-flow-crossing")
    } else {
        Message::new("chain-node-flow")
    };
    let said = cx.say(
        &message
            .with("resource", flow.resource.as_str())
            .with("from", name(&flow.from))
            .with("to", name(&flow.to))
            .with("amount", amounts)
            .with("commitment", Message::new(flow.commitment.key())),
    );
    if flow.example {
        marked_as_example(cx, said)
    } else {
        said
    }
}

fn marked_as_example(cx: &PanelContext<'_>, said: String) -> String {
    cx.say(&Message::new("chain-node-example").with("what", said))
}
