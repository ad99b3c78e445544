//! Which actions a filter lets through, and which chain and county an action belongs to.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Index, Places};
use crate::workspace::{
    Action, ActionFilter, ActionScope, ChainId, CountyCode, OrganisationId, RecordRef, StepId,
    Workspace,
};

/// A filter made ready to be asked about many actions. Its search, which depends on a language, is not
/// asked here.
#[derive(Clone, Copy, Debug)]
pub struct ActionSieve<'a> {
    filter: &'a ActionFilter,
    workspace: &'a Workspace,
    index: &'a Index,
    places: &'a Places,
    today: Date,
}

impl<'a> ActionSieve<'a> {
    /// A filter over the actions of a workspace, as of `today`.
    #[must_use]
    pub fn new(
        filter: &'a ActionFilter,
        workspace: &'a Workspace,
        index: &'a Index,
        places: &'a Places,
        today: Date,
    ) -> Self {
        Self {
            filter,
            workspace,
            index,
            places,
            today,
        }
    }

    /// Whether every field but the search lets an action through.
    #[must_use]
    pub fn lets_through(&self, action: &Action) -> bool {
        let ActionFilter {
            scope,
            owners,
            chains,
            meetings,
            counties,
            tags,
            statuses,
            due_from,
            due_to,
            search: _,
        } = self.filter;
        let named = |id: &Option<_>| id.as_ref().is_some_and(|id| owners.contains(id));
        let agreed = |id: &Option<_>| id.as_ref().is_some_and(|id| meetings.contains(id));
        let of_chain = || {
            chains
                .iter()
                .any(|chain| self.index.concerns_chain(action, chain))
        };
        let of_county = || {
            let of = counties_of(action, self.workspace, self.places);
            of.iter().any(|county| counties.contains(county))
        };
        in_scope(action, *scope, self.today)
            && (statuses.is_empty() || statuses.contains(&action.status))
            && (owners.is_empty() || named(&action.owner))
            && (meetings.is_empty() || agreed(&action.meeting))
            && (tags.is_empty() || action.tags.iter().any(|tag| tags.contains(tag)))
            && due_from.is_none_or(|from| action.due.is_some_and(|due| due >= from))
            && due_to.is_none_or(|to| action.due.is_some_and(|due| due <= to))
            && (chains.is_empty() || of_chain())
            && (counties.is_empty() || of_county())
    }
}

/// Whether an action belongs to a scope.
#[must_use]
pub fn in_scope(action: &Action, scope: ActionScope, today: Date) -> bool {
    let open = action.status.is_open();
    match scope {
        ActionScope::All => true,
        ActionScope::Open => open,
        ActionScope::Closed => !open,
        ActionScope::Overdue => action.is_overdue(today),
        ActionScope::DueThisMonth => {
            let this = |due: Date| (due.year(), due.month()) == (today.year(), today.month());
            open && action.due.is_some_and(this)
        }
        ActionScope::Incomplete => open && (action.owner.is_none() || action.due.is_none()),
    }
}

/// The chains that an action concerns, itself or through a step or a flow.
#[must_use]
pub fn chains_of(action: &Action, workspace: &Workspace) -> BTreeSet<ChainId> {
    let of_step = |step: &StepId| workspace.steps().get(step).map(|step| step.chain.clone());
    let chain = |about: &RecordRef| match about {
        RecordRef::Chain(chain) => Some(chain.clone()),
        RecordRef::Step(step) => of_step(step),
        RecordRef::Flow(flow) => of_step(&workspace.flows().get(flow)?.from),
        _ => None,
    };
    action.about.iter().filter_map(chain).collect()
}

