//! The axis of days: where a day stands, which day stands at a point, and what is labelled.

use jiff::civil::{Date, Weekday};
use jiff::{Span, Unit};

/// Points per day at least: three years fit on a narrow screen.
const LEAST: f32 = 0.5;
/// Points per day at most: a month fills a narrow screen.
const MOST: f32 = 40.0;
/// Wider than this, every day has its number.
const DAYS: f32 = 17.0;
/// Wider than this, weekends are shaded.
pub(super) const WEEKENDS: f32 = 3.0;
/// Wider than this, every month has its name; narrower, only every third.
const MONTHS: f32 = 1.4;

/// The day from which days are counted.
const ORIGIN: Date = jiff::civil::date(2000, 1, 1);

/// The number of a day, counted from a fixed one.
fn number(day: Date) -> i32 {
    ORIGIN
        .until((Unit::Day, day))
        .map_or(0, |span| span.get_days())
}

/// The day of a number; the last or first day there is where it lies beyond.
fn day(number: i32) -> Date {
    ORIGIN.saturating_add(Span::new().days(number.clamp(-700_000, 2_900_000)))
}

/// The part of time that is in view.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Axis {
    /// The day at the left edge, counted from a fixed one, with its fraction.
    left: f64,
    /// Points per day.
    pub(super) scale: f32,
}

/// A label on the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tick {
    /// The day where it stands.
    pub(super) day: Date,
    /// What it tells.
    pub(super) tells: Tells,
}

/// What a label tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tells {
    /// A month.
    Month,
    /// A day of the month.
    Day,
}

impl Axis {
    /// The axis on which both days, and some room beside them, fit into a width in points.
    pub(super) fn fitting(first: Date, last: Date, width: f32) -> Self {
        let days = f64::from(number(last) - number(first) + 1).max(14.0);
        let room = days * 0.04 + 2.0;
        #[expect(clippy::cast_possible_truncation, reason = "points on a screen")]
        let scale = (f64::from(width) / (days + 2.0 * room)) as f32;
        Self {
            left: f64::from(number(first)) - room,
            scale: scale.clamp(LEAST, MOST),
        }
    }

    /// Where a day begins, in points from the left edge.
    #[expect(clippy::cast_possible_truncation, reason = "points on a screen")]
    pub(super) fn x(self, day: Date) -> f32 {
        ((f64::from(number(day)) - self.left) * f64::from(self.scale)) as f32
    }

    /// The day at a point.
    #[expect(clippy::cast_possible_truncation, reason = "kept within the calendar")]
    pub(super) fn day_at(self, x: f32) -> Date {
        day((self.left + f64::from(x / self.scale)).floor() as i32)
    }

    /// How many days a distance is, to the nearest.
    #[expect(clippy::cast_possible_truncation, reason = "a drag over a screen")]
    pub(super) fn days(self, distance: f32) -> i32 {
        (distance / self.scale).round() as i32
    }

    /// The axis moved by so many points.
    pub(super) fn panned(self, points: f32) -> Self {
        Self {
            left: self.left - f64::from(points / self.scale),
            ..self
        }
    }

    /// The axis so many times as wide, where the day at `x` stays.
    pub(super) fn zoomed(self, factor: f32, x: f32) -> Self {
        let scale = (self.scale * factor).clamp(LEAST, MOST);
        let at = self.left + f64::from(x / self.scale);
        Self {
            left: at - f64::from(x / scale),
            scale,
        }
    }

    /// The same with a day within a width: in the middle if it was not in view.
    pub(super) fn showing(self, day: Date, width: f32) -> Self {
        let x = self.x(day);
        if (0.0..=width - self.scale).contains(&x) {
            self
        } else {
            self.panned(width / 2.0 - x)
        }
    }

