//! Ports: where along a card's side each link leaves or enters.

use super::graph::{Course, Layered};
use super::isotonic::{Isotonic, Pull};
use super::request::SwimlaneRequest;

/// Height of every port: two per link, source then target.
pub(super) struct Ports {
    heights: Vec<f32>,
}

impl Ports {
    pub(super) fn source(&self, link: usize) -> f32 {
        self.heights[2 * link]
    }

    pub(super) fn target(&self, link: usize) -> f32 {
        self.heights[2 * link + 1]
    }
}

/// How much the middle of the side and a straight link pull at a port.
const SPREAD_PULL: f32 = 1.0;
const STRAIGHT_PULL: f32 = 3.0;
/// What is left between two links of a bundle.
const BUNDLE_GAP: f32 = 1.0;
/// The most width of a link in a bundle: a wide one keeps its distance, or the label of a narrow one
/// beside it would lie on it.
const BUNDLED: f32 = 4.0;
/// Beyond every drawing, so that turning links come outermost.
const OUTSIDE: f32 = 1.0e9;

/// Spreads the ports of each side around its middle, sorted by where the links go, and slides them
/// along the side where that makes a link straight. Links that leave a card for the same other card, or
/// for cards of one cell, are bundled unless they are wide: where nothing pulls them apart they leave side by side, as one
/// trunk as wide as all of them.
pub(super) fn ports(request: &SwimlaneRequest, graph: &Layered, middles: &[f32]) -> Ports {
    let mut sides = Sides::new(graph, middles);
    let mut ports = Ports {
        heights: vec![0.0; 2 * graph.chains.len()],
    };
    let mut isotonic = Isotonic::default();
    // First evenly, then towards the other end: right sides look at left ones, left ones back.
    for pass in 0..4 {
        for side in sides
            .ends
            .chunk_by_mut(|a, b| (a.card, a.left) == (b.card, b.left))
        {
            if pass == 0 || side[0].left == (pass % 2 == 0) {
                spread(
                    (request, graph),
                    middles,
                    side,
                    &mut ports.heights,
                    pass > 0,
                    &mut isotonic,
                );
            }
        }
    }
    ports
}

/// One end of a link on a card's side.
struct End {
    card: u32,
    left: bool,
    /// The card at the link's other end.
    other: u32,
    key: f32,
    /// Index of its port.
    port: usize,
    /// The bend it goes to, unless it goes to another port.
    bend: Option<u32>,
    turns: bool,
}

struct Sides {
    ends: Vec<End>,
}

impl Sides {
    fn new(graph: &Layered, middles: &[f32]) -> Self {
        let mut ends = Vec::with_capacity(2 * graph.chains.len());
        for (link, chain) in graph.chains.iter().enumerate() {
            let turns = chain.course != Course::Forward;
            let first = chain.bends.first().copied();
            let last = chain.bends.last().copied();
            for (card, other, bend, target) in [
                (chain.from, chain.to, first, false),
                (chain.to, chain.from, last, true),
            ] {
                let there = middles[bend.unwrap_or(other) as usize];
                // Of two links that turn to the same side, the wider turn encloses the other.
                let key = match (turns, there >= middles[card as usize]) {
                    (false, _) => there,
                    (true, true) => OUTSIDE - there,
                    (true, false) => -OUTSIDE - there,
                };
                let left = target && chain.course != Course::Loop;
                ends.push(End {
                    card,
                    left,
                    other,
                    key,
                    port: 2 * link + usize::from(target),
                    bend,
                    turns,
                });
            }
        }
        ends.sort_by(|a, b| {
            (a.card, a.left)
                .cmp(&(b.card, b.left))
                .then(a.key.total_cmp(&b.key))
                .then(a.port.cmp(&b.port))
        });
        Self { ends }
    }
}

impl End {
    /// Whether the link leaves here.
    fn is_source(&self) -> bool {
        self.port.is_multiple_of(2)
    }

    /// Whether two links that lie beside each other run together.
    fn is_bundled(&self, with: &Self, graph: &Layered) -> bool {
        let cell = |card: u32| (graph.vertex(card).column, graph.vertex(card).lane);
        let same_cell = || self.is_source() && cell(self.other) == cell(with.other);
        !self.turns
            && !with.turns
            && self.is_source() == with.is_source()
            && (self.other == with.other || same_cell())
    }
}

fn spread(
    (request, graph): (&SwimlaneRequest, &Layered),
    middles: &[f32],
    side: &[End],
    heights: &mut [f32],
    straighten: bool,
    isotonic: &mut Isotonic,
) {
    let card = side[0].card as usize;
    let width = |end: &End| request.links[end.port / 2].width;
    let room = (request.nodes[card].height - 2.0 * request.metrics.port_inset).max(0.0);
    let apart = |above: &End, below: &End| {
        let narrow = width(above).max(width(below)) <= BUNDLED;
        let gap = if narrow && above.is_bundled(below, graph) {
            BUNDLE_GAP.min(request.metrics.port_gap)
        } else {
            request.metrics.port_gap
        };
        width(above).midpoint(width(below)) + gap
    };
    let total: f32 = side.windows(2).map(|w| apart(&w[0], &w[1])).sum();
    let squeeze = if total > room { room / total } else { 1.0 };
    let slack = (room - total).max(0.0);
    let top = middles[card] - room / 2.0;
    let mut offset = 0.0;
    let mut offsets = Vec::with_capacity(side.len());
    for (i, end) in side.iter().enumerate() {
        if i > 0 {
            offset += apart(&side[i - 1], end) * squeeze;
        }
        offsets.push(offset);
        let there = end
            .bend
            .map_or_else(|| heights[end.port ^ 1], |bend| middles[bend as usize]);
        isotonic.push(|pulls| {
            pulls.push(Pull {
                at: slack / 2.0,
                weight: SPREAD_PULL,
            });
            if straighten && !end.turns && (top..=top + room).contains(&there) {
                pulls.push(Pull {
                    at: there - top - offset,
                    weight: STRAIGHT_PULL,
                });
            }
        });
    }
    isotonic.finish(0.0, slack, |i, at| {
        heights[side[i].port] = top + at + offsets[i];
    });
}
