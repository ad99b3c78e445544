//! What was treated, with times and notes.

use jiff::civil::Date;

use super::Minutes;
use crate::export::document::{Block, Level, Text};
use crate::message::Message;
use crate::workspace::{Action, AgendaItem, ClockTime, Decision, ItemKind};

/// A section for each day on which something was treated; with only one the day goes without saying.
pub(super) fn sections(minutes: &Minutes<'_>) -> Vec<(Text, Vec<Block>)> {
    let mut days: Vec<Date> = minutes.meeting.agenda.iter().map(|item| item.day).collect();
    days.sort_unstable();
    days.dedup();
    let source = minutes.source;
    let several = days.len() > 1 || minutes.meeting.days.len() > 1;
    let sections = days.into_iter().map(|day| {
        let heading = if several {
            let day = source.catalogue.date_with_weekday(day);
            source.say(&Message::new("export-minutes-agenda-of").with("day", day))
        } else {
            source.word("field-agenda")
        };
        let items: Vec<&AgendaItem> = minutes
            .meeting
            .agenda
            .iter()
            .filter(|item| item.day == day)
            .collect();
        let blocks = items
            .iter()
            .zip(times(&items))
            .flat_map(|(item, time)| item_blocks(minutes, item, time));
        (Text::plain(heading), blocks.collect())
    });
    sections.collect()
}

/// When each item of a day begins and ends as planned: at its time, or after the one before.
fn times(items: &[&AgendaItem]) -> Vec<Option<(ClockTime, ClockTime)>> {
    let mut next = None;
    let times = items.iter().map(|item| {
        let start = item.start.or(next)?;
        let end = start.plus_minutes(item.minutes);
        next = Some(end);
        Some((start, end))
    });
    times.collect()
}

fn item_blocks(
    minutes: &Minutes<'_>,
    item: &AgendaItem,
    time: Option<(ClockTime, ClockTime)>,
) -> Vec<Block> {
    let source = minutes.source;
    let title = source.text(&item.title);
    let heading = match time {
        Some((start, end)) => format!("{start}–{end} {title}"),
        None => title,
    };
    let mut blocks = vec![Block::Heading(Level::Part, Text::plain(heading))];
    let used = item.used.filter(|used| *used != item.minutes);
    if let Some(used) = used.filter(|_| item.kind == ItemKind::Item) {
        let planned = source.catalogue.duration(item.minutes);
        let said = Message::new("export-minutes-used")
            .with("planned", planned)
            .with("used", source.catalogue.duration(used));
        blocks.push(Block::Paragraph(Text::plain(source.say(&said))));
    }
    let mut points: Vec<Text> = item
        .notes
        .iter()
        .map(|note| {
            let text = source.text(&note.text);
            match note.at {
                Some(at) => Text::labelled(at.to_string(), text),
                None => Text::plain(text),
            }
        })
        .filter(|point| !point.is_empty())
        .collect();
    let decided: Vec<String> = minutes
        .decisions
        .iter()
        .filter(|decision| decision.item.as_deref() == Some(&item.id))
        .map(|decision: &&Decision| decision.short_number())
        .collect();
    let agreed: Vec<String> = minutes
        .actions
        .iter()
        .map(|(_, action)| *action)
        .filter(|action| action.meeting.as_ref() == Some(minutes.id))
        .filter(|action| action.item.as_deref() == Some(&item.id))
        .map(Action::short_number)
        .collect();
    for (label, numbers) in [("kinds-decision", decided), ("kinds-action", agreed)] {
        if !numbers.is_empty() {
            let numbers = source.catalogue.list(&numbers);
            points.push(Text::labelled(source.word(label), numbers));
        }
    }
    if !points.is_empty() {
        blocks.push(Block::List(points));
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn item(start: Option<&str>, minutes: u32) -> AgendaItem {
        AgendaItem {
            id: "item-a".into(),
            day: date(2023, 5, 10),
            start: start.and_then(ClockTime::parse),
            title: "Sak".into(),
            kind: ItemKind::Item,
            minutes,
            used: None,
            shows: None,
            notes: Vec::new(),
        }
    }

    #[test]
    fn an_item_without_a_time_begins_when_the_one_before_ends() {
        let items = [
            item(None, 10),
            item(Some("10:00"), 20),
            item(None, 45),
            item(Some("12:00"), 5),
        ];
        let items: Vec<&AgendaItem> = items.iter().collect();
        let told: Vec<Option<(String, String)>> = times(&items)
            .into_iter()
            .map(|time| time.map(|(start, end)| (start.to_string(), end.to_string())))
            .collect();
        let time = |start: &str, end: &str| Some((start.to_owned(), end.to_owned()));
        assert_eq!(
            told,
            [
                None,
                time("10:00", "10:20"),
                time("10:20", "11:05"),
                time("12:00", "12:05")
            ]
        );
    }
}
