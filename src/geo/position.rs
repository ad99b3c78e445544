//! The two kinds of position: degrees on the globe and metres in the plane of the map.

use serde::{Deserialize, Serialize};

/// A position on the globe in degrees, WGS 84. East and north are positive.
///
/// ETRS89, in which the Norwegian map data is published, differs from WGS 84 by less than a metre;
/// the two are treated as one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct LonLat {
    /// Longitude in degrees, −180 to 180.
    pub lon: f64,
    /// Latitude in degrees, −90 to 90.
    pub lat: f64,
}

impl LonLat {
    /// The position at this longitude and latitude, in degrees.
    #[must_use]
    pub const fn new(lon: f64, lat: f64) -> Self {
        Self { lon, lat }
    }

    /// Whether both values are finite and lie on the globe.
    #[must_use]
    pub fn is_valid(self) -> bool {
        // Comparisons with NaN are false, so NaN is not in any range.
        (-180.0..=180.0).contains(&self.lon) && (-90.0..=90.0).contains(&self.lat)
    }
}

/// A position in the plane of the map: UTM zone 33 N (EPSG:25833), in metres.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Metres {
    /// Metres east; 500,000 on the central meridian 15° E.
    pub x: f64,
    /// Metres north of the equator.
    pub y: f64,
}

impl Metres {
    /// The position this far east and north, in metres.
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The straight distance in the plane, in metres.
    ///
    /// The plane stretches lengths by −0.04 % (15° E) to +0.4 % (31° E in Finnmark); for distances
    /// that are told to people use [`great_circle`](super::great_circle).
    #[must_use]
    pub fn plane_distance(self, other: Self) -> f64 {
        self.squared_distance(other).sqrt()
    }

    /// The square of the straight distance in the plane.
    pub(super) fn squared_distance(self, other: Self) -> f64 {
        let (dx, dy) = (self.x - other.x, self.y - other.y);
        dx * dx + dy * dy
    }

    /// The square of the distance to the segment from `a` to `b`, in the plane.
    pub(super) fn squared_distance_to_segment(self, a: Self, b: Self) -> f64 {
        let (dx, dy) = (b.x - a.x, b.y - a.y);
        let length = dx * dx + dy * dy;
        if length <= 0.0 {
            return self.squared_distance(a);
        }
        let along = (((self.x - a.x) * dx + (self.y - a.y) * dy) / length).clamp(0.0, 1.0);
        self.squared_distance(Self::new(a.x + along * dx, a.y + along * dy))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_positions_on_the_globe_are_valid() {
        assert!(LonLat::new(10.4, 63.4).is_valid());
        assert!(LonLat::new(-180.0, 90.0).is_valid());
        for (lon, lat) in [
            (10.0, 95.0),
            (181.0, 0.0),
            (f64::NAN, 1.0),
            (1.0, f64::INFINITY),
        ] {
            assert!(!LonLat::new(lon, lat).is_valid(), "{lon} {lat}");
        }
    }

    #[test]
    fn the_distance_to_a_segment_is_that_to_its_nearest_point() {
        let (a, b) = (Metres::new(0.0, 0.0), Metres::new(10.0, 0.0));
        let to = |x, y| Metres::new(x, y).squared_distance_to_segment(a, b).sqrt();
        assert!((to(5.0, 3.0) - 3.0).abs() < 1e-12);
        assert!((to(13.0, 4.0) - 5.0).abs() < 1e-12);
        assert!((to(-3.0, 4.0) - 5.0).abs() < 1e-12);
        assert!(
            (Metres::new(3.0, 4.0)
                .squared_distance_to_segment(a, a)
                .sqrt()
                - 5.0)
                .abs()
                < 1e-12
        );
    }
}
