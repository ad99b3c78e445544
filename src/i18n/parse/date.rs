//! Days as people type them.

use jiff::Span;
use jiff::civil::{Date, Weekday};

use super::words::{Length, Words, plain};
use crate::message::Language;

/// How many years ahead a day without a year is looked for: one 29 February to the next, across
/// a century that has none.
const YEARS_AHEAD: i16 = 8;

/// The day that `text` means, said on `today`:
///
/// - `2023-09-01`, `1.9.2023`, `01.09.2023`, `1.9.23` (always in this century), `1. september 2023`,
///   `1 sep 2023`, `September 1st, 2023`, with or without the right weekday before it;
/// - the same without a year: the next such day, today included;
/// - `1/9/2023` and `1/9`: day and month, except in English, where no one can know;
/// - a weekday (`fredag`, `fre`, `på fredag`): the next one after today, so on a Friday the one a
///   week ahead;
/// - `i dag`, `i morgen`, `i overmorgen`, `i går`;
/// - `+3d`, `+2u`, `+1 mnd`, `+1 år`, `om 2 uker`, `-3d`: so much later or earlier; a month from the
///   31st ends at the last day of a shorter month.
///
/// Names may be shortened to three letters. Words of all three languages are understood, with or
/// without their accents. `None` for anything else, and for days there are not.
#[must_use]
pub fn date(text: &str, today: Date, language: Language) -> Option<Date> {
    let text = plain(text);
    let words = Words::get();
    if let Some(days) = words.phrase(&text) {
        return today.checked_add(Span::new().days(days)).ok();
    }
    if let Some(day) = moved(&text, today, words) {
        return Some(day);
    }
    let text = words.after_on(&text).unwrap_or(&text);
    let Some((weekday, rest)) = leading_weekday(text, words) else {
        return calendar_day(text, today, words, language);
    };
    if rest.is_empty() {
        return today.nth_weekday(1, weekday).ok();
    }
    calendar_day(rest, today, words, language).filter(|day| day.weekday() == weekday)
}

/// A weekday, and what follows it after a full stop, comma or space.
fn leading_weekday<'a>(text: &'a str, words: &Words) -> Option<(Weekday, &'a str)> {
    let end = text
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(text.len());
    let weekday = words.weekday(&text[..end])?;
    let rest = &text[end..];
    let behind = rest.trim_start_matches(['.', ',', ' ']);
    (rest.is_empty() || behind.len() < rest.len()).then_some((weekday, behind))
}

/// So much later or earlier than today.
fn moved(text: &str, today: Date, words: &Words) -> Option<Date> {
    let (sign, rest) = if let Some(rest) = text.strip_prefix('+').or_else(|| words.after_in(text)) {
        (1, rest)
    } else {
        (-1, text.strip_prefix('-')?)
    };
    let rest = rest.trim_start();
    let end = rest.find(|c: char| !c.is_ascii_digit())?;
    let amount = sign * i64::from(rest[..end].parse::<u32>().ok()?);
    let span = Span::new();
    let span = match words.length(rest[end..].trim().trim_end_matches('.'))? {
        Length::Days => span.try_days(amount),
        Length::Weeks => span.try_weeks(amount),
        Length::Months => span.try_months(amount),
        Length::Years => span.try_years(amount),
    };
    today.checked_add(span.ok()?).ok()
}

/// A day of the calendar, by numbers or with the name of its month.
fn calendar_day(text: &str, today: Date, words: &Words, language: Language) -> Option<Date> {
    if text.contains('-') {
        return iso(text);
    }
    if text.contains('/') {
        return if language == Language::En {
            None
        } else {
            by_numbers(text, '/', today)
        };
    }
    if text.contains(char::is_alphabetic) {
        return by_month_name(text, today, words);
    }
    by_numbers(text.strip_suffix('.').unwrap_or(text), '.', today)
}

/// `2023-09-01`.
fn iso(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 || month.len() != 2 || day.len() != 2 {
        return None;
    }
    Date::new(
        digits(year)?,
        digits(month)?.try_into().ok()?,
        digits(day)?.try_into().ok()?,
    )
    .ok()
}

/// `1.9.2023`, `1.9.23`, `1.9`.
fn by_numbers(text: &str, separator: char, today: Date) -> Option<Date> {
    let parts: Vec<&str> = text.split(separator).map(str::trim).collect();
    match parts.as_slice() {
        [day, month] => on(None, short(month)?, short(day)?, today),
        [day, month, year] => on(Some(full_year(year)?), short(month)?, short(day)?, today),
        _ => None,
    }
}

