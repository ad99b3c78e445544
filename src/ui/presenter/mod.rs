//! What the room sees: the item under way with its clock, the map, chain or list that it is about, and
//! what was agreed. An owned [`Slide`] is made for it, so that a window of its own can draw it while
//! the laptop shows something else.

mod draw;
mod slide;
mod vote;

pub use draw::draw;
pub use slide::{Agreed, Body, Remaining, Slide, Slides, VoteSlide};
