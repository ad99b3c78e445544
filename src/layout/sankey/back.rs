//! What runs back: out to the right, down, below everything to the left, and up again.

use super::band::Edges;
use super::columns::Columns;
use super::graph::Graph;
use super::place::points;
use super::request::SankeyRequest;
use crate::layout::{Cubic, Point};

/// Into how many pieces a quarter of a turn is cut.
const PIECES: u16 = 8;
/// The part of the way to the next column that turns may take.
const SHARE: f32 = 0.5;
/// How far the handles of a quarter circle reach, in radii.
const QUARTER: f32 = 0.552_285;

/// The turns of one link.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Turns {
    /// From the bar it leaves to where it runs down.
    right: f32,
    /// From the bar it enters to where it runs up.
    left: f32,
    /// The height at which it runs back.
    row: f32,
    /// The radius of its turns.
    radius: f32,
}

/// A row for each link that runs back, and its turns.
pub(super) struct Rows {
    turns: Vec<Turns>,
    first: f32,
    height: f32,
}

impl Rows {
    pub(super) fn of(
        request: &SankeyRequest,
        graph: &Graph,
        columns: &Columns,
        scale: f64,
        pitch: f32,
        bottom: f32,
    ) -> Self {
        let m = &request.metrics;
        let mut rows = Self {
            turns: vec![Turns::default(); request.links.len()],
            first: 0.0,
            height: 0.0,
        };
        let count = columns.stages.len();
        let mut used = [vec![0.0_f32; count], vec![0.0_f32; count]];
        // Where so many turn that they would reach the next column, they begin anew at the bar.
        let turn = |used: &mut f32, width: f32| {
            let reach = width + 2.0 * m.clear;
            if *used > 0.0 && *used + reach > SHARE * pitch {
                *used = 0.0;
            }
            let at = *used + m.clear + width / 2.0;
            *used += width + m.clear;
            at
        };
        for &link in graph.back[0].iter().flatten() {
            let asked = &request.links[link];
            let amount = asked.amount.unwrap_or_default();
            let width = points(scale, amount.leaves.max(amount.arrives));
            let radius = width / 2.0 + m.clear;
            let (from, to) = (columns.of[asked.from], columns.of[asked.to]);
            let right = turn(&mut used[0][from], width).max(radius);
            let left = turn(&mut used[1][to], width).max(radius);
            if to == 0 {
                rows.first = rows.first.max(left + width / 2.0);
            }
            if rows.height <= 0.0 {
                rows.height = 2.0 * m.clear;
            }
            rows.turns[link] = Turns {
                right,
                left,
                row: bottom + rows.height + width / 2.0,
                radius,
            };
            rows.height += width + m.clear;
        }
        rows
    }

    /// The room that turns need left of the first column.
    pub(super) fn before_first(&self) -> f32 {
        self.first
    }

    /// The height of all rows.
    pub(super) fn height(&self) -> f32 {
        self.height
    }

    pub(super) fn of_link(&self, link: usize) -> Turns {
        self.turns[link]
    }
}

/// The band of a link that runs back.
pub(super) fn run(start: Point, end: Point, widths: [f32; 2], turns: Turns) -> Edges {
    let r = turns.radius;
    let (right, left) = (start.x + turns.right, end.x - turns.left);
    let corners = [
        start,
        Point::new(right, start.y),
        Point::new(right, turns.row),
        Point::new(left, turns.row),
        Point::new(left, end.y),
        end,
    ];
    let mut edges = Edges::default();
    let toward = |from: Point, to: Point, by: f32| {
        let length = (to.x - from.x).abs() + (to.y - from.y).abs();
        let share = if length > 0.0 {
            (by / length).min(0.5)
        } else {
            0.0
        };
        Point::new(
            from.x + (to.x - from.x) * share,
            from.y + (to.y - from.y) * share,
        )
    };
    let mut line: Vec<(Point, Point<f32>)> = vec![(start, Point::new(1.0, 0.0))];
    for three in corners.windows(3) {
        let (a, b, c) = (three[0], three[1], three[2]);
        let (enter, leave) = (toward(b, a, r), toward(b, c, r));
        let handle =
            |p: Point| Point::new(p.x + (b.x - p.x) * QUARTER, p.y + (b.y - p.y) * QUARTER);
        let arc = Cubic {
            from: enter,
            first: handle(enter),
            second: handle(leave),
            to: leave,
        };
        for piece in 0..=PIECES {
            let t = f64::from(piece) / f64::from(PIECES);
            line.push((arc.point(t), arc.direction(t)));
        }
    }
    line.push((end, Point::new(1.0, 0.0)));
    let last = crate::layout::number::real(line.len() - 1);
    for (number, (at, direction)) in line.into_iter().enumerate() {
        let done = crate::layout::number::real(number) / last;
        let width = widths[0] + (widths[1] - widths[0]) * done;
        let half = width / 2.0;
        edges.middle.push(at);
        let aside = Point::new(direction.y * half, -direction.x * half);
        edges.left.push(Point::new(at.x + aside.x, at.y + aside.y));
        edges.right.push(Point::new(at.x - aside.x, at.y - aside.y));
    }
    edges
}
