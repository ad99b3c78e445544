//! The request as a layered graph: long links are cut by one bend per column they pass.

use super::request::SwimlaneRequest;
use crate::layout::number::{id, real};

/// What stands in a column: a card, or the bend of a link that passes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Vertex {
    pub(super) column: u32,
    pub(super) lane: u32,
    /// Room it takes vertically.
    pub(super) height: f32,
    /// Place set by hand (cards only).
    pub(super) manual: Option<f32>,
    /// The card beside which a turning link bends: such a bend is kept next to it.
    pub(super) beside: Option<u32>,
    /// Whether it is a bend.
    pub(super) bend: bool,
}

/// How a link runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Course {
    /// To a later column.
    Forward,
    /// To an earlier column: out at the right, back between the cards, in at the left.
    Backward,
    /// Within its column: out and in at the right.
    Loop,
}

/// A link and the bends it goes through, in the direction of travel.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Chain {
    pub(super) course: Course,
    pub(super) from: u32,
    pub(super) to: u32,
    pub(super) bends: Vec<u32>,
}

/// Neighbour lists in one vector, by vertex.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Neighbours {
    starts: Vec<u32>,
    pub(super) list: Vec<u32>,
}

impl Neighbours {
    fn new(count: usize, pairs: impl Iterator<Item = (u32, u32)> + Clone) -> Self {
        let mut starts = vec![0u32; count + 1];
        for (of, _) in pairs.clone() {
            starts[of as usize + 1] += 1;
        }
        for i in 0..count {
            starts[i + 1] += starts[i];
        }
        let mut heads = starts.clone();
        let mut list = vec![0; starts[count] as usize];
        for (of, neighbour) in pairs {
            let head = &mut heads[of as usize];
            list[*head as usize] = neighbour;
            *head += 1;
        }
        Self { starts, list }
    }

    pub(super) fn range(&self, vertex: u32) -> std::ops::Range<usize> {
        self.starts[vertex as usize] as usize..self.starts[vertex as usize + 1] as usize
    }

    pub(super) fn of(&self, vertex: u32) -> &[u32] {
        &self.list[self.range(vertex)]
    }
}

/// The layered graph. Cards have the ids of the request's nodes, bends follow.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Layered {
    pub(super) columns: usize,
    pub(super) lanes: usize,
    pub(super) cards: usize,
    pub(super) vertices: Vec<Vertex>,
    /// Pairs between a column and the next one, left first.
    pub(super) edges: Vec<(u32, u32)>,
    pub(super) left: Neighbours,
    pub(super) right: Neighbours,
    pub(super) chains: Vec<Chain>,
}

impl Layered {
    /// Builds the graph of a request that was checked.
    pub(super) fn new(request: &SwimlaneRequest) -> Self {
        let mut vertices: Vec<Vertex> = request
            .nodes
            .iter()
            .map(|n| Vertex {
                column: id(n.stage),
                lane: id(n.lane),
                height: n.height,
                manual: n.order,
                beside: None,
                bend: false,
            })
            .collect();
        let mut loads = Loads::new(request);
        let mut edges = Vec::with_capacity(request.links.len());
        let mut chains = Vec::with_capacity(request.links.len());
        for link in &request.links {
            let (from, to) = (vertices[link.from], vertices[link.to]);
            let height = link.width + request.metrics.port_gap;
            let bend = |column, lane, beside| Vertex {
                column,
                lane,
                height,
                manual: None,
                beside,
                bend: true,
            };
            let first = vertices.len();
            let course = match from.column.cmp(&to.column) {
                std::cmp::Ordering::Less => {
                    for (column, lane) in loads.corridor(&from, &to, height) {
                        vertices.push(bend(column, lane, None));
                    }
                    let mut last = id(link.from);
                    for next in (first..vertices.len()).map(id).chain([id(link.to)]) {
                        edges.push((last, next));
                        last = next;
                    }
                    Course::Forward
                }
                std::cmp::Ordering::Greater => {
                    vertices.push(bend(from.column, from.lane, Some(id(link.from))));
                    for (column, lane) in loads.corridor(&from, &to, height) {
                        vertices.push(bend(column, lane, None));
                    }
                    vertices.push(bend(to.column, to.lane, Some(id(link.to))));
                    edges.extend((first + 1..vertices.len()).map(|v| (id(v), id(v - 1))));
                    Course::Backward
                }
                std::cmp::Ordering::Equal => Course::Loop,
            };
            chains.push(Chain {
                course,
                from: id(link.from),
                to: id(link.to),
                bends: (first..vertices.len()).map(id).collect(),
            });
        }
        let count = vertices.len();
        Self {
            columns: request.stages.len(),
            lanes: request.lanes.len(),
            cards: request.nodes.len(),
            left: Neighbours::new(count, edges.iter().map(|&(l, r)| (r, l))),
            right: Neighbours::new(count, edges.iter().copied()),
            vertices,
            edges,
            chains,
        }
    }

