//! Votes on the page of a meeting, and the vote that a decision rests on.

use egui::{Label, Ui};

use super::{charts, ending};
use crate::analysis::vote::VoteReport;
use crate::intent::{Command, Intent, View};
use crate::message::Message;
use crate::scene::Token;
use crate::session::Selection;
use crate::ui::PanelContext;
use crate::ui::shell::shortcut_text;
use crate::ui::theme::{Type, color, icons, space};
use crate::ui::widgets::{Notice, PushButton, Tone, badge, record_link, section, selectable_card};
use crate::workspace::{Decision, DecisionId, Vote, VoteId};

/// The vote under way, and the button that leads to it; or the button that puts something to the
/// vote.
pub fn running(ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
    let key = Command::Vote.shortcut();
    let key = key.map_or_else(String::new, |key| shortcut_text(key, cx.text));
    let Some(voting) = &cx.session.voting else {
        let button = PushButton::secondary(cx.t("vote-put"))
            .icon(icons::HAND)
            .shortcut(&key);
        if ui.add_enabled(!cx.is_read_only(), button).clicked() {
            out.push(Intent::Command(Command::Vote));
        }
        return;
    };
    let title = cx.t(if voting.is_secret() {
        "vote-under-way-secret"
    } else {
        "vote-under-way"
    });
    let question = voting.vote().question.as_str();
    Notice::new(Tone::Accent, question)
        .title(title)
        .show_actions(ui, |ui| {
            let button = PushButton::secondary(cx.t("vote-go-on")).small();
            if ui.add(button.shortcut(&key)).clicked() {
                out.push(Intent::Command(Command::Vote));
            }
        });
}

/// The votes that a meeting held: a click selects one, which then shows what came of it. The one to
/// `scroll` to is brought into view.
pub fn made_of(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    votes: &[VoteId],
    scroll: &mut Option<VoteId>,
    out: &mut Vec<Intent>,
) {
    if votes.is_empty() {
        return;
    }
    section(ui, cx.t("kinds-vote"));
    for id in votes {
        let Some(vote) = cx.workspace().votes().get(id) else {
            continue;
        };
        let selected = cx.session.selection.contains(&id.into());
        let card = selectable_card(ui, &vote.question, selected, true, |ui| {
            head(ui, cx, vote);
            if selected {
                charts::result(ui, cx, vote);
            } else {
                summary(ui, cx, vote);
            }
        });
        if scroll.as_ref() == Some(id) {
            card.scroll_to_me(Some(egui::Align::Center));
            *scroll = None;
        }
        if card.clicked() {
            out.push(Intent::View(View::Select(Selection::one(id))));
        }
        if selected {
            following(ui, cx, id, vote, out);
        }
        ui.add_space(space::HALF);
    }
}

fn head(ui: &mut Ui, cx: &PanelContext<'_>, vote: &Vote) {
    ui.spacing_mut().item_spacing.y = 6.0;
    ui.horizontal_wrapped(|ui| {
        badge(ui, Tone::Neutral, cx.t(vote.method.key()));
        if vote.is_secret() {
            badge(ui, Tone::Neutral, cx.t("vote-secret"));
        }
        if vote.example {
            badge(ui, Tone::Neutral, cx.t("actions-example"));
        }
    });
    ui.add(Label::new(Type::Medium.rich(&vote.question)).wrap());
}

fn summary(ui: &mut Ui, cx: &PanelContext<'_>, vote: &Vote) {
    let report = VoteReport::of(vote);
    let pair = Message::new("pair")
        .with("first", report.headline(vote))
        .with("second", report.turnout());
    let muted = color(ui.ctx(), Token::InkMuted);
    let words = Type::Small.rich(cx.say(&pair)).color(muted);
    ui.add(Label::new(words).wrap());
}

/// The decision that rests on a vote, or the button that makes one.
fn following(ui: &mut Ui, cx: &PanelContext<'_>, id: &VoteId, vote: &Vote, out: &mut Vec<Intent>) {
    let decisions: Vec<DecisionId> = cx.index.decisions_of_vote(id).cloned().collect();
    for decision in &decisions {
        let Some(record) = cx.workspace().decisions().get(decision) else {
            continue;
        };
        let words = format!("{} {}", record.short_number(), record.text);
        if record_link(ui, icons::SCALES, &words, cx.t(record.kind.key())).clicked() {
            out.push(Intent::View(View::Reveal(decision.into())));
        }
    }
    if decisions.is_empty() {
        let button = PushButton::secondary(cx.t("vote-decide")).icon(icons::SCALES);
        if ui.add_enabled(!cx.is_read_only(), button).clicked() {
            ending::decide(cx, id, vote, out);
        }
    }
}

/// What came of the vote that a decision rests on, in a line; nothing where it rests on none.
pub fn of_decision(ui: &mut Ui, cx: &PanelContext<'_>, decision: &Decision) {
    let vote = decision.vote.as_ref();
    let Some(vote) = vote.and_then(|id| cx.workspace().votes().get(id)) else {
        return;
    };
    let muted = color(ui.ctx(), Token::InkMuted);
    ui.horizontal_wrapped(|ui| {
        ui.add(Label::new(icons::HAND.text(space::ICON).color(muted)));
        let report = VoteReport::of(vote);
        let counts = match report.lines(vote).as_slice() {
            [only] => only.clone(),
            _ => report.turnout(),
        };
        let pair = Message::new("pair")
            .with("first", report.headline(vote))
            .with("second", counts);
        ui.add(Label::new(Type::Small.rich(cx.say(&pair)).color(muted)).wrap());
    });
}
