//! Nobody answers for an open action.

use super::{Rule, Severity};
use crate::message::Message;

pub(super) const RULE: Rule = Rule {
    code: "action-no-owner",
    name: "rule-action-no-owner",
    severity: Severity::Warning,
    check: |facts, report| {
        for (id, action) in facts.open_actions() {
            if action.owner.is_none() {
                let message = Message::new("finding-action-no-owner")
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
    fn an_open_action_without_owner_is_found() {
        assert_eq!(found(&one_of_everything(), "action-no-owner"), ["action-b"]);
    }

    #[test]
    fn an_action_that_is_done_needs_no_owner() {
        let mut action = Action::new("Noe", touch().stamp());
        action.status = ActionStatus::Done;
        let workspace = with([NewRecord::Action(Id::new("a"), action.into())]);
        assert!(found(&workspace, "action-no-owner").is_empty());
    }
}
