//! Organisations: those who own, decide and act.

use serde::{Deserialize, Serialize};

use super::{CountyCode, Gone, Record, RecordKind, RecordRef, Stamp};

/// What part an organisation plays.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum OrganisationKind {
    /// A county council.
    CountyCouncil,
    /// A national agency, such as Innovasjon Norge.
    Agency,
    /// The research council.
    ResearchCouncil,
    /// Siva.
    Siva,
    /// A municipality.
    Municipality,
    /// A firm.
    #[default]
    Firm,
    /// A cluster of firms.
    Cluster,
    /// Research or education.
    ResearchEducation,
    /// An employers' organisation.
    Employers,
    /// A trade union.
    Union,
    /// A ministry or directorate.
    CentralAuthority,
    /// Civil society.
    CivilSociety,
    /// A reindeer-herding district.
    ReindeerHerdingDistrict,
}

impl OrganisationKind {
    /// Every kind, in the order shown.
    pub const ALL: [Self; 13] = [
        Self::CountyCouncil,
        Self::Agency,
        Self::ResearchCouncil,
        Self::Siva,
        Self::Municipality,
        Self::Firm,
        Self::Cluster,
        Self::ResearchEducation,
        Self::Employers,
        Self::Union,
        Self::CentralAuthority,
        Self::CivilSociety,
        Self::ReindeerHerdingDistrict,
    ];

    /// The catalogue key of the kind's name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::CountyCouncil => "org-kind-county-council",
            Self::Agency => "org-kind-agency",
            Self::ResearchCouncil => "org-kind-research-council",
            Self::Siva => "org-kind-siva",
            Self::Municipality => "org-kind-municipality",
            Self::Firm => "org-kind-firm",
            Self::Cluster => "org-kind-cluster",
            Self::ResearchEducation => "org-kind-research-education",
            Self::Employers => "org-kind-employers",
            Self::Union => "org-kind-union",
            Self::CentralAuthority => "org-kind-central-authority",
            Self::CivilSociety => "org-kind-civil-society",
            Self::ReindeerHerdingDistrict => "org-kind-reindeer-herding-district",
        }
    }
}

/// How to reach an organisation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// The role to ask for.
    pub role: String,
    /// The person's name, if someone typed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// An address to write to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// An organisation that takes part or is concerned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Its full name.
    pub name: String,
    /// A short name for tables and cards.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// What part it plays.
    pub kind: OrganisationKind,
    /// Its number in the national register, nine digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The county it sits in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub county: Option<CountyCode>,
    /// Roles to ask for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<Contact>,
    /// Its history.
    pub stamp: Stamp,
}

impl Organisation {
    /// A new organisation about which only name and kind are known.
    #[must_use]
    pub fn new(name: &str, kind: OrganisationKind, stamp: Stamp) -> Self {
        Self {
            name: name.to_owned(),
            short: None,
            kind,
            number: None,
            county: None,
            contacts: Vec::new(),
            stamp,
        }
    }

    /// The short name, or the full one.
    #[must_use]
    pub fn short_name(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.name)
    }
}

impl Record for Organisation {
    const KIND: RecordKind = RecordKind::Organisation;

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
