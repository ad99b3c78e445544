//! How exports tell a text where they do not tell persons' names as they are.

use super::redactor::Redactor;
use crate::i18n::Catalogue;
use crate::message::Language;
use crate::workspace::{Names, Workspace};

/// What exports may have made of the texts of a workspace, for an import that meets them again.
#[derive(Clone, Debug)]
pub struct Retold(Vec<Redactor>);

impl Retold {
    /// Of a workspace, in every way of telling names and every language.
    #[must_use]
    pub fn of(workspace: &Workspace) -> Self {
        let each = |names| {
            Language::ALL.into_iter().map(move |language| {
                let left_out = Catalogue::of(language).text("export-name-left-out");
                Redactor::new(workspace, names, left_out)
            })
        };
        // In free text, roles stand for names where fields for persons are left out as well.
        Self(each(Names::Initials).chain(each(Names::Role)).collect())
    }

    /// The ways in which a text may have been told; of any text as many, in the same order.
    #[must_use]
    pub fn texts(&self, text: &str) -> Vec<String> {
        let ways = self.0.iter();
        ways.map(|redactor| redactor.text(text)).collect()
    }
}
