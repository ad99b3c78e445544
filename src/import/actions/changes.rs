//! Writes what a row says onto an action, and tells what changes.

use jiff::civil::Date;

use super::Import;
use super::draft::{Day, Draft};
use crate::import::alike::{alike, is_dash, says, says_list};
use crate::import::columns::Field;
use crate::import::merging::{split, tags};
use crate::import::organisations::{Organisations, key};
use crate::import::plan::{Change, Said};
use crate::import::reading::{Reader, shortened};
use crate::import::table::Row;
use crate::message::{Arg, Message};
use crate::workspace::edit::ActionField;
use crate::workspace::{Action, ActionId, OrganisationId, Progress};

/// Writes a row onto an action.
pub(super) struct Writer<'w, 'a> {
    pub import: &'w Import<'a>,
    pub reader: &'w Reader<'w>,
    pub row: &'w Row,
    pub organisations: &'w mut Organisations<'a>,
    pub chance: &'w mut dyn FnMut() -> u32,
    pub doubts: &'w mut Vec<Said>,
}

impl Writer<'_, '_> {
    /// What changes in a known action, in words and as fields.
    pub(super) fn change(
        &mut self,
        known: &Action,
        draft: &Draft,
        waits_for: Option<&[ActionId]>,
    ) -> (Vec<Change>, Vec<ActionField>) {
        let (mut changes, mut action) = (Vec::new(), known.clone());
        self.write(&mut action, draft, &mut changes);
        if let Some(waits_for) = waits_for {
            let numbers = |ids: &[ActionId]| {
                let actions = self.import.workspace.actions();
                let known = ids.iter().map(|id| match actions.get(id) {
                    Some(action) => action.short_number(),
                    None => id.as_str().to_owned(),
                });
                words(&known.collect::<Vec<String>>().join("; "))
            };
            changes.push(change(
                "field-blocked_by",
                numbers(&known.blocked_by),
                numbers(waits_for),
            ));
            action.blocked_by = waits_for.to_vec();
        }
        (changes, differences(known, action))
    }

    /// The action that a row adds.
    pub(super) fn new_action(
        &mut self,
        draft: &Draft,
        number: u32,
        waits_for: Option<Vec<ActionId>>,
    ) -> Action {
        let text = draft.text.as_deref().unwrap_or_default();
        let mut action = Action::new(text.trim(), self.import.touch.stamp());
        action.number = number;
        self.write(&mut action, draft, &mut Vec::new());
        action.blocked_by = waits_for.unwrap_or_default();
        action
    }

    fn write(&mut self, action: &mut Action, draft: &Draft, changes: &mut Vec<Change>) {
        let retold = self.import.retold;
        if let Some(told) = &draft.text
            && !says(retold, &action.text, told)
        {
            let told = told.trim().to_owned();
            changes.push(change("field-text", quoted(&action.text), quoted(&told)));
            action.text = told;
        }
        self.owner(action, draft.owner.as_deref(), changes);
        for (field, name, known, told) in [
            (Field::Role, "field-role", &mut action.role, &draft.role),
            (
                Field::Person,
                "field-person",
                &mut action.person,
                &draft.person,
            ),
            (
                Field::Evidence,
                "field-evidence",
                &mut action.evidence,
                &draft.evidence,
            ),
        ] {
            self.optional(field, name, known, told.as_deref(), changes);
        }
        self.contributors(action, draft.contributors.as_deref(), changes);
        if let Some(status) = draft.status.filter(|status| *status != action.status) {
            let word = |key| Message::new(key).into();
            changes.push(change(
                "field-status",
                word(action.status.key()),
                word(status.key()),
            ));
            action.status = status;
        }
        self.due(action, draft, changes);
        self.day(Field::Accepted, action.accepted, draft.accepted);
        if let Some(accepted) = draft.accepted.filter(|told| *told != action.accepted) {
            changes.push(change(
                "field-accepted",
                day(action.accepted),
                day(accepted),
            ));
            action.accepted = accepted;
        }
        self.tags(action, draft.tags.as_deref(), changes);
        for (name, known, told) in [
            ("field-example", &mut action.example, draft.example),
            (
                "field-confidential",
                &mut action.confidential,
                draft.confidential,
            ),
        ] {
            if let Some(told) = told.filter(|told| told != known) {
                let word = |flag| Message::new(if flag { "yes" } else { "no" }).into();
                changes.push(change(name, word(*known), word(told)));
                *known = told;
            }
        }
        if let Some(told) = &draft.comment {
            self.comment(action, told, changes);
        }
    }

