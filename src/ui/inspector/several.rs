//! Several records at once: how many of what, and the verbs that apply to them all.

use egui::Ui;

use super::parts;
use crate::intent::{Command, Intent};
use crate::message::Message;
use crate::ui::fields::reference::sorted;
use crate::ui::fields::{At, Form};
use crate::ui::theme::icons;
use crate::ui::widgets::{PushButton, Tone};
use crate::workspace::edit::{ActionField, AssetField, StepField};
use crate::workspace::{
    ActionStatus, AnyRecord, Edit, OrganisationId, RecordKind, RecordRef, Status,
};

/// Draws it.
pub(super) fn ui(form: &mut Form<'_, '_>, ui: &mut Ui) {
    let cx = form.cx;
    let records = cx.session.selection.records();
    ui.spacing_mut().item_spacing.y = 10.0;
    let count = cx.say(&Message::new("count-selected").with("n", records.len()));
    parts::title(form, ui, &count, Tone::Accent, cx.t("selected"), false);
    parts::read_only_notice(form, ui);
    let kinds: Vec<String> = RecordKind::ALL
        .into_iter()
        .map(|kind| {
            (
                kind,
                records
                    .iter()
                    .filter(|record| record.kind() == kind)
                    .count(),
            )
        })
        .filter(|(_, count)| *count > 0)
        .map(|(kind, count)| cx.say(&counted(kind, count)))
        .collect();
    parts::line(ui, &cx.text.list(&kinds));
    match records
        .first()
        .map(RecordRef::kind)
        .filter(|_| kinds.len() == 1)
    {
        Some(RecordKind::Action) => actions(form, ui, records),
        Some(RecordKind::Asset | RecordKind::Step) => {
            status(form, ui, records);
            owner(form, ui, records);
        }
        _ => {}
    }
    egui::ScrollArea::vertical()
        .max_height(ui.available_height() - 60.0)
        .show(ui, |ui| {
            parts::links(form, ui, "selected", records);
        });
    if form.button(ui, PushButton::quiet(cx.t("delete")).icon(icons::TRASH)) {
        form.out.push(Intent::Command(Command::Delete));
    }
}

fn counted(kind: RecordKind, n: usize) -> Message {
    match kind {
        RecordKind::Organisation => Message::new("count-organisation").with("n", n),
        RecordKind::Asset => Message::new("count-asset").with("n", n),
        RecordKind::Chain => Message::new("count-chain").with("n", n),
        RecordKind::Step => Message::new("count-step").with("n", n),
        RecordKind::Flow => Message::new("count-flow").with("n", n),
        RecordKind::Meeting => Message::new("count-meeting").with("n", n),
        RecordKind::Decision => Message::new("count-decision").with("n", n),
        RecordKind::Action => Message::new("count-action").with("n", n),
        RecordKind::View => Message::new("count-view").with("n", n),
        RecordKind::Scenario => Message::new("count-scenario").with("n", n),
    }
}

fn actions(form: &mut Form<'_, '_>, ui: &mut Ui, records: &[RecordRef]) {
    let cx = form.cx;
    let statuses = records
        .iter()
        .filter_map(|record| match cx.workspace().record(record) {
            Some(AnyRecord::Action(action)) => Some(action.status),
            _ => None,
        });
    let common = common(statuses);
    let (all, key) = (&ActionStatus::ALL, ActionStatus::key);
    choose(
        form,
        ui,
        records,
        all,
        key,
        common,
        |record, status| match record {
            RecordRef::Action(id) => Some(Edit::Action(id.clone(), ActionField::Status(status))),
            _ => None,
        },
    );
    owner(form, ui, records);
}

fn status(form: &mut Form<'_, '_>, ui: &mut Ui, records: &[RecordRef]) {
    let cx = form.cx;
    let statuses = records
        .iter()
        .filter_map(|record| match cx.workspace().record(record) {
            Some(AnyRecord::Asset(asset)) => Some(asset.status),
            Some(AnyRecord::Step(step)) => Some(step.status),
            _ => None,
        });
    let common = common(statuses);
    choose(
        form,
        ui,
        records,
        &Status::ALL,
        Status::key,
        common,
        |record, status| match record {
            RecordRef::Asset(id) => Some(Edit::Asset(id.clone(), AssetField::Status(status))),
            RecordRef::Step(id) => Some(Edit::Step(id.clone(), StepField::Status(status))),
            _ => None,
        },
    );
}

/// One status for all; the field is empty while they differ.
fn choose<T: Copy>(
    form: &mut Form<'_, '_>,
    ui: &mut Ui,
    records: &[RecordRef],
    values: &[T],
    key: fn(T) -> &'static str,
    common: Option<T>,
    edit: impl Fn(&RecordRef, T) -> Option<Edit>,
) {
    let cx = form.cx;
    let at = At::from("field-status");
    let names: Vec<&str> = values.iter().map(|value| cx.t(key(*value))).collect();
    let current = common.map_or("", |value| cx.t(key(value)));
    let chosen = form.pick(ui, &at, current, cx.t("inspector-differ"), || names);
    if let Some(value) = chosen.and_then(|place| values.get(place)) {
        let edits = records
            .iter()
            .filter_map(|record| edit(record, *value))
            .collect();
        form.ask(&at, Edit::All(Message::new("edit-several"), edits));
    }
}

/// One owner for all; the field is empty while they differ.
fn owner(form: &mut Form<'_, '_>, ui: &mut Ui, records: &[RecordRef]) {
    let cx = form.cx;
    let owners = records
        .iter()
        .filter_map(|record| match cx.workspace().record(record) {
            Some(AnyRecord::Action(action)) => Some(action.owner.clone()),
            Some(AnyRecord::Asset(asset)) => Some(asset.owner.clone()),
            Some(AnyRecord::Step(step)) => Some(step.organisation.clone()),
            _ => None,
        });
    let common = common(owners);
    let current = match &common {
        Some(Some(owner)) => cx.organisation(owner),
        Some(None) => cx.t("none"),
        None => "",
    };
    let label = match records.first().map(RecordRef::kind) {
        Some(RecordKind::Action) => "field-owner",
        Some(RecordKind::Asset) => "field-asset-owner",
        _ => "field-organisation",
    };
    let edit = |record: &RecordRef, owner: Option<OrganisationId>| match record {
        RecordRef::Action(id) => Some(Edit::Action(id.clone(), ActionField::Owner(owner))),
        RecordRef::Asset(id) => Some(Edit::Asset(id.clone(), AssetField::Owner(owner))),
        RecordRef::Step(id) => Some(Edit::Step(id.clone(), StepField::Organisation(owner))),
        _ => None,
    };
    let at = At::from(label);
    let mut ids = Vec::new();
    let chosen = form.pick(ui, &at, current, cx.t("inspector-differ"), || {
        let (listed, mut names): (Vec<_>, Vec<_>) =
            sorted(cx, cx.workspace().organisations(), |_, _| true)
                .into_iter()
                .unzip();
        ids = listed;
        names.insert(0, cx.t("none").to_owned());
        names
    });
    if let Some(place) = chosen {
        let owner = place
            .checked_sub(1)
            .and_then(|place| ids.into_iter().nth(place));
        let edits = records
            .iter()
            .filter_map(|record| edit(record, owner.clone()))
            .collect();
        form.ask(&at, Edit::All(Message::new("edit-several"), edits));
    }
}

/// The value that all share.
fn common<T: PartialEq>(mut values: impl Iterator<Item = T>) -> Option<T> {
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}
