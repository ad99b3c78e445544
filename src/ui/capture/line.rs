//! Reads one line that is taken down. Pure.
//!
//! ```text
//! line = [ kind ] { word | mark }
//! kind = "!"                           an action
//!      | "="                           a decision
//!      | "?"                           input to national policy
//!      | "*"                           something to park for later
//!                                      without one: what the field is for
//! mark = "@" name                      action: who answers for it, and from the second on who helps;
//!                                      decision: an organisation that agrees
//!      | "#" name                      action, parked: a record that it concerns
//!      | ( ">" | "^" ) date            action: when it is due; decision: when to look at it again
//! name = '"' { any character but '"' } [ '"' ] | word { word }
//! ```
//!
//! A mark begins a word. Names of several words stand in quotes, or bare where they are written out;
//! a first word alone does where it points to one name only. Dates are those of
//! [`parse::date`], relative ones among them. `^` serves as well as `>`, and
//! the other way round, since one of them is a dead key on some keyboards. What has no meaning for
//! the kind, and what cannot be understood, stays in the text, and of the latter a doubt is said:
//! nothing that was typed is lost.

use std::ops::Range;

use jiff::civil::Date;

use super::lexicon::{Found, Lexicon};
use crate::i18n::parse;
use crate::message::{Language, Message};
use crate::workspace::{OrganisationId, RecordRef};

/// Names and dates without quotes are at most this long.
const MOST_WORDS: usize = 6;

/// What a line becomes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Something to be done.
    #[default]
    Action,
    /// Something agreed.
    Decision,
    /// Input to national policy.
    Input,
    /// Something put aside for later.
    Parked,
    /// What somebody said.
    Note,
}

impl Kind {
    /// Every kind, in the order of their signs.
    pub const ALL: [Self; 5] = [
        Self::Action,
        Self::Decision,
        Self::Input,
        Self::Parked,
        Self::Note,
    ];

    /// The sign a line of this kind begins with; none before a note.
    #[must_use]
    pub fn sign(self) -> Option<char> {
        match self {
            Self::Action => Some('!'),
            Self::Decision => Some('='),
            Self::Input => Some('?'),
            Self::Parked => Some('*'),
            Self::Note => None,
        }
    }

    fn of(letter: char) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.sign() == Some(letter))
    }

    /// Whether a mark has a meaning in a line of this kind.
    fn knows(self, sign: Sign) -> bool {
        match self {
            Self::Action => true,
            Self::Decision => sign != Sign::About,
            Self::Parked => sign == Sign::About,
            Self::Input | Self::Note => false,
        }
    }
}

/// A line with its kind found out.
#[derive(Clone, Copy)]
struct Line<'a> {
    whole: &'a str,
    kind: Kind,
    /// The byte where what follows the sign of the kind begins.
    begins: usize,
}

impl<'a> Line<'a> {
    /// A line, which is of the kind `otherwise` if it does not say what it is.
    fn of(whole: &'a str, otherwise: Kind) -> Self {
        let first = whole.len() - whole.trim_start().len();
        let sign = whole[first..].chars().next();
        let (kind, begins) = sign
            .and_then(|sign| Some((Kind::of(sign)?, first + sign.len_utf8())))
            .unwrap_or((otherwise, 0));
        Self {
            whole,
            kind,
            begins,
        }
    }

    /// What the letter at a byte marks: it is known in a line of this kind, and begins a word.
    fn sign(&self, at: usize, letter: char) -> Option<Sign> {
        let before = self.whole[..at].chars().next_back();
        let begins = at == self.begins || before.is_none_or(char::is_whitespace);
        Sign::of(letter).filter(|sign| begins && at >= self.begins && self.kind.knows(*sign))
    }

