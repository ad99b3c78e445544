//! The list of organisations: those who own, decide and act.

mod data;
mod edit;
mod table;

use egui::{CentralPanel, Frame, Id, Key, Label, Margin, Panel as Side, TextEdit, Ui};

use crate::i18n::fold;
use crate::intent::{Command, Intent, View};
use crate::message::Message;
use crate::scene::Token;
use crate::session::{ListView, Selection};
use crate::ui::PanelContext;
use crate::ui::theme::{Type, color, icons, space};
use crate::ui::widgets::{EmptyState, PushButton, SearchBox};
use crate::workspace::edit::{Edit, NewRecord};
use crate::workspace::{Organisation, OrganisationId, OrganisationKind, RecordRef};

use data::OrganisationTable;
use table::Table;

/// The organisations panel.
#[derive(Debug, Default)]
pub struct OrganisationsPanel {
    data: OrganisationTable,
    table: Table,
    /// The name of the organisation about to be added.
    name: String,
    wants_focus: bool,
}

impl OrganisationsPanel {
    /// Draws the panel.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        self.data.refresh(cx, self.table.is_editing());
        self.reveal(cx, out);
        let frame = Frame::NONE
            .fill(color(ui.ctx(), Token::Surface))
            .inner_margin(Margin::symmetric(16, 10));
        Side::top("organisations-toolbar")
            .resizable(false)
            .frame(frame)
            .show(ui, |ui| toolbar(ui, cx, self.data.rows.len(), out));
        let frame = Frame::NONE
            .fill(color(ui.ctx(), Token::Card))
            .inner_margin(Margin {
                left: 16,
                right: 16,
                top: 12,
                bottom: 0,
            });
        CentralPanel::default().frame(frame).show(ui, |ui| {
            self.add_line(ui, cx, out);
            if !self.data.rows.is_empty() {
                self.table.ui(ui, cx, &self.data, out);
            } else if cx.workspace().organisations().is_empty() {
                let state = EmptyState::new(
                    icons::ORGANISATIONS,
                    cx.t("no-organisation"),
                    cx.t("organisations-empty"),
                );
                let state = if cx.is_read_only() {
                    state
                } else {
                    state.button(cx.t("command-add-organisation"), None)
                };
                if state.show(ui).is_some_and(|button| button.clicked()) {
                    self.wants_focus = true;
                }
            } else {
                let state = EmptyState::new(
                    icons::SEARCH,
                    cx.t("no-hits"),
                    cx.t("organisations-no-hits"),
                );
                if state
                    .button(cx.t("show-all"), None)
                    .show(ui)
                    .is_some_and(|button| button.clicked())
                {
                    out.push(Intent::View(View::Organisations(unfiltered(cx))));
                }
            }
        });
    }

    /// Whether something is typed that no edit holds yet.
    #[must_use]
    pub fn has_unfinished(&self) -> bool {
        !self.name.trim().is_empty() || self.table.has_unread()
    }

    /// Carries out a command; whether it did.
    pub fn command(
        &mut self,
        command: Command,
        _cx: &PanelContext<'_>,
        _out: &mut Vec<Intent>,
    ) -> bool {
        let known = command == Command::AddOrganisation;
        self.wants_focus |= known;
        known
    }

    fn add_line(&mut self, ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        let muted = color(ui.ctx(), Token::InkMuted);
        let edit = TextEdit::singleline(&mut self.name)
            .id(Id::unique("organisations-add-line"))
            .prefix(icons::PLUS.text(space::ICON).color(muted))
            .hint_text(Type::Body.rich(cx.t("organisations-add-hint")))
            .desired_width(f32::INFINITY)
            .align(egui::Align2::LEFT_CENTER)
            .min_size(egui::vec2(0.0, 40.0));
        let response = ui
            .add_enabled(!cx.is_read_only(), edit)
            .accessible_name(cx.t("new-organisation"));
        let response = if cx.is_read_only() {
            response.on_disabled_hover_text(cx.t("read-only"))
        } else {
            response
        };
        if std::mem::take(&mut self.wants_focus) && !cx.is_read_only() {
            response.request_focus();
        }
        let name = self.name.trim().to_owned();
        let known = known(cx, &name).cloned();
        if response.lost_focus()
            && ui.input(|input| input.key_pressed(Key::Enter))
            && !name.is_empty()
        {
            let id = known.unwrap_or_else(|| {
                let organisation =
                    Organisation::new(&name, OrganisationKind::default(), cx.stamp());
                let id = OrganisationId::fresh(&name, cx.chance.next());
                let record = NewRecord::Organisation(id.clone(), Box::new(organisation));
                out.push(Intent::edit(Edit::Add(record)));
                id
            });
            // Brought into view, so that it is found among many.
            out.push(Intent::View(View::Reveal(id.into())));
            self.name.clear();
            response.request_focus();
        } else if !name.is_empty() {
            let words = if known.is_some() {
                cx.say(&Message::new("organisations-known").with("name", name))
            } else {
                cx.t("organisations-add-how").to_owned()
            };
            ui.add(Label::new(Type::Small.rich(words).color(muted)).wrap());
        }
        ui.add_space(space::HALF);
    }

    fn reveal(&mut self, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        let Some(RecordRef::Organisation(id)) = &cx.session.reveal else {
            return;
        };
        if !cx.workspace().organisations().contains(id) {
            out.push(Intent::View(View::Revealed));
        } else if let Some(place) = self.data.place(id) {
            self.table.scroll_to(place);
            if cx.session.selection.primary() != cx.session.reveal.as_ref() {
                out.push(Intent::View(View::Select(Selection::one(id))));
            }
            out.push(Intent::View(View::Revealed));
        } else {
            out.push(Intent::View(View::Organisations(unfiltered(cx))));
        }
    }
}

