//! The panel as a person meets it.

use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::*;
use crate::message::Language;
use crate::session::ThemeChoice;
use crate::ui::testing::{self, Fixture, Stage};
use crate::workspace::{Action, ActionScope, ActionStatus, ActionView, Author, Id};

type Window = Harness<'static, Stage<ActionsPanel>>;

fn window(fixture: Fixture) -> Window {
    testing::stage(fixture, ActionsPanel::default(), ActionsPanel::ui)
}

fn grouped(by_owner: bool) -> ActionGroup {
    if by_owner {
        ActionGroup::Owner
    } else {
        ActionGroup::Nothing
    }
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

fn id_of(fixture: &Fixture, number: u32) -> ActionId {
    let actions = fixture.workspace().actions();
    let (id, _) = actions
        .iter()
        .find(|(_, action)| action.number == number)
        .unwrap();
    id.clone()
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
    let said = "Enter legger til et tiltak: ansvarlig Siva, frist fredag 15. desember 2023, gjelder Norske Skog Skogn";
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

/// Opens the cell `right` columns to the right of the text.
fn open_cell(window: &mut Window, number: u32, right: usize) {
    row(window, number).click();
    window.run();
    for _ in 0..right {
        window.key_press(Key::ArrowRight);
        window.run();
    }
    window.key_press(Key::F2);
    window.run();
    window.run();
}

fn type_in(window: &mut Window, text: &str) {
    window.event(egui::Event::Text(text.into()));
    window.run();
}

#[test]
fn a_date_left_half_typed_is_the_date_from_before() {
    let mut window = sample();
    let before = action(&window, 4).due;
    open_cell(&mut window, 4, 2);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    for letter in ["1", ".", "9", ".", "2", "0"] {
        type_in(&mut window, letter);
    }
    assert_eq!(action(&window, 4).due, Some(jiff::civil::date(2020, 9, 1)));
    type_in(&mut window, "x");
    assert_eq!(action(&window, 4).due, before);
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(action(&window, 4).due, before);
    let said = &window.state().fixture.others;
    assert!(
        matches!(&said[..], [Intent::View(View::Say(_))]),
        "{said:?}"
    );
}

#[test]
fn each_edit_in_a_cell_is_undone_on_its_own() {
    let mut fixture = Fixture::sample();
    fixture.session.actions.shown.filter.scope = ActionScope::All;
    let mut window = window(fixture);
    let before = action(&window, 4);
    for text in ["!", "?"] {
        row(&window, 4).click();
        window.run();
        window.key_press(Key::F2);
        window.run();
        type_in(&mut window, text);
        window.key_press(Key::Enter);
        window.run();
    }
    let undo = |window: &mut Window| {
        let fixture = &mut window.state_mut().fixture;
        fixture.apply([Intent::Command(Command::Undo)]);
    };
    undo(&mut window);
    assert_eq!(action(&window, 4).text, format!("{}!", before.text));
    undo(&mut window);
    assert_eq!(action(&window, 4).text, before.text);
    for status in ["utført", "startet"] {
        window.run();
        open_cell(&mut window, 4, 3);
        let name = window.get_by(|node| {
            node.role() == egui::accesskit::Role::ListBoxOption
                && node
                    .label()
                    .is_some_and(|label| label.to_lowercase() == status)
        });
        name.click();
        window.run();
    }
    assert_eq!(action(&window, 4).status, ActionStatus::Started);
    undo(&mut window);
    assert_eq!(action(&window, 4).status, ActionStatus::Done);
}

#[test]
fn a_cell_that_is_scrolled_away_is_not_edited_any_more() {
    let mut window = sample();
    open_cell(&mut window, 4, 0);
    assert!(window.state().panel.table.is_editing());
    let at = row(&window, 4).rect().center();
    window.event(egui::Event::PointerMoved(at));
    for _ in 0..8 {
        window.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            source: egui::MouseWheelSource::Wheel,
            delta: vec2(0.0, -400.0),
            phase: egui::TouchPhase::Move,
            modifiers: Modifiers::NONE,
        });
        window.run();
    }
    assert!(!window.state().panel.table.is_editing());
}

#[test]
fn a_click_elsewhere_while_a_cell_is_edited_keeps_the_focus_there() {
    let mut window = sample();
    open_cell(&mut window, 4, 0);
    let search = window.get_by_label("Søk i tiltak");
    search.click();
    window.run();
    assert!(!window.state().panel.table.is_editing());
    type_in(&mut window, "biokarbon");
    assert_eq!(
        window.state().fixture.session.actions.shown.filter.search,
        "biokarbon"
    );
}

#[test]
fn what_an_action_concerns_is_added_and_taken_away_in_the_row() {
    let mut window = sample();
    let before = action(&window, 4).about.clone();
    open_cell(&mut window, 4, 4);
    type_in(&mut window, "hydro sunndal");
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(action(&window, 4).about.len(), before.len() + 1);
    open_cell(&mut window, 4, 4);
    type_in(&mut window, "fjern hydro sunndal");
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(action(&window, 4).about, before);
}

