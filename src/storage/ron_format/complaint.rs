//! What is wrong with a text, in words and with its place.

use std::ops::Range;

use ron::error::{Error, SpannedError};

use super::lexer::{Kind, Lexer};
use super::place::byte_at;
use crate::message::Message;

/// What is wrong, and at which byte.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Complaint {
    pub at: usize,
    pub what: Message,
}

impl Complaint {
    /// What the parser says of a part of a text.
    pub fn of(text: &str, part: Range<usize>, error: &SpannedError) -> Self {
        let (base, rest) = (part.start, &text[part.end..]);
        let part = &text[part];
        let start = byte_at(part, error.span.start);
        let end = byte_at(part, error.span.end);
        let (at, what) = match &error.code {
            code if rest.trim().is_empty() && is_cut(code, part, start..end) => {
                (part.trim_end().len(), Message::new("read-eof"))
            }
            Error::NoSuchStructField {
                expected, found, ..
            } => (
                start,
                unknown(
                    Message::new("read-unknown-field"),
                    Message::new("read-unknown-field-near"),
                    found,
                    expected,
                ),
            ),
            Error::NoSuchEnumVariant {
                expected, found, ..
            } => (
                start,
                unknown(
                    Message::new("read-unknown-variant"),
                    Message::new("read-unknown-variant-near"),
                    found,
                    expected,
                ),
            ),
            Error::DuplicateStructField { field, .. } => (
                start,
                Message::new("read-duplicate-field").with("field", *field),
            ),
            Error::ExpectedDifferentStructName { expected, .. } => (
                start,
                found(Message::new("read-expected-struct"), part, start).with("name", *expected),
            ),
            Error::IntegerOutOfBounds => {
                (start, found(Message::new("read-number-range"), part, start))
            }
            Error::InvalidEscape(_) => (start, Message::new("read-bad-escape")),
            Error::Message(_) => {
                let at = opening_quote(part, start);
                (at, found(Message::new("read-bad-value"), part, at))
            }
            Error::TrailingCharacters => (end, found(Message::new("read-after-end"), part, end)),
            Error::ExpectedStringEnd => {
                (opening_quote(part, start), Message::new("read-open-text"))
            }
            Error::UnclosedBlockComment => (
                start.saturating_sub("/*".len()),
                Message::new("read-open-comment"),
            ),
            _ if part[end..].trim().is_empty() => {
                (part.trim_end().len(), Message::new("read-unclosed"))
            }
            code => misplaced(code, part, end),
        };
        Self {
            at: base + at,
            what,
        }
    }

    /// Whether it says that the text ends in the middle.
    pub fn tells_of_a_cut(&self) -> bool {
        self.what.key() == "read-eof"
    }

