//! The panel as a person, a keyboard and a screen reader meet it.

use egui::{Key, Modifiers, Pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

mod filter;

use super::*;
use crate::geo::{LonLat, Metres, project};
use crate::message::Language;
use crate::message::Message;
use crate::scene::map::View as Lens;
use crate::session::{AssetColumn, Dialog, MapCamera, Selection, ThemeChoice};
use crate::ui::testing::{Fixture, Stage, picture, stage, stage_of_size};
use crate::workspace::edit::{AssetField, NewRecord};
use crate::workspace::{Asset, AssetKind, ChainId, Edit, Place, PlaceQuality, RecordRef};

mod table;

type Window = Harness<'static, Stage<MapPanel>>;

fn chain(fixture: &Fixture, name: &str) -> ChainId {
    fixture
        .workspace()
        .chains()
        .iter()
        .find(|(_, chain)| chain.name.contains(name))
        .unwrap()
        .0
        .clone()
}

fn asset(fixture: &Fixture, name: &str) -> AssetId {
    fixture
        .workspace()
        .assets()
        .iter()
        .find(|(_, asset)| asset.name.contains(name))
        .unwrap()
        .0
        .clone()
}

#[expect(clippy::unnecessary_wraps, reason = "as it is given on")]
fn camera(lon: f64, lat: f64, metres_per_point: f64) -> Option<MapCamera> {
    Some(MapCamera {
        centre: project(LonLat::new(lon, lat)),
        metres_per_point,
    })
}

fn window(fixture: Fixture) -> Window {
    stage(fixture, MapPanel::default(), MapPanel::ui)
}

/// The sample around Trondheimsfjorden.
fn fjord() -> Window {
    let mut fixture = Fixture::sample();
    fixture.session.map.camera = camera(10.2, 63.5, 400.0);
    window(fixture)
}

fn canvas(window: &Window) -> egui::Rect {
    window.get_by_label("Kart over aktiva").rect()
}

fn lens(window: &Window) -> Lens {
    let camera = window.state().fixture.session.map.camera.unwrap();
    let rect = canvas(window);
    Lens {
        centre: camera.centre,
        metres_per_point: camera.metres_per_point,
        width: rect.width(),
        height: rect.height(),
    }
}

/// Where on the screen a place lies.
fn screen(window: &Window, place: Metres) -> Pos2 {
    let [x, y] = lens(window).point(place);
    canvas(window).min + vec2(x, y)
}

fn found<'a>(window: &'a Window, name: &str) -> &'a Asset {
    let fixture = &window.state().fixture;
    fixture
        .workspace()
        .assets()
        .get(&asset(fixture, name))
        .unwrap()
}

fn click_at(window: &mut Window, at: Pos2) {
    window.hover_at(at);
    window.run();
    window.drag_at(at);
    window.run();
    window.drop_at(at);
    window.run();
}

fn command(window: &mut Window, command: Command) {
    let state = window.state_mut();
    let mut asked = Vec::new();
    state
        .panel
        .command(command, &state.fixture.cx(), &mut asked);
    state.fixture.apply(asked);
    window.run();
}

#[test]
fn every_control_has_a_name_in_every_language() {
    for language in Language::ALL {
        let window = window(Fixture::sample().speaking(language));
        window.check_accessibility();
    }
}

#[test]
fn a_mark_is_selected_by_a_click_and_ctrl_adds_another() {
    let mut window = fjord();
    window
        .get_by_label("Industri, Wacker Holla, I drift")
        .click();
    window.run();
    let wacker = asset(&window.state().fixture, "Wacker");
    assert_eq!(window.state().fixture.selected(), [wacker.as_str()]);
    window
        .get_by_label("Naturressurs, Frosta, I drift")
        .click_modifiers(Modifiers::COMMAND);
    window.run();
    assert_eq!(window.state().fixture.session.selection.len(), 2);
}

#[test]
fn a_click_with_the_tool_in_hand_adds_an_asset_there_and_asks_for_its_name() {
    let mut window = fjord();
    let before = window.state().fixture.workspace().assets().len();
    command(&mut window, Command::AddAsset);
    let place = project(LonLat::new(10.1, 63.9));
    let at = screen(&window, place);
    click_at(&mut window, at);
    assert_eq!(
        window.state().fixture.workspace().assets().len(),
        before + 1
    );
    let added = found(&window, "Nytt aktivum");
    let point = project(added.place.as_ref().unwrap().point());
    assert!(point.plane_distance(place) < 500.0, "{point:?}");
    assert_eq!(window.state().fixture.session.map.tool, MapTool::Select);
    // The name is being written: what is typed replaces it.
    window.event(egui::Event::Text("Settefiskanlegg".to_owned()));
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(found(&window, "Settefisk").name, "Settefiskanlegg");
}

