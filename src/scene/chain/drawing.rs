//! A placed drawing of a chain, and what lies where in it.

use std::cell::OnceCell;

use super::arranged::{Arranged, Before};
use super::content::{ChainRequest, Content, FlowLine};
use super::fold::Folds;
use super::work::Sign;
use super::{LaneKey, card, flow, headings, size};
use crate::layout::swimlane::{self, Order, Route, SwimlaneRequest, SwimlaneResult};
use crate::layout::{self, LayoutError, Span, curve};
use crate::scene::{Point, Rect, Scene, Token};
use crate::workspace::{ChainId, FlowId, StepId};

/// How finely the line of a flow is followed when something is sought on it.
const TOLERANCE: f32 = 0.75;
/// Widths to fill go in steps, so that a window that grows does not draw anew at each point.
const FILL_STEP: f32 = 16.0;
/// How much smaller than its own size a drawing may be fitted, and how much wider it then gets.
const MOST_SHRUNK: f32 = 1.6;

/// Drawn smaller than this, capacities and badges cannot be read.
const FAR: f32 = 0.5;

/// The height of the band for what is put outside Norway first.
const ABROAD: f32 = 84.0;

/// A card with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedCard {
    /// Its rectangle.
    pub rect: Rect,
}

/// A flow with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedFlow {
    /// Its line: the first point, then three for each cubic curve.
    pub curve: Vec<Point>,
    /// The corners of its head.
    pub arrow: Option<[Point; 3]>,
    /// The box of its label.
    pub label: Option<Rect>,
    /// Where it crosses a county line.
    pub mark: Option<Point>,
    /// Its line as points that lie close.
    pub line: Vec<Point>,
    /// A point in the middle of its line, on its label where it has one.
    pub middle: Point,
}

/// A drawing of a chain. Everything is in points from the upper left corner, headings included.
#[derive(Clone, Debug)]
pub struct ChainDrawing {
    /// What it shows.
    pub content: Content,
    /// The cards, as in the content.
    pub cards: Vec<PlacedCard>,
    /// The flows, as in the content.
    pub flows: Vec<PlacedFlow>,
    /// The folded cells, as in the content.
    pub cells: Vec<PlacedCard>,
    /// The joined flows, as in the content.
    pub joined: Vec<PlacedFlow>,
    /// The horizontal extent of each column.
    pub columns: Vec<Span>,
    /// The vertical extent of each lane.
    pub lanes: Vec<Span>,
    /// Lanes, flows and cards.
    pub body: Scene,
    /// The headings of the columns.
    pub column_headings: Scene,
    /// The headings of the lanes.
    pub lane_headings: Scene,
    /// The chain.
    pub chain: ChainId,
    /// The room that was to be filled.
    room: Option<[f32; 2]>,
    /// What is folded.
    pub(super) folds: Folds,
    /// What is kept for unfolding.
    pub(super) before: Before,
    /// The body as it is seen from afar, once it was asked for.
    far: OnceCell<Scene>,
    pub(super) request: SwimlaneRequest,
    pub(super) result: SwimlaneResult,
    /// Whether its order was found without an earlier one to keep to, and none better sought yet.
    pub(super) is_first: bool,
}

impl ChainDrawing {
    /// Draws what is asked for; `None` if the chain is not there.
    ///
    /// # Errors
    /// A fault of the layout; no chain of a checked workspace has one.
    pub fn of(asked: &ChainRequest<'_>) -> Result<Option<Self>, LayoutError> {
        Self::near(asked, None)
    }

    /// Draws what is asked for, its cards in an order that was drawn before as far as that is there.
    ///
    /// # Errors
    /// A fault of the layout; no chain of a checked workspace has one.
    pub fn near(
        asked: &ChainRequest<'_>,
        kept: Option<&Arranged>,
    ) -> Result<Option<Self>, LayoutError> {
        let Some(content) = Content::of(asked) else {
            return Ok(None);
        };
        let request = size::request(&content);
        Self::place(asked, content, request, kept).map(Some)
    }

