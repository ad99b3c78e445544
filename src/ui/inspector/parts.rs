//! What the inspectors of all kinds have in common: headings, folds, links to actions.

use egui::{Align, Label, Layout, Ui};

use crate::message::Message;
use crate::scene::Token;
use crate::ui::PanelContext;
use crate::ui::fields::{Form, name_of};
use crate::ui::theme::{self, Type, icons, space};
use crate::ui::widgets::{Notice, PushButton, Tone, badge, heading};
use crate::workspace::{Action, ActionId, ActionStatus, RecordRef};

/// The heading: what the record is called, and a badge that says what it is.
pub(super) fn title(
    form: &Form<'_, '_>,
    ui: &mut Ui,
    name: &str,
    tone: Tone,
    kind: &str,
    example: bool,
) {
    let name = if name.trim().is_empty() {
        form.cx.t("untitled")
    } else {
        name
    };
    ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
        ui.spacing_mut().item_spacing.x = space::HALF;
        badge(ui, tone, kind);
        if example {
            badge(ui, Tone::Accent, form.cx.t("example"));
        }
        ui.with_layout(Layout::top_down(Align::Min), |ui| heading(ui, name));
    });
}

/// A row of this height at least, filled from its right end.
pub(super) fn from_right(ui: &mut Ui, height: f32, content: impl FnOnce(&mut Ui)) {
    let room = egui::vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(room, Layout::right_to_left(Align::Center), content);
}

/// A muted line below the heading.
pub(super) fn line(ui: &mut Ui, words: &str) {
    let muted = theme::color(ui.ctx(), Token::InkMuted);
    ui.add(Label::new(egui::RichText::new(words).color(muted)).wrap());
}

/// Says once above all fields why nothing can be changed; each field says it again on its own.
pub(super) fn read_only_notice(form: &Form<'_, '_>, ui: &mut Ui) {
    if let crate::document::Access::ReadOnly(reason) = form.cx.document.access() {
        Notice::new(Tone::Neutral, &form.cx.say(reason))
            .title(form.cx.t("read-only"))
            .show(ui);
    }
}

/// A part that is folded in until someone asks for it; `detail` says what is in it.
pub(super) fn fold<'f, 'a>(
    form: &mut Form<'f, 'a>,
    ui: &mut Ui,
    key: &'static str,
    detail: &str,
    content: impl FnOnce(&mut Form<'f, 'a>, &mut Ui),
) {
    let open = form.is_open("fold", key);
    let words = form.cx.t(key);
    let words = if detail.is_empty() || open {
        words.to_owned()
    } else {
        form.cx.say(
            &Message::new("pair")
                .with("first", words)
                .with("second", detail),
        )
    };
    let caret = if open {
        icons::CARET_DOWN
    } else {
        icons::CARET_RIGHT
    };
    let response = ui.add(PushButton::quiet(&words).small().icon(caret).wide());
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_expanded(open));
    if response.clicked() {
        form.set_open("fold", key, !open);
    }
    if open {
        content(form, ui);
    }
}

/// What a link says beside the name of its record.
#[derive(Clone, Debug, Default)]
pub(super) struct LinkWords {
    /// What stands for the record's name.
    pub(super) name: Option<String>,
    /// A short word behind the name.
    pub(super) behind: String,
    /// A quieter line below.
    pub(super) below: String,
}

/// Links under a small heading; nothing where there is none.
pub(super) fn links(
    form: &mut Form<'_, '_>,
    ui: &mut Ui,
    label: &'static str,
    records: &[RecordRef],
) {
    told_links(form, ui, label, records, |_, _| LinkWords::default());
}

/// Links under a small heading, each with more to say.
pub(super) fn told_links(
    form: &mut Form<'_, '_>,
    ui: &mut Ui,
    label: &'static str,
    records: &[RecordRef],
    words: impl Fn(&PanelContext<'_>, &RecordRef) -> LinkWords,
) {
    if records.is_empty() {
        return;
    }
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        form.label(ui, label);
        for record in records {
            let words = words(form.cx, record);
            let name = words.name.unwrap_or_else(|| name_of(form.cx, record));
            form.named_link(ui, record, &name, &words.behind, &words.below);
        }
    });
}

/// Links to actions, each with owner and due date.
pub(super) fn actions<'i>(
    form: &mut Form<'_, '_>,
    ui: &mut Ui,
    label: &'static str,
    ids: impl Iterator<Item = &'i ActionId>,
) {
    let records: Vec<RecordRef> = ids.map(RecordRef::from).collect();
    told_links(form, ui, label, &records, |cx, record| match record {
        RecordRef::Action(id) => cx
            .workspace()
            .actions()
            .get(id)
            .map(|action| owner_and_due(cx, action))
            .unwrap_or_default(),
        _ => LinkWords::default(),
    });
}

/// Who answers for an action and by when, as far as that is said.
fn owner_and_due(cx: &PanelContext<'_>, action: &Action) -> LinkWords {
    let owner = action
        .owner
        .as_ref()
        .map(|owner| cx.organisation(owner).to_owned());
    let due = action
        .due
        .filter(|_| action.status.is_open())
        .map(|due| cx.text.date_beside(due, cx.today));
    let below = [owner, due]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ");
    LinkWords {
        below,
        ..LinkWords::default()
    }
}

/// How a status is to be looked at.
pub(super) fn status_tone(action: &Action, today: jiff::civil::Date) -> Tone {
    match action.status {
        _ if action.is_overdue(today) => Tone::Danger,
        ActionStatus::Done => Tone::Good,
        ActionStatus::Started => Tone::Accent,
        ActionStatus::Proposed | ActionStatus::Agreed | ActionStatus::Dropped => Tone::Neutral,
    }
}

/// What is worth knowing about the record, or missing, as a tinted box.
pub(super) fn notice(form: &Form<'_, '_>, ui: &mut Ui, tone: Tone, message: &Message) {
    Notice::new(tone, &form.cx.say(message)).plain().show(ui);
}

/// How much of a text stands in one line of a fold.
pub(super) fn type_small(ui: &mut Ui, words: &str) {
    ui.add(Label::new(Type::Small.rich(words)).wrap());
}
