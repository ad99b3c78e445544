//! What the drawing of a chain shows, in words of one language and without places.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::fold::{self, FoldedCell, Folds, JoinedFlow};
use super::work::{self, Work};
use super::{LaneKey, Sign};
use crate::analysis::{Crossing, Index, Places, Volume, place_name};
use crate::i18n::Catalogue;
use crate::message::Message;
use crate::scene::sign::{mark_of, marked_as_example};
use crate::scene::{Mark, Token};
use crate::workspace::{
    Asset, Chain, ChainId, Commitment, CountyCode, Flow, FlowId, Quantity, Status, Step, StepId,
    Workspace,
};

/// What the largest of all plans counts beside what has been spoken about, where widths are found.
const PLANS: f64 = 0.1;

/// What a drawing of a chain is made from.
#[derive(Clone, Copy, Debug)]
pub struct ChainRequest<'a> {
    /// The workspace.
    pub workspace: &'a Workspace,
    /// What refers to what in it.
    pub index: &'a Index,
    /// The counties of its steps.
    pub places: &'a Places,
    /// The chain.
    pub chain: &'a ChainId,
    /// The language of names, units and numbers.
    pub text: &'a Catalogue,
    /// Whether figures and assets marked as confidential are told of.
    pub confidential: bool,
    /// The room in points that the drawing will be fitted into; where it is narrower, its columns
    /// stand further apart. `None` for its own width.
    pub room: Option<[f32; 2]>,
    /// What is folded; `None` where nothing is.
    pub folds: Option<&'a Folds>,
    /// The day as of which open actions and findings are counted on the cards; `None` leaves them
    /// out, as in what is given to others.
    pub work_on: Option<Date>,
}

/// A column's heading.
#[derive(Clone, Debug, PartialEq)]
pub struct StageTitle {
    /// The stage's id.
    pub id: String,
    /// Its number and name.
    pub title: Arc<str>,
    /// What is said of a stage without steps.
    pub empty: Option<Arc<str>>,
    /// Where it is folded: how many steps it holds and how much passes.
    pub folded: Option<Arc<str>>,
}

/// A lane's heading.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneTitle {
    /// Which lane it is.
    pub key: LaneKey,
    /// The county whose name stands there; of several countries none.
    pub county: Option<CountyCode>,
    /// The name of the county.
    pub name: Arc<str>,
    /// Its number, or the countries.
    pub note: Arc<str>,
    /// How many of the chain's flows cross its border, or one within it; empty where none does.
    pub crossing: Arc<str>,
    /// Where it is folded: how many steps it holds and how much passes.
    pub folded: Option<Arc<str>>,
}

/// What stands at the left of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardFace {
    /// The mark of its asset's kind.
    Kind(Mark),
    /// A neutral mark: no asset stands behind it.
    Neutral,
    /// A warning: nobody does this.
    Gap,
}

/// A word on a tinted ground.
#[derive(Clone, Debug, PartialEq)]
pub struct Badge {
    /// The word.
    pub text: Arc<str>,
    /// Behind it.
    pub fill: Token,
    /// Its colour.
    pub ink: Token,
    /// What is counted, where the word is a number that leads further.
    pub sign: Option<Sign>,
}

/// A step.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The step.
    pub step: StepId,
    /// Index of its stage.
    pub stage: usize,
    /// Index of its lane.
    pub lane: usize,
    /// Its place in its cell, where a person set it.
    pub order: Option<i32>,
    /// What stands at its left.
    pub face: CardFace,
    /// Its name.
    pub name: Arc<str>,
    /// Its first capacity, or who carries it out; may be empty.
    pub detail: Arc<str>,
    /// Status and what else is to be marked.
    pub badges: Vec<Badge>,
    /// What is still to be done about it.
    pub work: Work,
}

/// A flow.
#[derive(Clone, Debug, PartialEq)]
pub struct FlowLine {
    /// The flow.
    pub flow: FlowId,
    /// Index of the card it leaves.
    pub from: usize,
    /// Index of the card it enters.
    pub to: usize,
    /// Its share of the largest flow that has been spoken about, 0 to 1; `None` where it states no
    /// such amount.
    pub share: Option<f32>,
    /// How sure it is.
    pub commitment: Commitment,
    /// Whether it runs between two counties.
    pub crosses: bool,
    /// Its amount, or what flows where no amount is known.
    pub label: Arc<str>,
    /// Whether the label is an amount.
    pub has_amount: bool,
    /// How many flows it stands for.
    pub joins: usize,
}

