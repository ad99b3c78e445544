//! What was drawn.

use crate::layout::{Point, Rect, Size, Span};

/// A column of bars.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    /// Index of its stage.
    pub stage: usize,
    /// From its bars to those of the next column.
    pub span: Span,
}

/// The bar of a step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Index of its column.
    pub column: usize,
    /// The bar, as high as the larger of what enters and what leaves, and the slots of hair lines.
    pub rect: Rect,
    /// How much of its height something enters by, and leaves by, hair lines not counted.
    pub filled: [f32; 2],
    /// The height of all that it could take, where it says that; 0 where not.
    pub wanted: f32,
    /// The box of the words above.
    pub head: Rect,
    /// The box of the words below.
    pub foot: Rect,
}

/// The band of a flow.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// Its width where it leaves, and where it arrives; 0 for a hair line.
    pub widths: [f32; 2],
    /// Its middle line, as points that lie close.
    pub middle: Vec<Point>,
    /// Its left edge in the direction of travel, a point for each of the middle line.
    pub left: Vec<Point>,
    /// Its right edge, likewise.
    pub right: Vec<Point>,
    /// Whether it runs back below everything.
    pub is_back: bool,
    /// The box of its label, where there was room for it.
    pub label: Option<Rect>,
}

/// A drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct SankeyResult {
    /// Of the whole, headings included.
    pub size: Size,
    /// Points for one unit of the amounts.
    pub scale: f64,
    /// How much the bands cross: the sum of the products of the widths of both, the largest being 1.
    pub crossings: f64,
    /// The columns from left to right; a stage has one or more, or none where it is empty.
    pub columns: Vec<Column>,
    /// The bars, as in the request.
    pub bars: Vec<Bar>,
    /// The bands, as in the request.
    pub bands: Vec<Band>,
}
