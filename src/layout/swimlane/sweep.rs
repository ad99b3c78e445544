//! Weighted median sweeps: a quick, good order of all columns.
//!
//! E. R. Gansner, E. Koutsofios, S. C. North, K.-P. Vo, "A technique for drawing directed graphs"
//! (1993), §3; the transpositions of that paper are a special case of the sifting that follows.

use super::arrangement::{Arrangement, Cost, set_by_hand};
use super::diffuse::diffuse;
use super::graph::{Course, Layered, Neighbours};
use super::sift::Sifter;
use super::spectral::by_mode;
use crate::layout::number::{id, real};

const SWEEPS: usize = 8;
const DIFFUSIONS: usize = 100;
/// Rounds of sifting at most.
const SIFTS: usize = 6;
/// Steps of sifting at most, so that no request holds up its caller: some 0.1 s.
const STEPS: usize = 60_000_000;

/// Finds an order with few crossings in a bounded number of steps: sweeps, then either these or
/// their smoothed form, whichever sifts better. Says how many crossings are left.
pub(super) fn untangle(graph: &Layered, arrangement: &mut Arrangement) -> u64 {
    let mut cost = Cost::default();
    let swept = sweeps(graph, arrangement, &mut cost);
    if swept == 0 {
        return 0;
    }
    let mut sifter = Sifter::default();
    let rounds = rounds(graph, arrangement);
    let [mut smooth, mut mode] = [arrangement.clone(), arrangement.clone()];
    diffuse(graph, &mut smooth, DIFFUSIONS);
    by_mode(graph, &mut mode);
    let mut least = swept - settle(graph, arrangement, &mut sifter, rounds.min(1), &|| false);
    for mut other in [smooth, mode] {
        let sifted = cost.of(graph, &other)
            - settle(graph, &mut other, &mut sifter, rounds.min(1), &|| false);
        if sifted < least {
            least = sifted;
            arrangement.copy_from(&other);
        }
    }
    least - settle(graph, arrangement, &mut sifter, rounds, &|| false)
}

/// How many rounds of sifting a drawing gets: a round takes each vertex past the links of its cell.
pub(super) fn rounds(graph: &Layered, arrangement: &Arrangement) -> usize {
    let mut steps = 1;
    for (column, vertices) in arrangement.columns.iter().enumerate() {
        for lane in 0..graph.lanes {
            let cell = arrangement.cell(column, lane);
            let links: usize = vertices[cell.clone()]
                .iter()
                .map(|&v| graph.left.of(v).len() + graph.right.of(v).len() + 1)
                .sum();
            steps += cell.len() * links;
        }
    }
    (STEPS / steps).min(SIFTS)
}

/// Median sweeps in both directions; leaves the best order seen and says what it costs.
pub(super) fn sweeps(graph: &Layered, arrangement: &mut Arrangement, cost: &mut Cost) -> u64 {
    let mut best = arrangement.clone();
    let mut least = cost.of(graph, &best);
    let mut medians = Medians::default();
    for sweep in 0..SWEEPS {
        if least == 0 {
            break;
        }
        if sweep % 2 == 0 {
            for column in 1..graph.columns {
                medians.sort(graph, &graph.left, arrangement, column);
            }
        } else {
            for column in (0..graph.columns.saturating_sub(1)).rev() {
                medians.sort(graph, &graph.right, arrangement, column);
            }
        }
        let now = cost.of(graph, arrangement);
        if now < least {
            least = now;
            best.copy_from(arrangement);
        }
    }
    arrangement.copy_from(&best);
    least
}

/// Sifts columns until nothing gains or `rounds` are over; says how much was gained. A column is
/// left alone while neither it nor its neighbours have changed.
pub(super) fn settle(
    graph: &Layered,
    arrangement: &mut Arrangement,
    sifter: &mut Sifter,
    rounds: usize,
    should_stop: &dyn Fn() -> bool,
) -> u64 {
    let mut total = 0;
    let mut stale = vec![true; graph.columns];
    for round in 0..rounds {
        let mut moved = false;
        for i in 0..graph.columns {
            let column = if round % 2 == 0 {
                i
            } else {
                graph.columns - 1 - i
            };
            if !std::mem::take(&mut stale[column]) {
                continue;
            }
            if should_stop() {
                return total;
            }
            let gained = sifter.column(graph, arrangement, column);
            if gained > 0 {
                total += gained;
                moved = true;
                let low = column.saturating_sub(1);
                let high = (column + 2).min(graph.columns);
                stale[low..high].fill(true);
            }
        }
        if !moved {
            break;
        }
    }
    total
}

/// Puts the bends of turning links beside their cards and lets the rest of these links follow until
/// it should stop.
pub(super) fn tuck(
    graph: &Layered,
    arrangement: &mut Arrangement,
    sifter: &mut Sifter,
    should_stop: &dyn Fn() -> bool,
) {
    arrangement.tuck(graph);
    let turning = || graph.chains.iter().filter(|c| c.course == Course::Backward);
    let mut moved = false;
    for &bend in turning().flat_map(|chain| &chain.bends[1..chain.bends.len() - 1]) {
        if should_stop() {
            break;
        }
        moved |= sifter.vertex(graph, arrangement, bend) > 0;
    }
    if moved {
        arrangement.tuck(graph);
    }
}

#[derive(Default)]
struct Medians {
    places: Vec<u32>,
    keyed: Vec<(f32, u32)>,
    manual: Vec<(f32, u32)>,
}

impl Medians {
    /// Sorts each cell of a column by the median of the neighbours; vertices without neighbours
    /// stay on their place, ties keep their sequence.
    fn sort(
        &mut self,
        graph: &Layered,
        side: &Neighbours,
        arrangement: &mut Arrangement,
        column: usize,
    ) {
        for lane in 0..graph.lanes {
            let cell = arrangement.cell(column, lane);
            if cell.len() < 2 {
                continue;
            }
            self.keyed.clear();
            for &v in &arrangement.columns[column][cell.clone()] {
                if let Some(median) = self.median(side.of(v), &arrangement.place) {
                    self.keyed.push((median, v));
                }
            }
            self.keyed.sort_by(|a, b| a.0.total_cmp(&b.0));
            let mut sorted = self.keyed.iter();
            let slots = &mut arrangement.columns[column][cell];
            for v in slots.iter_mut().filter(|v| !side.of(**v).is_empty()) {
                if let Some(&(_, next)) = sorted.next() {
                    *v = next;
                }
            }
            set_by_hand(graph, slots, &mut self.manual);
        }
        for (place, &v) in arrangement.columns[column].iter().enumerate() {
            arrangement.place[v as usize] = id(place);
        }
    }

    fn median(&mut self, neighbours: &[u32], place: &[u32]) -> Option<f32> {
        self.places.clear();
        self.places
            .extend(neighbours.iter().map(|&n| place[n as usize]));
        self.places.sort_unstable();
        let at = |i: usize| real(self.places[i] as usize);
        let count = self.places.len();
        let middle = count / 2;
        Some(match count {
            0 => return None,
            1 => at(0),
            2 => at(0).midpoint(at(1)),
            odd if odd % 2 == 1 => at(middle),
            _ => {
                let (low, high) = (at(middle - 1) - at(0), at(count - 1) - at(middle));
                if low + high == 0.0 {
                    at(middle)
                } else {
                    (at(middle - 1) * high + at(middle) * low) / (low + high)
                }
            }
        })
    }
}
