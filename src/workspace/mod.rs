//! The records of a workshop, their ids and invariants.
//!
//! A [`Workspace`] is a value: cloning it is cheap, reading it is free, and the only way to another
//! one is an [`mod@edit`]. It knows nothing of files, clocks, windows or
//! languages. Its shape in a file is its shape here: field names and variants are what a reader of
//! the file sees.

mod action;
mod action_view;
mod asset;
mod chain;
mod decision;
pub mod edit;
mod employment;
mod gone;
mod id;
mod invariants;
mod meeting;
mod names;
mod organisation;
mod place;
mod quantity;
mod record;
mod scenario;
mod serde_rules;
mod stamp;
mod table;
mod unit;
mod view;
mod vote;

pub use action::{Action, ActionStatus, Moved, Progress};
pub use action_view::{ActionColumn, ActionFilter, ActionGroup, ActionScope, ActionView};
pub use asset::{Asset, AssetKind, Status};
pub use chain::{Chain, Commitment, Flow, Stage, Step, StepRole};
pub use decision::{Decision, DecisionKind, Mandate, Stance, View};
pub use edit::Edit;
pub use employment::{Employed, Employment, Region as EmploymentRegion};
pub use gone::Gone;
pub use id::{
    ActionId, AssetId, ChainId, DecisionId, FlowId, Id, MeetingId, OrganisationId, RecordKind,
    RecordRef, ScenarioId, StepId, ViewId, VoteId, part_id,
};
pub use invariants::{Breach, Invariant};
pub use meeting::{
    AgendaItem, Attendance, ClockTime, ItemKind, Meeting, Note, Parked, Shows, Signature,
};
pub use names::Names;
pub use organisation::{Contact, Organisation, OrganisationKind};
pub use place::{CountyCode, Geometry, Place, PlaceQuality};
pub use quantity::{Layer, Per, Quantity, QuantityStatus, Source, Uncertainty};
pub use record::{AnyRecord, Record};
pub use scenario::Scenario;
pub use stamp::{Author, Stamp, Touch};
pub use table::{Difference, Table};
pub use unit::{Dimension, Unit};
pub use view::{AssetFilter, AssetView, ColourBy, NamedView, SizeBy, ViewOf, Viewed};
pub use vote::{Answer, Ballot, Cast, Choice, Counted, Method, Rating, RatingCounts, Tally, Vote};

pub use crate::geo::{Metres, Regions};

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::geo::Counties;
use crate::message::Language;

/// The number of the file's shape that this program writes.
pub const FORMAT: u32 = 3;

/// Which borders the counties have.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Division {
    /// The eleven counties of 2020 to 2023.
    Y2020,
    /// The fifteen counties since 2024.
    #[default]
    Y2024,
    /// Regions of the user's own, whose outlines the workspace holds; with the name of the file that
    /// they are from. Without outlines, the counties of today stand in for them.
    Own(String),
}

impl Division {
    /// The catalogue key of the division's name.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Y2020 => "division-2020",
            Self::Y2024 => "division-2024",
            Self::Own(_) => "division-own",
        }
    }

    /// The built-in division whose municipalities are shown; regions of one's own stand on those of
    /// today.
    #[must_use]
    pub fn edition(&self) -> crate::geo::Edition {
        match self {
            Self::Y2020 => crate::geo::Edition::Y2020,
            Self::Y2024 | Self::Own(_) => crate::geo::Edition::Y2024,
        }
    }
}

/// Everything a workshop has written down.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workspace {
    format: u32,
    written_by: String,
    title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    region: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    coordinator: Option<OrganisationId>,
    division: Division,
    language: Language,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    notes: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    boundaries: Option<Arc<Regions>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    employment: Option<Arc<Employment>>,
    #[serde(default)]
    organisations: Table<Organisation>,
    #[serde(default)]
    assets: Table<Asset>,
    #[serde(default)]
    chains: Table<Chain>,
    #[serde(default)]
    steps: Table<Step>,
    #[serde(default)]
    flows: Table<Flow>,
    #[serde(default)]
    meetings: Table<Meeting>,
    #[serde(default)]
    decisions: Table<Decision>,
    #[serde(default)]
    actions: Table<Action>,
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    votes: Table<Vote>,
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    views: Table<NamedView>,
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    scenarios: Table<Scenario>,
    /// Records that could not be read, word for word, so that nothing is lost by saving.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    damaged: Vec<String>,
}

impl Workspace {
    /// What this version of the program signs files with.
    pub const WRITTEN_BY: &'static str = concat!("frostating ", env!("CARGO_PKG_VERSION"));