#[test]
fn esc_puts_the_tool_away_and_adds_nothing() {
    let mut window = fjord();
    let before = window.state().fixture.document.revision();
    command(&mut window, Command::AddAsset);
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(window.state().fixture.session.map.tool, MapTool::Select);
    assert_eq!(window.state().fixture.document.revision(), before);
}

#[test]
fn a_mark_that_is_dragged_moves_its_asset_in_one_step_that_can_be_undone() {
    let mut window = fjord();
    // Frosta stands alone and in the middle.
    let frosta = found(&window, "Frosta").place.clone().unwrap();
    let at = screen(&window, project(frosta.point()));
    assert!(canvas(&window).shrink(80.0).contains(at));
    window.hover_at(at);
    window.run();
    window.drag_at(at);
    window.run();
    window.hover_at(at + vec2(30.0, -20.0));
    window.run();
    window.hover_at(at + vec2(60.0, -40.0));
    window.run();
    window.drop_at(at + vec2(60.0, -40.0));
    window.run();
    let moved = found(&window, "Frosta").place.clone().unwrap();
    let distance = project(moved.point()).plane_distance(project(frosta.point()));
    let expected = 60.0_f64.hypot(40.0) * 400.0;
    assert!(
        (distance - expected).abs() < 3_000.0,
        "{distance} {expected}"
    );
    let fixture = &mut window.state_mut().fixture;
    assert_eq!(fixture.document.undo_labels().len(), 1);
    fixture.apply([Intent::Command(Command::Undo)]);
    window.run();
    assert_eq!(found(&window, "Frosta").place, Some(frosta));
}

#[test]
fn esc_during_a_drag_leaves_the_asset_where_it_was() {
    let mut window = fjord();
    let frosta = found(&window, "Frosta").place.clone().unwrap();
    let at = screen(&window, project(frosta.point()));
    window.hover_at(at);
    window.run();
    window.drag_at(at);
    window.run();
    window.hover_at(at + vec2(80.0, 0.0));
    window.run();
    window.key_press(Key::Escape);
    window.run();
    window.drop_at(at + vec2(80.0, 0.0));
    window.run();
    assert_eq!(found(&window, "Frosta").place, Some(frosta));
    assert_eq!(window.state().fixture.document.undo_labels().len(), 0);
}

#[test]
fn dragging_the_ground_moves_the_map_and_nothing_else() {
    let mut window = fjord();
    let before = lens(&window);
    let at = canvas(&window).left_top() + vec2(60.0, 120.0);
    window.hover_at(at);
    window.run();
    window.drag_at(at);
    window.run();
    window.hover_at(at + vec2(100.0, 30.0));
    window.run();
    window.drop_at(at + vec2(100.0, 30.0));
    window.run();
    let after = lens(&window);
    assert!(
        (before.centre.x - after.centre.x - 40_000.0).abs() < 500.0,
        "{before:?} {after:?}"
    );
    assert!((after.centre.y - before.centre.y - 12_000.0).abs() < 500.0);
    assert_eq!(window.state().fixture.document.revision(), 0);
}

#[test]
fn the_wheel_zooms_towards_the_pointer() {
    let mut window = fjord();
    let before = lens(&window);
    let at = canvas(&window).min + vec2(200.0, 150.0);
    let ground = before.ground([200.0, 150.0]);
    window.hover_at(at);
    window.run();
    window.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Line,
        source: egui::MouseWheelSource::Wheel,
        delta: vec2(0.0, 2.0),
        phase: egui::TouchPhase::Move,
        modifiers: Modifiers::NONE,
    });
    window.run_steps(20);
    let after = lens(&window);
    assert!(after.metres_per_point < before.metres_per_point * 0.95);
    let [x, y] = after.point(ground);
    assert!(
        (x - 200.0).abs() < 1.0 && (y - 150.0).abs() < 1.0,
        "{x} {y}"
    );
}

#[test]
fn a_kind_that_is_switched_off_is_gone_from_map_and_table() {
    let mut window = fjord();
    assert!(
        window
            .query_by_label("Industri, Wacker Holla, I drift")
            .is_some()
    );
    window.get_by_label("Industri 10").click();
    window.run();
    assert!(
        window
            .query_by_label("Industri, Wacker Holla, I drift")
            .is_none()
    );
    assert_eq!(window.state().panel.data.rows.len(), 14);
    window.get_by_label("Industri 10").click();
    window.run();
    assert_eq!(window.state().panel.data.rows.len(), 24);
}

