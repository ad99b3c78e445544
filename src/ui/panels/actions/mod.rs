//! The actions panel: who does what by when, as a table, on a board, on a time axis and in figures.

mod board;
mod columns;
mod copied;
mod data;
mod edit;
mod figures;
mod filter_menu;
mod group;
mod marks;
mod row;
mod scopes;
mod table;
mod timeline;
mod toolbar;

use egui::{CentralPanel, Frame, Margin, Panel as Side, ScrollArea, Ui};

use crate::intent::{Command, Intent, View};
use crate::scene::Token;
use crate::session::{ActionsShape, ActionsView, Selection};
use crate::ui::PanelContext;
use crate::ui::capture::{CaptureField, Empty, Kind, store};
use crate::ui::theme::{color, icons, space};
use crate::ui::widgets::EmptyState;
use crate::workspace::{ActionFilter, ActionGroup, ActionId, RecordRef};

use columns::Columns;
use data::ActionTable;
use figures::Figures;
use table::Table;
use timeline::Timeline;
use toolbar::Toolbar;

/// What stands beside the rows: margins and scroll bar.
const BESIDE_TABLE: f32 = 48.0;
/// Lower than this everything scrolls together, so that the table is never squeezed out.
const ROOM_FOR_TABLE: f32 = 380.0;
/// The height of the table then.
const LOW_TABLE: f32 = 260.0;

/// The actions panel.
#[derive(Debug)]
pub struct ActionsPanel {
    data: ActionTable,
    add: CaptureField,
    table: Table,
    timeline: Timeline,
    figures: Figures,
    toolbar: Toolbar,
    /// The action that was just added and is to be brought into view.
    added: Option<ActionId>,
}

impl Default for ActionsPanel {
    fn default() -> Self {
        Self {
            data: ActionTable::default(),
            add: CaptureField::new("actions-add-line", Kind::Action),
            table: Table::default(),
            timeline: Timeline::default(),
            figures: Figures::default(),
            toolbar: Toolbar::default(),
            added: None,
        }
    }
}

