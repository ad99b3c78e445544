//! Numbers as people read them.

use crate::message::Language;

/// More decimals than this say nothing: a binary number of this size has no more digits.
const MOST_DECIMALS: u8 = 17;

/// What separates groups of three digits, and what separates the decimals.
fn signs(language: Language) -> (char, char) {
    match language {
        Language::Nb | Language::Nn => ('\u{a0}', ','),
        Language::En => (',', '.'),
    }
}

/// `value` with at most `decimals` decimals. What is not finite is a dash.
pub(super) fn format(value: f64, decimals: u8, language: Language) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    let (group, point) = signs(language);
    let plain = plain(value.abs(), decimals);
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut out = String::with_capacity(plain.len() + whole.len() / 3 + 4);
    if value < 0.0 && plain != "0" {
        out.push('\u{2212}');
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.push(group);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(point);
        out.push_str(fraction);
    }
    out
}

/// `value` as it is shown with at most `decimals` decimals.
pub(super) fn rounded(value: f64, decimals: u8) -> f64 {
    if !value.is_finite() {
        return value;
    }
    plain(value, decimals).parse().unwrap_or(value)
}

fn plain(value: f64, decimals: u8) -> String {
    let mut text = format!("{value:.*}", usize::from(decimals.min(MOST_DECIMALS)));
    if text.contains('.') {
        text.truncate(text.trim_end_matches('0').trim_end_matches('.').len());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn norwegian_numbers_have_spaces_that_do_not_break_and_a_comma() {
        assert_eq!(format(1234.5, 4, Language::Nb), "1\u{a0}234,5");
        assert_eq!(format(1_234_567.0, 0, Language::Nn), "1\u{a0}234\u{a0}567");
        assert_eq!(format(999.0, 2, Language::Nb), "999");
    }

    #[test]
    fn english_numbers_have_commas_and_a_point() {
        assert_eq!(format(1234.5, 4, Language::En), "1,234.5");
    }

    #[test]
    fn a_negative_number_has_a_real_minus() {
        assert_eq!(format(-3.0, 4, Language::Nb), "\u{2212}3");
    }

    #[test]
    fn what_rounds_to_nothing_has_no_sign() {
        assert_eq!(format(-0.001, 2, Language::Nb), "0");
        assert_eq!(format(-0.0, 2, Language::Nb), "0");
    }

    #[test]
    fn trailing_zeros_are_dropped_but_not_those_of_whole_numbers() {
        assert_eq!(format(2.5, 4, Language::Nb), "2,5");
        assert_eq!(format(100.0, 4, Language::Nb), "100");
        assert_eq!(format(1200.0, 0, Language::Nb), "1\u{a0}200");
    }

    #[test]
    fn what_is_no_number_is_a_dash() {
        assert_eq!(format(f64::NAN, 2, Language::Nb), "–");
        assert_eq!(format(f64::INFINITY, 2, Language::En), "–");
    }
}
