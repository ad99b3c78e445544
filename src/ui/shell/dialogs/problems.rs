//! What of a file could not be read, each with its place.

use egui::text::LayoutJob;
use egui::{Align, Id, Layout, ScrollArea, Ui, vec2};

use crate::intent::{Command, Intent, View};
use crate::ui::theme::{Type, space};
use crate::ui::widgets::{Answer, Dialog, DialogButton, Tone};
use crate::ui::{PanelContext, WindowContext};

/// The lines of text that a problem may take; the rest is told where the pointer rests.
const LINES: u8 = 2;

pub(super) fn show(
    ui: &Ui,
    window: &WindowContext<'_>,
    file: Option<&PanelContext<'_>>,
    out: &mut Vec<Intent>,
) {
    let read_only = file.is_some_and(PanelContext::is_read_only);
    let mut buttons = vec![DialogButton::primary(window.t("problems-look"))];
    let safe = if read_only {
        buttons.push(DialogButton::secondary(window.t("save-copy")));
        "problems-safe"
    } else {
        "problems-kept"
    };
    let (answer, ()) = Dialog::new(
        Id::unique("problems"),
        window.t("problems-title"),
        window.t("close"),
    )
    .tone(Tone::Warning)
    .width(640.0)
    .show(ui.ctx(), &buttons, |ui| {
        ui.label(window.t(safe));
        ui.add_space(space::STEP);
        let problems = &window.session.problems;
        let height = ui.text_style_height(&egui::TextStyle::Body) * f32::from(LINES);
        ScrollArea::vertical().max_height(320.0).show_rows(
            ui,
            height,
            problems.len(),
            |ui, range| {
                ui.set_min_width(ui.available_width());
                for problem in &problems[range] {
                    row(ui, &window.say(problem), height);
                }
            },
        );
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

/// A problem in as much room as every other.
fn row(ui: &mut Ui, said: &str, height: f32) {
    let size = vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.set_min_size(size);
        let color = ui.visuals().text_color();
        let font = Type::Body.font_in(ui);
        let mut job = LayoutJob::simple(said.to_owned(), font, color, size.x);
        job.wrap.max_rows = usize::from(LINES);
        let cut = ui.painter().layout_job(job.clone()).elided;
        let label = ui.label(job);
        if cut {
            label.on_hover_text(said);
        }
    });
}
