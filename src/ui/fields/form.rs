//! The record being edited, and what a person is in the middle of typing.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use egui::{Id, Label, Response, Ui};

use crate::document::{Access, Merge};
use crate::intent::{Intent, View};
use crate::message::Message;
use crate::scene::Token;
use crate::ui::PanelContext;
use crate::ui::theme::{self, Type, space};
use crate::ui::widgets::{PushButton, Tone};
use crate::workspace::{Edit, RecordRef, Touch};

/// A place in a record where something can be typed or chosen.
#[derive(Clone, Debug)]
pub struct At {
    /// The catalogue key of its label.
    pub label: &'static str,
    /// Which of several, where a record has lists; empty elsewhere.
    pub part: Cow<'static, str>,
    /// Whether the label is only told to screen readers, because a heading above says the same.
    pub bare: bool,
}

impl From<&'static str> for At {
    fn from(label: &'static str) -> Self {
        Self {
            label,
            part: Cow::Borrowed(""),
            bare: false,
        }
    }
}

impl At {
    /// The field with this label in one of several parts of a record.
    #[must_use]
    pub fn part(label: &'static str, part: impl Into<String>) -> Self {
        Self {
            label,
            part: Cow::Owned(part.into()),
            bare: false,
        }
    }

    /// The same without a label to be seen.
    #[must_use]
    pub fn bare(label: &'static str, part: impl Into<String>) -> Self {
        Self {
            bare: true,
            ..Self::part(label, part)
        }
    }
}

/// The name of a field among all records: the record, then label and part.
pub(super) type Key = (Option<RecordRef>, &'static str, String);

/// What is being typed into a field.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// As it was typed.
    pub(super) text: String,
    /// Tells this stay in the field from others.
    pub(super) stay: u64,
    /// Brings back the value from before the stay.
    pub(super) restore: Edit,
    /// Whether an edit was asked for during the stay.
    pub(super) edited: bool,
    /// Whether the text has no meaning yet.
    pub(super) wrong: bool,
}

