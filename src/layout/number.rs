//! Conversions between counts, ids and coordinates, so that each narrowing is argued in one place.

/// A count as a page coordinate. Counts beyond 2²⁴ lose their last digits, which no drawing shows.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of drawn things stay far below 2^24"
)]
pub(super) fn real(count: usize) -> f32 {
    count as f32
}

/// A count as a world coordinate or a parameter along a curve.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of drawn things stay far below 2^52"
)]
pub(super) fn wide(count: usize) -> f64 {
    count as f64
}

/// An index as the 32-bit id used inside a layout. Requests beyond
/// [`LARGEST`](super::swimlane::LARGEST) are refused before this is reached.
pub(super) fn id(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// The whole number nearest below `value`, for a cell of a grid; what is not finite or too large
/// lands in an outermost cell. (`floor` is a call on machines that are not asked for SSE 4.1.)
#[expect(
    clippy::cast_possible_truncation,
    reason = "`as` saturates, and NaN becomes 0"
)]
pub(super) fn cell(value: f64) -> i32 {
    let whole = value as i32;
    whole.saturating_sub(i32::from(f64::from(whole) > value))
}

/// `value` rounded up to a count, at least 1 and at most `limit`.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to 1..=limit first"
)]
pub(super) fn count(value: f64, limit: usize) -> usize {
    if value.is_nan() {
        return 1;
    }
    value.ceil().clamp(1.0, wide(limit)) as usize
}
