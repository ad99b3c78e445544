//! What typed text means: a value, a value with a doubt, or a problem in words. Pure.

use std::ops::RangeInclusive;

use jiff::civil::Date;

use crate::i18n::parse;
use crate::message::{Language, Message};

/// What was made of typed text.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading<T> {
    /// A value.
    Fine(T),
    /// A value that is taken, with a doubt said beside it.
    Doubtful(T, Message),
    /// No value; why, in words.
    Wrong(Message),
}

impl<T> Reading<T> {
    /// The value, where there is one.
    pub fn value(self) -> Option<T> {
        match self {
            Self::Fine(value) | Self::Doubtful(value, _) => Some(value),
            Self::Wrong(_) => None,
        }
    }

    /// A value that gives rise to a doubt, where `doubt` says one.
    #[must_use]
    pub fn doubted(self, doubt: impl FnOnce(&T) -> Option<Message>) -> Self {
        match self {
            Self::Fine(value) => match doubt(&value) {
                Some(words) => Self::Doubtful(value, words),
                None => Self::Fine(value),
            },
            other => other,
        }
    }

    /// No value where `refuse` says why not.
    #[must_use]
    pub fn refused(self, refuse: impl FnOnce(&T) -> Option<Message>) -> Self {
        let problem = match &self {
            Self::Fine(value) | Self::Doubtful(value, _) => refuse(value),
            Self::Wrong(_) => None,
        };
        problem.map_or(self, Self::Wrong)
    }

    /// The value changed by `change`.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Reading<U> {
        match self {
            Self::Fine(value) => Reading::Fine(change(value)),
            Self::Doubtful(value, doubt) => Reading::Doubtful(change(value), doubt),
            Self::Wrong(problem) => Reading::Wrong(problem),
        }
    }
}

impl<T> Reading<Option<T>> {
    /// A value that must be there.
    #[must_use]
    pub fn required(self) -> Reading<T> {
        match self {
            Self::Fine(Some(value)) => Reading::Fine(value),
            Self::Doubtful(Some(value), doubt) => Reading::Doubtful(value, doubt),
            Self::Fine(None) | Self::Doubtful(None, _) => Reading::Wrong(Message::new("required")),
            Self::Wrong(problem) => Reading::Wrong(problem),
        }
    }
}

/// A text that may be left out.
#[must_use]
pub fn text(typed: &str) -> Reading<Option<String>> {
    let text = typed.trim();
    Reading::Fine((!text.is_empty()).then(|| text.to_owned()))
}

/// A figure within limits.
#[must_use]
pub fn number(
    typed: &str,
    language: Language,
    limits: RangeInclusive<f64>,
) -> Reading<Option<f64>> {
    if typed.trim().is_empty() {
        return Reading::Fine(None);
    }
    match parse::number(typed, language) {
        None => Reading::Wrong(Message::new("inspector-no-number")),
        Some(value) if limits.contains(&value) => Reading::Fine(Some(value)),
        Some(_) if limits.end().is_finite() => Reading::Wrong(
            Message::new("inspector-out-of-range")
                .with("from", *limits.start())
                .with("to", *limits.end()),
        ),
        Some(_) => {
            Reading::Wrong(Message::new("inspector-too-small").with("from", *limits.start()))
        }
    }
}

/// A whole number within limits.
#[must_use]
pub fn whole(typed: &str, language: Language, limits: RangeInclusive<u32>) -> Reading<Option<u32>> {
    let (from, to) = (f64::from(*limits.start()), f64::from(*limits.end()));
    match number(typed, language, from..=to) {
        Reading::Fine(Some(value)) if value.fract() == 0.0 => {
            Reading::Fine(Some(whole_part(value)))
        }
        Reading::Fine(Some(_)) => Reading::Wrong(Message::new("inspector-not-whole")),
        Reading::Fine(None) | Reading::Doubtful(..) => Reading::Fine(None),
        Reading::Wrong(problem) => Reading::Wrong(problem),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a whole number between two u32, as its limits are"
)]
fn whole_part(value: f64) -> u32 {
    value as u32
}

