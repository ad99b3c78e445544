//! The clock of a meeting under way.

use jiff::civil::DateTime;

use crate::workspace::MeetingId;

/// The item of a meeting that is being treated, and for how long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// The meeting.
    pub meeting: MeetingId,
    /// The agenda item.
    pub item: String,
    /// When it began to run; `None` while it stands still.
    since: Option<DateTime>,
    /// What it ran before that, seconds.
    before: u32,
}

impl Clock {
    /// A clock that begins to run.
    #[must_use]
    pub fn start(meeting: MeetingId, item: &str, now: DateTime) -> Self {
        Self {
            meeting,
            item: item.to_owned(),
            since: Some(now),
            before: 0,
        }
    }

    /// Whether it runs.
    #[must_use]
    pub fn runs(&self) -> bool {
        self.since.is_some()
    }

    /// The seconds it has run.
    #[must_use]
    pub fn elapsed(&self, now: DateTime) -> u32 {
        let running = self.since.map_or(0, |since| {
            // A clock set back in the meantime takes no time away.
            u32::try_from(now.duration_since(since).as_secs().max(0)).unwrap_or(u32::MAX)
        });
        self.before.saturating_add(running)
    }

    /// The minutes it has run, begun ones counted.
    #[must_use]
    pub fn minutes(&self, now: DateTime) -> u32 {
        self.elapsed(now).div_ceil(60)
    }

    /// The clock stopped if it runs, and running if it stands still.
    #[must_use]
    pub fn toggled(&self, now: DateTime) -> Self {
        let since = if self.runs() { None } else { Some(now) };
        Self {
            since,
            before: self.elapsed(now),
            ..self.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan as _;
    use jiff::civil::datetime;

    use super::*;
    use crate::workspace::Id;

    #[test]
    fn a_clock_that_stands_still_counts_nothing() {
        let start = datetime(2023, 5, 11, 10, 0, 0, 0);
        let clock = Clock::start(Id::new("meeting-a"), "item-a", start);
        assert_eq!(clock.elapsed(start + 90.seconds()), 90);
        assert_eq!(clock.minutes(start + 90.seconds()), 2);
        let still = clock.toggled(start + 90.seconds());
        assert!(!still.runs());
        assert_eq!(still.elapsed(start + 1.hour()), 90);
        let again = still.toggled(start + 1.hour());
        assert_eq!(again.elapsed(start + 1.hour() + 5.seconds()), 95);
    }

    #[test]
    fn a_clock_set_back_takes_no_time_away() {
        let start = datetime(2023, 5, 11, 10, 0, 0, 0);
        let clock = Clock::start(Id::new("meeting-a"), "item-a", start);
        assert_eq!(clock.elapsed(start - 1.hour()), 0);
    }
}
