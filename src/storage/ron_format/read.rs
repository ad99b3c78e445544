//! From bytes to a workspace.

use std::ops::Range;

use super::complaint::{Complaint, shortened};
use super::lexer::{DEEPEST, Lexer};
use super::locate::Records;
use super::outline::{FIELDS, Piece, outline};
use super::place::Lines;
use super::recover::recover;
use super::survey::{Excess, Survey, survey};
use super::{MOST_BYTES, MOST_RECORDS, options, write};
use crate::message::Message;
use crate::workspace::{Breach, FORMAT, Invariant, RecordRef, Workspace};

/// A workspace as it was read.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// What could be read.
    pub workspace: Workspace,
    /// All that is wrong with the text, in its order: what could not be read, and what breaks a
    /// rule.
    pub problems: Vec<Problem>,
    /// Whether something could not be read. Its text is among [`Workspace::damaged`]; the window
    /// must open read-only.
    pub damaged: bool,
    /// Whether writing the workspace gives the same bytes again.
    pub canonical: bool,
    /// What the first save will change besides the content; empty if `canonical`.
    pub normalises: Vec<Normalisation>,
}

/// Something in a text that a save does not keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Normalisation {
    /// The shape of an older program: the file takes the shape of today.
    Format,
    /// The mark some editors put before the first character.
    ByteOrderMark,
    /// Lines that end in CR LF.
    LineEndings,
    /// Comments: they are lost.
    Comments,
    /// Records or fields of the workspace in another order.
    Order,
    /// Spaces, lines, and other ways to write the same.
    Layout,
}

impl Normalisation {
    /// The catalogue key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Format => "normalise-format",
            Self::ByteOrderMark => "normalise-byte-order-mark",
            Self::LineEndings => "normalise-line-endings",
            Self::Comments => "normalise-comments",
            Self::Order => "normalise-order",
            Self::Layout => "normalise-layout",
        }
    }
}

/// Something wrong at a place of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// What is wrong and what to do, with line and column.
    pub message: Message,
    /// The record it concerns, if it is known.
    pub record: Option<RecordRef>,
    /// The rule it breaks; `None` if the text could not be read.
    pub invariant: Option<Invariant>,
}

/// Why a text cannot be opened at all.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadError {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// What is wrong and what to do, with line and column.
    pub message: Message,
}

/// A sentence with its place before it.
fn at_place(line: usize, column: usize, what: Message) -> Message {
    // As text: a line is looked up, not counted, so it takes no digit grouping.
    Message::new("read-at")
        .with("line", line.to_string())
        .with("column", column.to_string())
        .with("what", what)
}

impl Problem {
    fn new(lines: &Lines, at: usize, what: Message, record: Option<RecordRef>) -> Self {
        let place = lines.place(at);
        Self {
            line: place.line,
            column: place.column,
            message: at_place(place.line, place.column, what),
            record,
            invariant: None,
        }
    }
}

impl ReadError {
    fn new(text: &str, at: usize, what: Message) -> Self {
        let place = Lines::of(text).place(at);
        Self {
            line: place.line,
            column: place.column,
            message: at_place(place.line, place.column, what),
        }
    }
}

/// Reads the text of a workspace.
///
/// # Errors
/// Why it cannot be opened: too large, not text, a conflict not yet resolved, from a newer
/// program, no workspace, or without a single record that can be read.
pub fn read(bytes: &[u8]) -> Result<Loaded, ReadError> {
    if bytes.len() > MOST_BYTES {
        let what = Message::new("read-too-large").with("most", MOST_BYTES >> 20);
        return Err(ReadError::new("", 0, what));
    }
    let marked = bytes.strip_prefix(b"\xef\xbb\xbf");
    let bytes = marked.unwrap_or(bytes);
    let text = decode(bytes)?;
    if text.trim().is_empty() {
        return Err(ReadError::new("", 0, Message::new("read-empty")));
    }
    let survey = survey(text).map_err(|(excess, at)| ReadError::new(text, at, too_much(excess)))?;
    let older = check_format(text, &survey)? < FORMAT;
    match options().from_str::<Workspace>(text) {
        Ok(_) if text.len() < bytes.len() => Err(not_utf_8(bytes, text)),
        Ok(workspace) => Ok(whole(text, marked.is_some(), older, &survey, workspace)),
        Err(error) => {
            let complaint = Complaint::of(text, 0..text.len(), &error);
            in_parts(text, marked.is_some(), older, survey, complaint)
        }
    }
}

