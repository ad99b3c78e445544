//! Each cascade and refusal in one sentence.

use jiff::civil::date;

use super::*;
use crate::workspace::testing::{check_edit, one_of_everything, touch};
use crate::workspace::{
    Action, Asset, Author, Chain, Decision, Flow, Id, Meeting, Organisation, Quantity, RecordRef,
    Step,
};

fn remove<R>(id: &str) -> Edit
where
    RecordRef: From<Id<R>>,
{
    Edit::Remove(vec![Id::<R>::new(id).into()])
}

#[test]
fn deleting_an_asset_unlinks_its_steps_and_actions() {
    let after = check_edit(&one_of_everything(), &remove::<Asset>("asset-a"));
    assert_eq!(after.steps().get(&Id::new("step-b")).unwrap().asset, None);
    assert_eq!(
        after
            .actions()
            .get(&Id::new("action-a"))
            .unwrap()
            .about
            .len(),
        3
    );
}

#[test]
fn deleting_a_chain_takes_its_steps_and_flows_along() {
    let after = check_edit(&one_of_everything(), &remove::<Chain>("chain-a"));
    assert!(after.steps().is_empty() && after.flows().is_empty());
    assert_eq!(
        after
            .actions()
            .get(&Id::new("action-a"))
            .unwrap()
            .about
            .len(),
        1
    );
    assert_eq!(
        after.meetings().get(&Id::new("meeting-a")).unwrap().agenda[0].shows,
        None
    );
}

#[test]
fn deleting_a_step_takes_its_flows_along() {
    let after = check_edit(&one_of_everything(), &remove::<Step>("step-a"));
    assert!(after.flows().is_empty());
    assert_eq!(after.steps().len(), 1);
}

#[test]
fn deleting_a_flow_leaves_its_steps() {
    let after = check_edit(&one_of_everything(), &remove::<Flow>("flow-a"));
    assert_eq!(after.steps().len(), 2);
}

#[test]
fn deleting_a_meeting_unlinks_its_decisions_and_actions() {
    let after = check_edit(&one_of_everything(), &remove::<Meeting>("meeting-a"));
    let action = after.actions().get(&Id::new("action-a")).unwrap();
    assert_eq!((&action.meeting, &action.item), (&None, &None));
    assert_eq!(
        after.decisions().get(&Id::new("decision-a")).unwrap().item,
        None
    );
}

#[test]
fn deleting_a_decision_unlinks_its_actions() {
    let after = check_edit(&one_of_everything(), &remove::<Decision>("decision-a"));
    assert_eq!(
        after.actions().get(&Id::new("action-a")).unwrap().decision,
        None
    );
}

#[test]
fn deleting_an_action_frees_those_that_waited_for_it() {
    let after = check_edit(&one_of_everything(), &remove::<Action>("action-a"));
    assert!(
        after
            .actions()
            .get(&Id::new("action-b"))
            .unwrap()
            .blocked_by
            .is_empty()
    );
}

#[test]
fn deleting_an_organisation_unlinks_what_it_owned_and_said() {
    let by = Some(Author::Organisation(Id::new("org-a")));
    let signed = Touch { by, ..touch() };
    let edit = Edit::Asset(Id::new("asset-a"), AssetField::Name("Holla".into()));
    let before = edit.apply(&one_of_everything(), &signed).unwrap();
    let after = check_edit(&before, &remove::<Organisation>("org-a"));
    let asset = after.assets().get(&Id::new("asset-a")).unwrap();
    assert_eq!(asset.owner, None);
    let flow = after.flows().get(&Id::new("flow-a")).unwrap();
    assert_eq!(flow.stamp.by, None);
    let decision = after.decisions().get(&Id::new("decision-a")).unwrap();
    assert!(decision.stances.is_empty());
}

#[test]
fn an_author_whose_organisation_goes_is_kept_as_a_role() {
    let by = Some(Author::Organisation(Id::new("org-a")));
    let signed = Touch { by, ..touch() };
    let edit = Edit::Flow(Id::new("flow-a"), FlowField::Resource("flis".into()));
    let before = edit.apply(&one_of_everything(), &signed).unwrap();
    let after = check_edit(&before, &remove::<Organisation>("org-a"));
    let flow = after.flows().get(&Id::new("flow-a")).unwrap();
    assert_eq!(flow.stamp.by, Some(Author::Role("Wacker".into())));
}

#[test]
fn removing_a_stage_takes_its_steps_along() {
    let edit = Edit::RemoveStage(Id::new("chain-a"), "stage-prosess".into());
    let after = check_edit(&one_of_everything(), &edit);
    assert_eq!(
        after
            .chains()
            .get(&Id::new("chain-a"))
            .unwrap()
            .stages
            .len(),
        1
    );
    assert_eq!((after.steps().len(), after.flows().len()), (1, 0));
}

