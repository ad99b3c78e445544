//! Folding, and the numbers on cards, as a person uses them.

use egui_kittest::kittest::Queryable;

use super::tests::{Window, click, command, silicon, step};
use super::*;
use crate::scene::Rect;
use crate::scene::chain::Sign;
use crate::workspace::RecordRef;
use crate::workspace::edit::ActionField;

fn drawing(window: &Window) -> &ChainDrawing {
    window.state().panel.data.drawing.as_ref().unwrap()
}

fn places(window: &Window) -> Vec<Rect> {
    let cards = drawing(window).cards.iter();
    cards.map(|card| card.rect).collect()
}

fn select(window: &mut Window, record: RecordRef) {
    window.state_mut().fixture.session.selection = Selection::one(record);
    window.run();
}

#[test]
fn a_click_on_the_triangle_of_a_heading_folds_its_lane_and_another_unfolds_it() {
    let mut window = silicon();
    let before = places(&window);
    let at = window
        .get_by_label("Brett sammen Trøndelag")
        .rect()
        .center();
    click(&mut window, at);
    assert_eq!(drawing(&window).content.cells.len(), 4);
    window.get_by_label("3 steg i Trøndelag, 3 · Prosess, brettet sammen");
    let at = window.get_by_label("Brett ut Trøndelag").rect().center();
    click(&mut window, at);
    assert_eq!(places(&window), before);
}

#[test]
fn a_screen_reader_folds_a_stage_by_its_name() {
    let mut window = silicon();
    window.get_by_label("Brett sammen 3 · Prosess").click();
    window.run();
    let content = &drawing(&window).content;
    assert!(content.stages[2].folded.is_some());
    window.get_by_label("Brett ut 3 · Prosess");
}

#[test]
fn the_lane_and_stage_of_the_selected_step_are_folded_and_unfolded_by_command() {
    let mut window = silicon();
    let holla = step(&window, "Wacker Holla");
    select(&mut window, (&holla).into());
    for fold in [Command::FoldLane, Command::FoldStage] {
        command(&mut window, fold);
        assert!(drawing(&window).cell_of(&holla).is_some());
        command(&mut window, fold);
        assert!(drawing(&window).card_of(&holla).is_some());
    }
}

#[test]
fn all_but_the_selected_is_folded_and_all_is_unfolded() {
    let mut window = silicon();
    let before = places(&window);
    let holla = step(&window, "Wacker Holla");
    select(&mut window, (&holla).into());
    command(&mut window, Command::FoldOthers);
    let content = &drawing(&window).content;
    let left: Vec<&str> = content.cards.iter().map(|card| &*card.name).collect();
    assert_eq!(left.len(), 3, "the cell of the selected step: {left:?}");
    assert!(left.contains(&"Wacker Holla"));
    command(&mut window, Command::Unfold);
    assert_eq!(places(&window), before);
}

#[test]
fn a_click_on_joined_flows_selects_all_of_them() {
    let mut window = silicon();
    let holla = step(&window, "Wacker Holla");
    select(&mut window, (&holla).into());
    command(&mut window, Command::FoldLane);
    let joined = &drawing(&window).content.joined;
    let (index, many) = joined
        .iter()
        .enumerate()
        .find(|(_, joined)| joined.flows.len() > 1)
        .unwrap();
    let flows = many.flows.clone();
    let name = spoken::joined(&window.state().fixture.cx(), drawing(&window), index);
    window.get_by_label(&name).click();
    window.run();
    let selected = window.state().fixture.session.selection.records().to_vec();
    let flows: Vec<RecordRef> = flows.iter().map(Into::into).collect();
    assert_eq!(selected, flows);
}

#[test]
fn the_numbers_on_a_card_are_said_and_lead_to_what_they_count() {
    let mut window = silicon();
    let holla = step(&window, "Wacker Holla");
    let actions = window.state().fixture.workspace().actions();
    let open = actions.iter().find(|(_, action)| action.status.is_open());
    let id = open.map(|(id, _)| id.clone()).unwrap();
    let about = Edit::Action(id, ActionField::About(vec![(&holla).into()]));
    window.state_mut().fixture.apply([Intent::edit(about)]);
    window.run();
    let index = drawing(&window).card_of(&holla).unwrap();
    let card = &drawing(&window).content.cards[index];
    let action = RecordRef::from(&card.work.actions[0]);
    let said = spoken::card(&window.state().fixture.cx(), card);
    assert!(said.contains("tiltak"), "{said}");
    // From the card's node on the screen to the badge on it.
    let rect = drawing(&window).cards[index].rect;
    let on_screen = window.get_by_label(&said).rect();
    let zoom = on_screen.width() / rect.width();
    let sign = (0..=40)
        .flat_map(|x| (0..=40).map(move |y| [x, y]))
        .map(|[x, y]| {
            [
                rect.min[0] + rect.width() * x as f32 / 40.0,
                rect.min[1] + rect.height() * y as f32 / 40.0,
            ]
        })
        .find(|at| drawing(&window).sign_at(index, *at) == Some(Sign::Actions))
        .unwrap();
    let at =
        on_screen.min + egui::vec2(sign[0] - rect.min[0] + 2.0, sign[1] - rect.min[1] + 2.0) * zoom;
    click(&mut window, at);
    assert_eq!(
        window.state().fixture.session.selection.primary(),
        Some(&action)
    );
}

#[test]
fn a_new_step_begins_in_the_cell_in_view_where_nothing_is_selected() {
    let mut window = silicon();
    let last = drawing(&window).columns.len() - 1;
    let column = drawing(&window).columns[last];
    window.state_mut().fixture.session.chain.camera = Some(DrawingCamera {
        origin: [column.start - 200.0, 0.0],
        zoom: 3.0,
    });
    window.run();
    let before: Vec<StepId> = window
        .state()
        .fixture
        .workspace()
        .steps()
        .iter()
        .map(|(id, _)| id.clone())
        .collect();
    command(&mut window, Command::AddStep);
    let steps = window.state().fixture.workspace().steps();
    let (_, new) = steps.iter().find(|(id, _)| !before.contains(id)).unwrap();
    let stage = &drawing(&window).content.stages[last].id;
    assert_eq!(new.stage, *stage);
}

#[test]
fn a_name_of_two_lines_is_written_on_two_lines() {
    let mut window = silicon();
    let long = step(&window, "Silikoner, solceller og stål, Tyskland");
    select(&mut window, (&long).into());
    let cx = window.state().fixture.cx();
    let naming = naming::Naming::of(Named::Step(long), false, &cx);
    window.state_mut().panel.naming = Some(naming);
    window.run();
    let field = window.get_by_label("Navn på steget").rect();
    let zoom = window
        .state()
        .fixture
        .session
        .chain
        .camera
        .map_or(1.0, |c| c.zoom);
    assert!(field.height() >= 34.0 * zoom, "{field:?}");
}
