//! The edits that the panel asks for. Nothing here knows a toolkit.

use super::gesture::Cell;
use crate::layout::Span;
use crate::scene::Rect;
use crate::scene::chain::{ChainDrawing, LaneKey};
use crate::ui::PanelContext;
use crate::workspace::edit::{ChainField, NewRecord};
use crate::workspace::{
    Chain, ChainId, CountyCode, Edit, Flow, FlowId, Stage, Step, StepId, part_id,
};

/// The country meant by a lane of several countries when a card comes into it.
const NEAREST_COUNTRY: &str = "SE";

/// The stages of a new chain, by the catalogue.
const NEW_STAGES: [&str; 5] = [
    "chain-new-stage-raw-material",
    "chain-new-stage-refining",
    "chain-new-stage-process",
    "chain-new-stage-product",
    "chain-new-stage-market",
];

/// A step cannot stand there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NoPlace;

/// The county to set by hand for a step to stand in a lane; `None` if it follows from its asset or
/// is not to be known.
pub(super) fn county_for(
    cx: &PanelContext<'_>,
    drawing: &ChainDrawing,
    step: Option<&Step>,
    lane: usize,
) -> Result<Option<CountyCode>, NoPlace> {
    let lane = drawing.content.lanes.get(lane);
    let (key, country) = lane.map_or((&LaneKey::Abroad, None), |lane| {
        (&lane.key, lane.county.as_ref())
    });
    let asset = step.and_then(|step| step.asset.as_ref());
    let given = asset.and_then(|asset| cx.places.asset(asset).county.code.clone());
    if LaneKey::of(given.as_ref()) == *key {
        return Ok(None);
    }
    match key {
        LaneKey::County(code) => Ok(Some(code.clone())),
        LaneKey::Abroad => {
            let own = step
                .and_then(|step| step.county.clone())
                .filter(CountyCode::is_abroad);
            Ok(own
                .or_else(|| country.cloned())
                .or_else(|| Some(CountyCode::new(NEAREST_COUNTRY))))
        }
        // Only what has no asset on the map can be without a county.
        LaneKey::Unknown if given.is_none() => Ok(None),
        LaneKey::Unknown => Err(NoPlace),
    }
}

/// Puts a card in a cell; `None` if it stands there already or cannot. Its place is fixed between the
/// cards right above and below it and against those that were put in their places before; the rest
/// go on standing where the drawing finds best.
pub(super) fn place(
    cx: &PanelContext<'_>,
    drawing: &ChainDrawing,
    step: &StepId,
    cell: Cell,
) -> Option<Edit> {
    let record = cx.workspace().steps().get(step)?;
    let card = drawing.card_of(step)?;
    let before = drawing.cell(cell.column, cell.lane);
    if before.iter().position(|&other| other == card) == Some(cell.above) {
        return None;
    }
    let same_lane = drawing.content.cards[card].lane == cell.lane;
    let county = if same_lane {
        record.county.clone()
    } else {
        county_for(cx, drawing, Some(record), cell.lane).ok()?
    };
    let others: Vec<usize> = before.into_iter().filter(|&other| other != card).collect();
    let above = cell.above.min(others.len());
    let fixed = |place: usize| {
        place + 1 == above || place == above || drawing.content.cards[others[place]].order.is_some()
    };
    let steps = |places: std::ops::Range<usize>| {
        let fixed = places.filter(|&place| fixed(place));
        fixed.map(|place| drawing.content.cards[others[place]].step.clone())
    };
    let order = steps(0..above)
        .chain([step.clone()])
        .chain(steps(above..others.len()));
    Some(Edit::PlaceStep {
        step: step.clone(),
        stage: drawing.content.stages.get(cell.column)?.id.clone(),
        county,
        orders: order.zip(0..).collect(),
    })
}

/// A step with the name of a new one in a cell.
pub(super) fn add_step(
    cx: &PanelContext<'_>,
    drawing: &ChainDrawing,
    chain: &ChainId,
    column: usize,
    lane: usize,
) -> Option<(StepId, Edit)> {
    let name = cx.t("new-step");
    let id = StepId::fresh(name, cx.chance.next());
    let mut step = Step::new(
        chain.clone(),
        &drawing.content.stages.get(column)?.id,
        name,
        cx.stamp(),
    );
    step.county = county_for(cx, drawing, None, lane).ok()?;
    Some((id.clone(), Edit::Add(NewRecord::Step(id, step.into()))))
}

