//! What is true of every workspace, named and checked.
//!
//! Loading reports every breach; an edit that would cause one is refused. After an edit only the
//! changed records are looked at, and those that refer to what was removed.

use std::collections::{BTreeMap, HashSet};

use super::{
    ActionId, AgendaItem, AnyRecord, Asset, Chain, Decision, DecisionId, Flow, Meeting, Quantity,
    RecordRef, Step, Vote, Workspace,
};
use crate::message::Message;

/// The rules, by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Invariant {
    /// Every reference leads to a record that is there.
    ReferencesResolve,
    /// Every figure, uncertainty and loss is a finite number in its range.
    FiguresAreSound,
    /// Every coordinate is on the globe.
    PlacesAreOnTheGlobe,
    /// A county code is two digits, or a country's two letters.
    CountyCodesAreWellFormed,
    /// Readiness is 1 to 9.
    ReadinessIsOneToNine,
    /// A step stands in a stage of its chain; stage ids are unique in a chain.
    StepsStandInAStage,
    /// A flow joins two different steps of one chain.
    FlowsJoinTwoStepsOfOneChain,
    /// A flow has at most one quantity for each layer.
    OneAmountPerLayer,
    /// Agenda item ids are unique in a meeting, and a decision's or action's item is in its
    /// meeting.
    ItemsAreOfTheirMeeting,
    /// No agenda item lasts, or lasted, longer than a day.
    ItemsLastADayAtMost,
    /// No two actions, and no two decisions, share a number, and none has the number 0.
    NumbersAreUnique,
    /// The counts of a vote are those of its method and options, by no more than could vote, and
    /// at most one ballot of each organisation.
    VotesAddUp,
    /// No action waits, by way of others, for itself; no decision replaces itself.
    NothingWaitsForItself,
}

impl Invariant {
    /// The catalogue key of the sentence that says what is wrong when the rule is broken.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::ReferencesResolve => "breach-reference",
            Self::FiguresAreSound => "breach-figure",
            Self::PlacesAreOnTheGlobe => "breach-place",
            Self::CountyCodesAreWellFormed => "breach-county",
            Self::ReadinessIsOneToNine => "breach-readiness",
            Self::StepsStandInAStage => "breach-stage",
            Self::FlowsJoinTwoStepsOfOneChain => "breach-flow",
            Self::OneAmountPerLayer => "breach-layer",
            Self::ItemsAreOfTheirMeeting => "breach-item",
            Self::ItemsLastADayAtMost => "breach-minutes",
            Self::NumbersAreUnique => "breach-number",
            Self::VotesAddUp => "breach-vote",
            Self::NothingWaitsForItself => "breach-cycle",
        }
    }
}

/// A rule broken by a record.
#[derive(Clone, Debug, PartialEq)]
pub struct Breach {
    /// The rule.
    pub invariant: Invariant,
    /// The record that breaks it; `None` for the workspace itself.
    pub record: Option<RecordRef>,
    /// What in the record breaks it: an id, a number, a field.
    pub detail: String,
}

impl Breach {
    /// The breach in words.
    #[must_use]
    pub fn message(&self) -> Message {
        Message::new(self.invariant.key()).with("detail", self.detail.as_str())
    }
}

/// Every breach in a workspace.
pub(super) fn of_all(workspace: &Workspace) -> Vec<Breach> {
    let mut check = Check {
        workspace,
        follow_cycles: false,
        out: Vec::new(),
    };
    check.head();
    for (reference, record) in workspace.all_records() {
        check.record(&reference, record);
    }
    check.numbers();
    check.cycles();
    check.out
}

/// The breaches that an edit from `before` to `after` caused.
pub(super) fn of_change(before: &Workspace, after: &Workspace) -> Vec<Breach> {
    let mut check = Check {
        workspace: after,
        follow_cycles: true,
        out: Vec::new(),
    };
    if !before.same_head(after) {
        check.head();
    }
    let mut removed = HashSet::new();
    let mut numbered = false;
    let changed = after.changed_since(before);
    for reference in &changed {
        match after.record(reference) {
            Some(record) => {
                check.record(reference, record);
                numbered |= match (record, before.record(reference)) {
                    (AnyRecord::Action(new), Some(AnyRecord::Action(old))) => {
                        new.number != old.number
                    }
                    (AnyRecord::Decision(new), Some(AnyRecord::Decision(old))) => {
                        new.number != old.number
                    }
                    (AnyRecord::Action(_) | AnyRecord::Decision(_), _) => true,
                    _ => false,
                };
            }
            None => {
                removed.insert(reference.clone());
            }
        }
    }
    if numbered {
        check.numbers();
    }
    // Steps of a chain whose stages changed, decisions and actions of a meeting whose agenda
    // changed, and all that referred to what was removed, may be broken without being changed.
    let mut suspects = removed;
    suspects.extend(changed.into_iter().filter(|reference| {
        matches!(
            reference,
            RecordRef::Chain(_) | RecordRef::Meeting(_) | RecordRef::Step(_)
        ) && before.record(reference).is_some()
            && part_ids(before, reference) != part_ids(after, reference)
    }));
    if !suspects.is_empty() {
        for (reference, record) in after.all_records() {
            let mut suspect = false;
            record.visit_references(&mut |target| suspect |= suspects.contains(&target));
            if suspect {
                check.record(&reference, record);
            }
        }
    }
    check.out
}

