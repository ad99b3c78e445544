//! The inspector as a person works it.

use egui::accesskit::Role;
use egui::{Frame, Key, Margin, Ui, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::date;

use super::Inspector;
use crate::intent::{Intent, Request, View};
use crate::message::Language;
use crate::scene::Token;
use crate::session::{Selection, ThemeChoice};
use crate::ui::PanelContext;
use crate::ui::fields::name_of;
use crate::ui::testing::{self, Fixture, Stage};
use crate::ui::theme::{color, space};
use crate::workspace::edit::{ActionField, AssetField, Edit};
use crate::workspace::{Id, RecordRef};

mod several;

type Window = Harness<'static, Stage<Inspector>>;

/// The panel, and the margin that the stage puts around it.
const SIZE: Vec2 = vec2(space::INSPECTOR_WIDTH + 16.0, 860.0);

fn draw(inspector: &mut Inspector, ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
    let card = Frame::NONE
        .fill(color(ui.ctx(), Token::Card))
        .inner_margin(Margin::symmetric(18, 16));
    card.show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        inspector.ui(ui, cx, out);
    });
}

fn window_of(mut fixture: Fixture, records: Vec<RecordRef>, size: Vec2) -> Window {
    fixture.session.selection = Selection::many(records);
    testing::stage_of_size(fixture, Inspector::default(), draw, size)
}

fn window(fixture: Fixture, record: RecordRef) -> Window {
    window_of(fixture, vec![record], SIZE)
}

/// Tall enough that nothing has to be scrolled.
fn tall(fixture: Fixture, record: RecordRef) -> Window {
    window_of(fixture, vec![record], vec2(SIZE.x, 2600.0))
}

fn asset(id: &str) -> RecordRef {
    RecordRef::Asset(Id::new(id))
}

fn action(id: &str) -> RecordRef {
    RecordRef::Action(Id::new(id))
}

fn name_of_asset(window: &Window) -> String {
    window
        .state()
        .fixture
        .workspace()
        .assets()
        .get(&Id::new("asset-a"))
        .unwrap()
        .name
        .clone()
}

fn field<'w>(window: &'w Window, label: &'w str) -> egui_kittest::Node<'w> {
    window.get_by(move |node| {
        matches!(node.role(), Role::TextInput | Role::MultilineTextInput)
            && node.label().as_deref() == Some(label)
    })
}

/// Puts the focus into a field and replaces what stands there by `text`, letter by letter.
fn fill(window: &mut Window, label: &str, text: &str) {
    field(window, label).click();
    window.run();
    window.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    window.run();
    for letter in text.chars() {
        field(window, label).type_text(&letter.to_string());
        window.run();
    }
}

fn choose(window: &mut Window, label: &str, item: &str) {
    window.get_by_role_and_label(Role::ComboBox, label).click();
    window.run();
    window
        .get_by_role_and_label(Role::ListBoxOption, item)
        .click();
    window.run();
}

fn press(window: &mut Window, button: &str) {
    window.get_by_role_and_label(Role::Button, button).click();
    window.run();
}

fn undo_steps(window: &Window) -> usize {
    window.state().fixture.document.undo_labels().len()
}

fn due(window: &Window) -> Option<jiff::civil::Date> {
    window
        .state()
        .fixture
        .workspace()
        .actions()
        .get(&Id::new("action-a"))
        .unwrap()
        .due
}

#[test]
fn a_name_typed_letter_by_letter_is_one_step_of_undo() {
    let mut window = tall(Fixture::small(), asset("asset-a"));
    fill(&mut window, "Navn", "Elkem Thamshavn");
    assert_eq!(name_of_asset(&window), "Elkem Thamshavn");
    assert_eq!(undo_steps(&window), 1);
    window.key_press(Key::Enter);
    window.run();
    fill(&mut window, "Navn", "Hydro");
    assert_eq!(undo_steps(&window), 2);
}

#[test]
fn an_empty_name_is_refused_at_the_field_and_keeps_the_old_one() {
    let mut window = tall(Fixture::small(), asset("asset-a"));
    field(&window, "Navn").click();
    window.run();
    window.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    window.key_press(Key::Backspace);
    window.run();
    assert_eq!(name_of_asset(&window), "Wacker Holla");
    window.get_by_label("Må fylles ut");
    assert!(window.state().panel.has_half_typed());
}

