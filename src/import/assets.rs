//! Rows to assets: what is new, changed, the same or rejected.

mod draft;
mod merge;

use std::collections::{HashMap, HashSet};

use super::columns::{Field, Mapping};
use super::matching::{Assets, Found, Sought, digits};
use super::plan::{Plan, PlannedRow, Reject, What};
use super::table::{Row, Table};
use super::vocabulary::{Vocabulary, fold};
use crate::geo::Boundaries;
use crate::message::Message;
use crate::workspace::edit::{Edit, NewRecord};
use crate::workspace::{
    Asset, AssetId, AssetKind, Id, Organisation, OrganisationId, OrganisationKind, Touch, Workspace,
};
use draft::{Draft, Owner, Reader};

/// The most records of a workspace, which its file can hold.
const MOST_RECORDS: usize = 200_000;
/// The most characters of a name that a list of rows shows.
const SHOWN: usize = 80;

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
    let records = import.workspace.record_count() + planner.added;
    if records > MOST_RECORDS {
        return Err(Message::new("import-too-many-records")
            .with("count", records)
            .with("most", MOST_RECORDS));
    }
    let new_organisations = planner.new_organisations;
    let edits = planner.edits;
    let mut plan = Plan {
        rows,
        edit: None,
        new_organisations,
    };
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
    /// Organisations by folded name, short name, id, and by number.
    owners: HashMap<String, OrganisationId>,
    owner_numbers: HashMap<String, OrganisationId>,
    /// The ids given to new records.
    ids: HashSet<String>,
    /// The new assets so far, by name and exact place, with the row they came from.
    seen: HashMap<(String, [u64; 2]), usize>,
    edits: Vec<Edit>,
    added: usize,
    new_organisations: usize,
}

impl<'a> Planner<'a> {
    fn new(import: &'a Import<'a>, chance: &'a mut dyn FnMut() -> u32) -> Self {
        let mut owners = HashMap::new();
        let mut owner_numbers = HashMap::new();
        for (id, organisation) in import.workspace.organisations().iter() {
            let names = [
                Some(organisation.name.as_str()),
                organisation.short.as_deref(),
            ];
            for name in names.into_iter().flatten().chain([id.as_str()]) {
                owners.entry(owner_key(name)).or_insert_with(|| id.clone());
            }
            if let Some(number) = organisation.number.as_deref().map(digits)
                && !number.is_empty()
            {
                owner_numbers.entry(number).or_insert_with(|| id.clone());
            }
        }
        Self {
            import,
            reader: Reader::new(import),
            known: Assets::of(import.workspace, import.boundaries),
            chance,
            owners,
            owner_numbers,
            ids: HashSet::new(),
            seen: HashMap::new(),
            edits: Vec::new(),
            added: 0,
            new_organisations: 0,
        }
    }

    fn row(&mut self, row: &Row) -> PlannedRow {
        let name = self.reader.name(row);
        let (name, what) = match self.reader.draft(row) {
            Ok(draft) => self.take(row.number, draft),
            Err(rejects) => (name, What::Rejected(rejects)),
        };
        PlannedRow {
            number: row.number,
            name: name.chars().take(SHOWN).collect(),
            what,
        }
    }

    fn take(&mut self, row: usize, draft: Draft) -> (String, What) {
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
                let what = self.change(id, asset, &draft);
                let name = draft.name.unwrap_or_else(|| asset.name.clone());
                (name, what)
            }
            Found::Nothing if name.is_empty() => (
                name,
                self.reject(Field::Name, Message::new("import-name-missing")),
            ),
            Found::Nothing => {
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
                let what = match self.add(&draft) {
                    Ok(()) => What::New,
                    Err(reason) => self.reject(Field::Id, reason),
                };
                (name, what)
            }
        }
    }

    fn reject(&self, field: Field, reason: Message) -> What {
        let column = self.reader.header(field);
        What::Rejected(vec![Reject { column, reason }])
    }

    fn change(&mut self, id: &AssetId, asset: &Asset, draft: &Draft) -> What {
        let mut changed = asset.clone();
        merge::onto(&mut changed, draft, self.import);
        if !self.keeps_owner(asset, &draft.owner)
            && let Some(owner) = self.owner(&draft.owner)
        {
            changed.owner = Some(owner);
        }
        let fields = merge::differences(asset, changed);
        if fields.is_empty() {
            return What::Same;
        }
        let keys = fields.iter().map(crate::workspace::edit::AssetField::label);
        let what = What::Changed(keys.collect());
        let edits = fields
            .into_iter()
            .map(|field| Edit::Asset(id.clone(), field));
        self.edits.extend(edits);
        what
    }

    fn add(&mut self, draft: &Draft) -> Result<(), Message> {
        let name = draft.name.clone().unwrap_or_default();
        let id = match &draft.id {
            // An id of our own kind is kept, so that the same file finds its records again.
            Some(id) if is_ours(id) => {
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
        merge::onto(&mut asset, draft, self.import);
        asset.owner = self.owner(&draft.owner);
        self.edits
            .push(Edit::Add(NewRecord::Asset(id, Box::new(asset))));
        self.added += 1;
        Ok(())
    }

    /// Whether an owner is called what the row says, whoever else is called so too.
    fn keeps_owner(&self, asset: &Asset, told: &Owner) -> bool {
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

    /// The organisation that a row names: by its number, else by its name, else a new one.
    fn owner(&mut self, told: &Owner) -> Option<OrganisationId> {
        let number = told.number.as_deref().map(digits);
        if let Some(known) = number
            .as_ref()
            .and_then(|number| self.owner_numbers.get(number))
        {
            return Some(known.clone());
        }
        let name = told.name.as_deref()?;
        if let Some(known) = self.owners.get(&owner_key(name)) {
            return Some(known.clone());
        }
        let id: OrganisationId = fresh(name, self.chance, |id| {
            self.import.workspace.organisations().find(id).is_none()
                && self.ids.insert(id.to_owned())
        });
        let stamp = self.import.touch.stamp();
        let mut organisation = Organisation::new(name, OrganisationKind::default(), stamp);
        organisation.number.clone_from(&number);
        self.owners.insert(owner_key(name), id.clone());
        if let Some(number) = number {
            self.owner_numbers.insert(number, id.clone());
        }
        self.edits.push(Edit::Add(NewRecord::Organisation(
            id.clone(),
            Box::new(organisation),
        )));
        self.added += 1;
        self.new_organisations += 1;
        Some(id)
    }
}

/// A name as owners are compared by; signs alone are compared as they are.
fn owner_key(name: &str) -> String {
    let folded = fold(name);
    if folded.is_empty() {
        name.trim().to_owned()
    } else {
        folded
    }
}

/// A new id that is `free`. Should chance give none soon, counting on from it does.
fn fresh<R: crate::workspace::Record>(
    name: &str,
    chance: &mut dyn FnMut() -> u32,
    mut free: impl FnMut(&str) -> bool,
) -> Id<R> {
    const DRAWS: u32 = 64;
    let mut drawn = chance();
    for draw in 0.. {
        let id = Id::fresh(name, drawn);
        if free(id.as_str()) {
            return id;
        }
        drawn = if draw < DRAWS {
            chance().wrapping_add(draw)
        } else {
            drawn.wrapping_add(1)
        };
    }
    Id::fresh(name, drawn)
}

/// Whether an id is one that this program could have given to an asset.
fn is_ours(id: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    id.starts_with("asset-") && (7..=100).contains(&id.len()) && id.bytes().all(plain)
}
