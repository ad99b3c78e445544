//! Why a file could not be opened or saved, in words: what happened, what is safe, what to do.

use std::io;
use std::path::{Path, PathBuf};

use super::ContentHash;
use crate::message::Message;

/// What kept a system call from succeeding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The disk is full.
    DiskFull,
    /// The person may not use more of the disk.
    QuotaUsedUp,
    /// The person has no right to do it.
    NoPermission,
    /// The whole disk is read-only.
    ReadOnlyDisk,
    /// The file or its folder is not there any more.
    Gone,
    /// Another program holds the file.
    InUse,
    /// The disk or the connection to it failed.
    DiskFailed,
    /// The program has too many files open.
    TooManyOpen,
    /// The file cannot be moved to its place.
    OtherDisk,
    /// The file would be too large for the disk.
    TooLarge,
    /// The name cannot be used on this disk.
    BadName,
    /// Something else, as the system words it.
    Other(String),
}

impl Cause {
    pub(super) fn of(error: &io::Error) -> Self {
        use io::ErrorKind as Kind;
        match error.raw_os_error() {
            Some(23 | 24) if cfg!(unix) => return Self::TooManyOpen, // ENFILE, EMFILE
            Some(5) if cfg!(unix) => return Self::DiskFailed,        // EIO
            Some(32 | 33) if cfg!(windows) => return Self::InUse,    // sharing and lock violations
            _ => {}
        }
        match error.kind() {
            Kind::StorageFull | Kind::WriteZero => Self::DiskFull,
            Kind::QuotaExceeded => Self::QuotaUsedUp,
            Kind::PermissionDenied => Self::NoPermission,
            Kind::ReadOnlyFilesystem => Self::ReadOnlyDisk,
            Kind::NotFound | Kind::NotADirectory => Self::Gone,
            Kind::ResourceBusy | Kind::ExecutableFileBusy => Self::InUse,
            Kind::CrossesDevices => Self::OtherDisk,
            Kind::FileTooLarge => Self::TooLarge,
            Kind::InvalidFilename | Kind::InvalidInput => Self::BadName,
            Kind::StaleNetworkFileHandle
            | Kind::NetworkDown
            | Kind::NetworkUnreachable
            | Kind::HostUnreachable
            | Kind::TimedOut => Self::DiskFailed,
            _ => Self::Other(error.to_string()),
        }
    }

    /// The cause in words, as the end of a sentence.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::DiskFull => Message::new("cause-disk-full"),
            Self::QuotaUsedUp => Message::new("cause-quota"),
            Self::NoPermission => Message::new("cause-no-permission"),
            Self::ReadOnlyDisk => Message::new("cause-read-only-disk"),
            Self::Gone => Message::new("cause-gone"),
            Self::InUse => Message::new("cause-in-use"),
            Self::DiskFailed => Message::new("cause-disk-failed"),
            Self::TooManyOpen => Message::new("cause-too-many-open"),
            Self::OtherDisk => Message::new("cause-other-disk"),
            Self::TooLarge => Message::new("cause-too-large"),
            Self::BadName => Message::new("cause-bad-name"),
            Self::Other(words) => Message::new("cause-other").with("words", words.as_str()),
        }
    }
}

/// Why a file was not opened. The file is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenError {
    /// The file as it was named.
    pub file: PathBuf,
    /// Why.
    pub reason: OpenReason,
}

/// Why a file was not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenReason {
    /// There is no such file.
    Missing,
    /// It is a folder.
    Folder,
    /// It is a device or the like.
    NotAFile,
    /// Links lead to each other and to no file.
    LinkLoop,
    /// It has more bytes than a workspace may have.
    TooLarge,
    /// The system refused.
    Failed(Cause),
}

impl OpenError {
    /// The error in words.
    #[must_use]
    pub fn message(&self) -> Message {
        let message = match &self.reason {
            OpenReason::Missing => Message::new("open-missing"),
            OpenReason::Folder => Message::new("open-folder"),
            OpenReason::NotAFile => Message::new("open-not-a-file"),
            OpenReason::LinkLoop => Message::new("open-link-loop"),
            OpenReason::TooLarge => Message::new("open-too-large")
                .with("most", crate::storage::ron_format::MOST_BYTES >> 20),
            OpenReason::Failed(cause) => Message::new("open-failed").with("cause", cause.message()),
        };
        message.with("file", shown(&self.file))
    }
}

/// Why a file was not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaveError {
    /// The file as it was named.
    pub file: PathBuf,
    /// Why.
    pub reason: SaveReason,
}

/// Why a file was not saved. Unless said otherwise the file is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveReason {
    /// Its content is no longer what was read.
    ChangedOutside {
        /// The fingerprint of what it holds now.
        now: ContentHash,
    },
    /// It was there and is not any more.
    Missing,
    /// It is marked as read-only.
    ReadOnly,
    /// It belongs to another user of the machine and would not after being replaced.
    Foreign,
    /// It is a folder.
    Folder,
    /// It is a device or the like.
    NotAFile,
    /// Links lead to each other and to no file.
    LinkLoop,
    /// The system refused.
    Failed(Cause),
    /// The file holds the new content, but the disk did not confirm that it will after a power
    /// cut.
    NotConfirmed {
        /// The fingerprint of the new content.
        now: ContentHash,
        /// Why not.
        cause: Cause,
    },
}

impl SaveError {
    /// The error in words.
    #[must_use]
    pub fn message(&self) -> Message {
        let message = match &self.reason {
            SaveReason::ChangedOutside { .. } => Message::new("save-changed-outside"),
            SaveReason::Missing => Message::new("save-missing"),
            SaveReason::ReadOnly => Message::new("save-read-only"),
            SaveReason::Foreign => Message::new("save-foreign"),
            SaveReason::Folder => Message::new("save-folder"),
            SaveReason::NotAFile => Message::new("save-not-a-file"),
            SaveReason::LinkLoop => Message::new("save-link-loop"),
            SaveReason::Failed(cause) => Message::new("save-failed").with("cause", cause.message()),
            SaveReason::NotConfirmed { cause, .. } => {
                Message::new("save-not-confirmed").with("cause", cause.message())
            }
        };
        message.with("file", shown(&self.file))
    }
}

fn shown(file: &Path) -> String {
    file.display().to_string()
}
