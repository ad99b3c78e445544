//! Several assets at once, and one that is said to be as it was.

use egui::accesskit::Role;
use egui::{Key, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::date;

use super::{SIZE, Window, asset, choose, fill, press, tall, undo_steps, window_of};
use crate::i18n::Catalogue;
use crate::message::Language;
use crate::ui::testing::{self, Fixture};
use crate::workspace::edit::AssetField;
use crate::workspace::{Asset, AssetKind, CountyCode, Edit, Id, RecordRef, Status};

const THREE: [&str; 3] = ["Wacker Holla", "Mære", "Frosta"];

fn records(fixture: &Fixture) -> Vec<RecordRef> {
    let assets = fixture.workspace().assets().iter();
    let named = assets.filter(|(_, asset)| THREE.iter().any(|name| asset.name.contains(name)));
    named.map(|(id, _)| RecordRef::from(id)).collect()
}

/// Three assets of the sample, in a window where nothing has to be scrolled.
fn three() -> Window {
    let fixture = Fixture::sample();
    let records = records(&fixture);
    assert_eq!(records.len(), 3);
    window_of(fixture, records, vec2(SIZE.x, 1600.0))
}

fn assets(window: &Window) -> Vec<Asset> {
    let fixture = &window.state().fixture;
    let selected = fixture.selected().into_iter();
    selected
        .map(|id| {
            let asset = fixture.workspace().assets().get(&Id::new(id));
            Asset::clone(asset.unwrap())
        })
        .collect()
}

fn latest_step(window: &Window) -> String {
    let label = window.state().fixture.document.undo_labels().next();
    Catalogue::of(Language::Nb).say(label.unwrap())
}

#[test]
fn kind_status_owner_county_and_secrecy_are_set_for_all_each_in_one_step_named_with_the_count() {
    let mut window = three();
    choose(&mut window, "Type", "Teknologi");
    choose(&mut window, "Status", "Satt på vent");
    choose(&mut window, "Eier", "Aker Solutions Verdal");
    choose(&mut window, "Fylke", "Nordland (18)");
    choose(&mut window, "Fortrolig", "Ja");
    for asset in assets(&window) {
        assert_eq!(asset.kind, AssetKind::Technology);
        assert_eq!(asset.status, Status::Paused);
        assert!(asset.owner.is_some() && asset.confidential);
        let county = asset.place.unwrap().county;
        assert_eq!(county, Some(CountyCode::new("18")));
    }
    assert_eq!(undo_steps(&window), 5);
    assert_eq!(latest_step(&window), "Endre 3 aktiva (fortrolig)");
}

#[test]
fn where_values_differ_the_field_says_so_and_shows_the_one_they_come_to_share() {
    let mut window = three();
    let told = |window: &Window, label: &str| {
        let field = window.get_by_role_and_label(Role::ComboBox, label);
        let value = field.accesskit_node().value();
        value.unwrap_or_default()
    };
    assert_ne!(told(&window, "Type"), "Teknologi");
    assert_eq!(told(&window, "Type"), "Flere verdier");
    choose(&mut window, "Type", "Teknologi");
    assert_eq!(told(&window, "Type"), "Teknologi");
}

#[test]
fn a_day_is_set_for_all_when_its_field_is_left_and_today_by_a_button() {
    let mut window = three();
    fill(&mut window, "Opplysning fra", "1.9.23");
    assert_eq!(undo_steps(&window), 0, "not while it is being written");
    window.key_press(Key::Enter);
    window.run();
    let days = |window: &Window| assets(window).into_iter().map(|it| it.as_of);
    assert!(days(&window).all(|day| day == Some(date(2023, 9, 1))));
    press(&mut window, "Bekreftet i dag");
    assert!(days(&window).all(|day| day == Some(date(2023, 11, 1))));
    assert_eq!(undo_steps(&window), 2);
    assert_eq!(latest_step(&window), "Endre 3 aktiva (opplysning fra)");
}

#[test]
fn a_tag_is_put_on_all_spread_and_taken_off_again() {
    let mut window = three();
    let first = window.state().fixture.selected()[0].to_owned();
    let before: Vec<Vec<String>> = assets(&window).into_iter().map(|it| it.tags).collect();
    let tag = |tags: Vec<String>| Edit::Asset(Id::new(&first), AssetField::Tags(tags));
    let more = before[0]
        .iter()
        .cloned()
        .chain(["havn".to_owned()])
        .collect();
    window
        .state_mut()
        .fixture
        .apply([crate::intent::Intent::edit(tag(more))]);
    window.run();
    press(&mut window, "Sett «havn» på alle");
    let all_have = |window: &Window, tag: &str| {
        assets(window)
            .iter()
            .all(|asset| asset.tags.iter().any(|known| known == tag))
    };
    assert!(all_have(&window, "havn"));
    assert_eq!(
        latest_step(&window),
        "Sett stikkordet «havn» på 2 aktiva",
        "the third had it"
    );
    fill(&mut window, "Sett et stikkord på alle", "Samling");
    window.key_press(Key::Enter);
    window.run();
    assert!(all_have(&window, "Samling"));
    press(&mut window, "Ta «havn» av alle");
    press(&mut window, "Ta «Samling» av alle");
    let after: Vec<Vec<String>> = assets(&window).into_iter().map(|it| it.tags).collect();
    assert_eq!(after, before);
}

#[test]
fn in_a_read_only_file_nothing_can_be_set_for_several() {
    let fixture = Fixture::sample().read_only();
    let records = records(&fixture);
    let window = window_of(fixture, records, vec2(SIZE.x, 1600.0));
    for node in window.get_all_by(|node| {
        matches!(node.role(), Role::TextInput | Role::ComboBox)
            || node.label().as_deref() == Some("Bekreftet i dag")
    }) {
        assert!(node.accesskit_node().is_disabled(), "{node:?}");
    }
}

#[test]
fn an_asset_says_what_is_missing_and_whom_to_ask_and_is_confirmed_by_a_button() {
    let mut window = tall(Fixture::small(), asset("asset-a"));
    // It has a place and an owner, and no capacity, source or day.
    assert!(
        window
            .query_all_by_label_contains("Mangler kapasitet, kilde og dato for status")
            .next()
            .is_some()
    );
    assert!(
        window
            .query_by_label("Aldri bekreftet – spør Wacker")
            .is_some()
    );
    press(&mut window, "Bekreftet i dag");
    let workspace = window.state().fixture.workspace();
    let asset = workspace.assets().get(&Id::new("asset-a")).unwrap();
    assert_eq!(asset.as_of, Some(date(2023, 11, 1)));
    assert_eq!(undo_steps(&window), 1);
    assert!(
        window
            .query_by_role_and_label(Role::Button, "Bekreftet i dag")
            .is_none()
    );
}

#[test]
fn several_assets_can_be_shown_in_every_language() {
    for language in Language::ALL {
        let fixture = Fixture::sample().speaking(language);
        let records = records(&fixture);
        let mut window = window_of(fixture, records, SIZE);
        window.check_accessibility();
        testing::picture(
            &mut window,
            &format!("inspector-several-assets-{language:?}"),
        );
    }
}

#[test]
fn actions_get_a_due_date_with_its_reason_a_contributor_and_a_tag_each_in_one_step() {
    let records = ["action-a", "action-b"].map(|id| RecordRef::Action(Id::new(id)));
    let mut window = window_of(Fixture::small(), records.to_vec(), vec2(SIZE.x, 1200.0));
    let before = undo_steps(&window);
    fill(&mut window, "Frist", "1.12.23");
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(undo_steps(&window), before, "it waits for the reason");
    fill(&mut window, "Grunn", "Venter på tilsagn");
    press(&mut window, "Sett fristen for alle");
    assert_eq!(undo_steps(&window), before + 1);
    choose(&mut window, "Bidrar", "Wacker");
    fill(&mut window, "Sett et stikkord på alle", "Samling");
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(undo_steps(&window), before + 3);
    let actions = window.state().fixture.workspace().actions();
    for action in actions.records() {
        assert_eq!(action.due, Some(date(2023, 12, 1)));
        assert_eq!(action.tags, ["Samling"]);
        let helps = action.contributors.contains(&Id::new("org-a"));
        assert!(helps || action.owner == Some(Id::new("org-a")));
        // A first due date is no move; one that was there is moved, and says why.
        let why = action.due_history.last().and_then(|it| it.why.as_deref());
        assert!(why.is_none_or(|why| why == "Venter på tilsagn"));
    }
    let moved = actions.records().filter(|it| !it.due_history.is_empty());
    assert_eq!(moved.count(), 1, "one of them had a date before");
}
