//! Directions, circles and areas on the sphere that distances are measured on.
//!
//! The sphere has [`MEAN_EARTH_RADIUS`]. Against the WGS 84 ellipsoid lengths are off by 0.5 % at the
//! most, directions by 0.2°, and areas in Norway by 0.6 %: a chain's partners are told apart by
//! kilometres, not by metres.

use std::f64::consts::TAU;

use super::distance::MEAN_EARTH_RADIUS;
use super::position::LonLat;

/// The direction in which a great circle leaves `from` for `to`: degrees from north through east,
/// from 0 to below 360. North if the two are the same place.
///
/// From the spherical triangle with the pole (J. P. Snyder, "Map Projections: A Working Manual",
/// 1987, equation 5-4b).
#[must_use]
pub fn bearing(from: LonLat, to: LonLat) -> f64 {
    let (lat_a, lat_b) = (from.lat.to_radians(), to.lat.to_radians());
    let (sin, cos) = (to.lon - from.lon).to_radians().sin_cos();
    let east = sin * lat_b.cos();
    let north = lat_a.cos() * lat_b.sin() - lat_a.sin() * lat_b.cos() * cos;
    let degrees = east.atan2(north).to_degrees().rem_euclid(360.0);
    // What is a hair below north is rounded up to a whole turn.
    if degrees < 360.0 { degrees } else { 0.0 }
}

/// Where a great circle that leaves `from` in a direction (degrees from north through east) comes to
/// after so many metres (Snyder 1987, equations 5-5 and 5-6).
#[must_use]
pub fn destination(from: LonLat, bearing: f64, metres: f64) -> LonLat {
    let (sin_lat, cos_lat) = from.lat.to_radians().sin_cos();
    let (sin_way, cos_way) = (metres / MEAN_EARTH_RADIUS).sin_cos();
    let (sin_to, cos_to) = bearing.to_radians().sin_cos();
    let sin = (sin_lat * cos_way + cos_lat * sin_way * cos_to).clamp(-1.0, 1.0);
    let east = sin_to * sin_way * cos_lat;
    let lon = from.lon + east.atan2(cos_way - sin_lat * sin).to_degrees();
    LonLat::new(
        (lon + 180.0).rem_euclid(360.0) - 180.0,
        sin.asin().to_degrees(),
    )
}

/// Points on the circle of all places so many metres from `centre`, at equal angles, from north
/// through east; the first is not repeated at the end.
#[must_use]
pub fn circle(centre: LonLat, metres: f64, points: u16) -> Vec<LonLat> {
    let step = 360.0 / f64::from(points.max(1));
    (0..points)
        .map(|number| destination(centre, f64::from(number) * step, metres))
        .collect()
}

