//! What can be pressed in a cell. None of it is a Tab stop: the table's keys do the same.

use egui::{
    Align, Align2, CursorIcon, Layout, Response, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo,
    text::LayoutJob, vec2,
};
use egui_extras::TableRow;

use crate::scene::style::Token;
use crate::ui::theme::{self, Icon, Type, space};

/// Adds a cell whose content stands in a line at half its height. Its response covers the cell and
/// no more: a stock cell grows over its neighbour when it is filled from the left.
pub fn cell(row: &mut TableRow<'_, '_>, content: impl FnOnce(&mut Ui)) -> Response {
    let (_, response) = row.col(|ui| {
        let inside = UiBuilder::new()
            .max_rect(ui.max_rect())
            .layout(Layout::left_to_right(Align::Center));
        content(&mut ui.new_child(inside));
    });
    response
}

/// An icon that does something to its row. `name` is its tooltip and what a screen reader says.
pub fn cell_icon(ui: &mut Ui, icon: Icon, ink: Token, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(space::TARGET), Sense::CLICK);
    let ctx = ui.ctx();
    if response.hovered() && ui.is_enabled() {
        ui.painter().rect_filled(
            rect,
            f32::from(space::RADIUS),
            theme::color(ctx, Token::Pressed),
        );
        ctx.set_cursor_icon(CursorIcon::PointingHand);
    }
    let color = theme::color(ctx, ink);
    ui.painter().text(
        rect.center(),
        Align2::CENTER_CENTER,
        icon.0,
        Icon::font(space::ICON),
        color,
    );
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    response.on_hover_text(name)
}

/// Words that lead to another record, cut where the cell ends.
pub fn cell_link(ui: &mut Ui, text: &str, room: f32) -> Response {
    let font = Type::Body.font_in(ui);
    let muted = theme::color(ui.ctx(), Token::InkMuted);
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, muted);
    job.wrap = egui::text::TextWrapping::truncate_at_width(room.max(1.0));
    let galley = ui.painter().layout_job(job);
    let size = vec2(galley.size().x.min(room), space::TARGET);
    let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK);
    let ctx = ui.ctx();
    let at = Align2::LEFT_CENTER
        .anchor_size(rect.left_center(), galley.size())
        .min;
    let cut = galley.elided;
    if response.hovered() {
        let accent = theme::color(ctx, Token::Accent);
        let bottom = at.y + galley.size().y - 1.0;
        ui.painter().hline(
            rect.x_range(),
            bottom,
            theme::stroke(ctx, 1.0, Token::Accent),
        );
        ui.painter()
            .galley_with_override_text_color(at, galley, accent);
        ctx.set_cursor_icon(CursorIcon::PointingHand);
    } else {
        ui.painter().galley(at, galley, muted);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, text));
    if cut {
        response.on_hover_text(text)
    } else {
        response
    }
}
