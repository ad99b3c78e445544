//! The meetings panel: a list of meetings, and the chosen one with its agenda, who is present, its
//! decisions and what it agreed on.

mod agenda_list;
mod attendance;
mod balance;
mod clock;
mod data;
mod decisions;
mod head;
mod list;
mod parked;
mod register;
mod run;
mod signing;
mod since;

use std::collections::HashMap;

use egui::{CentralPanel, Frame, Id, Key, Margin, Panel as Side, ScrollArea, TextEdit, Ui};
use jiff::civil::Date;

use crate::intent::{Command, Intent, View};
use crate::scene::Token;
use crate::session::{Clock, Selection};
use crate::ui::PanelContext;
use crate::ui::capture::{CaptureField, Kind};
use crate::ui::table::{Draft, Stay};
use crate::ui::theme::{Icon, Type, color, icons, space};
use crate::ui::voting::{self, VoteDialog};
use crate::ui::widgets::{EmptyState, section};
use crate::workspace::edit::{Edit, MeetingField, NewRecord};
use crate::workspace::{ClockTime, Decision, DecisionId, Meeting, MeetingId, RecordRef, VoteId};

use data::{MeetingData, Shown};

/// Narrower than this the list of meetings stands above the chosen one.
const ROOM_FOR_LIST: f32 = 820.0;
/// Wider than this lines are hard to follow.
const MEASURE: f32 = 920.0;

/// The meetings panel.
#[derive(Debug)]
pub struct MeetingsPanel {
    data: MeetingData,
    shown: Option<Shown>,
    edit: Editing,
    /// A decision to bring into view.
    scroll: Option<DecisionId>,
    /// The line of the meeting under way.
    capture: CaptureField,
    since: since::Kept,
    vote: VoteDialog,
    /// A vote to bring into view.
    scroll_vote: Option<VoteId>,
    heard: balance::Kept,
    register: register::Register,
}

impl Default for MeetingsPanel {
    fn default() -> Self {
        Self {
            data: MeetingData::default(),
            shown: None,
            edit: Editing::default(),
            scroll: None,
            capture: CaptureField::new("meeting-capture", Kind::Note),
            since: since::Kept::default(),
            vote: VoteDialog::default(),
            scroll_vote: None,
            heard: balance::Kept::default(),
            register: register::Register::default(),
        }
    }
}

/// What is being written, none of it stored yet except through edits.
#[derive(Debug, Default)]
struct Editing {
    stay: Stay,
    start: Draft<Option<ClockTime>>,
    minutes: Draft<u32>,
    day: Draft<Date>,
    /// The agenda item whose fields are open.
    item: Option<String>,
    /// What stands in the lines for something new, by meeting.
    lines: HashMap<MeetingId, NewLines>,
    /// The field that wants the focus.
    focus: Option<&'static str>,
}

/// The lines in which something new is written for a meeting. They wait while another meeting is
/// shown.
#[derive(Debug, Default)]
struct NewLines {
    item: String,
    decision: String,
    parked: String,
    day: String,
}

impl NewLines {
    /// Whether one was begun and not entered.
    fn is_begun(&self) -> bool {
        [&self.item, &self.decision, &self.parked, &self.day]
            .iter()
            .any(|line| !line.trim().is_empty())
    }
}

impl Editing {
    /// The lines for something new of a meeting.
    fn lines(&mut self, meeting: &MeetingId) -> &mut NewLines {
        self.lines.entry(meeting.clone()).or_default()
    }

    /// Whether this field was waiting for the focus, which it now gets.
    fn takes_focus(&mut self, field: &'static str) -> bool {
        let wanted = self.focus == Some(field);
        if wanted {
            self.focus = None;
        }
        wanted
    }
}