impl ActionsPanel {
    /// Draws the panel.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        self.data.refresh(cx, self.table.is_editing());
        self.reveal(cx, out);
        let with_list = room_for_list(ui.available_width(), cx);
        if with_list {
            let frame = Frame::NONE
                .fill(color(ui.ctx(), Token::Surface))
                .inner_margin(Margin::symmetric(16, 16));
            Side::left("actions-scopes")
                .exact_size(space::LIST_WIDTH)
                .resizable(false)
                .frame(frame)
                .show(ui, |ui| scopes::list(ui, cx, &self.data.scopes, out));
        }
        let frame = Frame::NONE
            .fill(color(ui.ctx(), Token::Surface))
            .inner_margin(Margin::symmetric(16, 10));
        Side::top("actions-toolbar")
            .resizable(false)
            .frame(frame)
            .show(ui, |ui| {
                self.toolbar.show(ui, cx, &self.data, !with_list, out);
            });
        let frame = Frame::NONE
            .fill(color(ui.ctx(), Token::Card))
            .inner_margin(Margin {
                left: 16,
                right: 16,
                top: 12,
                bottom: 0,
            });
        CentralPanel::default().frame(frame).show(ui, |ui| {
            if ui.available_height() < ROOM_FOR_TABLE {
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                    self.add_bar(ui, cx, out);
                    ui.allocate_ui(egui::vec2(ui.available_width(), LOW_TABLE), |ui| {
                        self.rows(ui, cx, out);
                    });
                });
            } else {
                self.add_bar(ui, cx, out);
                self.rows(ui, cx, out);
            }
        });
    }

    /// Whether something is typed that no edit holds yet.
    #[must_use]
    pub fn has_unfinished(&self) -> bool {
        self.add.is_begun()
            || self.table.has_unread()
            || self.timeline.is_moving()
            || self.toolbar.has_unfinished()
    }

    /// Carries out a command; whether it did.
    pub fn command(
        &mut self,
        command: Command,
        _cx: &PanelContext<'_>,
        _out: &mut Vec<Intent>,
    ) -> bool {
        let known = command == Command::AddAction;
        if known {
            self.add.focus();
        }
        known
    }

    fn add_bar(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        let empty = Empty {
            hint: cx.t("actions-add-hint"),
            name: cx.t("new-action"),
            how: cx.t("actions-add-how"),
            key: if cx.settings.letter_shortcuts {
                "N"
            } else {
                ""
            },
        };
        let Some(entered) = self.add.ui(ui, cx, empty) else {
            return;
        };
        let Some((edit, made)) = store::edit(cx, &entered) else {
            return;
        };
        self.add.clear();
        out.push(Intent::edit(edit));
        if let Some(made) = made {
            if let RecordRef::Action(id) = &made {
                self.added = Some(id.clone());
            }
            out.push(Intent::View(View::Select(Selection::one(made))));
        }
    }

    fn rows(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        if !self.data.rows.is_empty() {
            match cx.session.actions.shape {
                ActionsShape::Table => self.table.ui(ui, cx, &self.data, out),
                ActionsShape::Board => board::show(ui, cx, &self.data, out),
                ActionsShape::Timeline => self.timeline.ui(ui, cx, &self.data, out),
                ActionsShape::Figures => self.figures.ui(ui, cx, &self.data, out),
            }
        } else if cx.workspace().actions().is_empty() {
            let state = EmptyState::new(
                icons::ACTIONS,
                cx.t("actions-empty"),
                cx.t("actions-empty-text"),
            );
            let state = if cx.is_read_only() {
                state
            } else {
                state.button(cx.t("command-add-action"), None)
            };
            if state.show(ui).is_some_and(|button| button.clicked()) {
                self.add.focus();
            }
        } else {
            let state = EmptyState::new(
                icons::ACTIONS,
                cx.t("actions-none-here"),
                cx.t("actions-none-here-text"),
            );
            if state
                .button(cx.t("show-all"), None)
                .show(ui)
                .is_some_and(|button| button.clicked())
            {
                out.push(Intent::View(View::Actions(everything(&cx.session.actions))));
            }
        }
    }

    /// Brings the action that was asked for, or just added, into view; if it is filtered away, shows
    /// all.
    fn reveal(&mut self, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        if let Some(id) = &self.added {
            if let Some(place) = self.data.place(id) {
                self.table.scroll_to(place);
                self.timeline.scroll_to(place);
                self.added = None;
            } else if cx.workspace().actions().contains(id) {
                out.push(Intent::View(View::Actions(everything(&cx.session.actions))));
            } else {
                self.added = None;
            }
        }
        let Some(RecordRef::Action(id)) = &cx.session.reveal else {
            return;
        };
        if !cx.workspace().actions().contains(id) {
            out.push(Intent::View(View::Revealed));
        } else if let Some(place) = self.data.place(id) {
            self.table.scroll_to(place);
            self.timeline.scroll_to(place);
            if cx.session.selection.primary() != cx.session.reveal.as_ref() {
                out.push(Intent::View(View::Select(Selection::one(id))));
            }
            out.push(Intent::View(View::Revealed));
        } else {
            out.push(Intent::View(View::Actions(everything(&cx.session.actions))));
        }
    }
}

/// Whether there is room for the list of scopes beside all columns of the table, with the inspector
/// open: so nothing moves when it opens. Otherwise the scopes open from a button in the toolbar.
fn room_for_list(room: f32, cx: &PanelContext<'_>) -> bool {
    let inspector = if cx.session.selection.is_empty() {
        space::INSPECTOR_WIDTH
    } else {
        0.0
    };
    let table = Columns::enough(is_by_owner(&cx.session.actions)) + BESIDE_TABLE;
    room - inspector >= space::LIST_WIDTH + table
}

/// Whether the owners stand in the heads of groups, so that no column has to repeat them.
fn is_by_owner(view: &ActionsView) -> bool {
    view.shown.group == ActionGroup::Owner
}

/// The view with nothing filtered away.
fn everything(view: &ActionsView) -> ActionsView {
    let mut view = view.clone();
    view.show(ActionFilter::everything());
    view
}

#[cfg(test)]
mod tests;
