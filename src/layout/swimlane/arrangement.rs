//! Who stands where: the vertices of every column from top to bottom, and what an order costs.

use super::crossings::Counter;
use super::graph::{Course, Layered};
use crate::layout::LayoutError;
use crate::layout::number::{id, real};

/// The vertical sequence of every column. It belongs to the request it was made for: the cards are
/// its node indices, followed by the bends of its long links.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Order {
    pub(super) columns: Vec<Vec<u32>>,
    pub(super) cards: usize,
}

impl Order {
    /// The cards of a column from top to bottom, as node indices.
    pub fn cards(&self, column: usize) -> impl Iterator<Item = usize> + '_ {
        self.columns
            .get(column)
            .into_iter()
            .flatten()
            .map(|&v| v as usize)
            .filter(|&v| v < self.cards)
    }

    /// How many columns it has.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.columns.len()
    }
}

/// An order with the place of each vertex and the bounds of each cell.
#[derive(Clone, Debug)]
pub(super) struct Arrangement {
    pub(super) columns: Vec<Vec<u32>>,
    /// Place of a vertex within its column.
    pub(super) place: Vec<u32>,
    /// First place of each cell; column × (lanes + 1) + lane. The last entry is the column's end.
    starts: Vec<u32>,
    lanes: usize,
}

impl Arrangement {
    /// Cards in the request's sequence where no place was set by hand, bends below them.
    pub(super) fn new(graph: &Layered) -> Self {
        let mut columns = vec![Vec::new(); graph.columns];
        for (i, vertex) in graph.vertices.iter().enumerate() {
            columns[vertex.column as usize].push(id(i));
        }
        for column in &mut columns {
            column.sort_by_key(|&v| graph.vertex(v).lane);
        }
        let mut this = Self {
            columns,
            place: Vec::new(),
            starts: Vec::new(),
            lanes: graph.lanes,
        };
        this.index(graph);
        let mut buffer = Vec::new();
        for column in 0..graph.columns {
            for lane in 0..graph.lanes {
                let cell = this.cell(column, lane);
                set_by_hand(graph, &mut this.columns[column][cell], &mut buffer);
            }
        }
        this.number();
        this
    }

    /// The arrangement of a given order.
    ///
    /// # Errors
    /// [`LayoutError::ForeignOrder`] where the order does not hold every vertex once, in its
    /// column, lane by lane, those set by hand in their sequence.
    pub(super) fn of(graph: &Layered, order: &Order) -> Result<Self, LayoutError> {
        let mut seen = vec![false; graph.vertices.len()];
        if order.columns.len() != graph.columns || order.cards != graph.cards {
            return Err(LayoutError::ForeignOrder);
        }
        for (c, column) in order.columns.iter().enumerate() {
            let mut last = (0, f32::NEG_INFINITY);
            for &v in column {
                let vertex = graph
                    .vertices
                    .get(v as usize)
                    .ok_or(LayoutError::ForeignOrder)?;
                let again = std::mem::replace(&mut seen[v as usize], true);
                if again || vertex.column as usize != c || vertex.lane < last.0 {
                    return Err(LayoutError::ForeignOrder);
                }
                if vertex.lane > last.0 {
                    last = (vertex.lane, f32::NEG_INFINITY);
                }
                if let Some(manual) = vertex.manual {
                    if manual < last.1 {
                        return Err(LayoutError::ForeignOrder);
                    }
                    last.1 = manual;
                }
            }
        }
        if seen.contains(&false) {
            return Err(LayoutError::ForeignOrder);
        }
        let mut this = Self {
            columns: order.columns.clone(),
            place: Vec::new(),
            starts: Vec::new(),
            lanes: graph.lanes,
        };
        this.index(graph);
        Ok(this)
    }

    fn index(&mut self, graph: &Layered) {
        self.place.resize(graph.vertices.len(), 0);
        self.starts = vec![0; graph.columns * (graph.lanes + 1)];
        for vertex in &graph.vertices {
            self.starts[vertex.column as usize * (graph.lanes + 1) + vertex.lane as usize + 1] += 1;
        }
        for column in self.starts.chunks_mut(graph.lanes + 1) {
            for lane in 1..column.len() {
                column[lane] += column[lane - 1];
            }
        }
        self.number();
    }

    /// Renews the places of all vertices.
    pub(super) fn number(&mut self) {
        for column in &self.columns {
            for (place, &v) in column.iter().enumerate() {
                self.place[v as usize] = id(place);
            }
        }
    }

