//! Routes: column positions, and smooth curves through the gaps between the columns.

use super::graph::{Chain, Course, Layered};
use super::ports::Ports;
use super::request::SwimlaneRequest;
use crate::layout::{Arrow, Cubic, Point, Rect, Span};

/// Share of a link's height that is added to the gap it bends in.
const STEEPNESS: f32 = 0.1;
/// Differences in height that are drawn as none.
const LEVEL: f32 = 0.05;

/// Horizontal positions.
pub(super) struct Grid {
    /// What the titles span, without gaps between.
    pub(super) columns: Vec<Span>,
    /// Where cards may stand.
    pub(super) cards: Vec<Span>,
    /// Width of the gap before each column, then of that after the last.
    gaps: Vec<f32>,
}

impl Grid {
    pub(super) fn new(request: &SwimlaneRequest, graph: &Layered, middles: &[f32]) -> Self {
        let metrics = &request.metrics;
        let count = graph.columns;
        let mut widths = vec![metrics.column_min_width; count];
        for node in &request.nodes {
            widths[node.stage] = widths[node.stage].max(node.width);
        }
        let most = metrics.column_gap_max.max(metrics.column_gap);
        let mut gaps = vec![metrics.column_gap; count + 1];
        for end in [0, count] {
            gaps[end] = metrics.column_gap / 2.0;
        }
        let mut grow = |gap: usize, need: f32| gaps[gap] = gaps[gap].max(need.min(most));
        for (link, chain) in request.links.iter().zip(&graph.chains) {
            let label = link
                .label
                .map_or(0.0, |l| l.width + 2.0 * metrics.label_gap);
            let (from, to) = (
                graph.vertex(chain.from).column as usize,
                graph.vertex(chain.to).column as usize,
            );
            match chain.course {
                Course::Forward => grow(from + 1, label),
                Course::Loop => grow(from + 1, metrics.column_gap.max(label)),
                Course::Backward => {
                    grow(from + 1, metrics.column_gap);
                    grow(to, metrics.column_gap.max(label));
                }
            }
        }
        for &(left, right) in &graph.edges {
            let rise = (middles[left as usize] - middles[right as usize]).abs();
            grow(
                graph.vertex(right).column as usize,
                metrics.column_gap + STEEPNESS * rise,
            );
        }
        for (column, stage) in request.stages.iter().enumerate() {
            let spare = gaps[column].midpoint(gaps[column + 1]);
            widths[column] = widths[column].max(stage.title_width - spare);
        }
        let mut columns = Vec::with_capacity(count);
        let mut cards = Vec::with_capacity(count);
        let mut edge = metrics.lane_header_width;
        for (column, width) in widths.into_iter().enumerate() {
            let share = |gap: usize| {
                if gap == 0 || gap == count {
                    gaps[gap]
                } else {
                    gaps[gap] / 2.0
                }
            };
            let start = edge + share(column);
            let end = start + width;
            columns.push(Span {
                start: edge,
                end: end + share(column + 1),
            });
            cards.push(Span { start, end });
            edge = end + share(column + 1);
        }
        Self {
            columns,
            cards,
            gaps,
        }
    }

    /// Right edge of the drawing.
    pub(super) fn right(&self, request: &SwimlaneRequest) -> f32 {
        self.columns
            .last()
            .map_or(request.metrics.lane_header_width, |c| c.end)
    }

    /// The rectangle of a card, in the middle of its column.
    pub(super) fn card(&self, request: &SwimlaneRequest, node: usize, middle: f32) -> Rect {
        let card = request.nodes[node];
        let x = self.cards[card.stage].middle() - card.width / 2.0;
        Rect::new(x, middle - card.height / 2.0, card.width, card.height)
    }
}

/// Draws one line after the other.
struct Pen {
    at: Point,
    curves: Vec<Cubic>,
}

impl Pen {
    /// A level line; goes on where the last one was level too.
    fn level(&mut self, x: f32) {
        let to = Point::new(x, self.at.y);
        if (x - self.at.x).abs() <= LEVEL {
            return;
        }
        match self.curves.last_mut() {
            Some(last) if is_level(last) => *last = Cubic::line(last.from, to),
            _ => self.curves.push(Cubic::line(self.at, to)),
        }
        self.at = to;
    }