#[test]
fn half_a_date_is_kept_with_its_problem_and_changes_nothing() {
    let mut window = tall(Fixture::small(), action("action-a"));
    let before = due(&window);
    fill(&mut window, "Frist", "15.13");
    assert_eq!(due(&window), before);
    window.get_by_label_contains("Skriv en dato");
    // Leaving the field does not lose what was typed.
    window.key_press(Key::Tab);
    window.run();
    assert_eq!(
        field(&window, "Frist").accesskit_node().value().as_deref(),
        Some("15.13")
    );
    fill(&mut window, "Frist", "24.12.23");
    assert_eq!(due(&window), Some(date(2023, 12, 24)));
    assert!(window.query_by_label_contains("Skriv en dato").is_none());
}

#[test]
fn a_date_is_shown_in_the_readers_language_when_the_field_is_left() {
    let mut window = tall(Fixture::small(), action("action-a"));
    fill(&mut window, "Frist", "24.12.23");
    window.get_by_label("søndag 24. desember 2023");
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(
        field(&window, "Frist").accesskit_node().value().as_deref(),
        Some("24. des 2023")
    );
}

#[test]
fn esc_brings_back_the_value_from_before_the_stay() {
    let mut window = tall(Fixture::small(), asset("asset-a"));
    fill(&mut window, "Navn", "Noe annet");
    assert_eq!(name_of_asset(&window), "Noe annet");
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(name_of_asset(&window), "Wacker Holla");
    assert_eq!(
        field(&window, "Navn").accesskit_node().value().as_deref(),
        Some("Wacker Holla")
    );
    assert!(!field(&window, "Navn").accesskit_node().is_focused());
}

#[test]
fn a_day_can_be_picked_from_the_calendar() {
    let mut window = tall(Fixture::small(), action("action-a"));
    press(&mut window, "Velg dag i kalender (frist)");
    press(&mut window, "Neste");
    press(&mut window, "søndag 1. oktober 2023");
    assert_eq!(due(&window), Some(date(2023, 10, 1)));
}

#[test]
fn readiness_outside_its_scale_is_said_at_the_field() {
    let mut window = tall(Fixture::small(), asset("asset-a"));
    fill(&mut window, "Modenhet", "12");
    window.get_by_label("Skriv et tall fra 1 til 9");
    let asset = window
        .state()
        .fixture
        .workspace()
        .assets()
        .get(&Id::new("asset-a"))
        .unwrap()
        .clone();
    assert_eq!(asset.readiness, None, "the 1 on the way is taken back");
}

#[test]
fn a_county_can_be_set_by_hand_and_follow_the_place_again() {
    let mut window = tall(Fixture::small(), asset("asset-a"));
    let county = |window: &Window| {
        let asset = window
            .state()
            .fixture
            .workspace()
            .assets()
            .get(&Id::new("asset-a"))
            .unwrap()
            .clone();
        asset
            .place
            .clone()
            .and_then(|place| place.county)
            .map(|county| county.to_string())
    };
    press(&mut window, "Sted · omtrentlig");
    choose(&mut window, "Fylke", "Nordland (18)");
    assert_eq!(county(&window).as_deref(), Some("18"));
    window.get_by_label_contains("satt for hånd");
    choose(&mut window, "Fylke", "Følger av stedet (Trøndelag)");
    assert_eq!(county(&window), None);
}

#[test]
fn coordinates_are_understood_in_every_notation_that_the_map_understands() {
    for typed in ["63°47′N 11°27′Ø", "63°47′N 11°27′A", "33V 324200 7078300"] {
        let mut fixture = Fixture::small();
        fixture.apply([Intent::edit(Edit::Asset(
            Id::new("asset-a"),
            AssetField::Place(None),
        ))]);
        let mut window = tall(fixture, asset("asset-a"));
        press(&mut window, "Sted · ikke satt");
        fill(&mut window, "Koordinater", typed);
        window.key_press(Key::Enter);
        window.run();
        let assets = window.state().fixture.workspace().assets();
        let place = assets.get(&Id::new("asset-a")).unwrap().place.clone();
        let place = place.unwrap_or_else(|| panic!("{typed} is not understood"));
        assert!(
            (place.lat - 63.78).abs() < 0.05 && (place.lon - 11.45).abs() < 0.1,
            "{typed}: {place:?}"
        );
    }
}

