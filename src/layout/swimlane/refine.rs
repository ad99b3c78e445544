//! Going on untangling for as long as one lets it: other starts, then kicks.

use std::collections::VecDeque;

use super::arrangement::{Arrangement, Cost, Order, set_by_hand};
use super::diffuse::diffuse;
use super::graph::Layered;
use super::request::SwimlaneRequest;
use super::sift::Sifter;
use super::spectral::by_mode;
use super::straight::Straight;
use super::sweep::{settle, sweeps, tuck};
use crate::layout::LayoutError;
use crate::layout::number::id;

/// Vertices that one kick moves at most.
const GROUP: usize = 4;
/// Of 128 parts of a cell, how many a kick moves a vertex at most.
const STRIDE: usize = 48;
/// Bent crossings that a kick may add and still be counted in full.
const SLACK: i64 = 3;
/// Kicks without gain, per vertex, after which there is no more to hope for.
const PATIENCE: usize = 200;

/// Looks for an order with fewer crossings than `start` until `should_stop` says so or nothing
/// more is found. What is lowered is the sum of two counts, links bent as they are drawn and
/// straight; the result is the best order seen, never a worse one. The search draws no chance: the
/// same request searched for as many steps gives the same order.
///
/// `should_stop` is asked before every column or kick that is worked on: several times in a
/// millisecond in drawings of some hundred cards, every few milliseconds in those of thousands.
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
    let mut search = Search::new(&graph, Arrangement::of(&graph, start)?, should_stop);
    let before = search.least;
    search.run();
    let Search {
        mut best,
        mut sifter,
        ..
    } = search;
    tuck(&graph, &mut best, &mut sifter, should_stop);
    // Bends that are put beside their card may cost what the search has gained.
    let after = Search::new(&graph, best, should_stop);
    Ok(if after.least < before {
        after.best.order(&graph)
    } else {
        start.clone()
    })
}

/// Betters an arrangement by a given number of kicks.
pub(super) fn polish(graph: &Layered, arrangement: &mut Arrangement, kicks: usize) {
    let mut search = Search::new(graph, arrangement.clone(), &|| false);
    search.kicks(arrangement, kicks, false);
    arrangement.copy_from(&search.best);
}

/// The cost that is lowered is the sum of two counts: links bent as they are drawn, and straight
/// ones between evenly spread cards. The second keeps long links from winding through the columns.
struct Search<'a> {
    graph: &'a Layered,
    best: Arrangement,
    least: u64,
    cost: Cost,
    sifter: Sifter,
    straight: Straight,
    should_stop: &'a dyn Fn() -> bool,
}

impl<'a> Search<'a> {
    fn new(graph: &'a Layered, best: Arrangement, should_stop: &'a dyn Fn() -> bool) -> Self {
        let (mut cost, mut straight) = (Cost::default(), Straight::new(graph, &best));
        let least = cost.of(graph, &best) + straight.of(graph, &best, &mut cost);
        Self {
            graph,
            best,
            least,
            cost,
            sifter: Sifter::default(),
            straight,
            should_stop,
        }
    }

    fn run(&mut self) {
        let mut work = self.best.clone();
        self.settle(&mut work);
        for reversed in [false, true] {
            let mut from = Arrangement::new(self.graph);
            if reversed {
                reverse(self.graph, &mut from);
            }
            sweeps(self.graph, &mut from, &mut self.cost);
            for smoothing in [Some(60), Some(150), None] {
                if self.done() {
                    return;
                }
                work.copy_from(&from);
                match smoothing {
                    Some(rounds) => diffuse(self.graph, &mut work, rounds),
                    None => by_mode(self.graph, &mut work),
                }
                self.settle(&mut work);
            }
        }
        self.kicks(&mut work, usize::MAX, true);
    }

    fn done(&self) -> bool {
        self.least == 0 || (self.should_stop)()
    }

