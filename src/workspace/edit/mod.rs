//! Every way to change a workspace.
//!
//! An [`Edit`] is a function from one whole workspace to the next. It succeeds whole or is refused
//! with a sentence; what it entails elsewhere (a deleted asset leaves its steps and actions) is
//! part of it. Edits know nothing of history, draw neither clock nor chance, and bring the day and
//! author they leave on records as a [`Touch`].
//!
//! To add an edit: a variant here, its work in the file of its record, its name in
//! [`Edit::label`], and a test of one sentence on a workspace of three records.

mod add;
mod fields;
mod place_step;
mod remove;

pub use add::NewRecord;
pub use fields::{
    ActionField, AssetField, ChainField, DecisionField, FlowField, MeetingField, OrganisationField,
    ScenarioField, StepField, ViewField, VoteField, WorkspaceField,
};

use super::{
    ActionId, AssetId, ChainId, CountyCode, DecisionId, FlowId, MeetingId, OrganisationId,
    RecordRef, ScenarioId, StepId, Touch, ViewId, VoteId, Workspace, invariants,
};
use crate::message::Message;

/// Why an edit did not happen, in words. The workspace is as it was.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal(pub Message);

/// How an edit joins the one before it in the history.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Merge {
    /// As a step of its own.
    #[default]
    Never,
    /// With the edit before, if that wrote to the same field during the same stay in it. The
    /// number tells one stay from the next.
    Typing(u64),
}

/// A change of a workspace.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Sets a field of the workspace itself.
    Workspace(WorkspaceField),
    /// Adds a record; a decision or action without a number gets the next free one.
    Add(NewRecord),
    /// Sets a field of an organisation.
    Organisation(OrganisationId, OrganisationField),
    /// Sets a field of an asset.
    Asset(AssetId, AssetField),
    /// Sets a field of a chain. Stages that steps stand in cannot be left out this way.
    Chain(ChainId, ChainField),
    /// Sets a field of a step.
    Step(StepId, StepField),
    /// Sets a field of a flow.
    Flow(FlowId, FlowField),
    /// Sets a field of a meeting; decisions and actions forget agenda items that are left out.
    Meeting(MeetingId, MeetingField),
    /// Sets a field of a decision.
    Decision(DecisionId, DecisionField),
    /// Sets a field of an action; a moved due date is kept in its history.
    Action(ActionId, ActionField),
    /// Sets a field of a vote. What was cast stays as it is.
    Vote(VoteId, VoteField),
    /// Sets a field of a named view.
    View(ViewId, ViewField),
    /// Sets a field of a scenario.
    Scenario(ScenarioId, ScenarioField),
    /// Moves a step to another stage, county or place among its neighbours: one drag, one edit.
    PlaceStep {
        /// The step.
        step: StepId,
        /// The stage it stands in afterwards.
        stage: String,
        /// The county set by hand; `None` lets it follow from the asset.
        county: Option<CountyCode>,
        /// The order set by hand of the cards in its cell, itself among them.
        orders: Vec<(StepId, i32)>,
    },
    /// Removes a stage of a chain, with its steps and their flows.
    RemoveStage(ChainId, String),
    /// Removes records: a chain with its steps, a step with its flows; others forget them.
    Remove(Vec<RecordRef>),
    /// Several edits as one, under one name.
    All(Message, Vec<Edit>),
}

impl Edit {
    /// Carries the edit out on `workspace`, which is to be thrown away if this fails.
    ///
    /// # Errors
    /// A sentence that says why it cannot be done.
    fn carry_out(&self, workspace: &mut Workspace, touch: &Touch) -> Result<(), Refusal> {
        match self {
            Self::Workspace(field) => {
                field.clone().write(workspace);
                Ok(())
            }
            Self::Add(record) => record.clone().add(workspace),
            Self::Organisation(id, field) => {
                fields::set(&mut workspace.organisations, id, touch, |r| {
                    field.clone().write(r);
                })
            }
            Self::Asset(id, field) => {
                fields::set(&mut workspace.assets, id, touch, |r| field.clone().write(r))
            }
            Self::Chain(id, field) => {
                fields::set(&mut workspace.chains, id, touch, |r| field.clone().write(r))
            }
            Self::Step(id, field) => {
                fields::set(&mut workspace.steps, id, touch, |r| field.clone().write(r))
            }
            Self::Flow(id, field) => {
                fields::set(&mut workspace.flows, id, touch, |r| field.clone().write(r))
            }
            Self::Meeting(id, field) => fields::set_meeting(workspace, id, field, touch),
            Self::Decision(id, field) => fields::set(&mut workspace.decisions, id, touch, |r| {
                field.clone().write(r);
            }),
            Self::Action(id, field) => fields::set_action(workspace, id, field, touch),
            Self::Vote(id, field) => fields::set_vote(workspace, id, field, touch),
            Self::View(id, field) => {
                fields::set(&mut workspace.views, id, touch, |r| field.clone().write(r))
            }
            Self::Scenario(id, field) => fields::set(&mut workspace.scenarios, id, touch, |r| {
                field.clone().write(r);
            }),
            Self::PlaceStep {
                step,
                stage,
                county,
                orders,
            } => place_step::place(workspace, step, stage, county.as_ref(), orders, touch),
            Self::RemoveStage(chain, stage) => remove::stage(workspace, chain, stage, touch),
            Self::Remove(records) => remove::records(workspace, records, touch),
            Self::All(_, edits) => edits
                .iter()
                .try_for_each(|edit| edit.carry_out(workspace, touch)),
        }
    }

