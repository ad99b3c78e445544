//! What of a workspace an export may tell, and in which words.

use super::Options;
use super::redactor::Redactor;
use crate::i18n::Catalogue;
use crate::message::Message;
use crate::workspace::{Action, AnyRecord, Names, OrganisationId, RecordRef, Workspace};

/// A workspace as an export reads it. Every text that somebody wrote comes through here, so that
/// names and confidential records stay out of all formats by the same rule.
pub(super) struct Source<'a> {
    pub workspace: &'a Workspace,
    pub catalogue: &'static Catalogue,
    pub options: &'a Options,
    redactor: Redactor,
}

impl<'a> Source<'a> {
    pub(super) fn new(workspace: &'a Workspace, options: &'a Options) -> Self {
        let catalogue = Catalogue::of(options.language);
        let redactor = Redactor::new(
            workspace,
            options.names,
            catalogue.text("export-name-left-out"),
        );
        Self {
            workspace,
            catalogue,
            options,
            redactor,
        }
    }

    /// A text that somebody wrote, without names that must not be told.
    pub(super) fn text(&self, text: &str) -> String {
        self.redactor.text(text)
    }

    /// The same, of a text that may be missing.
    pub(super) fn optional(&self, text: Option<&str>) -> String {
        text.map(|text| self.text(text)).unwrap_or_default()
    }

    /// Several texts in one cell.
    pub(super) fn list<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> String {
        joined(texts.into_iter().map(|text| self.text(text)))
    }

    /// A field for a person, shown as was chosen.
    pub(super) fn person(&self, name: Option<&str>, role: Option<&str>) -> String {
        self.redactor.person(name, role)
    }

    /// Who stands for an organisation, as far as it is told: the name and the role, or the role alone.
    pub(super) fn who(&self, person: Option<&str>, role: Option<&str>) -> String {
        let person = Some(self.person(person, role)).filter(|_| self.tells_persons());
        let told = [person.unwrap_or_default(), self.optional(role)];
        let told: Vec<String> = told.into_iter().filter(|text| !text.is_empty()).collect();
        told.join(", ")
    }

    /// The organisation that answers for an action, and in brackets who does so there.
    pub(super) fn owner(&self, action: &Action) -> String {
        let owner = action.owner.as_ref();
        let organisation = owner.map(|owner| self.organisation(owner));
        let who = self.who(action.person.as_deref(), action.role.as_deref());
        with_brackets(organisation.unwrap_or_default(), who)
    }

    /// Whether there is anything to show in a column for persons, beside that for roles.
    pub(super) fn tells_persons(&self) -> bool {
        matches!(self.options.names, Names::Full | Names::Initials)
    }

    /// The id of a record; empty if it spells a name that must not be told.
    pub(super) fn id(&self, id: &str) -> String {
        self.redactor.id(id).to_owned()
    }

    /// The name of an organisation.
    pub(super) fn organisation(&self, id: &OrganisationId) -> String {
        let organisation = self.workspace.organisations().get(id);
        organisation
            .map(|organisation| self.text(&organisation.name))
            .unwrap_or_default()
    }

    /// What people call a record; `None` if it is not there or must not be told of.
    pub(super) fn title(&self, record: &RecordRef) -> Option<String> {
        let record = self.workspace.record(record)?;
        (self.options.confidential || !is_confidential(record)).then(|| self.text(record.title()))
    }

    /// The titles of several records in one cell.
    pub(super) fn titles<'r>(&self, records: impl IntoIterator<Item = &'r RecordRef>) -> String {
        joined(records.into_iter().filter_map(|record| self.title(record)))
    }

    /// A word from the catalogues.
    pub(super) fn word(&self, key: &'static str) -> String {
        self.catalogue.text(key).to_owned()
    }

    /// A sentence.
    pub(super) fn say(&self, message: &Message) -> String {
        self.catalogue.say(message)
    }

    /// "Yes", or nothing.
    pub(super) fn flag(&self, holds: bool) -> String {
        if holds {
            self.word("yes")
        } else {
            String::new()
        }
    }
}

/// Whether a record is marked as confidential.
pub(super) fn is_confidential(record: AnyRecord<'_>) -> bool {
    match record {
        AnyRecord::Asset(asset) => asset.confidential,
        AnyRecord::Action(action) => action.confidential,
        _ => false,
    }
}

/// A text with another in brackets behind it; one alone where the other is empty.
pub(super) fn with_brackets(text: String, inside: String) -> String {
    match (text.is_empty(), inside.is_empty()) {
        (_, true) => text,
        (true, false) => inside,
        (false, false) => format!("{text} ({inside})"),
    }
}

/// Several texts in one cell, the empty ones left out.
pub(super) fn joined(texts: impl IntoIterator<Item = String>) -> String {
    let texts: Vec<String> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    texts.join("; ")
}
