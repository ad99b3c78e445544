//! Paints the marks of asset kinds as shapes.

use egui::{Color32, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, Vec2, pos2};

use super::press::scale;
use crate::scene::style::{Mark, Outline};
use crate::ui::theme::{self, space};

/// Paints a mark `size` points high around `center`, with an outline, such as a halo that lifts it
/// from a map ([`Stroke::NONE`] for none).
pub fn paint_mark(
    painter: &Painter,
    mark: Mark,
    center: Pos2,
    size: f32,
    fill: Color32,
    outline: Stroke,
) {
    match mark.outline() {
        Outline::Circle(radius) => {
            painter.circle(center, radius * size, fill, outline);
        }
        Outline::Polygon(points) => {
            let at =
                |point: &[f32; 2]| pos2(center.x + point[0] * size, center.y + point[1] * size);
            let corners: Vec<Pos2> = points.iter().map(at).collect();
            if outline.width > 0.0 {
                painter.add(Shape::closed_line(corners.clone(), outline));
            }
            if mark == Mark::Cross {
                // Not convex: an upright bar and two arms beside it, which share no area, so that a
                // see-through cross is evenly so.
                let bar = |from: usize, to: usize| Rect::from_two_pos(corners[from], corners[to]);
                for bar in [bar(0, 6), bar(2, 4), bar(8, 10)] {
                    painter.rect_filled(bar, 0.0, fill);
                }
            } else {
                painter.add(Shape::convex_polygon(corners, fill, Stroke::NONE));
            }
        }
    }
}

/// A mark in its kind's colour, standing in a row of text. Its meaning must also stand in words.
pub fn mark(ui: &mut Ui, mark: Mark) -> Response {
    let size = space::MARK * scale(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size + 2.0), Sense::hover());
    let color = theme::color(ui.ctx(), mark.token());
    paint_mark(ui.painter(), mark, rect.center(), size, color, Stroke::NONE);
    response
}
