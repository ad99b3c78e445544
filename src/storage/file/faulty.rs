//! A disk that fails on demand, for tests.

use std::cell::{Cell, RefCell};
use std::fs::Permissions;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, SystemTime};

use super::disk::{Disk, Meta, NewFile, SystemDisk};

/// How long a fault lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lasts {
    /// One call.
    Once,
    /// Every call of the same kind from then on.
    ForEver,
}

/// Which call fails, and how.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fault {
    /// The number of the call, from 0.
    pub call: usize,
    pub lasts: Lasts,
    /// The system's number of the error.
    pub error: i32,
}

#[derive(Default)]
struct State {
    fault: Option<Fault>,
    calls: Cell<usize>,
    failing: Cell<Option<&'static str>>,
    log: RefCell<Vec<&'static str>>,
}

impl State {
    fn call(&self, name: &'static str) -> io::Result<()> {
        let number = self.calls.replace(self.calls.get() + 1);
        self.log.borrow_mut().push(name);
        let Some(fault) = self.fault else {
            return Ok(());
        };
        if number == fault.call {
            self.failing.set(Some(name));
            return Err(io::Error::from_raw_os_error(fault.error));
        }
        if fault.lasts == Lasts::ForEver && self.failing.get() == Some(name) {
            return Err(io::Error::from_raw_os_error(fault.error));
        }
        Ok(())
    }
}

/// The system's disk with a fault.
pub(super) struct FaultyDisk {
    state: Rc<State>,
    pub blocks: bool,
    /// A file that seems to belong to another user.
    pub foreign: Option<PathBuf>,
    pub waited: RefCell<Vec<Duration>>,
}

impl FaultyDisk {
    pub fn new(fault: Option<Fault>) -> Self {
        let state = State {
            fault,
            ..State::default()
        };
        Self {
            state: Rc::new(state),
            blocks: false,
            foreign: None,
            waited: RefCell::default(),
        }
    }

    /// The call that failed, if one did.
    pub fn failed(&self) -> Option<&'static str> {
        self.state.failing.get()
    }

    /// The calls so far.
    pub fn log(&self) -> Vec<&'static str> {
        self.state.log.borrow().clone()
    }
}

struct FaultyFile {
    file: Box<dyn NewFile>,
    state: Rc<State>,
}

impl Write for FaultyFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if let Err(error) = self.state.call("write") {
            self.file.write_all(&bytes[..bytes.len() / 2])?; // a failed write may have begun
            return Err(error);
        }
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl NewFile for FaultyFile {
    fn sync(&mut self) -> io::Result<()> {
        self.state.call("sync")?;
        self.file.sync()
    }

    fn set_permissions(&mut self, permissions: Permissions) -> io::Result<()> {
        self.state.call("set_permissions")?;
        self.file.set_permissions(permissions)
    }
}

struct FaultySource {
    source: Box<dyn Read>,
    state: Rc<State>,
}

impl Read for FaultySource {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.state.call("read")?;
        self.source.read(buffer)
    }
}

impl Disk for FaultyDisk {
    fn meta(&self, path: &Path) -> io::Result<Meta> {
        self.state.call("meta")?;
        let mut meta = SystemDisk.meta(path)?;
        if self.foreign.as_deref() == Some(path) {
            meta.owner = Some((4_000_000_001, 4_000_000_001));
        }
        Ok(meta)
    }

    fn read_link(&self, path: &Path) -> io::Result<PathBuf> {
        self.state.call("read_link")?;
        SystemDisk.read_link(path)
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn Read>> {
        self.state.call("open")?;
        let source = SystemDisk.open(path)?;
        Ok(Box::new(FaultySource {
            source,
            state: Rc::clone(&self.state),
        }))
    }

    fn try_write(&self, path: &Path) -> io::Result<()> {
        self.state.call("try_write")?;
        SystemDisk.try_write(path)
    }

    fn create(&self, path: &Path, private: bool) -> io::Result<Box<dyn NewFile>> {
        self.state.call("create")?;
        let file = SystemDisk.create(path, private)?;
        Ok(Box::new(FaultyFile {
            file,
            state: Rc::clone(&self.state),
        }))
    }

    fn give_to(&self, path: &Path, owner: (u32, u32)) -> io::Result<()> {
        self.state.call("give_to")?;
        if self.foreign.is_some() {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        SystemDisk.give_to(path, owner)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.state.call("rename")?;
        SystemDisk.rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.state.call("remove")?;
        SystemDisk.remove(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.state.call("list")?;
        SystemDisk.list(folder)
    }

    fn create_folders(&self, folder: &Path) -> io::Result<()> {
        self.state.call("create_folders")?;
        SystemDisk.create_folders(folder)
    }

    fn sync_file(&self, path: &Path) -> io::Result<()> {
        self.state.call("sync_file")?;
        SystemDisk.sync_file(path)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.state.call("sync_folder")?;
        SystemDisk.sync_folder(folder)
    }

    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn wait(&self, time: Duration) {
        self.waited.borrow_mut().push(time);
    }

    fn is_running(&self, process: u32) -> Option<bool> {
        SystemDisk.is_running(process)
    }

    fn looking_blocks(&self) -> bool {
        self.blocks
    }
}
