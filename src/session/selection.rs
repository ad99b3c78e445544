//! What is selected.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::workspace::RecordRef;

/// The selected records, in the order they were chosen; the last one is shown in the inspector.
/// However many there are: a copy costs nothing, and it is quick to tell whether one is among them
/// and whether two selections are the same one.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    chosen: Arc<Chosen>,
}

#[derive(Debug, Default)]
struct Chosen {
    records: Vec<RecordRef>,
    /// The same by kind and id.
    set: BTreeSet<RecordRef>,
}

impl PartialEq for Selection {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.chosen, &other.chosen) || self.chosen.records == other.chosen.records
    }
}

impl Eq for Selection {}

impl Selection {
    /// Nothing.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// One record.
    #[must_use]
    pub fn one(record: impl Into<RecordRef>) -> Self {
        Self::many([record.into()])
    }

    /// Several records, each once.
    #[must_use]
    pub fn many(records: impl IntoIterator<Item = RecordRef>) -> Self {
        let mut chosen = Chosen::default();
        for record in records {
            if chosen.set.insert(record.clone()) {
                chosen.records.push(record);
            }
        }
        Self {
            chosen: Arc::new(chosen),
        }
    }

    /// The selection with one record put in or taken out, as with Ctrl held.
    #[must_use]
    pub fn toggled(&self, record: RecordRef) -> Self {
        let all = self.records().iter().cloned();
        if self.contains(&record) {
            Self::many(all.filter(|selected| *selected != record))
        } else {
            Self::many(all.chain([record]))
        }
    }

    /// Whether a record is selected.
    #[must_use]
    pub fn contains(&self, record: &RecordRef) -> bool {
        self.chosen.set.contains(record)
    }

    /// The record shown in the inspector.
    #[must_use]
    pub fn primary(&self) -> Option<&RecordRef> {
        self.chosen.records.last()
    }

    /// The selected records, in the order they were chosen.
    #[must_use]
    pub fn records(&self) -> &[RecordRef] {
        &self.chosen.records
    }

    /// The selected records by kind and id.
    #[must_use]
    pub fn set(&self) -> &BTreeSet<RecordRef> {
        &self.chosen.set
    }

    /// Whether nothing is selected.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.chosen.records.is_empty()
    }

    /// How many records are selected.
    #[must_use]
    pub fn len(&self) -> usize {
        self.chosen.records.len()
    }

    /// Drops records that are no longer there.
    pub fn retain(&mut self, exists: impl Fn(&RecordRef) -> bool) {
        if !self.records().iter().all(&exists) {
            *self = Self::many(
                self.records()
                    .iter()
                    .filter(|record| exists(record))
                    .cloned(),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::AssetId;

    fn asset(number: usize) -> RecordRef {
        AssetId::new(&format!("asset-{number}")).into()
    }

    fn ids(selection: &Selection) -> Vec<&str> {
        selection.records().iter().map(RecordRef::id).collect()
    }

    #[test]
    fn the_order_of_choosing_is_kept_and_each_record_stands_once() {
        let selection = Selection::many([asset(3), asset(1), asset(3), asset(2)]);
        assert_eq!(ids(&selection), ["asset-3", "asset-1", "asset-2"]);
        assert_eq!(selection.primary(), Some(&asset(2)));
        assert!(selection.contains(&asset(1)) && !selection.contains(&asset(4)));
        assert_eq!(selection.set().len(), 3);
    }

    #[test]
    fn one_is_put_in_last_and_taken_out_again() {
        let two = Selection::many([asset(2), asset(1)]);
        assert_eq!(
            ids(&two.toggled(asset(0))),
            ["asset-2", "asset-1", "asset-0"]
        );
        assert_eq!(ids(&two.toggled(asset(2))), ["asset-1"]);
        assert_eq!(two.toggled(asset(0)).toggled(asset(0)), two);
    }

    #[test]
    fn what_is_gone_is_dropped_and_nothing_is_copied_while_all_is_there() {
        let before = Selection::many((0..5).map(asset));
        let mut selection = before.clone();
        selection.retain(|_| true);
        assert!(Arc::ptr_eq(&selection.chosen, &before.chosen));
        selection.retain(|record| *record != asset(4));
        assert_eq!(selection.len(), 4);
        assert_eq!(selection.primary(), Some(&asset(3)));
        assert!(!selection.contains(&asset(4)));
    }
}
