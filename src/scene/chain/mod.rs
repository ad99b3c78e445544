//! The value chain as a drawing.
