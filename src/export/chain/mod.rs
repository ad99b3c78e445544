//! Value chains in every format: drawn, as tables, and for programs that draw networks.

mod drawing;
mod graphml;
mod sankey;
mod sankeymatic;
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::source::Source;
use super::told::told;
use super::xlsx::workbook;
use super::{Exported, Options, Profile};
use crate::analysis::{Crossing, Index, Places, place_name};
use crate::geo::Boundaries;
use crate::message::Message;
use crate::workspace::{
    Chain, ChainId, CountyCode, Flow, FlowId, Layer, Quantity, Step, StepId, Workspace,
};

pub use drawing::chain_scene_for_export;
pub(super) use drawing::moved;
pub use sankey::sankey_scene_for_export;

/// A format of what a chain consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChainFormat {
    /// The flows, for a spreadsheet.
    Csv,
    /// Steps, flows, and what runs between counties, as a workbook.
    Xlsx,
    /// Steps and flows as a network in `GraphML`.
    GraphMl,
    /// The flows of one account as text for `SankeyMATIC`.
    SankeyMatic,
}

/// A chain's steps and flows; without a chain those of all of them, by name.
///
/// # Errors
/// A sentence if there is more than the format holds, or the workspace is broken where it would be
/// changed.
pub fn data(
    workspace: &Workspace,
    boundaries: &Arc<Boundaries>,
    chain: Option<&ChainId>,
    options: &Options,
    format: ChainFormat,
) -> Result<Exported, Message> {
    let (workspace, left_out) = told(workspace, options)?;
    let source = Source::new(&workspace, options);
    let chains = Chains::of(&source, boundaries, chain);
    Ok(match format {
        ChainFormat::Csv => {
            Exported::new(table::flows(&chains).to_csv(Profile::Spreadsheet), left_out)
        }
        ChainFormat::Xlsx => {
            let sheets = [
                ("export-sheet-steps", table::steps(&chains)),
                ("export-sheet-flows", table::flows(&chains)),
                ("export-sheet-crossing", table::between_counties(&chains)),
            ];
            return workbook(&source, &sheets, left_out);
        }
        ChainFormat::GraphMl => Exported::new(graphml::written(&chains), left_out),
        ChainFormat::SankeyMatic => Exported::new(sankeymatic::written(&chains), left_out),
    })
}

/// Chains with all that belongs to them, in the order in which they are told.
struct Chains<'a> {
    source: &'a Source<'a>,
    places: Places,
    /// What of all of them crosses county lines.
    crossing: Crossing,
    /// By chain, stage and name.
    steps: Vec<ToldStep<'a>>,
    /// By the step they leave, then by the one they reach.
    flows: Vec<ToldFlow<'a>>,
}

struct ToldStep<'a> {
    id: &'a StepId,
    step: &'a Step,
    chain: &'a Chain,
    /// The place of its stage in the chain.
    stage: Option<usize>,
    county: Option<CountyCode>,
}

struct ToldFlow<'a> {
    id: &'a FlowId,
    flow: &'a Flow,
    /// The steps it joins, by their place among the steps.
    from: usize,
    to: usize,
}

impl<'a> Chains<'a> {
    fn of(source: &'a Source<'a>, boundaries: &Arc<Boundaries>, only: Option<&ChainId>) -> Self {
        let workspace = source.workspace;
        let (index, places) = (Index::of(workspace), Places::of(workspace, boundaries));
        let chains: BTreeMap<&ChainId, &Chain> = workspace
            .chains()
            .iter()
            .filter(|(id, _)| only.is_none_or(|only| only == *id))
            .map(|(id, chain)| (id, &**chain))
            .collect();
        let crossing = Crossing::of_chains(workspace, &index, &places, chains.keys().copied());
        let mut steps: Vec<ToldStep<'a>> = workspace
            .steps()
            .iter()
            .filter_map(|(id, step)| {
                let chain = chains.get(&step.chain)?;
                Some(ToldStep {
                    id,
                    step,
                    chain,
                    stage: chain.stage_index(&step.stage),
                    county: places.step(step).code,
                })
            })
            .collect();
        let text = source.catalogue;
        steps.sort_by(|a, b| {
            text.compare(&a.chain.name, &b.chain.name)
                .then_with(|| a.step.chain.cmp(&b.step.chain))
                .then_with(|| a.stage.cmp(&b.stage))
                .then_with(|| text.compare(&a.step.name, &b.step.name))
                .then_with(|| a.id.cmp(b.id))
        });
        let place: BTreeMap<&StepId, usize> =
            (0..).zip(&steps).map(|(at, step)| (step.id, at)).collect();
        let mut flows: Vec<ToldFlow<'a>> = workspace
            .flows()
            .iter()
            .filter_map(|(id, flow)| {
                let (from, to) = (*place.get(&flow.from)?, *place.get(&flow.to)?);
                Some(ToldFlow { id, flow, from, to })
            })
            .collect();
        flows.sort_by_key(|flow| (flow.from, flow.to, flow.id));
        Self {
            source,
            places,
            crossing,
            steps,
            flows,
        }
    }

    /// The accounts that flows state amounts in.
    fn layers(&self) -> Vec<&'a Layer> {
        let amounts = self.flows.iter().flat_map(|told| &told.flow.amounts);
        let layers: BTreeSet<&Layer> = amounts.map(Quantity::layer).collect();
        layers.into_iter().collect()
    }

    fn name(&self, told: &ToldStep<'_>) -> String {
        self.source.text(&told.step.name)
    }

    fn chain_name(&self, told: &ToldStep<'_>) -> String {
        self.source.text(&told.chain.name)
    }

    fn stage_name(&self, told: &ToldStep<'_>) -> String {
        let stage = told.stage.and_then(|stage| told.chain.stages.get(stage));
        self.source.optional(stage.map(|stage| stage.name.as_str()))
    }

    fn county_code<'t>(told: &'t ToldStep<'_>) -> &'t str {
        told.county.as_ref().map_or("", CountyCode::as_str)
    }

    fn county_name(&self, code: &CountyCode) -> String {
        self.source.say(&place_name(code, self.places.counties()))
    }

    fn county_of(&self, told: &ToldStep<'_>) -> String {
        let code = told.county.as_ref();
        code.map(|code| self.county_name(code)).unwrap_or_default()
    }

    fn asset_of(&self, told: &ToldStep<'_>) -> String {
        let asset = told.step.asset.as_ref().map(Into::into);
        asset
            .and_then(|asset| self.source.title(&asset))
            .unwrap_or_default()
    }

    fn organisation_of(&self, told: &ToldStep<'_>) -> String {
        let organisation = told.step.organisation.as_ref();
        organisation
            .map(|id| self.source.organisation(id))
            .unwrap_or_default()
    }

    fn crosses(&self, told: &ToldFlow<'_>) -> bool {
        self.crossing.crossing.contains(told.id)
    }
}
