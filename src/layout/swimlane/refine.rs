//! Going on untangling for as long as one lets it: other starts, then kicks.

use super::arrangement::{Arrangement, Cost, Order, set_by_hand};
use super::diffuse::diffuse;
use super::graph::Layered;
use super::request::SwimlaneRequest;
use super::sift::Sifter;
use super::sweep::{settle, sweeps};
use crate::layout::LayoutError;
use crate::layout::number::id;

/// Smoothings that are tried from every start.
const ROUNDS: [usize; 5] = [60, 150, 30, 300, 15];
/// Kicks without gain, per vertex, after which there is no more to hope for.
const PATIENCE: usize = 200;

/// Looks for an order with fewer crossings than `start` until `should_stop` says so or nothing
/// more is found; gives the best one seen, never a worse one. The search draws no chance: the same
/// request searched for as many steps gives the same order.
///
/// `should_stop` is asked before every column that is worked on: within a millisecond even in
/// drawings of thousands of cards.
///
/// # Errors
/// What is wrong with the request, or [`LayoutError::ForeignOrder`] where `start` belongs to
/// another one.
pub fn refine(
    request: &SwimlaneRequest,
    start: &Order,
    should_stop: &dyn Fn() -> bool,
) -> Result<Order, LayoutError> {
    request.check()?;
    let graph = Layered::new(request);
    let mut search = Search {
        best: Arrangement::of(&graph, start)?,
        least: 0,
        graph: &graph,
        cost: Cost::default(),
        sifter: Sifter::default(), st:Default::default(), wa: std::env::var("WA").unwrap().parse().unwrap(), wb: std::env::var("WB").unwrap().parse().unwrap(),
        should_stop,
    };
    search.least=search.wa*search.cost.of(&graph, &search.best)+search.wb*search.st.of(&graph,&search.best,&mut search.cost);
    search.run();
    Ok(search.best.order(&graph))
}

struct Search<'a> {
    graph: &'a Layered,
    best: Arrangement,
    least: u64,
    cost: Cost,
    sifter: Sifter,
    st: super::arrangement::Straight, wa:u64, wb:u64,
    should_stop: &'a dyn Fn() -> bool,
}

impl Search<'_> {
    fn run(&mut self) {
        let mut work = self.best.clone();
        self.settle(&mut work);
        for reversed in [false, true] {
            let mut origin = Arrangement::new(self.graph);
            if reversed {
                reverse(self.graph, &mut origin);
            }
            for swept in [true, false] {
                let mut from = origin.clone();
                if swept {
                    sweeps(self.graph, &mut from, &mut self.cost);
                }
                for rounds in ROUNDS {
                    if self.done() {
                        return;
                    }
                    work.copy_from(&from);
                    diffuse(self.graph, &mut work, rounds);
                    self.settle(&mut work);
                }
            }
        }
        self.kicks(work);
    }

    fn done(&self) -> bool {
        self.least == 0 || (self.should_stop)()
    }

    /// Sifts until nothing gains and keeps the result if it is the best.
    fn settle(&mut self, work: &mut Arrangement) -> bool {
        settle(self.graph, work, &mut self.sifter, usize::MAX, self.should_stop);
        let now = self.wa*self.cost.of(self.graph, work)+self.wb*self.st.of(self.graph,work,&mut self.cost);
        if now < self.least {
            self.least = now;
            self.best.copy_from(work);
            return true;
        }
        now == self.least
    }

    /// Shifts a few linked vertices together and lets everything settle, again and again; goes on
    /// from the result where it is no worse.
    fn kicks(&mut self, mut work: Arrangement) {
        let mut draw = Sequence(0x2545_f491_4f6c_dd1d);
        let mut idle = 0;
        let mut group = Vec::new();
        while !self.done() && idle < PATIENCE * self.graph.vertices.len() {
            let before = self.least;
            work.copy_from(&self.best);
            self.kick(&mut work, &mut draw, &mut group);
            if self.settle(&mut work) {
                self.best.copy_from(&work);
            }
            idle = if self.least < before { 0 } else { idle + 1 };
        }
    }

    fn kick(&self, work: &mut Arrangement, draw: &mut Sequence, group: &mut Vec<u32>) {
        let size = 1 + draw.below(6);
        group.clear();
        group.push(id(draw.below(self.graph.vertices.len())));
        let mut next = 0;
        while group.len() < size && next < group.len() {
            let v = group[next];
            for &u in self.graph.left.of(v).iter().chain(self.graph.right.of(v)) {
                if group.len() < size && !group.contains(&u) {
                    group.push(u);
                }
            }
            next += 1;
        }
        let (share, down) = (1 + draw.below(64), draw.below(2) == 0);
        let mut manual = Vec::new();
        for &v in group.iter() {
            let vertex = self.graph.vertex(v);
            let column = vertex.column as usize;
            let cell = work.cell(column, vertex.lane as usize);
            let at = work.place[v as usize] as usize;
            let step = (cell.len() * share / 128).max(1);
            let to = if down { (at + step).min(cell.end - 1) } else { at.saturating_sub(step).max(cell.start) };
            let slots = &mut work.columns[column];
            if to < at {
                slots[to..=at].rotate_right(1);
            } else {
                slots[at..=to].rotate_left(1);
            }
            set_by_hand(self.graph, &mut slots[cell], &mut manual);
            for (place, &u) in slots.iter().enumerate() {
                work.place[u as usize] = id(place);
            }
        }
    }
}

fn reverse(graph: &Layered, arrangement: &mut Arrangement) {
    let mut manual = Vec::new();
    for column in 0..graph.columns {
        for lane in 0..graph.lanes {
            let cell = arrangement.cell(column, lane);
            let slots = &mut arrangement.columns[column][cell];
            slots.reverse();
            set_by_hand(graph, slots, &mut manual);
        }
    }
    arrangement.number();
}

/// A fixed sequence of well-spread numbers (xorshift, G. Marsaglia 2003): variety without chance.
struct Sequence(u64);

impl Sequence {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit.max(1)
    }
}
