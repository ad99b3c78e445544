//! What a workspace lacks, or what is late in it: one file per rule, one table of rules.
//!
//! To add a rule: a file with a `RULE` and a test of one sentence, a line in [`RULES`], and its
//! sentence in the catalogues.

mod action_no_due;
mod action_no_owner;
mod action_overdue;
mod asset_no_source;
mod broken_reference;
mod broken_rule;
mod decision_reservation_open;
mod decision_review_due;
mod flow_no_amount;
mod stage_empty;

use jiff::civil::Date;

use crate::message::Message;
use crate::workspace::{Action, ActionId, Breach, Invariant, RecordRef, Workspace};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The content contradicts itself; figures and drawings may be wrong.
    Error,
    /// Somebody has to act.
    Warning,
    /// Something is still unknown.
    Note,
}

impl Severity {
    /// Every severity, gravest first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Note];

    /// The word that other programs know it by; never translated.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }

    /// The catalogue key of the severity's name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Error => "severity-error",
            Self::Warning => "severity-warning",
            Self::Note => "severity-note",
        }
    }
}

/// One thing that a rule found.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// The rule, by the word that other programs know it by, such as `action-overdue`.
    pub code: &'static str,
    /// The record it is about; `None` for the workspace itself.
    pub record: Option<RecordRef>,
    /// The finding in a sentence.
    pub message: Message,
}

/// A rule that a workspace is held against.
#[derive(Debug)]
pub struct Rule {
    /// The word that other programs know the rule by.
    pub code: &'static str,
    /// The catalogue key of its name, a heading over its findings.
    pub name: &'static str,
    /// How much its findings matter.
    pub severity: Severity,
    /// Reports each finding: the record, and the finding in a sentence.
    check: fn(&Facts<'_>, &mut Report<'_>),
}

/// Every rule, gravest first; findings come in this order.
pub const RULES: &[Rule] = &[
    broken_reference::RULE,
    broken_rule::RULE,
    action_overdue::RULE,
    action_no_owner::RULE,
    action_no_due::RULE,
    decision_reservation_open::RULE,
    decision_review_due::RULE,
    asset_no_source::RULE,
    flow_no_amount::RULE,
    stage_empty::RULE,
];

/// What rules look at.
struct Facts<'a> {
    workspace: &'a Workspace,
    today: Date,
    breaches: Vec<Breach>,
}

impl<'a> Facts<'a> {
    /// The actions on which something is still to be done, by number.
    fn open_actions(&self) -> Vec<(&'a ActionId, &'a Action)> {
        let mut open: Vec<_> = self
            .workspace
            .actions()
            .iter()
            .filter(|(_, action)| action.status.is_open())
            .map(|(id, action)| (id, action.as_ref()))
            .collect();
        open.sort_by_key(|(_, action)| action.number);
        open
    }
}

/// The code of findings about a breach of this rule of the workspace.
#[must_use]
pub fn code_of_breach(invariant: Invariant) -> &'static str {
    match invariant {
        Invariant::ReferencesResolve => broken_reference::RULE.code,
        _ => broken_rule::RULE.code,
    }
}

type Report<'a> = dyn FnMut(Option<RecordRef>, Message) + 'a;

/// Everything that the rules find in a workspace as of a day: by rule in the order of [`RULES`],
/// then by number or in the order of the file.
#[must_use]
pub fn findings(workspace: &Workspace, today: Date) -> Vec<Finding> {
    run(&Facts {
        workspace,
        today,
        breaches: workspace.breaches(),
    })
}

/// The same but for breaches of the workspace's own rules. An edit cannot cause one, so a window
/// that told of them when it opened the file need not look again, which would cost most of the time.
#[must_use]
pub fn gaps(workspace: &Workspace, today: Date) -> Vec<Finding> {
    run(&Facts {
        workspace,
        today,
        breaches: Vec::new(),
    })
}

fn run(facts: &Facts<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for Rule {
        code,
        severity,
        check,
        ..
    } in RULES
    {
        check(facts, &mut |record, message| {
            found.push(Finding {
                severity: *severity,
                code,
                record,
                message,
            });
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::testing::one_of_everything;
    use jiff::civil::date;

    #[test]
    fn every_code_is_unique_and_in_lower_case_with_hyphens() {
        let mut codes: Vec<_> = RULES.iter().map(|rule| rule.code).collect();
        codes.sort_unstable();
        assert!(codes.windows(2).all(|pair| pair[0] != pair[1]), "{codes:?}");
        assert!(
            codes
                .iter()
                .all(|c| c.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'))
        );
    }

    #[test]
    fn findings_come_gravest_first_and_always_in_the_same_order() {
        let found = findings(&one_of_everything(), date(2024, 1, 1));
        assert!(found.len() > 3);
        assert!(found.is_sorted_by_key(|finding| finding.severity));
        assert_eq!(found, findings(&one_of_everything(), date(2024, 1, 1)));
        assert_eq!(
            found,
            gaps(&one_of_everything(), date(2024, 1, 1)),
            "nothing is broken here"
        );
    }
}

#[cfg(test)]
mod testing;
