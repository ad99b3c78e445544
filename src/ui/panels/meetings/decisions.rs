//! What a meeting decided and agreed on.

use egui::{Label, Ui};

use super::data::stances;
use super::{Editing, Page, new_line};
use crate::intent::{Command, Intent, View};
use crate::message::Message;
use crate::scene::Token;
use crate::session::{Panel, Selection};
use crate::ui::PanelContext;
use crate::ui::fields::status_icon;
use crate::ui::theme::{Type, color, icons, space};
use crate::ui::widgets::{Notice, PushButton, Tone, badge, record_link, section, selectable_card};
use crate::workspace::edit::{Edit, NewRecord};
use crate::workspace::{
    ActionFilter, ActionId, Decision, DecisionId, DecisionKind, Mandate, RecordRef,
};

/// The name of the line for a new decision, which the command gives the focus.
pub(super) const NEW: &str = "decision";
/// From so many actions on, they are shown in their own panel.
const MOST_ACTIONS: usize = 12;

/// Shows the decisions of a meeting and the line for a new one.
pub(super) fn show(
    ui: &mut Ui,
    page: &Page<'_>,
    decisions: &[DecisionId],
    edit: &mut Editing,
    scroll: &mut Option<DecisionId>,
    out: &mut Vec<Intent>,
) {
    let cx = page.cx;
    section(ui, cx.t("kinds-decision"));
    list(ui, cx, decisions, scroll, out);
    let focus = edit.takes_focus(NEW);
    let hint = cx.t("meetings-add-decision");
    let written = new_line(
        ui,
        page,
        icons::SCALES,
        "meetings-new-decision",
        hint,
        &mut edit.lines(page.id).decision,
        focus,
    );
    if let Some(text) = written {
        let mut decision = Decision::new(&text, cx.stamp());
        decision.meeting = Some(page.id.clone());
        let id = DecisionId::fresh(&text, cx.chance.next());
        out.push(Intent::edit(Edit::Add(NewRecord::Decision(
            id.clone(),
            Box::new(decision),
        ))));
        out.push(Intent::View(View::Select(Selection::one(id))));
    }
}

/// Shows decisions as cards; a click selects one.
pub(super) fn list(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    decisions: &[DecisionId],
    scroll: &mut Option<DecisionId>,
    out: &mut Vec<Intent>,
) {
    for id in decisions {
        let Some(decision) = cx.workspace().decisions().get(id) else {
            continue;
        };
        let selected = cx.session.selection.contains(&id.into());
        let name = format!("{} {}", decision.short_number(), decision.text);
        let response = selectable_card(ui, &name, selected, true, |ui| one(ui, cx, decision));
        if response.clicked() {
            let held = ui.input(|input| input.modifiers.command);
            let selection = if held {
                cx.session.selection.toggled(id.into())
            } else {
                Selection::one(id)
            };
            out.push(Intent::View(View::Select(selection)));
        }
        if scroll.as_ref() == Some(id) {
            response.scroll_to_me(Some(egui::Align::Center));
            *scroll = None;
        }
    }
    let selected = cx.session.selection.primary();
    let here = decisions
        .iter()
        .any(|id| selected == Some(&RecordRef::from(id)));
    if here {
        let delete = PushButton::quiet(cx.t("delete-decision")).icon(icons::TRASH);
        if ui.add_enabled(!cx.is_read_only(), delete).clicked() {
            out.push(Intent::Command(Command::Delete));
        }
    }
}

fn one(ui: &mut Ui, cx: &PanelContext<'_>, decision: &Decision) {
    ui.spacing_mut().item_spacing.y = 6.0;
    ui.horizontal_wrapped(|ui| {
        let muted = color(ui.ctx(), Token::InkMuted);
        ui.add(Label::new(
            Type::NumberStrong
                .rich(decision.short_number())
                .color(muted),
        ));
        let tone = match decision.kind {
            DecisionKind::Consensus => Tone::Good,
            DecisionKind::Formal => Tone::Accent,
            DecisionKind::Recommendation | DecisionKind::Clarification => Tone::Neutral,
        };
        badge(ui, tone, cx.t(decision.kind.key()));
        if decision.example {
            badge(ui, Tone::Neutral, cx.t("actions-example"));
        }
    });
    ui.add(Label::new(Type::Medium.rich(&decision.text)).wrap());
    let summary = summary(cx, decision);
    if !summary.is_empty() {
        let muted = color(ui.ctx(), Token::InkMuted);
        ui.add(Label::new(Type::Small.rich(summary).color(muted)).wrap());
    }
    crate::ui::voting::of_decision(ui, cx, decision);
    if let Mandate::Reservation {
        body,
        by,
        cleared: None,
    } = &decision.mandate
    {
        let key = if *by < cx.today {
            "meetings-reservation-late"
        } else {
            "meetings-reservation"
        };
        let body = if body.trim().is_empty() {
            cx.t("unknown")
        } else {
            body.as_str()
        };
        let said = cx.say(&Message::new(key).with("body", body).with("by", *by));
        Notice::new(Tone::Warning, &said).plain().show(ui);
    }
}

/// «9 enige, 1 merknad».
fn summary(cx: &PanelContext<'_>, decision: &Decision) -> String {
    let [agree, remark, disagree, absent] = stances(decision);
    let counts = [
        ("meetings-agree", agree),
        ("meetings-remark", remark),
        ("meetings-disagree", disagree),
        ("meetings-absent", absent),
    ];
    let said: Vec<String> = counts
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(key, n)| cx.say(&Message::new(key).with("n", n)))
        .collect();
    said.join(", ")
}

/// Shows the actions that a meeting agreed on, as links.
pub(super) fn actions(ui: &mut Ui, page: &Page<'_>, actions: &[ActionId], out: &mut Vec<Intent>) {
    let cx = page.cx;
    section(ui, cx.t("meetings-actions"));
    if actions.is_empty() {
        quiet(ui, cx.t("meetings-no-actions"));
    }
    ui.spacing_mut().item_spacing.y = 2.0;
    for id in actions.iter().take(MOST_ACTIONS) {
        let Some(action) = cx.workspace().actions().get(id) else {
            continue;
        };
        let owner = action
            .owner
            .as_ref()
            .map_or(cx.t("actions-nobody"), |owner| cx.organisation(owner));
        let words = format!("{} {}", action.short_number(), action.text);
        let detail = if action.example {
            format!("{owner} · {}", cx.t("actions-example"))
        } else {
            owner.to_owned()
        };
        if record_link(ui, status_icon(action.status), &words, &detail).clicked() {
            out.push(Intent::View(View::Reveal(id.into())));
        }
    }
    if !actions.is_empty() {
        ui.add_space(space::HALF);
        let words = cx.say(&Message::new("meetings-show-actions").with("n", actions.len()));
        if ui
            .add(PushButton::secondary(&words).icon(icons::ACTIONS))
            .clicked()
        {
            let mut view = cx.session.actions.clone();
            view.show(ActionFilter::of_meeting(page.id.clone()));
            out.push(Intent::View(View::Actions(view)));
            out.push(Intent::View(View::Panel(Panel::Actions)));
        }
    }
}

/// A quiet sentence where nothing stands yet.
pub(super) fn quiet(ui: &mut Ui, words: &str) {
    let muted = color(ui.ctx(), Token::InkMuted);
    ui.add(Label::new(Type::Body.rich(words).color(muted)).wrap());
}