#[test]
fn tab_takes_the_offered_name_and_stays_in_the_line() {
    let mut window = sample();
    write(&mut window, "Ringe @innov");
    window.key_press(Key::Tab);
    window.run();
    type_in(&mut window, "i dag");
    window.key_press(Key::Enter);
    window.run();
    let added = action(&window, 36);
    assert_eq!(added.text, "Ringe i dag");
    assert!(added.owner.is_some());
}

#[test]
fn escape_waves_the_offered_names_away_and_stays_in_the_line() {
    let mut window = sample();
    write(&mut window, "Ringe @innov");
    window.key_press(Key::Escape);
    window.run();
    // Enter takes the line as it is.
    window.key_press(Key::Enter);
    window.run();
    let added = action(&window, 36);
    assert_eq!(added.text, "Ringe");
    assert!(added.owner.is_some(), "one name only begins so");
}

#[test]
fn a_new_action_is_brought_into_view_even_where_others_are_shown() {
    let mut fixture = Fixture::sample();
    fixture.session.actions.shown.filter.scope = ActionScope::Closed;
    let mut window = window(fixture);
    write(&mut window, "Ringe");
    window.key_press(Key::Enter);
    window.run();
    window.run();
    assert!(row(&window, 36).rect().bottom() < 790.0);
    // The focus is still in the line.
    type_in(&mut window, "Skrive");
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(action(&window, 37).text, "Skrive");
}

#[test]
fn an_action_that_is_done_and_gone_gives_the_cursor_to_the_next() {
    let mut window = sample();
    row(&window, 4).click();
    window.run();
    let table = &window.state().panel.data;
    let place = table.place(&id_of(&window.state().fixture, 4)).unwrap();
    let next = table.rows[place + 1].action().unwrap().as_str().to_owned();
    window.key_press(Key::Space);
    window.run();
    window.run();
    assert_eq!(action(&window, 4).status, ActionStatus::Done);
    assert_eq!(window.state().fixture.selected(), [next.as_str()]);
}

#[test]
fn the_filter_shows_the_actions_of_one_status_and_is_cleared_again() {
    let mut window = sample();
    let all = window.state().panel.data.shown;
    window.get_by_label("Filter").click();
    window.run();
    let actions = window.state().fixture.workspace().actions().records();
    let started = actions
        .filter(|action| action.status == ActionStatus::Started)
        .count();
    window.get_by_label(&format!("Startet {started}")).click();
    window.run();
    assert_eq!(window.state().panel.data.shown, started);
    window.get_by_label("Nullstill filteret").click();
    window.run();
    assert_eq!(window.state().panel.data.shown, all);
}

#[test]
fn the_list_of_owners_counts_what_the_scope_holds() {
    let mut fixture = Fixture::sample();
    fixture.session.actions.shown.filter.scope = ActionScope::Closed;
    let choices = filter_menu::Choices::of(&fixture.cx());
    let counts = choices.owners.iter().map(|(_, words)| {
        let count = words.rsplit(' ').next().unwrap();
        count.parse::<usize>().unwrap()
    });
    let closed = fixture
        .workspace()
        .actions()
        .records()
        .filter(|action| !action.status.is_open() && action.owner.is_some());
    assert_eq!(counts.sum::<usize>(), closed.count());
}

#[test]
fn a_head_folds_its_group_by_click_and_by_key() {
    let mut fixture = Fixture::sample();
    fixture.session.actions.shown.group = ActionGroup::Status;
    let mut window = window(fixture);
    let all = window.state().panel.data.rows.len();
    let head = |window: &Window| {
        let begin = "Foreslått, ";
        let label = window
            .root()
            .children_recursive()
            .filter_map(|node| node.accesskit_node().label())
            .find(|label| label.starts_with(begin));
        label.unwrap()
    };
    let name = head(&window);
    window.get_by_label(&name).click();
    window.run();
    assert!(window.state().panel.data.rows.len() < all);
    window.get_by_label(&name).focus();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(window.state().panel.data.rows.len(), all);
}

#[test]
fn what_is_shown_is_kept_under_a_name_and_picked_again() {
    let mut fixture = Fixture::sample();
    fixture.session.actions.shown.filter.scope = ActionScope::Overdue;
    fixture.session.actions.shown.group = ActionGroup::Owner;
    let mut window = window(fixture);
    window.get_by_label("Visninger").click();
    window.run();
    window.get_by_label("Navn på visningen").focus();
    window.run();
    window.event(egui::Event::Text("Forsinket per ansvarlig".into()));
    window.run();
    window.key_press(Key::Enter);
    window.run();
    let shown = window.state().fixture.session.actions.shown.clone();
    let views = window.state().fixture.workspace().views();
    let kept = views.records().next().unwrap();
    assert_eq!(kept.of, crate::workspace::ViewOf::Actions(*shown.clone()));
    let fixture = &mut window.state_mut().fixture;
    *fixture.session.actions.shown = ActionView::default();
    window.run();
    window
        .get_by_label("Forsinket per ansvarlig (endret)")
        .click();
    window.run();
    window.get_by_label("Forsinket per ansvarlig").click();
    window.run();
    assert_eq!(window.state().fixture.session.actions.shown, shown);
}

