//! Why the file was not saved, and what can be done instead.

use egui::{Id, Ui};

use crate::intent::{Intent, View};
use crate::message::Message;
use crate::session::{Again, Rescue};
use crate::ui::WindowContext;
use crate::ui::theme::space;
use crate::ui::widgets::{Answer, Dialog, DialogButton, Tone};

pub(super) fn show(
    ui: &Ui,
    (why, again): (&Message, Again),
    window: &WindowContext<'_>,
    out: &mut Vec<Intent>,
) {
    let verb = window.t(again.key());
    let again = match again {
        Again::Replace => DialogButton::danger(verb),
        Again::SaveAgain | Again::Retry => DialogButton::secondary(verb),
    };
    let buttons = [
        DialogButton::primary(window.t("save-as")),
        again,
        DialogButton::secondary(window.t("cancel")),
    ];
    let (answer, ()) = Dialog::new(
        Id::unique("save-failed"),
        window.t("save-failed-title"),
        window.t("cancel"),
    )
    .tone(Tone::Warning)
    .width(560.0)
    .show(ui.ctx(), &buttons, |ui| {
        ui.label(window.say(why));
        ui.add_space(space::STEP);
        ui.label(window.t("save-failed-safe"));
    });
    let answer = match answer {
        Answer::Open => return,
        Answer::Button(0) => Rescue::SaveAs,
        Answer::Button(1) => Rescue::Again,
        Answer::Button(_) | Answer::Dismissed => Rescue::GiveUp,
    };
    out.push(Intent::View(View::Rescue(answer)));
}
