//! Who is present: organisations and the roles they come in.

use egui::{Id, Label, Popup, PopupCloseBehavior, Ui};

use super::{Editing, Page};
use crate::intent::{Command, Intent, View};
use crate::message::Message;
use crate::scene::Token;
use crate::session::Selection;
use crate::ui::table::plain_field;
use crate::ui::theme::{Type, color, icons};
use crate::ui::widgets::{Chip, Field, PushButton, Select, section};
use crate::workspace::edit::MeetingField;
use crate::workspace::{Attendance, OrganisationId};

/// The widest that a participant is shown.
const NAME_WIDTH: f32 = 300.0;

/// Shows who is present, and a list to add from.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>, edit: &mut Editing, out: &mut Vec<Intent>) {
    let cx = page.cx;
    let present = &page.meeting.present;
    section(ui, cx.t("field-present"));
    if !present.is_empty() {
        let mut organisations: Vec<&OrganisationId> =
            present.iter().map(|one| &one.organisation).collect();
        organisations.sort();
        organisations.dedup();
        let said = Message::new("meetings-present")
            .with(
                "people",
                Message::new("count-participant").with("n", present.len()),
            )
            .with(
                "organisations",
                Message::new("count-organisation").with("n", organisations.len()),
            );
        let muted = color(ui.ctx(), Token::InkMuted);
        ui.add(Label::new(Type::Small.rich(cx.say(&said)).color(muted)));
    }
    ui.horizontal_wrapped(|ui| {
        for (place, one) in present.iter().enumerate() {
            let mut words = cx.organisation(&one.organisation).to_owned();
            if let Some(role) = one.role.as_deref().filter(|role| !role.trim().is_empty()) {
                words = format!("{words} · {role}");
            }
            let chip = ui.add(Chip::menu(&words, false).max_width(NAME_WIDTH));
            Popup::menu(&chip)
                .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
                .show(|ui| {
                    ui.set_width(260.0);
                    ui.add_enabled_ui(page.enabled, |ui| {
                        participant(ui, page, place, one, edit, out);
                    });
                });
        }
    });
    ui.add_enabled_ui(page.enabled, |ui| {
        ui.horizontal_wrapped(|ui| {
            add(ui, page, out);
            fetch(ui, page, out);
        });
    });
}

/// Brings in those who have signed up for the meeting shown.
fn fetch(ui: &mut Ui, page: &Page<'_>, out: &mut Vec<Intent>) {
    let button = PushButton::secondary(page.cx.t("meetings-fetch-participants"));
    if ui.add(button).clicked() {
        // The command is about the meeting that is selected.
        out.push(Intent::View(View::Select(Selection::one(page.id.clone()))));
        out.push(Intent::Command(Command::ImportParticipants));
    }
}

fn participant(
    ui: &mut Ui,
    page: &Page<'_>,
    place: usize,
    one: &Attendance,
    edit: &mut Editing,
    out: &mut Vec<Intent>,
) {
    let cx = page.cx;
    let mut write = |ui: &mut Ui,
                     key: &'static str,
                     text: Option<&str>,
                     set: fn(&mut Attendance, Option<String>)| {
        let name = cx.t(key);
        Field::new(name).show(ui, |ui| {
            let id = Id::unique(("meetings-present", key));
            let (response, changed) =
                plain_field(ui, id, name, "", text.unwrap_or_default(), &mut edit.stay);
            if let Some(text) = changed {
                let mut present = page.meeting.present.clone();
                set(
                    &mut present[place],
                    Some(text).filter(|text| !text.trim().is_empty()),
                );
                page.type_in(MeetingField::Present(present), edit.stay, out);
            }
            response
        });
    };
    write(ui, "field-role", one.role.as_deref(), |one, role| {
        one.role = role;
    });
    write(ui, "field-person", one.person.as_deref(), |one, person| {
        one.person = person;
    });
    ui.horizontal(|ui| {
        if ui
            .add(PushButton::secondary(cx.t("go-to")).icon(icons::ORGANISATIONS))
            .clicked()
        {
            out.push(Intent::View(View::Reveal((&one.organisation).into())));
            ui.close();
        }
        if ui
            .add(PushButton::secondary(cx.t("remove")).icon(icons::TRASH))
            .clicked()
        {
            let mut present = page.meeting.present.clone();
            present.remove(place);
            page.set(MeetingField::Present(present), out);
            ui.close();
        }
    });
}

fn add(ui: &mut Ui, page: &Page<'_>, out: &mut Vec<Intent>) {
    let cx = page.cx;
    let mut organisations: Vec<(&OrganisationId, &str)> = cx
        .workspace()
        .organisations()
        .iter()
        .map(|(id, it)| (id, it.name.as_str()))
        .collect();
    organisations.sort_by(|(_, one), (_, two)| cx.text.compare(one, two));
    let names: Vec<&str> = organisations.iter().map(|(_, name)| *name).collect();
    let matches = |query: &str, item: &str| cx.text.matches(query, item);
    let select = Select::new(cx.t("meetings-add-participant"), "")
        .placeholder(cx.t("meetings-add-participant"))
        .search(cx.t("search-hint"), cx.t("no-hits"))
        .matching(&matches)
        .width(260.0);
    if let Some(place) = select.show(ui, &names).chosen {
        let new = Attendance {
            organisation: organisations[place].0.clone(),
            role: None,
            person: None,
        };
        let present = page.meeting.present.iter().cloned().chain([new]).collect();
        page.set(MeetingField::Present(present), out);
    }
}
