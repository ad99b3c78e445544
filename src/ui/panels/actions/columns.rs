//! The columns of the table: which there is room for, how wide they are, how high a row is.

use super::data::Row;
use crate::ui::table::GAP;
use crate::workspace::ActionColumn;

/// Narrower than this, what an action concerns is left to the inspector.
const ROOM_FOR_ABOUT: f32 = 780.0;
/// The owner's column there.
const OWNER: f32 = 104.0;
/// The table is never narrower; it scrolls sideways instead.
const LEAST: f32 = 600.0;
/// The width of a date with its year, `30. des 2024`, in every language.
const DUE: f32 = 104.0;
/// The width of the button that marks an action as done.
const DONE: f32 = 28.0;
/// More than a letter of the text needs on average, so that a row is rarely too low.
const LETTER: f32 = 8.1;
/// The width of the status in a narrow table, where long marks are told as two.
const NARROW_STATUS: f32 = 142.0;

/// The columns that are shown.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Columns {
    /// Each with its width, from the left; before them stands the button column.
    pub(super) shown: Vec<(ActionColumn, f32)>,
    /// The width of the button column.
    pub(super) button: f32,
    /// The width of all, gaps included.
    pub(super) total: f32,
    /// Whether there is little room: texts may have three lines then, and long marks are told as two.
    pub(super) narrow: bool,
}

impl Columns {
    /// The columns that fit into `room` points. Under the owners' headings no column repeats them.
    pub(super) fn fit(room: f32, by_owner: bool) -> Self {
        let total = room.max(LEAST);
        let wide = total >= 1000.0;
        let about = total >= Self::enough(by_owner);
        let mut shown = vec![
            (ActionColumn::Number, 60.0),
            (ActionColumn::Text, 0.0),
            (ActionColumn::Owner, if wide { 132.0 } else { OWNER }),
            (ActionColumn::Due, DUE),
            (
                ActionColumn::Status,
                if about { 180.0 } else { NARROW_STATUS },
            ),
        ];
        if about {
            shown.push((ActionColumn::About, if wide { 170.0 } else { 120.0 }));
        }
        if by_owner {
            shown.retain(|(column, _)| *column != ActionColumn::Owner);
        }
        let gaps = shown.iter().fold(0.0, |sum, _| sum + GAP);
        let others = shown
            .iter()
            .fold(DONE + gaps, |sum, (_, width)| sum + width);
        for (column, width) in &mut shown {
            if *column == ActionColumn::Text {
                *width = total - others;
            }
        }
        Self {
            shown,
            button: DONE,
            total,
            narrow: !about,
        }
    }

    /// How much room all columns need.
    pub(super) fn enough(by_owner: bool) -> f32 {
        if by_owner {
            ROOM_FOR_ABOUT - OWNER - GAP
        } else {
            ROOM_FOR_ABOUT
        }
    }

    /// The place of a column, if it is shown.
    pub(super) fn place(&self, column: ActionColumn) -> Option<usize> {
        self.shown.iter().position(|(shown, _)| *shown == column)
    }

    fn width(&self, column: ActionColumn) -> f32 {
        self.place(column).map_or(0.0, |place| self.shown[place].1)
    }

    /// The height of a row.
    #[expect(
        clippy::cast_precision_loss,
        reason = "a text has far fewer letters than f32 counts exactly"
    )]
    pub(super) fn height(&self, row: &Row) -> f32 {
        let Row::Action {
            letters, two_marks, ..
        } = row
        else {
            return 38.0;
        };
        let room = self.width(ActionColumn::Text);
        let needed = *letters as f32 * LETTER;
        let lines = if needed <= room {
            1
        } else if needed <= 2.0 * room - LETTER * 8.0 || !self.narrow {
            2
        } else {
            3
        };
        match lines.max(if *two_marks || self.narrow { 2 } else { 1 }) {
            1 => 42.0,
            2 => 54.0,
            _ => 72.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Id;

    fn row(letters: usize, two_marks: bool) -> Row {
        Row::Action {
            id: Id::new("action-a"),
            letters,
            two_marks,
        }
    }

    #[test]
    fn the_columns_fill_the_room_there_is() {
        for room in [640.0, 800.0, 1040.0, 1600.0] {
            for by_owner in [false, true] {
                let columns = Columns::fit(room, by_owner);
                let used: f32 = columns.shown.iter().map(|(_, width)| width + GAP).sum();
                assert!(
                    (used + columns.button - room).abs() < 0.01,
                    "{room} {by_owner}"
                );
                assert!(columns.width(ActionColumn::Text) >= 100.0);
            }
        }
    }

    #[test]
    fn in_a_narrow_window_the_table_keeps_its_least_width() {
        assert!((Columns::fit(300.0, false).total - LEAST).abs() < 0.01);
        assert_eq!(Columns::fit(300.0, false).place(ActionColumn::About), None);
    }

    #[test]
    fn a_long_text_or_a_second_mark_makes_a_row_higher() {
        let columns = Columns::fit(1040.0, false);
        let low = columns.height(&row(10, false));
        assert!(columns.height(&row(90, false)) > low);
        assert!(columns.height(&row(10, true)) > low);
    }
}
