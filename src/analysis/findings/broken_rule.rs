//! A record breaks a rule of the workspace other than that references lead somewhere.

use super::{Rule, Severity};
use crate::workspace::Invariant;

pub(super) const RULE: Rule = Rule {
    code: "broken-rule",
    name: "rule-broken-rule",
    severity: Severity::Error,
    check: |facts, report| {
        for breach in &facts.breaches {
            if breach.invariant != Invariant::ReferencesResolve {
                report(breach.record.clone(), breach.message());
            }
        }
    },
};

#[cfg(test)]
mod tests {
    use crate::analysis::findings::testing::found;
    use crate::workspace::Workspace;
    use crate::workspace::testing::one_of_everything;

    #[test]
    fn two_actions_of_one_number_are_found() {
        let text = ron::to_string(&one_of_everything()).unwrap();
        let text = text.replace("number:2", "number:1");
        let workspace: Workspace = ron::from_str(&text).unwrap();
        assert_eq!(found(&workspace, "broken-rule"), ["action-b"]);
        assert!(found(&workspace, "broken-reference").is_empty());
    }
}
