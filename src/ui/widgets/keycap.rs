//! The keys of a shortcut, drawn as a key.

use egui::{Frame, Margin, Response, TextWrapMode, Ui, WidgetAtom, WidgetInfo};

use crate::scene::style::Token;
use crate::ui::theme::{self, Type, space};

/// A key or a chord, as in `Ctrl K`.
pub fn keycap(ui: &mut Ui, keys: &str) -> Response {
    let response = keycap_atom(ui, keys).show(ui).response;
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, keys));
    response
}

/// The same as part of another widget.
pub(super) fn keycap_atom(ui: &Ui, keys: &str) -> WidgetAtom<'static> {
    let ctx = ui.ctx();
    let frame = Frame::new()
        .fill(theme::color(ctx, Token::Surface))
        .stroke(theme::stroke(ctx, 1.0, Token::Hairline))
        .corner_radius(space::RADIUS_SMALL)
        .inner_margin(Margin::symmetric(5, 1));
    let words = Type::Small
        .rich(keys)
        .color(theme::color(ctx, Token::InkMuted));
    WidgetAtom::new(words)
        .frame(frame)
        .wrap_mode(TextWrapMode::Extend)
}
