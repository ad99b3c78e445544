//! What has but one home: the toolkit, the world outside the program, colours.

use super::{assert_each_breaks, assert_none, assert_none_breaks};
use crate::support::source::{Source, SourceFile, references};

/// Names that only the listed modules may reach for.
struct Confined {
    homes: &'static [&'static str],
    names: &'static [&'static str],
}

/// The toolkit: what is drawn, exported and tested must not need it.
const TOOLKIT: [Confined; 2] = [
    Confined {
        homes: &["ui", "app"],
        names: &[
            "egui",
            "egui_extras",
            "egui_plot",
            "egui_kittest",
            "epaint",
            "emath",
            "ecolor",
            "accesskit",
        ],
    },
    Confined {
        homes: &["app"],
        names: &[
            "eframe",
            "rfd",
            "winit",
            "glutin",
            "egui_glow",
            "egui_winit",
        ],
    },
];

/// Files, clock, chance, threads and the environment: the same input gives the same bytes, and the
/// library runs in a browser.
const OUTSIDE_WORLD: [Confined; 2] = [
    Confined {
        homes: &["storage", "tasks", "app", "cli"],
        names: &[
            "std::fs",
            "std::env",
            "std::thread",
            "std::process",
            "std::net",
            "std::time::SystemTime",
            "std::time::Instant",
            "std::io::stdin",
            "std::io::stdout",
            "std::io::stderr",
            "std::hash::RandomState",
            "std::collections::hash_map::RandomState",
            "jiff::Zoned::now",
            "jiff::Timestamp::now",
            "jiff::tz::TimeZone::system",
            "rand",
            "fastrand",
            "getrandom",
            "uuid",
            "tempfile",
            "etcetera",
            "sys_locale",
            "web_time",
        ],
    },
    // What only one system has lives behind one interface, with a side for each.
    Confined {
        homes: &["storage"],
        names: &["std::os", "rustix", "libc", "windows_sys"],
    },
];

fn reaches_out_of_its_home(source: &Source, confined: &[Confined]) -> Vec<String> {
    let mut breaches = Vec::new();
    for file in source.files.iter().filter(|file| !file.is_main()) {
        for reference in references(source, file) {
            let lost = confined
                .iter()
                .filter(|rule| !rule.homes.contains(&file.top()))
                .find(|rule| rule.names.iter().any(|name| reference.reaches(name)));
            if let Some(rule) = lost {
                let (name, homes) = (reference.name(), rule.homes.join(", "));
                breaches.push(format!(
                    "src/{}:{}: `{name}` belongs in {homes} alone",
                    file.path, reference.line
                ));
            }
        }
    }
    breaches
}

/// Colours named by the toolkit, past the theme. Its functions that make a colour are clippy's to find.
fn raw_colours(source: &Source) -> Vec<String> {
    const NO_COLOUR: [&str; 2] = ["TRANSPARENT", "PLACEHOLDER"];
    let mut breaches = Vec::new();
    let homes = |file: &&SourceFile| !file.path.starts_with("ui/theme");
    for file in source.files.iter().filter(homes) {
        for reference in references(source, file) {
            let constant = match reference.path.as_slice() {
                [.., of, name]
                    if matches!(of.as_str(), "Color32" | "Rgba") && reference.ours().is_none() =>
                {
                    name
                }
                _ => continue,
            };
            let is_constant = constant.chars().all(|c| c.is_ascii_uppercase() || c == '_');
            if is_constant && !NO_COLOUR.contains(&constant.as_str()) {
                let name = reference.name();
                breaches.push(format!(
                    "src/{}:{}: `{name}` is no colour of the theme",
                    file.path, reference.line
                ));
            }
        }
    }
    breaches
}

#[test]
fn the_toolkit_stays_in_ui_and_app() {
    assert_none(&reaches_out_of_its_home(&Source::of_program(), &TOOLKIT));
}

