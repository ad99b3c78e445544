//! The directions of the architecture: who may use whom, and what has but one home.
//!
//! The crate documentation in `src/lib.rs` tells the rules to people; here they are kept. Each rule
//! is a function from a program to what breaks it, and has two tests: the program keeps it, and a
//! small bad program does not.

use crate::support::source::Source;

mod code_map;
mod files;
mod homes;
mod imports;
mod panels;

fn assert_none(breaches: &[String]) {
    assert!(
        breaches.is_empty(),
        "{} found:\n{}",
        breaches.len(),
        breaches.join("\n")
    );
}

/// Asserts that each text (a file's path and its lines) breaks the rule exactly once, saying `word`.
fn assert_each_breaks(rule: impl Fn(&Source) -> Vec<String>, cases: &[(&str, &str, &str)]) {
    for (path, text, word) in cases {
        let breaches = rule(&Source::of_texts([(*path, *text)]));
        assert_eq!(breaches.len(), 1, "{path}: {text}\n{breaches:?}");
        assert!(
            breaches[0].contains(word),
            "{word} is missing in {}",
            breaches[0]
        );
    }
}

/// Asserts that each text breaks no rule.
fn assert_none_breaks(rule: impl Fn(&Source) -> Vec<String>, cases: &[(&str, &str)]) {
    for (path, text) in cases {
        assert_none(&rule(&Source::of_texts([(*path, *text)])));
    }
}
