//! Files on disk: opened with a fingerprint of what was read, saved whole or not at all.

#![expect(
    clippy::disallowed_methods,
    reason = "storage is the home of file access"
)]

mod disk;
mod error;
mod hash;
mod save;
mod snapshots;
mod temporary;

pub use error::{Cause, OpenError, OpenReason, SaveError, SaveReason};
pub use hash::ContentHash;
pub use save::{Saved, save};

use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use disk::{Disk, Meta, Node, SystemDisk};

use super::ron_format::MOST_BYTES;

/// The content of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Their fingerprint, to be compared when saving.
    pub hash: ContentHash,
    /// The file itself, at the end of all links.
    pub target: PathBuf,
    /// Whether the file can be written to, as far as can be told.
    pub writable: bool,
}

/// Opens a file of a workspace, and removes from its folder what programs that are gone left
/// half-saved.
///
/// # Errors
/// Why it cannot be opened: missing, no file, larger than a workspace may be, refused by the
/// system.
pub fn open(path: &Path) -> Result<Opened, OpenError> {
    open_on(&SystemDisk, path)
}

/// The snapshots of a file below a folder, newest first.
///
/// # Errors
/// What the system says if the folder cannot be listed.
pub fn snapshots_of(snapshots: &Path, file: &Path) -> Result<Vec<PathBuf>, Cause> {
    let file = match resolve(&SystemDisk, file) {
        Ok((target, _)) => target,
        Err(_) => file.to_owned(),
    };
    snapshots::list(&SystemDisk, snapshots, &file).map_err(|error| Cause::of(&error))
}

/// Makes a folder and those above it, unless it is there.
///
/// # Errors
/// Why it cannot be made: refused by the system, or a file of that name is there.
pub fn create_folder(folder: &Path) -> Result<(), SaveError> {
    SystemDisk
        .create_folders(folder)
        .map_err(|error| SaveError {
            file: folder.to_owned(),
            reason: error.into(),
        })
}

/// Whether two paths lead to one and the same file that is there, by whatever links.
#[must_use]
pub fn is_same(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

/// Forgets the snapshots of all files that are older than snapshots are kept.
pub fn sweep_snapshots(snapshots: &Path) {
    snapshots::sweep(&SystemDisk, snapshots);
}

fn open_on(disk: &dyn Disk, path: &Path) -> Result<Opened, OpenError> {
    let fail = |reason| OpenError {
        file: path.to_owned(),
        reason,
    };
    let failed = |error: io::Error| fail(OpenReason::Failed(Cause::of(&error)));
    let (target, meta) = match resolve(disk, path) {
        Ok((target, Some(meta))) => (target, meta),
        Ok((_, None)) => return Err(fail(OpenReason::Missing)),
        Err(Dead::Loop) => return Err(fail(OpenReason::LinkLoop)),
        Err(Dead::Io(error)) => return Err(failed(error)),
    };
    match meta.node {
        Node::File => {}
        Node::Folder => return Err(fail(OpenReason::Folder)),
        Node::Link | Node::Other => return Err(fail(OpenReason::NotAFile)),
    }
    if let Some(folder) = target.parent() {
        temporary::remove_leftovers(disk, folder);
    }
    // The length is asked first so that a huge file is refused at once, and the reading is
    // limited since it may have grown.
    let most = MOST_BYTES as u64;
    if meta.length > most {
        return Err(fail(OpenReason::TooLarge));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(meta.length).unwrap_or_default() + 1);
    let source = disk.open(&target).map_err(failed)?;
    source
        .take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    if bytes.len() > MOST_BYTES {
        return Err(fail(OpenReason::TooLarge));
    }
    let writable = !meta.permissions.readonly() && disk.try_write(&target).is_ok();
    Ok(Opened {
        hash: ContentHash::of(&bytes),
        bytes,
        target,
        writable,
    })
}

/// Where a path leads nowhere.
enum Dead {
    Loop,
    Io(io::Error),
}

/// The end of all links, and what is there; `None` if nothing is.
fn resolve(disk: &dyn Disk, path: &Path) -> Result<(PathBuf, Option<Meta>), Dead> {
    /// As many as Linux follows.
    const MOST_LINKS: usize = 40;
    let mut path = std::path::absolute(path).map_err(Dead::Io)?;
    for _ in 0..=MOST_LINKS {
        match disk.meta(&path) {
            Ok(meta) if meta.node == Node::Link => {
                let link = disk.read_link(&path).map_err(Dead::Io)?;
                path = path.parent().unwrap_or(Path::new("")).join(link);
            }
            Ok(meta) => return Ok((path, Some(meta))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok((path, None)),
            Err(error) => return Err(Dead::Io(error)),
        }
    }
    Err(Dead::Loop)
}

#[cfg(test)]
mod faulty;
#[cfg(all(test, unix))]
mod memory;
#[cfg(test)]
mod tests;
