//! Counting crossings between two neighbouring columns.

use crate::layout::number::id;

/// How many pairs of links cross when the ends of each link stand at the given places of a left
/// and a right column. Links that share an end do not cross.
///
/// Counts inversions with a binary indexed tree after a counting sort: O(E log V), after W. Barth,
/// M. Jünger, P. Mutzel, "Simple and efficient bilayer cross counting" (2002). Places may be any
/// number; time and memory follow the largest.
#[must_use]
pub fn crossings(links: &[(u32, u32)]) -> u64 {
    Counter::default().count(links)
}

/// The buffers of [`crossings`], kept between calls.
#[derive(Clone, Debug, Default)]
pub(super) struct Counter {
    sorted: Vec<(u32, u32)>,
    heads: Vec<u32>,
    tree: Vec<u32>,
}

impl Counter {
    /// See [`crossings`].
    pub(super) fn count(&mut self, links: &[(u32, u32)]) -> u64 {
        let Some(left) = links.iter().map(|l| l.0).max() else {
            return 0;
        };
        let right = links.iter().map(|l| l.1).max().unwrap_or(0);
        self.heads.clear();
        self.heads.resize(left as usize + 2, 0);
        for &(from, _) in links {
            self.heads[from as usize + 1] += 1;
        }
        for i in 1..self.heads.len() {
            self.heads[i] += self.heads[i - 1];
        }
        self.sorted.clear();
        self.sorted.resize(links.len(), (0, 0));
        for &link in links {
            let slot = &mut self.heads[link.0 as usize];
            self.sorted[*slot as usize] = link;
            *slot += 1;
        }
        self.tree.clear();
        self.tree.resize(right as usize + 2, 0);
        let mut total = 0u64;
        // Links from one place are counted against those before it, then entered together.
        let mut start = 0;
        while start < self.sorted.len() {
            let from = self.sorted[start].0;
            let end = start
                + self.sorted[start..]
                    .iter()
                    .take_while(|l| l.0 == from)
                    .count();
            for &(_, to) in &self.sorted[start..end] {
                total += u64::from(id(start) - self.up_to(to));
            }
            for i in start..end {
                self.enter(self.sorted[i].1);
            }
            start = end;
        }
        total
    }

    /// How many entered places are at most `place`.
    fn up_to(&self, place: u32) -> u32 {
        let mut i = place as usize + 1;
        let mut sum = 0;
        while i > 0 {
            sum += self.tree[i];
            i &= i - 1;
        }
        sum
    }

    fn enter(&mut self, place: u32) {
        let mut i = place as usize + 1;
        while i < self.tree.len() {
            self.tree[i] += 1;
            i += i & i.wrapping_neg();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by_pairs(links: &[(u32, u32)]) -> u64 {
        let mut total = 0;
        for (i, a) in links.iter().enumerate() {
            for b in &links[..i] {
                total += u64::from((a.0 < b.0 && a.1 > b.1) || (a.0 > b.0 && a.1 < b.1));
            }
        }
        total
    }

    #[test]
    fn two_swapped_links_cross_once() {
        assert_eq!(crossings(&[(0, 1), (1, 0)]), 1);
    }

    #[test]
    fn links_that_share_an_end_do_not_cross() {
        assert_eq!(
            crossings(&[(0, 0), (0, 3), (2, 3), (0, 1)]),
            by_pairs(&[(0, 0), (0, 3), (2, 3), (0, 1)])
        );
        assert_eq!(crossings(&[(1, 0), (1, 5), (1, 2)]), 0);
        assert_eq!(crossings(&[(0, 4), (1, 4), (2, 4)]), 0);
    }

    #[test]
    fn nothing_crosses_nothing() {
        assert_eq!(crossings(&[]), 0);
    }

    #[test]
    fn the_count_equals_comparing_every_pair() {
        let mut state = 7u32;
        let mut draw = |below: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) % below
        };
        for round in 0..60u32 {
            let links: Vec<_> = (0..round * 3).map(|_| (draw(20), draw(17))).collect();
            assert_eq!(crossings(&links), by_pairs(&links), "round {round}");
        }
    }
}