    /// Says that an empty cell leaves what is known.
    fn left(&mut self, field: Field, known: Arg) {
        let column = self.reader.column(field);
        if column.is_some_and(|column| self.row.cell(column).is_empty()) {
            let reason = Message::new("import-left").with("value", known);
            self.doubts.push(self.reader.said(field, reason));
        }
    }

    fn day(&mut self, field: Field, known: Day, told: Option<Day>) {
        if let (Some(known), None) = (known, told) {
            self.left(field, known.into());
        }
    }

    fn optional(
        &mut self,
        field: Field,
        name: &'static str,
        known: &mut Option<String>,
        told: Option<&str>,
        changes: &mut Vec<Change>,
    ) {
        let before = known.as_deref().unwrap_or_default();
        let Some(told) = told else {
            if !before.trim().is_empty() {
                self.left(field, quoted(before));
            }
            return;
        };
        if says(self.import.retold, before, told) {
            return;
        }
        let after = if is_dash(told) { "" } else { told.trim() };
        if after != before.trim() {
            changes.push(change(name, quoted(before), quoted(after)));
            *known = Some(after.to_owned()).filter(|after| !after.is_empty());
        }
    }

    fn owner(&mut self, action: &mut Action, told: Option<&str>, changes: &mut Vec<Change>) {
        let before = action.owner.as_ref();
        let before = before.map_or_else(String::new, |id| self.name(id));
        let Some(told) = told else {
            if !before.trim().is_empty() {
                self.left(Field::Owner, quoted(&before));
            }
            return;
        };
        if action
            .owner
            .as_ref()
            .is_some_and(|id| self.is_called(id, told))
        {
            return;
        }
        let owner = if is_dash(told) {
            None
        } else {
            Some(self.named(Field::Owner, told))
        };
        if owner != action.owner {
            let after = if owner.is_some() { told } else { "" };
            changes.push(change("field-owner", words(&before), words(after)));
            action.owner = owner;
        }
    }

