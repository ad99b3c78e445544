//! The Sankey as a person uses it.

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use super::super::spoken;
use super::*;
use crate::intent::Command;
use crate::session::ThemeChoice;
use crate::ui::testing::{Fixture, Stage, picture, stage};
use crate::workspace::{FlowId, StepId};

type Window = Harness<'static, Stage<ChainsPanel>>;

fn chain(fixture: &Fixture, name: &str) -> ChainId {
    let chains = fixture.workspace().chains();
    let found = chains
        .iter()
        .find(|(_, chain)| chain.name.starts_with(name));
    found.map(|(id, _)| id.clone()).unwrap()
}

fn window(name: &str, theme: ThemeChoice) -> Window {
    let mut fixture = Fixture::sample().wearing(theme);
    fixture.session.chain.chain = Some(chain(&fixture, name));
    fixture.session.chain.sankey = true;
    fixture.session.panel = Panel::Chains;
    let mut window = stage(fixture, ChainsPanel::default(), ChainsPanel::ui);
    window.run();
    window
}

fn biogas() -> Window {
    window("Fiskeslam", ThemeChoice::Light)
}

fn step(window: &Window, name: &str) -> StepId {
    let steps = window.state().fixture.workspace().steps();
    let found = steps.iter().find(|(_, step)| step.name.starts_with(name));
    found.map(|(id, _)| id.clone()).unwrap()
}

fn command(window: &mut Window, command: Command) {
    let state = window.state_mut();
    let mut out = Vec::new();
    assert!(state.panel.command(command, &state.fixture.cx(), &mut out));
    state.fixture.apply(out);
    window.run();
}

fn selected(window: &Window) -> Option<RecordRef> {
    window.state().fixture.session.selection.primary().cloned()
}

fn select(window: &mut Window, record: RecordRef) {
    let mut out = Vec::new();
    super::super::keys::select(record, &mut out);
    window.state_mut().fixture.apply(out);
    window.state_mut().panel.take_focus = true;
    window.run();
}

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

#[test]
fn all_chains_of_the_sample_can_be_shown_as_a_sankey() {
    for (look, name) in [(ThemeChoice::Light, "light"), (ThemeChoice::Dark, "dark")] {
        let chains = Fixture::sample();
        let chains = chains.workspace().chains().clone();
        for (number, (_, chain)) in chains.iter().enumerate() {
            let mut window = window(&chain.name, look);
            assert!(window.state().panel.sankey.drawing.is_some());
            picture(&mut window, &format!("sankey-{number}-{name}"));
        }
    }
}

#[test]
fn the_keys_lead_from_the_lanes_to_the_sankey_and_the_map_and_back_with_what_is_selected() {
    let mut window = biogas();
    command(&mut window, Command::LookAtChain(ChainWay::Lanes));
    assert!(!window.state().fixture.session.chain.sankey);
    let plant = step(&window, "Bio-LNG");
    select(&mut window, (&plant).into());
    command(&mut window, Command::LookAtChain(ChainWay::Sankey));
    assert!(window.state().fixture.session.chain.sankey);
    assert_eq!(selected(&window), Some((&plant).into()));
    command(&mut window, Command::LookAtChain(ChainWay::Map));
    let session = &window.state().fixture.session;
    assert_eq!(session.panel, Panel::Map);
    assert_eq!(session.map.chain, session.chain.chain);
    assert!(session.map.fits_chain && session.map.camera.is_none());
    assert_eq!(selected(&window), Some((&plant).into()));
    // Back from the map with the flows of another chain there: that is the one to look at.
    let other = chain(&window.state().fixture, "Skog");
    window.state_mut().fixture.session.map.chain = Some(other.clone());
    command(&mut window, Command::LookAtChain(ChainWay::Sankey));
    let session = &window.state().fixture.session;
    assert_eq!(session.chain.chain, Some(other));
    assert!(session.chain.sankey);
}

#[test]
fn the_switch_below_the_drawing_asks_for_the_command() {
    let mut window = biogas();
    window.get_by_label("Felt").click();
    window.run();
    let asked = &window.state().fixture.others;
    let lanes = Command::LookAtChain(ChainWay::Lanes);
    assert!(
        asked
            .iter()
            .any(|intent| matches!(intent, Intent::Command(asked) if *asked == lanes)),
        "{asked:?}"
    );
}