/// Everything a drawing of a chain shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// The chain's name.
    pub title: Arc<str>,
    /// The columns.
    pub stages: Vec<StageTitle>,
    /// The lanes.
    pub lanes: Vec<LaneTitle>,
    /// The steps, by id, but for those in what is folded.
    pub cards: Vec<Card>,
    /// The flows, by id.
    pub flows: Vec<FlowLine>,
    /// The steps of folded lanes and stages, together by cell.
    pub cells: Vec<FoldedCell>,
    /// The flows that leave or reach those, together by their ends.
    pub joined: Vec<JoinedFlow>,
    /// The names of the commitments, surest first.
    pub commitments: [Arc<str>; 4],
    /// What crosses county lines, in one line.
    pub crossing: Arc<str>,
    /// Whether anything does.
    pub crosses: bool,
    /// What the mark behind examples means; empty where nothing is an example.
    pub example_note: Arc<str>,
}

impl Content {
    /// What a request shows; `None` if the chain is not there.
    #[must_use]
    pub fn of(request: &ChainRequest<'_>) -> Option<Self> {
        let chain = request.workspace.chains().get(request.chain)?;
        let crossing = Crossing::of_chain(
            request.workspace,
            request.index,
            request.places,
            request.chain,
        );
        let steps: Vec<(&StepId, &Step)> = request
            .index
            .steps_of_chain(request.chain)
            .filter_map(|id| Some((id, &**request.workspace.steps().get(id)?)))
            .collect();
        let counties: Vec<Option<CountyCode>> = steps
            .iter()
            .map(|(_, step)| request.places.step(step).code)
            .collect();
        let lanes = lanes(request, chain, &counties, &crossing);
        let mut work = Work::of(request, &steps);
        let cards: Vec<Card> = steps
            .iter()
            .zip(&counties)
            .filter_map(|((id, step), county)| {
                let mut card = card(request, chain, &lanes, id, step, county.as_ref())?;
                card.work = work.remove(*id).unwrap_or_default();
                card.badges.extend(work::badges(&card.work));
                Some(card)
            })
            .collect();
        let flows = flows(request, &crossing, &cards);
        let t = request.text;
        let has_example = steps.iter().any(|(_, step)| step.example)
            || request.index.flows_of_chain(request.chain).any(|id| {
                request
                    .workspace
                    .flows()
                    .get(id)
                    .is_some_and(|flow| flow.example)
            });
        let content = Self {
            title: chain.name.as_str().into(),
            stages: stages(t, chain, &cards),
            lanes,
            cards,
            flows,
            cells: Vec::new(),
            joined: Vec::new(),
            commitments: Commitment::ALL.map(|commitment| t.text(commitment.key()).into()),
            crossing: t.say(&crossing.message()).into(),
            crosses: !crossing.crossing.is_empty(),
            example_note: if has_example {
                t.text("chain-example-note").into()
            } else {
                "".into()
            },
        };
        Some(match request.folds {
            Some(folds) if !folds.is_empty() => {
                fold::fold(content, request, crossing.main_volume(), folds)
            }
            _ => content,
        })
    }
}

fn stages(text: &Catalogue, chain: &Chain, cards: &[Card]) -> Vec<StageTitle> {
    let used: HashSet<usize> = cards.iter().map(|card| card.stage).collect();
    chain
        .stages
        .iter()
        .enumerate()
        .map(|(index, stage)| StageTitle {
            id: stage.id.clone(),
            title: text
                .say(
                    &Message::new("chain-stage-title")
                        .with("number", index + 1)
                        .with("name", stage.name.as_str()),
                )
                .into(),
            empty: (!used.contains(&index)).then(|| text.text("chain-stage-empty").into()),
            folded: None,
        })
        .collect()
}

