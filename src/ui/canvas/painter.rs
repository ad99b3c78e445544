//! Walks a scene and paints it with egui, at any zoom.

use egui::epaint::{CubicBezierShape, Mesh, PathShape};
use egui::text::{LayoutJob, TextFormat};
use egui::{Align2, Color32, CornerRadius, FontId, Painter, Pos2, StrokeKind, Vec2, pos2, vec2};

use super::land;
use crate::scene::style::Outline;
use crate::scene::{Anchor, Dash, Palette, Point, Scene, Shape, Stroke, TextRun, Token, face};
use crate::ui::theme::{color32, fonts};

/// From the points of a drawing to those of the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lens {
    /// Where the drawing's upper left corner lies on the screen.
    pub origin: Pos2,
    /// Points on the screen per point of the drawing.
    pub zoom: f32,
}

impl Lens {
    /// A drawing at its own size with its corner here.
    #[must_use]
    pub fn at(origin: Pos2) -> Self {
        Self { origin, zoom: 1.0 }
    }

    /// A point of the drawing on the screen.
    #[must_use]
    pub fn screen(&self, point: Point) -> Pos2 {
        self.origin + vec2(point[0], point[1]) * self.zoom
    }

    /// A point of the screen in the drawing.
    #[must_use]
    pub fn drawing(&self, point: Pos2) -> Point {
        let offset: Vec2 = (point - self.origin) / self.zoom;
        [offset.x, offset.y]
    }
}

/// Paints a scene. Items outside the painter's clip rectangle cost next to nothing.
pub fn paint(painter: &Painter, scene: &Scene, palette: &Palette, lens: Lens) {
    let brush = Brush {
        painter,
        palette,
        lens,
    };
    for item in &scene.items {
        brush.shape(&item.shape);
    }
}

struct Brush<'a> {
    painter: &'a Painter,
    palette: &'a Palette,
    lens: Lens,
}

