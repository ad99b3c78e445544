//! How high bars are and where they stand, so that bands run straight.

use super::graph::{Graph, Item, Ports};
use super::request::SankeyRequest;
use crate::layout::Scalar as _;
use crate::layout::number::wide;
use crate::layout::swimlane::isotonic::{Isotonic, Pull};

/// How often the columns are gone through, there and back.
const ROUNDS: usize = 10;
/// How often each column then looks to both sides.
const SETTLING: usize = 6;
/// From one scale to the next: the eighth root of two.
const STEP: f64 = 1.090_507_732_665_257_7;
/// What pulls an item that nothing leads to, or from.
const AT_REST: f32 = 1e-3;

/// Where everything stands, from the upper edge of the columns.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    /// Points for one unit.
    pub(super) scale: f64,
    /// The upper end of the block of each item, its words included.
    pub(super) top: Vec<f32>,
    /// The height of each item's bar or band.
    pub(super) bar: Vec<f32>,
    /// The height of all columns together.
    pub(super) height: f32,
    /// From a bar's upper end to the middle of each link that leaves it, and enters it.
    pub(super) ports: [Vec<f32>; 2],
}

/// A width on the page.
pub(super) fn points(scale: f64, value: f64) -> f32 {
    f32::narrow(scale * value)
}

pub(super) fn place(
    request: &SankeyRequest,
    graph: &Graph,
    columns: &[Vec<usize>],
    ports: &Ports,
) -> Placed {
    let scale = scale(request, graph, columns);
    let blocks = Blocks::of(request, graph, ports, scale);
    let m = &request.metrics;
    let spaced = |column: &[usize]| -> f32 {
        let gaps = column
            .windows(2)
            .map(|two| gap(request, graph, two[0], two[1]));
        column.iter().map(|&item| blocks.height[item]).sum::<f32>() + gaps.sum::<f32>()
    };
    let tallest = columns
        .iter()
        .map(|column| spaced(column))
        .fold(0.0, f32::max);
    let room = (m.room.height - m.heading - 2.0 * m.margin - below(request, graph, scale)).max(0.0);
    let height = tallest.max(room);
    let mut top = vec![0.0; graph.items.len()];
    for column in columns {
        let mut y = (height - spaced(column)) / 2.0;
        for (place, &item) in column.iter().enumerate() {
            if place > 0 {
                y += gap(request, graph, column[place - 1], item);
            }
            top[item] = y;
            y += blocks.height[item];
        }
    }
    let mut relax = Relax {
        request,
        graph,
        blocks: &blocks,
        height,
        isotonic: Isotonic::default(),
        offsets: Vec::new(),
    };
    for _ in 0..ROUNDS {
        for column in columns {
            relax.column(column, &mut top, true, false);
        }
        for column in columns.iter().rev() {
            relax.column(column, &mut top, false, true);
        }
    }
    for round in 0..SETTLING {
        for step in 0..columns.len() {
            let at = if round % 2 == 0 {
                step
            } else {
                columns.len() - 1 - step
            };
            relax.column(&columns[at], &mut top, true, true);
        }
    }
    let bottom = |item: usize| top[item] + blocks.height[item];
    let first = top.iter().copied().fold(f32::INFINITY, f32::min);
    let last = (0..top.len()).map(bottom).fold(0.0, f32::max);
    let first = if first.is_finite() { first } else { 0.0 };
    for y in &mut top {
        *y -= first;
    }
    Placed {
        scale,
        top,
        bar: blocks.bar,
        height: (last - first).max(0.0),
        ports: blocks.ports,
    }
}

/// What runs back takes a row each below all columns.
pub(super) fn below(request: &SankeyRequest, graph: &Graph, scale: f64) -> f32 {
    let m = &request.metrics;
    let rows = graph.back[0].iter().flatten().map(|&link| {
        let amount = request.links[link].amount.unwrap_or_default();
        points(scale, amount.leaves.max(amount.arrives)) + m.clear
    });
    let all: f32 = rows.sum();
    if all > 0.0 { all + 2.0 * m.clear } else { 0.0 }
}

