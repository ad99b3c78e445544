//! The pieces as a person, a keyboard and a screen reader meet them.

#![cfg(test)]

use egui::accesskit::{Live, Role as Kind};
use egui::{Key, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::gallery::{self, OWNERS, Page};
use super::*;
use crate::ui::theme::{self, Look, ThemeChoice, Type, space};

/// The page in a window; the harness fails on a control without a name and on a missing glyph.
fn window(page: Page) -> Harness<'static, Page> {
    let look = page.look;
    let mut harness = Harness::builder()
        .with_size(egui::vec2(1440.0, 900.0))
        .with_context_setup(move |ctx| {
            theme::fonts::install(ctx);
            theme::apply(ctx, look);
        })
        .build_ui_state(gallery::show, page);
    harness.run();
    harness
}

fn light() -> Harness<'static, Page> {
    window(gallery::page(ThemeChoice::Light))
}

#[test]
fn every_control_has_a_name_in_every_theme() {
    for theme in ThemeChoice::ALL {
        window(gallery::page(theme)).check_accessibility();
    }
}

#[test]
fn nothing_to_click_is_smaller_than_28_points() {
    let harness = light();
    let mut clickable = 0;
    for node in harness.root().children_recursive() {
        let role = node.accesskit_node().role();
        let ours = [
            Kind::Button,
            Kind::Link,
            Kind::Tab,
            Kind::RadioButton,
            Kind::ComboBox,
        ];
        if ours.contains(&role) {
            clickable += 1;
            let size = node.rect().size();
            assert!(
                size.y >= space::TARGET && size.x >= space::TARGET,
                "{node:?}"
            );
        }
    }
    assert!(clickable > 30, "only {clickable} controls were found");
}

#[test]
fn a_chip_is_switched_by_the_pointer_and_by_the_keyboard() {
    let mut harness = light();
    harness.get_by_label("Teknologi 6").click();
    harness.run();
    assert!(!harness.state().shown[1]);
    harness.get_by_label("Teknologi 6").focus();
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    assert!(harness.state().shown[1]);
}

#[test]
fn a_segment_is_chosen_and_known_as_one_of_several() {
    let mut harness = light();
    harness
        .get_by_role_and_label(Role::RadioButton, "Tavle")
        .click();
    harness.run();
    assert_eq!(harness.state().view, 1);
    let chosen = harness.get_by_role_and_label(Role::RadioButton, "Tavle");
    assert_eq!(
        chosen.accesskit_node().toggled(),
        Some(egui::accesskit::Toggled::True)
    );
}

#[test]
fn a_rail_item_says_how_many_things_want_attention() {
    let mut harness = light();
    harness.get_by_role_and_label(Role::Tab, "Funn 3").click();
    harness.run();
    assert_eq!(harness.state().pressed, ["Funn"]);
}

fn open_owners() -> Harness<'static, Page> {
    let mut harness = light();
    harness
        .get_by_role_and_label(Role::ComboBox, "Eier")
        .click();
    harness.run();
    harness
}

#[test]
fn a_long_list_is_searched_and_chosen_from_by_typing() {
    let mut harness = open_owners();
    assert!(harness.query_by_label("Søk etter eier").is_some());
    // A screen reader is at the highlighted item, while letters go to the field.
    let now = OWNERS[harness.state().owner];
    let item = harness.get_by_role_and_label(Role::ListBoxOption, now);
    assert!(item.is_focused());
    harness.event(egui::Event::Text("VEST".to_owned()));
    harness.run();
    assert!(harness.query_by_label("Siva").is_none());
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(OWNERS[harness.state().owner], "Vestland fylkeskommune");
    assert!(
        harness.query_by_label("Søk etter eier").is_none(),
        "still open"
    );
}

#[test]
fn arrows_move_through_a_list_from_what_is_chosen_now() {
    let mut harness = open_owners();
    for key in [Key::ArrowDown, Key::ArrowDown, Key::ArrowUp, Key::Enter] {
        harness.key_press(key);
        harness.run();
    }
    assert_eq!(OWNERS[harness.state().owner], "Vestland fylkeskommune");
}

#[test]
fn escape_leaves_a_list_and_what_was_chosen() {
    let mut harness = open_owners();
    harness
        .get_by_label("Søk etter eier")
        .type_text("finnes ikke");
    harness.run();
    harness.get_by_label("Ingen treff");
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_label("Ingen treff").is_none());
    assert_eq!(OWNERS[harness.state().owner], "Trøndelag fylkeskommune");
    harness
        .get_by_role_and_label(Role::ComboBox, "Eier")
        .click();
    harness.run();
    harness
        .get_by_role_and_label(Role::ListBoxOption, "Siva")
        .click();
    harness.run();
    assert_eq!(
        OWNERS[harness.state().owner],
        "Siva",
        "the old search was kept"
    );
}

#[test]
fn a_list_tells_what_is_chosen_and_where_each_item_stands() {
    let harness = open_owners();
    let node = harness.get_by_role_and_label(Role::ListBoxOption, "Trøndelag fylkeskommune");
    let data = node.accesskit_node();
    assert_eq!(data.is_selected(), Some(true));
    assert_eq!(data.data().position_in_set(), Some(10));
    assert_eq!(data.data().size_of_set(), Some(OWNERS.len()));
}

