//! Keeps the person's settings in a file of their own.

use std::path::{Path, PathBuf};

use crate::message::Message;
use crate::session::Settings;
use crate::storage::file::{self, OpenReason};

/// Settings as they were found.
pub(super) struct Found {
    /// The settings; those of a new person where none could be read.
    pub settings: Settings,
    /// Where they are kept from now on; `None` where writing would wipe what could not be read.
    pub file: Option<PathBuf>,
    /// What there is to say about it.
    pub said: Option<Message>,
}

/// The settings in a file. What cannot be read is set aside, not wiped.
pub(super) fn read(path: Option<&Path>) -> Found {
    let afresh = |file, said| Found {
        settings: Settings::default(),
        file,
        said,
    };
    let Some(path) = path else {
        return afresh(None, None);
    };
    let bytes = match file::open(path) {
        Ok(opened) => opened.bytes,
        Err(error) if error.reason == OpenReason::Missing => {
            return afresh(Some(path.to_owned()), None);
        }
        Err(error) => {
            let said = Message::new("settings-unreadable").with("cause", error.message());
            return afresh(None, Some(said));
        }
    };
    let error = match ron::de::from_bytes(&bytes) {
        Ok(settings) => {
            return Found {
                settings,
                file: Some(path.to_owned()),
                said: None,
            };
        }
        Err(error) => error,
    };
    tracing::warn!(%error, "settings start afresh");
    let aside = path.with_added_extension("bak");
    #[expect(
        clippy::disallowed_methods,
        reason = "the window keeps its own settings"
    )]
    let moved = std::fs::rename(path, &aside).is_ok();
    let kept = if moved { &*aside } else { path };
    let said = Message::new("settings-set-aside").with("file", kept.display().to_string());
    afresh(moved.then(|| path.to_owned()), Some(said))
}

/// Writes the settings.
///
/// # Errors
/// A sentence if they could not be written.
pub(super) fn write(path: Option<&Path>, settings: &Settings) -> Result<(), Message> {
    let Some(path) = path else { return Ok(()) };
    let failed = |cause: String| Message::new("settings-not-kept").with("cause", cause);
    let mut settings = settings.clone();
    // A path that is no text cannot be written down.
    settings
        .recent
        .retain(|recent| recent.path.to_str().is_some());
    let text = ron::ser::to_string_pretty(&settings, ron::ser::PrettyConfig::default())
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{Recent, ThemeChoice};

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().unwrap()
    }

    #[expect(clippy::disallowed_methods, reason = "a test of files")]
    fn put(path: &Path, text: &str) {
        std::fs::write(path, text).unwrap();
    }

    #[test]
    fn settings_that_cannot_be_read_are_set_aside_and_not_wiped() {
        let folder = folder();
        let path = folder.path().join("settings.ron");
        put(&path, "(scale: \"large\")");
        let found = read(Some(&path));
        assert_eq!(found.settings, Settings::default());
        assert!(found.said.is_some());
        write(found.file.as_deref(), &found.settings).unwrap();
        let aside = file::open(&folder.path().join("settings.ron.bak")).unwrap();
        assert_eq!(aside.bytes, b"(scale: \"large\")");
        assert!(read(Some(&path)).said.is_none());
    }

    #[test]
    fn a_field_of_a_newer_program_costs_no_other_setting() {
        let folder = folder();
        let path = folder.path().join("settings.ron");
        put(&path, "(scale: 150, presenter: Some((screen: 2)))");
        assert_eq!(read(Some(&path)).settings.scale, 150);
    }

    #[cfg(unix)]
    #[test]
    fn a_recent_file_whose_name_is_no_text_keeps_no_setting_from_being_written() {
        use std::ffi::OsString;
        let folder = folder();
        let path = folder.path().join("settings.ron");
        let bytes = b"/caf\xe9.ron".to_vec();
        let name = <OsString as std::os::unix::ffi::OsStringExt>::from_vec(bytes);
        let mut settings = Settings {
            theme: ThemeChoice::Dark,
            ..Settings::default()
        };
        settings.remember(Recent {
            path: name.into(),
            title: String::new(),
            opened: jiff::civil::date(2023, 11, 1).at(0, 0, 0, 0),
        });
        write(Some(&path), &settings).unwrap();
        let read = read(Some(&path)).settings;
        assert_eq!(read.theme, ThemeChoice::Dark);
        assert!(read.recent.is_empty());
    }
}
