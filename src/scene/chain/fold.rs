//! Folding: a lane or stage becomes a thin band, its steps one small card in each cell, and the
//! flows to and from those are joined.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::LaneKey;
use super::content::{ChainRequest, Content, FlowLine, brief, main_amount};
use crate::analysis::Volume;
use crate::message::Message;
use crate::scene::sign::marked_as_example;
use crate::workspace::{Commitment, FlowId, Quantity, StepId};

/// What of a chain is folded. What the chain does not hold is nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folds {
    /// The lanes.
    pub lanes: BTreeSet<LaneKey>,
    /// The stages, by id.
    pub stages: BTreeSet<String>,
}

impl Folds {
    /// Whether nothing is folded.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lanes.is_empty() && self.stages.is_empty()
    }
}

/// The steps of a cell whose lane or stage is folded.
#[derive(Clone, Debug, PartialEq)]
pub struct FoldedCell {
    /// Index of the stage.
    pub stage: usize,
    /// Index of the lane.
    pub lane: usize,
    /// The steps, by id; at least one.
    pub steps: Vec<StepId>,
    /// How many they are, in words.
    pub text: Arc<str>,
}

/// The flows that run between the same two ends, of which at least one is folded.
#[derive(Clone, Debug, PartialEq)]
pub struct JoinedFlow {
    /// The flows, by id; at least one.
    pub flows: Vec<FlowId>,
    /// How they are drawn, as one flow: their sum, and as sure as the least sure of them. Its ends
    /// count the folded cells on after the cards; its id is that of the first flow.
    pub line: FlowLine,
}

/// One flow before it is joined, and its amount in the unit of the chain's volume.
struct Passing {
    line: FlowLine,
    amount: Option<(f64, Quantity)>,
    /// Whether it is made up for illustration.
    example: bool,
    /// Stage and lane of its ends.
    ends: [(usize, usize); 2],
}

/// The same content with lanes and stages folded.
pub(super) fn fold(
    content: Content,
    request: &ChainRequest<'_>,
    volume: Option<&Volume>,
    folds: &Folds,
) -> Content {
    let mut content = content;
    let lanes: Vec<bool> = content
        .lanes
        .iter()
        .map(|lane| folds.lanes.contains(&lane.key))
        .collect();
    let stages: Vec<bool> = content
        .stages
        .iter()
        .map(|stage| folds.stages.contains(&stage.id))
        .collect();
    let cells: Vec<(usize, usize)> = content.cards.iter().map(|c| (c.stage, c.lane)).collect();
    let flows = std::mem::take(&mut content.flows);
    let passing: Vec<Passing> = flows
        .into_iter()
        .map(|line| Passing {
            amount: volume.and_then(|volume| {
                let flow = request.workspace.flows().get(&line.flow)?;
                let (value, quantity) = main_amount(request, flow, volume)?;
                let unit = volume.unit.clone();
                Some((
                    value,
                    Quantity {
                        unit,
                        ..quantity.clone()
                    },
                ))
            }),
            example: request
                .workspace
                .flows()
                .get(&line.flow)
                .is_some_and(|flow| flow.example),
            ends: [cells[line.from], cells[line.to]],
            line,
        })
        .collect();
    let say = Say {
        request,
        per: volume.and_then(|volume| volume.per),
    };
    for (index, lane) in content.lanes.iter_mut().enumerate().filter(|l| lanes[l.0]) {
        lane.folded = Some(say.band(&cells, &passing, |cell| cell.1 == index));
    }
    for (index, stage) in content
        .stages
        .iter_mut()
        .enumerate()
        .filter(|s| stages[s.0])
    {
        stage.folded = Some(say.band(&cells, &passing, |cell| cell.0 == index));
    }

    let mut hidden: BTreeMap<(usize, usize), Vec<StepId>> = BTreeMap::new();
    let mut open = Vec::new();
    for card in std::mem::take(&mut content.cards) {
        if stages[card.stage] || lanes[card.lane] {
            let cell = (card.stage, card.lane);
            hidden.entry(cell).or_default().push(card.step);
        } else {
            open.push(card);
        }
    }
    // The same ends as before, each with its new index.
    let mut next = 0;
    let ends: Vec<usize> = cells
        .iter()
        .map(|cell| {
            hidden.keys().position(|key| key == cell).map_or_else(
                || {
                    next += 1;
                    next - 1
                },
                |place| open.len() + place,
            )
        })
        .collect();
    let mut joined: BTreeMap<(usize, usize), Vec<Passing>> = BTreeMap::new();
    for mut flow in passing {
        let (from, to) = (ends[flow.line.from], ends[flow.line.to]);
        flow.line.from = from;
        flow.line.to = to;
        if from.max(to) < open.len() {
            content.flows.push(flow.line);
        } else if from != to {
            joined.entry((from, to)).or_default().push(flow);
        }
    }
    content.cards = open;
    content.cells = hidden
        .into_iter()
        .map(|((stage, lane), steps)| FoldedCell {
            stage,
            lane,
            text: say.steps(steps.len()).into(),
            steps,
        })
        .collect();
    content.joined = joined
        .into_values()
        .filter_map(|flows| say.join(&flows))
        .collect();
    content
}

