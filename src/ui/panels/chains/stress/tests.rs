//! Stress test, county table and reconciliation as a person uses them.

use egui::accesskit::Role;
use egui::{Key, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::super::ChainsPanel;
use super::toggle_step;
use crate::intent::{Command, Intent};
use crate::session::{Dialog, StressTest};
use crate::ui::testing::{Fixture, Stage, picture, stage};
use crate::ui::{PanelContext, gap_action, switch_off};
use crate::workspace::{AssetId, ChainId, FlowId, RecordRef, StepId};

type Window = Harness<'static, Stage<ChainsPanel>>;

fn draw(panel: &mut ChainsPanel, ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
    panel.ui(ui, cx, out);
    panel.dialogs(ui, cx, out);
}

fn chain(fixture: &Fixture, name: &str) -> ChainId {
    let chains = fixture.workspace().chains();
    let found = chains.iter().find(|(_, it)| it.name.contains(name));
    found.unwrap().0.clone()
}

fn step(fixture: &Fixture, name: &str) -> StepId {
    let steps = fixture.workspace().steps();
    let found = steps.iter().find(|(_, it)| it.name == name);
    found.unwrap().0.clone()
}

fn window(name: &str) -> Window {
    let mut fixture = Fixture::sample();
    fixture.session.chain.chain = Some(chain(&fixture, name));
    stage(fixture, ChainsPanel::default(), draw)
}

fn command(window: &mut Window, command: Command) {
    let state = window.state_mut();
    let mut out = Vec::new();
    assert!(state.panel.command(command, &state.fixture.cx(), &mut out));
    state.fixture.apply(out);
    window.run();
}

fn stress(window: &Window) -> Option<&StressTest> {
    window.state().fixture.session.tools.stress.as_ref()
}

fn says(window: &Window, words: &str) -> bool {
    let said = |node: egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        let words_of = [node.label(), node.value()];
        words_of.into_iter().flatten().any(|it| it.contains(words))
    };
    window.root().children_recursive().any(said)
}

/// The battery chain with the plan at Eiktyr switched off from the asset.
fn without_batteries() -> Window {
    let mut window = window("atteri");
    let state = window.state_mut();
    let assets = state.fixture.workspace().assets();
    let asset: AssetId = (assets.iter())
        .find(|(_, it)| it.name.contains("Eiktyr"))
        .map(|(id, _)| id.clone())
        .unwrap();
    let mut out = Vec::new();
    switch_off::toggle(&state.fixture.cx(), &asset, &mut out);
    state.fixture.apply(out);
    window.run();
    window
}

#[test]
fn switching_off_the_battery_plan_says_what_falls_and_changes_nothing_in_the_file() {
    let mut window = without_batteries();
    let before = window.state().fixture.document.revision();
    assert!(says(&window, "Batterifabrikk på Eiktyr"));
    assert!(says(&window, ", Slått av"), "its card says so");
    assert!(says(&window, "Alt her er midlertidig"));
    assert!(says(&window, "tørker ut"), "the sum is told");
    assert!(says(&window, "Slå på Eiktyr"));
    picture(&mut window, "chain-stress-light");
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(stress(&window), None);
    assert_eq!(window.state().fixture.document.revision(), before);
}

#[test]
fn the_space_bar_switches_the_step_that_the_arrows_lead_to_off_and_on() {
    let mut window = window("Skog");
    command(&mut window, Command::StressTest);
    assert!(stress(&window).unwrap().is_empty());
    window.key_press(Key::ArrowRight);
    window.run();
    window.key_press(Key::Space);
    window.run();
    assert!(!stress(&window).unwrap().is_empty());
    assert_eq!(window.state().fixture.selected(), [""; 0]);
    window.key_press(Key::Space);
    window.run();
    assert!(stress(&window).unwrap().is_empty());
}

#[test]
fn a_stress_test_is_kept_as_a_scenario_and_undone_as_one_step() {
    let mut window = without_batteries();
    window.get_by_label("Ta vare på som scenario…").click();
    window.run();
    window.event(egui::Event::Text("Uten batterier".into()));
    window.run();
    window.key_press(Key::Enter);
    window.run();
    let fixture = &mut window.state_mut().fixture;
    let kept: Vec<_> = fixture.workspace().scenarios().records().cloned().collect();
    assert_eq!(kept.len(), 1);
    assert_eq!(
        (kept[0].name.as_str(), kept[0].assets.len()),
        ("Uten batterier", 1)
    );
    fixture.apply([Intent::Command(Command::Undo)]);
    assert!(fixture.workspace().scenarios().is_empty());
}

#[test]
fn what_falls_is_worked_out_once_for_each_change() {
    let mut window = without_batteries();
    let kept = |window: &Window| {
        window
            .state()
            .panel
            .stress
            .kept
            .as_ref()
            .unwrap()
            .stress
            .clone()
    };
    let before = kept(&window);
    window.run();
    assert!(std::sync::Arc::ptr_eq(&before, &kept(&window)));
    let state = window.state_mut();
    let other = step(&state.fixture, "Wacker Holla");
    let mut out = Vec::new();
    toggle_step(&state.fixture.cx(), &other, &mut out);
    state.fixture.apply(out);
    window.run();
    assert!(!std::sync::Arc::ptr_eq(&before, &kept(&window)));
}

