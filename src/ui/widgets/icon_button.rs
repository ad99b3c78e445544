//! A button that is only an icon; its name is its tooltip.

use egui::{Align2, Atoms, Response, Role, Ui, Vec2, Widget};

use super::press::{Press, Skin, scale};
use crate::scene::style::Token;
use crate::ui::theme::{Icon, space};

/// A square button with an icon, a name and a tooltip.
#[must_use = "add it to a Ui"]
pub struct IconButton<'a> {
    icon: Icon,
    name: &'a str,
    shortcut: &'a str,
    skin: Skin,
    on: Option<bool>,
    side: f32,
    width: f32,
}

impl<'a> IconButton<'a> {
    /// Without a box until the pointer is there. `name` is what a screen reader says.
    pub fn new(icon: Icon, name: &'a str) -> Self {
        Self {
            icon,
            name,
            shortcut: "",
            skin: Skin::QUIET,
            on: None,
            side: space::TARGET,
            width: space::TARGET,
        }
    }

    /// In a box like other buttons, and as high.
    pub fn framed(mut self) -> Self {
        self.skin = Skin::SECONDARY;
        self.side = space::CONTROL;
        self.width = 40.0;
        self
    }

    /// Quieter than text until the pointer is there.
    pub fn muted(mut self) -> Self {
        self.skin.rest.ink = Token::InkMuted;
        self
    }

    /// Keys that do the same; they stand in the tooltip.
    pub fn shortcut(mut self, keys: &'a str) -> Self {
        self.shortcut = keys;
        self
    }

    /// A switch that is on or off.
    pub fn toggled(mut self, on: bool) -> Self {
        self.on = Some(on);
        if on {
            self.skin = Skin::SELECTED.with_ink(Token::Accent);
        }
        self
    }
}

impl Widget for IconButton<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let icon = self.icon.text(space::ICON * scale(ui));
        let mut press = Press::new(Atoms::new(icon), self.skin);
        press.padding = Vec2::ZERO;
        press.min_size = Vec2::new(self.width, self.side);
        press.align = Align2::CENTER_CENTER;
        let response = press.show(ui, Role::Button, self.name, self.on);
        response.on_hover_ui(|ui| {
            ui.horizontal(|ui| {
                ui.label(self.name);
                if !self.shortcut.is_empty() {
                    super::keycap(ui, self.shortcut);
                }
            });
        })
    }
}
