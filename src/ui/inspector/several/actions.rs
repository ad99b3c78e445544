//! What several actions can be given at once beside status and owner.

use egui::{Id, Ui};
use jiff::civil::Date;

use super::shared::Common;
use super::{Several, ask_all};
use crate::intent::{Intent, View};
use crate::ui::fields::reference::sorted;
use crate::ui::fields::{At, Form, Reading, reading};
use crate::ui::table::{DraftField, note_below};
use crate::ui::theme::icons;
use crate::ui::widgets::{Field, PushButton, text_field};
use crate::workspace::edit::ActionField;
use crate::workspace::{ActionId, Edit, OrganisationId, RecordRef, Touch, Workspace};

impl Several {
    /// One due date for all, and why it is moved.
    pub(super) fn due(&mut self, form: &mut Form<'_, '_>, ui: &mut Ui, common: &Common) {
        let cx = form.cx;
        let common = common.due;
        let shown = match self.due_typed.or(common.flatten()) {
            Some(day) => cx.text.typed_date(day),
            None => String::new(),
        };
        let hint = if common.is_none() {
            cx.t("inspector-differ")
        } else {
            cx.t("not-set")
        };
        let language = cx.text.language();
        let read = |typed: &str| reading::day(typed, cx.today, language);
        let name = cx.t("field-due");
        let mut left = None;
        Field::new(name).show(ui, |ui| {
            form.guarded(ui, |ui| {
                let field = DraftField {
                    id: Id::unique("several-due"),
                    name,
                    shown: &shown,
                    hint,
                    width: f32::INFINITY,
                };
                let (draft, stay) = (&mut self.due, &mut self.stay);
                let drafted = field.show(ui, draft, stay, &common.flatten(), read);
                match &drafted.reading {
                    Some(Reading::Wrong(words)) => {
                        note_below(&drafted.response, &cx.say(words), true);
                    }
                    Some(Reading::Fine(Some(day)) | Reading::Doubtful(Some(day), _)) => {
                        let words = cx.text.date_with_weekday(*day);
                        note_below(&drafted.response, &words, false);
                    }
                    _ => {}
                }
                left = Some((drafted.left_with, drafted.dropped));
                drafted.response
            })
        });
        let (day, dropped) = left.unwrap_or_default();
        if let Some(why) = dropped {
            form.out.push(Intent::View(View::Say(why)));
        }
        if let Some(day) = day {
            self.due_typed = day;
        }
        let Some(day) = self.due_typed else { return };
        // A moved date is asked for its reason before it is set, so that both are one step.
        Field::new(cx.t("field-why")).show(ui, |ui| {
            form.guarded(ui, |ui| text_field(ui, &mut self.why, ""))
        });
        let button = PushButton::secondary(cx.t("several-set-due")).small();
        if form.button(ui, button.icon(icons::CHECK)) {
            let touch = Touch {
                on: cx.today,
                by: cx.author.cloned(),
            };
            let ids: Vec<ActionId> = selected(form).cloned().collect();
            let edits = moves(cx.workspace(), &ids, day, self.why.trim(), &touch);
            ask_all(form, &At::from("field-due"), "field-due", edits);
            self.due_typed = None;
            self.why.clear();
        }
    }
}

/// The selected actions.
fn selected<'f>(form: &Form<'f, '_>) -> impl Iterator<Item = &'f ActionId> {
    let records = form.cx.session.selection.records().iter();
    records.filter_map(|record| match record {
        RecordRef::Action(id) => Some(id),
        _ => None,
    })
}

/// Edits that give actions a due date, with the reason where that moves one they had.
fn moves(
    workspace: &Workspace,
    ids: &[ActionId],
    day: Date,
    why: &str,
    touch: &Touch,
) -> Vec<Edit> {
    let mut edits = Vec::new();
    for id in ids {
        let due = Edit::Action(id.clone(), ActionField::Due(Some(day)));
        // What counts as a move is for the edit to say.
        let after = due.apply(workspace, touch).ok();
        let before = workspace.actions().get(id);
        let moved = after.as_ref().and_then(|after| after.actions().get(id));
        if before.is_none_or(|before| before.due == Some(day)) {
            continue;
        }
        edits.push(due);
        let Some(mut history) = moved.map(|action| action.due_history.clone()) else {
            continue;
        };
        if let Some(latest) = history.last_mut()
            && latest.on == touch.on
            && !why.is_empty()
        {
            latest.why = Some(why.to_owned());
            edits.push(Edit::Action(id.clone(), ActionField::DueHistory(history)));
        }
    }
    edits
}

/// One more who helps with all of them.
pub(super) fn contributor(form: &mut Form<'_, '_>, ui: &mut Ui) {
    let cx = form.cx;
    let at = At::from("field-contributors");
    let mut ids: Vec<OrganisationId> = Vec::new();
    let hint = cx.t("several-add-contributor");
    let chosen = form.pick(ui, &at, "", hint, || {
        let names: Vec<String>;
        (ids, names) = sorted(cx, cx.workspace().organisations(), |_, _| true)
            .into_iter()
            .unzip();
        names
    });
    let Some(helper) = chosen.and_then(|place| ids.get(place)) else {
        return;
    };
    let actions = cx.workspace().actions();
    let edits = selected(form).filter_map(|id| {
        let action = actions.get(id)?;
        let helps = action.contributors.contains(helper) || action.owner.as_ref() == Some(helper);
        let more = action.contributors.iter().cloned().chain([helper.clone()]);
        (!helps).then(|| Edit::Action(id.clone(), ActionField::Contributors(more.collect())))
    });
    let edits = edits.collect();
    ask_all(form, &at, "field-contributors", edits);
}
