//! Longitude and latitude to UTM zone 33 N and back (EPSG:25833: ETRS89, central meridian 15° E).
//!
//! Krüger's series for the transverse Mercator projection to the fourth order in the third
//! flattening n, as given by C. F. F. Karney, "Transverse Mercator with an accuracy of a few
//! nanometers", Journal of Geodesy 85 (2011), equations 7–9, 35 and 36 (after L. Krüger, "Konforme
//! Abbildung des Erdellipsoids in der Ebene", 1912). The terms left out are of the order n⁵·a ≈ 0.1
//! µm; over Norway and Svalbard there and back again is exact to less than a micrometre.

use super::position::{LonLat, Metres};

/// Equatorial radius of GRS 80, metres.
const EQUATORIAL_RADIUS: f64 = 6_378_137.0;
/// Flattening of GRS 80.
const FLATTENING: f64 = 1.0 / 298.257_222_101;
/// The third flattening n.
const N: f64 = FLATTENING / (2.0 - FLATTENING);
/// The square of the first eccentricity.
const E2: f64 = FLATTENING * (2.0 - FLATTENING);
/// Central meridian of zone 33, degrees.
const CENTRAL_MERIDIAN: f64 = 15.0;
/// Easting of the central meridian, metres.
const FALSE_EASTING: f64 = 500_000.0;
/// Scale on the central meridian (0.9996) times the radius of the rectifying sphere (Karney eq.
/// 14), metres.
const SCALE: f64 =
    0.9996 * EQUATORIAL_RADIUS / (1.0 + N) * (1.0 + N * N / 4.0 + N * N * N * N / 64.0);

/// Coefficients of the way there (Karney eq. 35).
const ALPHA: [f64; 4] = [
    N * (1.0 / 2.0 + N * (-2.0 / 3.0 + N * (5.0 / 16.0 + N * (41.0 / 180.0)))),
    N * N * (13.0 / 48.0 + N * (-3.0 / 5.0 + N * (557.0 / 1440.0))),
    N * N * N * (61.0 / 240.0 + N * (-103.0 / 140.0)),
    N * N * N * N * (49_561.0 / 161_280.0),
];

/// Coefficients of the way back (Karney eq. 36).
const BETA: [f64; 4] = [
    N * (1.0 / 2.0 + N * (-2.0 / 3.0 + N * (37.0 / 96.0 + N * (-1.0 / 360.0)))),
    N * N * (1.0 / 48.0 + N * (1.0 / 15.0 + N * (-437.0 / 1440.0))),
    N * N * N * (17.0 / 480.0 + N * (-37.0 / 840.0)),
    N * N * N * N * (4397.0 / 161_280.0),
];

/// Where a position lies in the plane of the map.
///
/// Exact (see the module) within 40° of 15° E. Farther off the result loses its meaning little by
/// little but stays finite for every finite position, so a mistyped coordinate does no harm.
#[must_use]
pub fn project(position: LonLat) -> Metres {
    let (sin_lat, cos_lat) = position.lat.to_radians().sin_cos();
    let (sin_lon, cos_lon) = (position.lon - CENTRAL_MERIDIAN).to_radians().sin_cos();
    // Sine of the conformal latitude, up to the common factor 1 / cos φ (Karney eq. 7, 9).
    let sigma = sinh_of_small(isometric_correction(sin_lat));
    let conformal = sin_lat * (1.0 + sigma * sigma).sqrt() - sigma;
    // Gauss–Schreiber coordinates ξ′, η′ (eq. 10). The lower bound only meets the two points where
    // the projection is infinite, on the equator a quarter round the globe.
    let meridional = cos_lat * cos_lon;
    let radius = (conformal * conformal + meridional * meridional)
        .sqrt()
        .max(1e-6);
    let sinh_eta = cos_lat * sin_lon / radius;
    let cosh_eta = (1.0 + sinh_eta * sinh_eta).sqrt();
    let (sin_xi, cos_xi) = (conformal / radius, meridional / radius);
    let eta = (sinh_eta.abs() + cosh_eta).ln().copysign(sinh_eta);
    let xi = conformal.atan2(meridional);
    // The double-angle terms follow without further trigonometry.
    let angle = DoubleAngle {
        sin: 2.0 * sin_xi * cos_xi,
        cos: 2.0 * cos_xi * cos_xi - 1.0,
        sinh: 2.0 * sinh_eta * cosh_eta,
        cosh: 1.0 + 2.0 * sinh_eta * sinh_eta,
    };
    let (d_xi, d_eta) = sine_series(&ALPHA, &angle);
    Metres::new(FALSE_EASTING + SCALE * (eta + d_eta), SCALE * (xi + d_xi))
}

