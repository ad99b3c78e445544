//! The timeline as a person meets it.

use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use jiff::civil::date;

use crate::intent::{Command, Intent};
use crate::session::{ActionsShape, Selection};
use crate::ui::panels::ActionsPanel;
use crate::ui::testing::{self, Fixture, Stage};
use crate::workspace::{Action, ActionId};

type Window = egui_kittest::Harness<'static, Stage<ActionsPanel>>;

fn window(number: u32) -> (Window, ActionId) {
    let mut fixture = Fixture::sample();
    fixture.session.actions.shape = ActionsShape::Timeline;
    let actions = fixture.workspace().actions();
    let (id, _) = actions.iter().find(|(_, it)| it.number == number).unwrap();
    let id = id.clone();
    fixture.session.selection = Selection::one(&id);
    let mut window = testing::stage(fixture, ActionsPanel::default(), ActionsPanel::ui);
    window.run();
    (window, id)
}

fn action(window: &Window, id: &ActionId) -> std::sync::Arc<Action> {
    let actions = window.state().fixture.workspace().actions();
    std::sync::Arc::clone(actions.get(id).unwrap())
}

fn focus(window: &mut Window) {
    let all = window.root().children_recursive();
    let mut tables = all.filter(|node| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.starts_with("Tidslinje med"))
    });
    tables.next().unwrap().focus();
    drop(tables);
    window.run();
}

#[test]
fn every_row_in_view_is_called_by_its_action_and_its_days() {
    let (window, id) = window(12);
    let begin = format!("T-12, {}", action(&window, &id).text);
    let all = window.root().children_recursive();
    let rows: Vec<String> = all
        .filter(|node| node.accesskit_node().role() == egui::accesskit::Role::Row)
        .filter_map(|node| node.accesskit_node().label())
        .collect();
    let row = rows.iter().find(|row| row.starts_with(&begin)).unwrap();
    assert!(row.contains(", fra "), "{row}");
}

#[test]
fn ctrl_and_arrows_move_a_due_date_and_enter_makes_it_one_step() {
    let (mut window, id) = window(12);
    let before = action(&window, &id).due.unwrap();
    focus(&mut window);
    window.key_press_modifiers(Modifiers::COMMAND, Key::ArrowRight);
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowRight);
    window.run();
    assert_eq!(
        action(&window, &id).due,
        Some(before),
        "nothing is written yet"
    );
    window.key_press(Key::Enter);
    window.run();
    let after = before.saturating_add(jiff::Span::new().days(8));
    let moved = action(&window, &id);
    assert_eq!(moved.due, Some(after));
    let last = moved.due_history.last().unwrap();
    assert_eq!((last.from, last.to), (Some(before), Some(after)));
    let written = window.state().fixture.session.write.as_ref().map(|it| it.1);
    assert_eq!(written, Some("field-why"), "the reason is asked for");
    let undo = [Intent::Command(Command::Undo)];
    window.state_mut().fixture.apply(undo);
    assert_eq!(action(&window, &id).due, Some(before));
}

#[test]
fn escape_leaves_the_due_date_where_it_was() {
    let (mut window, id) = window(12);
    let before = action(&window, &id).due;
    focus(&mut window);
    window.key_press_modifiers(Modifiers::COMMAND, Key::ArrowRight);
    window.run();
    assert!(window.state().panel.has_unfinished());
    window.key_press(Key::Escape);
    window.run();
    assert!(!window.state().panel.has_unfinished());
    assert_eq!(action(&window, &id).due, before);
}

#[test]
fn plus_zooms_in_and_nought_shows_everything_again() {
    let (mut window, _) = window(12);
    focus(&mut window);
    window.key_press(Key::Plus);
    window.run();
    let near = window.state().panel.timeline.axis.unwrap();
    window.key_press(Key::Num0);
    window.run();
    let all = window.state().panel.timeline.axis.unwrap();
    assert!(near.scale > all.scale);
    assert!(all.x(date(2023, 5, 11)) > 0.0);
}
