//! What an import would do, row by row, and whether to do it.

use egui::{Id, Label, ScrollArea, Ui};

use super::Drafts;
use crate::intent::{Intent, Request, View};
use crate::message::Message;
use crate::session::{ImportFrom, ImportPreview, ImportRow, RowState};
use crate::ui::WindowContext;
use crate::ui::theme::{Type, space};
use crate::ui::widgets::{Answer, Chip, Dialog, DialogButton, Field, Select, section};

/// How high the lists of rows and of columns may be, in points.
const LIST: f32 = 190.0;
/// How low all of it may become on a small screen, in points.
const LEAST: f32 = 80.0;

impl Drafts {
    pub(super) fn show_import(
        &mut self,
        ui: &Ui,
        preview: &ImportPreview,
        window: &WindowContext<'_>,
        out: &mut Vec<Intent>,
    ) {
        let taken = preview.taken();
        let verb = window.say(&Message::new("import-do").with("count", taken));
        let buttons = [
            DialogButton::primary(&verb).enabled(taken > 0),
            DialogButton::secondary(window.t("cancel")),
        ];
        let (answer, ()) = Dialog::new(
            Id::unique("import"),
            window.t("import-title"),
            window.t("cancel"),
        )
        .width(720.0)
        .show(ui.ctx(), &buttons, |ui| {
            let room = (ui.ctx().content_rect().height() - 220.0).max(LEAST);
            ScrollArea::vertical()
                .max_height(room)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    let name = match &preview.from {
                        ImportFrom::File(path) => {
                            path.file_name().unwrap_or_default().to_string_lossy()
                        }
                        ImportFrom::Clipboard(_) => window.t("paste-from").into(),
                    };
                    ui.label(Type::Strong.rich(name));
                    for remark in &preview.remarks {
                        ui.label(window.say(remark));
                    }
                    ui.add_space(space::STEP);
                    self.filters(ui, preview, window);
                    ui.add_space(space::STEP);
                    self.rows(ui, preview, window);
                    ui.add_space(space::GAP);
                    section(ui, window.t("import-columns"));
                    columns(ui, preview, window, out);
                });
        });
        match (answer, &preview.edit) {
            (Answer::Open, _) => {}
            (Answer::Button(0), Some(edit)) => {
                let mut settings = window.settings.clone();
                settings.remember_columns(preview.signature.clone(), preview.names());
                out.push(Intent::View(View::Settings(settings)));
                out.push(Intent::View(View::CloseDialog));
                out.push(Intent::edit(edit.clone()));
                let said = Message::new("imported").with("count", taken);
                out.push(Intent::View(View::Say(said)));
            }
            _ => out.push(Intent::View(View::CloseDialog)),
        }
    }

    /// How many rows come to what; a press hides them from the list, or shows them again.
    fn filters(&mut self, ui: &mut Ui, preview: &ImportPreview, window: &WindowContext<'_>) {
        ui.horizontal_wrapped(|ui| {
            for state in RowState::ALL {
                let count = window.text.number(preview.count(state) as f64, 0);
                let shown = !self.hidden.contains(&state);
                let chip = Chip::toggle(window.t(state.key()), shown).count(&count);
                if ui.add(chip).clicked() {
                    if shown {
                        self.hidden.insert(state);
                    } else {
                        self.hidden.remove(&state);
                    }
                }
            }
        });
    }

    fn rows(&self, ui: &mut Ui, preview: &ImportPreview, window: &WindowContext<'_>) {
        let shown: Vec<&ImportRow> = preview
            .rows
            .iter()
            .filter(|row| !self.hidden.contains(&row.state))
            .collect();
        let height = ui.text_style_height(&egui::TextStyle::Body);
        ScrollArea::vertical()
            .id_salt("rows")
            .max_height(LIST)
            .auto_shrink([false, true])
            .show_rows(ui, height, shown.len(), |ui, range| {
                for row in shown.get(range).unwrap_or_default() {
                    let said = sentence(row, window);
                    ui.add(Label::new(&said).truncate()).on_hover_text(said);
                }
            });
    }
}

/// A row in words: `Rad 3 · Holla · Endret: navn, sted`.
fn sentence(row: &ImportRow, window: &WindowContext<'_>) -> String {
    let message = Message::new("import-row")
        .with("row", row.number.to_string())
        .with("name", row.name.as_str())
        .with("state", Message::new(row.state.key()));
    let mut said = window.say(&message);
    for (place, part) in row.said.iter().enumerate() {
        said.push_str(if place == 0 { ": " } else { ", " });
        said.push_str(&window.say(part));
    }
    said
}

/// What each column holds. A change shows the import anew.
fn columns(
    ui: &mut Ui,
    preview: &ImportPreview,
    window: &WindowContext<'_>,
    out: &mut Vec<Intent>,
) {
    let choices: Vec<String> = preview
        .choices
        .iter()
        .map(|(_, name)| window.say(name))
        .collect();
    let names: Vec<&str> = choices.iter().map(String::as_str).collect();
    ScrollArea::vertical()
        .id_salt("columns")
        .max_height(LIST)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for (column, (header, code)) in preview.columns.iter().enumerate() {
                let known = preview.choices.iter().position(|(each, _)| each == code);
                let current = known
                    .and_then(|at| names.get(at))
                    .copied()
                    .unwrap_or_default();
                let mut chosen = None;
                ui.push_id(column, |ui| {
                    Field::new(header).show(ui, |ui| {
                        let selected = Select::new(header, current).width(320.0).show(ui, &names);
                        chosen = selected.chosen;
                        selected.response
                    })
                });
                if let Some(place) = chosen.filter(|place| Some(*place) != known)
                    && let Some((code, _)) = preview.choices.get(place)
                {
                    let mut names = preview.names();
                    names.insert(header.clone(), code.clone());
                    out.push(Intent::Task(Request::Import(
                        preview.from.clone(),
                        Some(names),
                    )));
                }
            }
        });
}
