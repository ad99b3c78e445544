//! Places along a line that keep their sequence and distances and are nearest to what pulls.

/// A wish for one item, already less the distance the item keeps from the first, and its weight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::layout) struct Pull {
    pub(in crate::layout) at: f32,
    pub(in crate::layout) weight: f32,
}

/// Isotonic regression in L1 by pooling adjacent violators (R. E. Barlow et al., "Statistical
/// inference under order restrictions", 1972): of all rising sequences, one with the least sum of
/// weighted distances. Its medians put linked things on one line, where means put them nearly so.
#[derive(Debug, Default)]
pub(in crate::layout) struct Isotonic {
    blocks: Vec<Block>,
    spare: Vec<Vec<Pull>>,
    buffer: Vec<Pull>,
}

/// Neighbouring items that touch, with all their wishes in rising order.
#[derive(Debug)]
struct Block {
    count: usize,
    pulls: Vec<Pull>,
    at: f32,
}

impl Isotonic {
    /// Adds the next item; `wish` fills in what pulls at it, at least one pull.
    pub(in crate::layout) fn push(&mut self, wish: impl FnOnce(&mut Vec<Pull>)) {
        let mut pulls = self.spare.pop().unwrap_or_default();
        pulls.clear();
        wish(&mut pulls);
        pulls.sort_by(|a, b| a.at.total_cmp(&b.at));
        let mut block = Block {
            count: 1,
            at: median(&pulls),
            pulls,
        };
        while let Some(before) = self.blocks.pop_if(|before| before.at > block.at) {
            merge(&before.pulls, &block.pulls, &mut self.buffer);
            std::mem::swap(&mut block.pulls, &mut self.buffer);
            thin(&mut block.pulls);
            block.count += before.count;
            block.at = median(&block.pulls);
            self.spare.push(before.pulls);
        }
        self.blocks.push(block);
    }

    /// Ends the sequence: calls `place` with each item's index and place, kept within the bounds.
    /// Clamping the free optimum gives the optimum within bounds.
    pub(in crate::layout) fn finish(
        &mut self,
        low: f32,
        high: f32,
        mut place: impl FnMut(usize, f32),
    ) {
        let mut index = 0;
        for block in self.blocks.drain(..) {
            let at = block.at.min(high).max(low);
            for _ in 0..block.count {
                place(index, at);
                index += 1;
            }
            self.spare.push(block.pulls);
        }
    }
}

/// Wishes of one block that are told apart; more are joined in pairs, so that a step costs no more
/// than so many.
const MOST: usize = 1024;

fn thin(pulls: &mut Vec<Pull>) {
    if pulls.len() <= MOST {
        return;
    }
    let half = pulls.len() / 2;
    for i in 0..half {
        let (a, b) = (pulls[2 * i], pulls[2 * i + 1]);
        pulls[i] = Pull {
            at: a.at.midpoint(b.at),
            weight: a.weight + b.weight,
        };
    }
    // An odd one keeps its place at the end.
    if !pulls.len().is_multiple_of(2) {
        pulls[half] = pulls[2 * half];
    }
    pulls.truncate(pulls.len().div_ceil(2));
}

/// The first place where at least half of the weight stands before or on it.
fn median(pulls: &[Pull]) -> f32 {
    let half = pulls.iter().map(|p| p.weight).sum::<f32>() / 2.0;
    let mut sum = 0.0;
    for pull in pulls {
        sum += pull.weight;
        if sum >= half {
            return pull.at;
        }
    }
    pulls.last().map_or(0.0, |p| p.at)
}

fn merge(a: &[Pull], b: &[Pull], into: &mut Vec<Pull>) {
    into.clear();
    let (mut i, mut j) = (0, 0);
    while i < a.len() && j < b.len() {
        if b[j].at < a[i].at {
            into.push(b[j]);
            j += 1;
        } else {
            into.push(a[i]);
            i += 1;
        }
    }
    into.extend_from_slice(&a[i..]);
    into.extend_from_slice(&b[j..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn solve(wishes: &[&[(f32, f32)]], low: f32, high: f32) -> Vec<f32> {
        let mut isotonic = Isotonic::default();
        for wish in wishes {
            isotonic
                .push(|pulls| pulls.extend(wish.iter().map(|&(at, weight)| Pull { at, weight })));
        }
        let mut places = vec![f32::NAN; wishes.len()];
        isotonic.finish(low, high, |i, at| places[i] = at);
        places
    }

    #[test]
    fn items_that_agree_get_what_they_wish() {
        assert_eq!(
            solve(&[&[(1.0, 1.0)], &[(2.0, 1.0)], &[(5.0, 1.0)]], 0.0, 9.0),
            [1.0, 2.0, 5.0]
        );
    }

    #[test]
    fn items_that_would_pass_each_other_stand_together() {
        assert_eq!(solve(&[&[(6.0, 3.0)], &[(2.0, 1.0)]], 0.0, 9.0), [6.0, 6.0]);
        assert_eq!(solve(&[&[(6.0, 1.0)], &[(2.0, 3.0)]], 0.0, 9.0), [2.0, 2.0]);
    }

    #[test]
    fn bounds_hold() {
        assert_eq!(
            solve(&[&[(-4.0, 1.0)], &[(20.0, 1.0)]], 0.0, 9.0),
            [0.0, 9.0]
        );
    }

    #[test]
    fn a_block_of_very_many_items_still_lies_at_their_median() {
        let wishes: Vec<[(f32, f32); 1]> =
            (0..5000u16).rev().map(|i| [(f32::from(i), 1.0)]).collect();
        let wishes: Vec<&[(f32, f32)]> = wishes.iter().map(|w| &w[..]).collect();
        let places = solve(&wishes, 0.0, 1e4);
        assert!(
            places.iter().all(|p| (p - 2500.0).abs() < 25.0),
            "{}",
            places[0]
        );
    }

    #[test]
    fn no_rising_sequence_on_a_lattice_costs_less() {
        let wishes: [&[(f32, f32)]; 4] = [
            &[(3.0, 1.0), (4.0, 2.0)],
            &[(1.0, 1.5)],
            &[(2.0, 1.0), (0.0, 1.0)],
            &[(3.0, 0.5)],
        ];
        let cost = |places: &[f32]| -> f32 {
            wishes
                .iter()
                .zip(places)
                .flat_map(|(w, p)| w.iter().map(move |(at, weight)| (at - p).abs() * weight))
                .sum()
        };
        let found = cost(&solve(&wishes, 0.0, 5.0));
        let lattice = [0.0, 1.0, 2.0, 3.0, 4.0, 5.0];
        for a in lattice {
            for b in lattice.into_iter().filter(|b| *b >= a) {
                for c in lattice.into_iter().filter(|c| *c >= b) {
                    for d in lattice.into_iter().filter(|d| *d >= c) {
                        assert!(found <= cost(&[a, b, c, d]) + 1e-4, "{a} {b} {c} {d}");
                    }
                }
            }
        }
    }
}
