//! Rows of steps.

use std::collections::HashMap;

use super::book::{Book, Sought, StepEntry};
use super::draft::{self, StepDraft};
use crate::import::columns::{Field, Mapping};
use crate::import::merging::{Doubts, figures, set};
use crate::import::plan::{PlannedRow, What};
use crate::import::reading::{Reading, shortened};
use crate::import::table::Table;
use crate::import::vocabulary::fold;
use crate::message::Message;
use crate::workspace::edit::{Edit, StepField};
use crate::workspace::{AssetId, CountyCode, Step, StepId};

/// What tells a new step from others: chain, stage, name, county.
type Key = (usize, String, String, Option<CountyCode>);

/// Plans the rows of a table of steps.
pub(super) fn plan(
    book: &mut Book<'_>,
    table: &Table,
    mapping: &Mapping,
    go_on: &mut dyn FnMut() -> Result<(), Message>,
) -> Result<Vec<PlannedRow>, Message> {
    let mut seen: HashMap<Key, usize> = HashMap::new();
    super::rows(book, (table, mapping), go_on, &mut |book, cells, _| {
        let mut name = cells.reader.told(cells.row, Field::Name);
        if !cells.rejects.is_empty() {
            return (name, What::Same);
        }
        let draft = draft::step(cells, &book.counties);
        let what = take(book, cells, &draft, &mut seen, &mut name);
        (name, what)
    })
}

/// Takes a row over, unless something is wrong with it, which is then among its rejects.
fn take(
    book: &mut Book<'_>,
    cells: &mut Reading<'_>,
    draft: &StepDraft,
    seen: &mut HashMap<Key, usize>,
    name: &mut String,
) -> What {
    let by_id = draft.id.as_deref().and_then(|id| book.step(id));
    let chain = chain(book, cells, draft, by_id);
    let asset = asset(book, cells, draft);
    if by_id.is_none() && draft.name.is_none() {
        cells.reject(Field::Name, Message::new("import-name-missing"));
    }
    if !cells.rejects.is_empty() {
        return What::Same;
    }
    let known = match (by_id, chain) {
        (Some(place), _) if book.steps.get(place).is_some_and(|step| step.claimed) => {
            cells.reject(Field::Id, Message::new("import-twice"));
            return What::Same;
        }
        (Some(place), _) => Some(place),
        (None, Chain::Known(chain)) => {
            let found = book.find(
                &Sought {
                    name: draft.name.as_deref().unwrap_or_default(),
                    chain: Some(chain),
                    stage: draft.stage.as_deref(),
                    county: draft.county.as_ref(),
                },
                true,
            );
            match found[..] {
                [] => None,
                [only] => Some(only),
                _ => {
                    cells.reject(Field::Name, Message::new("import-step-several"));
                    return What::Same;
                }
            }
        }
        (None, _) => None,
    };
    let step = known.and_then(|place| {
        let id = &book.steps.get(place)?.id;
        let step = book.import.workspace.steps().get(id)?;
        Some((place, id.clone(), Step::clone(step)))
    });
    match (step, known, chain) {
        (Some((place, id, step)), ..) => {
            name.clone_from(draft.name.as_ref().unwrap_or(&step.name));
            change(book, cells, draft, asset, (place, &id, step))
        }
        // One that is made by this very file.
        (None, Some(_), _) => {
            cells.reject(Field::Name, Message::new("import-twice"));
            What::Same
        }
        (None, None, chain) => add(book, cells, draft, asset, chain, seen),
    }
}

/// What a row says of its chain.
#[derive(Clone, Copy)]
enum Chain {
    Known(usize),
    /// The one that it names is to be made.
    New,
    /// Nothing that can be used; the row is rejected.
    Unknown,
}

