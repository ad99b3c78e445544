//! The directions of the architecture: who may use whom, and what has but one home.
//!
//! The crate documentation in `src/lib.rs` tells the rules to people; here they are kept. Each rule
//! is a function from a program to what breaks it, and has two tests: the program keeps it, and a
//! small bad program does not.

use std::collections::BTreeSet;

use crate::support::source::{Source, SourceFile, references};

mod code_map;

/// The modules below the crate, lowest first, and what each may use of the others.
const MODULES: [(&str, MayUse); 17] = [
    ("message", MayUse::Only(&[])),
    ("geo", MayUse::Only(&[])),
    ("workspace", MayUse::Only(&["geo", "message"])),
    ("document", MayUse::Only(&["workspace", "message"])),
    ("i18n", MayUse::Only(&["message"])),
    ("layout", MayUse::Only(&["geo"])),
    ("analysis", MayUse::Only(&["workspace", "geo", "message"])),
    (
        "scene",
        MayUse::Only(&["workspace", "analysis", "layout", "geo", "i18n", "message"]),
    ),
    (
        "storage",
        MayUse::Only(&["workspace", "document", "message"]),
    ),
    ("import", MayUse::Only(&["workspace", "geo", "message"])),
    (
        "export",
        MayUse::Only(&["scene", "analysis", "workspace", "geo", "i18n", "message"]),
    ),
    ("session", MayUse::Only(&["workspace", "message"])),
    (
        "intent",
        MayUse::Only(&["workspace", "session", "import", "export", "message"]),
    ),
    ("tasks", MayUse::AboveBut(&[])),
    ("ui", MayUse::AboveBut(&["storage", "tasks"])),
    ("app", MayUse::AllBut(&["cli"])),
    ("cli", MayUse::AllBut(&["ui", "app"])),
];

/// What a module may use of the others.
#[derive(Clone, Copy)]
enum MayUse {
    Only(&'static [&'static str]),
    /// All modules listed before it, but those named.
    AboveBut(&'static [&'static str]),
    /// All modules, but those named.
    AllBut(&'static [&'static str]),
}

impl MayUse {
    fn modules(self, own: &str) -> BTreeSet<&'static str> {
        let all = || MODULES.iter().map(|(name, _)| *name);
        match self {
            Self::Only(names) => names.iter().copied().collect(),
            Self::AboveBut(but) => all()
                .take_while(|name| *name != own)
                .filter(|name| !but.contains(name))
                .collect(),
            Self::AllBut(but) => all()
                .filter(|name| *name != own && !but.contains(name))
                .collect(),
        }
    }
}

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

/// Lines that a file may have, its tests not counted.
const LONGEST_FILE: usize = 600;
const LONGEST_MAIN: usize = 40;

fn imports_against_the_table(source: &Source) -> Vec<String> {
    let mut breaches = Vec::new();
    for file in source
        .files
        .iter()
        .filter(|file| !matches!(file.top(), "lib" | "main"))
    {
        let own = file.top();
        let Some((_, may_use)) = MODULES.iter().find(|(name, _)| *name == own) else {
            breaches.push(format!(
                "src/{}: `{own}` is not in the table of modules",
                file.path
            ));
            continue;
        };
        let allowed = may_use.modules(own);
        for reference in references(source, file) {
            let Some(path) = reference.ours() else {
                continue;
            };
            let fine = path
                .first()
                .is_some_and(|top| top == own || allowed.contains(top.as_str()));
            if !fine {
                let name = reference.name();
                breaches.push(format!(
                    "src/{}:{}: `{own}` may not use `{name}`",
                    file.path, reference.line
                ));
            }
        }
    }
    breaches
}

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

