//! What the drawing shows, in words of one language and without places.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use crate::analysis::Crossing;
use crate::analysis::chain::accounts::{self, told};
use crate::analysis::chain::balance::{self, Verdict, arriving};
use crate::analysis::chain::commitment::{self, Supply};
use crate::analysis::chain::{Account, bottleneck};
use crate::analysis::rounded;
use crate::i18n::Catalogue;
use crate::message::Message;
use crate::scene::chain::{CardFace, ChainRequest, LaneKey, StageTitle, brief, face};
use crate::scene::sign::marked_as_example;
use crate::workspace::{Commitment, Flow, FlowId, Layer, Per, Step, StepId, Unit};

/// What a Sankey drawing of a chain is made from.
#[derive(Clone, Copy, Debug)]
pub struct SankeyRequest<'a> {
    /// The chain, and how it is told.
    pub chain: ChainRequest<'a>,
    /// The account that is counted in; `None`, or one that the chain does not know, for the one that
    /// most flows state.
    pub account: Option<&'a Account>,
}

/// An account that can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct AccountName {
    /// The account.
    pub account: Account,
    /// Its unit.
    pub unit: Unit,
    /// How many flows state an amount in it.
    pub flows: usize,
    /// Layer and unit in words.
    pub name: Arc<str>,
}

/// How far what enters a step and what leaves it are apart, where that is more than chance explains.
#[derive(Clone, Debug, PartialEq)]
pub struct Off {
    /// What it says.
    pub verdict: Verdict,
    /// What enters less what leaves, in the drawing's unit.
    pub difference: f64,
    /// The same in words.
    pub text: Arc<str>,
}

/// What a step could take.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// How much, in the drawing's unit.
    pub amount: f64,
    /// That, and what of it is agreed, in dialogue, missing.
    pub text: Arc<str>,
}

/// A step.
#[derive(Clone, Debug, PartialEq)]
pub struct StepBar {
    /// The step.
    pub step: StepId,
    /// Index of its stage.
    pub stage: usize,
    /// What stands before its name.
    pub face: CardFace,
    /// Its name.
    pub name: Arc<str>,
    /// The larger of what enters and what leaves; or that nothing is known.
    pub amount: Arc<str>,
    /// Whether an amount is known.
    pub has_amount: bool,
    /// How far both are apart.
    pub off: Option<Off>,
    /// What it could take.
    pub wanted: Option<Wanted>,
}

/// What a flow carries, in the drawing's unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Carried {
    /// What leaves.
    pub leaves: f64,
    /// What arrives.
    pub arrives: f64,
}

/// A flow.
#[derive(Clone, Debug, PartialEq)]
pub struct FlowBand {
    /// The flow.
    pub flow: FlowId,
    /// Index of the step it leaves.
    pub from: usize,
    /// Index of the step it enters.
    pub to: usize,
    /// What it carries; `None` where it states no amount here.
    pub carried: Option<Carried>,
    /// How sure it is.
    pub commitment: Commitment,
    /// Whether it runs between two counties.
    pub crosses: bool,
    /// Its amount and what is lost of it; or what flows, where no amount is known.
    pub label: Arc<str>,
}

/// A target of the chain that does not get through.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetLine {
    /// Target and gap in words.
    pub text: Arc<str>,
    /// How much of it gets through, 0 to 1.
    pub share: f64,
}

/// Everything a drawing shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// The chain's name.
    pub title: Arc<str>,
    /// The accounts there are, the one that most flows state first.
    pub accounts: Vec<AccountName>,
    /// Index of the one counted in; `None` where the chain has none.
    pub account: Option<usize>,
    /// The columns' headings.
    pub stages: Vec<StageTitle>,
    /// The steps, from north to south.
    pub steps: Vec<StepBar>,
    /// The flows, by id.
    pub flows: Vec<FlowBand>,
    /// The targets that do not get through.
    pub targets: Vec<TargetLine>,
    /// The names of the commitments, surest first.
    pub commitments: [Arc<str>; 4],
    /// What crosses county lines, in one line.
    pub crossing: Arc<str>,
    /// Whether anything does.
    pub crosses: bool,
    /// What hair lines mean; empty where there is none.
    pub hair_note: Arc<str>,
    /// What the hatched ends of bars mean; empty where there is none.
    pub off_note: Arc<str>,
    /// What the mark behind examples means; empty where nothing is an example.
    pub example_note: Arc<str>,
}

