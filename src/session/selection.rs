//! What is selected.

use crate::workspace::RecordRef;

/// The selected records, in the order they were chosen; the last one is shown in the inspector.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    records: Vec<RecordRef>,
}

impl Selection {
    /// Nothing.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// One record.
    #[must_use]
    pub fn one(record: impl Into<RecordRef>) -> Self {
        Self {
            records: vec![record.into()],
        }
    }

    /// Several records, each once.
    #[must_use]
    pub fn many(records: impl IntoIterator<Item = RecordRef>) -> Self {
        let mut selection = Self::default();
        for record in records {
            if !selection.contains(&record) {
                selection.records.push(record);
            }
        }
        selection
    }

    /// The selection with one record put in or taken out, as with Ctrl held.
    #[must_use]
    pub fn toggled(&self, record: RecordRef) -> Self {
        let mut records = self.records.clone();
        match records.iter().position(|selected| *selected == record) {
            Some(place) => drop(records.remove(place)),
            None => records.push(record),
        }
        Self { records }
    }

    /// Whether a record is selected.
    #[must_use]
    pub fn contains(&self, record: &RecordRef) -> bool {
        self.records.contains(record)
    }

    /// The record shown in the inspector.
    #[must_use]
    pub fn primary(&self) -> Option<&RecordRef> {
        self.records.last()
    }

    /// The selected records, in the order they were chosen.
    #[must_use]
    pub fn records(&self) -> &[RecordRef] {
        &self.records
    }

    /// Whether nothing is selected.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// How many records are selected.
    #[must_use]
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Drops records that are no longer there.
    pub fn retain(&mut self, exists: impl Fn(&RecordRef) -> bool) {
        self.records.retain(exists);
    }
}
