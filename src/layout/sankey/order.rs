//! The order of the columns: little crossing, wide bands counting more.

use super::graph::Graph;
use crate::layout::number::wide;

/// How often the columns are gone through, there and back.
const SWEEPS: usize = 8;
/// How often neighbours change places at most.
const SWAPS: usize = 6;

/// An order with what it costs.
#[derive(Clone, Debug)]
pub(super) struct Ordered {
    /// The items of each column, from top to bottom.
    pub(super) columns: Vec<Vec<usize>>,
    /// See [`super::SankeyResult::crossings`].
    pub(super) crossings: f64,
}

/// The best order found from that of the request: items go where the mean of their neighbours is, then
/// neighbours change places where that helps.
pub(super) fn order(graph: &Graph) -> Ordered {
    let mut now = as_given(graph);
    let mut best = now.clone();
    let mut least = crossings(graph, &best);
    let mut counter = Sweeper::new(graph);
    for _ in 0..SWEEPS {
        for forward in [true, false] {
            counter.sweep(graph, &mut now, forward);
            let cost = crossings(graph, &now);
            if cost < least {
                least = cost;
                best.clone_from(&now);
            }
        }
        if least <= 0.0 {
            break;
        }
    }
    counter.swap(graph, &mut best);
    let crossings = crossings(graph, &best);
    Ordered {
        columns: best,
        crossings,
    }
}

/// The order of known heights. What is new stands at the mean of its neighbours.
pub(super) fn order_near(graph: &Graph, heights: &[Option<f32>]) -> Ordered {
    let mut height: Vec<Option<f64>> = (0..graph.items.len())
        .map(|item| heights.get(item).copied().flatten().map(f64::from))
        .collect();
    // What is new takes the mean of its neighbours, from both ends, until nothing more is known.
    for _ in 0..graph.columns.max(1) {
        let mut changed = false;
        for item in 0..height.len() {
            if height[item].is_some() {
                continue;
            }
            let around = graph.before[item]
                .iter()
                .map(|&piece| (graph.pieces[piece].from, piece))
                .chain(
                    graph.after[item]
                        .iter()
                        .map(|&piece| (graph.pieces[piece].to, piece)),
                );
            let (mut sum, mut weight) = (0.0, 0.0);
            for (other, piece) in around {
                if let Some(at) = height[other] {
                    let counts = graph.weight[graph.pieces[piece].link];
                    sum += at * counts;
                    weight += counts;
                }
            }
            if weight > 0.0 {
                height[item] = Some(sum / weight);
                changed = true;
            }
        }
        if !changed {
            break;
        }
    }
    let mut columns = as_given(graph);
    for column in &mut columns {
        column.sort_by(|&a, &b| {
            let at = |item: usize| height[item].unwrap_or(f64::MAX);
            at(a).total_cmp(&at(b)).then(a.cmp(&b))
        });
    }
    let crossings = crossings(graph, &columns);
    Ordered { columns, crossings }
}

fn as_given(graph: &Graph) -> Vec<Vec<usize>> {
    let mut columns = vec![Vec::new(); graph.columns];
    for (item, &column) in graph.column.iter().enumerate() {
        columns[column].push(item);
    }
    columns
}

/// What stands where, and room to sort in.
struct Sweeper {
    rank: Vec<usize>,
    key: Vec<f64>,
}

impl Sweeper {
    fn new(graph: &Graph) -> Self {
        Self {
            rank: vec![0; graph.items.len()],
            key: vec![0.0; graph.items.len()],
        }
    }

    fn read(&mut self, column: &[usize]) {
        for (place, &item) in column.iter().enumerate() {
            self.rank[item] = place;
        }
    }

    /// Sorts each column by the means of the one before it.
    fn sweep(&mut self, graph: &Graph, columns: &mut [Vec<usize>], forward: bool) {
        for column in columns.iter() {
            self.read(column);
        }
        let count = columns.len();
        for step in 1..count {
            let (here, beside) = if forward {
                (step, step - 1)
            } else {
                (count - 1 - step, count - step)
            };
            let share = |place: usize, of: usize| (wide(place) + 0.5) / wide(of.max(1));
            for place in 0..columns[here].len() {
                let item = columns[here][place];
                let pieces = if forward {
                    &graph.before[item]
                } else {
                    &graph.after[item]
                };
                let (mut sum, mut weight) = (0.0, 0.0);
                for &piece in pieces {
                    let piece = &graph.pieces[piece];
                    let other = if forward { piece.from } else { piece.to };
                    let counts = graph.weight[piece.link];
                    sum += share(self.rank[other], columns[beside].len()) * counts;
                    weight += counts;
                }
                self.key[item] = if weight > 0.0 {
                    sum / weight
                } else {
                    share(place, columns[here].len())
                };
            }
            let key = &self.key;
            columns[here].sort_by(|&a, &b| key[a].total_cmp(&key[b]));
            self.read(&columns[here]);
        }
    }