    pub(super) fn vertex(&self, id: u32) -> &Vertex {
        &self.vertices[id as usize]
    }
}

/// How high the cells are, to lead long links through lanes where they take no room from others.
struct Loads {
    lanes: usize,
    cells: Vec<f32>,
    lane_heights: Vec<f32>,
    card_gap: f32,
    route_gap: f32,
}

impl Loads {
    fn new(request: &SwimlaneRequest) -> Self {
        let lanes = request.lanes.len();
        let card_gap = request.metrics.card_gap;
        let mut cells = vec![0.0f32; lanes * request.stages.len()];
        for node in &request.nodes {
            cells[node.stage * lanes + node.lane] += node.height + card_gap;
        }
        let mut lane_heights: Vec<f32> = request
            .lanes
            .iter()
            .map(|l| l.title_height + card_gap)
            .collect();
        for (i, &load) in cells.iter().enumerate() {
            lane_heights[i % lanes] = lane_heights[i % lanes].max(load);
        }
        Self {
            lanes,
            cells,
            lane_heights,
            card_gap,
            route_gap: request.metrics.route_gap,
        }
    }

    /// The lane of a passing link in each column strictly between two cards, from the column of
    /// `from` to that of `to`: never turning back, through cells with room, else along the straight
    /// line. A shortest path over columns × lanes.
    fn corridor(&mut self, from: &Vertex, to: &Vertex, height: f32) -> Vec<(u32, u32)> {
        let span = from.column.abs_diff(to.column);
        if span < 2 {
            return Vec::new();
        }
        let column = |step: u32| {
            if from.column < to.column {
                from.column + step
            } else {
                from.column - step
            }
        };
        let (low, high) = (from.lane.min(to.lane), from.lane.max(to.lane));
        let need = height + self.route_gap;
        let path: Vec<(u32, u32)> = if low == high {
            (1..span).map(|step| (column(step), low)).collect()
        } else {
            let width = (high - low + 1) as usize;
            let down = from.lane < to.lane;
            // Lanes are counted from `from` towards `to`, so a path never steps back.
            let lane = |k: usize| {
                if down {
                    from.lane + id(k)
                } else {
                    from.lane - id(k)
                }
            };
            let mut costs = vec![0.0f32; width];
            let mut came: Vec<Vec<usize>> = Vec::new();
            for step in 1..span {
                let ideal = real(width - 1) * real(step as usize) / real(span as usize);
                let mut best = (f32::INFINITY, 0);
                let mut next = vec![0.0f32; width];
                let mut from_lane = vec![0; width];
                for k in 0..width {
                    let reach = if step == 1 && k > 0 {
                        f32::INFINITY
                    } else {
                        costs[k]
                    };
                    if reach < best.0 {
                        best = (reach, k);
                    }
                    let cell = column(step) as usize * self.lanes + lane(k) as usize;
                    let spill =
                        (self.cells[cell] + need - self.lane_heights[lane(k) as usize]).max(0.0);
                    let crowd = if self.cells[cell] > 0.0 {
                        self.card_gap
                    } else {
                        0.0
                    };
                    next[k] = best.0 + 4.0 * spill + crowd + 12.0 * (real(k) - ideal).abs();
                    from_lane[k] = best.1;
                }
                costs = next;
                came.push(from_lane);
            }
            let mut k = (0..width)
                .min_by(|&a, &b| costs[a].total_cmp(&costs[b]))
                .unwrap_or(0);
            let mut path = Vec::with_capacity(came.len());
            for step in (1..span).rev() {
                path.push((column(step), lane(k)));
                k = came[step as usize - 1][k];
            }
            path.reverse();
            path
        };
        for &(column, lane) in &path {
            let cell = column as usize * self.lanes + lane as usize;
            self.cells[cell] += need;
            let height = &mut self.lane_heights[lane as usize];
            *height = height.max(self.cells[cell]);
        }
        path
    }
}