    /// A workspace with nothing in it yet.
    #[must_use]
    pub fn new(title: &str, division: Division, language: Language) -> Self {
        Self {
            format: FORMAT,
            written_by: Self::WRITTEN_BY.to_owned(),
            title: title.to_owned(),
            region: None,
            coordinator: None,
            division,
            language,
            notes: None,
            boundaries: None,
            employment: None,
            organisations: Table::default(),
            assets: Table::default(),
            chains: Table::default(),
            steps: Table::default(),
            flows: Table::default(),
            meetings: Table::default(),
            decisions: Table::default(),
            actions: Table::default(),
            votes: Table::default(),
            views: Table::default(),
            scenarios: Table::default(),
            damaged: Vec::new(),
        }
    }

    /// The number of the file's shape.
    #[must_use]
    pub fn format(&self) -> u32 {
        self.format
    }

    /// The program and version that wrote the file.
    #[must_use]
    pub fn written_by(&self) -> &str {
        &self.written_by
    }

    /// The same content, said to be written by this version of the program.
    #[must_use]
    pub fn written_now(mut self) -> Self {
        Self::WRITTEN_BY.clone_into(&mut self.written_by);
        self.migrated()
    }

    /// The same content in the shape of today. What an older format lacks is empty.
    #[must_use]
    pub fn migrated(mut self) -> Self {
        self.format = FORMAT;
        self
    }

    /// The same content, with the raw text of records that could not be read.
    #[must_use]
    pub fn with_damaged(mut self, damaged: Vec<String>) -> Self {
        self.damaged = damaged;
        self
    }

    /// What the workspace is called.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The region it is about.
    #[must_use]
    pub fn region(&self) -> Option<&str> {
        self.region.as_deref()
    }

    /// The county council that coordinates.
    #[must_use]
    pub fn coordinator(&self) -> Option<&OrganisationId> {
        self.coordinator.as_ref()
    }

    /// The borders of its counties.
    #[must_use]
    pub fn division(&self) -> &Division {
        &self.division
    }

    /// The language of its minutes.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// Free text.
    #[must_use]
    pub fn notes(&self) -> Option<&str> {
        self.notes.as_deref()
    }

    /// The outlines of regions that stand for counties where the division is one's own.
    #[must_use]
    pub fn boundaries(&self) -> Option<&Arc<Regions>> {
        self.boundaries.as_ref()
    }

    /// The counties it speaks of: those of its division, or regions of its own if it has them.
    #[must_use]
    pub fn counties(&self) -> Counties {
        let edition = self.division.edition();
        match (&self.division, &self.boundaries) {
            (Division::Own(_), Some(regions)) => Counties::own(edition, Arc::clone(regions)),
            _ => Counties::built_in(edition),
        }
    }

    /// How many are employed in which industry of which county.
    #[must_use]
    pub fn employment(&self) -> Option<&Arc<Employment>> {
        self.employment.as_ref()
    }

    /// The organisations.
    #[must_use]
    pub fn organisations(&self) -> &Table<Organisation> {
        &self.organisations
    }

    /// The assets.
    #[must_use]
    pub fn assets(&self) -> &Table<Asset> {
        &self.assets
    }

    /// The value chains.
    #[must_use]
    pub fn chains(&self) -> &Table<Chain> {
        &self.chains
    }

    /// The steps of all chains.
    #[must_use]
    pub fn steps(&self) -> &Table<Step> {
        &self.steps
    }

    /// The flows of all chains.
    #[must_use]
    pub fn flows(&self) -> &Table<Flow> {
        &self.flows
    }

    /// The meetings.
    #[must_use]
    pub fn meetings(&self) -> &Table<Meeting> {
        &self.meetings
    }

    /// The decisions.
    #[must_use]
    pub fn decisions(&self) -> &Table<Decision> {
        &self.decisions
    }

    /// The actions.
    #[must_use]
    pub fn actions(&self) -> &Table<Action> {
        &self.actions
    }

    /// The votes.
    #[must_use]
    pub fn votes(&self) -> &Table<Vote> {
        &self.votes
    }

    /// The named views.
    #[must_use]
    pub fn views(&self) -> &Table<NamedView> {
        &self.views
    }

    /// The scenarios of stress tests.
    #[must_use]
    pub fn scenarios(&self) -> &Table<Scenario> {
        &self.scenarios
    }

    /// Records that could not be read, word for word.
    #[must_use]
    pub fn damaged(&self) -> &[String] {
        &self.damaged
    }

    /// How many records there are of all kinds.
    #[must_use]
    pub fn record_count(&self) -> usize {
        self.organisations.len()
            + self.assets.len()
            + self.chains.len()
            + self.steps.len()
            + self.flows.len()
            + self.meetings.len()
            + self.decisions.len()
            + self.actions.len()
            + self.votes.len()
            + self.views.len()
            + self.scenarios.len()
    }

