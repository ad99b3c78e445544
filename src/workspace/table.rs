//! An ordered, cheaply copied map from id to record.

use std::fmt;
use std::sync::Arc;

use imbl::OrdMap;
use serde::de::{Error as _, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Id, Record};

/// All records of one kind, sorted by id. A clone shares its content; what changed between two
/// tables follows from pointers, so it costs what changed and not what is there.
#[derive(Clone)]
pub struct Table<R: Record> {
    map: OrdMap<Id<R>, Arc<R>>,
}

/// One record that differs between two tables.
pub struct Difference<'a, R: Record> {
    /// The record's id.
    pub id: &'a Id<R>,
    /// The record in the older table; `None` if it was added since.
    pub before: Option<&'a Arc<R>>,
    /// The record in the newer table; `None` if it was removed since.
    pub after: Option<&'a Arc<R>>,
}

impl<R: Record> Table<R> {
    /// The record with this id.
    #[must_use]
    pub fn get(&self, id: &Id<R>) -> Option<&Arc<R>> {
        self.map.get(id)
    }

    /// The entry whose id has this text.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<(&Id<R>, &Arc<R>)> {
        self.map.get_key_value(id)
    }

    /// Whether a record has this id.
    #[must_use]
    pub fn contains(&self, id: &Id<R>) -> bool {
        self.map.contains_key(id)
    }

    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.map.len()
    }

    /// Whether there is no record.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.map.is_empty()
    }

    /// All entries, sorted by id.
    #[must_use]
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&Id<R>, &Arc<R>)> {
        self.map.iter()
    }

    /// All records, sorted by id.
    #[must_use]
    pub fn records(&self) -> impl DoubleEndedIterator<Item = &Arc<R>> {
        self.map.iter().map(|(_, record)| record)
    }

    /// Whether both share all content, so that nothing can differ.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        self.map.ptr_eq(&other.map) || self.differences(other).next().is_none()
    }

    /// What differs from an older table, sorted by id.
    pub fn differences<'a>(&'a self, older: &'a Self) -> impl Iterator<Item = Difference<'a, R>> {
        older.map.diff(&self.map).filter_map(|item| match item {
            imbl::ordmap::DiffItem::Add(id, after) => Some(Difference {
                id,
                before: None,
                after: Some(after),
            }),
            imbl::ordmap::DiffItem::Remove(id, before) => Some(Difference {
                id,
                before: Some(before),
                after: None,
            }),
            imbl::ordmap::DiffItem::Update {
                old: (id, before),
                new: (_, after),
            } => (!Arc::ptr_eq(before, after)).then_some(Difference {
                id,
                before: Some(before),
                after: Some(after),
            }),
        })
    }

    pub(in crate::workspace) fn insert(&mut self, id: Id<R>, record: R) {
        self.map.insert(id, Arc::new(record));
    }

    pub(in crate::workspace) fn remove(&mut self, id: &Id<R>) -> Option<Arc<R>> {
        self.map.remove(id)
    }

    /// A record to write to; it is copied first, since older states still hold it.
    pub(in crate::workspace) fn get_mut(&mut self, id: &Id<R>) -> Option<&mut R> {
        self.map.get_mut(id).map(Arc::make_mut)
    }
}

impl<R: Record> Default for Table<R> {
    fn default() -> Self {
        Self { map: OrdMap::new() }
    }
}

impl<R: Record> fmt::Debug for Table<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.map.iter()).finish()
    }
}

impl<R: Record> PartialEq for Table<R> {
    fn eq(&self, other: &Self) -> bool {
        self.map.ptr_eq(&other.map) || self.map == other.map
    }
}

impl<R: Record> Serialize for Table<R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.map.len()))?;
        for (id, record) in &self.map {
            map.serialize_entry(id, record.as_ref())?;
        }
        map.end()
    }
}

impl<'de, R: Record> Deserialize<'de> for Table<R> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<R>(std::marker::PhantomData<fn() -> R>);

        impl<'de, R: Record> Visitor<'de> for Entries<R> {
            type Value = Table<R>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map from id to record")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
                let mut map = OrdMap::new();
                while let Some(id) = entries.next_key::<Id<R>>()? {
                    // The last of two would win silently; nothing in a file may be dropped.
                    if map.contains_key(&id) {
                        return Err(A::Error::custom(format_args!("duplicate id `{id}`")));
                    }
                    map.insert(id, Arc::new(entries.next_value::<R>()?));
                }
                Ok(Table { map })
            }
        }

        deserializer.deserialize_map(Entries(std::marker::PhantomData))
    }
}
