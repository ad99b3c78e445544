//! Reads the one line by which an action is added. Pure.
//!
//! `Avklare pris på GROT @Siva #biokarbon >1.9.23`: what follows `@` names who answers for it
//! (a second one contributes), `#` what it concerns, `>` or `^` when it is due. Names of several words
//! may stand in quotes, or bare where they are written out. What cannot be understood stays in the
//! text, and a doubt says so: nothing that was typed is lost.

use std::ops::Range;

use jiff::civil::Date;

use super::lexicon::{Found, Lexicon};
use crate::i18n::parse;
use crate::message::{Language, Message};
use crate::workspace::{OrganisationId, RecordRef};

/// Names and dates without quotes are at most this long.
const MOST_WORDS: usize = 6;

/// What a word with a mark before it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// `@`: who answers for it.
    Owner,
    /// `#`: what it concerns.
    About,
    /// `>` or `^`: when it is due.
    Due,
}

impl Sign {
    fn of(letter: char) -> Option<Self> {
        match letter {
            '@' => Some(Self::Owner),
            '#' => Some(Self::About),
            '>' | '^' => Some(Self::Due),
            _ => None,
        }
    }
}

/// A marked part of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// Where it stands, in bytes, its mark included.
    pub(super) range: Range<usize>,
    /// What it stands for.
    pub(super) sign: Sign,
    /// Whether it was understood and so does not stand in the text.
    pub(super) understood: bool,
}

/// What a line says.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Reading {
    /// What is to be done.
    pub(super) text: String,
    /// Who answers for it.
    pub(super) owner: Option<OrganisationId>,
    /// Who helps.
    pub(super) contributors: Vec<OrganisationId>,
    /// When it is due.
    pub(super) due: Option<Date>,
    /// What it concerns.
    pub(super) about: Vec<RecordRef>,
    /// The marked parts, in order.
    pub(super) parts: Vec<Part>,
    /// What was not understood, in order.
    pub(super) doubts: Vec<Message>,
}

/// Reads a line.
pub(super) fn read(line: &str, lexicon: &Lexicon, today: Date, language: Language) -> Reading {
    let mut reading = Reading::default();
    let mut text = String::new();
    let mut at = 0;
    while let Some((start, sign)) = next_mark(line, at) {
        text.push_str(&line[at..start]);
        let marked = Marked::after(line, start);
        let end = reading.take(sign, &marked, lexicon, today, language);
        let understood = end.is_some();
        let end = end.unwrap_or_else(|| marked.first_end());
        if !understood {
            text.push_str(&line[start..end]);
        }
        reading.parts.push(Part {
            range: start..end,
            sign,
            understood,
        });
        at = end;
    }
    text.push_str(&line[at..]);
    reading.text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    reading
}

/// The next mark from `from` on: one that begins a word and has something behind it.
fn next_mark(line: &str, from: usize) -> Option<(usize, Sign)> {
    line[from..].char_indices().find_map(|(offset, letter)| {
        let at = from + offset;
        let sign = Sign::of(letter)?;
        let begins = line[..at]
            .chars()
            .next_back()
            .is_none_or(char::is_whitespace);
        let goes_on = line[at + letter.len_utf8()..].starts_with(|c: char| !c.is_whitespace());
        (begins && goes_on).then_some((at, sign))
    })
}

/// What may belong to a mark: the quoted name, or the words behind it up to the next mark, longest
/// first. Each with the byte where it ends.
struct Marked<'a> {
    candidates: Vec<(&'a str, usize)>,
}

impl<'a> Marked<'a> {
    fn after(line: &'a str, mark: usize) -> Self {
        let begin = mark + 1;
        if let Some(quoted) = line[begin..].strip_prefix('"') {
            let length = quoted.find('"').unwrap_or(quoted.len());
            let closing = usize::from(length < quoted.len());
            return Self {
                candidates: vec![(&quoted[..length], begin + 1 + length + closing)],
            };
        }
        let end = next_mark(line, begin).map_or(line.len(), |(next, _)| next);
        let mut candidates = Vec::new();
        let mut inside = false;
        for (offset, letter) in line[begin..end].char_indices() {
            if letter.is_whitespace() && inside {
                candidates.push((&line[begin..begin + offset], begin + offset));
            }
            inside = !letter.is_whitespace();
            if candidates.len() == MOST_WORDS {
                break;
            }
        }
        if inside && candidates.len() < MOST_WORDS {
            candidates.push((&line[begin..end], end));
        }
        candidates.reverse();
        Self { candidates }
    }

