//! What goes out of a workspace: one file per format, each a pure function to bytes.
//!
//! The same workspace and the same [`Options`] give the same bytes. Three rules hold in every
//! format: persons' names are told as [`Names`] says; records and figures marked as confidential are
//! left out unless asked for, and who asks is told how many ([`Exported::left_out`]); invented
//! records are marked as examples.
//!
//! To add a format: a file with a function from [`Workspace`](crate::workspace::Workspace) to
//! [`Exported`] that reads every text through `Source`, or draws the copy that `told` makes. What is to
//! be read as a text is put together as a `document` first, which has a writer for each format.

pub mod actions;
pub mod assets;
pub mod chain;
mod csv;
pub mod decisions;
mod document;
mod figures;
pub mod map;
mod markdown;
pub mod minutes;
mod naming;
mod pdf;
pub mod picture;
pub mod png;
mod redactor;
mod retold;
mod source;
mod stable;
pub mod svg;
mod told;
mod visible;
mod xlsx;
mod xml;

pub use self::csv::{Cell, MARKER_COLUMN, Profile, Sheet};
pub use actions::ActionFilter;
pub use document::DocumentFormat;
pub use naming::{file_name, stem};
pub use retold::Retold;

use jiff::civil::Date;

use crate::message::{Language, Message};
use crate::workspace::Names;

/// How an export is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The language of headers, words and numbers.
    pub language: Language,
    /// How much of persons' names is told.
    pub names: Names,
    /// The day on which actions are late or not.
    pub today: Date,
    /// Whether records and figures marked as confidential are told of.
    pub confidential: bool,
}

impl Options {
    /// Roles instead of names, and nothing confidential.
    #[must_use]
    pub fn new(language: Language, today: Date) -> Self {
        Self {
            language,
            names: Names::default(),
            today,
            confidential: false,
        }
    }
}

/// What an export made.
#[derive(Clone, Debug, PartialEq)]
pub struct Exported {
    /// The file's content.
    pub bytes: Vec<u8>,
    /// What was left out, in words.
    pub left_out: Vec<Message>,
}

impl Exported {
    fn new(bytes: impl Into<Vec<u8>>, left_out: LeftOut) -> Self {
        Self {
            bytes: bytes.into(),
            left_out: left_out.messages(),
        }
    }
}

/// How much was left out as confidential.
#[derive(Clone, Copy, Debug, Default)]
struct LeftOut {
    records: usize,
    figures: usize,
}

impl LeftOut {
    fn messages(self) -> Vec<Message> {
        let mut messages = Vec::new();
        if self.records > 0 {
            messages.push(Message::new("export-left-out-records").with("count", self.records));
        }
        if self.figures > 0 {
            messages.push(Message::new("export-left-out-figures").with("count", self.figures));
        }
        messages
    }
}

#[cfg(test)]
mod tests;
