//! Drawings free of any toolkit: what a window shows is what an export holds.
//!
//! A [`Scene`] is a list of items in drawing order, each a shape with tokens for its colours and,
//! where it stands for a record, a [`Target`]. The window's painter and the SVG export walk the
//! same list. Scenes never wrap text and never choose a raw colour.

pub mod chain;
pub mod map;
mod measure;
pub mod sankey;
mod shape;
pub mod sign;
pub mod style;

pub use crate::layout::measure::{Style as TextStyle, TextMeasure, Weight, ellipsis};
pub use measure::{BASELINE_BELOW_MIDDLE, Glyph, InterMeasure, face};
pub use shape::{Anchor, Dash, Item, Point, Rect, Shape, Stroke, Target, TextRun};
pub use style::{Mark, Palette, Rgba, Token};

/// A drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Its width in points.
    pub width: f32,
    /// Its height in points.
    pub height: f32,
    /// The colour behind everything.
    pub background: Token,
    /// What is drawn, first to last.
    pub items: Vec<Item>,
}

impl Scene {
    /// An empty drawing.
    #[must_use]
    pub fn new(width: f32, height: f32, background: Token) -> Self {
        Self {
            width,
            height,
            background,
            items: Vec::new(),
        }
    }

    /// Adds a shape that stands for nothing in particular.
    pub fn push(&mut self, shape: Shape) {
        self.items.push(Item {
            shape,
            target: None,
        });
    }

    /// Adds a shape that stands for something that can be chosen.
    pub fn push_target(&mut self, shape: Shape, target: Target) {
        self.items.push(Item {
            shape,
            target: Some(target),
        });
    }
}
