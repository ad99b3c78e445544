//! Matrix, shades, rings, measuring and flying, as a person and a keyboard meet them.

use std::collections::BTreeSet;

use egui::{Key, Pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::*;
use crate::geo::{LonLat, Metres, project};
use crate::message::Language;
use crate::scene::map::View as Lens;
use crate::session::{Flight, MapCamera, Rings};
use crate::ui::testing::{Fixture, Stage, stage};
use crate::workspace::CountyCode;

type Window = Harness<'static, Stage<MapPanel>>;

fn window(mut fixture: Fixture) -> Window {
    fixture.session.map.camera = Some(MapCamera {
        centre: project(LonLat::new(10.2, 63.5)),
        metres_per_point: 400.0,
    });
    stage(fixture, MapPanel::default(), MapPanel::ui)
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

fn map(window: &Window) -> &MapView {
    &window.state().fixture.session.map
}

fn screen(window: &Window, place: Metres) -> Pos2 {
    let rect = window.get_by_label("Kart over aktiva").rect();
    let camera = map(window).camera.unwrap();
    let [x, y] = Lens {
        centre: camera.centre,
        metres_per_point: camera.metres_per_point,
        width: rect.width(),
        height: rect.height(),
    }
    .point(place);
    rect.min + vec2(x, y)
}

fn click_at(window: &mut Window, at: Pos2) {
    window.hover_at(at);
    window.run();
    window.drag_at(at);
    window.run();
    window.drop_at(at);
    window.run();
}

fn said(window: &Window, part: &str) -> bool {
    let part = part.replace(' ', "\u{a0}");
    window
        .root()
        .children_recursive()
        .filter_map(|node| {
            node.accesskit_node()
                .label()
                .or(node.accesskit_node().value())
        })
        .any(|label| label.replace(' ', "\u{a0}").contains(&part))
}

/// The cell of the sample's industry in Trøndelag.
fn cell(window: &Window) -> egui_kittest::Node<'_> {
    window
        .root()
        .children_recursive()
        .find(|node| {
            let label = node.accesskit_node().label().unwrap_or_default();
            label.starts_with("Trøndelag, Industri, ")
        })
        .unwrap()
}

#[test]
fn a_cell_of_the_matrix_narrows_map_and_table_to_it_and_lets_go_when_pressed_again() {
    let mut window = window(Fixture::sample());
    command(&mut window, Command::Matrix);
    let all = window.state().panel.data.rows.len();
    cell(&window).click();
    window.run();
    let counties = BTreeSet::from([CountyCode::new("50")]);
    assert_eq!(map(&window).shown.filter.counties, counties);
    let fixture = &window.state().fixture;
    for id in &window.state().panel.data.rows {
        let asset = fixture.workspace().assets().get(id).unwrap();
        assert_eq!(asset.kind, crate::workspace::AssetKind::Industry);
        let county = &fixture.places.asset(id).county.code;
        assert_eq!(county.as_ref().map(CountyCode::as_str), Some("50"));
    }
    let within = window.state().panel.data.rows.len();
    assert!(within > 0 && within < all, "{within} {all}");
    // The matrix still shows all counties, so that another cell can be pressed.
    assert!(said(&window, "Møre og Romsdal"));
    cell(&window).click();
    window.run();
    assert_eq!(map(&window).shown.filter.counties, BTreeSet::new());
    assert_eq!(window.state().panel.data.rows.len(), all);
}

#[test]
fn the_matrix_is_reached_and_pressed_by_key() {
    let mut window = window(Fixture::sample());
    command(&mut window, Command::Matrix);
    cell(&window).focus();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert!(!map(&window).shown.filter.counties.is_empty());
}

#[test]
fn the_matrix_tells_sums_in_the_unit_chosen_and_its_bars_have_a_name() {
    let mut fixture = Fixture::sample();
    let per = Some(crate::workspace::Per::Year);
    let sum = crate::workspace::Quantity::guess(1.0, "kt", per);
    fixture.session.map.reading.measure = Some(std::sync::Arc::new(sum));
    let mut window = window(fixture);
    command(&mut window, Command::Matrix);
    assert!(said(&window, "Sum i kt/år"));
    assert!(said(&window, "Sum · Sum i kt/år"), "the chart");
}

#[test]
fn every_tool_has_names_in_every_language() {
    for language in Language::ALL {
        let mut fixture = Fixture::sample().speaking(language);
        let reading = &mut fixture.session.map.reading;
        reading.lower = crate::session::Lower::Matrix;
        reading.shaded = true;
        reading.rings = Some(Rings::default());
        fixture.session.map.tool = MapTool::Measure;
        window(fixture).check_accessibility();
    }
}

#[test]
fn clicks_measure_lengths_and_closing_an_area_and_esc_ends() {
    let mut window = window(Fixture::sample());
    command(&mut window, Command::Measure);
    let places =
        [(9.0, 63.9), (9.0, 64.0), (9.4, 64.0)].map(|(lon, lat)| project(LonLat::new(lon, lat)));
    for place in places {
        let at = screen(&window, place);
        click_at(&mut window, at);
    }
    let (length, none) = window.state().panel.canvas.measuring.total();
    // 0.1° of latitude are 11.12 km, 0.4° of longitude at 64° N 19.50 km; a click is on a whole point.
    assert!((length - 30_620.0).abs() < 900.0, "{length}");
    assert_eq!(none, None);
    assert!(said(&window, "I alt"));
    let first = screen(&window, places[0]);
    click_at(&mut window, first);
    let (_, area) = window.state().panel.canvas.measuring.total();
    assert!((area.unwrap() / 108.4e6 - 1.0).abs() < 0.06, "{area:?}");
    assert!(said(&window, "flate"));
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(map(&window).tool, MapTool::Select);
    assert!(window.state().panel.canvas.measuring.corners().is_empty());
    assert_eq!(window.state().fixture.document.revision(), 0);
}

#[test]
fn arrows_and_enter_measure_without_a_pointer() {
    let mut window = window(Fixture::sample());
    command(&mut window, Command::Measure);
    window.key_press(Key::Enter);
    window.run();
    for _ in 0..5 {
        window.key_press(Key::ArrowRight);
        window.run();
    }
    window.key_press(Key::Enter);
    window.run();
    let (length, _) = window.state().panel.canvas.measuring.total();
    // Five steps of 12 points of 400 m.
    assert!((length - 24_000.0).abs() < 250.0, "{length}");
    window.key_press(Key::Backspace);
    window.run();
    assert_eq!(window.state().panel.canvas.measuring.corners().len(), 1);
}

#[test]
fn rings_stand_around_what_is_selected_or_a_point_and_have_radii_of_ones_own() {
    let mut window = window(Fixture::sample());
    command(&mut window, Command::Rings);
    assert!(said(&window, "Velg et aktivum med sted"));
    window.get_by_label("Velg punkt på kartet").click();
    window.run();
    let place = project(LonLat::new(9.2, 63.9));
    let at = screen(&window, place);
    click_at(&mut window, at);
    let rings = map(&window).reading.rings.clone().unwrap();
    assert!(rings.around.unwrap().plane_distance(place) < 500.0);
    assert_eq!(map(&window).tool, MapTool::Select);
    let field = window.get_by_label("Radier i km");
    field.focus();
    window.run();
    window.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    window.run();
    window.event(egui::Event::Text("12,5; 40".to_owned()));
    window.run();
    let rings = map(&window).reading.rings.clone().unwrap();
    assert_eq!(rings.radii, [12.5, 40.0]);
    command(&mut window, Command::Rings);
    assert_eq!(map(&window).reading.rings, None);
}

#[test]
fn a_flight_ends_where_the_place_fills_the_map() {
    let mut window = window(Fixture::sample());
    let boundaries = {
        let fixture = &window.state().fixture;
        std::sync::Arc::clone(&fixture.geography.as_ref().unwrap().boundaries)
    };
    let oslo = boundaries.municipality("0301", crate::geo::Edition::Y2024);
    let number = oslo.unwrap().index();
    let bounds = *boundaries.municipalities()[number].bounds();
    let flight = Flight {
        corners: [bounds.min, bounds.max],
        municipalities: [number].into(),
    };
    let fixture = &mut window.state_mut().fixture;
    fixture.apply([Intent::View(View::Fly(flight))]);
    window.run();
    let camera = map(&window).camera.unwrap();
    assert!(bounds.contains(camera.centre));
    let rect = window.get_by_label("Kart over aktiva").rect();
    let across = bounds.height() / camera.metres_per_point;
    assert!(across < f64::from(rect.height()) && across > f64::from(rect.height()) * 0.5);
    assert_eq!(window.state().fixture.session.fly, None);
}

#[test]
fn shades_come_and_go_with_their_command_and_leave_the_selection_alone() {
    let mut window = window(Fixture::sample());
    let before = window.state().fixture.session.selection.clone();
    command(&mut window, Command::Shade);
    assert!(map(&window).reading.shaded);
    let content = window.state().panel.canvas.picture.content();
    assert!(content.unwrap().shading().is_some());
    command(&mut window, Command::Shade);
    let content = window.state().panel.canvas.picture.content();
    assert!(content.unwrap().shading().is_none());
    assert_eq!(window.state().fixture.session.selection, before);
}
