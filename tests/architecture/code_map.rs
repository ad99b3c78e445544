//! The code map in the crate documentation tells of every module, and tells the truth.

use std::collections::BTreeSet;

use super::assert_none;
use super::imports::MODULES;
use crate::support::source::Source;

/// A row of the code map: ``| [`geo`] | purpose | may use |``.
#[derive(Debug, PartialEq)]
struct Row {
    module: String,
    may_use: String,
}

fn rows(source: &Source) -> Vec<Row> {
    let lib = source.file("lib.rs").map_or("", |file| &file.text);
    let cells = |line: &str| {
        let row = line.strip_prefix("//! |")?.trim_end().strip_suffix('|')?;
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let [module, _, may_use] = cells[..] else {
            return None;
        };
        let module = module.strip_prefix("[`")?.strip_suffix("`]")?.to_owned();
        Some(Row {
            module,
            may_use: may_use.to_owned(),
        })
    };
    lib.lines().filter_map(cells).collect()
}

/// What the words of a row's last cell stand for, given the modules of the rows above it.
///
/// Known forms: `–` · a list of names in backticks · `all of the above` and `everything`, each with
/// an optional `but` and a list. What follows a semicolon is for people.
fn told(words: &str, own: &str, above: &[&str], all: &[&str]) -> BTreeSet<String> {
    let words = words.split(';').next().unwrap_or_default();
    let (base, but) = words.split_once(" but ").unwrap_or((words, ""));
    let named = |text: &str| {
        text.split('`')
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .collect::<BTreeSet<_>>()
    };
    let mut modules = match base.trim() {
        "all of the above" => above.iter().map(|&name| name.to_owned()).collect(),
        "everything" => all
            .iter()
            .filter(|&&name| name != own)
            .map(|&name| name.to_owned())
            .collect(),
        list => named(list),
    };
    for name in named(but) {
        modules.remove(&name);
    }
    modules
}

fn modules_missing_from_the_map(source: &Source) -> Vec<String> {
    let rows = rows(source);
    let mapped: BTreeSet<&str> = rows.iter().map(|row| row.module.as_str()).collect();
    let present: BTreeSet<&str> = source
        .files
        .iter()
        .filter_map(|file| file.module.first())
        .map(String::as_str)
        .collect();
    let missing = present
        .difference(&mapped)
        .map(|name| format!("the code map of src/lib.rs has no row for `{name}`"));
    let gone = mapped
        .difference(&present)
        .map(|name| format!("the code map of src/lib.rs tells of `{name}`, which is not there"));
    missing.chain(gone).collect()
}

fn rows_that_tell_another_table(source: &Source) -> Vec<String> {
    let rows = rows(source);
    let all: Vec<&str> = rows.iter().map(|row| row.module.as_str()).collect();
    let mut breaches = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        let told = told(&row.may_use, &row.module, &all[..place], &all);
        let kept = MODULES
            .iter()
            .find(|(name, _)| *name == row.module)
            .map(|(name, rule)| rule.modules(name));
        let kept: BTreeSet<String> = kept
            .unwrap_or_default()
            .into_iter()
            .map(str::to_owned)
            .collect();
        if told != kept {
            breaches.push(format!(
                "the code map lets `{}` use {told:?}, the test {kept:?}",
                row.module
            ));
        }
    }
    breaches
}

#[test]
fn the_code_map_has_a_row_for_every_module_and_no_other() {
    assert_none(&modules_missing_from_the_map(&Source::of_program()));
}

#[test]
fn a_module_missing_from_the_code_map_is_found() {
    let source = Source::of_texts([
        (
            "lib.rs",
            "//! | module | purpose | may use |\n//! |---|---|---|\n//! | [`geo`] | places | – |\n//! | [`ghost`] | none | – |",
        ),
        ("geo/mod.rs", ""),
        ("layout/mod.rs", ""),
        ("scene.rs", ""),
    ]);
    let breaches = modules_missing_from_the_map(&source);
    assert_eq!(breaches.len(), 3, "{breaches:?}");
    for (breach, name) in breaches.iter().zip(["`layout`", "`scene`", "`ghost`"]) {
        assert!(breach.contains(name), "{breach}");
    }
}

#[test]
fn the_code_map_tells_the_table_that_is_kept() {
    assert_none(&rows_that_tell_another_table(&Source::of_program()));
}

#[test]
fn a_row_that_tells_another_table_is_found() {
    let breaches =
        |row: &str| rows_that_tell_another_table(&Source::of_texts([("lib.rs", row)])).len();
    assert_eq!(breaches("//! | [`layout`] | algorithms | [`geo`] |"), 0);
    assert_eq!(
        breaches("//! | [`layout`] | algorithms | `geo`, `scene` |"),
        1
    );
    assert_eq!(breaches("//! | [`layout`] | algorithms | – |"), 1);
    assert_eq!(breaches("//! | [`geo`] | places | – |"), 0);
}

#[test]
fn the_words_of_a_row_are_understood() {
    let told = |words: &str| {
        Vec::from_iter(told(
            words,
            "ui",
            &["a", "b", "c"],
            &["a", "b", "c", "ui", "z"],
        ))
    };
    assert_eq!(told("–"), [""; 0]);
    assert_eq!(told("`a`, [`c`]"), ["a", "c"]);
    assert_eq!(told("all of the above"), ["a", "b", "c"]);
    assert_eq!(
        told("all of the above but `a` and `c`; never `std::fs`, never another panel"),
        ["b"]
    );
    assert_eq!(told("everything but `z`"), ["a", "b", "c"]);
}