/// The text of the bytes, without the beginning of a last character that was cut off.
fn decode(bytes: &[u8]) -> Result<&str, ReadError> {
    let utf16 = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => true,
        [first, second, ..] => (*first == 0) != (*second == 0),
        _ => false,
    };
    if utf16 {
        return Err(ReadError::new("", 0, Message::new("read-utf-16")));
    }
    std::str::from_utf8(bytes).or_else(|error| {
        let valid = std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default();
        match error.error_len() {
            None => Ok(valid),
            Some(_) => Err(not_utf_8(bytes, valid)),
        }
    })
}

/// The bytes are text up to the end of `valid` only.
fn not_utf_8(bytes: &[u8], valid: &str) -> ReadError {
    let byte = bytes.get(valid.len()).copied().unwrap_or_default();
    let what = Message::new("read-not-utf-8").with("byte", format!("{byte:02X}"));
    ReadError::new(valid, valid.len(), what)
}

fn too_much(excess: Excess) -> Message {
    match excess {
        Excess::TooDeep => Message::new("read-too-deep").with("most", DEEPEST),
        Excess::DeepComment => Message::new("read-deep-comment").with("most", DEEPEST),
        Excess::LongName => Message::new("read-long-name"),
        Excess::TooManyRecords => Message::new("read-too-many-records").with("most", MOST_RECORDS),
        Excess::TooManyValues => Message::new("read-too-many-values"),
        Excess::Conflict => Message::new("read-conflict"),
    }
}

/// The number of the text's format, if this program reads it.
fn check_format(text: &str, survey: &Survey) -> Result<u32, ReadError> {
    let field = |name: &str| {
        survey
            .fields
            .iter()
            .find(|field| &text[field.name.clone()] == name)
            .map(|field| &field.value)
    };
    let Some(value) = field("format") else {
        let start = text.len() - text.trim_start().len();
        return Err(ReadError::new(text, start, Message::new("read-no-format")));
    };
    let number = options()
        .from_str::<u32>(&text[value.clone()])
        .ok()
        .filter(|number| *number > 0);
    let Some(number) = number else {
        let what = Message::new("read-bad-format").with("found", shortened(&text[value.clone()]));
        return Err(ReadError::new(text, value.start, what));
    };
    if number <= FORMAT {
        return Ok(number);
    }
    let said = |name: &str| -> String {
        field(name)
            .and_then(|value| options().from_str::<String>(&text[value.clone()]).ok())
            .map_or_else(|| "?".to_owned(), |said| shortened(&said))
    };
    let what = Message::new("read-newer")
        .with("format", number)
        .with("known", FORMAT)
        .with("title", said("title"))
        .with("written_by", said("written_by"));
    Err(ReadError::new(text, value.start, what))
}

fn whole(text: &str, marked: bool, older: bool, survey: &Survey, workspace: Workspace) -> Loaded {
    let workspace = workspace.migrated();
    let breaches = workspace.breaches();
    let canonical = !marked && write(&workspace) == text;
    let mut problems = Vec::new();
    let mut normalises = Vec::new();
    let kept = !workspace.damaged().is_empty();
    if !breaches.is_empty() || !canonical || kept {
        let pieces = outline(text, &mut |_| true);
        let lines = Lines::of(text);
        problems = broken_rules(text, &lines, &pieces, breaches);
        if kept {
            problems.extend(kept_as_text(text, &lines, &pieces, &workspace));
        }
        if !canonical {
            normalises = differences(text, marked, older, survey, &pieces);
        }
    }
    problems.sort_by_key(|problem| (problem.line, problem.column));
    Loaded {
        workspace,
        problems,
        damaged: false,
        canonical,
        normalises,
    }
}