    /// The words, longest first; where nothing fits, again without a stop or comma behind them.
    fn each(&self) -> impl Iterator<Item = (&'a str, usize)> {
        let bare = |(words, end): &(&'a str, usize)| {
            let trimmed = words.trim_end_matches(['.', ',', ';', ':', '!', '?']);
            (trimmed.len() < words.len() && !trimmed.is_empty()).then_some((trimmed, *end))
        };
        self.candidates
            .iter()
            .copied()
            .chain(self.candidates.iter().filter_map(bare))
    }

    /// The first word behind the mark.
    fn first(&self) -> &'a str {
        let first = self.candidates.last().map_or("", |(words, _)| words);
        first.trim_end_matches(['.', ',', ';', ':', '!', '?'])
    }

    fn first_end(&self) -> usize {
        self.candidates.last().map_or(0, |(_, end)| *end)
    }
}

impl Reading {
    /// Understands what is marked; the byte where it ends, or `None` and a doubt.
    fn take(
        &mut self,
        sign: Sign,
        marked: &Marked<'_>,
        lexicon: &Lexicon,
        today: Date,
        language: Language,
    ) -> Option<usize> {
        match sign {
            Sign::Due => {
                let found = marked
                    .each()
                    .find_map(|(words, end)| Some((parse::date(words, today, language)?, end)));
                let Some((due, end)) = found else {
                    self.doubts
                        .push(Message::new("actions-add-no-date").with("typed", marked.first()));
                    return None;
                };
                self.due = Some(due);
                Some(end)
            }
            Sign::Owner => {
                let (id, end) = self.named(
                    marked,
                    |words| lexicon.organisation(words),
                    "actions-add-no-owner",
                )?;
                match &self.owner {
                    None => self.owner = Some(id),
                    Some(owner) if *owner == id || self.contributors.contains(&id) => {}
                    Some(_) => self.contributors.push(id),
                }
                Some(end)
            }
            Sign::About => {
                let (record, end) = self.named(
                    marked,
                    |words| lexicon.record(words),
                    "actions-add-no-record",
                )?;
                if !self.about.contains(&record) {
                    self.about.push(record);
                }
                Some(end)
            }
        }
    }

    /// The one thing that is named: written out in full, or the first word if it points to one only.
    fn named<T>(
        &mut self,
        marked: &Marked<'_>,
        find: impl Fn(&str) -> Found<T>,
        unknown: &'static str,
    ) -> Option<(T, usize)> {
        for (words, end) in marked.each() {
            if let Found::Named(target) = find(words) {
                return Some((target, end));
            }
        }
        let typed = marked.first();
        match find(typed) {
            Found::Named(target) | Found::Meant(target) => Some((target, marked.first_end())),
            Found::Several(labels) => {
                let labels = labels
                    .into_iter()
                    .map(|label| Message::new("quoted").with("text", label));
                let labels: Vec<Message> = labels.collect();
                self.doubts.push(
                    Message::new("actions-add-several")
                        .with("typed", typed)
                        .with("names", labels),
                );
                None
            }
            Found::Nothing => {
                self.doubts.push(Message::new(unknown).with("typed", typed));
                None
            }
        }
    }
}

/// A name being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Typing {
    /// Where it stands, in bytes, its mark included.
    pub(super) range: Range<usize>,
    /// What it stands for.
    pub(super) sign: Sign,
    /// What stands there, without mark and quote.
    pub(super) typed: String,
}

/// The name that ends at `cursor`, if one is being typed there.
pub(super) fn typing(line: &str, cursor: usize) -> Option<Typing> {
    let before = line.get(..cursor)?;
    let (mark, sign) = before.char_indices().rev().find_map(|(at, letter)| {
        let begins = before[..at]
            .chars()
            .next_back()
            .is_none_or(char::is_whitespace);
        Sign::of(letter).filter(|_| begins).map(|sign| (at, sign))
    })?;
    let typed = &before[mark + 1..];
    let (typed, quoted) = match typed.strip_prefix('"') {
        Some(rest) => (rest, true),
        None => (typed, false),
    };
    let finished = typed.contains('"') || !quoted && typed.ends_with(char::is_whitespace);
    let begun = !typed.starts_with(char::is_whitespace);
    (sign != Sign::Due && !finished && begun).then(|| Typing {
        range: mark..cursor,
        sign,
        typed: typed.to_owned(),
    })
}

/// The line with the name being typed written out, and where the cursor stands then, in bytes.
pub(super) fn completed(line: &str, typing: &Typing, label: &str) -> (String, usize) {
    let mark = if typing.sign == Sign::Owner { '@' } else { '#' };
    let label = label.replace('"', "");
    let quote = if label.contains(char::is_whitespace) {
        "\""
    } else {
        ""
    };
    let before = &line[..typing.range.start];
    let after = line[typing.range.end..].trim_start();
    let begun = format!("{before}{mark}{quote}{label}{quote} ");
    (format!("{begun}{after}"), begun.len())
}

#[cfg(test)]
mod tests;