fn asked() -> Harness<'static, Page> {
    window(Page {
        dialog: true,
        ..gallery::page(ThemeChoice::Light)
    })
}

#[test]
fn enter_presses_the_primary_button_of_a_dialog() {
    let mut harness = asked();
    assert!(harness.get_by_label("Lagre").is_focused());
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().answer, Some(Answer::Button(0)));
}

#[test]
fn escape_and_the_cross_dismiss_a_dialog_and_buttons_answer_it() {
    let mut harness = asked();
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state().answer, Some(Answer::Dismissed));

    let mut harness = asked();
    harness.get_by_label("Lukk").click();
    harness.run();
    assert_eq!(harness.state().answer, Some(Answer::Dismissed));

    let mut harness = asked();
    harness.get_by_label("Ikke lagre").click();
    harness.run();
    assert_eq!(harness.state().answer, Some(Answer::Button(1)));
}

#[test]
fn a_dialog_is_named_by_its_title_and_holds_the_window() {
    let harness = asked();
    let dialog = harness.get_by_role_and_label(Role::Dialog, "Lagre endringene?");
    assert!(dialog.accesskit_node().data().is_modal());
}

#[test]
fn a_long_toast_takes_more_lines_and_stays_in_the_window() {
    let words = "Filen kunne ikke lagres fordi disken er full og mappen er flyttet. ".repeat(4);
    let text = words.clone();
    let mut harness = Harness::builder()
        .with_size(egui::vec2(640.0, 400.0))
        .with_context_setup(|ctx| {
            theme::fonts::install(ctx);
            theme::apply(ctx, Look::default());
        })
        .build_ui(move |ui| {
            let toasts = [Toast {
                tone: Tone::Danger,
                text: &text,
                action: Some("Angre"),
            }];
            let _ = show_toasts(ui.ctx(), &toasts, 0.0, "Lukk meldingen");
        });
    harness.run();
    assert!(
        harness
            .query_by_role_and_label(Role::Alert, &words)
            .is_some()
    );
    let close = harness.get_by_label("Lukk meldingen").rect();
    assert!(close.right() <= 640.0, "{close:?}");
}

#[test]
fn a_toast_is_announced_politely_and_offers_what_can_be_undone() {
    let mut harness = window(Page {
        toasts: true,
        ..gallery::page(ThemeChoice::Light)
    });
    let toast = harness.get_by_role_and_label(Role::Status, "T-12 er slettet");
    assert_eq!(toast.accesskit_node().data().live(), Some(Live::Polite));
    let undo = harness
        .get_all_by_role_and_label(Role::Button, "Angre")
        .max_by(|a, b| a.rect().top().total_cmp(&b.rect().top()))
        .unwrap();
    undo.click();
    harness.run();
    assert_eq!(harness.state().toasted, Some(ToastEvent::Action(1)));
}

#[test]
fn what_is_wrong_with_a_field_is_said_at_once_and_belongs_to_the_field() {
    let harness = light();
    let words = harness.get_by_label("Februar har ikke 31 dager. Skriv for eksempel 28. feb.");
    assert_eq!(words.accesskit_node().data().live(), Some(Live::Assertive));
    let field = harness.get_by_role_and_label(Role::TextInput, "Frist");
    let data = field.accesskit_node();
    assert!(data.data().invalid().is_some());
    assert_eq!(data.data().described_by().len(), 1);
}

#[test]
fn a_notice_is_read_with_its_title_and_without_its_emphasis() {
    let harness = light();
    let notice = harness.get_by_label(
        "Biokarbon begrenser kjeden til 30 kt C/år; smelteverkene trenger 109 kt C/år.",
    );
    assert_eq!(notice.accesskit_node().data().live(), Some(Live::Polite));
    harness.get_by_label_contains("Ulagrede endringer funnet. frosta.ron");
}

#[test]
fn a_disabled_button_does_nothing_and_says_so() {
    let mut harness = light();
    let redo = harness.get_by_label("Gjør om igjen");
    assert!(redo.accesskit_node().is_disabled());
    redo.click();
    harness.run();
    assert!(harness.state().pressed.is_empty());
}

#[test]
fn headings_are_headings() {
    let harness = light();
    let heading = harness.get_by_role_and_label(Role::Heading, "Wacker Holla");
    assert_eq!(heading.accesskit_node().data().level(), Some(2));
}

#[test]
fn body_text_is_at_least_24_points_in_a_room_and_buttons_grow_with_it() {
    let mut harness = Harness::builder()
        .with_context_setup(|ctx| {
            theme::fonts::install(ctx);
            theme::apply(ctx, Look::default());
        })
        .build_ui_state(
            |ui, size: &mut f32| {
                theme::enlarge_for_a_room(ui);
                *size = Type::Body.font_in(ui).size;
                ui.add(PushButton::primary("Neste sak"));
            },
            0.0,
        );
    harness.run();
    assert!(*harness.state() >= 24.0);
    let height = harness.get_by_label("Neste sak").rect().height();
    assert!(
        (height - space::CONTROL * space::ROOM_SCALE).abs() < 1.0,
        "{height}"
    );
}
