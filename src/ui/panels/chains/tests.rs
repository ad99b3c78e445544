//! The panel as a person uses it.

use egui::{Key, Modifiers, Pos2, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use super::gesture;
use super::*;
use crate::message::Language;
use crate::session::ThemeChoice;
use crate::ui::testing::{Fixture, Stage, picture, stage};
use crate::workspace::{CountyCode, RecordRef, Step};

pub(super) type Window = Harness<'static, Stage<ChainsPanel>>;

fn window(fixture: Fixture) -> Window {
    stage(fixture, ChainsPanel::default(), ChainsPanel::ui)
}

fn chain(fixture: &Fixture, name: &str) -> ChainId {
    let chains = fixture.workspace().chains();
    chains
        .iter()
        .find(|(_, chain)| chain.name.starts_with(name))
        .map(|(id, _)| id.clone())
        .unwrap()
}

/// The sample with its first chain open.
pub(super) fn silicon() -> Window {
    let mut fixture = Fixture::sample();
    fixture.session.chain.chain = Some(chain(&fixture, "Skog"));
    window(fixture)
}

#[test]
fn all_chains_of_the_sample_can_be_shown() {
    for (look, name) in [(ThemeChoice::Light, "light"), (ThemeChoice::Dark, "dark")] {
        let ids: Vec<ChainId> = Fixture::sample()
            .workspace()
            .chains()
            .iter()
            .map(|(id, _)| id.clone())
            .collect();
        for (number, id) in ids.into_iter().enumerate() {
            let mut fixture = Fixture::sample().wearing(look);
            fixture.session.chain.chain = Some(id);
            let mut window = window(fixture);
            assert!(window.state().panel.data.drawing.is_some());
            picture(&mut window, &format!("chain-{number}-{name}"));
        }
    }
}

#[test]
fn the_bottleneck_is_said_above_the_chain_and_leads_to_the_step_that_limits_it() {
    let mut window = silicon();
    window.get_by_label("Flaskehals, 28 % av målet").click();
    window.run();
    let selected = window.state().fixture.session.selection.primary().cloned();
    assert!(selected.unwrap().id().contains("pyrolyse"));
}

/// Where a step or flow stands on the screen.
fn middle(window: &Window, record: &RecordRef) -> Pos2 {
    let fixture = &window.state().fixture;
    let cx = fixture.cx();
    let drawing = window.state().panel.data.drawing.as_ref().unwrap();
    let said = match record {
        RecordRef::Step(step) => {
            let card = drawing.card_of(step).unwrap();
            spoken::card(&cx, &drawing.content.cards[card])
        }
        RecordRef::Flow(flow) => spoken::flow(
            &cx,
            flow,
            drawing.content.flows[drawing.flow_of(flow).unwrap()].crosses,
        ),
        _ => unreachable!("only steps and flows have a place"),
    };
    window.get_by_label(&said).rect().center()
}

pub(super) fn step(window: &Window, name: &str) -> StepId {
    let fixture = &window.state().fixture;
    let chain = fixture.session.chain.chain.as_ref().unwrap();
    let steps = fixture.workspace().steps();
    let found = steps
        .iter()
        .find(|(_, step)| step.name == name && step.chain == *chain);
    found.map(|(id, _)| id.clone()).unwrap()
}

fn record<'a>(window: &'a Window, id: &StepId) -> &'a Step {
    window.state().fixture.workspace().steps().get(id).unwrap()
}

fn county(window: &Window, id: &StepId) -> Option<CountyCode> {
    window.state().fixture.places.step(record(window, id)).code
}

fn drag(window: &mut Window, from: Pos2, to: Pos2) {
    window.hover_at(from);
    window.run();
    window.drag_at(from);
    window.run();
    window.hover_at(from.lerp(to, 0.5));
    window.run();
    window.hover_at(to);
    window.run();
}

pub(super) fn click(window: &mut Window, at: Pos2) {
    window.hover_at(at);
    window.run();
    window.drag_at(at);
    window.drop_at(at);
    window.run();
}

fn click_on(window: &mut Window, step: &StepId) {
    let at = middle(window, &step.into());
    click(window, at);
}

