//! What a file held before it was replaced.
//!
//! Below the given folder each file has a folder of its own, named by the file and a fingerprint of
//! its path. In it the snapshots are numbered, since a clock may be set back.

use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::ContentHash;
use super::disk::Disk;
use super::hash::Hasher;
use super::temporary::{Temporary, remove_leftovers};

/// So many snapshots of a file are kept.
const MOST: usize = 10;

/// For so long.
const LONGEST: Duration = Duration::from_hours(7 * 24);

/// The folder of a file's snapshots.
fn folder_of(snapshots: &Path, file: &Path) -> PathBuf {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let plain: String = stem
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .take(40)
        .collect();
    let path = ContentHash::of(file.as_os_str().as_encoded_bytes()).to_string();
    snapshots.join(format!("{plain}-{}", &path[..16]))
}

/// The snapshots of a file, newest first.
pub(super) fn list(disk: &dyn Disk, snapshots: &Path, file: &Path) -> io::Result<Vec<PathBuf>> {
    list_in(disk, &folder_of(snapshots, file))
}

/// The snapshots in the folder of a file, newest first.
fn list_in(disk: &dyn Disk, folder: &Path) -> io::Result<Vec<PathBuf>> {
    let paths = match disk.list(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        other => other?,
    };
    let mut numbered: Vec<(u64, PathBuf)> = paths
        .into_iter()
        .filter_map(|path| Some((number(&path)?, path)))
        .collect();
    numbered.sort_unstable_by(|a, b| b.cmp(a));
    Ok(numbered.into_iter().map(|(_, path)| path).collect())
}

/// Forgets the snapshots of every file that are too old. What cannot be looked at or removed now is
/// tried again at the next start.
pub(super) fn sweep(disk: &dyn Disk, snapshots: &Path) {
    for folder in disk.list(snapshots).unwrap_or_default() {
        for path in list_in(disk, &folder).unwrap_or_default() {
            if is_too_old(disk, &path) {
                let _ = disk.remove(&path);
            }
        }
    }
}

fn is_too_old(disk: &dyn Disk, path: &Path) -> bool {
    let modified = disk.meta(path).ok().and_then(|meta| meta.modified);
    let age = modified.and_then(|taken| disk.now().duration_since(taken).ok());
    age.is_some_and(|age| age > LONGEST)
}

/// The number of a snapshot; `None` for other files.
fn number(path: &Path) -> Option<u64> {
    path.file_name()?.to_str()?.split('-').next()?.parse().ok()
}

/// Copies a file among its snapshots, and forgets those that are too many or too old. Gives the
/// fingerprint of what was copied.
pub(super) fn take(disk: &dyn Disk, snapshots: &Path, file: &Path) -> io::Result<ContentHash> {
    let folder = folder_of(snapshots, file);
    disk.create_folders(&folder)?;
    remove_leftovers(disk, &folder);
    let older = list(disk, snapshots, file)?;
    let (temporary, mut copy) = Temporary::create(disk, &folder, true)?;
    let mut source = disk.open(file)?;
    let mut hasher = Hasher::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        let count = match source.read(&mut buffer) {
            Ok(0) => break,
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        hasher.take(&buffer[..count]);
        copy.write_all(&buffer[..count])?;
    }
    copy.sync()?;
    drop(copy);
    let next = older.first().and_then(|path| number(path)).unwrap_or(0) + 1;
    let day = jiff::Timestamp::try_from(disk.now())
        .unwrap_or_default()
        .strftime("%Y-%m-%dT%H%M%SZ");
    temporary.place(&folder.join(format!("{next:06}-{day}.ron")))?;
    forget(disk, &older);
    Ok(hasher.finish())
}

/// Forgets snapshots beyond the number kept, one more being there now, and those too old.
fn forget(disk: &dyn Disk, older: &[PathBuf]) {
    for (index, path) in older.iter().enumerate() {
        if index + 1 >= MOST || is_too_old(disk, path) {
            let _ = disk.remove(path); // tried again at the next save
        }
    }
}