    fn contributors(&mut self, action: &mut Action, told: Option<&str>, changes: &mut Vec<Change>) {
        let names: Vec<String> = action.contributors.iter().map(|id| self.name(id)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let before = names.join("; ");
        let Some(told) = told else {
            if !names.iter().all(|name| name.trim().is_empty()) {
                self.left(Field::Contributors, quoted(&before));
            }
            return;
        };
        if says_list(self.import.retold, &names, told) {
            return;
        }
        let parts = if is_dash(told) {
            Vec::new()
        } else if self.organisations.is_known(told) {
            vec![told.trim().to_owned()]
        } else {
            split(told)
        };
        let mut after: Vec<OrganisationId> = Vec::new();
        for part in &parts {
            let known = action.contributors.iter();
            let known = known
                .filter(|id| !after.contains(id))
                .find(|id| self.is_called(id, part));
            let id = match known {
                Some(id) => id.clone(),
                None => self.named(Field::Contributors, part),
            };
            if !after.contains(&id) {
                after.push(id);
            }
        }
        let is_same = after.len() == action.contributors.len()
            && after.iter().all(|id| action.contributors.contains(id));
        if !is_same {
            changes.push(change(
                "field-contributors",
                words(&before),
                words(&parts.join("; ")),
            ));
            action.contributors = after;
        }
    }

    /// Moves the due date, with the reason in its history.
    fn due(&mut self, action: &mut Action, draft: &Draft, changes: &mut Vec<Change>) {
        self.day(Field::Due, action.due, draft.due);
        let on = self.import.touch.on;
        if let Some(due) = draft.due.filter(|due| *due != action.due) {
            changes.push(change("field-due", day(action.due), day(due)));
            action.due_history = action.history_with(due, on);
            action.due = due;
        }
        let Some(told) = &draft.due_reason else {
            return;
        };
        let known = action.due_history.iter().filter_map(|it| it.why.as_deref());
        if known.into_iter().any(|why| alike(why, told)) {
            return;
        }
        if let Some(moved) = action.due_history.last_mut().filter(|it| it.on == on) {
            changes.push(Change {
                field: "header-due-reason",
                from: moved.why.as_deref().map(quoted),
                to: Some(quoted(told)),
            });
            moved.why = Some(told.trim().to_owned());
        } else {
            let reason = Message::new("import-reason-alone");
            self.doubts.push(self.reader.said(Field::DueReason, reason));
        }
    }

    fn tags(&mut self, action: &mut Action, told: Option<&str>, changes: &mut Vec<Change>) {
        let known: Vec<&str> = action.tags.iter().map(String::as_str).collect();
        let before = known.join("; ");
        let Some(told) = told else {
            if known.iter().any(|tag| !tag.trim().is_empty()) {
                self.left(Field::Tags, quoted(&before));
            }
            return;
        };
        if says_list(self.import.retold, &known, told) {
            return;
        }
        let mut after = action.tags.clone();
        if is_dash(told) {
            after.clear();
        } else {
            tags(&mut after, told.trim());
        }
        let is_same =
            after.len() == known.len() && after.iter().all(|tag| known.contains(&tag.as_str()));
        if !is_same {
            changes.push(change(
                "field-tags",
                words(&before),
                words(&after.join("; ")),
            ));
            action.tags = after;
        }
    }

    /// A comment becomes a note of today, unless the action has that note already.
    fn comment(&self, action: &mut Action, told: &str, changes: &mut Vec<Change>) {
        if is_dash(told) || action.progress.iter().any(|note| alike(&note.text, told)) {
            return;
        }
        let text = told.trim().to_owned();
        let note = Message::new("import-note").with("text", short(&text));
        changes.push(Change {
            field: "field-progress",
            from: None,
            to: Some(note.into()),
        });
        let date = self.import.touch.on;
        action.progress.push(Progress { date, text });
    }

    fn name(&self, id: &OrganisationId) -> String {
        let known = self.import.workspace.organisations().get(id);
        known.map_or_else(String::new, |known| known.name.clone())
    }

    /// Whether an organisation is called so, whoever else is called so too.
    fn is_called(&self, id: &OrganisationId, told: &str) -> bool {
        let known = self.import.workspace.organisations().get(id);
        known.is_some_and(|known| {
            says(self.import.retold, &known.name, told)
                || key(&known.name) == key(told)
                || key(known.short_name()) == key(told)
        })
    }

    /// The organisation of a name; a new one if there is none, and the row says so.
    fn named(&mut self, field: Field, name: &str) -> OrganisationId {
        let id = self.organisations.of_name(name.trim(), self.chance);
        let id = match id {
            Ok(known) => return known,
            Err(made) => made,
        };
        let reason = Message::new("import-organisation-new").with("text", shortened(name.trim()));
        self.doubts.push(self.reader.said(field, reason));
        id
    }
}

fn change(field: &'static str, from: Arg, to: Arg) -> Change {
    Change {
        field,
        from: Some(from),
        to: Some(to),
    }
}

fn day(day: Option<Date>) -> Arg {
    day.map_or_else(nothing, Arg::from)
}

fn nothing() -> Arg {
    Message::new("import-nothing").into()
}

/// As much of a text as a row has room for, in one line.
fn short(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    shortened(&words.join(" "))
}

/// A text in quotation marks, or the word for none.
fn quoted(text: &str) -> Arg {
    if text.trim().is_empty() {
        return nothing();
    }
    Message::new("import-quoted")
        .with("text", short(text))
        .into()
}

/// Names, or the word for none.
fn words(text: &str) -> Arg {
    if text.trim().is_empty() {
        nothing()
    } else {
        short(text).into()
    }
}

/// The fields in which an action changed, with their new values.
fn differences(before: &Action, after: Action) -> Vec<ActionField> {
    let mut fields = Vec::new();
    macro_rules! compare {
        ($($field:ident => $variant:ident,)*) => {
            $(if before.$field != after.$field {
                fields.push(ActionField::$variant(after.$field));
            })*
        };
    }
    // The history comes after the date, which writes one of its own.
    compare! {
        text => Text,
        owner => Owner,
        role => Role,
        person => Person,
        contributors => Contributors,
        status => Status,
        due => Due,
        due_history => DueHistory,
        accepted => Accepted,
        blocked_by => BlockedBy,
        evidence => Evidence,
        progress => Progress,
        tags => Tags,
        confidential => Confidential,
        example => Example,
    }
    fields
}
