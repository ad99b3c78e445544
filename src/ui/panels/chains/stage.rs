//! What of a drawing is seen during one frame, and what lies where on the screen.

use egui::{Pos2, vec2};

use super::camera::Frame;
use super::gesture::{Fold, Spot, spot};
use super::keys::Cursor;
use crate::scene::chain::{ChainDrawing, Sign};
use crate::scene::{Point, Rect};
use crate::session::DrawingCamera;
use crate::ui::PanelContext;
use crate::ui::canvas::Lens;
use crate::workspace::{ChainId, RecordRef};

/// How far from the middle of a heading's triangle it can be taken, in points of the drawing.
const TRIANGLE_REACH: f32 = 12.0;

/// What the pointer and the keys act on during one frame.
pub(super) struct Stage<'a> {
    pub(super) cx: &'a PanelContext<'a>,
    pub(super) chain: &'a ChainId,
    pub(super) drawing: &'a ChainDrawing,
    pub(super) frame: Frame,
    pub(super) camera: DrawingCamera,
    /// The view on the screen.
    pub(super) view: egui::Rect,
}

impl Stage<'_> {
    pub(super) fn lens(&self) -> Lens {
        let [x, y] = self.camera.origin;
        Lens {
            origin: self.view.min - vec2(x, y) * self.camera.zoom,
            zoom: self.camera.zoom,
        }
    }

    /// How the headings of the columns are seen: never above the view.
    pub(super) fn column_lens(&self) -> Lens {
        let lens = self.lens();
        Lens {
            origin: Pos2::new(lens.origin.x, lens.origin.y.max(self.view.top())),
            ..lens
        }
    }

    /// How the headings of the lanes are seen: never left of the view.
    pub(super) fn lane_lens(&self) -> Lens {
        let lens = self.lens();
        Lens {
            origin: Pos2::new(lens.origin.x.max(self.view.left()), lens.origin.y),
            ..lens
        }
    }

    pub(super) fn screen_rect(&self, rect: Rect) -> egui::Rect {
        let lens = self.lens();
        egui::Rect::from_min_max(lens.screen(rect.min), lens.screen(rect.max))
    }

    /// What lies under a point of the screen, headings before the rest.
    pub(super) fn spot(&self, at: Pos2, ports: &[usize]) -> Option<Spot> {
        let headings = self.drawing.column_heading_height();
        let in_columns = self.column_lens().drawing(at);
        if in_columns[1] <= headings {
            if self.lane_lens().drawing(at)[0] <= self.drawing.lane_heading_width() {
                return None;
            }
            let near = |&stage: &usize| is_near(in_columns, self.triangle(Fold::Stage(stage)));
            if let Some(stage) = (0..self.drawing.columns.len()).find(near) {
                return Some(Spot::Fold(Fold::Stage(stage)));
            }
            let columns = &self.drawing.columns;
            let stage = columns
                .iter()
                .position(|c| (c.start..c.end).contains(&in_columns[0]));
            return stage.map(Spot::Stage);
        }
        let in_lanes = self.lane_lens().drawing(at);
        if in_lanes[0] <= self.drawing.lane_heading_width() {
            let near = |&lane: &usize| is_near(in_lanes, self.triangle(Fold::Lane(lane)));
            let lane = (0..self.drawing.lanes.len()).find(near);
            return lane.map(|lane| Spot::Fold(Fold::Lane(lane)));
        }
        if self.drawing.columns.is_empty() {
            return None;
        }
        Some(spot(
            self.drawing,
            self.lens().drawing(at),
            self.camera.zoom,
            ports,
        ))
    }

    /// The middle of the triangle that folds, in points of the drawing.
    pub(super) fn triangle(&self, fold: Fold) -> Point {
        match fold {
            Fold::Lane(lane) => {
                let span = self.drawing.lanes[lane];
                let folded = self.drawing.content.lanes[lane].folded.is_some();
                let down = if folded { span.len() / 2.0 } else { 24.0 };
                [10.0, span.start + down]
            }
            Fold::Stage(stage) => {
                let height = self.drawing.column_heading_height();
                [self.drawing.columns[stage].start + 10.0, height / 2.0]
            }
        }
    }

    /// The records that stand at a spot.
    pub(super) fn records(&self, spot: Spot) -> Vec<RecordRef> {
        let content = &self.drawing.content;
        let actions = |card: usize| content.cards[card].work.actions.first().map(Into::into);
        let findings = |card: usize| {
            let found = content.cards[card].work.findings.first();
            found.and_then(|found| found.record.clone())
        };
        match spot {
            Spot::Card(card) | Spot::Port(card) => vec![(&content.cards[card].step).into()],
            Spot::Sign(card, Sign::Actions) => actions(card).into_iter().collect(),
            Spot::Sign(card, Sign::Findings) => findings(card).into_iter().collect(),
            Spot::Flow(flow) => vec![(&content.flows[flow].flow).into()],
            Spot::Cell(cell) => content.cells[cell].steps.iter().map(Into::into).collect(),
            Spot::Joined(joined) => content.joined[joined]
                .flows
                .iter()
                .map(Into::into)
                .collect(),
            Spot::Fold(_) | Spot::Stage(_) | Spot::Ground { .. } => Vec::new(),
        }
    }

    pub(super) fn rect_of(&self, record: &RecordRef) -> Option<Rect> {
        self.rect_of_cursor(match record {
            RecordRef::Step(step) => {
                if let Some(cell) = self.drawing.cell_of(step) {
                    return Some(self.drawing.cells[cell].rect);
                }
                Cursor::Card(self.drawing.card_of(step)?)
            }
            RecordRef::Flow(flow) => Cursor::Flow(self.drawing.flow_of(flow)?),
            _ => return None,
        })
    }

    /// Where what the keyboard stands on is. Headings are in view at any height.
    pub(super) fn rect_of_cursor(&self, cursor: Cursor) -> Option<Rect> {
        match cursor {
            Cursor::Card(card) => Some(self.drawing.cards[card].rect),
            Cursor::Flow(flow) => {
                let middle = self.drawing.flows[flow].middle;
                Some(Rect {
                    min: middle.map(|c| c - 40.0),
                    max: middle.map(|c| c + 40.0),
                })
            }
            Cursor::Stage(stage) => {
                let column = self.drawing.columns[stage];
                let height = self.frame.in_view(self.camera).centre()[1];
                Some(Rect::at([column.start, height], column.len(), 0.0))
            }
            Cursor::Nowhere => None,
        }
    }
}

fn is_near(point: Point, triangle: Point) -> bool {
    (0..2).all(|axis| (point[axis] - triangle[axis]).abs() <= TRIANGLE_REACH)
}
