//! The map as a drawing.
use super::{Point, Stroke, Token};
/// Filled land.
#[derive(Clone, Debug, PartialEq)]
pub struct Land {
    /// Its colour.
    pub fill: Token,
}
impl Land {
    /// Calls `with` with each ring.
    pub fn for_each_ring(&self, _with: impl FnMut(&[Point])) {}
}
/// Border lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Borders {
    /// How they are drawn.
    pub stroke: Stroke,
}
impl Borders {
    /// Calls `with` with each line.
    pub fn for_each_line(&self, _with: impl FnMut(&[Point])) {}
}
