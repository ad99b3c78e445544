//! The bar above the table: search, owner, grouping, export.

use egui::{Align, Button, Layout, Popup, PopupCloseBehavior, ScrollArea, Ui};

use super::data::{ActionTable, scope_name};
use super::scopes;
use crate::intent::{Intent, View};
use crate::message::Message;
use crate::session::{ActionsShape, ActionsView, Dialog, ExportKind, ExportOrder, Extent};
use crate::ui::PanelContext;
use crate::ui::theme::icons;
use crate::ui::widgets::{Chip, PushButton, SearchBox, segmented};
use crate::workspace::{ActionStatus, OrganisationId};

/// The widest that an owner's name is shown.
const NAME_WIDTH: f32 = 150.0;
/// With more room than this the export button stands at the right end, else in line.
const EXPORT_WIDTH: f32 = 190.0;

/// Shows the bar; with `scope_button` the scopes open from it.
pub(super) fn show(
    ui: &mut Ui,
    cx: &PanelContext<'_>,
    data: &ActionTable,
    scope_button: bool,
    out: &mut Vec<Intent>,
) {
    let mut view = cx.session.actions.clone();
    ui.horizontal_wrapped(|ui| {
        let search = SearchBox::new(&mut view.search, cx.t("actions-search"));
        let width = (ui.available_width() * 0.18).clamp(150.0, 260.0);
        ui.add(search.width(width).id(egui::Id::unique("actions-search")));
        if scope_button {
            choose_scope(ui, cx, data, out);
        }
        choose_owner(ui, cx, data, &mut view);
        choose_status(ui, cx, data, &mut view);
        let shapes = ActionsShape::ALL.map(|shape| (shape, cx.t(shape.key())));
        segmented(ui, cx.t("actions-shape"), &shapes, &mut view.shape);
        let group = Chip::toggle(cx.t("actions-by-owner"), view.by_owner);
        if ui.add(group.icon(icons::ROWS)).clicked() {
            view.by_owner = !view.by_owner;
        }
        let words = cx.say(&Message::new("actions-export").with("n", data.shown));
        let export = PushButton::secondary(&words).icon(icons::EXPORT);
        let response = if ui.available_size_before_wrap().x > EXPORT_WIDTH {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.add(export))
                .inner
        } else {
            ui.add(export)
        };
        if response.clicked() {
            let usual = ExportOrder::new(ExportKind::ActionsCsv, cx.workspace().language());
            out.push(Intent::View(View::Dialog(Dialog::Export(ExportOrder {
                extent: Extent::Shown,
                ..usual
            }))));
        }
    });
    if view != cx.session.actions {
        out.push(Intent::View(View::Actions(view)));
    }
}

fn choose_scope(ui: &mut Ui, cx: &PanelContext<'_>, data: &ActionTable, out: &mut Vec<Intent>) {
    let current = cx.say(&scope_name(&cx.session.actions.scope, cx.workspace()));
    let button = ui.add(
        Chip::menu(&current, true)
            .icon(icons::FUNNEL)
            .max_width(NAME_WIDTH),
    );
    Popup::menu(&button)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .show(|ui| {
            for scope in &data.scopes {
                let words = format!("{} {}", cx.say(&scope.name), scope.count);
                let chosen = scope.which == cx.session.actions.scope;
                if ui.add(Button::selectable(chosen, words)).clicked() {
                    scopes::choose(cx, &scope.which, out);
                }
            }
        });
}

fn choose_owner(ui: &mut Ui, cx: &PanelContext<'_>, data: &ActionTable, view: &mut ActionsView) {
    let name = match &view.owner {
        None => cx.t("actions-any-owner").to_owned(),
        Some(owner) => cx.organisation(owner).to_owned(),
    };
    let chip = Chip::menu(&name, view.owner.is_some())
        .icon(icons::USERS)
        .max_width(NAME_WIDTH);
    let button = ui.add(chip);
    Popup::menu(&button)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .show(|ui| {
            let mut choice = |ui: &mut Ui, owner: Option<OrganisationId>, words: &str| {
                let chosen = view.owner == owner;
                if ui.add(Button::selectable(chosen, words)).clicked() {
                    view.owner = owner;
                }
            };
            choice(ui, None, cx.t("actions-any-owner"));
            ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
                for (owner, count) in &data.owners {
                    let words = format!("{} {count}", cx.organisation(owner));
                    choice(ui, Some(owner.clone()), &words);
                }
            });
        });
}

fn choose_status(ui: &mut Ui, cx: &PanelContext<'_>, data: &ActionTable, view: &mut ActionsView) {
    let any = cx.t("actions-any-status");
    let name = view.status.map_or(any, |status| cx.t(status.key()));
    let button = ui.add(Chip::menu(name, view.status.is_some()).max_width(NAME_WIDTH));
    Popup::menu(&button)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .show(|ui| {
            let mut choice = |ui: &mut Ui, status: Option<ActionStatus>, words: &str| {
                let chosen = view.status == status;
                if ui.add(Button::selectable(chosen, words)).clicked() {
                    view.status = status;
                }
            };
            choice(ui, None, any);
            for (status, count) in data.statuses {
                let words = format!("{} {count}", cx.t(status.key()));
                choice(ui, Some(status), &words);
            }
        });
}