    /// Draws what is asked for. What an earlier drawing of the same chain holds stays as it is where
    /// nothing it rests on has changed, and its cards keep their order.
    ///
    /// # Errors
    /// A fault of the layout; no chain of a checked workspace has one.
    pub fn next(self, asked: &ChainRequest<'_>) -> Result<Option<Self>, LayoutError> {
        if self.chain != *asked.chain {
            return Self::of(asked);
        }
        let Some(content) = Content::of(asked) else {
            return Ok(None);
        };
        let same_room = stepped(asked.room) == self.room;
        let folds = asked.folds.cloned().unwrap_or_default();
        if content == self.content && same_room {
            return Ok(Some(Self { folds, ..self }));
        }
        let request = size::request(&content);
        if request == self.request && same_room {
            let mut drawing = Self {
                content,
                folds,
                ..self
            };
            drawing.draw();
            return Ok(Some(drawing));
        }
        Self::place(asked, content, request, Some(&self.arranged())).map(Some)
    }

    fn place(
        asked: &ChainRequest<'_>,
        content: Content,
        request: SwimlaneRequest,
        kept: Option<&Arranged>,
    ) -> Result<Self, LayoutError> {
        let room = stepped(asked.room);
        let (natural, is_first) = match kept {
            Some(kept) => kept.layout(&request, &content)?,
            None => (swimlane::layout(&request)?, true),
        };
        let result = filled(&request, natural, room)?;
        let empty = Scene::new(0.0, 0.0, Token::Ground);
        let mut drawing = Self {
            content,
            cards: Vec::new(),
            flows: Vec::new(),
            cells: Vec::new(),
            joined: Vec::new(),
            columns: Vec::new(),
            lanes: Vec::new(),
            body: empty.clone(),
            column_headings: empty.clone(),
            lane_headings: empty,
            chain: asked.chain.clone(),
            room,
            before: match (asked.folds, kept) {
                (Some(folds), Some(kept)) if !folds.is_empty() => kept.before(),
                _ => Before::default(),
            },
            folds: asked.folds.cloned().unwrap_or_default(),
            far: OnceCell::new(),
            request,
            result,
            is_first,
        };
        drawing.take_places();
        Ok(drawing)
    }

    /// Puts the cards in another order of the same layout.
    pub(super) fn put_in_order(&mut self, order: &Order) -> Result<(), LayoutError> {
        let natural = swimlane::draw(&self.request, order)?;
        self.result = filled(&self.request, natural, self.room)?;
        self.take_places();
        Ok(())
    }

    /// Reads the places of everything off the layout.
    fn take_places(&mut self) {
        let cards = self.result.nodes.iter().map(|node| PlacedCard {
            rect: Rect::at([node.x, node.y], node.width, node.height),
        });
        self.cards = cards.collect();
        self.cells = self.cards.split_off(self.content.cards.len());
        self.flows = self.result.links.iter().map(placed_flow).collect();
        self.joined = self.flows.split_off(self.content.flows.len());
        self.columns.clone_from(&self.result.columns);
        self.lanes.clone_from(&self.result.lanes);
        self.draw();
    }