/// The area in square metres within corners joined by great circles, whichever way round they are
/// given; 0 for fewer than three. Sides must not cross and the area must not hold a pole.
///
/// The spherical excess, summed over the sides: each encloses with the equator a quadrilateral of
/// excess 2 atan(tan(Δλ/2) · (tan φ₁/2 + tan φ₂/2) / (1 + tan φ₁/2 · tan φ₂/2)) (C. F. F. Karney,
/// "Algorithms for geodesics", Journal of Geodesy 87, 2013, section 6).
#[must_use]
pub fn area_within(corners: &[LonLat]) -> f64 {
    if corners.len() < 3 {
        return 0.0;
    }
    let next = corners.iter().cycle().skip(1);
    let excess: f64 = corners
        .iter()
        .zip(next)
        .map(|(a, b)| {
            let half = |lat: f64| (lat.to_radians() / 2.0).tan();
            let (one, other) = (half(a.lat), half(b.lat));
            let turn = ((b.lon - a.lon).to_radians() / 2.0).tan();
            2.0 * (turn * (one + other)).atan2(1.0 + one * other)
        })
        .sum();
    let excess = excess.abs().min(TAU);
    excess * MEAN_EARTH_RADIUS * MEAN_EARTH_RADIUS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::great_circle;

    /// Los Angeles and New York as in E. Williams, "Aviation Formulary": 33°57′ N 118°24′ W and
    /// 40°38′ N 73°47′ W, which are 0.623585 radians apart; the course is 66° (1.150035 radians).
    const LAX: LonLat = LonLat {
        lon: -118.4,
        lat: 33.95,
    };
    const JFK: LonLat = LonLat {
        lon: -73.0 - 47.0 / 60.0,
        lat: 40.0 + 38.0 / 60.0,
    };

    #[test]
    fn a_published_distance_and_course_are_met() {
        let radians = great_circle(LAX, JFK) / MEAN_EARTH_RADIUS;
        assert!((radians - 0.623_585).abs() < 1e-6, "{radians}");
        let course = bearing(LAX, JFK).to_radians();
        assert!((course - 1.150_035).abs() < 1e-6, "{course}");
    }

    #[test]
    fn a_published_place_on_the_way_is_met() {
        // 100 nautical miles from Los Angeles on the 66° course: 34°37′ N 116°33′ W (ibid.).
        let metres = (100.0_f64 / 60.0).to_radians() * MEAN_EARTH_RADIUS;
        let at = destination(LAX, 1.150_035_f64.to_degrees(), metres);
        assert!((at.lat.to_radians() - 0.604_180).abs() < 1e-6, "{at:?}");
        assert!((at.lon.to_radians() + 2.034_206).abs() < 1e-6, "{at:?}");
    }

    #[test]
    fn length_and_direction_are_near_those_on_the_ellipsoid() {
        // 40.6° N 73.8° W to 51.6° N 0.5° W on WGS 84: 5,551,759.400 m, first towards 51.198883°
        // (the example of GeographicLib's GeodSolve).
        let (from, to) = (LonLat::new(-73.8, 40.6), LonLat::new(-0.5, 51.6));
        let share = great_circle(from, to) / 5_551_759.4;
        assert!((share - 1.0).abs() < 0.005, "{share}");
        assert!((bearing(from, to) - 51.198_883).abs() < 0.2);
    }

    #[test]
    fn every_point_of_a_circle_is_as_far_from_the_middle_as_it_should_be() {
        for centre in [LonLat::new(10.75, 63.585), LonLat::new(30.05, 69.73)] {
            for metres in [5_000.0, 33_000.0, 80_000.0] {
                for (number, point) in (0..72_u16).zip(circle(centre, metres, 72)) {
                    assert!((great_circle(centre, point) - metres).abs() < 1e-3);
                    let off = bearing(centre, point) - f64::from(number) * 5.0;
                    assert!(off.abs() < 1e-6 || (off.abs() - 360.0).abs() < 1e-6);
                }
            }
        }
    }

    #[test]
    fn a_circle_in_the_plane_of_the_map_is_stretched_as_the_plane_is() {
        // At Vardø, 16° from the central meridian, the plane is 1.5 % too large.
        let centre = LonLat::new(31.11, 70.37);
        let middle = crate::geo::project(centre);
        for point in circle(centre, 33_000.0, 36) {
            let plane = crate::geo::project(point).plane_distance(middle);
            assert!((1.005..1.03).contains(&(plane / 33_000.0)), "{plane}");
        }
    }

    #[test]
    fn an_eighth_of_the_globe_and_a_small_square_have_their_areas() {
        let octant = [
            LonLat::new(0.0, 0.0),
            LonLat::new(90.0, 0.0),
            LonLat::new(90.0, 90.0),
            LonLat::new(0.0, 90.0),
        ];
        let eighth = std::f64::consts::PI / 2.0 * MEAN_EARTH_RADIUS * MEAN_EARTH_RADIUS;
        assert!((area_within(&octant) / eighth - 1.0).abs() < 1e-9);
        // A square with a diagonal of 2 km: half the square of the diagonal.
        let square = circle(LonLat::new(10.0, 63.0), 1_000.0, 4);
        assert!((area_within(&square) / 2e6 - 1.0).abs() < 1e-4);
        let other_way: Vec<LonLat> = square.iter().rev().copied().collect();
        assert!((area_within(&other_way) - area_within(&square)).abs() < 1e-3);
        assert_eq!(area_within(&square[..2]), 0.0);
    }

    #[test]
    fn the_four_directions_and_the_same_place_have_their_bearings() {
        let here = LonLat::new(10.0, 0.0);
        for (lon, lat, degrees) in [
            (10.0, 1.0, 0.0),
            (11.0, 0.0, 90.0),
            (10.0, -1.0, 180.0),
            (9.0, 0.0, 270.0),
            (10.0, 0.0, 0.0),
        ] {
            assert!((bearing(here, LonLat::new(lon, lat)) - degrees).abs() < 1e-9);
        }
    }
}
