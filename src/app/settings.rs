//! Keeps the person's settings in a file of their own.

use std::path::Path;

use crate::message::Message;
use crate::session::Settings;
use crate::storage;

/// The settings in a file; those of a new person where there is none or it cannot be read.
pub(super) fn read(path: Option<&Path>) -> Settings {
    let Some(path) = path else { return Settings::default() };
    storage::settings::read(path).unwrap_or_else(|error| {
        tracing::warn!(%error, "settings start afresh");
        Settings::default()
    })
}

/// Writes the settings.
///
/// # Errors
/// A sentence if they could not be written.
pub(super) fn write(path: Option<&Path>, settings: &Settings) -> Result<(), Message> {
    path.map_or(Ok(()), |path| storage::settings::write(path, settings))
}
