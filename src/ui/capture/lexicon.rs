//! The names that can be used in a line that is taken down. Pure.

use crate::i18n::fold;
use crate::workspace::{OrganisationId, Record as _, RecordRef, Workspace};

/// At most so many names are offered at once.
const MOST_OFFERED: usize = 7;

/// What a typed name points to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found<T> {
    /// The one of that very name.
    Named(T),
    /// The only one whose name has a word that begins so.
    Meant(T),
    /// More than one begins so; their names.
    Several(Vec<String>),
    /// None.
    Nothing,
}

#[derive(Clone, Debug)]
struct Name<T> {
    target: T,
    label: String,
    /// The forms that name it in full, folded.
    full: Vec<String>,
}

impl<T> Name<T> {
    fn begins(&self, typed: &str) -> bool {
        self.full.iter().any(|full| full.starts_with(typed))
    }

    fn has_word(&self, typed: &str) -> bool {
        self.full.iter().any(|full| {
            full.match_indices(typed).any(|(at, _)| {
                full[..at]
                    .chars()
                    .next_back()
                    .is_none_or(|c| !c.is_alphanumeric())
            })
        })
    }
}

/// The names of a workspace's organisations and of what actions can concern.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    organisations: Vec<Name<OrganisationId>>,
    records: Vec<Name<RecordRef>>,
}

impl Lexicon {
    /// The names of a workspace. Where two records share one, chains come before assets, assets
    /// before decisions, actions, meetings and steps.
    #[must_use]
    pub fn of(workspace: &Workspace) -> Self {
        let mut lexicon = Self::default();
        for (id, organisation) in workspace.organisations().iter() {
            let full = [
                Some(key(&organisation.name)),
                organisation.short.as_deref().map(key),
            ];
            lexicon.organisations.push(Name {
                target: id.clone(),
                label: organisation.short_name().to_owned(),
                full: full.into_iter().flatten().collect(),
            });
        }
        lexicon
            .organisations
            .sort_by(|a, b| crate::i18n::compare(&a.label, &b.label));
        let mut add = |target: RecordRef, title: &str, number: Option<String>| {
            let full = std::iter::once(key(title))
                .chain(number.as_deref().map(key))
                .collect();
            lexicon.records.push(Name {
                target,
                label: title.to_owned(),
                full,
            });
        };
        workspace
            .chains()
            .iter()
            .for_each(|(id, record)| add(id.into(), record.title(), None));
        workspace
            .assets()
            .iter()
            .for_each(|(id, record)| add(id.into(), record.title(), None));
        for (id, record) in workspace.decisions().iter() {
            add(id.into(), record.title(), Some(record.short_number()));
        }
        for (id, record) in workspace.actions().iter() {
            add(id.into(), record.title(), Some(record.short_number()));
        }
        workspace
            .meetings()
            .iter()
            .for_each(|(id, record)| add(id.into(), record.title(), None));
        workspace
            .steps()
            .iter()
            .for_each(|(id, record)| add(id.into(), record.title(), None));
        lexicon
    }

    /// The organisation that a typed name points to.
    #[must_use]
    pub fn organisation(&self, typed: &str) -> Found<OrganisationId> {
        find(&self.organisations, typed)
    }

    /// The record that a typed name points to.
    #[must_use]
    pub fn record(&self, typed: &str) -> Found<RecordRef> {
        find(&self.records, typed)
    }

    /// The names of organisations that go on as typed; none if one is written out already.
    #[must_use]
    pub fn organisations_like(&self, typed: &str) -> Vec<&str> {
        offers(&self.organisations, typed)
    }

    /// The names of records that go on as typed; none if one is written out already.
    #[must_use]
    pub fn records_like(&self, typed: &str) -> Vec<&str> {
        offers(&self.records, typed)
    }
}

/// A name as it is compared: folded, without quotes.
fn key(name: &str) -> String {
    fold(&name.replace('"', ""))
}

fn find<T: Clone>(names: &[Name<T>], typed: &str) -> Found<T> {
    let typed = key(typed);
    if typed.is_empty() {
        return Found::Nothing;
    }
    if let Some(name) = names.iter().find(|name| name.full.contains(&typed)) {
        return Found::Named(name.target.clone());
    }
    let mut like: Vec<&Name<T>> = names.iter().filter(|name| name.begins(&typed)).collect();
    if like.is_empty() {
        like = names.iter().filter(|name| name.has_word(&typed)).collect();
    }
    match like.as_slice() {
        [] => Found::Nothing,
        [only] => Found::Meant(only.target.clone()),
        several => Found::Several(
            several
                .iter()
                .take(3)
                .map(|name| name.label.clone())
                .collect(),
        ),
    }
}

fn offers<'a, T>(names: &'a [Name<T>], typed: &str) -> Vec<&'a str> {
    let typed = key(typed);
    if names.iter().any(|name| name.full.contains(&typed)) {
        return Vec::new();
    }
    let first = names.iter().filter(|name| name.begins(&typed));
    let then = names
        .iter()
        .filter(|name| !name.begins(&typed) && name.has_word(&typed));
    let mut labels: Vec<&str> = Vec::new();
    for name in first.chain(then) {
        if !labels.contains(&name.label.as_str()) {
            labels.push(&name.label);
        }
        if labels.len() == MOST_OFFERED {
            break;
        }
    }
    labels
}
