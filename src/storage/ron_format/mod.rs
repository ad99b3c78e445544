//! A workspace as text: RON in one canonical form, read with every care.
//!
//! Reading goes from the cheap to the dear: size, encoding, a first look at the bytes
//! (limits, conflict markers, the number of the format), one typed parse, the invariants. Only if
//! the typed parse fails, a second pass saves what can be read record by record. Whatever is
//! wrong is said with line and column, and nothing that was in the text is dropped.
//!
//! To add a field to a record: nothing here. To add a table: its name in `outline::TABLES`.

mod complaint;
mod lexer;
mod locate;
mod outline;
mod place;
mod read;
mod recover;
mod serialize;
mod survey;
mod writer;

pub use read::{Loaded, Normalisation, Problem, ReadError, read};

use ron::extensions::Extensions;
use serde::Serialize;

use crate::workspace::Workspace;

/// A file may have so many bytes.
pub const MOST_BYTES: usize = 64 << 20;

/// A file may hold so many records.
pub const MOST_RECORDS: usize = 200_000;

/// A file may hold so many values. No workspace within the other limits comes near.
const MOST_VALUES: usize = 10_000_000;

/// How the dialect of our files differs from plain RON: an option stands without `Some` (which is
/// read as well), a newtype without its name.
fn options() -> ron::Options {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES)
}

/// The canonical text of a workspace. Equal workspaces give equal bytes.
#[must_use]
pub fn write(workspace: &Workspace) -> String {
    let mut writer = writer::Writer::new(4096 + workspace.record_count() * 512);
    match workspace.serialize(&mut writer) {
        Ok(()) => writer.finish(),
        // A text cut short must never reach a file.
        Err(refused) => unreachable!("every record can be written: {refused}"),
    }
}

#[cfg(test)]
mod tests;
