//! The question what to do with unsaved changes.

use egui::{Id, Ui};

use crate::intent::{Intent, View};
use crate::message::Message;
use crate::session;
use crate::ui::widgets::{Answer, Dialog, DialogButton, Tone};
use crate::ui::{PanelContext, WindowContext};

pub(super) fn show(
    ui: &Ui,
    window: &WindowContext<'_>,
    file: Option<&PanelContext<'_>>,
    out: &mut Vec<Intent>,
) {
    let buttons = [
        DialogButton::primary(window.t("save")),
        DialogButton::secondary(window.t("cancel")),
        DialogButton::danger(window.t("dont-save")),
    ];
    let (title, changed) = file.map_or(("", 0), |file| {
        (
            file.workspace().title(),
            file.document.unsaved_records().len(),
        )
    });
    let said = Message::new("unsaved-text")
        .with("title", title)
        .with("n", changed);
    let (answer, ()) = Dialog::new(
        Id::unique("unsaved"),
        window.t("unsaved-title"),
        window.t("cancel"),
    )
    .tone(Tone::Warning)
    .show(ui.ctx(), &buttons, |ui| {
        ui.label(window.say(&said));
    });
    let answer = match answer {
        Answer::Open => return,
        Answer::Button(0) => session::Answer::Save,
        Answer::Button(2) => session::Answer::Discard,
        Answer::Button(_) | Answer::Dismissed => session::Answer::Stay,
    };
    out.push(Intent::View(View::Answer(answer)));
}
