//! An open workspace: its present state, its history, and what of it is saved.
//!
//! Undo and redo swap whole states, which share all that did not change, so there is no inverse of
//! an edit to write and none to forget. Selection and camera are no part of it.

mod history;

use std::sync::Arc;

use crate::message::Message;
pub use crate::workspace::edit::Merge;
use crate::workspace::edit::{Edit, Refusal};
use crate::workspace::{RecordRef, Touch, Workspace};

use history::{Entry, History, MergeKey};

/// Whether a document can be changed.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Access {
    /// It can.
    #[default]
    Write,
    /// It cannot, for the reason given.
    ReadOnly(Message),
}

/// What an undo or redo did.
#[derive(Clone, Debug, PartialEq)]
pub struct Stepped {
    /// The name of the edit.
    pub label: Message,
    /// The number of the state that is there again, as it was before the edit was undone, or after
    /// it was redone; see [`Document::state`].
    pub state: u64,
}

/// An open workspace.
#[derive(Clone, Debug)]
pub struct Document {
    current: Arc<Workspace>,
    /// The number of the present state; undo brings an old number back.
    state: u64,
    last_state: u64,
    /// Rises with every change, undo and redo.
    revision: u64,
    saved: Option<Arc<Workspace>>,
    history: History,
    access: Access,
}

impl Document {
    /// A document that stands as it was read from a file.
    #[must_use]
    pub fn opened(workspace: Workspace, access: Access) -> Self {
        let current = Arc::new(workspace);
        Self {
            saved: Some(Arc::clone(&current)),
            current,
            state: 0,
            last_state: 0,
            revision: 0,
            history: History::default(),
            access,
        }
    }

    /// A document that no file holds yet.
    #[must_use]
    pub fn unsaved(workspace: Workspace) -> Self {
        Self {
            saved: None,
            ..Self::opened(workspace, Access::Write)
        }
    }

    /// The present state.
    #[must_use]
    pub fn workspace(&self) -> &Workspace {
        &self.current
    }

    /// The present state, to take along to another thread.
    #[must_use]
    pub fn share(&self) -> Arc<Workspace> {
        Arc::clone(&self.current)
    }

    /// A number that rises with every change, undo and redo; equal numbers mean equal content.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The number of the present state. Undo brings back the number as well as the state.
    #[must_use]
    pub fn state(&self) -> u64 {
        self.state
    }

    /// Whether the document can be changed.
    #[must_use]
    pub fn access(&self) -> &Access {
        &self.access
    }

    /// Makes an edit.
    ///
    /// What is typed during one stay in a field counts from before the stay: its last edit alone is
    /// what happened, and if that brings back what stood there, nothing did.
    ///
    /// # Errors
    /// A sentence if the document is read-only, the edit cannot be done, or it would break an
    /// invariant. Nothing is changed then.
    pub fn apply(&mut self, edit: &Edit, touch: &Touch, merge: Merge) -> Result<(), Refusal> {
        if let Access::ReadOnly(reason) = &self.access {
            return Err(Refusal(
                Message::new("refusal-read-only").with("reason", reason.clone()),
            ));
        }
        let mut after = edit.apply(&self.current, touch)?;
        if after.same(&self.current) {
            return Ok(());
        }
        let key = match merge {
            Merge::Never => None,
            Merge::Typing(stay) => edit.field().map(|(record, field)| MergeKey {
                record,
                field,
                stay,
            }),
        };
        if let Some(before) = key.as_ref().and_then(|stay| self.history.before(stay)) {
            after = edit.apply(before, touch)?;
            if after.same(before)
                && let Some(entry) = self.history.forget()
            {
                self.step(entry);
                return Ok(());
            }
        }
        let before = std::mem::replace(&mut self.current, Arc::new(after));
        let from = self.state;
        self.last_state += 1;
        self.state = self.last_state;
        self.revision += 1;
        // Named with the record as it is after the edit if it is new, else as it was before.
        let label = edit.label(&before);
        self.history.push(Entry {
            other: before,
            state: from,
            label,
            key,
        });
        Ok(())
    }

    /// Takes the latest edit back; `None` if there is none.
    pub fn undo(&mut self) -> Option<Stepped> {
        let entry = self.history.undo(&self.current, self.state)?;
        Some(self.step(entry))
    }

    /// Makes the latest undone edit again; `None` if there is none.
    pub fn redo(&mut self) -> Option<Stepped> {
        let entry = self.history.redo(&self.current, self.state)?;
        Some(self.step(entry))
    }

    fn step(&mut self, entry: Entry) -> Stepped {
        self.current = entry.other;
        self.state = entry.state;
        self.revision += 1;
        Stepped {
            label: entry.label,
            state: entry.state,
        }
    }

    /// The present state as a file will hold it. `written_by` only changes with something else.
    #[must_use]
    pub fn for_saving(&mut self) -> Arc<Workspace> {
        if self.is_dirty() && self.current.written_by() != Workspace::WRITTEN_BY {
            self.current = Arc::new(self.current.as_ref().clone().written_now());
        }
        self.share()
    }

    /// The names of the edits that can be undone, latest first.
    #[must_use]
    pub fn undo_labels(&self) -> impl ExactSizeIterator<Item = &Message> {
        self.history.undo_labels()
    }

    /// The names of the edits that can be redone, next first.
    #[must_use]
    pub fn redo_labels(&self) -> impl ExactSizeIterator<Item = &Message> {
        self.history.redo_labels()
    }

    /// The numbers of the states that undo and redo bring back, first the one that the next undo
    /// does, if there is one.
    pub fn steps(&self) -> impl Iterator<Item = u64> {
        self.history.states()
    }

    /// Whether something differs from what a file holds.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.saved
            .as_ref()
            .is_none_or(|saved| !Arc::ptr_eq(saved, &self.current) && !self.current.same(saved))
    }

    /// Whether closing now would lose something a person did. A new workspace or a copy of the sample
    /// that nobody has touched is in no file and yet nothing is lost with it.
    #[must_use]
    pub fn has_unsaved_work(&self) -> bool {
        if self.saved.is_some() {
            self.is_dirty()
        } else {
            self.state != 0
        }
    }

    /// The state that a file holds.
    #[must_use]
    pub fn saved(&self) -> Option<&Arc<Workspace>> {
        self.saved.as_ref()
    }

    /// Says that a file now holds `state`, which may be older than the present one.
    pub fn mark_saved(&mut self, state: Arc<Workspace>) {
        self.saved = Some(state);
        self.history.end_merging();
    }

    /// The records that differ from what a file holds, in the order of the file.
    #[must_use]
    pub fn unsaved_records(&self) -> Vec<RecordRef> {
        match &self.saved {
            Some(saved) => self.current.changed_since(saved),
            None => self
                .current
                .all_records()
                .map(|(reference, _)| reference)
                .collect(),
        }
    }
}

#[cfg(test)]
pub(crate) mod random_edits;
#[cfg(test)]
mod tests;
