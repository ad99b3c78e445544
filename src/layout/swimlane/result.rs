//! The finished swimlane drawing.

use super::arrangement::Order;
use crate::layout::{Arrow, Cubic, Point, Rect, Size, Span};

/// Where everything of a request stands, in page points from the upper left corner.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SwimlaneResult {
    /// Horizontal extent of each stage; they follow each other without gap from the lane titles to
    /// the right edge.
    pub columns: Vec<Span>,
    /// Vertical extent of each lane; they follow each other without gap below the column titles.
    pub lanes: Vec<Span>,
    /// The cards.
    pub nodes: Vec<Rect>,
    /// The links.
    pub links: Vec<Route>,
    /// Extent of the whole drawing.
    pub size: Size,
    /// The order drawn, to go on from with [`refine`](super::refine).
    pub order: Order,
    /// How many pairs of links cross between two columns, each run of a link counted from column
    /// to column.
    pub crossings: u64,
}

/// The line of a link.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Route {
    /// Curves that follow each other smoothly from the source card to the target card, or to the
    /// back of the arrow's head where there is one.
    pub curves: Vec<Cubic>,
    /// The head at the target card.
    pub arrow: Option<Arrow>,
    /// Box of the label, on the line; `None` where the link has none or no place is free.
    pub label: Option<Rect>,
    /// Where the link crosses from one lane to another, if it is to be marked.
    pub mark: Option<Mark>,
}

/// The point where a link crosses the line between two lanes, or the middle of one within a lane.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Mark {
    /// The point, on the line between the lanes where there are two.
    pub at: Point,
    /// Direction of travel, with length 1.
    pub direction: Point,
    /// Index of the lane below the line, or of the one lane.
    pub lane: usize,
}