/// A day in any of the forms that people type.
#[must_use]
pub fn day(typed: &str, today: Date, language: Language) -> Reading<Option<Date>> {
    if typed.trim().is_empty() {
        return Reading::Fine(None);
    }
    match parse::date(typed, today, language) {
        Some(day) => Reading::Fine(Some(day)),
        None => Reading::Wrong(Message::new("inspector-no-day")),
    }
}

/// Labels with commas between, each once.
#[must_use]
pub fn tags(typed: &str) -> Reading<Vec<String>> {
    let mut tags: Vec<String> = Vec::new();
    for tag in typed
        .split(',')
        .map(str::trim)
        .filter(|tag| !tag.is_empty())
    {
        if !tags.iter().any(|known| known == tag) {
            tags.push(tag.to_owned());
        }
    }
    Reading::Fine(tags)
}

/// A number of the national register of organisations: nine digits, kept without spaces. A control
/// digit that does not fit is a doubt, since registers of other countries have numbers too.
#[must_use]
pub fn organisation_number(typed: &str) -> Reading<Option<String>> {
    let digits: String = typed
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    if digits.is_empty() {
        return Reading::Fine(None);
    }
    if digits.len() != 9 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Reading::Wrong(Message::new("inspector-nine-digits"));
    }
    let fits = has_control_digit(&digits);
    Reading::Fine(Some(digits))
        .doubted(|_| (!fits).then(|| Message::new("inspector-control-digit")))
}

/// Whether the ninth digit is the control digit of the eight before it: 11 minus the remainder of
/// their sum, weighted 3 2 7 6 5 4 3 2, divided by 11; 0 for 11; no number has 10. (The rule of the
/// Brønnøysund Register Centre for numbers of its register of legal entities.)
fn has_control_digit(digits: &str) -> bool {
    const WEIGHTS: [u32; 8] = [3, 2, 7, 6, 5, 4, 3, 2];
    let values: Vec<u32> = digits
        .bytes()
        .map(|byte| u32::from(byte.saturating_sub(b'0')))
        .collect();
    let sum: u32 = values
        .iter()
        .zip(WEIGHTS)
        .map(|(digit, weight)| digit * weight)
        .sum();
    let control = (11 - sum % 11) % 11;
    control < 10 && values.get(8) == Some(&control)
}

/// An address of the web.
#[must_use]
pub fn web_address(typed: &str) -> Reading<Option<String>> {
    text(typed).refused(|address| {
        address
            .as_deref()
            .is_some_and(|address| host(address).is_none())
            .then(|| Message::new("inspector-no-web-address"))
    })
}

/// An address to write to.
#[must_use]
pub fn email(typed: &str) -> Reading<Option<String>> {
    text(typed).refused(|address| {
        address
            .as_deref()
            .is_some_and(|address| !is_email(address))
            .then(|| Message::new("inspector-no-email"))
    })
}

fn is_email(address: &str) -> bool {
    let plain = address
        .chars()
        .all(|letter| !letter.is_whitespace() && !letter.is_control());
    plain
        && !address.contains(['?', '&', '%', '<', '>', ','])
        && address.split_once('@').is_some_and(|(user, host)| {
            !user.is_empty() && host.contains('.') && !host.contains('@') && !host.starts_with('.')
        })
}

