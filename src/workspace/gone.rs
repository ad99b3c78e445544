//! What an edit removes, for those that refer to it.

use std::collections::{BTreeSet, HashSet};

use super::{Id, MeetingId, RecordRef};

/// The records, and parts of meetings, that an edit removes.
#[derive(Debug, Default)]
pub struct Gone {
    records: HashSet<RecordRef>,
    items: HashSet<(MeetingId, String)>,
}

impl Gone {
    pub(in crate::workspace) fn add(&mut self, record: RecordRef) -> bool {
        self.records.insert(record)
    }

    pub(in crate::workspace) fn add_item(&mut self, meeting: MeetingId, item: String) {
        self.items.insert((meeting, item));
    }

    pub(in crate::workspace) fn is_empty(&self) -> bool {
        self.records.is_empty() && self.items.is_empty()
    }

    pub(in crate::workspace) fn has_items(&self) -> bool {
        !self.items.is_empty()
    }

    pub(in crate::workspace) fn records(&self) -> impl Iterator<Item = &RecordRef> {
        self.records.iter()
    }

    /// Whether a record is among what goes.
    #[must_use]
    pub fn contains<'a, R>(&self, id: &'a Id<R>) -> bool
    where
        RecordRef: From<&'a Id<R>>,
    {
        self.records.contains(&RecordRef::from(id))
    }

    /// Whether an agenda item is among what goes.
    #[must_use]
    pub fn contains_item(&self, meeting: &MeetingId, item: &str) -> bool {
        !self.items.is_empty() && self.items.contains(&(meeting.clone(), item.to_owned()))
    }

    /// Whether a reference points at what goes.
    #[must_use]
    pub fn contains_reference(&self, reference: &RecordRef) -> bool {
        self.records.contains(reference)
    }

    /// Empties a reference to what goes.
    pub(in crate::workspace) fn clear<R>(&self, id: &mut Option<Id<R>>)
    where
        RecordRef: for<'a> From<&'a Id<R>>,
    {
        if id.as_ref().is_some_and(|id| self.contains(id)) {
            *id = None;
        }
    }

    /// Takes references to what goes out of a list of one kind.
    pub(in crate::workspace) fn clear_all_ids<R>(&self, ids: &mut Vec<Id<R>>)
    where
        RecordRef: for<'a> From<&'a Id<R>>,
    {
        ids.retain(|id| !self.contains(id));
    }

    /// Takes references to what goes out of a set of one kind.
    pub(in crate::workspace) fn clear_set<R>(&self, ids: &mut BTreeSet<Id<R>>)
    where
        RecordRef: for<'a> From<&'a Id<R>>,
    {
        ids.retain(|id| !self.contains(id));
    }

    /// Takes references to what goes out of a list.
    pub(in crate::workspace) fn clear_all(&self, references: &mut Vec<RecordRef>) {
        references.retain(|reference| !self.contains_reference(reference));
    }
}
