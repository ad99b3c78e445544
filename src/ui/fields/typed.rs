//! The stay in a field: what all fields in which one types have in common.

use egui::{Align, Key as Button, Layout, Modifiers, Response, Ui, UiBuilder};

use super::form::{Draft, Form, caption, doubt};
use super::{At, Reading};
use crate::ui::theme::space;
use crate::ui::widgets::{Field, Tone, note_field, text_field};
use crate::workspace::Edit;

/// Between a field and the buttons beside it.
const GAP: f32 = 2.0;

/// How a field in which one types looks.
#[derive(Clone, Debug, Default)]
pub(super) struct Input<'a> {
    /// The value as it is shown while nobody types.
    pub(super) shown: String,
    /// What stands at the right end of the field.
    pub(super) unit: &'a str,
    /// The height in lines; 0 for a field of one line, which Enter leaves.
    pub(super) rows: usize,
    /// Room kept for what `beside` draws.
    pub(super) beside: f32,
}

/// What a field means: from text to value, from value to edit.
pub(super) struct Meaning<'a, T> {
    /// The value before the stay.
    pub(super) current: T,
    /// Makes a value of text.
    pub(super) read: &'a dyn Fn(&str) -> Reading<T>,
    /// Makes an edit of a value.
    pub(super) write: &'a dyn Fn(T) -> Edit,
    /// What a value means, said while it is typed.
    pub(super) echo: &'a dyn Fn(&T) -> Option<String>,
}

impl Form<'_, '_> {
    /// Draws a field and turns what is typed into edits.
    pub(super) fn typed<T: Clone>(
        &mut self,
        ui: &mut Ui,
        at: &At,
        input: &Input<'_>,
        meaning: &Meaning<'_, T>,
        beside: impl FnOnce(&mut Self, &mut Ui),
    ) -> Response {
        let key = self.key(at);
        let draft = self.state.drafts.get(&key);
        let typing = draft.is_some();
        let mut text = draft.map_or_else(|| input.shown.clone(), |draft| draft.text.clone());
        let reading = self.taken(meaning, &text, typing);
        let (problem, doubtful, hint) = self.words(meaning, reading, typing);

        let label = self.cx.t(at.label);
        let builder = UiBuilder::new()
            .scope_id(self.id(at))
            .layout(Layout::top_down(Align::Min));
        let draw = |ui: &mut Ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = GAP;
                let room = if input.beside > 0.0 {
                    input.beside + GAP
                } else {
                    0.0
                };
                let width = (ui.available_width() - room).max(0.0);
                let response = self.guarded(ui, |ui| {
                    ui.scope(|ui| {
                        ui.set_width(width);
                        if input.rows > 0 {
                            note_field(ui, &mut text, input.rows)
                        } else {
                            text_field(ui, &mut text, input.unit)
                        }
                    })
                    .inner
                });
                beside(self, ui);
                response
            })
            .inner
        };
        let response = ui
            .scope_builder(builder, |ui| {
                let response = if at.bare {
                    bare_field(ui, label, problem.as_deref(), hint.as_deref(), draw)
                } else {
                    Field::new(label)
                        .problem(problem.as_deref())
                        .hint(hint.as_deref())
                        .show(ui, draw)
                };
                if let Some(words) = doubtful {
                    doubt(ui, Tone::Warning, &words);
                }
                response
            })
            .inner;

        if self
            .state
            .focus
            .as_ref()
            .is_some_and(|(label, part)| *label == at.label && *part == at.part)
        {
            self.state.focus = None;
            response.request_focus();
        }
        if response.has_focus() && (response.gained_focus() || !typing) {
            let stay = self.state.next_stay(self.cx.chance);
            let restore = (meaning.write)(meaning.current.clone());
            let begun = Draft {
                text: text.clone(),
                stay,
                restore,
                edited: false,
                wrong: false,
            };
            self.state.drafts.insert(key.clone(), begun);
        }
        if response.changed() {
            self.changed(&key, text, meaning);
        }
        if response.lost_focus() {
            self.left(ui, &key);
        } else if !response.has_focus()
            && self
                .state
                .drafts
                .get(&key)
                .is_some_and(|draft| !draft.wrong)
        {
            self.state.drafts.remove(&key);
        }
        response
    }

    /// What text means, once the workspace has had its say too.
    fn taken<T: Clone>(&self, meaning: &Meaning<'_, T>, text: &str, typing: bool) -> Reading<T> {
        let reading = (meaning.read)(text);
        if !typing {
            return reading; // it stands in the workspace already
        }
        reading.refused(|value| self.refusal_of(&(meaning.write)(value.clone())))
    }

    /// The problem, the doubt and the hint to say, each if there is one.
    fn words<T>(
        &self,
        meaning: &Meaning<'_, T>,
        reading: Reading<T>,
        typing: bool,
    ) -> (Option<String>, Option<String>, Option<String>) {
        let echo = |value: &T| typing.then(|| (meaning.echo)(value)).flatten();
        match reading {
            Reading::Fine(value) => (None, None, echo(&value)),
            Reading::Doubtful(value, words) => (None, Some(self.cx.say(&words)), echo(&value)),
            Reading::Wrong(words) => (Some(self.cx.say(&words)), None, None),
        }
    }

    /// Turns new text into an edit. Text without a meaning leaves the record as it was before the
    /// stay, not as some meaning on the way left it.
    fn changed<T: Clone>(
        &mut self,
        key: &super::form::Key,
        text: String,
        meaning: &Meaning<'_, T>,
    ) {
        let edit = self.taken(meaning, &text, true).value().map(meaning.write);
        let Some(draft) = self.state.drafts.get_mut(key) else {
            return;
        };
        draft.text = text;
        draft.wrong = edit.is_none();
        let was_edited = draft.edited;
        draft.edited |= edit.is_some();
        let stay = draft.stay;
        let edit = edit.or_else(|| was_edited.then(|| draft.restore.clone()));
        if let Some(edit) = edit {
            self.type_in(edit, stay);
        }
    }

    /// The focus goes. Esc brings the value from before the stay back.
    fn left(&mut self, ui: &Ui, key: &super::form::Key) {
        let escaped = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Button::Escape));
        if escaped {
            if let Some(draft) = self.state.drafts.remove(key)
                && draft.edited
            {
                self.type_in(draft.restore, draft.stay);
            }
        } else if self.state.drafts.get(key).is_some_and(|draft| !draft.wrong) {
            self.state.drafts.remove(key);
        }
    }

    /// Says at a field why the latest choice was not taken.
    pub fn say_refusal(&self, ui: &mut Ui, at: &At) {
        if let Some(words) = self.refused_at(at) {
            doubt(ui, Tone::Danger, &words);
        }
    }

    /// A quiet line below a field.
    pub fn remark(&self, ui: &mut Ui, words: &str) {
        caption(ui, words);
    }
}

/// A field without a label to be seen.
fn bare_field(
    ui: &mut Ui,
    label: &str,
    problem: Option<&str>,
    hint: Option<&str>,
    draw: impl FnOnce(&mut Ui) -> Response,
) -> Response {
    ui.spacing_mut().item_spacing.y = space::HALF;
    let response = draw(ui).accessible_name(label);
    if let Some(words) = problem {
        doubt(ui, Tone::Danger, words);
    } else if let Some(words) = hint {
        caption(ui, words);
    }
    response
}
