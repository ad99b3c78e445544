//! No step stands in a stage of a chain.

use std::collections::HashSet;

use super::{Rule, Severity};
use crate::message::Message;

pub(super) const RULE: Rule = Rule {
    code: "stage-empty",
    name: "rule-stage-empty",
    severity: Severity::Note,
    check: |facts, report| {
        let taken: HashSet<_> = facts
            .workspace
            .steps()
            .records()
            .map(|step| (step.chain.as_str(), step.stage.as_str()))
            .collect();
        for (id, chain) in facts.workspace.chains().iter() {
            for stage in &chain.stages {
                if !taken.contains(&(id.as_str(), stage.id.as_str())) {
                    let message = Message::new("finding-stage-empty")
                        .with("stage", stage.name.as_str())
                        .with("title", chain.name.as_str());
                    report(Some(id.into()), message);
                }
            }
        }
    },
};

#[cfg(test)]
mod tests {
    use crate::analysis::findings::testing::found;
    use crate::workspace::edit::{ChainField, Edit};
    use crate::workspace::testing::{check_edit, one_of_everything};
    use crate::workspace::{Id, Stage};

    #[test]
    fn a_stage_without_steps_is_found_with_its_chain() {
        let workspace = one_of_everything();
        assert!(found(&workspace, "stage-empty").is_empty());
        let chain = Id::new("chain-a");
        let mut stages = workspace.chains().get(&chain).unwrap().stages.clone();
        stages.push(Stage {
            id: "stage-new".into(),
            name: "Marked".into(),
        });
        let workspace = check_edit(&workspace, &Edit::Chain(chain, ChainField::Stages(stages)));
        assert_eq!(found(&workspace, "stage-empty"), ["chain-a"]);
    }
}