/// `1. september 2023`, `1 sep`, `September 1st, 2023`.
fn by_month_name(text: &str, today: Date, words: &Words) -> Option<Date> {
    let parts: Vec<&str> = text
        .split(['.', ',', ' '])
        .filter(|part| !part.is_empty())
        .collect();
    let (first, second, year) = match parts.as_slice() {
        [first, second] => (first, second, None),
        [first, second, year] => (first, second, Some(full_year(year)?)),
        _ => return None,
    };
    let (month, day) = match words.month(first) {
        Some(month) => (month, second),
        None => (words.month(second)?, first),
    };
    let ordinal = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|ending| day.strip_suffix(ending));
    on(year, month, short(ordinal.unwrap_or(day))?, today)
}

/// The day of this year, or the next of that month and day.
fn on(year: Option<i16>, month: i8, day: i8, today: Date) -> Option<Date> {
    match year {
        Some(year) => Date::new(year, month, day).ok(),
        None => (0..=YEARS_AHEAD)
            .filter_map(|ahead| Date::new(today.year().checked_add(ahead)?, month, day).ok())
            .find(|date| *date >= today),
    }
}

/// A year of four digits, or of this century by its last two.
fn full_year(text: &str) -> Option<i16> {
    match text.len() {
        2 => Some(2000 + digits(text)?),
        4 => digits(text),
        _ => None,
    }
}

/// A day or month of one or two digits.
fn short(text: &str) -> Option<i8> {
    if (1..=2).contains(&text.len()) {
        digits(text)?.try_into().ok()
    } else {
        None
    }
}