#[test]
fn a_search_narrows_the_table() {
    let mut window = fjord();
    window.state_mut().fixture.session.map.shown.filter.search = "verdal".to_owned();
    window.run();
    let names: Vec<String> = rows(&window);
    assert!(names.len() >= 3 && names.len() < 8, "{names:?}");
    window.state_mut().fixture.session.map.shown.filter.search = "finnes ikke".to_owned();
    window.run();
    assert!(
        window
            .query_by_label("Ingen aktiva passer til søket og filtrene")
            .is_some()
    );
}

fn rows(window: &Window) -> Vec<String> {
    let state = window.state();
    let assets = state.fixture.workspace().assets();
    state
        .panel
        .data
        .rows
        .iter()
        .map(|id| assets.get(id).unwrap().name.clone())
        .collect()
}

#[test]
fn a_click_on_a_heading_sorts_and_another_turns_the_order_round() {
    let mut window = fjord();
    let by_name = rows(&window);
    window.get_by_label("Kommune").click();
    window.run();
    assert_eq!(
        window.state().fixture.session.map.sort.column,
        AssetColumn::Municipality
    );
    let state = window.state();
    let municipality = |id: &AssetId| {
        state
            .fixture
            .places
            .asset(id)
            .municipality
            .as_ref()
            .map(|m| m.name.to_string())
    };
    let names: Vec<Option<String>> = state.panel.data.rows.iter().map(municipality).collect();
    let known: Vec<&String> = names.iter().flatten().collect();
    assert!(
        known.is_sorted_by(|a, b| state.fixture.cx().text.compare(a, b).is_le()),
        "{known:?}"
    );
    assert!(
        names.last().unwrap().is_none(),
        "what has no municipality comes last"
    );
    window.get_by_label("Navn").click();
    window.run();
    assert_eq!(rows(&window), by_name);
    window.get_by_label_contains("Navn").click();
    window.run();
    let reversed: Vec<String> = by_name.into_iter().rev().collect();
    assert_eq!(rows(&window), reversed);
}

#[test]
fn a_row_that_is_clicked_is_selected_on_the_map_and_brought_into_view() {
    let mut fixture = Fixture::sample();
    fixture.session.map.camera = camera(6.0, 60.0, 300.0);
    let mut window = window(fixture);
    let name = rows(&window)[0].clone();
    window.get_all_by_label(&name).next().unwrap().click();
    window.run();
    let id = asset(&window.state().fixture, &name);
    assert_eq!(window.state().fixture.selected(), [id.as_str()]);
    let place = project(found(&window, &name).place.as_ref().unwrap().point());
    assert!(canvas(&window).contains(screen(&window, place)));
}

#[test]
fn arrows_in_the_table_move_the_selection_and_f2_edits_the_cell() {
    let mut window = fjord();
    let names = rows(&window);
    window.get_all_by_label(&names[0]).next().unwrap().click();
    window.run();
    window.key_press(Key::ArrowDown);
    window.run();
    let second = asset(&window.state().fixture, &names[1]);
    assert_eq!(window.state().fixture.selected(), [second.as_str()]);
    window.key_press(Key::F2);
    window.run();
    window.event(egui::Event::Text("Nytt navn".to_owned()));
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(
        window
            .state()
            .fixture
            .workspace()
            .assets()
            .get(&second)
            .unwrap()
            .name,
        "Nytt navn"
    );
    assert_eq!(window.state().fixture.document.undo_labels().len(), 1);
}

#[test]
fn esc_in_a_cell_keeps_what_was_there() {
    let mut window = fjord();
    let names = rows(&window);
    window.get_all_by_label(&names[0]).next().unwrap().click();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    window.event(egui::Event::Text("Noe annet".to_owned()));
    window.run();
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(rows(&window), names);
    assert!(!window.state().panel.table.is_editing());
}

#[test]
fn arrows_on_the_canvas_go_from_asset_to_asset_and_shift_moves_the_map() {
    let mut window = fjord();
    window
        .get_by_label("Industri, Wacker Holla, I drift")
        .click();
    window.run();
    window.key_press(Key::ArrowRight);
    window.run();
    let wacker = asset(&window.state().fixture, "Wacker");
    assert_eq!(window.state().fixture.session.selection.len(), 1);
    assert_ne!(window.state().fixture.selected(), [wacker.as_str()]);
    let before = lens(&window);
    window.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    window.run();
    assert!(lens(&window).centre.x > before.centre.x + 20_000.0);
}

