//! What is painted over the drawing: headings that stay, selection, and what the pointer is doing.

use egui::{Align2, CornerRadius, Painter, Response, Stroke, StrokeKind, Ui, vec2};

use super::ChainsPanel;
use super::gesture::{self, Fold, Gesture, Spot};
use super::keys::Cursor;
use super::stage::Stage;
use super::stress::Over;
use crate::scene::chain::ChainDrawing;
use crate::scene::{Dash, Point, Rect, Scene, Shape, Stroke as Line, Token};
use crate::session::Selection;
use crate::ui::canvas::{Lens, paint};
use crate::ui::theme::{Type, color, faint, icons, space, stroke};

impl ChainsPanel {
    pub(super) fn paint(&mut self, ui: &Ui, response: &Response, stage: &Stage<'_>) {
        let painter = ui.painter_at(stage.view);
        let (drawing, palette) = (stage.drawing, stage.cx.palette);
        let lens = stage.lens();
        painter.rect_filled(
            stage.view,
            CornerRadius::ZERO,
            color(ui.ctx(), Token::Ground),
        );
        beside(&painter, stage);
        paint(&painter, drawing.body_at(lens.zoom), palette, lens);
        if let Some(fallen) = self
            .stress
            .scene(stage.cx, Over::Lanes(self.data.version, drawing))
        {
            paint(&painter, fallen, palette, lens);
        }
        let pointer = response.hover_pos().filter(|_| response.hovered());
        let over = pointer.and_then(|at| stage.spot(at, &[]));
        if let Some(spot @ (Spot::Flow(_) | Spot::Joined(_))) = over
            && self.gesture == Gesture::Rest
        {
            let flows = Selection::many(stage.records(spot));
            let lifted = self
                .hovered
                .of((self.data.version, lens.zoom), drawing, &flows);
            paint(&painter, lifted, palette, lens);
        }
        let selection = &stage.cx.session.selection;
        let highlight = self
            .highlight
            .of((self.data.version, lens.zoom), drawing, selection);
        paint(&painter, highlight, palette, lens);
        if let Some(card) = self.roving(stage.cx, drawing) {
            let ring = stroke(ui.ctx(), space::FOCUS, Token::Accent);
            let rect = stage.screen_rect(drawing.cards[card].rect).expand(4.0);
            let radius = CornerRadius::same(space::RADIUS);
            painter.rect_stroke(rect, radius, ring, StrokeKind::Outside);
        }
        self.target(&painter, ui, stage);
        for card in self.ports(stage, pointer) {
            let middle = lens.screen(gesture::port(drawing, card));
            painter.circle(
                middle,
                7.5,
                color(ui.ctx(), Token::Accent),
                stroke(ui.ctx(), 1.5, Token::Card),
            );
            let plus = icons::PLUS;
            let ink = color(ui.ctx(), Token::OnAccent);
            painter.text(
                middle,
                Align2::CENTER_CENTER,
                plus.0,
                crate::ui::theme::Icon::font(10.0),
                ink,
            );
        }
        let edge = stroke(ui.ctx(), 1.0, Token::LaneLine);
        let heads = egui::Rect::from_min_max(
            egui::pos2(stage.view.left(), stage.column_lens().origin.y),
            egui::pos2(
                stage.view.right(),
                stage
                    .column_lens()
                    .screen([0.0, drawing.column_heading_height()])
                    .y,
            ),
        );
        paint(&painter, &drawing.lane_headings, palette, stage.lane_lens());
        painter.rect_filled(heads, CornerRadius::ZERO, color(ui.ctx(), Token::Ground));
        painter.hline(heads.x_range(), heads.bottom(), edge);
        paint(
            &painter,
            &drawing.column_headings,
            palette,
            stage.column_lens(),
        );
        // The corner between both lies above them.
        let width = drawing.lane_heading_width();
        let corner = egui::Rect::from_min_max(
            egui::pos2(stage.view.left(), heads.top()),
            egui::pos2(stage.lane_lens().screen([width, 0.0]).x, heads.bottom()),
        );
        painter.rect_filled(corner, CornerRadius::ZERO, color(ui.ctx(), Token::Ground));
        painter.hline(corner.x_range(), corner.bottom(), edge);
        triangles(&painter, ui, stage, over, corner);
        if let Cursor::Stage(index) = self.cursor(stage.cx, drawing) {
            Self::ring_of_stage(&painter, ui, stage, index);
        }
        if response.has_focus() && self.by_key {
            let ring = stroke(ui.ctx(), space::FOCUS, Token::Accent);
            painter.rect_stroke(
                stage.view.shrink(1.0),
                CornerRadius::ZERO,
                ring,
                StrokeKind::Inside,
            );
        }
    }

