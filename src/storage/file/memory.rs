//! A disk in memory that loses at a power cut what was not synced, for tests.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs::Permissions;
use std::io::{self, Read, Write};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, SystemTime};

use super::disk::{Disk, Meta, NewFile, Node};

#[derive(Clone, Debug, Default)]
struct Content {
    now: Vec<u8>,
    synced: Vec<u8>,
}

#[derive(Clone, Debug, Default)]
struct State {
    contents: Vec<Content>,
    names: BTreeMap<PathBuf, usize>,
    synced_names: BTreeMap<PathBuf, usize>,
    /// The power goes after so many calls that change something.
    left: usize,
}

impl State {
    fn change(&mut self) -> io::Result<()> {
        self.left = self.left.checked_sub(1).ok_or(io::ErrorKind::BrokenPipe)?;
        Ok(())
    }
}

/// What the disk writes of what it was not told to sync, when the power goes.
#[derive(Clone, Copy, Debug)]
pub(super) enum Cut {
    /// Neither content nor names.
    Nothing,
    /// The names but not the content: the classic empty file after a rename.
    NamesOnly,
    /// The names, and content of the right length that is garbage.
    Garbled,
    /// Everything.
    Everything,
}

impl Cut {
    pub const ALL: [Self; 4] = [
        Self::Nothing,
        Self::NamesOnly,
        Self::Garbled,
        Self::Everything,
    ];
}

#[derive(Clone, Default)]
pub(super) struct MemoryDisk {
    state: Rc<RefCell<State>>,
}

impl MemoryDisk {
    /// A disk with one synced file, whose power goes after so many changes.
    pub fn with(path: &Path, bytes: &[u8], left: usize) -> Self {
        let names = BTreeMap::from([(path.to_owned(), 0)]);
        let content = Content {
            now: bytes.to_owned(),
            synced: bytes.to_owned(),
        };
        let state = State {
            contents: vec![content],
            names: names.clone(),
            synced_names: names,
            left,
        };
        Self {
            state: Rc::new(RefCell::new(state)),
        }
    }

    /// Replaces a file by one of which nothing is synced.
    pub fn write_unsynced(&self, path: &Path, bytes: &[u8]) {
        let mut state = self.state.borrow_mut();
        let index = state.contents.len();
        state.contents.push(Content {
            now: bytes.to_owned(),
            synced: Vec::new(),
        });
        state.names.insert(path.to_owned(), index);
    }

    /// What a file holds once the power is back.
    pub fn after_power_cut(&self, path: &Path, cut: Cut) -> Option<Vec<u8>> {
        let state = self.state.borrow();
        let names = if matches!(cut, Cut::Nothing) {
            &state.synced_names
        } else {
            &state.names
        };
        let content = &state.contents[*names.get(path)?];
        Some(match cut {
            Cut::Nothing | Cut::NamesOnly => content.synced.clone(),
            Cut::Garbled if content.now != content.synced => vec![0; content.now.len()],
            Cut::Garbled | Cut::Everything => content.now.clone(),
        })
    }
}

struct MemoryFile {
    state: Rc<RefCell<State>>,
    index: usize,
}

impl Write for MemoryFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut state = self.state.borrow_mut();
        state.change()?;
        let piece = bytes.len().min(7);
        state.contents[self.index]
            .now
            .extend_from_slice(&bytes[..piece]);
        Ok(piece)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl NewFile for MemoryFile {
    fn sync(&mut self) -> io::Result<()> {
        let mut state = self.state.borrow_mut();
        state.change()?;
        let content = &mut state.contents[self.index];
        content.synced.clone_from(&content.now);
        Ok(())
    }

    fn set_permissions(&mut self, _: Permissions) -> io::Result<()> {
        self.state.borrow_mut().change()
    }
}

impl Disk for MemoryDisk {
    fn meta(&self, path: &Path) -> io::Result<Meta> {
        let state = self.state.borrow();
        let index = *state.names.get(path).ok_or(io::ErrorKind::NotFound)?;
        Ok(Meta {
            node: Node::File,
            length: state.contents[index].now.len() as u64,
            modified: None,
            permissions: Permissions::from_mode(0o644),
            owner: Some((1, 1)),
        })
    }

    fn read_link(&self, _: &Path) -> io::Result<PathBuf> {
        Err(io::ErrorKind::InvalidInput.into())
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn Read>> {
        let state = self.state.borrow();
        let index = *state.names.get(path).ok_or(io::ErrorKind::NotFound)?;
        Ok(Box::new(io::Cursor::new(state.contents[index].now.clone())))
    }

    fn try_write(&self, path: &Path) -> io::Result<()> {
        self.meta(path).map(drop)
    }

    fn create(&self, path: &Path, _: bool) -> io::Result<Box<dyn NewFile>> {
        let mut state = self.state.borrow_mut();
        state.change()?;
        let index = state.contents.len();
        state.contents.push(Content::default());
        state.names.insert(path.to_owned(), index);
        Ok(Box::new(MemoryFile {
            state: Rc::clone(&self.state),
            index,
        }))
    }

    fn give_to(&self, _: &Path, _: (u32, u32)) -> io::Result<()> {
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = self.state.borrow_mut();
        state.change()?;
        let index = state.names.remove(from).ok_or(io::ErrorKind::NotFound)?;
        state.names.insert(to.to_owned(), index);
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state.borrow_mut();
        state.change()?;
        state.names.remove(path);
        Ok(())
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let state = self.state.borrow();
        Ok(state
            .names
            .keys()
            .filter(|path| path.parent() == Some(folder))
            .cloned()
            .collect())
    }

    fn create_folders(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn sync_file(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state.borrow_mut();
        state.change()?;
        let index = *state.names.get(path).ok_or(io::ErrorKind::NotFound)?;
        let content = &mut state.contents[index];
        content.synced.clone_from(&content.now);
        Ok(())
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        let mut state = self.state.borrow_mut();
        state.change()?;
        let State {
            names,
            synced_names,
            ..
        } = &mut *state;
        synced_names.retain(|path, _| path.parent() != Some(folder));
        let synced = names
            .iter()
            .filter(|(path, _)| path.parent() == Some(folder));
        synced_names.extend(synced.map(|(path, index)| (path.clone(), *index)));
        Ok(())
    }

    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH
    }

    fn wait(&self, _: Duration) {}

    fn is_running(&self, _: u32) -> Option<bool> {
        None
    }

    fn looking_blocks(&self) -> bool {
        false
    }
}
