//! The swimlane drawing of a value chain: stages are columns, lanes are bands, links bend between
//! them.
//!
//! [`layout`] does everything; its parts are public so that a better order can be sought in the
//! background: [`order`] says who stands above whom, [`refine`] goes on improving that, [`draw`]
//! places and routes. What is found depends on the request alone.
//!
//! Steps, after K. Sugiyama, S. Tagawa, M. Toda, "Methods for visual understanding of hierarchical
//! system structures" (1981), the layers being given: long links get a bend in every column they
//! pass; cells (column × lane) are ordered for few crossings; cells are placed so that lanes are as
//! high as their content and links run straight; ports are spread along the cards; curves follow.

mod arrangement;
mod captions;
mod crossings;
mod diffuse;
mod graph;
pub(super) mod isotonic;
mod marks;
mod place;
mod ports;
mod refine;
mod request;
mod result;
mod route;
mod sift;
mod spectral;
mod straight;
mod sweep;
#[cfg(test)]
mod tests;

pub use arrangement::Order;
pub use crossings::crossings;
pub use refine::refine;
pub use request::{LARGEST, Lane, Link, Metrics, Node, Stage, SwimlaneRequest};
pub use result::{Mark, Route, SwimlaneResult};

use super::number::real;
use super::{LayoutError, Point, Rect, Size};
use arrangement::{Arrangement, Cost};
use captions::Captions;
use graph::Layered;
use marks::Marks;
use ports::ports;
use route::{Grid, Router};
use sift::Sifter;

/// Kicks × vertices that an order may cost: small drawings come out as good as refined ones.
const POLISH: usize = 40_000;
/// Kicks that one order gets at most.
const KICKS: usize = 600;

/// Orders and draws a request.
///
/// # Errors
/// What is wrong with the request.
pub fn layout(request: &SwimlaneRequest) -> Result<SwimlaneResult, LayoutError> {
    request.check()?;
    let graph = Layered::new(request);
    let arrangement = arrange(&graph);
    Ok(draw_arranged(request, &graph, &arrangement))
}

/// Finds an order with few crossings in a bounded number of steps.
///
/// # Errors
/// What is wrong with the request.
pub fn order(request: &SwimlaneRequest) -> Result<Order, LayoutError> {
    request.check()?;
    let graph = Layered::new(request);
    Ok(arrange(&graph).order(&graph))
}

/// An order near to an earlier drawing, for a calm picture while cards are added or moved:
/// `heights` are the middles of the cards as they stood, `None` for those that are new, which go to
/// the height of their neighbours. Only what then crosses less is moved.
///
/// # Errors
/// What is wrong with the request; [`LayoutError::BadNumber`] where `heights` has another length
/// than the cards or holds what is not finite.
pub fn order_near(
    request: &SwimlaneRequest,
    heights: &[Option<f32>],
) -> Result<Order, LayoutError> {
    request.check()?;
    let bad = heights
        .iter()
        .position(|h| h.is_some_and(|h| !h.is_finite()));
    if bad.is_some() || heights.len() != request.nodes.len() {
        return Err(LayoutError::BadNumber {
            list: "heights",
            index: bad.unwrap_or(heights.len()),
        });
    }
    let graph = Layered::new(request);
    let mut arrangement = Arrangement::new(&graph);
    arrangement.sort_by(&graph, &near(&graph, heights));
    let mut sifter = Sifter::default();
    let rounds = sweep::rounds(&graph, &arrangement);
    sweep::settle(&graph, &mut arrangement, &mut sifter, rounds, &|| false);
    sweep::tuck(&graph, &mut arrangement, &mut sifter, &|| rounds == 0);
    Ok(arrangement.order(&graph))
}

/// Draws a request in a given order.
///
/// # Errors
/// What is wrong with the request, or [`LayoutError::ForeignOrder`].
pub fn draw(request: &SwimlaneRequest, order: &Order) -> Result<SwimlaneResult, LayoutError> {
    request.check()?;
    let graph = Layered::new(request);
    let arrangement = Arrangement::of(&graph, order)?;
    Ok(draw_arranged(request, &graph, &arrangement))
}

fn arrange(graph: &Layered) -> Arrangement {
    let mut arrangement = Arrangement::new(graph);
    if sweep::untangle(graph, &mut arrangement) > 0 {
        refine::polish(
            graph,
            &mut arrangement,
            (POLISH / graph.vertices.len().max(1)).min(KICKS),
        );
    }
    let rounds = sweep::rounds(graph, &arrangement);
    sweep::tuck(graph, &mut arrangement, &mut Sifter::default(), &|| {
        rounds == 0
    });
    arrangement
}

/// Heights of all vertices from those of some cards: the unknown take the mean of their known
/// neighbours, those without any come last.
fn near(graph: &Layered, heights: &[Option<f32>]) -> Vec<f32> {
    let mut known: Vec<Option<f32>> = heights.to_vec();
    known.resize(graph.vertices.len(), None);
    loop {
        let mut found = Vec::new();
        for v in (0..known.len()).filter(|&v| known[v].is_none()) {
            let v = super::number::id(v);
            let of: Vec<f32> = graph
                .left
                .of(v)
                .iter()
                .chain(graph.right.of(v))
                .filter_map(|&u| known[u as usize])
                .collect();
            if !of.is_empty() {
                found.push((v, of.iter().sum::<f32>() / real(of.len())));
            }
        }
        if found.is_empty() {
            return known.into_iter().map(|h| h.unwrap_or(f32::MAX)).collect();
        }
        for (v, height) in found {
            known[v as usize] = Some(height);
        }
    }
}

fn draw_arranged(
    request: &SwimlaneRequest,
    graph: &Layered,
    arrangement: &Arrangement,
) -> SwimlaneResult {
    let place::Heights { lanes, middles } = place::place(request, graph, arrangement);
    let grid = Grid::new(request, graph, &middles);
    let nodes: Vec<Rect> = (0..request.nodes.len())
        .map(|i| grid.card(request, i, middles[i]))
        .collect();
    let ports = ports(request, graph, &middles);
    let router = Router {
        request,
        graph,
        grid: &grid,
        middles: &middles,
        cards: &nodes,
        ports: &ports,
    };
    let mut links: Vec<Route> = (0..request.links.len())
        .map(|link| {
            let (curves, arrow) = router.route(link);
            Route {
                curves,
                arrow,
                label: None,
                mark: None,
            }
        })
        .collect();
    let size = Size::new(
        grid.right(request),
        lanes
            .last()
            .map_or(request.metrics.column_header_height, |l| l.end),
    );
    let mut marks = Marks::default();
    for (link, route) in request.links.iter().zip(&mut links) {
        if !link.marked {
            continue;
        }
        let (from, to) = (request.nodes[link.from].lane, request.nodes[link.to].lane);
        route.mark = marks.place(&route.curves, &lanes, from, to);
    }
    let corner = Point::new(
        request.metrics.lane_header_width,
        request.metrics.column_header_height,
    );
    let bounds = Rect::new(
        corner.x,
        corner.y,
        size.width - corner.x,
        size.height - corner.y,
    );
    Captions::new(request, &nodes, &links, bounds).place(&mut links);
    SwimlaneResult {
        columns: grid.columns,
        lanes,
        nodes,
        links,
        size,
        order: arrangement.order(graph),
        crossings: Cost::default().of(graph, arrangement),
    }
}