    fn draw(&mut self) {
        let [width, height] = self.size();
        let left = self.lane_heading_width();
        let mut body = Scene::new(width, height, Token::Ground);
        headings::grid(&mut body, &self.columns, &self.lanes, width, height);
        // Narrow flows over wide ones, and those over a county line over those within.
        let mut order: Vec<usize> = (0..self.flows.len()).collect();
        order.sort_by(|&a, &b| {
            let key = |i: usize| {
                (
                    self.content.flows[i].crosses,
                    -flow::width_of(&self.content.flows[i]),
                )
            };
            let ((a_crosses, a_width), (b_crosses, b_width)) = (key(a), key(b));
            a_crosses
                .cmp(&b_crosses)
                .then(a_width.total_cmp(&b_width))
                .then(a.cmp(&b))
        });
        for &index in &order {
            flow::line(&mut body, &self.content.flows[index], &self.flows[index]);
        }
        for (shown, placed) in self.joined_lines() {
            flow::line(&mut body, shown, placed);
        }
        for (shown, placed) in self.content.cards.iter().zip(&self.cards) {
            card::draw(&mut body, shown, placed.rect);
        }
        for (shown, placed) in self.content.cells.iter().zip(&self.cells) {
            card::draw_folded(&mut body, shown, placed.rect);
        }
        let flows = self.content.flows.iter().zip(&self.flows);
        for (shown, placed) in flows.chain(self.joined_lines()) {
            flow::label(&mut body, shown, placed, self.lane_of_label(placed));
        }
        self.body = body;
        self.far = OnceCell::new();
        self.column_headings = headings::columns(&self.content, &self.columns, left, width);
        self.lane_headings = headings::lanes(&self.content, &self.lanes, left, height);
    }

    fn joined_lines(&self) -> impl Iterator<Item = (&FlowLine, &PlacedFlow)> {
        let lines = self.content.joined.iter().map(|joined| &joined.line);
        lines.zip(&self.joined)
    }

    /// The lane on whose ground the label of a flow lies.
    pub(super) fn lane_of_label(&self, placed: &PlacedFlow) -> usize {
        placed
            .label
            .map_or(0, |label| self.lane_at(label.centre()[1]))
    }

    /// Whether a zoom is so small that names are all that is read on cards.
    #[must_use]
    pub fn is_far(zoom: f32) -> bool {
        zoom < FAR
    }

    /// The body as it is drawn at a zoom. From afar a card shows its name as large as there is room
    /// for, and what would be too small to read is left out.
    #[must_use]
    pub fn body_at(&self, zoom: f32) -> &Scene {
        if !Self::is_far(zoom) {
            return &self.body;
        }
        self.far.get_or_init(|| {
            let [width, height] = self.size();
            let mut far = Scene::new(width, height, Token::Ground);
            headings::grid(&mut far, &self.columns, &self.lanes, width, height);
            let flows = self.content.flows.iter().zip(&self.flows);
            for (shown, placed) in flows.chain(self.joined_lines()) {
                flow::line(&mut far, shown, placed);
            }
            for (shown, placed) in self.content.cards.iter().zip(&self.cards) {
                card::draw_far(&mut far, shown, placed.rect);
            }
            for (shown, placed) in self.content.cells.iter().zip(&self.cells) {
                card::draw_folded(&mut far, shown, placed.rect);
            }
            far
        })
    }

    /// The ground of the lanes and the lines between them, as they go on to the right of the drawing
    /// where there is more room.
    #[must_use]
    pub fn beside(&self, width: f32) -> Scene {
        let height = self.size()[1];
        let mut scene = Scene::new(width, height, Token::Ground);
        headings::grid(&mut scene, &[], &self.lanes, width, height);
        scene
    }

    /// Width and height of the whole.
    #[must_use]
    pub fn size(&self) -> [f32; 2] {
        [self.result.size.width, self.result.size.height]
    }

    /// How many pairs of flows cross between two columns.
    #[must_use]
    pub fn crossings(&self) -> u64 {
        self.result.crossings
    }

    /// The width of the lane titles.
    #[must_use]
    pub fn lane_heading_width(&self) -> f32 {
        self.request.metrics.lane_header_width
    }

    /// The height of the column titles.
    #[must_use]
    pub fn column_heading_height(&self) -> f32 {
        self.request.metrics.column_header_height
    }

    /// The index of a step's card.
    #[must_use]
    pub fn card_of(&self, step: &StepId) -> Option<usize> {
        self.content
            .cards
            .iter()
            .position(|card| card.step == *step)
    }

    /// The index of a flow.
    #[must_use]
    pub fn flow_of(&self, flow: &FlowId) -> Option<usize> {
        self.content
            .flows
            .iter()
            .position(|line| line.flow == *flow)
    }

