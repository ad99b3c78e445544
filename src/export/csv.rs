//! Tables as comma-separated values, for spreadsheets and for programs.

use csv::{QuoteStyle, Terminator, WriterBuilder};
use jiff::civil::Date;

/// The header of the column that says which texts of a row were given an apostrophe.
///
/// It is the same in every language, so that an import finds it. Its cells hold column numbers,
/// counted from 1 and parted by spaces; in those columns a leading `'` is not part of the text.
pub const MARKER_COLUMN: &str = "frostating-marker";

/// Who a file of comma-separated values is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// People with a spreadsheet: byte-order mark, `;` between fields, decimal comma, every field
    /// quoted. A text that a spreadsheet could take for a formula gets a leading `'`, and the last
    /// column says so.
    Spreadsheet,
    /// Programs: RFC 4180, `,` between fields, decimal point, every text as it is.
    Raw,
    /// A spreadsheet into which it is pasted: tab between fields, decimal comma. Formulas are kept
    /// from being taken for such as in a file, but the column that says so is only there where a
    /// text needed it.
    Clipboard,
}

/// One cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text as somebody wrote it.
    Text(String),
    /// A figure.
    Number(f64),
    /// A day, written as in ISO 8601.
    Day(Date),
}

impl Cell {
    /// A text, or nothing if it is empty.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }

    /// A day, or nothing.
    #[must_use]
    pub fn day(day: Option<Date>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }

    /// A figure, or nothing. What is no finite number is nothing.
    #[must_use]
    pub fn number(value: Option<f64>) -> Self {
        value
            .filter(|value| value.is_finite())
            .map_or(Self::Empty, Self::Number)
    }
}

/// A table: a header for each column, and rows of as many cells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// The headers.
    pub headers: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// The table as comma-separated values in UTF-8, lines ended by CR and LF.
    #[must_use]
    pub fn to_csv(&self, profile: Profile) -> Vec<u8> {
        match profile {
            Profile::Spreadsheet => self.spreadsheet(),
            Profile::Raw => self.raw(),
            Profile::Clipboard => self.clipboard(),
        }
    }

    fn spreadsheet(&self) -> Vec<u8> {
        let mut lines = WriterBuilder::new()
            .delimiter(b';')
            .quote_style(QuoteStyle::Always)
            .terminator(Terminator::CRLF)
            .from_writer("\u{feff}".as_bytes().to_vec());
        let last = MARKER_COLUMN.to_owned();
        write_line(&mut lines, self.headers.iter().chain([&last]));
        for (fields, marked) in self.guarded() {
            write_line(&mut lines, fields.iter().chain([&marked]));
        }
        lines.into_inner().unwrap_or_default()
    }

    fn clipboard(&self) -> Vec<u8> {
        let mut lines = WriterBuilder::new()
            .delimiter(b'\t')
            .terminator(Terminator::CRLF)
            .from_writer(Vec::new());
        let rows: Vec<_> = self.guarded().collect();
        let marked = rows.iter().any(|(_, marked)| !marked.is_empty());
        let last = MARKER_COLUMN.to_owned();
        write_line(
            &mut lines,
            self.headers.iter().chain(marked.then_some(&last)),
        );
        for (fields, mark) in &rows {
            write_line(&mut lines, fields.iter().chain(marked.then_some(mark)));
        }
        lines.into_inner().unwrap_or_default()
    }

    /// The rows as spreadsheets take them for what they are, each with the numbers of its columns in
    /// which a text got an apostrophe.
    fn guarded(&self) -> impl Iterator<Item = (Vec<String>, String)> {
        self.rows.iter().map(|row| {
            let mut marked = String::new();
            let mut fields: Vec<String> = Vec::with_capacity(row.len());
            for (column, cell) in (1_usize..).zip(row) {
                fields.push(match cell {
                    Cell::Text(text) if may_be_taken_for_formula(text) => {
                        if !marked.is_empty() {
                            marked.push(' ');
                        }
                        marked.push_str(&column.to_string());
                        format!("'{text}")
                    }
                    Cell::Number(value) => value.to_string().replace('.', ","),
                    other => plain(other),
                });
            }
            (fields, marked)
        })
    }

    fn raw(&self) -> Vec<u8> {
        let mut lines = WriterBuilder::new()
            .terminator(Terminator::CRLF)
            .from_writer(Vec::new());
        write_line(&mut lines, &self.headers);
        for row in &self.rows {
            write_line(&mut lines, row.iter().map(plain));
        }
        lines.into_inner().unwrap_or_default()
    }
}

fn write_line<T: AsRef<[u8]>>(
    lines: &mut csv::Writer<Vec<u8>>,
    fields: impl IntoIterator<Item = T>,
) {
    let written = lines.write_record(fields);
    // Writing to memory fails only for rows of unequal length, and no sheet has those.
    debug_assert!(written.is_ok(), "{written:?}");
}

fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Number(value) => value.to_string(),
        Cell::Day(day) => day.to_string(),
    }
}

/// Whether a spreadsheet could take the text for a formula: after spaces and invisible characters
/// it begins with a sign that begins one, or with a control character that some readers drop before
/// they look. Full-width and small forms count, since some readers fold them.
fn may_be_taken_for_formula(text: &str) -> bool {
    for character in text.chars() {
        match character {
            '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '\0' | '\u{2212}' | '\u{fe62}'
            | '\u{fe63}' | '\u{fe66}' | '\u{fe6b}' | '\u{ff0b}' | '\u{ff0d}' | '\u{ff1d}'
            | '\u{ff20}' => {
                return true;
            }
            space if space.is_whitespace() || is_invisible(space) => {}
            _ => return false,
        }
    }
    false
}

