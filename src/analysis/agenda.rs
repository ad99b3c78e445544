//! Arithmetic of an agenda: when items start, what moving one does, how far behind its plan a
//! meeting is, and what would bring it back.

use jiff::civil::Date;

use crate::workspace::{AgendaItem, ClockTime, ItemKind};

/// When each item starts: at its fixed time, else when the one before it on the same day ends.
/// `None` where no time is known yet.
#[must_use]
pub fn starts(agenda: &[AgendaItem]) -> Vec<Option<ClockTime>> {
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
#[must_use]
pub fn moved(agenda: &[AgendaItem], place: usize, up: bool) -> Option<Vec<AgendaItem>> {
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
#[must_use]
pub fn without(agenda: &[AgendaItem], place: usize) -> Vec<AgendaItem> {
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
#[must_use]
pub fn new_item(agenda: &[AgendaItem], id: String, title: &str, day: Date) -> AgendaItem {
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

/// An item is shortened to so many minutes at the least, and to no less than half its plan.
const SHORTEST: u32 = 5;
/// At most so many ways back to the plan are proposed.
const MOST_PROPOSALS: usize = 3;

/// How the item under way stands against the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// Its place in the agenda.
    pub place: usize,
    /// Seconds left of what is planned for it; below nought once it takes longer.
    pub left: i64,
    /// When each item starts as things stand; as planned for what came before, and for other days.
    pub expected: Vec<Option<ClockTime>>,
    /// By how many minutes the item under way will end after its plan; nought if it will not.
    pub late: u32,
    /// Later items of the day that could be shortened so that what follows starts as planned: the
    /// item's place, and the minutes it would have.
    pub proposals: Vec<(usize, u32)>,
}

/// How an agenda stands when an item has been under way for so many seconds; `None` if it is not in
/// the agenda.
#[must_use]
pub fn course(agenda: &[AgendaItem], item: &str, elapsed: u32, now: ClockTime) -> Option<Course> {
    let place = agenda.iter().position(|candidate| candidate.id == item)?;
    let current = &agenda[place];
    let left = i64::from(current.minutes) * 60 - i64::from(elapsed);
    let planned = starts(agenda);
    // What has begun of the last minute counts as one.
    let minutes_left = u32::try_from(left.max(0)).unwrap_or(u32::MAX).div_ceil(60);
    let mut end = now.plus_minutes(minutes_left);
    let late = planned[place].map_or(0, |start| {
        minutes_between(start.plus_minutes(current.minutes), end)
    });
    let mut expected = planned.clone();
    let mut proposals = Vec::new();
    for (later, next) in agenda.iter().enumerate().skip(place + 1) {
        if next.day != current.day {
            break;
        }
        let start = planned[later].map_or(end, |planned| planned.max(end));
        // What is late shrinks where the plan leaves time between items.
        let behind = planned[later].map_or(0, |planned| minutes_between(planned, start));
        expected[later] = Some(start);
        end = start.plus_minutes(next.minutes);
        let shorter = next.minutes.saturating_sub(behind);
        if behind > 0 && shorter >= SHORTEST.max(next.minutes.div_ceil(2)) {
            proposals.push((later, shorter));
        }
    }
    // The longest can best spare it.
    proposals.sort_by_key(|(later, _)| (std::cmp::Reverse(agenda[*later].minutes), *later));
    proposals.truncate(MOST_PROPOSALS);
    Some(Course {
        place,
        left,
        expected,
        late,
        proposals,
    })
}

/// The agenda in which a later item is shortened, and what stands before it starts when it will.
#[must_use]
pub fn shortened(
    agenda: &[AgendaItem],
    course: &Course,
    place: usize,
    minutes: u32,
) -> Vec<AgendaItem> {
    let planned = starts(agenda);
    let mut agenda = agenda.to_vec();
    for later in course.place + 1..=place.min(agenda.len().saturating_sub(1)) {
        // Only the first needs a time of its own, and those that have one already.
        if later == course.place + 1 || agenda[later].start.is_some() {
            agenda[later].start = course.expected[later];
        }
    }
    if let Some(item) = agenda.get_mut(place) {
        item.minutes = minutes;
    }
    // What follows keeps its time.
    if let Some(next) = agenda.get_mut(place + 1) {
        next.start = next.start.or(planned[place + 1]);
    }
    agenda
}

/// The minutes from one time of day to a later one; nought if it is not later.
fn minutes_between(from: ClockTime, to: ClockTime) -> u32 {
    let minute = |time: ClockTime| u32::from(time.hour()) * 60 + u32::from(time.minute());
    minute(to).saturating_sub(minute(from))
}

/// The item to begin with: the first that took no time yet, or the first of all.
#[must_use]
pub fn first(agenda: &[AgendaItem]) -> Option<&AgendaItem> {
    let fresh = agenda.iter().find(|item| item.used.is_none());
    fresh.or(agenda.first())
}

/// The item that follows this one; `None` after the last.
#[must_use]
pub fn next<'a>(agenda: &'a [AgendaItem], item: &str) -> Option<&'a AgendaItem> {
    let place = agenda.iter().position(|candidate| candidate.id == item)?;
    agenda.get(place + 1)
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

    fn clock(time: &str) -> ClockTime {
        ClockTime::parse(time).unwrap()
    }

    /// A day that begins at ten: 20, 40, 60 minutes, a break until 13:00, 90 and 60 minutes.
    fn day() -> Vec<AgendaItem> {
        vec![
            item("a", FIRST, Some("10:00"), 20),
            item("b", FIRST, None, 40),
            item("c", FIRST, None, 60),
            item("lunch", FIRST, None, 60),
            item("d", FIRST, Some("13:00"), 90),
            item("e", FIRST, None, 60),
            item("f", SECOND, Some("09:00"), 60),
        ]
    }

    #[test]
    fn an_item_begun_in_time_is_not_late() {
        let course = course(&day(), "b", 16 * 60 + 19, clock("10:36")).unwrap();
        assert_eq!(
            (course.place, course.left, course.late),
            (1, 23 * 60 + 41, 0)
        );
        assert_eq!(course.expected[2], Some(clock("11:00")));
        assert_eq!(course.proposals, []);
    }

    #[test]
    fn an_item_begun_late_ends_late_and_later_ones_can_make_up_for_it() {
        // Begun at 11:12 instead of 11:00: it will end at 12:12.
        let course = course(&day(), "c", 0, clock("11:12")).unwrap();
        assert_eq!(course.late, 12);
        assert_eq!(course.expected[4], Some(clock("13:12")));
        assert_eq!(course.proposals, [(4, 78), (3, 48), (5, 48)]);
        assert_eq!(course.expected[6], Some(clock("09:00")), "another day");
    }

    #[test]
    fn time_between_items_takes_up_what_is_late() {
        let mut agenda = day();
        agenda[4].start = Some(clock("13:10"));
        let course = course(&agenda, "c", 0, clock("11:12")).unwrap();
        assert_eq!(course.late, 12);
        assert_eq!(course.expected[4], Some(clock("13:12")));
        assert_eq!(course.proposals, [(4, 88), (3, 48), (5, 58)]);
    }

    #[test]
    fn an_item_that_takes_longer_has_less_than_nothing_left() {
        let course = course(&day(), "a", 25 * 60, clock("10:25")).unwrap();
        assert_eq!((course.left, course.late), (-5 * 60, 5));
        assert_eq!(course.expected[1], Some(clock("10:25")));
    }

    #[test]
    fn no_item_is_shortened_below_half_its_plan() {
        let course = course(&day(), "c", 0, clock("11:50")).unwrap();
        assert_eq!(course.late, 50);
        assert_eq!(course.proposals, [], "90 - 50 is less than 45");
        assert_eq!(super::course(&day(), "z", 0, clock("11:50")), None);
    }

    #[test]
    fn a_shortened_item_lets_what_follows_start_as_planned() {
        let agenda = day();
        let course = course(&agenda, "c", 0, clock("11:12")).unwrap();
        let after = shortened(&agenda, &course, 4, 78);
        assert_eq!(
            shown(&after),
            [
                "a 10:00",
                "b 10:20",
                "c 11:00",
                "lunch 12:12",
                "d 13:12",
                "e 14:30",
                "f 09:00"
            ]
        );
        let after = shortened(&agenda, &course, 3, 48);
        assert_eq!(shown(&after)[3..5], ["lunch 12:12", "d 13:00"]);
    }

    #[test]
    fn a_meeting_begins_with_what_took_no_time_yet_and_goes_on_in_order() {
        let mut agenda = day();
        agenda[0].used = Some(20);
        agenda[2].used = Some(50);
        assert_eq!(first(&agenda).unwrap().id, "b");
        assert_eq!(next(&agenda, "b").unwrap().id, "c");
        assert_eq!(next(&agenda, "f"), None);
        assert_eq!(first(&[]), None);
    }
}
