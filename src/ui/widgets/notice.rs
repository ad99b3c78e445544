//! A tinted box that says what is wrong or new, and what can be done about it.

use egui::{Align, Frame, Label, Layout, Margin, Role, Ui, WidgetInfo, WidgetText, accesskit::Live};

use super::Tone;
use super::press::scale;
use crate::scene::style::Token;
use crate::ui::theme::{self, Type, space};

/// Wide enough for actions beside the words.
const BESIDE: f32 = 560.0;

/// A notice. Danger is announced at once, everything else politely.
#[must_use = "show it"]
pub struct Notice<'a> {
    tone: Tone,
    title: &'a str,
    text: WidgetText,
    icon: bool,
}

impl<'a> Notice<'a> {
    /// What has happened, what is safe, what to do.
    pub fn new(tone: Tone, text: impl Into<WidgetText>) -> Self {
        Self {
            tone,
            title: "",
            text: text.into(),
            icon: true,
        }
    }

    /// A short strong line above.
    pub fn title(mut self, title: &'a str) -> Self {
        self.title = title;
        self
    }

    /// Without the icon, where the words stand close to what they are about.
    pub fn plain(mut self) -> Self {
        self.icon = false;
        self
    }

    /// Shows it as wide as there is room.
    pub fn show(self, ui: &mut Ui) {
        self.show_with(ui, None::<fn(&mut Ui)>);
    }

    /// The same with buttons or links: beside the words where there is room, else below.
    pub fn show_actions<R>(self, ui: &mut Ui, actions: impl FnOnce(&mut Ui) -> R) -> Option<R> {
        self.show_with(ui, Some(actions))
    }

    fn show_with<R>(self, ui: &mut Ui, actions: Option<impl FnOnce(&mut Ui) -> R>) -> Option<R> {
        let ctx = ui.ctx().clone();
        let live = if self.tone == Tone::Danger {
            Live::Assertive
        } else {
            Live::Polite
        };
        let spoken = if self.title.is_empty() {
            self.text.text().to_owned()
        } else {
            format!("{}. {}", self.title, self.text.text())
        };
        let frame = Frame::new()
            .fill(theme::color(&ctx, self.tone.fill()))
            .stroke(theme::stroke(&ctx, 1.0, self.tone.border()))
            .corner_radius(space::RADIUS)
            .inner_margin(Margin::symmetric(12, 10));
        let shown = frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            let beside = actions.is_some() && ui.available_width() >= BESIDE * scale(ui);
            if beside {
                let row = ui.available_size_before_wrap();
                ui.allocate_ui_with_layout(
                    egui::vec2(row.x, 0.0),
                    Layout::right_to_left(Align::Center),
                    |ui| {
                        // Actions first, so that the words get what is left.
                        let done = ui
                            .allocate_ui_with_layout(
                                egui::Vec2::ZERO,
                                Layout::left_to_right(Align::Center),
                                |ui| actions.map(|actions| actions(ui)),
                            )
                            .inner;
                        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                            self.words(ui);
                        });
                        done
                    },
                )
                .inner
            } else {
                ui.horizontal_top(|ui| self.words(ui));
                actions.map(|actions| ui.horizontal_wrapped(actions).inner)
            }
        });
        let response = shown.response;
        response.widget_info(|| WidgetInfo::labeled(Role::Note, true, &spoken));
        ctx.accesskit_node_builder(response.id, |node| node.set_live(live));
        shown.inner
    }

    fn words(&self, ui: &mut Ui) {
        let ink = theme::color(ui.ctx(), self.tone.ink());
        if self.icon {
            let icon = self.tone.icon().text(space::ICON * scale(ui));
            ui.add(Label::new(icon.color(ink)));
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let color = theme::color(ui.ctx(), Token::Ink);
            ui.visuals_mut().override_text_color = Some(color);
            if !self.title.is_empty() {
                ui.add(Label::new(Type::SmallStrong.rich(self.title)).wrap());
            }
            ui.style_mut().override_text_style = Some(Type::Small.style());
            ui.add(Label::new(self.text.clone()).wrap().selectable(true));
        });
    }
}
