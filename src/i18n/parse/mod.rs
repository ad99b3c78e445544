//! Reads numbers and days as people type them.
//!
//! What cannot be read with certainty is not read: a field keeps it as a draft until it can be.

mod date;
mod number;
mod words;

pub use date::date;
pub use number::{decimal, number};