struct Say<'a, 'r> {
    request: &'r ChainRequest<'a>,
    per: Option<crate::workspace::Per>,
}

impl Say<'_, '_> {
    fn steps(&self, count: usize) -> String {
        self.request
            .text
            .say(&Message::new("count-step").with("n", count))
    }

    /// How many steps a band holds and how much passes through it: of what comes in from elsewhere
    /// and what goes out, the larger sum.
    fn band(
        &self,
        cells: &[(usize, usize)],
        passing: &[Passing],
        within: impl Fn((usize, usize)) -> bool,
    ) -> Arc<str> {
        let steps = self.steps(cells.iter().filter(|cell| within(**cell)).count());
        let through = |inwards: bool| {
            let flows = passing
                .iter()
                .filter(|flow| flow.ends.map(&within) == [!inwards, inwards]);
            self.sum(flows)
        };
        let larger = [through(true), through(false)]
            .into_iter()
            .flatten()
            .max_by(|a, b| a.0.total_cmp(&b.0));
        match larger {
            Some((_, amount)) => format!("{steps} · {amount}").into(),
            None => steps.into(),
        }
    }

    /// The sum of the amounts of some flows in words, marked where one is an example, with its value;
    /// `None` of no amounts.
    fn sum<'f>(&self, flows: impl Iterator<Item = &'f Passing>) -> Option<(f64, String)> {
        let mut total = 0.0;
        let mut like = None;
        let mut is_example = false;
        for flow in flows {
            if let Some((value, quantity)) = &flow.amount {
                total += value;
                like = Some(quantity);
                is_example |= flow.example;
            }
        }
        let sum = Quantity {
            value: total,
            uncertainty: None,
            ..like?.clone()
        };
        let said = self.request.text.say(&brief(&sum, self.per));
        Some((
            total,
            if is_example {
                marked_as_example(&said)
            } else {
                said
            },
        ))
    }

    fn join(&self, flows: &[Passing]) -> Option<JoinedFlow> {
        let first = flows.first()?.line.clone();
        let ids = flows.iter().map(|flow| flow.line.flow.clone()).collect();
        if flows.len() == 1 {
            return Some(JoinedFlow {
                flows: ids,
                line: first,
            });
        }
        let count = Message::new("count-flow").with("n", flows.len());
        let count = self.request.text.say(&count);
        let stated = flows.iter().filter(|flow| flow.amount.is_some()).count();
        let sum = self.sum(flows.iter());
        let label = match &sum {
            None => count,
            Some((_, amount)) if stated == flows.len() => format!("{count} · {amount}"),
            Some((_, amount)) => {
                let least = Message::new("chain-at-least").with("amount", amount.as_str());
                format!("{count} · {}", self.request.text.say(&least))
            }
        };
        let shares = flows.iter().filter_map(|flow| flow.line.share);
        let surest_first =
            |commitment: &Commitment| Commitment::ALL.iter().position(|known| known == commitment);
        let commitments = flows.iter().map(|flow| flow.line.commitment);
        let line = FlowLine {
            share: sum.is_some().then(|| shares.sum::<f32>().min(1.0)),
            commitment: commitments.max_by_key(surest_first)?,
            crosses: flows.iter().any(|flow| flow.line.crosses),
            label: label.into(),
            has_amount: sum.is_some(),
            joins: flows.len(),
            ..first
        };
        Some(JoinedFlow { flows: ids, line })
    }
}
