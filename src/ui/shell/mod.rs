//! What surrounds the panels: start page, rail, top bar, status bar, dialogs and passing notices.

mod dialogs;
mod keys;
mod palette;
mod places;
mod rail;
mod start;
mod status_bar;
mod top_bar;

use egui::Ui;

use super::widgets::{Toast, ToastEvent, Tone, show_toasts};
use super::{PanelContext, WindowContext};
use crate::intent::{Command, Intent, View};
use crate::session::{Dialog, ToastKind};
use crate::ui::theme::space;

pub use keys::shortcut_text;

/// The surroundings of the panels, with what is being typed in their dialogs.
#[derive(Default)]
pub struct Shell {
    palette: palette::Palette,
    dialogs: dialogs::Drafts,
    facts: status_bar::Facts,
    /// While dialogs are open: what had the focus before them, and what has it in them.
    focus_before: Option<[Option<egui::Id>; 2]>,
}

impl Shell {
    /// The page shown while no file is open.
    pub fn start_page(&mut self, ui: &mut Ui, window: &WindowContext<'_>, out: &mut Vec<Intent>) {
        start::show(ui, window, out);
    }

    /// The bars around the panels.
    pub fn bars(
        &mut self,
        ui: &mut Ui,
        window: &WindowContext<'_>,
        cx: &PanelContext<'_>,
        out: &mut Vec<Intent>,
    ) {
        top_bar::show(ui, window, cx, out);
        status_bar::show(ui, window, cx, &mut self.facts, out);
        rail::show(ui, window, cx, out);
    }

    /// What stands above everything: the topmost dialog, and notices that pass.
    pub fn overlays(
        &mut self,
        ui: &mut Ui,
        window: &WindowContext<'_>,
        file: Option<&PanelContext<'_>>,
        out: &mut Vec<Intent>,
    ) {
        match window.session.dialogs.last() {
            Some(Dialog::Palette) => self.palette.show(ui, window, file, out),
            Some(dialog) => self.dialogs.show(ui, dialog, window, file, out),
            None => self.dialogs.forget(),
        }
        if !matches!(window.session.dialogs.last(), Some(Dialog::Palette)) {
            self.palette.forget();
        }
        toasts(ui, window, out);
    }

    /// Remembers what has the focus when a dialog opens, and gives it back when the last is closed. To
    /// be called before any dialog is drawn, which then gives the focus to a field of its own.
    pub fn keep_focus(&mut self, ui: &Ui, window: &WindowContext<'_>) {
        let focused = ui.memory(egui::Memory::focused);
        match (window.session.dialogs.is_empty(), self.focus_before) {
            (false, None) => {
                self.focus_before = Some([focused, None]);
                if let Some(focused) = focused {
                    ui.memory_mut(|memory| memory.surrender_focus(focused));
                }
            }
            (false, Some([before, in_dialog])) => {
                self.focus_before = Some([before, focused.or(in_dialog)]);
            }
            (true, Some([before, in_dialog])) => {
                self.focus_before = None;
                // Unless the answer has given the focus to something else already.
                let lost = focused.is_none() || focused == in_dialog;
                if let Some(before) = before.filter(|_| lost) {
                    ui.memory_mut(|memory| memory.request_focus(before));
                }
            }
            (true, None) => {}
        }
    }
}

fn toasts(ui: &Ui, window: &WindowContext<'_>, out: &mut Vec<Intent>) {
    let shown = &window.session.toasts;
    let texts: Vec<String> = shown.iter().map(|toast| window.say(&toast.text)).collect();
    let toasts: Vec<Toast<'_>> = shown
        .iter()
        .zip(&texts)
        .map(|(toast, text)| Toast {
            tone: match toast.kind {
                ToastKind::Info => Tone::Neutral,
                ToastKind::Error => Tone::Danger,
            },
            text,
            action: toast.offers_undo.then(|| window.t("undo")),
        })
        .collect();
    match show_toasts(ui.ctx(), &toasts, space::STATUS_BAR, window.t("close")) {
        Some(ToastEvent::Action(_)) => out.push(Intent::Command(Command::Undo)),
        Some(ToastEvent::Dismissed(place)) => {
            if let Some(toast) = shown.get(place) {
                out.push(Intent::View(View::DismissToast(toast.id)));
            }
        }
        None => {}
    }
}
