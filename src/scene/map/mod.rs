//! The map as a drawing: land with its borders and names, assets as marks, the flows of a chain.
//!
//! A map is made in three steps, each kept until what it rests on changes. The [`Content`] says what
//! is shown and follows the workspace. The [`Arrangement`] says where marks and names stand at one
//! zoom step: panning moves what stands, and only adds the names that come into view. The [`Drawing`]
//! puts both into a [`Scene`](super::Scene) for a [`View`]. A window keeps the first two for as long as
//! they hold; an export makes all three.

mod arrangement;
mod chosen;
mod content;
mod draw;
mod extents;
mod furniture;
mod gather;
mod grid;
mod ground;
mod labels;
mod legend;
mod links;
mod look;
mod marks;
mod names;
mod reading;
mod shading;
mod terrain;
#[cfg(test)]
mod tests;
mod view;

pub use arrangement::{Arrangement, Cluster, PlacedMark, Shown};
pub use chosen::{Area, Choosing, county, is_open, municipality};
pub use content::{Content, ContentRequest, Likeness, Spot, Thing};
pub use draw::Drawing;
pub use ground::{Borders, Ground, Land, LandPart};
pub use legend::{legend, legend_card};
pub use links::{End, Link};
pub use look::{Look, Styling};
pub use marks::{MARK, SELECTED_RING};
pub use reading::{distance, length, measured, rings, surface, total};
pub use shading::{Shading, shading_card};
pub use view::{View, ZoomStep};
