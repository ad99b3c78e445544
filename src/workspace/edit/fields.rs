//! Setting one field of one record.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::{Refusal, remove};
use crate::geo::Regions;
use crate::message::{Language, Message};
use crate::workspace::{
    Action, ActionId, ActionStatus, AgendaItem, Asset, AssetId, AssetKind, Attendance, Chain,
    Commitment, Contact, CountyCode, Decision, DecisionId, DecisionKind, Division, Employment,
    Flow, Gone, Id, Mandate, Meeting, MeetingId, Moved, NamedView, Organisation, OrganisationId,
    OrganisationKind, Parked, Place, Progress, Quantity, Record, RecordRef, Scenario, Signature,
    Stage, Stance, Status, Step, StepId, StepRole, Table, Touch, ViewOf, Vote, VoteId, Workspace,
};

/// Declares the fields of a record that are set one by one, with the catalogue key of each.
macro_rules! fields {
    ($(#[$doc:meta])* $fields:ident of $record:ty { $($variant:ident => $field:ident: $type:ty,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub enum $fields {
            $(#[doc = concat!("Sets `", stringify!($field), "`.")] $variant($type),)*
        }

        impl $fields {
            /// The catalogue key of the field's name.
            #[must_use]
            pub fn label(&self) -> &'static str {
                match self {
                    $(Self::$variant(_) => concat!("field-", stringify!($field)),)*
                }
            }

            pub(super) fn write(self, record: &mut $record) {
                match self {
                    $(Self::$variant(value) => record.$field = value,)*
                }
            }
        }
    };
}

fields! {
    /// A field of the workspace itself.
    WorkspaceField of Workspace {
        Title => title: String,
        Region => region: Option<String>,
        Coordinator => coordinator: Option<OrganisationId>,
        Division => division: Division,
        Language => language: Language,
        Notes => notes: Option<String>,
        Boundaries => boundaries: Option<Arc<Regions>>,
        Employment => employment: Option<Arc<Employment>>,
    }
}

fields! {
    /// A field of an organisation.
    OrganisationField of Organisation {
        Name => name: String,
        Short => short: Option<String>,
        Kind => kind: OrganisationKind,
        Number => number: Option<String>,
        County => county: Option<CountyCode>,
        Contacts => contacts: Vec<Contact>,
    }
}

fields! {
    /// A field of an asset.
    AssetField of Asset {
        Name => name: String,
        Kind => kind: AssetKind,
        Place => place: Option<Place>,
        Owner => owner: Option<OrganisationId>,
        Capacities => capacities: Vec<Quantity>,
        Status => status: Status,
        AsOf => as_of: Option<Date>,
        Readiness => readiness: Option<u8>,
        Constraints => constraints: Option<String>,
        Tags => tags: Vec<String>,
        Notes => notes: Option<String>,
        Confidential => confidential: bool,
        Example => example: bool,
    }
}

fields! {
    /// A field of a chain.
    ChainField of Chain {
        Name => name: String,
        Lead => lead: Option<CountyCode>,
        Stages => stages: Vec<Stage>,
        Targets => targets: Vec<Quantity>,
        Notes => notes: Option<String>,
    }
}

fields! {
    /// A field of a step.
    StepField of Step {
        Stage => stage: String,
        Name => name: String,
        County => county: Option<CountyCode>,
        Asset => asset: Option<AssetId>,
        Organisation => organisation: Option<OrganisationId>,
        Role => role: StepRole,
        Capacities => capacities: Vec<Quantity>,
        Jobs => jobs: Option<u32>,
        Price => price: Option<Quantity>,
        Cost => cost: Option<Quantity>,
        Status => status: Status,
        Gap => gap: bool,
        Order => order: Option<i32>,
        Example => example: bool,
    }
}

fields! {
    /// A field of a flow.
    FlowField of Flow {
        From => from: StepId,
        To => to: StepId,
        Resource => resource: String,
        Amounts => amounts: Vec<Quantity>,
        Commitment => commitment: Commitment,
        Loss => loss: Option<f64>,
        Example => example: bool,
    }
}

fields! {
    /// A field of a meeting.
    MeetingField of Meeting {
        Title => title: String,
        Place => place: Option<String>,
        Series => series: Option<String>,
        Days => days: Vec<Date>,
        Present => present: Vec<Attendance>,
        Agenda => agenda: Vec<AgendaItem>,
        Parked => parked: Vec<Parked>,
        Signed => signed: Vec<Signature>,
    }
}