/// Which position a point in the plane of the map stands for.
#[must_use]
pub fn unproject(point: Metres) -> LonLat {
    let (xi, eta) = (point.y / SCALE, (point.x - FALSE_EASTING) / SCALE);
    let (sin, cos) = (2.0 * xi).sin_cos();
    let angle = DoubleAngle {
        sin,
        cos,
        sinh: (2.0 * eta).sinh(),
        cosh: (2.0 * eta).cosh(),
    };
    let (d_xi, d_eta) = sine_series(&BETA, &angle);
    let (sin_xi, cos_xi) = (xi - d_xi).sin_cos();
    let sinh_eta = (eta - d_eta).sinh();
    let conformal_tan = sin_xi / sinh_eta.hypot(cos_xi);
    let lon = sinh_eta.atan2(cos_xi).to_degrees() + CENTRAL_MERIDIAN;
    LonLat::new(lon, latitude_tan(conformal_tan).atan().to_degrees())
}

/// How many metres of the plane a metre on the ground is, at this point: 0.9996 on 15° E, 1.015 at
/// Vardø.
///
/// The scale of the spherical projection, `0.9996 · cosh η` (J. P. Snyder, "Map Projections: A
/// Working Manual", 1987, eq. 8-4), which is within 0.01 % of that of the ellipsoid.
#[must_use]
pub fn plane_scale(point: Metres) -> f64 {
    0.9996 * ((point.x - FALSE_EASTING) / SCALE).cosh()
}

/// `e · artanh(e · sin φ)`, by which the isometric latitude on the ellipsoid is less than on the
/// sphere (eq. 9).
///
/// The argument never exceeds e ≈ 0.082, where six terms of the series for artanh leave less than
/// 10⁻¹⁶; this is several times faster than the function itself and the map has 60,000 points.
fn isometric_correction(sin_lat: f64) -> f64 {
    let t = E2 * sin_lat * sin_lat;
    let series = 1.0 / 11.0;
    let series = 1.0 / 9.0 + t * series;
    let series = 1.0 / 7.0 + t * series;
    let series = 1.0 / 5.0 + t * series;
    let series = 1.0 / 3.0 + t * series;
    E2 * sin_lat * (1.0 + t * series)
}

/// The hyperbolic sine of a number below 0.01, where three terms of its series are exact to 10⁻¹⁷.
fn sinh_of_small(x: f64) -> f64 {
    let square = x * x;
    x * (1.0 + square / 6.0 * (1.0 + square / 20.0))
}

/// Sine and cosine of 2ξ, hyperbolic sine and cosine of 2η.
struct DoubleAngle {
    sin: f64,
    cos: f64,
    sinh: f64,
    cosh: f64,
}

/// Real and imaginary part of Σ cⱼ sin(2j(ξ + iη)), summed by Clenshaw's recurrence.
fn sine_series(coefficients: &[f64; 4], angle: &DoubleAngle) -> (f64, f64) {
    // 2 cos 2ζ and sin 2ζ for ζ = ξ + iη.
    let two_cos = (2.0 * angle.cos * angle.cosh, -2.0 * angle.sin * angle.sinh);
    let sin = (angle.sin * angle.cosh, angle.cos * angle.sinh);
    let (mut next, mut after) = ((0.0, 0.0), (0.0, 0.0));
    for coefficient in coefficients.iter().rev() {
        let current = (
            coefficient + two_cos.0 * next.0 - two_cos.1 * next.1 - after.0,
            two_cos.0 * next.1 + two_cos.1 * next.0 - after.1,
        );
        (next, after) = (current, next);
    }
    (
        next.0 * sin.0 - next.1 * sin.1,
        next.0 * sin.1 + next.1 * sin.0,
    )
}