    /// The workspace after the edit; the one given is left as it was.
    ///
    /// # Errors
    /// A sentence if the edit cannot be done, or would break an invariant.
    pub fn apply(&self, before: &Workspace, touch: &Touch) -> Result<Workspace, Refusal> {
        let mut after = before.clone();
        self.carry_out(&mut after, touch)?;
        match invariants::of_change(before, &after).into_iter().next() {
            None => Ok(after),
            Some(breach) => Err(Refusal(breach.message())),
        }
    }

    /// What the edit is called in the list of what can be undone, told before it happens.
    #[must_use]
    pub fn label(&self, workspace: &Workspace) -> Message {
        let title = |reference: RecordRef| {
            let title = workspace
                .record(&reference)
                .map_or("", super::AnyRecord::title);
            shortened(title)
        };
        let set = |field: &'static str, reference: RecordRef| {
            Message::new("edit-set")
                .with("field", Message::new(field))
                .with("title", title(reference))
        };
        match self {
            Self::Workspace(field) => {
                Message::new("edit-workspace").with("field", Message::new(field.label()))
            }
            Self::Add(record) => Message::new("edit-add")
                .with("kind", Message::new(record.kind().key()))
                .with("title", shortened(record.title())),
            Self::Organisation(id, field) => set(field.label(), id.into()),
            Self::Asset(id, field) => set(field.label(), id.into()),
            Self::Chain(id, field) => set(field.label(), id.into()),
            Self::Step(id, field) => set(field.label(), id.into()),
            Self::Flow(id, field) => set(field.label(), id.into()),
            Self::Meeting(id, field) => set(field.label(), id.into()),
            Self::Decision(id, field) => set(field.label(), id.into()),
            Self::Action(id, field) => set(field.label(), id.into()),
            Self::Vote(id, field) => set(field.label(), id.into()),
            Self::View(id, field) => set(field.label(), id.into()),
            Self::Scenario(id, field) => set(field.label(), id.into()),
            Self::PlaceStep { step, .. } => {
                Message::new("edit-place-step").with("title", title(step.into()))
            }
            Self::RemoveStage(chain, stage) => {
                let name = workspace
                    .chains
                    .get(chain)
                    .and_then(|chain| chain.stages.iter().find(|s| s.id == *stage))
                    .map_or("", |stage| stage.name.as_str());
                Message::new("edit-remove").with("title", shortened(name))
            }
            Self::Remove(records) => match records.as_slice() {
                [only] => Message::new("edit-remove").with("title", title(only.clone())),
                several => Message::new("edit-remove-many").with("count", several.len()),
            },
            Self::All(label, _) => label.clone(),
        }
    }

    /// The record and field that a keystroke writes to; edits of one key may be merged.
    #[must_use]
    pub fn field(&self) -> Option<(Option<RecordRef>, &'static str)> {
        match self {
            Self::Workspace(field) => Some((None, field.label())),
            Self::Organisation(id, field) => Some((Some(id.into()), field.label())),
            Self::Asset(id, field) => Some((Some(id.into()), field.label())),
            Self::Chain(id, field) => Some((Some(id.into()), field.label())),
            Self::Step(id, field) => Some((Some(id.into()), field.label())),
            Self::Flow(id, field) => Some((Some(id.into()), field.label())),
            Self::Meeting(id, field) => Some((Some(id.into()), field.label())),
            Self::Decision(id, field) => Some((Some(id.into()), field.label())),
            Self::Action(id, field) => Some((Some(id.into()), field.label())),
            Self::Vote(id, field) => Some((Some(id.into()), field.label())),
            Self::View(id, field) => Some((Some(id.into()), field.label())),
            Self::Scenario(id, field) => Some((Some(id.into()), field.label())),
            _ => None,
        }
    }
}

/// A title short enough for a menu.
fn shortened(title: &str) -> String {
    const LONGEST: usize = 40;
    if title.chars().count() <= LONGEST {
        return title.to_owned();
    }
    let mut short: String = title.chars().take(LONGEST - 1).collect();
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}

#[cfg(test)]
mod tests;