#[test]
fn all_columns_stay_when_the_inspector_takes_its_room() {
    for by_owner in [false, true] {
        for room in [1340.0, 1000.0] {
            let mut fixture = Fixture::sample();
            fixture.session.actions.shown.group = grouped(by_owner);
            if room < 1340.0 {
                let first = id_of(&fixture, 4);
                fixture.session.selection = Selection::one(first);
            }
            let window = testing::stage_of_size(
                fixture,
                ActionsPanel::default(),
                ActionsPanel::ui,
                vec2(room, 790.0),
            );
            assert!(
                window.query_by_label("Gjelder").is_some(),
                "{room} {by_owner}"
            );
            let listed = window.query_by_label("Utvalg").is_some();
            assert_eq!(listed, by_owner, "{room}");
        }
    }
}

#[test]
fn a_screen_reader_hears_the_place_of_an_action_among_the_actions() {
    let mut fixture = Fixture::sample();
    fixture.session.actions.shown.group = ActionGroup::Owner;
    let window = window(fixture);
    let all = window.root().children_recursive();
    let places: Vec<_> = all
        .filter(|node| node.accesskit_node().role() == egui::accesskit::Role::Row)
        .filter_map(|node| {
            let node = node.accesskit_node();
            Some((node.data().position_in_set()?, node.data().size_of_set()?))
        })
        .collect();
    let shown = window.state().panel.data.shown;
    assert_eq!(places[..2], [(1, shown), (2, shown)]);
}

#[test]
fn an_owner_is_chosen_from_a_list_that_can_be_searched() {
    let mut window = sample();
    open_cell(&mut window, 4, 1);
    type_in(&mut window, "enova");
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
        window.state().fixture.session.actions.shown.filter.scope,
        ActionScope::All
    );
    assert_eq!(window.state().fixture.selected(), [id.as_str()]);
}

#[test]
fn a_read_only_file_takes_no_new_actions_and_no_edits() {
    let mut window = window(Fixture::sample().read_only());
    write(&mut window, "Ringe");
    window.key_press(Key::Enter);
    window.run();
    assert!(!window.state().panel.add.is_begun());
    row(&window, 4).click();
    window.run();
    for key in [Key::F2, Key::Space] {
        window.key_press(key);
        window.run();
    }
    assert!(!window.state().panel.table.is_editing());
    let fixture = &window.state().fixture;
    assert_eq!(fixture.refused, []);
    assert_eq!(*fixture.workspace(), testing::sample());
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
    fixture.session.actions.shown.filter.search = "finnes ikke".to_owned();
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
        fixture.session.actions.shown.group = grouped(by_owner);
        if language == Language::Nb {
            fixture.session.actions.shown.filter.scope = ActionScope::All;
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

#[test]
fn on_the_board_ctrl_and_an_arrow_send_an_action_on_and_arrows_walk() {
    let mut fixture = Fixture::sample();
    fixture.session.actions.shape = ActionsShape::Board;
    let id = id_of(&fixture, 12);
    fixture.session.selection = Selection::one(&id);
    let mut window = window(fixture);
    window.run();
    assert_eq!(action(&window, 12).status, ActionStatus::Started);
    window.key_press_modifiers(Modifiers::COMMAND, Key::ArrowLeft);
    window.run();
    assert_eq!(action(&window, 12).status, ActionStatus::Agreed);
    window.key_press(Key::ArrowRight);
    window.run();
    let chosen = window.state().fixture.session.selection.primary().cloned();
    let Some(RecordRef::Action(chosen)) = chosen else {
        panic!("nothing is selected");
    };
    let actions = window.state().fixture.workspace().actions();
    assert_eq!(actions.get(&chosen).unwrap().status, ActionStatus::Started);
}

#[test]
fn the_figures_tell_each_owners_load_in_words() {
    let mut fixture = Fixture::sample();
    fixture.session.actions.shape = ActionsShape::Figures;
    let mut window = window(fixture);
    window.run();
    window
        .get_by_label("Trøndelag fk, 7 åpne, 1 forsinket")
        .click();
    window.run();
    let view = &window.state().fixture.session.actions;
    assert_eq!(view.shape, ActionsShape::Table);
    assert_eq!(view.shown.filter.owners.len(), 1);
}
