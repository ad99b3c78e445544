//! Where everything comes to lie on the page, and the edges of the bands.

use super::back::{Rows, run};
use super::columns::Columns;
use super::graph::{Graph, Item, Ports};
use super::place::{Placed, points};
use super::request::SankeyRequest;
use super::result::{Band, Bar, Column};
use crate::layout::number::real;
use crate::layout::{Cubic, Point, Rect, Span};

/// Into how many pieces a bend is cut.
const PIECES: u16 = 24;
/// How far the edges of a bend may be moved apart, in shares of its length.
const MOST_APART: f32 = 0.22;

/// All that is drawn.
pub(super) struct Drawn {
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) columns: Vec<Column>,
    pub(super) bars: Vec<Bar>,
    pub(super) bands: Vec<Band>,
}

/// A band that is being drawn.
#[derive(Debug, Default)]
pub(super) struct Edges {
    pub(super) middle: Vec<Point>,
    pub(super) left: Vec<Point>,
    pub(super) right: Vec<Point>,
}

/// The distance from a column to the next.
pub(super) fn pitch(request: &SankeyRequest, columns: usize) -> f32 {
    let m = &request.metrics;
    let count = real(columns.max(1));
    ((m.room.width - 2.0 * m.margin) / count).clamp(m.least_pitch, m.most_pitch.max(m.least_pitch))
}

pub(super) fn draw(
    request: &SankeyRequest,
    columns: &Columns,
    graph: &Graph,
    ports: &Ports,
    placed: &Placed,
) -> Drawn {
    let m = &request.metrics;
    let pitch = pitch(request, columns.stages.len());
    let top = m.heading + m.margin;
    let rows = Rows::of(
        request,
        graph,
        columns,
        placed.scale,
        pitch,
        top + placed.height,
    );
    let left = m.margin + rows.before_first();
    let x = |column: usize| left + real(column) * pitch;
    let bars: Vec<Bar> = (0..request.nodes.len())
        .map(|node| {
            bar(
                request,
                placed,
                ports,
                node,
                columns.of[node],
                x(columns.of[node]),
                top,
            )
        })
        .collect();
    let bands = request.links.iter().enumerate().map(|(index, link)| {
        let amount = link.amount.unwrap_or_default();
        let widths = [amount.leaves, amount.arrives].map(|value| points(placed.scale, value));
        let from = &bars[link.from].rect;
        let to = &bars[link.to].rect;
        let start = Point::new(from.x + from.width, from.y + placed.ports[0][index]);
        let end = Point::new(to.x, to.y + placed.ports[1][index]);
        let edges = if columns.back[index] {
            run(start, end, widths, rows.of_link(index))
        } else {
            forward(request, graph, placed, index, (start, end), widths, top, &x)
        };
        Band {
            widths,
            middle: edges.middle,
            left: edges.left,
            right: edges.right,
            is_back: columns.back[index],
            label: None,
        }
    });
    let bands = bands.collect();
    let count = columns.stages.len();
    let spans = columns
        .stages
        .iter()
        .enumerate()
        .map(|(column, &stage)| Column {
            stage,
            span: Span {
                start: x(column),
                end: x(column + 1),
            },
        });
    Drawn {
        width: x(count) + m.margin,
        height: top + placed.height + rows.height() + m.margin,
        columns: spans.collect(),
        bars,
        bands,
    }
}

