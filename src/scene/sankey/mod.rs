//! The value chain as a Sankey drawing: steps as bars in the columns of their stages, flows as bands as
//! wide as their amount in one account.
//!
//! Like [`super::chain`], [`Content`] says what is shown, in words of one language, and
//! [`SankeyDrawing`] places it; both follow from a [`SankeyRequest`] alone. What a band looks like tells
//! how sure it is without its colour: agreed full, in dialogue hatched, identified dotted, theoretical
//! an outline. What crosses county lines has the colour that it has everywhere.

mod band;
mod bar;
mod content;
mod drawing;
mod headings;
mod highlight;
mod legend;
mod size;
mod stressed;
#[cfg(test)]
mod tests;

pub use content::{
    AccountName, Carried, Content, FlowBand, Off, SankeyRequest, StepBar, TargetLine, Wanted,
};
pub use drawing::{Kept, STAGE_LINE, SankeyDrawing};
pub use legend::{LegendEntry, entries as legend_entries, sample as legend_sample};
