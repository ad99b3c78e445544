//! Small coloured words that tell a state, and round numbers that want attention.

use egui::{
    Frame, Margin, Painter, Pos2, Response, TextWrapMode, Ui, Vec2, WidgetAtom, WidgetInfo,
};

use super::Tone;
use super::press::scale;
use crate::scene::style::Token;
use crate::ui::theme::{self, Type, space};

/// A word on a tinted ground: a status, a kind, a lack.
pub fn badge(ui: &mut Ui, tone: Tone, text: &str) -> Response {
    let ctx = ui.ctx();
    let frame = Frame::new()
        .fill(theme::color(ctx, tone.fill()))
        .corner_radius(space::RADIUS_SMALL)
        .inner_margin(Margin::symmetric(7, 2));
    let words = Type::Small.rich(text).color(theme::color(ctx, tone.ink()));
    let response = WidgetAtom::new(words)
        .frame(frame)
        .wrap_mode(TextWrapMode::Extend)
        .show(ui)
        .response;
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, text));
    response
}

/// Paints a round number whose middle is at `center`. The number must also be part of a name.
pub fn count_badge(ui: &Ui, painter: &Painter, center: Pos2, count: &str) {
    let mut font = Type::SmallNumber.font_in(ui);
    font.size = 11.0 * scale(ui);
    font.family = theme::fonts::family(crate::scene::style::Face::TabularSemiBold);
    let ink = theme::color(ui.ctx(), Token::OnCount);
    let galley = painter.layout_no_wrap(count.to_owned(), font, ink);
    let height = galley.size().y + 3.0;
    let size = Vec2::new((galley.size().x + 9.0).max(height), height);
    let rect = egui::Rect::from_center_size(center, size);
    let fill = theme::color(ui.ctx(), Token::Count);
    painter.rect_filled(rect, height / 2.0, fill);
    painter.galley(rect.center() - galley.size() / 2.0, galley, ink);
}