#[test]
fn bars_and_bands_are_told_by_name() {
    let window = biogas();
    let drawing = window.state().panel.sankey.drawing.as_ref().unwrap();
    let cx = window.state().fixture.cx();
    for flow in &drawing.content.flows {
        let said = spoken::flow(&cx, &flow.flow, flow.crosses);
        assert!(window.query_all_by_label(&said).next().is_some(), "{said}");
    }
    let steps = drawing.content.steps.len();
    let told = window.query_all_by_label_contains("Steg, ").count();
    assert_eq!(told, steps);
    let plant = window.query_all_by_label_contains("Bio-LNG-anlegg på Fiborgtangen, ");
    assert!(plant.count() >= 1);
    assert!(window.query_by_label_contains("mål 600").is_some());
}

#[test]
fn arrows_go_from_bar_to_bar_space_through_flows_and_along_them() {
    let mut window = biogas();
    let plant = step(&window, "Bio-LNG");
    select(&mut window, (&plant).into());
    press(&mut window, Key::Space);
    let Some(RecordRef::Flow(first)) = selected(&window) else {
        panic!("{:?}", selected(&window));
    };
    let flow = |window: &Window, id: &FlowId| {
        window
            .state()
            .fixture
            .workspace()
            .flows()
            .get(id)
            .unwrap()
            .clone()
    };
    assert_eq!(flow(&window, &first).from, plant);
    press(&mut window, Key::ArrowDown);
    let Some(RecordRef::Flow(second)) = selected(&window) else {
        panic!("{:?}", selected(&window));
    };
    assert_ne!(first, second);
    press(&mut window, Key::ArrowRight);
    let end = flow(&window, &second).to.clone();
    assert_eq!(selected(&window), Some((&end).into()));
    press(&mut window, Key::ArrowLeft);
    assert!(matches!(selected(&window), Some(RecordRef::Step(_))));
    assert_ne!(selected(&window), Some((&end).into()));
}

#[test]
fn every_bar_can_be_reached_by_arrows_and_every_flow_by_space() {
    let mut window = biogas();
    let drawing = window.state().panel.sankey.drawing.clone().unwrap();
    for bar in &drawing.content.steps {
        select(&mut window, (&bar.step).into());
        let index = drawing.step_of(&bar.step).unwrap();
        let flows = drawing.content.flows.iter();
        let own = flows
            .filter(|flow| flow.from == index || flow.to == index)
            .count();
        let mut seen = std::collections::BTreeSet::new();
        for _ in 0..own {
            press(&mut window, Key::Space);
            seen.extend(selected(&window).map(|record| record.id().to_owned()));
        }
        assert_eq!(seen.len(), own, "{}", bar.name);
    }
}

#[test]
fn enter_names_what_a_flow_carries_and_one_undo_takes_it_back() {
    let mut window = biogas();
    let drawing = window.state().panel.sankey.drawing.clone().unwrap();
    let flow = drawing.content.flows[0].flow.clone();
    let resource = |window: &Window| {
        let flows = window.state().fixture.workspace().flows();
        flows.get(&flow).unwrap().resource.clone()
    };
    let before = resource(&window);
    select(&mut window, (&flow).into());
    press(&mut window, Key::Enter);
    window.event(egui::Event::Text("Slam".into()));
    window.run();
    press(&mut window, Key::Enter);
    assert_eq!(resource(&window), "Slam");
    window
        .state_mut()
        .fixture
        .apply([Intent::Command(Command::Undo)]);
    window.run();
    assert_eq!(resource(&window), before);
}

#[test]
fn a_click_selects_a_band_and_one_beside_it_nothing() {
    let mut window = biogas();
    let drawing = window.state().panel.sankey.drawing.clone().unwrap();
    let widest = (0..drawing.content.flows.len())
        .find(|&flow| drawing.content.flows[flow].label.starts_with("300"))
        .unwrap();
    let cx = window.state().fixture.cx();
    let band = &drawing.content.flows[widest];
    let said = spoken::flow(&cx, &band.flow, band.crosses);
    let at = window.get_by_label(&said).rect().center();
    let click = |window: &mut Window, at| {
        window.hover_at(at);
        window.run();
        window.drag_at(at);
        window.drop_at(at);
        window.run();
    };
    click(&mut window, at);
    assert_eq!(selected(&window), Some((&band.flow).into()));
    picture(&mut window, "sankey-selected");
    let empty = window
        .get_by_label_contains("Verdikjeden som Sankey")
        .rect();
    click(&mut window, empty.right_bottom() - egui::vec2(4.0, 4.0));
    assert_eq!(selected(&window), None);
}

