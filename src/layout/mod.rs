//! Pure drawing algorithms: swimlane and Sankey diagrams, map arcs, label places, measured text.
//!
//! Everything here is a function from a request to a result that can be compared, so that an equal
//! request may reuse its result. Nothing knows of records, colours or a toolkit: cards, links and
//! labels are indices into the request. Page drawings are in `f32` points, world drawings in `f64`
//! pixels; y grows downwards in both. The same request gives the same bytes on every machine.
//!
//! - [`swimlane`] places the steps of a value chain by stage and lane and routes their flows.
//! - [`sankey`] places the same steps as bars and their flows as bands as wide as their amounts.
//! - [`labels`] finds places for names beside map markers and inside areas.
//! - [`arc`] bends map flows, [`curve`] flattens any curve and finds places on it.
//! - [`measure`] says how wide text is, shortens and wraps it.

pub mod arc;
pub mod curve;
pub mod error;
pub mod geometry;
mod grid;
pub mod labels;
pub mod measure;
mod number;
pub mod sankey;
pub mod swimlane;

pub use error::LayoutError;
pub use geometry::{Arrow, Cubic, Point, Rect, Scalar, Size, Span};
