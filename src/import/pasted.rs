//! What is pasted: rows with headers, or a block of cells.

use csv::ReaderBuilder;

use super::columns::{Field, Mapping, Subject};
use super::table::Table;
use super::vocabulary::Vocabulary;
use super::{LONGEST_CELL, MOST_COLUMNS, csv as text};
use crate::message::Message;

/// The most megabytes of a clipboard that are looked at.
const MOST_MEGABYTES: usize = 4;
/// The most cells of a block; more is a table, and a table has headers.
const MOST_CELLS: usize = 20_000;

/// What a clipboard holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Pasted {
    /// Rows under a line of headers, one of which is that of names or ids: assets to be found again
    /// or added.
    Rows,
    /// A block of cells, to be put where the cursor stands.
    Cells(Vec<Vec<String>>),
}

/// Tells what a text from the clipboard is, as spreadsheets put it there: tabs between cells, quotes
/// around a cell that holds tabs or line breaks.
///
/// # Errors
/// A sentence if there is too much of it, or nothing.
pub fn pasted(clipboard: &str, vocabulary: &Vocabulary) -> Result<Pasted, Message> {
    if clipboard.len() > MOST_MEGABYTES << 20 {
        return Err(Message::new("paste-too-large").with("most", MOST_MEGABYTES));
    }
    let mut reader = ReaderBuilder::new()
        .delimiter(b'\t')
        .has_headers(false)
        .flexible(true)
        .from_reader(clipboard.as_bytes());
    // Every row may have any length and the text is sound, so each record can be read.
    let mut records = reader.records().map_while(Result::ok).peekable();
    if let Some(first) = records.peek() {
        let headers = Table {
            headers: first.iter().map(str::to_owned).collect(),
            ..Table::default()
        };
        let mapping = Mapping::guessed(Subject::Assets, &headers, vocabulary);
        let named = mapping.holds(Field::Name) || mapping.holds(Field::Id);
        if named && clipboard.trim_end().contains('\n') {
            return Ok(Pasted::Rows);
        }
    }
    let mut cells = Vec::new();
    let mut count = 0;
    for record in records {
        count += record.len();
        if count > MOST_CELLS || record.len() > MOST_COLUMNS {
            return Err(Message::new("paste-too-many-cells").with("most", MOST_CELLS));
        }
        cells.push(record.iter().map(str::to_owned).collect::<Vec<String>>());
    }
    let is_nothing = |cell: &String| cell.trim().is_empty();
    if cells.iter().flatten().all(is_nothing) {
        return Err(Message::new("import-empty"));
    }
    for cell in cells.iter().flatten() {
        if cell.contains('\0') {
            return Err(Message::new("import-cell-zero"));
        }
        if cell.len() > LONGEST_CELL {
            return Err(Message::new("import-cell-too-long").with("most", LONGEST_CELL));
        }
    }
    Ok(Pasted::Cells(cells))
}

/// The rows of a text from the clipboard that holds [`Pasted::Rows`].
///
/// # Errors
/// A sentence that says why nothing of it can be read.
pub fn pasted_rows(clipboard: &str) -> Result<Table, Message> {
    text::read_separated(clipboard, b'\t', false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary() -> Vocabulary {
        Vocabulary::new(&|key| match key {
            "header-name" => vec!["Navn".to_owned()],
            "header-id" => vec!["Id".to_owned()],
            other => vec![other.to_owned()],
        })
    }

    fn cells(text: &str) -> Vec<Vec<String>> {
        match pasted(text, &vocabulary()) {
            Ok(Pasted::Cells(cells)) => cells,
            other => vec![vec![format!("{other:?}")]],
        }
    }

    fn wrong(text: &str) -> &'static str {
        pasted(text, &vocabulary()).unwrap_err().key()
    }

    #[test]
    fn a_line_of_headers_with_a_name_or_an_id_makes_rows() {
        for text in [
            "Navn\tType\nA\tIndustri\n",
            "Type\tid\r\nx\tasset-a\r\n",
            "Navn\nA",
        ] {
            assert_eq!(pasted(text, &vocabulary()), Ok(Pasted::Rows), "{text}");
        }
    }

    #[test]
    fn anything_else_is_a_block_of_cells() {
        assert_eq!(cells("80 kt\tI drift\r\n"), [["80 kt", "I drift"]]);
        assert_eq!(cells("Navn"), [["Navn"]], "a header alone is over nothing");
        assert_eq!(cells("\"a\tb\n\"\"c\"\"\"\tx"), [["a\tb\n\"c\"", "x"]]);
        assert_eq!(cells("=1+1\t@x"), [["=1+1", "@x"]], "formulas are text");
    }

    #[test]
    fn too_much_nothing_and_strange_characters_are_refused_in_words() {
        assert_eq!(wrong(""), "import-empty");
        assert_eq!(wrong("\t\n \t"), "import-empty");
        assert_eq!(wrong("a\0b"), "import-cell-zero");
        assert_eq!(wrong(&"x".repeat(LONGEST_CELL + 1)), "import-cell-too-long");
        assert_eq!(wrong(&"a\tb\n".repeat(10_001)), "paste-too-many-cells");
        assert_eq!(wrong(&"x\n".repeat(3 << 20)), "paste-too-large");
    }

    #[test]
    fn rows_are_parted_by_tabs_however_many_semicolons_they_hold() {
        let table = pasted_rows("Navn\tStikkord\r\nA;B\tx; y; z\r\n").unwrap();
        assert_eq!(table.headers, ["Navn", "Stikkord"]);
        assert_eq!(table.rows[0].cell(1).text(), "x; y; z");
    }
}
