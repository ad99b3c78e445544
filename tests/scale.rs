//! The window at every scale on the smallest screen that counts: 1280 × 720 pixels.

use egui::{Key, Modifiers, Rect};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use frostating::app::Frostating;
use frostating::message::Language;

use crate::support::window::program;

const TOP_BAR: f32 = 52.0;
const STATUS_BAR: f32 = 32.0;

fn window(scale: f32, language: Language) -> Harness<'static, Frostating> {
    let folder = tempfile::tempdir().unwrap();
    let size = [1280.0 / scale, 720.0 / scale];
    let mut harness = program(folder.path(), language, size);
    harness.state_mut().open_sample();
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    harness
}

/// What can be pressed in the bars above and below, with its place.
fn pressed_in_bars(harness: &Harness<'_, Frostating>, height: f32) -> Vec<(String, Rect)> {
    harness
        .query_all_by(|node| node.role() == egui::accesskit::Role::Button)
        .map(|node| {
            (
                node.accesskit_node().label().unwrap_or_default(),
                node.rect(),
            )
        })
        .filter(|(_, rect)| rect.bottom() <= TOP_BAR || rect.top() >= height - STATUS_BAR)
        .collect()
}

#[test]
fn no_button_of_the_bars_covers_another_or_leaves_the_window_at_any_scale() {
    for language in Language::ALL {
        for scale in [1.0, 1.5, 2.0, 3.0] {
            let harness = window(scale, language);
            let whole =
                Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1280.0 / scale, 720.0 / scale));
            let buttons = pressed_in_bars(&harness, whole.height());
            assert!(buttons.len() >= 6, "{buttons:?}");
            for (place, (name, rect)) in buttons.iter().enumerate() {
                assert!(whole.contains_rect(*rect), "{name} at {scale}: {rect:?}");
                for (other, taken) in &buttons[..place] {
                    let shared = rect.intersect(*taken);
                    assert!(
                        !shared.is_positive(),
                        "{language:?} at {scale}: {name} covers {other}"
                    );
                }
            }
        }
    }
}

#[test]
fn every_panel_of_the_rail_can_be_reached_at_300_percent() {
    let mut harness = window(3.0, Language::Nb);
    for name in ["Verdikjeder", "Møter"] {
        harness
            .get_by_role_and_label(egui::accesskit::Role::Tab, name)
            .click();
        harness.run();
    }
    // The last ones stand below and come into view with the focus or the wheel; keys lead there too.
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num5);
    harness.run();
    assert_eq!(
        harness.state().session().panel,
        frostating::session::Panel::Organisations
    );
}

#[test]
fn where_there_is_no_room_beside_the_panel_the_inspector_takes_its_place_and_gives_it_back() {
    let mut harness = window(2.0, Language::Nb);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run();
    harness.event(egui::Event::Text("Wacker Holla".to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.query_by_label("Eier").is_none());
    harness.get_by_label("Vis detaljer").click();
    harness.run();
    assert!(harness.query_all_by_label("Eier").next().is_some());
    harness.get_by_label("Tilbake").click();
    harness.run();
    assert!(harness.query_by_label("Vis detaljer").is_some());
}

#[test]
fn tab_walks_past_the_search_without_opening_it() {
    let mut harness = window(1.0, Language::Nb);
    for _ in 0..12 {
        harness.key_press(Key::Tab);
        harness.run();
    }
    assert!(harness.state().session().dialogs.is_empty());
}

#[test]
fn what_had_the_focus_has_it_again_when_the_palette_is_closed() {
    let mut harness = window(1.0, Language::Nb);
    for _ in 0..3 {
        harness.key_press(Key::Tab);
        harness.run();
    }
    let focused = harness.ctx.memory(egui::Memory::focused);
    assert!(focused.is_some());
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.ctx.memory(egui::Memory::focused), focused);
}

#[test]
fn esc_lets_go_of_what_is_selected_but_is_first_the_fields() {
    let mut harness = window(1.0, Language::Nb);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run();
    harness.event(egui::Event::Text("Wacker Holla".to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    harness
        .get_by_role_and_label(egui::accesskit::Role::TextInput, "Navn")
        .click();
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state().session().selection.len(), 1);
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.state().session().selection.is_empty());
}

#[test]
fn a_dialog_begins_in_its_first_field_and_enter_there_answers() {
    let mut harness = window(1.0, Language::Nb);
    harness.state_mut().open_sample();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run();
    harness.event(egui::Event::Text("koordinater".to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    harness.event(egui::Event::Text("Ny fabrikk".to_owned()));
    harness.run();
    let field = harness.get_by_role_and_label(egui::accesskit::Role::TextInput, "Navn");
    assert_eq!(
        field.accesskit_node().value().as_deref(),
        Some("Ny fabrikk")
    );
}