/// Where a new step goes when nothing is selected: to the first stage in view that is empty, else to
/// the first in view, in the lead's lane or the topmost one in view. What is folded counts last.
pub(super) fn place_in_view(
    drawing: &ChainDrawing,
    seen: Option<Rect>,
    lead: usize,
) -> (usize, usize) {
    let content = &drawing.content;
    let in_view = |span: &Span, axis: usize| {
        seen.is_none_or(|seen| (seen.min[axis]..=seen.max[axis]).contains(&span.middle()))
    };
    let column = (0..drawing.columns.len()).min_by_key(|&column| {
        let stage = &content.stages[column];
        let is_seen = in_view(&drawing.columns[column], 0);
        (stage.folded.is_some(), !is_seen, stage.empty.is_none())
    });
    let lane = (0..drawing.lanes.len()).min_by_key(|&lane| {
        let is_seen = in_view(&drawing.lanes[lane], 1);
        (content.lanes[lane].folded.is_some(), !is_seen, lane != lead)
    });
    (column.unwrap_or(0), lane.unwrap_or(lead))
}

/// A flow between two steps. It is called what the first one gives already, as far as that is clear.
pub(super) fn add_flow(cx: &PanelContext<'_>, from: &StepId, to: &StepId) -> (FlowId, Edit) {
    let given = cx
        .index
        .flows_of_step(from)
        .filter_map(|flow| cx.workspace().flows().get(flow));
    let mut given: Vec<&str> = given
        .filter(|flow| flow.from == *from)
        .map(|flow| flow.resource.as_str())
        .collect();
    given.sort_unstable();
    given.dedup();
    let resource = match given.as_slice() {
        [only] => only,
        _ => cx.t("new-flow"),
    };
    let id = FlowId::fresh(resource, cx.chance.next());
    let flow = Flow::new(from.clone(), to.clone(), resource, cx.stamp());
    (id.clone(), Edit::Add(NewRecord::Flow(id, flow.into())))
}

/// A chain with five stages from raw material to market.
pub(super) fn add_chain(cx: &PanelContext<'_>) -> (ChainId, Edit) {
    let name = cx.t("new-chain");
    let id = ChainId::fresh(name, cx.chance.next());
    let coordinator = cx.workspace().coordinator();
    let council = coordinator.and_then(|id| cx.workspace().organisations().get(id));
    let chain = Chain {
        name: name.to_owned(),
        lead: council.and_then(|council| council.county.clone()),
        stages: NEW_STAGES.map(|key| new_stage(cx, cx.t(key))).into(),
        targets: Vec::new(),
        notes: None,
        stamp: cx.stamp(),
    };
    (id.clone(), Edit::Add(NewRecord::Chain(id, chain.into())))
}

fn new_stage(cx: &PanelContext<'_>, name: &str) -> Stage {
    Stage {
        id: part_id("stage", name, cx.chance.next()),
        name: name.to_owned(),
    }
}

fn set_stages(chain: &ChainId, stages: Vec<Stage>) -> Edit {
    Edit::Chain(chain.clone(), ChainField::Stages(stages))
}

/// A stage after another, or at the end; with its id.
pub(super) fn add_stage(
    cx: &PanelContext<'_>,
    chain: &ChainId,
    after: Option<usize>,
) -> Option<(String, Edit)> {
    let mut stages = cx.workspace().chains().get(chain)?.stages.clone();
    let stage = new_stage(cx, cx.t("new-stage"));
    let id = stage.id.clone();
    stages.insert(
        after.map_or(stages.len(), |place| (place + 1).min(stages.len())),
        stage,
    );
    Some((id, set_stages(chain, stages)))
}

/// A stage one place further left or right.
pub(super) fn move_stage(
    cx: &PanelContext<'_>,
    chain: &ChainId,
    stage: usize,
    right: bool,
) -> Option<Edit> {
    let mut stages = cx.workspace().chains().get(chain)?.stages.clone();
    let other = if right {
        stage + 1
    } else {
        stage.checked_sub(1)?
    };
    if stage.max(other) >= stages.len() {
        return None;
    }
    stages.swap(stage, other);
    Some(set_stages(chain, stages))
}

/// A stage by another name.
pub(super) fn rename_stage(
    cx: &PanelContext<'_>,
    chain: &ChainId,
    stage: &str,
    name: &str,
) -> Option<Edit> {
    let mut stages = cx.workspace().chains().get(chain)?.stages.clone();
    name.clone_into(
        &mut stages
            .iter_mut()
            .find(|candidate| candidate.id == stage)?
            .name,
    );
    Some(set_stages(chain, stages))
}
