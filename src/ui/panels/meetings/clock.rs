//! What the clock of a meeting is asked to do. Each works from every panel.

use crate::analysis::agenda;
use crate::intent::{Command, Intent, View};
use crate::message::Message;
use crate::session::{Clock, Panel};
use crate::ui::PanelContext;
use crate::workspace::edit::{Edit, MeetingField};
use crate::workspace::{AgendaItem, ClockTime, Meeting, MeetingId};

/// Carries out a command of the clock; `shown` is the meeting that the panel shows.
pub(super) fn command(
    command: Command,
    cx: &PanelContext<'_>,
    shown: Option<&MeetingId>,
    out: &mut Vec<Intent>,
) -> bool {
    match (command, &cx.session.clock) {
        (Command::ToggleClock, Some(clock)) => {
            out.push(Intent::View(View::Clock(Some(clock.toggled(cx.now)))));
        }
        (Command::ToggleClock, None) => {
            if let Some((id, item)) = first(cx, shown) {
                let clock = Clock::start(id.clone(), &item.id, cx.now);
                out.push(Intent::View(View::Clock(Some(clock))));
                out.push(Intent::View(View::Panel(Panel::Meetings)));
            }
        }
        (Command::NextItem, Some(clock)) => {
            let next = under_way(cx, clock)
                .and_then(|(meeting, item)| agenda::next(&meeting.agenda, &item.id))
                .map(|next| Clock::start(clock.meeting.clone(), &next.id, cx.now));
            keep_used(cx, clock, out);
            out.push(Intent::View(View::Clock(next)));
        }
        (Command::EndMeeting, Some(clock)) => {
            keep_used(cx, clock, out);
            out.push(Intent::View(View::Clock(None)));
        }
        (Command::CatchUp, Some(clock)) => {
            let best = course(cx, clock).and_then(|course| course.proposals.first().copied());
            if let Some((place, minutes)) = best {
                catch_up(cx, clock, place, minutes, out);
            }
        }
        (Command::ShowItem, Some(clock)) => show(cx, clock, out),
        _ => return false,
    }
    true
}

/// The meeting to start, and the item to begin with: the meeting shown, else that of
/// the day, else the latest.
fn first<'a>(
    cx: &PanelContext<'a>,
    shown: Option<&MeetingId>,
) -> Option<(&'a MeetingId, &'a AgendaItem)> {
    let id = meeting(cx, shown)?;
    let item = agenda::first(&cx.workspace().meetings().get(id)?.agenda)?;
    Some((id, item))
}

/// The meeting that a command is about: the one shown, else that of the day, else the latest.
pub(super) fn meeting<'a>(
    cx: &PanelContext<'a>,
    shown: Option<&MeetingId>,
) -> Option<&'a MeetingId> {
    let meetings = cx.workspace().meetings();
    let of_day = meetings
        .iter()
        .find(|(_, meeting)| meeting.days.contains(&cx.today));
    let latest = meetings
        .iter()
        .max_by_key(|(_, meeting)| meeting.days.last().copied());
    let shown = shown.and_then(|shown| meetings.iter().find(|(id, _)| *id == shown));
    shown.or(of_day).or(latest).map(|(id, _)| id)
}

/// The meeting and item that a clock measures.
pub(super) fn under_way<'a>(
    cx: &PanelContext<'a>,
    clock: &Clock,
) -> Option<(&'a Meeting, &'a AgendaItem)> {
    let meeting = cx.workspace().meetings().get(&clock.meeting)?;
    Some((meeting, meeting.item(&clock.item)?))
}

/// How the meeting under way stands against its plan.
pub(super) fn course(cx: &PanelContext<'_>, clock: &Clock) -> Option<agenda::Course> {
    let (meeting, item) = under_way(cx, clock)?;
    let time = cx.now.time();
    let now = ClockTime::new(time.hour().unsigned_abs(), time.minute().unsigned_abs())?;
    agenda::course(&meeting.agenda, &item.id, clock.elapsed(cx.now), now)
}

/// Shortens a later item, so that what follows it starts as planned.
pub(super) fn catch_up(
    cx: &PanelContext<'_>,
    clock: &Clock,
    place: usize,
    minutes: u32,
    out: &mut Vec<Intent>,
) {
    let (Some((meeting, _)), Some(course)) = (under_way(cx, clock), course(cx, clock)) else {
        return;
    };
    let title = meeting.agenda.get(place).map_or("", |item| &item.title);
    let label = Message::new("meeting-shorten")
        .with("item", title)
        .with("minutes", minutes);
    let agenda = agenda::shortened(&meeting.agenda, &course, place, minutes);
    set(clock, label, agenda, out);
}

/// Writes down what the item under way took.
fn keep_used(cx: &PanelContext<'_>, clock: &Clock, out: &mut Vec<Intent>) {
    let Some((meeting, item)) = under_way(cx, clock) else {
        return;
    };
    if cx.is_read_only() {
        return;
    }
    let label = Message::new("edit-item-done").with("item", item.title.as_str());
    let mut agenda = meeting.agenda.clone();
    for one in &mut agenda {
        if one.id == item.id {
            let minutes = clock.minutes(cx.now).min(AgendaItem::LONGEST);
            one.used = Some(
                one.used
                    .unwrap_or(0)
                    .saturating_add(minutes)
                    .min(AgendaItem::LONGEST),
            );
        }
    }
    set(clock, label, agenda, out);
}

fn set(clock: &Clock, label: Message, agenda: Vec<AgendaItem>, out: &mut Vec<Intent>) {
    let edit = Edit::Meeting(clock.meeting.clone(), MeetingField::Agenda(agenda));
    out.push(Intent::edit(Edit::All(label, vec![edit])));
}

/// Opens what the item under way is about.
fn show(cx: &PanelContext<'_>, clock: &Clock, out: &mut Vec<Intent>) {
    use crate::session::MapView;
    use crate::workspace::{ActionFilter, Shows};

    let Some((_, item)) = under_way(cx, clock) else {
        return;
    };
    let session = cx.session;
    let panel = match item.shows.as_ref() {
        None => return,
        Some(Shows::Map) => {
            let map = MapView {
                chain: None,
                ..session.map.clone()
            };
            out.push(Intent::View(View::Map(map)));
            Panel::Map
        }
        Some(Shows::MapOf(chain)) => {
            let map = MapView {
                chain: Some(chain.clone()),
                ..session.map.clone()
            };
            out.push(Intent::View(View::Map(map)));
            Panel::Map
        }
        Some(Shows::Chain(chain)) => {
            let mut view = session.chain.clone();
            view.chain = Some(chain.clone());
            view.camera = None;
            out.push(Intent::View(View::Chain(view)));
            Panel::Chains
        }
        Some(Shows::Actions) => {
            let mut actions = session.actions.clone();
            actions.show(ActionFilter::of_meeting(clock.meeting.clone()));
            out.push(Intent::View(View::Actions(actions)));
            Panel::Actions
        }
        Some(Shows::Decisions) => Panel::Meetings,
    };
    out.push(Intent::View(View::Panel(panel)));
}