    /// An S from level to level.
    fn bend(&mut self, x: f32, y: f32) {
        if (y - self.at.y).abs() <= LEVEL {
            return self.level(x);
        }
        let middle = f32::midpoint(self.at.x, x);
        let to = Point::new(x, y);
        let (first, second) = (Point::new(middle, self.at.y), Point::new(middle, y));
        self.curves.push(Cubic {
            from: self.at,
            first,
            second,
            to,
        });
        self.at = to;
    }

    /// A C that leaves and comes back level, with its handles `reach` beyond both ends.
    fn turn(&mut self, x: f32, y: f32, reach: f32) {
        let to = Point::new(x, y);
        let far = if reach > 0.0 {
            self.at.x.max(x)
        } else {
            self.at.x.min(x)
        } + reach;
        self.curves.push(Cubic {
            from: self.at,
            first: Point::new(far, self.at.y),
            second: Point::new(far, y),
            to,
        });
        self.at = to;
    }
}

fn is_level(curve: &Cubic) -> bool {
    (curve.from.y - curve.to.y).abs() <= LEVEL && (curve.first.y - curve.from.y).abs() <= LEVEL
}

/// What routing needs of the drawing so far.
pub(super) struct Router<'a> {
    pub(super) request: &'a SwimlaneRequest,
    pub(super) graph: &'a Layered,
    pub(super) grid: &'a Grid,
    pub(super) middles: &'a [f32],
    pub(super) cards: &'a [Rect],
    pub(super) ports: &'a Ports,
}

impl Router<'_> {
    /// The line of one link and the head at its end.
    pub(super) fn route(&self, link: usize) -> (Vec<Cubic>, Option<Arrow>) {
        let chain = &self.graph.chains[link];
        let column = |v: u32| self.graph.vertex(v).column as usize;
        let (from, to) = (
            self.cards[chain.from as usize],
            self.cards[chain.to as usize],
        );
        let (leaves, enters) = (self.ports.source(link), self.ports.target(link));
        let (first, last) = (column(chain.from), column(chain.to));
        let head = self.request.metrics.arrow_length;
        let mut pen = Pen {
            at: Point::new(from.right(), leaves),
            curves: Vec::new(),
        };
        pen.level(self.grid.cards[first].end);
        let left = self.grid.cards[last].start.min(to.x - head);
        match chain.course {
            Course::Forward => {
                for &bend in &chain.bends {
                    let span = self.grid.cards[column(bend)];
                    pen.bend(span.start, self.middles[bend as usize]);
                    pen.level(span.end);
                }
                pen.bend(left, enters);
                pen.level(to.x - head);
            }
            Course::Backward => {
                self.back(&mut pen, chain);
                let reach = self.reach(last, (enters - pen.at.y).abs());
                pen.turn(left, enters, -reach);
                pen.level(to.x - head);
            }
            Course::Loop => {
                let x = self.grid.cards[last].end.max(to.right() + head);
                pen.turn(x, enters, self.reach(last + 1, (enters - leaves).abs()));
                pen.level(to.right() + head);
            }
        }
        let right = chain.course == Course::Loop;
        let tip = Point::new(if right { to.right() } else { to.x }, enters);
        let arrow = (head > 0.0).then(|| Arrow {
            tip,
            base: pen.at,
            direction: Point::new(if right { -1.0 } else { 1.0 }, 0.0),
            half_width: (head / 2.0).max(self.request.links[link].width / 2.0 + head / 4.0),
        });
        (pen.curves, arrow)
    }

    /// From the right of the source's column back to the left of the target's, between the cards.
    fn back(&self, pen: &mut Pen, chain: &Chain) {
        for (i, &bend) in chain.bends.iter().enumerate() {
            let column = self.graph.vertex(bend).column as usize;
            let (span, y) = (self.grid.cards[column], self.middles[bend as usize]);
            if i == 0 {
                pen.turn(span.end, y, self.reach(column + 1, (y - pen.at.y).abs()));
            } else {
                pen.bend(span.end, y);
            }
            pen.level(span.start);
        }
    }

    /// How far a turn of that height reaches into a gap with its handles, a third more than with
    /// its line.
    fn reach(&self, gap: usize, height: f32) -> f32 {
        (16.0 + height / 3.0).min(self.grid.gaps[gap])
    }
}