    /// Sifts until nothing gains and keeps the result if it is the best.
    fn settle(&mut self, work: &mut Arrangement) {
        settle(
            self.graph,
            work,
            &mut self.sifter,
            usize::MAX,
            self.should_stop,
        );
        let now =
            self.cost.of(self.graph, work) + self.straight.of(self.graph, work, &mut self.cost);
        if now < self.least {
            self.least = now;
            self.best.copy_from(work);
        }
    }

    /// Shifts a few linked vertices together and lets those around them settle, again and again;
    /// goes on from the result where it is better or, to `drift`, no worse.
    fn kicks(&mut self, work: &mut Arrangement, most: usize, drift: bool) {
        let graph = self.graph;
        let mut draw = Sequence(0x2545_f491_4f6c_dd1d);
        let mut least_bent = signed(self.cost.of(graph, &self.best));
        let mut queue = Queue::new(graph.vertices.len());
        let mut idle = 0;
        work.copy_from(&self.best);
        let patience = PATIENCE * graph.vertices.len();
        for _ in 0..most {
            if self.done() || idle > patience {
                break;
            }
            idle += 1;
            let mut bent = least_bent + self.kick(work, &mut draw, &mut queue);
            while let Some(v) = queue.pop() {
                let gained = self.sifter.vertex(graph, work, v);
                if gained > 0 {
                    bent -= signed(gained);
                    queue.neighbours(graph, v);
                }
            }
            // Straight links cross where bent ones do and more, so most kicks need no full count.
            if bent <= least_bent + SLACK {
                let now = bent.unsigned_abs() + self.straight.of(graph, work, &mut self.cost);
                if now < self.least || (drift && now == self.least) {
                    if now < self.least {
                        idle = 0;
                    }
                    self.least = now;
                    least_bent = bent;
                    self.best.copy_from(work);
                    continue;
                }
            }
            work.copy_from(&self.best);
        }
    }

    /// Shifts a few linked vertices by the same share of their cells and queues them with their
    /// neighbours; says how many crossings that adds.
    fn kick(&mut self, work: &mut Arrangement, draw: &mut Sequence, queue: &mut Queue) -> i64 {
        let graph = self.graph;
        let size = 1 + draw.below(GROUP);
        let mut group = vec![id(draw.below(graph.vertices.len()))];
        let mut next = 0;
        while group.len() < size && next < group.len() {
            let v = group[next];
            for &u in graph.left.of(v).iter().chain(graph.right.of(v)) {
                if group.len() < size && !group.contains(&u) {
                    group.push(u);
                }
            }
            next += 1;
        }
        let (share, down) = (1 + draw.below(STRIDE), draw.below(2) == 0);
        let mut change = 0;
        for &v in &group {
            let vertex = graph.vertex(v);
            let cell = work.cell(vertex.column as usize, vertex.lane as usize);
            let at = work.place[v as usize] as usize;
            let step = (cell.len() * share / 128).max(1);
            let to = if down {
                (at + step).min(cell.end - 1)
            } else {
                at.saturating_sub(step).max(cell.start)
            };
            change += self.sifter.push(graph, work, v, to);
        }
        for &v in &group {
            queue.neighbours(graph, v);
        }
        for &v in &group {
            queue.push(v);
        }
        change
    }
}

fn signed(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Vertices to sift, each at most once at a time.
struct Queue {
    waiting: VecDeque<u32>,
    queued: Vec<bool>,
}

impl Queue {
    fn new(count: usize) -> Self {
        Self {
            waiting: VecDeque::new(),
            queued: vec![false; count],
        }
    }

    fn push(&mut self, v: u32) {
        if !std::mem::replace(&mut self.queued[v as usize], true) {
            self.waiting.push_back(v);
        }
    }

    fn neighbours(&mut self, graph: &Layered, v: u32) {
        for &u in graph.left.of(v).iter().chain(graph.right.of(v)) {
            self.push(u);
        }
    }

    fn pop(&mut self) -> Option<u32> {
        let v = self.waiting.pop_front()?;
        self.queued[v as usize] = false;
        Some(v)
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
