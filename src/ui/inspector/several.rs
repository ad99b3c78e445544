//! Several records at once: how many of what, and what can be set for them all.

mod actions;
mod assets;
mod shared;
mod tags;

use egui::{ScrollArea, Ui};
use jiff::civil::Date;

use super::parts;
use crate::intent::{Command, Intent};
use crate::message::Message;
use crate::ui::fields::reference::sorted;
use crate::ui::fields::{At, Form};
use crate::ui::table::{Draft, Stay};
use crate::ui::theme::{icons, space};
use crate::ui::widgets::{PushButton, Tone};
use crate::workspace::edit::{ActionField, AssetField, StepField};
use crate::workspace::{ActionStatus, Edit, OrganisationId, RecordKind, RecordRef, Status};
use shared::{Common, Kept};

/// So many records are listed; nobody reads on.
const LISTED: usize = 20;

/// What is remembered between frames: what the records have in common, and what is being typed.
#[derive(Debug, Default)]
pub(super) struct Several {
    kept: Kept,
    as_of: Draft<Option<Date>>,
    due: Draft<Option<Date>>,
    /// A due date that is typed and not set yet.
    due_typed: Option<Date>,
    /// Why it is moved.
    why: String,
    stay: Stay,
    tag: String,
}

impl Several {
    /// Draws them.
    pub(super) fn ui(&mut self, form: &mut Form<'_, '_>, ui: &mut Ui) {
        let cx = form.cx;
        let common = self.kept.of(cx);
        let records = cx.session.selection.records();
        ui.spacing_mut().item_spacing.y = 10.0;
        let count = cx.say(&Message::new("count-selected").with("n", records.len()));
        parts::title(form, ui, &count, Tone::Accent, cx.t("selected"), false);
        parts::read_only_notice(form, ui);
        let kinds = common.kinds.iter();
        let kinds: Vec<String> = kinds
            .map(|(kind, count)| cx.say(&kind_count(*kind, *count)))
            .collect();
        parts::line(ui, &cx.text.list(&kinds));
        let foot = space::CONTROL + space::GAP;
        ScrollArea::vertical()
            .max_height((ui.available_height() - foot).max(80.0))
            .auto_shrink([false, true])
            .show(ui, |ui| {
                self.fields(form, ui, &common);
                parts::links(form, ui, "selected", &records[..records.len().min(LISTED)]);
                let more = records.len().saturating_sub(LISTED);
                if more > 0 {
                    parts::line(ui, &cx.say(&Message::new("several-more").with("n", more)));
                }
            });
        if form.button(ui, PushButton::quiet(cx.t("delete")).icon(icons::TRASH)) {
            form.out.push(Intent::Command(Command::Delete));
        }
    }

    /// Whether something is typed that no edit holds yet.
    pub(super) fn has_half_typed(&self) -> bool {
        self.as_of.is_unread()
            || self.due.is_unread()
            || self.due_typed.is_some()
            || !self.tag.trim().is_empty()
    }

    /// Forgets what is being typed: other records are shown.
    pub(super) fn leave(&mut self) {
        if self.has_half_typed() {
            self.as_of = Draft::default();
            self.due = Draft::default();
            self.due_typed = None;
            self.why.clear();
            self.tag.clear();
        }
    }

    fn fields(&mut self, form: &mut Form<'_, '_>, ui: &mut Ui, common: &Common) {
        let [(kind, _)] = common.kinds[..] else {
            return;
        };
        match kind {
            RecordKind::Action => {
                action_status(form, ui, common);
                owner(form, ui, common, "field-owner");
                self.due(form, ui, common);
                actions::contributor(form, ui);
                ui.scope(|ui| self.tags(form, ui, &common.tags));
            }
            RecordKind::Asset => {
                owner(form, ui, common, "field-asset-owner");
                form.pair(
                    ui,
                    |form, ui| assets::kind(form, ui, &common.assets),
                    |form, ui| status(form, ui, common),
                );
                self.assets(form, ui, &common.assets);
                ui.scope(|ui| self.tags(form, ui, &common.tags));
            }
            RecordKind::Step => {
                status(form, ui, common);
                owner(form, ui, common, "field-organisation");
            }
            _ => {}
        }
    }
}

