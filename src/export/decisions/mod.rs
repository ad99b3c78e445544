//! The register of decisions: what was agreed, who stood where, what is still reserved.

mod table;
mod told;

pub use table::{csv, xlsx};
pub(super) use told::blocks;

use super::document::Block;
use super::document::{Document, DocumentFormat, Level, Text};
use super::source::Source;
use super::{Exported, LeftOut, Options};
use crate::message::Message;
use crate::workspace::{Decision, DecisionId, MeetingId, Workspace};

/// The decisions of a meeting, or all of them, by number.
fn chosen<'a>(
    workspace: &'a Workspace,
    meeting: Option<&MeetingId>,
) -> Vec<(&'a DecisionId, &'a Decision)> {
    let all = workspace.decisions().iter();
    let mut chosen: Vec<_> = all
        .map(|(id, decision)| (id, decision.as_ref()))
        .filter(|(_, decision)| meeting.is_none() || decision.meeting.as_ref() == meeting)
        .collect();
    chosen.sort_by_key(|(_, decision)| decision.number);
    chosen
}

/// The register as Markdown, of one meeting or of all of them in the order in which they were held;
/// what no meeting made comes last.
///
/// # Errors
/// None of its own: the document is text.
pub fn markdown(
    workspace: &Workspace,
    meeting: Option<&MeetingId>,
    options: &Options,
) -> Result<Exported, Message> {
    let source = Source::new(workspace, options);
    let decisions = chosen(workspace, meeting);
    let title =
        Message::new("export-decisions-title").with("title", source.text(workspace.title()));
    let open = decisions.iter().filter(|(_, it)| it.mandate.is_open());
    let summary = Message::new("export-decisions-summary")
        .with("day", options.today)
        .with("count", decisions.len())
        .with("open", open.count());
    let mut document = Document {
        title: Text::plain(source.say(&title)),
        language: options.language,
        day: options.today,
        blocks: vec![Block::Paragraph(Text::plain(source.say(&summary)))],
        figures: Vec::new(),
    };
    if decisions.iter().any(|(_, decision)| decision.example) {
        let explained = source.word("export-examples-explained");
        document
            .blocks
            .push(Block::Paragraph(Text::plain(explained)));
    }
    let mut meetings: Vec<_> = workspace.meetings().iter().collect();
    meetings.sort_by(|(a, first), (b, second)| (&first.days, a).cmp(&(&second.days, b)));
    for (id, meeting) in meetings {
        let made: Vec<&Decision> = decisions
            .iter()
            .filter(|(_, decision)| decision.meeting.as_ref() == Some(id))
            .map(|(_, decision)| *decision)
            .collect();
        let days = meeting.days.first().zip(meeting.days.last());
        let days = days.map(|(first, last)| source.catalogue.date_range(*first, *last));
        let heading = Message::new("pair")
            .with("first", source.text(&meeting.title))
            .with("second", days.unwrap_or_default());
        let blocks = blocks(&source, &made, Level::Part);
        document.section(Text::plain(source.say(&heading)), blocks);
    }
    let unmade: Vec<&Decision> = decisions
        .iter()
        .filter(|(_, decision)| decision.meeting.is_none())
        .map(|(_, decision)| *decision)
        .collect();
    let blocks = blocks(&source, &unmade, Level::Part);
    document.section(Text::plain(source.word("export-no-meeting")), blocks);
    let bytes = document.write(DocumentFormat::Markdown)?;
    Ok(Exported::new(bytes, LeftOut::default()))
}
