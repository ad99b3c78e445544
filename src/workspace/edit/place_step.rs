//! Moving a step in the drawing of its chain.

use super::{Refusal, fields};
use crate::workspace::{CountyCode, StepId, Touch, Workspace};

/// Puts a step in a stage and county and gives the cards of its cell their order.
pub(super) fn place(
    workspace: &mut Workspace,
    step: &StepId,
    stage: &str,
    county: Option<&CountyCode>,
    orders: &[(StepId, i32)],
    touch: &Touch,
) -> Result<(), Refusal> {
    fields::set(&mut workspace.steps, step, touch, |step| {
        stage.clone_into(&mut step.stage);
        step.county = county.cloned();
    })?;
    orders.iter().try_for_each(|(card, order)| {
        fields::set(&mut workspace.steps, card, touch, |card| {
            card.order = Some(*order)
        })
    })
}
