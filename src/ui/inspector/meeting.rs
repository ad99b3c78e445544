//! The inspector of a meeting: what it is called, where and when. Agenda and attendance are edited
//! in the meetings panel.

use egui::Ui;

use super::parts;
use crate::message::Message;
use crate::ui::fields::{At, Form};
use crate::ui::theme::icons;
use crate::ui::widgets::{PushButton, Tone, fact};
use crate::workspace::edit::MeetingField;
use crate::workspace::{Edit, ItemKind, Meeting, MeetingId, RecordRef};

/// Draws it.
pub(super) fn ui(form: &mut Form<'_, '_>, ui: &mut Ui, id: &MeetingId, meeting: &Meeting) {
    let cx = form.cx;
    let set = |field| Edit::Meeting(id.clone(), field);
    parts::title(
        form,
        ui,
        &meeting.title,
        Tone::Neutral,
        cx.t("kind-meeting"),
        false,
    );
    if let (Some(first), Some(last)) = (meeting.days.first(), meeting.days.last()) {
        parts::line(ui, &cx.text.date_range(*first, *last));
    }
    form.name(ui, "field-title", &meeting.title, |title| {
        set(MeetingField::Title(title))
    });
    form.pair(
        ui,
        |form, ui| {
            let place = meeting.place.as_deref();
            form.text(ui, "field-place", place, |place| {
                set(MeetingField::Place(place))
            });
        },
        |form, ui| {
            let series = meeting.series.as_deref();
            form.text(ui, "field-series", series, |series| {
                set(MeetingField::Series(series))
            });
        },
    );
    days(form, ui, meeting, &|days| set(MeetingField::Days(days)));
    counts(form, ui, meeting);
    let this = RecordRef::from(id);
    let decisions: Vec<RecordRef> = cx.index.decisions_of_meeting(id).map(Into::into).collect();
    parts::links(form, ui, "kinds-decision", &decisions);
    parts::actions(form, ui, "kinds-action", cx.index.actions_of_meeting(id));
    if ui
        .add(PushButton::secondary(cx.t("inspector-open-meeting")).icon(icons::MEETING))
        .clicked()
    {
        form.reveal(this);
    }
}

fn days(
    form: &mut Form<'_, '_>,
    ui: &mut Ui,
    meeting: &Meeting,
    write: &dyn Fn(Vec<jiff::civil::Date>) -> Edit,
) {
    let here = At::from("field-days");
    form.label(ui, "field-days");
    for (place, day) in meeting.days.iter().enumerate() {
        let at = At::bare("field-day", place.to_string());
        let only = meeting.days.len() == 1;
        let set = |changed| {
            let mut days = meeting.days.clone();
            days[place] = changed;
            write(days)
        };
        if only {
            form.fixed_day(ui, at, *day, set);
            continue;
        }
        let name = form.cx.text.date(*day);
        let removed = form.removable(ui, &name, |form, ui| {
            form.fixed_day(ui, at, *day, set);
        });
        if removed {
            let mut days = meeting.days.clone();
            days.remove(place);
            form.ask(&here, write(days));
        }
    }
    if form.button(
        ui,
        PushButton::quiet(form.cx.t("inspector-add-day"))
            .small()
            .icon(icons::PLUS),
    ) {
        let mut days = meeting.days.clone();
        let next = days.last().copied().unwrap_or(form.cx.today);
        days.push(next.tomorrow().unwrap_or(next));
        form.ask(&here, write(days));
    }
}

fn counts(form: &Form<'_, '_>, ui: &mut Ui, meeting: &Meeting) {
    let cx = form.cx;
    let items = meeting
        .agenda
        .iter()
        .filter(|item| item.kind == ItemKind::Item)
        .count();
    let said = |words: Message, count: usize| cx.say(&words.with("n", count));
    let present = said(Message::new("count-participant"), meeting.present.len());
    let items = said(Message::new("count-item"), items);
    let parked = said(Message::new("inspector-count-parked"), meeting.parked.len());
    let signed = said(
        Message::new("inspector-count-signature"),
        meeting.signed.len(),
    );
    let minutes = meeting
        .agenda
        .iter()
        .map(|item| item.minutes)
        .fold(0, u32::saturating_add);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        fact(ui, cx.t("field-present"), &present);
        fact(ui, cx.t("field-agenda"), &items);
        fact(
            ui,
            cx.t("inspector-planned-time"),
            &cx.text.duration(minutes),
        );
        fact(ui, cx.t("field-parked"), &parked);
        fact(ui, cx.t("field-signed"), &signed);
    });
}
