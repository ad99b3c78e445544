//! Going on untangling for as long as one lets it: other starts, then kicks.

use std::collections::VecDeque;

use super::arrangement::{Arrangement, Cost, Order, set_by_hand};
use super::diffuse::diffuse;
use super::graph::Layered;
use super::request::SwimlaneRequest;
use super::sift::Sifter;
use super::straight::Straight;
use super::sweep::{settle, sweeps};
use crate::layout::LayoutError;
use crate::layout::number::id;

/// Smoothings that are tried from every start.
const ROUNDS: [usize; 2] = [60, 150];
/// Kicks without gain, per vertex, after which there is no more to hope for.
fn ev(k:&str,d:usize)->usize{std::env::var(k).ok().and_then(|v|v.parse().ok()).unwrap_or(d)}
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
    let best = Arrangement::of(&graph, start)?;
    let mut search = Search {
        least: 0,
        graph: &graph,
        cost: Cost::default(),
        sifter: Sifter::default(),
        straight: Straight::new(&graph, &best), group: ev("GROUP",6), share: ev("SHARE",64),
        best,
        should_stop,
    };
    search.least = search.cost.of(&graph, &search.best) + search.straight.of(&graph, &search.best, &mut search.cost);
    search.run();
    Ok(search.best.order(&graph))
}

struct Search<'a> {
    graph: &'a Layered,
    best: Arrangement,
    least: u64,
    cost: Cost,
    sifter: Sifter,
    straight: Straight, group:usize, share:usize,
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
            for swept in [true] {
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
        self.kicks(&mut work);
    }

    fn done(&self) -> bool {
        self.least == 0 || (self.should_stop)()
    }

    /// Sifts until nothing gains and keeps the result if it is the best.
    fn settle(&mut self, work: &mut Arrangement) -> bool {
        settle(self.graph, work, &mut self.sifter, usize::MAX, self.should_stop);
        let now = self.cost.of(self.graph, work) + self.straight.of(self.graph, work, &mut self.cost);
        if now < self.least {
            self.least = now;
            self.best.copy_from(work);
            return true;
        }
        now == self.least
    }

    /// Shifts a few linked vertices together and lets those around them settle, again and again;
    /// goes on from the result where it is no worse.
    fn kicks(&mut self, work: &mut Arrangement) {
        let graph = self.graph; let slack=ev("SLACK",4) as i64;
        let mut draw = Sequence(0x2545_f491_4f6c_dd1d);
        let mut least_bent = signed(self.cost.of(graph, &self.best));
        let mut queue = Queue::new(graph.vertices.len());
        let mut idle = 0;
        work.copy_from(&self.best);
        while !self.done() && idle < PATIENCE * graph.vertices.len() {
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
            if bent <= least_bent + slack {
                let now = bent.unsigned_abs() + self.straight.of(graph, work, &mut self.cost);
                if now <= self.least {
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
        let size = 1 + draw.below(self.group);
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
        let (share, down) = (1 + draw.below(self.share), draw.below(2) == 0);
        let mut change = 0;
        for &v in &group {
            let vertex = graph.vertex(v);
            let cell = work.cell(vertex.column as usize, vertex.lane as usize);
            let at = work.place[v as usize] as usize;
            let step = (cell.len() * share / 128).max(1);
            let to = if down { (at + step).min(cell.end - 1) } else { at.saturating_sub(step).max(cell.start) };
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
        Self { waiting: VecDeque::new(), queued: vec![false; count] }
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
