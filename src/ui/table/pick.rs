//! Choosing rows, the same way in every table: click, Ctrl and Shift with it, arrows, Space, Ctrl+A.
//!
//! What is chosen is the window's one selection, so it is the same on the map, in a drawing and in a
//! table. A table adds two things of its own: a cursor, which may stand on a row that is not selected,
//! and the row where a range begins. Both are forgotten when the selection is made elsewhere.

use egui::Modifiers;

use super::TableKeys;
use crate::session::Selection;
use crate::workspace::RecordRef;

/// The rows of a table, as far as choosing among them goes.
pub trait Rows {
    /// How many there are, headings included.
    fn count(&self) -> usize;

    /// The record of a row; `None` for a heading, and past the end.
    fn record(&self, row: usize) -> Option<RecordRef>;

    /// The row of a record, if it is shown.
    fn row(&self, record: &RecordRef) -> Option<usize>;
}

/// What choosing came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Picked {
    /// The row that the cursor went to, to be brought into view.
    pub row: Option<usize>,
    /// What is selected from now on; `None` where that is as it was.
    pub selection: Option<Selection>,
}

/// What a table remembers of choosing between frames.
#[derive(Debug, Default)]
pub struct Picker {
    /// Where the cursor was put; `None` where it follows the selection.
    cursor: Option<RecordRef>,
    /// Where a range begins.
    anchor: Option<RecordRef>,
    /// The selection that both belong to.
    seen: Selection,
}

impl Picker {
    /// The row of the cursor.
    pub fn cursor(&self, selection: &Selection, rows: &impl Rows) -> Option<usize> {
        let own = self
            .cursor
            .as_ref()
            .filter(|_| self.seen == *selection)
            .and_then(|record| rows.row(record));
        own.or_else(|| rows.row(selection.primary()?))
    }

    /// What is selected after a click on a row with these keys held: the row alone; with Ctrl the
    /// others stay and the row is put in or taken out; with Shift all from where the range began.
    /// `None` for a heading.
    pub fn click(
        &mut self,
        selection: &Selection,
        rows: &impl Rows,
        row: usize,
        held: Modifiers,
    ) -> Option<Selection> {
        self.follow(selection);
        let record = rows.record(row)?;
        let chosen = if held.shift {
            self.range(selection, rows, row, held.command)
        } else {
            self.anchor = Some(record.clone());
            if held.command {
                selection.toggled(record.clone())
            } else {
                Selection::one(record.clone())
            }
        };
        self.cursor = Some(record);
        self.seen = chosen.clone();
        Some(chosen)
    }

    /// What keys come to: arrows move the cursor and select its row, with Shift all on the way, with
    /// Ctrl nothing; Ctrl+Space puts the row in or takes it out; Ctrl+A selects all that is shown.
    /// `page` is the number of rows on the screen.
    pub fn press(
        &mut self,
        selection: &Selection,
        rows: &impl Rows,
        keys: &TableKeys,
        page: usize,
    ) -> Option<Picked> {
        self.follow(selection);
        let now = self.cursor(selection, rows);
        let chosen = |picked: Option<Selection>| picked.filter(|picked| picked != selection);
        if keys.all {
            let picked = self.all(selection, rows);
            return Some(Picked {
                row: None,
                selection: chosen(Some(picked)),
            });
        }
        if keys.toggle {
            let picked = self.click(selection, rows, now?, Modifiers::COMMAND);
            return Some(Picked {
                row: now,
                selection: chosen(picked),
            });
        }
        let stops = |row: usize| rows.record(row).is_some();
        let row = keys.motion?.from(now, rows.count(), page, stops)?;
        if keys.held == Modifiers::COMMAND {
            self.cursor = rows.record(row);
            return Some(Picked {
                row: Some(row),
                selection: None,
            });
        }
        let picked = self.click(selection, rows, row, keys.held);
        Some(Picked {
            row: Some(row),
            selection: chosen(picked),
        })
    }

    /// Every row that is shown. The one under the cursor stays the one in the inspector.
    fn all(&mut self, selection: &Selection, rows: &impl Rows) -> Selection {
        let here = self
            .cursor(selection, rows)
            .and_then(|row| rows.record(row));
        let all = (0..rows.count()).filter_map(|row| rows.record(row));
        let others = all.filter(|record| Some(record) != here.as_ref());
        let picked = Selection::many(others.chain(here.clone()));
        self.cursor = here;
        self.seen = picked.clone();
        picked
    }

    /// All rows from where the range began to this one, which comes last; with what was selected
    /// before if that is to be kept (`keep`).
    fn range(
        &mut self,
        selection: &Selection,
        rows: &impl Rows,
        row: usize,
        keep: bool,
    ) -> Selection {
        let begun = self.anchor.as_ref().and_then(|record| rows.row(record));
        let from = begun
            .or_else(|| self.cursor(selection, rows))
            .unwrap_or(row);
        if begun.is_none() {
            self.anchor = rows.record(from);
        }
        let way = from.min(row)..=from.max(row);
        let mut on_the_way: Vec<RecordRef> = way.filter_map(|row| rows.record(row)).collect();
        if row < from {
            on_the_way.reverse();
        }
        let range = Selection::many(on_the_way);
        if !keep {
            return range;
        }
        let before = selection.records().iter();
        let others = before.filter(|record| !range.contains(record)).cloned();
        Selection::many(others.chain(range.records().iter().cloned()))
    }

