//! What a line will become, said below its field.

use egui::{Label, Ui};

use super::line::{Kind, Reading};
use super::store;
use crate::message::Message;
use crate::scene::Token;
use crate::ui::PanelContext;
use crate::ui::theme::{Icon, Type, color, icons};
use crate::ui::widgets::Tone;

/// The icon of a kind of line.
#[must_use]
pub fn icon_of(kind: Kind) -> Icon {
    match kind {
        Kind::Action => icons::ACTIONS,
        Kind::Decision => icons::SCALES,
        Kind::Input => icons::POLICY,
        Kind::Parked => icons::PARTIES,
        Kind::Note => icons::CHAT,
    }
}

/// The colour of a kind's sign and icon.
pub(super) fn ink_of(kind: Kind) -> Token {
    match kind {
        Kind::Action => Token::DangerInk,
        Kind::Decision => Token::GoodInk,
        Kind::Input => Token::Accent,
        Kind::Parked => Token::WarningInk,
        Kind::Note => Token::InkMuted,
    }
}

/// A quiet sentence.
pub(super) fn quiet(ui: &mut Ui, words: &str) {
    let muted = color(ui.ctx(), Token::InkMuted);
    ui.add(Label::new(Type::Small.rich(words).color(muted)).wrap());
}

/// Says what Enter will store, and what was not understood or stands in the way.
pub(super) fn echo(ui: &mut Ui, cx: &PanelContext<'_>, reading: &Reading) {
    ui.spacing_mut().item_spacing.y = 2.0;
    quiet(ui, &echo_words(cx, reading));
    let obstacle = store::obstacle(cx, reading.kind);
    for doubt in reading.doubts.iter().chain(obstacle.as_ref()) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 5.0;
            let ink = color(ui.ctx(), Tone::Warning.ink());
            ui.add(Label::new(Tone::Warning.icon().text(15.0).color(ink)));
            ui.add(Label::new(Type::Small.rich(cx.say(doubt)).color(ink)).wrap());
        });
    }
}

/// «Enter legger til tiltak: ansvarlig Siva, frist 15. oktober 2023, gjelder Pyrolyse Innherred».
fn echo_words(cx: &PanelContext<'_>, reading: &Reading) -> String {
    if reading.text.is_empty() {
        return cx.t(no_text(reading.kind)).to_owned();
    }
    let mut said = Vec::new();
    let organisations: Vec<&str> = reading
        .owner
        .iter()
        .chain(&reading.contributors)
        .map(|id| cx.organisation(id))
        .collect();
    if reading.kind == Kind::Decision {
        if !organisations.is_empty() {
            let names = cx.text.list(&organisations);
            said.push(cx.say(&Message::new("capture-agree").with("names", names)));
        }
        if let Some(day) = reading.due {
            let day = cx.text.date_with_weekday(day);
            said.push(cx.say(&Message::new("capture-review").with("day", day)));
        }
    } else {
        if let Some((owner, contributors)) = organisations.split_first() {
            said.push(cx.say(&Message::new("actions-echo-owner").with("owner", *owner)));
            if !contributors.is_empty() {
                let names = cx.text.list(contributors);
                said.push(cx.say(&Message::new("actions-echo-contributors").with("names", names)));
            }
        }
        if let Some(due) = reading.due {
            let day = cx.text.date_with_weekday(due);
            said.push(cx.say(&Message::new("actions-echo-due").with("day", day)));
        }
    }
    if !reading.about.is_empty() {
        let titles: Vec<&str> = reading
            .about
            .iter()
            .map(|record| cx.title(record))
            .collect();
        let titles = cx.text.list(&titles);
        said.push(cx.say(&Message::new("actions-echo-about").with("titles", titles)));
    }
    if let Some(item) = store::place(cx).item(cx.workspace()) {
        said.push(cx.say(&Message::new("capture-under").with("item", item.title.as_str())));
    }
    if said.is_empty() {
        return cx.t(plain(reading.kind)).to_owned();
    }
    cx.say(&Message::new(with_more(reading.kind)).with("said", said.join(", ")))
}

fn no_text(kind: Kind) -> &'static str {
    match kind {
        Kind::Action => "actions-add-no-text",
        Kind::Decision => "capture-no-decision",
        Kind::Input => "capture-no-input",
        Kind::Parked => "capture-no-parked",
        Kind::Note => "capture-no-note",
    }
}

fn plain(kind: Kind) -> &'static str {
    match kind {
        Kind::Action => "capture-plain-action",
        Kind::Decision => "capture-plain-decision",
        Kind::Input => "capture-plain-input",
        Kind::Parked => "capture-plain-parked",
        Kind::Note => "capture-plain-note",
    }
}

fn with_more(kind: Kind) -> &'static str {
    match kind {
        Kind::Action => "capture-action",
        Kind::Decision => "capture-decision",
        Kind::Input => "capture-input",
        Kind::Parked => "capture-parked",
        Kind::Note => "capture-note",
    }
}