    /// The index of the folded cell that holds a step.
    #[must_use]
    pub fn cell_of(&self, step: &StepId) -> Option<usize> {
        let cells = &self.content.cells;
        cells.iter().position(|cell| cell.steps.contains(step))
    }

    /// The index of the joined flow that holds a flow.
    #[must_use]
    pub fn joined_of(&self, flow: &FlowId) -> Option<usize> {
        let joined = &self.content.joined;
        joined.iter().position(|joined| joined.flows.contains(flow))
    }

    /// The index of a lane.
    #[must_use]
    pub fn lane_of(&self, key: &LaneKey) -> Option<usize> {
        self.content.lanes.iter().position(|lane| lane.key == *key)
    }

    /// The column at a place from the left: the nearest one.
    #[must_use]
    pub fn column_at(&self, x: f32) -> usize {
        self.columns
            .iter()
            .position(|column| x < column.end)
            .unwrap_or(self.columns.len().saturating_sub(1))
    }

    /// The lane at a place from the top: the nearest one.
    #[must_use]
    pub fn lane_at(&self, y: f32) -> usize {
        self.lanes
            .iter()
            .position(|lane| y < lane.end)
            .unwrap_or(self.lanes.len().saturating_sub(1))
    }

    /// The band below the lanes where a card is put that is to lie outside Norway, in a chain that
    /// has no lane for that yet. Its index is the one after the last lane's.
    #[must_use]
    pub fn band_abroad(&self) -> Option<Span> {
        let top = self.lanes.last()?.end;
        self.lane_of(&LaneKey::Abroad).is_none().then_some(Span {
            start: top,
            end: top + ABROAD,
        })
    }

    /// The cards of a cell, from top to bottom.
    #[must_use]
    pub fn cell(&self, column: usize, lane: usize) -> Vec<usize> {
        let mut cards: Vec<usize> = (0..self.cards.len())
            .filter(|&i| {
                self.content.cards[i].stage == column && self.content.cards[i].lane == lane
            })
            .collect();
        cards.sort_by(|&a, &b| self.cards[a].rect.min[1].total_cmp(&self.cards[b].rect.min[1]));
        cards
    }

    /// The cards of a column, from top to bottom.
    #[must_use]
    pub fn column(&self, column: usize) -> Vec<usize> {
        let mut cards: Vec<usize> = (0..self.cards.len())
            .filter(|&i| self.content.cards[i].stage == column)
            .collect();
        cards.sort_by(|&a, &b| self.cards[a].rect.min[1].total_cmp(&self.cards[b].rect.min[1]));
        cards
    }

    /// The card at a point.
    #[must_use]
    pub fn card_at(&self, point: Point) -> Option<usize> {
        self.cards.iter().position(|card| card.rect.contains(point))
    }

    /// The folded cell at a point.
    #[must_use]
    pub fn cell_at(&self, point: Point) -> Option<usize> {
        self.cells.iter().position(|cell| cell.rect.contains(point))
    }

    /// The number at a point of a card.
    #[must_use]
    pub fn sign_at(&self, card: usize, point: Point) -> Option<Sign> {
        let shown = self.content.cards.get(card)?;
        let rects = card::badge_rects(shown, self.cards.get(card)?.rect);
        let mut badges = shown.badges.iter().zip(rects);
        let (badge, _) = badges.find(|(_, rect)| rect.contains(point))?;
        badge.sign
    }

    /// The flow nearest to a point, if its line or label is within `reach`.
    #[must_use]
    pub fn flow_at(&self, point: Point, reach: f32) -> Option<usize> {
        nearest(self.content.flows.iter().zip(&self.flows), point, reach)
    }

    /// The joined flow nearest to a point, if its line or label is within `reach`.
    #[must_use]
    pub fn joined_at(&self, point: Point, reach: f32) -> Option<usize> {
        nearest(self.joined_lines(), point, reach)
    }
}

