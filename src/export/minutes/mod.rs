//! The minutes of a meeting: who was there, what was treated, decided, to be done and put aside, and
//! lines to sign on.

mod agenda;

use std::collections::BTreeMap;

use super::actions::{self, ActionFilter, DUE, NUMBER, OWNER, STATUS, TEXT, action_table};
use super::document::{Block, Document, DocumentFormat, Level, Signatory, Text};
use super::source::{Source, joined, with_brackets};
use super::{Exported, Options, decisions};
use crate::message::Message;
use crate::workspace::{
    Action, ActionId, Decision, Meeting, MeetingId, OrganisationId, OrganisationKind, Parked,
    Workspace,
};

/// The meeting that was held last, or will be.
#[must_use]
pub fn latest(workspace: &Workspace) -> Option<&MeetingId> {
    let meetings = workspace.meetings().iter();
    let latest = meetings.max_by_key(|(id, meeting)| (meeting.days.last().copied(), *id));
    latest.map(|(id, _)| id)
}

/// The minutes of a meeting, by default of the latest.
///
/// # Errors
/// A sentence if there is no such meeting, or the file cannot be put together.
pub fn minutes(
    workspace: &Workspace,
    meeting: Option<&MeetingId>,
    format: DocumentFormat,
    options: &Options,
) -> Result<Exported, Message> {
    let found = meeting.or_else(|| latest(workspace)).and_then(|id| {
        let meeting = workspace.meetings().get(id)?;
        Some((id, meeting.as_ref()))
    });
    let (id, meeting) = found.ok_or_else(|| Message::new("export-no-meeting-held"))?;
    let source = Source::new(workspace, options);
    let filter = ActionFilter {
        meeting: Some(id.clone()),
        ..ActionFilter::default()
    };
    let (actions, left_out) = actions::told(&source, &filter);
    let minutes = Minutes {
        source: &source,
        id,
        meeting,
        decisions: decisions_of(workspace, id),
        actions,
    };
    let document = minutes.document(format);
    Ok(Exported::new(document.write(format)?, left_out))
}

fn decisions_of<'a>(workspace: &'a Workspace, meeting: &MeetingId) -> Vec<&'a Decision> {
    let all = workspace.decisions().records().map(AsRef::as_ref);
    let mut made: Vec<&Decision> = all
        .filter(|decision: &&Decision| decision.meeting.as_ref() == Some(meeting))
        .collect();
    made.sort_by_key(|decision| decision.number);
    made
}

struct Minutes<'a> {
    source: &'a Source<'a>,
    id: &'a MeetingId,
    meeting: &'a Meeting,
    decisions: Vec<&'a Decision>,
    actions: Vec<(&'a ActionId, &'a Action)>,
}

