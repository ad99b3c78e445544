//! Words that lead somewhere.

use egui::{Align2, Atom, AtomExt as _, Atoms, Response, RichText, Role, TextWrapMode, Ui, Vec2};

use super::press::{Press, Skin, scale};
use crate::scene::style::Token;
use crate::ui::theme::{Icon, Type, space};

/// Underlined words in a notice or text that do something or open something.
pub fn link(ui: &mut Ui, text: &str) -> Response {
    let words = Type::Small.rich(text).underline();
    let mut press = Press::new(Atoms::new(words), Skin::QUIET.with_ink(Token::Ink));
    press.skin.hover.fill = None;
    press.skin.hover.ink = Token::Accent;
    press.skin.held = press.skin.hover;
    press.padding = Vec2::ZERO;
    press.min_size = Vec2::new(0.0, space::TARGET);
    press.show(ui, Role::Link, text, None)
}

/// A row with an icon that goes to another record, as wide as there is room; `detail` stands behind
/// in quieter words and may be empty.
pub fn record_link(ui: &mut Ui, icon: Icon, text: &str, detail: &str) -> Response {
    let scale = scale(ui);
    let muted = crate::ui::theme::color(ui.ctx(), Token::InkMuted);
    let mut atoms = Atoms::new(());
    atoms.push_right(icon.text(16.0 * scale).color(muted));
    atoms.push_right(Atom::from(RichText::new(text)).atom_shrink(true));
    atoms.push_right(Atom::grow());
    if !detail.is_empty() {
        atoms.push_right(RichText::new(detail).color(muted));
    }
    let mut press = Press::new(atoms, Skin::QUIET);
    press.skin.hover.fill = None;
    press.skin.hover.ink = Token::Accent;
    press.skin.held = press.skin.hover;
    press.padding = Vec2::ZERO;
    press.min_size = Vec2::new(ui.available_width() / scale, space::TARGET);
    press.align = Align2::LEFT_CENTER;
    press.wrap = TextWrapMode::Truncate;
    let name = if detail.is_empty() {
        text.to_owned()
    } else {
        format!("{text}, {detail}")
    };
    press.show(ui, Role::Link, &name, None)
}
