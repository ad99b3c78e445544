//! A search field with a magnifying glass and the keys that lead to it.

use egui::{
    Align, Atom, AtomExt as _, Atoms, Layout, Response, RichText, Role, Sense, TextEdit,
    TextWrapMode, Ui, Vec2, Widget,
};

use super::keycap::keycap_atom;
use super::press::{Press, Skin, scale};
use crate::scene::style::Token;
use crate::ui::theme::{self, icons};

/// A field in which to search.
#[must_use = "add it to a Ui"]
pub struct SearchBox<'a> {
    text: &'a mut String,
    hint: &'a str,
    shortcut: &'a str,
    width: f32,
    id: Option<egui::Id>,
}

impl<'a> SearchBox<'a> {
    /// `hint` says what is searched; it is shown while the field is empty and is the field's name.
    pub fn new(text: &'a mut String, hint: &'a str) -> Self {
        Self {
            text,
            hint,
            shortcut: "",
            width: f32::INFINITY,
            id: None,
        }
    }

    /// The keys that lead here, shown while the field is empty.
    pub fn shortcut(mut self, keys: &'a str) -> Self {
        self.shortcut = keys;
        self
    }

    /// The width in points, as wide as there is room unless given.
    pub fn width(mut self, points: f32) -> Self {
        self.width = points;
        self
    }

    /// A fixed id, so that a shortcut can ask for the focus.
    pub fn id(mut self, id: egui::Id) -> Self {
        self.id = Some(id);
        self
    }
}

impl Widget for SearchBox<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let muted = theme::color(ui.ctx(), Token::InkMuted);
        let glass = icons::SEARCH.text(17.0 * scale(ui)).color(muted);
        let empty = self.text.is_empty();
        let mut edit = TextEdit::singleline(self.text)
            .prefix(glass)
            .hint_text(RichText::new(self.hint))
            .desired_width(self.width)
            .align(egui::Align2::LEFT_CENTER);
        if let Some(id) = self.id {
            edit = edit.id(id);
        }
        if empty && !self.shortcut.is_empty() {
            let keys = keycap_atom(ui, self.shortcut).sense(Sense::empty());
            edit = edit.suffix(Atom::widget(keys));
        }
        let response = edit
            .min_size(Vec2::new(0.0, ui.spacing().interact_size.y))
            .ui(ui);
        response.accessible_name(self.hint)
    }
}

/// A button that looks like a search field and opens the search; `width` points wide.
pub fn search_button(ui: &mut Ui, hint: &str, keys: &str, width: f32) -> Response {
    let size = Vec2::new(width, ui.spacing().interact_size.y);
    let layout = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(size, layout, |ui| {
        let muted = theme::color(ui.ctx(), Token::InkMuted);
        let mut atoms = Atoms::new(());
        atoms.push_right(icons::SEARCH.text(17.0 * scale(ui)).color(muted));
        atoms.push_right(Atom::from(RichText::new(hint).color(muted)).atom_shrink(true));
        atoms.push_right(Atom::grow());
        let cap = keycap_atom(ui, keys).sense(Sense::empty());
        atoms.push_right(Atom::widget(cap));
        let mut press = Press::new(atoms, Skin::SECONDARY);
        press.min_size.x = width / scale(ui);
        press.wrap = TextWrapMode::Truncate;
        press.show(ui, Role::Button, hint, None)
    })
    .inner
}