fn undo(window: &mut Window) {
    window
        .state_mut()
        .fixture
        .apply([Intent::Command(Command::Undo)]);
    window.run();
}

pub(super) fn command(window: &mut Window, command: Command) {
    let state = window.state_mut();
    let mut out = Vec::new();
    assert!(state.panel.command(command, &state.fixture.cx(), &mut out));
    state.fixture.apply(out);
    window.run();
}

#[test]
fn a_new_step_is_named_where_it_stands_and_selected() {
    let mut window = silicon();
    let holla = step(&window, "Wacker Holla");
    let at = middle(&window, &(&holla).into());
    click(&mut window, at);
    window.get_by_label("Steg").click();
    window.run();
    window.event(egui::Event::Text("Ovn 3".into()));
    window.run();
    window.key_press(Key::Enter);
    window.run();
    let new = step(&window, "Ovn 3");
    assert_eq!(record(&window, &new).stage, record(&window, &holla).stage);
    assert_eq!(county(&window, &new), Some(CountyCode::new("50")));
    assert_eq!(window.state().fixture.selected(), [new.as_str()]);
    assert!(window.state().panel.naming.is_none());
    assert_eq!(window.state().fixture.refused, Vec::new());
}

#[test]
fn a_double_click_in_an_empty_cell_adds_a_step_there() {
    let mut window = silicon();
    let rana = middle(&window, &step(&window, "Elkem Rana").into());
    let innherred = middle(&window, &step(&window, "Innherred trevirke").into());
    let before = window.state().fixture.workspace().steps().len();
    let at = pos2(innherred.x, rana.y);
    window.hover_at(at);
    window.run();
    // Within one frame: the harness' clock is too slow for two clicks in a row.
    for pressed in [true, false, true, false] {
        let button = egui::PointerButton::Primary;
        let event = egui::Event::PointerButton {
            pos: at,
            button,
            pressed,
            modifiers: Modifiers::NONE,
        };
        window.input_mut().events.push(event);
    }
    window.run();
    assert_eq!(window.state().fixture.workspace().steps().len(), before + 1);
    let new = step(&window, "Nytt steg");
    assert_eq!(county(&window, &new), Some(CountyCode::new("18")));
    assert_eq!(
        record(&window, &new).stage,
        record(&window, &step(&window, "Innherred trevirke")).stage
    );
}

#[test]
fn escape_while_renaming_brings_the_name_back() {
    let mut window = silicon();
    let holla = step(&window, "Wacker Holla");
    click_on(&mut window, &holla);
    window.key_press(Key::F2);
    window.run();
    window.event(egui::Event::Text("Holla ovn".into()));
    window.run();
    assert_eq!(record(&window, &holla).name, "Holla ovn");
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(record(&window, &holla).name, "Wacker Holla");
}

#[test]
fn a_renaming_is_one_undo_step_however_much_is_typed() {
    let mut window = silicon();
    let holla = step(&window, "Wacker Holla");
    click_on(&mut window, &holla);
    window.key_press(Key::Enter);
    window.run();
    for letter in ["H", "o", "l", "l", "a"] {
        window.event(egui::Event::Text(letter.into()));
        window.run();
    }
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(record(&window, &holla).name, "Holla");
    undo(&mut window);
    assert_eq!(record(&window, &holla).name, "Wacker Holla");
}

#[test]
fn dragging_a_card_to_another_lane_is_one_undo_step() {
    let mut window = silicon();
    let pyrolysis = step(&window, "Pyrolyse Innherred");
    let before = window.state().fixture.workspace().clone();
    let from = middle(&window, &(&pyrolysis).into());
    let lane = middle(&window, &step(&window, "Elkem Rana").into());
    drag(&mut window, from, pos2(from.x, lane.y));
    picture(&mut window, "chain-drag");
    window.drop_at(pos2(from.x, lane.y));
    window.run();
    assert_eq!(county(&window, &pyrolysis), Some(CountyCode::new("18")));
    assert_eq!(window.state().fixture.selected(), [pyrolysis.as_str()]);
    undo(&mut window);
    assert!(*window.state().fixture.workspace() == before);
}