impl Content {
    /// What a request shows; `None` if the chain is not there.
    #[must_use]
    pub fn of(request: &SankeyRequest<'_>) -> Option<Self> {
        let ask = &request.chain;
        let chain = ask.workspace.chains().get(ask.chain)?;
        let t = ask.text;
        let accounts = account_names(ask);
        let account = request
            .account
            .and_then(|wanted| accounts.iter().position(|named| named.account == *wanted))
            .or((!accounts.is_empty()).then_some(0));
        let counting = account
            .and_then(|index| accounts.get(index))
            .map(|named| Counting::of(ask, &named.account, &named.unit));
        let crossing = Crossing::of_chain(ask.workspace, ask.index, ask.places, ask.chain);
        let mut found: Vec<(LaneKey, &StepId, &Step, usize)> = ask
            .index
            .steps_of_chain(ask.chain)
            .filter_map(|id| {
                let step: &Step = ask.workspace.steps().get(id)?;
                let lane = LaneKey::of(ask.places.step(step).code.as_ref());
                Some((lane, id, step, chain.stage_index(&step.stage)?))
            })
            .collect();
        found.sort_by(|a, b| {
            let order = |step: &Step| step.order.unwrap_or(i32::MAX);
            (&a.0, order(a.2), a.1).cmp(&(&b.0, order(b.2), b.1))
        });
        let places: HashMap<&StepId, usize> = found
            .iter()
            .enumerate()
            .map(|(index, (_, id, ..))| (*id, index))
            .collect();
        let flows = flows(ask, counting.as_ref(), &crossing, &places);
        let mut sums = vec![[0.0_f64; 2]; found.len()];
        for flow in &flows {
            if let Some(carried) = flow.carried {
                sums[flow.from][1] += carried.leaves;
                sums[flow.to][0] += carried.arrives;
            }
        }
        let steps: Vec<StepBar> = found
            .iter()
            .zip(sums)
            .map(|((_, id, step, stage), sums)| {
                step_bar(ask, counting.as_ref(), id, step, *stage, sums)
            })
            .collect();
        let used: HashSet<usize> = steps.iter().map(|step| step.stage).collect();
        let stages = chain.stages.iter().enumerate().map(|(index, stage)| {
            let title = Message::new("chain-stage-title")
                .with("number", index + 1)
                .with("name", stage.name.as_str());
            StageTitle {
                id: stage.id.clone(),
                title: t.say(&title).into(),
                empty: (!used.contains(&index)).then(|| t.text("chain-stage-empty").into()),
                folded: None,
            }
        });
        let note = |shown: bool, key: &'static str| -> Arc<str> {
            if shown { t.text(key) } else { "" }.into()
        };
        let is_example = found.iter().any(|(_, _, step, _)| step.example)
            || flows.iter().any(|flow| {
                let record = ask.workspace.flows().get(&flow.flow);
                record.is_some_and(|flow| flow.example)
            });
        Some(Self {
            title: chain.name.as_str().into(),
            stages: stages.collect(),
            targets: counting
                .as_ref()
                .map_or_else(Vec::new, |it| it.targets(ask)),
            hair_note: note(
                flows.iter().any(|flow| flow.carried.is_none()),
                "sankey-hair-note",
            ),
            off_note: note(
                steps.iter().any(|step| step.off.is_some()),
                "sankey-off-note",
            ),
            steps,
            flows,
            commitments: Commitment::ALL.map(|commitment| t.text(commitment.key()).into()),
            crossing: t.say(&crossing.message()).into(),
            crosses: !crossing.crossing.is_empty(),
            example_note: note(is_example, "chain-example-note"),
            accounts,
            account,
        })
    }

    /// The account counted in.
    #[must_use]
    pub fn counted(&self) -> Option<&AccountName> {
        self.accounts.get(self.account?)
    }

    /// Whether any flow states an amount in the account.
    #[must_use]
    pub fn has_amounts(&self) -> bool {
        self.flows
            .iter()
            .filter_map(|flow| flow.carried)
            .any(|carried| carried.leaves > 0.0)
    }
}