#[test]
fn coordinates_can_be_typed_whole_where_there_is_no_place_yet() {
    let mut fixture = Fixture::small();
    fixture.apply([Intent::edit(Edit::Asset(
        Id::new("asset-a"),
        AssetField::Place(None),
    ))]);
    let mut window = tall(fixture, asset("asset-a"));
    press(&mut window, "Sted · ikke satt");
    fill(&mut window, "Koordinater", "64,83 11,22");
    window.key_press(Key::Enter);
    window.run();
    let asset = window
        .state()
        .fixture
        .workspace()
        .assets()
        .get(&Id::new("asset-a"))
        .unwrap()
        .clone();
    let place = asset.place.clone().unwrap();
    assert!((place.lat - 64.83).abs() < 1e-9 && (place.lon - 11.22).abs() < 1e-9);
    assert_eq!(
        undo_steps(&window),
        2,
        "taking the place away, and typing a new one"
    );
}

#[test]
fn a_capacity_is_added_and_filled_in() {
    let mut window = tall(Fixture::small(), asset("asset-a"));
    press(&mut window, "Legg til kapasitet");
    assert!(field(&window, "Verdi").accesskit_node().is_focused());
    fill(&mut window, "Verdi", "80,5");
    fill(&mut window, "Enhet", "tonn");
    choose(&mut window, "Usikkerhet", "B (± 15\u{a0}%)");
    let asset = window
        .state()
        .fixture
        .workspace()
        .assets()
        .get(&Id::new("asset-a"))
        .unwrap()
        .clone();
    let [capacity] = asset.capacities.as_slice() else {
        panic!("one capacity")
    };
    assert!((capacity.value - 80.5).abs() < 1e-9);
    assert_eq!(capacity.unit.symbol(), "t");
    assert_eq!(capacity.uncertainty, Some(crate::workspace::Uncertainty::B));
}

#[test]
fn an_amount_is_empty_and_in_no_record_until_it_is_typed() {
    let mut window = tall(Fixture::small(), asset("asset-a"));
    let count = |window: &Window| {
        let workspace = window.state().fixture.workspace();
        let asset = workspace.assets().get(&Id::new("asset-a")).unwrap();
        asset.capacities.len()
    };
    press(&mut window, "Legg til kapasitet");
    let shown = field(&window, "Verdi").accesskit_node().value();
    assert_eq!(shown.unwrap_or_default(), "");
    assert_eq!((count(&window), undo_steps(&window)), (0, 0));
    fill(&mut window, "Verdi", "12");
    assert!(field(&window, "Verdi").accesskit_node().is_focused());
    assert_eq!((count(&window), undo_steps(&window)), (1, 1));
    // Nothing is left of it when it is thought better of.
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(count(&window), 0);
    // Left empty, the field goes away.
    press(&mut window, "Legg til kapasitet");
    field(&window, "Navn").click();
    window.run();
    assert!(window.query_by_label("Verdi").is_none());
    assert_eq!(count(&window), 0);
    // One that was added and taken out again is not begun anew.
    press(&mut window, "Legg til kapasitet");
    fill(&mut window, "Verdi", "12");
    window.key_press(Key::Enter);
    window.run();
    press(&mut window, "Fjern 12\u{a0}kt/år");
    assert!(window.query_by_label("Verdi").is_none());
}

#[test]
fn an_own_unit_is_taken_with_a_doubt() {
    let mut window = tall(Fixture::small(), asset("asset-a"));
    press(&mut window, "Legg til kapasitet");
    fill(&mut window, "Verdi", "3");
    fill(&mut window, "Enhet", "lass");
    window.get_by_label_contains("lass er ingen kjent enhet");
    let asset = window
        .state()
        .fixture
        .workspace()
        .assets()
        .get(&Id::new("asset-a"))
        .unwrap()
        .clone();
    assert_eq!(asset.capacities[0].unit.symbol(), "lass");
}

