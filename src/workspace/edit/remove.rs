//! Removing records, and what that entails.

use super::{Refusal, fields};
use crate::message::Message;
use crate::workspace::{
    Author, ChainId, Gone, Id, Record, RecordRef, StepId, Table, Touch, Workspace,
};

/// Removes records. A chain takes its steps along, a step its flows; every other record forgets
/// what is gone.
pub(super) fn records(
    workspace: &mut Workspace,
    records: &[RecordRef],
    touch: &Touch,
) -> Result<(), Refusal> {
    let mut gone = Gone::default();
    for record in records {
        if workspace.record(record).is_none() {
            let kind = Message::new(record.kind().key());
            return Err(Refusal(Message::new("refusal-missing").with("kind", kind)));
        }
        gone.add(record.clone());
    }
    take(workspace, gone, touch);
    Ok(())
}

/// Removes a stage of a chain with the steps that stand in it.
pub(super) fn stage(
    workspace: &mut Workspace,
    chain: &ChainId,
    stage: &str,
    touch: &Touch,
) -> Result<(), Refusal> {
    let mut gone = Gone::default();
    let standing: Vec<StepId> = workspace
        .steps_of(chain)
        .filter(|(_, step)| step.stage == stage)
        .map(|(id, _)| id.clone())
        .collect();
    for step in standing {
        gone.add(step.into());
    }
    take(workspace, gone, touch);
    fields::set(&mut workspace.chains, chain, touch, |chain| {
        chain.stages.retain(|candidate| candidate.id != stage);
    })
}

fn take(workspace: &mut Workspace, mut gone: Gone, touch: &Touch) {
    for (id, step) in workspace.steps.iter() {
        if gone.contains(&step.chain) {
            gone.add(id.into());
        }
    }
    for (id, flow) in workspace.flows.iter() {
        if gone.contains(&flow.from) || gone.contains(&flow.to) {
            gone.add(id.into());
        }
    }
    let names_of_authors: Vec<_> = gone
        .records()
        .filter_map(|reference| match reference {
            RecordRef::Organisation(id) => workspace
                .organisations
                .get(id)
                .map(|record| (id.clone(), record.name.clone())),
            _ => None,
        })
        .collect();
    for reference in gone.records() {
        match reference {
            RecordRef::Organisation(id) => drop(workspace.organisations.remove(id)),
            RecordRef::Asset(id) => drop(workspace.assets.remove(id)),
            RecordRef::Chain(id) => drop(workspace.chains.remove(id)),
            RecordRef::Step(id) => drop(workspace.steps.remove(id)),
            RecordRef::Flow(id) => drop(workspace.flows.remove(id)),
            RecordRef::Meeting(id) => drop(workspace.meetings.remove(id)),
            RecordRef::Decision(id) => drop(workspace.decisions.remove(id)),
            RecordRef::Action(id) => drop(workspace.actions.remove(id)),
            RecordRef::Vote(id) => drop(workspace.votes.remove(id)),
            RecordRef::View(id) => drop(workspace.views.remove(id)),
            RecordRef::Scenario(id) => drop(workspace.scenarios.remove(id)),
        }
    }
    unlink_everywhere(workspace, &gone, touch);
    for (id, name) in names_of_authors {
        rename_author(workspace, &Author::Organisation(id), &Author::Role(name));
    }
}

/// Makes every record forget what is gone, and marks those that did as changed.
pub(super) fn unlink_everywhere(workspace: &mut Workspace, gone: &Gone, touch: &Touch) {
    if gone.is_empty() {
        return;
    }
    if workspace
        .coordinator
        .as_ref()
        .is_some_and(|id| gone.contains(id))
    {
        workspace.coordinator = None;
    }
    unlink_in(&mut workspace.assets, gone, touch);
    unlink_in(&mut workspace.steps, gone, touch);
    unlink_in(&mut workspace.meetings, gone, touch);
    unlink_in(&mut workspace.decisions, gone, touch);
    unlink_in(&mut workspace.actions, gone, touch);
    unlink_in(&mut workspace.votes, gone, touch);
    unlink_in(&mut workspace.views, gone, touch);
    unlink_in(&mut workspace.scenarios, gone, touch);
}

fn unlink_in<R: Record>(table: &mut Table<R>, gone: &Gone, touch: &Touch) {
    let changed: Vec<(Id<R>, R)> = table
        .iter()
        .filter(|(_, record)| {
            let mut concerned = gone.has_items();
            record.visit_references(&mut |target| concerned |= gone.contains_reference(&target));
            concerned
        })
        .filter_map(|(id, record)| {
            let mut unlinked = R::clone(record);
            unlinked.unlink(gone);
            (unlinked != **record).then(|| (id.clone(), unlinked))
        })
        .collect();
    for (id, mut record) in changed {
        touch.mark(record.stamp_mut());
        table.insert(id, record);
    }
}

/// A removed organisation stays readable as author of what it wrote.
fn rename_author(workspace: &mut Workspace, from: &Author, to: &Author) {
    fn in_table<R: Record>(table: &mut Table<R>, from: &Author, to: &Author) {
        let written: Vec<Id<R>> = table
            .iter()
            .filter(|(_, record)| record.stamp().by.as_ref() == Some(from))
            .map(|(id, _)| id.clone())
            .collect();
        for id in written {
            if let Some(record) = table.get_mut(&id) {
                record.stamp_mut().by = Some(to.clone());
            }
        }
    }
    in_table(&mut workspace.organisations, from, to);
    in_table(&mut workspace.assets, from, to);
    in_table(&mut workspace.chains, from, to);
    in_table(&mut workspace.steps, from, to);
    in_table(&mut workspace.flows, from, to);
    in_table(&mut workspace.meetings, from, to);
    in_table(&mut workspace.decisions, from, to);
    in_table(&mut workspace.actions, from, to);
    in_table(&mut workspace.votes, from, to);
    in_table(&mut workspace.views, from, to);
    in_table(&mut workspace.scenarios, from, to);
}
