//! A record refers to one that is not there.

use super::{Rule, Severity};
use crate::workspace::Invariant;

pub(super) const RULE: Rule = Rule {
    code: "broken-reference",
    name: "rule-broken-reference",
    severity: Severity::Error,
    check: |facts, report| {
        for breach in &facts.breaches {
            if breach.invariant == Invariant::ReferencesResolve {
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
    fn a_reference_to_nothing_is_found_at_the_record_that_makes_it() {
        let text = ron::to_string(&one_of_everything()).unwrap();
        let text = text.replace("from:\"step-a\"", "from:\"step-gone\"");
        let workspace: Workspace = ron::from_str(&text).unwrap();
        assert_eq!(found(&workspace, "broken-reference"), ["flow-a"]);
        assert!(found(&one_of_everything(), "broken-reference").is_empty());
    }
}
