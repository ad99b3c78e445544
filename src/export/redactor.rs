//! Taking persons' names out of what is exported.
//!
//! What is known to be a name is what stands in a field for a person. Names that stand only in free
//! text cannot be recognised.

use std::collections::{BTreeMap, BTreeSet};

use crate::workspace::{Names, Workspace, part_id};

/// Takes persons' names out of what is exported.
#[derive(Clone, Debug)]
pub(super) struct Redactor {
    names: Names,
    /// What must not be told, by its first letter, longest first.
    known: BTreeMap<char, Vec<Known>>,
    /// How names look in the ids of records that are called after them.
    slugs: BTreeSet<String>,
    left_out: String,
}

/// A name or address from a field for a person.
#[derive(Clone, Debug)]
struct Known {
    /// Its [`letters`].
    letters: Vec<char>,
    /// What stands instead.
    instead: String,
}

impl Redactor {
    /// A redactor for every value of a person field in a workspace. `left_out` stands for the names
    /// of which no role is known.
    pub(super) fn new(workspace: &Workspace, names: Names, left_out: &str) -> Self {
        let mut redactor = Self {
            names,
            known: BTreeMap::new(),
            slugs: BTreeSet::new(),
            left_out: left_out.to_owned(),
        };
        if names == Names::Full {
            return redactor;
        }
        let mut persons: BTreeMap<Vec<char>, Vec<Person<'_>>> = BTreeMap::new();
        for person in persons_of(workspace) {
            persons.entry(letters(&person)).or_default().push(person);
        }
        for (letters, same) in &persons {
            let Some(first) = letters.first() else {
                continue;
            };
            let known = Known {
                letters: letters.clone(),
                instead: String::new(),
            };
            let first = lower(*first);
            redactor.known.entry(first).or_default().push(known);
            redactor
                .slugs
                .extend(same.first().map(|person| slug(person.name)));
        }
        redactor.slugs.remove("");
        for known in redactor.known.values_mut() {
            known.sort_by_key(|known| std::cmp::Reverse(known.letters.len()));
        }
        // A stand-in must name nobody, so all names are known before the first is chosen.
        let stand_ins: BTreeMap<&Vec<char>, String> = persons
            .iter()
            .map(|(letters, same)| (letters, redactor.stand_in(same)))
            .collect();
        for known in redactor.known.values_mut().flatten() {
            known.instead = stand_ins.get(&known.letters).cloned().unwrap_or_default();
        }
        redactor
    }

    /// What stands for a name: its initials, or the first role told of it that names nobody.
    fn stand_in(&self, same: &[Person<'_>]) -> String {
        if self.names == Names::Initials
            && let Some(person) = same.iter().find(|person| !person.is_address)
        {
            return initials(person.name);
        }
        same.iter()
            .filter_map(|person| person.role)
            .map(str::trim)
            .find(|role| !role.is_empty() && self.first_in(role).is_none())
            .map_or_else(|| self.left_out.clone(), str::to_owned)
    }

    /// A text without the names that must not be told.
    pub(super) fn text(&self, text: &str) -> String {
        let mut text = text.to_owned();
        // What stands instead may, beside its neighbours, spell another name; twice is enough for
        // all but the contrived, and those lose the whole text.
        for _ in 0..3 {
            let Some(first) = self.first_in(&text) else {
                return text;
            };
            text = self.replaced(&text, first);
        }
        if self.names == Names::Initials || self.first_in(&text).is_none() {
            text
        } else {
            self.left_out.clone()
        }
    }

    /// What a field for a person shows.
    pub(super) fn person(&self, name: Option<&str>, role: Option<&str>) -> String {
        match self.names {
            Names::Full => name.unwrap_or_default().to_owned(),
            Names::Initials => name.map(initials).unwrap_or_default(),
            Names::Role => self.text(role.unwrap_or_default()),
            Names::None => String::new(),
        }
    }

    /// The id of a record, or nothing if it spells a name that must not be told.
    pub(super) fn id<'a>(&self, id: &'a str) -> &'a str {
        if self.slugs.is_empty() {
            return id;
        }
        let words: Vec<&str> = id.split('-').collect();
        let tells = (0..words.len()).any(|start| {
            (start..words.len()).any(|end| self.slugs.contains(&words[start..=end].join("-")))
        });
        if tells { "" } else { id }
    }

    /// Where the first name in a text begins and ends, in bytes, and which it is.
    fn first_in(&self, text: &str) -> Option<(usize, usize, &Known)> {
        if self.known.is_empty() {
            return None;
        }
        let mut before = None;
        for (start, character) in text.char_indices() {
            for known in self.known.get(&lower(character)).into_iter().flatten() {
                if let Some(length) = known.length_at(before, &text[start..]) {
                    return Some((start, start + length, known));
                }
            }
            before = Some(character);
        }
        None
    }

    fn replaced(&self, text: &str, first: (usize, usize, &Known)) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        let mut next = Some(first);
        while let Some((start, end, known)) = next {
            out.push_str(&rest[..start]);
            out.push_str(&known.instead);
            rest = &rest[end..];
            next = self.first_in(rest);
        }
        out + rest
    }
}

