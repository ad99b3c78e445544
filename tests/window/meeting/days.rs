//! The two days of the sample, from the first item to the last signature.

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use frostating::message::Language;
use frostating::session::Panel;
use frostating::workspace::{Mandate, RecordRef, Shows};

use super::Person;

impl Person {
    /// Works a button with the keyboard: the focus on it, then Space. Of several that hold the words the
    /// one that says least else is meant.
    fn press_on(&mut self, label: &str) {
        self.harness
            .query_all_by_label_contains(label)
            .min_by_key(|node| node.accesskit_node().label().map(|label| label.len()))
            .unwrap()
            .focus();
        self.settle();
        self.press(Modifiers::NONE, Key::Space);
    }
}

#[test]
fn both_days_are_led_without_the_mouse_and_leave_their_records() {
    let mut person = Person::new(Language::Nb);
    person.open_sample();
    person.press(Modifiers::COMMAND, Key::Num3);
    person.press(Modifiers::NONE, Key::F7);
    let meeting = person.program().session().clock.clone().unwrap().meeting;
    let items = person.meeting().agenda;
    let mut decided = None;
    for (place, item) in items.iter().enumerate() {
        assert_eq!(person.item().id, item.id);
        if let Some(shows) = &item.shows {
            person.press(Modifiers::NONE, Key::F6);
            let panel = match shows {
                Shows::Map | Shows::MapOf(_) => Panel::Map,
                Shows::Chain(_) => Panel::Chains,
                Shows::Actions => Panel::Actions,
                Shows::Decisions => Panel::Meetings,
            };
            assert_eq!(person.program().session().panel, panel, "{}", item.title);
        }
        if matches!(item.shows, Some(Shows::Chain(_))) {
            person.take_down("!Avklar pris på GROT levert Fiborgtangen @Proneo #biokarbon >1.9.23");
            person.press(Modifiers::NONE, Key::Escape);
            person.take_down("*Rein ved Joma");
            person.press(Modifiers::NONE, Key::Escape);
            person.take_down("Tallene er fra 2021");
            person.press(Modifiers::NONE, Key::Escape);
            assert_eq!(
                person.item().notes.last().unwrap().text,
                "Tallene er fra 2021"
            );
        }
        if item.shows == Some(Shows::Decisions) {
            person.take_down("=Felles forprosjekt for pyrolyse");
            person.press(Modifiers::NONE, Key::Escape);
            let selection = &person.program().session().selection;
            let Some(RecordRef::Decision(id)) = selection.primary().cloned() else {
                panic!("the decision is selected: {selection:?}");
            };
            person.press_on("til stede som enige");
            person.press_on("Forbehold");
            person.write("styret i Siva");
            // Esc would take back what was typed.
            person.press(Modifiers::NONE, Key::Enter);
            decided = Some(id);
        }
        person.press(Modifiers::NONE, Key::F8);
        if place + 1 == items.len() {
            assert_eq!(
                person.program().session().clock,
                None,
                "the meeting has ended"
            );
        }
    }
    person.press(Modifiers::COMMAND, Key::Num3);
    person.press_on("som gjenstår");
    let workspace = person.program().document().unwrap().workspace().clone();
    let mut actions = workspace.actions().records();
    let action = actions.find(|action| action.text.starts_with("Avklar pris på GROT"));
    let action = action.unwrap();
    assert_eq!(action.due, Some(jiff::civil::date(2023, 9, 1)));
    assert!(action.owner.is_some());
    assert_eq!(action.meeting.as_ref(), Some(&meeting));
    let decision = workspace.decisions().get(&decided.unwrap()).unwrap();
    let held = workspace.meetings().get(&meeting).unwrap();
    assert_eq!(decision.stances.len(), held.present.len());
    let Mandate::Reservation { body, cleared, .. } = &decision.mandate else {
        panic!("with a reservation: {:?}", decision.mandate);
    };
    assert_eq!((body.as_str(), *cleared), ("styret i Siva", None));
    assert!(
        held.parked
            .iter()
            .any(|parked| parked.text == "Rein ved Joma")
    );
    assert!(held.agenda.iter().all(|item| item.used.is_some()));
    let signed = |party| held.signed.iter().any(|it| it.organisation == party);
    assert!(
        held.present
            .iter()
            .all(|it| signed(it.organisation.clone()))
    );
}