#[test]
fn a_link_is_added_to_what_an_action_concerns_and_taken_out_again() {
    let mut window = tall(Fixture::small(), action("action-b"));
    let about = |window: &Window| {
        window
            .state()
            .fixture
            .workspace()
            .actions()
            .get(&Id::new("action-b"))
            .unwrap()
            .about
            .clone()
    };
    choose(
        &mut window,
        "Legg til noe tiltaket gjelder",
        "Aktivum · Wacker Holla",
    );
    assert_eq!(about(&window), [asset("asset-a")]);
    press(&mut window, "Fjern Wacker Holla");
    assert_eq!(about(&window), []);
}

#[test]
fn an_action_that_would_wait_for_itself_is_refused_at_the_field() {
    let mut window = tall(Fixture::small(), action("action-a"));
    choose(
        &mut window,
        "Legg til noe tiltaket venter på",
        "T-2 · Søke Grønn plattform",
    );
    window.get_by_label_contains("vente på eller erstatte seg selv");
    let action = window
        .state()
        .fixture
        .workspace()
        .actions()
        .get(&Id::new("action-a"))
        .unwrap()
        .clone();
    assert!(action.blocked_by.is_empty());
    assert!(
        window.state().fixture.refused.is_empty(),
        "it was never asked for"
    );
}

#[test]
fn a_note_is_dated_and_an_empty_one_goes_away() {
    let mut window = tall(Fixture::small(), action("action-a"));
    let notes = |window: &Window| {
        window
            .state()
            .fixture
            .workspace()
            .actions()
            .get(&Id::new("action-a"))
            .unwrap()
            .progress
            .clone()
    };
    press(&mut window, "Legg til notat");
    field(&window, "Notat").type_text("Svar ventes");
    window.run();
    assert_eq!(notes(&window).len(), 1);
    assert_eq!(
        (notes(&window)[0].date, notes(&window)[0].text.as_str()),
        (date(2023, 11, 1), "Svar ventes")
    );
    press(&mut window, "Legg til notat");
    assert_eq!(notes(&window).len(), 2);
    field(&window, "Tekst").click();
    window.run();
    assert_eq!(notes(&window).len(), 1);
}

#[test]
fn an_action_is_marked_as_done_with_one_button() {
    let mut window = window(Fixture::small(), action("action-a"));
    press(&mut window, "Merk som utført");
    let action = window
        .state()
        .fixture
        .workspace()
        .actions()
        .get(&Id::new("action-a"))
        .unwrap()
        .clone();
    assert_eq!(action.status, crate::workspace::ActionStatus::Done);
}

#[test]
fn a_decision_tells_what_it_replaces_and_what_replaces_it() {
    let fixture = Fixture::sample();
    let of_number = |number| {
        let mut decisions = fixture.workspace().decisions().iter();
        let found = decisions.find(|(_, decision)| decision.number == number);
        found.map(|(id, decision)| (RecordRef::from(id), decision.text.clone()))
    };
    let (earlier, earlier_text) = of_number(2).unwrap();
    let (later, later_text) = of_number(9).unwrap();
    let mut window = tall(Fixture::sample(), later);
    window.run();
    window.get_by_label("Erstatter");
    assert!(window.query_all_by_label_contains(&earlier_text).count() > 0);
    let mut window = tall(Fixture::sample(), earlier);
    window.run();
    window.get_by_label("Erstattet av");
    assert!(window.query_all_by_label_contains(&later_text).count() > 0);
}

#[test]
fn a_reservation_says_when_a_decision_binds() {
    let mut window = tall(Fixture::small(), RecordRef::Decision(Id::new("decision-a")));
    window
        .get_by_role_and_label(Role::RadioButton, "Forbehold")
        .click();
    window.run();
    fill(&mut window, "Forbehold om vedtak i", "Fylkestinget");
    window.get_by_label_contains("Bindende når forbeholdet er avklart (Fylkestinget");
    assert!(window.state().fixture.refused.is_empty());
}

#[test]
fn a_stage_says_how_many_steps_go_with_it() {
    let mut window = tall(Fixture::small(), RecordRef::Chain(Id::new("chain-a")));
    press(
        &mut window,
        "Slett leddet «Råstoff» og 1 steg med flytene sine",
    );
    let workspace = window.state().fixture.workspace();
    assert_eq!((workspace.steps().len(), workspace.flows().len()), (1, 0));
}