#[test]
fn a_cell_of_the_county_table_selects_the_flows_that_cross_there() {
    let mut window = window("Skog");
    command(&mut window, Command::CountyTable);
    picture(&mut window, "chain-counties-light");
    let cell = |node: &egui_kittest::Node<'_>| {
        let label = node.accesskit_node().label().unwrap_or_default();
        node.accesskit_node().role() == Role::Button && label.starts_with("Fra ")
    };
    let first = window.root().children_recursive().find(cell).unwrap();
    first.click();
    window.run();
    let fixture = &window.state().fixture;
    let selected = fixture.session.selection.records();
    assert!(!selected.is_empty());
    for record in selected {
        let RecordRef::Flow(flow) = record else {
            panic!("{record:?}");
        };
        let flow = fixture.workspace().flows().get(flow).unwrap();
        let county = |id| {
            fixture
                .places
                .step(fixture.workspace().steps().get(id).unwrap())
                .code
        };
        assert_ne!(county(&flow.from), county(&flow.to));
    }
}

/// A line of two flows that do not add up, with the dialog open.
fn unbalanced() -> Window {
    use crate::analysis::testing::{chain_over_counties, flow};
    let workspace = chain_over_counties(&[
        flow("a", "step-50-a", "step-50-b", &[(100.0, "kt")]),
        flow("b", "step-50-b", "step-15", &[(80.0, "kt")]),
    ]);
    let mut fixture = Fixture::of(workspace);
    let chain = ChainId::new("chain-a");
    fixture.session.chain.chain = Some(chain.clone());
    fixture.session.dialogs.push(Dialog::Reconcile(chain));
    stage(fixture, ChainsPanel::default(), draw)
}

#[test]
fn figures_that_balance_are_taken_into_use_as_one_step_of_undo_and_say_what_was_stated() {
    let mut window = unbalanced();
    picture(&mut window, "chain-reconcile-light");
    window.get_by_label("Ta i bruk 2 tall").click();
    window.run();
    let fixture = &mut window.state_mut().fixture;
    assert!(fixture.session.dialogs.is_empty());
    let amount = |fixture: &Fixture, id: &str| {
        fixture
            .workspace()
            .flows()
            .get(&FlowId::new(id))
            .unwrap()
            .amounts[0]
            .clone()
    };
    // Both are guesses of 60 %: σ = 60 and 48, Ax = 20, x̂ = 100 − 3600·20/5904 = 80 + 2304·20/5904.
    let (a, b) = (amount(fixture, "flow-a"), amount(fixture, "flow-b"));
    assert!((a.value - 87.8).abs() < 1e-3 && (b.value - 87.8).abs() < 1e-3);
    assert_eq!(a.status, crate::workspace::QuantityStatus::Estimated);
    assert_eq!(a.uncertainty, Some(crate::workspace::Uncertainty::D));
    let title = a.source.unwrap().title;
    assert!(title.starts_with("Avstemt, oppgitt som 100"), "{title}");
    fixture.apply([Intent::Command(Command::Undo)]);
    assert_eq!(amount(fixture, "flow-a").value, 100.0);
    assert_eq!(amount(fixture, "flow-b").value, 80.0);
}

#[test]
fn a_figure_that_is_not_ticked_stays() {
    let mut window = unbalanced();
    let is_box = |node: &egui_kittest::Node<'_>| node.accesskit_node().role() == Role::CheckBox;
    let first = window.root().children_recursive().find(is_box).unwrap();
    first.click();
    window.run();
    window.get_by_label("Ta i bruk 1 tall").click();
    window.run();
    let flows = window.state().fixture.workspace().flows();
    let values: Vec<f64> = flows.records().map(|flow| flow.amounts[0].value).collect();
    assert_eq!(
        values
            .iter()
            .filter(|value| **value == 100.0 || **value == 80.0)
            .count(),
        1
    );
}

#[test]
fn a_missing_step_becomes_an_action_once_and_shows_it_from_then_on() {
    let mut fixture = Fixture::sample();
    let gap = step(&fixture, "Aktive materialer som mangler");
    let count = fixture.workspace().actions().len();
    assert_eq!(gap_action::key(&fixture.cx(), &gap), "gap-to-action");
    for _ in 0..2 {
        let mut out = Vec::new();
        gap_action::ask(&fixture.cx(), &gap, &mut out);
        fixture.apply(out);
        assert_eq!(fixture.workspace().actions().len(), count + 1);
    }
    assert_eq!(gap_action::key(&fixture.cx(), &gap), "gap-show-action");
    let Some(RecordRef::Action(id)) = fixture.session.selection.primary() else {
        panic!("the action is selected");
    };
    let action = fixture.workspace().actions().get(id).unwrap();
    assert_eq!(action.about, [RecordRef::from(&gap)]);
    assert!(action.text.starts_with("Skaffe ") && action.due.is_none());
    let written = fixture.session.write.as_ref().map(|it| it.1);
    assert_eq!(written, Some("field-text"));
    fixture.apply([Intent::Command(Command::Undo)]);
    assert_eq!(fixture.workspace().actions().len(), count);
}