    fn ring_of_stage(painter: &Painter, ui: &Ui, stage: &Stage<'_>, index: usize) {
        let (column, lens) = (stage.drawing.columns[index], stage.column_lens());
        let min = lens.screen([column.start + 3.0, 3.0]);
        let max = lens.screen([
            column.end - 3.0,
            stage.drawing.column_heading_height() - 3.0,
        ]);
        let ring = stroke(ui.ctx(), 2.0, Token::Accent);
        let rect = egui::Rect::from_min_max(min, max);
        painter.rect_stroke(
            rect,
            CornerRadius::same(space::RADIUS),
            ring,
            StrokeKind::Inside,
        );
    }

    /// Where a card would come to stand, or a flow would lead.
    fn target(&self, painter: &Painter, ui: &Ui, stage: &Stage<'_>) {
        let drawing = stage.drawing;
        if let (Gesture::Move { step, offset, at }, Some(cell)) =
            (&self.gesture, self.gesture.cell(drawing))
        {
            let Some(card) = drawing.card_of(step) else {
                return;
            };
            band_abroad(painter, ui, stage);
            let record = stage.cx.workspace().steps().get(step);
            let can = super::edits::county_for(stage.cx, drawing, record.map(|s| &**s), cell.lane)
                .is_ok();
            let token = if can { Token::Accent } else { Token::Danger };
            let rect = stage
                .screen_rect(cell_rect(drawing, cell.column, cell.lane))
                .shrink(2.0);
            painter.rect(
                rect,
                CornerRadius::same(space::RADIUS),
                faint(ui.ctx(), token, 26),
                Stroke::new(1.5, faint(ui.ctx(), token, 160)),
                StrokeKind::Inside,
            );
            insertion(painter, ui, stage, card, cell, token);
            // The card itself, faintly where the pointer holds it.
            let size = drawing.cards[card].rect;
            let middle = [at[0] + offset[0], at[1] + offset[1]];
            let min = [
                middle[0] - size.width() / 2.0,
                middle[1] - size.height() / 2.0,
            ];
            let ghost = stage.screen_rect(Rect::at(min, size.width(), size.height()));
            let fill = faint(ui.ctx(), Token::Card, 215);
            let edge = stroke(ui.ctx(), 2.0, token);
            painter.rect(
                ghost,
                CornerRadius::same(space::RADIUS),
                fill,
                edge,
                StrokeKind::Middle,
            );
            let name = drawing.content.cards[card].name.to_string();
            let mut font = Type::SmallStrong.font();
            font.size = (13.0 * stage.camera.zoom).max(9.0);
            let galley = painter.layout(
                name,
                font,
                color(ui.ctx(), Token::Ink),
                ghost.width() - 16.0,
            );
            painter.with_clip_rect(ghost.intersect(stage.view)).galley(
                ghost.center() - galley.size() / 2.0,
                galley,
                color(ui.ctx(), Token::Ink),
            );
            return;
        }
        let (from, at) = match &self.gesture {
            Gesture::Draw { from, at } => (from, Some(*at)),
            Gesture::Link {
                from: Some(from),
                at,
                ..
            } => (from, *at),
            _ => return,
        };
        let Some(card) = drawing.card_of(from) else {
            return;
        };
        let target = self.gesture.target(drawing);
        let end = target.map(|card| {
            let rect = drawing.cards[card].rect;
            [rect.min[0], rect.centre()[1]]
        });
        let start = gesture::port(drawing, card);
        let mut scene = Scene::new(0.0, 0.0, Token::Ground);
        for card in target.into_iter().chain([card]) {
            let rect = drawing.cards[card].rect;
            let stroke = Some(Line::solid(2.0, Token::Accent));
            scene.push(Shape::Rect {
                rect,
                radius: 6.0,
                fill: None,
                stroke,
            });
        }
        if let Some(end) = end.or(at) {
            let stroke = Line {
                width: 2.5,
                token: Token::Accent,
                dash: Dash::Dashed(7.0, 4.0),
            };
            scene.push(Shape::Curve {
                points: bow(start, end),
                stroke,
            });
            scene.push(Shape::Circle {
                centre: end,
                radius: 4.0,
                fill: Some(Token::Accent),
                stroke: None,
            });
        }
        paint(painter, &scene, stage.cx.palette, stage.lens());
    }
}

