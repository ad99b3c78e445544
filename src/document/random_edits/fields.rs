//! The fields that a drawn edit sets.

use std::collections::BTreeMap;

use jiff::ToSpan as _;

use super::{Draw, member, one_of};
use crate::message::Language;
use crate::workspace::edit::{
    ActionField, AssetField, ChainField, DecisionField, FlowField, MeetingField, OrganisationField,
    ScenarioField, StepField, ViewField, WorkspaceField,
};
use crate::workspace::{
    ActionColumn, ActionFilter, ActionGroup, ActionStatus, ActionView, AssetFilter, AssetKind,
    AssetView, Attendance, ColourBy, Commitment, Contact, DecisionKind, Division, Edit, Mandate,
    Moved, NamedView, OrganisationKind, Parked, Progress, Scenario, Signature, SizeBy, Stamp,
    Stance, Status, StepRole, View, ViewOf, Workspace,
};

impl Draw {
    pub(super) fn workspace_field(&self, workspace: &Workspace) -> Edit {
        Edit::Workspace(match self.b % 5 {
            0 => WorkspaceField::Region(self.some(self.text.clone())),
            1 => WorkspaceField::Coordinator(member(workspace.organisations(), self.a)),
            2 => WorkspaceField::Division(one_of(
                &[
                    Division::Y2020,
                    Division::Y2024,
                    Division::Own(self.text.clone()),
                ],
                self.a,
            )),
            3 => WorkspaceField::Language(one_of(&Language::ALL, self.a)),
            _ => WorkspaceField::Notes(self.some(self.text.clone())),
        })
    }

    pub(super) fn organisation_field(&self) -> OrganisationField {
        match self.b % 5 {
            0 => OrganisationField::Short(self.some(self.text.clone())),
            1 => OrganisationField::Number(self.some("000000000".into())),
            2 => OrganisationField::County(self.county()),
            3 => OrganisationField::Kind(one_of(&OrganisationKind::ALL, self.a)),
            _ => OrganisationField::Contacts(vec![Contact {
                role: self.text.clone(),
                person: self.some(self.text.clone()),
                email: None,
            }]),
        }
    }

    pub(super) fn asset_field(&self, workspace: &Workspace) -> AssetField {
        match self.b % 12 {
            0 => AssetField::Kind(one_of(&AssetKind::ALL, self.a)),
            1 | 2 => AssetField::Place(self.some(self.place())),
            3 => AssetField::Owner(member(workspace.organisations(), self.a)),
            4 => AssetField::Capacities(self.quantities()),
            5 => AssetField::Status(one_of(&Status::ALL, self.a)),
            6 => AssetField::AsOf(self.some(self.day())),
            7 => AssetField::Readiness(Some(self.a.to_le_bytes()[0] % 11)),
            8 => AssetField::Constraints(self.some(self.text.clone())),
            9 => AssetField::Tags(vec![self.text.clone(); usize::from(self.a % 3)]),
            10 => AssetField::Example(self.a.is_multiple_of(2)),
            _ => AssetField::Notes(Some(self.text.clone())),
        }
    }

    pub(super) fn chain_field(&self) -> ChainField {
        match self.b % 4 {
            0 => ChainField::Name(self.text.clone()),
            1 => ChainField::Lead(self.county()),
            2 => ChainField::Stages(self.stages()),
            _ => ChainField::Targets(self.quantities()),
        }
    }

    pub(super) fn step_field(&self, workspace: &Workspace) -> StepField {
        match self.b % 12 {
            0 => StepField::Stage(format!("stage-{}", self.a % 4)),
            1 => StepField::County(self.county()),
            2 => StepField::Asset(member(workspace.assets(), self.a)),
            3 => StepField::Organisation(member(workspace.organisations(), self.a)),
            4 => StepField::Role(one_of(&StepRole::ALL, self.a)),
            5 => StepField::Capacities(self.quantities()),
            6 => StepField::Jobs(self.some(self.a.into())),
            7 => StepField::Price(self.some(self.quantity())),
            8 => StepField::Cost(self.some(self.quantity())),
            9 => StepField::Status(one_of(&Status::ALL, self.a)),
            10 => StepField::Gap(self.a.is_multiple_of(2)),
            _ => StepField::Order(self.some(-i32::from(self.a))),
        }
    }

    pub(super) fn flow_field(&self, workspace: &Workspace) -> FlowField {
        match self.b % 5 {
            0 => FlowField::Resource(self.text.clone()),
            1 => FlowField::Amounts(self.quantities()),
            2 => FlowField::Commitment(one_of(&Commitment::ALL, self.a)),
            3 => FlowField::Loss(self.some(self.number)),
            _ => match member(workspace.steps(), self.b) {
                Some(step) => FlowField::To(step),
                None => FlowField::Example(true),
            },
        }
    }

    pub(super) fn meeting_field(&self, workspace: &Workspace) -> MeetingField {
        let organisation = member(workspace.organisations(), self.b);
        match self.b % 7 {
            0 => MeetingField::Place(self.some(self.text.clone())),
            1 => MeetingField::Series(self.some(self.text.clone())),
            2 => MeetingField::Days(vec![self.day(), self.day().saturating_add((-3).days())]),
            3 => MeetingField::Agenda(self.agenda(workspace)),
            4 => MeetingField::Parked(vec![Parked {
                text: self.text.clone(),
                about: self.any_reference(workspace).into_iter().collect(),
                taken_up: member(workspace.meetings(), self.a),
            }]),
            5 => MeetingField::Signed(Vec::from_iter(organisation.map(|organisation| Signature {
                organisation,
                role: self.some(self.text.clone()),
                person: None,
                date: self.day(),
            }))),
            _ => MeetingField::Present(Vec::from_iter(organisation.map(|organisation| {
                Attendance {
                    organisation,
                    role: None,
                    person: self.some(self.text.clone()),
                }
            }))),
        }
    }

