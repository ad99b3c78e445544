//! Something said in words: what happened, what is safe, what to do.

use egui::{Id, Ui};

use crate::intent::{Intent, View};
use crate::session::Notice;
use crate::ui::WindowContext;
use crate::ui::theme::space;
use crate::ui::widgets::{Answer, Dialog, DialogButton, Tone};

pub(super) fn show(ui: &Ui, notice: &Notice, window: &WindowContext<'_>, out: &mut Vec<Intent>) {
    let (answer, ()) = Dialog::new(
        Id::unique("notice"),
        &window.say(&notice.title),
        window.t("close"),
    )
    .tone(Tone::Warning)
    .width(520.0)
    .show(
        ui.ctx(),
        &[DialogButton::primary(window.t("close"))],
        |ui| {
            for message in &notice.body {
                ui.label(window.say(message));
                ui.add_space(space::STEP);
            }
        },
    );
    if answer != Answer::Open {
        out.push(Intent::View(View::CloseDialog));
    }
}