#[test]
fn a_card_back_in_the_lane_of_its_asset_follows_the_asset_again() {
    let mut window = silicon();
    let holla = step(&window, "Wacker Holla");
    let rana = middle(&window, &step(&window, "Elkem Rana").into());
    let home = middle(&window, &(&holla).into());
    drag(&mut window, home, pos2(home.x, rana.y + 10.0));
    window.drop_at(pos2(home.x, rana.y + 10.0));
    window.run();
    assert_eq!(record(&window, &holla).county, Some(CountyCode::new("18")));
    let from = middle(&window, &(&holla).into());
    let to = middle(&window, &step(&window, "Elkem Thamshavn").into());
    drag(&mut window, from, to + vec2(0.0, 20.0));
    window.drop_at(to + vec2(0.0, 20.0));
    window.run();
    assert_eq!(record(&window, &holla).county, None);
    assert_eq!(county(&window, &holla), Some(CountyCode::new("50")));
}

#[test]
fn escape_drops_a_drag() {
    let mut window = silicon();
    let before = window.state().fixture.workspace().clone();
    let pyrolysis = step(&window, "Pyrolyse Innherred");
    let from = middle(&window, &(&pyrolysis).into());
    click(&mut window, from);
    drag(&mut window, from, from - vec2(0.0, 140.0));
    window.key_press(Key::Escape);
    window.run();
    window.drop_at(from - vec2(0.0, 140.0));
    window.run();
    assert!(*window.state().fixture.workspace() == before);
}

#[test]
fn cards_of_a_cell_change_places_by_dragging() {
    let mut window = silicon();
    let (thamshavn, holla) = (
        step(&window, "Elkem Thamshavn"),
        step(&window, "Wacker Holla"),
    );
    let (upper, lower) = (
        middle(&window, &(&thamshavn).into()),
        middle(&window, &(&holla).into()),
    );
    assert!(upper.y < lower.y);
    drag(&mut window, upper, lower + vec2(0.0, 12.0));
    window.drop_at(lower + vec2(0.0, 12.0));
    window.run();
    assert!(
        middle(&window, &thamshavn.clone().into()).y > middle(&window, &holla.clone().into()).y
    );
    assert!(record(&window, &thamshavn).order > record(&window, &holla).order);
    assert_eq!(record(&window, &thamshavn).county, None);
}

#[test]
fn a_flow_is_drawn_from_the_port_of_a_card() {
    let mut window = silicon();
    let (from, to) = (
        step(&window, "Innherred trevirke"),
        step(&window, "Papirtørking på Skogn"),
    );
    let drawing = window.state().panel.data.drawing.as_ref().unwrap();
    let rect = drawing.cards[drawing.card_of(&from).unwrap()].rect;
    let zoom = window.state().panel.room.frame.unwrap().first_look().zoom;
    let port = middle(&window, &(&from).into()) + vec2(rect.width() / 2.0 * zoom, 0.0);
    let before = window.state().fixture.workspace().flows().len();
    let end = middle(&window, &(&to).into());
    drag(&mut window, port, end);
    picture(&mut window, "chain-connect");
    window.drop_at(end);
    window.run();
    let flows = window.state().fixture.workspace().flows();
    assert_eq!(flows.len(), before + 1);
    let flow = flows
        .records()
        .find(|flow| flow.from == from && flow.to == to)
        .unwrap();
    assert_eq!(
        flow.resource, "Trevirke",
        "it is called what the step gives already"
    );
    assert!(
        matches!(&window.state().panel.naming, Some(naming) if matches!(naming.what, Named::Flow(_)))
    );
}

#[test]
fn a_flow_is_made_by_keyboard_alone() {
    let mut window = silicon();
    let from = step(&window, "Innherred trevirke");
    click_on(&mut window, &from);
    let before = window.state().fixture.workspace().flows().len();
    command(&mut window, Command::AddFlow);
    window.key_press(Key::ArrowRight);
    window.run();
    window.key_press(Key::ArrowRight);
    window.run();
    picture(&mut window, "chain-link");
    window.key_press(Key::Enter);
    window.run();
    let flows = window.state().fixture.workspace().flows();
    assert_eq!(flows.len(), before + 1);
    assert_eq!(flows.records().filter(|flow| flow.from == from).count(), 2);
}

