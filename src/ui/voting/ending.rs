//! The end of a vote: a record, and one step of undo.

use crate::intent::{Intent, View};
use crate::message::Message;
use crate::session::{Selection, Voting};
use crate::ui::PanelContext;
use crate::workspace::edit::{Edit, NewRecord};
use crate::workspace::{Decision, DecisionId, DecisionKind, Method, Vote, VoteId};

/// Keeps what was cast and shows it.
pub(super) fn end(cx: &PanelContext<'_>, voting: &Voting, out: &mut Vec<Intent>) {
    let mut vote = voting.ended();
    vote.stamp = cx.stamp();
    // What it belonged to may be gone by now.
    let workspace = cx.workspace();
    let meeting = vote.meeting.take();
    let meeting = meeting.filter(|id| workspace.meetings().contains(id));
    let held = meeting.as_ref().and_then(|id| workspace.meetings().get(id));
    vote.item = vote
        .item
        .filter(|item| held.is_some_and(|held| held.item(item).is_some()));
    vote.meeting = meeting;
    if let crate::workspace::Cast::Open(ballots) = &mut vote.cast {
        for ballot in ballots {
            ballot.by = ballot
                .by
                .take()
                .filter(|id| workspace.organisations().contains(id));
        }
    }
    let id = VoteId::fresh(&vote.question, cx.chance.next());
    let added = Edit::Add(NewRecord::Vote(id.clone(), Box::new(vote)));
    out.push(Intent::edit(added));
    out.push(Intent::View(View::Voting(None)));
    out.push(Intent::View(View::CloseDialog));
    out.push(Intent::View(View::Select(Selection::one(id.clone()))));
    out.push(Intent::View(View::Reveal(id.into())));
}

/// Lets go of a vote under way; nothing of it was kept anywhere.
pub(super) fn discard(out: &mut Vec<Intent>) {
    out.push(Intent::View(View::Voting(None)));
    out.push(Intent::View(View::CloseDialog));
}

/// Makes a decision that rests on a vote, and selects it.
pub(super) fn decide(cx: &PanelContext<'_>, id: &VoteId, vote: &Vote, out: &mut Vec<Intent>) {
    let mut decision = Decision::new(&vote.question, cx.stamp());
    decision.kind = match vote.method {
        Method::YesNo => DecisionKind::Formal,
        Method::FistToFive => DecisionKind::Consensus,
        Method::Dots(_) | Method::ImpactFeasibility => DecisionKind::Recommendation,
    };
    decision.meeting.clone_from(&vote.meeting);
    decision.item.clone_from(&vote.item);
    decision.vote = Some(id.clone());
    decision.example = vote.example;
    let new = DecisionId::fresh(&vote.question, cx.chance.next());
    let label = Message::new("edit-decide-vote").with("question", vote.question.as_str());
    let added = Edit::Add(NewRecord::Decision(new.clone(), Box::new(decision)));
    out.push(Intent::edit(Edit::All(label, vec![added])));
    out.push(Intent::View(View::Write(new.into(), "field-text")));
}
