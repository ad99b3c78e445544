//! The table: choosing, copying and pasting rows.

use egui::{Event, Key, Modifiers, OutputCommand};
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;

use super::{Window, asset, fjord, found, rows};
use crate::intent::{Intent, Request, View};
use crate::message::Message;
use crate::session::{AssetColumn, Dialog, ImportFrom, ImportKind, Notice, Selection};
use crate::workspace::{AssetId, AssetKind, Status};

fn click(window: &mut Window, row: usize, held: Modifiers) {
    let name = rows(window)[row].clone();
    let label = window.get_all_by_label(&name).next().unwrap();
    label.click_modifiers(held);
    window.run();
}

fn press(window: &mut Window, held: Modifiers, key: Key) {
    window.key_press_modifiers(held, key);
    window.run();
}

fn selected(window: &Window) -> Vec<usize> {
    let state = window.state();
    let shown: Vec<&str> = state.panel.data.rows.iter().map(AssetId::as_str).collect();
    let mut places: Vec<usize> = state
        .fixture
        .selected()
        .into_iter()
        .map(|id| shown.iter().position(|each| *each == id).unwrap())
        .collect();
    places.sort_unstable();
    places
}

fn copied(window: &mut Window) -> String {
    window.event(Event::Copy);
    window.step();
    let commands = &window.output().platform_output.commands;
    let text = commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    window.run();
    text.unwrap()
}

fn paste(window: &mut Window, text: &str) {
    window.event(Event::Paste(text.to_owned()));
    window.run();
}

/// What was said of a paste that came to nothing.
fn refusal(window: &Window) -> Vec<&'static str> {
    let dialogs = &window.state().fixture.session.dialogs;
    match dialogs.last() {
        Some(Dialog::Notice(Notice { body, .. })) => body.iter().map(Message::key).collect(),
        other => panic!("{other:?}"),
    }
}

fn point_to(window: &mut Window, column: AssetColumn) {
    window.state_mut().panel.table.point_to(column);
}

