//! Numbers as people type them.

use crate::message::Language;

/// The number that `text` is.
///
/// Comma and point both introduce decimals (`3,5`, `3.5`), spaces of any kind separate groups of
/// three (`1 234,5`), and so does whichever of comma and point stands before the other or more than
/// once (`1.234,5`, `1,234.5`, `1.234.567`). A minus may be a hyphen, a real minus or a short dash.
///
/// One case the languages read differently: a single comma before exactly three digits. In English
/// it separates thousands (`1,234` is 1234, as [`Catalogue::number`](crate::i18n::Catalogue::number)
/// writes it), in Norwegian decimals (`63,585` is a latitude).
///
/// `None` for anything else: groups of the wrong length, a separator without digits behind it,
/// exponents, units, infinities.
#[must_use]
pub fn number(text: &str, language: Language) -> Option<f64> {
    let value: f64 = decimal(text, language)?.parse().ok()?;
    value.is_finite().then_some(value)
}

/// The same written plainly: digits with a point and decimals behind it, after a hyphen where it is
/// below nought.
#[must_use]
pub fn decimal(text: &str, language: Language) -> Option<String> {
    let text = text.trim();
    let (negative, text) = match text.strip_prefix(['-', '\u{2212}', '–']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let text = text.trim_start();
    if text.is_empty() {
        return None;
    }
    let (whole, fraction) = split(text, language)?;
    let sign = if negative { "-" } else { "" };
    Some(format!("{sign}{}.{fraction}", ungrouped(whole)?))
}

/// The part before the decimals, groups and all, and the decimals, which are digits only.
fn split(text: &str, language: Language) -> Option<(&str, &str)> {
    let points = text.matches(['.', ',']).count();
    let Some(last) = text.rfind(['.', ',']) else {
        return Some((text, "0"));
    };
    let (whole, behind) = (&text[..last], &text[last + 1..]);
    let sign = &text[last..=last];
    let thousands = language == Language::En && sign == "," && is_group(whole) && behind.len() == 3;
    if (points > 1 && whole.contains(sign)) || (points == 1 && thousands) {
        return Some((text, "0"));
    }
    (!behind.is_empty() && behind.bytes().all(|byte| byte.is_ascii_digit()))
        .then_some((whole, behind))
}

/// Whether a text can be the first group of several.
fn is_group(text: &str) -> bool {
    (1..=3).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && !text.starts_with('0')
}

/// The digits of a whole number without what separates its groups, which must be the same
/// throughout; nothing at all, as in `,5`, is zero.
fn ungrouped(text: &str) -> Option<String> {
    if text.is_empty() {
        return Some("0".to_owned());
    }
    let Some(separator) = text.chars().find(|c| !c.is_ascii_digit()) else {
        return Some(text.to_owned());
    };
    if !matches!(
        separator,
        ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '.' | ','
    ) {
        return None;
    }
    let mut groups = text.split(separator);
    let first = groups.next().filter(|group| is_group(group))?;
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 || !group.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        digits.push_str(group);
    }
    Some(digits)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::i18n::Catalogue;

    fn norwegian(text: &str) -> Option<f64> {
        number(text, Language::Nb)
    }

    #[test]
    fn comma_and_point_both_introduce_decimals() {
        for language in Language::ALL {
            assert_eq!(number("3,5", language), Some(3.5));
            assert_eq!(number("3.5", language), Some(3.5));
            assert_eq!(number("0,125", language), Some(0.125));
            assert_eq!(number("63.585", language), Some(63.585));
            assert_eq!(number(",5", language), Some(0.5));
        }
    }

    #[test]
    fn spaces_of_any_kind_separate_thousands() {
        for space in [' ', '\u{a0}', '\u{202f}', '\u{2009}'] {
            assert_eq!(norwegian(&format!("1{space}234")), Some(1234.0));
            assert_eq!(
                norwegian(&format!("12{space}345{space}678,25")),
                Some(12_345_678.25)
            );
        }
    }

    #[test]
    fn comma_and_point_separate_thousands_where_both_stand_or_one_is_repeated() {
        for language in Language::ALL {
            assert_eq!(number("1.234,5", language), Some(1234.5));
            assert_eq!(number("1,234.5", language), Some(1234.5));
            assert_eq!(number("1.234.567", language), Some(1_234_567.0));
            assert_eq!(number("1,234,567.5", language), Some(1_234_567.5));
        }
    }

    #[test]
    fn a_comma_before_three_digits_is_read_as_the_language_writes_it() {
        assert_eq!(number("63,585", Language::Nn), Some(63.585));
        assert_eq!(number("63,585", Language::En), Some(63_585.0));
        assert_eq!(number("1,23", Language::En), Some(1.23));
        assert_eq!(number("1234,567", Language::En), Some(1234.567));
    }

    #[test]
    fn any_minus_makes_a_number_negative() {
        for text in ["-3", "\u{2212}3", "–3", "- 3", " \u{2212}3,0 "] {
            assert_eq!(norwegian(text), Some(-3.0), "{text}");
        }
        assert_eq!(norwegian("+3"), Some(3.0));
    }

    #[test]
    fn what_is_not_certainly_a_number_is_not_read() {
        for text in [
            "",
            " ",
            "-",
            ".",
            ",",
            "5,",
            "1 23",
            "12 34",
            "1 2345",
            "1  234",
            "0 123",
            "1.23.4",
            "1,2,3",
            "1.234.56",
            "1 234.567,8",
            "1,5 2",
            "--3",
            "+-3",
            "1e5",
            "inf",
            "NaN",
            "0x1F",
            "3 kt",
            "3;5",
            "½",
            "٣",
            "1.234,567.8",
            ",5,",
            "1 234,5 6",
        ] {
            assert_eq!(norwegian(text), None, "{text}");
        }
        assert_eq!(norwegian(&"9".repeat(400)), None);
    }

    fn languages() -> impl Strategy<Value = Language> {
        proptest::sample::select(Language::ALL.to_vec())
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange(text in any::<String>(), language in languages()) {
            let read = number(&text, language);
            prop_assert!(read.is_none_or(f64::is_finite));
        }

        #[test]
        fn no_heap_of_digits_and_signs_is_too_strange(text in "[0-9., +–-]{0,12}", language in languages()) {
            let read = number(&text, language);
            prop_assert!(read.is_none_or(f64::is_finite));
        }

        #[test]
        fn what_is_shown_can_be_typed_in_again(
            value in -1e12..1e12_f64,
            decimals in 0..=6_u8,
            language in languages(),
        ) {
            let shown = Catalogue::of(language).number(value, decimals);
            let read = number(&shown, language);
            let rounded: f64 = format!("{value:.*}", usize::from(decimals)).parse().unwrap();
            prop_assert_eq!(read, Some(rounded), "{}", shown);
        }

        #[test]
        fn a_number_written_out_in_full_is_read_exactly(value in proptest::num::f64::NORMAL, language in languages()) {
            prop_assert_eq!(number(&value.to_string(), language), Some(value));
        }
    }
}
