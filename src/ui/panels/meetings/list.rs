//! The list of meetings.

use egui::{Label, ScrollArea, Ui};

use super::data::{MeetingData, Shown};
use crate::intent::{Command, Intent, View};
use crate::scene::Token;
use crate::session::{ListView, Selection};
use crate::ui::PanelContext;
use crate::ui::theme::{Type, color, icons, space};
use crate::ui::widgets::{PushButton, SearchBox, Select, section, selectable_card};
use crate::workspace::{Meeting, MeetingId};

/// From so many meetings on, they can be searched.
const SEARCH_FROM: usize = 6;

/// The meetings at the left, the latest first; a click shows one. Whether the register of decisions was
/// asked for.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    data: &MeetingData,
    shown: Option<&Shown>,
    out: &mut Vec<Intent>,
) -> bool {
    let mut register = false;
    section(ui, cx.t("kinds-meeting"));
    if cx.workspace().meetings().len() >= SEARCH_FROM {
        let mut search = cx.session.meetings.search.clone();
        if ui
            .add(SearchBox::new(&mut search, cx.t("meetings-search")))
            .changed()
        {
            out.push(Intent::View(View::Meetings(ListView {
                search,
                ..cx.session.meetings.clone()
            })));
        }
    }
    ui.add_space(space::HALF);
    ScrollArea::vertical()
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::HALF;
            for id in &data.list {
                let Some(meeting) = cx.workspace().meetings().get(id) else {
                    continue;
                };
                let chosen = matches!(shown, Some(Shown::Meeting(shown)) if shown == id);
                if item(ui, cx, meeting, chosen) {
                    select(id, out);
                }
            }
            if data.list.is_empty() && !cx.workspace().meetings().is_empty() {
                ui.add(Label::new(cx.t("no-hits")));
            }
            if !cx.workspace().decisions().is_empty() {
                let words = cx.t("register-title");
                let chosen = matches!(shown, Some(Shown::Register));
                register = selectable_card(ui, words, chosen, false, |ui| {
                    ui.add(Label::new(words).truncate());
                })
                .clicked();
            }
            if data.loose > 0 {
                let words = cx.t("meetings-loose");
                let first = cx
                    .workspace()
                    .decisions()
                    .iter()
                    .find(|(_, decision)| decision.meeting.is_none());
                let chosen = matches!(shown, Some(Shown::Loose));
                let clicked = selectable_card(ui, words, chosen, false, |ui| {
                    ui.add(Label::new(words).truncate());
                })
                .clicked();
                if let (true, Some((id, _))) = (clicked, first) {
                    out.push(Intent::View(View::Select(Selection::one(id))));
                }
            }
            ui.add_space(space::HALF);
            let add = PushButton::secondary(cx.t("command-add-meeting")).icon(icons::PLUS);
            if ui.add_enabled(!cx.is_read_only(), add).clicked() {
                out.push(Intent::Command(Command::AddMeeting));
            }
        });
    register
}

/// The same as a field that opens a list, where there is no room at the left.
pub(super) fn choice(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    data: &MeetingData,
    shown: Option<&Shown>,
    out: &mut Vec<Intent>,
) -> bool {
    ui.horizontal(|ui| {
        let label = |id: &MeetingId| {
            let meeting = cx.workspace().meetings().get(id);
            meeting.map_or_else(String::new, |meeting| {
                format!("{} · {}", meeting.title, days(cx, meeting))
            })
        };
        let register = cx.t("register-title").to_owned();
        let names: Vec<String> = data
            .list
            .iter()
            .map(label)
            .chain([register.clone()])
            .collect();
        let items: Vec<&str> = names.iter().map(String::as_str).collect();
        let current = match shown {
            Some(Shown::Meeting(id)) => label(id),
            Some(Shown::Register) => register,
            _ => String::new(),
        };
        let width = (ui.available_width() - 200.0).max(140.0);
        let select_one = Select::new(cx.t("kind-meeting"), &current).width(width);
        let chosen = select_one
            .search(cx.t("search-hint"), cx.t("no-hits"))
            .show(ui, &items)
            .chosen;
        if let Some(id) = chosen.and_then(|place| data.list.get(place)) {
            select(id, out);
        }
        let add = PushButton::secondary(cx.t("command-add-meeting")).icon(icons::PLUS);
        if ui.add_enabled(!cx.is_read_only(), add).clicked() {
            out.push(Intent::Command(Command::AddMeeting));
        }
        chosen == Some(data.list.len())
    })
    .inner
}

fn select(id: &MeetingId, out: &mut Vec<Intent>) {
    out.push(Intent::View(View::Select(Selection::one(id))));
}

/// The days of a meeting, from the first to the last.
pub(super) fn days(cx: &PanelContext<'_>, meeting: &Meeting) -> String {
    match (meeting.days.first(), meeting.days.last()) {
        (Some(first), Some(last)) => cx.text.date_range(*first, *last),
        _ => cx.t("meetings-no-day").to_owned(),
    }
}

/// Days and place, as far as they are known.
pub(super) fn days_and_place(cx: &PanelContext<'_>, meeting: &Meeting) -> String {
    let mut words = vec![days(cx, meeting)];
    words.extend(
        meeting
            .place
            .clone()
            .filter(|place| !place.trim().is_empty()),
    );
    words.join(" · ")
}

fn item(ui: &mut Ui, cx: &PanelContext<'_>, meeting: &Meeting, chosen: bool) -> bool {
    let detail = days_and_place(cx, meeting);
    let name = format!("{}, {detail}", meeting.title);
    selectable_card(ui, &name, chosen, false, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        let kind = if chosen { Type::Strong } else { Type::Medium };
        ui.add(Label::new(kind.rich(&meeting.title)).truncate());
        let muted = color(ui.ctx(), Token::InkMuted);
        ui.add(Label::new(Type::Small.rich(detail).color(muted)).truncate());
    })
    .clicked()
}
