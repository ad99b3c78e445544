//! The inspector of a decision.

use egui::Ui;
use jiff::ToSpan as _;

use super::{parts, stances};
use crate::message::Message;
use crate::ui::PanelContext;
use crate::ui::fields::reference::sorted;
use crate::ui::fields::{At, Form};
use crate::ui::widgets::{Tone, segmented};
use crate::workspace::edit::DecisionField;
use crate::workspace::{
    Decision, DecisionId, DecisionKind, Edit, ItemKind, Mandate, MeetingId, RecordRef,
};

/// Draws it.
pub(super) fn ui(form: &mut Form<'_, '_>, ui: &mut Ui, id: &DecisionId, decision: &Decision) {
    let cx = form.cx;
    let set = |field| Edit::Decision(id.clone(), field);
    let number = decision.short_number();
    let heading = Message::new("labelled")
        .with("label", cx.t("kind-decision"))
        .with("value", number);
    let kind = cx.t(decision.kind.key());
    parts::title(
        form,
        ui,
        &cx.say(&heading),
        Tone::Neutral,
        kind,
        decision.example,
    );
    form.statement(ui, "field-text", &decision.text, |text| {
        set(DecisionField::Text(text))
    });
    stances::ui(form, ui, decision, &|stances| {
        set(DecisionField::Stances(stances))
    });
    mandate(form, ui, decision, &|mandate| {
        set(DecisionField::Mandate(mandate))
    });
    crate::ui::voting::of_decision(ui, cx, decision);
    let write = |kind| set(DecisionField::Kind(kind));
    form.choice(
        ui,
        "field-kind",
        &DecisionKind::ALL,
        DecisionKind::key,
        decision.kind,
        write,
    );
    let rationale = decision.rationale.as_deref();
    form.notes(ui, "field-rationale", rationale, |text| {
        set(DecisionField::Rationale(text))
    });
    origin(form, ui, id, decision);
    let this = RecordRef::from(id);
    let as_records = |ids: Vec<DecisionId>| ids.iter().map(Into::into).collect::<Vec<RecordRef>>();
    let replaced = as_records(replaced(cx, id));
    parts::links(form, ui, "inspector-replaces", &replaced);
    let later = as_records(replacing(cx, id));
    parts::links(form, ui, "inspector-replaced-by", &later);
    parts::actions(
        form,
        ui,
        "inspector-following-actions",
        cx.index.actions_of_decision(id),
    );
    parts::actions(
        form,
        ui,
        "inspector-actions-about",
        cx.index.actions_about(&this),
    );
    more(form, ui, id, decision);
}

/// The decisions that this one replaces, and those replaced by them, the latest first. The workspace
/// lets none replace itself.
fn replaced(cx: &PanelContext<'_>, id: &DecisionId) -> Vec<DecisionId> {
    let before = |id: &DecisionId| {
        let decision = cx.workspace().decisions().get(id)?;
        decision.supersedes.clone()
    };
    std::iter::successors(before(id), before).collect()
}

/// The decisions that replace this one, and those that replace them, nearest first.
fn replacing(cx: &PanelContext<'_>, id: &DecisionId) -> Vec<DecisionId> {
    let mut found = Vec::new();
    let mut look_at = vec![id.clone()];
    while let Some(id) = look_at.pop() {
        for record in cx.index.referrers(&RecordRef::from(&id)) {
            if let RecordRef::Decision(later) = record
                && cx
                    .workspace()
                    .decisions()
                    .get(later)
                    .is_some_and(|it| it.supersedes.as_ref() == Some(&id))
            {
                found.push(later.clone());
                look_at.insert(0, later.clone());
            }
        }
    }
    found
}

/// Final, or with a reservation: whose, by when, and whether it is cleared.
fn mandate(
    form: &mut Form<'_, '_>,
    ui: &mut Ui,
    decision: &Decision,
    write: &dyn Fn(Mandate) -> Edit,
) {
    let cx = form.cx;
    let at = At::from("field-mandate");
    form.label(ui, "field-mandate");
    let reserved = matches!(decision.mandate, Mandate::Reservation { .. });
    let mut chosen = reserved;
    let choices = [
        (false, cx.t("mandate-final")),
        (true, cx.t("mandate-reservation")),
    ];
    let writable = form.is_writable();
    ui.add_enabled_ui(writable, |ui| {
        segmented(ui, cx.t("field-mandate"), &choices, &mut chosen)
    });
    if chosen != reserved {
        let mandate = if chosen {
            let by = cx.today.checked_add(1.month()).unwrap_or(cx.today);
            Mandate::Reservation {
                body: String::new(),
                by,
                cleared: None,
            }
        } else {
            Mandate::Final
        };
        if form.ask(&at, write(mandate)) && chosen {
            form.focus(&At::from("field-reservation-body"));
        }
    }
    let Mandate::Reservation { body, by, cleared } = &decision.mandate else {
        return;
    };
    form.name(ui, "field-reservation-body", body, |body| {
        write(Mandate::Reservation {
            body,
            by: *by,
            cleared: *cleared,
        })
    });
    let later = |day| (day > cx.today).then(|| Message::new("inspector-day-to-come"));
    form.pair(
        ui,
        |form, ui| {
            form.fixed_day(ui, "field-reservation-by", *by, |by| {
                write(Mandate::Reservation {
                    body: body.clone(),
                    by,
                    cleared: *cleared,
                })
            });
        },
        |form, ui| {
            form.day(ui, "field-cleared", *cleared, later, |cleared| {
                write(Mandate::Reservation {
                    body: body.clone(),
                    by: *by,
                    cleared,
                })
            });
        },
    );
    let body = if body.trim().is_empty() {
        cx.t("unknown")
    } else {
        body.as_str()
    };
    let (tone, message) = match cleared {
        Some(day) => (
            Tone::Good,
            Message::new("inspector-binding-since").with("day", *day),
        ),
        None if *by < cx.today => (
            Tone::Danger,
            Message::new("inspector-binding-late")
                .with("body", body)
                .with("by", *by),
        ),
        None => (
            Tone::Warning,
            Message::new("inspector-binding-when")
                .with("body", body)
                .with("by", *by),
        ),
    };
    parts::notice(form, ui, tone, &message);
}

