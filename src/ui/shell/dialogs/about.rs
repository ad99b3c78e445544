//! What the program is, and the licences of what it holds.

use egui::{Id, Ui};

use crate::intent::{Intent, View};
use crate::message::Message;
use crate::ui::WindowContext;
use crate::ui::theme::space;
use crate::ui::widgets::{Answer, Dialog, DialogButton};

pub(super) fn show(ui: &Ui, window: &WindowContext<'_>, out: &mut Vec<Intent>) {
    let version = Message::new("about-version").with("version", env!("CARGO_PKG_VERSION"));
    let (answer, ()) = Dialog::new(
        Id::unique("about"),
        window.t("command-about"),
        window.t("close"),
    )
    .width(560.0)
    .show(
        ui.ctx(),
        &[DialogButton::primary(window.t("close"))],
        |ui| {
            ui.label(window.say(&version));
            for key in [
                "about-purpose",
                "about-map",
                "about-neighbours",
                "about-fonts",
                "about-licence",
            ] {
                ui.add_space(space::STEP);
                ui.label(window.t(key));
            }
        },
    );
    if answer != Answer::Open {
        out.push(Intent::View(View::CloseDialog));
    }
}