impl MeetingsPanel {
    /// Draws the panel.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        let shown = data::shown(
            cx.workspace(),
            cx.session.selection.primary(),
            self.shown.as_ref(),
        );
        if shown != self.shown {
            self.edit = Editing {
                focus: self.edit.focus,
                stay: self.edit.stay,
                lines: std::mem::take(&mut self.edit.lines),
                ..Editing::default()
            };
            self.shown = shown;
        }
        self.reveal(cx, out);
        self.data.refresh(cx, self.shown.as_ref());
        if cx.workspace().meetings().is_empty() && self.data.loose == 0 {
            let state = EmptyState::new(icons::MEETING, cx.t("no-meeting"), cx.t("meetings-empty"));
            let state = if cx.is_read_only() {
                state
            } else {
                state.button(cx.t("command-add-meeting"), None)
            };
            if state.show(ui).is_some_and(|button| button.clicked()) {
                out.push(Intent::Command(Command::AddMeeting));
            }
            return;
        }
        let frame = Frame::NONE
            .fill(color(ui.ctx(), Token::Surface))
            .inner_margin(Margin::same(16));
        if ui.available_width() >= ROOM_FOR_LIST {
            Side::left("meetings-list")
                .exact_size(space::LIST_WIDTH)
                .resizable(false)
                .frame(frame)
                .show(ui, |ui| match self.clock_shown(cx) {
                    Some(clock) => {
                        ScrollArea::vertical().show(ui, |ui| run::agenda(ui, cx, clock, out));
                    }
                    None => {
                        if list::show(ui, cx, &self.data, self.shown.as_ref(), out) {
                            self.show_register(out);
                        }
                    }
                });
        } else {
            Side::top("meetings-choice")
                .resizable(false)
                .frame(frame)
                .show(ui, |ui| {
                    if list::choice(ui, cx, &self.data, self.shown.as_ref(), out) {
                        self.show_register(out);
                    }
                });
        }
        let frame = Frame::NONE
            .fill(color(ui.ctx(), Token::Ground))
            .inner_margin(Margin::symmetric(24, 0));
        CentralPanel::default().frame(frame).show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                ui.set_max_width(ui.available_width().min(MEASURE));
                ui.add_space(space::GAP);
                self.detail(ui, cx, out);
                ui.add_space(space::SECTION);
            });
        });
    }

    /// The dialogs of this panel.
    pub fn dialogs(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        self.vote.show(ui, cx, out);
    }

    /// Whether something is typed that no edit holds yet.
    #[must_use]
    pub fn has_unfinished(&self) -> bool {
        let edit = &self.edit;
        let unread = edit.start.is_unread() || edit.minutes.is_unread() || edit.day.is_unread();
        unread || self.capture.is_begun() || edit.lines.values().any(NewLines::is_begun)
    }

    /// Carries out a command; whether it did.
    pub fn command(
        &mut self,
        command: Command,
        cx: &PanelContext<'_>,
        out: &mut Vec<Intent>,
    ) -> bool {
        let shown = match &self.shown {
            Some(Shown::Meeting(id)) => Some(id),
            _ => None,
        };
        match command {
            Command::Capture => {
                self.capture.focus();
                true
            }
            Command::ToggleClock
            | Command::NextItem
            | Command::EndMeeting
            | Command::CatchUp
            | Command::ShowItem => clock::command(command, cx, shown, out),
            Command::Vote => {
                let clock = cx.session.clock.as_ref();
                let under_way = clock.map(|clock| (&clock.meeting, Some(clock.item.as_str())));
                let of_day = || clock::meeting(cx, shown).map(|id| (id, None));
                let place = under_way.or_else(of_day);
                self.vote.open(cx, place, out);
                true
            }
            Command::AddMeeting => {
                let title = cx.t("new-meeting");
                let meeting = Meeting::new(title, cx.today, cx.stamp());
                let id = MeetingId::fresh(title, cx.chance.next());
                out.push(Intent::edit(Edit::Add(NewRecord::Meeting(
                    id.clone(),
                    Box::new(meeting),
                ))));
                out.push(Intent::View(View::Select(Selection::one(id))));
                self.edit.focus = Some(head::TITLE);
                true
            }
            Command::Register => {
                self.show_register(out);
                true
            }
            Command::AddDecision if cx.workspace().meetings().is_empty() => {
                let title = cx.t("new-decision");
                let id = DecisionId::fresh(title, cx.chance.next());
                let decision = Box::new(Decision::new(title, cx.stamp()));
                out.push(Intent::edit(Edit::Add(NewRecord::Decision(
                    id.clone(),
                    decision,
                ))));
                out.push(Intent::View(View::Select(Selection::one(id))));
                true
            }
            Command::AddDecision => {
                self.edit.focus = Some(decisions::NEW);
                true
            }
            _ => false,
        }
    }

    /// Shows the decisions of all meetings.
    fn show_register(&mut self, out: &mut Vec<Intent>) {
        // What is selected would lead back to its meeting.
        out.push(Intent::View(View::Select(Selection::none())));
        self.shown = Some(Shown::Register);
    }

    fn detail(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        let Some(shown) = &self.shown else { return };
        if *shown == Shown::Register {
            self.register.show(ui, cx, &mut self.scroll, out);
            return;
        }
        let Shown::Meeting(id) = shown else {
            section(ui, cx.t("meetings-loose"));
            decisions::list(ui, cx, &self.data.decisions, &mut self.scroll, out);
            return;
        };
        let Some(meeting) = cx.workspace().meetings().get(id) else {
            return;
        };
        if let Some(clock) = self.clock_shown(cx) {
            run::item(ui, cx, clock, &mut self.capture, out);
            gap(ui);
            voting::running(ui, cx, out);
            gap(ui);
            voting::made_of(ui, cx, &self.data.votes, &mut self.scroll_vote, out);
            return;
        }
        let page = Page {
            cx,
            id,
            meeting,
            enabled: !cx.is_read_only(),
        };
        head::show(ui, &page, &mut self.edit, out);
        gap(ui);
        agenda_list::show(ui, &page, &mut self.edit, out);
        gap(ui);
        if since::show(ui, cx, id, &mut self.since, out) {
            gap(ui);
        }
        decisions::show(
            ui,
            &page,
            &self.data.decisions,
            &mut self.edit,
            &mut self.scroll,
            out,
        );
        gap(ui);
        voting::running(ui, cx, out);
        ui.add_space(space::STEP);
        voting::made_of(ui, cx, &self.data.votes, &mut self.scroll_vote, out);
        gap(ui);
        decisions::actions(ui, &page, &self.data.actions, out);
        gap(ui);
        attendance::show(ui, &page, &mut self.edit, out);
        balance::show(ui, &page, &mut self.heard);
        signing::show(ui, &page, &mut self.edit, out);
        gap(ui);
        parked::show(ui, &page, &mut self.edit, out);
    }

    /// The clock, if it measures the meeting shown.
    fn clock_shown<'a>(&self, cx: &PanelContext<'a>) -> Option<&'a Clock> {
        let clock = cx.session.clock.as_ref()?;
        let shown = matches!(&self.shown, Some(Shown::Meeting(id)) if *id == clock.meeting);
        clock::under_way(cx, clock).filter(|_| shown)?;
        Some(clock)
    }

    fn reveal(&mut self, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        let Some(record) = &cx.session.reveal else {
            return;
        };
        match record {
            RecordRef::Meeting(_) => {}
            RecordRef::Vote(id) => self.scroll_vote = Some(id.clone()),
            RecordRef::Decision(id) => self.scroll = Some(id.clone()),
            _ => return,
        }
        if cx.workspace().record(record).is_some() && cx.session.selection.primary() != Some(record)
        {
            // What is selected is shown; the next frame brings it.
            out.push(Intent::View(View::Select(Selection::one(record.clone()))));
        } else {
            out.push(Intent::View(View::Revealed));
        }
    }
}

