//! The bar above the actions: views, scope, filter, groups, search, shapes, export.

use egui::{Align, Button, Layout, Popup, PopupCloseBehavior, Ui};

use super::data::{ActionTable, scope_name};
use super::filter_menu::FilterMenu;
use super::{group, scopes};
use crate::intent::{Intent, View};
use crate::message::Message;
use crate::session::{ActionsShape, Dialog, ExportKind, ExportOrder, Extent};
use crate::ui::PanelContext;
use crate::ui::theme::icons;
use crate::ui::views_menu::{Showing, ViewsMenu};
use crate::ui::widgets::{Chip, PushButton, SearchBox, segmented};

/// The widest that a name is shown.
const NAME_WIDTH: f32 = 150.0;
/// With more room than this the export button stands at the right end, else in line.
const EXPORT_WIDTH: f32 = 190.0;

/// What the bar's menus remember.
#[derive(Debug, Default)]
pub(super) struct Toolbar {
    views: ViewsMenu,
    filter: FilterMenu,
}

impl Toolbar {
    /// Whether something is typed that is not entered, or cannot be read.
    pub(super) fn has_unfinished(&self) -> bool {
        self.views.has_unfinished() || self.filter.has_unread()
    }

    /// Shows the bar; with `scope_button` the scopes open from it.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        data: &ActionTable,
        scope_button: bool,
        out: &mut Vec<Intent>,
    ) {
        let mut view = cx.session.actions.clone();
        ui.horizontal_wrapped(|ui| {
            let search = &mut view.shown.filter.search;
            let search = SearchBox::new(search, cx.t("actions-search"));
            let width = (ui.available_width() * 0.18).clamp(150.0, 240.0);
            ui.add(search.width(width).id(egui::Id::unique("actions-search")));
            let mut showing = Showing {
                shown: &mut *view.shown,
                named: &mut view.named,
                all: "actions-views-all",
            };
            self.views.show(ui, cx, &mut showing, out);
            if scope_button {
                choose_scope(ui, cx, data, out);
            }
            self.filter.show(ui, cx, data, &mut view.shown.filter);
            group::menu(ui, cx, data, &mut view);
            let shapes = ActionsShape::ALL.map(|shape| (shape, cx.t(shape.key())));
            segmented(ui, cx.t("actions-shape"), &shapes, &mut view.shape);
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
}

fn choose_scope(ui: &mut Ui, cx: &PanelContext<'_>, data: &ActionTable, out: &mut Vec<Intent>) {
    let filter = &cx.session.actions.shown.filter;
    let current = cx.say(&scope_name(filter, cx.workspace(), cx.author));
    let button = ui.add(
        Chip::menu(&current, true)
            .icon(icons::FLAG)
            .max_width(NAME_WIDTH),
    );
    Popup::menu(&button)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .show(|ui| {
            for scope in &data.scopes {
                let words = format!("{} {}", cx.say(&scope.name), scope.count);
                let chosen = scope.is_chosen(filter);
                if ui.add(Button::selectable(chosen, words)).clicked() {
                    scopes::choose(cx, scope, out);
                }
            }
        });
}