#[test]
fn arrows_go_from_card_to_card_and_space_through_the_flows_of_one() {
    let mut window = silicon();
    let clicked = step(&window, "Pyrolyse Innherred");
    click_on(&mut window, &clicked);
    window.key_press(Key::ArrowUp);
    window.run();
    assert_eq!(
        window.state().fixture.selected(),
        [step(&window, "Biokarbon som mangler").as_str()]
    );
    window.key_press(Key::ArrowDown);
    window.run();
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..4 {
        window.key_press(Key::Space);
        window.run();
        seen.insert(window.state().fixture.selected()[0].to_owned());
    }
    assert_eq!(seen.len(), 4, "one flow comes in and three go out");
    assert!(seen.iter().all(|id| id.starts_with("flow-")));
    picture(&mut window, "chain-flow-selected");
}

#[test]
fn alt_and_an_arrow_move_a_card_as_one_edit() {
    let mut window = silicon();
    let papir = step(&window, "Papirtørking på Skogn");
    let before = window.state().fixture.workspace().clone();
    click_on(&mut window, &papir);
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowRight);
    window.run();
    let silicon = step(&window, "Silisiummetall");
    assert_eq!(
        record(&window, &papir).stage,
        record(&window, &silicon).stage
    );
    undo(&mut window);
    assert!(*window.state().fixture.workspace() == before);
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    window.run();
    assert_eq!(
        county(&window, &papir),
        Some(CountyCode::new("15")),
        "the next lane"
    );
}

#[test]
fn deleting_a_step_takes_its_flows_along() {
    let mut window = silicon();
    let holla = step(&window, "Wacker Holla");
    click_on(&mut window, &holla);
    window
        .state_mut()
        .fixture
        .apply([Intent::Command(Command::Delete)]);
    window.run();
    let workspace = window.state().fixture.workspace();
    assert!(workspace.steps().get(&holla).is_none());
    assert!(
        workspace
            .flows()
            .records()
            .all(|flow| flow.from != holla && flow.to != holla)
    );
}

#[test]
fn stages_are_reached_renamed_moved_and_deleted_by_key() {
    let mut window = silicon();
    let stages = |window: &Window| -> Vec<String> {
        let fixture = &window.state().fixture;
        let chain = fixture.session.chain.chain.as_ref().unwrap();
        let chain = fixture.workspace().chains().get(chain).unwrap();
        chain
            .stages
            .iter()
            .map(|stage| stage.name.clone())
            .collect()
    };
    let clicked = step(&window, "Innherred trevirke");
    click_on(&mut window, &clicked);
    window.key_press(Key::ArrowUp);
    window.run();
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowRight);
    window.run();
    assert_eq!(stages(&window)[..2], ["Foredling", "Råstoff"]);
    window.key_press(Key::Enter);
    window.run();
    window.event(egui::Event::Text("Skog".into()));
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(window.state().fixture.refused, Vec::new());
    assert_eq!(stages(&window)[..2], ["Foredling", "Skog"]);
    command(&mut window, Command::AddStage);
    assert_eq!(stages(&window)[1..3], ["Skog", "Nytt ledd"]);
    window.key_press(Key::Enter);
    window.run();
    window.key_press(Key::Backspace);
    window.run();
    assert_eq!(stages(&window)[..3], ["Foredling", "Skog", "Prosess"]);
}

#[test]
fn what_is_to_be_revealed_comes_into_view() {
    let mut window = silicon();
    let step = step(&window, "Silikoner, solceller og stål, Tyskland");
    let state = window.state_mut();
    state.fixture.session.chain.camera = Some(DrawingCamera {
        origin: [0.0, 0.0],
        zoom: 2.0,
    });
    state.fixture.session.reveal = Some((&step).into());
    window.run();
    assert_eq!(window.state().fixture.session.reveal, None);
    let camera = window.state().fixture.session.chain.camera.unwrap();
    let panel = &window.state().panel;
    let drawing = panel.data.drawing.as_ref().unwrap();
    let rect = drawing.cards[drawing.card_of(&step).unwrap()].rect;
    let seen = panel.room.frame.unwrap().in_view(camera);
    assert!(seen.contains(rect.min) && seen.contains(rect.max));
}