#[test]
fn in_a_low_window_the_foot_scrolls_with_the_fields() {
    let window = window_of(
        Fixture::small(),
        vec![action("action-a")],
        vec2(SIZE.x, 200.0),
    );
    let top = |label| {
        window
            .get_by_label(label)
            .accesskit_node()
            .raw_bounds()
            .unwrap()
            .y0
    };
    assert!(
        top("Merk som utført") > top("Mer"),
        "below the last field, out of view"
    );
}

#[test]
fn a_link_leads_to_its_record() {
    let mut window = tall(Fixture::small(), asset("asset-a"));
    window
        .get_by_role_and_label(Role::Link, "Skog → silisium")
        .click();
    window.run();
    assert!(matches!(
        window.state().fixture.others.as_slice(),
        [Intent::View(View::Reveal(RecordRef::Chain(_)))]
    ));
}

#[test]
fn an_address_is_opened_only_by_a_button_that_says_its_host() {
    let mut fixture = Fixture::small();
    let mut capacity = crate::workspace::Quantity::guess(80.0, "kt", None);
    capacity.source = Some(crate::workspace::Source {
        title: "Årsrapport".into(),
        url: Some("https://siva.no@example.org/x".into()),
        as_of: None,
    });
    let edit = Edit::Asset(Id::new("asset-a"), AssetField::Capacities(vec![capacity]));
    fixture.apply([Intent::edit(edit)]);
    let mut window = tall(fixture, asset("asset-a"));
    press(&mut window, "Fold ut 80\u{a0}kt");
    press(&mut window, "Åpne example.org utenfor programmet");
    assert!(matches!(
        window.state().fixture.others.as_slice(),
        [Intent::Task(Request::Visit(address))] if address == "https://siva.no@example.org/x"
    ));
}

#[test]
fn several_actions_get_one_owner_in_one_step() {
    let records = vec![action("action-a"), action("action-b")];
    let mut window = window_of(Fixture::small(), records, SIZE);
    choose(&mut window, "Status", "Utført");
    choose(&mut window, "Ansvarlig", "Wacker");
    assert_eq!(undo_steps(&window), 2);
    let workspace = window.state().fixture.workspace();
    assert!(
        workspace
            .actions()
            .records()
            .all(|action| { action.owner == Some(Id::new("org-a")) && !action.status.is_open() })
    );
}

#[test]
fn nothing_can_be_changed_in_a_read_only_file_but_links_still_lead_on() {
    let window = tall(Fixture::small().read_only(), asset("asset-a"));
    for node in window.get_all_by(|node| {
        let role = node.role();
        matches!(
            role,
            Role::TextInput | Role::MultilineTextInput | Role::ComboBox | Role::CheckBox
        )
    }) {
        assert!(node.accesskit_node().is_disabled(), "{node:?}");
    }
    assert!(
        window
            .get_by_role_and_label(Role::Button, "Slett aktivumet")
            .accesskit_node()
            .is_disabled()
    );
    assert!(
        !window
            .get_by_role_and_label(Role::Link, "Skog → silisium")
            .accesskit_node()
            .is_disabled()
    );
}

#[test]
fn a_draft_without_meaning_waits_for_its_record() {
    let mut window = tall(Fixture::small(), action("action-a"));
    fill(&mut window, "Frist", "1.");
    let select = |window: &mut Window, record: RecordRef| {
        window
            .state_mut()
            .fixture
            .apply([Intent::View(View::Select(Selection::one(record)))]);
        window.run();
    };
    select(&mut window, asset("asset-a"));
    select(&mut window, action("action-a"));
    assert_eq!(
        field(&window, "Frist").accesskit_node().value().as_deref(),
        Some("1.")
    );
}