impl Brush<'_> {
    fn color(&self, token: Token) -> Color32 {
        color32(self.palette.color(token))
    }

    fn fill(&self, token: Option<Token>) -> Color32 {
        token.map_or(Color32::TRANSPARENT, |token| self.color(token))
    }

    fn stroke(&self, stroke: &Stroke) -> egui::Stroke {
        egui::Stroke::new(stroke.width * self.lens.zoom, self.color(stroke.token))
    }

    fn stroke_or_none(&self, stroke: Option<&Stroke>) -> egui::Stroke {
        stroke.map_or(egui::Stroke::NONE, |stroke| self.stroke(stroke))
    }

    fn points(&self, points: &[Point]) -> Vec<Pos2> {
        points
            .iter()
            .map(|point| self.lens.screen(*point))
            .collect()
    }

    fn is_visible(&self, points: &[Pos2], reach: f32) -> bool {
        egui::Rect::from_points(points)
            .expand(reach)
            .intersects(self.painter.clip_rect())
    }

    fn shape(&self, shape: &Shape) {
        match shape {
            Shape::Rect {
                rect,
                radius,
                fill,
                stroke,
            } => {
                let rect = egui::Rect::from_min_max(
                    self.lens.screen(rect.min),
                    self.lens.screen(rect.max),
                );
                if !rect.expand(4.0).intersects(self.painter.clip_rect()) {
                    return;
                }
                let solid = stroke.filter(|stroke| stroke.dash == Dash::Solid);
                self.painter.rect(
                    rect,
                    CornerRadius::from(*radius * self.lens.zoom),
                    self.fill(*fill),
                    self.stroke_or_none(solid.as_ref()),
                    StrokeKind::Middle,
                );
                if let Some(broken) = stroke.filter(|stroke| stroke.dash != Dash::Solid) {
                    let outline = rounded_outline(rect, *radius * self.lens.zoom);
                    self.line(outline, &broken);
                }
            }
            Shape::Line { points, stroke } => self.line(self.points(points), stroke),
            Shape::Curve { points, stroke } => self.curve(points, stroke),
            Shape::Polygon {
                points,
                fill,
                stroke,
            } => {
                let points = self.points(points);
                if self.is_visible(&points, 4.0) {
                    let stroke = self.stroke_or_none(stroke.as_ref());
                    self.painter
                        .add(PathShape::convex_polygon(points, self.fill(*fill), stroke));
                }
            }
            Shape::Band { left, right, fill } => self.band(left, right, *fill),
            Shape::Circle {
                centre,
                radius,
                fill,
                stroke,
            } => {
                let stroke = self.stroke_or_none(stroke.as_ref());
                let radius = radius * self.lens.zoom;
                self.painter
                    .circle(self.lens.screen(*centre), radius, self.fill(*fill), stroke);
            }
            Shape::Mark {
                mark,
                centre,
                size,
                token,
                rim,
            } => {
                let centre = self.lens.screen(*centre);
                let size = size * self.lens.zoom;
                if !self.painter.clip_rect().expand(size).contains(centre) {
                    return;
                }
                if let Some(rim) = rim {
                    self.mark(
                        mark.outline(),
                        centre,
                        size + 3.0 * self.lens.zoom,
                        self.color(*rim),
                    );
                }
                self.mark(mark.outline(), centre, size, self.color(*token));
            }
            Shape::Text(run) => self.text(run),
            Shape::Land(area) => {
                land::paint_land(self.painter, area, self.color(area.fill), self.lens);
            }
            Shape::Borders(borders) => {
                land::paint_borders(
                    self.painter,
                    borders,
                    self.stroke(&borders.stroke),
                    self.lens,
                );
            }
        }
    }

    /// A strip of triangles. Its edges are not softened; whoever draws a band draws lines along them.
    fn band(&self, left: &[Point], right: &[Point], fill: Token) {
        let (left, right) = (self.points(left), self.points(right));
        let outline: Vec<Pos2> = left.iter().chain(&right).copied().collect();
        if outline.is_empty() || !self.is_visible(&outline, 0.0) {
            return;
        }
        let mut mesh = Mesh::default();
        let color = self.color(fill);
        let mut corners = 0;
        for (one, other) in left.into_iter().zip(right) {
            mesh.colored_vertex(one, color);
            mesh.colored_vertex(other, color);
            if corners > 0 {
                mesh.add_triangle(corners - 2, corners - 1, corners);
                mesh.add_triangle(corners - 1, corners, corners + 1);
            }
            corners += 2;
        }
        self.painter.add(egui::Shape::mesh(mesh));
    }

    fn mark(&self, outline: Outline, centre: Pos2, size: f32, color: Color32) {
        match outline {
            Outline::Circle(radius) => {
                self.painter.circle_filled(centre, radius * size, color);
            }
            Outline::Polygon(corners) if corners.len() <= 6 => {
                let points = corners
                    .iter()
                    .map(|[x, y]| centre + vec2(*x, *y) * size)
                    .collect();
                self.painter
                    .add(PathShape::convex_polygon(points, color, egui::Stroke::NONE));
            }
            // The cross is the one mark that is not convex: two bars, by its own corners.
            Outline::Polygon(corners) => {
                let extent = corners
                    .iter()
                    .flatten()
                    .fold(0.0_f32, |most, c| most.max(c.abs()))
                    * size;
                let arm = corners
                    .iter()
                    .flatten()
                    .fold(1.0_f32, |least, c| least.min(c.abs()))
                    * size;
                for half in [vec2(extent, arm), vec2(arm, extent)] {
                    let bar = egui::Rect::from_center_size(centre, half * 2.0);
                    self.painter.rect_filled(bar, CornerRadius::ZERO, color);
                }
            }
        }
    }

    fn curve(&self, points: &[Point], stroke: &Stroke) {
        let points = self.points(points);
        if !self.is_visible(&points, stroke.width * self.lens.zoom + 2.0) {
            return;
        }
        let mut flat = Vec::new();
        for start in (0..points.len().saturating_sub(3)).step_by(3) {
            let piece = [
                points[start],
                points[start + 1],
                points[start + 2],
                points[start + 3],
            ];
            let curve = CubicBezierShape::from_points_stroke(
                piece,
                false,
                Color32::TRANSPARENT,
                egui::Stroke::NONE,
            );
            let skip = usize::from(!flat.is_empty());
            flat.extend(curve.flatten(Some(0.2)).into_iter().skip(skip));
        }
        self.line(flat, stroke);
    }

    fn line(&self, points: Vec<Pos2>, stroke: &Stroke) {
        if points.len() < 2 || !self.is_visible(&points, stroke.width * self.lens.zoom + 2.0) {
            return;
        }
        let zoom = self.lens.zoom;
        let drawn = self.stroke(stroke);
        match stroke.dash {
            Dash::Solid => {
                self.painter.add(PathShape::line(points, drawn));
            }
            Dash::Dashed(on, off) => {
                let (on, off) = (on * zoom, off * zoom);
                for piece in self.seen_pieces(&points, on + off) {
                    self.painter
                        .extend(egui::Shape::dashed_line(&piece, drawn, on, off));
                }
            }
            Dash::Dotted(gap) => {
                let gap = gap * zoom;
                for piece in self.seen_pieces(&points, gap) {
                    self.painter.extend(egui::Shape::dotted_line(
                        &piece,
                        drawn.color,
                        gap,
                        drawn.width / 2.0,
                    ));
                }
            }
        }
    }

    /// The pieces of a line that can be seen. Each begins a whole number of periods along the line, so
    /// that it is broken where the whole line would be.
    fn seen_pieces(&self, line: &[Pos2], period: f32) -> Vec<Vec<Pos2>> {
        let seen = self.painter.clip_rect().expand(2.0 * period + 16.0);
        pieces_in(line, seen, period)
    }

    fn text(&self, run: &TextRun) {
        let size = run.size * self.lens.zoom;
        let at = self.lens.screen(run.at);
        let reach = egui::Rect::from_center_size(
            at,
            vec2(run.width * 2.0, run.size * 2.0) * self.lens.zoom,
        );
        // Type below five points is a grey line that costs and says nothing.
        if size < 5.0 || !reach.expand(8.0).intersects(self.painter.clip_rect()) {
            return;
        }
        // In half pixels, or each step of zooming would fill the atlas of letters with sizes of its own.
        let halves = 2.0 * self.painter.pixels_per_point();
        let size = (size * halves).round() / halves;
        let format = TextFormat {
            font_id: FontId::new(size, fonts::family(face(run.weight))),
            extra_letter_spacing: run.spacing * self.lens.zoom,
            color: Color32::PLACEHOLDER,
            ..TextFormat::default()
        };
        let galley = self
            .painter
            .layout_job(LayoutJob::single_section(run.text.to_string(), format));
        let align = match run.anchor {
            Anchor::Start => Align2::LEFT_CENTER,
            Anchor::Middle => Align2::CENTER_CENTER,
            Anchor::End => Align2::RIGHT_CENTER,
        };
        let corner = align.anchor_size(at, galley.size()).min;
        // On whole pixels text is crisp.
        let ratio = self.painter.pixels_per_point();
        let corner = pos2(
            (corner.x * ratio).round() / ratio,
            (corner.y * ratio).round() / ratio,
        );
        if let Some(halo) = run.halo {
            let color = self.color(halo);
            let reach = 1.4 * self.lens.zoom.min(1.5);
            for (x, y) in [
                (-1.0, 0.0),
                (1.0, 0.0),
                (0.0, -1.0),
                (0.0, 1.0),
                (-0.7, -0.7),
                (0.7, -0.7),
                (-0.7, 0.7),
                (0.7, 0.7),
            ] {
                self.painter
                    .galley(corner + vec2(x, y) * reach, galley.clone(), color);
            }
        }
        self.painter.galley(corner, galley, self.color(run.token));
    }
}

