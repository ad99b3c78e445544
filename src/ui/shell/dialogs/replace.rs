//! The question whether to replace what is there.

use std::path::Path;

use egui::{Id, Ui};

use crate::intent::{Intent, Request, View};
use crate::message::Message;
use crate::session::Target;
use crate::ui::WindowContext;
use crate::ui::widgets::{Answer, Dialog, DialogButton, Tone};

pub(super) fn show(
    ui: &Ui,
    (target, path): (&Target, &Path),
    window: &WindowContext<'_>,
    out: &mut Vec<Intent>,
) {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let title = window.say(&Message::new("replace-title").with("file", name.into_owned()));
    let text = if target.makes_folder() {
        "replace-in-folder"
    } else {
        "replace-text"
    };
    let text = Message::new(text).with("file", path.display().to_string());
    let buttons = [
        DialogButton::secondary(window.t("cancel")),
        DialogButton::danger(window.t("replace")),
    ];
    let (answer, ()) = Dialog::new(Id::unique("replace"), &title, window.t("cancel"))
        .tone(Tone::Warning)
        .width(560.0)
        .show(ui.ctx(), &buttons, |ui| {
            ui.label(window.say(&text));
        });
    match answer {
        Answer::Open => {}
        Answer::Button(1) => {
            let replace = Request::Replace(target.clone(), path.to_owned());
            out.push(Intent::Task(replace));
        }
        Answer::Button(_) | Answer::Dismissed => out.push(Intent::View(View::CloseDialog)),
    }
}
