//! The catalogues of the three languages compared, and every text said.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use jiff::civil::date;

use super::{Catalogue, files};
use crate::message::{Arg, Language, Message};

/// A text of a catalogue file as it is written, without its key.
struct Text {
    file: &'static str,
    body: String,
}

fn texts(language: Language) -> BTreeMap<&'static str, Text> {
    let mut out: BTreeMap<&'static str, Text> = BTreeMap::new();
    for (file, content) in files::of(language) {
        let mut current = None;
        for line in content.lines().filter(|line| !line.starts_with('#')) {
            if let Some(key) = files::keys(line).next() {
                let (_, body) = line.split_once('=').unwrap();
                let twice = out.insert(
                    key,
                    Text {
                        file,
                        body: body.to_owned(),
                    },
                );
                assert!(
                    twice.is_none(),
                    "{language}/{file}.ftl: {key} is written twice"
                );
                current = Some(key);
            } else if line.starts_with([' ', '}']) {
                let key = current.unwrap_or_else(|| panic!("{language}/{file}.ftl: {line}"));
                let text = out.get_mut(key).unwrap();
                text.body.push('\n');
                text.body.push_str(line);
            } else {
                assert!(
                    line.is_empty(),
                    "{language}/{file}.ftl is not a text: {line}"
                );
            }
        }
    }
    out
}

/// The names of a text's placeholders, and whether each decides a plural.
fn placeholders(body: &str) -> BTreeMap<String, bool> {
    let mut out = BTreeMap::new();
    for (at, _) in body.match_indices('$') {
        let behind = &body[at + 1..];
        let end = behind
            .find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-'))
            .unwrap_or(behind.len());
        let name = behind[..end].trim_end_matches('-').to_owned();
        let selects = behind[name.len()..].trim_start().starts_with("->");
        *out.entry(name).or_insert(false) |= selects;
    }
    out
}

fn everywhere(check: impl Fn(Language, &'static str, &Text)) {
    for language in Language::ALL {
        for (key, text) in texts(language) {
            check(language, key, &text);
        }
    }
}

#[test]
fn every_file_is_read_without_errors() {
    for language in Language::ALL {
        for (file, content) in files::of(language) {
            let read = FluentResource::try_new((*content).to_owned());
            let errors = read.map_err(|(_, errors)| errors).err();
            assert!(errors.is_none(), "{language}/{file}.ftl: {errors:?}");
        }
    }
}

#[test]
fn the_three_languages_have_the_same_keys_in_the_same_files() {
    let keys = |language| -> BTreeSet<(&str, &str)> {
        texts(language)
            .into_iter()
            .map(|(key, text)| (text.file, key))
            .collect()
    };
    let norwegian = keys(Language::Nb);
    for language in [Language::Nn, Language::En] {
        let other = keys(language);
        let missing: Vec<_> = norwegian.difference(&other).collect();
        let extra: Vec<_> = other.difference(&norwegian).collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{language} lacks {missing:?}, has also {extra:?}"
        );
    }
}

#[test]
fn the_three_languages_fill_in_the_same_placeholders() {
    let norwegian = texts(Language::Nb);
    for language in [Language::Nn, Language::En] {
        for (key, text) in texts(language) {
            let names = |text: &Text| placeholders(&text.body).into_keys().collect::<Vec<_>>();
            let expected = norwegian.get(key).map(names).unwrap_or_default();
            assert_eq!(
                names(&text),
                expected,
                "{language}/{}.ftl: {key}",
                text.file
            );
        }
    }
}

#[test]
fn plurals_know_one_and_other_and_nothing_else() {
    everywhere(|language, key, text| {
        for line in text.body.lines() {
            let variant = line.trim_start().trim_start_matches('*');
            if let Some(variant) = variant.strip_prefix('[') {
                let category = variant.split(']').next().unwrap().trim();
                let numeric = category.parse::<i64>().is_ok();
                let word = category.chars().all(|c| c.is_ascii_lowercase() || c == '-');
                let plural = ["zero", "two", "few", "many"].contains(&category);
                assert!(
                    numeric || (word && !plural),
                    "{language} {key}: [{category}]"
                );
            }
        }
        if text.body.contains("->") {
            assert!(
                text.body.contains("*["),
                "{language} {key} has no default variant"
            );
        }
    });
}

#[test]
fn texts_are_in_the_house_style() {
    everywhere(|language, key, text| {
        let place = format!("{language}/{}.ftl: {key} = {}", text.file, text.body);
        assert!(!text.body.trim().is_empty(), "{place} is empty");
        assert!(
            !text.body.trim_end().ends_with(':'),
            "{place} ends in a colon"
        );
        assert!(
            !text.body.contains("..."),
            "{place} has three points for one …"
        );
        assert!(!text.body.contains("\n    ."), "{place} has an attribute");
        assert!(!text.body.contains('\t'), "{place} has a tab");
        assert!(
            !text.body.contains('\u{a0}'),
            "{place} has an invisible unbreakable space"
        );
        if language == Language::En {
            assert!(
                !text.body.contains(['«', '»']),
                "{place} has Norwegian quotation marks"
            );
        } else {
            assert!(
                !text.body.contains(['“', '”']),
                "{place} has English quotation marks"
            );
        }
    });
}

#[test]
fn every_unit_with_words_has_them_in_every_language() {
    for language in Language::ALL {
        let catalogue = Catalogue::of(language);
        for (symbol, key) in super::function::UNITS {
            assert_ne!(catalogue.text(key), key, "{language}");
            assert_eq!(catalogue.unit(symbol), catalogue.text(key), "{language}");
        }
    }
}

/// Values that stress a text, for a placeholder of which only the name is known.
fn values(selects: bool) -> Vec<Arg> {
    let counts = [0, 1, 2, 5, 21, 1_234_567, -1].map(Arg::from);
    let words = [
        Arg::from(""),
        Arg::from("Skog → biokarbon → silisium ".repeat(40)),
        Arg::from("} { $x } \u{202e} \" \\ \u{0}"),
        Arg::from(1234.5),
        Arg::from(date(2023, 5, 11)),
        Arg::from(Message::new("kind-asset")),
        Arg::from(vec![Message::new("kind-asset"), Message::new("kind-chain")]),
    ];
    if selects {
        counts.to_vec()
    } else {
        counts.into_iter().chain(words).collect()
    }
}

#[test]
fn every_text_can_be_said_with_nothing_one_two_many_and_long_values() {
    everywhere(|language, key, text| {
        let catalogue = Catalogue::of(language);
        let names = placeholders(&text.body);
        if names.is_empty() {
            let said = catalogue.say_strictly(&Message::new(key)).unwrap();
            assert_eq!(said, catalogue.text(key));
            return;
        }
        let longest = names
            .values()
            .map(|selects| values(*selects).len())
            .max()
            .unwrap();
        for round in 0..longest {
            let mut message = Message::new(key);
            for (name, selects) in &names {
                let values = values(*selects);
                message = message.with(name.clone().leak(), values[round % values.len()].clone());
            }
            let said = catalogue
                .say_strictly(&message)
                .unwrap_or_else(|error| panic!("{language} {error}"));
            assert!(!said.contains("{$"), "{language} {key}: {said}");
        }
    });
}
