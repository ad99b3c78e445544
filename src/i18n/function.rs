//! The functions that texts of the catalogues may call.

use std::collections::HashMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

/// Labels that are names and keep their capital inside a sentence.
const NAMES: [&str; 3] = ["Siva", "Innovasjon Norge", "Forskningsrådet"];

/// Units whose symbols hold words, with the key of each.
pub(super) const UNITS: [(&str, &str); 8] = [
    ("personer", "unit-persons"),
    ("mill. m³", "unit-million-cubic-metres"),
    ("daa", "unit-decares"),
    ("NOK", "unit-nok"),
    ("kNOK", "unit-thousand-nok"),
    ("MNOK", "unit-million-nok"),
    ("mrd. NOK", "unit-billion-nok"),
    ("stk", "unit-pieces"),
];

/// Adds `LOWER` and `UNIT` to a bundle. `texts` must hold the words of the units.
pub(super) fn add_to(
    bundle: &mut FluentBundle<FluentResource>,
    texts: &HashMap<&'static str, String>,
) {
    let words: HashMap<&'static str, String> = UNITS
        .iter()
        .filter_map(|(_, key)| Some((*key, texts.get(key)?.clone())))
        .collect();
    // Adding fails only where the name is taken, and a new bundle has no functions.
    let _ = bundle.add_function("LOWER", |values, _: &FluentArgs<'_>| on_text(values, lower));
    let _ = bundle.add_function("UNIT", move |values, _: &FluentArgs<'_>| {
        on_text(values, |symbol| {
            unit(symbol, |key| words.get(key).map_or(symbol, String::as_str))
        })
    });
}

/// Applies `change` to a text; a number has no case and no words and stays as it is.
fn on_text<'a>(values: &[FluentValue<'a>], change: impl Fn(&str) -> String) -> FluentValue<'a> {
    match values.first() {
        Some(FluentValue::String(text)) => FluentValue::from(change(text)),
        Some(other) => other.clone(),
        None => FluentValue::Error,
    }
}

/// A label as it stands inside a sentence: its first letter small, unless it is a name, an
/// abbreviation or a formula.
pub(super) fn lower(label: &str) -> String {
    let mut letters = label.chars();
    let (Some(first), rest) = (letters.next(), letters.as_str()) else {
        return String::new();
    };
    let word_goes_on_small = rest
        .chars()
        .next()
        .is_none_or(|c| c.is_lowercase() || !c.is_alphanumeric());
    if !word_goes_on_small || NAMES.iter().any(|name| label.starts_with(name)) {
        return label.to_owned();
    }
    first.to_lowercase().chain(rest.chars()).collect()
}

/// A unit in words; what follows its symbol, such as a substance, is kept: `MNOK`, `kt Si`.
pub(super) fn unit<'a>(symbol: &str, word: impl Fn(&'static str) -> &'a str) -> String {
    for (known, key) in UNITS {
        if let Some(rest) = symbol.strip_prefix(known)
            && (rest.is_empty() || rest.starts_with(' '))
        {
            return format!("{}{rest}", word(key));
        }
    }
    symbol.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_inside_a_sentence_begins_small() {
        assert_eq!(lower("Aktivum"), "aktivum");
        assert_eq!(lower("Årsverk"), "årsverk");
        assert_eq!(lower("E (energi)"), "e (energi)");
        assert_eq!(lower(""), "");
    }

    #[test]
    fn names_abbreviations_and_formulas_keep_their_capital() {
        for label in ["Siva", "CO₂", "NACE-kode", "H₂"] {
            assert_eq!(lower(label), label);
        }
    }

    #[test]
    fn a_unit_keeps_the_substance_behind_it() {
        let word = |_| "people";
        assert_eq!(unit("personer", word), "people");
        assert_eq!(unit("personer i skift", word), "people i skift");
        assert_eq!(unit("personerdager", word), "personerdager");
        assert_eq!(unit("kt Si", word), "kt Si");
    }
}