fn chain(
    book: &Book<'_>,
    cells: &mut Reading<'_>,
    draft: &StepDraft,
    by_id: Option<usize>,
) -> Chain {
    let own = by_id
        .and_then(|place| book.steps.get(place))
        .map(|step| step.chain);
    let told = match draft.chain.as_deref().map(|text| book.chain(text)) {
        None => {
            if let Some(chain) = own.or_else(|| book.only_chain()) {
                return Chain::Known(chain);
            }
            cells.reject(Field::Chain, Message::new("import-chain-missing"));
            return Chain::Unknown;
        }
        Some(Err(reason)) => {
            cells.reject(Field::Chain, reason);
            return Chain::Unknown;
        }
        Some(Ok(told)) => told,
    };
    match (told, own) {
        (Some(chain), Some(own)) if chain != own => {}
        (None, Some(_)) => {}
        (Some(chain), _) => return Chain::Known(chain),
        (None, None) => return Chain::New,
    }
    cells.reject(Field::Chain, Message::new("import-step-other-chain"));
    Chain::Unknown
}

/// The asset that a row names. One that is not known is left out, which is said.
fn asset(book: &Book<'_>, cells: &mut Reading<'_>, draft: &StepDraft) -> Option<AssetId> {
    let text = draft.asset.as_deref()?;
    match book.asset(text) {
        Ok(Some(asset)) => Some(asset),
        Ok(None) => {
            let reason = Message::new("import-asset-unknown").with("text", shortened(text));
            cells.doubt(Field::Asset, reason);
            None
        }
        Err(reason) => {
            cells.reject(Field::Asset, reason);
            None
        }
    }
}

/// The stage that a row names, made if there is none; of a row that names none, the first.
fn stage(book: &mut Book<'_>, cells: &mut Reading<'_>, chain: usize, told: Option<&str>) -> String {
    if let Some(told) = told {
        if let Some(known) = book.stage(chain, told) {
            return known;
        }
        let reason = Message::new("import-stage-new").with("text", shortened(told));
        cells.doubt(Field::Stage, reason);
        return book.make_stage(chain, told);
    }
    let first = book
        .chains
        .get(chain)
        .and_then(|chain| chain.stages.first());
    let (id, name) = match first {
        Some(stage) => (stage.id.clone(), stage.name.clone()),
        None => (book.make_stage(chain, "1"), "1".to_owned()),
    };
    let reason = Message::new("import-stage-chosen").with("stage", name);
    cells.doubt(Field::Stage, reason);
    id
}

/// Writes what a row says onto a step, all but its stage; and what is doubtful about that.
fn onto(book: &mut Book<'_>, draft: &StepDraft, asset: Option<AssetId>, step: &mut Step) -> Doubts {
    if let Some(name) = &draft.name
        && step.name.trim() != name
    {
        step.name.clone_from(name);
    }
    set(&mut step.role, draft.role);
    set(&mut step.status, draft.status);
    set(&mut step.gap, draft.gap);
    set(&mut step.example, draft.example);
    if draft.jobs.is_some() {
        step.jobs = draft.jobs;
    }
    if asset.is_some() {
        step.asset = asset;
    }
    let organisations = book.import.workspace.organisations();
    let keeps = step
        .organisation
        .as_ref()
        .and_then(|id| organisations.get(id));
    let keeps = keeps.is_some_and(|known| {
        let told = draft.organisation.name.as_deref().map(fold);
        told == Some(fold(&known.name)) || told == Some(fold(known.short_name()))
    });
    if !keeps && let Some(named) = book.organisations.named(&draft.organisation, book.chance) {
        step.organisation = Some(named.id);
    }
    match (&draft.county, draft.by_hand) {
        (_, Some(false)) => step.county = None,
        (Some(county), by_hand) => {
            let of_asset = step.asset.clone();
            let of_asset = of_asset.and_then(|asset| book.county_of_asset(&asset));
            // What follows from the asset anyway is not set by hand, unless the row says so.
            if by_hand == Some(true) || step.county.is_some() || of_asset.as_ref() != Some(county) {
                step.county = Some(county.clone());
            }
        }
        (None, _) => {}
    }
    figures(&mut step.capacities, &draft.figures)
}

fn doubt_county(cells: &mut Reading<'_>, county: Option<&CountyCode>) {
    if county.is_none() {
        let field = if cells.reader.column(Field::County).is_some() {
            Field::County
        } else {
            Field::CountyCode
        };
        cells.doubt(field, Message::new("import-step-no-county"));
    }
}

