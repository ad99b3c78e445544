//! The slowest vertical mode of each connected part: near cards are those that belong together.
//!
//! Where parts are large and long, smoothing takes too many rounds to undo a tangle. Here heights
//! become the eigenvector of the random walk along the links that decays slowest (Y. Koren, "Drawing
//! graphs by eigenvectors", 2005), each column of each connected part kept centred so that it is a
//! vertical mode, found by power iteration under Chebyshev polynomials (Y. Saad, "Numerical methods
//! for large eigenvalue problems", 1992, §4.4). Parts are stacked, so that none crosses another.

use super::arrangement::Arrangement;
use super::graph::Layered;
use crate::layout::number::{id, real};

/// Times that the range of decaying modes is estimated anew.
const ESTIMATES: usize = 10;
/// Degree of the polynomial in between.
const DEGREE: usize = 16;

/// Reorders all cells by part and mode, beginning with the order at hand.
pub(super) fn by_mode(graph: &Layered, arrangement: &mut Arrangement) {
    let parts = parts(graph);
    let walk = Walk::new(graph, arrangement, &parts);
    let mut now = vec![0.0; graph.vertices.len()];
    for column in &arrangement.columns {
        for (place, &v) in column.iter().enumerate() {
            now[v as usize] = (real(place) + 0.5) / real(column.len());
        }
    }
    walk.centre(&mut now);
    let (mut last, mut next) = (now.clone(), now.clone());
    for _ in 0..ESTIMATES {
        let size = walk.product(&now, &now).sqrt();
        if size <= f32::MIN_POSITIVE {
            break;
        }
        for value in &mut now {
            *value /= size;
        }
        walk.step(&now, &mut next);
        // Modes that decay faster than the present mix are damped, slower ones grow.
        let edge = walk.product(&now, &next).clamp(0.05, 0.999_99);
        for (value, stepped) in last
            .iter_mut()
            .zip(&next)
            .zip(&now)
            .map(|((l, n), x)| (l, (n, x)))
        {
            *value = 2.0 * stepped.0 / edge - stepped.1;
        }
        std::mem::swap(&mut now, &mut last);
        for _ in 1..DEGREE {
            walk.step(&now, &mut next);
            for ((new, present), before) in next.iter_mut().zip(&now).zip(&last) {
                *new = 4.0 * *new / edge - 2.0 * present - before;
            }
            std::mem::swap(&mut last, &mut now);
            std::mem::swap(&mut now, &mut next);
        }
    }
    let mut sequence: Vec<usize> = (0..now.len()).collect();
    sequence.sort_by(|&a, &b| parts[a].cmp(&parts[b]).then(now[a].total_cmp(&now[b])));
    let mut heights = vec![0.0; now.len()];
    for (rank, v) in sequence.into_iter().enumerate() {
        heights[v] = real(rank);
    }
    arrangement.sort_by(graph, &heights);
}

/// The connected part of each vertex, parts in the sequence of their first vertices.
fn parts(graph: &Layered) -> Vec<u32> {
    const NONE: u32 = u32::MAX;
    let mut parts = vec![NONE; graph.vertices.len()];
    let mut count = 0;
    let mut waiting = Vec::new();
    for first in 0..parts.len() {
        if parts[first] != NONE {
            continue;
        }
        parts[first] = count;
        waiting.push(id(first));
        while let Some(v) = waiting.pop() {
            for &u in graph.left.of(v).iter().chain(graph.right.of(v)) {
                if parts[u as usize] == NONE {
                    parts[u as usize] = count;
                    waiting.push(u);
                }
            }
        }
        count += 1;
    }
    parts
}

/// The lazy random walk along the links, and the inner product in which it is symmetric.
struct Walk<'a> {
    graph: &'a Layered,
    degrees: Vec<f32>,
    /// Vertices by column and part, and where such groups end.
    grouped: Vec<u32>,
    ends: Vec<usize>,
}

impl<'a> Walk<'a> {
    fn new(graph: &'a Layered, arrangement: &Arrangement, parts: &[u32]) -> Self {
        let degrees = (0..graph.vertices.len())
            .map(id)
            .map(|v| real(graph.left.of(v).len() + graph.right.of(v).len()))
            .collect();
        let mut grouped: Vec<u32> = Vec::with_capacity(parts.len());
        let mut ends = Vec::new();
        for column in &arrangement.columns {
            let start = grouped.len();
            grouped.extend_from_slice(column);
            grouped[start..].sort_by_key(|&v| parts[v as usize]);
            let mut end = start;
            for group in grouped[start..].chunk_by(|&a, &b| parts[a as usize] == parts[b as usize])
            {
                end += group.len();
                ends.push(end);
            }
        }
        Self {
            graph,
            degrees,
            grouped,
            ends,
        }
    }

    fn step(&self, from: &[f32], to: &mut [f32]) {
        to.fill(0.0);
        for &(l, r) in &self.graph.edges {
            to[l as usize] += from[r as usize];
            to[r as usize] += from[l as usize];
        }
        for ((sum, value), degree) in to.iter_mut().zip(from).zip(&self.degrees) {
            *sum = 0.5 * (value + *sum / degree.max(1.0));
        }
        self.centre(to);
    }

    /// Takes the mean of each group from its values.
    fn centre(&self, values: &mut [f32]) {
        let mut start = 0;
        for &end in &self.ends {
            let group = &self.grouped[start..end];
            let weight: f32 = group.iter().map(|&v| self.degrees[v as usize]).sum();
            let sum: f32 = group
                .iter()
                .map(|&v| self.degrees[v as usize] * values[v as usize])
                .sum();
            for &v in group {
                values[v as usize] -= sum / weight.max(1.0);
            }
            start = end;
        }
    }

    fn product(&self, a: &[f32], b: &[f32]) -> f32 {
        a.iter()
            .zip(b)
            .zip(&self.degrees)
            .map(|((a, b), degree)| a * b * degree)
            .sum()
    }
}
