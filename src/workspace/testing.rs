//! Small workspaces for tests, made by edits alone.

use std::collections::BTreeSet;

use jiff::civil::date;

use super::edit::{Edit, NewRecord};
use super::{
    Action, Answer, Asset, AssetFilter, AssetKind, AssetView, Ballot, Cast, Chain, Choice, Counted,
    Decision, Flow, Id, Meeting, Method, NamedView, Organisation, OrganisationKind, Place,
    PlaceQuality, Scenario, Stage, Step, Touch, ViewOf, Vote, Workspace,
};
use crate::geo::LonLat;
use crate::message::Language;

/// 11 May 2023, by nobody in particular.
pub(crate) fn touch() -> Touch {
    Touch {
        on: date(2023, 5, 11),
        by: None,
    }
}

/// The workspace after `edit`, which must succeed and keep every invariant.
#[track_caller]
pub(crate) fn check_edit(before: &Workspace, edit: &Edit) -> Workspace {
    let after = edit.apply(before, &touch()).unwrap();
    assert_eq!(after.breaches(), Vec::new(), "after {edit:?}");
    after
}

/// An empty workspace.
pub(crate) fn empty() -> Workspace {
    Workspace::new("Prøve", super::Division::Y2020, Language::Nb)
}

/// One of everything, all linked: an organisation that owns an asset which a step of a chain uses,
/// a flow to a second step, a meeting with an item, its decision, and two actions, one waiting for
/// the other; a vote that the decision rests on, a view of the chain's assets, and a scenario without its second step.
pub(crate) fn one_of_everything() -> Workspace {
    let stamp = touch().stamp();
    let mut asset = Asset::new(
        "Wacker Holla",
        AssetKind::Industry,
        Some(Place::at(
            LonLat {
                lon: 9.08,
                lat: 63.29,
            },
            PlaceQuality::Approximate,
        )),
        stamp.clone(),
    );
    asset.owner = Some(Id::new("org-a"));
    let chain = Chain {
        name: "Skog → silisium".into(),
        lead: None,
        stages: ["Råstoff", "Prosess"]
            .map(|name| Stage {
                id: format!("stage-{}", name.to_lowercase()),
                name: name.into(),
            })
            .into(),
        targets: Vec::new(),
        notes: None,
        stamp: stamp.clone(),
    };
    let first = Step::new(
        Id::new("chain-a"),
        "stage-råstoff",
        "Trevirke",
        stamp.clone(),
    );
    let mut second = Step::new(
        Id::new("chain-a"),
        "stage-prosess",
        "Smelteverk",
        stamp.clone(),
    );
    second.asset = Some(Id::new("asset-a"));
    second.organisation = Some(Id::new("org-a"));
    let flow = Flow::new(
        Id::new("step-a"),
        Id::new("step-b"),
        "trevirke",
        stamp.clone(),
    );
    let mut meeting = Meeting::new("Frosta", date(2023, 5, 11), stamp.clone());
    meeting.present.push(super::Attendance {
        organisation: Id::new("org-a"),
        role: None,
        person: None,
    });
    meeting.agenda.push(super::AgendaItem {
        id: "item-a".into(),
        day: date(2023, 5, 11),
        start: None,
        title: "Kjeden".into(),
        kind: super::ItemKind::Item,
        minutes: 60,
        used: None,
        shows: Some(super::Shows::Chain(Id::new("chain-a"))),
        notes: Vec::new(),
    });
    let mut decision = Decision::new("Felles forprosjekt", stamp.clone());
    decision.meeting = Some(Id::new("meeting-a"));
    decision.item = Some("item-a".into());
    decision
        .stances
        .insert(Id::new("org-a"), super::Stance::default());
    decision.vote = Some(Id::new("vote-a"));
    let mut action = Action::new("Avklare nettkapasitet", stamp.clone());
    action.owner = Some(Id::new("org-a"));
    action.decision = Some(Id::new("decision-a"));
    action.meeting = Some(Id::new("meeting-a"));
    action.item = Some("item-a".into());
    action.due = Some(date(2023, 9, 1));
    action.about = vec![
        Id::<Asset>::new("asset-a").into(),
        Id::<Chain>::new("chain-a").into(),
        Id::<Step>::new("step-b").into(),
        Id::<Flow>::new("flow-a").into(),
    ];
    let mut waiting = Action::new("Søke Grønn plattform", stamp.clone());
    waiting.blocked_by = vec![Id::new("action-a")];
    let organisation = Organisation::new("Wacker", OrganisationKind::Firm, stamp.clone());
    let filter = AssetFilter {
        kinds: [AssetKind::Industry].into(),
        chains: [Id::new("chain-a")].into(),
        owners: [Id::new("org-a")].into(),
        ..AssetFilter::default()
    };
    let view = NamedView {
        name: "Kjedens industri".into(),
        of: ViewOf::Assets(AssetView {
            filter,
            ..AssetView::default()
        }),
        stamp: stamp.clone(),
    };
    let vote = Vote {
        question: "Skal vi gjøre det?".into(),
        method: Method::YesNo,
        options: Vec::new(),
        counted: Counted::PerOrganisation,
        entitled: 1,
        quorum: None,
        cast: Cast::Open(vec![Ballot {
            by: Some(Id::new("org-a")),
            choice: Choice::Answer(Answer::Yes),
        }]),
        meeting: Some(Id::new("meeting-a")),
        item: Some("item-a".into()),
        held: date(2023, 5, 11),
        example: false,
        stamp: stamp.clone(),
    };
    let scenario = Scenario {
        name: "Uten smelteverk".into(),
        assets: BTreeSet::new(),
        steps: [Id::new("step-b")].into(),
        notes: None,
        stamp,
    };
    [
        NewRecord::Organisation(Id::new("org-a"), organisation.into()),
        NewRecord::Asset(Id::new("asset-a"), asset.into()),
        NewRecord::Chain(Id::new("chain-a"), chain.into()),
        NewRecord::Step(Id::new("step-a"), first.into()),
        NewRecord::Step(Id::new("step-b"), second.into()),
        NewRecord::Flow(Id::new("flow-a"), flow.into()),
        NewRecord::Meeting(Id::new("meeting-a"), meeting.into()),
        NewRecord::Vote(Id::new("vote-a"), vote.into()),
        NewRecord::Decision(Id::new("decision-a"), decision.into()),
        NewRecord::Action(Id::new("action-a"), action.into()),
        NewRecord::Action(Id::new("action-b"), waiting.into()),
        NewRecord::View(Id::new("view-a"), view.into()),
        NewRecord::Scenario(Id::new("scenario-a"), scenario.into()),
    ]
    .into_iter()
    .fold(empty(), |workspace, record| {
        check_edit(&workspace, &Edit::Add(record))
    })
}
