//! The workspace as a drawing may show it: without what must not be told.

use super::source::{Source, is_confidential};
use super::{LeftOut, Options};
use crate::message::Message;
use crate::workspace::edit::{AssetField, ChainField, FlowField, StepField};
use crate::workspace::{AnyRecord, Edit, Quantity, RecordRef, Touch, Workspace};

/// A workspace in which what is drawn of `workspace` may be told, and how much was left out:
/// confidential assets and figures are gone, and names of persons are gone from all titles.
///
/// # Errors
/// A sentence if the workspace does not hold what its own records say.
pub(super) fn told(workspace: &Workspace, options: &Options) -> Result<(Workspace, LeftOut), Message> {
    let source = Source::new(workspace, options);
    let mut left_out = LeftOut::default();
    let mut edits: Vec<Edit> = workspace.all_records().flat_map(|(id, record)| rename(&source, &id, record)).collect();
    if !options.confidential {
        let hidden = |(id, record): (RecordRef, AnyRecord<'_>)| is_confidential(record).then_some(id);
        let assets = |id: &RecordRef| matches!(id, RecordRef::Asset(_));
        let gone: Vec<RecordRef> = workspace.all_records().filter_map(hidden).filter(assets).collect();
        left_out.records = gone.len();
        for (id, flow) in workspace.flows().iter() {
            if let Some(amounts) = public(&flow.amounts, &mut left_out) {
                edits.push(Edit::Flow(id.clone(), FlowField::Amounts(amounts)));
            }
        }
        for (id, step) in workspace.steps().iter() {
            if let Some(capacities) = public(&step.capacities, &mut left_out) {
                edits.push(Edit::Step(id.clone(), StepField::Capacities(capacities)));
            }
        }
        if !gone.is_empty() {
            edits.push(Edit::Remove(gone));
        }
    }
    let touch = Touch { on: options.today, by: None };
    let all = Edit::All(Message::new("edit-several"), edits);
    let told = all.apply(workspace, &touch).map_err(|refusal| refusal.0)?;
    Ok((told, left_out))
}

/// The figures that may be told, if some may not.
fn public(quantities: &[Quantity], left_out: &mut LeftOut) -> Option<Vec<Quantity>> {
    let public: Vec<Quantity> = quantities.iter().filter(|quantity| !quantity.confidential).cloned().collect();
    let hidden = quantities.len() - public.len();
    left_out.figures += hidden;
    (hidden > 0).then_some(public)
}

/// The edit that takes names of persons out of what a record is called.
fn rename(source: &Source<'_>, id: &RecordRef, record: AnyRecord<'_>) -> Option<Edit> {
    let told = source.text(record.title());
    if told == record.title() {
        return None;
    }
    match id {
        RecordRef::Asset(id) => Some(Edit::Asset(id.clone(), AssetField::Name(told))),
        RecordRef::Chain(id) => Some(Edit::Chain(id.clone(), ChainField::Name(told))),
        RecordRef::Step(id) => Some(Edit::Step(id.clone(), StepField::Name(told))),
        RecordRef::Flow(id) => Some(Edit::Flow(id.clone(), FlowField::Resource(told))),
        _ => None,
    }
}
