//! Sifting: each vertex in turn goes to the place of its cell where it crosses least.
//!
//! C. Matuszewski, R. Schönfeld, P. Molitor, "Using sifting for k-layer straightline crossing
//! minimization" (1999). What a swap of two neighbours u, v changes follows from one table per v,
//! so that trying every place of a column costs time linear in its links.

use super::arrangement::Arrangement;
use super::graph::{Layered, Neighbours};

/// The buffers of sifting, kept between columns.
#[derive(Debug, Default)]
pub struct Sifter {
    /// Places of the left and right neighbours of the vertices in hand, as in the graph's lists.
    left: Vec<u32>,
    right: Vec<u32>,
    left_table: Vec<i32>,
    right_table: Vec<i32>,
    visit: Vec<u32>,
}

impl Sifter {
    /// Sifts the vertices of one column once, each within its cell, and says by how much the
    /// crossings fell. With `restless`, a vertex also moves where that changes nothing.
    pub fn column(
        &mut self,
        graph: &Layered,
        arrangement: &mut Arrangement,
        column: usize,
        restless: bool,
    ) -> u64 {
        if arrangement.columns[column].len() < 2 {
            return 0;
        }
        self.left.resize(graph.left.list.len(), 0);
        self.right.resize(graph.right.list.len(), 0);
        for &v in &arrangement.columns[column] {
            gather(&graph.left, v, &arrangement.place, &mut self.left);
            gather(&graph.right, v, &arrangement.place, &mut self.right);
        }
        let before = column.checked_sub(1).map_or(0, |c| arrangement.columns[c].len());
        let after = arrangement.columns.get(column + 1).map_or(0, Vec::len);
        self.left_table.resize(before, 0);
        self.right_table.resize(after, 0);
        let mut gained = 0u64;
        for lane in 0..graph.lanes {
            let cell = arrangement.cell(column, lane);
            if cell.len() < 2 {
                continue;
            }
            self.visit.clear();
            self.visit.extend_from_slice(&arrangement.columns[column][cell.clone()]);
            for i in 0..self.visit.len() {
                gained += self.vertex(graph, arrangement, self.visit[i], cell.clone(), restless);
            }
        }
        gained
    }

    fn vertex(
        &mut self,
        graph: &Layered,
        arrangement: &mut Arrangement,
        v: u32,
        cell: std::ops::Range<usize>,
        restless: bool,
    ) -> u64 {
        tabulate(&mut self.left[graph.left.range(v)], &mut self.left_table);
        tabulate(&mut self.right[graph.right.range(v)], &mut self.right_table);
        let column = &mut arrangement.columns[graph.vertex(v).column as usize];
        let at = arrangement.place[v as usize] as usize;
        let fixed = graph.vertex(v).manual.is_some();
        // Crossings with u above v, less those with u below v.
        let swap = |u: u32| -> i64 {
            let sum = |places: &[u32], table: &[i32]| -> i32 { places.iter().map(|&p| table[p as usize]).sum() };
            i64::from(sum(&self.left[graph.left.range(u)], &self.left_table))
                + i64::from(sum(&self.right[graph.right.range(u)], &self.right_table))
        };
        let blocked = |u: u32| fixed && graph.vertex(u).manual.is_some();
        let (mut best, mut to) = (0, at);
        let mut change = 0;
        for i in (cell.start..at).rev() {
            if blocked(column[i]) {
                break;
            }
            change -= swap(column[i]);
            if change < best || (restless && change == best) {
                (best, to) = (change, i);
            }
        }
        change = 0;
        for (i, &u) in column.iter().enumerate().take(cell.end).skip(at + 1) {
            if blocked(u) {
                break;
            }
            change += swap(u);
            if change < best || (restless && change == best && to == at) {
                (best, to) = (change, i);
            }
        }
        if to < at {
            column[to..=at].rotate_right(1);
        } else {
            column[at..=to].rotate_left(1);
        }
        let (low, high) = (to.min(at), to.max(at));
        for (i, &u) in column.iter().enumerate().take(high + 1).skip(low) {
            arrangement.place[u as usize] = crate::layout::number::id(i);
        }
        best.unsigned_abs()
    }
}

fn gather(neighbours: &Neighbours, v: u32, place: &[u32], places: &mut [u32]) {
    for i in neighbours.range(v) {
        places[i] = place[neighbours.list[i] as usize];
    }
}

/// For each place q: how many of v's neighbours stand before q, less how many stand after it.
fn tabulate(places: &mut [u32], table: &mut [i32]) {
    places.sort_unstable();
    let mut done = 0;
    let mut balance = -i32::try_from(places.len()).unwrap_or(i32::MAX);
    for group in places.chunk_by(|a, b| a == b) {
        let place = group[0] as usize;
        let here = i32::try_from(group.len()).unwrap_or(i32::MAX);
        table[done..place].fill(balance);
        table[place] = balance + here;
        balance += 2 * here;
        done = place + 1;
    }
    table[done..].fill(balance);
}
