//! What an import would do, row by row, and whether to do it.

use egui::{Id, Label, ScrollArea, Ui};

use super::Drafts;
use crate::intent::{Intent, Request, View};
use crate::message::Message;
use crate::session::{ImportPreview, ImportRow, ImportTable, RowState};
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
            window.t(preview.kind.key()),
            window.t("cancel"),
        )
        .width(720.0)
        .show(ui.ctx(), &buttons, |ui| {
            let room = (ui.ctx().content_rect().height() - 220.0).max(LEAST);
            ScrollArea::vertical()
                .max_height(room)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    let name = preview.path.file_name().unwrap_or_default();
                    ui.label(Type::Strong.rich(name.to_string_lossy()));
                    for remark in &preview.remarks {
                        ui.label(window.say(remark));
                    }
                    ui.add_space(space::STEP);
                    self.filters(ui, preview, window);
                    ui.add_space(space::STEP);
                    self.rows(ui, preview, window);
                    ui.add_space(space::GAP);
                    for (place, table) in preview.tables.iter().enumerate() {
                        match &table.name {
                            None => drop(section(ui, window.t("import-columns"))),
                            Some(sheet) => {
                                let of = Message::new("import-columns-of");
                                let of = of.with("sheet", sheet.as_str());
                                section(ui, &window.say(&of));
                            }
                        }
                        ui.push_id(place, |ui| columns(ui, preview, table, window, out));
                        ui.add_space(space::GAP);
                    }
                });
        });
        match (answer, &preview.edit) {
            (Answer::Open, _) => {}
            (Answer::Button(0), Some(edit)) => {
                let mut settings = window.settings.clone();
                for (signature, names) in preview.names() {
                    settings.remember_columns(signature, names);
                }
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
            if preview.doubtful() > 0 {
                let count = window.text.number(preview.doubtful() as f64, 0);
                let doubts = window.t("import-doubtful");
                let chip = Chip::toggle(doubts, self.only_doubtful).count(&count);
                if ui.add(chip).clicked() {
                    self.only_doubtful = !self.only_doubtful;
                }
            }
        });
    }

    fn rows(&self, ui: &mut Ui, preview: &ImportPreview, window: &WindowContext<'_>) {
        let shown: Vec<&ImportRow> = preview
            .rows
            .iter()
            .filter(|row| !self.hidden.contains(&row.state))
            .filter(|row| !self.only_doubtful || !row.doubts.is_empty())
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
        .with("row", row.place.as_str())
        .with("name", row.name.as_str())
        .with("state", Message::new(row.state.key()));
    let mut said = window.say(&message);
    for (place, part) in row.said.iter().enumerate() {
        said.push_str(if place == 0 { ": " } else { ", " });
        said.push_str(&window.say(part));
    }
    for doubt in &row.doubts {
        said.push_str(" · ");
        said.push_str(&window.say(doubt));
    }
    said
}

/// What each column holds. A change shows the import anew.
fn columns(
    ui: &mut Ui,
    preview: &ImportPreview,
    table: &ImportTable,
    window: &WindowContext<'_>,
    out: &mut Vec<Intent>,
) {
    let choices: Vec<String> = table
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
            for (column, (header, code)) in table.columns.iter().enumerate() {
                let known = table.choices.iter().position(|(each, _)| each == code);
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
                    && let Some((code, _)) = table.choices.get(place)
                {
                    let mut names = preview.names();
                    let own = names.entry(table.signature.clone()).or_default();
                    own.insert(header.clone(), code.clone());
                    out.push(Intent::Task(Request::Import(
                        preview.kind,
                        preview.path.clone(),
                        names,
                    )));
                }
            }
        });
}
