//! Where the cursor of a table goes. Pure.

/// A step of the cursor among rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// A screenful up.
    PageUp,
    /// A screenful down.
    PageDown,
    /// To the first row.
    First,
    /// To the last row.
    Last,
}

impl Motion {
    /// The row after this step among `rows`, of which only those that `stops` accepts can be stood
    /// on; `page` is the number of rows on the screen. From nowhere, a step goes to the first row or,
    /// upwards, to the last. `None` where there is no row to stand on.
    #[must_use]
    pub fn from(
        self,
        current: Option<usize>,
        rows: usize,
        page: usize,
        stops: impl Fn(usize) -> bool,
    ) -> Option<usize> {
        let down = |from: usize| (from..rows).find(|row| stops(*row));
        let up = |from: usize| (0..=from).rev().find(|row| stops(*row));
        let last = rows.checked_sub(1)?;
        let Some(current) = current.filter(|row| *row < rows) else {
            return match self {
                Self::Up | Self::PageUp | Self::Last => up(last),
                Self::Down | Self::PageDown | Self::First => down(0),
            };
        };
        let page = page.max(1);
        let goal = match self {
            Self::Up => current.checked_sub(1).and_then(up),
            Self::Down => down(current + 1),
            Self::PageUp => up(current.saturating_sub(page)).or_else(|| down(0)),
            Self::PageDown => down((current + page).min(last)).or_else(|| up(last)),
            Self::First => down(0),
            Self::Last => up(last),
        };
        goal.or_else(|| stops(current).then_some(current))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Headings at 0 and 3, rows at 1, 2, 4, 5.
    fn stops(row: usize) -> bool {
        row != 0 && row != 3
    }

    #[test]
    fn the_cursor_steps_over_headings() {
        assert_eq!(Motion::Down.from(Some(2), 6, 4, stops), Some(4));
        assert_eq!(Motion::Up.from(Some(4), 6, 4, stops), Some(2));
    }

    #[test]
    fn the_cursor_stays_at_the_ends() {
        assert_eq!(Motion::Up.from(Some(1), 6, 4, stops), Some(1));
        assert_eq!(Motion::Down.from(Some(5), 6, 4, stops), Some(5));
        assert_eq!(Motion::PageDown.from(Some(4), 6, 40, stops), Some(5));
        assert_eq!(Motion::PageUp.from(Some(2), 6, 40, stops), Some(1));
    }

    #[test]
    fn home_and_end_go_to_the_first_and_last_row() {
        assert_eq!(Motion::First.from(Some(5), 6, 4, stops), Some(1));
        assert_eq!(Motion::Last.from(Some(1), 6, 4, stops), Some(5));
    }

    #[test]
    fn from_nowhere_the_cursor_enters_at_the_nearer_end() {
        assert_eq!(Motion::Down.from(None, 6, 4, stops), Some(1));
        assert_eq!(Motion::Up.from(None, 6, 4, stops), Some(5));
        assert_eq!(Motion::Down.from(Some(99), 6, 4, stops), Some(1));
    }

    #[test]
    fn in_an_empty_table_there_is_nowhere_to_go() {
        for motion in [
            Motion::Up,
            Motion::Down,
            Motion::First,
            Motion::Last,
            Motion::PageDown,
        ] {
            assert_eq!(motion.from(None, 0, 4, |_| true), None);
            assert_eq!(motion.from(Some(0), 1, 4, |_| false), None);
        }
    }
}
