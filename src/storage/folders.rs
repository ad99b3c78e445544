//! Where this person's settings and snapshots are kept.

use std::path::PathBuf;

use etcetera::BaseStrategy;

/// The file of the person's settings; `None` where the system names no home.
#[must_use]
pub fn settings_file() -> Option<PathBuf> {
    let folders = etcetera::choose_base_strategy().ok()?;
    Some(folders.config_dir().join("frostating").join("settings.ron"))
}

/// The folder of the replaced contents of saved files; `None` where the system names no home.
#[must_use]
pub fn snapshots() -> Option<PathBuf> {
    let folders = etcetera::choose_base_strategy().ok()?;
    Some(folders.data_dir().join("frostating").join("snapshots"))
}