fn lanes(
    request: &ChainRequest<'_>,
    chain: &Chain,
    counties: &[Option<CountyCode>],
    crossing: &Crossing,
) -> Vec<LaneTitle> {
    let mut used: BTreeMap<LaneKey, Vec<&CountyCode>> = BTreeMap::new();
    for county in counties {
        let codes = used.entry(LaneKey::of(county.as_ref())).or_default();
        codes.extend(county.as_ref());
    }
    if used.is_empty() {
        // A chain without steps still has a place to put the first one.
        used.insert(
            LaneKey::of(chain.lead.as_ref()),
            chain.lead.iter().collect(),
        );
    }
    used.into_iter()
        .map(|(key, mut codes)| {
            codes.sort();
            codes.dedup();
            lane(request, key, &codes, crossing)
        })
        .collect()
}

fn lane(
    request: &ChainRequest<'_>,
    key: LaneKey,
    codes: &[&CountyCode],
    crossing: &Crossing,
) -> LaneTitle {
    let t = request.text;
    let name = |code: &CountyCode| t.say(&place_name(code, request.places.counties()));
    let crossed: usize = crossing
        .lines
        .iter()
        .filter(|((one, other), _)| {
            let (one, other) = (LaneKey::of(Some(one)), LaneKey::of(Some(other)));
            // A flow between two countries crosses a border within the lane of both.
            one == key || other == key
        })
        .map(|(_, count)| count)
        .sum();
    let crossing = match crossed {
        0 => String::new(),
        n => t.say(&Message::new("chain-lane-crossing").with("n", n)),
    };
    let (title, note) = match &key {
        LaneKey::County(code) => (
            name(code),
            t.say(&Message::new("chain-lane-number").with("code", code.as_str())),
        ),
        LaneKey::Abroad => {
            let names: Vec<String> = codes.iter().map(|code| name(code)).collect();
            (t.text("chain-lane-abroad").to_owned(), names.join(", "))
        }
        LaneKey::Unknown => (t.text("chain-lane-unknown").to_owned(), String::new()),
    };
    LaneTitle {
        key,
        county: match codes {
            [one] => Some((*one).clone()),
            _ => None,
        },
        name: title.into(),
        note: note.into(),
        crossing: crossing.into(),
        folded: None,
    }
}

fn card(
    request: &ChainRequest<'_>,
    chain: &Chain,
    lanes: &[LaneTitle],
    id: &StepId,
    step: &Step,
    county: Option<&CountyCode>,
) -> Option<Card> {
    let key = LaneKey::of(county);
    Some(Card {
        step: id.clone(),
        stage: chain.stage_index(&step.stage)?,
        lane: lanes.iter().position(|lane| lane.key == key)?,
        order: step.order,
        face: face(request, step),
        name: step.name.as_str().into(),
        detail: detail(request, step).into(),
        badges: badges(request.text, step, key == LaneKey::Unknown),
        work: Work::default(),
    })
}

/// What stands before a step's name.
pub(in crate::scene) fn face(request: &ChainRequest<'_>, step: &Step) -> CardFace {
    if step.gap {
        return CardFace::Gap;
    }
    let told = |asset: &&Asset| request.confidential || !asset.confidential;
    let asset = step
        .asset
        .as_ref()
        .and_then(|id| request.workspace.assets().get(id))
        .map(|asset| &**asset);
    asset.filter(told).map_or(CardFace::Neutral, |asset| {
        CardFace::Kind(mark_of(asset.kind))
    })
}

fn detail(request: &ChainRequest<'_>, step: &Step) -> String {
    if let Some(capacity) = step
        .capacities
        .iter()
        .find(|capacity| request.tells(capacity))
    {
        return request.text.say(&capacity.message());
    }
    let organisation = step
        .organisation
        .as_ref()
        .and_then(|id| request.workspace.organisations().get(id));
    organisation
        .map(|organisation| organisation.short_name().to_owned())
        .unwrap_or_default()
}

impl ChainRequest<'_> {
    /// Whether a figure may be told of.
    pub(in crate::scene) fn tells(&self, quantity: &Quantity) -> bool {
        self.confidential || !quantity.confidential
    }
}