fields! {
    /// A field of a decision.
    DecisionField of Decision {
        Number => number: u32,
        Text => text: String,
        Kind => kind: DecisionKind,
        Meeting => meeting: Option<MeetingId>,
        Item => item: Option<String>,
        Stances => stances: BTreeMap<OrganisationId, Stance>,
        Mandate => mandate: Mandate,
        Rationale => rationale: Option<String>,
        Alternatives => alternatives: Option<String>,
        ValidUntil => valid_until: Option<Date>,
        ReviewOn => review_on: Option<Date>,
        Supersedes => supersedes: Option<DecisionId>,
        Vote => vote: Option<VoteId>,
        Example => example: bool,
    }
}

fields! {
    /// A field of an action.
    ActionField of Action {
        Number => number: u32,
        Text => text: String,
        Owner => owner: Option<OrganisationId>,
        Role => role: Option<String>,
        Person => person: Option<String>,
        Accepted => accepted: Option<Date>,
        Contributors => contributors: Vec<OrganisationId>,
        Due => due: Option<Date>,
        DueHistory => due_history: Vec<Moved>,
        Status => status: ActionStatus,
        About => about: Vec<RecordRef>,
        Decision => decision: Option<DecisionId>,
        Meeting => meeting: Option<MeetingId>,
        Item => item: Option<String>,
        BlockedBy => blocked_by: Vec<ActionId>,
        Evidence => evidence: Option<String>,
        Carried => carried: Vec<MeetingId>,
        Progress => progress: Vec<Progress>,
        Tags => tags: Vec<String>,
        Confidential => confidential: bool,
        Example => example: bool,
    }
}

fields! {
    /// A field of a vote.
    VoteField of Vote {
        Question => question: String,
        Options => options: Vec<String>,
        Entitled => entitled: u32,
        Quorum => quorum: Option<u32>,
        Meeting => meeting: Option<MeetingId>,
        Item => item: Option<String>,
        Held => held: Date,
        Example => example: bool,
    }
}

fields! {
    /// A field of a named view.
    ViewField of NamedView {
        Name => name: String,
        Of => of: ViewOf,
    }
}

fields! {
    /// A field of a scenario.
    ScenarioField of Scenario {
        Name => name: String,
        Assets => assets: BTreeSet<AssetId>,
        Steps => steps: BTreeSet<StepId>,
        Notes => notes: Option<String>,
    }
}

/// Writes to one record and marks it as changed; a value it already has changes nothing.
pub(super) fn set<R: Record>(
    table: &mut Table<R>,
    id: &Id<R>,
    touch: &Touch,
    write: impl FnOnce(&mut R),
) -> Result<(), Refusal> {
    let missing =
        || Refusal(Message::new("refusal-missing").with("kind", Message::new(R::KIND.key())));
    let mut record = R::clone(table.get(id).ok_or_else(missing)?);
    write(&mut record);
    if table.get(id).is_some_and(|before| **before == record) {
        return Ok(());
    }
    touch.mark(record.stamp_mut());
    table.insert(id.clone(), record);
    Ok(())
}

/// Sets a field of a meeting. A changed agenda takes the links to its lost items along; a changed
/// list of days is kept in order.
pub(super) fn set_meeting(
    workspace: &mut Workspace,
    id: &MeetingId,
    field: &MeetingField,
    touch: &Touch,
) -> Result<(), Refusal> {
    let mut gone = Gone::default();
    if let (MeetingField::Agenda(agenda), Some(meeting)) = (field, workspace.meetings.get(id)) {
        for lost in meeting
            .agenda
            .iter()
            .filter(|item| agenda.iter().all(|kept| kept.id != item.id))
        {
            gone.add_item(id.clone(), lost.id.clone());
        }
    }
    set(&mut workspace.meetings, id, touch, |meeting| {
        field.clone().write(meeting);
        meeting.days.sort_unstable();
        meeting.days.dedup();
    })?;
    remove::unlink_everywhere(workspace, &gone, touch);
    Ok(())
}

/// Sets a field of an action. A due date that moves, goes or comes back leaves its former value in
/// the history, see [`Action::history_with`]. An action without a meeting has no agenda item.
pub(super) fn set_action(
    workspace: &mut Workspace,
    id: &ActionId,
    field: &ActionField,
    touch: &Touch,
) -> Result<(), Refusal> {
    set(&mut workspace.actions, id, touch, |action| {
        let meeting_before = action.meeting.clone();
        if let ActionField::Due(due) = field {
            action.due_history = action.history_with(*due, touch.on);
        }
        field.clone().write(action);
        if action.meeting != meeting_before {
            action.item = None;
        }
    })
}

/// Sets a field of a vote. A vote of another meeting has no agenda item of the former one.
pub(super) fn set_vote(
    workspace: &mut Workspace,
    id: &VoteId,
    field: &VoteField,
    touch: &Touch,
) -> Result<(), Refusal> {
    set(&mut workspace.votes, id, touch, |vote| {
        let meeting_before = vote.meeting.clone();
        field.clone().write(vote);
        if vote.meeting != meeting_before {
            vote.item = None;
        }
    })
}