    /// A field that a workspace does not have.
    pub fn unknown_field(at: usize, name: &str, known: &[&'static str]) -> Self {
        Self {
            at,
            what: unknown(
                Message::new("read-unknown-field"),
                Message::new("read-unknown-field-near"),
                name,
                known,
            ),
        }
    }

    /// Something that is neither a field nor a record.
    pub fn stray(text: &str, at: usize) -> Self {
        Self {
            at,
            what: found(Message::new("read-stray"), text, at),
        }
    }
}

/// Whether what is wrong in the last part of a text is that it ends there: with a word that is but
/// begun, within a line that is but begun, or where more is wanted.
fn is_cut(code: &Error, part: &str, span: Range<usize>) -> bool {
    let last = part[span.end..].trim().is_empty();
    match code {
        Error::ExpectedStringEnd => !part[opening_quote(part, span.start)..].contains('\n'),
        Error::DuplicateStructField { .. }
        | Error::IntegerOutOfBounds
        | Error::InvalidEscape(_)
        | Error::Message(_)
        | Error::TrailingCharacters
        | Error::UnclosedBlockComment => false,
        _ => last,
    }
}

/// What is wrong with the word at a byte, and where to look.
fn misplaced(code: &Error, part: &str, at: usize) -> (usize, Message) {
    let message = match code {
        Error::MissingStructField { field, .. } => {
            let what = Message::new("read-missing-field").with("field", *field);
            return (opening_bracket(part, at), what);
        }
        Error::ExpectedNamedStructLike(name) if !name.is_empty() => {
            return (
                at,
                found(Message::new("read-expected-struct"), part, at).with("name", *name),
            );
        }
        Error::ExpectedComma => Message::new("read-expected-comma"),
        Error::ExpectedMapColon => Message::new("read-expected-colon"),
        Error::ExpectedString => Message::new("read-expected-text"),
        Error::ExpectedInteger
        | Error::ExpectedFloat
        | Error::InvalidIntegerDigit { .. }
        | Error::FloatUnderscore
        | Error::UnderscoreAtBeginning => Message::new("read-expected-number"),
        Error::ExpectedBoolean => Message::new("read-expected-boolean"),
        Error::ExpectedArray => Message::new("read-expected-list"),
        Error::ExpectedMap => Message::new("read-expected-map"),
        Error::ExpectedArrayEnd
        | Error::ExpectedMapEnd
        | Error::ExpectedStructLikeEnd
        | Error::ExpectedOptionEnd => Message::new("read-expected-bracket"),
        _ => Message::new("read-bad-value"),
    };
    (at, found(message, part, at))
}

/// A message with the word that stands at a byte.
fn found(message: Message, text: &str, at: usize) -> Message {
    let word = Lexer::from(text, at)
        .next()
        .map_or("", |word| &text[word.start..word.end]);
    message.with("found", shortened(word))
}

/// Text short enough to be quoted in a sentence.
pub(super) fn shortened(text: &str) -> String {
    const LONGEST: usize = 40;
    let mut short: String = text.chars().take(LONGEST).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

fn unknown(message: Message, near: Message, found: &str, known: &[&'static str]) -> Message {
    let found = shortened(found);
    match nearest(&found, known) {
        Some(name) => near.with("found", found).with("nearest", name),
        None => message.with("found", found).with("known", known.join(", ")),
    }
}

/// The name that was probably meant: the one with the fewest changes of a letter, at most one for
/// three letters.
pub(super) fn nearest(found: &str, known: &[&'static str]) -> Option<&'static str> {
    let found: Vec<char> = found
        .chars()
        .take(64)
        .flat_map(char::to_lowercase)
        .collect();
    let (changes, name) = known
        .iter()
        .map(|name| {
            let letters: Vec<char> = name.chars().flat_map(char::to_lowercase).collect();
            (changes(&found, &letters), *name)
        })
        .min_by_key(|(changes, _)| *changes)?;
    (changes <= 1.max(name.chars().count() / 3)).then_some(name)
}

/// How many letters must be put in, taken out or replaced to make one word the other
/// (Levenshtein 1965); two neighbours that changed places count as one (Damerau 1964).
fn changes(a: &[char], b: &[char]) -> usize {
    let mut older = vec![0; b.len() + 1];
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let replaced = above[j] + usize::from(x != y);
            let mut least = replaced.min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                least = least.min(older[j - 1] + 1);
            }
            row.push(least);
        }
        older = std::mem::replace(&mut above, row);
    }
    above[b.len()]
}

/// The quote that opens the string in which, or after which, a byte stands.
fn opening_quote(text: &str, at: usize) -> usize {
    let before = &text.as_bytes()[..at.min(text.len())];
    let quote = |at: usize| text.as_bytes().get(at) == Some(&b'"');
    if quote(at) {
        return at;
    }
    match before.last() {
        Some(b'"') => at - 1,
        _ => at,
    }
}

/// Where the struct begins that is open at a byte: its name, or its bracket.
fn opening_bracket(text: &str, at: usize) -> usize {
    let mut lexer = Lexer::from(text, 0);
    let mut open = Vec::new();
    let mut before = None;
    while let Some(word) = lexer.next().filter(|word| word.start < at) {
        match word.kind {
            Kind::Open => open.push(before.unwrap_or(word.start)),
            Kind::Close => {
                open.pop();
            }
            _ => {}
        }
        before = (word.kind == Kind::Name).then_some(word.start);
    }
    open.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_found_across_a_slip_of_the_fingers() {
        let known = ["name", "kind", "capacities", "status"];
        assert_eq!(nearest("statuss", &known), Some("status"));
        assert_eq!(nearest("Name", &known), Some("name"));
        assert_eq!(nearest("capasities", &known), Some("capacities"));
        assert_eq!(nearest("knid", &known), Some("kind"));
        assert_eq!(nearest("volume", &known), None);
    }
}
