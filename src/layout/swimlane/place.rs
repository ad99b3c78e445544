//! Heights: lanes as high as their content, cards and bends so that links run straight.

use super::arrangement::Arrangement;
use super::graph::Layered;
use super::request::SwimlaneRequest;
use crate::layout::Span;

/// How hard a vertex is held at the top of its cell: decides only what nothing else pulls on.
const HOME: f32 = 0.01;
/// Sweeps that look both ways, after one to the right and one to the left.
const SWEEPS: usize = 6;

/// The bands, and the middle of every vertex.
pub struct Heights {
    pub lanes: Vec<Span>,
    pub middles: Vec<f32>,
}

/// Places all vertices of an arrangement.
///
/// Each cell in turn is placed best for its neighbours as they stand: the sum of weighted vertical
/// distances is least under the distances that the cell must keep. That is an isotonic regression
/// in L1, solved exactly by pooling adjacent violators (R. E. Barlow et al., "Statistical inference
/// under order restrictions", 1972); its medians put linked cards on one line rather than nearly so.
pub fn place(request: &SwimlaneRequest, graph: &Layered, arrangement: &Arrangement) -> Heights {
    let mut placer = Placer::new(request, graph, arrangement);
    for column in 0..graph.columns {
        placer.column(column, true, false);
    }
    for column in (0..graph.columns).rev() {
        placer.column(column, false, true);
    }
    for sweep in 0..SWEEPS {
        for i in 0..graph.columns {
            placer.column(if sweep % 2 == 0 { i } else { graph.columns - 1 - i }, true, true);
        }
    }
    Heights { lanes: placer.lanes, middles: placer.middles }
}

struct Placer<'a> {
    graph: &'a Layered,
    arrangement: &'a Arrangement,
    lanes: Vec<Span>,
    padding: f32,
    middles: Vec<f32>,
    /// Distance of a vertex's middle from the top of its cell when all stand as high as they can.
    offsets: Vec<f32>,
    /// By how much a cell can move down; column × lanes + lane.
    slack: Vec<f32>,
    blocks: Vec<Block>,
    spare: Vec<Vec<Pull>>,
    buffer: Vec<Pull>,
}

/// A neighbour's wish: where the cell should begin for a straight link, and how much it matters.
#[derive(Clone, Copy)]
struct Pull {
    at: f32,
    weight: f32,
}

/// Neighbouring vertices that touch, with all their wishes in rising order.
struct Block {
    count: usize,
    pulls: Vec<Pull>,
    at: f32,
}

impl<'a> Placer<'a> {
    fn new(request: &SwimlaneRequest, graph: &'a Layered, arrangement: &'a Arrangement) -> Self {
        let metrics = &request.metrics;
        let mut offsets = vec![0.0; graph.vertices.len()];
        let mut contents = vec![0.0f32; graph.columns * graph.lanes];
        let mut heights: Vec<f32> = request.lanes.iter().map(|l| l.title_height).collect();
        for column in 0..graph.columns {
            for lane in 0..graph.lanes {
                let mut end = 0.0f32;
                let mut above: Option<bool> = None;
                for &v in &arrangement.columns[column][arrangement.cell(column, lane)] {
                    let vertex = graph.vertex(v);
                    end += match (above, vertex.bend) {
                        (None, _) | (Some(true), true) => 0.0,
                        (Some(false), false) => metrics.card_gap,
                        _ => metrics.route_gap,
                    };
                    offsets[v as usize] = end + vertex.height / 2.0;
                    end += vertex.height;
                    above = Some(vertex.bend);
                }
                contents[column * graph.lanes + lane] = end;
                heights[lane] = heights[lane].max(end);
            }
        }
        let mut top = metrics.column_header_height;
        let lanes: Vec<Span> = heights
            .iter()
            .map(|height| {
                let start = top;
                top += height + 2.0 * metrics.lane_padding;
                Span { start, end: top }
            })
            .collect();
        let slack =
            contents.iter().enumerate().map(|(i, content)| (heights[i % graph.lanes] - content).max(0.0)).collect();
        let padding = metrics.lane_padding;
        let middles = graph
            .vertices
            .iter()
            .zip(&offsets)
            .map(|(vertex, offset)| lanes[vertex.lane as usize].start + padding + offset)
            .collect();
        Self {
            graph,
            arrangement,
            lanes,
            padding,
            middles,
            offsets,
            slack,
            blocks: Vec::new(),
            spare: Vec::new(),
            buffer: Vec::new(),
        }
    }

    /// Places the cells of one column for the neighbours at the sides that are looked at.
    fn column(&mut self, column: usize, left: bool, right: bool) {
        for lane in 0..self.graph.lanes {
            let slack = self.slack[column * self.graph.lanes + lane];
            let cell = self.arrangement.cell(column, lane);
            if slack > 0.0 && !cell.is_empty() {
                self.cell(column, lane, cell, slack, (left, right));
            }
        }
    }

    fn cell(&mut self, column: usize, lane: usize, cell: std::ops::Range<usize>, slack: f32, sides: (bool, bool)) {
        let top = self.lanes[lane].start + self.padding;
        let vertices = &self.arrangement.columns[column][cell];
        for &v in vertices {
            let mut pulls = self.spare.pop().unwrap_or_default();
            pulls.clear();
            self.pulls(v, top, sides, &mut pulls);
            let mut block = Block { count: 1, at: median(&pulls), pulls };
            while let Some(above) = self.blocks.pop_if(|above| above.at >= block.at) {
                merge(&above.pulls, &block.pulls, &mut self.buffer);
                std::mem::swap(&mut block.pulls, &mut self.buffer);
                block.count += above.count;
                block.at = median(&block.pulls);
                self.spare.push(above.pulls);
            }
            self.blocks.push(block);
        }
        let mut next = vertices.iter();
        for block in self.blocks.drain(..) {
            // Clamping the free optimum gives the optimum within bounds.
            let start = top + block.at.clamp(0.0, slack);
            for &v in next.by_ref().take(block.count) {
                self.middles[v as usize] = start + self.offsets[v as usize];
            }
            self.spare.push(block.pulls);
        }
    }

    fn pulls(&self, v: u32, top: f32, sides: (bool, bool), pulls: &mut Vec<Pull>) {
        let bend = self.graph.vertex(v).bend;
        let home = self.offsets[v as usize] + top;
        pulls.push(Pull { at: 0.0, weight: HOME });
        let left = if sides.0 { self.graph.left.of(v) } else { &[] };
        let right = if sides.1 { self.graph.right.of(v) } else { &[] };
        for &u in left.iter().chain(right) {
            // Long links first: a bend shows where a card that is off by as much does not
            // (weights of Gansner et al. 1993, §4.1).
            let weight = match (bend, self.graph.vertex(u).bend) {
                (true, true) => 8.0,
                (false, false) => 1.0,
                _ => 2.0,
            };
            pulls.push(Pull { at: self.middles[u as usize] - home, weight });
        }
        pulls.sort_by(|a, b| a.at.total_cmp(&b.at));
    }
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