/// The parts of a record that others name: a chain's stages, a meeting's items, a step's chain.
fn part_ids<'a>(workspace: &'a Workspace, reference: &RecordRef) -> Vec<&'a str> {
    match workspace.record(reference) {
        Some(AnyRecord::Chain(chain)) => chain.stages.iter().map(|s| s.id.as_str()).collect(),
        Some(AnyRecord::Meeting(meeting)) => meeting.agenda.iter().map(|i| i.id.as_str()).collect(),
        Some(AnyRecord::Step(step)) => vec![step.chain.as_str()],
        _ => Vec::new(),
    }
}

struct Check<'a> {
    workspace: &'a Workspace,
    /// Whether each record is followed along its own chain of references. That is cheap for the
    /// few records of an edit; a whole workspace is looked through once, by `cycles`.
    follow_cycles: bool,
    out: Vec<Breach>,
}

impl Check<'_> {
    fn report(&mut self, invariant: Invariant, record: Option<&RecordRef>, detail: &str) {
        self.out.push(Breach {
            invariant,
            record: record.cloned(),
            detail: detail.to_owned(),
        });
    }

    fn head(&mut self) {
        if let Some(id) = &self.workspace.coordinator
            && !self.workspace.organisations.contains(id)
        {
            self.report(Invariant::ReferencesResolve, None, id.as_str());
        }
        self.boundaries();
        if let Some(employment) = &self.workspace.employment
            && let Some(fault) = employment.fault()
        {
            self.report(Invariant::FiguresAreSound, None, &fault);
        }
    }

    fn boundaries(&mut self) {
        let Some(regions) = self.workspace.boundaries.clone() else {
            return;
        };
        let mut codes = HashSet::new();
        for region in regions.all() {
            let code = super::CountyCode::new(&region.code);
            if !code.is_well_formed() || code.is_abroad() || !codes.insert(&region.code) {
                self.report(Invariant::CountyCodesAreWellFormed, None, &region.code);
            }
            let mut points = region.areas.iter().flatten().flatten();
            let off = points.find(|(lon, lat)| !(lon.abs() <= 180.0 && lat.abs() <= 90.0));
            if let Some((lon, lat)) = off {
                let detail = format!("{lon}, {lat}");
                self.report(Invariant::PlacesAreOnTheGlobe, None, &detail);
            }
        }
    }

    fn record(&mut self, reference: &RecordRef, record: AnyRecord<'_>) {
        let mut missing = Vec::new();
        record.visit_references(&mut |target| {
            if self.workspace.record(&target).is_none() {
                missing.push(target);
            }
        });
        if let Some(super::Author::Organisation(id)) = &record.stamp().by
            && !self.workspace.organisations.contains(id)
        {
            missing.push(id.into());
        }
        for target in missing {
            self.report(Invariant::ReferencesResolve, Some(reference), target.id());
        }
        match record {
            AnyRecord::Organisation(organisation) => {
                self.county(reference, organisation.county.as_ref());
            }
            AnyRecord::Asset(asset) => self.asset(reference, asset),
            AnyRecord::Chain(chain) => self.chain(reference, chain),
            AnyRecord::Step(step) => self.step(reference, step),
            AnyRecord::Flow(flow) => self.flow(reference, flow),
            AnyRecord::Meeting(meeting) => self.meeting(reference, meeting),
            AnyRecord::Decision(decision) => self.decision(reference, decision),
            AnyRecord::Vote(vote) => self.vote(reference, vote),
            AnyRecord::View(view) => {
                for county in view.of.counties() {
                    self.county(reference, Some(county));
                }
            }
            AnyRecord::Scenario(_) => {}
            AnyRecord::Action(action) => {
                self.item(reference, action.meeting.as_ref(), action.item.as_deref());
                if let RecordRef::Action(id) = reference
                    && self.follow_cycles
                    && self.waits_for_itself(id)
                {
                    self.report(
                        Invariant::NothingWaitsForItself,
                        Some(reference),
                        &action.short_number(),
                    );
                }
            }
        }
    }

    fn figures<'q>(
        &mut self,
        reference: &RecordRef,
        quantities: impl IntoIterator<Item = &'q Quantity>,
    ) {
        for quantity in quantities {
            if !quantity.is_sound() {
                self.report(
                    Invariant::FiguresAreSound,
                    Some(reference),
                    &quantity.value.to_string(),
                );
            }
        }
    }

    fn county(&mut self, reference: &RecordRef, county: Option<&super::CountyCode>) {
        if let Some(county) = county
            && !county.is_well_formed()
        {
            self.report(
                Invariant::CountyCodesAreWellFormed,
                Some(reference),
                county.as_str(),
            );
        }
    }

    fn asset(&mut self, reference: &RecordRef, asset: &Asset) {
        self.figures(reference, &asset.capacities);
        if let Some(place) = &asset.place {
            if !place.is_on_the_globe() {
                let detail = format!("{}, {}", place.lon, place.lat);
                self.report(Invariant::PlacesAreOnTheGlobe, Some(reference), &detail);
            }
            self.county(reference, place.county.as_ref());
        }
        if let Some(readiness) = asset.readiness
            && !(1..=9).contains(&readiness)
        {
            self.report(
                Invariant::ReadinessIsOneToNine,
                Some(reference),
                &readiness.to_string(),
            );
        }
    }

    fn chain(&mut self, reference: &RecordRef, chain: &Chain) {
        self.figures(reference, &chain.targets);
        self.county(reference, chain.lead.as_ref());
        if let Some(twice) = repeated(chain.stages.iter().map(|stage| stage.id.as_str())) {
            self.report(Invariant::StepsStandInAStage, Some(reference), twice);
        }
    }

    fn step(&mut self, reference: &RecordRef, step: &Step) {
        self.figures(
            reference,
            step.capacities.iter().chain(&step.price).chain(&step.cost),
        );
        self.county(reference, step.county.as_ref());
        if let Some(chain) = self.workspace.chains.get(&step.chain)
            && chain.stage_index(&step.stage).is_none()
        {
            self.report(Invariant::StepsStandInAStage, Some(reference), &step.stage);
        }
    }

    fn flow(&mut self, reference: &RecordRef, flow: &Flow) {
        self.figures(reference, &flow.amounts);
        if let Some(loss) = flow.loss
            && !(0.0..=100.0).contains(&loss)
        {
            self.report(
                Invariant::FiguresAreSound,
                Some(reference),
                &loss.to_string(),
            );
        }
        let steps = &self.workspace.steps;
        let joined = match (steps.get(&flow.from), steps.get(&flow.to)) {
            (Some(from), Some(to)) => flow.from != flow.to && from.chain == to.chain,
            _ => true, // reported as a missing reference
        };
        if !joined {
            self.report(
                Invariant::FlowsJoinTwoStepsOfOneChain,
                Some(reference),
                &flow.resource,
            );
        }
        let mut layers = BTreeMap::new();
        for amount in &flow.amounts {
            *layers.entry(amount.layer()).or_insert(0) += 1;
        }
        if layers.values().any(|count| *count > 1) {
            self.report(
                Invariant::OneAmountPerLayer,
                Some(reference),
                &flow.resource,
            );
        }
    }

    fn meeting(&mut self, reference: &RecordRef, meeting: &Meeting) {
        if let Some(twice) = repeated(meeting.agenda.iter().map(|item| item.id.as_str())) {
            self.report(Invariant::ItemsAreOfTheirMeeting, Some(reference), twice);
        }
        let lengths = meeting
            .agenda
            .iter()
            .flat_map(|item| [Some(item.minutes), item.used]);
        for minutes in lengths.flatten() {
            if minutes > AgendaItem::LONGEST {
                self.report(
                    Invariant::ItemsLastADayAtMost,
                    Some(reference),
                    &minutes.to_string(),
                );
            }
        }
    }

    fn decision(&mut self, reference: &RecordRef, decision: &Decision) {
        self.item(
            reference,
            decision.meeting.as_ref(),
            decision.item.as_deref(),
        );
        if let RecordRef::Decision(id) = reference
            && self.follow_cycles
            && self.replaces_itself(id)
        {
            self.report(
                Invariant::NothingWaitsForItself,
                Some(reference),
                &decision.short_number(),
            );
        }
    }

    fn vote(&mut self, reference: &RecordRef, vote: &Vote) {
        self.item(reference, vote.meeting.as_ref(), vote.item.as_deref());
        if let Some(fault) = vote.fault() {
            self.report(Invariant::VotesAddUp, Some(reference), &fault);
        }
    }

    fn item(
        &mut self,
        reference: &RecordRef,
        meeting: Option<&super::MeetingId>,
        item: Option<&str>,
    ) {
        let Some(item) = item else { return };
        let found = match meeting {
            Some(meeting) => match self.workspace.meetings.get(meeting) {
                Some(meeting) => meeting.item(item).is_some(),
                None => true, // reported as a missing reference
            },
            None => false,
        };
        if !found {
            self.report(Invariant::ItemsAreOfTheirMeeting, Some(reference), item);
        }
    }

    fn waits_for_itself(&self, start: &ActionId) -> bool {
        let mut seen = HashSet::new();
        let mut next: Vec<&ActionId> = match self.workspace.actions.get(start) {
            Some(action) => action.blocked_by.iter().collect(),
            None => Vec::new(),
        };
        while let Some(id) = next.pop() {
            if id == start {
                return true;
            }
            if seen.insert(id)
                && let Some(action) = self.workspace.actions.get(id)
            {
                next.extend(&action.blocked_by);
            }
        }
        false
    }

    fn replaces_itself(&self, start: &DecisionId) -> bool {
        let mut seen = HashSet::new();
        let mut id = start;
        while let Some(older) = self
            .workspace
            .decisions
            .get(id)
            .and_then(|decision| decision.supersedes.as_ref())
        {
            if older == start {
                return true;
            }
            if !seen.insert(older) {
                return false;
            }
            id = older;
        }
        false
    }

    fn cycles(&mut self) {
        let waiting = self
            .workspace
            .actions
            .iter()
            .map(|(id, action)| (id, action.blocked_by.iter().collect()))
            .collect();
        for id in cyclic::<&ActionId>(&waiting) {
            self.report(
                Invariant::NothingWaitsForItself,
                Some(&id.into()),
                id.as_str(),
            );
        }
        let replacing = self
            .workspace
            .decisions
            .iter()
            .map(|(id, decision)| (id, decision.supersedes.iter().collect()))
            .collect();
        for id in cyclic::<&DecisionId>(&replacing) {
            self.report(
                Invariant::NothingWaitsForItself,
                Some(&id.into()),
                id.as_str(),
            );
        }
    }

    fn numbers(&mut self) {
        let mut taken = HashSet::new();
        for (id, action) in self.workspace.actions.iter() {
            if action.number == 0 || !taken.insert(action.number) {
                self.report(
                    Invariant::NumbersAreUnique,
                    Some(&id.into()),
                    &action.short_number(),
                );
            }
        }
        taken.clear();
        for (id, decision) in self.workspace.decisions.iter() {
            if decision.number == 0 || !taken.insert(decision.number) {
                self.report(
                    Invariant::NumbersAreUnique,
                    Some(&id.into()),
                    &decision.short_number(),
                );
            }
        }
    }
}

