//! A hashed grid of rectangles: what lies where, in time that follows what lies near.

use super::number::cell;
use super::{Rect, Size};

const NONE: u32 = u32::MAX;
/// Cells one rectangle is entered in at most; a larger one is kept apart.
const SPREAD: i64 = 64;

/// Rectangles with their owners. Cells are hashed, so the world may be as wide as it likes.
#[derive(Clone, Debug)]
pub(super) struct Grid {
    scale: Size<f64>,
    mask: usize,
    heads: Vec<u32>,
    entries: Vec<Entry>,
    wide: Vec<(Rect<f64>, u32)>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    rect: Rect<f64>,
    owner: u32,
    next: u32,
}

impl Grid {
    /// A grid with cells of that size, for about `count` rectangles.
    pub(super) fn new(count: usize, cell: Size<f64>) -> Self {
        let buckets = (2 * count.max(8)).next_power_of_two();
        Self {
            scale: Size::new(1.0 / cell.width.max(1.0), 1.0 / cell.height.max(1.0)),
            mask: buckets - 1,
            heads: vec![NONE; buckets],
            entries: Vec::with_capacity(2 * count),
            wide: Vec::new(),
        }
    }

    /// Enters a rectangle.
    pub(super) fn insert(&mut self, rect: Rect<f64>, owner: u32) {
        let (left, top, right, bottom) = self.cells(&rect);
        if span(left, right) * span(top, bottom) > SPREAD {
            self.wide.push((rect, owner));
            return;
        }
        for y in top..=bottom {
            for x in left..=right {
                let bucket = self.bucket(x, y);
                let next = std::mem::replace(
                    &mut self.heads[bucket],
                    super::number::id(self.entries.len()),
                );
                self.entries.push(Entry { rect, owner, next });
            }
        }
    }

    /// Whether `test` holds for some rectangle that overlaps the given one. A rectangle that lies
    /// in several cells may be asked about several times.
    pub(super) fn any(&self, rect: &Rect<f64>, mut test: impl FnMut(u32) -> bool) -> bool {
        if self
            .wide
            .iter()
            .any(|(other, owner)| rect.overlaps(other) && test(*owner))
        {
            return true;
        }
        let (left, top, right, bottom) = self.cells(rect);
        if span(left, right) * span(top, bottom) > 4 * SPREAD {
            return self
                .entries
                .iter()
                .any(|e| rect.overlaps(&e.rect) && test(e.owner));
        }
        for y in top..=bottom {
            for x in left..=right {
                let mut at = self.heads[self.bucket(x, y)];
                while at != NONE {
                    let entry = &self.entries[at as usize];
                    if rect.overlaps(&entry.rect) && test(entry.owner) {
                        return true;
                    }
                    at = entry.next;
                }
            }
        }
        false
    }

    /// Whether any rectangle overlaps the given one.
    pub(super) fn hits(&self, rect: &Rect<f64>) -> bool {
        self.any(rect, |_| true)
    }

    fn cells(&self, rect: &Rect<f64>) -> (i32, i32, i32, i32) {
        let (x, y) = (
            |value: f64| cell(value * self.scale.width),
            |value: f64| cell(value * self.scale.height),
        );
        (x(rect.x), y(rect.y), x(rect.right()), y(rect.bottom()))
    }

    fn bucket(&self, x: i32, y: i32) -> usize {
        // Neighbours in a row lie side by side in memory, rows far apart.
        x.cast_unsigned()
            .wrapping_add(y.cast_unsigned().wrapping_mul(0x9e37_79b1)) as usize
            & self.mask
    }
}

fn span(from: i32, to: i32) -> i64 {
    i64::from(to) - i64::from(from) + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_overlaps_is_found_and_what_touches_is_not() {
        let mut grid = Grid::new(4, Size::new(10.0, 10.0));
        grid.insert(Rect::new(0.0, 0.0, 10.0, 10.0), 7);
        assert!(grid.any(&Rect::new(9.0, 9.0, 5.0, 5.0), |owner| owner == 7));
        assert!(!grid.hits(&Rect::new(10.0, 0.0, 5.0, 5.0)));
    }

    #[test]
    fn a_rectangle_larger_than_many_cells_is_found_everywhere() {
        let mut grid = Grid::new(4, Size::new(10.0, 10.0));
        grid.insert(Rect::new(-5e5, -5e5, 1e6, 1e6), 1);
        assert!(grid.hits(&Rect::new(4e5, -4e5, 1.0, 1.0)));
        assert!(!grid.hits(&Rect::new(6e5, 0.0, 1.0, 1.0)));
        grid.insert(Rect::new(7e5, 7e5, 1.0, 1.0), 2);
        assert!(grid.any(&Rect::new(5.5e5, 5.5e5, 1e6, 1e6), |owner| owner == 2));
    }

    #[test]
    fn the_grid_answers_as_comparing_with_every_rectangle_does() {
        let mut state = 3u32;
        let mut draw = |below: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            f64::from((state >> 8) % below)
        };
        let rects: Vec<_> = (0..300)
            .map(|_| Rect::new(draw(900) - 450.0, draw(900), draw(60), draw(20)))
            .collect();
        let mut grid = Grid::new(rects.len(), Size::new(32.0, 20.0));
        for (i, rect) in rects.iter().enumerate() {
            grid.insert(*rect, super::super::number::id(i));
        }
        for _ in 0..300 {
            let probe = Rect::new(draw(1000) - 500.0, draw(1000), draw(80), draw(80));
            assert_eq!(grid.hits(&probe), rects.iter().any(|r| r.overlaps(&probe)));
        }
    }
}
