//! The list as a person meets it.

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::*;
use crate::message::Language;
use crate::session::ThemeChoice;
use crate::ui::testing::{self, Fixture, Stage};

type Window = Harness<'static, Stage<OrganisationsPanel>>;

fn window(fixture: Fixture) -> Window {
    testing::stage(
        fixture,
        OrganisationsPanel::default(),
        OrganisationsPanel::ui,
    )
}

fn row<'a>(window: &'a Window, name: &str) -> egui_kittest::Node<'a> {
    let name = format!("{name}, ");
    window.get_by(move |node| {
        node.role() == egui::accesskit::Role::Row
            && node.label().is_some_and(|label| label.starts_with(&name))
    })
}

fn organisation(window: &Window, name: &str) -> Organisation {
    let found = window
        .state()
        .fixture
        .workspace()
        .organisations()
        .records()
        .find(|o| o.name == name)
        .cloned();
    Organisation::clone(&found.unwrap())
}

fn write(window: &mut Window, name: &str) {
    let stage = window.state_mut();
    assert!(stage.panel.command(
        Command::AddOrganisation,
        &stage.fixture.cx(),
        &mut Vec::new()
    ));
    window.run();
    window.event(egui::Event::Text(name.into()));
    window.run();
    window.key_press(Key::Enter);
    window.run();
}

#[test]
fn one_line_and_enter_add_an_organisation() {
    let mut window = window(Fixture::sample());
    let before = window.state().fixture.workspace().organisations().len();
    write(&mut window, "Ny klynge");
    assert_eq!(
        window.state().fixture.workspace().organisations().len(),
        before + 1
    );
    assert_eq!(
        organisation(&window, "Ny klynge").kind,
        OrganisationKind::Firm
    );
}

#[test]
fn an_organisation_that_is_there_is_shown_instead_of_added_again() {
    let mut window = window(Fixture::sample());
    let before = window.state().fixture.workspace().organisations().len();
    write(&mut window, "siva");
    assert_eq!(
        window.state().fixture.workspace().organisations().len(),
        before
    );
    let asked = &window.state().fixture.others;
    assert!(
        asked
            .iter()
            .any(|intent| matches!(intent, Intent::View(View::Reveal(_)))),
        "{asked:?}"
    );
}

#[test]
fn name_and_kind_are_edited_in_the_row() {
    let mut window = window(Fixture::small());
    row(&window, "Wacker").click();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    window.event(egui::Event::Text(" Holla".into()));
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(
        organisation(&window, "Wacker Holla").kind,
        OrganisationKind::Firm
    );
    for _ in 0..2 {
        window.key_press(Key::ArrowRight);
        window.run();
    }
    window.key_press(Key::F2);
    window.run();
    window.run();
    window.event(egui::Event::Text("klynge".into()));
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(
        organisation(&window, "Wacker Holla").kind,
        OrganisationKind::Cluster
    );
}

/// Opens the cell `right` columns to the right of the name.
fn open_cell(window: &mut Window, name: &str, right: usize) {
    row(window, name).click();
    window.run();
    for _ in 0..right {
        window.key_press(Key::ArrowRight);
        window.run();
    }
    window.key_press(Key::F2);
    window.run();
    window.run();
}

#[test]
fn a_country_abroad_is_kept_when_its_list_is_opened_and_left_with_enter() {
    let mut fixture = Fixture::small();
    let sweden = Some(crate::workspace::CountyCode::new("SE"));
    fixture.apply([Intent::edit(Edit::Organisation(
        OrganisationId::new("org-a"),
        crate::workspace::edit::OrganisationField::County(sweden.clone()),
    ))]);
    let mut window = window(fixture);
    open_cell(&mut window, "Wacker", 4);
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(organisation(&window, "Wacker").county, sweden);
}

#[test]
fn a_number_without_nine_digits_is_not_taken_in_the_row() {
    let mut window = window(Fixture::small());
    let before = organisation(&window, "Wacker").number;
    open_cell(&mut window, "Wacker", 3);
    window.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    window.event(egui::Event::Text("12345".into()));
    window.run();
    let problem = "Organisasjonsnummeret har ni siffer";
    assert!(window.query_by_label(problem).is_some());
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(organisation(&window, "Wacker").number, before);
    open_cell(&mut window, "Wacker", 3);
    window.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    window.event(egui::Event::Text("974 760 673".into()));
    window.run();
    window.key_press(Key::Enter);
    window.run();
    let number = organisation(&window, "Wacker").number;
    assert_eq!(number.as_deref(), Some("974760673"));
}

#[test]
fn a_name_cannot_be_emptied() {
    let mut window = window(Fixture::small());
    row(&window, "Wacker").click();
    window.run();
    window.key_press(Key::F2);
    window.run();
    window.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    window.key_press(Key::Backspace);
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(organisation(&window, "Wacker").name, "Wacker");
}

#[test]
fn the_number_of_actions_leads_to_them() {
    let mut window = window(Fixture::small());
    window.get_by_label("1").click();
    window.run();
    let session = &window.state().fixture.session;
    assert_eq!(session.panel, crate::session::Panel::Actions);
    assert_eq!(
        session.actions.shown.filter.owners,
        [OrganisationId::new("org-a")].into()
    );
}

#[test]
fn an_organisation_is_deleted_by_the_command() {
    let mut window = window(Fixture::small());
    row(&window, "Wacker").click();
    window.run();
    window.get_by_label("Slett organisasjonen").click();
    window.run();
    assert!(
        window
            .state()
            .fixture
            .workspace()
            .organisations()
            .is_empty()
    );
    assert!(window.query_by_label("Ingen organisasjoner").is_some());
}

#[test]
fn pictures() {
    for (language, theme, name) in [
        (Language::Nb, ThemeChoice::Light, "organisations-nb-light"),
        (Language::Nn, ThemeChoice::Dark, "organisations-nn-dark"),
    ] {
        let mut window = window(Fixture::sample().speaking(language).wearing(theme));
        let biokraft = row(&window, "Biokraft");
        biokraft.click();
        window.run();
        testing::picture(&mut window, name);
    }
    let mut empty = window(Fixture::empty().speaking(Language::En));
    testing::picture(&mut empty, "organisations-empty");
}