/// Characters that take no room: zero-width spaces and joiners, direction marks, byte-order mark,
/// soft hyphen, control characters.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sheet(cells: &[Cell]) -> Sheet {
        let headers = (1..=cells.len()).map(|n| format!("h{n}")).collect();
        Sheet {
            headers,
            rows: vec![cells.to_vec()],
        }
    }

    /// The fields of the only row, as a spreadsheet reads them.
    fn spreadsheet_fields(cells: &[Cell]) -> Vec<String> {
        fields(&sheet(cells).to_csv(Profile::Spreadsheet)[3..], b';')
    }

    fn fields(bytes: &[u8], delimiter: u8) -> Vec<String> {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .from_reader(bytes);
        let row = reader.records().next().unwrap().unwrap();
        row.iter().map(str::to_owned).collect()
    }

    #[test]
    fn a_spreadsheet_file_has_mark_semicolons_quotes_and_windows_line_ends() {
        let bytes =
            sheet(&[Cell::Text("æ".into()), Cell::Number(-1.5)]).to_csv(Profile::Spreadsheet);
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(
            text,
            "\u{feff}\"h1\";\"h2\";\"frostating-marker\"\r\n\"æ\";\"-1,5\";\"\"\r\n"
        );
    }

    #[test]
    fn a_raw_file_has_commas_points_and_only_needed_quotes() {
        let cells = [
            Cell::Text("a,b".into()),
            Cell::Number(1.5),
            Cell::Day(jiff::civil::date(2023, 9, 1)),
            Cell::Empty,
            Cell::Text("=1".into()),
        ];
        let text = String::from_utf8(sheet(&cells).to_csv(Profile::Raw)).unwrap();
        assert_eq!(text, "h1,h2,h3,h4,h5\r\n\"a,b\",1.5,2023-09-01,,=1\r\n");
    }

    #[test]
    fn every_way_to_begin_a_formula_gets_an_apostrophe_and_is_marked() {
        for text in [
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "\0=1",
            " =1",
            "  -x",
            "\u{a0}=1",
            "\u{3000}@x",
            "＝1",
            "＋1",
            "－1",
            "＠x",
            " ＝1",
            "−1",
            "\u{200b}=1",
            "\u{feff}=1",
            "\u{b}=1",
            "=HYPERLINK(\"http://x\";\"y\")",
            "=cmd|' /C calc'!A0",
            "-",
        ] {
            let fields = spreadsheet_fields(&[Cell::Text("fin".into()), Cell::Text(text.into())]);
            assert_eq!(fields, ["fin", &format!("'{text}"), "2"], "{text:?}");
        }
    }

    #[test]
    fn harmless_text_figures_and_days_stay_as_they_are() {
        for text in [
            "Avklare nett",
            "a=b",
            "'=1",
            "1-2",
            "–",
            "\"=1\"",
            "100 %",
            " x",
        ] {
            assert_eq!(
                spreadsheet_fields(&[Cell::Text(text.into())]),
                [text, ""],
                "{text:?}"
            );
        }
        let cells = [
            Cell::Number(-3.25),
            Cell::Day(jiff::civil::date(2023, 9, 1)),
        ];
        assert_eq!(spreadsheet_fields(&cells), ["-3,25", "2023-09-01", ""]);
    }

    #[test]
    fn what_is_copied_has_tabs_and_tells_of_apostrophes_only_where_there_are_any() {
        let copied = |text: &str| {
            let bytes = sheet(&[Cell::Text(text.into()), Cell::Number(1.5)]);
            String::from_utf8(bytes.to_csv(Profile::Clipboard)).unwrap()
        };
        assert_eq!(copied("Holla"), "h1\th2\r\nHolla\t1,5\r\n");
        assert_eq!(copied("a\tb\n"), "h1\th2\r\n\"a\tb\n\"\t1,5\r\n");
        assert_eq!(
            copied("=1+1"),
            "h1\th2\tfrostating-marker\r\n'=1+1\t1,5\t1\r\n"
        );
    }

    #[test]
    fn several_marked_texts_are_all_named() {
        let cells = ["=a", "b", "@c"].map(|text| Cell::Text(text.into()));
        assert_eq!(spreadsheet_fields(&cells)[3], "1 3");
    }

    #[test]
    fn figures_are_written_without_exponent_and_nothing_infinite_is_written() {
        assert_eq!(spreadsheet_fields(&[Cell::Number(1e-7)])[0], "0,0000001");
        assert_eq!(Cell::number(Some(f64::INFINITY)), Cell::Empty);
    }

    proptest! {
        #[test]
        fn any_text_comes_back_from_a_raw_file(texts in prop::collection::vec(any::<String>(), 1..5)) {
            let cells: Vec<Cell> = texts.iter().cloned().map(Cell::Text).collect();
            prop_assert_eq!(fields(&sheet(&cells).to_csv(Profile::Raw), b','), texts);
        }

        #[test]
        fn any_text_comes_back_from_a_spreadsheet_file_by_its_marker(
            texts in prop::collection::vec("[=+@' \t\r\n\";,a-]{0,6}|\\PC*", 1..5)
        ) {
            let cells: Vec<Cell> = texts.iter().cloned().map(Cell::Text).collect();
            let mut read = spreadsheet_fields(&cells);
            for column in read.pop().unwrap().split_whitespace() {
                read[column.parse::<usize>().unwrap() - 1].remove(0);
            }
            prop_assert_eq!(read, texts);
        }
    }
}