fn account_names(ask: &ChainRequest<'_>) -> Vec<AccountName> {
    accounts::of_chain(ask.workspace, ask.index, ask.chain)
        .into_iter()
        .map(|counted| AccountName {
            name: account_name(ask.text, &counted.account, &counted.unit).into(),
            account: counted.account,
            unit: counted.unit,
            flows: counted.flows,
        })
        .collect()
}

fn account_name(text: &Catalogue, account: &Account, unit: &Unit) -> String {
    let layer = match &account.layer {
        Layer::Goods => Message::new("layer-goods"),
        Layer::Energy => Message::new("layer-energy"),
        Layer::Money => Message::new("layer-money"),
        Layer::Substance(name) => Message::new("layer-substance-named").with("name", name.as_str()),
    };
    let key = match account.per {
        Some(Per::Year) => "sankey-account-per-year",
        Some(Per::Day) => "sankey-account-per-day",
        Some(Per::Once) | None => "sankey-account",
    };
    text.say(
        &Message::new(key)
            .with("layer", layer)
            .with("unit", unit.symbol()),
    )
}

/// All that is reckoned in the account.
struct Counting<'a> {
    account: &'a Account,
    unit: &'a Unit,
    supplies: HashMap<StepId, Supply>,
}

impl<'a> Counting<'a> {
    fn of(ask: &ChainRequest<'_>, account: &'a Account, unit: &'a Unit) -> Self {
        let supplies = commitment::of_chain(ask.workspace, ask.index, ask.chain)
            .into_iter()
            .filter(|supply| Account::of(&supply.wanted) == *account)
            .filter(|supply| ask.tells(&supply.wanted))
            .map(|supply| (supply.step.clone(), supply))
            .collect();
        Self {
            account,
            unit,
            supplies,
        }
    }

    fn carried(&self, ask: &ChainRequest<'_>, flow: &Flow) -> Option<Carried> {
        let stated = self.account.find(&flow.amounts)?;
        let leaves = stated.value_in(self.unit).ok()?;
        let sound = ask.tells(stated) && leaves.is_finite() && leaves >= 0.0;
        sound.then(|| Carried {
            leaves,
            arrives: leaves * arriving(flow),
        })
    }

    /// A sum in words; without its period, which the drawing says once.
    fn say(&self, text: &Catalogue, unit: &Unit, value: f64) -> String {
        text.say(&brief(&told(self.account, unit, value), self.account.per))
    }

    fn off(&self, ask: &ChainRequest<'_>, step: &StepId) -> Option<Off> {
        let balance = balance::of_step(ask.workspace, ask.index, step)
            .into_iter()
            .find(|balance| balance.account == *self.account)?;
        let verdict = balance.verdict();
        if verdict == Verdict::Closed {
            return None;
        }
        let difference = balance.unit.convert(balance.difference, self.unit).ok()?;
        let key = if difference > 0.0 {
            "sankey-off-in"
        } else {
            "sankey-off-out"
        };
        let amount = self.say(ask.text, self.unit, difference.abs());
        Some(Off {
            verdict,
            difference,
            text: ask
                .text
                .say(&Message::new(key).with("amount", amount))
                .into(),
        })
    }

