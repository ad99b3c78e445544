//! What a panel says while there is nothing in it: what belongs here and how to begin.

use egui::{Align, Label, Layout, Response, Ui, vec2};

use super::PushButton;
use super::press::scale;
use crate::scene::style::Token;
use crate::ui::theme::{self, Icon, space};

/// The width of the text.
const MEASURE: f32 = 380.0;

/// An empty panel's words.
#[must_use = "show it"]
pub struct EmptyState<'a> {
    icon: Icon,
    title: &'a str,
    text: &'a str,
    button: Option<(&'a str, Option<Icon>)>,
}

impl<'a> EmptyState<'a> {
    /// `title` says what is missing, `text` what it is for.
    pub fn new(icon: Icon, title: &'a str, text: &'a str) -> Self {
        Self {
            icon,
            title,
            text,
            button: None,
        }
    }

    /// A button that begins, with a verb.
    pub fn button(mut self, text: &'a str, icon: Option<Icon>) -> Self {
        self.button = Some((text, icon));
        self
    }

    /// Shows it in the upper middle of the space there is; returns the button's response.
    pub fn show(self, ui: &mut Ui) -> Option<Response> {
        let scale = scale(ui);
        let room = ui.available_size();
        ui.allocate_ui_with_layout(room, Layout::top_down(Align::Center), |ui| {
            ui.set_min_size(vec2(room.x, 0.0));
            if room.y.is_finite() {
                ui.add_space((room.y * 0.38 - 90.0 * scale).max(space::SECTION));
            }
            let muted = theme::color(ui.ctx(), Token::InkMuted);
            let icon = self.icon.text(space::ICON_LARGE * scale).color(muted);
            ui.add(Label::new(icon));
            super::heading(ui, self.title);
            ui.allocate_ui_with_layout(
                vec2((MEASURE * scale).min(room.x), 0.0),
                Layout::top_down(Align::Center),
                |ui| {
                    let words = egui::RichText::new(self.text).color(muted);
                    ui.add(Label::new(words).wrap().halign(Align::Center));
                },
            );
            self.button.map(|(text, icon)| {
                ui.add_space(space::HALF);
                let mut button = PushButton::primary(text);
                if let Some(icon) = icon {
                    button = button.icon(icon);
                }
                ui.add(button)
            })
        })
        .inner
    }
}