#[test]
fn the_toolkit_is_found_where_it_does_not_belong() {
    assert_each_breaks(
        |source| reaches_out_of_its_home(source, &TOOLKIT),
        &[
            ("scene/mod.rs", "use egui::Color32;", "egui::Color32"),
            (
                "scene/mod.rs",
                "fn f(ui: &mut egui::Ui) {}",
                "ui, app alone",
            ),
            ("export/svg.rs", "use ::epaint as paint;", "epaint"),
            ("session/mod.rs", "extern crate egui;", "egui"),
            (
                "tasks/mod.rs",
                "fn f() { log!(eframe::icon_data::from_png_bytes) }",
                "app alone",
            ),
            ("ui/dialogs.rs", "use rfd::FileDialog;", "rfd::FileDialog"),
        ],
    );
    assert_none_breaks(
        |source| reaches_out_of_its_home(source, &TOOLKIT),
        &[
            (
                "ui/mod.rs",
                "use egui::{Ui, Color32};\nuse egui_extras::TableBuilder;",
            ),
            (
                "app/mod.rs",
                "use eframe::egui;\nfn f() { rfd::FileDialog::new(); }",
            ),
            ("scene/mod.rs", "#[cfg(test)]\nmod tests { use egui::Ui; }"),
        ],
    );
}

#[test]
fn files_clock_chance_and_threads_stay_in_their_homes() {
    assert_none(&reaches_out_of_its_home(
        &Source::of_program(),
        &OUTSIDE_WORLD,
    ));
}

#[test]
fn a_pure_module_that_reaches_outside_is_found() {
    assert_each_breaks(
        |source| reaches_out_of_its_home(source, &OUTSIDE_WORLD),
        &[
            (
                "workspace/mod.rs",
                "fn f() { std::fs::read(\"a\"); }",
                "std::fs::read",
            ),
            (
                "ui/mod.rs",
                "use std::{fs::File, path::Path};",
                "std::fs::File",
            ),
            ("ui/mod.rs", "use std::path::*;\nuse std::*;", "std::*"),
            (
                "scene/mod.rs",
                "use std::time;\nfn f() { time::Instant::now(); }",
                "std::time::Instant::now",
            ),
            (
                "i18n/mod.rs",
                "fn f() { std::env::var(\"LANG\"); }",
                "std::env::var",
            ),
            (
                "layout/mod.rs",
                "fn f() { std::thread::spawn(|| {}); }",
                "std::thread::spawn",
            ),
            (
                "analysis/mod.rs",
                "use jiff::Zoned;\nfn f() -> Zoned { Zoned::now() }",
                "jiff::Zoned::now",
            ),
            (
                "document/mod.rs",
                "fn f() { vec![rand::random::<u8>()]; }",
                "rand::random",
            ),
            (
                "export/csv.rs",
                "use std::io;\nfn f() { io::stderr(); }",
                "std::io::stderr",
            ),
            (
                "app/mod.rs",
                "use std::os::unix::fs::PermissionsExt;",
                "storage alone",
            ),
        ],
    );
    assert_none_breaks(
        |source| reaches_out_of_its_home(source, &OUTSIDE_WORLD),
        &[
            (
                "export/csv.rs",
                "use std::io::{self, Write};\nuse std::time::Duration;\nfn f(w: &mut dyn io::Write) {}",
            ),
            (
                "storage/save.rs",
                "use std::fs;\nuse std::os::unix::fs::PermissionsExt;",
            ),
            ("tasks/mod.rs", "fn f() { std::thread::spawn(|| {}); }"),
            ("geo/mod.rs", "use jiff::{Zoned, civil::Date};"),
            (
                "geo/mod.rs",
                "#[cfg(test)]\nmod tests { fn f() { std::fs::read(\"a\"); } }",
            ),
        ],
    );
}

#[test]
fn colours_come_from_the_theme() {
    assert_none(&raw_colours(&Source::of_program()));
}

#[test]
fn a_colour_past_the_theme_is_found() {
    assert_each_breaks(
        raw_colours,
        &[
            (
                "ui/map.rs",
                "fn f() { use egui::Color32; g(Color32::RED) }",
                "ui/map.rs:1",
            ),
            (
                "app/mod.rs",
                "const A: egui::Color32 = egui::Color32::LIGHT_BLUE;",
                "LIGHT_BLUE",
            ),
        ],
    );
    assert_none_breaks(
        raw_colours,
        &[
            (
                "ui/map.rs",
                "use egui::Color32;\nfn f() { g(Color32::TRANSPARENT) }",
            ),
            ("ui/theme/mod.rs", "fn f() { egui::Color32::WHITE }"),
            (
                "scene/style.rs",
                "pub struct Rgba;\nfn f() { crate::scene::style::Rgba::WHITE; }",
            ),
        ],
    );
}
