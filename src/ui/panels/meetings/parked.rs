//! The parking lot: what was put aside for later.

use egui::{Id, Ui};

use super::decisions::quiet;
use super::head::row_button;
use super::{Editing, Page, new_line};
use crate::intent::{Intent, View};
use crate::ui::table::plain_field;
use crate::ui::theme::icons;
use crate::ui::widgets::{record_link, section};
use crate::workspace::Parked;
use crate::workspace::edit::MeetingField;

/// Shows what is parked, and a line for more.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>, edit: &mut Editing, out: &mut Vec<Intent>) {
    let cx = page.cx;
    let parked = &page.meeting.parked;
    section(ui, cx.t("field-parked"));
    if parked.is_empty() {
        quiet(ui, cx.t("meetings-nothing-parked"));
    }
    for (place, one) in parked.iter().enumerate() {
        ui.horizontal(|ui| {
            let name = cx.t("field-parked");
            let room = ui.available_width() - 40.0;
            ui.scope(|ui| {
                ui.set_max_width(room);
                let id = Id::unique(("meetings-parked", place));
                ui.add_enabled_ui(page.enabled, |ui| {
                    let (_, changed) = plain_field(ui, id, name, "", &one.text, &mut edit.stay);
                    if let Some(text) = changed {
                        let mut parked = parked.clone();
                        parked[place].text = text;
                        page.type_in(MeetingField::Parked(parked), edit.stay, out);
                    }
                });
            });
            if row_button(ui, icons::TRASH, cx.t("remove"), page.enabled) {
                let mut parked = parked.clone();
                parked.remove(place);
                page.set(MeetingField::Parked(parked), out);
            }
        });
        for about in &one.about {
            if record_link(
                ui,
                icons::ARROW_BEND,
                cx.title(about),
                cx.t(about.kind().key()),
            )
            .clicked()
            {
                out.push(Intent::View(View::Reveal(about.clone())));
            }
        }
        if let Some(meeting) = &one.taken_up
            && record_link(
                ui,
                icons::MEETING,
                cx.title(&meeting.into()),
                cx.t("field-taken_up"),
            )
            .clicked()
        {
            out.push(Intent::View(View::Reveal(meeting.into())));
        }
    }
    let hint = cx.t("meetings-add-parked");
    let written = new_line(
        ui,
        page,
        icons::PARTIES,
        "meetings-new-parked",
        hint,
        &mut edit.lines(page.id).parked,
        false,
    );
    if let Some(text) = written {
        let new = Parked {
            text,
            about: Vec::new(),
            taken_up: None,
        };
        page.set(
            MeetingField::Parked(parked.iter().cloned().chain([new]).collect()),
            out,
        );
    }
}
