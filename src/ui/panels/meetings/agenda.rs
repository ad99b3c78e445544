//! Arithmetic of an agenda: when items start, and what moving one does. Pure.

use jiff::civil::Date;

use crate::workspace::{AgendaItem, ClockTime, ItemKind};

/// When each item starts: at its fixed time, else when the one before it on the same day ends.
/// `None` where no time is known yet.
pub(super) fn starts(agenda: &[AgendaItem]) -> Vec<Option<ClockTime>> {
    let mut ends: Option<(Date, ClockTime)> = None;
    agenda
        .iter()
        .map(|item| {
            let after = ends.filter(|(day, _)| *day == item.day).map(|(_, end)| end);
            let start = item.start.or(after);
            ends = start.map(|start| (item.day, start.plus_minutes(item.minutes)));
            start
        })
        .collect()
}

/// The agenda with an item one place up or down. Two items of one day exchange their times: the
/// first keeps the earlier one, the second follows it. Over the end of a day, the item joins the
/// neighbouring day.
pub(super) fn moved(agenda: &[AgendaItem], place: usize, up: bool) -> Option<Vec<AgendaItem>> {
    let other = if up { place.checked_sub(1)? } else { place + 1 };
    let (item, neighbour) = (agenda.get(place)?, agenda.get(other)?);
    let mut agenda = agenda.to_vec();
    if item.day != neighbour.day {
        agenda[place].day = neighbour.day;
        agenda[place].start = None;
        return Some(agenda);
    }
    let (first, second) = (place.min(other), place.max(other));
    let start = agenda[first].start;
    agenda.swap(first, second);
    agenda[first].start = start;
    agenda[second].start = None;
    Some(agenda)
}

/// The agenda without an item. What follows moves up: if it had no time of its own, it takes over
/// the one that goes.
pub(super) fn without(agenda: &[AgendaItem], place: usize) -> Vec<AgendaItem> {
    let mut agenda = agenda.to_vec();
    if place < agenda.len() {
        let gone = agenda.remove(place);
        if let Some(next) = agenda.get_mut(place)
            && next.day == gone.day
            && next.start.is_none()
        {
            next.start = gone.start;
        }
    }
    agenda
}

/// A new item at the end of the agenda: half an hour on the last day treated, or else on `day`.
pub(super) fn new_item(agenda: &[AgendaItem], id: String, title: &str, day: Date) -> AgendaItem {
    AgendaItem {
        id,
        day: agenda.last().map_or(day, |last| last.day),
        start: None,
        title: title.to_owned(),
        kind: ItemKind::Item,
        minutes: 30,
        used: None,
        shows: None,
        notes: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const FIRST: Date = date(2023, 5, 10);
    const SECOND: Date = date(2023, 5, 11);

    fn item(title: &str, day: Date, start: Option<&str>, minutes: u32) -> AgendaItem {
        let start = start.map(|start| ClockTime::parse(start).unwrap());
        AgendaItem {
            start,
            minutes,
            ..new_item(&[], title.to_owned(), title, day)
        }
    }

    fn agenda() -> Vec<AgendaItem> {
        vec![
            item("a", FIRST, Some("10:00"), 20),
            item("b", FIRST, None, 40),
            item("c", FIRST, Some("13:00"), 30),
            item("d", SECOND, None, 30),
        ]
    }

    fn shown(agenda: &[AgendaItem]) -> Vec<String> {
        let time =
            |start: Option<ClockTime>| start.map_or("-".to_owned(), |start| start.to_string());
        let items = agenda.iter().zip(starts(agenda));
        items
            .map(|(item, start)| format!("{} {}", item.title, time(start)))
            .collect()
    }

    #[test]
    fn an_item_without_a_time_follows_the_one_before_it_that_day() {
        assert_eq!(shown(&agenda()), ["a 10:00", "b 10:20", "c 13:00", "d -"]);
    }

    #[test]
    fn two_items_exchange_their_times() {
        let up = moved(&agenda(), 1, true).unwrap();
        assert_eq!(shown(&up), ["b 10:00", "a 10:40", "c 13:00", "d -"]);
        assert_eq!(moved(&agenda(), 0, false).unwrap(), up);
    }

    #[test]
    fn over_the_end_of_a_day_an_item_joins_the_next() {
        let agenda = moved(&agenda(), 2, false).unwrap();
        assert_eq!(agenda[2].day, SECOND);
        assert_eq!(
            agenda
                .iter()
                .map(|item| item.title.as_str())
                .collect::<String>(),
            "abcd"
        );
    }

    #[test]
    fn at_the_ends_there_is_nowhere_to_go() {
        assert_eq!(moved(&agenda(), 0, true), None);
        assert_eq!(moved(&agenda(), 3, false), None);
        assert_eq!(moved(&[], 0, false), None);
    }

    #[test]
    fn what_follows_a_removed_item_takes_over_its_time() {
        assert_eq!(shown(&without(&agenda(), 0)), ["b 10:00", "c 13:00", "d -"]);
        assert_eq!(shown(&without(&agenda(), 1)), ["a 10:00", "c 13:00", "d -"]);
        assert_eq!(without(&agenda(), 9), agenda());
    }

    #[test]
    fn a_new_item_stands_on_the_last_day_treated() {
        assert_eq!(new_item(&agenda(), "e".into(), "e", FIRST).day, SECOND);
        assert_eq!(new_item(&[], "e".into(), "e", FIRST).day, FIRST);
    }
}