    fn wanted(&self, ask: &ChainRequest<'_>, step: &StepId) -> Option<Wanted> {
        let supply = self.supplies.get(step)?;
        let amount = supply.wanted.value_in(self.unit).ok()?;
        let unit = &supply.wanted.unit;
        let t = ask.text;
        let part = |(key, value): (&'static str, f64)| {
            let name = t.lower(t.text(key));
            let part = Message::new("sankey-part")
                .with("amount", rounded(value, 3))
                .with("name", name);
            t.say(&part)
        };
        let mut parts: Vec<String> = Commitment::ALL
            .into_iter()
            .filter_map(|commitment| {
                let value = supply.by_commitment.get(&commitment).copied()?;
                (value > 0.0).then_some((commitment.key(), value))
            })
            .map(part)
            .collect();
        if supply.open() > 0.0 {
            parts.push(part(("missing", supply.open())));
        }
        let wanted = self.say(t, unit, supply.wanted.value);
        let text = Message::new("sankey-wanted")
            .with("wanted", wanted)
            .with("parts", parts.join(", "));
        (amount > 0.0).then(|| Wanted {
            amount,
            text: t.say(&text).into(),
        })
    }

    fn targets(&self, ask: &ChainRequest<'_>) -> Vec<TargetLine> {
        bottleneck::of_chain(ask.workspace, ask.index, ask.chain, &BTreeSet::new())
            .into_iter()
            .filter(|limited| limited.account == *self.account && ask.tells(&limited.target))
            .map(|limited| {
                let unit = &limited.target.unit;
                let say = |value: f64| self.say(ask.text, unit, value);
                let text = Message::new("sankey-target")
                    .with("target", say(limited.target.value))
                    .with("reached", say(limited.reached))
                    .with(
                        "missing",
                        say((limited.target.value - limited.reached).max(0.0)),
                    );
                TargetLine {
                    text: ask.text.say(&text).into(),
                    share: limited.share(),
                }
            })
            .collect()
    }
}

fn step_bar(
    ask: &ChainRequest<'_>,
    counting: Option<&Counting<'_>>,
    id: &StepId,
    step: &Step,
    stage: usize,
    [enters, leaves]: [f64; 2],
) -> StepBar {
    let t = ask.text;
    let most = enters.max(leaves);
    let amount = match counting {
        Some(counting) if most > 0.0 => {
            t.say(&told(counting.account, counting.unit, most).message())
        }
        _ => t.text("chain-no-amount").to_owned(),
    };
    let name = if step.example {
        marked_as_example(&step.name)
    } else {
        step.name.clone()
    };
    StepBar {
        step: id.clone(),
        stage,
        face: face(ask, step),
        name: name.into(),
        amount: amount.into(),
        has_amount: most > 0.0,
        off: counting.and_then(|counting| counting.off(ask, id)),
        wanted: counting.and_then(|counting| counting.wanted(ask, id)),
    }
}

fn flows(
    ask: &ChainRequest<'_>,
    counting: Option<&Counting<'_>>,
    crossing: &Crossing,
    places: &HashMap<&StepId, usize>,
) -> Vec<FlowBand> {
    let crosses: HashSet<&FlowId> = crossing.crossing.iter().collect();
    let mut ids: Vec<&FlowId> = ask.index.flows_of_chain(ask.chain).collect();
    ids.sort();
    let t = ask.text;
    ids.into_iter()
        .filter_map(|id| {
            let flow: &Flow = ask.workspace.flows().get(id)?;
            let carried = counting.and_then(|counting| counting.carried(ask, flow));
            let stated = counting.and_then(|counting| counting.account.find(&flow.amounts));
            let mut label = match (carried, stated, counting) {
                (Some(carried), Some(stated), Some(counting)) => {
                    let amount = t.say(&brief(stated, counting.account.per));
                    let lost = carried.leaves - carried.arrives;
                    if lost > 0.0 {
                        let loss = Message::new("sankey-loss")
                            .with("amount", amount)
                            .with("lost", rounded(lost, 3));
                        t.say(&loss)
                    } else {
                        amount
                    }
                }
                _ => flow.resource.clone(),
            };
            if flow.example && !label.is_empty() {
                label = marked_as_example(&label);
            }
            Some(FlowBand {
                flow: id.clone(),
                from: *places.get(&flow.from)?,
                to: *places.get(&flow.to)?,
                carried,
                commitment: flow.commitment,
                crosses: crosses.contains(id),
                label: label.into(),
            })
        })
        .collect()
}
