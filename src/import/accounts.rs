//! The accounts that figures of a workspace belong to.

use std::collections::BTreeSet;

use crate::workspace::{Layer, Workspace};

/// The substances that figures of a workspace are of, as they are spelled there.
pub(super) fn substances(workspace: &Workspace) -> Vec<Layer> {
    let assets = workspace.assets().records().map(|it| &it.capacities);
    let steps = workspace.steps().records().map(|it| &it.capacities);
    let flows = workspace.flows().records().map(|it| &it.amounts);
    let figures = assets.chain(steps).chain(flows).flatten();
    let layers = figures.filter_map(|figure| figure.layer.as_ref());
    let substances = layers.filter(|layer| matches!(layer, Layer::Substance(_)));
    let all: BTreeSet<&Layer> = substances.collect();
    all.into_iter().cloned().collect()
}
