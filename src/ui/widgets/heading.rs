//! Headings of pages, panels and sections, known as headings to screen readers.

use egui::{Label, Response, Role, Ui, WidgetInfo};

use crate::scene::style::Token;
use crate::ui::theme::{self, Type};

/// The heading of a page, 26 points.
pub fn title(ui: &mut Ui, text: &str) -> Response {
    level(ui, Type::Title, 1, text)
}

/// The heading of a panel, dialog or inspector, 18 points.
pub fn heading(ui: &mut Ui, text: &str) -> Response {
    level(ui, Type::Heading, 2, text)
}

/// The heading of a list or group, as large as text but stronger.
pub fn section(ui: &mut Ui, text: &str) -> Response {
    level(ui, Type::Strong, 3, text)
}

fn level(ui: &mut Ui, kind: Type, level: usize, text: &str) -> Response {
    let color = theme::color(ui.ctx(), Token::Ink);
    let response = ui.add(Label::new(kind.rich(text).color(color)));
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_level(level));
    response
}
