//! Municipalities and counties as the map holds them.

use std::sync::Arc;

use super::{
    bounds::Bounds,
    county::{County, Edition},
    polygon::Polygon,
    topology::PolygonArcs,
};

/// A municipality's place in [`Boundaries::municipalities`](super::Boundaries::municipalities).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MunicipalityId(u32);

impl MunicipalityId {
    pub(super) fn new(index: usize) -> Self {
        // Maps are limited to far fewer features.
        Self(u32::try_from(index).unwrap_or(u32::MAX))
    }

    /// The place as an index.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// A municipality: the same area in both divisions, with a code and a county in each.
#[derive(Debug)]
pub struct Municipality {
    pub(super) name: Arc<str>,
    pub(super) codes: [Arc<str>; 2],
    pub(super) counties: [&'static County; 2],
    pub(super) polygons: Vec<Polygon>,
    pub(super) bounds: Bounds,
}

impl Municipality {
    /// The name in Norwegian.
    #[must_use]
    pub const fn name(&self) -> &Arc<str> {
        &self.name
    }

    /// The code of four digits that it has in this division.
    #[must_use]
    pub const fn code(&self, edition: Edition) -> &Arc<str> {
        let [old, new] = &self.codes;
        match edition {
            Edition::Y2020 => old,
            Edition::Y2024 => new,
        }
    }

    /// The county that it belongs to in this division.
    #[must_use]
    pub const fn county(&self, edition: Edition) -> &'static County {
        let [old, new] = self.counties;
        match edition {
            Edition::Y2020 => old,
            Edition::Y2024 => new,
        }
    }

    /// Its land, at full detail.
    #[must_use]
    pub fn polygons(&self) -> &[Polygon] {
        &self.polygons
    }

    /// The box around its land.
    #[must_use]
    pub const fn bounds(&self) -> &Bounds {
        &self.bounds
    }
}

/// A county on the map.
#[derive(Debug)]
pub struct CountyRegion {
    pub(super) county: &'static County,
    pub(super) bounds: Bounds,
    /// The arcs of its largest part.
    pub(super) largest: PolygonArcs,
}

impl CountyRegion {
    /// Which county it is.
    #[must_use]
    pub const fn county(&self) -> &'static County {
        self.county
    }

    /// The box around its land.
    #[must_use]
    pub const fn bounds(&self) -> &Bounds {
        &self.bounds
    }
}
