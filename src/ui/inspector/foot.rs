//! Below every record: its history in one line, and what can be done with it as a whole.

use egui::{Align, Layout, Ui};

use crate::intent::{Command, Intent};
use crate::message::Message;
use crate::ui::fields::Form;
use crate::ui::theme::{icons, space};
use crate::ui::widgets::IconButton;
use crate::workspace::{AnyRecord, Author, RecordRef, Stamp};

use super::action;

/// Draws the foot.
pub(super) fn ui(
    form: &mut Form<'_, '_>,
    ui: &mut Ui,
    reference: &RecordRef,
    record: AnyRecord<'_>,
) {
    ui.spacing_mut().item_spacing.y = space::HALF;
    if let (RecordRef::Action(id), AnyRecord::Action(record)) = (reference, record) {
        action::buttons(form, ui, id, record);
    }
    let words = stamp(form, record.stamp());
    let delete = form.cx.t(delete_key(reference));
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let button = IconButton::new(icons::TRASH, delete)
            .muted()
            .shortcut(form.cx.t("key-delete"));
        if form.guarded(ui, |ui| ui.add(button)).clicked() {
            form.out.push(Intent::Command(Command::Delete));
        }
        ui.with_layout(Layout::top_down(Align::Min), |ui| form.remark(ui, &words));
    });
}

/// When a record was made and changed, and on whose behalf.
fn stamp(form: &Form<'_, '_>, stamp: &Stamp) -> String {
    let by = match &stamp.by {
        Some(Author::Organisation(id)) => Some(form.cx.organisation(id).to_owned()),
        Some(Author::Role(role)) => Some(role.clone()),
        None => None,
    };
    let created = Message::new("inspector-created").with("day", stamp.created);
    let changed = match by {
        Some(by) => Message::new("inspector-changed-by")
            .with("day", stamp.changed)
            .with("by", by),
        None => Message::new("inspector-changed").with("day", stamp.changed),
    };
    form.cx.say(
        &Message::new("pair")
            .with("first", created)
            .with("second", changed),
    )
}

fn delete_key(record: &RecordRef) -> &'static str {
    match record {
        RecordRef::Organisation(_) => "delete-organisation",
        RecordRef::Asset(_) => "delete-asset",
        RecordRef::Chain(_) => "delete-chain",
        RecordRef::Step(_) => "delete-step",
        RecordRef::Flow(_) => "delete-flow",
        RecordRef::Meeting(_) => "delete-meeting",
        RecordRef::Decision(_) => "delete-decision",
        RecordRef::Action(_) => "delete-action",
        RecordRef::Vote(_) => "delete-vote",
        RecordRef::View(_) => "delete-view",
        RecordRef::Scenario(_) => "delete-scenario",
    }
}
