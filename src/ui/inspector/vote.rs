//! The inspector of a vote: what it is called and where it belongs. What was cast is not changed.

use egui::Ui;

use super::{decision, parts};
use crate::message::Message;
use crate::ui::fields::reference::sorted;
use crate::ui::fields::{At, Form};
use crate::ui::voting;
use crate::ui::widgets::Tone;
use crate::workspace::edit::VoteField;
use crate::workspace::{Edit, Vote, VoteId};

/// More than can ever meet.
const MOST_ENTITLED: u32 = 100_000;

/// Draws it.
pub(super) fn ui(form: &mut Form<'_, '_>, ui: &mut Ui, id: &VoteId, vote: &Vote) {
    let cx = form.cx;
    let set = |field| Edit::Vote(id.clone(), field);
    parts::title(
        form,
        ui,
        cx.t("kind-vote"),
        Tone::Neutral,
        cx.t(if vote.is_secret() {
            "vote-secret"
        } else {
            "vote-open"
        }),
        vote.example,
    );
    let method = Message::new("pair")
        .with("first", Message::new(vote.method.key()))
        .with("second", Message::new(vote.counted.key()));
    parts::line(ui, &cx.say(&method));
    form.statement(ui, "field-question", &vote.question, |text| {
        set(VoteField::Question(text))
    });
    voting::result(ui, cx, vote);
    for (place, option) in vote.options.iter().enumerate() {
        let at = if place == 0 {
            At::part("field-options", "0")
        } else {
            At::bare("field-options", place.to_string())
        };
        form.name(ui, at, option, |name| {
            let mut options = vote.options.clone();
            if let Some(option) = options.get_mut(place) {
                *option = name;
            }
            set(VoteField::Options(options))
        });
    }
    form.pair(
        ui,
        |form, ui| {
            let limits = 0..=MOST_ENTITLED;
            form.count(ui, "field-entitled", vote.entitled, limits, |count| {
                set(VoteField::Entitled(count))
            });
        },
        |form, ui| {
            let limits = 0..=MOST_ENTITLED;
            form.whole(ui, "field-quorum", vote.quorum, limits, |count| {
                set(VoteField::Quorum(count))
            });
        },
    );
    form.reference(
        ui,
        "field-meeting",
        vote.meeting.as_ref(),
        || sorted(cx, cx.workspace().meetings(), |_, _| true),
        |meeting| set(VoteField::Meeting(meeting)),
    );
    if let Some(meeting) = &vote.meeting {
        let write = |item| set(VoteField::Item(item));
        decision::item(form, ui, meeting, vote.item.as_deref(), &write);
    }
    form.fixed_day(ui, "field-held", vote.held, |day| set(VoteField::Held(day)));
    form.tick(ui, "field-example", vote.example, |value| {
        set(VoteField::Example(value))
    });
}
