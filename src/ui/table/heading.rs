//! The heading of a column: a click sorts by it.

use egui::{Align2, CursorIcon, Response, Role, Sense, StrokeKind, Ui, WidgetInfo, vec2};

use crate::i18n::Catalogue;
use crate::message::Message;
use crate::scene::style::Token;
use crate::ui::theme::{self, Type, icons, space};

/// Fills the cell with a column's name and, if the table is sorted by it, an arrow that shows which
/// way. `sorted` holds whether the largest comes first.
pub fn sort_heading(
    ui: &mut Ui,
    catalogue: &Catalogue,
    text: &str,
    sorted: Option<bool>,
) -> Response {
    let size = vec2(ui.available_width(), space::TARGET);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let ctx = ui.ctx();
    let ink = if response.hovered() || sorted.is_some() {
        Token::Ink
    } else {
        Token::InkMuted
    };
    let ink = theme::color(ctx, ink);
    let font = Type::SmallStrong.font_in(ui);
    let painter = ui
        .painter()
        .with_clip_rect(rect.expand(2.0).intersect(ui.clip_rect()));
    let words = painter.text(rect.left_center(), Align2::LEFT_CENTER, text, font, ink);
    if let Some(descending) = sorted {
        let icon = if descending {
            icons::ARROW_DOWN
        } else {
            icons::ARROW_UP
        };
        let at = words.right_center() + vec2(space::HALF, 0.0);
        painter.text(
            at,
            Align2::LEFT_CENTER,
            icon.0,
            theme::Icon::font(13.0),
            ink,
        );
    }
    if response.has_focus() {
        let ring = theme::stroke(ctx, space::FOCUS, Token::Accent);
        ui.painter().rect_stroke(
            rect.expand(2.0),
            f32::from(space::RADIUS_SMALL),
            ring,
            StrokeKind::Inside,
        );
    }
    if response.hovered() {
        ctx.set_cursor_icon(CursorIcon::PointingHand);
    }
    let name = match sorted {
        None => text.to_owned(),
        Some(descending) => {
            let order = Message::new(if descending {
                "descending"
            } else {
                "ascending"
            });
            catalogue.say(
                &Message::new("sorted-by")
                    .with("column", text)
                    .with("order", order),
            )
        }
    };
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &name));
    response
}
