//! When a record was made and changed, and on whose behalf.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::OrganisationId;

/// On whose behalf something was written: organisations and roles, never a name the person did
/// not type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Author {
    /// An organisation of the workspace.
    Organisation(OrganisationId),
    /// A role, or an organisation that is not in the workspace.
    Role(String),
}

/// The history of a record in one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stamp {
    /// The day the record was made.
    pub created: Date,
    /// The day of the latest change.
    pub changed: Date,
    /// Who made the latest change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Author>,
}

/// The day and author that an edit leaves on what it changes. Edits draw no clock; whoever asks
/// for the edit brings this along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touch {
    /// The day of the edit.
    pub on: Date,
    /// Who makes it.
    pub by: Option<Author>,
}

impl Touch {
    /// The stamp of a record made now.
    #[must_use]
    pub fn stamp(&self) -> Stamp {
        Stamp {
            created: self.on,
            changed: self.on,
            by: self.by.clone(),
        }
    }

    /// Marks a record as changed now.
    pub(in crate::workspace) fn mark(&self, stamp: &mut Stamp) {
        stamp.changed = self.on;
        stamp.by.clone_from(&self.by);
    }
}
