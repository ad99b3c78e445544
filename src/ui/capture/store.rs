//! What a line that was taken down becomes in the workspace.

use super::line::{Kind, Reading};
use crate::message::Message;
use crate::ui::PanelContext;
use crate::workspace::edit::{Edit, MeetingField, NewRecord};
use crate::workspace::{
    Action, ActionId, AgendaItem, ClockTime, Decision, DecisionId, Meeting, MeetingId, Note,
    Parked, RecordRef, Shows, Stance, Workspace,
};

/// Where what is taken down belongs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The meeting.
    pub meeting: Option<MeetingId>,
    /// The item under way.
    pub item: Option<String>,
}

impl Place {
    /// The agenda item.
    #[must_use]
    pub fn item<'a>(&self, workspace: &'a Workspace) -> Option<&'a AgendaItem> {
        let meeting = workspace.meetings().get(self.meeting.as_ref()?)?;
        meeting.item(self.item.as_ref()?)
    }
}

/// Where what is taken down now belongs: to the item under way; else to the meeting of the day.
#[must_use]
pub fn place(cx: &PanelContext<'_>) -> Place {
    let meetings = cx.workspace().meetings();
    if let Some(clock) = &cx.session.clock
        && let Some(meeting) = meetings.get(&clock.meeting)
    {
        return Place {
            meeting: Some(clock.meeting.clone()),
            item: meeting.item(&clock.item).map(|item| item.id.clone()),
        };
    }
    let today = meetings
        .iter()
        .find(|(_, meeting)| meeting.days.contains(&cx.today));
    Place {
        meeting: today.map(|(id, _)| id.clone()),
        item: None,
    }
}

/// Why nothing of this kind can be stored just now; `None` if it can.
#[must_use]
pub fn obstacle(cx: &PanelContext<'_>, kind: Kind) -> Option<Message> {
    let place = place(cx);
    match kind {
        Kind::Action | Kind::Decision => None,
        Kind::Parked => (place.meeting.is_none()).then(|| Message::new("capture-needs-meeting")),
        Kind::Input | Kind::Note => {
            (place.item.is_none()).then(|| Message::new("capture-needs-item"))
        }
    }
}

/// The edit that stores a line, and the record it makes; `None` where something stands in the way.
#[must_use]
pub fn edit(cx: &PanelContext<'_>, reading: &Reading) -> Option<(Edit, Option<RecordRef>)> {
    if reading.text.is_empty() || cx.is_read_only() {
        return None;
    }
    let place = place(cx);
    match reading.kind {
        Kind::Action => {
            let mut action = Action::new(&reading.text, cx.stamp());
            action.owner.clone_from(&reading.owner);
            action.contributors.clone_from(&reading.contributors);
            action.due = reading.due;
            action.about.clone_from(&reading.about);
            action.meeting = place.meeting;
            action.item = place.item;
            let id = ActionId::fresh(&reading.text, cx.chance.next());
            let made = RecordRef::from(&id);
            let add = Edit::Add(NewRecord::Action(id, Box::new(action)));
            Some((add, Some(made)))
        }
        Kind::Decision => {
            let mut decision = Decision::new(&reading.text, cx.stamp());
            let agreeing = reading.owner.iter().chain(&reading.contributors);
            decision.stances = agreeing
                .map(|organisation| (organisation.clone(), Stance::default()))
                .collect();
            decision.review_on = reading.due;
            decision.meeting = place.meeting;
            decision.item = place.item;
            let id = DecisionId::fresh(&reading.text, cx.chance.next());
            let made = RecordRef::from(&id);
            let add = Edit::Add(NewRecord::Decision(id, Box::new(decision)));
            Some((add, Some(made)))
        }
        Kind::Parked => {
            let (id, meeting) = meeting(cx, &place)?;
            let mut about = reading.about.clone();
            // Later nobody remembers what was on the screen.
            if let Some(Shows::Chain(chain) | Shows::MapOf(chain)) = place
                .item(cx.workspace())
                .and_then(|item| item.shows.as_ref())
                && about.is_empty()
            {
                about.push(chain.into());
            }
            let parked = Parked {
                text: reading.text.clone(),
                about,
                taken_up: None,
            };
            let parked = meeting.parked.iter().cloned().chain([parked]).collect();
            let field = MeetingField::Parked(parked);
            Some((named("edit-parked", &reading.text, id, field), None))
        }
        Kind::Input | Kind::Note => {
            let (id, meeting) = meeting(cx, &place)?;
            let item = place.item?;
            let text = match reading.kind.sign() {
                // Told apart from other notes until it has a record of its own.
                Some(sign) => format!("{sign} {}", reading.text),
                None => reading.text.clone(),
            };
            let time = cx.now.time();
            let note = Note {
                text,
                at: ClockTime::new(time.hour().unsigned_abs(), time.minute().unsigned_abs()),
            };
            let mut agenda = meeting.agenda.clone();
            let item = agenda.iter_mut().find(|candidate| candidate.id == item)?;
            item.notes.push(note);
            let field = MeetingField::Agenda(agenda);
            Some((named("edit-note", &reading.text, id, field), None))
        }
    }
}

fn meeting<'a>(cx: &PanelContext<'a>, place: &Place) -> Option<(MeetingId, &'a Meeting)> {
    let id = place.meeting.clone()?;
    let meeting = cx.workspace().meetings().get(&id)?;
    Some((id, meeting))
}

/// A change of a meeting by which something is taken down, named by what was said.
fn named(label: &'static str, text: &str, id: MeetingId, field: MeetingField) -> Edit {
    const LONGEST: usize = 40;
    let text: String = text.chars().take(LONGEST).collect();
    let label = Message::new(label).with("text", text);
    Edit::All(label, vec![Edit::Meeting(id, field)])
}
