//! Whom to ask about the amount of a flow.

use crate::workspace::{Flow, OrganisationId, StepId, Workspace};

/// The organisation that can tell how much flows: the one that carries out the step the flow leaves,
/// else the owner of that step's asset; else the same of the step it reaches. `None` where nobody is
/// named at either end.
#[must_use]
pub fn whom_to_ask<'w>(workspace: &'w Workspace, flow: &Flow) -> Option<&'w OrganisationId> {
    let at = |step: &StepId| {
        let step = workspace.steps().get(step)?;
        let owner = || workspace.assets().get(step.asset.as_ref()?)?.owner.as_ref();
        step.organisation.as_ref().or_else(owner)
    };
    at(&flow.from).or_else(|| at(&flow.to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::edit::{AssetField, Edit, NewRecord, StepField};
    use crate::workspace::testing::{check_edit, one_of_everything};
    use crate::workspace::{AssetId, FlowId};

    #[test]
    fn the_one_who_gives_is_asked_before_the_one_who_takes_and_both_before_nobody() {
        let workspace = one_of_everything();
        let organisation = OrganisationId::new("org-a");
        let clear = [
            Edit::Step(StepId::new("step-a"), StepField::Organisation(None)),
            Edit::Step(StepId::new("step-a"), StepField::Asset(None)),
            Edit::Step(StepId::new("step-b"), StepField::Organisation(None)),
            Edit::Asset(AssetId::new("asset-a"), AssetField::Owner(None)),
        ];
        let nobody = clear
            .iter()
            .fold(workspace, |workspace, edit| check_edit(&workspace, edit));
        let asked = |workspace: &Workspace| {
            let flow = workspace.flows().get(&FlowId::new("flow-a")).unwrap();
            whom_to_ask(workspace, flow).cloned()
        };
        assert_eq!(asked(&nobody), None);
        // Step b is carried out by asset a.
        let owner = AssetField::Owner(Some(organisation.clone()));
        let owned = check_edit(&nobody, &Edit::Asset(AssetId::new("asset-a"), owner));
        assert_eq!(asked(&owned), Some(organisation.clone()));
        let other = workspace_with_another(&owned);
        assert_eq!(asked(&other), Some(OrganisationId::new("org-b")));
    }

    fn workspace_with_another(workspace: &Workspace) -> Workspace {
        let known = workspace.organisations().get(&OrganisationId::new("org-a"));
        let other = known.unwrap().as_ref().clone();
        let add = NewRecord::Organisation(OrganisationId::new("org-b"), other.into());
        let workspace = &check_edit(workspace, &Edit::Add(add));
        let giver = StepField::Organisation(Some(OrganisationId::new("org-b")));
        check_edit(workspace, &Edit::Step(StepId::new("step-a"), giver))
    }
}
