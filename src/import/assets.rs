//! Rows to assets: what is new, changed, the same or rejected.

mod draft;
mod merge;

use std::collections::{HashMap, HashSet};

use super::columns::{Field, Mapping};
use super::ids::{fresh, is_ours};
use super::matching::{Assets, Found, Sought, digits};
use super::organisations::{Named, Organisations, Told, key as owner_key};
use super::plan::{Plan, PlannedRow, Said, What, check_count, shown};
use super::reading::Reader;
use super::table::{Row, Table};
use super::vocabulary::{Vocabulary, fold};
use crate::geo::Boundaries;
use crate::message::Message;
use crate::workspace::edit::{Edit, NewRecord};
use crate::workspace::{Asset, AssetId, AssetKind, Touch, Workspace};
use draft::Draft;

/// What an import works on.
pub struct Import<'a> {
    /// The rows.
    pub table: &'a Table,
    /// Which column holds what.
    pub mapping: &'a Mapping,
    /// The words that values are known by.
    pub vocabulary: &'a Vocabulary,
    /// What they are compared with.
    pub workspace: &'a Workspace,
    /// The map, on which municipalities are found.
    pub boundaries: &'a Boundaries,
    /// The day and author of new records.
    pub touch: &'a Touch,
}

/// Compares every row with the workspace. `chance` gives the tails of new ids; `go_on` is told how many
/// rows are done of how many and says whether to go on.
///
/// A cell with nothing in it leaves what is known, and nothing is ever removed. An owner that is not
/// known becomes a new organisation.
///
/// # Errors
/// A sentence if no column holds names or ids, or if the workspace would hold more than a file can; and
/// one if it was stopped.
pub fn plan(
    import: &Import<'_>,
    chance: &mut dyn FnMut() -> u32,
    go_on: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Plan, Message> {
    const BETWEEN: usize = 1_000;
    let named = [Field::Name, Field::Id].map(|field| import.mapping.column(field));
    if named == [None, None] {
        return Err(Message::new("import-no-name").with("all", import.table.headers.join("; ")));
    }
    let mut planner = Planner::new(import, chance);
    let mut rows = Vec::with_capacity(import.table.rows.len());
    for (done, row) in import.table.rows.iter().enumerate() {
        if done % BETWEEN == 0 && !go_on(done, import.table.rows.len()) {
            return Err(Message::new("import-stopped"));
        }
        rows.push(planner.row(row));
    }
    let made = planner.organisations.made;
    check_count(import.workspace, planner.added + made)?;
    let mut edits = planner.organisations.edits;
    edits.extend(planner.edits);
    let mut plan = Plan {
        rows,
        edit: None,
        remarks: Vec::new(),
    };
    if made > 0 {
        let remark = Message::new("import-new-organisations").with("count", made);
        plan.remarks.push(remark);
    }
    if !edits.is_empty() {
        let label = Message::new("edit-import-assets").with("count", plan.counts().taken());
        plan.edit = Some(Edit::All(label, edits));
    }
    Ok(plan)
}

struct Planner<'a> {
    import: &'a Import<'a>,
    reader: Reader<'a>,
    known: Assets<'a>,
    chance: &'a mut dyn FnMut() -> u32,
    organisations: Organisations<'a>,
    /// The ids given to new records.
    ids: HashSet<String>,
    /// The new assets so far, by name and exact place, with the row they came from.
    seen: HashMap<(String, [u64; 2]), usize>,
    edits: Vec<Edit>,
    added: usize,
}

impl<'a> Planner<'a> {
    fn new(import: &'a Import<'a>, chance: &'a mut dyn FnMut() -> u32) -> Self {
        Self {
            import,
            reader: Reader::new(import.table, import.mapping, import.vocabulary)
                .spelling_as(import.workspace),
            known: Assets::of(import.workspace, import.boundaries),
            chance,
            organisations: Organisations::of(import.workspace, import.touch),
            ids: HashSet::new(),
            seen: HashMap::new(),
            edits: Vec::new(),
            added: 0,
        }
    }

    fn row(&mut self, row: &Row) -> PlannedRow {
        let name = self.reader.told(row, Field::Name);
        let mut doubts = Vec::new();
        let (name, what) = match draft::draft(self.import, &self.reader, row) {
            Ok(mut draft) => {
                let read = std::mem::take(&mut draft.doubts);
                let (name, what) = self.take(row.number, draft, &mut doubts);
                // What is doubtful about a row that says what is known is known as well.
                if matches!(what, What::New | What::Changed(_)) {
                    doubts.extend(read);
                }
                (name, what)
            }
            Err(rejects) => (name, What::Rejected(rejects)),
        };
        if matches!(what, What::Rejected(_)) {
            doubts.clear();
        }
        PlannedRow {
            sheet: None,
            number: row.number,
            name: shown(&name),
            what,
            doubts,
        }
    }