impl Minutes<'_> {
    fn document(&self, format: DocumentFormat) -> Document {
        let source = self.source;
        let meeting = source.text(&self.meeting.title);
        let title = Message::new("export-minutes-title").with("meeting", meeting);
        let mut document = Document {
            title: Text::plain(source.say(&title)),
            language: source.options.language,
            day: source.options.today,
            blocks: self.facts(),
            figures: Vec::new(),
        };
        let heading = |key| Text::plain(source.word(key));
        document.section(heading("field-present"), self.present());
        for (heading, blocks) in agenda::sections(self) {
            document.section(heading, blocks);
        }
        let decisions = decisions::blocks(source, &self.decisions, Level::Part);
        document.section(heading("kinds-decision"), decisions);
        document.section(heading("kinds-action"), self.actions());
        document.section(heading("field-parked"), self.parked());
        document.section(heading("field-signed"), self.signatures(format));
        document
    }

    /// When, where, in which series; and that there is something invented in it.
    fn facts(&self) -> Vec<Block> {
        let (source, meeting) = (self.source, self.meeting);
        let days = meeting.days.first().zip(meeting.days.last());
        let days = days.map(|(first, last)| source.catalogue.date_range(*first, *last));
        let facts = [
            ("export-minutes-when", days.unwrap_or_default()),
            ("field-place", source.optional(meeting.place.as_deref())),
            ("field-series", source.optional(meeting.series.as_deref())),
        ];
        let facts = facts.into_iter().filter(|(_, fact)| !fact.is_empty());
        let mut blocks: Vec<Block> = facts
            .map(|(label, fact)| Block::Paragraph(Text::labelled(source.word(label), fact)))
            .collect();
        let actions = self.actions.iter().any(|(_, action)| action.example);
        if actions || self.decisions.iter().any(|decision| decision.example) {
            let explained = source.word("export-examples-explained");
            blocks.push(Block::Paragraph(Text::plain(explained)));
        }
        blocks
    }

    /// The organisations present, those of a kind in one point, with who was there for them.
    fn present(&self) -> Vec<Block> {
        let source = self.source;
        let mut by_kind: BTreeMap<OrganisationKind, Vec<(String, String)>> = BTreeMap::new();
        for (id, who) in self.people() {
            let Some(organisation) = source.workspace.organisations().get(id) else {
                continue;
            };
            let told = (source.organisation(id), joined(who));
            by_kind.entry(organisation.kind).or_default().push(told);
        }
        let points: Vec<Text> = OrganisationKind::ALL
            .into_iter()
            .filter_map(|kind| {
                let mut present = by_kind.remove(&kind)?;
                present.sort_by(|(a, _), (b, _)| source.catalogue.compare(a, b));
                let present = present.into_iter();
                let present = joined(present.map(|(name, who)| with_brackets(name, who)));
                Some(Text::labelled(source.word(kind.key()), present))
            })
            .collect();
        if points.is_empty() {
            Vec::new()
        } else {
            vec![Block::List(points)]
        }
    }

    /// Each organisation present once, in the order in which they were noted, and who was there for it.
    fn people(&self) -> Vec<(&OrganisationId, Vec<String>)> {
        let mut people: Vec<(&OrganisationId, Vec<String>)> = Vec::new();
        for present in &self.meeting.present {
            let who = self
                .source
                .who(present.person.as_deref(), present.role.as_deref());
            let same = people
                .iter_mut()
                .find(|(id, _)| **id == present.organisation);
            match same {
                Some((_, all)) => all.push(who),
                None => people.push((&present.organisation, vec![who])),
            }
        }
        people
    }

    /// What was agreed to be done, and what was brought along from earlier.
    fn actions(&self) -> Vec<Block> {
        let source = self.source;
        let (agreed, carried): (Vec<&Action>, Vec<&Action>) = self
            .actions
            .iter()
            .map(|(_, action)| *action)
            .partition(|action| action.meeting.as_ref() == Some(self.id));
        let title = |key| Some(Text::plain(source.word(key)));
        let groups = match (agreed.is_empty(), carried.is_empty()) {
            (true, true) => return Vec::new(),
            (false, true) => vec![(None, agreed)],
            (true, false) => vec![(title("export-minutes-carried"), carried)],
            (false, false) => vec![
                (title("export-minutes-agreed"), agreed),
                (title("export-minutes-carried"), carried),
            ],
        };
        let columns = [&NUMBER, &TEXT, &OWNER, &DUE, &STATUS];
        vec![Block::Table(action_table(source, columns, groups))]
    }

    fn parked(&self) -> Vec<Block> {
        let points: Vec<Text> = self
            .meeting
            .parked
            .iter()
            .map(|parked| self.parked_point(parked))
            .filter(|point| !point.is_empty())
            .collect();
        if points.is_empty() {
            Vec::new()
        } else {
            vec![Block::List(points)]
        }
    }

    fn parked_point(&self, parked: &Parked) -> Text {
        let source = self.source;
        let about = source.titles(&parked.about);
        let about = (!about.is_empty())
            .then(|| source.say(&Message::new("export-parked-about").with("about", about)));
        let taken_up = parked.taken_up.as_ref();
        let taken_up = taken_up.and_then(|id| source.title(&id.into()));
        let taken_up = taken_up
            .map(|title| source.say(&Message::new("export-parked-taken-up").with("title", title)));
        let more: Vec<String> = about.into_iter().chain(taken_up).collect();
        let text = source.text(&parked.text);
        Text::plain(with_brackets(text, more.join("; ")))
    }

    /// Who has signed; on paper also a line for each organisation present that has not.
    fn signatures(&self, format: DocumentFormat) -> Vec<Block> {
        let source = self.source;
        let signed = self.meeting.signed.iter().map(|signature| {
            let who = source.who(signature.person.as_deref(), signature.role.as_deref());
            let day = Message::new("export-signed").with("day", signature.date);
            let organisation = source.organisation(&signature.organisation);
            Signatory {
                who: Text::plain(with_brackets(organisation, who)),
                signed: Some(Text::plain(source.say(&day))),
            }
        });
        let mut signatories: Vec<Signatory> = signed.collect();
        if matches!(format, DocumentFormat::Pdf | DocumentFormat::Docx) {
            let signed = &self.meeting.signed;
            let has_signed = |id: &OrganisationId| signed.iter().any(|it| it.organisation == *id);
            let people = self.people().into_iter();
            let lines = people.filter(|(id, _)| !has_signed(id));
            signatories.extend(lines.map(|(id, who)| Signatory {
                who: Text::plain(with_brackets(source.organisation(id), joined(who))),
                signed: None,
            }));
        }
        if signatories.is_empty() {
            Vec::new()
        } else {
            vec![Block::Signatures(signatories)]
        }
    }
}
