//! Assets in every format.

mod geojson;
mod industries;
mod table;

pub use geojson::geojson;
pub use table::{csv, xlsx};

use std::collections::BTreeSet;

use super::LeftOut;
use super::source::Source;
use crate::workspace::{Asset, AssetId, Quantity};

/// The assets to tell of among those chosen, or all, by name, and what of them is left out as
/// confidential.
fn told<'a>(
    source: &Source<'a>,
    found: Option<&BTreeSet<AssetId>>,
) -> (Vec<(&'a AssetId, &'a Asset)>, LeftOut) {
    let mut told: Vec<_> = source
        .workspace
        .assets()
        .iter()
        .filter(|(id, _)| found.is_none_or(|found| found.contains(*id)))
        .map(|(id, asset)| (id, asset.as_ref()))
        .collect();
    let all = told.len();
    told.retain(|(_, asset)| source.options.confidential || !asset.confidential);
    told.sort_by(|(_, a), (_, b)| source.catalogue.compare(&a.name, &b.name));
    let figures = told
        .iter()
        .flat_map(|(_, asset)| &asset.capacities)
        .filter(|capacity| !tells(source, capacity))
        .count();
    let left_out = LeftOut {
        records: all - told.len(),
        figures,
    };
    (told, left_out)
}

/// The capacities of an asset that may be told.
fn capacities<'a>(source: &Source<'_>, asset: &'a Asset) -> Vec<&'a Quantity> {
    asset
        .capacities
        .iter()
        .filter(|capacity| tells(source, capacity))
        .collect()
}

fn tells(source: &Source<'_>, capacity: &Quantity) -> bool {
    source.options.confidential || !capacity.confidential
}
