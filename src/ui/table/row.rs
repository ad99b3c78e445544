//! What all rows of tables have in common.

use egui::{Id, Rangef, Rect, Response, Role, StrokeKind, Ui, WidgetInfo, vec2};

use crate::scene::style::Token;
use crate::ui::theme::{self, space};

/// The distance between two columns.
pub const GAP: f32 = 12.0;

/// Paints the colour behind a row and the line below it, over the width of the table. To be called
/// in its first cell, before anything is added there.
pub fn ground(ui: &Ui, span: Rangef, selected: bool) {
    let rect = Rect::from_x_y_ranges(span, ui.max_rect().y_range());
    if selected {
        ui.painter()
            .rect_filled(rect, 0.0, theme::color(ui.ctx(), Token::Selected));
    }
    let line = theme::stroke(ui.ctx(), 1.0, Token::Hairline);
    ui.painter().hline(span, rect.bottom(), line);
}

/// Paints the ring around the cell of the cursor.
pub fn ring(ui: &Ui, cell: Rect) {
    let stroke = theme::stroke(ui.ctx(), space::FOCUS, Token::Accent);
    let rect = cell
        .expand2(vec2(GAP / 2.0 - 1.0, -2.0))
        .intersect(ui.clip_rect());
    ui.painter().rect_stroke(
        rect,
        f32::from(space::RADIUS_SMALL),
        stroke,
        StrokeKind::Inside,
    );
}

/// Tells a screen reader that the cursor of a table is at the row that this cell stands for.
pub fn point_at(table: Id, cell: &Response) {
    let row = cell.id.accesskit_id();
    cell.ctx
        .accesskit_node_builder(table, |node| node.set_active_descendant(row));
}

/// Tells a screen reader that this cell stands for its row, the row's name, and that it is row
/// `place` (from 0) of `total`.
pub fn name_row(
    cell: &Response,
    selected: bool,
    place: usize,
    total: usize,
    name: impl Fn() -> String,
) {
    cell.widget_info(|| WidgetInfo::selected(Role::Row, true, selected, name()));
    cell.ctx.accesskit_node_builder(cell.id, |node| {
        node.set_selected(selected);
        node.set_position_in_set(place + 1);
        node.set_size_of_set(total);
    });
}