    /// Whether nothing differs from another state. Costs what differs, not what is there.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        self.same_head(other)
            && self.organisations.same(&other.organisations)
            && self.assets.same(&other.assets)
            && self.chains.same(&other.chains)
            && self.steps.same(&other.steps)
            && self.flows.same(&other.flows)
            && self.meetings.same(&other.meetings)
            && self.decisions.same(&other.decisions)
            && self.actions.same(&other.actions)
            && self.votes.same(&other.votes)
            && self.views.same(&other.views)
            && self.scenarios.same(&other.scenarios)
    }

    /// The records that were added, changed or removed since an older state, in the order of the
    /// file. Costs what differs, not what is there.
    #[must_use]
    pub fn changed_since(&self, older: &Self) -> Vec<RecordRef> {
        fn of<R: Record>(now: &Table<R>, older: &Table<R>, out: &mut Vec<RecordRef>)
        where
            RecordRef: for<'a> From<&'a Id<R>>,
        {
            out.extend(
                now.differences(older)
                    .map(|difference| RecordRef::from(difference.id)),
            );
        }
        let mut out = Vec::new();
        of(&self.organisations, &older.organisations, &mut out);
        of(&self.assets, &older.assets, &mut out);
        of(&self.chains, &older.chains, &mut out);
        of(&self.steps, &older.steps, &mut out);
        of(&self.flows, &older.flows, &mut out);
        of(&self.meetings, &older.meetings, &mut out);
        of(&self.decisions, &older.decisions, &mut out);
        of(&self.actions, &older.actions, &mut out);
        of(&self.votes, &older.votes, &mut out);
        of(&self.views, &older.views, &mut out);
        of(&self.scenarios, &older.scenarios, &mut out);
        out
    }

    /// Every record of every kind, in the order of the file.
    pub fn all_records(&self) -> impl Iterator<Item = (RecordRef, AnyRecord<'_>)> {
        macro_rules! entries {
            ($table:ident, $kind:ident) => {
                self.$table
                    .iter()
                    .map(|(id, record)| (id.into(), AnyRecord::$kind(record)))
            };
        }
        entries!(organisations, Organisation)
            .chain(entries!(assets, Asset))
            .chain(entries!(chains, Chain))
            .chain(entries!(steps, Step))
            .chain(entries!(flows, Flow))
            .chain(entries!(meetings, Meeting))
            .chain(entries!(decisions, Decision))
            .chain(entries!(actions, Action))
            .chain(entries!(votes, Vote))
            .chain(entries!(views, View))
            .chain(entries!(scenarios, Scenario))
    }

    /// The record that a reference names; `None` if it is not there.
    #[must_use]
    pub fn record(&self, reference: &RecordRef) -> Option<AnyRecord<'_>> {
        Some(match reference {
            RecordRef::Organisation(id) => AnyRecord::Organisation(self.organisations.get(id)?),
            RecordRef::Asset(id) => AnyRecord::Asset(self.assets.get(id)?),
            RecordRef::Chain(id) => AnyRecord::Chain(self.chains.get(id)?),
            RecordRef::Step(id) => AnyRecord::Step(self.steps.get(id)?),
            RecordRef::Flow(id) => AnyRecord::Flow(self.flows.get(id)?),
            RecordRef::Meeting(id) => AnyRecord::Meeting(self.meetings.get(id)?),
            RecordRef::Decision(id) => AnyRecord::Decision(self.decisions.get(id)?),
            RecordRef::Action(id) => AnyRecord::Action(self.actions.get(id)?),
            RecordRef::Vote(id) => AnyRecord::Vote(self.votes.get(id)?),
            RecordRef::View(id) => AnyRecord::View(self.views.get(id)?),
            RecordRef::Scenario(id) => AnyRecord::Scenario(self.scenarios.get(id)?),
        })
    }

    /// The steps of a chain, sorted by id.
    pub fn steps_of<'a>(
        &'a self,
        chain: &'a ChainId,
    ) -> impl Iterator<Item = (&'a StepId, &'a std::sync::Arc<Step>)> {
        self.steps
            .iter()
            .filter(move |(_, step)| step.chain == *chain)
    }

    /// The chain that a flow belongs to, by the step it leaves.
    #[must_use]
    pub fn chain_of_flow(&self, flow: &Flow) -> Option<&ChainId> {
        self.steps.get(&flow.from).map(|step| &step.chain)
    }

    /// Every breach of an invariant, in the order of the file.
    #[must_use]
    pub fn breaches(&self) -> Vec<Breach> {
        invariants::of_all(self)
    }

    pub(in crate::workspace) fn same_head(&self, other: &Self) -> bool {
        self.title == other.title
            && self.region == other.region
            && self.coordinator == other.coordinator
            && self.division == other.division
            && self.language == other.language
            && self.notes == other.notes
            && same(self.boundaries.as_ref(), other.boundaries.as_ref())
            && same(self.employment.as_ref(), other.employment.as_ref())
            && self.damaged == other.damaged
    }
}

/// Whether two values are equal, told at once where they are one.
fn same<T: PartialEq>(one: Option<&Arc<T>>, other: Option<&Arc<T>>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => Arc::ptr_eq(one, other) || one == other,
        (None, None) => true,
        _ => false,
    }
}

#[cfg(test)]
pub(crate) mod testing;