#[test]
fn a_due_date_that_moved_can_be_given_its_reason() {
    let mut fixture = Fixture::small();
    let edit = Edit::Action(
        Id::new("action-a"),
        ActionField::Due(Some(date(2023, 12, 1))),
    );
    fixture.apply([Intent::edit(edit)]);
    let mut window = tall(fixture, action("action-a"));
    window.get_by_label_contains("Frist flyttet fra");
    fill(&mut window, "Grunn", "Venter på nettselskapet");
    let action = window
        .state()
        .fixture
        .workspace()
        .actions()
        .get(&Id::new("action-a"))
        .unwrap()
        .clone();
    assert_eq!(
        action.due_history[0].why.as_deref(),
        Some("Venter på nettselskapet")
    );
}

/// One record of each kind of the sample, by its place in the list of its kind.
fn one_of_each(fixture: &Fixture) -> Vec<RecordRef> {
    let find = |wanted: &str| {
        fixture
            .workspace()
            .all_records()
            .map(|(record, _)| record)
            .find(|record| record.id().starts_with(wanted))
            .unwrap()
    };
    vec![
        find("org-siva"),
        find("asset-wacker"),
        find("chain-skog"),
        find("step-"),
        find("flow-"),
        find("meeting-"),
        find("decision-"),
        find("action-"),
    ]
}

#[test]
fn every_word_of_every_kind_is_written_in_every_language() {
    for language in [Language::Nb, Language::Nn, Language::En] {
        let fixture = Fixture::sample();
        for record in one_of_each(&fixture) {
            let window = tall(Fixture::sample().speaking(language), record.clone());
            for node in window.get_all_by(|node| node.label().is_some()) {
                let label = node.accesskit_node().label().unwrap();
                let raw = ["field-", "inspector-", "kind-", "kinds-", "delete-"];
                assert!(
                    !raw.iter().any(|key| label.starts_with(key)),
                    "{record:?}: {label}"
                );
            }
        }
    }
}

#[test]
fn nothing_is_wider_than_the_panel() {
    for language in [Language::Nb, Language::Nn, Language::En] {
        let fixture = Fixture::sample();
        for record in one_of_each(&fixture) {
            let mut window = tall(Fixture::sample().speaking(language), record.clone());
            for fold in ["Mer", "Meir", "More"] {
                if let Some(fold) = window.query_by_label(fold) {
                    fold.click();
                }
            }
            window.run();
            for node in
                window.get_all_by(|node| node.label().is_some() || node.role() == Role::TextInput)
            {
                let Some(rect) = node.accesskit_node().raw_bounds() else {
                    continue;
                };
                let right = rect.x1;
                let limit = f64::from(SIZE.x) - 8.0 - 4.0;
                assert!(
                    right <= limit,
                    "{record:?}, {language:?}: {right} {:?}",
                    node.accesskit_node().label()
                );
            }
        }
    }
}

#[test]
fn what_unfolds_and_what_goes_wrong_is_drawn() {
    let fixture = Fixture::sample();
    let records = one_of_each(&fixture);
    let mut open = window_of(
        Fixture::sample(),
        vec![records[1].clone()],
        vec2(SIZE.x, 1500.0),
    );
    for button in ["Fold ut 80\u{a0}kt Si/år", "Sted · omtrentlig"] {
        press(&mut open, button);
    }
    fill(&mut open, "Modenhet", "12");
    fill(&mut open, "Enhet", "lass");
    assert!(open.query_by_label("Skriv et tall fra 1 til 9").is_some());
    testing::picture(&mut open, "inspector-open");
    let mut calendar = window(Fixture::sample(), records[7].clone());
    press(&mut calendar, "Velg dag i kalender (frist)");
    let days = calendar.query_all_by(|node| {
        let day = |label: String| label.contains("dag ");
        node.role() == Role::Button && node.label().is_some_and(day)
    });
    assert!(days.count() >= 28, "a month has more days");
    testing::picture(&mut calendar, "inspector-calendar");
    let mut several = window_of(Fixture::sample(), fixture_actions(&fixture), SIZE);
    assert!(several.query_by_label("4 tiltak").is_some());
    testing::picture(&mut several, "inspector-several");
    let mut read_only = window(Fixture::sample().read_only(), records[6].clone());
    let fields = read_only.query_all_by_role(Role::ComboBox);
    assert!(
        fields
            .into_iter()
            .all(|field| field.accesskit_node().is_disabled())
    );
    testing::picture(&mut read_only, "inspector-read-only");
    // The window of 1280 × 720 at 200 %: the panel is as many points wide, and half as many high.
    let mut large = window_of(
        Fixture::sample(),
        vec![records[7].clone()],
        vec2(2.0 * SIZE.x, 640.0),
    );
    large.set_pixels_per_point(2.0);
    large.run();
    testing::picture(&mut large, "inspector-200");
    let mut list = window(Fixture::sample(), records[7].clone());
    list.get_by_role_and_label(Role::ComboBox, "Legg til noe tiltaket gjelder")
        .click();
    list.run();
    assert!(list.query_all_by_role(Role::ListBoxOption).count() > 5);
    testing::picture(&mut list, "inspector-list");
}

