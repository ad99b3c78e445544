//! The words of the three languages that name days.

use std::sync::OnceLock;

use jiff::civil::Weekday;

use crate::i18n::{Catalogue, fold};
use crate::message::Language;

/// A length of time that can be added to a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Length {
    Days,
    Weeks,
    Months,
    Years,
}

/// The words, as [`plain`] writes them. They come from the catalogues (`formats.ftl`), and those of
/// all languages are understood whatever the language of the window: people mix them.
pub(super) struct Words {
    months: Vec<(String, i8)>,
    weekdays: Vec<(String, Weekday)>,
    /// Days from today.
    phrases: Vec<(String, i32)>,
    lengths: Vec<(String, Length)>,
    /// Words before a length: "om" two weeks.
    before_length: Vec<String>,
    /// Words before a weekday: "på" fredag.
    before_weekday: Vec<String>,
}

/// The fewest letters that stand for a month or a weekday.
const FEWEST_LETTERS: usize = 3;

impl Words {
    /// The words, gathered the first time they are asked for.
    pub(super) fn get() -> &'static Self {
        static WORDS: OnceLock<Words> = OnceLock::new();
        WORDS.get_or_init(Self::gather)
    }

    fn gather() -> Self {
        let catalogues = Language::ALL.map(Catalogue::of);
        let listed = |key: &'static str| {
            catalogues
                .into_iter()
                .flat_map(move |c| c.text(key).split(','))
                .map(plain)
        };
        let phrases = [
            ("input-yesterday", -1),
            ("input-today", 0),
            ("input-tomorrow", 1),
            ("input-day-after-tomorrow", 2),
        ];
        let lengths = [
            ("input-days", Length::Days),
            ("input-weeks", Length::Weeks),
            ("input-months", Length::Months),
            ("input-years", Length::Years),
        ];
        Self {
            months: catalogues
                .into_iter()
                .flat_map(|c| (1..=12).map(move |month| (plain(c.month(month)), month)))
                .collect(),
            weekdays: catalogues
                .into_iter()
                .flat_map(|c| {
                    Weekday::Monday
                        .cycle_forward()
                        .take(7)
                        .map(move |day| (plain(c.weekday_name(day)), day))
                })
                .collect(),
            phrases: phrases
                .into_iter()
                .flat_map(|(key, days)| listed(key).map(move |phrase| (unspaced(&phrase), days)))
                .collect(),
            lengths: lengths
                .into_iter()
                .flat_map(|(key, length)| listed(key).map(move |word| (word, length)))
                .collect(),
            before_length: listed("input-in").collect(),
            before_weekday: listed("input-on").collect(),
        }
    }

    /// The month that a word begins: `sep`, `sept`, `september`.
    pub(super) fn month(&self, word: &str) -> Option<i8> {
        begun(&self.months, word)
    }

    /// The weekday that a word begins: `fre`, `fredag`.
    pub(super) fn weekday(&self, word: &str) -> Option<Weekday> {
        begun(&self.weekdays, word)
    }

    /// How many days from today a phrase means: `i morgen`, `imorgen`.
    pub(super) fn phrase(&self, text: &str) -> Option<i32> {
        exact(&self.phrases, &unspaced(text))
    }

    /// The length of time that a word means: `u`, `uker`.
    pub(super) fn length(&self, word: &str) -> Option<Length> {
        exact(&self.lengths, word)
    }

    /// What follows "in".
    pub(super) fn after_in<'a>(&self, text: &'a str) -> Option<&'a str> {
        after(&self.before_length, text)
    }

    /// What follows "on".
    pub(super) fn after_on<'a>(&self, text: &'a str) -> Option<&'a str> {
        after(&self.before_weekday, text)
    }
}

/// A text as the words are compared: folded, and the Norwegian letters as on a foreign keyboard.
pub(super) fn plain(text: &str) -> String {
    fold(text)
        .replace('æ', "ae")
        .replace('ø', "o")
        .replace('å', "a")
}

fn unspaced(text: &str) -> String {
    text.replace(' ', "")
}

fn begun<T: Copy>(names: &[(String, T)], word: &str) -> Option<T> {
    if word.len() < FEWEST_LETTERS {
        return None;
    }
    names
        .iter()
        .find(|(name, _)| name.starts_with(word))
        .map(|(_, value)| *value)
}

fn exact<T: Copy>(words: &[(String, T)], word: &str) -> Option<T> {
    words
        .iter()
        .find(|(known, _)| known == word)
        .map(|(_, value)| *value)
}

fn after<'a>(words: &[String], text: &'a str) -> Option<&'a str> {
    words
        .iter()
        .find_map(|word| text.strip_prefix(word.as_str())?.strip_prefix(' '))
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    #[test]
    fn no_short_form_means_two_months_or_two_weekdays() {
        let words = Words::get();
        let short = |name: &str| name.chars().take(FEWEST_LETTERS).collect::<String>();
        let mut months = HashMap::new();
        for (name, month) in &words.months {
            assert_eq!(
                *months.entry(short(name)).or_insert(*month),
                *month,
                "{name}"
            );
        }
        let mut weekdays = HashMap::new();
        for (name, day) in &words.weekdays {
            assert_eq!(*weekdays.entry(short(name)).or_insert(*day), *day, "{name}");
        }
    }

    #[test]
    fn no_word_means_two_lengths_or_two_days() {
        let words = Words::get();
        for (word, length) in &words.lengths {
            assert_eq!(words.length(word), Some(*length), "{word}");
        }
        for (phrase, days) in &words.phrases {
            assert_eq!(words.phrase(phrase), Some(*days), "{phrase}");
        }
    }
}
