//! A bar in parts, the surest first and strongest.

use egui::{Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::press::scale;
use crate::scene::style::Token;
use crate::ui::theme;

/// How strong each part is drawn; later ones as the last.
const STRENGTHS: [u8; 4] = [255, 165, 95, 45];

/// A bar as wide as there is room, whose `parts` are shares from 0 to 1 of the whole; what is left stays
/// empty. `name` says the parts.
pub fn share_bar(ui: &mut Ui, name: &str, parts: &[f32]) -> Response {
    let size = vec2(ui.available_width(), 8.0 * scale(ui));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let ctx = ui.ctx();
    let painter = ui.painter();
    painter.rect_filled(rect, 2.0, theme::color(ctx, Token::Track));
    let mut left = rect.left();
    for (place, part) in parts.iter().enumerate() {
        let width = rect.width() * part.clamp(0.0, 1.0);
        if width <= 0.0 {
            continue;
        }
        let right = (left + width).min(rect.right());
        let filled = egui::Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.bottom()));
        let strength = STRENGTHS[place.min(STRENGTHS.len() - 1)];
        painter.rect_filled(filled, 0.0, theme::faint(ctx, Token::Accent, strength));
        left = right;
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    response
}
