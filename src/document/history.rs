//! The states before and after the present one.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::message::Message;
use crate::workspace::{RecordRef, Workspace};

/// So many edits can be undone; the oldest are forgotten first.
const LONGEST: usize = 1_000;

/// Where a keystroke went, and during which stay in the field.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct MergeKey {
    pub record: Option<RecordRef>,
    pub field: &'static str,
    pub stay: u64,
}

/// One edit, seen from the present: the state on its other side.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub other: Arc<Workspace>,
    pub state: u64,
    pub label: Message,
    pub key: Option<MergeKey>,
}

/// What can be undone and redone.
#[derive(Clone, Debug, Default)]
pub(super) struct History {
    past: VecDeque<Entry>,
    future: Vec<Entry>,
}

impl History {
    /// The state from before a stay in a field that the latest edit was part of.
    pub fn before(&self, stay: &MergeKey) -> Option<&Arc<Workspace>> {
        let latest = self.past.back()?;
        (latest.key.as_ref() == Some(stay)).then_some(&latest.other)
    }

    /// Takes in a new edit; it ends what could be redone.
    pub fn push(&mut self, entry: Entry) {
        self.future.clear();
        if let Some(stay) = &entry.key
            && self.before(stay).is_some()
        {
            return; // the entry before already holds the state from before the typing
        }
        if self.past.len() == LONGEST {
            self.past.pop_front();
        }
        self.past.push_back(entry);
    }

    /// Takes the latest edit out as if it had never been.
    pub fn forget(&mut self) -> Option<Entry> {
        self.past.pop_back()
    }

    pub fn undo(&mut self, current: &Arc<Workspace>, state: u64) -> Option<Entry> {
        let entry = self.past.pop_back()?;
        self.future.push(Entry {
            other: Arc::clone(current),
            state,
            key: None,
            ..entry.clone()
        });
        self.end_merging();
        Some(entry)
    }

    pub fn redo(&mut self, current: &Arc<Workspace>, state: u64) -> Option<Entry> {
        let entry = self.future.pop()?;
        self.past.push_back(Entry {
            other: Arc::clone(current),
            state,
            key: None,
            ..entry.clone()
        });
        Some(entry)
    }

    /// Keeps the next edit from joining the latest.
    pub fn end_merging(&mut self) {
        if let Some(last) = self.past.back_mut() {
            last.key = None;
        }
    }

    /// The numbers of the states before the present one, latest first, then of those after it.
    pub fn states(&self) -> impl Iterator<Item = u64> {
        let past = self.past.iter().rev();
        past.chain(self.future.iter().rev())
            .map(|entry| entry.state)
    }

    pub fn undo_labels(&self) -> impl ExactSizeIterator<Item = &Message> {
        self.past.iter().rev().map(|entry| &entry.label)
    }

    pub fn redo_labels(&self) -> impl ExactSizeIterator<Item = &Message> {
        self.future.iter().rev().map(|entry| &entry.label)
    }
}