#[test]
fn a_file_that_cannot_be_changed_stays_as_it_is() {
    let mut fixture = Fixture::sample().read_only();
    fixture.session.map.camera = camera(10.2, 63.5, 400.0);
    let mut window = window(fixture);
    let frosta = found(&window, "Frosta").place.clone().unwrap();
    let at = screen(&window, project(frosta.point()));
    window.drag_at(at);
    window.run();
    window.hover_at(at + vec2(80.0, 0.0));
    window.run();
    window.drop_at(at + vec2(80.0, 0.0));
    window.run();
    assert_eq!(window.state().fixture.document.revision(), 0);
    assert!(
        window.state().fixture.refused.is_empty(),
        "nothing was even tried"
    );
}

#[test]
fn an_empty_map_says_what_belongs_there_and_its_button_begins() {
    let mut window = window(Fixture::empty());
    assert!(
        window
            .query_by_label("Hva har regionen å bygge på?")
            .is_some()
    );
    window.get_by_label("Legg til aktivum").click();
    window.run();
    assert_eq!(window.state().fixture.session.map.tool, MapTool::AddAsset);
    assert!(
        window
            .query_by_label("Hva har regionen å bygge på?")
            .is_none()
    );
}

#[test]
fn while_the_map_is_being_read_the_table_is_there() {
    let mut fixture = Fixture::sample();
    fixture.geography = None;
    let mut window = window(fixture);
    assert_eq!(window.state().panel.data.rows.len(), 24);
    picture(&mut window, "map-reading");
}

#[test]
fn a_revealed_asset_stands_in_the_middle() {
    let mut window = fjord();
    let id = asset(&window.state().fixture, "Mo Industripark");
    window.state_mut().fixture.session.reveal = Some(RecordRef::from(&id));
    window.run();
    assert_eq!(window.state().fixture.session.reveal, None);
    let place = project(
        found(&window, "Mo Industripark")
            .place
            .as_ref()
            .unwrap()
            .point(),
    );
    assert!(screen(&window, place).distance(canvas(&window).center()) < 2.0);
}

/// The names of what a screen reader is told of on the map.
fn told(window: &Window) -> Vec<String> {
    window
        .root()
        .children_recursive()
        .filter(|node| node.accesskit_node().role() == egui::accesskit::Role::ListBoxOption)
        .filter_map(|node| node.accesskit_node().label())
        .collect()
}

#[test]
fn every_asset_in_view_is_told_of() {
    let mut fixture = Fixture::sample();
    fixture.session.map.camera = camera(10.2, 63.5, 250.0);
    let window = window(fixture);
    let (lens, rect) = (lens(&window), canvas(&window));
    let told = told(&window);
    let in_view: Vec<&str> = window
        .state()
        .fixture
        .workspace()
        .assets()
        .records()
        .filter(|asset| {
            let at = asset.place.as_ref().map(|place| project(place.point()));
            at.is_some_and(|at| {
                let [x, y] = lens.point(at);
                rect.shrink(40.0).contains(rect.min + vec2(x, y))
            })
        })
        .map(|asset| asset.name.as_str())
        .collect();
    assert!(in_view.len() >= 8 && told.len() <= 500, "{in_view:?}");
    for name in in_view {
        let is_told = told.iter().any(|told| told.contains(&format!(", {name},")));
        assert!(is_told, "{name} is not among {told:?}");
    }
}

#[test]
fn what_is_typed_in_a_cell_is_kept_before_the_cell_is_left() {
    let mut window = fjord();
    let first = asset(&window.state().fixture, &rows(&window)[0]);
    let name = |window: &Window| {
        let assets = window.state().fixture.workspace().assets();
        assets.get(&first).unwrap().name.clone()
    };
    let shown = rows(&window)[0].clone();
    window.get_all_by_label(&shown).next().unwrap().click();
    window.run();
    let order = window.state().panel.data.rows.clone();
    for typed in ["Ørnes verk", "Et annet"] {
        window.key_press(Key::F2);
        window.run();
        window.event(egui::Event::Text(typed.to_owned()));
        window.run();
        assert_eq!(name(&window), typed);
        assert!(window.state().panel.table.is_editing());
        let rows = &window.state().panel.data.rows;
        assert!(typed != "Ørnes verk" || *rows == order, "no row jumps");
        window.key_press(Key::Enter);
        window.run();
        assert!(window.state().panel.data.rows != order, "now it does");
    }
    // Two stays are two steps, however few letters each was.
    assert_eq!(window.state().fixture.document.undo_labels().len(), 2);
}

