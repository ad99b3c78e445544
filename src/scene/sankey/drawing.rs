//! A placed drawing of a chain, and what lies where in it.

use std::collections::HashMap;

use super::band::{self, Lines};
use super::content::{Content, SankeyRequest};
use super::size::{self, Words};
use super::{bar, headings};
use crate::analysis::chain::Account;
use crate::layout::sankey::{self, SankeyRequest as Asked, SankeyResult};
use crate::layout::{LayoutError, Span};
use crate::scene::chain::{distance_to, stepped};
use crate::scene::{Point, Rect, Scene, Shape, Stroke, Target, Token};
use crate::workspace::{ChainId, FlowId, StepId};

/// The room filled where nothing else is said.
const ROOM: [f32; 2] = [1120.0, 620.0];

/// From the line between two stages to the bars of the second.
pub const STAGE_LINE: f32 = 20.0;

/// How the bars of a drawing stood, for another one of the same chain and account to keep to.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    account: Option<Account>,
    heights: HashMap<StepId, f32>,
}

/// A drawing of a chain. Everything is in points from the upper left corner, headings included.
#[derive(Clone, Debug)]
pub struct SankeyDrawing {
    /// What it shows.
    pub content: Content,
    /// The chain.
    pub chain: ChainId,
    /// Bands, bars and words.
    pub body: Scene,
    /// The headings of the stages.
    pub headings: Scene,
    /// Where each stage lies from left to right.
    pub stages: Vec<Span>,
    room: Option<[f32; 2]>,
    asked: Asked,
    pub(super) words: Vec<Words>,
    pub(super) result: SankeyResult,
    pub(super) lines: Vec<Lines>,
}

impl SankeyDrawing {
    /// Draws what is asked for, in an order that was drawn before where that is given; `None` if the
    /// chain is not there.
    ///
    /// # Errors
    /// A fault of the layout: more than it holds.
    pub fn near(
        request: &SankeyRequest<'_>,
        kept: Option<&Kept>,
    ) -> Result<Option<Self>, LayoutError> {
        let Some(content) = Content::of(request) else {
            return Ok(None);
        };
        Self::place(request, content, kept).map(Some)
    }

    /// Draws what is asked for. What an earlier drawing holds stays as it is where nothing it rests on
    /// has changed, and its bars keep their order as long as the account is the same.
    ///
    /// # Errors
    /// A fault of the layout: more than it holds.
    pub fn next(self, request: &SankeyRequest<'_>) -> Result<Option<Self>, LayoutError> {
        if self.chain != *request.chain.chain {
            return Self::near(request, None);
        }
        let Some(content) = Content::of(request) else {
            return Ok(None);
        };
        if content == self.content && stepped(request.chain.room) == self.room {
            return Ok(Some(self));
        }
        let kept = self.kept();
        Self::place(request, content, Some(&kept)).map(Some)
    }

    fn place(
        request: &SankeyRequest<'_>,
        content: Content,
        kept: Option<&Kept>,
    ) -> Result<Self, LayoutError> {
        let room = stepped(request.chain.room);
        let (asked, words) = size::request(&content, room.unwrap_or(ROOM));
        let account = content.counted().map(|named| &named.account);
        let kept = kept.filter(|kept| kept.account.as_ref() == account);
        let heights: Vec<Option<f32>> = content
            .steps
            .iter()
            .map(|step| kept.and_then(|kept| kept.heights.get(&step.step).copied()))
            .collect();
        let result = sankey::layout_near(&asked, &heights)?;
        let empty = Scene::new(0.0, 0.0, Token::Ground);
        let mut drawing = Self {
            chain: request.chain.chain.clone(),
            body: empty.clone(),
            headings: empty,
            stages: headings::spans(&content, &result.columns),
            room,
            asked,
            words,
            lines: result.bands.iter().map(Lines::of).collect(),
            result,
            content,
        };
        drawing.draw();
        Ok(drawing)
    }

    /// How its bars stand.
    #[must_use]
    pub fn kept(&self) -> Kept {
        let steps = self.content.steps.iter().map(|step| step.step.clone());
        let heights = self
            .result
            .bars
            .iter()
            .map(|bar| bar.rect.y + bar.rect.height / 2.0);
        Kept {
            account: self.content.counted().map(|named| named.account.clone()),
            heights: steps.zip(heights).collect(),
        }
    }

    fn draw(&mut self) {
        let [width, height] = self.size();
        let mut body = Scene::new(width, height, Token::Ground);
        let top = self.heading_height();
        for span in self.stages.iter().skip(1) {
            let x = span.start - STAGE_LINE;
            let points = vec![[x, top], [x, height]];
            let stroke = Stroke::solid(1.0, Token::LaneLine);
            body.push(Shape::Line { points, stroke });
        }
        // Narrow bands over wide ones, hair lines over all.
        let mut order: Vec<usize> = (0..self.lines.len()).collect();
        order.sort_by(|&a, &b| {
            self.width_of(b)
                .total_cmp(&self.width_of(a))
                .then(a.cmp(&b))
        });
        for &index in &order {
            self.draw_band(&mut body, index);
        }
        for (step, placed) in self.content.steps.iter().zip(&self.result.bars) {
            bar::draw(&mut body, step, placed);
        }
        for (step, placed) in self.content.steps.iter().zip(&self.result.bars) {
            bar::end(&mut body, step, placed);
        }
        for (index, step) in self.content.steps.iter().enumerate() {
            bar::words(
                &mut body,
                step,
                &self.words[index],
                &self.result.bars[index],
                Token::Ink,
            );
        }
        for (index, flow) in self.content.flows.iter().enumerate() {
            if let Some(rect) = self.label(index) {
                band::label(&mut body, flow, rect);
            }
        }
        self.body = body;
        self.headings = headings::draw(&self.content, &self.stages, width);
    }

