//! How many figures of a number are told.

/// A number with so many significant figures, and all of those before the point: a sum is no surer than
/// its parts, yet nobody rounds 12,345 people.
#[must_use]
pub fn rounded(value: f64, figures: u8) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    let decimals = f64::from(figures) - 1.0 - value.abs().log10().floor();
    // More decimals than a number has, or than ten can be raised to, change nothing.
    let scale = 10_f64.powf(decimals.clamp(0.0, 300.0));
    let scaled = value * scale;
    if scaled.is_finite() {
        scaled.round() / scale
    } else {
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_after_the_point_are_dropped_and_none_before_it() {
        for (value, figures, told) in [
            (57.142_857, 4, 57.14),
            (0.012_345, 3, 0.0123),
            (12_345.6, 3, 12_346.0),
            (-99.96, 3, -100.0),
            (0.0, 3, 0.0),
        ] {
            assert!((rounded(value, figures) - told).abs() < 1e-12, "{value}");
        }
        assert!(rounded(f64::INFINITY, 3).is_infinite());
        assert!((rounded(f64::MIN_POSITIVE, 3) - f64::MIN_POSITIVE).abs() < 1e-300);
    }
}
