//! Points in the cells of a grid: what lies near a point, what lies in view.

/// Points by the cell they lie in. Built once for points that do not move. Cells are hashed, those of
/// a row side by side, so that the world may be as wide as it likes.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Grid {
    cell: f64,
    /// Where the points of each bucket begin; one more than there are buckets.
    starts: Vec<u32>,
    /// By bucket, in each by number.
    entries: Vec<Entry>,
}

/// A point in its cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    row: i32,
    column: i32,
    number: u32,
}

/// The rows and columns of the cells that a rectangle touches.
#[derive(Clone, Copy)]
struct Cells {
    rows: (i32, i32),
    columns: (i32, i32),
}

impl Cells {
    fn count(&self) -> i64 {
        let side = |(from, to): (i32, i32)| (i64::from(to) - i64::from(from) + 1).max(0);
        side(self.rows).saturating_mul(side(self.columns))
    }

    fn has(&self, entry: &Entry) -> bool {
        (self.rows.0..=self.rows.1).contains(&entry.row)
            && (self.columns.0..=self.columns.1).contains(&entry.column)
    }
}

impl Grid {
    /// Points in cells of this side. Points that are no numbers are left out.
    pub(super) fn new(cell: f64, points: impl Iterator<Item = [f64; 2]>) -> Self {
        let cell = cell.max(1e-6);
        let found: Vec<Entry> = points
            .zip(0_u32..)
            .filter(|([x, y], _)| x.is_finite() && y.is_finite())
            .map(|([x, y], number)| Entry {
                row: whole(y / cell),
                column: whole(x / cell),
                number,
            })
            .collect();
        let buckets = (2 * found.len().max(8)).next_power_of_two();
        let bucket = |entry: &Entry| bucket(entry.row, entry.column, buckets - 1);
        let mut starts = vec![0_u32; buckets + 1];
        for entry in &found {
            starts[bucket(entry) + 1] += 1;
        }
        for place in 1..starts.len() {
            starts[place] += starts[place - 1];
        }
        let mut next = starts.clone();
        let mut entries = vec![Entry::default(); found.len()];
        for entry in found {
            let place = &mut next[bucket(&entry)];
            entries[*place as usize] = entry;
            *place += 1;
        }
        Self {
            cell,
            starts,
            entries,
        }
    }

    /// The points in the cells that a rectangle touches: all within it and some around it, each
    /// once, by row and column.
    pub(super) fn touching(&self, min: [f64; 2], max: [f64; 2]) -> Vec<usize> {
        let cells = self.cells(min, max);
        let mut found: Vec<Entry> = Vec::new();
        if cells.count() > i64::try_from(self.entries.len()).unwrap_or(i64::MAX) {
            found.extend(self.entries.iter().filter(|entry| cells.has(entry)));
        } else {
            self.each(cells, |entry| found.push(entry));
        }
        found.sort_unstable();
        found
            .into_iter()
            .map(|entry| entry.number as usize)
            .collect()
    }

    /// Calls `with` for each point in the cells within `reach` of a point, which are to be few.
    pub(super) fn near(&self, at: [f64; 2], reach: f64, mut with: impl FnMut(usize)) {
        let cells = self.cells(
            [at[0] - reach, at[1] - reach],
            [at[0] + reach, at[1] + reach],
        );
        self.each(cells, |entry| with(entry.number as usize));
    }

    fn each(&self, cells: Cells, mut with: impl FnMut(Entry)) {
        if self.entries.is_empty() {
            return;
        }
        let mask = self.starts.len() - 2;
        for row in cells.rows.0..=cells.rows.1 {
            for column in cells.columns.0..=cells.columns.1 {
                let bucket = bucket(row, column, mask);
                let (from, to) = (self.starts[bucket], self.starts[bucket + 1]);
                for entry in &self.entries[from as usize..to as usize] {
                    if entry.row == row && entry.column == column {
                        with(*entry);
                    }
                }
            }
        }
    }

    fn cells(&self, min: [f64; 2], max: [f64; 2]) -> Cells {
        let of = |value: f64| whole(value / self.cell);
        Cells {
            rows: (of(min[1]), of(max[1])),
            columns: (of(min[0]), of(max[0])),
        }
    }
}

fn bucket(row: i32, column: i32, mask: usize) -> usize {
    column
        .cast_unsigned()
        .wrapping_add(row.cast_unsigned().wrapping_mul(0x9e37_79b1)) as usize
        & mask
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "cells far beyond the map fall together at the edge"
)]
fn whole(value: f64) -> i32 {
    value.floor() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_is_found_from_its_own_and_the_neighbouring_cells() {
        let points = [
            [1.0, 1.0],
            [9.0, 1.0],
            [11.0, 1.0],
            [1.0, 25.0],
            [-1.0, -1.0],
        ];
        let grid = Grid::new(10.0, points.into_iter());
        let near = |x, y, reach| {
            let mut found = Vec::new();
            grid.near([x, y], reach, |point| found.push(point));
            found.sort_unstable();
            found
        };
        assert_eq!(near(10.0, 1.0, 2.0), [0, 1, 2]);
        assert_eq!(near(0.0, 0.0, 1.0), [0, 1, 4]);
        assert_eq!(near(1.0, 25.0, 1.0), [3]);
        assert!(near(500.0, 500.0, 5.0).is_empty());
    }

    #[test]
    fn a_point_that_is_no_number_is_nowhere() {
        let grid = Grid::new(10.0, [[f64::NAN, 0.0], [0.0, 0.0]].into_iter());
        assert_eq!(grid.touching([-1e12, -1e12], [1e12, 1e12]), [1]);
        assert!(Grid::default().touching([0.0, 0.0], [9.0, 9.0]).is_empty());
    }

    #[test]
    fn what_a_rectangle_touches_comes_row_by_row() {
        let points = (0..40).map(|n| [f64::from(n * 7 % 40), f64::from(n * 13 % 30)]);
        let grid = Grid::new(10.0, points.clone());
        let cell = |n: usize| {
            let [x, y] = points.clone().nth(n).unwrap();
            (whole(y / 10.0), whole(x / 10.0))
        };
        let few = grid.touching([5.0, 0.0], [15.0, 15.0]);
        let all = grid.touching([-1e9, -1e9], [1e9, 1e9]);
        assert_eq!(all.len(), 40);
        assert!(few.len() > 5 && few.len() < 40, "{few:?}");
        for found in [few, all] {
            assert!(found.is_sorted_by_key(|n| cell(*n)), "{found:?}");
        }
    }
}