/// So many records of a kind.
fn kind_count(kind: RecordKind, n: usize) -> Message {
    match kind {
        RecordKind::Organisation => Message::new("count-organisation").with("n", n),
        RecordKind::Asset => Message::new("count-asset").with("n", n),
        RecordKind::Chain => Message::new("count-chain").with("n", n),
        RecordKind::Step => Message::new("count-step").with("n", n),
        RecordKind::Flow => Message::new("count-flow").with("n", n),
        RecordKind::Meeting => Message::new("count-meeting").with("n", n),
        RecordKind::Decision => Message::new("count-decision").with("n", n),
        RecordKind::Action => Message::new("count-action").with("n", n),
        RecordKind::Vote => Message::new("count-vote").with("n", n),
        RecordKind::View => Message::new("count-view").with("n", n),
        RecordKind::Scenario => Message::new("count-scenario").with("n", n),
    }
}

/// Asks for edits of several records as one step that says which field of how many.
fn ask_all(form: &mut Form<'_, '_>, at: &At, field: &'static str, edits: Vec<Edit>) {
    let kind = form.cx.session.selection.primary().map(RecordRef::kind);
    let Some(kind) = kind.filter(|_| !edits.is_empty()) else {
        return;
    };
    let label = Message::new("edit-set-many")
        .with("records", kind_count(kind, records(&edits)))
        .with("field", Message::new(field));
    form.ask(at, Edit::All(label, edits));
}

/// How many records edits change.
fn records(edits: &[Edit]) -> usize {
    let action = |edit: &&Edit| match edit {
        Edit::Action(id, _) => Some(id.clone()),
        _ => None,
    };
    let mut actions: Vec<_> = edits.iter().filter_map(|edit| action(&edit)).collect();
    actions.dedup();
    let others = edits.iter().filter(|edit| action(edit).is_none()).count();
    actions.len() + others
}

/// Asks for edits of the tags of several records as one step.
fn ask_tag(form: &mut Form<'_, '_>, label: Message, tag: &str, edits: Vec<Edit>) {
    let kind = form.cx.session.selection.primary().map(RecordRef::kind);
    let Some(kind) = kind.filter(|_| !edits.is_empty()) else {
        return;
    };
    let records = kind_count(kind, edits.len());
    let label = label.with("tag", tag).with("records", records);
    form.ask(&At::from("field-tags"), Edit::All(label, edits));
}

fn action_status(form: &mut Form<'_, '_>, ui: &mut Ui, common: &Common) {
    let (all, key) = (&ActionStatus::ALL, ActionStatus::key);
    choose(
        form,
        ui,
        all,
        key,
        common.action_status,
        |record, status| match record {
            RecordRef::Action(id) => Some(Edit::Action(id.clone(), ActionField::Status(status))),
            _ => None,
        },
    );
}

fn status(form: &mut Form<'_, '_>, ui: &mut Ui, common: &Common) {
    let (all, key) = (&Status::ALL, Status::key);
    choose(
        form,
        ui,
        all,
        key,
        common.status,
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
        let records = cx.session.selection.records().iter();
        let edits = records.filter_map(|record| edit(record, *value)).collect();
        ask_all(form, &at, "field-status", edits);
    }
}

/// One owner for all; the field is empty while they differ.
fn owner(form: &mut Form<'_, '_>, ui: &mut Ui, common: &Common, label: &'static str) {
    let cx = form.cx;
    let current = match &common.owner {
        Some(Some(owner)) => cx.organisation(owner),
        Some(None) => cx.t("none"),
        None => "",
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
        let records = cx.session.selection.records().iter();
        let edits = records
            .filter_map(|record| edit(record, owner.clone()))
            .collect();
        ask_all(form, &at, label, edits);
    }
}
