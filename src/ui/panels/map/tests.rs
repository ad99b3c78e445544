//! The panel as a person, a keyboard and a screen reader meet it.

use egui::{Key, Modifiers, Pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::*;
use crate::geo::{LonLat, Metres, project};
use crate::message::Language;
use crate::message::Message;
use crate::scene::map::View as Lens;
use crate::session::{AssetColumn, Dialog, MapCamera, Selection, ThemeChoice};
use crate::ui::testing::{Fixture, Stage, picture, stage, stage_of_size};
use crate::workspace::edit::NewRecord;
use crate::workspace::{Asset, AssetKind, ChainId, Edit, Place, PlaceQuality, RecordRef};

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
    let start = found(&window, "Hydro Sunndal").place.clone().unwrap();
    let from = screen(&window, project(start.point()));
    let from = if canvas(&window).contains(from) {
        from
    } else {
        canvas(&window).center()
    };
    // Frosta stands alone and in the middle.
    let frosta = found(&window, "Frosta").place.clone().unwrap();
    let at = screen(&window, project(frosta.point()));
    assert_ne!(from, at);
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
    window.state_mut().fixture.session.map.search = "verdal".to_owned();
    window.run();
    let names: Vec<String> = rows(&window);
    assert!(names.len() >= 3 && names.len() < 8, "{names:?}");
    window.state_mut().fixture.session.map.search = "finnes ikke".to_owned();
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
    assert_eq!(window.state().fixture.document.revision(), 0);
    assert_eq!(rows(&window), names);
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

#[test]
fn the_sample_has_no_more_than_500_nodes_and_every_asset_in_view_is_one() {
    let mut fixture = Fixture::sample();
    fixture.session.map.camera = camera(10.2, 63.5, 250.0);
    let window = window(fixture);
    let options = window
        .root()
        .children_recursive()
        .filter(|node| node.accesskit_node().role() == egui::accesskit::Role::ListBoxOption);
    let count = options.count();
    assert!((8..=500).contains(&count), "{count}");
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
