//! Figures and days as people and programs write them.

use jiff::civil::Date;

use crate::i18n::parse;
use crate::message::Language;
use crate::workspace::Per;

/// The figure that `text` is, as a field of the window reads it, and besides with an exponent, as
/// programs write it.
///
/// A single comma before exactly three digits parts thousands where `points` says that decimals have
/// points, and introduces decimals elsewhere. What is not a finite number is none.
pub(super) fn number(text: &str, points: bool) -> Option<f64> {
    let language = if points { Language::En } else { Language::Nb };
    let Some((digits, exponent)) = text.trim().split_once(['e', 'E']) else {
        return parse::number(text, language);
    };
    let exponent: i16 = exponent.parse().ok()?;
    let value: f64 = format!("{}e{exponent}", parse::decimal(digits, language)?)
        .parse()
        .ok()?;
    value.is_finite().then_some(value)
}

fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// Whether a text is a figure that can only have been written with a decimal point.
pub(super) fn has_decimal_point(text: &str) -> bool {
    let plain = text.trim();
    let (Some((_, behind)), false) = (plain.split_once('.'), plain.contains(',')) else {
        return false;
    };
    !behind.contains('.') && number(plain, true).is_some()
}

/// Whether a text is a figure that can only have been written with a decimal comma.
pub(super) fn has_decimal_comma(text: &str) -> bool {
    let plain = text.trim();
    let (Some((whole, behind)), false) = (plain.split_once(','), plain.contains('.')) else {
        return false;
    };
    !behind.contains(',')
        && (behind.len() != 3 || whole.len() > 3 || whole.starts_with('0'))
        && number(plain, false).is_some()
}

/// A figure with the unit and the period written behind it: `80 kt/år`.
pub(super) fn with_unit(text: &str, points: bool) -> Option<(f64, &str, Option<Per>)> {
    let text = text.trim();
    let end = text.find(|c: char| {
        !c.is_ascii_digit()
            && !is_space(c)
            && !matches!(c, '.' | ',' | '-' | '\u{2212}' | '–' | '+')
    })?;
    let end = end + exponent(&text[end..]);
    let value = number(&text[..end], points)?;
    let unit = text[end..].trim();
    let (unit, per) = match unit.rsplit_once('/') {
        Some((unit, per)) => match per.trim().to_lowercase().as_str() {
            "år" | "year" | "yr" | "a" => (unit.trim(), Some(Per::Year)),
            "dag" | "døgn" | "day" | "d" => (unit.trim(), Some(Per::Day)),
            _ => return Some((value, text[end..].trim(), None)),
        },
        None => (unit, None),
    };
    (unit.len() <= 40 && !unit.is_empty()).then_some((value, unit, per))
}

/// How many bytes of a text are the exponent that it begins with: 3 of `e+5 kt`.
fn exponent(text: &str) -> usize {
    let Some(behind) = text.strip_prefix(['e', 'E']) else {
        return 0;
    };
    let digits = behind.strip_prefix(['+', '-']).unwrap_or(behind);
    let count = digits.bytes().take_while(u8::is_ascii_digit).count();
    if count == 0 {
        return 0;
    }
    text.len() - digits.len() + count
}

/// The day that a text is: `2023-05-11`, with or without a time behind it, or `11.5.2023`.
#[must_use]
pub fn day(text: &str) -> Option<Date> {
    let text = text.trim();
    let date = match text.split_once(['T', ' ']) {
        Some((date, _)) => date,
        None => text,
    };
    let parts: Vec<&str> = date.split('.').collect();
    if let [day, month, year] = parts[..] {
        let year = Some(year).filter(|year| year.len() == 4)?;
        return Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok();
    }
    let shaped = date.len() == 10
        && date.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    shaped.then(|| date.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn comma_and_point_both_introduce_decimals() {
        for points in [false, true] {
            for (text, value) in [
                ("63,42", 63.42),
                ("63.42", 63.42),
                ("1 234,5", 1234.5),
                ("1\u{a0}234.5", 1234.5),
                ("1.234,5", 1234.5),
                ("1,234.5", 1234.5),
                ("1,234,567", 1_234_567.0),
                ("-0,5", -0.5),
                ("\u{2212}3", -3.0),
                ("1E+05", 100_000.0),
                ("2.5e-3", 0.0025),
            ] {
                assert_eq!(number(text, points), Some(value), "{text}");
            }
        }
    }

    #[test]
    fn a_comma_before_three_digits_follows_the_other_figures_of_the_file() {
        assert_eq!(number("63,585", false), Some(63.585));
        assert_eq!(number("63,585", true), Some(63_585.0));
        assert!(has_decimal_comma("63,42") && !has_decimal_comma("63,585"));
        assert!(has_decimal_point("63.4") && !has_decimal_point("1.234.567"));
    }

    #[test]
    fn what_is_no_finite_number_is_none() {
        for text in [
            "", "-", "NaN", "inf", "1e400", "1e99999", "0x1F", "5,", "1 23", "kt", "--1", "1;2",
            "٣", "é", "1é",
        ] {
            assert_eq!(number(text, false), None, "{text}");
        }
        assert_eq!(number(&"9".repeat(400), false), None);
    }

    #[test]
    fn a_unit_may_stand_behind_the_figure() {
        assert_eq!(
            with_unit("80 kt/år", false),
            Some((80.0, "kt", Some(Per::Year)))
        );
        assert_eq!(with_unit("1 200,5 MW", false), Some((1200.5, "MW", None)));
        assert_eq!(with_unit("5 km/t", false), Some((5.0, "km/t", None)));
        assert_eq!(with_unit("1e3 kt", false), Some((1000.0, "kt", None)));
        assert_eq!(with_unit("2 e", false), Some((2.0, "e", None)));
        assert_eq!(with_unit("ca. 5 MW", false), None);
    }

    #[test]
    fn days_are_read_in_the_order_of_norway_and_of_the_standard() {
        let may = Some(date(2023, 5, 11));
        for text in [
            "2023-05-11",
            "11.05.2023",
            "11.5.2023",
            "2023-05-11T10:00:00",
        ] {
            assert_eq!(day(text), may, "{text}");
        }
        for text in [
            "",
            "2023",
            "11.5.23",
            "31.02.2023",
            "05/11/2023",
            "2023-5-11",
            "æøå",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange(text in any::<String>(), points in any::<bool>()) {
            prop_assert!(number(&text, points).is_none_or(f64::is_finite));
            if let Some((value, unit, _)) = with_unit(&text, points) {
                prop_assert!(value.is_finite() && !unit.is_empty());
                prop_assert!(text.contains(unit) && unit.trim() == unit);
            }
            prop_assert!(!(has_decimal_comma(&text) && has_decimal_point(&text)));
            if has_decimal_comma(&text) {
                prop_assert!(number(&text, false).is_some());
            }
            if has_decimal_point(&text) {
                prop_assert!(number(&text, true).is_some());
            }
            if let Some(day) = day(&text) {
                prop_assert!((0..=9_999).contains(&day.year()));
            }
        }

        #[test]
        fn what_is_written_out_is_read_exactly(value in proptest::num::f64::NORMAL) {
            prop_assert_eq!(number(&value.to_string(), true), Some(value));
            prop_assert_eq!(number(&value.to_string().replace('.', ","), false), Some(value));
        }
    }
}
