//! A meeting under way: the item, its clock, the line that takes down what is said, and what came of
//! it; the agenda with its times stands at the left.

use egui::{Align, Label, Layout, Ui, vec2};

use super::clock;
use super::decisions::quiet;
use crate::analysis::agenda;
use crate::intent::{Command, Intent, View};
use crate::message::Message;
use crate::scene::Token;
use crate::session::{Clock, Selection};
use crate::ui::PanelContext;
use crate::ui::capture::{CaptureField, bar};
use crate::ui::fields::status_icon;
use crate::ui::shell::shortcut_text;
use crate::ui::theme::{Type, color, icons, space};
use crate::ui::widgets::{
    Notice, PushButton, Tone, card, progress, record_link, section, selectable_card,
};
use crate::workspace::edit::{Edit, MeetingField};
use crate::workspace::{AgendaItem, ItemKind, Meeting, MeetingId, RecordRef, Shows, part_id};

/// What is parked is taken up for so long.
const TAKEN_UP_FOR: u32 = 10;
/// What the figures of the clock take up.
const TIMER_WIDTH: f32 = 190.0;

/// The agenda of the meeting under way, with the times as they will be.
pub(super) fn agenda(ui: &mut Ui, cx: &PanelContext<'_>, clock: &Clock, out: &mut Vec<Intent>) {
    let Some((meeting, current)) = clock::under_way(cx, clock) else {
        return;
    };
    let Some(course) = clock::course(cx, clock) else {
        return;
    };
    section(ui, cx.t("field-agenda"));
    ui.spacing_mut().item_spacing.y = 2.0;
    for (place, item) in meeting.agenda.iter().enumerate() {
        if item.day != current.day {
            continue;
        }
        let now = place == course.place;
        let time = course.expected[place].map_or_else(|| "–".to_owned(), |time| time.to_string());
        let length = length(cx, item);
        let said = format!("{time} {}, {length}", item.title);
        let past = place < course.place || item.used.is_some() && !now;
        let row = selectable_card(ui, &said, now, false, |ui| {
            row(ui, item, &time, &length, now, past);
        });
        if row.clicked() && !now {
            out.push(Intent::View(View::Clock(Some(Clock::start(
                clock.meeting.clone(),
                &item.id,
                cx.now,
            )))));
        }
    }
    late(ui, cx, clock, meeting, &course, out);
}

fn row(ui: &mut Ui, item: &AgendaItem, time: &str, length: &str, now: bool, past: bool) {
    let ink = if past || item.kind == ItemKind::Break {
        color(ui.ctx(), Token::InkMuted)
    } else {
        color(ui.ctx(), Token::Ink)
    };
    let muted = color(ui.ctx(), Token::InkMuted);
    ui.horizontal_top(|ui| {
        let kind = if now {
            Type::NumberStrong
        } else {
            Type::Number
        };
        ui.add(Label::new(kind.rich(time).color(ink)));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let kind = if now { Type::Strong } else { Type::Body };
            ui.add(Label::new(kind.rich(&item.title).color(ink)).wrap());
            ui.add(Label::new(Type::SmallNumber.rich(length).color(muted)));
        });
    });
}

/// «60 min», or «48 av 60 min» once it was treated.
fn length(cx: &PanelContext<'_>, item: &AgendaItem) -> String {
    match item.used {
        Some(used) => cx.say(
            &Message::new("meetings-minutes-used")
                .with("used", used)
                .with("planned", item.minutes),
        ),
        None => cx.text.duration(item.minutes),
    }
}

/// Says how late the meeting is, and offers what would bring it back.
fn late(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    clock: &Clock,
    meeting: &Meeting,
    course: &agenda::Course,
    out: &mut Vec<Intent>,
) {
    if course.late == 0 {
        return;
    }
    ui.add_space(space::GAP);
    let said = cx.say(&Message::new("meeting-late").with("time", cx.text.duration(course.late)));
    let offers: Vec<(usize, u32, String)> = course
        .proposals
        .iter()
        .map(|(place, minutes)| {
            let title = meeting.agenda.get(*place).map_or("", |item| &item.title);
            let words = Message::new("meeting-shorten")
                .with("item", title)
                .with("minutes", *minutes);
            (*place, *minutes, cx.say(&words))
        })
        .collect();
    let key = Command::CatchUp.shortcut();
    let key = key.map_or_else(String::new, |key| shortcut_text(key, cx.text));
    let notice = Notice::new(Tone::Warning, &said);
    if offers.is_empty() {
        return notice.show(ui);
    }
    notice.show_actions(ui, |ui| {
        for (number, (place, minutes, words)) in offers.iter().enumerate() {
            let button = PushButton::secondary(words).small();
            let button = if number == 0 {
                button.shortcut(&key)
            } else {
                button
            };
            if ui.add_enabled(!cx.is_read_only(), button).clicked() {
                clock::catch_up(cx, clock, *place, *minutes, out);
            }
        }
    });
}

