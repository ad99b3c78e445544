//! Files say what they are for, stay short, and stand where their module is.

use super::{assert_each_breaks, assert_none, assert_none_breaks};
use crate::support::source::{Source, SourceFile};

/// Lines that a file may have, its tests not counted.
const LONGEST_FILE: usize = 600;
const LONGEST_MAIN: usize = 40;

fn files_without_a_purpose(source: &Source) -> Vec<String> {
    let says = |file: &&SourceFile| {
        file.text
            .lines()
            .next()
            .is_some_and(|line| line.len() > 4 && line.starts_with("//! "))
    };
    let silent = source.files.iter().filter(|file| !says(file));
    silent
        .map(|file| {
            format!(
                "src/{}: the first line does not say, with `//!`, what the file is for",
                file.path
            )
        })
        .collect()
}

fn files_too_long(source: &Source) -> Vec<String> {
    let mut breaches = Vec::new();
    for file in &source.files {
        let most = if file.is_main() {
            LONGEST_MAIN
        } else {
            LONGEST_FILE
        };
        if file.lines > most {
            breaches.push(format!(
                "src/{}: {} lines without its tests, {most} are allowed",
                file.path, file.lines
            ));
        }
    }
    breaches
}

/// Files that the compiler finds by another way than their place would escape every other rule.
fn files_out_of_place(source: &Source) -> Vec<String> {
    let mut breaches = Vec::new();
    for file in &source.files {
        for (number, line) in file.text.lines().enumerate() {
            let line_of_code = line.trim_start();
            if line_of_code.starts_with("#[path") || line_of_code.starts_with("include!") {
                breaches.push(format!("src/{}:{}: {line_of_code}", file.path, number + 1));
            }
        }
    }
    breaches
}

#[test]
fn every_file_says_what_it_is_for() {
    assert_none(&files_without_a_purpose(&Source::of_program()));
}

#[test]
fn a_file_that_does_not_say_what_it_is_for_is_found() {
    assert_each_breaks(
        files_without_a_purpose,
        &[
            ("geo/mod.rs", "use std::fmt;", "geo/mod.rs"),
            ("geo/mod.rs", "", "geo/mod.rs"),
            ("geo/mod.rs", "//!\n//! Late.", "geo/mod.rs"),
            ("geo/mod.rs", "// Places.", "geo/mod.rs"),
        ],
    );
    assert_none_breaks(files_without_a_purpose, &[("geo/mod.rs", "//! Places.\n")]);
}

#[test]
fn no_file_is_too_long() {
    assert_none(&files_too_long(&Source::of_program()));
}

#[test]
fn a_file_that_is_too_long_is_found_and_its_tests_are_not_counted() {
    let long = |lines: usize| "// A line.\n".repeat(lines);
    let tests = format!("#[cfg(test)]\nmod tests {{\n{}}}\n", long(700));
    assert_each_breaks(
        files_too_long,
        &[
            ("geo/mod.rs", &long(LONGEST_FILE + 1), "601 lines"),
            (
                "geo/mod.rs",
                &(long(LONGEST_FILE + 1) + &tests),
                "601 lines",
            ),
            ("main.rs", &long(LONGEST_MAIN + 1), "41 lines"),
        ],
    );
    assert_none_breaks(
        files_too_long,
        &[
            ("geo/mod.rs", &(long(LONGEST_FILE) + &tests)),
            ("main.rs", &long(LONGEST_MAIN)),
        ],
    );
}

#[test]
fn every_file_stands_where_its_module_is() {
    assert_none(&files_out_of_place(&Source::of_program()));
}

#[test]
fn a_file_from_elsewhere_is_found() {
    assert_each_breaks(
        files_out_of_place,
        &[
            (
                "geo/mod.rs",
                "#[path = \"../ui/theme.rs\"]\nmod theme;",
                "geo/mod.rs:1",
            ),
            (
                "geo/mod.rs",
                "fn f() {\n    include!(\"../ui/theme.rs\");\n}",
                "geo/mod.rs:2",
            ),
        ],
    );
}
