//! A decision should have been looked at again.

use std::collections::BTreeSet;

use super::{Rule, Severity};
use crate::message::Message;
use crate::workspace::DecisionId;

/// The day of review is past. What another decision replaces, or what no longer holds, needs none.
pub(super) const RULE: Rule = Rule {
    code: "decision-review-due",
    name: "rule-decision-review-due",
    severity: Severity::Warning,
    check: |facts, report| {
        let decisions = facts.workspace.decisions();
        let replaced: BTreeSet<&DecisionId> = decisions
            .records()
            .filter_map(|decision| decision.supersedes.as_ref())
            .collect();
        let mut due: Vec<_> = decisions
            .iter()
            .filter_map(|(id, decision)| {
                let on = decision.review_on.filter(|on| *on < facts.today)?;
                let holds = decision.valid_until.is_none_or(|day| day >= facts.today);
                (holds && !replaced.contains(id)).then_some((id, decision, on))
            })
            .collect();
        due.sort_by_key(|(_, decision, _)| decision.number);
        for (id, decision, on) in due {
            let message = Message::new("finding-decision-review-due")
                .with("number", decision.short_number())
                .with("title", decision.text.as_str())
                .with("on", on);
            report(Some(id.into()), message);
        }
    },
};

#[cfg(test)]
mod tests {
    use crate::analysis::findings::findings;
    use crate::analysis::findings::testing::with;
    use crate::workspace::edit::NewRecord;
    use crate::workspace::testing::touch;
    use crate::workspace::{Decision, DecisionId, Id, Workspace};
    use jiff::civil::{Date, date};

    fn decision(id: &str, change: impl FnOnce(&mut Decision)) -> NewRecord {
        let mut decision = Decision::new("Felles forprosjekt", touch().stamp());
        decision.review_on = Some(date(2023, 6, 1));
        change(&mut decision);
        NewRecord::Decision(Id::new(id), decision.into())
    }

    fn due(workspace: &Workspace, today: Date) -> usize {
        findings(workspace, today)
            .iter()
            .filter(|finding| finding.code == "decision-review-due")
            .count()
    }

    #[test]
    fn a_decision_is_due_for_review_from_the_day_after_its_date() {
        let workspace = with([decision("a", |_| {})]);
        assert_eq!(due(&workspace, date(2023, 6, 1)), 0);
        assert_eq!(due(&workspace, date(2023, 6, 2)), 1);
    }

    #[test]
    fn what_was_replaced_or_no_longer_holds_needs_no_review() {
        let workspace = with([
            decision("a", |_| {}),
            decision("b", |it| {
                it.supersedes = Some(DecisionId::new("a"));
                it.review_on = None;
            }),
            decision("c", |it| it.valid_until = Some(date(2023, 7, 1))),
        ]);
        assert_eq!(
            due(&workspace, date(2023, 7, 1)),
            1,
            "the third still holds"
        );
        assert_eq!(due(&workspace, date(2023, 7, 2)), 0);
    }
}
