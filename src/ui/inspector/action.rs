//! The inspector of an action.

use egui::{Label, Ui};
use jiff::civil::Date;

use super::{decision, parts};
use crate::analysis::follow_up::{Urgency, unaccepted_owner, urgency};
use crate::message::Message;
use crate::ui::fields::reference::{concerned, sorted};
use crate::ui::fields::{At, Form};
use crate::ui::theme::{Type, icons};
use crate::ui::widgets::{PushButton, Tone};
use crate::workspace::edit::ActionField;
use crate::workspace::{Action, ActionId, ActionStatus, Edit, Progress, RecordRef};

/// Draws it.
pub(super) fn ui(form: &mut Form<'_, '_>, ui: &mut Ui, id: &ActionId, action: &Action) {
    let cx = form.cx;
    let set = |field| Edit::Action(id.clone(), field);
    let status = if action.is_overdue(cx.today) {
        "action-overdue"
    } else {
        action.status.key()
    };
    let tone = parts::status_tone(action, cx.today);
    parts::title(
        form,
        ui,
        &action.short_number(),
        tone,
        cx.t(status),
        action.example,
    );
    form.statement(ui, "field-text", &action.text, |text| {
        set(ActionField::Text(text))
    });
    form.pair(
        ui,
        |form, ui| {
            form.reference(
                ui,
                "field-owner",
                action.owner.as_ref(),
                || sorted(cx, cx.workspace().organisations(), |_, _| true),
                |owner| set(ActionField::Owner(owner)),
            );
        },
        |form, ui| {
            let early = |due| due_doubt(action, due);
            form.day(ui, "field-due", action.due, early, |due| {
                set(ActionField::Due(due))
            });
        },
    );
    moves(form, ui, id, action);
    urgent(form, ui, id, action);
    form.pair(
        ui,
        |form, ui| {
            let write = |status| set(ActionField::Status(status));
            form.choice(
                ui,
                "field-status",
                &ActionStatus::ALL,
                ActionStatus::key,
                action.status,
                write,
            );
        },
        |form, ui| {
            let later = |day| (day > cx.today).then(|| Message::new("inspector-day-to-come"));
            let write = |day| set(ActionField::Accepted(day));
            form.day(ui, "inspector-accepted", action.accepted, later, write);
        },
    );
    unaccepted(form, ui, action);
    if action.status == ActionStatus::Done {
        evidence(form, ui, id, action);
    }
    links(form, ui, id, action);
    progress(form, ui, id, action);
    more(form, ui, id, action);
}

fn due_doubt(action: &Action, due: Date) -> Option<Message> {
    (due < action.stamp.created)
        .then(|| Message::new("inspector-due-before-created").with("created", action.stamp.created))
}

/// How urgent an action is, and why, part by part.
fn urgent(form: &Form<'_, '_>, ui: &mut Ui, id: &ActionId, action: &Action) {
    let cx = form.cx;
    let parts = urgency(cx.workspace(), cx.index, id, action, cx.today);
    if parts.is_empty() {
        return;
    }
    let points: u32 = parts.iter().map(|part| part.points()).sum();
    let told: Vec<Message> = parts
        .into_iter()
        .map(|part| {
            let message = match part {
                Urgency::Overdue(days) => Message::new("urgency-overdue").with("days", days),
                Urgency::Soon(days) => Message::new("urgency-soon").with("days", days),
                Urgency::Blocks(n) => Message::new("urgency-blocks").with("n", n),
                Urgency::Carried(n) => Message::new("urgency-carried").with("n", n),
                Urgency::NoOwner => Message::new("urgency-no-owner"),
                Urgency::NoDate => Message::new("urgency-no-date"),
            };
            message.with("points", part.points())
        })
        .collect();
    let words = Message::new("urgency")
        .with("points", points)
        .with("parts", told);
    form.remark(ui, &cx.say(&words));
}

