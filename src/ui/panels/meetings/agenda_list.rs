//! The agenda as a list; the item that is clicked opens its fields.

use egui::{Align, Id, Label, Layout, Response, Ui, vec2};
use jiff::civil::Date;

use super::head::row_button;
use super::{Editing, Page, new_line};
use crate::analysis::agenda;
use crate::intent::Intent;
use crate::message::Message;
use crate::scene::Token;
use crate::ui::fields::Reading;
use crate::ui::table::{DraftField, note_below, plain_field};
use crate::ui::theme::{Type, color, icons, space};
use crate::ui::widgets::{Chip, Select, section, selectable_card};
use crate::workspace::edit::MeetingField;
use crate::workspace::{AgendaItem, ClockTime, ItemKind, part_id};

/// Shows the agenda, day by day.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>, edit: &mut Editing, out: &mut Vec<Intent>) {
    let cx = page.cx;
    let items = &page.meeting.agenda;
    section(ui, cx.t("field-agenda"));
    let starts = agenda::starts(items);
    let several = items
        .iter()
        .any(|item| Some(item.day) != page.meeting.days.first().copied())
        || page.meeting.days.len() > 1;
    let mut day = None;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for (place, item) in items.iter().enumerate() {
            if several && day != Some(item.day) {
                day = Some(item.day);
                day_heading(ui, page, item.day);
            }
            let open = edit.item.as_deref() == Some(item.id.as_str());
            if row(ui, page, item, starts[place], open).clicked() {
                edit.item = (!open).then(|| item.id.clone());
            }
            if open {
                fields(ui, page, place, starts[place], edit, out);
            }
        }
    });
    ui.add_space(space::HALF);
    let hint = cx.t("meetings-add-item");
    let written = new_line(
        ui,
        page,
        icons::PLUS,
        "meetings-new-item",
        hint,
        &mut edit.lines(page.id).item,
        false,
    );
    if let Some(title) = written {
        let id = part_id("item", &title, cx.chance.next());
        let first = page.meeting.days.first().copied().unwrap_or(cx.today);
        let item = agenda::new_item(items, id, &title, first);
        let agenda = items.iter().cloned().chain([item]).collect();
        page.set(MeetingField::Agenda(agenda), out);
    }
}

fn day_heading(ui: &mut Ui, page: &Page<'_>, day: Date) {
    let minutes = page
        .meeting
        .agenda
        .iter()
        .filter(|item| item.day == day)
        .map(|item| item.minutes)
        .fold(0, u32::saturating_add);
    let words = format!(
        "{} · {}",
        page.cx.text.date_with_weekday(day),
        page.cx.text.duration(minutes)
    );
    let muted = color(ui.ctx(), Token::InkMuted);
    ui.add_space(space::HALF);
    ui.add(Label::new(Type::SmallStrong.rich(words).color(muted)));
}

fn row(
    ui: &mut Ui,
    page: &Page<'_>,
    item: &AgendaItem,
    start: Option<ClockTime>,
    open: bool,
) -> Response {
    let cx = page.cx;
    let time = start.map_or_else(|| "–".to_owned(), |start| start.to_string());
    let length = match item.used {
        Some(used) if used != item.minutes => cx.say(
            &Message::new("meetings-minutes-used")
                .with("used", used)
                .with("planned", item.minutes),
        ),
        _ => cx.text.duration(item.minutes),
    };
    let is_break = item.kind == ItemKind::Break;
    let said = format!("{time} {}, {length}", item.title);
    selectable_card(ui, &said, open, false, |ui| {
        let size = vec2(ui.available_width(), space::TARGET);
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
            let muted = color(ui.ctx(), Token::InkMuted);
            ui.add(Label::new(Type::Number.rich(&length).color(muted)));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let ink = if is_break {
                    muted
                } else {
                    color(ui.ctx(), Token::Ink)
                };
                ui.add_sized(
                    vec2(52.0, 20.0),
                    Label::new(Type::Number.rich(&time).color(ink)).halign(Align::Min),
                );
                if is_break {
                    ui.add(Label::new(icons::BREAK.text(16.0).color(muted)));
                }
                let kind = if open { Type::Strong } else { Type::Body };
                ui.add(Label::new(kind.rich(&item.title).color(ink)).truncate());
                if !item.notes.is_empty() {
                    let count = cx.say(&Message::new("meetings-notes").with("n", item.notes.len()));
                    ui.add(Label::new(Type::Small.rich(count).color(muted)));
                }
            });
        });
    })
}