fn in_parts(
    text: &str,
    marked: bool,
    older: bool,
    survey: Survey,
    complaint: Complaint,
) -> Result<Loaded, ReadError> {
    let lines = Lines::of(text);
    match recover(text, complaint) {
        Ok(recovered) => {
            let mut problems: Vec<Problem> = recovered
                .complaints
                .into_iter()
                .map(|(complaint, record)| {
                    Problem::new(&lines, complaint.at, complaint.what, record)
                })
                .collect();
            let breaches = recovered.workspace.breaches();
            problems.extend(broken_rules(text, &lines, &recovered.pieces, breaches));
            problems.sort_by_key(|problem| (problem.line, problem.column));
            let survey = Survey {
                comments: survey.comments && has_lost_comments(text, &recovered.pieces),
                ..survey
            };
            Ok(Loaded {
                workspace: recovered.workspace.migrated(),
                problems,
                damaged: true,
                canonical: false,
                normalises: differences(text, marked, older, &survey, &recovered.pieces),
            })
        }
        Err(complaints) => {
            let first = complaints
                .into_iter()
                .map(|(complaint, _)| complaint)
                .min_by_key(|c| c.at);
            let Complaint { at, what } = first.unwrap_or_else(|| Complaint {
                at: 0,
                what: Message::new("read-no-format"),
            });
            Err(ReadError::new(text, at, what))
        }
    }
}

fn broken_rules(
    text: &str,
    lines: &Lines,
    pieces: &[Piece],
    breaches: Vec<Breach>,
) -> Vec<Problem> {
    if breaches.is_empty() {
        return Vec::new();
    }
    let mut records = Records::of(text, pieces);
    breaches
        .into_iter()
        .map(|breach| {
            let at = records.place_of(&breach);
            let problem = Problem::new(lines, at, breach.message(), breach.record);
            Problem {
                invariant: Some(breach.invariant),
                ..problem
            }
        })
        .collect()
}

/// Records that an earlier save kept as text, because they could not be read.
fn kept_as_text(
    text: &str,
    lines: &Lines,
    pieces: &[Piece],
    workspace: &Workspace,
) -> Option<Problem> {
    pieces.iter().find_map(|piece| match piece {
        Piece::Field { name, .. } if &text[name.clone()] == "damaged" => {
            let what = Message::new("read-kept-as-text").with("count", workspace.damaged().len());
            Some(Problem::new(lines, name.start, what, None))
        }
        _ => None,
    })
}

/// How a text that can be read differs from the canonical one.
fn differences(
    text: &str,
    marked: bool,
    older: bool,
    survey: &Survey,
    pieces: &[Piece],
) -> Vec<Normalisation> {
    let mut found = Vec::new();
    let mut note = |differs: bool, what| {
        if differs {
            found.push(what);
        }
    };
    note(older, Normalisation::Format);
    note(marked, Normalisation::ByteOrderMark);
    note(survey.carriage_returns, Normalisation::LineEndings);
    note(survey.comments, Normalisation::Comments);
    note(!in_order(text, pieces), Normalisation::Order);
    if found.is_empty() {
        found.push(Normalisation::Layout);
    }
    found
}

/// Whether a comment stands outside the pieces that are kept word for word.
fn has_lost_comments(text: &str, pieces: &[Piece]) -> bool {
    let has_comments = |part: &str| {
        let mut lexer = Lexer::from(part, 0);
        while lexer.next().is_some() {}
        lexer.comments
    };
    let mut from = 0;
    let kept = pieces.iter().filter_map(|piece| match piece {
        Piece::Junk { span, .. } => Some(span.clone()),
        _ => None,
    });
    kept.chain(std::iter::once(text.len()..text.len()))
        .any(|span| {
            let between = &text[from.min(span.start)..span.start];
            from = span.end;
            has_comments(between)
        })
}

fn in_order(text: &str, pieces: &[Piece]) -> bool {
    let place = |name: &Range<usize>| {
        FIELDS
            .iter()
            .position(|field| *field == &text[name.clone()])
    };
    let mut last_field = None;
    let mut last_key = None;
    for piece in pieces {
        match piece {
            Piece::Field { name, .. } | Piece::Table { name, .. } => {
                if place(name) < last_field {
                    return false;
                }
                last_field = place(name);
                last_key = None;
            }
            Piece::Entry { key, .. } => {
                let key = &text[key.clone()];
                if Some(key) < last_key {
                    return false;
                }
                last_key = Some(key);
            }
            Piece::Junk { .. } => {}
        }
    }
    true
}
