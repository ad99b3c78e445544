//! An action is still open after its due date.

use super::{Rule, Severity};
use crate::message::Message;

pub(super) const RULE: Rule = Rule {
    code: "action-overdue",
    name: "rule-action-overdue",
    severity: Severity::Warning,
    check: |facts, report| {
        for (id, action) in facts.open_actions() {
            if let Some(due) = action.due
                && action.is_overdue(facts.today)
            {
                let message = Message::new("finding-action-overdue")
                    .with("number", action.short_number())
                    .with("title", action.text.as_str())
                    .with("due", due);
                report(Some(id.into()), message);
            }
        }
    },
};

#[cfg(test)]
mod tests {
    use crate::analysis::findings::testing::{found, with};
    use crate::workspace::edit::NewRecord;
    use crate::workspace::testing::touch;
    use crate::workspace::{Action, ActionStatus, Id};
    use jiff::civil::{Date, date};

    fn action(id: &str, due: Date, status: ActionStatus) -> NewRecord {
        let mut action = Action::new("Noe", touch().stamp());
        (action.due, action.status) = (Some(due), status);
        NewRecord::Action(Id::new(id), action.into())
    }

    #[test]
    fn an_open_action_is_overdue_from_the_day_after_its_due_date() {
        let workspace = with([
            action("late", date(2023, 10, 31), ActionStatus::Agreed),
            action("today", date(2023, 11, 1), ActionStatus::Started),
        ]);
        assert_eq!(found(&workspace, "action-overdue"), ["late"]);
    }

    #[test]
    fn an_action_that_is_done_or_dropped_is_not_overdue() {
        let workspace = with([
            action("a", date(2023, 6, 1), ActionStatus::Done),
            action("b", date(2023, 6, 1), ActionStatus::Dropped),
        ]);
        assert!(found(&workspace, "action-overdue").is_empty());
    }

    #[test]
    fn overdue_actions_come_by_number_and_not_by_id() {
        let workspace = with([
            action("z", date(2023, 6, 1), ActionStatus::Agreed),
            action("a", date(2023, 6, 1), ActionStatus::Agreed),
        ]);
        assert_eq!(found(&workspace, "action-overdue"), ["z", "a"]);
    }
}