/// The item under way.
pub(super) fn item(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    clock: &Clock,
    capture: &mut CaptureField,
    out: &mut Vec<Intent>,
) {
    let Some((meeting, item)) = clock::under_way(cx, clock) else {
        return;
    };
    let Some(course) = clock::course(cx, clock) else {
        return;
    };
    head(ui, cx, clock, meeting, item, &course, out);
    ui.add_space(space::GAP);
    bar(ui, cx, capture, out);
    ui.add_space(space::STEP);
    made(ui, cx, clock, item, out);
    parked(ui, cx, &clock.meeting, meeting, course.place, out);
}

fn head(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    clock: &Clock,
    meeting: &Meeting,
    item: &AgendaItem,
    course: &agenda::Course,
    out: &mut Vec<Intent>,
) {
    let of_day = |item: &&AgendaItem| item.kind == ItemKind::Item;
    let number = meeting.agenda[..=course.place]
        .iter()
        .filter(of_day)
        .count();
    let total = meeting.agenda.iter().filter(of_day).count();
    let room = ui.available_width();
    ui.horizontal_top(|ui| {
        let left = (room - TIMER_WIDTH - space::GAP).max(TIMER_WIDTH);
        ui.allocate_ui_with_layout(vec2(left, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(left);
            let words = if item.kind == ItemKind::Item {
                let words = Message::new("meeting-item-of");
                cx.say(&words.with("number", number).with("total", total))
            } else {
                cx.t("agenda-break").to_owned()
            };
            let muted = color(ui.ctx(), Token::InkMuted);
            ui.add(Label::new(Type::Body.rich(words).color(muted)));
            ui.add(Label::new(Type::Title.rich(&item.title)).wrap());
        });
        ui.allocate_ui_with_layout(vec2(TIMER_WIDTH, 0.0), Layout::top_down(Align::Max), |ui| {
            ui.set_width(TIMER_WIDTH);
            time_left(ui, cx, item, course.left);
        });
    });
    buttons(ui, cx, clock, item, out);
    ui.add_space(space::STEP);
    #[expect(
        clippy::cast_precision_loss,
        reason = "a bar a few hundred points wide"
    )]
    let part = 1.0 - course.left.max(0) as f32 / (item.minutes.max(1) * 60) as f32;
    progress(ui, cx.t("meeting-progress"), part.clamp(0.0, 1.0));
}

/// How much is left of the time for an item, readable from the last row.
fn time_left(ui: &mut Ui, cx: &PanelContext<'_>, item: &AgendaItem, left: i64) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let (ink, words) = if left < 0 {
        (Token::DangerInk, "meeting-over")
    } else {
        (Token::Ink, "meeting-left")
    };
    let ink = color(ui.ctx(), ink);
    ui.add(Label::new(Type::Timer.rich(figures(left)).color(ink)));
    let words = cx.say(&Message::new(words).with("minutes", item.minutes));
    let muted = color(ui.ctx(), Token::InkMuted);
    ui.add(Label::new(Type::Body.rich(words).color(muted)));
}

fn buttons(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    clock: &Clock,
    item: &AgendaItem,
    out: &mut Vec<Intent>,
) {
    ui.add_space(space::HALF);
    ui.horizontal_wrapped(|ui| {
        let (icon, words) = if clock.runs() {
            (icons::PAUSE, "meeting-pause")
        } else {
            (icons::PLAY, "meeting-go-on")
        };
        let keys = |command: Command| {
            command
                .shortcut()
                .map_or_else(String::new, |key| shortcut_text(key, cx.text))
        };
        let mut command = |ui: &mut Ui, button: PushButton<'_>, command: Command| {
            if ui.add(button).clicked() {
                out.push(Intent::Command(command));
            }
        };
        let key = keys(Command::ToggleClock);
        let pause = PushButton::secondary(cx.t(words)).icon(icon).shortcut(&key);
        command(ui, pause, Command::ToggleClock);
        let key = keys(Command::NextItem);
        let next = PushButton::secondary(cx.t("meeting-next")).icon(icons::SKIP_FORWARD);
        command(ui, next.shortcut(&key), Command::NextItem);
        if item.shows.is_some() {
            let key = keys(Command::ShowItem);
            let show = PushButton::secondary(cx.t("meeting-show")).icon(icons::EYE);
            command(ui, show.shortcut(&key), Command::ShowItem);
        }
        let end = PushButton::quiet(cx.t("meeting-end")).icon(icons::STOP);
        command(ui, end, Command::EndMeeting);
    });
}

/// «23:41»; of what is over time, how long it is.
fn figures(seconds: i64) -> String {
    let seconds = seconds.unsigned_abs();
    format!("{:02}:{:02}", seconds / 60, seconds % 60)
}