impl Known {
    /// How many bytes of `text` the name takes if `text` begins with it. A short single word must stand alone or in the genitive, so that it is not found within other words.
    fn length_at(&self, before: Option<char>, text: &str) -> Option<usize> {
        let must_stand_alone = self.letters.len() < 8 && !self.letters.contains(&' ');
        if must_stand_alone && before.is_some_and(char::is_alphanumeric) {
            return None;
        }
        let mut rest = text;
        let mut wanted = self.letters.iter().copied().peekable();
        while let Some(letter) = wanted.peek().copied() {
            let character = rest.chars().next()?;
            if letter == ' ' {
                let trimmed = rest.trim_start();
                if trimmed.len() == rest.len() {
                    return None;
                }
                rest = trimmed;
                wanted.next();
                continue;
            }
            if letter == character {
                wanted.next();
            } else if !character.to_lowercase().all(|it| wanted.next() == Some(it)) {
                return None;
            }
            rest = &rest[character.len_utf8()..];
        }
        let ends_word = |text: &str| !text.starts_with(char::is_alphanumeric);
        let stands_alone = ends_word(rest) || rest.strip_prefix(['s', 'S']).is_some_and(ends_word);
        (!must_stand_alone || stands_alone).then(|| text.len() - rest.len())
    }
}

/// A value of a field for a person, or for a person's address.
struct Person<'a> {
    name: &'a str,
    role: Option<&'a str>,
    is_address: bool,
}

/// Every value of a field for a person, in the order of the file.
fn persons_of(workspace: &Workspace) -> Vec<Person<'_>> {
    fn named<'a>(name: Option<&'a str>, role: Option<&'a str>) -> Option<Person<'a>> {
        name.map(|name| Person {
            name,
            role,
            is_address: false,
        })
    }
    let mut persons = Vec::new();
    for contact in workspace
        .organisations()
        .records()
        .flat_map(|record| &record.contacts)
    {
        let role = Some(contact.role.as_str());
        persons.extend(named(contact.person.as_deref(), role));
        let address = contact.email.as_deref();
        persons.extend(address.map(|name| Person {
            name,
            role,
            is_address: true,
        }));
    }
    for meeting in workspace.meetings().records() {
        for present in &meeting.present {
            persons.extend(named(present.person.as_deref(), present.role.as_deref()));
        }
        for signature in &meeting.signed {
            persons.extend(named(
                signature.person.as_deref(),
                signature.role.as_deref(),
            ));
        }
    }
    for action in workspace.actions().records() {
        persons.extend(named(action.person.as_deref(), action.role.as_deref()));
    }
    persons
}

/// A name as it is looked for: a space stands for any run of spaces and line breaks, a small letter
/// for the capital too, and a capital for itself. Many a single word is a name if it has its
/// capital, and else a word of the language (`Per`, `Mai`, `Liv`); all other names are looked for in
/// small letters, so whatever the case.
fn letters(person: &Person<'_>) -> Vec<char> {
    let words: Vec<&str> = person.name.split_whitespace().collect();
    let letters = words.join(" ");
    if words.len() == 1 && !person.is_address {
        letters.chars().collect()
    } else {
        letters.chars().flat_map(char::to_lowercase).collect()
    }
}

