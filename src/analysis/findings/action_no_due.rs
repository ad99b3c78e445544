//! An open action has no due date.

use super::{Rule, Severity};
use crate::message::Message;

pub(super) const RULE: Rule = Rule {
    code: "action-no-due",
    name: "rule-action-no-due",
    severity: Severity::Warning,
    check: |facts, report| {
        for (id, action) in facts.open_actions() {
            if action.due.is_none() {
                let message = Message::new("finding-action-no-due")
                    .with("number", action.short_number())
                    .with("title", action.text.as_str());
                report(Some(id.into()), message);
            }
        }
    },
};

#[cfg(test)]
mod tests {
    use crate::analysis::findings::testing::{found, with};
    use crate::workspace::edit::NewRecord;
    use crate::workspace::testing::{one_of_everything, touch};
    use crate::workspace::{Action, ActionStatus, Id};

    #[test]
    fn an_open_action_without_due_date_is_found() {
        assert_eq!(found(&one_of_everything(), "action-no-due"), ["action-b"]);
    }

    #[test]
    fn an_action_that_was_dropped_needs_no_due_date() {
        let mut action = Action::new("Noe", touch().stamp());
        action.status = ActionStatus::Dropped;
        let workspace = with([NewRecord::Action(Id::new("a"), action.into())]);
        assert!(found(&workspace, "action-no-due").is_empty());
    }
}
