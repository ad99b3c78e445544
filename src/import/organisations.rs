//! The organisations that rows name: by number, else by name, else new ones.

use std::collections::{HashMap, HashSet};

use super::ids::fresh;
use super::matching::digits;
use super::vocabulary::fold;
use crate::message::Message;
use crate::workspace::edit::{Edit, NewRecord, OrganisationField};
use crate::workspace::{Organisation, OrganisationId, OrganisationKind, Touch, Workspace};

/// What a row says of an organisation.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub name: Option<String>,
    pub number: Option<String>,
}

/// The organisation that a row names.
pub(super) struct Named {
    pub id: OrganisationId,
    /// Whether it is known and gets the number that the row says.
    pub numbered: bool,
    /// What is doubtful about it.
    pub doubt: Option<Message>,
}

/// The organisations of a workspace, and those that are made because rows name them.
pub(super) struct Organisations<'a> {
    workspace: &'a Workspace,
    touch: &'a Touch,
    /// By folded name, short name and id.
    names: HashMap<String, OrganisationId>,
    numbers: HashMap<String, OrganisationId>,
    /// Those that have a number.
    numbered: HashSet<OrganisationId>,
    ids: HashSet<String>,
    /// Adds the new ones, and gives known ones the numbers that they lack.
    pub edits: Vec<Edit>,
    /// How many are new.
    pub made: usize,
}

impl<'a> Organisations<'a> {
    pub(super) fn of(workspace: &'a Workspace, touch: &'a Touch) -> Self {
        let (mut names, mut numbers) = (HashMap::new(), HashMap::new());
        let mut numbered = HashSet::new();
        for (id, organisation) in workspace.organisations().iter() {
            let called = [
                Some(organisation.name.as_str()),
                organisation.short.as_deref(),
            ];
            for name in called.into_iter().flatten().chain([id.as_str()]) {
                names.entry(key(name)).or_insert_with(|| id.clone());
            }
            if let Some(number) = organisation.number.as_deref().map(digits)
                && !number.is_empty()
            {
                numbered.insert(id.clone());
                numbers.entry(number).or_insert_with(|| id.clone());
            }
        }
        Self {
            workspace,
            touch,
            names,
            numbers,
            numbered,
            ids: HashSet::new(),
            edits: Vec::new(),
            made: 0,
        }
    }

    /// The organisation that a row names; `None` if it names none. One of the name that has another
    /// number is another organisation, and one without a number gets that of the row.
    pub(super) fn named(&mut self, told: &Told, chance: &mut dyn FnMut() -> u32) -> Option<Named> {
        let known = |id: &OrganisationId, numbered| Named {
            id: id.clone(),
            numbered,
            doubt: None,
        };
        let number = told.number.as_deref().map(digits);
        if let Some(id) = number.as_ref().and_then(|number| self.numbers.get(number)) {
            return Some(known(id, false));
        }
        let name = told.name.as_deref()?;
        let mut doubt = None;
        if let Some(id) = self.names.get(&key(name)) {
            let Some(number) = &number else {
                return Some(known(id, false));
            };
            if self.numbered.insert(id.clone()) {
                let field = OrganisationField::Number(Some(number.clone()));
                self.edits.push(Edit::Organisation(id.clone(), field));
                self.numbers.insert(number.clone(), id.clone());
                return Some(known(id, true));
            }
            let reason = Message::new("import-organisation-other-number").with("name", name);
            doubt = Some(reason);
        }
        let id = self.make(name, number, chance);
        Some(Named {
            id,
            numbered: false,
            doubt,
        })
    }

    /// The organisation of a name, or else a new one.
    pub(super) fn of_name(
        &mut self,
        name: &str,
        chance: &mut dyn FnMut() -> u32,
    ) -> Result<OrganisationId, OrganisationId> {
        match self.names.get(&key(name)) {
            Some(known) => Ok(known.clone()),
            None => Err(self.make(name, None, chance)),
        }
    }

    /// Whether one is called so.
    pub(super) fn is_known(&self, name: &str) -> bool {
        self.names.contains_key(&key(name))
    }

    /// The known organisation that a row names, and whether it is known by its number.
    pub(super) fn known(&self, told: &Told) -> Option<(OrganisationId, bool)> {
        let number = told.number.as_deref().map(digits);
        let numbered = number.as_ref().and_then(|number| self.numbers.get(number));
        if let Some(known) = numbered {
            return Some((known.clone(), true));
        }
        let known = self.names.get(&key(told.name.as_deref()?))?;
        Some((known.clone(), false))
    }

    /// From now on an organisation is known by this name as well, unless another is.
    pub(super) fn call(&mut self, name: &str, id: &OrganisationId) {
        self.names.entry(key(name)).or_insert_with(|| id.clone());
    }

    /// From now on the number is known as that of an organisation.
    pub(super) fn learn(&mut self, number: &str, id: &OrganisationId) {
        let number = digits(number);
        self.numbers.entry(number).or_insert_with(|| id.clone());
    }

    /// Makes one.
    pub(super) fn make(
        &mut self,
        name: &str,
        number: Option<String>,
        chance: &mut dyn FnMut() -> u32,
    ) -> OrganisationId {
        let id: OrganisationId = fresh(name, chance, |id| {
            self.workspace.organisations().find(id).is_none() && self.ids.insert(id.to_owned())
        });
        let stamp = self.touch.stamp();
        let mut organisation = Organisation::new(name, OrganisationKind::default(), stamp);
        organisation.number.clone_from(&number);
        self.names.entry(key(name)).or_insert_with(|| id.clone());
        if let Some(number) = number {
            self.numbered.insert(id.clone());
            self.numbers.insert(number, id.clone());
        }
        let record = NewRecord::Organisation(id.clone(), Box::new(organisation));
        self.edits.push(Edit::Add(record));
        self.made += 1;
        id
    }
}

/// A name as organisations are compared by; signs alone are compared as they are.
pub(super) fn key(name: &str) -> String {
    let folded = fold(name);
    if folded.is_empty() {
        name.trim().to_owned()
    } else {
        folded
    }
}
