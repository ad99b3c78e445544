//! Those who are present, and whom to write to, to be found among any number.

use std::collections::{HashMap, HashSet};

use super::draft::Draft;
use crate::import::plan::Change;
use crate::import::vocabulary::fold;
use crate::message::{Arg, Message};
use crate::workspace::{Attendance, Contact, OrganisationId, Workspace};

/// An organisation, and a person or role in it as it is compared.
type Key = (OrganisationId, String);

/// Who is present at a meeting.
pub(super) struct Present {
    pub list: Vec<Attendance>,
    persons: HashMap<Key, usize>,
    /// Those of whom no name is known, by role; the empty one if that is not known either.
    nameless: HashMap<Key, usize>,
    /// The first in each role.
    roles: HashMap<Key, usize>,
    organisations: HashSet<OrganisationId>,
}

/// What comes of a row.
pub(super) enum Joined {
    /// One more is present.
    New,
    /// More is known of one who was.
    Changed(Vec<Change>),
    /// The meeting says so already.
    Same,
}

impl Present {
    pub(super) fn of(list: &[Attendance]) -> Self {
        let mut present = Self {
            list: list.to_vec(),
            persons: HashMap::new(),
            nameless: HashMap::new(),
            roles: HashMap::new(),
            organisations: HashSet::new(),
        };
        (0..list.len()).for_each(|place| present.remember(place));
        present
    }

    fn remember(&mut self, place: usize) {
        let one = &self.list[place];
        let folded = |text: &Option<String>| fold(text.as_deref().unwrap_or_default());
        let key = |text: String| (one.organisation.clone(), text);
        let (person, role) = (folded(&one.person), folded(&one.role));
        if person.is_empty() {
            self.nameless.entry(key(role.clone())).or_insert(place);
        } else {
            self.persons.entry(key(person)).or_insert(place);
        }
        self.roles.entry(key(role)).or_insert(place);
        self.organisations.insert(one.organisation.clone());
    }

    /// Writes down who a row says has signed up: a person of that name, or else the one whose name is
    /// not known and who comes in that role, or in none.
    pub(super) fn join(&mut self, organisation: &OrganisationId, draft: &Draft) -> Joined {
        let folded = |text: &Option<String>| fold(text.as_deref().unwrap_or_default());
        let (person, role) = (folded(&draft.person), folded(&draft.role));
        let key = |text: &str| (organisation.clone(), text.to_owned());
        let place = if person.is_empty() {
            match role.is_empty() {
                true if self.organisations.contains(organisation) => return Joined::Same,
                true => None,
                false if self.roles.contains_key(&key(&role)) => return Joined::Same,
                false => self.nameless.remove(&key("")),
            }
        } else {
            let known = self.persons.get(&key(&person)).copied();
            let nameless = || self.nameless.remove(&key(&role));
            known
                .or_else(nameless)
                .or_else(|| self.nameless.remove(&key("")))
        };
        let Some(place) = place else {
            self.list.push(Attendance {
                organisation: organisation.clone(),
                role: draft.role.clone(),
                person: draft.person.clone(),
            });
            self.remember(self.list.len() - 1);
            return Joined::New;
        };
        let one = &mut self.list[place];
        let mut changes = Vec::new();
        for (field, told, name) in [
            (&mut one.role, &draft.role, "field-role"),
            (&mut one.person, &draft.person, "field-person"),
        ] {
            let known = fold(field.as_deref().unwrap_or_default());
            if told.is_some() && fold(told.as_deref().unwrap_or_default()) != known {
                changes.push(Change {
                    field: name,
                    from: Some(words(field.as_deref())),
                    to: Some(words(told.as_deref())),
                });
                field.clone_from(told);
            }
        }
        self.remember(place);
        if changes.is_empty() {
            Joined::Same
        } else {
            Joined::Changed(changes)
        }
    }
}

fn words(text: Option<&str>) -> Arg {
    match text.map(str::trim).filter(|text| !text.is_empty()) {
        Some(text) => text.into(),
        None => Message::new("import-nothing").into(),
    }
}

/// Whom to write to.
pub(super) struct Contacts {
    addresses: HashSet<Key>,
    /// Those of whom no address is known, by name.
    persons: HashMap<Key, usize>,
}

impl Contacts {
    pub(super) fn of(workspace: &Workspace) -> Self {
        let mut known = Self {
            addresses: HashSet::new(),
            persons: HashMap::new(),
        };
        for (id, organisation) in workspace.organisations().iter() {
            for (place, contact) in organisation.contacts.iter().enumerate() {
                if let Some(email) = &contact.email {
                    known.addresses.insert((id.clone(), email.to_lowercase()));
                } else if let Some(person) = &contact.person {
                    known.persons.insert((id.clone(), fold(person)), place);
                }
            }
        }
        known
    }

    /// Adds an address to the contacts of an organisation; whether it was not there yet.
    pub(super) fn add(
        &mut self,
        id: &OrganisationId,
        contacts: &mut Vec<Contact>,
        draft: &Draft,
        email: &str,
    ) -> bool {
        if !self.addresses.insert((id.clone(), email.to_lowercase())) {
            return false;
        }
        let person = draft.person.as_deref().map(fold).unwrap_or_default();
        let known = self.persons.remove(&(id.clone(), person));
        if let Some(contact) = known.and_then(|place| contacts.get_mut(place)) {
            contact.email = Some(email.to_owned());
        } else {
            contacts.push(Contact {
                role: draft.role.clone().unwrap_or_default(),
                person: draft.person.clone(),
                email: Some(email.to_owned()),
            });
        }
        true
    }
}