    /// The next mark from `from` on: one that has something behind it.
    fn next_mark(&self, from: usize) -> Option<(usize, Sign)> {
        self.whole[from..]
            .char_indices()
            .find_map(|(offset, letter)| {
                let at = from + offset;
                let sign = self.sign(at, letter)?;
                let behind = &self.whole[at + letter.len_utf8()..];
                let goes_on = behind.starts_with(|c: char| !c.is_whitespace());
                goes_on.then_some((at, sign))
            })
    }
}

/// What a word with a mark before it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
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
pub struct Part {
    /// Where it stands, in bytes, its mark included.
    pub range: Range<usize>,
    /// What it stands for.
    pub sign: Sign,
    /// Whether it was understood and so does not stand in the text.
    pub understood: bool,
}

/// What a line says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// What it becomes.
    pub kind: Kind,
    /// How many bytes of the line, from its beginning, say so.
    pub kind_ends: usize,
    /// The words, without what was understood of the marked parts.
    pub text: String,
    /// Who answers for it.
    pub owner: Option<OrganisationId>,
    /// Who helps.
    pub contributors: Vec<OrganisationId>,
    /// When it is due.
    pub due: Option<Date>,
    /// What it concerns.
    pub about: Vec<RecordRef>,
    /// The marked parts, in order.
    pub parts: Vec<Part>,
    /// What was not understood, in order.
    pub doubts: Vec<Message>,
}

/// Reads a line, which is of the kind `otherwise` if it does not say what it is.
#[must_use]
pub fn read(
    line: &str,
    otherwise: Kind,
    lexicon: &Lexicon,
    today: Date,
    language: Language,
) -> Reading {
    let line = Line::of(line, otherwise);
    let mut reading = Reading {
        kind: line.kind,
        kind_ends: line.begins,
        ..Reading::default()
    };
    let mut text = String::new();
    let mut at = line.begins;
    while let Some((start, sign)) = line.next_mark(at) {
        text.push_str(&line.whole[at..start]);
        let marked = Marked::after(line, start);
        let end = reading.take(sign, &marked, lexicon, today, language);
        let understood = end.is_some();
        let end = end.unwrap_or_else(|| marked.first_end());
        if !understood {
            text.push_str(&line.whole[start..end]);
        }
        reading.parts.push(Part {
            range: start..end,
            sign,
            understood,
        });
        at = end;
    }
    text.push_str(&line.whole[at..]);
    reading.text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    reading
}

/// What may belong to a mark: the quoted name, or the words behind it up to the next mark, longest
/// first. Each with the byte where it ends.
struct Marked<'a> {
    candidates: Vec<(&'a str, usize)>,
}

impl<'a> Marked<'a> {
    fn after(line: Line<'a>, mark: usize) -> Self {
        let begin = mark + 1;
        let next = line.next_mark(begin);
        let line = line.whole;
        if let Some(quoted) = line[begin..].strip_prefix('"') {
            let length = quoted.find('"').unwrap_or(quoted.len());
            let closing = usize::from(length < quoted.len());
            return Self {
                candidates: vec![(&quoted[..length], begin + 1 + length + closing)],
            };
        }
        let end = next.map_or(line.len(), |(next, _)| next);
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
pub struct Typing {
    /// Where it stands, in bytes, its mark included.
    pub range: Range<usize>,
    /// What it stands for.
    pub sign: Sign,
    /// What stands there, without mark and quote.
    pub typed: String,
}

/// The name that ends at `cursor`, if one is being typed there.
///
/// The line is of the kind `otherwise` if it does not say what it is.
#[must_use]
pub fn typing(line: &str, otherwise: Kind, cursor: usize) -> Option<Typing> {
    let before = line.get(..cursor)?;
    let line = Line::of(line, otherwise);
    let mut letters = before.char_indices().rev();
    let (mark, sign) = letters.find_map(|(at, letter)| Some((at, line.sign(at, letter)?)))?;
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
#[must_use]
pub fn completed(line: &str, typing: &Typing, label: &str) -> (String, usize) {
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
