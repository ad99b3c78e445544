//! What a record is called, and its icon, where it is linked to or chosen from a list.

use crate::message::Message;
use crate::ui::PanelContext;
use crate::ui::theme::{Icon, icons};
use crate::workspace::{ActionStatus, AnyRecord, RecordKind, RecordRef};

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
