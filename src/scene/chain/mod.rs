//! The value chain as a drawing: stages as columns, counties as lanes, steps as cards, flows as
//! curves.
//!
//! [`Content`] says what is shown, in words of one language; [`ChainDrawing`] places it. Both follow
//! from a [`ChainRequest`] alone, so the window and every export show the same picture. Two equal
//! contents give equal drawings, and a drawing hands its layout on to the next one that asks for the
//! same ([`ChainDrawing::next`]).
//!
//! Lanes stand as on a map, the northernmost county on top, so that a county keeps its place from
//! chain to chain and does not move while someone edits; what lies outside Norway comes last. Within
//! that order the layout looks for the fewest crossings.

mod arranged;
mod card;
mod content;
mod drawing;
mod fate;
mod flow;
mod fold;
mod headings;
mod highlight;
mod lanes;
mod legend;
mod shown;
mod size;
mod stressed;
mod work;

pub use arranged::{Arranged, Refinement};
pub(in crate::scene) use card::face as draw_face;
pub use content::{Badge, Card, CardFace, ChainRequest, Content, FlowLine, LaneTitle, StageTitle};
pub(in crate::scene) use content::{brief, face};
pub use drawing::{ChainDrawing, PlacedCard, PlacedFlow};
pub(in crate::scene) use drawing::{distance_to, stepped};
pub(in crate::scene) use fate::{CROSS, Fate, cross, strike};
pub use fold::{FoldedCell, Folds, JoinedFlow};
pub use lanes::LaneKey;
pub use legend::{LegendEntry, entries as legend_entries, sample as legend_sample};
pub use shown::{Shown, shown};
pub use work::{Sign, Work};

#[cfg(test)]
mod fold_tests;
#[cfg(test)]
mod tests;
