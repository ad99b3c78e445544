//! The system calls that opening and saving need, behind one interface: the system's disk here, a
//! disk that fails on demand in tests.

use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// What stands at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Node {
    File,
    Folder,
    Link,
    /// A device, a pipe and the like.
    Other,
}

/// What is known of a path without reading it.
#[derive(Clone, Debug)]
pub(super) struct Meta {
    pub node: Node,
    /// Bytes.
    pub length: u64,
    pub modified: Option<SystemTime>,
    pub permissions: Permissions,
    /// User and group, where the system has them.
    pub owner: Option<(u32, u32)>,
}

/// A file being written.
pub(super) trait NewFile: Write {
    /// Returns once all that was written is on the disk.
    fn sync(&mut self) -> io::Result<()>;

    /// Gives the file a mode.
    fn set_permissions(&mut self, permissions: Permissions) -> io::Result<()>;
}

/// System calls. A path that is a link means the link.
pub(super) trait Disk {
    fn meta(&self, path: &Path) -> io::Result<Meta>;
    fn read_link(&self, path: &Path) -> io::Result<PathBuf>;
    fn open(&self, path: &Path) -> io::Result<Box<dyn Read>>;
    /// Whether the file may be written to; nothing is changed.
    fn try_write(&self, path: &Path) -> io::Result<()>;
    /// A file that was not there. `private` keeps others from reading it while it is written.
    fn create(&self, path: &Path, private: bool) -> io::Result<Box<dyn NewFile>>;
    /// Gives a file away.
    fn give_to(&self, path: &Path, owner: (u32, u32)) -> io::Result<()>;
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    fn remove(&self, path: &Path) -> io::Result<()>;
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;
    fn create_folders(&self, folder: &Path) -> io::Result<()>;
    /// Returns once what a file holds is on the disk.
    fn sync_file(&self, path: &Path) -> io::Result<()>;
    /// Returns once the names in a folder are on the disk.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    fn now(&self) -> SystemTime;
    fn wait(&self, time: Duration);
    /// Whether a process of this machine runs; `None` where that cannot be told.
    fn is_running(&self, process: u32) -> Option<bool>;
    /// Whether another program that looks at a file keeps it from being replaced, as on Windows.
    fn looking_blocks(&self) -> bool;
}

/// The disk of the system.
pub(super) struct SystemDisk;

impl NewFile for File {
    fn sync(&mut self) -> io::Result<()> {
        self.sync_all()
    }

    fn set_permissions(&mut self, permissions: Permissions) -> io::Result<()> {
        File::set_permissions(self, permissions)
    }
}

impl Disk for SystemDisk {
    fn meta(&self, path: &Path) -> io::Result<Meta> {
        let meta = fs::symlink_metadata(path)?;
        let kind = meta.file_type();
        let node = if kind.is_symlink() {
            Node::Link
        } else if kind.is_dir() {
            Node::Folder
        } else if kind.is_file() {
            Node::File
        } else {
            Node::Other
        };
        #[cfg(unix)]
        let owner = {
            use std::os::unix::fs::MetadataExt as _;
            Some((meta.uid(), meta.gid()))
        };
        #[cfg(not(unix))]
        let owner = None;
        Ok(Meta {
            node,
            length: meta.len(),
            modified: meta.modified().ok(),
            permissions: meta.permissions(),
            owner,
        })
    }

    fn read_link(&self, path: &Path) -> io::Result<PathBuf> {
        fs::read_link(path)
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn Read>> {
        Ok(Box::new(File::open(path)?))
    }

    fn try_write(&self, path: &Path) -> io::Result<()> {
        OpenOptions::new().write(true).open(path).map(drop)
    }

    fn create(&self, path: &Path, private: bool) -> io::Result<Box<dyn NewFile>> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        if private {
            use std::os::unix::fs::OpenOptionsExt as _;
            options.mode(0o600);
        }
        #[cfg(not(unix))]
        let _ = private; // a new file has the rights of its folder
        Ok(Box::new(options.open(path)?))
    }

    fn give_to(&self, path: &Path, owner: (u32, u32)) -> io::Result<()> {
        #[cfg(unix)]
        return std::os::unix::fs::chown(path, Some(owner.0), Some(owner.1));
        #[cfg(not(unix))]
        return {
            let _ = (path, owner); // no owner is ever known here
            Ok(())
        };
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        fs::read_dir(folder)?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect()
    }

    fn create_folders(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)
    }

    fn sync_file(&self, path: &Path) -> io::Result<()> {
        OpenOptions::new().write(true).open(path)?.sync_all()
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        #[cfg(unix)]
        return match File::open(folder)?.sync_all() {
            // Some network file systems keep no folder to be synced.
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
                ) =>
            {
                Ok(())
            }
            other => other,
        };
        #[cfg(not(unix))]
        return {
            let _ = folder; // Windows keeps the names of NTFS in its own journal
            Ok(())
        };
    }

    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn wait(&self, time: Duration) {
        std::thread::sleep(time);
    }

    fn is_running(&self, process: u32) -> Option<bool> {
        let processes = Path::new("/proc");
        processes
            .join("self")
            .exists()
            .then(|| processes.join(process.to_string()).exists())
    }

    fn looking_blocks(&self) -> bool {
        cfg!(windows)
    }
}
