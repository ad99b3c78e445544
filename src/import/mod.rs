//! What comes into a workspace: data in, an edit and the rejected rows out.
//!
//! [`read`] makes a [`Table`] of a file's bytes, whatever its format; a [`Mapping`] says which column
//! holds which [`Field`]; [`assets::plan`] compares each row with the workspace and answers with a
//! [`Plan`]: what is new, changed, the same or rejected, and the one edit that takes over the rest.
//! Nothing in a file is trusted: what cannot be understood is a rejected row or a sentence.
//!
//! Words and headers are known in every language. Since the catalogues lie above this module, the
//! caller hands their texts in as a [`Vocabulary`].
//!
//! To add a format: a file with a function from bytes to [`Table`], and its mark in [`read`].

pub mod assets;
mod columns;
mod csv;
mod decode;
mod geojson;
mod matching;
mod numbers;
mod pasted;
mod plan;
mod shape;
mod table;
mod vocabulary;
mod xlsx;

pub use columns::{Field, FigureField, Mapping};
pub use csv::MARKER_COLUMN;
pub use pasted::{Pasted, pasted, pasted_rows};
pub use plan::{Counts, Plan, PlannedRow, Reject, What};
pub use table::{Cell, Row, Table};
pub use vocabulary::Vocabulary;

use crate::message::Message;

/// The largest file that is read.
pub const MOST_BYTES: usize = 64 << 20;
/// The most rows of a file.
pub const MOST_ROWS: usize = 200_000;
/// The most columns of a file.
pub const MOST_COLUMNS: usize = 500;
/// The most characters of a cell.
pub const LONGEST_CELL: usize = 100_000;

/// The rows of a file, by what it begins with: a spreadsheet (XLSX), GeoJSON, or else text with
/// separators.
///
/// # Errors
/// A sentence that says why nothing of it can be read.
pub fn read(bytes: &[u8]) -> Result<Table, Message> {
    if bytes.len() > MOST_BYTES {
        return Err(Message::new("import-too-large").with("most", MOST_BYTES >> 20));
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return xlsx::read(bytes);
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(Message::new("import-old-spreadsheet"));
    }
    let decoded = decode::text(bytes);
    if decoded.text.trim_start().starts_with('{') {
        return geojson::read(&decoded.text);
    }
    csv::read(&decoded)
}
