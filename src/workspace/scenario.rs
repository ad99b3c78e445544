//! Scenarios: what is switched off in a stress test that is worth keeping.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{AssetId, Gone, Record, RecordKind, RecordRef, Stamp, StepId};

/// Assets and steps that are thought away together. What falls with them is computed, never kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Its name.
    pub name: String,
    /// The assets switched off, with every step that they carry out.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub assets: BTreeSet<AssetId>,
    /// The steps switched off.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub steps: BTreeSet<StepId>,
    /// Free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    /// Its history.
    pub stamp: Stamp,
}

impl Record for Scenario {
    const KIND: RecordKind = RecordKind::Scenario;

    fn title(&self) -> &str {
        &self.name
    }

    fn stamp(&self) -> &Stamp {
        &self.stamp
    }

    fn stamp_mut(&mut self) -> &mut Stamp {
        &mut self.stamp
    }

    fn visit_references(&self, visit: &mut dyn FnMut(RecordRef)) {
        self.assets.iter().for_each(|id| visit(id.into()));
        self.steps.iter().for_each(|id| visit(id.into()));
    }

    fn unlink(&mut self, gone: &Gone) {
        gone.clear_set(&mut self.assets);
        gone.clear_set(&mut self.steps);
    }
}
