//! The shapes a drawing is made of, in points from its upper left corner.

use std::sync::Arc;

use super::measure::InterMeasure;
use super::{Mark, Token};
use crate::layout::measure::{TextMeasure as _, Weight};
use crate::workspace::{CountyCode, RecordRef};

/// A point: right and down from the upper left corner.
pub type Point = [f32; 2];

/// A rectangle with sides along the axes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// The upper left corner.
    pub min: Point,
    /// The lower right corner.
    pub max: Point,
}

impl Rect {
    /// The rectangle with this upper left corner and size.
    #[must_use]
    pub fn at(min: Point, width: f32, height: f32) -> Self {
        Self {
            min,
            max: [min[0] + width, min[1] + height],
        }
    }

    /// The width.
    #[must_use]
    pub fn width(&self) -> f32 {
        self.max[0] - self.min[0]
    }

    /// The height.
    #[must_use]
    pub fn height(&self) -> f32 {
        self.max[1] - self.min[1]
    }

    /// The point in the middle.
    #[must_use]
    pub fn centre(&self) -> Point {
        [
            f32::midpoint(self.min[0], self.max[0]),
            f32::midpoint(self.min[1], self.max[1]),
        ]
    }

    /// Whether another shares a part of it.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        (0..2).all(|axis| self.min[axis] < other.max[axis] && other.min[axis] < self.max[axis])
    }

    /// Whether a point lies within.
    #[must_use]
    pub fn contains(&self, point: Point) -> bool {
        (self.min[0]..=self.max[0]).contains(&point[0])
            && (self.min[1]..=self.max[1]).contains(&point[1])
    }
}

/// How a line is broken.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Dash {
    /// Not at all.
    #[default]
    Solid,
    /// So long a stroke, so long a gap.
    Dashed(f32, f32),
    /// Round dots so far apart.
    Dotted(f32),
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its width.
    pub width: f32,
    /// Its colour.
    pub token: Token,
    /// How it is broken.
    pub dash: Dash,
}

impl Stroke {
    /// An unbroken line.
    #[must_use]
    pub fn solid(width: f32, token: Token) -> Self {
        Self {
            width,
            token,
            dash: Dash::Solid,
        }
    }
}

/// Which point of a text its position means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// Where it begins.
    #[default]
    Start,
    /// Its middle.
    Middle,
    /// Where it ends.
    End,
}

/// One line of text, never wrapped.
#[derive(Clone, Debug, PartialEq)]
pub struct TextRun {
    /// The text.
    pub text: Arc<str>,
    /// The anchor point, on the middle of the line's height.
    pub at: Point,
    /// Which point of the text that is.
    pub anchor: Anchor,
    /// The size of the type.
    pub size: f32,
    /// The weight of the type.
    pub weight: Weight,
    /// The colour.
    pub token: Token,
    /// The colour of a rim that keeps it readable over other things.
    pub halo: Option<Token>,
    /// Extra space between letters.
    pub spacing: f32,
    /// The width it was measured at, extra space included.
    pub width: f32,
}

impl TextRun {
    /// A line of text from a point in the middle of its height, measured with the bundled Inter.
    #[must_use]
    pub fn line(
        words: impl Into<Arc<str>>,
        at: Point,
        size: f32,
        weight: Weight,
        token: Token,
    ) -> Self {
        let text = words.into();
        let width = InterMeasure.width(&text, size, weight);
        Self {
            text,
            at,
            anchor: Anchor::Start,
            size,
            weight,
            token,
            halo: None,
            spacing: 0.0,
            width,
        }
    }
}

/// A shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle.
    Rect {
        /// Where it is.
        rect: Rect,
        /// The radius of its corners.
        radius: f32,
        /// The colour within.
        fill: Option<Token>,
        /// The line around.
        stroke: Option<Stroke>,
    },
    /// A line through points.
    Line {
        /// The points.
        points: Vec<Point>,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A chain of cubic Bézier curves: the first point, then three for each curve.
    Curve {
        /// The points.
        points: Vec<Point>,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A convex area.
    Polygon {
        /// Its corners.
        points: Vec<Point>,
        /// The colour within.
        fill: Option<Token>,
        /// The line around.
        stroke: Option<Stroke>,
    },
    /// The area between two lines of as many points each, such as the edges of a band. It may be
    /// bent, but not so that it crosses itself.
    Band {
        /// The one edge.
        left: Vec<Point>,
        /// The other one, in the same direction.
        right: Vec<Point>,
        /// The colour within.
        fill: Token,
    },
    /// A circle.
    Circle {
        /// Its middle.
        centre: Point,
        /// Its radius.
        radius: f32,
        /// The colour within.
        fill: Option<Token>,
        /// The line around.
        stroke: Option<Stroke>,
    },
    /// The mark of a kind of asset.
    Mark {
        /// Which.
        mark: Mark,
        /// Its middle.
        centre: Point,
        /// The side of the square it fills.
        size: f32,
        /// Its colour: that of the kind, unless something else is told by colour.
        token: Token,
        /// The colour of a rim that keeps it apart from what lies beneath.
        rim: Option<Token>,
    },
    /// A line of text.
    Text(TextRun),
    /// An area of the map.
    Land(super::map::Land),
    /// Borders of the map.
    Borders(super::map::Borders),
}

/// What an item stands for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// A record.
    Record(RecordRef),
    /// The column of a stage, by its id.
    Stage(String),
    /// The lane of a county; `None` for steps whose county is not known.
    Lane(Option<CountyCode>),
}

/// A shape and what it stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The shape.
    pub shape: Shape,
    /// What it stands for, if it can be chosen.
    pub target: Option<Target>,
}