/// tan φ from the tangent of the conformal latitude, by Newton's method (Karney eq. 19–21).
fn latitude_tan(conformal_tan: f64) -> f64 {
    let e = E2.sqrt();
    let mut tan = conformal_tan / (1.0 - E2);
    // Three steps reach double precision everywhere; the count is fixed so that nothing can hang.
    for _ in 0..3 {
        let secant = tan.hypot(1.0);
        let sigma = (e * (e * tan / secant).atanh()).sinh();
        let conformal = tan * sigma.hypot(1.0) - sigma * secant;
        let step = (conformal_tan - conformal) / conformal.hypot(1.0)
            * (1.0 + (1.0 - E2) * tan * tan)
            / ((1.0 - E2) * secant);
        if step.is_finite() {
            tan += step;
        }
    }
    tan
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Longitude, latitude, east, north: EPSG:4258 to EPSG:25833 by PROJ (pyproj 3.7.2).
    const CONTROL: [(f64, f64, f64, f64); 11] = [
        (10.75, 59.91, 262_409.732_1, 6_649_017.748_9),
        (5.32, 60.39, -32_253.597_1, 6_734_074.910_6),
        (10.75, 63.585, 289_162.680_3, 7_057_778.582_9),
        (7.05, 57.98, 30_483.414_3, 6_454_170.968_7),
        (30.05, 69.73, 1_076_794.365_4, 7_807_336.532_3),
        (31.11, 70.37, 1_097_833.049_9, 7_886_942.077_6),
        (15.64, 78.22, 514_585.635_6, 8_683_001.641_6),
        (32.0, 80.2, 818_576.918_8, 8_950_845.724_1),
        (10.0, 78.0, 384_085.475_1, 8_663_320.201_3),
        (15.0, 65.0, 500_000.0, 7_208_454.581_5),
        (4.5, 62.2, -44_614.801_5, 6_940_782.020_8),
    ];

    #[test]
    fn known_points_lie_where_the_reference_puts_them() {
        for (lon, lat, x, y) in CONTROL {
            let p = project(LonLat::new(lon, lat));
            assert!(
                (p.x - x).abs() < 1e-4 && (p.y - y).abs() < 1e-4,
                "{lon} {lat}: {p:?}"
            );
            let back = unproject(Metres::new(x, y));
            assert!(
                (back.lon - lon).abs() < 4e-9 && (back.lat - lat).abs() < 1e-9,
                "{lon} {lat}: {back:?}"
            );
        }
    }

    #[test]
    fn there_and_back_is_exact_over_norway_and_svalbard() {
        let mut worst: f64 = 0.0;
        for lon in 0..=72 {
            for lat in 0..=100 {
                let from = LonLat::new(f64::from(lon) * 0.4 + 4.0, f64::from(lat) * 0.25 + 57.0);
                let point = project(from);
                worst = worst.max(project(unproject(point)).plane_distance(point));
                let back = unproject(point);
                // A degree is 111 km, so 1e-11 degrees is about a micrometre.
                assert!(
                    (back.lon - from.lon).abs() * from.lat.to_radians().cos() < 1e-11,
                    "{from:?} {back:?}"
                );
                assert!((back.lat - from.lat).abs() < 1e-11, "{from:?} {back:?}");
            }
        }
        assert!(worst < 1e-5, "{worst} m");
    }

    #[test]
    fn the_scale_of_the_plane_is_that_of_short_distances() {
        for (lon, lat) in [(15.0, 65.0), (5.3, 60.4), (30.05, 69.73), (31.11, 70.37)] {
            // A step north of 0.01° on GRS 80: meridian radius of curvature times the angle.
            let (a, b) = (
                project(LonLat::new(lon, lat - 0.005)),
                project(LonLat::new(lon, lat + 0.005)),
            );
            let sin2 = lat.to_radians().sin().powi(2);
            let ground = EQUATORIAL_RADIUS * (1.0 - E2) / (1.0 - E2 * sin2).powf(1.5)
                * 0.01_f64.to_radians();
            let scale = plane_scale(project(LonLat::new(lon, lat)));
            assert!(
                (a.plane_distance(b) / ground / scale - 1.0).abs() < 1e-4,
                "{lon} {lat}"
            );
        }
    }

    #[test]
    fn every_position_on_the_globe_gives_a_finite_point_and_back() {
        for lon in -36..=36 {
            for lat in -18..=18 {
                let p = project(LonLat::new(f64::from(lon) * 5.0, f64::from(lat) * 5.0));
                assert!(p.x.is_finite() && p.y.is_finite(), "{lon} {lat}: {p:?}");
            }
        }
        for point in [
            Metres::new(4e7, 1e7),
            Metres::new(-4e7, -1e7),
            Metres::new(500_000.0, 1.0e7),
        ] {
            let back = unproject(point);
            assert!(
                back.lon.is_finite() && back.lat.is_finite(),
                "{point:?}: {back:?}"
            );
        }
    }
}
