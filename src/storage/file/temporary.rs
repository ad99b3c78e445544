//! The files a save writes before they take their place, and what dead programs left of them.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use super::disk::{Disk, NewFile};

/// `~$` keeps synchronisation services from taking the file along; they pass over lock files of
/// office programs by that name.
const PREFIX: &str = "~$frostating-";
const SUFFIX: &str = ".tmp";

/// A save never takes so long; what is older was left by a program that is gone.
const LONGEST_SAVE: Duration = Duration::from_hours(1);

/// Tells the temporary files of this program apart.
static NEXT: AtomicU32 = AtomicU32::new(0);

/// A file under a temporary name. It is removed unless it takes its place.
pub(super) struct Temporary<'a> {
    disk: &'a dyn Disk,
    path: PathBuf,
    placed: bool,
}

impl<'a> Temporary<'a> {
    /// Creates one in a folder.
    pub fn create(
        disk: &'a dyn Disk,
        folder: &Path,
        private: bool,
    ) -> io::Result<(Self, Box<dyn NewFile>)> {
        // A program before us with our process number may have left some.
        const MOST_TAKEN: u32 = 1_000;
        let mut taken = 0;
        loop {
            let path = folder.join(name(NEXT.fetch_add(1, Ordering::Relaxed)));
            match disk.create(&path, private) {
                Ok(file) => {
                    return Ok((
                        Self {
                            disk,
                            path,
                            placed: false,
                        },
                        file,
                    ));
                }
                Err(error)
                    if error.kind() == io::ErrorKind::AlreadyExists && taken < MOST_TAKEN =>
                {
                    taken += 1;
                }
                Err(error) => return Err(error),
            }
        }
    }

    /// Where it stands.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Puts it in its place, at once and whole.
    pub fn place(mut self, target: &Path) -> io::Result<()> {
        let mut pauses = [50, 100, 200, 400, 800].into_iter();
        loop {
            match (self.disk.rename(&self.path, target), pauses.next()) {
                (Ok(()), _) => {
                    self.placed = true;
                    return Ok(());
                }
                // A virus scanner or a synchronisation service looks at the file for a moment.
                (Err(error), Some(pause)) if self.disk.looking_blocks() && is_blocked(&error) => {
                    self.disk.wait(Duration::from_millis(pause));
                }
                (Err(error), _) => return Err(error),
            }
        }
    }
}

impl Drop for Temporary<'_> {
    fn drop(&mut self) {
        if !self.placed {
            // What cannot be removed now is removed when a file in this folder is opened next.
            let _ = self.disk.remove(&self.path);
        }
    }
}

fn is_blocked(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::PermissionDenied | io::ErrorKind::ResourceBusy
    ) || matches!(error.raw_os_error(), Some(5 | 32 | 33)) // access, sharing, lock
}

fn name(number: u32) -> String {
    format!(
        "{PREFIX}{:08x}-{}-{number}{SUFFIX}",
        machine(),
        std::process::id()
    )
}

/// A number for this machine, since a folder may be shared with others whose processes cannot be
/// asked about. Different machines may share one; then only age tells.
fn machine() -> u32 {
    let name = std::fs::read_to_string("/proc/sys/kernel/hostname")
        .ok()
        .or_else(|| std::env::var("COMPUTERNAME").ok())
        .unwrap_or_default();
    // FNV-1a, by Fowler, Noll and Vo: short, and enough to tell a few machines apart.
    name.trim().bytes().fold(0x811c_9dc5, |hash: u32, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// Removes from a folder what programs that are gone left there, never what one still writes.
pub(super) fn remove_leftovers(disk: &dyn Disk, folder: &Path) {
    let Ok(paths) = disk.list(folder) else { return };
    for path in paths {
        if let Some((machine, process)) = path.file_name().and_then(|n| n.to_str()).and_then(parse)
            && is_left(disk, &path, machine, process)
        {
            let _ = disk.remove(&path); // the next one to open a file here tries again
        }
    }
}

fn is_left(disk: &dyn Disk, path: &Path, machine: u32, process: u32) -> bool {
    if machine == self::machine()
        && process != std::process::id()
        && disk.is_running(process) == Some(false)
    {
        return true;
    }
    disk.meta(path)
        .ok()
        .and_then(|meta| meta.modified)
        .and_then(|written| disk.now().duration_since(written).ok())
        .is_some_and(|age| age > LONGEST_SAVE)
}

/// The machine and process in a temporary name; `None` for all other names.
fn parse(name: &str) -> Option<(u32, u32)> {
    let mut parts = name.strip_prefix(PREFIX)?.strip_suffix(SUFFIX)?.split('-');
    let machine = u32::from_str_radix(parts.next()?, 16).ok()?;
    let process = parts.next()?.parse().ok()?;
    parts.next()?.parse::<u32>().ok()?;
    parts.next().is_none().then_some((machine, process))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_temporary_name_is_harmless_and_says_whose_it_is() {
        let name = name(7);
        assert!(name.starts_with("~$"), "{name}");
        assert!(
            !name.contains(['"', '*', ':', '<', '>', '?', '/', '\\', '|']),
            "{name}"
        );
        assert_eq!(parse(&name), Some((machine(), std::process::id())));
    }

    #[test]
    fn names_of_other_files_are_not_taken_for_temporary_ones() {
        for name in [
            "frosta.ron",
            "~$frosta.docx",
            "~$frostating-.tmp",
            "~$frostating-1-2-3.tmp.ron",
        ] {
            assert_eq!(parse(name), None, "{name}");
        }
    }
}
