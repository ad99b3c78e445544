//! Distances over the globe.

use super::position::LonLat;

/// The mean radius of the Earth in metres: R₁ of GRS 80, a third of the sum of its three half axes
/// (H. Moritz, "Geodetic Reference System 1980", Journal of Geodesy 74, 2000).
pub const MEAN_EARTH_RADIUS: f64 = 6_371_008.771_4;

/// The great-circle distance between two positions, in metres.
///
/// The haversine formula (R. W. Sinnott, "Virtues of the Haversine", Sky & Telescope 68, 1984) on a
/// sphere with [`MEAN_EARTH_RADIUS`]; it stays exact for close points. In Norway it is within 0.5 %
/// of the distance on the ellipsoid.
#[must_use]
pub fn great_circle(a: LonLat, b: LonLat) -> f64 {
    let (lat_a, lat_b) = (a.lat.to_radians(), b.lat.to_radians());
    let half_lat = ((lat_b - lat_a) / 2.0).sin();
    let half_lon = ((b.lon - a.lon).to_radians() / 2.0).sin();
    let haversine = half_lat * half_lat + lat_a.cos() * lat_b.cos() * half_lon * half_lon;
    2.0 * MEAN_EARTH_RADIUS * haversine.sqrt().min(1.0).asin()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_degree_of_latitude_is_the_same_everywhere() {
        let degree = MEAN_EARTH_RADIUS.to_radians();
        for lat in [-30.0, 0.0, 58.0, 71.0] {
            let d = great_circle(LonLat::new(11.0, lat), LonLat::new(11.0, lat + 1.0));
            assert!((d - degree).abs() < 1e-6, "{lat}");
        }
    }

    #[test]
    fn the_distance_is_close_to_that_on_the_ellipsoid() {
        // Reference distances on GRS 80 from PROJ's geodesic (pyproj 3.7.2).
        for (a, b, geodesic) in [
            ((10.402, 63.418), (11.15, 63.71), 49_406.784),
            ((5.32, 60.39), (30.05, 69.73), 1_542_006.337),
            ((10.75, 59.91), (10.7522, 59.9139), 451.600),
        ] {
            let d = great_circle(LonLat::new(a.0, a.1), LonLat::new(b.0, b.1));
            assert!((d / geodesic - 1.0).abs() < 0.004, "{d} {geodesic}");
        }
    }

    #[test]
    fn opposite_and_equal_points_are_exact() {
        let half = std::f64::consts::PI * MEAN_EARTH_RADIUS;
        assert!((great_circle(LonLat::new(0.0, 0.0), LonLat::new(180.0, 0.0)) - half).abs() < 1e-6);
        assert!(great_circle(LonLat::new(7.0, 62.0), LonLat::new(7.0, 62.0)) < 1e-9);
    }
}
