//! A decision as a secretary writes it down.

use super::super::document::{Block, Level, Text};
use super::super::source::Source;
use crate::message::Message;
use crate::workspace::{Decision, Mandate, OrganisationId, Stance, View};

/// Decisions, each below a heading of its own.
pub(in crate::export) fn blocks(
    source: &Source<'_>,
    decisions: &[&Decision],
    level: Level,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    for decision in decisions {
        let heading = Message::new("pair")
            .with("first", decision.short_number())
            .with("second", source.word(decision.kind.key()));
        let heading = source.say(&heading);
        let heading = if decision.example {
            source.say(&Message::new("export-marked-example").with("text", heading))
        } else {
            heading
        };
        blocks.push(Block::Heading(level, Text::plain(heading)));
        let text = Text::plain(source.text(&decision.text));
        blocks.push(Block::Paragraph(text));
        let points = points(source, decision);
        if !points.is_empty() {
            blocks.push(Block::List(points));
        }
    }
    blocks
}

fn points(source: &Source<'_>, decision: &Decision) -> Vec<Text> {
    let mut points = stances(source, decision);
    if let Mandate::Reservation { body, by, cleared } = &decision.mandate {
        let said = match cleared {
            None => Message::new("export-reservation-told").with("by", *by),
            Some(cleared) => Message::new("export-reservation-cleared").with("on", *cleared),
        };
        let said = source.say(&said.with("body", source.text(body)));
        points.push(Text::labelled(source.word("mandate-reservation"), said));
    }
    let texts = [
        ("field-rationale", &decision.rationale),
        ("field-alternatives", &decision.alternatives),
    ];
    for (label, text) in texts {
        points.extend(labelled(source, label, source.optional(text.as_deref())));
    }
    let days = [
        ("field-valid_until", decision.valid_until),
        ("field-review_on", decision.review_on),
    ];
    for (label, day) in days {
        let day = day.map(|day| source.catalogue.date(day));
        points.extend(labelled(source, label, day.unwrap_or_default()));
    }
    let supersedes = super::table::superseded(source, decision);
    points.extend(labelled(source, "field-supersedes", supersedes));
    points
}

fn labelled(source: &Source<'_>, label: &'static str, words: String) -> Option<Text> {
    (!words.is_empty()).then(|| Text::labelled(source.word(label), words))
}

/// Where the organisations stand: those of one view in one point, and one for each who says something.
fn stances(source: &Source<'_>, decision: &Decision) -> Vec<Text> {
    let mut points = Vec::new();
    for view in View::ALL {
        let of_view: Vec<(String, &Stance)> = by_name(source, decision)
            .into_iter()
            .filter(|(_, stance)| stance.view == view)
            .collect();
        let remark = |stance: &Stance| source.optional(stance.remark.as_deref());
        let silent = of_view
            .iter()
            .filter(|(_, stance)| remark(stance).is_empty());
        let silent: Vec<&str> = silent.map(|(name, _)| name.as_str()).collect();
        points.extend(labelled(
            source,
            all_of(view),
            source.catalogue.list(&silent),
        ));
        for (name, stance) in &of_view {
            let remark = remark(stance);
            if !remark.is_empty() {
                let label = Message::new("export-view-of")
                    .with("view", source.word(view.key()))
                    .with("organisation", name.as_str());
                points.push(Text::labelled(source.say(&label), remark));
            }
        }
    }
    points
}

/// The label of all those who take a view.
fn all_of(view: View) -> &'static str {
    match view {
        View::Agree => "export-views-agree",
        View::Remark => "export-views-remark",
        View::Disagree => "export-views-disagree",
        View::Absent => "export-views-absent",
    }
}

/// The stances with the names of those who take them, by name.
pub(super) fn by_name<'d>(
    source: &Source<'_>,
    decision: &'d Decision,
) -> Vec<(String, &'d Stance)> {
    let name = |id: &OrganisationId| source.organisation(id);
    let mut stances: Vec<(String, &Stance)> = decision
        .stances
        .iter()
        .map(|(id, stance)| (name(id), stance))
        .collect();
    stances.sort_by(|(a, _), (b, _)| source.catalogue.compare(a, b));
    stances
}
