//! The fields and records of a text, also of a damaged one.
//!
//! Records are told apart by balanced brackets. Where those fail, the layout helps: a record that
//! is never closed ends at the next line that is indented like its own first line and begins an
//! entry, or at the next line that is indented like a field of the workspace.

use std::ops::Range;

use super::lexer::{Kind, Lexer, Word};
use crate::workspace::RecordKind;

/// The tables of a workspace by the names of their fields.
pub(super) const TABLES: [(&str, RecordKind); 11] = [
    ("organisations", RecordKind::Organisation),
    ("assets", RecordKind::Asset),
    ("chains", RecordKind::Chain),
    ("steps", RecordKind::Step),
    ("flows", RecordKind::Flow),
    ("meetings", RecordKind::Meeting),
    ("decisions", RecordKind::Decision),
    ("actions", RecordKind::Action),
    ("votes", RecordKind::Vote),
    ("views", RecordKind::View),
    ("scenarios", RecordKind::Scenario),
];

/// The fields of a workspace, in the order they are written.
pub(super) const FIELDS: [&str; 22] = [
    "format",
    "written_by",
    "title",
    "region",
    "coordinator",
    "division",
    "language",
    "notes",
    "boundaries",
    "employment",
    "organisations",
    "assets",
    "chains",
    "steps",
    "flows",
    "meetings",
    "decisions",
    "actions",
    "votes",
    "views",
    "scenarios",
    "damaged",
];

/// A part of a text, by byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// A field of the workspace that is no table.
    Field {
        name: Range<usize>,
        value: Range<usize>,
    },
    /// The beginning of a table.
    Table {
        name: Range<usize>,
        kind: RecordKind,
    },
    /// A record.
    Entry {
        kind: RecordKind,
        key: Range<usize>,
        value: Range<usize>,
    },
    /// What is none of these, or does not pass for one; among the records of a kind, or among
    /// the fields.
    Junk {
        kind: Option<RecordKind>,
        span: Range<usize>,
    },
}

/// Cuts a text into pieces. `judge` tells whether a text passes for the record or field it seems to be; it is
/// asked once for each.
pub(super) fn outline(text: &str, judge: &mut dyn FnMut(&Piece) -> bool) -> Vec<Piece> {
    let mut walk = Walk {
        text,
        margins: None,
        fuel: text.len().saturating_mul(8).saturating_add(4096),
        field_column: None,
        judge,
        pieces: Vec::new(),
    };
    walk.fields();
    walk.pieces
}

struct Walk<'a, 'j> {
    text: &'a str,
    /// The first byte that is no space of each line, and its column; made when first needed.
    margins: Option<Vec<(usize, usize)>>,
    /// Bytes and lines that may still be looked at, so that no text takes more than linear time.
    fuel: usize,
    field_column: Option<usize>,
    judge: &'j mut dyn FnMut(&Piece) -> bool,
    pieces: Vec<Piece>,
}

impl Walk<'_, '_> {
    fn word(&self, at: usize) -> Option<Word> {
        Lexer::from(self.text, at).next()
    }

    fn fields(&mut self) {
        let Some(mut at) = body(self.text) else {
            return;
        };
        while let Some(word) = self.word(at) {
            if self.field_column.is_none() {
                self.field_column = self.column(word.start);
            }
            at = match word.kind {
                Kind::Close | Kind::Comma => word.end, // what follows a bracket too many counts
                _ => self.field(word),
            };
        }
    }

    /// Takes in the field that begins with `word`; where the next one begins.
    fn field(&mut self, word: Word) -> usize {
        let colon = self.word(word.end);
        let value = colon.and_then(|colon| self.word(colon.end));
        if let (Kind::Name, Some(Kind::Colon), Some(value)) =
            (word.kind, colon.map(|colon| colon.kind), value)
        {
            let name = word.start..word.end;
            let table = TABLES
                .iter()
                .find(|(table, _)| *table == &self.text[name.clone()]);
            if let Some((_, kind)) = table
                && self.text.as_bytes()[value.start] == b'{'
            {
                self.pieces.push(Piece::Table { name, kind: *kind });
                return self.entries(*kind, value.end);
            }
            if let Some(end) = self.balanced(value.start) {
                let piece = Piece::Field {
                    name,
                    value: value.start..end,
                };
                if (self.judge)(&piece) {
                    self.pieces.push(piece);
                    return end;
                }
            }
        }
        self.junk(None, word.start)
    }

    /// Takes in the records of a table; where the next field begins.
    fn entries(&mut self, kind: RecordKind, from: usize) -> usize {
        let mut at = from;
        loop {
            let Some(word) = self.word(at) else {
                return self.text.len();
            };
            at = match word.kind {
                Kind::Close if self.text.as_bytes()[word.start] == b'}' => return word.end,
                Kind::Close | Kind::Comma => word.end,
                Kind::Name
                    if self.field_column.is_some()
                        && self.column(word.start) == self.field_column =>
                {
                    return word.start; // the table was never closed
                }
                _ => self.entry(kind, word),
            };
        }
    }

