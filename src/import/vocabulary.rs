//! The words that headers and values are known by, in every language.

use std::collections::HashMap;

use super::columns::{self, Field, FigureField, Mapping, Subject};
use crate::geo::{self, Counties};
use crate::workspace::{
    ActionStatus, AssetKind, Commitment, CountyCode, Layer, OrganisationKind, Per, PlaceQuality,
    QuantityStatus, Status, StepRole, Unit,
};

/// The words that headers and values are known by. It is made from the texts of the catalogues and
/// from the names that our own formats use.
#[derive(Debug)]
pub struct Vocabulary {
    assets: HashMap<String, Field>,
    chains: HashMap<String, Field>,
    employment: HashMap<String, Field>,
    actions: HashMap<String, Field>,
    participants: HashMap<String, Field>,
    kinds: Words<AssetKind>,
    statuses: Words<Status>,
    qualities: Words<PlaceQuality>,
    periods: Words<Per>,
    figure_statuses: Words<QuantityStatus>,
    layers: Words<Layer>,
    roles: Words<StepRole>,
    commitments: Words<Commitment>,
    countries: Words<&'static str>,
    counties_by_hand: Words<bool>,
    flags: Words<bool>,
    units: Words<Unit>,
    action_statuses: Words<ActionStatus>,
    organisation_kinds: Words<OrganisationKind>,
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
            assets: columns::headers(Subject::Assets, texts),
            chains: columns::headers(Subject::Chains, texts),
            employment: columns::headers(Subject::Employment, texts),
            actions: columns::headers(Subject::Actions, texts),
            participants: columns::headers(Subject::Participants, texts),
            action_statuses: words(
                texts,
                ActionStatus::ALL.map(|it| (it, it.key())),
                "action-status-",
            ),
            organisation_kinds: words(
                texts,
                OrganisationKind::ALL.map(|it| (it, it.key())),
                "org-kind-",
            ),
            roles: words(texts, StepRole::ALL.map(|it| (it, it.key())), "step-role-"),
            commitments: words(
                texts,
                Commitment::ALL.map(|it| (it, it.key())),
                "commitment-",
            ),
            countries: words(texts, COUNTRIES, "country-"),
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
    pub fn header(&self, subject: Subject, text: &str) -> Option<Field> {
        let headers = match subject {
            Subject::Assets => &self.assets,
            Subject::Chains => &self.chains,
            Subject::Employment => &self.employment,
            Subject::Actions => &self.actions,
            Subject::Participants => &self.participants,
        };
        let folded = fold(text);
        if let Some(field) = headers.get(&folded) {
            return Some(*field);
        }
        // The columns of further figures are numbered.
        let (word, number) = folded.rsplit_once(' ')?;
        let group = number
            .parse()
            .ok()
            .filter(|group| (2..=Mapping::MOST_FIGURES).contains(group))?;
        match headers.get(word)? {
            Field::Figure(field, 1) => Some(Field::Figure(*field, group)),
            _ => None,
        }
    }

    /// The part of a figure that a header names, and what it says of the figure in brackets.
    pub(super) fn bracketed<'t>(
        &self,
        subject: Subject,
        header: &'t str,
    ) -> Option<(FigureField, &'t str)> {
        let inside = header.trim().strip_suffix(')')?;
        inside.match_indices('(').find_map(|(at, _)| {
            let told = inside[at + 1..].trim();
            match self.header(subject, &inside[..at])? {
                Field::Figure(part, 1) if !told.is_empty() => Some((part, told)),
                _ => None,
            }
        })
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

    /// Whether a text is the name of an account that is no substance.
    pub(super) fn is_layer(&self, text: &str) -> bool {
        self.layers.contains_key(&fold(text))
    }

    pub(super) fn action_status(&self, text: &str) -> Option<ActionStatus> {
        self.action_statuses.get(&fold(text)).copied()
    }

    pub(super) fn organisation_kind(&self, text: &str) -> Option<OrganisationKind> {
        self.organisation_kinds.get(&fold(text)).copied()
    }

    pub(super) fn role(&self, text: &str) -> Option<StepRole> {
        self.roles.get(&fold(text)).copied()
    }

    pub(super) fn commitment(&self, text: &str) -> Option<Commitment> {
        self.commitments.get(&fold(text)).copied()
    }

    /// The county of a name or number among counties, or the country of a name or two letters.
    pub(super) fn county(&self, text: &str, counties: &Counties) -> Option<CountyCode> {
        let text = text.trim();
        let code = CountyCode::new(&format!("{text:0>2}"));
        if code.is_well_formed() {
            return Some(code);
        }
        let wanted = fold(text);
        let named = |code: &&str| counties.name(code).is_some_and(|name| fold(name) == wanted);
        let known = counties.codes().into_iter().find(named);
        // Of counties that are built in, the full name with its Sámi and Kven forms as well.
        let full = || {
            let mut counties = geo::counties(counties.edition()).iter();
            let found = counties.find(|county| fold(county.name) == wanted)?;
            Some(found.code)
        };
        let full = || full().filter(|_| counties.regions().is_none());
        let country = || self.countries.get(&wanted).copied();
        known.or_else(full).or_else(country).map(CountyCode::new)
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

/// The countries that are known by name.
const COUNTRIES: [(&str, &str); 8] = [
    ("DK", "country-dk"),
    ("DE", "country-de"),
    ("FI", "country-fi"),
    ("GB", "country-gb"),
    ("NL", "country-nl"),
    ("PL", "country-pl"),
    ("RU", "country-ru"),
    ("SE", "country-se"),
];

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