#[test]
fn half_a_unit_on_the_way_changes_nothing_else_of_a_capacity() {
    let mut window = fjord();
    let id = window
        .state()
        .fixture
        .workspace()
        .assets()
        .iter()
        .find(|(_, asset)| {
            let first = asset.capacities.first();
            first.is_some_and(|first| first.source.is_some())
        })
        .map(|(id, _)| id.clone())
        .unwrap();
    let capacity = |window: &Window| {
        let assets = window.state().fixture.workspace().assets();
        assets.get(&id).unwrap().capacities[0].clone()
    };
    let before = capacity(&window);
    let written = super::amount::written(Some(&before), window.state().fixture.cx().text);
    window
        .state_mut()
        .panel
        .table
        .begin(id.clone(), AssetColumn::Capacity);
    window.run();
    window.event(egui::Event::Text("77".to_owned()));
    window.run();
    assert!(
        (capacity(&window).value - 77.0).abs() < 1e-9,
        "kept at once"
    );
    assert_eq!(capacity(&window).source, before.source);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    let (start, end) = written.split_at(written.len() - 1);
    for typed in [start, end] {
        window.event(egui::Event::Text(typed.to_owned()));
        window.run();
    }
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(capacity(&window), before);
}

#[test]
fn a_cell_behind_another_panel_is_no_longer_edited() {
    let mut fixture = Fixture::sample();
    fixture.session.map.camera = camera(10.2, 63.5, 400.0);
    let mut window = stage(fixture, MapPanel::default(), |panel, ui, cx, out| {
        if cx.session.panel == crate::session::Panel::Map {
            panel.ui(ui, cx, out);
        }
    });
    let first = asset(&window.state().fixture, &rows(&window)[0]);
    window
        .state_mut()
        .panel
        .table
        .begin(first, AssetColumn::Name);
    window.run();
    assert!(window.state().panel.table.is_editing());
    window.state_mut().fixture.session.panel = crate::session::Panel::Meetings;
    window.run();
    window.state_mut().fixture.session.panel = crate::session::Panel::Map;
    window.run();
    assert!(!window.state().panel.table.is_editing());
}

#[test]
fn the_county_is_set_by_hand_in_its_cell() {
    let mut window = fjord();
    let frosta = asset(&window.state().fixture, "Frosta");
    window
        .state_mut()
        .panel
        .table
        .begin(frosta.clone(), AssetColumn::County);
    window.run();
    window.get_by_label("Nordland (18)").click();
    window.run();
    let fixture = &window.state().fixture;
    let place = fixture
        .workspace()
        .assets()
        .get(&frosta)
        .unwrap()
        .place
        .clone();
    assert_eq!(place.unwrap().county.unwrap().as_str(), "18");
    assert!(!window.state().panel.table.is_editing());
}

#[test]
fn space_on_the_canvas_is_no_click_beside_everything() {
    let mut window = fjord();
    window
        .get_by_label("Industri, Wacker Holla, I drift")
        .click();
    window.run();
    let selected = window.state().fixture.session.selection.clone();
    assert_eq!(selected.len(), 1);
    window.key_press(Key::Space);
    window.run();
    assert_eq!(window.state().fixture.session.selection, selected);
}

#[test]
fn f2_on_the_canvas_writes_nothing_in_a_file_that_cannot_be_changed() {
    let mut fixture = Fixture::sample().read_only();
    fixture.session.map.camera = camera(10.2, 63.5, 400.0);
    let mut window = window(fixture);
    window
        .get_by_label("Industri, Wacker Holla, I drift")
        .click();
    window.run();
    window.key_press(Key::F2);
    window.run();
    assert!(!window.state().panel.table.is_editing());
}

#[test]
fn f2_on_the_canvas_ends_a_search_that_hides_the_row() {
    let mut window = fjord();
    window
        .get_by_label("Industri, Wacker Holla, I drift")
        .click();
    window.run();
    window.state_mut().fixture.session.map.shown.filter.search = "verdal".to_owned();
    window.run();
    window.key_press(Key::F2);
    window.run();
    assert_eq!(window.state().fixture.session.map.shown.filter.search, "");
    assert!(window.state().panel.table.is_editing());
    window.event(egui::Event::Text("Holla".to_owned()));
    window.run();
    assert_eq!(found(&window, "Holla").name, "Holla");
}

#[test]
fn a_search_narrows_the_map_as_well() {
    let mut window = fjord();
    let wacker = "Industri, Wacker Holla, I drift";
    assert!(window.query_by_label(wacker).is_some());
    window.state_mut().fixture.session.map.shown.filter.search = "frosta".to_owned();
    window.run();
    assert!(window.query_by_label(wacker).is_none());
    assert!(window.query_by_label_contains("Frosta, I drift").is_some());
}

