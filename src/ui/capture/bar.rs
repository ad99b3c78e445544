//! The line wherever it stands: what Enter takes down is stored at once.

use egui::Ui;

use super::{CaptureField, Empty, store};
use crate::intent::{Command, Intent, View};
use crate::session::Selection;
use crate::ui::PanelContext;
use crate::ui::shell::shortcut_text;

/// Shows the field, and stores what is entered; whether it was left with Esc.
pub fn bar(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    field: &mut CaptureField,
    out: &mut Vec<Intent>,
) -> bool {
    let had_focus = field.has_focus(ui);
    let key = Command::Capture.shortcut();
    let key = key.map_or_else(String::new, |key| shortcut_text(key, cx.text));
    let empty = Empty {
        hint: cx.t("capture-hint"),
        name: cx.t("capture-name"),
        how: cx.t("capture-how"),
        key: &key,
    };
    let entered = field.ui(ui, cx, empty);
    if let Some((edit, made)) = entered.and_then(|entered| store::edit(cx, &entered)) {
        field.clear();
        out.push(Intent::edit(edit));
        if let Some(made) = made {
            out.push(Intent::View(View::Select(Selection::one(made))));
        }
    }
    had_focus && ui.input(|input| input.key_pressed(egui::Key::Escape))
}