/// The meeting and the item that made the decision.
fn origin(form: &mut Form<'_, '_>, ui: &mut Ui, id: &DecisionId, decision: &Decision) {
    let cx = form.cx;
    let set = |field| Edit::Decision(id.clone(), field);
    form.reference(
        ui,
        "field-meeting",
        decision.meeting.as_ref(),
        || sorted(cx, cx.workspace().meetings(), |_, _| true),
        |meeting| {
            // The item is one of the former meeting's agenda and goes first.
            let moved = set(DecisionField::Meeting(meeting));
            let label = moved.label(cx.workspace());
            Edit::All(label, vec![set(DecisionField::Item(None)), moved])
        },
    );
    if let Some(meeting) = &decision.meeting {
        let write = |item| set(DecisionField::Item(item));
        item(form, ui, meeting, decision.item.as_deref(), &write);
    }
}

/// An item of a meeting's agenda, or none.
pub(super) fn item(
    form: &mut Form<'_, '_>,
    ui: &mut Ui,
    meeting: &MeetingId,
    current: Option<&str>,
    write: &dyn Fn(Option<String>) -> Edit,
) {
    let cx = form.cx;
    let Some(meeting) = cx.workspace().meetings().get(meeting) else {
        return;
    };
    let items: Vec<_> = meeting
        .agenda
        .iter()
        .filter(|item| item.kind == ItemKind::Item)
        .collect();
    let names = || {
        let mut names = vec![cx.t("none").to_owned()];
        names.extend(
            items
                .iter()
                .enumerate()
                .map(|(place, item)| numbered(cx, place, &item.title)),
        );
        names
    };
    let place = items
        .iter()
        .position(|item| Some(item.id.as_str()) == current);
    let name = place
        .map(|place| numbered(cx, place, &items[place].title))
        .unwrap_or_default();
    let at = At::from("field-item");
    if let Some(chosen) = form.pick(ui, &at, &name, cx.t("none"), names) {
        let chosen = chosen.checked_sub(1);
        if chosen != place {
            form.ask(
                &at,
                write(
                    chosen
                        .and_then(|place| items.get(place))
                        .map(|item| item.id.clone()),
                ),
            );
        }
    }
}

fn numbered(cx: &PanelContext<'_>, place: usize, title: &str) -> String {
    cx.say(
        &Message::new("inspector-numbered")
            .with("n", place + 1)
            .with("title", title),
    )
}

fn more(form: &mut Form<'_, '_>, ui: &mut Ui, id: &DecisionId, decision: &Decision) {
    let cx = form.cx;
    let set = |field| Edit::Decision(id.clone(), field);
    parts::fold(form, ui, "inspector-more", "", |form, ui| {
        let alternatives = decision.alternatives.as_deref();
        form.notes(ui, "field-alternatives", alternatives, |text| {
            set(DecisionField::Alternatives(text))
        });
        form.pair(
            ui,
            |form, ui| {
                let write = |day| set(DecisionField::ValidUntil(day));
                form.day(
                    ui,
                    "field-valid_until",
                    decision.valid_until,
                    |_| None,
                    write,
                );
            },
            |form, ui| {
                let late = |day| {
                    let after = decision.valid_until.is_some_and(|until| day > until);
                    after.then(|| Message::new("inspector-review-too-late"))
                };
                let write = |day| set(DecisionField::ReviewOn(day));
                form.day(ui, "field-review_on", decision.review_on, late, write);
            },
        );
        form.reference(
            ui,
            "field-supersedes",
            decision.supersedes.as_ref(),
            || {
                // What replaces this one cannot be replaced by it.
                let later = replacing(cx, id);
                sorted(cx, cx.workspace().decisions(), |other, _| {
                    other != id && !later.contains(other)
                })
            },
            |other| set(DecisionField::Supersedes(other)),
        );
        form.reference(
            ui,
            "field-vote",
            decision.vote.as_ref(),
            || sorted(cx, cx.workspace().votes(), |_, _| true),
            |vote| set(DecisionField::Vote(vote)),
        );
        form.tick(ui, "field-example", decision.example, |value| {
            set(DecisionField::Example(value))
        });
    });
}
