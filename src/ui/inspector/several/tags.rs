//! Tags of several assets or actions at once.

use egui::{Align, Label, Layout, Ui};

use super::super::parts;
use super::{Several, ask_tag};
use crate::message::Message;
use crate::ui::fields::Form;
use crate::ui::theme::{icons, space};
use crate::ui::widgets::{Field, IconButton, text_field};
use crate::workspace::edit::{ActionField, AssetField};
use crate::workspace::{AnyRecord, Edit, RecordRef};

/// So many tags are shown, the commonest first.
const TAGS: usize = 8;

impl Several {
    /// A field that puts a tag on all, and the tags there are, each with how many have it.
    pub(super) fn tags(
        &mut self,
        form: &mut Form<'_, '_>,
        ui: &mut Ui,
        counted: &[(String, usize)],
    ) {
        let cx = form.cx;
        let name = cx.t("several-add-tag");
        let field = Field::new(name).show(ui, |ui| {
            form.guarded(ui, |ui| text_field(ui, &mut self.tag, ""))
        });
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let tag = self.tag.trim().to_owned();
        if entered && !tag.is_empty() {
            tag_all(form, &tag);
            self.tag.clear();
            field.request_focus();
        }
        let all = cx.session.selection.len();
        ui.spacing_mut().item_spacing.y = 2.0;
        for (tag, count) in counted.iter().take(TAGS) {
            let words = if *count == all {
                Message::new("several-tag-all").with("tag", tag)
            } else {
                Message::new("several-tag-some")
                    .with("tag", tag)
                    .with("n", *count)
                    .with("all", all)
            };
            parts::from_right(ui, space::TARGET, |ui| {
                ui.spacing_mut().item_spacing.x = space::HALF;
                let remove = cx.say(&Message::new("several-tag-remove").with("tag", tag));
                let button = IconButton::new(icons::CLOSE, &remove).muted();
                if form.guarded(ui, |ui| ui.add(button)).clicked() {
                    untag_all(form, tag);
                }
                if *count < all {
                    let spread = cx.say(&Message::new("several-tag-spread").with("tag", tag));
                    let button = IconButton::new(icons::PLUS, &spread).muted();
                    if form.guarded(ui, |ui| ui.add(button)).clicked() {
                        tag_all(form, tag);
                    }
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add(Label::new(cx.say(&words)).truncate());
                });
            });
        }
        let more = counted.len().saturating_sub(TAGS);
        if more > 0 {
            parts::line(ui, &cx.say(&Message::new("several-more").with("n", more)));
        }
    }
}

/// Edits of the tags of all selected records for which `write` gives new ones.
fn edits(form: &Form<'_, '_>, write: impl Fn(&[String]) -> Option<Vec<String>>) -> Vec<Edit> {
    let workspace = form.cx.workspace();
    let edit = |record: &RecordRef| match (record, workspace.record(record)?) {
        (RecordRef::Asset(id), AnyRecord::Asset(asset)) => {
            let tags = AssetField::Tags(write(&asset.tags)?);
            Some(Edit::Asset(id.clone(), tags))
        }
        (RecordRef::Action(id), AnyRecord::Action(action)) => {
            let tags = ActionField::Tags(write(&action.tags)?);
            Some(Edit::Action(id.clone(), tags))
        }
        _ => None,
    };
    let records = form.cx.session.selection.records().iter();
    records.filter_map(edit).collect()
}

fn tag_all(form: &mut Form<'_, '_>, tag: &str) {
    let edits = edits(form, |tags| {
        let has = tags.iter().any(|known| known == tag);
        let more = tags.iter().cloned().chain([tag.to_owned()]);
        (!has).then(|| more.collect())
    });
    ask_tag(form, Message::new("edit-tag-many"), tag, edits);
}

fn untag_all(form: &mut Form<'_, '_>, tag: &str) {
    let edits = edits(form, |tags| {
        let has = tags.iter().any(|known| known == tag);
        let left = tags.iter().filter(|known| *known != tag).cloned();
        has.then(|| left.collect())
    });
    ask_tag(form, Message::new("edit-untag-many"), tag, edits);
}
