//! What a Sankey drawing promises, on small cases and on a sweep of many.

mod drawing;
mod small;

use super::*;
use crate::layout::Size;
use crate::layout::number::id;

/// A stream of numbers that is the same on every machine.
struct Draw(u32);

impl Draw {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % limit
    }
}

fn node(stage: usize) -> Node {
    Node {
        stage,
        head: Size::new(90.0, 34.0),
        ..Node::default()
    }
}

fn link(from: usize, to: usize, amount: f64) -> Link {
    Link {
        from,
        to,
        amount: Some(Amount {
            leaves: amount,
            arrives: amount,
        }),
        label: Some(Size::new(40.0, 15.0)),
    }
}

fn hair(from: usize, to: usize) -> Link {
    Link {
        from,
        to,
        ..Link::default()
    }
}

fn request(stages: usize, nodes: &[usize], links: Vec<Link>) -> SankeyRequest {
    SankeyRequest {
        stages,
        nodes: nodes.iter().map(|&stage| node(stage)).collect(),
        links,
        metrics: Metrics::default(),
    }
}

/// Any steps, links in all directions, some without amounts, some with a loss.
fn anything(seed: usize) -> SankeyRequest {
    let mut draw = Draw(id(seed).wrapping_mul(2_654_435_761));
    let (stages, count) = (1 + draw.below(6), 1 + draw.below(40));
    let stages_of: Vec<usize> = (0..count).map(|_| draw.below(stages)).collect();
    let links = (0..draw.below(2 * count))
        .map(|_| {
            let (from, to) = (draw.below(count), draw.below(count));
            if draw.below(5) == 0 {
                return hair(from, to);
            }
            let leaves = f64::from(id(draw.below(900)));
            let share = f64::from(id(draw.below(4))) / 10.0;
            let arrives = leaves * (1.0 - share);
            Link {
                amount: Some(Amount { leaves, arrives }),
                ..link(from, to, 0.0)
            }
        })
        .collect();
    let mut request = request(stages, &stages_of, links);
    for node in &mut request.nodes {
        if draw.below(6) == 0 {
            node.wanted = f64::from(id(draw.below(1200)));
            node.foot = Size::new(120.0, 17.0);
        }
    }
    request
}
