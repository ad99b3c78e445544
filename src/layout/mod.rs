//! x
#![allow(missing_docs)]
pub mod error; pub mod geometry; pub mod number; pub mod swimlane;
pub use error::LayoutError;
pub use geometry::{Arrow, Cubic, Point, Rect, Scalar, Size, Span};
