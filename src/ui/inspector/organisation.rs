//! The inspector of an organisation.

use egui::Ui;

use super::parts::{self, LinkWords};
use crate::message::Message;
use crate::ui::PanelContext;
use crate::ui::fields::choice::county_name;
use crate::ui::fields::{At, Form, reading};
use crate::ui::theme::icons;
use crate::ui::widgets::{PushButton, Tone};
use crate::workspace::edit::OrganisationField;
use crate::workspace::{
    AnyRecord, Contact, Edit, Organisation, OrganisationId, OrganisationKind, RecordRef,
};

/// Draws it.
pub(super) fn ui(
    form: &mut Form<'_, '_>,
    ui: &mut Ui,
    id: &OrganisationId,
    organisation: &Organisation,
) {
    let cx = form.cx;
    let set = |field| Edit::Organisation(id.clone(), field);
    parts::title(
        form,
        ui,
        &organisation.name,
        Tone::Neutral,
        cx.t(organisation.kind.key()),
        false,
    );
    if let Some(county) = &organisation.county {
        parts::line(ui, &county_name(form.cx, county));
    }
    form.name(ui, "field-name", &organisation.name, |name| {
        set(OrganisationField::Name(name))
    });
    let kind = |kind| set(OrganisationField::Kind(kind));
    form.choice(
        ui,
        "field-kind",
        &OrganisationKind::ALL,
        OrganisationKind::key,
        organisation.kind,
        kind,
    );
    form.pair(
        ui,
        |form, ui| {
            let short = organisation.short.as_deref();
            form.text(ui, "field-short", short, |short| {
                set(OrganisationField::Short(short))
            });
        },
        |form, ui| {
            let number = organisation.number.as_deref();
            let write = |number| set(OrganisationField::Number(number));
            form.checked(
                ui,
                "field-number",
                number,
                reading::organisation_number,
                write,
            );
        },
    );
    form.county(
        ui,
        "field-county",
        organisation.county.as_ref(),
        cx.t("county-unknown"),
        |county| set(OrganisationField::County(county)),
    );
    contacts(form, ui, &organisation.contacts, &|list| {
        set(OrganisationField::Contacts(list))
    });
    links(form, ui, id);
}

fn contacts(
    form: &mut Form<'_, '_>,
    ui: &mut Ui,
    contacts: &[Contact],
    write: &dyn Fn(Vec<Contact>) -> Edit,
) {
    form.label(ui, "field-contacts");
    for (place, contact) in contacts.iter().enumerate() {
        let at = |label: &'static str| At::part(label, format!("contact-{place}"));
        let set = |changed: Contact| {
            let mut list = contacts.to_vec();
            list[place] = changed;
            write(list)
        };
        form.name(ui, at("field-role"), &contact.role, |role| {
            set(Contact {
                role,
                ..contact.clone()
            })
        });
        form.pair(
            ui,
            |form, ui| {
                let person = contact.person.as_deref();
                form.text(ui, at("field-person"), person, |person| {
                    set(Contact {
                        person,
                        ..contact.clone()
                    })
                });
            },
            |form, ui| {
                let email = contact.email.as_deref();
                form.email(ui, at("field-email"), email, |email| {
                    set(Contact {
                        email,
                        ..contact.clone()
                    })
                });
            },
        );
        let words = form
            .cx
            .say(&Message::new("inspector-remove").with("name", contact.role.as_str()));
        if form.button(ui, PushButton::quiet(&words).small().icon(icons::TRASH)) {
            let mut left = contacts.to_vec();
            left.remove(place);
            form.ask(&At::from("field-contacts"), write(left));
        }
    }
    if form.button(
        ui,
        PushButton::quiet(form.cx.t("inspector-add-contact"))
            .small()
            .icon(icons::PLUS),
    ) {
        let mut more = contacts.to_vec();
        more.push(Contact::default());
        form.ask(&At::from("field-contacts"), write(more));
        form.focus(&At::part(
            "field-role",
            format!("contact-{}", contacts.len()),
        ));
    }
}

fn links(form: &mut Form<'_, '_>, ui: &mut Ui, id: &OrganisationId) {
    let cx = form.cx;
    let this = RecordRef::from(id);
    let referrers = cx.index.referrers(&this);
    let of = |keep: &dyn Fn(AnyRecord<'_>) -> bool| -> Vec<RecordRef> {
        let kept = |record: &&RecordRef| cx.workspace().record(record).is_some_and(keep);
        referrers.iter().filter(kept).cloned().collect()
    };
    parts::links(
        form,
        ui,
        "inspector-owned-assets",
        &of(&|record| matches!(record, AnyRecord::Asset(_))),
    );
    parts::links(
        form,
        ui,
        "inspector-steps",
        &of(&|record| matches!(record, AnyRecord::Step(_))),
    );
    let actions = |open: bool, owned: bool| {
        of(&|record| match record {
            AnyRecord::Action(action) => {
                action.status.is_open() == open
                    && (action.owner.as_ref() == Some(id)) == owned
                    && (owned || action.contributors.contains(id))
            }
            _ => false,
        })
    };
    let due = |cx: &PanelContext<'_>, record: &RecordRef| match cx.workspace().record(record) {
        Some(AnyRecord::Action(action)) => {
            let due = action.due.map(|due| cx.text.date_beside(due, cx.today));
            LinkWords {
                below: due.unwrap_or_default(),
                ..LinkWords::default()
            }
        }
        _ => LinkWords::default(),
    };
    parts::told_links(
        form,
        ui,
        "inspector-owned-actions",
        &actions(true, true),
        due,
    );
    parts::told_links(
        form,
        ui,
        "inspector-helped-actions",
        &actions(true, false),
        due,
    );
    parts::links(form, ui, "inspector-closed-actions", &actions(false, true));
    let decisions = of(&|record| matches!(record, AnyRecord::Decision(_)));
    parts::told_links(form, ui, "inspector-stances", &decisions, |cx, record| {
        let stance = match cx.workspace().record(record) {
            Some(AnyRecord::Decision(decision)) => decision.stances.get(id),
            _ => None,
        };
        let behind = stance
            .map(|stance| cx.t(stance.view.key()).to_owned())
            .unwrap_or_default();
        LinkWords {
            behind,
            ..LinkWords::default()
        }
    });
    let meetings = of(&|record| matches!(record, AnyRecord::Meeting(_)));
    parts::links(form, ui, "inspector-present-at", &meetings);
    if referrers.is_empty() {
        parts::notice(
            form,
            ui,
            Tone::Neutral,
            &Message::new("inspector-not-referred-to"),
        );
    }
}