/// The machine that an address of the web leads to; `None` if it is no http or https address. What
/// stands before an `@` is not the machine, however much it looks like one.
#[must_use]
pub fn host(address: &str) -> Option<&str> {
    let (scheme, rest) = address.split_once("://")?;
    if !["http", "https"]
        .iter()
        .any(|known| scheme.eq_ignore_ascii_case(known))
        || address
            .chars()
            .any(|letter| letter.is_whitespace() || letter.is_control())
    {
        return None;
    }
    let authority = rest.split(['/', '?', '#', '\\']).next()?;
    let host = authority.rsplit('@').next()?;
    (!host.is_empty() && !host.starts_with([':', '.'])).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem<T>(reading: Reading<T>) -> Option<&'static str> {
        match reading {
            Reading::Wrong(words) | Reading::Doubtful(_, words) => Some(words.key()),
            Reading::Fine(_) => None,
        }
    }

    #[test]
    fn numbers_of_organisations_are_checked_by_their_ninth_digit() {
        // Numbers of public bodies: Brønnøysundregistrene and Trøndelag fylkeskommune.
        for good in ["974760673", "974 760 673", "817920632"] {
            assert_eq!(problem(organisation_number(good)), None, "{good}");
        }
        assert_eq!(
            problem(organisation_number("974760674")),
            Some("inspector-control-digit")
        );
        assert_eq!(
            problem(organisation_number("97476067")),
            Some("inspector-nine-digits")
        );
        assert_eq!(
            problem(organisation_number("97476067x")),
            Some("inspector-nine-digits")
        );
    }

    #[test]
    fn a_doubtful_number_is_taken_all_the_same() {
        assert_eq!(
            organisation_number("974760674").value(),
            Some(Some("974760674".to_owned()))
        );
    }

    #[test]
    fn only_addresses_of_the_web_are_addresses() {
        for wrong in [
            "file:///etc/passwd",
            "javascript:alert(1)",
            "ftp://a.no",
            "https://",
            "http://a b",
        ] {
            assert_eq!(
                problem(web_address(wrong)),
                Some("inspector-no-web-address"),
                "{wrong}"
            );
        }
        assert_eq!(
            web_address(" https://siva.no/2023 ").value(),
            Some(Some("https://siva.no/2023".into()))
        );
        assert_eq!(web_address("").value(), Some(None));
    }

    #[test]
    fn the_host_is_told_whatever_stands_before_it() {
        assert_eq!(
            host("https://siva.no@evil.example/siva.no"),
            Some("evil.example")
        );
        assert_eq!(host("HTTP://siva.no?x"), Some("siva.no"));
        assert_eq!(host("https://evil.example\\@siva.no"), Some("evil.example"));
    }

    #[test]
    fn limits_are_said_in_words() {
        assert_eq!(
            problem(whole("0", Language::Nb, 1..=9)),
            Some("inspector-out-of-range")
        );
        assert_eq!(
            problem(whole("4,5", Language::Nb, 1..=9)),
            Some("inspector-not-whole")
        );
        assert_eq!(whole("7", Language::Nb, 1..=9).value(), Some(Some(7)));
        assert_eq!(
            problem(number("-1", Language::Nb, 0.0..=f64::INFINITY)),
            Some("inspector-too-small")
        );
        assert_eq!(
            number("3,5", Language::Nb, 0.0..=100.0).value(),
            Some(Some(3.5))
        );
    }

    #[test]
    fn an_empty_field_is_wrong_only_where_something_is_required() {
        assert_eq!(text("  ").value(), Some(None));
        assert_eq!(problem(text("  ").required()), Some("required"));
    }

    #[test]
    fn labels_are_parted_by_commas_and_stand_once() {
        let read = tags(" silisium, CO₂,, silisium ").value();
        assert_eq!(read, Some(vec!["silisium".to_owned(), "CO₂".to_owned()]));
    }

    #[test]
    fn an_address_to_write_to_has_a_name_and_a_host() {
        assert_eq!(problem(email("post@siva.no")), None);
        for wrong in [
            "post",
            "@siva.no",
            "post@siva",
            "post@siva.no?cc=x@y.no",
            "a b@siva.no",
        ] {
            assert_eq!(problem(email(wrong)), Some("inspector-no-email"), "{wrong}");
        }
    }
}
