//! The Sankey drawing of a value chain: stages are columns, steps are bars as high as what passes
//! through them, flows are bands as wide as what they carry.
//!
//! Steps, after K. Sugiyama, S. Tagawa, M. Toda, "Methods for visual understanding of hierarchical
//! system structures" (1981), the layers being given: a stage whose steps feed each other gets a column
//! for each of them (`columns`); what closes a circle or leads back runs below everything; long links
//! get a place in every column they pass; columns are ordered for little crossing, each pair counting
//! with the product of both widths (`order`); bars are placed so that bands run straight (`place`);
//! bands and their labels follow. All bars share one scale, which goes in steps so that a small change
//! of one amount leaves the picture as it is.

mod back;
mod band;
mod captions;
mod columns;
mod graph;
mod order;
mod place;
mod request;
mod result;
#[cfg(test)]
mod tests;

pub use request::{Amount, LARGEST, Link, Metrics, Node, SankeyRequest};
pub use result::{Band, Bar, Column, SankeyResult};

use super::{LayoutError, Size};
use graph::Graph;

/// Orders and draws a request.
///
/// # Errors
/// What is wrong with the request.
pub fn layout(request: &SankeyRequest) -> Result<SankeyResult, LayoutError> {
    layout_near(request, &[])
}

/// Draws a request with its bars in the order of heights that they had before, by node; `None` for a
/// node that is new and finds its place between the others. Without any height it orders afresh.
///
/// # Errors
/// What is wrong with the request.
pub fn layout_near(
    request: &SankeyRequest,
    heights: &[Option<f32>],
) -> Result<SankeyResult, LayoutError> {
    request.check()?;
    let columns = columns::columns(request);
    let graph = Graph::new(request, &columns)?;
    let ordered = if heights.iter().all(Option::is_none) {
        order::order(&graph)
    } else {
        order::order_near(&graph, heights)
    };
    let ports = graph.ports(&ordered.columns);
    let placed = place::place(request, &graph, &ordered.columns, &ports);
    let drawn = band::draw(request, &columns, &graph, &ports, &placed);
    let bands = captions::place(request, &drawn.bars, drawn.bands);
    Ok(SankeyResult {
        size: Size::new(drawn.width, drawn.height),
        scale: placed.scale,
        crossings: ordered.crossings,
        columns: drawn.columns,
        bars: drawn.bars,
        bands,
    })
}
