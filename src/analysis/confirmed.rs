//! How long ago somebody last said that what is known of an asset is true.

use jiff::civil::Date;

use super::freshness::last_confirmed;
use crate::message::Message;
use crate::workspace::Asset;

/// So many days after it was last confirmed, what is known of an asset is worth asking about anew.
/// Half a year is the distance between two regional dialogue meetings.
pub const FRESH_DAYS: i64 = 182;

/// How long ago what is known of an asset was last confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confirmed {
    /// Nobody has said when it was true.
    Never,
    /// So many whole days ago; a day still to come counts as today.
    Days(i64),
}

impl Confirmed {
    /// Of an asset on a day.
    #[must_use]
    pub fn of(asset: &Asset, today: Date) -> Self {
        last_confirmed(asset).map_or(Self::Never, |day| {
            Self::Days(i64::from((today - day).get_days()).max(0))
        })
    }

    /// Whether it is time to ask somebody.
    #[must_use]
    pub fn is_due(self) -> bool {
        match self {
            Self::Never => true,
            Self::Days(days) => days > FRESH_DAYS,
        }
    }

    /// The age in a few letters, for a narrow column: `i dag`, `12 d`, `5 md`, `2 år`.
    #[must_use]
    pub fn short(self) -> Message {
        // Months and years as people round them; nobody counts the days of a year-old figure.
        match self {
            Self::Never => Message::new("age-never"),
            Self::Days(0) => Message::new("relative-today"),
            Self::Days(days) if days < 60 => Message::new("age-days").with("n", days),
            Self::Days(days) if days < 730 => Message::new("age-months").with("n", days / 30),
            Self::Days(days) => Message::new("age-years").with("n", days / 365),
        }
    }

    /// The same in a sentence, which says whom to ask once it is time to; `owner` is what people call
    /// the asset's owner.
    #[must_use]
    pub fn message(self, owner: Option<&str>) -> Message {
        let (asked, unknown) = match self {
            Self::Never => ("confirmed-never-ask", "confirmed-never"),
            Self::Days(0) => return Message::new("confirmed-today"),
            Self::Days(_) => ("confirmed-days-ask", "confirmed-days"),
        };
        let message = match owner.filter(|_| self.is_due()) {
            Some(owner) => Message::new(asked).with("owner", owner),
            None => Message::new(unknown),
        };
        match self {
            Self::Never => message,
            Self::Days(days) => message.with("n", days),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::i18n::Catalogue;
    use crate::message::Language;
    use crate::workspace::testing::touch;
    use crate::workspace::{AssetKind, Quantity, Source};

    fn asset(as_of: Option<Date>, sources: &[Option<Date>]) -> Asset {
        let mut asset = Asset::new("Verk", AssetKind::Industry, None, touch().stamp());
        asset.as_of = as_of;
        asset.capacities = sources
            .iter()
            .map(|as_of| Quantity {
                source: Some(Source {
                    as_of: *as_of,
                    ..Source::default()
                }),
                ..Quantity::guess(1.0, "kt", None)
            })
            .collect();
        asset
    }

    #[test]
    fn days_are_counted_whole_and_a_day_to_come_is_today() {
        let on = |day| Confirmed::of(&asset(Some(day), &[]), date(2023, 11, 1));
        assert_eq!(on(date(2023, 11, 1)), Confirmed::Days(0));
        assert_eq!(on(date(2023, 10, 31)), Confirmed::Days(1));
        assert_eq!(on(date(2022, 11, 1)), Confirmed::Days(365));
        assert_eq!(on(date(2023, 12, 24)), Confirmed::Days(0));
        assert!(!on(date(2023, 5, 3)).is_due(), "182 days");
        assert!(on(date(2023, 5, 2)).is_due(), "183 days");
    }

    #[test]
    fn the_sentence_has_a_singular_names_the_owner_when_it_is_time_and_tells_of_never() {
        let say = |confirmed: Confirmed, owner, language| {
            Catalogue::of(language).say(&confirmed.message(owner))
        };
        let (nb, nn, en) = (Language::Nb, Language::Nn, Language::En);
        let yesterday = Confirmed::Days(1);
        assert_eq!(
            say(yesterday, Some("Wacker"), nb),
            "Sist bekreftet for 1 dag siden"
        );
        assert_eq!(
            say(Confirmed::Days(400), Some("Wacker"), nb),
            "Sist bekreftet for 400 dager siden – spør Wacker"
        );
        assert_eq!(
            say(Confirmed::Days(400), Some("Wacker"), nn),
            "Sist stadfesta for 400 dagar sidan – spør Wacker"
        );
        assert_eq!(
            say(Confirmed::Days(400), None, en),
            "Last confirmed 400 days ago"
        );
        assert_eq!(
            say(Confirmed::Never, Some("Wacker"), en),
            "Never confirmed – ask Wacker"
        );
        assert_eq!(say(Confirmed::Never, None, nb), "Aldri bekreftet");
        assert_eq!(say(Confirmed::Days(0), None, nb), "Bekreftet i dag");
    }

    #[test]
    fn the_age_is_told_in_the_unit_that_people_round_to() {
        let short = |days| Catalogue::of(Language::Nb).say(&Confirmed::Days(days).short());
        let told = [0, 59, 60, 729, 730].map(short);
        assert_eq!(
            told,
            [
                "i dag",
                "59\u{a0}d",
                "2\u{a0}md.",
                "24\u{a0}md.",
                "2\u{a0}år"
            ]
        );
    }
}
