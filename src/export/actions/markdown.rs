//! Actions as a Markdown document: those still open, then the others, a table each.

use super::super::markdown::escaped;
use super::super::source::Source;
use super::super::{Exported, Options};
use super::{ActionFilter, about, told};
use crate::message::Message;
use crate::workspace::{Action, ActionId, RecordRef, Workspace};

/// Actions as Markdown (CommonMark with GitHub's tables).
#[must_use]
pub fn markdown(workspace: &Workspace, filter: &ActionFilter, options: &Options) -> Exported {
    let source = Source::new(workspace, options);
    let (actions, left_out) = told(&source, filter);
    let (open, closed): (Vec<_>, Vec<_>) = actions
        .iter()
        .copied()
        .partition(|(_, action)| action.status.is_open());

    let title = Message::new("export-actions-title").with("title", source.text(workspace.title()));
    let mut document = format!("# {}\n\n", escaped(&source.say(&title)));
    paragraph(&mut document, &source.say(&summary(options, &actions)));
    for line in filter_lines(&source, filter) {
        paragraph(&mut document, &line);
    }
    if actions.iter().any(|(_, action)| action.example) {
        paragraph(&mut document, &source.word("export-examples-explained"));
    }
    for (heading, actions) in [
        ("export-actions-open", open),
        ("export-actions-closed", closed),
    ] {
        if !actions.is_empty() {
            document.push_str("## ");
            paragraph(&mut document, &source.word(heading));
            table(&mut document, &source, &actions);
            document.push('\n');
        }
    }
    document.truncate(document.trim_end().len());
    document.push('\n');
    Exported::new(document, left_out)
}

fn paragraph(document: &mut String, text: &str) {
    document.push_str(&escaped(text));
    document.push_str("\n\n");
}

fn summary(options: &Options, actions: &[(&ActionId, &Action)]) -> Message {
    let overdue = actions
        .iter()
        .filter(|(_, action)| action.is_overdue(options.today))
        .count();
    let open = actions
        .iter()
        .filter(|(_, action)| action.status.is_open())
        .count();
    Message::new("export-actions-summary")
        .with("day", options.today)
        .with("count", actions.len())
        .with("open", open)
        .with("overdue", overdue)
}

/// What the actions were chosen by, a line each.
fn filter_lines(source: &Source<'_>, filter: &ActionFilter) -> Vec<String> {
    let by = [
        (
            "export-only-chain",
            filter.chain.as_ref().map(RecordRef::from),
        ),
        (
            "export-only-meeting",
            filter.meeting.as_ref().map(RecordRef::from),
        ),
        (
            "export-only-owner",
            filter.owner.as_ref().map(RecordRef::from),
        ),
    ];
    let by = by.into_iter().filter_map(|(key, record)| {
        let title = source.title(&record?)?;
        Some(source.say(&Message::new(key).with("title", title)))
    });
    let chosen = filter.only.as_ref();
    by.chain(chosen.map(|_| source.word("export-only-chosen")))
        .collect()
}

const HEADERS: [&str; 6] = [
    "header-number",
    "header-action",
    "header-owner",
    "header-due",
    "header-status",
    "header-about",
];

fn table(document: &mut String, source: &Source<'_>, actions: &[(&ActionId, &Action)]) {
    line(
        document,
        &HEADERS.map(|header| escaped(&source.word(header))),
    );
    line(document, &HEADERS.map(|_| "---".to_owned()));
    for (_, action) in actions {
        let cells = [
            action.short_number(),
            text(source, action),
            owner(source, action),
            action
                .due
                .map(|due| source.catalogue.date(due))
                .unwrap_or_default(),
            status(source, action),
            about(source, action),
        ];
        line(document, &cells.map(|cell| escaped(&cell)));
    }
}

fn line(document: &mut String, cells: &[String; 6]) {
    document.push_str("| ");
    document.push_str(&cells.join(" | "));
    document.push_str(" |\n");
}

fn text(source: &Source<'_>, action: &Action) -> String {
    let text = source.text(&action.text);
    if action.example {
        source.say(&Message::new("export-marked-example").with("text", text))
    } else {
        text
    }
}

/// The organisation, and in brackets the person or role if one is told.
fn owner(source: &Source<'_>, action: &Action) -> String {
    let organisation = action
        .owner
        .as_ref()
        .map(|owner| source.organisation(owner))
        .unwrap_or_default();
    let role = action.role.as_deref();
    let mut who = source.person(action.person.as_deref(), role);
    if who.is_empty() {
        who = source.optional(role);
    }
    match (organisation.is_empty(), who.is_empty()) {
        (_, true) => organisation,
        (true, false) => who,
        (false, false) => format!("{organisation} ({who})"),
    }
}

fn status(source: &Source<'_>, action: &Action) -> String {
    let status = source.word(action.status.key());
    if action.is_overdue(source.options.today) {
        source.say(&Message::new("export-overdue").with("status", status))
    } else {
        status
    }
}
