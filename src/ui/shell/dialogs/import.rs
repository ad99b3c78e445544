//! What an import would do, row by row, and whether to do it.

use std::collections::BTreeSet;

use egui::{Id, Label, ScrollArea, Ui};

use super::Drafts;
use crate::import::day as import_day;
use crate::import::employment::with_source;
use crate::intent::{Intent, Request, View};
use crate::message::Message;
use crate::session::{ImportFrom, ImportKind, ImportPreview, ImportRow, ImportTable, RowState};
use crate::ui::WindowContext;
use crate::ui::theme::{Icon, Type, color, icons, space};
use crate::ui::widgets::{
    Answer, Chip, Dialog, DialogButton, Field, Notice, Select, Tone, section, text_field,
};
use crate::workspace::{MeetingId, Source};

/// So many rows are told in full.
const TOLD_IN_FULL: usize = 100;
/// The side of a row's icon, in points.
const ICON: f32 = 16.0;
/// How high the lists of rows and of columns may be, in points.
const LIST: f32 = 190.0;
/// How much of all there is room for the list of rows may take.
const ROWS: f32 = 0.55;
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
        let verb = window.say(&Message::new(preview.kind.verb()).with("count", taken));
        let asks_source = preview.kind == ImportKind::Employment;
        let sourced = !asks_source || self.source().is_some();
        let buttons = [
            DialogButton::primary(&verb).enabled(preview.edit.is_some() && sourced),
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
                    if asks_source {
                        self.source_fields(ui, window);
                        ui.add_space(space::STEP);
                    }
                    if let ImportKind::Participants(meeting) = &preview.kind {
                        choose_meeting(ui, preview, meeting, window, out);
                        ui.add_space(space::STEP);
                    }
                    self.filters(ui, preview, window);
                    ui.add_space(space::STEP);
                    self.rows(ui, preview, (room * ROWS).max(LIST), window);
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
                out.push(Intent::edit(match self.source() {
                    Some(source) if asks_source => with_source(edit, &source),
                    _ => edit.clone(),
                }));
                let said = Message::new("imported").with("count", taken);
                out.push(Intent::View(View::Say(said)));
            }
            _ => out.push(Intent::View(View::CloseDialog)),
        }
    }

    /// Where the figures are from, once that is said and understood.
    fn source(&self) -> Option<Source> {
        let [title, url, day] = self.source.each_ref().map(|text| text.trim());
        let as_of = match day {
            "" => None,
            day => Some(import_day(day)?),
        };
        (!title.is_empty()).then(|| Source {
            title: title.to_owned(),
            url: Some(url).filter(|url| !url.is_empty()).map(str::to_owned),
            as_of,
        })
    }

    fn source_fields(&mut self, ui: &mut Ui, window: &WindowContext<'_>) {
        let keys = [
            "import-source-title",
            "import-source-url",
            "import-source-day",
        ];
        for (key, text) in keys.into_iter().zip(&mut self.source) {
            Field::new(window.t(key)).show(ui, |ui| text_field(ui, text, ""));
        }
        let day = self.source[2].trim();
        if !day.is_empty() && import_day(day).is_none() {
            let said = Message::new("import-not-a-day").with("text", day);
            Notice::new(Tone::Danger, &window.say(&said))
                .plain()
                .show(ui);
        } else if self.source[0].trim().is_empty() {
            Notice::new(Tone::Neutral, window.t("import-source-needed"))
                .plain()
                .show(ui);
        }
    }

    /// How many rows come to what; a press hides them from the list, or shows them again.
    fn filters(&mut self, ui: &mut Ui, preview: &ImportPreview, window: &WindowContext<'_>) {
        let hidden = self.hidden.get_or_insert_with(|| hidden_at_first(preview));
        ui.horizontal_wrapped(|ui| {
            for state in RowState::ALL {
                let count = window.text.number(preview.count(state) as f64, 0);
                let shown = !hidden.contains(&state);
                let chip = Chip::toggle(window.t(state.key()), shown).count(&count);
                if ui.add(chip).clicked() {
                    if shown {
                        hidden.insert(state);
                    } else {
                        hidden.remove(&state);
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

    fn rows(&self, ui: &mut Ui, preview: &ImportPreview, height: f32, window: &WindowContext<'_>) {
        let is_shown = |row: &&ImportRow| {
            let hidden = self.hidden.as_ref();
            hidden.is_none_or(|hidden| !hidden.contains(&row.state))
        };
        let shown: Vec<&ImportRow> = preview
            .rows
            .iter()
            .filter(is_shown)
            .filter(|row| !self.only_doubtful || !row.doubts.is_empty())
            .collect();
        let line = ui.text_style_height(&egui::TextStyle::Body);
        let list = ScrollArea::vertical()
            .id_salt("rows")
            .max_height(height)
            .auto_shrink([false, true]);
        // Few are told in full; of many each takes one line, so that any number can be shown.
        if shown.len() <= TOLD_IN_FULL {
            list.show(ui, |ui| {
                for row in shown {
                    show_row(ui, row, window, true);
                }
            });
        } else {
            list.show_rows(ui, line, shown.len(), |ui, range| {
                for row in shown.get(range).unwrap_or_default() {
                    show_row(ui, row, window, false);
                }
            });
        }
    }
}

/// The meeting that is signed up for. Another shows the import anew.
fn choose_meeting(
    ui: &mut Ui,
    preview: &ImportPreview,
    meeting: &MeetingId,
    window: &WindowContext<'_>,
    out: &mut Vec<Intent>,
) {
    let titles: Vec<&str> = preview.meetings.iter().map(|it| it.1.as_str()).collect();
    let known = preview.meetings.iter().position(|it| it.0 == *meeting);
    let current = known.map_or("", |at| titles[at]);
    let label = window.t("kind-meeting");
    let mut chosen = None;
    Field::new(label).show(ui, |ui| {
        let width = ui.available_width().min(420.0);
        let selected = Select::new(label, current).width(width).show(ui, &titles);
        chosen = selected.chosen;
        selected.response
    });
    let other = chosen.filter(|at| Some(*at) != known);
    if let Some((meeting, _)) = other.and_then(|at| preview.meetings.get(at)) {
        out.push(Intent::Task(Request::Import(
            ImportKind::Participants(meeting.clone()),
            preview.from.clone(),
            preview.names(),
        )));
    }
}

/// Of a list that comes back, what is as it was is not worth a look, unless all of it is.
fn hidden_at_first(preview: &ImportPreview) -> BTreeSet<RowState> {
    let comes_back = matches!(
        preview.kind,
        ImportKind::Actions | ImportKind::Participants(_)
    );
    let all_same = preview.count(RowState::Same) == preview.rows.len();
    let hidden = (comes_back && !all_same).then_some(RowState::Same);
    hidden.into_iter().collect()
}

/// A row: an icon for what comes of it, and the sentence.
fn show_row(ui: &mut Ui, row: &ImportRow, window: &WindowContext<'_>, in_full: bool) {
    let tone = match row.state {
        RowState::Rejected => Tone::Danger,
        _ if !row.doubts.is_empty() => Tone::Warning,
        RowState::New => Tone::Good,
        RowState::Changed | RowState::Same => Tone::Neutral,
    };
    let icon = match row.state {
        RowState::New if row.doubts.is_empty() => icons::PLUS,
        RowState::Changed if row.doubts.is_empty() => icons::EDIT,
        RowState::Same => icons::CHECK,
        _ => tone.icon(),
    };
    // What a field held before and holds after takes a line of its own.
    let values = |message: &Message| message.key().starts_with("import-change");
    let in_lines = in_full && row.said.iter().any(values);
    let said = if in_lines {
        head(row, window)
    } else {
        sentence(row, window)
    };
    ui.horizontal_top(|ui| {
        let size = egui::vec2(ICON, ui.text_style_height(&egui::TextStyle::Body));
        let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        ui.painter().text(
            rect.center(),
            egui::Align2::CENTER_CENTER,
            icon.0,
            Icon::font(ICON),
            color(ui.ctx(), tone.ink()),
        );
        ui.vertical(|ui| {
            if in_full {
                ui.add(Label::new(&said).wrap());
                let lines = row.said.iter().chain(&row.doubts);
                for line in lines.filter(|_| in_lines) {
                    let line = Type::Small.rich(window.say(line));
                    ui.add(Label::new(line).wrap());
                }
            } else {
                ui.add(Label::new(&said).truncate()).on_hover_text(said);
            }
        });
    });
}

/// A row in words: `Rad 3 · Holla · Endret: navn, sted`.
fn sentence(row: &ImportRow, window: &WindowContext<'_>) -> String {
    let mut said = head(row, window);
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

/// The row and what comes of it.
fn head(row: &ImportRow, window: &WindowContext<'_>) -> String {
    let message = Message::new("import-row")
        .with("row", row.place.as_str())
        .with("name", row.name.as_str())
        .with("state", Message::new(row.state.key()));
    window.say(&message)
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
            ui.columns(2, |sides| {
                for (column, (header, code)) in table.columns.iter().enumerate() {
                    let ui = &mut sides[column % 2];
                    let known = table.choices.iter().position(|(each, _)| each == code);
                    let current = known
                        .and_then(|at| names.get(at))
                        .copied()
                        .unwrap_or_default();
                    let mut chosen = None;
                    ui.push_id(column, |ui| {
                        Field::new(header).show(ui, |ui| {
                            let width = ui.available_width().min(320.0);
                            let selected =
                                Select::new(header, current).width(width).show(ui, &names);
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
                            preview.kind.clone(),
                            preview.from.clone(),
                            names,
                        )));
                    }
                }
            });
        });
}
