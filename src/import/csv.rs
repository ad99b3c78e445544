//! Text with separators: which separator it is, and the rows.

use csv::{ReaderBuilder, StringRecord};

use super::decode::Decoded;
use super::plan::Said;
use super::table::{Cell, Table};
use super::{MOST_COLUMNS, numbers};
use crate::message::Message;

/// The header of the column in which our own files for spreadsheets say which texts of a row were
/// given an apostrophe: column numbers, counted from 1 and parted by spaces.
pub const MARKER_COLUMN: &str = "frostating-marker";

/// The separators that are looked for, the likeliest first.
const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];

/// The rows of a text.
pub(super) fn read(decoded: &Decoded) -> Result<Table, Message> {
    let (separator, text) = match told(&decoded.text) {
        Some((separator, rest)) => (separator, rest),
        None => (separator(&decoded.text), decoded.text.as_str()),
    };
    read_separated(text, separator, decoded.damaged)
}

/// The rows of a text with this separator, some of which could not be read if it is `damaged`.
pub(super) fn read_separated(text: &str, separator: u8, damaged: bool) -> Result<Table, Message> {
    let mut table = Table::default();
    for (number, record) in (1..).zip(records(text, separator)) {
        if table.headers.is_empty() {
            table.headers = headers(&record)?;
            continue;
        }
        let cells = record.iter().map(|cell| Cell::Text(cell.to_owned()));
        let before = table.rows.len();
        table.push(number, cells.collect())?;
        if damaged && let Some(row) = table.rows.get_mut(before) {
            row.fault = row
                .fault
                .take()
                .or_else(|| unreadable(&row.cells, &table.headers));
        }
    }
    if table.headers.is_empty() {
        return Err(Message::new("import-empty"));
    }
    table.unmark();
    let (mut commas, mut points) = (0_usize, 0_usize);
    for cell in table.rows.iter().flat_map(|row| &row.cells) {
        if let Cell::Text(text) = cell {
            commas += usize::from(numbers::has_decimal_comma(text));
            points += usize::from(numbers::has_decimal_point(text));
        }
    }
    table.points = points > commas;
    Ok(table)
}

/// The rows of a text. One that cannot be read as such cannot occur: every row may have any length,
/// and the text is sound.
fn records(text: &str, separator: u8) -> impl Iterator<Item = StringRecord> {
    let reader = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    reader.into_records().map_while(Result::ok)
}

fn headers(record: &StringRecord) -> Result<Vec<String>, Message> {
    let mut headers: Vec<String> = record.iter().map(|text| text.trim().to_owned()).collect();
    while headers.last().is_some_and(String::is_empty) {
        headers.pop();
    }
    if headers.len() > MOST_COLUMNS {
        return Err(Message::new("import-too-many-columns").with("most", MOST_COLUMNS));
    }
    Ok(headers)
}

/// The first cell with something in it that could not be read.
fn unreadable(cells: &[Cell], headers: &[String]) -> Option<Said> {
    let column = cells
        .iter()
        .position(|cell| matches!(cell, Cell::Text(text) if text.contains('\u{fffd}')))?;
    Some(Said {
        column: headers.get(column).cloned(),
        reason: Message::new("import-cell-unreadable"),
    })
}

/// The separator that the first line tells, as some spreadsheets write it (`sep=;`), and what
/// follows it.
fn told(text: &str) -> Option<(u8, &str)> {
    let rest = text.strip_prefix("sep=")?;
    let (line, rest) = rest.split_once('\n')?;
    let separator = *line.trim_end_matches('\r').as_bytes().first()?;
    separator.is_ascii().then_some((separator, rest))
}

/// The separator that gives the most columns, and of those the most rows as long as the first.
fn separator(text: &str) -> u8 {
    const LOOKED_AT: usize = 50;
    let worth = |separator: u8| {
        let mut records = records(text, separator).take(LOOKED_AT);
        let columns = records.next().map_or(0, |record| record.len());
        let alike = records.filter(|record| record.len() == columns).count();
        (columns, alike)
    };
    let mut best = (SEPARATORS[0], worth(SEPARATORS[0]));
    for separator in SEPARATORS.into_iter().skip(1) {
        let found = worth(separator);
        if found > best.1 {
            best = (separator, found);
        }
    }
    best.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Table {
        let text = text.to_owned();
        let damaged = false;
        read(&Decoded { text, damaged }).unwrap()
    }

    fn texts(table: &Table) -> Vec<Vec<String>> {
        let texts = |cells: &[Cell]| cells.iter().map(Cell::text).collect();
        table.rows.iter().map(|row| texts(&row.cells)).collect()
    }

    #[test]
    fn the_separator_is_found_even_where_commas_are_decimals() {
        for (text, separator) in [
            ("Navn;Lat;Lon\nA;63,1;10,2\nB;64,1;11,2\n", b';'),
            ("Name,Lat,Lon\nA,63.1,10.2\n", b','),
            ("Navn\tLat\tLon\nA\t63,1\t10,2\n", b'\t'),
            ("Navn|Lat\nA|63,1\n", b'|'),
            ("\"Navn, sted\";Lat\n\"A, B\";63,1\n", b';'),
            ("Navn\nA\n", b';'),
            ("", b';'),
        ] {
            assert_eq!(super::separator(text), separator, "{text}");
        }
        assert_eq!(
            table("sep=|\r\nNavn|Sted\r\nA;B|C\r\n").headers,
            ["Navn", "Sted"]
        );
    }

    #[test]
    fn an_apostrophe_is_taken_away_only_where_the_marker_says_so() {
        let read = table("Navn;Merknad;frostating-marker\n'=1;'fin;1\n'x;'-y;2\n");
        assert_eq!(read.headers, ["Navn", "Merknad"]);
        assert_eq!(texts(&read), [["=1", "'fin"], ["'x", "-y"]]);
    }

    #[test]
    fn rows_keep_the_number_that_a_spreadsheet_shows() {
        let read = table("Navn;Merknad\n\"A\nB\";1\n;\nC;2\n");
        let numbers: Vec<usize> = read.rows.iter().map(|row| row.number).collect();
        assert_eq!(numbers, [2, 4]);
    }

    #[test]
    fn a_row_with_too_much_in_it_is_at_fault_and_the_others_are_not() {
        let long = "x".repeat(super::super::LONGEST_CELL + 1);
        let read = table(&format!("Navn;Lat\nA;1;2\n{long};1\nB\0;1\nC;1;;\n"));
        let keys: Vec<_> = read
            .rows
            .iter()
            .map(|row| row.fault.as_ref().map(|fault| fault.reason.key()))
            .collect();
        assert_eq!(
            keys,
            [
                Some("import-too-many-cells"),
                Some("import-cell-too-long"),
                Some("import-cell-zero"),
                None
            ]
        );
    }

    #[test]
    fn nothing_at_all_is_an_error_in_words() {
        let damaged = false;
        for text in ["", "\n\n", ";;;\n"] {
            let text = text.to_owned();
            assert!(read(&Decoded { text, damaged }).is_err());
        }
    }
}