    /// Takes notice of a selection that was made elsewhere.
    fn follow(&mut self, selection: &Selection) {
        if self.seen != *selection {
            self.cursor = None;
            self.anchor = selection.primary().cloned();
            self.seen = selection.clone();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::table::Motion;
    use crate::workspace::AssetId;

    /// Six rows, of which the first and the fourth are headings.
    struct Table;

    fn record(row: usize) -> RecordRef {
        AssetId::new(&format!("asset-{row}")).into()
    }

    impl Rows for Table {
        fn count(&self) -> usize {
            6
        }

        fn record(&self, row: usize) -> Option<RecordRef> {
            ([1, 2, 4, 5].contains(&row)).then(|| record(row))
        }

        fn row(&self, wanted: &RecordRef) -> Option<usize> {
            (0..6).find(|row| self.record(*row).as_ref() == Some(wanted))
        }
    }

    /// A table, and what is selected in its window.
    #[derive(Default)]
    struct Window {
        picker: Picker,
        selection: Selection,
    }

    impl Window {
        fn click(&mut self, row: usize, held: Modifiers) -> Vec<usize> {
            if let Some(picked) = self.picker.click(&self.selection, &Table, row, held) {
                self.selection = picked;
            }
            self.rows()
        }

        fn press(&mut self, keys: &TableKeys) -> Vec<usize> {
            let picked = self.picker.press(&self.selection, &Table, keys, 4);
            if let Some(picked) = picked.and_then(|picked| picked.selection) {
                self.selection = picked;
            }
            self.rows()
        }

        fn go(&mut self, motion: Motion, held: Modifiers) -> Vec<usize> {
            self.press(&TableKeys {
                motion: Some(motion),
                held,
                ..TableKeys::default()
            })
        }

        fn rows(&self) -> Vec<usize> {
            let records = self.selection.records().iter();
            records.filter_map(|record| Table.row(record)).collect()
        }

        fn cursor(&self) -> Option<usize> {
            self.picker.cursor(&self.selection, &Table)
        }
    }

    #[test]
    fn a_click_selects_one_ctrl_adds_and_takes_out_and_shift_selects_a_range() {
        let mut window = Window::default();
        assert_eq!(window.click(2, Modifiers::NONE), [2]);
        assert_eq!(window.click(5, Modifiers::COMMAND), [2, 5]);
        assert_eq!(window.click(2, Modifiers::COMMAND), [5]);
        // The range begins where Ctrl was last used, steps over the heading and ends at the click.
        assert_eq!(window.click(4, Modifiers::SHIFT), [2, 4]);
        assert_eq!(window.click(1, Modifiers::SHIFT), [2, 1]);
        assert_eq!(window.click(3, Modifiers::NONE), [2, 1], "a heading");
    }

    #[test]
    fn ctrl_and_shift_add_a_range_to_what_is_selected() {
        let mut window = Window::default();
        window.click(1, Modifiers::NONE);
        window.click(4, Modifiers::COMMAND);
        let both = Modifiers::COMMAND | Modifiers::SHIFT;
        assert_eq!(window.click(5, both), [1, 4, 5]);
    }

    #[test]
    fn shift_and_arrows_widen_and_narrow_the_range() {
        let mut window = Window::default();
        window.click(1, Modifiers::NONE);
        assert_eq!(window.go(Motion::Down, Modifiers::SHIFT), [1, 2]);
        assert_eq!(window.go(Motion::Down, Modifiers::SHIFT), [1, 2, 4]);
        assert_eq!(window.go(Motion::Up, Modifiers::SHIFT), [1, 2]);
        assert_eq!(window.go(Motion::Down, Modifiers::NONE), [4]);
    }

    #[test]
    fn ctrl_and_arrows_move_the_cursor_alone_and_ctrl_space_picks_there() {
        let mut window = Window::default();
        let pick = TableKeys {
            toggle: true,
            ..TableKeys::default()
        };
        window.click(1, Modifiers::NONE);
        assert_eq!(window.go(Motion::Last, Modifiers::COMMAND), [1]);
        assert_eq!(window.cursor(), Some(5));
        assert_eq!(window.press(&pick), [1, 5]);
        assert_eq!(window.press(&pick), [1]);
        assert_eq!(window.cursor(), Some(5), "it stays where it was put");
    }

    #[test]
    fn ctrl_a_selects_all_that_is_shown_and_keeps_the_cursor() {
        let mut window = Window::default();
        window.click(2, Modifiers::NONE);
        let all = TableKeys {
            all: true,
            ..TableKeys::default()
        };
        assert_eq!(window.press(&all), [1, 4, 5, 2]);
        assert_eq!(window.cursor(), Some(2));
    }

    #[test]
    fn a_selection_made_elsewhere_takes_cursor_and_range_along() {
        let mut window = Window::default();
        window.click(1, Modifiers::NONE);
        window.selection = Selection::one(record(5));
        assert_eq!(window.cursor(), Some(5));
        assert_eq!(window.go(Motion::Up, Modifiers::SHIFT), [5, 4]);
    }
}
