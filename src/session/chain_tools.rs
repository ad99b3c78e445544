//! What a value chain is looked at with, besides its drawing.

use std::collections::BTreeSet;

use crate::workspace::{AssetId, Scenario, ScenarioId, StepId, Workspace};

/// The tools that stand open around the drawing of a chain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChainTools {
    /// The stress test under way.
    pub stress: Option<StressTest>,
    /// Whether the table of what crosses county lines stands below the drawing.
    pub counties: bool,
}

/// What is switched off for as long as a stress test lasts; the workspace knows nothing of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StressTest {
    /// Assets, with all steps that they carry out.
    pub assets: BTreeSet<AssetId>,
    /// Steps.
    pub steps: BTreeSet<StepId>,
    /// The scenario it began as, if it did.
    pub scenario: Option<ScenarioId>,
}

impl StressTest {
    /// The stress test that a scenario keeps.
    #[must_use]
    pub fn of(id: &ScenarioId, scenario: &Scenario) -> Self {
        Self {
            assets: scenario.assets.clone(),
            steps: scenario.steps.clone(),
            scenario: Some(id.clone()),
        }
    }

    /// The same without what is not in the workspace any more.
    #[must_use]
    pub fn living(&self, workspace: &Workspace) -> Self {
        let mut living = self.clone();
        living.assets.retain(|id| workspace.assets().contains(id));
        living.steps.retain(|id| workspace.steps().contains(id));
        living
    }

    /// Whether nothing is switched off.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.assets.is_empty() && self.steps.is_empty()
    }

    /// The same with a step switched off, or on again. `asset` carries it out: a step that is off with
    /// its asset comes on by the asset coming on.
    #[must_use]
    pub fn toggled_step(mut self, step: &StepId, asset: Option<&AssetId>) -> Self {
        let with_asset = asset.is_some_and(|asset| self.assets.remove(asset));
        if !self.steps.remove(step) && !with_asset {
            self.steps.insert(step.clone());
        }
        self
    }

    /// The same with an asset switched off, or on again.
    #[must_use]
    pub fn toggled_asset(mut self, asset: &AssetId) -> Self {
        if !self.assets.remove(asset) {
            self.assets.insert(asset.clone());
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_that_is_off_with_its_asset_comes_on_with_it() {
        let (step, asset) = (StepId::new("step-a"), AssetId::new("asset-a"));
        let off = StressTest::default().toggled_asset(&asset);
        assert!(off.clone().toggled_step(&step, Some(&asset)).is_empty());
        let both = off.toggled_step(&StepId::new("step-b"), None);
        assert_eq!((both.assets.len(), both.steps.len()), (1, 1));
        assert!(
            both.toggled_step(&StepId::new("step-b"), None)
                .steps
                .is_empty()
        );
    }
    #[test]
    fn what_is_not_there_any_more_is_left_out() {
        let workspace = crate::workspace::testing::one_of_everything();
        let test = StressTest {
            assets: [AssetId::new("gone")].into(),
            steps: [StepId::new("gone")].into(),
            scenario: None,
        };
        assert!(test.living(&workspace).is_empty());
    }
}