/// How the due date moved, and why.
fn moves(form: &mut Form<'_, '_>, ui: &mut Ui, id: &ActionId, action: &Action) {
    let cx = form.cx;
    // Who moves a date is asked why: the field of the last move takes the focus.
    if let Some((record, "field-why")) = &cx.session.write
        && *record == RecordRef::from(id)
        && let Some(last) = action.due_history.len().checked_sub(1)
    {
        form.focus(&At::part("field-why", last.to_string()));
    }
    for (place, moved) in action.due_history.iter().enumerate() {
        let day = |day: Option<Date>| {
            day.map_or_else(
                || cx.t("without").to_owned(),
                |day| cx.text.date_beside(day, cx.today),
            )
        };
        let words = Message::new("inspector-moved")
            .with("from", day(moved.from))
            .with("to", day(moved.to))
            .with("on", cx.text.date_beside(moved.on, cx.today));
        parts::type_small(ui, &cx.say(&words));
        form.text(
            ui,
            At::part("field-why", place.to_string()),
            moved.why.as_deref(),
            |why| {
                let mut history = action.due_history.clone();
                history[place].why = why;
                Edit::Action(id.clone(), ActionField::DueHistory(history))
            },
        );
    }
}

/// What an action concerns, comes from and waits for.
fn links(form: &mut Form<'_, '_>, ui: &mut Ui, id: &ActionId, action: &Action) {
    let cx = form.cx;
    let set = |field| Edit::Action(id.clone(), field);
    let about = &action.about;
    form.references(
        ui,
        "field-about",
        about,
        || concerned(cx, id, about),
        |about| set(ActionField::About(about)),
    );
    let contributors: Vec<RecordRef> = action.contributors.iter().map(Into::into).collect();
    form.references(
        ui,
        "field-contributors",
        &contributors,
        || {
            let others = sorted(cx, cx.workspace().organisations(), |other, _| {
                !action.contributors.contains(other) && action.owner.as_ref() != Some(other)
            });
            others
                .into_iter()
                .map(|(id, name)| (id.into(), name))
                .collect()
        },
        |records| {
            set(ActionField::Contributors(
                records
                    .into_iter()
                    .filter_map(|record| match record {
                        RecordRef::Organisation(id) => Some(id),
                        _ => None,
                    })
                    .collect(),
            ))
        },
    );
    form.pair(
        ui,
        |form, ui| {
            form.text(ui, "field-role", action.role.as_deref(), |role| {
                set(ActionField::Role(role))
            });
        },
        |form, ui| {
            let person = action.person.as_deref();
            form.text(ui, "field-person", person, |person| {
                set(ActionField::Person(person))
            });
        },
    );
    form.reference(
        ui,
        "field-decision",
        action.decision.as_ref(),
        || sorted(cx, cx.workspace().decisions(), |_, _| true),
        |decision| set(ActionField::Decision(decision)),
    );
    form.reference(
        ui,
        "field-meeting",
        action.meeting.as_ref(),
        || sorted(cx, cx.workspace().meetings(), |_, _| true),
        |meeting| set(ActionField::Meeting(meeting)),
    );
    if let Some(meeting) = &action.meeting {
        decision::item(form, ui, meeting, action.item.as_deref(), &|item| {
            set(ActionField::Item(item))
        });
    }
    let blocked: Vec<RecordRef> = action.blocked_by.iter().map(Into::into).collect();
    form.references(
        ui,
        "field-blocked_by",
        &blocked,
        || {
            let others = sorted(cx, cx.workspace().actions(), |other, _| {
                other != id && !action.blocked_by.contains(other)
            });
            others
                .into_iter()
                .map(|(id, name)| (id.into(), name))
                .collect()
        },
        |records| {
            set(ActionField::BlockedBy(
                records
                    .into_iter()
                    .filter_map(|record| match record {
                        RecordRef::Action(id) => Some(id),
                        _ => None,
                    })
                    .collect(),
            ))
        },
    );
    parts::actions(form, ui, "field-blocks", cx.index.actions_waiting_for(id));
    let carried: Vec<RecordRef> = action.carried.iter().map(Into::into).collect();
    parts::links(form, ui, "field-carried", &carried);
}

