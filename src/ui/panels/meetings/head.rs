//! The head of a meeting: title, days, place, series.

use egui::{Id, Key, Popup, PopupCloseBehavior, TextEdit, Ui};
use jiff::civil::Date;

use super::list::days_and_place;
use super::{Editing, Page};
use crate::i18n::parse;
use crate::intent::{Command, Intent, View};
use crate::message::Message;
use crate::scene::Token;
use crate::session::Selection;
use crate::ui::fields::Reading;
use crate::ui::shell::shortcut_text;
use crate::ui::table::{DraftField, note_below, plain_field};
use crate::ui::theme::{color, icons, space};
use crate::ui::widgets::{Chip, Field, IconButton, PushButton, card, title};
use crate::workspace::Edit;
use crate::workspace::edit::MeetingField;

/// The name of the field for the title, which a new meeting gives the focus.
pub(super) const TITLE: &str = "title";

/// Shows the head.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>, edit: &mut Editing, out: &mut Vec<Intent>) {
    let cx = page.cx;
    let muted = color(ui.ctx(), Token::InkMuted);
    ui.label(egui::RichText::new(days_and_place(cx, page.meeting)).color(muted));
    ui.horizontal_wrapped(|ui| {
        title(ui, &page.meeting.title);
        ui.add_space(space::STEP);
        if row_button(ui, icons::TRASH, cx.t("delete-meeting"), page.enabled) {
            out.push(Intent::View(View::Select(Selection::one(page.id))));
            out.push(Intent::Command(Command::Delete));
        }
        if !page.meeting.agenda.is_empty() {
            let key = Command::ToggleClock.shortcut();
            let key = key.map_or_else(String::new, |key| shortcut_text(key, cx.text));
            let start = PushButton::primary(cx.t("meeting-start")).icon(icons::PLAY);
            if ui.add(start.shortcut(&key)).clicked() {
                out.push(Intent::Command(Command::ToggleClock));
            }
        }
    });
    card(ui, |ui| {
        ui.add_enabled_ui(page.enabled, |ui| {
            ui.set_width(ui.available_width());
            Field::new(cx.t("field-title")).show(ui, |ui| {
                let id = Id::unique("meetings-title");
                let (response, changed) = plain_field(
                    ui,
                    id,
                    cx.t("field-title"),
                    "",
                    &page.meeting.title,
                    &mut edit.stay,
                );
                if let Some(text) = changed.filter(|text| !text.trim().is_empty()) {
                    page.type_in(MeetingField::Title(text), edit.stay, out);
                }
                if edit.takes_focus(TITLE) {
                    response.request_focus();
                    select_all(ui, id, &page.meeting.title);
                }
                response
            });
            days(ui, page, edit, out);
            ui.columns(2, |columns| {
                let place = page.meeting.place.as_deref().unwrap_or_default();
                optional(
                    &mut columns[0],
                    page,
                    "field-place",
                    place,
                    MeetingField::Place,
                    edit,
                    out,
                );
                let series = page.meeting.series.as_deref().unwrap_or_default();
                optional(
                    &mut columns[1],
                    page,
                    "field-series",
                    series,
                    MeetingField::Series,
                    edit,
                    out,
                );
            });
        });
    });
}

fn select_all(ui: &Ui, id: Id, text: &str) {
    let mut state = egui::text_edit::TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let all = egui::text::CCursorRange::two(
        egui::text::CCursor::new(0),
        egui::text::CCursor::new(text.chars().count()),
    );
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), id);
}

/// A field that may be empty.
fn optional(
    ui: &mut Ui,
    page: &Page<'_>,
    key: &'static str,
    text: &str,
    field: fn(Option<String>) -> MeetingField,
    edit: &mut Editing,
    out: &mut Vec<Intent>,
) {
    let name = page.cx.t(key);
    Field::new(name).show(ui, |ui| {
        let (response, changed) = plain_field(
            ui,
            Id::unique(("meetings-head", key)),
            name,
            "",
            text,
            &mut edit.stay,
        );
        if let Some(text) = changed {
            let text = Some(text).filter(|text| !text.trim().is_empty());
            page.type_in(field(text), edit.stay, out);
        }
        response
    });
}