#[test]
fn leaving_out_a_stage_in_use_is_refused() {
    let edit = Edit::Chain(Id::new("chain-a"), ChainField::Stages(Vec::new()));
    let refusal = edit.apply(&one_of_everything(), &touch()).unwrap_err();
    assert_eq!(refusal.0.key(), "breach-stage");
}

#[test]
fn leaving_out_an_agenda_item_unlinks_what_came_of_it() {
    let edit = Edit::Meeting(Id::new("meeting-a"), MeetingField::Agenda(Vec::new()));
    let after = check_edit(&one_of_everything(), &edit);
    let action = after.actions().get(&Id::new("action-a")).unwrap();
    assert!(action.meeting.is_some() && action.item.is_none());
}

#[test]
fn two_actions_cannot_wait_for_each_other() {
    let edit = Edit::Action(
        Id::new("action-a"),
        ActionField::BlockedBy(vec![Id::new("action-b")]),
    );
    let refusal = edit.apply(&one_of_everything(), &touch()).unwrap_err();
    assert_eq!(refusal.0.key(), "breach-cycle");
}

#[test]
fn a_new_action_gets_the_next_number() {
    let after = check_edit(
        &one_of_everything(),
        &Edit::Add(NewRecord::Action(
            Id::new("action-c"),
            Action::new("Ny", touch().stamp()).into(),
        )),
    );
    assert_eq!(after.actions().get(&Id::new("action-c")).unwrap().number, 3);
}

#[test]
fn a_due_date_moved_on_a_later_day_leaves_its_former_value() {
    let later = Touch {
        on: date(2023, 6, 1),
        by: None,
    };
    let edit = Edit::Action(
        Id::new("action-a"),
        ActionField::Due(Some(date(2023, 10, 1))),
    );
    let after = edit.apply(&one_of_everything(), &later).unwrap();
    let action = after.actions().get(&Id::new("action-a")).unwrap();
    assert_eq!(action.due_history.len(), 1);
    assert_eq!(action.due_history[0].from, Some(date(2023, 9, 1)));
    let back = Edit::Action(
        Id::new("action-a"),
        ActionField::Due(Some(date(2023, 9, 1))),
    );
    let restored = back.apply(&after, &later).unwrap();
    assert!(
        restored
            .actions()
            .get(&Id::new("action-a"))
            .unwrap()
            .due_history
            .is_empty()
    );
}

/// The moves of the due date of `action-a` after it was set so on these days of June; it was
/// 1 September at first.
fn moves(settings: &[(i8, Option<i8>)]) -> Vec<(Option<i8>, Option<i8>, i8)> {
    let after = settings
        .iter()
        .fold(one_of_everything(), |before, (on, due)| {
            let touch = Touch {
                on: date(2023, 6, *on),
                by: None,
            };
            let due = ActionField::Due(due.map(|day| date(2023, 9, day)));
            let edit = Edit::Action(Id::new("action-a"), due);
            edit.apply(&before, &touch).unwrap()
        });
    let day = |date: jiff::civil::Date| date.day();
    after
        .actions()
        .get(&Id::new("action-a"))
        .unwrap()
        .due_history
        .iter()
        .map(|moved| (moved.from.map(day), moved.to.map(day), day(moved.on)))
        .collect()
}

#[test]
fn a_due_date_taken_away_and_set_anew_on_one_day_is_one_move() {
    assert_eq!(moves(&[(1, None), (1, Some(20))]), [(Some(1), Some(20), 1)]);
    assert_eq!(moves(&[(1, None), (1, Some(1))]), []);
}

#[test]
fn a_due_date_set_anew_on_a_later_day_is_a_move_of_that_day() {
    assert_eq!(
        moves(&[(1, None), (2, Some(20))]),
        [(Some(1), None, 1), (None, Some(20), 2)]
    );
}

#[test]
fn a_first_due_date_is_no_move() {
    let later = Touch {
        on: date(2023, 6, 1),
        by: None,
    };
    let due = ActionField::Due(Some(date(2023, 9, 1)));
    let after = Edit::Action(Id::new("action-b"), due)
        .apply(&one_of_everything(), &later)
        .unwrap();
    let action = after.actions().get(&Id::new("action-b")).unwrap();
    assert!(action.due_history.is_empty());
}