#[test]
fn a_mark_goes_when_its_asset_is_renamed_so_that_the_search_finds_it_no_more() {
    let mut window = fjord();
    let fixture = &mut window.state_mut().fixture;
    let name = AssetField::Name("Karbidverk".to_owned());
    let named = Edit::Asset(asset(fixture, "Wacker"), name);
    fixture.apply([Intent::edit(named)]);
    fixture.session.map.shown.filter.search = "karbidverk".to_owned();
    window.run();
    let mark = "Industri, Karbidverk, I drift";
    window.get_by_label(mark).click();
    window.run();
    window.key_press(Key::F2);
    window.run();
    window.event(egui::Event::Text("Ovnen".to_owned()));
    window.run();
    assert_eq!(found(&window, "Ovnen").name, "Ovnen");
    let renamed = "Industri, Ovnen, I drift";
    assert!(window.query_by_label(renamed).is_some());
    window.key_press(Key::Enter);
    window.run();
    assert!(!window.state().panel.table.is_editing());
    assert!(window.query_by_label(renamed).is_none());
}

#[test]
fn plus_zooms_towards_the_pointer_and_else_towards_what_is_selected() {
    let mut window = fjord();
    window
        .get_by_label("Industri, Wacker Holla, I drift")
        .click();
    window.run();
    let pointer = canvas(&window).min + vec2(220.0, 140.0);
    window.hover_at(pointer);
    window.run();
    let ground = lens(&window).ground([220.0, 140.0]);
    window.key_press(Key::Plus);
    window.run();
    let [x, y] = lens(&window).point(ground);
    assert!(
        (x - 220.0).abs() < 1.0 && (y - 140.0).abs() < 1.0,
        "{x} {y}"
    );
    window.event(egui::Event::PointerGone);
    window.run();
    let place = project(found(&window, "Wacker").place.as_ref().unwrap().point());
    let before = screen(&window, place);
    assert!(canvas(&window).contains(before));
    window.key_press(Key::Plus);
    window.run();
    let after = screen(&window, place);
    assert!(before.distance(after) < 12.0, "{before} {after}");
}

#[test]
fn the_menu_opens_by_key_at_what_is_selected() {
    let mut window = fjord();
    window
        .get_by_label("Industri, Wacker Holla, I drift")
        .click();
    window.run();
    window.key_press_modifiers(Modifiers::SHIFT, Key::F10);
    window.run();
    window.get_by_label("Slett aktivumet").rect();
    assert!(window.query_by_label("Legg til aktivum her").is_none());
    window.get_by_label("Vis alle aktiva").click();
    window.run();
    let fixture = &window.state().fixture;
    let all = fixture.workspace().assets().records();
    let rect = canvas(&window);
    for place in all.filter_map(|asset| asset.place.as_ref()) {
        assert!(rect.contains(screen(&window, project(place.point()))));
    }
}

#[test]
fn an_asset_is_placed_by_key_in_the_middle() {
    let mut window = fjord();
    command(&mut window, Command::AddAsset);
    window.key_press_modifiers(Modifiers::SHIFT, Key::ArrowUp);
    window.run();
    let middle = lens(&window).centre;
    window.key_press(Key::Enter);
    window.run();
    let added = found(&window, "Nytt aktivum");
    let point = project(added.place.as_ref().unwrap().point());
    assert!(point.plane_distance(middle) < 500.0);
}

#[test]
fn flows_are_told_and_gone_through_by_key() {
    let mut fixture = Fixture::sample();
    fixture.session.map.chain = Some(chain(&fixture, "biokarbon"));
    fixture.session.map.camera = camera(10.6, 63.65, 400.0);
    let mut window = window(fixture);
    window
        .get_by_label("Industri, Wacker Holla, I drift")
        .click();
    window.run();
    let all = told(&window);
    assert!(
        all.iter().any(|name| name.starts_with("Flyt av ")),
        "{all:?}"
    );
    window.key_press(Key::G);
    window.run();
    let primary = |window: &Window| window.state().fixture.session.selection.primary().cloned();
    let first = primary(&window);
    assert!(matches!(first, Some(RecordRef::Flow(_))), "{first:?}");
    let active = |window: &Window| {
        let node = window.get_by_label("Kart over aktiva");
        node.accesskit_node().data().active_descendant().is_some()
    };
    let mut seen = vec![first.clone()];
    for _ in 0..40 {
        window.key_press(Key::G);
        window.run();
        let now = primary(&window);
        if now == first {
            break;
        }
        assert!(!seen.contains(&now));
        seen.push(now);
    }
    assert_eq!(primary(&window), first, "round and round");
    window
        .get_by_label("Industri, Wacker Holla, I drift")
        .click();
    window.run();
    assert!(active(&window));
}

#[test]
fn where_there_is_too_much_to_tell_the_selected_is_told() {
    let mut fixture = crowded();
    fixture.session.map.camera = camera(13.0, 64.5, 300.0);
    let id = AssetId::new("asset-00007");
    let place = fixture.workspace().assets().get(&id).unwrap().place.clone();
    fixture.session.map.camera = Some(MapCamera {
        centre: project(place.unwrap().point()),
        metres_per_point: 300.0,
    });
    fixture.session.selection = Selection::one(id);
    let window = window(fixture);
    let told = told(&window);
    assert_eq!(told.len(), 500);
    assert!(told.iter().any(|name| name.contains(", Industripark 7,")));
}

