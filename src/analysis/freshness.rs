//! How fresh what is known of an asset is.

use jiff::Span;
use jiff::civil::Date;

use crate::workspace::Asset;

/// The day on which what is known of an asset was last confirmed: the day its status was true, else
/// the newest day of its capacities' sources; `None` if neither is known.
#[must_use]
pub fn last_confirmed(asset: &Asset) -> Option<Date> {
    let sources = asset
        .capacities
        .iter()
        .filter_map(|capacity| capacity.source.as_ref()?.as_of);
    asset.as_of.or_else(|| sources.max())
}

/// How old what is known of an asset is, in classes that a map can tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Freshness {
    /// Confirmed within a year.
    WithinAYear,
    /// More than one year ago, at most two.
    TwoYears,
    /// More than two years ago, at most five.
    FiveYears,
    /// More than five years ago.
    Older,
    /// Nobody said when.
    Unknown,
}

impl Freshness {
    /// Every class, the freshest first.
    pub const ALL: [Self; 5] = [
        Self::WithinAYear,
        Self::TwoYears,
        Self::FiveYears,
        Self::Older,
        Self::Unknown,
    ];

    /// The catalogue key of the class's name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::WithinAYear => "freshness-within-a-year",
            Self::TwoYears => "freshness-two-years",
            Self::FiveYears => "freshness-five-years",
            Self::Older => "freshness-older",
            Self::Unknown => "freshness-unknown",
        }
    }

    /// The class of an asset on a day. A day that has not come yet is as fresh as today.
    #[must_use]
    pub fn of(asset: &Asset, today: Date) -> Self {
        let Some(confirmed) = last_confirmed(asset) else {
            return Self::Unknown;
        };
        let before = |years: i32| today.saturating_sub(Span::new().years(years));
        if confirmed >= before(1) {
            Self::WithinAYear
        } else if confirmed >= before(2) {
            Self::TwoYears
        } else if confirmed >= before(5) {
            Self::FiveYears
        } else {
            Self::Older
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::workspace::testing::touch;
    use crate::workspace::{AssetKind, Quantity, Source};

    fn asset(as_of: Option<Date>, sources: &[Option<Date>]) -> Asset {
        let mut asset = Asset::new("Noe", AssetKind::Industry, None, touch().stamp());
        asset.as_of = as_of;
        asset.capacities = sources
            .iter()
            .map(|day| Quantity {
                source: Some(Source {
                    as_of: *day,
                    ..Source::default()
                }),
                ..Quantity::guess(1.0, "t", None)
            })
            .collect();
        asset
    }

    #[test]
    fn the_status_says_when_an_asset_was_last_confirmed_and_else_its_newest_source() {
        let (old, new) = (date(2021, 3, 1), date(2022, 3, 1));
        assert_eq!(last_confirmed(&asset(Some(old), &[Some(new)])), Some(old));
        let sources = [Some(old), None, Some(new)];
        assert_eq!(last_confirmed(&asset(None, &sources)), Some(new));
        assert_eq!(last_confirmed(&asset(None, &[None])), None);
        assert_eq!(last_confirmed(&asset(None, &[])), None);
    }

    #[test]
    fn an_asset_grows_older_on_the_day_after_its_anniversary() {
        let today = date(2024, 2, 29);
        let on = |day| Freshness::of(&asset(Some(day), &[]), today);
        assert_eq!(on(date(2025, 1, 1)), Freshness::WithinAYear);
        assert_eq!(on(date(2023, 2, 28)), Freshness::WithinAYear);
        assert_eq!(on(date(2023, 2, 27)), Freshness::TwoYears);
        assert_eq!(on(date(2022, 2, 28)), Freshness::TwoYears);
        assert_eq!(on(date(2022, 2, 27)), Freshness::FiveYears);
        assert_eq!(on(date(2019, 2, 28)), Freshness::FiveYears);
        assert_eq!(on(date(2019, 2, 27)), Freshness::Older);
        let unsaid = Freshness::of(&asset(None, &[]), today);
        assert_eq!(unsaid, Freshness::Unknown);
    }
}