fn badges(text: &Catalogue, step: &Step, without_county: bool) -> Vec<Badge> {
    let badge = |key, fill, ink| Badge {
        text: text.text(key).into(),
        fill,
        ink,
        sign: None,
    };
    let mut badges = Vec::new();
    if step.gap {
        badges.push(badge("missing", Token::WarningFill, Token::WarningInk));
    } else {
        let (fill, ink) = match step.status {
            Status::Operating => (None, Token::GoodInk),
            Status::Building => (Some(Token::GoodFill), Token::GoodInk),
            Status::Planned => (Some(Token::InfoFill), Token::InfoInk),
            Status::Paused => (Some(Token::WarningFill), Token::WarningInk),
            Status::Cancelled => (Some(Token::DangerFill), Token::DangerInk),
        };
        badges.extend(fill.map(|fill| badge(step.status.key(), fill, ink)));
    }
    if without_county {
        let key = "chain-without-county";
        badges.push(badge(key, Token::WarningFill, Token::WarningInk));
    }
    if step.example {
        badges.push(badge("example", Token::NeutralFill, Token::NeutralInk));
    }
    badges
}

fn flows(request: &ChainRequest<'_>, crossing: &Crossing, cards: &[Card]) -> Vec<FlowLine> {
    let places: HashMap<&StepId, usize> = cards
        .iter()
        .enumerate()
        .map(|(index, card)| (&card.step, index))
        .collect();
    let crosses: HashSet<&FlowId> = crossing.crossing.iter().collect();
    let volume = crossing.main_volume();
    let flows: Vec<(&FlowId, &Flow)> = {
        let mut ids: Vec<&FlowId> = request.index.flows_of_chain(request.chain).collect();
        ids.sort();
        ids.into_iter()
            .filter_map(|id| Some((id, &**request.workspace.flows().get(id)?)))
            .collect()
    };
    let mains: Vec<Option<(f64, &Quantity)>> = flows
        .iter()
        .map(|(_, flow)| volume.and_then(|volume| main_amount(request, flow, volume)))
        .collect();
    // What nobody has spoken about is drawn thin and must not make the others so; yet a pilot of half a
    // tonne is not drawn as the largest beside plans of a hundred thousand.
    let largest_of = |theoretical: bool| {
        flows
            .iter()
            .zip(&mains)
            .filter(|((_, flow), _)| (flow.commitment == Commitment::Theoretical) == theoretical)
            .filter_map(|(_, main)| main.map(|(value, _)| value))
            .fold(0.0, f64::max)
    };
    let largest = largest_of(false).max(largest_of(true) * PLANS);
    flows
        .iter()
        .zip(mains)
        .filter_map(|((id, flow), main)| {
            let shown = main
                .map(|(_, quantity)| quantity)
                .or_else(|| flow.amounts.iter().find(|amount| request.tells(amount)));
            let per = volume.and_then(|volume| volume.per);
            let mut label = match shown {
                Some(quantity) => request.text.say(&brief(quantity, per)),
                None => flow.resource.clone(),
            };
            if flow.example && !label.is_empty() {
                label = marked_as_example(&label);
            }
            #[expect(clippy::cast_possible_truncation, reason = "a share from 0 to 1")]
            let share = main
                .filter(|_| largest > 0.0)
                .map(|(value, _)| (value / largest).min(1.0) as f32);
            Some(FlowLine {
                flow: (*id).clone(),
                from: *places.get(&flow.from)?,
                to: *places.get(&flow.to)?,
                share,
                commitment: flow.commitment,
                crosses: crosses.contains(id),
                label: label.into(),
                has_amount: shown.is_some(),
                joins: 1,
            })
        })
        .collect()
}

/// The amount of a flow in the account that most flows state, and its value in that account's unit.
pub(super) fn main_amount<'f>(
    request: &ChainRequest<'_>,
    flow: &'f Flow,
    volume: &Volume,
) -> Option<(f64, &'f Quantity)> {
    flow.amounts
        .iter()
        .filter(|amount| request.tells(amount))
        .find_map(|amount| {
            let same = *amount.layer() == volume.layer && amount.per == volume.per;
            let value = same.then(|| amount.value_in(&volume.unit).ok()).flatten()?;
            (value.is_finite() && value >= 0.0).then_some((value, amount))
        })
}

/// The amount without its period, where that is the one of the whole drawing.
pub(in crate::scene) fn brief(quantity: &Quantity, per: Option<crate::workspace::Per>) -> Message {
    if quantity.per == per {
        Quantity {
            per: None,
            ..quantity.clone()
        }
        .message()
    } else {
        quantity.message()
    }
}