/// What fields remember between frames. Transient: in no file and no undo step.
#[derive(Debug, Default)]
pub struct FormState {
    pub(super) drafts: HashMap<Key, Draft>,
    /// Why the latest choice was not taken, and at which field.
    pub(super) refusal: Option<(Key, Message)>,
    /// The field that is to get the focus when it is next drawn.
    pub(super) focus: Option<(&'static str, String)>,
    open: HashSet<(&'static str, String)>,
    /// The field of an amount that is being added and has no value yet, so that no record holds it.
    pub(super) adding: Option<Key>,
    /// The month a calendar shows, while it is open.
    pub(super) month: Option<jiff::civil::Date>,
    stays: u64,
}

impl FormState {
    /// Lets go of what was typed into fields that are no longer shown, except what has no meaning
    /// yet: that waits for its record to be shown again.
    pub fn settle(&mut self, shown: &RecordRef) {
        self.drafts
            .retain(|key, draft| draft.wrong || key.0.as_ref() == Some(shown));
        if (self.adding.as_ref()).is_some_and(|key| key.0.as_ref() != Some(shown)) {
            self.adding = None;
        }
        if self
            .refusal
            .as_ref()
            .is_some_and(|(key, _)| key.0.as_ref() != Some(shown))
        {
            self.refusal = None;
        }
    }

    /// Whether something typed has no meaning yet.
    #[must_use]
    pub fn has_half_typed(&self) -> bool {
        self.drafts.values().any(|draft| draft.wrong)
    }

    /// A number for a stay in a field, unlike those of other windows' fields.
    pub(super) fn next_stay(&mut self, chance: &crate::session::Chance) -> u64 {
        if self.stays == 0 {
            self.stays = u64::from(chance.next()) << 32;
        }
        self.stays += 1;
        self.stays
    }
}

/// The record being edited: fields are drawn by its methods.
pub struct Form<'f, 'a> {
    /// All that can be read.
    pub cx: &'f PanelContext<'a>,
    /// What is asked for.
    pub out: &'f mut Vec<Intent>,
    pub(super) state: &'f mut FormState,
    pub(super) record: Option<RecordRef>,
}

impl<'f, 'a> Form<'f, 'a> {
    /// A form for one record; `None` for several at once.
    pub fn new(
        cx: &'f PanelContext<'a>,
        out: &'f mut Vec<Intent>,
        state: &'f mut FormState,
        record: Option<RecordRef>,
    ) -> Self {
        Self {
            cx,
            out,
            state,
            record,
        }
    }

    pub(super) fn key(&self, at: &At) -> Key {
        (self.record.clone(), at.label, at.part.to_string())
    }

    /// The id of a field's `Ui`: the same wherever the field stands.
    pub(super) fn id(&self, at: &At) -> Id {
        let record = self.record.as_ref().map_or("", RecordRef::id);
        Id::unique(("form-field", record, at.label, at.part.as_ref()))
    }

    /// Whether the record can be changed.
    #[must_use]
    pub fn is_writable(&self) -> bool {
        !self.cx.is_read_only()
    }

    /// Draws something that changes the record: disabled, with the reason as a tooltip, where it
    /// cannot be changed.
    pub fn guarded(&self, ui: &mut Ui, add: impl FnOnce(&mut Ui) -> Response) -> Response {
        match self.cx.document.access() {
            Access::Write => add(ui),
            Access::ReadOnly(reason) => {
                let response = ui.add_enabled_ui(false, add).inner;
                let reason = self.cx.say(reason);
                response.on_disabled_hover_text(reason)
            }
        }
    }

    /// Asks for an edit that is a step of its own, unless it would be refused: then the reason is
    /// said at the field. Returns whether it was asked for.
    pub fn ask(&mut self, at: &At, edit: Edit) -> bool {
        let key = self.key(at);
        if let Some(words) = self.refusal_of(&edit) {
            self.state.refusal = Some((key, words));
            return false;
        }
        self.state.refusal = None;
        self.out.push(Intent::edit(edit));
        true
    }

    /// Why an edit would be refused; `None` if it would not. Edits are cheap to try (DESIGN §7).
    pub(super) fn refusal_of(&self, edit: &Edit) -> Option<Message> {
        let touch = Touch {
            on: self.cx.today,
            by: self.cx.author.cloned(),
        };
        edit.apply(self.cx.workspace(), &touch)
            .err()
            .map(|refusal| refusal.0)
    }

    /// Asks for an edit as part of a stay in a field.
    pub(super) fn type_in(&mut self, edit: Edit, stay: u64) {
        self.state.refusal = None;
        self.out.push(Intent::Edit(edit, Merge::Typing(stay)));
    }

    /// Why the latest choice at this field was not taken.
    pub(super) fn refused_at(&self, at: &At) -> Option<String> {
        let key = self.key(at);
        self.state
            .refusal
            .as_ref()
            .filter(|(refused, _)| *refused == key)
            .map(|(_, why)| self.cx.say(why))
    }

    /// Whether a field holds what someone types, or typed without a meaning.
    #[must_use]
    pub fn is_typing(&self, at: &At) -> bool {
        self.state.drafts.contains_key(&self.key(at))
    }

    /// Puts the focus into a field when it is next drawn.
    pub fn focus(&mut self, at: &At) {
        self.state.focus = Some((at.label, at.part.to_string()));
    }

    /// Opens the panel of a record and brings it into view.
    pub fn reveal(&mut self, record: RecordRef) {
        self.out.push(Intent::View(View::Reveal(record)));
    }

    /// Whether a part of the form is folded out. Remembered for all records of a kind.
    #[must_use]
    pub fn is_open(&self, part: &'static str, which: &str) -> bool {
        self.state.open.contains(&(part, which.to_owned()))
    }

    /// Folds a part of the form out or in.
    pub fn set_open(&mut self, part: &'static str, which: &str, open: bool) {
        let name = (part, which.to_owned());
        if open {
            self.state.open.insert(name);
        } else {
            self.state.open.remove(&name);
        }
    }

    /// A button for an edit; disabled where the record cannot be changed.
    pub fn button(&self, ui: &mut Ui, button: PushButton<'_>) -> bool {
        self.guarded(ui, |ui| ui.add(button)).clicked()
    }

    /// Two fields side by side.
    pub fn pair(
        &mut self,
        ui: &mut Ui,
        left: impl FnOnce(&mut Self, &mut Ui),
        right: impl FnOnce(&mut Self, &mut Ui),
    ) {
        ui.columns_const(|[one, other]| {
            left(self, one);
            right(self, other);
        });
    }

    /// A small label above what follows.
    pub fn label(&self, ui: &mut Ui, key: &'static str) {
        caption(ui, self.cx.t(key));
    }
}

/// A small muted line, as above fields and lists.
pub(super) fn caption(ui: &mut Ui, words: &str) -> Response {
    let muted = theme::color(ui.ctx(), Token::InkMuted);
    ui.add(Label::new(Type::Small.rich(words).color(muted)).wrap())
}

/// What is doubtful or wrong about a field, in words below it.
pub(super) fn doubt(ui: &mut Ui, tone: Tone, words: &str) {
    let ink = theme::color(ui.ctx(), tone.ink());
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        ui.add(Label::new(tone.icon().text(space::ICON * 0.8).color(ink)));
        ui.add(Label::new(Type::Small.rich(words).color(ink)).wrap());
    });
}