#[test]
fn a_read_only_file_is_looked_at_and_not_changed() {
    let mut fixture = Fixture::sample().read_only();
    fixture.session.chain.chain = Some(chain(&fixture, "Skog"));
    let mut window = window(fixture);
    let holla = middle(&window, &step(&window, "Wacker Holla").into());
    click(&mut window, holla);
    window.key_press(Key::F2);
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowRight);
    window.run();
    drag(&mut window, holla, holla + vec2(0.0, 200.0));
    window.drop_at(holla + vec2(0.0, 200.0));
    window.run();
    let fixture = &window.state().fixture;
    assert_eq!(
        fixture.document.revision(),
        Fixture::sample().document.revision()
    );
    assert!(window.state().panel.naming.is_none());
}

#[test]
fn a_file_without_chains_teaches_and_begins_with_five_stages() {
    for (language, button, first) in [
        (Language::Nb, "Ny verdikjede", "Råstoff"),
        (Language::Nn, "Ny verdikjede", "Råstoff"),
        (Language::En, "New value chain", "Raw material"),
    ] {
        let mut window = window(Fixture::empty().speaking(language));
        picture(&mut window, &format!("chain-none-{}", language.code()));
        window.get_by_label(button).click();
        window.run();
        window.key_press(Key::Enter);
        window.run();
        picture(&mut window, &format!("chain-new-{}", language.code()));
        let chains = window.state().fixture.workspace().chains();
        let chain = chains.records().next().unwrap();
        assert_eq!(
            (chain.stages.len(), chain.stages[0].name.as_str()),
            (5, first)
        );
    }
}

#[test]
fn the_map_opens_with_the_flows_of_the_chain() {
    let mut window = silicon();
    window.get_by_label("Kart").click();
    window.run();
    let map = Command::LookAtChain(crate::session::ChainWay::Map);
    let asked = window.state().fixture.others.last();
    assert!(matches!(asked, Some(Intent::Command(asked)) if *asked == map));
    command(&mut window, map);
    let session = &window.state().fixture.session;
    assert_eq!(session.panel, crate::session::Panel::Map);
    assert_eq!(session.map.chain, session.chain.chain);
}

#[test]
fn a_click_keeps_every_card_where_it_is() {
    let mut window = silicon();
    let drawn = |window: &Window| {
        window
            .state()
            .panel
            .data
            .drawing
            .as_ref()
            .unwrap()
            .cards
            .clone()
    };
    let before = drawn(&window);
    let clicked = step(&window, "Wacker Holla");
    click_on(&mut window, &clicked);
    assert_eq!(drawn(&window), before);
    // In the whole window the inspector takes its room in the same frame.
    window.state_mut().fixture.session.selection = Selection::none();
    window.run();
    window.state_mut().fixture.session.selection = Selection::one(&clicked);
    window.set_size(vec2(960.0, 790.0));
    window.run();
    assert_eq!(drawn(&window), before);
}