    /// The places of a cell within its column.
    pub(super) fn cell(&self, column: usize, lane: usize) -> std::ops::Range<usize> {
        let i = column * (self.lanes + 1) + lane;
        self.starts[i] as usize..self.starts[i + 1] as usize
    }

    /// Takes over the order of another arrangement of the same graph.
    pub(super) fn copy_from(&mut self, other: &Self) {
        for (own, new) in self.columns.iter_mut().zip(&other.columns) {
            own.copy_from_slice(new);
        }
        self.place.copy_from_slice(&other.place);
    }

    /// Puts the bends of turning links next to the card that they turn at, on the side where the
    /// link goes on.
    pub(super) fn tuck(&mut self, graph: &Layered) {
        for chain in graph.chains.iter().filter(|c| c.course == Course::Backward) {
            let ([first, second, ..], [.., before, last]) = (&chain.bends[..], &chain.bends[..])
            else {
                continue;
            };
            for (&bend, card, &next) in [(first, chain.from, second), (last, chain.to, before)] {
                let below = self.share(graph, next) >= self.share(graph, card);
                let column = &mut self.columns[graph.vertex(card).column as usize];
                let (at, to) = (
                    self.place[bend as usize] as usize,
                    self.place[card as usize] as usize,
                );
                if at < to {
                    column[at..=to - usize::from(!below)].rotate_left(1);
                } else {
                    column[to + usize::from(below)..=at].rotate_right(1);
                }
                let (low, high) = (at.min(to), (at.max(to) + 1).min(column.len()));
                for (place, &v) in column.iter().enumerate().take(high).skip(low) {
                    self.place[v as usize] = id(place);
                }
            }
        }
    }

    /// How far down a vertex stands: its lane, then the share of its cell above it.
    fn share(&self, graph: &Layered, v: u32) -> f32 {
        let vertex = graph.vertex(v);
        let cell = self.cell(vertex.column as usize, vertex.lane as usize);
        real(vertex.lane as usize)
            + (real(self.place[v as usize] as usize - cell.start) + 0.5) / real(cell.len())
    }

    /// Sorts every cell by the given heights, which may be of any scale, ties as they stand.
    pub(super) fn sort_by(&mut self, graph: &Layered, heights: &[f32]) {
        let mut manual = Vec::new();
        for column in 0..graph.columns {
            for lane in 0..graph.lanes {
                let cell = self.cell(column, lane);
                let slots = &mut self.columns[column][cell];
                slots.sort_by(|&a, &b| heights[a as usize].total_cmp(&heights[b as usize]));
                set_by_hand(graph, slots, &mut manual);
            }
        }
        self.number();
    }

    /// The order alone.
    pub(super) fn order(&self, graph: &Layered) -> Order {
        Order {
            columns: self.columns.clone(),
            cards: graph.cards,
        }
    }
}

/// Puts the vertices of a cell that have a place set by hand into that sequence, on the places
/// that such vertices hold now; equal numbers keep the request's sequence.
pub(super) fn set_by_hand(graph: &Layered, cell: &mut [u32], buffer: &mut Vec<(f32, u32)>) {
    buffer.clear();
    buffer.extend(
        cell.iter()
            .filter_map(|&v| graph.vertex(v).manual.map(|order| (order, v))),
    );
    if buffer.len() < 2 {
        return;
    }
    buffer.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let mut sorted = buffer.iter();
    for v in cell
        .iter_mut()
        .filter(|v| graph.vertex(**v).manual.is_some())
    {
        if let Some(&(_, next)) = sorted.next() {
            *v = next;
        }
    }
}

/// Counts all crossings of an arrangement, links bent where they pass a column.
#[derive(Debug, Default)]
pub(super) struct Cost {
    counter: Counter,
    links: Vec<(u32, u32)>,
}

impl Cost {
    pub(super) fn of(&mut self, graph: &Layered, arrangement: &Arrangement) -> u64 {
        let mut total = 0;
        for column in &arrangement.columns {
            self.links.clear();
            for &v in column {
                let from = arrangement.place[v as usize];
                self.links.extend(
                    graph
                        .right
                        .of(v)
                        .iter()
                        .map(|&u| (from, arrangement.place[u as usize])),
                );
            }
            total += self.counter.count(&self.links);
        }
        total
    }
}