fn change(
    book: &mut Book<'_>,
    cells: &mut Reading<'_>,
    draft: &StepDraft,
    asset: Option<AssetId>,
    (place, id, step): (usize, &StepId, Step),
) -> What {
    let mut changed = step.clone();
    for (field, doubt) in onto(book, draft, asset, &mut changed) {
        cells.doubt(field, doubt);
    }
    let chain = book.steps.get(place).map_or(0, |entry| entry.chain);
    // Of stages of the same name, the step stays in its own.
    if let Some(told) = &draft.stage
        && !book.is_stage(chain, &changed.stage, told)
    {
        changed.stage = stage(book, cells, chain, Some(told));
    }
    let county = book.county_of(&changed);
    doubt_county(cells, county.as_ref());
    if let Some(entry) = book.steps.get_mut(place) {
        entry.claimed = true;
        entry.county = county;
        entry.stage = Some(changed.stage.clone());
    }
    let fields = differences(&step, changed);
    if fields.is_empty() {
        return What::Same;
    }
    let what = What::Changed(fields.iter().map(|field| field.label().into()).collect());
    let edits = fields
        .into_iter()
        .map(|field| Edit::Step(id.clone(), field));
    book.changes.extend(edits);
    what
}

fn add(
    book: &mut Book<'_>,
    cells: &mut Reading<'_>,
    draft: &StepDraft,
    asset: Option<AssetId>,
    chain: Chain,
    seen: &mut HashMap<Key, usize>,
) -> What {
    let name = draft.name.clone().unwrap_or_default();
    let told = draft.chain.as_deref().unwrap_or_default();
    let place = match chain {
        Chain::Known(chain) => Some(chain),
        Chain::New | Chain::Unknown => None,
    };
    // Without an id, a row that says the same again is a slip.
    if let (None, Some(chain)) = (&draft.id, place) {
        let stage = draft.stage.as_deref().map(fold).unwrap_or_default();
        let key = (chain, stage, fold(&name), draft.county.clone());
        let row = cells.row.number;
        let first = *seen.entry(key).or_insert(row);
        if first != row {
            let reason = Message::new("import-repeated-step").with("row", first.to_string());
            cells.reject(Field::Name, reason);
            return What::Same;
        }
    }
    let id = match book.id(draft.id.as_ref(), &name) {
        Ok(id) => id,
        Err(reason) => {
            cells.reject(Field::Id, reason);
            return What::Same;
        }
    };
    let chain = place.unwrap_or_else(|| {
        let reason = Message::new("import-chain-new").with("text", shortened(told));
        cells.doubt(Field::Chain, reason);
        let chain = book.make_chain(told);
        let stage = draft.stage.as_deref().map(fold).unwrap_or_default();
        let key = (chain, stage, fold(&name), draft.county.clone());
        seen.insert(key, cells.row.number);
        chain
    });
    let stage = stage(book, cells, chain, draft.stage.as_deref());
    let chain_id = book.chains.get(chain).map(|entry| entry.id.clone());
    let Some(chain_id) = chain_id else {
        return What::Same;
    };
    let mut step = Step::new(chain_id, &stage, &name, book.import.touch.stamp());
    onto(book, draft, asset, &mut step);
    let county = book.county_of(&step);
    doubt_county(cells, county.as_ref());
    let place = book.add_step(StepEntry {
        id,
        name,
        chain,
        stage: Some(stage),
        county,
        claimed: true,
    });
    book.new_steps.push((place, step));
    What::New
}

/// The fields in which a step changed, with their new values.
fn differences(before: &Step, after: Step) -> Vec<StepField> {
    let mut fields = Vec::new();
    macro_rules! compare {
        ($($field:ident => $variant:ident,)*) => {
            $(if before.$field != after.$field {
                fields.push(StepField::$variant(after.$field));
            })*
        };
    }
    compare! {
        stage => Stage,
        name => Name,
        county => County,
        asset => Asset,
        organisation => Organisation,
        role => Role,
        capacities => Capacities,
        jobs => Jobs,
        status => Status,
        gap => Gap,
        example => Example,
    }
    fields
}
