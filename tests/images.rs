//! A few pictures of the whole window, held against those kept in `tests/snapshots`. Most of what is
//! shown is tested as text; these find what only the eye sees: a bar over another, a colour gone, a
//! font that was not found.

use std::io::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use frostating::app::Frostating;
use frostating::message::Language;

use crate::support::window::program;

const SIZE: [f32; 2] = [960.0, 600.0];
const LIGHT: &str = "(asked_identity: true, reduced_motion: true)";
const DARK: &str = "(asked_identity: true, reduced_motion: true, theme: Dark)";

fn window(settings: &str) -> (Harness<'static, Frostating>, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("settings.ron"), settings).unwrap();
    (program(folder.path(), Language::Nb, SIZE), folder)
}

fn sample(panel: Key, settings: &str) -> (Harness<'static, Frostating>, tempfile::TempDir) {
    let (mut harness, folder) = window(settings);
    harness.state_mut().open_sample();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, panel);
    harness.run();
    harness.hover_at(egui::pos2(2.0, 2.0));
    harness.run();
    (harness, folder)
}

/// Compares the window with the picture kept under `name`. Without a graphics driver it says so and
/// passes, unless `FROSTATING_REQUIRE_GPU` is set.
fn compare(mut harness: Harness<'static, Frostating>, name: &str) {
    // The renderer panics where it finds no adapter; there is no way to ask it first.
    let drawn = catch_unwind(AssertUnwindSafe(|| harness.render()));
    let picture = match drawn {
        Ok(Ok(picture)) => picture,
        failed => {
            let required = std::env::var_os("FROSTATING_REQUIRE_GPU").is_some();
            assert!(!required, "{name} could not be drawn: {failed:?}");
            // Past the test runner, which keeps to itself what a passing test prints.
            let said = format!("SKIPPED: {name} needs a Vulkan driver\n");
            std::io::stderr().write_all(said.as_bytes()).unwrap();
            return;
        }
    };
    egui_kittest::image_snapshot(&picture, name);
}

#[test]
fn the_start_page_looks_as_it_did() {
    let (mut harness, _folder) = window(LIGHT);
    harness.run();
    compare(harness, "start");
}

#[test]
fn the_map_looks_as_it_did() {
    let (harness, _folder) = sample(Key::Num1, LIGHT);
    compare(harness, "map");
}

#[test]
fn a_value_chain_looks_as_it_did_in_the_dark() {
    let (harness, _folder) = sample(Key::Num2, DARK);
    compare(harness, "chain-dark");
}

#[test]
fn the_actions_look_as_they_did() {
    let (harness, _folder) = sample(Key::Num4, LIGHT);
    compare(harness, "actions");
}
