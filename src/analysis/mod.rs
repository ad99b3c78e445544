//! Pure reports over a workspace: who refers to what, where things lie, what crosses county lines,
//! what is missing or late.
//!
//! Everything here follows from a [`Workspace`](crate::workspace::Workspace), the map and a day, and
//! gives the same answer for the same input. What costs more than a glance is kept between states
//! and brought up to date by what differs ([`Index`], [`Places`]); the rest is worked out when asked.
//!
//! To add a finding: a file in `findings/` with its rule, and one line in its table.

pub mod action_filter;
pub mod agenda;
pub mod asset_filter;
pub mod capacity_sums;
pub mod chain;
mod completeness;
mod confirmed;
pub mod county_matrix;
mod crossing;
pub mod findings;
pub mod follow_up;
pub mod freshness;
pub mod heard;
mod index;
mod industries;
pub mod location_quotient;
pub mod nearest;
mod places;
mod rounding;
pub mod since;
pub mod vote;

pub use completeness::{Completeness, Part};
pub use confirmed::{Confirmed, FRESH_DAYS};
pub use crossing::{Crossing, Line, Volume};
pub use findings::{Finding, Severity, findings, gaps};
pub use index::Index;
pub use industries::{Industries, Industry};
pub use places::{AssetPlace, CountyBy, CountyOf, MunicipalityOf, Places, place_name};
pub use rounding::rounded;

#[cfg(test)]
pub(crate) mod testing;