/// The nodes left when those without a target, and then those that no one targets, are taken away
/// again and again: the cycles, and what lies between them. Linear in nodes and targets.
fn cyclic<N: Ord + Copy>(targets: &BTreeMap<N, Vec<N>>) -> Vec<N> {
    let mut forward = targets.clone();
    for _ in 0..2 {
        let mut backward: BTreeMap<N, Vec<N>> =
            forward.keys().map(|node| (*node, vec![])).collect();
        for (node, targets) in &forward {
            for target in targets {
                if let Some(sources) = backward.get_mut(target) {
                    sources.push(*node);
                }
            }
        }
        let mut open: BTreeMap<N, usize> = forward
            .iter()
            .map(|(node, targets)| {
                (
                    *node,
                    targets.iter().filter(|t| forward.contains_key(t)).count(),
                )
            })
            .collect();
        let mut free: Vec<N> = open
            .iter()
            .filter(|(_, count)| **count == 0)
            .map(|(n, _)| *n)
            .collect();
        while let Some(node) = free.pop() {
            for source in backward.get(&node).into_iter().flatten() {
                if let Some(count) = open.get_mut(source) {
                    *count -= 1;
                    if *count == 0 {
                        free.push(*source);
                    }
                }
            }
        }
        backward.retain(|node, _| open.get(node).is_some_and(|count| *count > 0));
        forward = backward;
    }
    forward.into_keys().collect()
}

fn repeated<'a>(ids: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let mut seen = HashSet::new();
    ids.into_iter().find(|id| !seen.insert(*id))
}
