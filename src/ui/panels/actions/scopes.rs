//! The list of scopes at the left of the panel.

use egui::{Align, Label, Layout, Response, ScrollArea, Ui, vec2};

use super::data::Scope;
use crate::intent::{Intent, View};
use crate::scene::Token;
use crate::ui::PanelContext;
use crate::ui::theme::{Type, color, space};
use crate::ui::widgets::{section, selectable_card};
use crate::workspace::ActionScope;

/// Every scope with how many actions it holds; a click shows them.
pub(super) fn list(ui: &mut Ui, cx: &PanelContext<'_>, scopes: &[Scope], out: &mut Vec<Intent>) {
    section(ui, cx.t("actions-scopes"));
    ui.add_space(space::HALF);
    ScrollArea::vertical()
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for scope in scopes {
                if item(ui, cx, scope).clicked() {
                    choose(cx, scope, out);
                }
            }
        });
}

/// Shows the actions of a scope from now on; what else the filter narrows stays.
pub(super) fn choose(cx: &PanelContext<'_>, scope: &Scope, out: &mut Vec<Intent>) {
    let mut view = cx.session.actions.clone();
    let filter = &mut view.shown.filter;
    filter.scope = scope.which.scope;
    filter.owners.clone_from(&scope.which.owners);
    filter.meetings.clone_from(&scope.which.meetings);
    out.push(Intent::View(View::Actions(view)));
}

fn item(ui: &mut Ui, cx: &PanelContext<'_>, scope: &Scope) -> Response {
    let chosen = scope.is_chosen(&cx.session.actions.shown.filter);
    let words = cx.say(&scope.name);
    let count = scope.count.to_string();
    let name = format!("{words} {count}");
    selectable_card(ui, &name, chosen, false, |ui| {
        let size = vec2(ui.available_width(), space::TARGET);
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
            let urgent = scope.which.scope == ActionScope::Overdue && scope.count > 0;
            let ink = match (urgent, chosen) {
                (true, _) => Token::DangerInk,
                (false, true) => Token::Ink,
                (false, false) => Token::InkMuted,
            };
            let kind = if chosen || urgent {
                Type::NumberStrong
            } else {
                Type::Number
            };
            ui.add(Label::new(kind.rich(&count).color(color(ui.ctx(), ink))));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let kind = if chosen { Type::Strong } else { Type::Body };
                ui.add(Label::new(kind.rich(&words)).truncate());
            });
        });
    })
}
