//! What of a file could not be read, each with its place.

use egui::{Id, ScrollArea, Ui};

use crate::intent::{Command, Intent, View};
use crate::ui::WindowContext;
use crate::ui::theme::space;
use crate::ui::widgets::{Answer, Dialog, DialogButton, Tone};

pub(super) fn show(ui: &Ui, window: &WindowContext<'_>, out: &mut Vec<Intent>) {
    let buttons = [
        DialogButton::primary(window.t("problems-look")),
        DialogButton::secondary(window.t("save-copy")),
    ];
    let (answer, ()) = Dialog::new(
        Id::unique("problems"),
        window.t("problems-title"),
        window.t("close"),
    )
    .tone(Tone::Warning)
    .width(640.0)
    .show(ui.ctx(), &buttons, |ui| {
        ui.label(window.t("problems-safe"));
        ui.add_space(space::STEP);
        ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            for problem in &window.session.problems {
                ui.label(window.say(problem));
                ui.add_space(space::HALF);
            }
        });
    });
    match answer {
        Answer::Open => {}
        Answer::Button(1) => {
            out.push(Intent::View(View::CloseDialog));
            out.push(Intent::Command(Command::SaveAs));
        }
        Answer::Button(_) | Answer::Dismissed => out.push(Intent::View(View::CloseDialog)),
    }
}
