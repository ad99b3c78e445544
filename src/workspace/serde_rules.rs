//! Small rules of how records are written.

/// For `skip_serializing_if`: a `false` is left out of the file.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
pub(super) fn is_false(value: &bool) -> bool {
    !value
}