fn bar(
    request: &SankeyRequest,
    placed: &Placed,
    ports: &Ports,
    node: usize,
    column: usize,
    x: f32,
    top: f32,
) -> Bar {
    let (asked, m) = (&request.nodes[node], &request.metrics);
    let y = top + placed.top[node];
    let rect = Rect {
        x,
        y: y + asked.head.height,
        width: m.bar,
        height: placed.bar[node],
    };
    let sum = |links: &[usize], arrives: bool| {
        let amounts = links.iter().filter_map(|&link| request.links[link].amount);
        let values = amounts.map(|amount| {
            if arrives {
                amount.arrives
            } else {
                amount.leaves
            }
        });
        values.map(|value| points(placed.scale, value)).sum::<f32>()
    };
    let wanted = points(placed.scale, asked.wanted);
    Bar {
        column,
        rect,
        filled: [sum(&ports.into[node], true), sum(&ports.out[node], false)],
        wanted,
        head: Rect {
            x,
            y,
            width: asked.head.width,
            height: asked.head.height,
        },
        foot: Rect {
            x,
            y: rect.y + rect.height.max(wanted),
            width: asked.foot.width,
            height: asked.foot.height,
        },
    }
}

/// A band to later columns: a bend between each two, straight on where it passes one.
#[expect(clippy::too_many_arguments, reason = "the parts of one drawing")]
fn forward(
    request: &SankeyRequest,
    graph: &Graph,
    placed: &Placed,
    index: usize,
    (start, end): (Point, Point),
    widths: [f32; 2],
    top: f32,
    x: &dyn Fn(usize) -> f32,
) -> Edges {
    let pieces = &graph.of_link[index];
    let mut edges = Edges::default();
    let count = real(pieces.len().max(1));
    let mut at = start;
    for (number, &piece) in pieces.iter().enumerate() {
        let piece = &graph.pieces[piece];
        // What is lost is lost evenly along the way.
        let share = |done: usize| {
            let done = real(done) / count;
            widths[0] + (widths[1] - widths[0]) * done
        };
        let (before, after) = (share(number), share(number + 1));
        let next = match graph.items[piece.to] {
            Item::Bar(_) => end,
            Item::Pass(_) => Point::new(
                x(graph.column[piece.to]),
                top + placed.top[piece.to] + placed.bar[piece.to] / 2.0,
            ),
        };
        bend(&mut edges, at, next, before, after);
        at = next;
        if let Item::Pass(_) = graph.items[piece.to] {
            at = Point::new(next.x + request.metrics.bar, next.y);
            edges.level(at, after / 2.0);
        }
    }
    edges
}

/// A bend from one level to another. Its edges are moved apart sideways as far as it takes for it to be
/// about as wide in its steep middle as at its ends.
fn bend(edges: &mut Edges, from: Point, to: Point, before: f32, after: f32) {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let middle = from.x + dx / 2.0;
    let apart = if dx > 0.0 && dy.abs() > 0.5 {
        let slope = 2.0 * dy / dx;
        let half_angle = ((1.0 + slope * slope).sqrt() - 1.0) / slope;
        let most = MOST_APART * dx;
        (f32::midpoint(before, after) / 2.0 * half_angle * 4.0 / 3.0).clamp(-most, most)
    } else {
        0.0
    };
    let curve = |by: f32, shift: f32| Cubic {
        from: Point::new(from.x, from.y + by * before / 2.0),
        first: Point::new(middle + shift, from.y + by * before / 2.0),
        second: Point::new(middle + shift, to.y + by * after / 2.0),
        to: Point::new(to.x, to.y + by * after / 2.0),
    };
    // Downwards, the upper edge bends later than the lower one.
    let curves = [curve(0.0, 0.0), curve(-1.0, apart), curve(1.0, -apart)];
    let pieces = if dy.abs() > 0.5 { PIECES } else { 1 };
    let first = u16::from(!edges.middle.is_empty());
    for piece in first..=pieces {
        let t = f64::from(piece) / f64::from(pieces);
        edges.middle.push(curves[0].point(t));
        edges.left.push(curves[1].point(t));
        edges.right.push(curves[2].point(t));
    }
}

impl Edges {
    /// Adds a point with its edges that far above and below.
    fn level(&mut self, at: Point, half: f32) {
        self.middle.push(at);
        self.left.push(Point::new(at.x, at.y - half));
        self.right.push(Point::new(at.x, at.y + half));
    }
}
