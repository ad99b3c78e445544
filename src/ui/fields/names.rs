//! What a record is called, and its icon, where it is linked to or chosen from a list.

use crate::message::{Arg, Message};
use crate::ui::PanelContext;
use crate::ui::theme::{Icon, icons};
use crate::workspace::{
    ActionStatus, AnyRecord, FlowId, Layer, Quantity, RecordKind, RecordRef, StepId,
};

/// What people call a record where others stand beside it: decisions and actions with their number,
/// steps with their chain, flows with their ends.
#[must_use]
pub fn name_of(cx: &PanelContext<'_>, record: &RecordRef) -> String {
    let pair = |first: &str, second: &str| {
        cx.say(
            &Message::new("pair")
                .with("first", first)
                .with("second", second),
        )
    };
    let named = |title: &str| {
        if title.trim().is_empty() {
            cx.t("untitled").to_owned()
        } else {
            title.to_owned()
        }
    };
    match cx.workspace().record(record) {
        None => String::new(),
        Some(AnyRecord::Organisation(organisation)) => named(organisation.short_name()),
        Some(AnyRecord::Decision(decision)) => {
            pair(&decision.short_number(), &named(&decision.text))
        }
        Some(AnyRecord::Action(action)) => pair(&action.short_number(), &named(&action.text)),
        Some(AnyRecord::Step(step)) => {
            pair(&named(&step.name), cx.title(&RecordRef::from(&step.chain)))
        }
        Some(AnyRecord::Flow(flow)) => cx.say(
            &Message::new("inspector-flow")
                .with("resource", named(&flow.resource))
                .with("from", cx.title(&RecordRef::from(&flow.from)))
                .with("to", cx.title(&RecordRef::from(&flow.to))),
        ),
        Some(other) => named(other.title()),
    }
}

/// A flow with both its ends, its amounts, how sure it is, and whether it crosses a county line.
#[must_use]
pub fn flow_in_words(cx: &PanelContext<'_>, id: &FlowId, crosses: bool) -> String {
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

/// The same, said to be an example.
#[must_use]
pub fn marked_as_example(cx: &PanelContext<'_>, said: String) -> String {
    cx.say(&Message::new("chain-node-example").with("what", said))
}

/// What an account is called.
#[must_use]
pub fn layer_name(cx: &PanelContext<'_>, layer: &Layer) -> String {
    match layer {
        Layer::Goods => cx.t("layer-goods").to_owned(),
        Layer::Energy => cx.t("layer-energy").to_owned(),
        Layer::Money => cx.t("layer-money").to_owned(),
        Layer::Substance(name) => {
            cx.say(&Message::new("layer-substance-named").with("name", name.as_str()))
        }
    }
}

/// Whether a record is marked as an example.
#[must_use]
pub fn is_example(cx: &PanelContext<'_>, record: &RecordRef) -> bool {
    cx.workspace()
        .record(record)
        .is_some_and(AnyRecord::example)
}

/// The icon of a record's kind; of an action, that of its status.
#[must_use]
pub fn icon_of(cx: &PanelContext<'_>, record: &RecordRef) -> Icon {
    match cx.workspace().record(record) {
        Some(AnyRecord::Action(action)) => status_icon(action.status),
        _ => kind_icon(record.kind()),
    }
}

/// The icon of a kind of record.
#[must_use]
pub fn kind_icon(kind: RecordKind) -> Icon {
    match kind {
        RecordKind::Organisation => icons::ORGANISATIONS,
        RecordKind::Asset => icons::MAP_PIN,
        RecordKind::Chain => icons::CHAIN,
        RecordKind::Step => icons::FACTORY,
        RecordKind::Flow => icons::FLOW,
        RecordKind::Meeting => icons::MEETING,
        RecordKind::Decision => icons::SCALES,
        RecordKind::Action => icons::ACTIONS,
        RecordKind::Vote => icons::HAND,
        RecordKind::View => icons::EYE,
        RecordKind::Scenario => icons::LIGHTNING,
    }
}

/// How far an action has come, as an icon.
#[must_use]
pub fn status_icon(status: ActionStatus) -> Icon {
    match status {
        ActionStatus::Proposed => icons::CIRCLE_DASHED,
        ActionStatus::Agreed => icons::CIRCLE,
        ActionStatus::Started => icons::CIRCLE_HALF,
        ActionStatus::Done => icons::CHECK_CIRCLE,
        ActionStatus::Dropped => icons::X_CIRCLE,
    }
}
