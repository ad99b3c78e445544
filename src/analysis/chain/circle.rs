//! Circles: flows that lead back to where something came from.

use std::collections::{BTreeMap, VecDeque};

use crate::analysis::Index;
use crate::workspace::{FlowId, StepId, Workspace};

/// The shortest circle that a flow closes: its steps, beginning with the one the flow leaves. `None`
/// if nothing leads from where it arrives back to where it came from. A circle is allowed (what is
/// used again flows in one), but it is worth a second look, since an arrow is easily drawn the wrong
/// way round.
#[must_use]
pub fn circle_closed_by(
    workspace: &Workspace,
    index: &Index,
    flow: &FlowId,
) -> Option<Vec<StepId>> {
    let flow = workspace.flows().get(flow)?;
    // From which step each was reached first.
    let mut reached: BTreeMap<&StepId, Option<&StepId>> = BTreeMap::from([(&flow.to, None)]);
    let mut next = VecDeque::from([&flow.to]);
    while let Some(step) = next.pop_front() {
        if *step == flow.from {
            let back = std::iter::successors(Some(step), |step| *reached.get(step)?);
            let mut circle: Vec<StepId> = back.cloned().collect();
            circle.reverse();
            circle.rotate_right(1);
            return Some(circle);
        }
        for onward in index
            .flows_of_step(step)
            .filter_map(|id| workspace.flows().get(id))
            .filter(|onward| onward.from == *step)
        {
            if !reached.contains_key(&onward.to) {
                reached.insert(&onward.to, Some(step));
                next.push_back(&onward.to);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::testing::{chain_over_counties, flow};

    #[test]
    fn a_flow_back_to_an_earlier_step_closes_the_shortest_circle() {
        let workspace = chain_over_counties(&[
            flow("a", "step-50-a", "step-50-b", &[]),
            flow("b", "step-50-b", "step-15", &[]),
            flow("long", "step-50-a", "step-18", &[]),
            flow("back", "step-15", "step-50-a", &[]),
        ]);
        let index = Index::of(&workspace);
        let circle = |id: &str| circle_closed_by(&workspace, &index, &FlowId::new(id));
        let told: Vec<StepId> = circle("flow-back").unwrap();
        let told: Vec<&str> = told.iter().map(StepId::as_str).collect();
        assert_eq!(told, ["step-15", "step-50-a", "step-50-b"]);
        assert_eq!(circle("flow-long"), None);
    }
}