    pub(super) fn decision_field(&self, workspace: &Workspace) -> DecisionField {
        match self.b % 10 {
            0 => DecisionField::Number(self.a.into()),
            1 => DecisionField::Kind(one_of(&DecisionKind::ALL, self.a)),
            2 => DecisionField::Meeting(member(workspace.meetings(), self.a)),
            3 => DecisionField::Item(self.some(format!("item-{}", self.a % 3))),
            4 => DecisionField::Stances(BTreeMap::from_iter(
                member(workspace.organisations(), self.a).map(|organisation| {
                    let remark = self.some(self.text.clone());
                    (
                        organisation,
                        Stance {
                            view: one_of(&View::ALL, self.a),
                            remark,
                        },
                    )
                }),
            )),
            5 => DecisionField::Mandate(Mandate::Reservation {
                body: self.text.clone(),
                by: self.day(),
                cleared: self.some(self.day()),
            }),
            6 => DecisionField::Supersedes(member(workspace.decisions(), self.b)),
            7 => DecisionField::Vote(member(workspace.votes(), self.b)),
            8 => DecisionField::ValidUntil(self.some(self.day())),
            _ => DecisionField::Rationale(self.some(self.text.clone())),
        }
    }

    pub(super) fn action_field(&self, workspace: &Workspace) -> ActionField {
        match self.b % 14 {
            0 => ActionField::Number(u32::from(self.a % 20)),
            1 => ActionField::Owner(member(workspace.organisations(), self.a)),
            2 => {
                ActionField::Contributors(Vec::from_iter(member(workspace.organisations(), self.b)))
            }
            3 | 4 => ActionField::Due(self.some(self.day())),
            5 => ActionField::Status(one_of(&ActionStatus::ALL, self.a)),
            6 => ActionField::About(Vec::from_iter(self.any_reference(workspace))),
            7 => ActionField::Decision(member(workspace.decisions(), self.b)),
            8 => ActionField::Meeting(member(workspace.meetings(), self.b)),
            9 => ActionField::Item(self.some(format!("item-{}", self.a % 3))),
            10 => ActionField::BlockedBy(Vec::from_iter(member(workspace.actions(), self.b))),
            11 => ActionField::Carried(Vec::from_iter(member(workspace.meetings(), self.b))),
            12 => ActionField::Progress(vec![Progress {
                date: self.day(),
                text: self.text.clone(),
            }]),
            _ => ActionField::DueHistory(vec![Moved {
                from: self.some(self.day()),
                to: None,
                on: self.day(),
                why: self.some(self.text.clone()),
            }]),
        }
    }

    pub(super) fn view(&self, workspace: &Workspace, stamp: Stamp) -> NamedView {
        let filter = AssetFilter {
            kinds: self
                .some(one_of(&AssetKind::ALL, self.a))
                .into_iter()
                .collect(),
            chains: member(workspace.chains(), self.a).into_iter().collect(),
            owners: member(workspace.organisations(), self.b)
                .into_iter()
                .collect(),
            tags: self.some(self.text.clone()).into_iter().collect(),
            statuses: self
                .some(one_of(&Status::ALL, self.a))
                .into_iter()
                .collect(),
            counties: self.county().into_iter().collect(),
            older_than: self.some(self.a.into()),
            search: self.text.clone(),
        };
        let of = if self.a.is_multiple_of(2) {
            ViewOf::Actions(self.action_view(workspace))
        } else {
            ViewOf::Assets(AssetView {
                filter,
                colour: one_of(&ColourBy::ALL, self.a),
                size: one_of(&SizeBy::ALL, self.b),
            })
        };
        NamedView {
            name: self.text.clone(),
            of,
            stamp,
        }
    }

    fn action_view(&self, workspace: &Workspace) -> ActionView {
        let some = |text: &String| self.some(text.clone()).into_iter().collect();
        ActionView {
            filter: ActionFilter {
                owners: member(workspace.organisations(), self.b)
                    .into_iter()
                    .collect(),
                chains: member(workspace.chains(), self.b).into_iter().collect(),
                meetings: member(workspace.meetings(), self.b).into_iter().collect(),
                counties: self.county().into_iter().collect(),
                tags: some(&self.text),
                statuses: self
                    .some(one_of(&ActionStatus::ALL, self.b))
                    .into_iter()
                    .collect(),
                search: self.text.clone(),
                ..ActionFilter::everything()
            },
            group: one_of(&ActionGroup::ALL, self.b),
            sort: ActionColumn::Due,
            descending: self.b.is_multiple_of(2),
        }
    }

    pub(super) fn view_field(&self, workspace: &Workspace) -> ViewField {
        match self.b % 2 {
            0 => ViewField::Name(self.text.clone()),
            _ => ViewField::Of(self.view(workspace, self.touch().stamp()).of),
        }
    }

    pub(super) fn scenario(&self, workspace: &Workspace, stamp: Stamp) -> Scenario {
        Scenario {
            name: self.text.clone(),
            assets: member(workspace.assets(), self.a).into_iter().collect(),
            steps: member(workspace.steps(), self.b).into_iter().collect(),
            notes: self.some(self.text.clone()),
            stamp,
        }
    }

    pub(super) fn scenario_field(&self, workspace: &Workspace) -> ScenarioField {
        let drawn = self.scenario(workspace, self.touch().stamp());
        match self.b % 4 {
            0 => ScenarioField::Name(drawn.name),
            1 => ScenarioField::Assets(drawn.assets),
            2 => ScenarioField::Steps(drawn.steps),
            _ => ScenarioField::Notes(drawn.notes),
        }
    }
}