/// The outline of a rectangle with round corners, closed.
fn rounded_outline(rect: egui::Rect, radius: f32) -> Vec<Pos2> {
    use std::f32::consts::FRAC_PI_2;
    let radius = radius.min(rect.width() / 2.0).min(rect.height() / 2.0);
    let inner = rect.shrink(radius);
    let corners = [
        (inner.right_top(), -FRAC_PI_2),
        (inner.right_bottom(), 0.0),
        (inner.left_bottom(), FRAC_PI_2),
        (inner.left_top(), 2.0 * FRAC_PI_2),
    ];
    let mut outline = Vec::with_capacity(21);
    for (centre, start) in corners {
        for step in 0..5_u8 {
            let angle = start + FRAC_PI_2 * f32::from(step) / 4.0;
            outline.push(centre + Vec2::angled(angle) * radius);
        }
    }
    outline.extend(outline.first().copied());
    outline
}

fn pieces_in(line: &[Pos2], seen: egui::Rect, period: f32) -> Vec<Vec<Pos2>> {
    let mut pieces = Vec::new();
    let mut piece: Vec<Pos2> = Vec::new();
    let mut along = 0.0_f64;
    let period = f64::from(period).max(0.1);
    for ends in line.windows(2) {
        let (from, to) = (ends[0], ends[1]);
        let length = f64::from(from.distance(to));
        if !egui::Rect::from_two_pos(from, to).intersects(seen) {
            if piece.len() > 1 {
                pieces.push(std::mem::take(&mut piece));
            }
            piece.clear();
        } else if piece.is_empty() {
            // What comes before is not seen, so that it may begin a little further on.
            let ahead = (-along).rem_euclid(period);
            if ahead < length {
                #[expect(clippy::cast_possible_truncation, reason = "a share from 0 to 1")]
                let share = (ahead / length) as f32;
                piece.extend([from.lerp(to, share), to]);
            }
        } else {
            piece.push(to);
        }
        along += length;
    }
    if piece.len() > 1 {
        pieces.push(piece);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_broken_line_is_cut_to_what_is_seen_and_broken_where_it_was() {
        let line: Vec<Pos2> = (0_u16..=100)
            .map(|n| pos2(f32::from(n) * 97.0, 0.0))
            .collect();
        let seen = egui::Rect::from_min_max(pos2(3_000.0, -50.0), pos2(3_600.0, 50.0));
        let pieces = pieces_in(&line, seen, 10.0);
        assert_eq!(pieces.len(), 1);
        let piece = &pieces[0];
        assert!(piece.len() < 12, "{}", piece.len());
        assert!(
            (piece[0].x / 10.0 - (piece[0].x / 10.0).round()).abs() < 1e-3,
            "{piece:?}"
        );
        assert!(piece[0].x < 3_010.0 && piece[piece.len() - 1].x >= 3_600.0);
    }

    #[test]
    fn a_line_in_view_is_left_whole() {
        let line = [pos2(1.0, 1.0), pos2(20.0, 7.0), pos2(40.0, 0.0)];
        let seen = egui::Rect::from_min_max(pos2(0.0, 0.0), pos2(100.0, 100.0));
        assert_eq!(pieces_in(&line, seen, 7.0), [line.to_vec()]);
        assert!(pieces_in(&line[..1], seen, 7.0).is_empty());
    }
}
