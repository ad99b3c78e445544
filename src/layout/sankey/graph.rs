//! Bars and the places of long links in the columns they pass, and what joins neighbouring columns.

use super::columns::Columns;
use super::request::{LARGEST, SankeyRequest};
use crate::layout::LayoutError;

/// Something that takes room in a column: the bar of a node, or a long link passing by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Item {
    /// The bar of a node.
    Bar(usize),
    /// A link that passes.
    Pass(usize),
}

/// A piece of a link between two neighbouring columns.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Piece {
    /// The link.
    pub(super) link: usize,
    /// The item it leaves.
    pub(super) from: usize,
    /// The item it reaches.
    pub(super) to: usize,
}

/// The columns as a graph. Items of nodes have the nodes' indices.
#[derive(Clone, Debug)]
pub(super) struct Graph {
    /// What takes room.
    pub(super) items: Vec<Item>,
    /// The column of each.
    pub(super) column: Vec<usize>,
    /// How many columns there are.
    pub(super) columns: usize,
    /// The pieces of links.
    pub(super) pieces: Vec<Piece>,
    /// The pieces of each link, from its beginning; none for one that runs back.
    pub(super) of_link: Vec<Vec<usize>>,
    /// The pieces that reach each item.
    pub(super) before: Vec<Vec<usize>>,
    /// The pieces that leave it.
    pub(super) after: Vec<Vec<usize>>,
    /// The links that run back and leave each node, and those that reach it.
    pub(super) back: [Vec<Vec<usize>>; 2],
    /// Whether each link is a hair line.
    pub(super) is_hair: Vec<bool>,
    /// How much a link counts, 0 to 1: its share of the largest.
    pub(super) weight: Vec<f64>,
}

/// What a hair line counts, or the thinnest of bands.
const HAIR: f64 = 0.02;

impl Graph {
    pub(super) fn new(request: &SankeyRequest, columns: &Columns) -> Result<Self, LayoutError> {
        let nodes = request.nodes.len();
        let passes: usize = request
            .links
            .iter()
            .zip(&columns.back)
            .filter(|(_, back)| !**back)
            .map(|(link, _)| columns.of[link.to] - columns.of[link.from])
            .sum();
        let count = nodes + request.links.len() + passes;
        if count > LARGEST {
            return Err(LayoutError::TooLarge { count });
        }
        let largest = request.largest();
        let mut graph = Self {
            items: (0..nodes).map(Item::Bar).collect(),
            column: columns.of.clone(),
            columns: columns.stages.len(),
            pieces: Vec::new(),
            of_link: Vec::with_capacity(request.links.len()),
            before: Vec::new(),
            after: Vec::new(),
            back: [vec![Vec::new(); nodes], vec![Vec::new(); nodes]],
            is_hair: request
                .links
                .iter()
                .map(|link| link.amount.is_none())
                .collect(),
            weight: request
                .links
                .iter()
                .map(|link| match link.amount {
                    Some(amount) if largest > 0.0 => {
                        (amount.leaves.max(amount.arrives) / largest).max(HAIR)
                    }
                    _ => HAIR,
                })
                .collect(),
        };
        for (index, link) in request.links.iter().enumerate() {
            let mut pieces = Vec::new();
            if columns.back[index] {
                graph.back[0][link.from].push(index);
                graph.back[1][link.to].push(index);
            } else {
                let mut from = link.from;
                for column in columns.of[link.from] + 1..=columns.of[link.to] {
                    let to = if column == columns.of[link.to] {
                        link.to
                    } else {
                        graph.items.push(Item::Pass(index));
                        graph.column.push(column);
                        graph.items.len() - 1
                    };
                    pieces.push(graph.pieces.len());
                    let link = index;
                    graph.pieces.push(Piece { link, from, to });
                    from = to;
                }
            }
            graph.of_link.push(pieces);
        }
        graph.before = vec![Vec::new(); graph.items.len()];
        graph.after = vec![Vec::new(); graph.items.len()];
        for (index, piece) in graph.pieces.iter().enumerate() {
            graph.after[piece.from].push(index);
            graph.before[piece.to].push(index);
        }
        Ok(graph)
    }

    /// Where the links of each node leave and enter its bar, from top to bottom: in the order of what
    /// they lead to, so that none crosses another right at the bar; what runs back comes after them, and
    /// hair lines last, so that what has an amount stands together.
    pub(super) fn ports(&self, columns: &[Vec<usize>]) -> Ports {
        let mut rank = vec![0; self.items.len()];
        for column in columns {
            for (place, &item) in column.iter().enumerate() {
                rank[item] = place;
            }
        }
        let nodes = self.back[0].len();
        let sorted = |pieces: &[usize], other: fn(&Piece) -> usize, back: &[usize]| {
            let forward = pieces.iter().map(|&piece| {
                let piece = &self.pieces[piece];
                (self.is_hair[piece.link], rank[other(piece)], piece.link)
            });
            let back = back
                .iter()
                .map(|&link| (self.is_hair[link], usize::MAX, link));
            let mut links: Vec<(bool, usize, usize)> = forward.chain(back).collect();
            links.sort_unstable();
            links.into_iter().map(|(.., link)| link).collect()
        };
        Ports {
            out: (0..nodes)
                .map(|n| sorted(&self.after[n], |piece| piece.to, &self.back[0][n]))
                .collect(),
            into: (0..nodes)
                .map(|n| sorted(&self.before[n], |piece| piece.from, &self.back[1][n]))
                .collect(),
        }
    }
}

/// The links of each node from top to bottom.
#[derive(Clone, Debug)]
pub(super) struct Ports {
    /// Those that leave.
    pub(super) out: Vec<Vec<usize>>,
    /// Those that enter.
    pub(super) into: Vec<Vec<usize>>,
}