#[test]
fn a_port_lies_on_the_right_edge_of_its_card() {
    let window = silicon();
    let drawing = window.state().panel.data.drawing.as_ref().unwrap();
    let port = gesture::port(drawing, 0);
    assert_eq!(gesture::spot(drawing, port, 1.0, &[0]), Spot::Port(0));
    assert_eq!(
        gesture::spot(drawing, drawing.cards[0].rect.centre(), 1.0, &[]),
        Spot::Card(0)
    );
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

fn write(window: &mut Window, text: &str) {
    window.event(egui::Event::Text(text.into()));
    window.run();
}

fn drawing(window: &Window) -> &ChainDrawing {
    window.state().panel.data.drawing.as_ref().unwrap()
}

fn stages(window: &Window) -> Vec<String> {
    let fixture = &window.state().fixture;
    let chain = fixture.session.chain.chain.as_ref().unwrap();
    let chain = fixture.workspace().chains().get(chain).unwrap();
    let names = chain.stages.iter().map(|stage| stage.name.clone());
    names.collect()
}

/// The small chain: two steps in two stages, no lane outside Norway.
fn small() -> Window {
    window(Fixture::small())
}

#[test]
fn delete_on_a_heading_removes_the_stage_and_takes_no_step_that_was_selected() {
    let mut window = silicon();
    let clicked = step(&window, "Innherred trevirke");
    click_on(&mut window, &clicked);
    press(&mut window, Modifiers::NONE, Key::ArrowUp);
    assert_eq!(window.state().fixture.selected(), [""; 0]);
    assert!(window.state().panel.is_on_stage());
    command(&mut window, Command::AddStage);
    press(&mut window, Modifiers::NONE, Key::Enter);
    let steps = window.state().fixture.workspace().steps().len();
    command(&mut window, Command::Delete);
    assert_eq!(stages(&window)[..2], ["Råstoff", "Foredling"]);
    assert_eq!(window.state().fixture.workspace().steps().len(), steps);
    assert!(!window.state().panel.is_on_stage());
}

#[test]
fn a_name_whose_field_has_lost_the_focus_ends() {
    let mut window = silicon();
    let holla = step(&window, "Wacker Holla");
    click_on(&mut window, &holla);
    press(&mut window, Modifiers::NONE, Key::F2);
    write(&mut window, "Holla");
    // As when another panel is shown meanwhile.
    window.ctx.memory_mut(|memory| {
        let focused = memory.focused().unwrap();
        memory.surrender_focus(focused);
    });
    window.run();
    assert!(window.state().panel.naming.is_none());
    assert_eq!(record(&window, &holla).name, "Holla");
}

#[test]
fn a_step_never_stands_without_a_name() {
    let mut window = silicon();
    let holla = step(&window, "Wacker Holla");
    let elsewhere = middle(&window, &step(&window, "Elkem Rana").into());
    click_on(&mut window, &holla);
    press(&mut window, Modifiers::NONE, Key::F2);
    press(&mut window, Modifiers::NONE, Key::Backspace);
    assert_eq!(record(&window, &holla).name, "Wacker Holla");
    click(&mut window, elsewhere);
    assert!(window.state().panel.naming.is_none());
    assert_eq!(record(&window, &holla).name, "Wacker Holla");
}

#[test]
fn escape_while_a_new_step_is_named_leaves_nothing_behind() {
    let mut window = silicon();
    let before = window.state().fixture.workspace().clone();
    for typed in ["", "Ovn 3"] {
        command(&mut window, Command::AddStep);
        if !typed.is_empty() {
            write(&mut window, typed);
        }
        press(&mut window, Modifiers::NONE, Key::Escape);
        assert!(window.state().panel.naming.is_none());
        assert!(*window.state().fixture.workspace() == before);
        undo(&mut window);
        assert!(*window.state().fixture.workspace() == before);
    }
}

#[test]
fn escape_takes_a_new_step_back_also_when_it_was_saved_meanwhile() {
    let mut window = silicon();
    let before = window.state().fixture.workspace().clone();
    for typed_after in ["", "d"] {
        command(&mut window, Command::AddStep);
        write(&mut window, "abc");
        let document = &mut window.state_mut().fixture.document;
        let written = document.for_saving();
        document.mark_saved(written);
        if !typed_after.is_empty() {
            write(&mut window, typed_after);
        }
        press(&mut window, Modifiers::NONE, Key::Escape);
        assert!(window.state().panel.naming.is_none());
        let steps = window.state().fixture.workspace().steps();
        assert!(steps.records().all(|step| !step.name.starts_with("abc")));
        assert_eq!(steps.len(), before.steps().len());
    }
}

#[test]
fn a_drag_fixes_the_card_between_its_neighbours_and_leaves_the_others_free() {
    let mut window = silicon();
    let holla = step(&window, "Wacker Holla");
    let stage = record(&window, &holla).stage.clone();
    for name in ["Ovn 1", "Ovn 2", "Ovn 3"] {
        click_on(&mut window, &holla);
        command(&mut window, Command::AddStep);
        write(&mut window, name);
        press(&mut window, Modifiers::NONE, Key::Enter);
    }
    let shown = drawing(&window);
    let card = &shown.content.cards[shown.card_of(&holla).unwrap()];
    let cell = shown.cell(card.stage, card.lane);
    let ids: Vec<StepId> = cell
        .iter()
        .map(|&card| shown.content.cards[card].step.clone())
        .collect();
    assert!(ids.len() >= 5);
    let (first, last) = (ids[0].clone(), ids[ids.len() - 1].clone());
    let from = middle(&window, &(&last).into());
    let to = middle(&window, &(&first).into()) - vec2(0.0, 15.0);
    drag(&mut window, from, to);
    window.drop_at(to);
    window.run();
    assert_eq!(record(&window, &last).stage, stage);
    for id in &ids {
        let is_fixed = record(&window, id).order.is_some();
        assert_eq!(is_fixed, *id == last || *id == first, "{id}");
    }
    assert!(middle(&window, &(&last).into()).y < middle(&window, &(&first).into()).y);
}

#[test]
fn a_card_can_be_put_outside_norway_first_by_mouse_and_by_key() {
    for by_key in [false, true] {
        let mut window = small();
        let moved = drawing(&window).content.cards[0].step.clone();
        let from = middle(&window, &(&moved).into());
        if by_key {
            click(&mut window, from);
            for _ in 0..drawing(&window).lanes.len() {
                press(&mut window, Modifiers::ALT, Key::ArrowDown);
            }
        } else {
            let bottom = drawing(&window).band_abroad().unwrap().middle();
            let camera = window.state().fixture.session.chain.camera;
            let zoom = camera.map_or(1.0, |camera| camera.zoom);
            let at = drawing(&window).cards[0].rect.centre()[1];
            let to = from + vec2(0.0, (bottom - at) * zoom);
            drag(&mut window, from, to);
            picture(&mut window, "chain-abroad");
            window.drop_at(to);
            window.run();
        }
        assert_eq!(
            county(&window, &moved),
            Some(CountyCode::new("SE")),
            "{by_key}"
        );
        assert!(drawing(&window).band_abroad().is_none());
    }
}

#[test]
fn keys_zoom_towards_the_selected_card() {
    let mut window = silicon();
    let holla = step(&window, "Wacker Holla");
    click_on(&mut window, &holla);
    window.event(egui::Event::PointerGone);
    window.run();
    let before = middle(&window, &(&holla).into());
    press(&mut window, Modifiers::NONE, Key::Plus);
    let after = middle(&window, &(&holla).into());
    let camera = window.state().fixture.session.chain.camera.unwrap();
    assert!(camera.zoom > 1.0);
    assert!((before - after).length() < 1.0, "{before} {after}");
}

#[test]
fn what_the_keys_lead_to_is_brought_into_view() {
    let mut window = silicon();
    let trees = step(&window, "Innherred trevirke");
    click_on(&mut window, &trees);
    let near = DrawingCamera {
        origin: [0.0, 0.0],
        zoom: 3.0,
    };
    window.state_mut().fixture.session.chain.camera = Some(near);
    window.state_mut().fixture.session.reveal = Some((&trees).into());
    window.run();
    press(&mut window, Modifiers::ALT, Key::ArrowRight);
    press(&mut window, Modifiers::ALT, Key::ArrowRight);
    let seen = |window: &Window| {
        let camera = window.state().fixture.session.chain.camera.unwrap();
        window.state().panel.room.frame.unwrap().in_view(camera)
    };
    let rect = drawing(&window).cards[drawing(&window).card_of(&trees).unwrap()].rect;
    assert!(seen(&window).contains(rect.min) && seen(&window).contains(rect.max));
    press(&mut window, Modifiers::NONE, Key::Space);
    let selected = window.state().fixture.session.selection.primary().cloned();
    let Some(RecordRef::Flow(flow)) = selected else {
        panic!("a flow is selected");
    };
    let flow = drawing(&window).flow_of(&flow).unwrap();
    assert!(seen(&window).contains(drawing(&window).flows[flow].middle));
}

#[test]
fn several_cards_are_selected_by_key_and_a_ring_shows_where_one_is() {
    let mut window = silicon();
    let clicked = step(&window, "Pyrolyse Innherred");
    click_on(&mut window, &clicked);
    press(&mut window, Modifiers::COMMAND, Key::ArrowUp);
    assert_eq!(window.state().fixture.selected(), [clicked.as_str()]);
    picture(&mut window, "chain-roving");
    press(&mut window, Modifiers::COMMAND, Key::Space);
    let other = step(&window, "Biokarbon som mangler");
    assert_eq!(
        window.state().fixture.selected(),
        [clicked.as_str(), other.as_str()]
    );
    press(&mut window, Modifiers::COMMAND, Key::Space);
    assert_eq!(window.state().fixture.selected(), [clicked.as_str()]);
}

#[test]
fn the_menu_opens_by_key_and_gives_the_keys_back_when_it_closes() {
    let mut window = silicon();
    let holla = step(&window, "Wacker Holla");
    click_on(&mut window, &holla);
    press(&mut window, Modifiers::SHIFT, Key::F10);
    picture(&mut window, "chain-key-menu");
    assert!(window.query_by_label("Merk som manglende").is_some());
    press(&mut window, Modifiers::NONE, Key::Escape);
    window.run();
    assert!(window.query_by_label("Merk som manglende").is_none());
    press(&mut window, Modifiers::NONE, Key::Menu);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::Enter);
    let named = window.state().panel.naming.as_ref().map(|n| n.what.clone());
    assert_eq!(named, Some(Named::Step(holla)), "the first row renames");
}

