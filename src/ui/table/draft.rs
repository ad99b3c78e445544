//! Fields that write as one types. What is typed is an edit at once, merged with the keystrokes
//! before it; only what cannot be read yet, such as half a date, is kept as a draft.

use egui::{Align2, Id, Label, Popup, PopupCloseBehavior, Response, TextEdit, Ui};

use crate::document::Merge;
use crate::scene::style::Token;
use crate::ui::theme::{self, Type, space};

/// Tells one stay in a field from the next, so that what is typed during one is undone as one.
#[derive(Clone, Copy, Debug, Default)]
pub struct Stay {
    number: u64,
}

impl Stay {
    /// Another field is entered, or the same one again.
    pub fn begin(&mut self) {
        self.number += 1;
    }

    /// How an edit of this stay joins the one before.
    #[must_use]
    pub fn merge(self) -> Merge {
        Merge::Typing(self.number)
    }
}

/// The text of the field being written in, as far as it cannot be read yet.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    field: Option<Id>,
    text: String,
    unread: bool,
}

impl Draft {
    /// Whether what stands in the field cannot be read, so that it is on the screen alone.
    #[must_use]
    pub fn is_unread(&self) -> bool {
        self.field.is_some() && self.unread
    }
}

/// A field for a value that has to be read: a date, a time, a number.
#[derive(Clone, Copy, Debug)]
pub struct DraftField<'a> {
    /// Which field; unique in the window.
    pub id: Id,
    /// What a screen reader says.
    pub name: &'a str,
    /// The value as it is shown while nobody writes.
    pub shown: &'a str,
    /// What to write.
    pub hint: &'a str,
    /// The width in points; infinite for as wide as there is room.
    pub width: f32,
}

/// What happened in a [`DraftField`].
#[derive(Debug)]
pub struct Drafted<T> {
    /// The field.
    pub response: Response,
    /// What was read just now.
    pub value: Option<T>,
    /// What stands in the field, read again, while somebody writes there.
    pub reading: Option<Result<T, String>>,
    /// What was read when the field was left, if something was written there.
    pub left_with: Option<T>,
    /// The text that was left behind unread when the field was left.
    pub dropped: Option<String>,
}

impl DraftField<'_> {
    /// Shows the field. `read` gives the value of a text, or says why there is none.
    pub fn show<T>(
        self,
        ui: &mut Ui,
        draft: &mut Draft,
        stay: &mut Stay,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Drafted<T> {
        let writing = draft.field == Some(self.id);
        let mut text = if writing {
            draft.text.clone()
        } else {
            self.shown.to_owned()
        };
        let response = ui
            .add(line(&mut text, self.id, self.hint).desired_width(self.width))
            .accessible_name(self.name);
        if response.gained_focus() {
            stay.begin();
            *draft = Draft {
                field: Some(self.id),
                text: text.clone(),
                unread: false,
            };
        }
        let mut value = None;
        if response.changed() {
            value = read(&text).ok();
            *draft = Draft {
                field: Some(self.id),
                text: text.clone(),
                unread: value.is_none(),
            };
        }
        let (mut left_with, mut dropped) = (None, None);
        if response.lost_focus() && draft.field == Some(self.id) {
            draft.field = None;
            if draft.text != self.shown {
                match read(&draft.text) {
                    Ok(value) => left_with = Some(value),
                    Err(_) => dropped = Some(std::mem::take(&mut draft.text)),
                }
            }
        }
        let reading = (response.has_focus() && text != self.shown).then(|| read(&text));
        Drafted {
            response,
            value,
            reading,
            left_with,
            dropped,
        }
    }
}

/// A one-line field for plain text. Gives the text when it was changed.
pub fn plain_field(
    ui: &mut Ui,
    id: Id,
    name: &str,
    hint: &str,
    text: &str,
    stay: &mut Stay,
) -> (Response, Option<String>) {
    let mut written = text.to_owned();
    let response = ui
        .add(line(&mut written, id, hint).desired_width(f32::INFINITY))
        .accessible_name(name);
    if response.gained_focus() {
        stay.begin();
    }
    let changed = response.changed().then_some(written);
    (response, changed)
}

/// Says below a field what it will mean, or what is wrong with it.
pub fn note_below(field: &Response, words: &str, wrong: bool) {
    Popup::from_response(field)
        .id(field.id.with("note"))
        .open(true)
        .gap(space::HALF)
        .close_behavior(PopupCloseBehavior::IgnoreClicks)
        .show(|ui| {
            let ink = if wrong {
                Token::DangerInk
            } else {
                Token::InkMuted
            };
            let color = theme::color(ui.ctx(), ink);
            ui.add(Label::new(Type::Small.rich(words).color(color)).extend());
        });
}

fn line<'t>(text: &'t mut String, id: Id, hint: &str) -> TextEdit<'t> {
    TextEdit::singleline(text)
        .id(id)
        .hint_text(Type::Body.rich(hint))
        .align(Align2::LEFT_CENTER)
}