/// The triangles that fold, pointing down where it is open and right where it is folded.
fn triangles(
    painter: &Painter,
    ui: &Ui,
    stage: &Stage<'_>,
    over: Option<Spot>,
    corner: egui::Rect,
) {
    let content = &stage.drawing.content;
    let draw = |painter: &Painter, what: Fold, is_folded: bool, lens: Lens| {
        let middle = lens.screen(stage.triangle(what));
        let icon = if is_folded {
            icons::CARET_RIGHT
        } else {
            icons::CARET_DOWN
        };
        let token = if over == Some(Spot::Fold(what)) {
            Token::Accent
        } else {
            Token::InkMuted
        };
        painter.text(
            middle,
            Align2::CENTER_CENTER,
            icon.0,
            crate::ui::theme::Icon::font(12.0 * lens.zoom),
            color(ui.ctx(), token),
        );
    };
    let lanes = painter.with_clip_rect(stage.view.with_min_y(corner.bottom()));
    for (index, lane) in content.lanes.iter().enumerate() {
        draw(
            &lanes,
            Fold::Lane(index),
            lane.folded.is_some(),
            stage.lane_lens(),
        );
    }
    let columns = painter.with_clip_rect(stage.view.with_min_x(corner.right()));
    for (index, column) in content.stages.iter().enumerate() {
        draw(
            &columns,
            Fold::Stage(index),
            column.folded.is_some(),
            stage.column_lens(),
        );
    }
}

/// A curve that leaves to the right and arrives from the left.
fn bow(from: Point, to: Point) -> Vec<Point> {
    let reach = ((to[0] - from[0]).abs() / 2.0).max(28.0);
    vec![from, [from[0] + reach, from[1]], [to[0] - reach, to[1]], to]
}

fn cell_rect(drawing: &ChainDrawing, column: usize, lane: usize) -> Rect {
    let column = drawing.columns[column];
    let lane = drawing.lanes.get(lane).copied().or(drawing.band_abroad());
    let lane = lane.unwrap_or_default();
    Rect {
        min: [column.start, lane.start],
        max: [column.end, lane.end],
    }
}

/// A line between the cards where the moved one would be put in.
fn insertion(
    painter: &Painter,
    ui: &Ui,
    stage: &Stage<'_>,
    card: usize,
    cell: gesture::Cell,
    token: Token,
) {
    let drawing = stage.drawing;
    let mut others = drawing.cell(cell.column, cell.lane);
    others.retain(|&other| other != card);
    let before = cell
        .above
        .checked_sub(1)
        .and_then(|place| others.get(place));
    let after = others.get(cell.above);
    let y = match (before, after) {
        (Some(&before), Some(&after)) => f32::midpoint(
            drawing.cards[before].rect.max[1],
            drawing.cards[after].rect.min[1],
        ),
        (Some(&before), None) => drawing.cards[before].rect.max[1] + 6.0,
        (None, Some(&after)) => drawing.cards[after].rect.min[1] - 6.0,
        (None, None) => return,
    };
    let rect = drawing.cards[others[0]].rect;
    let lens = stage.lens();
    let ends = [lens.screen([rect.min[0], y]), lens.screen([rect.max[0], y])];
    painter.line_segment(ends, stroke(ui.ctx(), 3.0, token));
}

