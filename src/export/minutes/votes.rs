//! The votes of a meeting, with their counts.

use super::super::document::{Block, Text};
use super::super::source::Source;
use crate::analysis::vote::VoteReport;
use crate::message::Message;
use crate::workspace::{MeetingId, Vote};

/// Each vote that the meeting held, in the order of the days and of their questions: the question, what
/// came of it, how many voted, and every count. No ballot is told of.
pub(super) fn blocks(source: &Source<'_>, meeting: &MeetingId) -> Vec<Block> {
    let all = source.workspace.votes().records();
    let mut held: Vec<&Vote> = all
        .map(AsRef::as_ref)
        .filter(|vote: &&Vote| vote.meeting.as_ref() == Some(meeting))
        .collect();
    held.sort_by(|one, other| (one.held, &one.question).cmp(&(other.held, &other.question)));
    held.into_iter()
        .flat_map(|vote| one(source, vote))
        .collect()
}

fn one(source: &Source<'_>, vote: &Vote) -> [Block; 2] {
    let report = VoteReport::of(vote);
    // Names of persons may stand in questions and options.
    let told = |message: &Message| source.text(&source.say(message));
    let mut question = source.text(&vote.question);
    if vote.example {
        question = source.say(&Message::new("export-marked-example").with("text", question));
    }
    let outcome = Message::new("pair")
        .with("first", report.headline(vote))
        .with("second", report.turnout());
    let counts = report.lines(vote);
    let counts = counts.iter().map(|line| Text::plain(told(line)));
    [
        Block::Paragraph(Text::labelled(question, told(&outcome))),
        Block::List(counts.collect()),
    ]
}