fn digits(text: &str) -> Option<i16> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        text.parse().ok()
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date as day;
    use proptest::prelude::*;

    use super::*;
    use crate::i18n::Catalogue;

    /// A Wednesday.
    const TODAY: Date = day(2023, 11, 1);

    fn read(text: &str) -> Option<Date> {
        let [nb, nn, en] = Language::ALL.map(|language| date(text, TODAY, language));
        assert_eq!(nb, nn, "{text}");
        assert_eq!(nb, en, "{text}");
        nb
    }

    #[test]
    fn a_day_is_read_however_it_is_written() {
        for text in [
            "2023-09-01",
            "1.9.23",
            "01.09.2023",
            "1.9.2023",
            "1. 9. 2023",
            "1. september 2023",
            "1 sep 2023",
            "1.sept.2023",
            "1 September 2023",
            "September 1, 2023",
            "Sep 1st 2023",
            " 1. SEPTEMBER 23 ",
            "fredag 1. september 2023",
            "fre. 1.9.23",
            "Friday, 1 September 2023",
            "på fredag 1.9.2023",
        ] {
            assert_eq!(read(text), Some(day(2023, 9, 1)), "{text}");
        }
    }

    #[test]
    fn a_day_without_a_year_is_the_next_one() {
        assert_eq!(read("1.9."), Some(day(2024, 9, 1)));
        assert_eq!(read("1.9"), Some(day(2024, 9, 1)));
        assert_eq!(read("15. des"), Some(day(2023, 12, 15)));
        assert_eq!(read("1.11."), Some(TODAY));
        assert_eq!(read("29.2."), Some(day(2024, 2, 29)));
        assert_eq!(
            date("29.2.", day(2096, 3, 1), Language::Nb),
            Some(day(2104, 2, 29))
        );
    }

    #[test]
    fn a_weekday_is_the_next_after_today() {
        for text in ["fredag", "fre", "Fre.", "friday", "på fredag", "on Friday"] {
            assert_eq!(read(text), Some(day(2023, 11, 3)), "{text}");
        }
        for text in ["onsdag", "Wednesday"] {
            assert_eq!(read(text), Some(day(2023, 11, 8)), "{text}");
        }
        for text in ["tysdag", "tirsdag", "tuesday", "tys"] {
            assert_eq!(read(text), Some(day(2023, 11, 7)), "{text}");
        }
        for text in ["lørdag", "laurdag", "lordag", "sat"] {
            assert_eq!(read(text), Some(day(2023, 11, 4)), "{text}");
        }
        for text in ["søndag", "sundag", "sunday"] {
            assert_eq!(read(text), Some(day(2023, 11, 5)), "{text}");
        }
        assert_eq!(read("måndag"), read("mandag"));
    }

    #[test]
    fn words_for_the_days_around_today_are_read() {
        for text in ["i dag", "idag", "I DAG", "today"] {
            assert_eq!(read(text), Some(TODAY), "{text}");
        }
        for text in ["i morgen", "i morgon", "imorgen", "imorgon", "tomorrow"] {
            assert_eq!(read(text), Some(day(2023, 11, 2)), "{text}");
        }
        assert_eq!(read("i overmorgen"), Some(day(2023, 11, 3)));
        for text in ["i går", "igår", "yesterday"] {
            assert_eq!(read(text), Some(day(2023, 10, 31)), "{text}");
        }
    }

    #[test]
    fn lengths_of_time_count_from_today() {
        for text in [
            "+2u",
            "+2w",
            "+2 uker",
            "om 2 veker",
            "in 2 weeks",
            "+14d",
            "+2v",
            "+ 2 u.",
        ] {
            assert_eq!(read(text), Some(day(2023, 11, 15)), "{text}");
        }
        for text in ["+1m", "+1 mnd", "+1 mnd.", "om 1 måned", "in 1 month"] {
            assert_eq!(read(text), Some(day(2023, 12, 1)), "{text}");
        }
        assert_eq!(read("+1 år"), Some(day(2024, 11, 1)));
        assert_eq!(read("-3d"), Some(day(2023, 10, 29)));
        assert_eq!(
            date("+1m", day(2023, 1, 31), Language::Nb),
            Some(day(2023, 2, 28))
        );
    }

    #[test]
    fn a_stroke_is_read_day_first_but_not_in_english() {
        assert_eq!(date("1/9/2023", TODAY, Language::Nb), Some(day(2023, 9, 1)));
        assert_eq!(date("1/9", TODAY, Language::Nn), Some(day(2024, 9, 1)));
        assert_eq!(date("1/9/2023", TODAY, Language::En), None);
    }

    #[test]
    fn what_is_not_certainly_a_day_is_not_read() {
        for text in [
            "",
            " ",
            ".",
            "1",
            "1.",
            "2023",
            "2023-09",
            "2023-9-1",
            "30.2.2023",
            "0.1.2023",
            "1.13.2023",
            "1.9.2",
            "1.9.202",
            "1.9.20233",
            "september",
            "1 se 2023",
            "fr",
            "fredagen",
            "lørdag 1.9.2023",
            "+2",
            "+u",
            "+2x",
            "2u",
            "+99999999999d",
            "+9999 år",
            "1..9",
            "a.b.c",
            "1.9.2023.1",
            "--",
            "+-2d",
            "1 sep oct",
            "fredag fredag",
            "1th",
            "32. mai",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    fn days() -> impl Strategy<Value = Date> {
        (1000..=9999_i16, 1..=12_i8, 1..=28_i8).prop_map(|(year, month, d)| day(year, month, d))
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange(text in any::<String>(), today in days()) {
            for language in Language::ALL {
                let _ = date(&text, today, language);
            }
        }

        #[test]
        fn no_heap_of_digits_words_and_signs_is_too_strange(
            text in "([0-9]{1,5}|[+./, -]|om|fredag|sep|å|u|år){0,7}",
            today in proptest::sample::select(vec![Date::MIN, TODAY, Date::MAX]),
        ) {
            for language in Language::ALL {
                let _ = date(&text, today, language);
            }
        }

        #[test]
        fn what_is_shown_can_be_typed_in_again(shown in days(), today in days()) {
            for language in Language::ALL {
                let c = Catalogue::of(language);
                prop_assert_eq!(date(&c.date(shown), today, language), Some(shown));
                prop_assert_eq!(date(&c.numeric_date(shown), today, language), Some(shown));
                prop_assert_eq!(date(&c.date_with_weekday(shown), today, language), Some(shown));
            }
        }

        #[test]
        fn a_day_shown_without_its_year_is_read_as_the_next(shown in days(), today in days()) {
            for language in Language::ALL {
                let text = Catalogue::of(language).date_short(shown);
                let read = date(&text, today, language);
                if let Some(read) = read {
                    prop_assert!(read >= today);
                    prop_assert_eq!((read.month(), read.day()), (shown.month(), shown.day()));
                } else {
                    prop_assert_eq!(today.year(), 9999, "no such day is left before the calendar ends");
                }
            }
        }
    }
}
