//! A question over the window: title, words, and buttons with verbs.

use egui::{
    Align, Context, Frame, Id, Key, Label, Layout, Margin, Modal, Response, Role, ScrollArea, Ui,
    UiKind, accesskit, vec2,
};

use super::press::scale;
use super::{IconButton, PushButton, Tone};
use crate::scene::style::Token;
use crate::ui::theme::{self, icons, space};

/// From the edge of the window to the content of a dialog, in points.
const EDGE: f32 = 32.0;

/// The opacity of the veil over the window.
const VEIL: u8 = 110;

/// A button of a dialog, with a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DialogButton<'a> {
    text: &'a str,
    weight: Weight,
    enabled: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Weight {
    Primary,
    Secondary,
    Danger,
}

impl<'a> DialogButton<'a> {
    /// What most people want; Enter presses it.
    #[must_use]
    pub fn primary(text: &'a str) -> Self {
        Self::new(text, Weight::Primary)
    }

    /// Another way out.
    #[must_use]
    pub fn secondary(text: &'a str) -> Self {
        Self::new(text, Weight::Secondary)
    }

    /// Throws something away; Enter never presses it unless it has the focus.
    #[must_use]
    pub fn danger(text: &'a str) -> Self {
        Self::new(text, Weight::Danger)
    }

    /// Whether it can be pressed now.
    #[must_use]
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    fn new(text: &'a str, weight: Weight) -> Self {
        Self {
            text,
            weight,
            enabled: true,
        }
    }
}

/// What a person answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Nothing yet.
    Open,
    /// The button at this place.
    Button(usize),
    /// Esc, the cross, or a click beside the dialog: the same as cancelling.
    Dismissed,
}

/// A dialog in the middle of the window that holds the focus until it is answered.
#[must_use = "show it"]
pub struct Dialog<'a> {
    id: Id,
    title: &'a str,
    close: &'a str,
    tone: Option<Tone>,
    width: f32,
}

impl<'a> Dialog<'a> {
    /// `close` names the cross in the corner.
    pub fn new(id: Id, title: &'a str, close: &'a str) -> Self {
        Self {
            id,
            title,
            close,
            tone: None,
            width: 480.0,
        }
    }

    /// An icon before the title that says how grave it is.
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = Some(tone);
        self
    }

    /// The width of the content in points, 480 unless given.
    pub fn width(mut self, points: f32) -> Self {
        self.width = points;
        self
    }

    /// Shows it with `content` and, at the lower right, the buttons: the first is the rightmost.
    pub fn show<R>(
        self,
        ctx: &Context,
        buttons: &[DialogButton<'_>],
        content: impl FnOnce(&mut Ui) -> R,
    ) -> (Answer, R) {
        let frame = Frame::new()
            .fill(theme::color(ctx, Token::Card))
            .stroke(theme::stroke(ctx, 1.0, Token::Hairline))
            .corner_radius(10)
            .shadow(ctx.global_style().visuals.window_shadow)
            .inner_margin(Margin::same(24));
        let area = Modal::default_area(self.id)
            .role(Role::Dialog)
            .accessible_name(self.title);
        let shown = Modal::new(self.id)
            .area(area)
            .frame(frame)
            .backdrop_color(theme::faint(ctx, Token::Backdrop, VEIL))
            .show(ctx, |ui| {
                say_modal(ui);
                let room = ctx.content_rect().size() - 2.0 * vec2(EDGE, EDGE);
                ui.set_width((self.width * scale(ui)).min(room.x));
                let crossed = self.title_row(ui);
                ui.add_space(space::HALF);
                let taken = ui.min_rect().height() + buttons_height(ui, buttons);
                let inner = ScrollArea::vertical()
                    .max_height((room.y - taken).max(space::CONTROL))
                    .auto_shrink([false, true])
                    .show(ui, content)
                    .inner;
                let pressed = button_row(ui, buttons);
                let answer = match pressed {
                    Some(index) => Answer::Button(index),
                    None if crossed => Answer::Dismissed,
                    None => Answer::Open,
                };
                (answer, inner)
            });
        let dismissed = shown.should_close();
        let (answer, inner) = shown.inner;
        let answer = if answer == Answer::Open && dismissed {
            Answer::Dismissed
        } else {
            answer
        };
        (answer, inner)
    }

    fn title_row(&self, ui: &mut Ui) -> bool {
        let row = vec2(ui.available_width(), space::TARGET * scale(ui));
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Min), |ui| {
            let crossed = ui
                .add(IconButton::new(icons::CLOSE, self.close).muted())
                .clicked();
            ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                if let Some(tone) = self.tone {
                    let ink = theme::color(ui.ctx(), tone.ink());
                    ui.add(Label::new(tone.icon().text(22.0 * scale(ui)).color(ink)));
                }
                ui.vertical(|ui| super::heading(ui, self.title));
            });
            crossed
        })
        .inner
    }
}

