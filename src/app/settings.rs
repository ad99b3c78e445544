//! Keeps the person's settings in a file of their own.

use std::path::Path;

use crate::message::Message;
use crate::session::Settings;
use crate::storage::file;

/// The settings in a file; those of a new person where there is none or it cannot be read.
pub(super) fn read(path: Option<&Path>) -> Settings {
    let Some(path) = path else {
        return Settings::default();
    };
    let Ok(opened) = file::open(path) else {
        return Settings::default();
    };
    ron::de::from_bytes(&opened.bytes).unwrap_or_else(|error| {
        tracing::warn!(%error, "settings start afresh");
        Settings::default()
    })
}

/// Writes the settings.
///
/// # Errors
/// A sentence if they could not be written.
pub(super) fn write(path: Option<&Path>, settings: &Settings) -> Result<(), Message> {
    let Some(path) = path else { return Ok(()) };
    let failed = |cause: String| Message::new("settings-not-kept").with("cause", cause);
    let text = ron::ser::to_string_pretty(settings, ron::ser::PrettyConfig::default())
        .map_err(|error| failed(error.to_string()))?;
    if let Some(folder) = path.parent() {
        #[expect(
            clippy::disallowed_methods,
            reason = "the window makes its own settings folder"
        )]
        std::fs::create_dir_all(folder).map_err(|error| failed(error.to_string()))?;
    }
    file::save(path, text.as_bytes(), None, None)
        .map(drop)
        .map_err(|error| error.message())
}
