//! A flow has no amount in any account.

use super::{Rule, Severity};
use crate::message::Message;
use crate::workspace::StepId;

pub(super) const RULE: Rule = Rule {
    code: "flow-no-amount",
    name: "rule-flow-no-amount",
    severity: Severity::Note,
    check: |facts, report| {
        let name = |step: &StepId| {
            facts
                .workspace
                .steps()
                .get(step)
                .map_or_else(String::new, |step| step.name.clone())
        };
        for (id, flow) in facts.workspace.flows().iter() {
            if flow.amounts.is_empty() {
                let message = Message::new("finding-flow-no-amount")
                    .with("title", flow.resource.as_str())
                    .with("from", name(&flow.from))
                    .with("to", name(&flow.to));
                report(Some(id.into()), message);
            }
        }
    },
};

#[cfg(test)]
mod tests {
    use crate::analysis::findings::testing::found;
    use crate::analysis::testing::{chain_over_counties, flow};

    #[test]
    fn a_flow_without_any_amount_is_found() {
        let workspace = chain_over_counties(&[
            flow("known", "step-15", "step-18", &[(1.0, "kt")]),
            flow("unknown", "step-15", "step-18", &[]),
        ]);
        assert_eq!(found(&workspace, "flow-no-amount"), ["flow-unknown"]);
    }
}
