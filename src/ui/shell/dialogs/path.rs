//! A field for a path, where the system has no file dialog.

use std::path::PathBuf;

use egui::{Id, Ui};

use super::Drafts;
use crate::intent::{Intent, Request, View};
use crate::session::{Dialog as Asked, ImportFrom, TableNames, Target};
use crate::ui::WindowContext;
use crate::ui::theme::space;
use crate::ui::widgets::{Answer, Dialog, DialogButton, Field, begin_in, entered, text_field};

impl Drafts {
    pub(super) fn show_path(
        &mut self,
        ui: &Ui,
        asked: &Asked,
        window: &WindowContext<'_>,
        out: &mut Vec<Intent>,
    ) {
        let (title, verb, suggestion) = match asked {
            Asked::WritePath(Target::Save, path) => ("path-write-title", "save", path.as_str()),
            Asked::WritePath(Target::Export(_), path) => {
                ("path-write-title", "export", path.as_str())
            }
            Asked::ImportPath(_) => ("path-title", "import-preview", ""),
            _ => ("path-title", "open", ""),
        };
        if self.path.as_ref().is_none_or(|(of, _)| of != asked) {
            self.path = Some((asked.clone(), suggestion.to_owned()));
        }
        let Some((_, text)) = &mut self.path else {
            return;
        };
        let typed = !text.trim().is_empty();
        let buttons = [
            DialogButton::primary(window.t(verb)).enabled(typed),
            DialogButton::secondary(window.t("cancel")),
        ];
        let (answer, answered) =
            Dialog::new(Id::unique("path"), window.t(title), window.t("cancel"))
                .width(560.0)
                .show(ui.ctx(), &buttons, |ui| {
                    ui.label(window.t("path-why"));
                    ui.add_space(space::STEP);
                    let field = Field::new(window.t("path-field"));
                    let field = field.show(ui, |ui| text_field(ui, text, ""));
                    begin_in(ui, &field);
                    entered(ui, &field)
                });
        let answer = if answered { Answer::Button(0) } else { answer };
        let path = PathBuf::from(text.trim());
        match answer {
            Answer::Open => {}
            // Closed once it is carried out: there may be a question to answer first.
            Answer::Button(0) if typed => out.push(Intent::Task(match asked {
                Asked::WritePath(target, _) => Request::Write(target.clone(), path),
                Asked::ImportPath(kind) => {
                    Request::Import(kind.clone(), ImportFrom::File(path), TableNames::new())
                }
                _ => Request::Open(path),
            })),
            Answer::Button(_) | Answer::Dismissed => {
                out.push(Intent::View(View::CloseDialog));
                self.path = None;
            }
        }
    }
}