/// The ground of the lanes to the right of a drawing that is narrower than the view.
fn beside(painter: &Painter, stage: &Stage<'_>) {
    let lens = stage.lens();
    let corner = lens.screen([stage.drawing.size()[0], 0.0]);
    let width = (stage.view.right() - corner.x) / lens.zoom;
    if width > 0.0 {
        let lens = Lens {
            origin: corner,
            ..lens
        };
        paint(
            painter,
            &stage.drawing.beside(width),
            stage.cx.palette,
            lens,
        );
    }
}

/// The band below the lanes where a card can be put outside Norway.
fn band_abroad(painter: &Painter, ui: &Ui, stage: &Stage<'_>) {
    let Some(band) = stage.drawing.band_abroad() else {
        return;
    };
    let lens = stage.lens();
    let y = |height: f32| lens.screen([0.0, height]).y;
    let rect = egui::Rect::from_x_y_ranges(stage.view.x_range(), y(band.start)..=y(band.end));
    painter.rect_filled(rect, CornerRadius::ZERO, color(ui.ctx(), Token::Lane));
    let edge = stroke(ui.ctx(), 1.5 * lens.zoom, Token::LaneLine);
    painter.hline(rect.x_range(), rect.top(), edge);
    painter.hline(rect.x_range(), rect.bottom(), edge);
    let mut font = Type::SmallStrong.font();
    font.size *= lens.zoom;
    painter.text(
        stage.lane_lens().screen([14.0, band.middle()]),
        Align2::LEFT_CENTER,
        stage.cx.t("chain-lane-abroad"),
        font,
        color(ui.ctx(), Token::Ink),
    );
}

/// What is selected, drawn anew only for another drawing or selection.
#[derive(Debug, Default)]
pub(super) struct Highlight {
    /// For which drawing and selection, and whether from afar.
    key: Option<(u64, Selection, bool)>,
    scene: Option<Scene>,
}

impl Highlight {
    fn of(
        &mut self,
        (version, zoom): (u64, f32),
        drawing: &ChainDrawing,
        selection: &Selection,
    ) -> &Scene {
        let far = ChainDrawing::is_far(zoom);
        let is_same = |(of, with, from): &(u64, Selection, bool)| {
            *of == version && with == selection && *from == far
        };
        if !self.key.as_ref().is_some_and(is_same) {
            self.key = Some((version, selection.clone(), far));
            self.scene = None;
        }
        self.scene
            .get_or_insert_with(|| drawing.highlight_at(selection.records(), zoom))
    }
}

/// What to do next while the ends of a flow are chosen.
pub(super) fn linking(ui: &Ui, stage: &Stage<'_>, gesture: &Gesture) {
    let Gesture::Link { from, .. } = gesture else {
        return;
    };
    let key = if from.is_some() {
        "chain-link-to"
    } else {
        "chain-link-from"
    };
    let painter = ui.painter_at(stage.view);
    let ink = color(ui.ctx(), Token::OnAccent);
    let galley = painter.layout_no_wrap(stage.cx.t(key).to_owned(), Type::Small.font(), ink);
    let middle = stage.view.center_bottom() - vec2(0.0, 32.0);
    let rect = egui::Rect::from_center_size(middle, galley.size() + vec2(28.0, 14.0));
    painter.rect_filled(rect, rect.height() / 2.0, color(ui.ctx(), Token::Accent));
    painter.galley(rect.center() - galley.size() / 2.0, galley, ink);
}

/// Paints a small drawing in a row of text.
pub(super) fn small(ui: &mut Ui, cx: &crate::ui::PanelContext<'_>, scene: &Scene) {
    let (rect, _) = ui.allocate_exact_size(vec2(scene.width, scene.height), egui::Sense::hover());
    paint(ui.painter(), scene, cx.palette, Lens::at(rect.min));
}
