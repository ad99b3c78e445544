//! Where something is.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::geo::LonLat;

/// A county by its official number (`"50"`), or a country by its two letters (`"SE"`) for what
/// lies outside Norway.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CountyCode(String);

impl CountyCode {
    /// The code with this text.
    #[must_use]
    pub fn new(code: &str) -> Self {
        Self(code.to_owned())
    }

    /// The code's text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the code names a country other than Norway.
    #[must_use]
    pub fn is_abroad(&self) -> bool {
        self.0.len() == 2 && self.0.bytes().all(|byte| byte.is_ascii_uppercase())
    }

    /// Whether the code has the form of a county number or of a country.
    #[must_use]
    pub fn is_well_formed(&self) -> bool {
        self.is_abroad() || self.0.len() == 2 && self.0.bytes().all(|byte| byte.is_ascii_digit())
    }
}

impl fmt::Display for CountyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// How well a coordinate is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlaceQuality {
    /// On the spot, within about 100 m.
    Exact,
    /// Within about 5 km.
    #[default]
    Approximate,
    /// Only the municipality is known; the point stands for it.
    Municipality,
}

impl PlaceQuality {
    /// Every quality, best first.
    pub const ALL: [Self; 3] = [Self::Exact, Self::Approximate, Self::Municipality];

    /// The catalogue key of the quality's name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Exact => "place-quality-exact",
            Self::Approximate => "place-quality-approximate",
            Self::Municipality => "place-quality-municipality",
        }
    }
}

/// A line or an area, as longitude and latitude pairs in degrees.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Geometry {
    /// A line through these points.
    Line(Vec<(f64, f64)>),
    /// An area: its outer ring, then its holes.
    Area(Vec<Vec<(f64, f64)>>),
}

impl Geometry {
    /// Every point of the geometry.
    pub fn points(&self) -> impl Iterator<Item = (f64, f64)> {
        let (line, area) = match self {
            Self::Line(line) => (Some(line), None),
            Self::Area(rings) => (None, Some(rings)),
        };
        line.into_iter()
            .flatten()
            .chain(area.into_iter().flatten().flatten())
            .copied()
    }
}

/// A point on the map. Municipality and county follow from it, unless the county is set by hand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Degrees east, WGS 84, −180 to 180.
    pub lon: f64,
    /// Degrees north, WGS 84, −90 to 90.
    pub lat: f64,
    /// How well the coordinate is known.
    #[serde(default)]
    pub quality: PlaceQuality,
    /// The county set by hand, where the point cannot tell (at sea) or tells wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub county: Option<CountyCode>,
    /// The extent of what lies there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub geometry: Option<Geometry>,
}

impl Place {
    /// A place at this point.
    #[must_use]
    pub fn at(point: LonLat, quality: PlaceQuality) -> Self {
        Self {
            lon: point.lon,
            lat: point.lat,
            quality,
            county: None,
            geometry: None,
        }
    }

    /// The point.
    #[must_use]
    pub fn point(&self) -> LonLat {
        LonLat {
            lon: self.lon,
            lat: self.lat,
        }
    }

    /// Whether every coordinate is a number on the globe.
    #[must_use]
    pub fn is_on_the_globe(&self) -> bool {
        let fine = |lon: f64, lat: f64| lon.abs() <= 180.0 && lat.abs() <= 90.0;
        fine(self.lon, self.lat)
            && self
                .geometry
                .iter()
                .flat_map(Geometry::points)
                .all(|(lon, lat)| fine(lon, lat))
    }
}
