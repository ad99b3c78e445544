//! How large everything is, and the layout that it asks for.

use super::content::{Carried, Content, FlowBand, StepBar};
use crate::layout::Size;
use crate::layout::measure::TextMeasure as _;
use crate::layout::measure::{Style, Weight, ellipsis, wrap};
use crate::layout::sankey::{Amount, Link, Metrics, Node, SankeyRequest};
use crate::scene::InterMeasure;

/// Names of steps.
pub(super) const NAME: f32 = 13.0;
/// Amounts of steps.
pub(super) const AMOUNT: f32 = 12.0;
/// Amounts of flows, and what a step could take.
pub(super) const LABEL: f32 = 11.5;
/// Names of stages.
pub(super) const HEADING: f32 = 13.5;
/// From a bar's edge to the name above it, past the mark.
pub(super) const NAME_AT: f32 = 19.0;
/// From one line of a name to the next.
pub(super) const NAME_LINE: f32 = 17.0;
/// The height of the line with the amount, and of a line below a bar.
pub(super) const LINE: f32 = 16.0;
/// Between words and bar.
pub(super) const WORDS_GAP: f32 = 5.0;
/// The height of the headings.
const TITLE: f32 = 42.0;
/// The height of a line about a target among them.
pub(super) const TARGET: f32 = 22.0;
/// The least height of the highest bar, and its most in shares of the room.
const LEAST_BAR: f32 = 80.0;
const HIGHEST: f32 = 0.5;
/// From the words at one bar to the next column.
const BESIDE: f32 = 20.0;
/// The most lines of a name, and of what stands below a bar.
const LINES: usize = 2;
/// The most width of a label.
const LABEL_WIDTH: f32 = 150.0;
/// Around the words of a label.
pub(super) const LABEL_PADDING: f32 = 5.0;
/// Bands narrower than this are drawn as lines where they carry nothing.
pub(super) const EMPTY: f32 = 6.0;
/// The height of a label.
const LABEL_HEIGHT: f32 = 18.0;

pub(super) fn width(text: &str, size: f32, weight: Weight) -> f32 {
    InterMeasure.width(text, size, weight)
}

pub(super) fn style(size: f32, weight: Weight) -> Style<'static> {
    Style::new(&InterMeasure, size, weight)
}

/// The height of the headings.
pub(super) fn heading(content: &Content) -> f32 {
    TITLE + TARGET * content.targets.len() as f32
}

/// The words of a step for a width.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Words {
    pub(super) name: Vec<String>,
    pub(super) amount: String,
    /// What is said of its balance, on the line of the amount where both fit.
    pub(super) off: Option<String>,
    pub(super) off_beside: bool,
    pub(super) below: Vec<String>,
}

impl Words {
    pub(super) fn of(step: &StepBar, room: f32) -> Self {
        let amount = ellipsis(&step.amount, style(AMOUNT, Weight::Regular), room);
        let used = width(&amount, AMOUNT, Weight::Regular) + 10.0;
        let off = step.off.as_ref().map(|off| {
            let whole = width(&off.text, AMOUNT, Weight::SemiBold);
            let beside = used + whole <= room;
            (
                ellipsis(&off.text, style(AMOUNT, Weight::SemiBold), room),
                beside,
            )
        });
        Self {
            name: wrap(
                &step.name,
                style(NAME, Weight::SemiBold),
                room - NAME_AT,
                LINES,
            ),
            amount,
            off_beside: off.as_ref().is_some_and(|off| off.1),
            off: off.map(|off| off.0),
            below: step.wanted.as_ref().map_or_else(Vec::new, |wanted| {
                wrap(&wanted.text, style(LABEL, Weight::Medium), room, LINES)
            }),
        }
    }

    fn lines(&self) -> f32 {
        let off = self.off.is_some() && !self.off_beside;
        1.0 + f32::from(u8::from(off))
    }

    fn head(&self) -> Size {
        let names = self
            .name
            .iter()
            .map(|line| NAME_AT + width(line, NAME, Weight::SemiBold));
        let off = self
            .off
            .as_ref()
            .map_or(0.0, |off| width(off, AMOUNT, Weight::SemiBold));
        let amount = width(&self.amount, AMOUNT, Weight::Regular);
        let second = if self.off_beside {
            amount + 10.0 + off
        } else {
            amount.max(off)
        };
        let height = NAME_LINE * self.name.len().max(1) as f32 + LINE * self.lines() + WORDS_GAP;
        Size::new(names.fold(second, f32::max), height)
    }

    fn foot(&self) -> Size {
        if self.below.is_empty() {
            return Size::default();
        }
        let widest = self
            .below
            .iter()
            .map(|line| width(line, LABEL, Weight::Medium));
        let height = WORDS_GAP + LINE * self.below.len() as f32;
        Size::new(widest.fold(0.0, f32::max), height)
    }
}

/// The words of a flow's label.
pub(super) fn label(flow: &FlowBand) -> String {
    ellipsis(&flow.label, style(LABEL, Weight::Medium), LABEL_WIDTH)
}

/// The size of a label with these words.
pub(super) fn label_size(words: &str) -> Size {
    Size::new(
        width(words, LABEL, Weight::Medium) + 2.0 * LABEL_PADDING,
        LABEL_HEIGHT,
    )
}

/// The layout that a content asks for, and the words of each step.
pub(super) fn request(content: &Content, room: [f32; 2]) -> (SankeyRequest, Vec<Words>) {
    let links = content.flows.iter().map(|flow| {
        let amount = flow
            .carried
            .map(|Carried { leaves, arrives }| Amount { leaves, arrives });
        let words = label(flow);
        Link {
            from: flow.from,
            to: flow.to,
            amount,
            label: (amount.is_some() && !words.is_empty()).then(|| label_size(&words)),
        }
    });
    let mut request = SankeyRequest {
        stages: content.stages.len(),
        nodes: content
            .steps
            .iter()
            .map(|step| Node {
                stage: step.stage,
                wanted: step.wanted.as_ref().map_or(0.0, |wanted| wanted.amount),
                ..Node::default()
            })
            .collect(),
        links: links.collect(),
        metrics: Metrics {
            room: Size::new(room[0], room[1]),
            highest: (LEAST_BAR, (room[1] * HIGHEST).max(2.0 * LEAST_BAR)),
            heading: heading(content),
            ..Metrics::default()
        },
    };
    let room = request.pitch() - BESIDE;
    let words: Vec<Words> = content
        .steps
        .iter()
        .map(|step| Words::of(step, room))
        .collect();
    for (node, words) in request.nodes.iter_mut().zip(&words) {
        node.head = words.head();
        node.foot = words.foot();
    }
    (request, words)
}