/// The fields of the open item.
fn fields(
    ui: &mut Ui,
    page: &Page<'_>,
    place: usize,
    start: Option<ClockTime>,
    edit: &mut Editing,
    out: &mut Vec<Intent>,
) {
    let cx = page.cx;
    let items = &page.meeting.agenda;
    let item = &items[place];
    egui::Frame::NONE
        .inner_margin(egui::Margin {
            left: 14,
            right: 14,
            top: 4,
            bottom: 10,
        })
        .show(ui, |ui| {
            ui.add_enabled_ui(page.enabled, |ui| {
                let id = |field: &'static str| Id::unique(("meetings-item", field));
                let name = cx.t("field-title");
                let (_, changed) =
                    plain_field(ui, id("title"), name, name, &item.title, &mut edit.stay);
                if let Some(title) = changed {
                    page.type_in(
                        change(items, place, |item| item.title = title),
                        edit.stay,
                        out,
                    );
                }
                for note in &item.notes {
                    let muted = color(ui.ctx(), Token::InkMuted);
                    let at = note.at.map(|at| format!("{at} ")).unwrap_or_default();
                    ui.add(
                        Label::new(Type::Small.rich(format!("{at}{}", note.text)).color(muted))
                            .wrap(),
                    );
                }
                ui.horizontal_wrapped(|ui| {
                    when(ui, page, place, start, edit, out);
                    minutes(ui, page, place, edit, out);
                    if page.meeting.days.len() > 1 {
                        treated_on(ui, page, place, out);
                    }
                    let is_break = item.kind == ItemKind::Break;
                    let chip = Chip::toggle(cx.t("agenda-break"), is_break).icon(icons::BREAK);
                    if ui.add(chip).clicked() {
                        let kind = if is_break {
                            ItemKind::Item
                        } else {
                            ItemKind::Break
                        };
                        page.set(change(items, place, |item| item.kind = kind), out);
                    }
                    for (icon, key, up) in [
                        (icons::ARROW_UP, "move-up", true),
                        (icons::ARROW_DOWN, "move-down", false),
                    ] {
                        let moved = agenda::moved(items, place, up);
                        if row_button(ui, icon, cx.t(key), page.enabled && moved.is_some())
                            && let Some(moved) = moved
                        {
                            page.set(MeetingField::Agenda(moved), out);
                        }
                    }
                    if row_button(ui, icons::TRASH, cx.t("delete-item"), page.enabled) {
                        page.set(MeetingField::Agenda(agenda::without(items, place)), out);
                        edit.item = None;
                    }
                });
            });
        });
}

fn change(items: &[AgendaItem], place: usize, write: impl FnOnce(&mut AgendaItem)) -> MeetingField {
    let mut agenda = items.to_vec();
    write(&mut agenda[place]);
    MeetingField::Agenda(agenda)
}

/// The start: fixed where it is written, else following the item before.
fn when(
    ui: &mut Ui,
    page: &Page<'_>,
    place: usize,
    start: Option<ClockTime>,
    edit: &mut Editing,
    out: &mut Vec<Intent>,
) {
    let cx = page.cx;
    let items = &page.meeting.agenda;
    let fixed = items[place]
        .start
        .map(|start| start.to_string())
        .unwrap_or_default();
    let follows = start.map_or_else(|| cx.t("field-start").to_owned(), |start| start.to_string());
    let field = DraftField {
        id: Id::unique(("meetings-item", "start")),
        name: cx.t("field-start"),
        shown: &fixed,
        hint: &follows,
        width: 64.0,
    };
    let current = items[place].start;
    let drafted = field.show(ui, &mut edit.start, &mut edit.stay, &current, |text| {
        if text.trim().is_empty() {
            return Reading::Fine(None);
        }
        match ClockTime::parse(text) {
            Some(time) => Reading::Fine(Some(time)),
            None => Reading::Wrong(Message::new("meetings-no-time")),
        }
    });
    if let Some(Reading::Wrong(problem)) = &drafted.reading {
        note_below(&drafted.response, &cx.say(problem), true);
    }
    if let Some(start) = drafted.value {
        page.type_in(
            change(items, place, |item| item.start = start),
            edit.stay,
            out,
        );
    }
}

fn minutes(ui: &mut Ui, page: &Page<'_>, place: usize, edit: &mut Editing, out: &mut Vec<Intent>) {
    let cx = page.cx;
    let items = &page.meeting.agenda;
    let shown = items[place].minutes.to_string();
    let name = cx.t("field-minutes");
    let field = DraftField {
        id: Id::unique(("meetings-item", "minutes")),
        name,
        shown: &shown,
        hint: "",
        width: 56.0,
    };
    let current = items[place].minutes;
    let drafted = field.show(
        ui,
        &mut edit.minutes,
        &mut edit.stay,
        &current,
        |text| match text.trim().parse() {
            Ok(minutes) if minutes <= AgendaItem::LONGEST => Reading::Fine(minutes),
            _ => Reading::Wrong(Message::new("meetings-no-minutes")),
        },
    );
    if let Some(Reading::Wrong(problem)) = &drafted.reading {
        note_below(&drafted.response, &cx.say(problem), true);
    }
    if let Some(minutes) = drafted.value {
        page.type_in(
            change(items, place, |item| item.minutes = minutes),
            edit.stay,
            out,
        );
    }
    let muted = color(ui.ctx(), Token::InkMuted);
    ui.add(Label::new(
        Type::Body.rich(name.to_lowercase()).color(muted),
    ));
}

fn treated_on(ui: &mut Ui, page: &Page<'_>, place: usize, out: &mut Vec<Intent>) {
    let cx = page.cx;
    let days: Vec<String> = page
        .meeting
        .days
        .iter()
        .map(|day| cx.text.date_short(*day))
        .collect();
    let items: Vec<&str> = days.iter().map(String::as_str).collect();
    let current = cx.text.date_short(page.meeting.agenda[place].day);
    let select = Select::new(cx.t("field-day"), &current).width(130.0);
    if let Some(chosen) = select.show(ui, &items).chosen {
        let day = page.meeting.days[chosen];
        let mut agenda = page.meeting.agenda.clone();
        let mut item = agenda.remove(place);
        (item.day, item.start) = (day, None);
        // Behind the last item of that day, or of the days before it.
        let at = agenda
            .iter()
            .rposition(|other| other.day <= day)
            .map_or(0, |last| last + 1);
        agenda.insert(at, item);
        page.set(MeetingField::Agenda(agenda), out);
    }
}