    /// Takes in the record that begins with `word`; where it ends.
    fn entry(&mut self, kind: RecordKind, word: Word) -> usize {
        let colon = self.word(word.end);
        let value = colon.and_then(|colon| self.word(colon.end));
        if let (Kind::Text, Some(Kind::Colon), Some(value)) =
            (word.kind, colon.map(|colon| colon.kind), value)
            && let Some(end) = self.balanced(value.start)
        {
            let piece = Piece::Entry {
                kind,
                key: word.start..word.end,
                value: value.start..end,
            };
            if (self.judge)(&piece) {
                self.pieces.push(piece);
                return end;
            }
        }
        self.junk(Some(kind), word.start)
    }

    /// Takes in what cannot be read; where something else begins.
    fn junk(&mut self, kind: Option<RecordKind>, start: usize) -> usize {
        let balanced = self.balanced(start);
        let cut = self.next_cut(start, kind.is_some());
        let end = match (balanced, cut) {
            (Some(balanced), Some(cut)) => balanced.min(cut),
            (balanced, cut) => balanced.or(cut).unwrap_or(self.text.len()),
        };
        // At least one word, so that the walk goes on.
        let least = self.word(start).map_or(self.text.len(), |word| word.end);
        let end = end.max(least);
        let shown = start + self.text[start..end].trim_end().len();
        self.pieces.push(Piece::Junk {
            kind,
            span: start..shown,
        });
        end
    }

    /// The end of what begins here: the comma after it, or the bracket around it.
    fn balanced(&mut self, start: usize) -> Option<usize> {
        let mut lexer = Lexer::from(self.text, start);
        let mut open = Vec::new();
        let mut end = start;
        let mut looked = 0;
        let result = loop {
            let Some(word) = lexer.next() else { break None };
            looked = word.end - start;
            if looked > self.fuel {
                break None;
            }
            let byte = self.text.as_bytes()[word.start];
            match word.kind {
                Kind::Open => open.push(byte),
                Kind::Close => match open.pop() {
                    None => break Some(end),
                    Some(b'(') if byte == b')' => {}
                    Some(b'[') if byte == b']' => {}
                    Some(b'{') if byte == b'}' => {}
                    Some(_) => break None,
                },
                Kind::Comma if open.is_empty() => break Some(end),
                Kind::OpenText | Kind::OpenComment | Kind::DeepComment => break None,
                _ => {}
            }
            end = word.end;
        };
        self.fuel = self.fuel.saturating_sub(looked);
        result
    }

    /// The next line that seems to begin a record (if `among_records`), a field, or the end of
    /// either.
    fn next_cut(&mut self, after: usize, among_records: bool) -> Option<usize> {
        let own = if among_records {
            self.column(after)
        } else {
            None
        };
        let field = self.field_column;
        if own.is_none() && field.is_none() {
            return None;
        }
        let text = self.text;
        let margins = self.margins.get_or_insert_with(|| margins(text));
        let first = margins.partition_point(|(at, _)| *at <= after);
        for (at, column) in &margins[first..] {
            self.fuel = self.fuel.checked_sub(1)?;
            let byte = text.as_bytes()[*at];
            let begins_entry = byte == b'"' && own == Some(*column);
            let begins_field = field.is_some_and(|field| *column <= field)
                && (byte.is_ascii_alphabetic() || matches!(byte, b'}' | b')'));
            if begins_entry || begins_field {
                return Some(*at);
            }
        }
        None
    }

    /// The column of a byte, if only spaces stand before it in its line.
    fn column(&self, at: usize) -> Option<usize> {
        let before = &self.text[..at];
        let column = before.len() - before.trim_end_matches([' ', '\t']).len();
        (before.len() == column || before.as_bytes()[at - column - 1] == b'\n').then_some(column)
    }
}

/// Where the fields of the outermost struct begin.
fn body(text: &str) -> Option<usize> {
    let mut lexer = Lexer::from(text, 0);
    let mut depth = 0_usize;
    while let Some(word) = lexer.next() {
        match word.kind {
            Kind::Open if depth == 0 && text.as_bytes()[word.start] == b'(' => {
                return Some(word.end);
            }
            Kind::Open => depth += 1,
            Kind::Close => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// The first byte that is no space of each line that has one, and how many spaces stand before.
fn margins(text: &str) -> Vec<(usize, usize)> {
    let mut start = 0;
    let mut margins = Vec::new();
    for line in text.split_inclusive('\n') {
        let column = line.len() - line.trim_start_matches([' ', '\t']).len();
        if !line.trim().is_empty() {
            margins.push((start + column, column));
        }
        start += line.len();
    }
    margins
}
