//! A body must still approve a decision.

use super::{Rule, Severity};
use crate::message::Message;
use crate::workspace::Mandate;

pub(super) const RULE: Rule = Rule {
    code: "decision-reservation-open",
    name: "rule-decision-reservation-open",
    severity: Severity::Warning,
    check: |facts, report| {
        let mut decisions: Vec<_> = facts.workspace.decisions().iter().collect();
        decisions.sort_by_key(|(_, decision)| decision.number);
        for (id, decision) in decisions {
            let Mandate::Reservation {
                body,
                by,
                cleared: None,
            } = &decision.mandate
            else {
                continue;
            };
            let key = if *by < facts.today {
                "finding-decision-reservation-late"
            } else {
                "finding-decision-reservation-open"
            };
            let message = Message::new(key)
                .with("number", decision.short_number())
                .with("title", decision.text.as_str())
                .with("body", body.as_str())
                .with("by", *by);
            report(Some(id.into()), message);
        }
    },
};

#[cfg(test)]
mod tests {
    use crate::analysis::findings::findings;
    use crate::analysis::findings::testing::{found, with};
    use crate::workspace::edit::NewRecord;
    use crate::workspace::testing::touch;
    use crate::workspace::{Decision, Id, Mandate};
    use jiff::civil::{Date, date};

    fn reserved(id: &str, cleared: Option<Date>) -> NewRecord {
        let mut decision = Decision::new("Felles forprosjekt", touch().stamp());
        let by = date(2023, 6, 20);
        decision.mandate = Mandate::Reservation {
            body: "Styret".into(),
            by,
            cleared,
        };
        NewRecord::Decision(Id::new(id), decision.into())
    }

    #[test]
    fn a_reservation_is_open_until_it_is_cleared() {
        let workspace = with([
            reserved("open", None),
            reserved("cleared", Some(date(2023, 6, 1))),
        ]);
        assert_eq!(found(&workspace, "decision-reservation-open"), ["open"]);
    }

    #[test]
    fn a_final_decision_is_not_reserved() {
        let decision = Decision::new("Felles forprosjekt", touch().stamp());
        let workspace = with([NewRecord::Decision(Id::new("a"), decision.into())]);
        assert!(found(&workspace, "decision-reservation-open").is_empty());
    }

    #[test]
    fn a_reservation_past_its_date_is_said_to_be_late() {
        let workspace = with([reserved("open", None)]);
        let key = |today| findings(&workspace, today)[0].message.key();
        assert_eq!(key(date(2023, 6, 20)), "finding-decision-reservation-open");
        assert_eq!(key(date(2023, 6, 21)), "finding-decision-reservation-late");
    }
}