#[test]
fn another_account_is_chosen_in_the_header_and_kept_for_the_chain() {
    let mut window = biogas();
    window.get_by_label_contains("Varer · kt").click();
    window.run();
    window.get_by_label_contains("Energi · GWh").click();
    window.run();
    let session = &window.state().fixture.session;
    let chosen = session
        .chain
        .accounts
        .get(session.chain.chain.as_ref().unwrap());
    assert_eq!(chosen.unwrap().unit.symbol(), "GWh");
    let drawing = window.state().panel.sankey.drawing.as_ref().unwrap();
    assert_eq!(drawing.content.counted().unwrap().unit.symbol(), "GWh");
}

#[test]
fn an_account_without_amounts_says_what_to_do() {
    let mut window = window("Hydrogen", ThemeChoice::Light);
    window.get_by_label_contains("Varer").click();
    window.run();
    window.get_by_label_contains("ingen mengder").click();
    window.run();
    window.get_by_label_contains("Velg et annet lag");
    picture(&mut window, "sankey-empty");
    window.get_by_label("Vis felt").click();
    window.run();
    assert!(!window.state().fixture.session.chain.sankey);
}

#[test]
fn what_is_added_from_the_sankey_is_added_in_the_lanes() {
    let mut window = biogas();
    command(&mut window, Command::AddStep);
    assert!(!window.state().fixture.session.chain.sankey);
    assert!(window.state().panel.naming.is_some());
    assert_eq!(window.state().fixture.refused, Vec::new());
}

#[test]
fn fit_brings_all_of_the_sankey_into_view() {
    let mut window = biogas();
    let camera = DrawingCamera {
        origin: [300.0, 200.0],
        zoom: 2.0,
    };
    window.state_mut().fixture.session.chain.sankey_camera = Some(camera);
    window.run();
    command(&mut window, Command::Fit);
    let camera = window.state().fixture.session.chain.sankey_camera.unwrap();
    assert_eq!(camera.origin, [0.0, 0.0]);
    // As seen from where the drawing ends, nothing lies beyond the view.
    let panel = &window.state().panel;
    let (frame, drawing) = (
        panel.sankey.frame.unwrap(),
        panel.sankey.drawing.as_ref().unwrap(),
    );
    let [width, height] = drawing.size().map(|side| side * camera.zoom);
    assert!(width <= frame.view[0] + 0.5 && height <= frame.view[1] + 0.5);
}

#[test]
fn several_steps_are_selected_by_key() {
    let mut window = biogas();
    let plant = step(&window, "Bio-LNG");
    select(&mut window, (&plant).into());
    window.key_press_modifiers(egui::Modifiers::COMMAND, Key::ArrowLeft);
    window.run();
    // The keyboard went on, and what is selected stays.
    assert_eq!(selected(&window), Some((&plant).into()));
    window.key_press_modifiers(egui::Modifiers::COMMAND, Key::Space);
    window.run();
    let selection = &window.state().fixture.session.selection;
    assert_eq!(selection.records().len(), 2);
    assert!(selection.contains(&(&plant).into()));
}

#[test]
fn in_a_stress_test_the_space_bar_switches_the_bar_off_that_the_arrows_lead_to() {
    let mut window = biogas();
    window.state_mut().fixture.session.tools.stress = Some(crate::session::StressTest::default());
    window.state_mut().panel.take_focus = true;
    window.run();
    press(&mut window, Key::ArrowRight);
    press(&mut window, Key::Space);
    let session = &window.state().fixture.session;
    let test = session.tools.stress.as_ref().unwrap();
    assert_eq!(test.steps.len() + test.assets.len(), 1);
    assert!(session.selection.is_empty());
}
