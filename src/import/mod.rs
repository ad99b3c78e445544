//! What comes into a workspace: data in, an edit and the rejected rows out.
//!
//! [`read`] makes a [`Table`] of a file's bytes, whatever its format; a [`Mapping`] says which column
//! holds which [`Field`] of the table's [`Subject`]; [`assets::plan`] and its like compare each row
//! with the workspace and answer with a [`Plan`]: what is new, changed, the same or rejected, and
//! the one edit that takes over the rest.
//! Nothing in a file is trusted: what cannot be understood is a rejected row or a sentence.
//!
//! Words and headers are known in every language. Since the catalogues lie above this module, the
//! caller hands their texts in as a [`Vocabulary`].
//!
//! To add a format: a file with a function from bytes to [`Table`], and its mark in [`read`].

mod accounts;
pub mod actions;
mod alike;
pub mod assets;
pub mod chains;
mod checking;
mod columns;
mod csv;
mod decode;
pub mod employment;
mod geojson;
mod ids;
mod matching;
mod merging;
mod numbers;
mod organisations;
pub mod participants;
mod pasted;
mod plan;
mod reading;
pub mod regions;
mod shape;
mod table;
mod vocabulary;
mod xlsx;

pub use alike::Retold;
pub use numbers::day;

pub use columns::{Field, FigureField, Mapping, Subject};
pub use csv::MARKER_COLUMN;
pub use pasted::{Pasted, pasted, pasted_rows};
pub use plan::{Change, Counts, Plan, PlannedRow, Said, What};
pub use table::{Cell, Row, Table};
pub use vocabulary::Vocabulary;

use crate::message::Message;

/// The largest file that is read.
pub const MOST_BYTES: usize = 64 << 20;
/// The most rows of a file.
pub const MOST_ROWS: usize = 200_000;
/// The most columns of a file.
pub const MOST_COLUMNS: usize = 500;
/// The most sheets that are looked at.
const MOST_SHEETS: usize = 20;
/// The most characters of a cell.
pub const LONGEST_CELL: usize = 100_000;

/// The rows of a file, by what it begins with: a spreadsheet (XLSX), of which the first sheet is read
/// that is shown, GeoJSON, or else text with separators.
///
/// # Errors
/// A sentence that says why nothing of it can be read.
pub fn read(bytes: &[u8]) -> Result<Table, Message> {
    first(tables(bytes, 1)?)
}

/// The rows of every sheet of a file that is shown and has any; of a file without sheets, its rows.
///
/// # Errors
/// A sentence that says why nothing of it can be read.
pub fn read_all(bytes: &[u8]) -> Result<Vec<Table>, Message> {
    tables(bytes, MOST_SHEETS)
}

fn first(tables: Vec<Table>) -> Result<Table, Message> {
    tables
        .into_iter()
        .next()
        .ok_or_else(|| Message::new("import-empty"))
}

fn tables(bytes: &[u8], sheets: usize) -> Result<Vec<Table>, Message> {
    if bytes.len() > MOST_BYTES {
        return Err(Message::new("import-too-large").with("most", MOST_BYTES >> 20));
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return xlsx::read(bytes, sheets);
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(Message::new("import-old-spreadsheet"));
    }
    let decoded = decode::text(bytes);
    let table = if decoded.text.trim_start().starts_with('{') {
        geojson::read(&decoded.text)?
    } else {
        csv::read(&decoded)?
    };
    Ok(vec![table])
}
