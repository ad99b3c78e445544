//! The meetings as a person meets them.

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;

use super::*;
use crate::message::Language;
use crate::session::ThemeChoice;
use crate::ui::testing::{self, Fixture, Stage};
use crate::workspace::Id;

type Window = Harness<'static, Stage<MeetingsPanel>>;

fn window(fixture: Fixture) -> Window {
    testing::stage(fixture, MeetingsPanel::default(), MeetingsPanel::ui)
}

/// A window in which the whole page is in view.
fn tall(fixture: Fixture) -> Window {
    testing::stage_of_size(
        fixture,
        MeetingsPanel::default(),
        MeetingsPanel::ui,
        egui::vec2(1340.0, 2700.0),
    )
}

fn meeting(window: &Window) -> Meeting {
    let workspace = window.state().fixture.workspace();
    Meeting::clone(workspace.meetings().get(&Id::new("meeting-a")).unwrap())
}

/// Writes into the field that has the focus.
fn write(window: &mut Window, text: &str) {
    window.event(egui::Event::Text(text.into()));
    window.run();
}

fn enter(window: &mut Window) {
    window.key_press(Key::Enter);
    window.run();
}

fn command(window: &mut Window, command: Command) {
    let stage = window.state_mut();
    let mut out = Vec::new();
    assert!(stage.panel.command(command, &stage.fixture.cx(), &mut out));
    stage.fixture.apply(out);
    window.run();
}

#[test]
fn a_new_meeting_is_today_and_its_title_is_written_at_once() {
    let mut window = window(Fixture::small());
    command(&mut window, Command::AddMeeting);
    write(&mut window, "Inderøy-samlingen");
    let workspace = window.state().fixture.workspace();
    let new = workspace
        .meetings()
        .records()
        .find(|meeting| meeting.title == "Inderøy-samlingen");
    assert_eq!(new.unwrap().days, [date(2023, 11, 1)]);
}

#[test]
fn an_agenda_grows_by_a_line_and_its_items_can_be_moved() {
    let mut window = window(Fixture::small());
    window.get_by_label("Ny sak: skriv tittelen").focus();
    window.run();
    for title in ["Symbioser", "Lunsj"] {
        write(&mut window, title);
        enter(&mut window);
    }
    let titles = |window: &Window| -> Vec<String> {
        meeting(window)
            .agenda
            .into_iter()
            .map(|item| item.title)
            .collect()
    };
    assert_eq!(titles(&window), ["Kjeden", "Symbioser", "Lunsj"]);
    window.get_by_label("– Lunsj, 30\u{a0}min").click();
    window.run();
    window.get_by_label("Flytt opp").click();
    window.run();
    assert_eq!(titles(&window), ["Kjeden", "Lunsj", "Symbioser"]);
    window.get_by_label("Pause").click();
    window.run();
    assert_eq!(
        meeting(&window).agenda[1].kind,
        crate::workspace::ItemKind::Break
    );
    window.get_by_label("Slett saken").click();
    window.run();
    assert_eq!(titles(&window), ["Kjeden", "Symbioser"]);
}

#[test]
fn times_follow_from_a_fixed_start() {
    let mut window = window(Fixture::small());
    window.get_by_label("– Kjeden, 1\u{a0}t").click();
    window.run();
    window.get_by_label("Start").focus();
    window.run();
    write(&mut window, "1020");
    enter(&mut window);
    assert!(window.query_by_label("10:20 Kjeden, 1\u{a0}t").is_some());
    window.get_by_label("Minutter").focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    write(&mut window, "lang");
    assert!(
        window
            .query_by_label("Skriv et helt tall fra 0 til 1440.")
            .is_some()
    );
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    write(&mut window, "45");
    assert_eq!(meeting(&window).agenda[0].minutes, 45);
}

#[test]
fn minutes_left_half_typed_are_those_from_before() {
    let mut window = window(Fixture::small());
    window.get_by_label("– Kjeden, 1\u{a0}t").click();
    window.run();
    window.get_by_label("Minutter").focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    write(&mut window, "4");
    assert_eq!(meeting(&window).agenda[0].minutes, 4);
    write(&mut window, "x");
    enter(&mut window);
    assert_eq!(meeting(&window).agenda[0].minutes, 60);
}

