//! Carries out intents.

use egui::Context;

use super::{Frostating, settings};
use crate::document::Merge;
use crate::intent::{Intent, Request, View};
use crate::session::{Answer, Dialog, Panel, Selection, Settings, ToastKind};
use crate::tasks::{Choice, Task};
use crate::workspace::{Author, Edit, RecordRef, Workspace};

impl Frostating {
    /// Carries out one intent.
    pub(super) fn apply(&mut self, intent: Intent, ctx: &Context) {
        match intent {
            Intent::Edit(edit, merge) => self.edit(&edit, merge),
            Intent::View(view) => self.view(view),
            Intent::Command(command) => self.command(command, ctx),
            Intent::Task(request) => self.task(request, ctx),
        }
    }

    /// Makes an edit; a refusal is said in passing and changes nothing.
    pub(super) fn edit(&mut self, edit: &Edit, merge: Merge) {
        let touch = self.touch();
        let Some(file) = &mut self.file else { return };
        let before = file.document.state();
        let outcome = file.document.apply(edit, &touch, merge);
        match outcome {
            Ok(()) => {
                if file.document.state() != before {
                    self.session
                        .remembered
                        .insert(before, self.session.selection.clone());
                }
                self.drop_lost_selection();
                self.settle_author();
            }
            Err(refusal) => self.toast(ToastKind::Error, refusal.0, false),
        }
    }

    /// Leaves in the selection only what is there.
    pub(super) fn drop_lost_selection(&mut self) {
        if let Some(file) = &self.file {
            let workspace = file.document.workspace();
            self.session
                .selection
                .retain(|record| workspace.record(record).is_some());
        }
    }

    /// Finds out on whose behalf edits of the open file are made: the organisation by its name, or
    /// the role as it was typed.
    pub(super) fn settle_author(&mut self) {
        let Some(file) = &mut self.file else { return };
        file.author = self
            .settings
            .identity
            .as_ref()
            .and_then(|identity| author(file.document.workspace(), identity));
    }

    fn view(&mut self, view: View) {
        match view {
            View::Panel(panel) => self.show(panel),
            View::Select(selection) => self.session.selection = selection,
            View::Reveal(record) => self.reveal(record),
            View::Map(map) => self.session.map = map,
            View::Chain(chain) => self.session.chain = chain,
            View::Actions(actions) => self.session.actions = actions,
            View::Organisations(list) => self.session.organisations = list,
            View::Meetings(list) => self.session.meetings = list,
            View::Revealed => self.session.reveal = None,
            View::Dialog(dialog) => self.open_dialog(dialog),
            View::CloseDialog => {
                let closed = self.session.dialogs.pop();
                if closed == Some(Dialog::Identity) {
                    let asked = Settings {
                        asked_identity: true,
                        ..self.settings.clone()
                    };
                    self.set_settings(asked);
                }
            }
            View::Answer(answer) => self.answer(answer),
            View::DismissToast(id) => self.session.toasts.retain(|toast| toast.id != id),
            View::Say(message) => self.toast(ToastKind::Info, message, false),
            View::Settings(settings) => self.set_settings(settings),
        }
    }

    /// Takes new settings into use and keeps them.
    pub(super) fn set_settings(&mut self, new: Settings) {
        if self.settings == new {
            return;
        }
        self.settings = new;
        self.settle_author();
        if let Err(message) =
            settings::write(self.surroundings.settings_file.as_deref(), &self.settings)
        {
            self.toast(ToastKind::Error, message, false);
        }
    }

    /// Opens the panel where a record is at home, selects it, and lets the panel bring it into view.
    pub(super) fn reveal(&mut self, record: RecordRef) {
        let Some(file) = &self.file else { return };
        let workspace = file.document.workspace();
        match &record {
            RecordRef::Chain(chain) => self.session.chain.chain = Some(chain.clone()),
            RecordRef::Step(step) => {
                self.session.chain.chain =
                    workspace.steps().get(step).map(|step| step.chain.clone());
            }
            RecordRef::Flow(flow) => {
                self.session.chain.chain = workspace
                    .flows()
                    .get(flow)
                    .and_then(|flow| workspace.chain_of_flow(flow))
                    .cloned();
            }
            RecordRef::Asset(asset) => {
                if let Some(asset) = workspace.assets().get(asset) {
                    self.session.map.hidden.remove(&asset.kind);
                }
                self.session.map.search.clear();
            }
            RecordRef::Action(action) => {
                if workspace
                    .actions()
                    .get(action)
                    .is_some_and(|action| !action.status.is_open())
                {
                    self.session.actions.scope = crate::session::ActionScope::All;
                }
                self.session.actions.search.clear();
            }
            _ => {}
        }
        self.session.panel = Panel::of(&record);
        self.session.reveal = Some(record.clone());
        self.session.selection = Selection::one(record);
    }

    fn answer(&mut self, answer: Answer) {
        let Some(Dialog::Unsaved(pending)) = self.session.dialogs.pop() else {
            return;
        };
        match answer {
            Answer::Stay => {}
            Answer::Discard => self.carry_on(pending),
            Answer::Save => {
                self.after_save = Some(pending);
                self.save();
            }
        }
    }

    fn task(&mut self, request: Request, ctx: &Context) {
        match request {
            Request::Open(path) => self.request(crate::session::PendingAction::Open(path)),
            Request::SaveTo(path) => self.save_to(path, None),
            Request::Export(order) => {
                let name = self.export_name(order);
                self.tasks
                    .start(Task::Choose(Choice::Export(order, name)), self.now);
            }
            Request::ExportTo(order, path) => self.export_to(order, path),
            Request::Cancel(id) => self.tasks.cancel(id),
            Request::Visit(address) => ctx.open_url(egui::OpenUrl::new_tab(address)),
        }
    }
}

fn author(workspace: &Workspace, identity: &crate::session::Identity) -> Option<Author> {
    let name = identity.organisation.trim();
    let known = workspace.organisations().iter().find(|(_, known)| {
        !name.is_empty() && (known.name == name || known.short.as_deref() == Some(name))
    });
    if let Some((id, _)) = known {
        return Some(Author::Organisation(id.clone()));
    }
    let parts = [name, identity.role.trim()];
    let text: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    (!text.is_empty()).then(|| Author::Role(text.join(", ")))
}
