//! What a person has set, whatever file is open.

use std::collections::BTreeMap;
use std::path::PathBuf;

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::ColumnNames;
use crate::message::Language;

/// The smallest scale of the window, in percent.
pub const SMALLEST_SCALE: u16 = 100;
/// The largest scale of the window, in percent.
pub const LARGEST_SCALE: u16 = 300;

/// The look of the window.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum ThemeChoice {
    /// Light.
    #[default]
    Light,
    /// Dark.
    Dark,
    /// High contrast.
    HighContrast,
}

impl ThemeChoice {
    /// Every look.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::HighContrast];

    /// The catalogue key of the look's name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Light => "theme-light",
            Self::Dark => "theme-dark",
            Self::HighContrast => "theme-high-contrast",
        }
    }
}

/// Who "I" am. Stamps name the organisation, or the role where the workspace does not hold the
/// organisation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Identity {
    /// The name of the organisation.
    pub organisation: String,
    /// The role in it.
    pub role: String,
}

/// A file opened before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recent {
    /// Where it is.
    pub path: PathBuf,
    /// The title of its workspace.
    pub title: String,
    /// When it was last opened, in the person's own time.
    pub opened: DateTime,
}

/// What a person has set; kept in the person's own configuration folder. Fields of a newer program
/// are passed over, so that going back to an older one costs no more than those.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language of the window; `None` until it is chosen, then the system's.
    pub language: Option<Language>,
    /// The look.
    pub theme: ThemeChoice,
    /// The scale in percent, [`SMALLEST_SCALE`] to [`LARGEST_SCALE`].
    pub scale: u16,
    /// Who "I" am; `None` until it is answered.
    pub identity: Option<Identity>,
    /// Whether the question who "I" am was put once.
    pub asked_identity: bool,
    /// Files opened before, latest first.
    pub recent: Vec<Recent>,
    /// What the columns of imported files hold, by the headers of the file.
    pub imports: BTreeMap<String, ColumnNames>,
    /// Whether single letters work as shortcuts outside text fields.
    pub letter_shortcuts: bool,
    /// Whether things move only where they must.
    pub reduced_motion: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: ThemeChoice::default(),
            scale: SMALLEST_SCALE,
            identity: None,
            asked_identity: false,
            recent: Vec::new(),
            imports: BTreeMap::new(),
            letter_shortcuts: true,
            reduced_motion: false,
        }
    }
}

impl Settings {
    /// So many files are remembered.
    const LONGEST: usize = 10;
    /// The columns of so many makes of file are remembered.
    const MOST_IMPORTS: usize = 40;

    /// Puts a file at the head of those opened before.
    pub fn remember(&mut self, recent: Recent) {
        self.recent.retain(|known| known.path != recent.path);
        self.recent.insert(0, recent);
        self.recent.truncate(Self::LONGEST);
    }

    /// Keeps what the columns of a file hold, for files of the same make.
    pub fn remember_columns(&mut self, signature: String, names: ColumnNames) {
        if self.imports.len() >= Self::MOST_IMPORTS && !self.imports.contains_key(&signature) {
            self.imports.pop_first();
        }
        self.imports.insert(signature, names);
    }

    /// The scale within its limits, as a factor.
    #[must_use]
    pub fn zoom(&self) -> f32 {
        f32::from(self.scale.clamp(SMALLEST_SCALE, LARGEST_SCALE)) / 100.0
    }
}