/// The organisation that already has this name.
fn known<'a>(cx: &PanelContext<'a>, name: &str) -> Option<&'a OrganisationId> {
    let name = fold(name);
    let same = |other: &str| fold(other) == name;
    cx.workspace()
        .organisations()
        .iter()
        .find(|(_, organisation)| {
            same(&organisation.name) || organisation.short.as_deref().is_some_and(same)
        })
        .map(|(id, _)| id)
}

fn unfiltered(cx: &PanelContext<'_>) -> ListView {
    ListView {
        search: String::new(),
        ..cx.session.organisations.clone()
    }
}

fn toolbar(ui: &mut Ui, cx: &PanelContext<'_>, shown: usize, out: &mut Vec<Intent>) {
    let mut view = cx.session.organisations.clone();
    ui.horizontal_wrapped(|ui| {
        let width = ui.available_width().clamp(150.0, 300.0);
        let search = SearchBox::new(&mut view.search, cx.t("organisations-search"));
        ui.add(search.width(width).id(Id::unique("organisations-search")));
        let total = cx.workspace().organisations().len();
        let words = if shown == total {
            cx.say(&Message::new("count-organisation").with("n", total))
        } else {
            cx.say(
                &Message::new("shown-of")
                    .with("shown", shown)
                    .with("total", total),
            )
        };
        ui.add(Label::new(
            Type::Body
                .rich(words)
                .color(color(ui.ctx(), Token::InkMuted)),
        ));
        let selected = cx.session.selection.records();
        let chosen = selected
            .iter()
            .any(|record| matches!(record, RecordRef::Organisation(_)));
        if chosen {
            let delete = PushButton::quiet(cx.t("delete-organisation")).icon(icons::TRASH);
            if ui.add_enabled(!cx.is_read_only(), delete).clicked() {
                out.push(Intent::Command(Command::Delete));
            }
        }
    });
    if view != cx.session.organisations {
        out.push(Intent::View(View::Organisations(view)));
    }
}

#[cfg(test)]
mod tests;
