//! Carries out intents.

use std::collections::HashSet;

use egui::Context;

use super::{Frostating, settings};
use crate::document::Merge;
use crate::intent::{Intent, Request, View};
use crate::message::Message;
use crate::session::{Dialog, Panel, Selection, Settings, Target, ToastKind, Within};
use crate::workspace::{ActionScope, AnyRecord, Author, Edit, RecordRef, ViewOf, Workspace};

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
        let removed = removed(edit, file.document.workspace());
        if let Err(refusal) = file.document.apply(edit, &touch, merge) {
            self.toast(ToastKind::Error, refusal.0, false);
            return;
        }
        if file.document.state() == before {
            return;
        }
        if file.document.steps().next() == Some(before) {
            self.remember_selection(before);
        }
        self.drop_lost_selection();
        self.settle_author();
        self.retire_undo();
        if let Some(said) = removed {
            self.toast(ToastKind::Info, said, true);
        }
    }

    /// Keeps the selection for when undo or redo brings a state back.
    pub(super) fn remember_selection(&mut self, state: u64) {
        /// Twice what can be undone: only now and then is it worth looking what is out of reach.
        const MOST: usize = 2_000;
        let selection = self.session.selection.clone();
        let remembered = &mut self.session.remembered;
        remembered.insert(state, selection);
        if let Some(file) = self.file.as_ref().filter(|_| remembered.len() > MOST) {
            let within_reach: HashSet<u64> = file.document.steps().collect();
            remembered.retain(|state, _| within_reach.contains(state));
        }
    }

    /// Takes back the offers to undo, which were about a state that is no longer the present one.
    pub(super) fn retire_undo(&mut self) {
        self.session.toasts.retain(|toast| !toast.offers_undo);
    }

    /// Leaves in the selection and in the filter of the map only what is there.
    pub(super) fn drop_lost_selection(&mut self) {
        if let Some(file) = &self.file {
            let workspace = file.document.workspace();
            self.session
                .selection
                .retain(|record| workspace.record(record).is_some());
            let filter = &self.session.map.shown.filter;
            let mut living = filter.clone();
            living.retain_living(workspace);
            if living != *filter {
                self.session.map.shown.filter = living;
            }
            let actions = &mut self.session.actions.shown.filter;
            actions.retain_living(workspace);
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
        match view.show(&mut self.session) {
            Some(View::Reveal(record)) => self.reveal(record),
            Some(View::CloseDialog) => self.close_dialog(),
            Some(View::Answer(answer)) => self.answer(answer),
            Some(View::Rescue(answer)) => self.rescue(answer),
            Some(View::Say(message)) => self.toast(ToastKind::Info, message, false),
            Some(View::Settings(settings)) => self.set_settings(settings),
            // The session was all that it took.
            None
            | Some(
                View::Panel(_)
                | View::Select(_)
                | View::Map(_)
                | View::Chain(_)
                | View::ChainTools(_)
                | View::Actions(_)
                | View::Organisations(_)
                | View::Meetings(_)
                | View::Fly(_)
                | View::Flown
                | View::Clock(_)
                | View::Voting(_)
                | View::Revealed
                | View::Write(..)
                | View::Written
                | View::Dialog(_)
                | View::DismissToast(_),
            ) => {}
        }
    }

    /// Closes the topmost dialog without an answer to it.
    fn close_dialog(&mut self) {
        match self.session.dialogs.pop() {
            Some(Dialog::Identity) => {
                let asked = Settings {
                    asked_identity: true,
                    ..self.settings.clone()
                };
                self.set_settings(asked);
            }
            Some(Dialog::WritePath(target, _)) => self.give_up(&target),
            _ => {}
        }
        self.keep_settings();
    }

    /// Takes new settings into use; they are kept once nobody types.
    pub(super) fn set_settings(&mut self, new: Settings) {
        if self.settings == new {
            return;
        }
        let files = self.settings.recent != new.recent;
        self.settings = new;
        self.unkept = true;
        self.settle_author();
        if files {
            self.look_for_recent();
        }
    }

    /// Writes settings that have changed to their file.
    pub(super) fn keep_settings(&mut self) {
        if !std::mem::take(&mut self.unkept) {
            return;
        }
        let file = self.settings_file.as_deref();
        if let Err(message) = settings::write(file, &self.settings) {
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
                let hides = workspace.assets().get(asset).is_some_and(|it| {
                    let passes = self.choosing(file).by(&self.session.map.shown.filter);
                    !passes(asset, it)
                });
                if hides || self.session.map.within != Within::Everywhere {
                    self.session.map.show_all();
                }
            }
            RecordRef::View(view) => {
                if let Some(named) = workspace.views().get(view) {
                    self.session.panel = match &named.of {
                        ViewOf::Assets(shown) => {
                            *self.session.map.shown = shown.clone();
                            self.session.map.named = Some(view.clone());
                            self.session.map.within = Within::Everywhere;
                            Panel::Map
                        }
                        ViewOf::Actions(shown) => {
                            *self.session.actions.shown = shown.clone();
                            self.session.actions.named = Some(view.clone());
                            Panel::Actions
                        }
                    };
                }
                return;
            }
            RecordRef::Action(action) => {
                if workspace
                    .actions()
                    .get(action)
                    .is_some_and(|action| !action.status.is_open())
                {
                    self.session.actions.shown.filter.scope = ActionScope::All;
                }
                self.session.actions.shown.filter.search.clear();
            }
            _ => {}
        }
        self.session.panel = Panel::of(&record);
        self.session.reveal = Some(record.clone());
        self.session.selection = Selection::one(record);
    }

    fn task(&mut self, request: Request, ctx: &Context) {
        match request {
            Request::Open(path) => {
                let dialogs = &mut self.session.dialogs;
                dialogs.retain(|dialog| *dialog != Dialog::OpenPath);
                self.open_path(path);
            }
            Request::Import(kind, from, names) => self.preview_import(kind, from, names),
            Request::Export(order) => {
                let name = self.export_name(&order);
                self.ask_for_path(Target::Export(order), name);
            }
            Request::Write(target, path) => self.write(target, path),
            Request::Replace(target, path) => self.replace(target, path),
            Request::Cancel(id) => self.tasks.cancel(id),
            Request::Visit(address) => ctx.open_url(egui::OpenUrl::new_tab(address)),
        }
    }
}

/// What an edit that removes something has removed, in words; `None` for other edits.
fn removed(edit: &Edit, workspace: &Workspace) -> Option<Message> {
    let said = |title: &str| Message::new("deleted").with("title", title);
    Some(match edit {
        Edit::Remove(records) => match records.as_slice() {
            [only] => said(workspace.record(only).map_or("", AnyRecord::title)),
            several => Message::new("deleted-many").with("n", several.len()),
        },
        Edit::RemoveStage(chain, stage) => {
            let chain = workspace.chains().get(chain);
            let stage = chain.and_then(|chain| chain.stages.get(chain.stage_index(stage)?));
            said(stage.map_or("", |stage| stage.name.as_str()))
        }
        _ => return None,
    })
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