    fn take(&mut self, row: usize, draft: Draft, doubts: &mut Vec<Said>) -> (String, What) {
        let sought = Sought {
            id: draft.id.as_deref(),
            name: draft.name.as_deref().unwrap_or_default(),
            point: draft.point,
            municipality: draft.municipality,
            owner_number: draft.owner.number.as_deref(),
        };
        let name = draft.name.clone().unwrap_or_default();
        match self.known.find(&sought) {
            Found::Claimed => (name, self.reject(Field::Id, Message::new("import-twice"))),
            Found::Asset(id, asset) => {
                let what = self.change(id, asset, &draft, doubts);
                let name = draft.name.unwrap_or_else(|| asset.name.clone());
                (name, what)
            }
            Found::Nothing { .. } if name.is_empty() => (
                name,
                self.reject(Field::Name, Message::new("import-name-missing")),
            ),
            Found::Nothing { elsewhere } => {
                if elsewhere {
                    let reason = Message::new("import-namesake-elsewhere");
                    doubts.push(self.reader.said(Field::Name, reason));
                }
                let place = draft.point.map_or([u64::MAX; 2], |point| {
                    [point.lon.to_bits(), point.lat.to_bits()]
                });
                // Without an id, a row that says the same name and place again is a slip.
                if draft.id.is_none() {
                    let first = *self.seen.entry((fold(&name), place)).or_insert(row);
                    if first != row {
                        let reason = Message::new("import-repeated").with("row", first.to_string());
                        return (name, self.reject(Field::Name, reason));
                    }
                }
                let what = match self.add(&draft, doubts) {
                    Ok(()) => What::New,
                    Err(reason) => self.reject(Field::Id, reason),
                };
                (name, what)
            }
        }
    }

    fn reject(&self, field: Field, reason: Message) -> What {
        What::Rejected(vec![self.reader.said(field, reason)])
    }

    fn change(
        &mut self,
        id: &AssetId,
        asset: &Asset,
        draft: &Draft,
        doubts: &mut Vec<Said>,
    ) -> What {
        let mut changed = asset.clone();
        self.write(&mut changed, draft, doubts);
        let mut numbered = false;
        if !self.keeps_owner(asset, &draft.owner)
            && let Some(owner) = self.owner(draft, doubts)
        {
            numbered = owner.numbered;
            changed.owner = Some(owner.id);
        }
        let fields = merge::differences(asset, changed);
        let mut keys: Vec<&str> = fields
            .iter()
            .map(crate::workspace::edit::AssetField::label)
            .collect();
        if numbered {
            keys.push("header-organisation-number");
        }
        if keys.is_empty() {
            return What::Same;
        }
        let edits = fields
            .into_iter()
            .map(|field| Edit::Asset(id.clone(), field));
        self.edits.extend(edits);
        What::Changed(keys.into_iter().map(Into::into).collect())
    }

    fn write(&self, asset: &mut Asset, draft: &Draft, doubts: &mut Vec<Said>) {
        for (field, reason) in merge::onto(asset, draft, self.import) {
            doubts.push(self.reader.said(field, reason));
        }
    }

    fn owner(&mut self, draft: &Draft, doubts: &mut Vec<Said>) -> Option<Named> {
        let mut named = self.organisations.named(&draft.owner, self.chance)?;
        let doubt = named.doubt.take();
        doubts.extend(doubt.map(|doubt| self.reader.said(Field::OwnerNumber, doubt)));
        Some(named)
    }

    fn add(&mut self, draft: &Draft, doubts: &mut Vec<Said>) -> Result<(), Message> {
        let name = draft.name.clone().unwrap_or_default();
        let id = match &draft.id {
            // An id of our own kind is kept, so that the same file finds its records again.
            Some(id) if is_ours::<Asset>(id) => {
                if !self.ids.insert(id.clone()) {
                    return Err(Message::new("import-twice"));
                }
                AssetId::new(id)
            }
            _ => fresh(&name, self.chance, |id| {
                self.import.workspace.assets().find(id).is_none() && self.ids.insert(id.to_owned())
            }),
        };
        let mut asset = Asset::new(&name, AssetKind::default(), None, self.import.touch.stamp());
        self.write(&mut asset, draft, doubts);
        asset.owner = self.owner(draft, doubts).map(|owner| owner.id);
        self.edits
            .push(Edit::Add(NewRecord::Asset(id, Box::new(asset))));
        self.added += 1;
        Ok(())
    }

    /// Whether an owner is called what the row says, whoever else is called so too.
    fn keeps_owner(&self, asset: &Asset, told: &Told) -> bool {
        let owner = asset.owner.as_ref();
        let Some(owner) = owner.and_then(|id| self.import.workspace.organisations().get(id)) else {
            return false;
        };
        let number = told.number.as_deref().map(digits);
        let numbered = number.is_none() || owner.number.as_deref().map(digits) == number;
        let name = told.name.as_deref().map(owner_key);
        let named = name.as_ref().is_none_or(|name| {
            *name == owner_key(&owner.name) || *name == owner_key(owner.short_name())
        });
        numbered && named
    }
}