/// Four actions of the sample.
fn fixture_actions(fixture: &Fixture) -> Vec<RecordRef> {
    fixture
        .workspace()
        .actions()
        .iter()
        .take(4)
        .map(|(id, _)| id.into())
        .collect()
}

#[test]
fn every_kind_is_drawn_at_every_look() {
    let fixture = Fixture::sample();
    for record in one_of_each(&fixture) {
        let kind = record.kind().prefix();
        let mut light = window(Fixture::sample(), record.clone());
        let name = name_of(&fixture.cx(), &record);
        let title = fixture.cx().title(&record).to_owned();
        let shown = light.query_all_by(|node| {
            [node.label(), node.value()]
                .into_iter()
                .flatten()
                .any(|words| words.contains(&name) || words.contains(&title))
        });
        assert!(shown.count() > 0, "{kind} does not say {name}");
        testing::picture(&mut light, &format!("inspector-{kind}"));
        let mut whole = window_of(
            Fixture::sample(),
            vec![record.clone()],
            vec2(SIZE.x, 1500.0),
        );
        testing::picture(&mut whole, &format!("inspector-{kind}-whole"));
        let dark = Fixture::sample()
            .wearing(ThemeChoice::Dark)
            .speaking(Language::Nn);
        let mut dark = window(dark, record.clone());
        testing::picture(&mut dark, &format!("inspector-{kind}-dark-nn"));
        let contrast = Fixture::sample()
            .wearing(ThemeChoice::HighContrast)
            .speaking(Language::En);
        let mut contrast = window(contrast, record);
        testing::picture(&mut contrast, &format!("inspector-{kind}-contrast-en"));
    }
}

/// The inspector of a step or flow of a small chain.
fn of_chain(record: RecordRef) -> Window {
    use crate::analysis::testing::{chain_over_counties, flow};
    let workspace = chain_over_counties(&[
        flow("a", "step-50-a", "step-50-b", &[(-3.0, "kt")]),
        flow("back", "step-50-b", "step-50-a", &[(1.0, "kt")]),
    ]);
    tall(Fixture::of(workspace), record)
}

fn tells(window: &Window, words: &str) -> bool {
    let said = |node: egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        let words_of = [node.label(), node.value()];
        words_of.into_iter().flatten().any(|it| it.contains(words))
    };
    window.root().children_recursive().any(said)
}

#[test]
fn a_flow_that_closes_a_circle_says_so() {
    let window = of_chain(RecordRef::Flow(Id::new("flow-back")));
    assert!(tells(&window, "step-50-b → step-50-a → step-50-b"));
}

#[test]
fn a_step_without_a_county_says_what_that_means() {
    let window = of_chain(RecordRef::Step(Id::new("step-nowhere")));
    assert!(tells(&window, "Steget har ikke fylke"));
    let window = of_chain(RecordRef::Step(Id::new("step-15")));
    assert!(!tells(&window, "Steget har ikke fylke"));
}

#[test]
fn a_negative_amount_is_doubted_where_it_is_typed() {
    let mut window = of_chain(RecordRef::Flow(Id::new("flow-a")));
    assert!(!tells(&window, "Tallet er negativt"));
    let unfold = window.root().children_recursive().find(|node| {
        let label = node.accesskit_node().label().unwrap_or_default();
        node.accesskit_node().role() == Role::Button && label.contains("kt/år")
    });
    unfold.unwrap().click();
    window.run();
    assert!(tells(&window, "Tallet er negativt"));
}
