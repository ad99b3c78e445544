//! The names of areas: counties, municipalities, and what lies across the border.

use std::sync::Arc;

use crate::geo::{Boundaries, Bounds, Counties, LonLat, Metres, project};
use crate::i18n::Catalogue;
use crate::layout::measure::{TextMeasure, Weight};
use crate::message::Message;
use crate::scene::{InterMeasure, Token};

/// What a name is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum NameKind {
    Municipality,
    County,
    /// A part of a neighbouring country, with the country's name.
    Region,
    Country,
}

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Face {
    pub(super) size: f32,
    pub(super) weight: Weight,
    pub(super) spacing: f32,
    pub(super) token: Token,
}

impl Face {
    /// The names of assets.
    pub(super) const ASSET: Self = Self {
        size: 13.0,
        weight: Weight::Medium,
        spacing: 0.0,
        token: Token::Ink,
    };
    /// The names of steps.
    pub(super) const STEP: Self = Self {
        size: 12.0,
        weight: Weight::Medium,
        spacing: 0.0,
        token: Token::MapLabel,
    };
    /// The amounts of flows.
    pub(super) const AMOUNT: Self = Self {
        size: 11.5,
        weight: Weight::Medium,
        spacing: 0.0,
        token: Token::Ink,
    };
    const MUNICIPALITY: Self = Self {
        size: 11.5,
        weight: Weight::Regular,
        spacing: 0.0,
        token: Token::MapLabel,
    };
    const AREA: Self = Self {
        size: 12.5,
        weight: Weight::SemiBold,
        spacing: 2.2,
        token: Token::MapLabel,
    };

    /// The width of a text in points, space between letters included.
    pub(super) fn width(&self, text: &str) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "a name has few letters")]
        let gaps = text.chars().count().saturating_sub(1) as f32;
        InterMeasure.width(text, self.size, self.weight) + gaps * self.spacing
    }

    /// The height of a line in points, tight around the letters.
    pub(super) fn height(&self) -> f32 {
        (self.size * 1.25).ceil()
    }
}

/// The name of an area.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct AreaName {
    pub(super) kind: NameKind,
    pub(super) text: Arc<str>,
    pub(super) at: Metres,
    /// The box around the area.
    pub(super) bounds: Bounds,
    /// The width of the text in points.
    pub(super) width: f32,
}

impl AreaName {
    /// How the name is set.
    pub(super) fn face(&self) -> Face {
        match self.kind {
            NameKind::Municipality => Face::MUNICIPALITY,
            NameKind::County | NameKind::Region | NameKind::Country => Face::AREA,
        }
    }

    /// Whether the name is of use at a scale: its area is large enough for it, and not so large that
    /// smaller areas say more.
    pub(super) fn is_shown_at(&self, metres_per_point: f64) -> bool {
        let room = self.bounds.width() / metres_per_point;
        let width = f64::from(self.width);
        match self.kind {
            NameKind::Municipality => metres_per_point <= 700.0 && width <= room * 0.9,
            NameKind::County => metres_per_point >= 40.0 && width <= room * 1.5,
            NameKind::Region => (30.0..=1_100.0).contains(&metres_per_point),
            NameKind::Country => metres_per_point > 1_100.0,
        }
    }

    /// Who goes first where there is not room for all.
    pub(super) fn priority(&self) -> i32 {
        match self.kind {
            NameKind::County => 25,
            NameKind::Country | NameKind::Region => 15,
            NameKind::Municipality => 5,
        }
    }
}

/// Where the names of neighbours stand: longitude, latitude, key of the region's name if it is one,
/// key of the country's.
const ABROAD: [(f64, f64, Option<&str>, &str); 13] = [
    (15.2, 62.3, None, "country-se"),
    (26.5, 66.6, None, "country-fi"),
    (32.2, 67.6, None, "country-ru"),
    (9.3, 56.2, None, "country-dk"),
    (20.3, 66.9, Some("map-region-norrbotten"), "country-se"),
    (16.9, 65.0, Some("map-region-vasterbotten"), "country-se"),
    (14.4, 63.25, Some("map-region-jamtland"), "country-se"),
    (14.1, 61.2, Some("map-region-dalarna"), "country-se"),
    (13.2, 59.8, Some("map-region-varmland"), "country-se"),
    (12.5, 58.3, Some("map-region-vastra-gotaland"), "country-se"),
    (26.3, 68.3, Some("map-region-lapland"), "country-fi"),
    (32.2, 68.4, Some("map-region-murmansk"), "country-ru"),
    (9.9, 57.1, Some("map-region-north-jutland"), "country-dk"),
];

/// All names of areas in a division, in a language.
pub(super) fn of(
    boundaries: &Boundaries,
    counties: &Counties,
    text: &Catalogue,
) -> Arc<[AreaName]> {
    let name = |kind, words: String, at, bounds| {
        let mut name = AreaName {
            kind,
            text: words.into(),
            at,
            bounds,
            width: 0.0,
        };
        name.width = name.face().width(&name.text);
        name
    };
    let counties = counties.codes().into_iter().filter_map(|code| {
        let at = counties.label(boundaries, code)?;
        let bounds = counties.bounds(boundaries, code)?;
        let words = counties.name(code)?.to_uppercase();
        Some(name(NameKind::County, words, at, bounds))
    });
    let abroad = ABROAD.iter().map(|(lon, lat, region, country)| {
        let at = project(LonLat::new(*lon, *lat));
        let around = Bounds::of(&[at]).grown(120_000.0);
        let country = text.text(country);
        match region {
            None => name(NameKind::Country, country.to_uppercase(), at, around),
            Some(region) => {
                let both = Message::new("map-region-abroad")
                    .with("region", text.text(region))
                    .with("country", country);
                name(NameKind::Region, text.say(&both).to_uppercase(), at, around)
            }
        }
    });
    let municipalities = boundaries
        .municipalities_with_ids()
        .filter_map(|(id, municipality)| {
            let largest = municipality
                .polygons()
                .iter()
                .max_by(|a, b| a.area().total_cmp(&b.area()))?;
            let at = boundaries.label(id)?;
            Some(name(
                NameKind::Municipality,
                municipality.name().to_string(),
                at,
                *largest.bounds(),
            ))
        });
    counties.chain(abroad).chain(municipalities).collect()
}
