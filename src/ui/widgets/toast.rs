//! Short messages at the lower edge of the window that go away by themselves: saved, deleted with
//! an offer to undo. When they go is the caller's clock.

use egui::{
    Align2, Area, Context, Frame, Id, Label, Margin, Order, Role, Ui, accesskit::Live, vec2,
};

use super::{IconButton, PushButton, Tone};
use crate::scene::style::Token;
use crate::ui::theme::{self, icons, space};

/// The widest that a message becomes before it takes another line, and the narrowest in a small
/// window.
const WIDEST_TEXT: f32 = 640.0;
const LEAST_TEXT: f32 = 160.0;
/// What stands beside the words: icon, buttons, margins.
const BESIDE_TEXT: f32 = 260.0;

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast<'a> {
    /// What kind of message.
    pub tone: Tone,
    /// What happened.
    pub text: &'a str,
    /// What can still be done, with a verb, such as undoing a deletion.
    pub action: Option<&'a str>,
}

/// What a person did with a message; the number is its place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastEvent {
    /// Its button was pressed.
    Action(usize),
    /// It was put away.
    Dismissed(usize),
}

/// Shows the messages, the newest last and lowest, `above` points above the window's lower edge.
/// They are announced politely, what went wrong at once. `close` names the button that puts a
/// message away.
#[must_use]
pub fn show_toasts(
    ctx: &Context,
    toasts: &[Toast<'_>],
    above: f32,
    close: &str,
) -> Option<ToastEvent> {
    if toasts.is_empty() {
        return None;
    }
    let mut event = None;
    Area::new(Id::unique("toasts"))
        .order(Order::Tooltip)
        .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -above - space::GAP))
        .interactable(true)
        .show(ctx, |ui| {
            for (index, toast) in toasts.iter().enumerate() {
                if let Some(done) = show_one(ui, index, toast, close) {
                    event = Some(done);
                }
            }
        });
    event
}

fn show_one(ui: &mut Ui, index: usize, toast: &Toast<'_>, close: &str) -> Option<ToastEvent> {
    let mut event = None;
    let ctx = ui.ctx().clone();
    let frame = Frame::new()
        .fill(theme::color(&ctx, Token::Card))
        .stroke(theme::stroke(&ctx, 1.0, toast.tone.border()))
        .corner_radius(8)
        .shadow(ui.visuals().popup_shadow)
        .inner_margin(Margin::symmetric(12, 6));
    let shown = frame.show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.set_min_height(space::CONTROL);
            let ink = theme::color(&ctx, toast.tone.ink());
            ui.add(Label::new(toast.tone.icon().text(space::ICON).color(ink)));
            ui.scope(|ui| {
                let room = ui.ctx().content_rect().width() - BESIDE_TEXT;
                ui.set_max_width(room.clamp(LEAST_TEXT, WIDEST_TEXT));
                ui.add(Label::new(toast.text).wrap());
            });
            if let Some(action) = toast.action
                && ui.add(PushButton::secondary(action).small()).clicked()
            {
                event = Some(ToastEvent::Action(index));
            }
            if ui
                .add(IconButton::new(icons::CLOSE, close).muted())
                .clicked()
            {
                event = Some(ToastEvent::Dismissed(index));
            }
        });
    });
    let (role, live) = if toast.tone == Tone::Danger {
        (Role::Alert, Live::Assertive)
    } else {
        (Role::Status, Live::Polite)
    };
    ctx.accesskit_node_builder(shown.response.id, |node| {
        node.set_role(role);
        node.set_live(live);
        node.set_label(toast.text);
    });
    event
}
