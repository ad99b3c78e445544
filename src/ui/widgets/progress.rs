//! A thin bar that fills: time used of an agenda item, a running task.

use egui::{Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::press::scale;
use crate::scene::style::Token;
use crate::ui::theme;

/// A bar as wide as there is room. `part` is from 0 to 1; more than 1 (over time) fills it in red.
/// `name` says what fills.
pub fn progress(ui: &mut Ui, name: &str, part: f32) -> Response {
    let size = vec2(ui.available_width(), 4.0 * scale(ui));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let ctx = ui.ctx();
    let over = part > 1.0;
    let filled = if over { Token::Danger } else { Token::Accent };
    ui.painter()
        .rect_filled(rect, 2.0, theme::color(ctx, Token::Track));
    let mut bar = rect;
    bar.set_width(rect.width() * part.clamp(0.0, 1.0));
    ui.painter()
        .rect_filled(bar, 2.0, theme::color(ctx, filled));
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, name);
        info.value = Some(f64::from(part));
        info
    });
    response
}