fn gap(request: &SankeyRequest, graph: &Graph, upper: usize, lower: usize) -> f32 {
    let passes = |item: usize| matches!(graph.items[item], Item::Pass(_));
    if passes(upper) && passes(lower) {
        request.metrics.clear / 2.0
    } else {
        request.metrics.gap
    }
}

/// The largest scale at which every column fits into the room, no bar higher than wanted; where there
/// are too many bars for that, the least at which they can be told apart.
fn scale(request: &SankeyRequest, graph: &Graph, columns: &[Vec<usize>]) -> f64 {
    let m = &request.metrics;
    let mut largest: f64 = 0.0;
    let (mut back, mut rows) = (0.0, 0.0);
    for &link in graph.back[0].iter().flatten() {
        let amount = request.links[link].amount.unwrap_or_default();
        back += amount.leaves.max(amount.arrives);
        rows += m.clear.widen();
    }
    let room = (m.room.height - m.heading - 2.0 * m.margin).widen() - rows - 2.0 * m.clear.widen();
    let mut fitting = f64::INFINITY;
    for column in columns {
        let (mut value, mut fixed) = (back, 0.0);
        for (place, &item) in column.iter().enumerate() {
            if place > 0 {
                fixed += gap(request, graph, column[place - 1], item).widen();
            }
            match graph.items[item] {
                Item::Bar(node) => {
                    let sides = sides(request, graph, node);
                    let most = sides[0].0.max(sides[1].0).max(request.nodes[node].wanted);
                    largest = largest.max(most);
                    value += most;
                    let hairs = sides[0].1.max(sides[1].1);
                    let words = request.nodes[node].head.height + request.nodes[node].foot.height;
                    fixed += wide(hairs) * m.hair.widen() + words.widen();
                    if most <= 0.0 {
                        fixed += m.least_bar.widen();
                    }
                }
                Item::Pass(link) => match request.links[link].amount {
                    Some(amount) => value += amount.leaves.max(amount.arrives),
                    None => fixed += m.hair.widen(),
                },
            }
        }
        if value > 0.0 {
            fitting = fitting.min((room - fixed) / value);
        }
    }
    if largest <= 0.0 {
        return 1.0;
    }
    let (least, most) = (m.highest.0.widen() / largest, m.highest.1.widen() / largest);
    stepped(fitting.min(most).max(least))
}

/// The next smaller of a row of scales, so that a small change of one amount changes no bar but its own.
fn stepped(scale: f64) -> f64 {
    if !scale.is_normal() || scale <= 0.0 {
        return if scale > 0.0 { scale } else { 1.0 };
    }
    let mut step = 1.0;
    while step > scale {
        step /= 2.0;
    }
    while step * 2.0 <= scale {
        step *= 2.0;
    }
    while step * STEP <= scale {
        step *= STEP;
    }
    step
}

/// What enters a node, and what leaves it: the sum, and how many hair lines.
fn sides(request: &SankeyRequest, graph: &Graph, node: usize) -> [(f64, usize); 2] {
    let sum = |links: &mut dyn Iterator<Item = usize>, arrives: bool| {
        links.fold((0.0, 0), |(sum, hairs), link| {
            match request.links[link].amount {
                Some(amount) if arrives => (sum + amount.arrives, hairs),
                Some(amount) => (sum + amount.leaves, hairs),
                None => (sum, hairs + 1),
            }
        })
    };
    let links = |pieces: &[usize], back: &[usize]| -> Vec<usize> {
        let pieces = pieces.iter().map(|&piece| graph.pieces[piece].link);
        pieces.chain(back.iter().copied()).collect()
    };
    let into = links(&graph.before[node], &graph.back[1][node]);
    let out = links(&graph.after[node], &graph.back[0][node]);
    [
        sum(&mut into.into_iter(), true),
        sum(&mut out.into_iter(), false),
    ]
}

/// The heights of all items, and where links meet their bars.
struct Blocks {
    height: Vec<f32>,
    /// From the upper end of a block to its bar.
    head: Vec<f32>,
    bar: Vec<f32>,
    ports: [Vec<f32>; 2],
}

