//! What the tools that read and measure the map show.

use std::sync::Arc;

use crate::workspace::{Metres, Quantity};

/// What the lower part of the map panel shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lower {
    /// The assets, one by one.
    #[default]
    Table,
    /// How many there are by county and kind.
    Matrix,
}

/// Circles around a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Rings {
    /// The place; `None` for the selected asset's.
    pub around: Option<Metres>,
    /// Their radii in kilometres.
    pub radii: Vec<f64>,
}

impl Rings {
    /// The radii shown before anyone has typed others, in kilometres.
    pub const USUAL: [f64; 3] = [5.0, 33.0, 80.0];
}

impl Default for Rings {
    fn default() -> Self {
        Self {
            around: None,
            radii: Self::USUAL.to_vec(),
        }
    }
}

/// What the tools show, beside the map itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapReading {
    /// What the lower part of the panel shows.
    pub lower: Lower,
    /// What matrix and shades tell: the sum of the capacities that belong together with this one, in its
    /// unit; `None` for how many assets there are.
    pub measure: Option<Arc<Quantity>>,
    /// Whether counties are shaded.
    pub shaded: bool,
    /// The circles shown.
    pub rings: Option<Rings>,
}

/// A part of the map to fly to.
#[derive(Clone, Debug, PartialEq)]
pub struct Flight {
    /// Its south-western and its north-eastern corner.
    pub corners: [Metres; 2],
    /// The municipalities it is made of, by their place in the map.
    pub municipalities: Arc<[usize]>,
}
