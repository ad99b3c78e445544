//! White cards on the paper ground.

use egui::{
    Frame, InnerResponse, Margin, Response, Role, Sense, StrokeKind, Ui, UiBuilder, WidgetInfo,
};

use super::press::focus_ring;
use crate::scene::style::Token;
use crate::ui::theme::{self, space};

/// A card with content.
pub fn card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let ctx = ui.ctx();
    Frame::new()
        .fill(theme::color(ctx, Token::Card))
        .stroke(theme::stroke(ctx, 1.0, Token::Hairline))
        .corner_radius(space::RADIUS)
        .inner_margin(Margin::same(15))
        .show(ui, content)
}

/// A row as wide as there is room that can be chosen: a recent file, an agenda item, a saved view.
/// `name` is what a screen reader says; chosen rows are tinted and edged. With `boxed` the row is a
/// card at rest too.
pub fn selectable_card(
    ui: &mut Ui,
    name: &str,
    selected: bool,
    boxed: bool,
    content: impl FnOnce(&mut Ui),
) -> Response {
    let response = ui
        .scope_builder(UiBuilder::new().sense(Sense::click()), |ui| {
            let response = ui.response();
            let hovered = response.hovered();
            let fill = match (selected, hovered, boxed) {
                (true, _, _) => Some(Token::Selected),
                (false, true, _) => Some(Token::Hover),
                (false, false, true) => Some(Token::Card),
                (false, false, false) => None,
            };
            let edge = match (selected, boxed, hovered) {
                (true, _, _) | (false, true, true) => Some(Token::Accent),
                (false, true, false) => Some(Token::Hairline),
                (false, false, _) => None,
            };
            let behind = ui.painter().add(egui::Shape::Noop);
            let inner = Frame::new()
                .inner_margin(Margin::symmetric(14, if boxed { 13 } else { 3 }))
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    content(ui);
                });
            let rect = inner.response.rect;
            let mut shapes = Vec::new();
            if let Some(fill) = fill {
                let color = theme::color(ui.ctx(), fill);
                shapes.push(egui::Shape::rect_filled(
                    rect,
                    f32::from(space::RADIUS),
                    color,
                ));
            }
            if let Some(edge) = edge {
                shapes.push(egui::Shape::rect_stroke(
                    rect,
                    f32::from(space::RADIUS),
                    theme::stroke(ui.ctx(), 1.0, edge),
                    StrokeKind::Inside,
                ));
            }
            ui.painter().set(behind, shapes);
        })
        .response;
    focus_ring(ui, &response, space::RADIUS, Token::Accent);
    if response.hovered() {
        ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, selected, name));
    response
}
