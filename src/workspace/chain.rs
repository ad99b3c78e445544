//! Value chains: stages in order, steps within them, flows between steps.

use serde::{Deserialize, Serialize};

use super::serde_rules::is_false;
use super::{
    AssetId, ChainId, CountyCode, Gone, OrganisationId, Quantity, Record, RecordKind, RecordRef,
    Stamp, Status, StepId,
};

/// A stage of a chain: one column of its drawing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Its id, unique within the chain.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// A value chain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chain {
    /// Its name.
    pub name: String,
    /// The county that leads it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<CountyCode>,
    /// Its stages, from raw material to market.
    #[serde(default)]
    pub stages: Vec<Stage>,
    /// What the chain is to deliver.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<Quantity>,
    /// Free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    /// Its history.
    pub stamp: Stamp,
}

impl Chain {
    /// The place of a stage in the chain.
    #[must_use]
    pub fn stage_index(&self, stage: &str) -> Option<usize> {
        self.stages
            .iter()
            .position(|candidate| candidate.id == stage)
    }
}

impl Record for Chain {
    const KIND: RecordKind = RecordKind::Chain;

    fn title(&self) -> &str {
        &self.name
    }

    fn stamp(&self) -> &Stamp {
        &self.stamp
    }

    fn stamp_mut(&mut self) -> &mut Stamp {
        &mut self.stamp
    }

    fn visit_references(&self, _visit: &mut dyn FnMut(RecordRef)) {}

    fn unlink(&mut self, _gone: &Gone) {}
}

/// What a step does for the chain.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum StepRole {
    /// Turns something into something.
    #[default]
    Operator,
    /// Serves the operators.
    Service,
    /// Supports with money or advice.
    Supporter,
    /// Makes it possible: rules, grid, harbours.
    Enabler,
}

impl StepRole {
    /// Every role.
    pub const ALL: [Self; 4] = [
        Self::Operator,
        Self::Service,
        Self::Supporter,
        Self::Enabler,
    ];

    /// The catalogue key of the role's name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Operator => "step-role-operator",
            Self::Service => "step-role-service",
            Self::Supporter => "step-role-supporter",
            Self::Enabler => "step-role-enabler",
        }
    }
}

/// One activity in a chain, in one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The chain it belongs to.
    pub chain: ChainId,
    /// The stage of that chain, by its id.
    pub stage: String,
    /// Its name.
    pub name: String,
    /// The county, where it is set by hand; else it follows from the asset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub county: Option<CountyCode>,
    /// The asset that carries it out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asset: Option<AssetId>,
    /// The organisation that carries it out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// What it does for the chain.
    #[serde(default)]
    pub role: StepRole,
    /// How much it can take or make.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub capacities: Vec<Quantity>,
    /// How many work there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jobs: Option<u32>,
    /// What a unit of its output fetches.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Quantity>,
    /// What a unit of its input costs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Quantity>,
    /// How far it has come.
    pub status: Status,
    /// Whether it is missing: something the chain needs and nobody does.
    #[serde(default, skip_serializing_if = "is_false")]
    pub gap: bool,
    /// Its place among the cards of its cell, where it is set by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<i32>,
    /// Whether it is invented for illustration.
    #[serde(default, skip_serializing_if = "is_false")]
    pub example: bool,
    /// Its history.
    pub stamp: Stamp,
}

impl Step {
    /// A new step about which only its place in the chain and its name are known.
    #[must_use]
    pub fn new(chain: ChainId, stage: &str, name: &str, stamp: Stamp) -> Self {
        Self {
            chain,
            stage: stage.to_owned(),
            name: name.to_owned(),
            county: None,
            asset: None,
            organisation: None,
            role: StepRole::default(),
            capacities: Vec::new(),
            jobs: None,
            price: None,
            cost: None,
            status: Status::default(),
            gap: false,
            order: None,
            example: false,
            stamp,
        }
    }
}

impl Step {
    /// Whether anything can pass through it: a gap and what was cancelled carry nothing.
    #[must_use]
    pub fn carries(&self) -> bool {
        !self.gap && self.status != Status::Cancelled
    }
}

impl Record for Step {
    const KIND: RecordKind = RecordKind::Step;

    fn title(&self) -> &str {
        &self.name
    }

    fn stamp(&self) -> &Stamp {
        &self.stamp
    }

    fn stamp_mut(&mut self) -> &mut Stamp {
        &mut self.stamp
    }

    fn example(&self) -> bool {
        self.example
    }

    fn visit_references(&self, visit: &mut dyn FnMut(RecordRef)) {
        visit((&self.chain).into());
        self.asset.iter().for_each(|id| visit(id.into()));
        self.organisation.iter().for_each(|id| visit(id.into()));
    }

    fn unlink(&mut self, gone: &Gone) {
        gone.clear(&mut self.asset);
        gone.clear(&mut self.organisation);
    }
}

/// How sure it is that a flow will run.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Commitment {
    /// Agreed in writing.
    Signed,
    /// The two talk.
    InDialogue,
    /// Both ends are known.
    #[default]
    Identified,
    /// Possible on paper.
    Theoretical,
}

impl Commitment {
    /// Every commitment, surest first.
    pub const ALL: [Self; 4] = [
        Self::Signed,
        Self::InDialogue,
        Self::Identified,
        Self::Theoretical,
    ];

    /// The catalogue key of the commitment's name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Signed => "commitment-signed",
            Self::InDialogue => "commitment-in-dialogue",
            Self::Identified => "commitment-identified",
            Self::Theoretical => "commitment-theoretical",
        }
    }
}

/// What passes from one step to another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flow {
    /// The step it leaves.
    pub from: StepId,
    /// The step it reaches.
    pub to: StepId,
    /// What flows.
    pub resource: String,
    /// How much: at most one quantity for each layer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub amounts: Vec<Quantity>,
    /// How sure it is.
    pub commitment: Commitment,
    /// What is lost on the way, percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub loss: Option<f64>,
    /// Whether it is invented for illustration.
    #[serde(default, skip_serializing_if = "is_false")]
    pub example: bool,
    /// Its history.
    pub stamp: Stamp,
}

impl Flow {
    /// A new flow of something, of an unknown amount.
    #[must_use]
    pub fn new(from: StepId, to: StepId, resource: &str, stamp: Stamp) -> Self {
        Self {
            from,
            to,
            resource: resource.to_owned(),
            amounts: Vec::new(),
            commitment: Commitment::default(),
            loss: None,
            example: false,
            stamp,
        }
    }
}

impl Record for Flow {
    const KIND: RecordKind = RecordKind::Flow;

    fn title(&self) -> &str {
        &self.resource
    }

    fn stamp(&self) -> &Stamp {
        &self.stamp
    }

    fn stamp_mut(&mut self) -> &mut Stamp {
        &mut self.stamp
    }

    fn example(&self) -> bool {
        self.example
    }

    fn visit_references(&self, visit: &mut dyn FnMut(RecordRef)) {
        visit((&self.from).into());
        visit((&self.to).into());
    }

    fn unlink(&mut self, _gone: &Gone) {}
}
