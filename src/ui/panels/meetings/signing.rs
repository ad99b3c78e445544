//! Who signed what the meeting agreed, for which organisation, and when.

use std::collections::BTreeSet;

use egui::{Align, Id, Label, Layout, Popup, PopupCloseBehavior, Ui, vec2};

use super::head::day_field;
use super::{Editing, Page};
use crate::intent::Intent;
use crate::message::Message;
use crate::scene::Token;
use crate::ui::table::plain_field;
use crate::ui::theme::{Type, color, icons, space};
use crate::ui::widgets::{Field, PushButton, section};
use crate::workspace::edit::MeetingField;
use crate::workspace::{OrganisationId, Signature};

/// Shows every organisation that is present or signed, with what it signed or a button to sign.
pub(super) fn show(ui: &mut Ui, page: &Page<'_>, edit: &mut Editing, out: &mut Vec<Intent>) {
    let cx = page.cx;
    let rows = organisations(page);
    if rows.is_empty() {
        return;
    }
    ui.add_space(space::SECTION);
    section(ui, cx.t("field-signed"));
    let signed: BTreeSet<&OrganisationId> = page
        .meeting
        .signed
        .iter()
        .map(|it| &it.organisation)
        .collect();
    let said = Message::new("meetings-signed-of")
        .with("signed", signed.len())
        .with("n", rows.len());
    let muted = color(ui.ctx(), Token::InkMuted);
    ui.add(Label::new(Type::Small.rich(cx.say(&said)).color(muted)));
    for organisation in &rows {
        row(ui, page, organisation, edit, out);
    }
    let missing: Vec<Signature> = rows
        .iter()
        .filter(|organisation| !signed.contains(*organisation))
        .map(|organisation| signature(page, organisation))
        .collect();
    if missing.len() > 1 {
        let words = Message::new("meetings-sign-rest").with("n", missing.len());
        let words = cx.say(&words);
        let button = PushButton::secondary(&words).icon(icons::CHECK);
        if ui.add_enabled(page.enabled, button).clicked() {
            let all = page.meeting.signed.iter().cloned().chain(missing);
            page.set(MeetingField::Signed(all.collect()), out);
        }
    }
}

/// Those present, in their order, then others that signed.
fn organisations<'p>(page: &Page<'p>) -> Vec<&'p OrganisationId> {
    let mut seen = BTreeSet::new();
    let present = page.meeting.present.iter().map(|it| &it.organisation);
    let signed = page.meeting.signed.iter().map(|it| &it.organisation);
    present
        .chain(signed)
        .filter(|id| seen.insert(*id))
        .collect()
}

/// The signature of whoever is present for an organisation, as of today.
fn signature(page: &Page<'_>, organisation: &OrganisationId) -> Signature {
    let mut present = page.meeting.present.iter();
    let present = present.find(|it| it.organisation == *organisation);
    Signature {
        organisation: organisation.clone(),
        role: present.and_then(|it| it.role.clone()),
        person: present.and_then(|it| it.person.clone()),
        date: page.cx.today,
    }
}

fn row(
    ui: &mut Ui,
    page: &Page<'_>,
    organisation: &OrganisationId,
    edit: &mut Editing,
    out: &mut Vec<Intent>,
) {
    let cx = page.cx;
    let mut signed = page.meeting.signed.iter().enumerate();
    let signed = signed.find(|(_, it)| it.organisation == *organisation);
    let name = cx.organisation(organisation);
    let height = vec2(ui.available_width(), space::CONTROL);
    ui.allocate_ui_with_layout(height, Layout::right_to_left(Align::Center), |ui| {
        let named = |key| {
            let named = Message::new("pair")
                .with("first", cx.t(key))
                .with("second", name);
            cx.say(&named)
        };
        if let Some((place, signature)) = signed {
            let told = told(page, signature);
            let button = ui.add(PushButton::quiet(&told).small().icon(icons::CHECK));
            button.widget_info(|| {
                let said = format!("{name}, {told}");
                egui::WidgetInfo::labeled(egui::Role::Button, page.enabled, said)
            });
            Popup::menu(&button)
                .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
                .show(|ui| {
                    ui.set_width(260.0);
                    ui.add_enabled_ui(page.enabled, |ui| {
                        details(ui, page, (place, signature), edit, out);
                    });
                });
        } else {
            let label = named("meetings-sign");
            let button = PushButton::secondary(cx.t("meetings-sign")).small();
            let response = ui.add_enabled(page.enabled, button);
            response.widget_info(|| {
                egui::WidgetInfo::labeled(egui::Role::Button, page.enabled, label.clone())
            });
            if response.clicked() {
                let new = signature(page, organisation);
                let all = page.meeting.signed.iter().cloned().chain([new]).collect();
                page.set(MeetingField::Signed(all), out);
            }
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add(Label::new(name).truncate());
        });
    });
}

/// Who signed and when, in one line.
fn told(page: &Page<'_>, signature: &Signature) -> String {
    let cx = page.cx;
    let who = [&signature.person, &signature.role];
    let mut words: Vec<String> = who
        .into_iter()
        .flatten()
        .filter(|words| !words.trim().is_empty())
        .cloned()
        .collect();
    words.push(cx.text.date(signature.date));
    words.join(" · ")
}

fn details(
    ui: &mut Ui,
    page: &Page<'_>,
    (place, signature): (usize, &Signature),
    edit: &mut Editing,
    out: &mut Vec<Intent>,
) {
    let cx = page.cx;
    let mut write =
        |ui: &mut Ui, key: &'static str, text: &str, set: fn(&mut Signature, Option<String>)| {
            let name = cx.t(key);
            Field::new(name).show(ui, |ui| {
                let id = Id::unique(("meetings-signed", key));
                let (response, changed) = plain_field(ui, id, name, "", text, &mut edit.stay);
                if let Some(text) = changed {
                    let mut signed = page.meeting.signed.clone();
                    let text = Some(text).filter(|text| !text.trim().is_empty());
                    set(&mut signed[place], text);
                    page.type_in(MeetingField::Signed(signed), edit.stay, out);
                }
                response
            });
        };
    write(
        ui,
        "field-role",
        signature.role.as_deref().unwrap_or_default(),
        |it, text| {
            it.role = text;
        },
    );
    write(
        ui,
        "field-person",
        signature.person.as_deref().unwrap_or_default(),
        |it, text| {
            it.person = text;
        },
    );
    let name = cx.t("meetings-signed-on");
    ui.add(Label::new(Type::Small.rich(name)));
    let id = Id::unique(("meetings-signed-day", place));
    let day = day_field(ui, page, (id, name), signature.date, edit);
    if let Some(day) = day {
        let mut signed = page.meeting.signed.clone();
        signed[place].date = day;
        page.set(MeetingField::Signed(signed), out);
    }
    if ui
        .add(PushButton::secondary(cx.t("meetings-sign-undo")).icon(icons::TRASH))
        .clicked()
    {
        let mut signed = page.meeting.signed.clone();
        signed.remove(place);
        page.set(MeetingField::Signed(signed), out);
        ui.close();
    }
}