fn panels_that_know_each_other(source: &Source) -> Vec<String> {
    fn panel(path: &[String]) -> Option<&String> {
        path.strip_prefix(&["ui".to_owned(), "panels".to_owned()])?
            .first()
    }
    let mut breaches = Vec::new();
    for file in &source.files {
        let Some(own) = panel(&file.module) else {
            continue;
        };
        for reference in references(source, file) {
            let Some(path) = reference.ours() else {
                continue;
            };
            let other =
                panel(path).is_some_and(|other| other != own && source.is_module(&path[..3]));
            let any =
                reference.glob && matches!(path, [ui, panels] if ui == "ui" && panels == "panels");
            if other || any {
                let name = reference.name();
                breaches.push(format!(
                    "src/{}:{}: the panel `{own}` uses `{name}`",
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

fn files_without_a_purpose(source: &Source) -> Vec<String> {
    let says = |file: &&SourceFile| {
        file.text
            .lines()
            .next()
            .is_some_and(|line| line.len() > 4 && line.starts_with("//! "))
    };
    let silent = source.files.iter().filter(|file| !says(file));
    silent
        .map(|file| {
            format!(
                "src/{}: the first line does not say, with `//!`, what the file is for",
                file.path
            )
        })
        .collect()
}

fn files_too_long(source: &Source) -> Vec<String> {
    let mut breaches = Vec::new();
    for file in &source.files {
        let most = if file.is_main() {
            LONGEST_MAIN
        } else {
            LONGEST_FILE
        };
        if file.lines > most {
            breaches.push(format!(
                "src/{}: {} lines without its tests, {most} are allowed",
                file.path, file.lines
            ));
        }
    }
    breaches
}

/// Files that the compiler finds by another way than their place would escape every other rule.
fn files_out_of_place(source: &Source) -> Vec<String> {
    let mut breaches = Vec::new();
    for file in &source.files {
        for (number, line) in file.text.lines().enumerate() {
            let line_of_code = line.trim_start();
            if line_of_code.starts_with("#[path") || line_of_code.starts_with("include!") {
                breaches.push(format!("src/{}:{}: {line_of_code}", file.path, number + 1));
            }
        }
    }
    breaches
}

fn assert_none(breaches: &[String]) {
    assert!(
        breaches.is_empty(),
        "{} found:\n{}",
        breaches.len(),
        breaches.join("\n")
    );
}

/// Asserts that each text (a file's path and its lines) breaks the rule exactly once, saying `word`.
fn assert_each_breaks(rule: impl Fn(&Source) -> Vec<String>, cases: &[(&str, &str, &str)]) {
    for (path, text, word) in cases {
        let breaches = rule(&Source::of_texts([(*path, *text)]));
        assert_eq!(breaches.len(), 1, "{path}: {text}\n{breaches:?}");
        assert!(
            breaches[0].contains(word),
            "{word} is missing in {}",
            breaches[0]
        );
    }
}

/// Asserts that each text breaks no rule.
fn assert_none_breaks(rule: impl Fn(&Source) -> Vec<String>, cases: &[(&str, &str)]) {
    for (path, text) in cases {
        assert_none(&rule(&Source::of_texts([(*path, *text)])));
    }
}

#[test]
fn no_import_runs_against_the_table() {
    assert_none(&imports_against_the_table(&Source::of_program()));
}

#[test]
fn an_import_against_the_table_is_found_however_it_is_written() {
    assert_each_breaks(
        imports_against_the_table,
        &[
            ("geo/mod.rs", "use crate::ui::theme;", "crate::ui::theme"),
            (
                "geo/mod.rs",
                "use crate::{geo::{LonLat, Metres}, workspace::{Asset}};",
                "crate::workspace::Asset",
            ),
            (
                "geo/point.rs",
                "use super::super::workspace::Asset;",
                "crate::workspace::Asset",
            ),
            (
                "layout/mod.rs",
                "fn f(_: crate::workspace::Asset) {}",
                "layout/mod.rs:1",
            ),
            (
                "layout/mod.rs",
                "fn f() { println!(\"{}\", crate::workspace::FORMAT); }",
                "crate::workspace::FORMAT",
            ),
            (
                "document/mod.rs",
                "pub use super::geo as places;",
                "crate::geo",
            ),
            (
                "ui/mod.rs",
                "use crate::storage::save;",
                "crate::storage::save",
            ),
            (
                "ui/panels/map/mod.rs",
                "\nuse crate::tasks::Task;",
                "ui/panels/map/mod.rs:2",
            ),
            ("app/mod.rs", "use crate::cli;", "crate::cli"),
            (
                "cli/mod.rs",
                "fn f() { crate::app::run() }",
                "crate::app::run",
            ),
            (
                "message/mod.rs",
                "mod inner { use super::super::geo::Metres; }",
                "crate::geo::Metres",
            ),
            ("message/mod.rs", "use crate::*;", "crate::*"),
            ("gadgets/mod.rs", "", "`gadgets` is not in the table"),
        ],
    );
}

#[test]
fn an_import_through_a_name_passed_on_by_the_crate_is_found() {
    let source = Source::of_texts([
        (
            "lib.rs",
            "pub mod workspace;\npub use workspace::Workspace;",
        ),
        ("workspace/mod.rs", "pub struct Workspace;"),
        ("geo/mod.rs", "use crate::Workspace;"),
    ]);
    assert_eq!(
        imports_against_the_table(&source),
        ["src/geo/mod.rs:1: `geo` may not use `crate::workspace::Workspace`"]
    );
}

#[test]
fn an_import_along_the_table_or_for_tests_is_fine() {
    assert_none_breaks(
        imports_against_the_table,
        &[
            (
                "scene/map.rs",
                "use crate::{geo, i18n::Catalogue};\nuse super::shape::Shape;\nfn f() { geo::counties(); }",
            ),
            (
                "layout/mod.rs",
                "#[cfg(test)]\nmod tests { use crate::workspace::Asset; }",
            ),
            (
                "layout/mod.rs",
                "#[cfg(all(test, unix))]\nuse crate::workspace::Asset;",
            ),
            ("app/mod.rs", "use crate::{storage, tasks, ui};"),
            (
                "workspace/edit/mod.rs",
                "pub(crate) fn f() {}\npub(in crate::workspace) fn g() {}\nuse super::Id;",
            ),
            (
                "geo/mod.rs",
                "use geo::Polygon;\n/// Like [`crate::ui`].\npub struct Shape(geo::Line);",
            ),
            ("main.rs", "use frostating::{app, cli};\nfn main() {}"),
        ],
    );
}

#[test]
fn a_module_compiled_for_tests_only_is_left_out_with_all_its_files() {
    let source = Source::of_texts([
        ("geo/mod.rs", "#[cfg(test)]\nmod testing;\nmod point;"),
        ("geo/point.rs", ""),
        ("geo/testing.rs", "use crate::ui;"),
        ("geo/testing/deep.rs", "use crate::ui;"),
    ]);
    let left: Vec<&str> = source.files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(left, ["geo/mod.rs", "geo/point.rs"]);
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
fn a_panel_never_knows_another() {
    assert_none(&panels_that_know_each_other(&Source::of_program()));
}

#[test]
fn a_panel_that_knows_another_is_found() {
    let breaks = |text: &str| {
        let files = [
            (
                "ui/panels/mod.rs",
                "mod actions;\nmod map;\npub use actions::Actions;\npub struct PanelContext;",
            ),
            (
                "ui/panels/actions/mod.rs",
                "pub mod data;\npub struct Actions;",
            ),
            ("ui/panels/map/gesture.rs", text),
        ];
        panels_that_know_each_other(&Source::of_texts(files)).len()
    };
    assert_eq!(breaks("use super::super::actions::data::Row;"), 1);
    assert_eq!(breaks("use crate::ui::panels::actions;"), 1);
    assert_eq!(breaks("use crate::ui::panels::Actions;"), 1);
    assert_eq!(
        breaks("use crate::ui::panels;\nfn f(_: panels::actions::data::Row) {}"),
        1
    );
    assert_eq!(breaks("use crate::ui::panels::*;"), 1);
    assert_eq!(
        breaks("use crate::ui::{panels::PanelContext, theme};\nuse super::data::Shown;"),
        0
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

#[test]
fn every_file_says_what_it_is_for() {
    assert_none(&files_without_a_purpose(&Source::of_program()));
}

#[test]
fn a_file_that_does_not_say_what_it_is_for_is_found() {
    assert_each_breaks(
        files_without_a_purpose,
        &[
            ("geo/mod.rs", "use std::fmt;", "geo/mod.rs"),
            ("geo/mod.rs", "", "geo/mod.rs"),
            ("geo/mod.rs", "//!\n//! Late.", "geo/mod.rs"),
            ("geo/mod.rs", "// Places.", "geo/mod.rs"),
        ],
    );
    assert_none_breaks(files_without_a_purpose, &[("geo/mod.rs", "//! Places.\n")]);
}

#[test]
fn no_file_is_too_long() {
    assert_none(&files_too_long(&Source::of_program()));
}

#[test]
fn a_file_that_is_too_long_is_found_and_its_tests_are_not_counted() {
    let long = |lines: usize| "// A line.\n".repeat(lines);
    let tests = format!("#[cfg(test)]\nmod tests {{\n{}}}\n", long(700));
    assert_each_breaks(
        files_too_long,
        &[
            ("geo/mod.rs", &long(LONGEST_FILE + 1), "601 lines"),
            (
                "geo/mod.rs",
                &(long(LONGEST_FILE + 1) + &tests),
                "601 lines",
            ),
            ("main.rs", &long(LONGEST_MAIN + 1), "41 lines"),
        ],
    );
    assert_none_breaks(
        files_too_long,
        &[
            ("geo/mod.rs", &(long(LONGEST_FILE) + &tests)),
            ("main.rs", &long(LONGEST_MAIN)),
        ],
    );
}

#[test]
fn every_file_stands_where_its_module_is() {
    assert_none(&files_out_of_place(&Source::of_program()));
}

#[test]
fn a_file_from_elsewhere_is_found() {
    assert_each_breaks(
        files_out_of_place,
        &[
            (
                "geo/mod.rs",
                "#[path = \"../ui/theme.rs\"]\nmod theme;",
                "geo/mod.rs:1",
            ),
            (
                "geo/mod.rs",
                "fn f() {\n    include!(\"../ui/theme.rs\");\n}",
                "geo/mod.rs:2",
            ),
        ],
    );
}
