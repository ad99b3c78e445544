//! Actions as a calendar (RFC 5545): an event of a whole day for each that has a due date.

use jiff::civil::Date;

use super::super::source::{Source, joined};
use super::super::stable::uuid;
use super::super::visible::visible;
use super::super::{Exported, Options};
use super::{ActionFilter, about, told};
use crate::message::{Language, Message};
use crate::workspace::{Action, ActionId, ActionStatus, RecordRef, Workspace};

/// The most octets of a line, without its end.
const LONGEST: usize = 75;

/// Actions with a due date as a calendar; how many have none is said.
#[must_use]
pub fn ics(workspace: &Workspace, filter: &ActionFilter, options: &Options) -> Exported {
    let source = Source::new(workspace, options);
    let (actions, left_out) = told(&source, filter);
    let title = Message::new("export-actions-title").with("title", source.text(workspace.title()));
    let mut calendar = Calendar::default();
    calendar.line("BEGIN", "VCALENDAR");
    calendar.line("VERSION", "2.0");
    calendar.line("PRODID", &product(options.language));
    calendar.line("CALSCALE", "GREGORIAN");
    calendar.line("METHOD", "PUBLISH");
    calendar.line("X-WR-CALNAME", &text(&source.say(&title)));
    let mut undated = 0;
    for (id, action) in actions {
        match action.due {
            Some(due) => calendar.event(&source, id, action, due),
            None => undated += 1,
        }
    }
    calendar.line("END", "VCALENDAR");
    let mut exported = Exported::new(calendar.0, left_out);
    if undated > 0 {
        let said = Message::new("export-left-out-undated").with("count", undated);
        exported.left_out.push(said);
    }
    exported
}

/// Who made the calendar.
fn product(language: Language) -> String {
    let code = language.code().to_uppercase();
    format!(
        "-//Frostating//Frostating-{}//{code}",
        env!("CARGO_PKG_VERSION")
    )
}

#[derive(Default)]
struct Calendar(String);

impl Calendar {
    fn event(&mut self, source: &Source<'_>, id: &ActionId, action: &Action, due: Date) {
        let changed = format!("{}T000000Z", basic(action.stamp.changed));
        self.line("BEGIN", "VEVENT");
        self.line("UID", &format!("{}@frostating", uid(source, id)));
        self.line("DTSTAMP", &changed);
        self.line("DTSTART;VALUE=DATE", &basic(due));
        if let Ok(next) = due.tomorrow() {
            self.line("DTEND;VALUE=DATE", &basic(next));
        }
        let summary = format!("{} {}", action.short_number(), source.text(&action.text));
        self.line("SUMMARY", &text(&summary));
        self.line("DESCRIPTION", &text(&description(source, action)));
        self.line("STATUS", status(action.status));
        self.line("CATEGORIES", &categories(source, action));
        if action.confidential {
            self.line("CLASS", "CONFIDENTIAL");
        }
        self.line("TRANSP", "TRANSPARENT");
        self.line("LAST-MODIFIED", &changed);
        self.line("END", "VEVENT");
    }

    /// A line, folded so that no part of it is longer than allowed, and no character is broken.
    fn line(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{value}");
        let mut room = LONGEST;
        for character in line.chars() {
            if room < character.len_utf8() {
                self.0.push_str("\r\n ");
                room = LONGEST - 1;
            }
            self.0.push(character);
            room -= character.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// The id of the action; what stands for it if it spells a name that must not be told.
fn uid(source: &Source<'_>, id: &ActionId) -> String {
    let told = source.id(id.as_str());
    let plain = told
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if told.is_empty() || !plain {
        uuid(id)
    } else {
        told
    }
}

/// A day without hyphens.
fn basic(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// A text as a value: what has a meaning is escaped, every kind of line break is `\n`.
fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for character in visible(text).chars() {
        match character {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(character);
            }
            '\n' => out.push_str("\\n"),
            other => out.push(other),
        }
    }
    out
}

/// What is known of the action, a line each.
fn description(source: &Source<'_>, action: &Action) -> String {
    let contributors = action.contributors.iter().map(|id| source.organisation(id));
    let meeting = action.meeting.as_ref().map(RecordRef::from);
    let meeting = meeting.and_then(|meeting| source.title(&meeting));
    let status = source.word(action.status.key());
    let lines = [
        ("header-owner", source.owner(action)),
        ("header-contributors", joined(contributors)),
        ("header-status", status),
        ("header-about", about(source, action)),
        ("header-meeting", meeting.unwrap_or_default()),
    ];
    let lines = lines.into_iter().filter(|(_, value)| !value.is_empty());
    let mut lines: Vec<String> = lines
        .map(|(label, value)| {
            let label = source.word(label);
            source.say(
                &Message::new("labelled")
                    .with("label", label)
                    .with("value", value),
            )
        })
        .collect();
    if action.example {
        lines.push(source.word("export-examples-explained-one"));
    }
    lines.join("\n")
}

/// The status of an event: proposed, agreed or given up; a calendar knows nothing of done.
fn status(status: ActionStatus) -> &'static str {
    match status {
        ActionStatus::Proposed => "TENTATIVE",
        ActionStatus::Agreed | ActionStatus::Started | ActionStatus::Done => "CONFIRMED",
        ActionStatus::Dropped => "CANCELLED",
    }
}

fn categories(source: &Source<'_>, action: &Action) -> String {
    let own = ["kind-action", action.status.key()].map(|key| source.word(key));
    let tags = action.tags.iter().map(|tag| source.text(tag));
    let all: Vec<String> = own
        .into_iter()
        .chain(tags)
        .map(|category| text(&category))
        .filter(|category| !category.is_empty())
        .collect();
    all.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(value: &str) -> Vec<String> {
        let mut calendar = Calendar::default();
        calendar.line("SUMMARY", value);
        let lines = calendar.0.strip_suffix("\r\n").unwrap().split("\r\n");
        lines.map(str::to_owned).collect()
    }

    #[test]
    fn a_long_line_is_folded_between_characters_and_comes_back_whole() {
        for value in [
            "x".repeat(67),
            "x".repeat(68),
            "ø".repeat(200),
            "🌲".repeat(99),
        ] {
            let lines = folded(&value);
            assert!(lines.iter().all(|line| line.len() <= 75), "{lines:?}");
            assert!(lines.iter().skip(1).all(|line| line.starts_with(' ')));
            let mut whole = lines[0].clone();
            lines[1..]
                .iter()
                .for_each(|line| whole.push_str(&line[1..]));
            assert_eq!(whole, format!("SUMMARY:{value}"));
        }
        assert_eq!(folded(&"x".repeat(67)).len(), 1);
        assert_eq!(folded(&"x".repeat(68)).len(), 2);
    }

    #[test]
    fn nothing_in_a_text_ends_its_line_or_begins_another_value() {
        assert_eq!(
            text("a,b;c\\n\r\nd\re\u{2028}f\0"),
            "a\\,b\\;c\\\\n\\nd\\ne\\nf"
        );
    }
}
