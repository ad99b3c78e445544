//! Adding a record of any kind.

use super::Refusal;
use crate::message::Message;
use crate::workspace::{
    Action, ActionId, Asset, AssetId, Chain, ChainId, Decision, DecisionId, Flow, FlowId, Id,
    Meeting, MeetingId, NamedView, Organisation, OrganisationId, Record, RecordKind, RecordRef,
    Scenario, ScenarioId, Step, StepId, Table, ViewId, Vote, VoteId, Workspace,
};

/// A record that is not yet in a workspace.
#[derive(Clone, Debug, PartialEq)]
pub enum NewRecord {
    /// An organisation.
    Organisation(OrganisationId, Box<Organisation>),
    /// An asset.
    Asset(AssetId, Box<Asset>),
    /// A value chain.
    Chain(ChainId, Box<Chain>),
    /// A step.
    Step(StepId, Box<Step>),
    /// A flow.
    Flow(FlowId, Box<Flow>),
    /// A meeting.
    Meeting(MeetingId, Box<Meeting>),
    /// A decision.
    Decision(DecisionId, Box<Decision>),
    /// An action.
    Action(ActionId, Box<Action>),
    /// A vote that has ended.
    Vote(VoteId, Box<Vote>),
    /// A named view.
    View(ViewId, Box<NamedView>),
    /// A scenario of a stress test.
    Scenario(ScenarioId, Box<Scenario>),
}

impl NewRecord {
    /// Which kind it is.
    #[must_use]
    pub fn kind(&self) -> RecordKind {
        self.reference().kind()
    }

    /// How it is referred to once it is added.
    #[must_use]
    pub fn reference(&self) -> RecordRef {
        match self {
            Self::Organisation(id, _) => id.into(),
            Self::Asset(id, _) => id.into(),
            Self::Chain(id, _) => id.into(),
            Self::Step(id, _) => id.into(),
            Self::Flow(id, _) => id.into(),
            Self::Meeting(id, _) => id.into(),
            Self::Decision(id, _) => id.into(),
            Self::Action(id, _) => id.into(),
            Self::Vote(id, _) => id.into(),
            Self::View(id, _) => id.into(),
            Self::Scenario(id, _) => id.into(),
        }
    }

    /// What people call it.
    #[must_use]
    pub fn title(&self) -> &str {
        match self {
            Self::Organisation(_, record) => record.title(),
            Self::Asset(_, record) => record.title(),
            Self::Chain(_, record) => record.title(),
            Self::Step(_, record) => record.title(),
            Self::Flow(_, record) => record.title(),
            Self::Meeting(_, record) => record.title(),
            Self::Decision(_, record) => record.title(),
            Self::Action(_, record) => record.title(),
            Self::Vote(_, record) => record.title(),
            Self::View(_, record) => record.title(),
            Self::Scenario(_, record) => record.title(),
        }
    }

    pub(super) fn add(self, workspace: &mut Workspace) -> Result<(), Refusal> {
        match self {
            Self::Organisation(id, record) => insert(&mut workspace.organisations, id, *record),
            Self::Asset(id, record) => insert(&mut workspace.assets, id, *record),
            Self::Chain(id, record) => insert(&mut workspace.chains, id, *record),
            Self::Step(id, record) => insert(&mut workspace.steps, id, *record),
            Self::Flow(id, record) => insert(&mut workspace.flows, id, *record),
            Self::Meeting(id, record) => insert(&mut workspace.meetings, id, *record),
            Self::Decision(id, mut record) => {
                if record.number == 0 {
                    record.number = next(workspace.decisions.records().map(|d| d.number))?;
                }
                insert(&mut workspace.decisions, id, *record)
            }
            Self::Action(id, mut record) => {
                if record.number == 0 {
                    record.number = next(workspace.actions.records().map(|a| a.number))?;
                }
                insert(&mut workspace.actions, id, *record)
            }
            Self::Vote(id, record) => insert(&mut workspace.votes, id, *record),
            Self::View(id, record) => insert(&mut workspace.views, id, *record),
            Self::Scenario(id, record) => insert(&mut workspace.scenarios, id, *record),
        }
    }
}

fn insert<R: Record>(table: &mut Table<R>, id: Id<R>, record: R) -> Result<(), Refusal> {
    if table.contains(&id) {
        return Err(Refusal(
            Message::new("refusal-id-taken").with("id", id.as_str()),
        ));
    }
    table.insert(id, record);
    Ok(())
}

/// The number after the highest: a number once given is never given again while its record lives.
fn next(numbers: impl Iterator<Item = u32>) -> Result<u32, Refusal> {
    numbers
        .max()
        .unwrap_or(0)
        .checked_add(1)
        .ok_or_else(|| Refusal(Message::new("refusal-numbers-used-up")))
}
