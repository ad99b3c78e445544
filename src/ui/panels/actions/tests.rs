//! The panel as a person meets it.

use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::*;
use crate::message::Language;
use crate::session::ThemeChoice;
use crate::ui::testing::{self, Fixture, Stage};
use crate::workspace::{Action, ActionStatus, Author, Id};

type Window = Harness<'static, Stage<ActionsPanel>>;

fn window(fixture: Fixture) -> Window {
    testing::stage(fixture, ActionsPanel::default(), ActionsPanel::ui)
}

fn sample() -> Window {
    window(Fixture::sample())
}

fn action(window: &Window, number: u32) -> std::sync::Arc<Action> {
    let workspace = window.state().fixture.workspace();
    std::sync::Arc::clone(
        workspace
            .actions()
            .records()
            .find(|action| action.number == number)
            .unwrap(),
    )
}

/// The names of the rows in view.
fn rows(window: &Window) -> Vec<String> {
    let all = window.root().children_recursive();
    let rows = all.filter(|node| node.accesskit_node().role() == egui::accesskit::Role::Row);
    rows.filter_map(|node| node.accesskit_node().label())
        .collect()
}

fn row(window: &Window, number: u32) -> egui_kittest::Node<'_> {
    let begin = format!("T-{number}, ");
    window.get_by(move |node| {
        node.role() == egui::accesskit::Role::Row
            && node.label().is_some_and(|label| label.starts_with(&begin))
    })
}

fn write(window: &mut Window, line: &str) {
    let focus = |stage: &mut Stage<ActionsPanel>| {
        stage
            .panel
            .command(Command::AddAction, &stage.fixture.cx(), &mut Vec::new())
    };
    assert!(focus(window.state_mut()));
    window.run();
    window.event(egui::Event::Text(line.into()));
    window.run();
}

#[test]
fn one_line_and_enter_add_an_action_and_select_it() {
    let mut window = sample();
    write(
        &mut window,
        "Regne på damp @Siva >15.12.23 #\"Norske Skog Skogn\"",
    );
    let said = "Enter legger til: ansvarlig Siva, frist fredag 15. desember 2023, gjelder Norske Skog Skogn";
    assert!(window.query_by_label(said).is_some());
    window.key_press(Key::Enter);
    window.run();
    let added = action(&window, 36);
    assert_eq!(
        (added.text.as_str(), added.meeting.as_ref()),
        ("Regne på damp", None)
    );
    assert_eq!(added.owner.as_ref().map(Id::as_str), Some("org-siva-nugh"));
    assert_eq!(added.due, Some(jiff::civil::date(2023, 12, 15)));
    assert_eq!(added.about.len(), 1);
    assert_eq!(window.state().fixture.selected().len(), 1);
    // The focus stays for the next one.
    window.event(egui::Event::Text("Ringe".into()));
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(action(&window, 37).text, "Ringe");
}

#[test]
fn a_name_is_completed_with_enter_before_enter_adds() {
    let mut window = sample();
    write(&mut window, "Ringe @innov");
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(window.state().fixture.workspace().actions().len(), 35);
    window.key_press(Key::Enter);
    window.run();
    let added = action(&window, 36);
    assert_eq!(added.text, "Ringe");
    assert_eq!(
        added.owner.as_ref().map(Id::as_str),
        Some("org-innovasjon-norge-7uhu")
    );
}

#[test]
fn arrows_move_the_selection_and_end_goes_to_the_last_row() {
    let mut window = sample();
    row(&window, 4).click();
    window.run();
    window.key_press(Key::ArrowDown);
    window.run();
    let below = window.state().fixture.selected()[0].to_owned();
    window.key_press(Key::ArrowUp);
    window.run();
    assert_ne!(window.state().fixture.selected(), [below.as_str()]);
    window.key_press(Key::End);
    window.run();
    let last = window.state().fixture.selected()[0].to_owned();
    let table = &window.state().panel.data;
    assert_eq!(
        table
            .rows
            .last()
            .and_then(data::Row::action)
            .map(Id::as_str),
        Some(last.as_str())
    );
}

#[test]
fn ctrl_click_adds_to_the_selection_and_space_marks_all_as_done_in_one_step() {
    let mut window = sample();
    let open: Vec<u32> = rows(&window)
        .iter()
        .filter_map(|name| name.strip_prefix("T-")?.split(',').next()?.parse().ok())
        .take(2)
        .collect();
    row(&window, open[0]).click();
    window.run();
    row(&window, open[1]).click_modifiers(Modifiers::COMMAND);
    window.run();
    assert_eq!(window.state().fixture.selected().len(), 2);
    window.key_press(Key::Space);
    window.run();
    for number in &open {
        assert_eq!(action(&window, *number).status, ActionStatus::Done);
    }
    window
        .state_mut()
        .fixture
        .apply([Intent::Command(Command::Undo)]);
    for number in &open {
        assert!(action(&window, *number).status.is_open());
    }
}

#[test]
fn a_text_is_edited_in_the_row_and_undone_as_one() {
    let mut window = sample();
    let number = 4;
    let before = action(&window, number).text.clone();
    row(&window, number).click();
    window.run();
    window.key_press(Key::F2);
    window.run();
    for text in ["!", "?"] {
        window.event(egui::Event::Text(text.into()));
        window.run();
    }
    assert_eq!(action(&window, number).text, format!("{before}!?"));
    window.key_press(Key::Enter);
    window.run();
    assert!(!window.state().panel.table.is_editing());
    window
        .state_mut()
        .fixture
        .apply([Intent::Command(Command::Undo)]);
    assert_eq!(action(&window, number).text, before);
}

