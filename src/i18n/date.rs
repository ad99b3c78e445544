//! Days, months and times as people read them.

use jiff::civil::{Date, Weekday};

use super::Catalogue;
use crate::message::{Language, Message};

/// The keys of the months, January first.
const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8",
    "month-9", "month-10", "month-11", "month-12",
];

/// The keys of the short names of the months, January first.
const SHORT_MONTHS: [&str; 12] = [
    "month-short-1",
    "month-short-2",
    "month-short-3",
    "month-short-4",
    "month-short-5",
    "month-short-6",
    "month-short-7",
    "month-short-8",
    "month-short-9",
    "month-short-10",
    "month-short-11",
    "month-short-12",
];

/// The keys of the weekdays, Monday first.
const WEEKDAYS: [&str; 7] = [
    "weekday-1",
    "weekday-2",
    "weekday-3",
    "weekday-4",
    "weekday-5",
    "weekday-6",
    "weekday-7",
];

/// The keys of the short names of the weekdays, Monday first.
const SHORT_WEEKDAYS: [&str; 7] = [
    "weekday-short-1",
    "weekday-short-2",
    "weekday-short-3",
    "weekday-short-4",
    "weekday-short-5",
    "weekday-short-6",
    "weekday-short-7",
];

/// The key at a place counted from one. jiff only gives months and weekdays that there are.
fn at(keys: &[&'static str], one_based: i8) -> &'static str {
    let index = usize::try_from(one_based - 1).unwrap_or_default();
    keys.get(index).copied().unwrap_or_default()
}

impl Catalogue {
    /// The name of a month, 1 to 12.
    #[must_use]
    pub fn month(&self, month: i8) -> &str {
        self.text(at(&MONTHS, month))
    }

    /// The short name of a month, 1 to 12, as it stands below a column: `sep`.
    #[must_use]
    pub fn month_short(&self, month: i8) -> &str {
        self.text(at(&SHORT_MONTHS, month))
    }

    /// The name of the day of the week: `torsdag`.
    #[must_use]
    pub fn weekday(&self, date: Date) -> &str {
        self.weekday_name(date.weekday())
    }

    /// The name of a day of the week.
    #[must_use]
    pub fn weekday_name(&self, weekday: Weekday) -> &str {
        self.text(at(&WEEKDAYS, weekday.to_monday_one_offset()))
    }

    /// The short name of a day of the week, as it stands above a column: `tor`.
    #[must_use]
    pub fn weekday_short(&self, weekday: Weekday) -> &str {
        self.text(at(&SHORT_WEEKDAYS, weekday.to_monday_one_offset()))
    }

    /// `11. mai 2023`.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        self.dated("date-long", date)
    }

    /// `11. mai`, where the year goes without saying.
    #[must_use]
    pub fn date_short(&self, date: Date) -> String {
        self.dated("date-short", date)
    }

    /// `torsdag 11. mai 2023`.
    #[must_use]
    pub fn date_with_weekday(&self, date: Date) -> String {
        self.dated("date-with-weekday", date)
    }

    /// `mai 2023`.
    #[must_use]
    pub fn month_and_year(&self, date: Date) -> String {
        self.dated("date-month", date)
    }

    /// `11. mai` in the year of `today`, otherwise with its year.
    #[must_use]
    pub fn date_beside(&self, date: Date, today: Date) -> String {
        if date.year() == today.year() {
            self.date_short(date)
        } else {
            self.date(date)
        }
    }

    /// `2023-05-11`, the same in every language.
    #[must_use]
    pub fn numeric_date(&self, date: Date) -> String {
        date.to_string()
    }

    /// A day as one would type it: `1.9.2023`; in English, where day and month could be mistaken for
    /// each other, `2023-09-01`.
    #[must_use]
    pub fn typed_date(&self, date: Date) -> String {
        if self.language() == Language::En {
            self.numeric_date(date)
        } else {
            format!("{}.{}.{}", date.day(), date.month(), date.year())
        }
    }

    /// From the first to the last day: `10.–11. mai 2023`, `30. april – 1. mai 2023`.
    #[must_use]
    pub fn date_range(&self, first: Date, last: Date) -> String {
        let (from, to) = (first.min(last), first.max(last));
        if from == to {
            return self.date(to);
        }
        if (from.year(), from.month()) == (to.year(), to.month()) {
            let (first, last) = (from.day().to_string(), to.day().to_string());
            return self.pattern(
                "date-days",
                &[
                    ("first", &first),
                    ("last", &last),
                    ("month", self.month(to.month())),
                    ("year", &to.year().to_string()),
                ],
            );
        }
        let start = if from.year() == to.year() {
            self.date_short(from)
        } else {
            self.date(from)
        };
        format!("{start}\u{a0}– {}", self.date(to))
    }

    /// How far off a day is: `i dag`, `i morgen`, `om 9 dager`, `for 42 dager siden`.
    #[must_use]
    pub fn relative_day(&self, date: Date, today: Date) -> String {
        let days = date.duration_since(today).as_hours() / 24;
        self.say(&match days {
            0 => Message::new("relative-today"),
            1 => Message::new("relative-tomorrow"),
            -1 => Message::new("relative-yesterday"),
            2.. => Message::new("relative-in-days").with("n", days),
            _ => Message::new("relative-days-ago").with("n", -days),
        })
    }

    /// A time of day by the 24-hour clock: `09:05`.
    #[must_use]
    pub fn clock(&self, hour: u8, minute: u8) -> String {
        format!("{hour:02}:{minute:02}")
    }

    /// A length of time in hours and minutes: `45 min`, `2 t`, `1 t 20 min`.
    #[must_use]
    pub fn duration(&self, minutes: u32) -> String {
        let part = |key, n: u32| self.say(&Message::new(key).with("n", n));
        match (minutes / 60, minutes % 60) {
            (0, rest) => part("duration-minutes", rest),
            (hours, 0) => part("duration-hours", hours),
            (hours, rest) => {
                format!(
                    "{} {}",
                    part("duration-hours", hours),
                    part("duration-minutes", rest)
                )
            }
        }
    }

    /// A timer: `23:41`, `1:05:00`, and `−1:05` when the time is up.
    #[must_use]
    pub fn timer(&self, seconds: i64) -> String {
        let sign = if seconds < 0 { "\u{2212}" } else { "" };
        let left = seconds.unsigned_abs();
        let (hours, minutes, seconds) = (left / 3600, left / 60 % 60, left % 60);
        if hours > 0 {
            format!("{sign}{hours}:{minutes:02}:{seconds:02}")
        } else {
            format!("{sign}{minutes}:{seconds:02}")
        }
    }

    fn dated(&self, key: &'static str, date: Date) -> String {
        self.pattern(
            key,
            &[
                ("day", &date.day().to_string()),
                ("month", self.month(date.month())),
                ("year", &date.year().to_string()),
                ("weekday", self.weekday(date)),
            ],
        )
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::message::Language;

    const NB: Language = Language::Nb;
    const NN: Language = Language::Nn;
    const EN: Language = Language::En;

    fn said(language: Language, say: impl Fn(&Catalogue) -> String) -> String {
        say(Catalogue::of(language))
    }

    #[test]
    fn a_day_is_written_as_its_language_writes_it() {
        let day = date(2023, 5, 11);
        assert_eq!(said(NB, |c| c.date(day)), "11. mai 2023");
        assert_eq!(
            said(NN, |c| c.date_with_weekday(day)),
            "torsdag 11. mai 2023"
        );
        assert_eq!(said(EN, |c| c.date(day)), "11 May 2023");
        assert_eq!(
            said(EN, |c| c.date_with_weekday(day)),
            "Thursday 11 May 2023"
        );
        assert_eq!(said(EN, |c| c.date_short(day)), "11 May");
        assert_eq!(said(NB, |c| c.numeric_date(day)), "2023-05-11");
    }

    #[test]
    fn the_year_is_left_out_in_the_same_year_only() {
        let today = date(2023, 11, 1);
        assert_eq!(
            said(NB, |c| c.date_beside(date(2023, 9, 1), today)),
            "1. september"
        );
        assert_eq!(
            said(NB, |c| c.date_beside(date(2024, 9, 1), today)),
            "1. september 2024"
        );
    }

    #[test]
    fn days_of_one_month_share_it() {
        let (first, last) = (date(2023, 5, 10), date(2023, 5, 11));
        assert_eq!(said(NB, |c| c.date_range(first, last)), "10.–11. mai 2023");
        assert_eq!(said(EN, |c| c.date_range(first, last)), "10–11 May 2023");
        assert_eq!(said(NB, |c| c.date_range(last, last)), "11. mai 2023");
        assert_eq!(
            said(NB, |c| c.date_range(date(2023, 4, 30), last)),
            "30. april\u{a0}– 11. mai 2023"
        );
        assert_eq!(
            said(EN, |c| c.date_range(date(2022, 12, 31), last)),
            "31 December 2022\u{a0}– 11 May 2023"
        );
    }

    #[test]
    fn days_off_are_counted_in_words() {
        let today = date(2023, 11, 1);
        let far = |language, day| said(language, |c| c.relative_day(day, today));
        assert_eq!(far(NB, today), "i dag");
        assert_eq!(far(NN, date(2023, 11, 2)), "i morgon");
        assert_eq!(far(NB, date(2023, 10, 31)), "i går");
        assert_eq!(far(NB, date(2023, 11, 10)), "om 9 dager");
        assert_eq!(far(NB, date(2023, 9, 20)), "for 42 dager siden");
        assert_eq!(far(EN, date(2023, 9, 20)), "42 days ago");
    }

    #[test]
    fn lengths_of_time_are_in_hours_and_minutes() {
        let long = |minutes| said(NB, |c| c.duration(minutes)).replace('\u{a0}', " ");
        assert_eq!(long(0), "0 min");
        assert_eq!(long(45), "45 min");
        assert_eq!(long(120), "2 t");
        assert_eq!(long(80), "1 t 20 min");
    }

    #[test]
    fn a_timer_counts_on_below_zero() {
        assert_eq!(said(NB, |c| c.timer(1421)), "23:41");
        assert_eq!(said(NB, |c| c.timer(3900)), "1:05:00");
        assert_eq!(said(NB, |c| c.timer(-65)), "\u{2212}1:05");
    }

    #[test]
    fn every_month_and_weekday_has_its_names() {
        for language in Language::ALL {
            let c = Catalogue::of(language);
            let months = (1..=12).flat_map(|month| [c.month(month), c.month_short(month)]);
            let days = Weekday::Monday.cycle_forward().take(7);
            let days = days.flat_map(|day| [c.weekday_name(day), c.weekday_short(day)]);
            for name in months.chain(days) {
                assert!(
                    !name.is_empty() && !name.contains('-'),
                    "{language}: {name}"
                );
            }
        }
    }

    #[test]
    fn the_first_and_last_day_there_are_can_be_written() {
        for language in Language::ALL {
            let c = Catalogue::of(language);
            for day in [Date::MIN, Date::MAX] {
                assert!(!c.date(day).is_empty());
                assert!(!c.relative_day(day, Date::MIN).is_empty());
            }
        }
    }
}