/// Dated notes, the latest first. A note that is left empty goes away again.
fn progress(form: &mut Form<'_, '_>, ui: &mut Ui, id: &ActionId, action: &Action) {
    if action.progress.is_empty() {
        return;
    }
    let cx = form.cx;
    let write = |progress| Edit::Action(id.clone(), ActionField::Progress(progress));
    form.label(ui, "field-progress");
    let mut notes: Vec<(usize, &Progress)> = action.progress.iter().enumerate().collect();
    notes.sort_by_key(|(place, note)| std::cmp::Reverse((note.date, *place)));
    for (place, note) in notes {
        let day = cx.text.date_beside(note.date, cx.today);
        let removed = form.removable(ui, &day, |_, ui| {
            ui.add(Label::new(Type::SmallStrong.rich(&day)));
        });
        let at = At::bare("inspector-note", place.to_string());
        let response = form.notes(ui, at, Some(&note.text), |text| {
            let mut progress = action.progress.clone();
            progress[place].text = text.unwrap_or_default();
            write(progress)
        });
        if removed || (response.lost_focus() && note.text.trim().is_empty()) {
            let mut progress = action.progress.clone();
            progress.remove(place);
            form.ask(&At::from("field-progress"), write(progress));
        }
    }
}

fn more(form: &mut Form<'_, '_>, ui: &mut Ui, id: &ActionId, action: &Action) {
    let set = |field| Edit::Action(id.clone(), field);
    let detail = action.tags.join(", ");
    parts::fold(form, ui, "inspector-more", &detail, |form, ui| {
        if action.status != ActionStatus::Done {
            evidence(form, ui, id, action);
        }
        form.tags(ui, "field-tags", &action.tags, |tags| {
            set(ActionField::Tags(tags))
        });
        form.pair(
            ui,
            |form, ui| {
                let write = |value| set(ActionField::Confidential(value));
                form.tick(ui, "field-confidential", action.confidential, write);
            },
            |form, ui| {
                form.tick(ui, "field-example", action.example, |value| {
                    set(ActionField::Example(value))
                });
            },
        );
    });
}

/// What shows that an action is done; asked for once it is.
fn evidence(form: &mut Form<'_, '_>, ui: &mut Ui, id: &ActionId, action: &Action) {
    let evidence = action.evidence.as_deref();
    form.notes(ui, "field-evidence", evidence, |text| {
        Edit::Action(id.clone(), ActionField::Evidence(text))
    });
    if action.status == ActionStatus::Done && evidence.is_none() {
        let words = Message::new("inspector-no-evidence");
        parts::notice(form, ui, Tone::Neutral, &words);
    }
}

/// That the owner was not there when the action was agreed on, and has not said yes to it since.
fn unaccepted(form: &Form<'_, '_>, ui: &mut Ui, action: &Action) {
    let cx = form.cx;
    if let Some(owner) = unaccepted_owner(action, cx.workspace()) {
        let words = Message::new("inspector-unaccepted").with("owner", cx.organisation(owner));
        parts::notice(form, ui, Tone::Warning, &words);
    }
}

/// What is most often done with an action.
pub(super) fn buttons(form: &mut Form<'_, '_>, ui: &mut Ui, id: &ActionId, action: &Action) {
    let cx = form.cx;
    let set = |field| Edit::Action(id.clone(), field);
    ui.horizontal_wrapped(|ui| {
        let (words, icon, status) = if action.status.is_open() {
            (
                "inspector-mark-done",
                icons::CHECK_CIRCLE,
                ActionStatus::Done,
            )
        } else {
            ("inspector-reopen", icons::UNDO, ActionStatus::Started)
        };
        let button = PushButton::primary(cx.t(words)).icon(icon);
        let button = if action.status.is_open() {
            button
        } else {
            PushButton::secondary(cx.t(words)).icon(icon)
        };
        if form.button(ui, button) {
            form.ask(&At::from("field-status"), set(ActionField::Status(status)));
        }
        if form.button(
            ui,
            PushButton::secondary(cx.t("inspector-add-note")).icon(icons::NOTE_EDIT),
        ) {
            let mut progress = action.progress.clone();
            progress.push(Progress {
                date: cx.today,
                text: String::new(),
            });
            form.ask(
                &At::from("field-progress"),
                set(ActionField::Progress(progress)),
            );
            form.focus(&At::part(
                "inspector-note",
                action.progress.len().to_string(),
            ));
        }
    });
}