impl Blocks {
    fn of(request: &SankeyRequest, graph: &Graph, ports: &Ports, scale: f64) -> Self {
        let m = &request.metrics;
        let count = graph.items.len();
        let mut blocks = Self {
            height: vec![0.0; count],
            head: vec![0.0; count],
            bar: vec![0.0; count],
            ports: [
                vec![0.0; request.links.len()],
                vec![0.0; request.links.len()],
            ],
        };
        let width = |link: usize, arrives: bool| match request.links[link].amount {
            Some(amount) if arrives => points(scale, amount.arrives),
            Some(amount) => points(scale, amount.leaves),
            None => m.hair,
        };
        for (item, kind) in graph.items.iter().enumerate() {
            match *kind {
                Item::Bar(node) => {
                    let mut ends = [0.0, 0.0];
                    let lists = [(&ports.out[node], 0, false), (&ports.into[node], 1, true)];
                    for (links, side, arrives) in lists {
                        for &link in links {
                            let width = width(link, arrives);
                            blocks.ports[side][link] = ends[side] + width / 2.0;
                            ends[side] += width;
                        }
                    }
                    let bar = ends[0].max(ends[1]).max(m.least_bar);
                    let asked = &request.nodes[node];
                    blocks.bar[item] = bar;
                    blocks.head[item] = asked.head.height;
                    blocks.height[item] = asked.head.height
                        + bar.max(points(scale, asked.wanted))
                        + asked.foot.height;
                }
                Item::Pass(link) => {
                    let bar = width(link, false).max(width(link, true));
                    blocks.bar[item] = bar;
                    blocks.height[item] = bar;
                }
            }
        }
        blocks
    }

    /// From the upper end of an item's block to the middle of a link there.
    fn port(&self, graph: &Graph, item: usize, link: usize, enters: bool) -> f32 {
        match graph.items[item] {
            Item::Bar(_) => self.head[item] + self.ports[usize::from(enters)][link],
            Item::Pass(_) => self.bar[item] / 2.0,
        }
    }
}

struct Relax<'a> {
    request: &'a SankeyRequest,
    graph: &'a Graph,
    blocks: &'a Blocks,
    height: f32,
    isotonic: Isotonic,
    offsets: Vec<f32>,
}

impl Relax<'_> {
    /// Moves the items of a column to where their links run straight, in their order and clear of each
    /// other; medians, so that of two links the wider one is straight and not both nearly so.
    fn column(&mut self, column: &[usize], top: &mut [f32], before: bool, after: bool) {
        let (graph, blocks) = (self.graph, self.blocks);
        self.offsets.clear();
        let mut offset = 0.0;
        for (place, &item) in column.iter().enumerate() {
            if place > 0 {
                offset += gap(self.request, graph, column[place - 1], item);
            }
            self.offsets.push(offset);
            offset += blocks.height[item];
        }
        for (place, &item) in column.iter().enumerate() {
            let from = self.offsets[place];
            self.isotonic.push(|pulls| {
                let mut pull = |piece: usize, enters: bool| {
                    let piece = &graph.pieces[piece];
                    let other = if enters { piece.from } else { piece.to };
                    let there = top[other] + blocks.port(graph, other, piece.link, !enters);
                    let here = blocks.port(graph, item, piece.link, enters);
                    let passes = |item: usize| matches!(graph.items[item], Item::Pass(_));
                    let bends = if passes(item) && passes(other) {
                        3.0
                    } else {
                        1.0
                    };
                    pulls.push(Pull {
                        at: there - here - from,
                        weight: f32::narrow(graph.weight[piece.link]) * bends,
                    });
                };
                if before {
                    graph.before[item]
                        .iter()
                        .for_each(|&piece| pull(piece, true));
                }
                if after {
                    graph.after[item]
                        .iter()
                        .for_each(|&piece| pull(piece, false));
                }
                if pulls.is_empty() {
                    let at = top[item] - from;
                    pulls.push(Pull {
                        at,
                        weight: AT_REST,
                    });
                }
            });
        }
        let offsets = &self.offsets;
        let high = (self.height - offset).max(0.0);
        self.isotonic.finish(0.0, high, |place, at| {
            top[column[place]] = at + offsets[place];
        });
    }
}