#[test]
fn an_agenda_item_longer_than_a_day_is_refused() {
    let before = one_of_everything();
    let agenda = &before.meetings().get(&Id::new("meeting-a")).unwrap().agenda;
    let lasting = |minutes, used| {
        let mut agenda = agenda.clone();
        agenda[0].minutes = minutes;
        agenda[0].used = used;
        Edit::Meeting(Id::new("meeting-a"), MeetingField::Agenda(agenda))
    };
    check_edit(&before, &lasting(1_440, Some(1_440)));
    for edit in [lasting(1_441, None), lasting(60, Some(u32::MAX))] {
        let refusal = edit.apply(&before, &touch()).unwrap_err();
        assert_eq!(refusal.0.key(), "breach-minutes");
    }
}

#[test]
fn a_flow_back_to_its_own_step_is_refused() {
    let edit = Edit::Flow(Id::new("flow-a"), FlowField::To(Id::new("step-a")));
    let refusal = edit.apply(&one_of_everything(), &touch()).unwrap_err();
    assert_eq!(refusal.0.key(), "breach-flow");
}

#[test]
fn a_flow_carries_one_amount_for_each_layer() {
    let twice = vec![
        Quantity::guess(1.0, "kt", None),
        Quantity::guess(2.0, "kt", None),
    ];
    let edit = Edit::Flow(Id::new("flow-a"), FlowField::Amounts(twice));
    assert_eq!(
        edit.apply(&one_of_everything(), &touch())
            .unwrap_err()
            .0
            .key(),
        "breach-layer"
    );
}

#[test]
fn a_figure_that_is_no_number_is_refused() {
    let edit = Edit::Asset(
        Id::new("asset-a"),
        AssetField::Capacities(vec![Quantity::guess(f64::NAN, "kt", None)]),
    );
    assert_eq!(
        edit.apply(&one_of_everything(), &touch())
            .unwrap_err()
            .0
            .key(),
        "breach-figure"
    );
}

#[test]
fn an_edit_of_a_missing_record_is_refused_and_leaves_no_trace() {
    let before = one_of_everything();
    let edit = Edit::All(
        Message::new("edit-several"),
        vec![remove::<Asset>("asset-a"), remove::<Asset>("asset-none")],
    );
    assert_eq!(
        edit.apply(&before, &touch()).unwrap_err().0.key(),
        "refusal-missing"
    );
    assert_eq!(before, one_of_everything());
}

#[test]
fn placing_a_step_sets_stage_county_and_order_at_once() {
    let edit = Edit::PlaceStep {
        step: Id::new("step-b"),
        stage: "stage-råstoff".into(),
        county: Some(CountyCode::new("18")),
        orders: vec![(Id::new("step-b"), 0), (Id::new("step-a"), 1)],
    };
    let after = check_edit(&one_of_everything(), &edit);
    let step = after.steps().get(&Id::new("step-b")).unwrap();
    assert_eq!(
        (step.stage.as_str(), step.order),
        ("stage-råstoff", Some(0))
    );
    assert_eq!(
        after.steps().get(&Id::new("step-a")).unwrap().order,
        Some(1)
    );
}

#[test]
fn setting_a_field_to_the_value_it_has_changes_nothing() {
    let before = one_of_everything();
    let later = Touch {
        on: date(2024, 1, 1),
        by: None,
    };
    let edit = Edit::Asset(Id::new("asset-a"), AssetField::Name("Wacker Holla".into()));
    assert!(edit.apply(&before, &later).unwrap().same(&before));
}

#[test]
fn a_ballot_counts_on_when_its_organisation_goes_and_the_vote_when_its_meeting_does() {
    let before = one_of_everything();
    let vote = |workspace: &Workspace| workspace.votes().get(&Id::new("vote-a")).unwrap().clone();
    let tally = vote(&before).tally();
    let without = check_edit(
        &before,
        &Edit::Remove(vec![
            Id::<Organisation>::new("org-a").into(),
            Id::<Meeting>::new("meeting-a").into(),
        ]),
    );
    let after = vote(&without);
    assert_eq!(after.tally(), tally);
    assert_eq!(after.ballots()[0].by, None);
    assert_eq!((after.meeting.clone(), after.item.clone()), (None, None));
    let decisions = check_edit(
        &before,
        &Edit::Remove(vec![Id::<crate::workspace::Vote>::new("vote-a").into()]),
    );
    let decision = decisions.decisions().get(&Id::new("decision-a")).unwrap();
    assert_eq!(decision.vote, None);
}

#[test]
fn a_vote_does_not_have_more_ballots_than_could_vote() {
    let before = one_of_everything();
    let edit = Edit::Vote(Id::new("vote-a"), VoteField::Entitled(0));
    let Refusal(said) = edit.apply(&before, &touch()).unwrap_err();
    assert_eq!(said.key(), "breach-vote");
    let options = Edit::Vote(Id::new("vote-a"), VoteField::Options(vec!["Ja".into()]));
    assert!(options.apply(&before, &touch()).is_err());
}
