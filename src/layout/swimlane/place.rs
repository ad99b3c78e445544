//! Heights: lanes as high as their content, cards and bends so that links run straight.

use std::ops::Range;

use super::arrangement::Arrangement;
use super::graph::Layered;
use super::isotonic::{Isotonic, Pull};
use super::request::SwimlaneRequest;
use crate::layout::Span;

/// How hard a vertex is held at the top of its cell: decides only what nothing else pulls on.
const HOME: f32 = 0.01;
/// Sweeps that look both ways, after one to the right and one to the left.
const SWEEPS: usize = 6;

/// The bands, and the middle of every vertex.
pub(super) struct Heights {
    pub(super) lanes: Vec<Span>,
    pub(super) middles: Vec<f32>,
}

/// Places all vertices of an arrangement.
///
/// Each cell in turn is placed best for its neighbours as they stand: the sum of weighted vertical
/// distances is least under the distances that the cell must keep.
pub(super) fn place(
    request: &SwimlaneRequest,
    graph: &Layered,
    arrangement: &Arrangement,
) -> Heights {
    let mut placer = Placer::new(request, graph, arrangement);
    for column in 0..graph.columns {
        placer.column(column, true, false);
    }
    for column in (0..graph.columns).rev() {
        placer.column(column, false, true);
    }
    for sweep in 0..SWEEPS {
        for i in 0..graph.columns {
            placer.column(
                if sweep % 2 == 0 {
                    i
                } else {
                    graph.columns - 1 - i
                },
                true,
                true,
            );
        }
    }
    Heights {
        lanes: placer.lanes,
        middles: placer.middles,
    }
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
    isotonic: Isotonic,
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
        let slack = contents
            .iter()
            .enumerate()
            .map(|(i, content)| (heights[i % graph.lanes] - content).max(0.0))
            .collect();
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
            isotonic: Isotonic::default(),
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

    fn cell(
        &mut self,
        column: usize,
        lane: usize,
        cell: Range<usize>,
        slack: f32,
        sides: (bool, bool),
    ) {
        let Self {
            graph,
            arrangement,
            lanes,
            padding,
            middles,
            offsets,
            isotonic,
            ..
        } = self;
        let top = lanes[lane].start + *padding;
        let vertices = &arrangement.columns[column][cell];
        for &v in vertices {
            let bend = graph.vertex(v).bend;
            let home = offsets[v as usize] + top;
            let left = if sides.0 { graph.left.of(v) } else { &[] };
            let right = if sides.1 { graph.right.of(v) } else { &[] };
            isotonic.push(|pulls| {
                pulls.push(Pull {
                    at: 0.0,
                    weight: HOME,
                });
                pulls.extend(left.iter().chain(right).map(|&u| Pull {
                    at: middles[u as usize] - home,
                    // Long links first: a bend shows where a card that is off by as much does not
                    // (weights of Gansner et al. 1993, §4.1).
                    weight: match (bend, graph.vertex(u).bend) {
                        (true, true) => 8.0,
                        (false, false) => 1.0,
                        _ => 2.0,
                    },
                }));
            });
        }
        isotonic.finish(0.0, slack, |i, at| {
            let v = vertices[i] as usize;
            middles[v] = top + at + offsets[v];
        });
    }
}