#[test]
fn escape_brings_the_old_text_back() {
    let mut window = sample();
    let before = action(&window, 4).text.clone();
    row(&window, 4).click();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    window.event(egui::Event::Text("bort".into()));
    window.run();
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(action(&window, 4).text, before);
}

#[test]
fn a_due_date_is_typed_as_people_write_it_and_what_is_no_date_is_said() {
    let mut window = sample();
    row(&window, 4).click();
    window.run();
    for _ in 0..2 {
        window.key_press(Key::ArrowRight);
        window.run();
    }
    window.key_press(Key::Enter);
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.event(egui::Event::Text("32.13".into()));
    window.run();
    let problem = "«32.13» er ingen dato. Skriv for eksempel 1.9.23, fredag eller +2u.";
    assert!(window.query_by_label(problem).is_some());
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.event(egui::Event::Text("+2u".into()));
    window.run();
    assert!(window.query_by_label("onsdag 15. november 2023").is_some());
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(
        action(&window, 4).due,
        Some(jiff::civil::date(2023, 11, 15))
    );
}

#[test]
fn an_owner_is_chosen_from_a_list_that_can_be_searched() {
    let mut window = sample();
    row(&window, 4).click();
    window.run();
    window.key_press(Key::ArrowRight);
    window.run();
    window.key_press(Key::Enter);
    window.run();
    window.run();
    window.event(egui::Event::Text("enova".into()));
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(
        action(&window, 4).owner.as_ref().map(Id::as_str),
        Some("org-enova-dxxt")
    );
    assert!(!window.state().panel.table.is_editing());
}

#[test]
fn a_click_on_a_heading_sorts_and_says_so() {
    let mut window = sample();
    window.get_by_label("Frist").click();
    window.run();
    assert!(window.query_by_label("Frist, stigende").is_some());
    window.get_by_label("Frist, stigende").click();
    window.run();
    assert!(window.query_by_label("Frist, synkende").is_some());
}

#[test]
fn what_an_action_concerns_can_be_jumped_to() {
    let mut window = sample();
    let about = action(&window, 4).about[0].clone();
    let title = window.state().fixture.cx().title(&about).to_owned();
    window.get_all_by_label(&title).next().unwrap().click();
    window.run();
    let asked = &window.state().fixture.others;
    assert!(
        matches!(&asked[..], [Intent::View(View::Reveal(_))]),
        "{asked:?}"
    );
}

#[test]
fn an_action_that_is_filtered_away_is_revealed_all_the_same() {
    let mut fixture = Fixture::sample();
    let workspace = fixture.workspace().clone();
    let (id, _) = workspace
        .actions()
        .iter()
        .find(|(_, action)| !action.status.is_open())
        .unwrap();
    fixture.session.reveal = Some(id.into());
    let window = window(fixture);
    assert_eq!(window.state().fixture.session.reveal, None);
    assert_eq!(
        window.state().fixture.session.actions.scope,
        ActionScope::All
    );
    assert_eq!(window.state().fixture.selected(), [id.as_str()]);
}

#[test]
fn a_read_only_file_takes_no_new_actions_and_no_edits() {
    let mut window = window(Fixture::sample().read_only());
    row(&window, 4).click();
    window.run();
    for key in [Key::F2, Key::Space] {
        window.key_press(key);
        window.run();
    }
    assert!(!window.state().panel.table.is_editing());
    assert_eq!(window.state().fixture.refused, []);
}

#[test]
fn an_empty_panel_teaches_and_its_button_leads_to_the_line() {
    let mut window = window(Fixture::empty());
    window.get_by_label("Legg til tiltak").click();
    window.run();
    window.event(egui::Event::Text("Det første".into()));
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(action(&window, 1).text, "Det første");
}

#[test]
fn what_is_filtered_away_can_be_shown_again() {
    let mut fixture = Fixture::sample();
    fixture.session.actions.search = "finnes ikke".to_owned();
    let mut window = window(fixture);
    window.get_by_label("Vis alle").click();
    window.run();
    assert_eq!(window.state().panel.data.shown, 35);
}

#[test]
fn pictures() {
    let me = || Some(Author::Organisation(Id::new("org-trondelag-fk-rwj7")));
    for (language, theme, by_owner, name) in [
        (Language::Nb, ThemeChoice::Light, false, "actions-nb-light"),
        (Language::Nn, ThemeChoice::Dark, true, "actions-nn-dark"),
        (Language::En, ThemeChoice::Light, true, "actions-en-light"),
    ] {
        let mut fixture = Fixture::sample().speaking(language).wearing(theme);
        fixture.author = me();
        fixture.session.actions.by_owner = by_owner;
        if language == Language::Nb {
            fixture.session.actions.scope = ActionScope::All;
        }
        let mut window = window(fixture);
        if !by_owner {
            row(&window, 9).click();
            window.run();
        }
        testing::picture(&mut window, name);
        if language == Language::Nb {
            write(
                &mut window,
                "Forprosjekt pyrolyse @Siva #biokarbon >15.10.24 @In",
            );
            testing::picture(&mut window, "actions-nb-adding");
        }
    }
    let fixture = Fixture::sample();
    let mut narrow = testing::stage_of_size(
        fixture,
        ActionsPanel::default(),
        ActionsPanel::ui,
        vec2(1340.0, 790.0),
    );
    narrow.set_pixels_per_point(2.0);
    narrow.run();
    testing::picture(&mut narrow, "actions-nb-200");
    let mut empty = window(Fixture::empty());
    testing::picture(&mut empty, "actions-empty");
}