#[test]
fn what_is_written_for_a_meeting_waits_while_another_is_shown() {
    let mut window = window(Fixture::small());
    command(&mut window, Command::AddDecision);
    write(&mut window, "Vi deler kaia");
    let show = |window: &mut Window, id: MeetingId| {
        let selection = Selection::one(id);
        let fixture = &mut window.state_mut().fixture;
        fixture.apply([Intent::View(View::Select(selection))]);
        window.run();
    };
    command(&mut window, Command::AddMeeting);
    let stands = |window: &Window| window.query_all_by_value("Vi deler kaia").next().is_some();
    assert!(!stands(&window));
    show(&mut window, Id::new("meeting-a"));
    assert!(stands(&window));
}

#[test]
fn a_reservation_of_nobody_is_said_without_a_hole() {
    let mut fixture = Fixture::small();
    let workspace = fixture.workspace();
    let (id, _) = workspace.decisions().iter().next().unwrap();
    let mandate = crate::workspace::Mandate::Reservation {
        body: String::new(),
        by: date(2023, 12, 1),
        cleared: None,
    };
    let field = crate::workspace::edit::DecisionField::Mandate(mandate);
    let edit = Edit::Decision(id.clone(), field);
    fixture.apply([Intent::edit(edit)]);
    let window = tall(fixture);
    let said = "Bindende når Ukjent har godkjent, innen 1. desember 2023.";
    assert!(window.query_by_label(said).is_some());
}

#[test]
fn a_decision_is_added_on_one_line_and_belongs_to_the_meeting() {
    let mut window = window(Fixture::small());
    command(&mut window, Command::AddDecision);
    write(&mut window, "Vi deler kaia");
    enter(&mut window);
    let workspace = window.state().fixture.workspace();
    let new = workspace
        .decisions()
        .records()
        .find(|decision| decision.text == "Vi deler kaia")
        .unwrap();
    assert_eq!(
        (new.number, new.meeting.as_ref()),
        (2, Some(&Id::new("meeting-a")))
    );
    assert!(window.state().fixture.selected()[0].starts_with("decision-"));
}

#[test]
fn a_participant_is_chosen_from_a_list_and_can_be_removed() {
    let mut window = tall(Fixture::small());
    window.get_by_label("Legg til deltaker…").click();
    window.run();
    enter(&mut window);
    assert_eq!(meeting(&window).present.len(), 2);
    window.get_all_by_label("Wacker").nth(1).unwrap().click();
    window.run();
    window.get_by_label("Fjern").click();
    window.run();
    assert_eq!(meeting(&window).present.len(), 1);
}

#[test]
fn something_is_put_aside_and_taken_away_again() {
    let mut window = tall(Fixture::small());
    window.get_by_label("Parker noe til senere").focus();
    window.run();
    write(&mut window, "Reinbeite ved Joma");
    enter(&mut window);
    assert_eq!(meeting(&window).parked[0].text, "Reinbeite ved Joma");
    window.get_by_label("Fjern").click();
    window.run();
    assert_eq!(meeting(&window).parked.len(), 0);
}

#[test]
fn a_revealed_decision_brings_its_meeting_and_is_selected() {
    let mut fixture = Fixture::sample();
    let workspace = fixture.workspace().clone();
    let (id, decision) = workspace.decisions().iter().next().unwrap();
    fixture.session.reveal = Some(id.into());
    let window = window(fixture);
    assert_eq!(window.state().fixture.session.reveal, None);
    assert_eq!(window.state().fixture.selected(), [id.as_str()]);
    assert_eq!(
        window.state().panel.shown,
        decision.meeting.clone().map(Shown::Meeting)
    );
}

#[test]
fn a_day_moves_with_its_agenda() {
    let mut window = window(Fixture::small());
    window.get_by_label("torsdag 11. mai 2023").click();
    window.run();
    window.get_by_label("Flytt dagen til").focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    write(&mut window, "12.5.23");
    enter(&mut window);
    assert_eq!(meeting(&window).days, [date(2023, 5, 12)]);
    assert_eq!(meeting(&window).agenda[0].day, date(2023, 5, 12));
    window
        .state_mut()
        .fixture
        .apply([Intent::Command(Command::Undo)]);
    assert_eq!(meeting(&window).days, [date(2023, 5, 11)]);
}

