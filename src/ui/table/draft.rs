//! Fields that write as one types. What is typed is an edit at once, merged with the keystrokes
//! before it; what cannot be read yet, such as half a date, is kept as a draft, and the record is as
//! it was before.

use egui::{Align2, Id, Key, Label, Popup, PopupCloseBehavior, Response, TextEdit, Ui};

use crate::document::Merge;
use crate::message::Message;
use crate::scene::style::Token;
use crate::ui::fields::Reading;
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

/// What is being written into a field, as long as somebody writes there.
#[derive(Clone, Debug)]
pub struct Draft<T> {
    field: Option<Id>,
    text: String,
    /// The value from before the stay.
    before: Option<T>,
    /// Whether a value was given during the stay that differs from the one before.
    edited: bool,
    /// Whether what stands in the field cannot be read.
    unread: bool,
}

impl<T> Default for Draft<T> {
    fn default() -> Self {
        Self {
            field: None,
            text: String::new(),
            before: None,
            edited: false,
            unread: false,
        }
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
    /// What the field means from now on: what was read, or the value from before the stay where the
    /// text means nothing or Esc was pressed.
    pub value: Option<T>,
    /// What stands in the field, read again, while somebody writes there.
    pub reading: Option<Reading<T>>,
    /// What was read when the field was left, if something was written there.
    pub left_with: Option<T>,
    /// Why the text that was left behind when the field was left means nothing.
    pub dropped: Option<Message>,
}

impl DraftField<'_> {
    /// Shows the field. `current` is its value now; `read` gives the value of a text, or says why
    /// there is none.
    pub fn show<T: Clone>(
        self,
        ui: &mut Ui,
        draft: &mut Draft<T>,
        stay: &mut Stay,
        current: &T,
        read: impl Fn(&str) -> Reading<T>,
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
        let mut drafted = Drafted {
            reading: None,
            value: None,
            left_with: None,
            dropped: None,
            response,
        };
        if drafted.response.has_focus() && !writing {
            stay.begin();
            *draft = Draft {
                field: Some(self.id),
                text: text.clone(),
                before: Some(current.clone()),
                edited: false,
                unread: false,
            };
        }
        if drafted.response.changed() {
            drafted.value = draft.write(text.clone(), &read);
        }
        if drafted.response.lost_focus() && draft.field == Some(self.id) {
            draft.field = None;
            if ui.input(|input| input.key_pressed(Key::Escape)) {
                drafted.value = draft.restored();
            } else if draft.text != self.shown {
                match read(&draft.text) {
                    Reading::Wrong(why) => drafted.dropped = Some(why),
                    read => drafted.left_with = read.value(),
                }
            }
        }
        if drafted.response.has_focus() && text != self.shown {
            drafted.reading = Some(read(&text));
        }
        drafted
    }
}

impl<T> Draft<T> {
    /// Whether what stands in the field cannot be read, so that it is on the screen alone.
    #[must_use]
    pub fn is_unread(&self) -> bool {
        self.field.is_some() && self.unread
    }
}

impl<T: Clone> Draft<T> {
    /// Takes in new text; what the field means then, if that changes.
    fn write(&mut self, text: String, read: impl Fn(&str) -> Reading<T>) -> Option<T> {
        let value = read(&text).value();
        self.text = text;
        self.unread = value.is_none();
        match value {
            Some(value) => {
                self.edited = true;
                Some(value)
            }
            None => self.restored(),
        }
    }

    /// The value from before the stay, if another one was given since.
    fn restored(&mut self) -> Option<T> {
        std::mem::take(&mut self.edited)
            .then(|| self.before.clone())
            .flatten()
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