/// The counties, or countries, that an action belongs to: those of the assets, steps and organisations
/// that it concerns, else that of who answers for it.
#[must_use]
pub fn counties_of(
    action: &Action,
    workspace: &Workspace,
    places: &Places,
) -> BTreeSet<CountyCode> {
    let organisation = |id: &OrganisationId| workspace.organisations().get(id)?.county.clone();
    let county = |about: &RecordRef| match about {
        RecordRef::Asset(asset) => places.asset(asset).county.code.clone(),
        RecordRef::Step(step) => places.step(workspace.steps().get(step)?).code,
        RecordRef::Organisation(id) => organisation(id),
        _ => None,
    };
    let about: BTreeSet<CountyCode> = action.about.iter().filter_map(county).collect();
    if about.is_empty() {
        let owner = action.owner.as_ref();
        return owner.and_then(organisation).into_iter().collect();
    }
    about
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::message::Message;
    use crate::workspace::edit::{ActionField, Edit, OrganisationField};
    use crate::workspace::testing::{check_edit, one_of_everything};
    use crate::workspace::{ActionStatus, Id};

    const TODAY: Date = date(2023, 11, 1);

    /// `action-a` concerns the chain, is due on 20 October and tagged; `action-b` is of nobody.
    fn workspace() -> Workspace {
        let first = |field| Edit::Action(Id::new("action-a"), field);
        let edits = vec![
            first(ActionField::Due(Some(date(2023, 10, 20)))),
            first(ActionField::Owner(Some(Id::new("org-a")))),
            first(ActionField::Tags(vec!["bio".to_owned()])),
            first(ActionField::Status(ActionStatus::Started)),
            first(ActionField::About(vec![
                Id::<crate::workspace::Flow>::new("flow-a").into(),
            ])),
            Edit::Organisation(
                Id::new("org-a"),
                OrganisationField::County(Some(CountyCode::new("18"))),
            ),
        ];
        check_edit(
            &one_of_everything(),
            &Edit::All(Message::new("edit-several"), edits),
        )
    }

    fn by(set: impl FnOnce(&mut ActionFilter)) -> Vec<String> {
        let workspace = workspace();
        let mut places = Places::default();
        places.refresh(&workspace, None);
        let index = Index::of(&workspace);
        let mut filter = ActionFilter::default();
        set(&mut filter);
        let sieve = ActionSieve::new(&filter, &workspace, &index, &places, TODAY);
        let actions = workspace.actions().iter();
        actions
            .filter(|(_, action)| sieve.lets_through(action))
            .map(|(id, _)| id.to_string())
            .collect()
    }

    #[test]
    fn every_field_narrows_by_what_it_names() {
        assert_eq!(by(|_| ()), ["action-a", "action-b"]);
        let only = ["action-a"];
        assert_eq!(by(|it| it.owners = [Id::new("org-a")].into()), only);
        assert_eq!(by(|it| it.chains = [Id::new("chain-a")].into()), only);
        assert_eq!(by(|it| it.meetings = [Id::new("meeting-a")].into()), only);
        assert_eq!(by(|it| it.tags = ["bio".to_owned()].into()), only);
        assert_eq!(by(|it| it.statuses = [ActionStatus::Started].into()), only);
        assert_eq!(by(|it| it.scope = ActionScope::Overdue), only);
        assert_eq!(by(|it| it.scope = ActionScope::Incomplete), ["action-b"]);
    }

    #[test]
    fn an_action_that_concerns_no_place_belongs_to_its_owners_county() {
        let county = |code| by(|it| it.counties = [CountyCode::new(code)].into());
        assert_eq!(county("18"), ["action-a"]);
        assert!(county("50").is_empty());
    }

    #[test]
    fn both_ends_of_a_range_of_days_are_within_and_what_has_no_date_is_not() {
        let range = |from, to| by(|it| (it.due_from, it.due_to) = (from, to));
        let day = Some(date(2023, 10, 20));
        assert_eq!(range(day, day), ["action-a"]);
        assert!(range(Some(date(2023, 10, 21)), None).is_empty());
        assert!(range(None, Some(date(2023, 10, 19))).is_empty());
    }

    #[test]
    fn an_action_about_a_flow_belongs_to_the_chain_of_the_flow() {
        let workspace = workspace();
        let action = workspace.actions().get(&Id::new("action-a")).unwrap();
        assert_eq!(chains_of(action, &workspace), [Id::new("chain-a")].into());
    }
}