/// The meeting shown, for the parts of its page.
struct Page<'a> {
    cx: &'a PanelContext<'a>,
    id: &'a MeetingId,
    meeting: &'a Meeting,
    enabled: bool,
}

impl Page<'_> {
    /// Sets a field of the meeting as a step of its own.
    fn set(&self, field: MeetingField, out: &mut Vec<Intent>) {
        out.push(Intent::edit(Edit::Meeting(self.id.clone(), field)));
    }

    /// Sets a field of the meeting as part of what is being typed.
    fn type_in(&self, field: MeetingField, stay: Stay, out: &mut Vec<Intent>) {
        out.push(Intent::Edit(
            Edit::Meeting(self.id.clone(), field),
            stay.merge(),
        ));
    }
}

fn gap(ui: &mut Ui) {
    ui.add_space(space::SECTION);
}

/// A line in which something new is written; Enter gives it, and keeps the focus for the next.
fn new_line(
    ui: &mut Ui,
    page: &Page<'_>,
    icon: Icon,
    id: &'static str,
    hint: &str,
    text: &mut String,
    wants_focus: bool,
) -> Option<String> {
    let muted = color(ui.ctx(), Token::InkMuted);
    let edit = TextEdit::singleline(text)
        .id(Id::unique(id))
        .prefix(icon.text(space::ICON).color(muted))
        .hint_text(Type::Body.rich(hint))
        .desired_width(f32::INFINITY)
        .align(egui::Align2::LEFT_CENTER)
        .min_size(egui::vec2(0.0, 36.0));
    let response = ui.add_enabled(page.enabled, edit).accessible_name(hint);
    if wants_focus && page.enabled {
        response.request_focus();
        response.scroll_to_me(None);
    }
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let written = text.trim();
    if !entered || written.is_empty() {
        return None;
    }
    let written = written.to_owned();
    text.clear();
    response.request_focus();
    Some(written)
}

#[cfg(test)]
mod tests;