/// The days as chips that open, and a field for one more.
fn days(ui: &mut Ui, page: &Page<'_>, edit: &mut Editing, out: &mut Vec<Intent>) {
    let cx = page.cx;
    Field::new(cx.t("field-days")).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            for day in &page.meeting.days {
                let words = cx.text.date_with_weekday(*day);
                let chip = ui.add(Chip::menu(&words, false).icon(icons::CALENDAR));
                Popup::menu(&chip)
                    .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
                    .show(|ui| {
                        ui.set_width(220.0);
                        one_day(ui, page, *day, edit, out);
                    });
            }
            let hint = cx.t("meetings-add-day");
            let line = &mut edit.lines(page.id).day;
            let text = TextEdit::singleline(line)
                .hint_text(hint)
                .desired_width(150.0);
            let response = ui
                .add(text.id(Id::unique("meetings-new-day")))
                .accessible_name(hint);
            let read = parse::date(line, cx.today, cx.text.language());
            if response.has_focus() && !line.trim().is_empty() {
                match read {
                    Some(day) => note_below(&response, &cx.text.date_with_weekday(day), false),
                    None => note_below(&response, &cx.say(&unread(line)), true),
                }
            }
            if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
                match read {
                    Some(day) => {
                        let days = page.meeting.days.iter().copied().chain([day]).collect();
                        page.set(MeetingField::Days(days), out);
                        line.clear();
                    }
                    None => response.request_focus(),
                }
            }
            response
        })
        .response
    });
}

/// A field for a day; the other day that it was left with.
pub(super) fn day_field(
    ui: &mut Ui,
    page: &Page<'_>,
    (id, name): (Id, &str),
    day: Date,
    edit: &mut Editing,
) -> Option<Date> {
    let cx = page.cx;
    let shown = cx.text.date(day);
    let field = DraftField {
        id,
        name,
        shown: &shown,
        hint: "",
        width: f32::INFINITY,
    };
    let read = |text: &str| match parse::date(text, cx.today, cx.text.language()) {
        Some(day) => Reading::Fine(day),
        None => Reading::Wrong(unread(text)),
    };
    let drafted = field.show(ui, &mut edit.day, &mut edit.stay, &day, read);
    match &drafted.reading {
        Some(Reading::Fine(to) | Reading::Doubtful(to, _)) => {
            ui.label(cx.text.date_with_weekday(*to));
        }
        Some(Reading::Wrong(problem)) => {
            ui.colored_label(color(ui.ctx(), Token::DangerInk), cx.say(problem));
        }
        None => {}
    }
    drafted.left_with.filter(|to| *to != day)
}

/// Moves a day, with what is on its agenda, or takes it away.
fn one_day(ui: &mut Ui, page: &Page<'_>, day: Date, edit: &mut Editing, out: &mut Vec<Intent>) {
    let cx = page.cx;
    let id = Id::unique(("meetings-day", day.to_string()));
    let moved = day_field(ui, page, (id, cx.t("meetings-move-day")), day, edit);
    if let Some(to) = moved {
        let days = page
            .meeting
            .days
            .iter()
            .map(|other| if *other == day { to } else { *other })
            .collect();
        let mut agenda = page.meeting.agenda.clone();
        agenda
            .iter_mut()
            .filter(|item| item.day == day)
            .for_each(|item| item.day = to);
        let edits = vec![
            Edit::Meeting(page.id.clone(), MeetingField::Days(days)),
            Edit::Meeting(page.id.clone(), MeetingField::Agenda(agenda)),
        ];
        let label =
            Message::new("meetings-edit-move-day").with("title", page.meeting.title.as_str());
        out.push(Intent::edit(Edit::All(label, edits)));
        ui.close();
    }
    ui.add_space(space::HALF);
    let busy = page.meeting.agenda.iter().any(|item| item.day == day);
    let only = page.meeting.days.len() == 1;
    let remove = ui.add_enabled(
        !busy && !only,
        PushButton::secondary(cx.t("meetings-remove-day")).icon(icons::TRASH),
    );
    let why = if busy {
        "meetings-day-busy"
    } else {
        "meetings-day-only"
    };
    if remove.on_disabled_hover_text(cx.t(why)).clicked() {
        let days = page
            .meeting
            .days
            .iter()
            .copied()
            .filter(|other| *other != day)
            .collect();
        page.set(MeetingField::Days(days), out);
        ui.close();
    }
}

fn unread(typed: &str) -> Message {
    Message::new("actions-unread-date").with("typed", typed.trim())
}

/// A small button at the end of a row.
pub(super) fn row_button(
    ui: &mut Ui,
    icon: crate::ui::theme::Icon,
    name: &str,
    enabled: bool,
) -> bool {
    ui.add_enabled(enabled, IconButton::new(icon, name).muted())
        .clicked()
}
