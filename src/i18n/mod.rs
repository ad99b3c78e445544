//! Renders messages, numbers and dates in a language; sorts, searches and reads what people type.
//!
//! A [`Catalogue`] holds all texts of one language, embedded in the program and parsed the first
//! time that language is asked for. Nothing here depends on the locale of the machine.
//!
//! # How to add a text
//! 1. Choose the file by who says it (`files.rs` lists them; `common.ftl` for bare verbs and
//!    words, `records.ftl` for kinds, fields and values, otherwise the panel or module). A new file
//!    is added to the list in `files.rs`.
//! 2. Write the same key in `assets/i18n/nb`, `nn` and `en`, with the same placeholders. Keys are
//!    lower-case words joined by hyphens, beginning with their topic: `kind-asset`, `field-due`,
//!    `edit-remove-many`. A field's key ends in the Rust name of the field, underscores and all.
//!    Keys are unique over all files of a language. Attributes and terms are not used.
//! 3. Say it: `Message::new("edit-remove-many").with("count", 3)`, or `catalogue.text("save")`
//!    where there is nothing to fill in.
//!
//! Texts are in sentence case, without a colon at the end, with `…` where more input follows and a
//! verb on every button. Counts take `{ $n -> [one] … *[other] … }`; no other plural category
//! exists in these languages. A number must reach the text as a number to decide a plural.
//!
//! Inside a text, beside the placeholders:
//! - `{ LOWER($kind) }` writes a label as it stands inside a sentence: `Aktivum` becomes `aktivum`,
//!   while `CO₂` and names of bodies stay as they are. Never on text of the user's own.
//! - `{ UNIT($unit) }` writes the symbol of a unit with the words of the language: `MNOK` becomes
//!   `mill. kr`.
//! - `{ "\u00A0" }` is a space where no line may break, as between a figure and its unit.
//!
//! The tests of this module compare keys and placeholders of the three languages and render every
//! text with counts of 0, 1, 2 and many and with long values; a test of the whole program finds
//! keys that are said but not written.

mod catalogue;
mod collate;
mod date;
mod files;
mod function;
mod letters;
mod number;
pub mod parse;
mod search;
#[cfg(test)]
mod tests;

pub use catalogue::Catalogue;
pub use collate::compare;
pub use search::{Query, fold};

use crate::message::Language;

/// A text that has nothing to fill in, in every language: for reading what people wrote in any of
/// them.
#[must_use]
pub fn in_every_language(key: &'static str) -> Vec<String> {
    let text = |language| Catalogue::of(language).text(key).to_owned();
    Language::ALL.map(text).to_vec()
}