#[test]
fn the_frame_around_the_drawing_is_shown_to_who_uses_keys() {
    let mut window = silicon();
    let holla = step(&window, "Wacker Holla");
    click_on(&mut window, &holla);
    assert!(!window.state().panel.by_key);
    press(&mut window, Modifiers::NONE, Key::ArrowUp);
    assert!(window.state().panel.by_key);
    window.run();
    assert!(
        window.state().panel.by_key,
        "for as long as no pointer moves"
    );
}

#[test]
fn headings_are_named_and_reached_even_where_no_card_is() {
    let mut window = window(Fixture::empty());
    window.get_by_label("Ny verdikjede").click();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Enter);
    window.run();
    assert!(!window.state().panel.is_on_stage());
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    assert!(window.state().panel.is_on_stage());
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    let heading = window.get_by_label("Ledd 2 · Foredling, Tomt ledd");
    let toggled = heading.accesskit_node().toggled();
    assert_eq!(toggled, Some(egui::accesskit::Toggled::True));
}

#[test]
fn without_a_choice_the_chain_with_the_most_flows_is_shown_and_stays() {
    let mut window = window(Fixture::sample());
    let fixture = &window.state().fixture;
    let shown = fixture.session.chain.chain.clone().unwrap();
    let count = |id: &ChainId| fixture.index.flows_of_chain(id).count();
    let most = fixture.workspace().chains().iter().map(|(id, _)| count(id));
    assert_eq!(most.max(), Some(count(&shown)));
    let steps: Vec<RecordRef> = fixture
        .index
        .steps_of_chain(&shown)
        .map(Into::into)
        .collect();
    let fixture = &mut window.state_mut().fixture;
    fixture.apply([Intent::edit(Edit::Remove(steps))]);
    window.run();
    assert_eq!(window.state().panel.data.chain, Some(shown));
}

#[test]
fn the_legend_stays_in_the_window_when_the_inspector_opens_beside_it() {
    let mut window = silicon();
    for width in [1340.0, 960.0, 700.0] {
        window.set_size(vec2(width, 790.0));
        window.run();
        for name in ["Kart", "Avtalt", "* Eksempel, laget som illustrasjon"] {
            let rect = window.get_by_label(name).rect();
            assert!(
                rect.max.y <= 790.0 && rect.min.x >= 0.0,
                "{name}: {rect} at {width}"
            );
        }
        let (legend, canvas) = (window.get_by_label("Avtalt").rect(), drawing_rect(&window));
        assert!(legend.min.y >= canvas.max.y, "{legend} {canvas} at {width}");
    }
}

/// Where the drawing is on the screen.
fn drawing_rect(window: &Window) -> egui::Rect {
    let name = window.state().fixture.cx().t("chain-canvas");
    window.get_by_label(name).rect()
}