#[test]
fn rows_are_chosen_by_click_ctrl_shift_arrows_space_and_all_at_once() {
    let mut window = fjord();
    click(&mut window, 0, Modifiers::NONE);
    click(&mut window, 2, Modifiers::SHIFT);
    assert_eq!(selected(&window), [0, 1, 2]);
    click(&mut window, 1, Modifiers::COMMAND);
    assert_eq!(selected(&window), [0, 2]);
    press(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(selected(&window), [1, 2]);
    press(&mut window, Modifiers::COMMAND, Key::ArrowDown);
    press(&mut window, Modifiers::COMMAND, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::Space);
    assert_eq!(selected(&window), [1, 2, 4]);
    press(&mut window, Modifiers::COMMAND, Key::A);
    let all = window.state().panel.data.rows.len();
    assert_eq!(selected(&window).len(), all);
    let primary = window.state().fixture.selected().pop().unwrap().to_owned();
    let fifth = &window.state().panel.data.rows[4];
    assert_eq!(primary, fifth.as_str(), "the cursor stays where it was");
}

#[test]
fn all_that_a_search_shows_is_chosen_and_no_more() {
    let mut window = fjord();
    window.state_mut().fixture.session.map.shown.filter.search = "Orkland".into();
    window.run();
    let shown = rows(&window).len();
    assert!(shown > 1);
    click(&mut window, 0, Modifiers::NONE);
    press(&mut window, Modifiers::COMMAND, Key::A);
    assert_eq!(window.state().fixture.session.selection.len(), shown);
}

#[test]
fn a_row_says_that_it_is_selected_and_the_table_that_several_can_be() {
    use egui_kittest::kittest::NodeT as _;
    let mut window = fjord();
    click(&mut window, 0, Modifiers::NONE);
    click(&mut window, 1, Modifiers::COMMAND);
    let root = window.root();
    let told = root.children_recursive();
    let chosen = told.filter(|node| {
        let node = node.accesskit_node();
        node.role() == egui::accesskit::Role::Row && node.is_selected() == Some(true)
    });
    assert_eq!(chosen.count(), 2);
    let table = window.get_by_role(egui::accesskit::Role::Table);
    assert!(table.accesskit_node().is_multiselectable());
}

#[test]
fn selected_rows_are_copied_with_headers_and_ids() {
    let mut window = fjord();
    let holla = asset(&window.state().fixture, "Wacker");
    click(&mut window, 0, Modifiers::NONE);
    window.state_mut().fixture.session.selection = Selection::one(&holla);
    window.run();
    let copied = copied(&mut window);
    let lines: Vec<&str> = copied.lines().collect();
    assert_eq!(
        lines[0],
        "Navn\tType\tKommune\tFylke\tKapasitet\tStatus\tKilde\tUtfylt\tStatus per\tKommunenr\tId"
    );
    assert!(
        lines[1].starts_with("Wacker Holla\tIndustri\t"),
        "{}",
        lines[1]
    );
    assert!(lines[1].ends_with(holla.as_str()), "{}", lines[1]);
    assert_eq!(lines.len(), 2);
}

#[test]
fn pasted_rows_with_headers_go_the_way_of_an_import() {
    let mut window = fjord();
    click(&mut window, 0, Modifiers::NONE);
    let text = "Navn\tType\nHavna\tInfrastruktur\n";
    paste(&mut window, text);
    let asked = &window.state().fixture.others;
    assert!(
        matches!(
            asked.last(),
            Some(Intent::Task(Request::Import(
                ImportKind::Assets,
                ImportFrom::Clipboard(pasted),
                names,
            ))) if &**pasted == text && names.is_empty()
        ),
        "{asked:?}"
    );
}

#[test]
fn the_first_assets_can_be_pasted_where_there_is_no_table_yet() {
    let mut window = super::window(crate::ui::testing::Fixture::empty());
    paste(&mut window, "Navn\tType\nHavna\tInfrastruktur\n");
    let asked = &window.state().fixture.others;
    assert!(
        matches!(asked.last(), Some(Intent::Task(Request::Import(..)))),
        "{asked:?}"
    );
    paste(&mut window, "Havna");
    assert_eq!(refusal(&window), ["paste-where", "paste-failed-safe"]);
}

#[test]
fn a_block_of_cells_is_pasted_from_the_cursor_in_one_step() {
    let mut window = fjord();
    let ids = window.state().panel.data.rows.clone();
    click(&mut window, 1, Modifiers::NONE);
    point_to(&mut window, AssetColumn::Capacity);
    paste(&mut window, "12,5 kt/år\tsatt på vent\r\n\tI drift\r\n");
    let assets = window.state().fixture.workspace().assets();
    let (first, second) = (assets.get(&ids[1]).unwrap(), assets.get(&ids[2]).unwrap());
    let capacity = &first.capacities[0];
    assert_eq!((capacity.value, capacity.unit.symbol()), (12.5, "kt"));
    assert_eq!(
        (first.status, second.status),
        (Status::Paused, Status::Operating)
    );
    assert_eq!(window.state().fixture.document.undo_labels().len(), 1);
}

#[test]
fn a_single_cell_fills_its_column_in_all_selected_rows() {
    let mut window = fjord();
    let names = rows(&window);
    click(&mut window, 0, Modifiers::NONE);
    click(&mut window, 2, Modifiers::SHIFT);
    point_to(&mut window, AssetColumn::Kind);
    paste(&mut window, "kapital");
    for name in &names[..3] {
        assert_eq!(found(&window, name).kind, AssetKind::Capital);
    }
    assert_eq!(window.state().fixture.document.undo_labels().len(), 1);
    point_to(&mut window, AssetColumn::Confirmed);
    paste(&mut window, "11.5.2023");
    for name in &names[..3] {
        assert_eq!(found(&window, name).as_of, Some(date(2023, 5, 11)));
    }
}

#[test]
fn wrong_cells_are_told_by_row_and_column_and_nothing_is_pasted() {
    let mut window = fjord();
    click(&mut window, 0, Modifiers::NONE);
    let before = window.state().fixture.document.revision();
    point_to(&mut window, AssetColumn::Kind);
    paste(&mut window, "Industri\nTull\n=1+1");
    assert_eq!(
        refusal(&window),
        ["paste-cell", "paste-cell", "paste-failed-safe"]
    );
    point_to(&mut window, AssetColumn::Municipality);
    paste(&mut window, "Et annet sted");
    assert_eq!(refusal(&window), ["paste-cell", "paste-failed-safe"]);
    point_to(&mut window, AssetColumn::Name);
    paste(&mut window, &"x\n".repeat(100));
    assert_eq!(
        refusal(&window),
        ["paste-too-many-rows", "paste-failed-safe"]
    );
    paste(&mut window, &"x\t".repeat(20));
    assert_eq!(
        refusal(&window),
        ["paste-too-many-columns", "paste-failed-safe"]
    );
    assert_eq!(window.state().fixture.document.revision(), before);
}

#[test]
fn nothing_is_pasted_into_a_file_that_cannot_be_changed() {
    let mut window = super::window(crate::ui::testing::Fixture::sample().read_only());
    click(&mut window, 0, Modifiers::NONE);
    paste(&mut window, "Nytt navn");
    let asked = &window.state().fixture.others;
    assert!(
        matches!(asked.last(), Some(Intent::View(View::Say(_)))),
        "{asked:?}"
    );
}

#[test]
fn the_stalest_and_the_least_complete_come_first_when_sorted_so() {
    let mut window = fjord();
    window.get_by_label("Bekreftet").click();
    window.run();
    let state = window.state();
    let assets = state.fixture.workspace().assets();
    let days: Vec<_> = (state.panel.data.rows.iter())
        .map(|id| crate::analysis::freshness::last_confirmed(assets.get(id).unwrap()))
        .collect();
    assert!(days.is_sorted(), "{days:?}");
    window.get_by_label("Utfylt").click();
    window.run();
    let state = window.state();
    let assets = state.fixture.workspace().assets();
    let known: Vec<u8> = (state.panel.data.rows.iter())
        .map(|id| crate::analysis::Completeness::of(assets.get(id).unwrap()).percent())
        .collect();
    assert!(known.is_sorted(), "{known:?}");
}
