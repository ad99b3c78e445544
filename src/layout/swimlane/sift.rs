//! Sifting: a vertex goes to the place of its cell where it crosses least.
//!
//! C. Matuszewski, R. Schönfeld, P. Molitor, "Using sifting for k-layer straightline crossing
//! minimization" (1999). What a swap of two neighbours u, v changes follows from one table per v,
//! so that trying every place of a cell costs time linear in the links of the cell.

use super::arrangement::Arrangement;
use super::graph::{Layered, Neighbours};
use crate::layout::number::id;

/// The buffers of sifting.
#[derive(Debug, Default)]
pub(super) struct Sifter {
    places: Vec<u32>,
    left: Vec<i32>,
    right: Vec<i32>,
    visit: Vec<u32>,
}

impl Sifter {
    /// Sifts the vertices of one column once, each within its cell, and says by how much the
    /// crossings fell.
    pub(super) fn column(
        &mut self,
        graph: &Layered,
        arrangement: &mut Arrangement,
        column: usize,
    ) -> u64 {
        let mut visit = std::mem::take(&mut self.visit);
        visit.clear();
        visit.extend_from_slice(&arrangement.columns[column]);
        let gained = visit
            .iter()
            .map(|&v| self.vertex(graph, arrangement, v))
            .sum();
        self.visit = visit;
        gained
    }

    /// Moves a vertex to the place of its cell where it crosses least, if that is less than now,
    /// and says how much less.
    pub(super) fn vertex(&mut self, graph: &Layered, arrangement: &mut Arrangement, v: u32) -> u64 {
        let vertex = graph.vertex(v);
        let cell = arrangement.cell(vertex.column as usize, vertex.lane as usize);
        if cell.len() < 2 {
            return 0;
        }
        self.tabulate(graph, arrangement, v);
        let column = &arrangement.columns[vertex.column as usize];
        let at = arrangement.place[v as usize] as usize;
        let blocked = |u: u32| vertex.manual.is_some() && graph.vertex(u).manual.is_some();
        let (mut best, mut to) = (0, at);
        let mut change = 0;
        for i in (cell.start..at).rev() {
            if blocked(column[i]) {
                break;
            }
            change -= self.swap(graph, arrangement, column[i]);
            if change < best {
                (best, to) = (change, i);
            }
        }
        change = 0;
        for (i, &u) in column.iter().enumerate().take(cell.end).skip(at + 1) {
            if blocked(u) {
                break;
            }
            change += self.swap(graph, arrangement, u);
            if change < best {
                (best, to) = (change, i);
            }
        }
        if to != at {
            shift(graph, arrangement, v, to);
        }
        best.unsigned_abs()
    }

    /// Moves a vertex towards a place of its cell, as far as places set by hand allow, and says
    /// how many crossings that adds.
    pub(super) fn push(
        &mut self,
        graph: &Layered,
        arrangement: &mut Arrangement,
        v: u32,
        to: usize,
    ) -> i64 {
        self.tabulate(graph, arrangement, v);
        let vertex = graph.vertex(v);
        let column = &arrangement.columns[vertex.column as usize];
        let blocked = |u: u32| vertex.manual.is_some() && graph.vertex(u).manual.is_some();
        let mut at = arrangement.place[v as usize] as usize;
        let mut change = 0;
        while at > to && !blocked(column[at - 1]) {
            at -= 1;
            change -= self.swap(graph, arrangement, column[at]);
        }
        while at < to && !blocked(column[at + 1]) {
            at += 1;
            change += self.swap(graph, arrangement, column[at]);
        }
        shift(graph, arrangement, v, at);
        change
    }

    /// Crossings with u above the tabulated vertex, less those with u below it.
    fn swap(&self, graph: &Layered, arrangement: &Arrangement, u: u32) -> i64 {
        let sum = |neighbours: &[u32], table: &[i32]| -> i32 {
            neighbours
                .iter()
                .map(|&n| table[arrangement.place[n as usize] as usize])
                .sum()
        };
        i64::from(sum(graph.left.of(u), &self.left) + sum(graph.right.of(u), &self.right))
    }

    /// For each place in the neighbouring columns: how many of v's neighbours stand before it, less
    /// how many stand after it.
    fn tabulate(&mut self, graph: &Layered, arrangement: &Arrangement, v: u32) {
        let column = graph.vertex(v).column as usize;
        let mut fill = |side: &Neighbours, length: usize, table: &mut Vec<i32>| {
            self.places.clear();
            self.places
                .extend(side.of(v).iter().map(|&n| arrangement.place[n as usize]));
            self.places.sort_unstable();
            table.resize(length, 0);
            let mut done = 0;
            let mut balance = -i32::try_from(self.places.len()).unwrap_or(i32::MAX);
            for group in self.places.chunk_by(|a, b| a == b) {
                let place = group[0] as usize;
                let here = i32::try_from(group.len()).unwrap_or(i32::MAX);
                table[done..place].fill(balance);
                table[place] = balance + here;
                balance += 2 * here;
                done = place + 1;
            }
            table[done..].fill(balance);
        };
        let before = column
            .checked_sub(1)
            .map_or(0, |c| arrangement.columns[c].len());
        let after = arrangement.columns.get(column + 1).map_or(0, Vec::len);
        fill(&graph.left, before, &mut self.left);
        fill(&graph.right, after, &mut self.right);
    }
}

fn shift(graph: &Layered, arrangement: &mut Arrangement, v: u32, to: usize) {
    let at = arrangement.place[v as usize] as usize;
    let column = &mut arrangement.columns[graph.vertex(v).column as usize];
    if to < at {
        column[to..=at].rotate_right(1);
    } else {
        column[at..=to].rotate_left(1);
    }
    for (i, &u) in column
        .iter()
        .enumerate()
        .take(at.max(to) + 1)
        .skip(at.min(to))
    {
        arrangement.place[u as usize] = id(i);
    }
}
