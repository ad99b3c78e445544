//! What a swimlane drawing promises, on small cases and on a sweep of many: the cases.

mod drawing;
mod malformed;
mod order;

use std::sync::OnceLock;

use super::*;
use crate::layout::number::id;

struct Draw(u32);

impl Draw {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % limit
    }
    fn size(&mut self, least: usize, most: usize) -> f32 {
        real(least + self.below(most - least + 1))
    }
}

fn card(stage: usize, lane: usize) -> Node {
    Node {
        stage,
        lane,
        order: None,
        width: 128.0,
        height: 52.0,
    }
}

fn link(from: usize, to: usize) -> Link {
    Link {
        from,
        to,
        width: 3.0,
        label: None,
        marked: true,
    }
}

fn request(stages: usize, lanes: usize, nodes: Vec<Node>, links: Vec<Link>) -> SwimlaneRequest {
    SwimlaneRequest {
        stages: vec![Stage::default(); stages],
        lanes: vec![Lane::default(); lanes],
        nodes,
        links,
        metrics: Metrics::default(),
    }
}

/// Any cards, links in all directions, some places set by hand, most links labelled.
fn anything(seed: usize) -> SwimlaneRequest {
    let mut draw = Draw(id(seed).wrapping_mul(2_654_435_761));
    let (stages, lanes, count) = (1 + draw.below(7), 1 + draw.below(5), 1 + draw.below(40));
    let nodes: Vec<Node> = (0..count)
        .map(|_| Node {
            stage: draw.below(stages),
            lane: draw.below(lanes),
            order: (draw.below(4) == 0).then(|| draw.size(0, 5)),
            width: draw.size(60, 160),
            height: draw.size(20, 80),
        })
        .collect();
    let links = (0..draw.below(2 * count))
        .map(|i| Link {
            from: draw.below(count),
            to: draw.below(count),
            width: draw.size(1, 8),
            label: (draw.below(4) > 0).then(|| Size::new(draw.size(20, 90), 14.0)),
            marked: i % 4 > 0,
        })
        .collect();
    request(stages, lanes, nodes, links)
}

/// Only links to later stages.
fn forward(seed: usize) -> SwimlaneRequest {
    let mut request = anything(seed);
    let nodes = &request.nodes;
    request
        .links
        .retain(|l| nodes[l.from].stage < nodes[l.to].stage);
    request
}

const SEEDS: usize = 300;

/// The drawings of many requests, made once for all tests.
fn drawings() -> impl Iterator<Item = (usize, &'static SwimlaneRequest, &'static SwimlaneResult)> {
    static ALL: OnceLock<Vec<(SwimlaneRequest, SwimlaneResult)>> = OnceLock::new();
    let draw = |seed| {
        let request = anything(seed);
        let result = layout(&request).unwrap();
        (request, result)
    };
    let all = ALL.get_or_init(|| (0..SEEDS).map(draw).collect());
    all.iter()
        .enumerate()
        .map(|(seed, (request, result))| (seed, request, result))
}

/// Says stop when it was asked that often.
fn after(times: usize) -> impl Fn() -> bool {
    let asked = std::cell::Cell::new(0);
    move || {
        asked.set(asked.get() + 1);
        asked.get() > times
    }
}