/// What came of the item: actions and decisions, then notes.
fn made(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    clock: &Clock,
    item: &AgendaItem,
    out: &mut Vec<Intent>,
) {
    let workspace = cx.workspace();
    let of_item = |of: Option<&String>| of == Some(&item.id);
    let mut records: Vec<(RecordRef, u32)> = Vec::new();
    for id in cx.index.decisions_of_meeting(&clock.meeting) {
        if let Some(decision) = workspace.decisions().get(id)
            && of_item(decision.item.as_ref())
        {
            records.push((id.into(), decision.number));
        }
    }
    let decisions = records.len();
    for id in cx.index.actions_of_meeting(&clock.meeting) {
        if let Some(action) = workspace.actions().get(id)
            && of_item(action.item.as_ref())
        {
            records.push((id.into(), action.number));
        }
    }
    records[..decisions].sort_by_key(|(_, number)| std::cmp::Reverse(*number));
    records[decisions..].sort_by_key(|(_, number)| std::cmp::Reverse(*number));
    if records.is_empty() && item.notes.is_empty() {
        quiet(ui, cx.t("meeting-nothing-yet"));
        return;
    }
    ui.spacing_mut().item_spacing.y = 2.0;
    for (record, _) in &records {
        let link = match workspace.record(record) {
            Some(crate::workspace::AnyRecord::Decision(decision)) => {
                let words = format!("{} {}", decision.short_number(), decision.text);
                record_link(ui, icons::SCALES, &words, cx.t(decision.kind.key()))
            }
            Some(crate::workspace::AnyRecord::Action(action)) => {
                let owner = action.owner.as_ref();
                let owner = owner.map_or(cx.t("actions-nobody"), |owner| cx.organisation(owner));
                let detail = match action.due {
                    Some(due) => format!("{owner} · {}", cx.text.date(due)),
                    None => owner.to_owned(),
                };
                let words = format!("{} {}", action.short_number(), action.text);
                record_link(ui, status_icon(action.status), &words, &detail)
            }
            _ => continue,
        };
        if link.clicked() {
            out.push(Intent::View(View::Select(Selection::one(record.clone()))));
        }
    }
    for note in item.notes.iter().rev() {
        let muted = color(ui.ctx(), Token::InkMuted);
        ui.horizontal_top(|ui| {
            ui.add(Label::new(icons::CHAT.text(space::ICON).color(muted)));
            if let Some(at) = note.at {
                ui.add(Label::new(Type::Number.rich(at.to_string()).color(muted)));
            }
            ui.add(Label::new(Type::Body.rich(&note.text)).wrap());
        });
    }
}

/// What was parked here and in earlier meetings and not taken up yet.
fn parked(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    id: &MeetingId,
    meeting: &Meeting,
    place: usize,
    out: &mut Vec<Intent>,
) {
    let last = meeting.days.last();
    let waiting: Vec<(&MeetingId, usize, &str)> = cx
        .workspace()
        .meetings()
        .iter()
        .filter(|(_, earlier)| earlier.days.last() <= last)
        .flat_map(|(id, earlier)| {
            let parked = earlier.parked.iter().enumerate();
            parked
                .filter(|(_, parked)| parked.taken_up.is_none())
                .map(move |(number, parked)| (id, number, parked.text.as_str()))
        })
        .collect();
    if waiting.is_empty() {
        return;
    }
    ui.add_space(space::SECTION);
    card(ui, |ui| {
        section(ui, cx.t("field-parked"));
        for (from, number, text) in waiting {
            let size = vec2(ui.available_width(), space::CONTROL);
            ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
                let take_up = PushButton::secondary(cx.t("meeting-take-up")).small();
                if ui.add_enabled(!cx.is_read_only(), take_up).clicked() {
                    out.push(Intent::edit(taken_up(
                        cx,
                        id,
                        meeting,
                        place,
                        (from, number),
                    )));
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add(Label::new(Type::Body.rich(text)).truncate());
                });
            });
        }
    });
}

/// Makes what was parked the next item of the agenda.
fn taken_up(
    cx: &PanelContext<'_>,
    id: &MeetingId,
    meeting: &Meeting,
    place: usize,
    (from, number): (&MeetingId, usize),
) -> Edit {
    let mut edits = Vec::new();
    let mut text = String::new();
    if let Some(earlier) = cx.workspace().meetings().get(from)
        && let Some(one) = earlier.parked.get(number)
    {
        text.clone_from(&one.text);
        let shows = one.about.iter().find_map(|record| match record {
            RecordRef::Chain(chain) => Some(Shows::Chain(chain.clone())),
            _ => None,
        });
        let item = AgendaItem {
            shows,
            minutes: TAKEN_UP_FOR,
            ..agenda::new_item(
                &meeting.agenda[..=place],
                part_id("item", &one.text, cx.chance.next()),
                &one.text,
                cx.today,
            )
        };
        let mut agenda = meeting.agenda.clone();
        agenda.insert(place + 1, item);
        let mut parked = earlier.parked.clone();
        parked[number].taken_up = Some(id.clone());
        edits.push(Edit::Meeting(id.clone(), MeetingField::Agenda(agenda)));
        edits.push(Edit::Meeting(from.clone(), MeetingField::Parked(parked)));
    }
    Edit::All(Message::new("edit-taken-up").with("text", text), edits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_told_in_minutes_and_seconds() {
        assert_eq!(figures(23 * 60 + 41), "23:41");
        assert_eq!(figures(-65), "01:05");
        assert_eq!(figures(100 * 60), "100:00");
    }
}
