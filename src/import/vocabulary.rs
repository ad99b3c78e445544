//! The words that headers and values are known by, in every language.

use std::collections::HashMap;

use super::columns::{self, Field};
use crate::workspace::{AssetKind, Layer, Per, PlaceQuality, QuantityStatus, Status, Unit};

/// The words that headers and values are known by. It is made from the texts of the catalogues and
/// from the names that our own formats use.
#[derive(Debug)]
pub struct Vocabulary {
    headers: HashMap<String, Field>,
    kinds: Words<AssetKind>,
    statuses: Words<Status>,
    qualities: Words<PlaceQuality>,
    periods: Words<Per>,
    figure_statuses: Words<QuantityStatus>,
    layers: Words<Layer>,
    counties_by_hand: Words<bool>,
    flags: Words<bool>,
    units: Words<Unit>,
}

type Words<T> = HashMap<String, T>;

impl Vocabulary {
    /// The vocabulary of the languages whose texts `texts` gives for the key of a catalogue.
    #[must_use]
    pub fn new(texts: &dyn Fn(&'static str) -> Vec<String>) -> Self {
        let layers = [
            (Layer::Goods, "layer-goods"),
            (Layer::Energy, "layer-energy"),
            (Layer::Money, "layer-money"),
        ];
        let units = [
            ("personer", "unit-persons"),
            ("mill. m³", "unit-million-cubic-metres"),
            ("daa", "unit-decares"),
            ("NOK", "unit-nok"),
            ("kNOK", "unit-thousand-nok"),
            ("MNOK", "unit-million-nok"),
            ("mrd. NOK", "unit-billion-nok"),
            ("stk", "unit-pieces"),
        ];
        let by = [
            (true, "county-by-hand"),
            (false, "county-by-place"),
            (false, "county-unknown"),
        ];
        let mut counties_by_hand = words(texts, by, "county-by-");
        let mut flags = words(texts, [(true, "yes")], "");
        for (value, spellings) in [
            (true, ["true", "yes", "ja", "1", "x", "sann"]),
            (false, ["false", "no", "nei", "0", "usann", "ikke"]),
        ] {
            for spelling in spellings {
                flags.insert(spelling.to_owned(), value);
                counties_by_hand.insert(spelling.to_owned(), value);
            }
        }
        Self {
            headers: columns::headers(texts),
            kinds: words(
                texts,
                AssetKind::ALL.map(|it| (it, it.key())),
                "asset-kind-",
            ),
            statuses: words(texts, Status::ALL.map(|it| (it, it.key())), "asset-status-"),
            qualities: words(
                texts,
                PlaceQuality::ALL.map(|it| (it, it.key())),
                "place-quality-",
            ),
            periods: words(texts, Per::ALL.map(|it| (it, it.key())), "per-"),
            figure_statuses: words(
                texts,
                QuantityStatus::ALL.map(|it| (it, it.key())),
                "quantity-status-",
            ),
            layers: words(texts, layers, "layer-"),
            counties_by_hand,
            flags,
            units: words(
                texts,
                units.map(|(symbol, key)| (Unit::new(symbol), key)),
                "unit-",
            ),
        }
    }

    /// What a header stands for.
    #[must_use]
    pub fn header(&self, text: &str) -> Option<Field> {
        let folded = fold(text);
        if let Some(field) = self.headers.get(&folded) {
            return Some(*field);
        }
        // The columns of further figures are numbered.
        let (word, number) = folded.rsplit_once(' ')?;
        let group = number
            .parse()
            .ok()
            .filter(|group| (2..=50).contains(group))?;
        match self.headers.get(word)? {
            Field::Figure(field, 1) => Some(Field::Figure(*field, group)),
            _ => None,
        }
    }

    pub(super) fn kind(&self, text: &str) -> Option<AssetKind> {
        self.kinds.get(&fold(text)).copied()
    }

    pub(super) fn status(&self, text: &str) -> Option<Status> {
        self.statuses.get(&fold(text)).copied()
    }

    pub(super) fn quality(&self, text: &str) -> Option<PlaceQuality> {
        self.qualities.get(&fold(text)).copied()
    }

    pub(super) fn per(&self, text: &str) -> Option<Per> {
        self.periods.get(&fold(text)).copied()
    }

    pub(super) fn figure_status(&self, text: &str) -> Option<QuantityStatus> {
        self.figure_statuses.get(&fold(text)).copied()
    }

    /// The layer of this name; one that no language knows is a substance.
    pub(super) fn layer(&self, text: &str) -> Layer {
        match self.layers.get(&fold(text)) {
            Some(layer) => layer.clone(),
            None => Layer::Substance(text.trim().to_owned()),
        }
    }

    /// The unit of this symbol, or of the words that it is shown with.
    pub(super) fn unit(&self, text: &str) -> Unit {
        let known = Unit::new(text);
        let worded = self.units.get(&fold(text));
        worded
            .filter(|_| known.dimension().is_none())
            .cloned()
            .unwrap_or(known)
    }

    /// Whether a county is set by hand.
    pub(super) fn county_by_hand(&self, text: &str) -> Option<bool> {
        self.counties_by_hand.get(&fold(text)).copied()
    }

    /// Yes or no.
    pub(super) fn flag(&self, text: &str) -> Option<bool> {
        self.flags.get(&fold(text)).copied()
    }
}

/// The words for some values: their names in every language, and the end of their key, which is
/// their code in our own formats.
fn words<T: Clone>(
    texts: &dyn Fn(&'static str) -> Vec<String>,
    values: impl IntoIterator<Item = (T, &'static str)>,
    prefix: &str,
) -> Words<T> {
    let mut words = HashMap::new();
    for (value, key) in values {
        let code = key.strip_prefix(prefix).unwrap_or(key);
        for text in texts(key).iter().map(String::as_str).chain([code]) {
            words.entry(fold(text)).or_insert_with(|| value.clone());
        }
    }
    words
}

/// A text as it is compared: small letters and digits, all else a single space between words.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_alphanumeric() {
            folded.extend(character.to_lowercase());
        } else if !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_known_by_its_symbol_and_by_the_words_that_it_is_shown_with() {
        let words = Vocabulary::new(&|key| match key {
            "unit-million-nok" => vec!["mill. kr".to_owned(), "NOK million".to_owned()],
            other => vec![other.to_owned()],
        });
        for (text, symbol) in [
            ("MNOK", "MNOK"),
            ("NOK million", "MNOK"),
            ("tonn", "t"),
            ("lass", "lass"),
        ] {
            assert_eq!(words.unit(text), Unit::new(symbol), "{text}");
        }
    }
}