    pub(super) fn draw_band(&self, scene: &mut Scene, index: usize) {
        let flow = &self.content.flows[index];
        let look = band::look(flow, self.width_of(index), &self.lines[index]);
        let target = Target::Record((&flow.flow).into());
        band::draw(scene, &look, Some(&target));
    }

    /// The larger width of a band.
    pub(super) fn width_of(&self, flow: usize) -> f32 {
        let [leaves, arrives] = self.result.bands[flow].widths;
        leaves.max(arrives)
    }

    /// The box of a flow's label, where there was room for one.
    #[must_use]
    pub fn label(&self, flow: usize) -> Option<Rect> {
        let label = self.result.bands[flow].label?;
        Some(Rect::at([label.x, label.y], label.width, label.height))
    }

    /// Width and height of the whole.
    #[must_use]
    pub fn size(&self) -> [f32; 2] {
        [self.result.size.width, self.result.size.height]
    }

    /// The height of the headings.
    #[must_use]
    pub fn heading_height(&self) -> f32 {
        self.asked.metrics.heading
    }

    /// The index of a step.
    #[must_use]
    pub fn step_of(&self, step: &StepId) -> Option<usize> {
        self.content.steps.iter().position(|bar| bar.step == *step)
    }

    /// The index of a flow.
    #[must_use]
    pub fn flow_of(&self, flow: &FlowId) -> Option<usize> {
        self.content
            .flows
            .iter()
            .position(|band| band.flow == *flow)
    }

    /// The column of a step: a stage may have several.
    #[must_use]
    pub fn column_of(&self, step: usize) -> usize {
        self.result.bars[step].column
    }

    /// How many columns there are.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.result.columns.len()
    }

    /// The steps of a column, from top to bottom.
    #[must_use]
    pub fn column(&self, column: usize) -> Vec<usize> {
        let bars = &self.result.bars;
        let mut steps: Vec<usize> = (0..bars.len())
            .filter(|&step| bars[step].column == column)
            .collect();
        steps.sort_by(|&a, &b| bars[a].rect.y.total_cmp(&bars[b].rect.y));
        steps
    }

    /// The bar of a step.
    #[must_use]
    pub fn bar(&self, step: usize) -> Rect {
        bar::rect(&self.result.bars[step])
    }

    /// The bar of a step with its words and what it could take.
    #[must_use]
    pub fn whole(&self, step: usize) -> Rect {
        let placed = &self.result.bars[step];
        let rect = bar::rect(placed);
        let foot = placed.foot.y + placed.foot.height;
        let words = placed.head.width.max(placed.foot.width);
        Rect {
            min: [rect.min[0], placed.head.y],
            max: [
                rect.max[0].max(rect.min[0] + words),
                rect.max[1].max(rect.min[1] + placed.wanted).max(foot),
            ],
        }
    }

    /// Where a flow meets the bars that it leaves and enters.
    #[must_use]
    pub fn ends(&self, flow: usize) -> [Point; 2] {
        let middle = &self.lines[flow].middle;
        let first = middle.first().copied().unwrap_or_default();
        [first, middle.last().copied().unwrap_or(first)]
    }

    /// A point in the middle of a flow, on its label where it has one.
    #[must_use]
    pub fn middle_of(&self, flow: usize) -> Point {
        if let Some(label) = self.label(flow) {
            return label.centre();
        }
        let middle = &self.lines[flow].middle;
        match middle.len() {
            0 => Point::default(),
            2 => [0, 1].map(|axis| f32::midpoint(middle[0][axis], middle[1][axis])),
            count => middle[count / 2],
        }
    }

    /// The step at a point: its bar or its words.
    #[must_use]
    pub fn step_at(&self, point: Point) -> Option<usize> {
        let within = |rect: &crate::layout::Rect, more: f32| {
            let rect = Rect::at(
                [rect.x - more, rect.y],
                rect.width + 2.0 * more,
                rect.height,
            );
            rect.contains(point)
        };
        let bars = &self.result.bars;
        let bar = bars.iter().position(|bar| within(&bar.rect, 4.0));
        bar.or_else(|| {
            let words = |bar: &sankey::Bar| within(&bar.head, 0.0) || within(&bar.foot, 0.0);
            bars.iter().position(words)
        })
    }

    /// The flow at a point, or near it by `reach`: of several the narrowest.
    #[must_use]
    pub fn flow_at(&self, point: Point, reach: f32) -> Option<usize> {
        let flows = 0..self.lines.len();
        let labelled = flows
            .clone()
            .find(|&flow| self.label(flow).is_some_and(|label| label.contains(point)));
        labelled.or_else(|| {
            flows
                .filter_map(|flow| {
                    let half = (self.width_of(flow) / 2.0).max(reach);
                    distance_to(&self.lines[flow].middle, point, half)?;
                    Some((half, flow))
                })
                .min_by(|a, b| a.0.total_cmp(&b.0))
                .map(|(_, flow)| flow)
        })
    }
}
