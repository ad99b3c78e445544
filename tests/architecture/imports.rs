//! No import runs against the table of modules.

use std::collections::BTreeSet;

use super::{assert_each_breaks, assert_none, assert_none_breaks};
use crate::support::source::{Source, references};

/// The modules below the crate, lowest first, and what each may use of the others.
pub(super) const MODULES: [(&str, MayUse); 17] = [
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
    (
        "export",
        MayUse::Only(&["scene", "analysis", "workspace", "geo", "i18n", "message"]),
    ),
    (
        "import",
        MayUse::Only(&["workspace", "geo", "i18n", "message"]),
    ),
    ("session", MayUse::Only(&["workspace", "message"])),
    ("intent", MayUse::Only(&["workspace", "session", "message"])),
    ("tasks", MayUse::AboveBut(&[])),
    ("ui", MayUse::AboveBut(&["storage", "tasks"])),
    ("app", MayUse::AllBut(&["cli"])),
    ("cli", MayUse::AllBut(&["ui", "app"])),
];

/// What a module may use of the others.
#[derive(Clone, Copy)]
pub(super) enum MayUse {
    Only(&'static [&'static str]),
    /// All modules listed before it, but those named.
    AboveBut(&'static [&'static str]),
    /// All modules, but those named.
    AllBut(&'static [&'static str]),
}

impl MayUse {
    pub(super) fn modules(self, own: &str) -> BTreeSet<&'static str> {
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
