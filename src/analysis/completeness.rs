//! How much of what others ask about an asset is known.

use crate::message::{Arg, Message};
use crate::workspace::Asset;

/// What others ask about an asset. All parts weigh the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Where it is.
    Place,
    /// Who owns it, or speaks for it.
    Owner,
    /// How much there is.
    Capacity,
    /// Where a capacity is told of, so that it can be looked up.
    Source,
    /// The day on which its status was true.
    AsOf,
}

impl Part {
    /// Every part, in the order told.
    pub const ALL: [Self; 5] = [
        Self::Place,
        Self::Owner,
        Self::Capacity,
        Self::Source,
        Self::AsOf,
    ];

    /// The catalogue key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Place => "part-place",
            Self::Owner => "part-owner",
            Self::Capacity => "part-capacity",
            Self::Source => "part-source",
            Self::AsOf => "part-as-of",
        }
    }

    fn is_known(self, asset: &Asset) -> bool {
        match self {
            Self::Place => asset.place.is_some(),
            Self::Owner => asset.owner.is_some(),
            Self::Capacity => !asset.capacities.is_empty(),
            Self::Source => asset.capacities.iter().any(|it| it.source.is_some()),
            Self::AsOf => asset.as_of.is_some(),
        }
    }
}

/// How much of what others ask about an asset is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Completeness {
    known: [bool; Part::ALL.len()],
}

impl Completeness {
    /// How much is known of an asset.
    #[must_use]
    pub fn of(asset: &Asset) -> Self {
        Self {
            known: Part::ALL.map(|part| part.is_known(asset)),
        }
    }

    /// How much is known, in whole percent.
    #[must_use]
    pub fn percent(&self) -> u8 {
        let known = self.known.iter().filter(|known| **known).count();
        // Five equal parts: each is a whole number of percent, at most 100.
        u8::try_from(known * 100 / Part::ALL.len()).unwrap_or(100)
    }

    /// What is not known.
    pub fn missing(&self) -> impl Iterator<Item = Part> {
        let parts = Part::ALL.into_iter().zip(self.known);
        parts.filter(|(_, known)| !known).map(|(part, _)| part)
    }

    /// The percentage alone, for a narrow column: `60 %`.
    #[must_use]
    pub fn short(&self) -> Message {
        Message::new("complete-percent").with("percent", i64::from(self.percent()))
    }

    /// The same in words: `60 % utfylt. Mangler eier og kilde`.
    #[must_use]
    pub fn message(&self) -> Message {
        let missing: Vec<Message> = self
            .missing()
            .map(|part| Message::new(part.key()))
            .collect();
        if missing.is_empty() {
            return Message::new("complete-all");
        }
        Message::new("complete-missing")
            .with("percent", i64::from(self.percent()))
            .with("parts", Arg::List(missing))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::geo::LonLat;
    use crate::i18n::Catalogue;
    use crate::message::Language;
    use crate::workspace::testing::touch;
    use crate::workspace::{AssetKind, Id, Place, PlaceQuality, Quantity, Source};

    fn bare() -> Asset {
        Asset::new("Verk", AssetKind::Industry, None, touch().stamp())
    }

    fn say(asset: &Asset, language: Language) -> String {
        Catalogue::of(language).say(&Completeness::of(asset).message())
    }

    #[test]
    fn every_part_that_is_known_is_a_fifth() {
        let mut asset = bare();
        let mut percents = vec![Completeness::of(&asset).percent()];
        asset.place = Some(Place::at(LonLat::new(10.0, 63.0), PlaceQuality::Exact));
        percents.push(Completeness::of(&asset).percent());
        asset.owner = Some(Id::new("org-a"));
        percents.push(Completeness::of(&asset).percent());
        asset.capacities = vec![Quantity::guess(1.0, "kt", None)];
        percents.push(Completeness::of(&asset).percent());
        asset.capacities[0].source = Some(Source::default());
        percents.push(Completeness::of(&asset).percent());
        asset.as_of = Some(date(2023, 5, 11));
        percents.push(Completeness::of(&asset).percent());
        assert_eq!(percents, [0, 20, 40, 60, 80, 100]);
        assert_eq!(Completeness::of(&asset).missing().count(), 0);
    }

    #[test]
    fn what_is_missing_is_told_in_words() {
        let mut asset = bare();
        asset.place = Some(Place::at(LonLat::new(10.0, 63.0), PlaceQuality::Exact));
        asset.capacities = vec![Quantity::guess(1.0, "kt", None)];
        assert_eq!(
            say(&asset, Language::Nb),
            "40\u{a0}% utfylt. Mangler eier, kilde og dato for status"
        );
        assert_eq!(
            say(&asset, Language::En),
            "40\u{a0}% filled in. Missing owner, source and date of the status"
        );
    }
}