fn placed_flow(route: &Route) -> PlacedFlow {
    let line = curve::flatten_all(&route.curves, TOLERANCE);
    let at = |point: layout::Point| [point.x, point.y];
    let label = route
        .label
        .map(|label| Rect::at([label.x, label.y], label.width, label.height));
    let middle = curve::halfway(&line).map_or_else(Point::default, |(point, _)| at(point));
    PlacedFlow {
        curve: flow::points(route),
        arrow: route.arrow.map(|arrow| arrow.corners().map(at)),
        label,
        mark: route.mark.map(|mark| at(mark.at)),
        line: line.into_iter().map(at).collect(),
        middle: label.map_or(middle, |label| label.centre()),
    }
}

/// Which of some flows has its label at a point, or else its line nearest to it and within `reach`.
fn nearest<'a>(
    flows: impl Iterator<Item = (&'a FlowLine, &'a PlacedFlow)>,
    point: Point,
    reach: f32,
) -> Option<usize> {
    let mut best: Option<(usize, f32)> = None;
    for (index, (shown, placed)) in flows.enumerate() {
        if placed.label.is_some_and(|label| label.contains(point)) {
            return Some(index);
        }
        let reach = reach + flow::width_of(shown) / 2.0;
        if let Some(distance) = distance_to(&placed.line, point, reach)
            && best.is_none_or(|best| distance < best.1)
        {
            best = Some((index, distance));
        }
    }
    best.map(|best| best.0)
}

/// The distance from a point to a line, if it is within `reach`.
pub(in crate::scene) fn distance_to(line: &[Point], point: Point, reach: f32) -> Option<f32> {
    let distance = line
        .windows(2)
        .filter(|ends| {
            (0..2).all(|axis| {
                let (low, high) = (
                    ends[0][axis].min(ends[1][axis]),
                    ends[0][axis].max(ends[1][axis]),
                );
                (low - reach..=high + reach).contains(&point[axis])
            })
        })
        .map(|ends| to_segment(ends[0], ends[1], point))
        .min_by(f32::total_cmp)?;
    (distance <= reach).then_some(distance)
}

fn to_segment(from: Point, to: Point, point: Point) -> f32 {
    let along = [to[0] - from[0], to[1] - from[1]];
    let offset = [point[0] - from[0], point[1] - from[1]];
    let squared = along[0] * along[0] + along[1] * along[1];
    let t = if squared > 0.0 {
        (offset[0] * along[0] + offset[1] * along[1]) / squared
    } else {
        0.0
    };
    let t = t.clamp(0.0, 1.0);
    (offset[0] - t * along[0]).hypot(offset[1] - t * along[1])
}

/// A room whose sides go in steps; `None` for one that is no room.
pub(in crate::scene) fn stepped(room: Option<[f32; 2]>) -> Option<[f32; 2]> {
    let room = room.filter(|room| room.iter().all(|side| side.is_finite() && *side > 0.0))?;
    Some(room.map(|side| (side / FILL_STEP).floor() * FILL_STEP))
}

/// A layout with its columns set apart so far that it fills the width of a room once it is made small
/// enough for the height.
fn filled(
    request: &SwimlaneRequest,
    natural: SwimlaneResult,
    room: Option<[f32; 2]>,
) -> Result<SwimlaneResult, LayoutError> {
    let Some([width, height]) = room else {
        return Ok(natural);
    };
    let shrunk = (natural.size.height / height.max(1.0)).clamp(1.0, MOST_SHRUNK);
    let width = width * shrunk;
    let columns = request.stages.len();
    if columns == 0 || natural.size.width >= width {
        return Ok(natural);
    }
    let more = (width - natural.size.width) / columns as f32;
    let draw = |more: f32| {
        let mut wider = request.clone();
        for (stage, column) in wider.stages.iter_mut().zip(&natural.columns) {
            stage.title_width = stage.title_width.max(column.len() + more);
        }
        swimlane::draw(&wider, &natural.order)
    };
    // What stands outside the first and last column comes on top of their titles' width.
    let first = draw(more)?;
    draw(more - (first.size.width - width) / columns as f32)
}
