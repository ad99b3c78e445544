//! What an order costs when every link runs straight, as one wishes a long link to be drawn.

use super::arrangement::{Arrangement, Cost};
use super::graph::{Course, Layered};
use crate::layout::number::real;

/// Counts the crossings of straight links between cards that stand evenly in their cells.
#[derive(Debug)]
pub(super) struct Straight {
    heights: Vec<f32>,
    sorted: Arrangement,
}

impl Straight {
    pub(super) fn new(graph: &Layered, arrangement: &Arrangement) -> Self {
        Self {
            heights: vec![0.0; graph.vertices.len()],
            sorted: arrangement.clone(),
        }
    }

    pub(super) fn of(
        &mut self,
        graph: &Layered,
        arrangement: &Arrangement,
        cost: &mut Cost,
    ) -> u64 {
        for column in 0..graph.columns {
            for lane in 0..graph.lanes {
                let cell = &arrangement.columns[column][arrangement.cell(column, lane)];
                let cards = || cell.iter().filter(|&&v| (v as usize) < graph.cards);
                let count = real(cards().count());
                for (i, &v) in cards().enumerate() {
                    self.heights[v as usize] = real(lane) + (real(i) + 0.5) / count;
                }
            }
        }
        for chain in graph.chains.iter().filter(|c| !c.bends.is_empty()) {
            let (from, to) = (
                self.heights[chain.from as usize],
                self.heights[chain.to as usize],
            );
            // A link that turns back stands in its first and last column too.
            let (first, steps) = match chain.course {
                Course::Forward => (1, chain.bends.len() + 1),
                Course::Backward | Course::Loop => (0, chain.bends.len() - 1),
            };
            for (i, &bend) in chain.bends.iter().enumerate() {
                let share = real(i + first) / real(steps);
                self.heights[bend as usize] = from + (to - from) * share;
            }
        }
        self.sorted.copy_from(arrangement);
        for column in &mut self.sorted.columns {
            column.sort_by(|&a, &b| self.heights[a as usize].total_cmp(&self.heights[b as usize]));
        }
        self.sorted.number();
        cost.of(graph, &self.sorted)
    }
}
