//! What is still to be done about a step: its open actions, and what was found about it.

use std::collections::HashMap;

use super::content::{Badge, ChainRequest};
use crate::analysis::findings::{self, Severity};
use crate::scene::Token;
use crate::workspace::{ActionId, RecordRef, Step, StepId};

/// What a number on a card counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Open actions.
    Actions,
    /// Findings.
    Findings,
}

/// The open actions and the findings of one step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Work {
    /// The open actions about it, by number.
    pub actions: Vec<ActionId>,
    /// What was found about the step or its asset, gravest first.
    pub findings: Vec<findings::Finding>,
}

impl Work {
    /// The work on some steps, by step; nothing where the request wants none.
    pub(super) fn of<'a>(
        request: &ChainRequest<'a>,
        steps: &[(&'a StepId, &'a Step)],
    ) -> HashMap<&'a StepId, Self> {
        let mut work: HashMap<&StepId, Self> = HashMap::new();
        let Some(today) = request.work_on else {
            return work;
        };
        let mut about: HashMap<RecordRef, Vec<&StepId>> = HashMap::new();
        for (id, step) in steps {
            about.entry((*id).into()).or_default().push(id);
            if let Some(asset) = &step.asset {
                about.entry(asset.into()).or_default().push(id);
            }
            let actions = Self::actions(request, id);
            if !actions.is_empty() {
                work.entry(id).or_default().actions = actions;
            }
        }
        for finding in findings::gaps(request.workspace, today) {
            let steps = finding.record.as_ref().and_then(|record| about.get(record));
            for step in steps.into_iter().flatten() {
                work.entry(step).or_default().findings.push(finding.clone());
            }
        }
        for work in work.values_mut() {
            work.findings.sort_by_key(|finding| finding.severity);
        }
        work
    }

    fn actions(request: &ChainRequest<'_>, step: &StepId) -> Vec<ActionId> {
        let step = step.into();
        let about = request.index.actions_about(&step);
        let mut open: Vec<_> = about
            .filter_map(|id| Some((id, request.workspace.actions().get(id)?)))
            .filter(|(_, action)| action.status.is_open())
            .map(|(id, action)| (action.number, id.clone()))
            .collect();
        open.sort();
        open.into_iter().map(|(_, id)| id).collect()
    }
}

/// The numbers on a card.
pub(super) fn badges(work: &Work) -> Vec<Badge> {
    let badge = |count: usize, sign, fill, ink| Badge {
        text: count.to_string().into(),
        fill,
        ink,
        sign: Some(sign),
    };
    let mut badges = Vec::new();
    if !work.actions.is_empty() {
        let count = work.actions.len();
        badges.push(badge(count, Sign::Actions, Token::InfoFill, Token::InfoInk));
    }
    if let Some(gravest) = work.findings.first() {
        let (fill, ink) = match gravest.severity {
            Severity::Error => (Token::DangerFill, Token::DangerInk),
            Severity::Warning => (Token::WarningFill, Token::WarningInk),
            Severity::Note => (Token::NeutralFill, Token::NeutralInk),
        };
        badges.push(badge(work.findings.len(), Sign::Findings, fill, ink));
    }
    badges
}
