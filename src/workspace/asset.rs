//! Assets: what a region has to build on.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::serde_rules::is_false;
use super::{Gone, OrganisationId, Place, Quantity, Record, RecordKind, RecordRef, Stamp};

/// The kinds of asset.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum AssetKind {
    /// A natural resource.
    NaturalResource,
    /// A technology.
    Technology,
    /// Competence.
    Competence,
    /// Infrastructure.
    Infrastructure,
    /// Industry.
    #[default]
    Industry,
    /// Land set aside or wanted.
    Land,
    /// Capital.
    Capital,
}

impl AssetKind {
    /// Every kind, in the order shown.
    pub const ALL: [Self; 7] = [
        Self::NaturalResource,
        Self::Technology,
        Self::Competence,
        Self::Infrastructure,
        Self::Industry,
        Self::Land,
        Self::Capital,
    ];

    /// The catalogue key of the kind's name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::NaturalResource => "asset-kind-natural-resource",
            Self::Technology => "asset-kind-technology",
            Self::Competence => "asset-kind-competence",
            Self::Infrastructure => "asset-kind-infrastructure",
            Self::Industry => "asset-kind-industry",
            Self::Land => "asset-kind-land",
            Self::Capital => "asset-kind-capital",
        }
    }
}

/// How far an asset or a step has come.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Status {
    /// In operation.
    Operating,
    /// Being built.
    Building,
    /// Planned.
    #[default]
    Planned,
    /// Paused.
    Paused,
    /// Cancelled.
    Cancelled,
}

impl Status {
    /// Every status, furthest first.
    pub const ALL: [Self; 5] = [
        Self::Operating,
        Self::Building,
        Self::Planned,
        Self::Paused,
        Self::Cancelled,
    ];

    /// The catalogue key of the status's name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Operating => "asset-status-operating",
            Self::Building => "asset-status-building",
            Self::Planned => "asset-status-planned",
            Self::Paused => "asset-status-paused",
            Self::Cancelled => "asset-status-cancelled",
        }
    }
}

/// Something a region has: a natural resource, technology, competence, a plant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asset {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: AssetKind,
    /// Where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// Who owns or speaks for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<OrganisationId>,
    /// How much there is of what.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub capacities: Vec<Quantity>,
    /// How far it has come.
    pub status: Status,
    /// The day the status was true.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
    /// Technology readiness, 1 to 9.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub readiness: Option<u8>,
    /// What holds it back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constraints: Option<String>,
    /// Free labels.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    /// Whether it must be kept out of exports for others.
    #[serde(default, skip_serializing_if = "is_false")]
    pub confidential: bool,
    /// Whether it is invented for illustration.
    #[serde(default, skip_serializing_if = "is_false")]
    pub example: bool,
    /// Its history.
    pub stamp: Stamp,
}

impl Asset {
    /// A new asset about which only name, kind and place are known.
    #[must_use]
    pub fn new(name: &str, kind: AssetKind, place: Option<Place>, stamp: Stamp) -> Self {
        Self {
            name: name.to_owned(),
            kind,
            place,
            owner: None,
            capacities: Vec::new(),
            status: Status::default(),
            as_of: None,
            readiness: None,
            constraints: None,
            tags: Vec::new(),
            notes: None,
            confidential: false,
            example: false,
            stamp,
        }
    }
}

impl Record for Asset {
    const KIND: RecordKind = RecordKind::Asset;

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
        self.owner.iter().for_each(|id| visit(id.into()));
    }

    fn unlink(&mut self, gone: &Gone) {
        gone.clear(&mut self.owner);
    }
}