    /// Lets neighbours change places as long as that makes less crossing.
    fn swap(&mut self, graph: &Graph, columns: &mut [Vec<usize>]) {
        for column in columns.iter() {
            self.read(column);
        }
        for _ in 0..SWAPS {
            let mut changed = false;
            for column in columns.iter_mut() {
                for place in 1..column.len() {
                    let (upper, lower) = (column[place - 1], column[place]);
                    if self.gain(graph, upper, lower) > 1e-9 {
                        column.swap(place - 1, place);
                        self.rank[upper] = place;
                        self.rank[lower] = place - 1;
                        changed = true;
                    }
                }
            }
            if !changed {
                return;
            }
        }
    }

    /// How much less two neighbours cross once the lower one stands above.
    fn gain(&self, graph: &Graph, upper: usize, lower: usize) -> f64 {
        let ends = |item: usize, forward: bool| {
            let pieces = if forward {
                &graph.after[item]
            } else {
                &graph.before[item]
            };
            let mut ends: Vec<(usize, f64)> = pieces
                .iter()
                .map(|&piece| {
                    let piece = &graph.pieces[piece];
                    let other = if forward { piece.to } else { piece.from };
                    (self.rank[other], graph.weight[piece.link])
                })
                .collect();
            ends.sort_by_key(|end| end.0);
            ends
        };
        [true, false]
            .into_iter()
            .map(|forward| {
                let (one, other) = (ends(upper, forward), ends(lower, forward));
                crossing_pairs(&one, &other) - crossing_pairs(&other, &one)
            })
            .sum()
    }
}

/// The crossing of two neighbours, the first above, by where their pieces end, sorted.
fn crossing_pairs(upper: &[(usize, f64)], lower: &[(usize, f64)]) -> f64 {
    let (mut total, mut above, mut next) = (0.0, 0.0, 0);
    for &(place, weight) in upper {
        while let Some(&(other, counts)) = lower.get(next)
            && other < place
        {
            above += counts;
            next += 1;
        }
        total += weight * above;
    }
    total
}

/// How much all pieces cross: for each pair that does, the product of both weights. With a binary
/// indexed tree over sums in O(E log V), after W. Barth, M. Jünger, P. Mutzel, "Simple and efficient
/// bilayer cross counting" (2002).
pub(super) fn crossings(graph: &Graph, columns: &[Vec<usize>]) -> f64 {
    let mut rank = vec![0; graph.items.len()];
    for column in columns {
        for (place, &item) in column.iter().enumerate() {
            rank[item] = place;
        }
    }
    let mut total = 0.0;
    let mut tree: Vec<f64> = Vec::new();
    let mut ends: Vec<(usize, f64)> = Vec::new();
    for pair in columns.windows(2) {
        tree.clear();
        tree.resize(pair[1].len() + 1, 0.0);
        let mut entered = 0.0;
        for &item in &pair[0] {
            ends.clear();
            ends.extend(graph.after[item].iter().map(|&piece| {
                let piece = &graph.pieces[piece];
                (rank[piece.to], graph.weight[piece.link])
            }));
            // Counted against those from above, then entered together.
            for &(place, weight) in &ends {
                total += weight * (entered - up_to(&tree, place)).max(0.0);
            }
            for &(place, weight) in &ends {
                enter(&mut tree, place, weight);
                entered += weight;
            }
        }
    }
    // Sums that are entered and taken again miss each other by a hair.
    if total < 1e-9 { 0.0 } else { total }
}

fn up_to(tree: &[f64], place: usize) -> f64 {
    let (mut i, mut sum) = (place + 1, 0.0);
    while i > 0 {
        sum += tree[i];
        i &= i - 1;
    }
    sum
}

fn enter(tree: &mut [f64], place: usize, weight: f64) {
    let mut i = place + 1;
    while i < tree.len() {
        tree[i] += weight;
        i += i & i.wrapping_neg();
    }
}
