//! Points in the cells of a grid: what lies near a point, what lies in view.

/// Points by the cell they lie in. Built once for points that do not move.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Grid {
    cell: f64,
    /// Row, column, number of the point; sorted, so that a row's neighbouring cells lie together.
    entries: Vec<(i32, i32, u32)>,
}

impl Grid {
    /// Points in cells of this side. Points that are no numbers are left out.
    pub(super) fn new(cell: f64, points: impl Iterator<Item = [f64; 2]>) -> Self {
        let cell = cell.max(1e-6);
        let mut entries: Vec<(i32, i32, u32)> = points
            .zip(0_u32..)
            .filter(|([x, y], _)| x.is_finite() && y.is_finite())
            .map(|([x, y], index)| (whole(y / cell), whole(x / cell), index))
            .collect();
        entries.sort_unstable();
        Self { cell, entries }
    }

    /// The points in the cells that a rectangle touches: all within it and some around it, each
    /// once, by row and column.
    pub(super) fn touching(
        &self,
        min: [f64; 2],
        max: [f64; 2],
    ) -> impl Iterator<Item = usize> + '_ {
        let rows = whole(min[1] / self.cell)..=whole(max[1] / self.cell);
        let (left, right) = (whole(min[0] / self.cell), whole(max[0] / self.cell));
        // Far out there is nothing; only rows that have points are looked at.
        let first = self
            .entries
            .first()
            .map_or(0, |entry| entry.0)
            .max(*rows.start());
        let last = self
            .entries
            .last()
            .map_or(-1, |entry| entry.0)
            .min(*rows.end());
        (first..=last).flat_map(move |row| {
            let from = self
                .entries
                .partition_point(|entry| (entry.0, entry.1) < (row, left));
            let rest = self.entries.get(from..).unwrap_or(&[]);
            rest.iter()
                .take_while(move |entry| (entry.0, entry.1) <= (row, right))
                .map(|entry| entry.2 as usize)
        })
    }

    /// The points in the cells within `reach` of a point.
    pub(super) fn near(&self, at: [f64; 2], reach: f64) -> impl Iterator<Item = usize> + '_ {
        self.touching(
            [at[0] - reach, at[1] - reach],
            [at[0] + reach, at[1] + reach],
        )
    }
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
            let mut found: Vec<usize> = grid.near([x, y], reach).collect();
            found.sort_unstable();
            found
        };
        assert_eq!(
            near(10.0, 1.0, 2.0),
            [0, 1, 2, 4]
                .into_iter()
                .filter(|i| *i != 4)
                .collect::<Vec<_>>()
        );
        assert_eq!(near(0.0, 0.0, 1.0), [0, 1, 4]);
        assert_eq!(near(1.0, 25.0, 1.0), [3]);
        assert!(near(500.0, 500.0, 5.0).is_empty());
    }

    #[test]
    fn a_point_that_is_no_number_is_nowhere() {
        let grid = Grid::new(10.0, [[f64::NAN, 0.0], [0.0, 0.0]].into_iter());
        assert_eq!(
            grid.touching([-1e12, -1e12], [1e12, 1e12])
                .collect::<Vec<_>>(),
            [1]
        );
    }
}