#[test]
fn a_new_file_opens_on_the_coordinators_county() {
    use crate::workspace::edit::{OrganisationField, WorkspaceField};
    let coordinated = |fixture: &mut Fixture| {
        let organisation = crate::workspace::Organisation::new(
            "Trøndelag fylkeskommune",
            crate::workspace::OrganisationKind::CountyCouncil,
            crate::workspace::testing::touch().stamp(),
        );
        let id = crate::workspace::OrganisationId::new("org-county");
        let county = crate::workspace::CountyCode::new("50");
        fixture.apply([
            Intent::edit(Edit::Add(NewRecord::Organisation(
                id.clone(),
                organisation.into(),
            ))),
            Intent::edit(Edit::Organisation(
                id.clone(),
                OrganisationField::County(Some(county)),
            )),
            Intent::edit(Edit::Workspace(WorkspaceField::Coordinator(Some(id)))),
        ]);
    };
    let mut fixture = Fixture::empty();
    coordinated(&mut fixture);
    assert!(fixture.refused.is_empty(), "{:?}", fixture.refused);
    let mut window = window(fixture);
    // What is looked at becomes a camera only once somebody has touched it.
    window.get_by_label("Zoom inn").click();
    window.run();
    let lens = lens(&window);
    let steinkjer = lens.point(project(LonLat::new(11.5, 64.01)));
    let bergen = lens.point(project(LonLat::new(5.32, 60.39)));
    let rect = canvas(&window);
    assert!(rect.contains(rect.min + vec2(steinkjer[0], steinkjer[1])));
    assert!(!rect.contains(rect.min + vec2(bergen[0], bergen[1])));
    assert!(lens.metres_per_point < 1_200.0, "{lens:?}");
}

/// The dialog alone.
fn dialog() -> Harness<'static, Stage<MapPanel>> {
    let mut fixture = Fixture::sample();
    fixture.session.dialogs.push(Dialog::AddAsset);
    stage(fixture, MapPanel::default(), |panel, ui, cx, out| {
        panel.ui(ui, cx, out);
        if cx.session.dialogs.last() == Some(&Dialog::AddAsset) {
            panel.add_asset_dialog(ui, cx, out);
        }
    })
}

#[test]
fn an_asset_is_added_by_its_coordinates() {
    let mut window = dialog();
    window.event(egui::Event::Text("Kalkverk".to_owned()));
    window.run();
    window
        .get_by_role_and_label(egui::accesskit::Role::TextInput, "Koordinater")
        .focus();
    window.run();
    window.event(egui::Event::Text("63°47′N 11°27′Ø".to_owned()));
    window.run();
    picture(&mut window, "map-dialog");
    window.get_all_by_label("Legg til").last().unwrap().click();
    window.run();
    let added = found(&window, "Kalkverk");
    let point = added.place.as_ref().unwrap().point();
    assert!((point.lat - 63.7833).abs() < 1e-3 && (point.lon - 11.45).abs() < 1e-3);
    assert!(window.state().fixture.session.dialogs.is_empty());
    let id = asset(&window.state().fixture, "Kalkverk");
    assert_eq!(window.state().fixture.selected(), [id.as_str()]);
}

#[test]
fn without_the_map_the_dialog_lets_the_focus_go_on() {
    let mut fixture = Fixture::sample();
    fixture.geography = None;
    fixture.session.dialogs.push(Dialog::AddAsset);
    let mut window = stage(fixture, MapPanel::default(), |panel, ui, cx, out| {
        panel.add_asset_dialog(ui, cx, out);
    });
    window.event(egui::Event::Text("Kalkverk".to_owned()));
    window.run();
    let coordinates = |window: &Window| {
        window
            .get_by_role_and_label(egui::accesskit::Role::TextInput, "Koordinater")
            .value()
    };
    window
        .get_by_role_and_label(egui::accesskit::Role::TextInput, "Koordinater")
        .focus();
    window.run();
    window.event(egui::Event::Text("63,5 10,5".to_owned()));
    window.run();
    assert_eq!(coordinates(&window).as_deref(), Some("63,5 10,5"));
}

#[test]
fn the_dialog_says_what_is_missing_and_adds_nothing() {
    let mut window = dialog();
    window.get_all_by_label("Legg til").last().unwrap().click();
    window.run();
    assert_eq!(window.state().fixture.workspace().assets().len(), 24);
    assert_eq!(window.state().fixture.session.dialogs.len(), 1);
    assert!(
        window
            .query_by_label_contains("Dette er ikke koordinater")
            .is_some()
    );
}