    /// The labels within a width, from the left.
    pub(super) fn ticks(self, width: f32) -> Vec<Tick> {
        let (first, last) = (self.day_at(0.0), self.day_at(width));
        let mut ticks = Vec::new();
        let mut month = first.first_of_month();
        while month <= last {
            if self.scale >= MONTHS || (month.month() - 1) % 3 == 0 {
                ticks.push(Tick {
                    day: month,
                    tells: Tells::Month,
                });
            }
            let Ok(next) = month.checked_add(Span::new().months(1)) else {
                break;
            };
            month = next;
        }
        if self.scale >= DAYS {
            ticks.extend(days(first, last).map(|day| Tick {
                day,
                tells: Tells::Day,
            }));
        }
        ticks
    }

    /// The Saturdays whose weekends are within a width; none where they would be too narrow.
    pub(super) fn weekends(self, width: f32) -> Vec<Date> {
        if self.scale < WEEKENDS {
            return Vec::new();
        }
        let first = self.day_at(-2.0 * self.scale);
        let all = days(first, self.day_at(width));
        all.filter(|day| day.weekday() == Weekday::Saturday)
            .collect()
    }
}

fn days(first: Date, last: Date) -> impl Iterator<Item = Date> {
    first
        .series(Span::new().days(1))
        .take_while(move |day| *day <= last)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    /// 10 points a day from 1 September 2023 on, a Friday.
    fn axis() -> Axis {
        Axis {
            left: f64::from(number(date(2023, 9, 1))),
            scale: 10.0,
        }
    }

    fn near(one: f32, other: f32) -> bool {
        (one - other).abs() < 0.01
    }

    #[test]
    fn a_day_stands_where_the_days_before_it_end() {
        assert!(near(axis().x(date(2023, 9, 1)), 0.0));
        // 29 days later; 30 days is October.
        assert!(near(axis().x(date(2023, 9, 30)), 290.0));
        assert!(near(axis().x(date(2023, 10, 1)), 300.0));
        assert_eq!(axis().day_at(299.0), date(2023, 9, 30));
        assert_eq!(axis().day_at(-1.0), date(2023, 8, 31));
    }

    #[test]
    fn both_ends_fit_with_room_beside_them() {
        let (first, last) = (date(2023, 1, 1), date(2023, 12, 31));
        let axis = Axis::fitting(first, last, 800.0);
        assert!(axis.x(first) > 10.0 && axis.x(last) + axis.scale < 790.0);
        let day = Axis::fitting(first, first, 800.0);
        assert!(day.scale <= MOST, "one day does not fill the screen");
    }

    #[test]
    fn zooming_leaves_the_day_under_the_pointer_where_it_is() {
        let there = date(2023, 9, 21);
        let x = axis().x(there);
        let near_now = axis().zoomed(1.5, x);
        assert!(near(near_now.x(there), x) && near(near_now.scale, 15.0));
        assert!(near(axis().zoomed(100.0, x).scale, MOST));
        assert!(near(axis().zoomed(0.001, x).scale, LEAST));
    }

    #[test]
    fn months_are_labelled_and_days_only_where_there_is_room() {
        let ticks = axis().ticks(620.0);
        let months: Vec<Date> = ticks.iter().map(|tick| tick.day).collect();
        assert_eq!(
            months,
            [date(2023, 9, 1), date(2023, 10, 1), date(2023, 11, 1)]
        );
        let wide = axis().zoomed(2.0, 0.0).ticks(99.0);
        let days = wide.iter().filter(|tick| tick.tells == Tells::Day);
        assert_eq!(days.count(), 5);
    }

    #[test]
    fn weekends_begin_on_saturdays() {
        let all = axis().weekends(100.0);
        assert_eq!(all, [date(2023, 9, 2), date(2023, 9, 9)]);
        assert!(axis().zoomed(0.1, 0.0).weekends(100.0).is_empty());
    }

    #[test]
    fn a_day_out_of_view_is_brought_into_the_middle() {
        let far = date(2024, 3, 1);
        assert!(near(axis().showing(far, 400.0).x(far), 200.0));
        assert_eq!(axis().showing(date(2023, 9, 5), 400.0), axis());
    }
}