/// The small letter that a letter is listed under.
fn lower(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

/// The first letter of each word and of each part of a double name: `K.N.`
fn initials(name: &str) -> String {
    name.split(|character: char| character.is_whitespace() || character == '-')
        .filter_map(|part| part.chars().find(|character| character.is_alphanumeric()))
        .flat_map(|first| first.to_uppercase().chain(['.']))
        .collect()
}

/// What the name gives in a readable id, by the rule for ids.
fn slug(name: &str) -> String {
    let id = part_id("", name, 0);
    let tail = id.rfind('-').unwrap_or(0);
    id.get(1..tail).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::edit::{ActionField, Edit, OrganisationField};
    use crate::workspace::testing::{check_edit, one_of_everything};
    use crate::workspace::{Contact, Id};

    fn with(person: &str, role: Option<&str>) -> Workspace {
        let action = Id::new("action-a");
        let edits = Edit::All(
            crate::message::Message::new("edit-several"),
            vec![
                Edit::Action(action.clone(), ActionField::Person(Some(person.into()))),
                Edit::Action(action, ActionField::Role(role.map(str::to_owned))),
            ],
        );
        check_edit(&one_of_everything(), &edits)
    }

    fn redactor(names: Names, person: &str, role: Option<&str>) -> Redactor {
        Redactor::new(&with(person, role), names, "(utelatt)")
    }

    #[test]
    fn a_name_in_a_text_gives_way_to_its_role_whatever_case_spacing_or_ending() {
        let redactor = redactor(Names::None, "Fornavn Etternavn", Some("prosjektleder"));
        for (text, told) in [
            ("Be Fornavn Etternavn ringe", "Be prosjektleder ringe"),
            ("FORNAVN ETTERNAVN", "prosjektleder"),
            ("fornavn  etternavn.", "prosjektleder."),
            ("Fornavn\u{a0}Etternavns plan", "prosjektleders plan"),
            (
                "Fornavn\nEtternavn/Fornavn Etternavn",
                "prosjektleder/prosjektleder",
            ),
            ("Fornavn og Etternavn", "Fornavn og Etternavn"),
        ] {
            assert_eq!(redactor.text(text), told, "{text:?}");
        }
    }

    #[test]
    fn a_short_name_must_stand_alone() {
        let redactor = redactor(Names::None, "Navn", None);
        assert_eq!(redactor.text("Navnet og Navn"), "Navnet og (utelatt)");
        assert_eq!(
            redactor.text("Navns sak, EtterNavn"),
            "(utelatt)s sak, EtterNavn"
        );
    }

    #[test]
    fn a_name_that_is_also_a_word_is_told_from_it_by_its_capital() {
        for (name, text, told) in [
            (
                "Per",
                "80 kt per år. Be Per ringe, sa PER.",
                "80 kt per år. Be leder ringe, sa leder.",
            ),
            (
                "Mai",
                "10. og 11. mai; Mais sak",
                "10. og 11. mai; leders sak",
            ),
            ("liv", "Liv og liv, LIV", "leder og leder, leder"),
            ("Åse", "åse ÅSE Åse", "åse leder leder"),
        ] {
            let redactor = redactor(Names::None, name, Some("leder"));
            assert_eq!(redactor.text(text), told, "{name}");
        }
    }

    #[test]
    fn two_spellings_of_one_word_are_both_taken_out() {
        let capitals = ActionField::Person(Some("PER".into()));
        let workspace = check_edit(
            &with("Per", Some("leder")),
            &Edit::Action(Id::new("action-b"), capitals),
        );
        let redactor = Redactor::new(&workspace, Names::None, "(utelatt)");
        let told = redactor.text("Per og per og PER");
        assert!(!told.contains("Per") && !told.contains("PER"), "{told}");
    }

    #[test]
    fn of_two_names_the_longer_is_taken_first() {
        let workspace = with("Fornavn Etternavn", Some("leder"));
        let longer = ActionField::Person(Some("Fornavn Etternavn Tillegg".into()));
        let workspace = check_edit(&workspace, &Edit::Action(Id::new("action-b"), longer));
        let redactor = Redactor::new(&workspace, Names::None, "(utelatt)");
        assert_eq!(
            redactor.text("Fornavn Etternavn Tillegg, Fornavn Etternavn"),
            "(utelatt), leder"
        );
    }

    #[test]
    fn a_role_that_names_somebody_is_not_told() {
        let redactor = redactor(
            Names::Role,
            "Fornavn Etternavn",
            Some("leder for Fornavn Etternavn"),
        );
        assert_eq!(redactor.text("Fornavn Etternavn"), "(utelatt)");
        assert_eq!(
            redactor.person(
                Some("Fornavn Etternavn"),
                Some("leder for Fornavn Etternavn")
            ),
            "leder for (utelatt)"
        );
    }

    #[test]
    fn the_field_for_a_person_shows_what_was_chosen() {
        let shown = |names| {
            redactor(names, "Fornavn Mellom-Etternavn", Some("leder"))
                .person(Some("Fornavn Mellom-Etternavn"), Some("leder"))
        };
        assert_eq!(
            Names::ALL.map(shown),
            ["Fornavn Mellom-Etternavn", "F.M.E.", "leder", ""]
        );
    }

    #[test]
    fn an_address_gives_way_even_where_initials_are_told() {
        let contact = Contact {
            role: "sekretær".into(),
            person: None,
            email: Some("post@eksempel.invalid".into()),
        };
        let edit = Edit::Organisation(Id::new("org-a"), OrganisationField::Contacts(vec![contact]));
        let workspace = check_edit(&one_of_everything(), &edit);
        for names in [Names::Initials, Names::Role, Names::None] {
            let redactor = Redactor::new(&workspace, names, "(utelatt)");
            assert_eq!(
                redactor.text("Skriv til Post@eksempel.invalid"),
                "Skriv til sekretær"
            );
        }
    }

    #[test]
    fn an_id_that_spells_a_name_is_left_out() {
        let redactor = redactor(Names::None, "Fornavn Etternavn", None);
        assert_eq!(redactor.id("action-ring-fornavn-etternavn-7f3k"), "");
        assert_eq!(
            redactor.id("action-fornavn-nett-7f3k"),
            "action-fornavn-nett-7f3k"
        );
    }

    #[test]
    fn full_names_leave_every_text_as_it_is() {
        let redactor = redactor(Names::Full, "Fornavn Etternavn", None);
        assert_eq!(redactor.text("Fornavn Etternavn"), "Fornavn Etternavn");
        assert_eq!(
            redactor.id("action-fornavn-etternavn-7f3k"),
            "action-fornavn-etternavn-7f3k"
        );
    }
}
