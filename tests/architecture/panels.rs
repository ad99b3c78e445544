//! A panel never knows another.

use super::assert_none;
use crate::support::source::{Source, references};

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
