//! Actions for Taskwarrior: what `task import` reads, a task for each.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde_json::{Map, Value};

use super::super::source::Source;
use super::super::stable::uuid;
use super::super::visible::visible;
use super::super::{Exported, Options};
use super::{ActionFilter, about, told};
use crate::message::Message;
use crate::workspace::{Action, ActionId, ActionStatus, Workspace};

/// Actions as tasks. Each has the same UUID every time, so that a second import brings the first up to
/// date.
#[must_use]
pub fn taskwarrior(workspace: &Workspace, filter: &ActionFilter, options: &Options) -> Exported {
    let source = Source::new(workspace, options);
    let (actions, left_out) = told(&source, filter);
    let among: BTreeSet<&ActionId> = actions.iter().map(|(id, _)| *id).collect();
    let tasks: Vec<String> = actions
        .iter()
        .map(|(id, action)| Value::Object(task(&source, id, action, &among)).to_string())
        .collect();
    Exported::new(format!("[\n{}\n]\n", tasks.join(",\n")), left_out)
}

fn task(
    source: &Source<'_>,
    id: &ActionId,
    action: &Action,
    among: &BTreeSet<&ActionId>,
) -> Map<String, Value> {
    let mut task = Map::new();
    let mut put = |name: &str, value: Value| task.insert(name.to_owned(), value);
    put("uuid", uuid(id).into());
    let words = format!("{} {}", action.short_number(), source.text(&action.text));
    let words = if action.example {
        source.say(&Message::new("export-marked-example").with("text", words))
    } else {
        words
    };
    put("description", line(&words).into());
    put("status", status(action.status).into());
    put("entry", time(action.stamp.created, 0).into());
    put("modified", time(action.stamp.changed, 0).into());
    let project = line(&source.text(source.workspace.title()));
    if !project.is_empty() {
        put("project", project.into());
    }
    if let Some(due) = action.due {
        put("due", time(due, 0).into());
    }
    if action.status == ActionStatus::Started {
        put("start", time(action.stamp.changed, 0).into());
    }
    if !action.status.is_open() {
        put("end", time(action.stamp.changed, 0).into());
    }
    let tags: Vec<Value> = action
        .tags
        .iter()
        .map(|tag| tag_of(&source.text(tag)))
        .filter(|tag| !tag.is_empty())
        .map(Value::from)
        .collect();
    if !tags.is_empty() {
        put("tags", tags.into());
    }
    let waits_for: Vec<Value> = action
        .blocked_by
        .iter()
        .filter(|blocking| among.contains(blocking))
        .map(|blocking| uuid(blocking).into())
        .collect();
    if !waits_for.is_empty() {
        put("depends", waits_for.into());
    }
    let notes = annotations(source, action);
    if !notes.is_empty() {
        put("annotations", notes.into());
    }
    task
}

fn status(status: ActionStatus) -> &'static str {
    match status {
        ActionStatus::Proposed | ActionStatus::Agreed | ActionStatus::Started => "pending",
        ActionStatus::Done => "completed",
        ActionStatus::Dropped => "deleted",
    }
}

/// Who answers for it, what it concerns, and how it goes. A task has no two annotations of the same
/// second.
fn annotations(source: &Source<'_>, action: &Action) -> Vec<Value> {
    let created = action.stamp.created;
    let known = [
        ("header-owner", source.owner(action)),
        ("header-about", about(source, action)),
        (
            "header-evidence",
            source.optional(action.evidence.as_deref()),
        ),
    ];
    let known = known.into_iter().filter(|(_, value)| !value.is_empty());
    let known = known.map(|(label, value)| {
        let label = source.word(label);
        let said = Message::new("labelled")
            .with("label", label)
            .with("value", value);
        (created, source.say(&said))
    });
    let progress = action
        .progress
        .iter()
        .map(|note| (note.date, source.text(&note.text)));
    let all = known.chain(progress).zip(1_u32..);
    let all = all.map(|((day, words), second)| {
        let mut note = Map::new();
        note.insert("entry".to_owned(), time(day, second).into());
        note.insert("description".to_owned(), line(&words).into());
        Value::Object(note)
    });
    all.collect()
}

/// The beginning of a day and so many seconds, at most to its end.
fn time(day: Date, seconds: u32) -> String {
    let seconds = seconds.min(24 * 60 * 60 - 1);
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    format!(
        "{:04}{:02}{:02}T{hour:02}{minute:02}{second:02}Z",
        day.year(),
        day.month(),
        day.day()
    )
}

/// A text in one line.
fn line(text: &str) -> String {
    visible(text).replace('\n', " ")
}

/// A label as a tag, which is one word.
fn tag_of(label: &str) -> String {
    let letters = line(label);
    let letters = letters.chars().map(|letter| {
        if letter.is_alphanumeric() {
            letter
        } else {
            '_'
        }
    });
    letters.collect()
}