#[test]
fn a_meeting_is_deleted_with_its_own_button() {
    let mut window = window(Fixture::small());
    window.get_by_label("Slett møtet").click();
    window.run();
    assert!(window.state().fixture.workspace().meetings().is_empty());
    // Its decision is still there, without a meeting.
    assert_eq!(window.state().panel.shown, Some(Shown::Loose));
}

#[test]
fn what_the_meeting_agreed_on_is_shown_in_the_table_of_actions() {
    let mut window = tall(Fixture::small());
    window.get_by_label("Vis 1 tiltak i tabellen").click();
    window.run();
    let session = &window.state().fixture.session;
    assert_eq!(session.panel, crate::session::Panel::Actions);
    assert_eq!(
        session.actions.shown.filter,
        crate::workspace::ActionFilter::of_meeting(Id::new("meeting-a"))
    );
}

#[test]
fn pictures() {
    for (language, theme, name) in [
        (Language::Nb, ThemeChoice::Light, "meetings-nb-light"),
        (Language::Nn, ThemeChoice::Dark, "meetings-nn-dark"),
    ] {
        let fixture = Fixture::sample().speaking(language).wearing(theme);
        let mut window = window(fixture);
        testing::picture(&mut window, name);
        if language == Language::Nb {
            let item = window.state().panel.shown.clone();
            let Some(Shown::Meeting(id)) = item else {
                panic!("no meeting")
            };
            let first = window
                .state()
                .fixture
                .workspace()
                .meetings()
                .get(&id)
                .unwrap()
                .agenda[2]
                .id
                .clone();
            window.state_mut().panel.edit.item = Some(first);
            window.run();
            testing::picture(&mut window, "meetings-nb-item");
        }
    }
    let mut tall = tall(Fixture::sample().speaking(Language::En));
    testing::picture(&mut tall, "meetings-en-tall");
    let mut narrow = testing::stage_of_size(
        Fixture::sample(),
        MeetingsPanel::default(),
        MeetingsPanel::ui,
        testing::WIDE,
    );
    narrow.set_pixels_per_point(2.0);
    narrow.run();
    testing::picture(&mut narrow, "meetings-nb-200");
    let mut empty = window(Fixture::empty());
    testing::picture(&mut empty, "meetings-empty");
}

#[test]
fn each_organisation_present_signs_with_one_button_and_the_rest_with_another() {
    let mut window = testing::stage_of_size(
        Fixture::sample(),
        MeetingsPanel::default(),
        MeetingsPanel::ui,
        egui::vec2(1340.0, 6000.0),
    );
    let signed = |window: &Window| {
        let workspace = window.state().fixture.workspace();
        let latest = workspace
            .meetings()
            .iter()
            .max_by_key(|(_, it)| it.days.last().copied());
        latest.map(|(_, meeting)| meeting.signed.clone()).unwrap()
    };
    window.run();
    let before = signed(&window).len();
    window.get_by_label("Signer · Elkem Thamshavn").click();
    window.run();
    let after = signed(&window);
    assert_eq!(after.len(), before + 1);
    assert_eq!(after[before].date, window.state().fixture.cx().today);
    assert_eq!(after[before].role.as_deref(), Some("Verksledelsen"));
    let rest = window
        .query_all_by_label_contains("Signer for de")
        .next()
        .unwrap();
    rest.click();
    window.run();
    let all = signed(&window);
    assert!(all.len() > after.len());
    assert!(window.query_by_label_contains("Signer ·").is_none());
}

#[test]
fn a_decision_chosen_in_the_register_is_shown_there() {
    let mut window = tall(Fixture::sample());
    window.run();
    command(&mut window, Command::Register);
    assert_eq!(window.state().panel.shown, Some(Shown::Register));
    let (id, _) = window
        .state()
        .fixture
        .workspace()
        .decisions()
        .iter()
        .next()
        .unwrap();
    let selection = Selection::one(id);
    window.state_mut().fixture.session.selection = selection;
    window.run();
    assert_eq!(window.state().panel.shown, Some(Shown::Register));
    let meeting = window
        .state()
        .fixture
        .workspace()
        .meetings()
        .iter()
        .next()
        .unwrap()
        .0
        .clone();
    window.state_mut().fixture.session.selection = Selection::one(&meeting);
    window.run();
    assert_eq!(window.state().panel.shown, Some(Shown::Meeting(meeting)));
}