/// Tells screen readers that the rest of the window cannot be reached now.
fn say_modal(ui: &Ui) {
    let dialog = ui
        .stack()
        .iter()
        .find(|level| level.kind() == Some(UiKind::Modal));
    if let Some(dialog) = dialog {
        ui.ctx()
            .accesskit_node_builder(dialog.unique_id, accesskit::Node::set_modal);
    }
}

/// The first field of a dialog gets the focus when the dialog opens.
pub fn begin_in(ui: &Ui, field: &Response) {
    let id = ui.scope_id().with("begun");
    let opened = ui.ctx().cumulative_frame_nr();
    let last = ui.data(|data| data.get_temp::<u64>(id));
    ui.data_mut(|data| data.insert_temp(id, opened));
    if last.is_none_or(|last| last + 1 < opened) {
        field.request_focus();
    }
}

/// Whether Enter was pressed in a field, which answers with the primary button.
#[must_use]
pub fn entered(ui: &Ui, field: &Response) -> bool {
    field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}

/// The height of the buttons with the gap above them, in points; where they are wider than the
/// dialog, they stand in several rows.
fn buttons_height(ui: &Ui, buttons: &[DialogButton<'_>]) -> f32 {
    if buttons.is_empty() {
        return 0.0;
    }
    let id = ui.scope_id().with("buttons");
    let known = ui.data(|data| data.get_temp::<f32>(id));
    space::GAP + known.unwrap_or(space::CONTROL * scale(ui)) + 2.0 * ui.spacing().item_spacing.y
}

/// The place of the pressed button. The primary button has the focus when the dialog opens.
fn button_row(ui: &mut Ui, buttons: &[DialogButton<'_>]) -> Option<usize> {
    if buttons.is_empty() {
        return None;
    }
    ui.add_space(space::GAP);
    let height = space::CONTROL * scale(ui);
    let row = vec2(ui.available_width(), height);
    let layout = Layout::right_to_left(Align::Center).with_main_wrap(true);
    let id = ui.scope_id().with("buttons");
    let shown = ui.allocate_ui_with_layout(row, layout, |ui| {
        let mut pressed = None;
        for (index, button) in buttons.iter().enumerate() {
            let widget = match button.weight {
                Weight::Primary => PushButton::primary(button.text),
                Weight::Secondary => PushButton::secondary(button.text),
                Weight::Danger => PushButton::danger(button.text),
            };
            let response = ui.add_enabled(button.enabled, widget);
            if response.clicked() {
                pressed = Some(index);
            }
            // Nothing in the dialog has the focus yet: it has just opened.
            if button.weight == Weight::Primary && ui.memory(|memory| memory.focused().is_none()) {
                response.request_focus();
            }
        }
        pressed
    });
    let height = shown.response.rect.height();
    ui.data_mut(|data| data.insert_temp(id, height));
    shown.inner
}