#[test]
fn the_panel_can_be_shown_in_every_look_and_state() {
    for (theme, name) in [
        (ThemeChoice::Light, "light"),
        (ThemeChoice::Dark, "dark"),
        (ThemeChoice::HighContrast, "contrast"),
    ] {
        let mut fixture = Fixture::sample().wearing(theme);
        fixture.session.map.chain = Some(chain(&fixture, "biokarbon"));
        fixture.session.map.camera = camera(10.6, 63.65, 400.0);
        fixture.session.selection = Selection::one(asset(&fixture, "Wacker"));
        let mut window = window(fixture);
        window.check_accessibility();
        picture(&mut window, &format!("map-{name}"));
    }
    let mut fixture = Fixture::sample();
    fixture.session.map.chain = Some(chain(&fixture, "CO₂"));
    let mut narrow = stage_of_size(
        fixture,
        MapPanel::default(),
        MapPanel::ui,
        vec2(1000.0, 816.0),
    );
    narrow.get_by_label("Vis tegnforklaring").click();
    narrow.run();
    narrow.check_accessibility();
    picture(&mut narrow, "map-narrow");
    let mut fixture = Fixture::sample();
    fixture.session.map.camera = camera(15.0, 65.0, 2_600.0);
    let mut far = window(fixture);
    far.check_accessibility();
    picture(&mut far, "map-far");
    let mut empty = window(Fixture::empty());
    empty.check_accessibility();
    picture(&mut empty, "map-empty");
    let mut carried = fjord();
    let frosta = found(&carried, "Frosta").place.clone().unwrap();
    let at = screen(&carried, project(frosta.point()));
    carried.hover_at(at);
    carried.run();
    carried.drag_at(at);
    carried.run();
    carried.hover_at(at + vec2(-140.0, 60.0));
    carried.run();
    carried.check_accessibility();
    picture(&mut carried, "map-carried");
}

/// Ten thousand assets spread evenly over Norway, without chance.
fn crowded() -> Fixture {
    let boundaries = crate::ui::testing::geography().boundaries;
    let part = |number: u32, step: f64| (f64::from(number) * step).fract();
    let points = (0..).map(|number| {
        LonLat::new(
            4.5 + 26.5 * part(number, 0.754_877_666_2),
            57.9 + 13.3 * part(number, 0.569_840_290_9),
        )
    });
    let land = points.filter(|point| {
        boundaries
            .locate(*point, crate::geo::Edition::Y2024)
            .municipality()
            .is_some()
    });
    let edits = land.take(10_000).enumerate().map(|(number, point)| {
        let kind = AssetKind::ALL[number % AssetKind::ALL.len()];
        let place = Place::at(point, PlaceQuality::Approximate);
        let stamp = crate::workspace::testing::touch().stamp();
        let asset = Asset::new(&format!("Industripark {number}"), kind, Some(place), stamp);
        Edit::Add(NewRecord::Asset(
            AssetId::new(&format!("asset-{number:05}")),
            asset.into(),
        ))
    });
    let all = Edit::All(Message::new("edit-several"), edits.collect());
    let touch = crate::workspace::testing::touch();
    Fixture::of(
        all.apply(&crate::workspace::testing::empty(), &touch)
            .unwrap(),
    )
}

#[test]
fn all_of_norway_with_ten_thousand_assets_takes_at_most_200_000_triangles_and_500_nodes() {
    let mut fixture = crowded();
    for metres_per_point in [2_600.0, 1_200.0, 420.0] {
        fixture.session.map.camera = camera(13.0, 64.5, metres_per_point);
        let mut window = window(fixture);
        let output = window.output();
        let painted = window
            .ctx
            .tessellate(output.shapes.clone(), output.pixels_per_point);
        let triangles = |primitive: &egui::ClippedPrimitive| match &primitive.primitive {
            egui::epaint::Primitive::Mesh(mesh) => mesh.indices.len() / 3,
            egui::epaint::Primitive::Callback(_) => 0,
        };
        let triangles: usize = painted.iter().map(triangles).sum();
        assert!(
            triangles <= 200_000,
            "{triangles} triangles at {metres_per_point}"
        );
        let options = window
            .root()
            .children_recursive()
            .filter(|node| node.accesskit_node().role() == egui::accesskit::Role::ListBoxOption)
            .count();
        assert!(
            (20..=500).contains(&options),
            "{options} nodes at {metres_per_point}"
        );
        picture(&mut window, &format!("map-crowd-{metres_per_point}"));
        fixture = window.into_state().fixture;
    }
}
