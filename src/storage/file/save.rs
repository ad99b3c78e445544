//! Replacing a file so that it is always either the old one or the new one, and whole.

use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::disk::{Disk, Meta, Node, SystemDisk};
use super::error::{Cause, SaveError, SaveReason};
use super::hash::Hasher;
use super::temporary::Temporary;
use super::{ContentHash, Dead, resolve, snapshots};
use crate::message::Message;

/// A file that holds what it was given, also after a power cut.
#[derive(Clone, Debug, PartialEq)]
pub struct Saved {
    /// The fingerprint of the new content, to be compared at the next save.
    pub hash: ContentHash,
    /// The file itself, at the end of all links.
    pub target: PathBuf,
    /// Why the replaced content is not among the snapshots, if it should be.
    pub warning: Option<Message>,
}

/// Saves `bytes` as the content of a file.
///
/// In this order: links are followed; the content there is compared with what was `expected`
/// (`None` replaces whatever is there, on the person's word); a read-only file is refused; the
/// bytes go to a temporary file in the same folder and are synced; it gets the mode and owner of
/// the old one; the old content goes among the `snapshots` (a folder for those of all files); the
/// temporary file takes the old one's place; the folder is synced. A file that holds these bytes
/// already is synced where it stands, so that saving for saving's sake costs no snapshot.
///
/// # Errors
/// Why it was not saved. The file is as it was then, but for [`SaveReason::NotConfirmed`].
pub fn save(
    path: &Path,
    bytes: &[u8],
    expected: Option<ContentHash>,
    snapshots: Option<&Path>,
) -> Result<Saved, SaveError> {
    save_on(&SystemDisk, path, bytes, expected, snapshots)
}

pub(super) fn save_on(
    disk: &dyn Disk,
    path: &Path,
    bytes: &[u8],
    expected: Option<ContentHash>,
    snapshots: Option<&Path>,
) -> Result<Saved, SaveError> {
    replace(disk, path, bytes, expected, snapshots).map_err(|reason| SaveError {
        file: path.to_owned(),
        reason,
    })
}

impl From<io::Error> for SaveReason {
    fn from(error: io::Error) -> Self {
        Self::Failed(Cause::of(&error))
    }
}

fn replace(
    disk: &dyn Disk,
    path: &Path,
    bytes: &[u8],
    expected: Option<ContentHash>,
    snapshots: Option<&Path>,
) -> Result<Saved, SaveReason> {
    let (target, old) = resolve(disk, path).map_err(|dead| match dead {
        Dead::Loop => SaveReason::LinkLoop,
        Dead::Io(error) => error.into(),
    })?;
    match old.as_ref().map(|meta| meta.node) {
        Some(Node::Folder) => return Err(SaveReason::Folder),
        Some(Node::Other | Node::Link) => return Err(SaveReason::NotAFile),
        Some(Node::File) | None => {}
    }
    match (expected, &old) {
        (Some(_), None) => return Err(SaveReason::Missing),
        (Some(expected), Some(_)) => {
            let now = hash_of(disk, &target)?;
            if now != expected {
                return Err(SaveReason::ChangedOutside { now });
            }
        }
        (None, _) => {}
    }
    if let Some(old) = &old {
        if old.permissions.readonly() {
            return Err(SaveReason::ReadOnly);
        }
        disk.try_write(&target)?;
    }
    let folder = target.parent().unwrap_or(Path::new("."));
    let hash = ContentHash::of(bytes);
    if old.is_some() && expected == Some(hash) {
        let synced = disk
            .sync_file(&target)
            .and_then(|()| disk.sync_folder(folder));
        return confirmed(synced, hash, target, None);
    }
    let (temporary, mut file) = Temporary::create(disk, folder, old.is_some())?;
    file.write_all(bytes)?;
    if let Some(old) = &old {
        adopt(disk, &temporary, old)?;
        file.set_permissions(old.permissions.clone())?;
    }
    file.sync()?;
    drop(file);
    let mut warning = None;
    if let (Some(_), Some(snapshots)) = (&old, snapshots) {
        match snapshots::take(disk, snapshots, &target) {
            // The copy was made last thing before the replacement, so it tells once more whether
            // somebody was faster.
            Ok(now) if expected.is_some_and(|expected| expected != now) => {
                return Err(SaveReason::ChangedOutside { now });
            }
            Ok(_) => {}
            // What people wrote counts more than a copy of what they replaced.
            Err(error) => {
                let cause = Cause::of(&error).message();
                warning = Some(Message::new("save-no-snapshot").with("cause", cause));
            }
        }
    }
    temporary.place(&target)?;
    let synced = disk.sync_folder(folder);
    confirmed(synced, hash, target, warning)
}

/// What is told of a file that holds the bytes, by what the disk said of keeping them.
fn confirmed(
    synced: io::Result<()>,
    hash: ContentHash,
    target: PathBuf,
    warning: Option<Message>,
) -> Result<Saved, SaveReason> {
    match synced {
        Ok(()) => Ok(Saved {
            hash,
            target,
            warning,
        }),
        Err(error) => Err(SaveReason::NotConfirmed {
            now: hash,
            cause: Cause::of(&error),
        }),
    }
}

/// The fingerprint of a file's content.
fn hash_of(disk: &dyn Disk, path: &Path) -> io::Result<ContentHash> {
    let mut source = disk.open(path)?;
    let mut hasher = Hasher::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        match source.read(&mut buffer) {
            Ok(0) => return Ok(hasher.finish()),
            Ok(count) => hasher.take(&buffer[..count]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// Gives the new file the owner of the old one. Its group may have to differ; its user may not,
/// or the file would silently change hands.
fn adopt(disk: &dyn Disk, temporary: &Temporary, old: &Meta) -> Result<(), SaveReason> {
    let (Some(new), Some(old)) = (disk.meta(temporary.path())?.owner, old.owner) else {
        return Ok(());
    };
    if new != old && disk.give_to(temporary.path(), old).is_err() && new.0 != old.0 {
        return Err(SaveReason::Foreign);
    }
    Ok(())
}
