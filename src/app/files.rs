//! Opening, saving and leaving files, and the question about unsaved changes.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::date;

use super::{Frostating, OpenFile};
use crate::analysis::{Index, Places};
use crate::document::{Access, Document};
use crate::message::Message;
use crate::session::{
    Dialog, ExportOrder, PendingAction, Recent, Session, Settings, ToastKind, Today,
};
use crate::storage;
use crate::storage::file::ContentHash;
use crate::storage::ron_format::Normalisation;
use crate::tasks::{Choice, ExportTask, Read, Task};
use crate::workspace::{Division, Workspace};

impl Frostating {
    /// Does what leaves the open file, once unsaved changes are dealt with.
    pub(super) fn request(&mut self, action: PendingAction) {
        let unsaved = self
            .file
            .as_ref()
            .is_some_and(|file| file.document.has_unsaved_work());
        if unsaved {
            self.session
                .dialogs
                .retain(|dialog| !matches!(dialog, Dialog::Unsaved(_)));
            self.open_dialog(Dialog::Unsaved(action));
        } else {
            self.carry_on(action);
        }
    }

    /// Does what leaves the open file.
    pub(super) fn carry_on(&mut self, action: PendingAction) {
        match action {
            PendingAction::Quit => self.close = true,
            PendingAction::Open(path) => self.tasks.start(Task::Open(path), self.now),
            PendingAction::ChooseFile => self.tasks.start(Task::Choose(Choice::Open), self.now),
            PendingAction::New => self.start_new(),
            PendingAction::Sample => self.open_sample(),
            PendingAction::CloseFile => {
                self.file = None;
                self.session = Session::default();
                self.look_for_recent();
            }
        }
    }

    /// Opens a file given by path.
    pub fn open_path(&mut self, path: PathBuf) {
        self.request(PendingAction::Open(path));
    }

    /// Opens a copy of the bundled sample, as of 1 November 2023.
    pub fn open_sample(&mut self) {
        match storage::sample() {
            Ok(workspace) => {
                let day = self.as_of.take().unwrap_or(date(2023, 11, 1));
                self.take_document(Document::unsaved(workspace), None, None);
                self.session.today = Today::AsOf(day);
            }
            Err(error) => self.report(Message::new("open-failed-title"), vec![error.message]),
        }
    }

    fn start_new(&mut self) {
        let title = crate::i18n::Catalogue::of(self.language()).text("new-workspace-title");
        let workspace = Workspace::new(title, Division::default(), self.language());
        self.take_document(Document::unsaved(workspace), None, None);
    }

    /// Shows a document that was read or made, from its beginning.
    pub(super) fn take_document(
        &mut self,
        document: Document,
        path: Option<PathBuf>,
        hash: Option<ContentHash>,
    ) {
        let today = self.as_of.take().map_or(Today::Real, Today::AsOf);
        self.session = Session {
            today,
            path,
            ..Session::default()
        };
        let index = Index::of(document.workspace());
        self.file = Some(OpenFile {
            document,
            hash,
            index,
            places: Places::default(),
            author: None,
        });
        self.settle_author();
        if !self.settings.asked_identity {
            self.open_dialog(Dialog::Identity);
        }
    }

    /// Takes in a file that was read.
    pub(super) fn opened(&mut self, path: PathBuf, read: Read) {
        let Read {
            loaded,
            hash,
            writable,
        } = read;
        let access = match () {
            () if loaded.damaged
                || loaded
                    .problems
                    .iter()
                    .any(|problem| problem.invariant.is_some()) =>
            {
                Access::ReadOnly(Message::new("read-only-damaged"))
            }
            () if !writable => Access::ReadOnly(Message::new("read-only-file")),
            () => Access::Write,
        };
        let document = Document::opened(loaded.workspace, access);
        let read_only = matches!(document.access(), Access::ReadOnly(_));
        let title = document.workspace().title().to_owned();
        let mut settings = self.settings.clone();
        settings.remember(Recent {
            path: path.clone(),
            title,
            opened: (self.surroundings.clock)(),
        });
        self.set_settings(settings);
        self.take_document(document, Some(path), Some(hash));
        self.session.problems = loaded
            .problems
            .iter()
            .map(|problem| problem.message.clone())
            .collect();
        if read_only && !self.session.problems.is_empty() {
            if loaded.normalises.contains(&Normalisation::Comments) {
                let lost = Message::new("copy-loses-comments");
                self.session.problems.push(lost);
            }
            self.open_dialog(Dialog::Problems);
        }
        if !loaded.normalises.is_empty() && !read_only {
            let what = loaded
                .normalises
                .iter()
                .map(|what| Message::new(what.key()))
                .collect::<Vec<_>>();
            self.toast(
                ToastKind::Info,
                Message::new("will-normalise").with("what", what),
                false,
            );
        }
    }

    /// Saves where the file is, or asks where.
    pub(super) fn save(&mut self) {
        let Some(file) = &self.file else { return };
        let read_only = matches!(file.document.access(), Access::ReadOnly(_));
        match &self.session.path {
            Some(path) if !read_only => {
                let (path, expected) = (path.clone(), file.hash);
                self.save_to(path, expected);
            }
            _ => self.save_as(),
        }
    }

    /// Asks where to save.
    pub(super) fn save_as(&mut self) {
        let Some(file) = &self.file else { return };
        let name = match &self.session.path {
            Some(path) => path
                .file_name()
                .map(|name| name.to_string_lossy().into_owned()),
            None => None,
        };
        let name = name.unwrap_or_else(|| file_name(file.document.workspace().title(), "ron"));
        self.tasks.start(Task::Choose(Choice::Save(name)), self.now);
    }

    /// Saves at a path; with `expected`, only if the file still holds that.
    pub(super) fn save_to(&mut self, path: PathBuf, expected: Option<ContentHash>) {
        let Some(file) = &mut self.file else { return };
        self.session.saving = true;
        let workspace = file.document.for_saving();
        let snapshots = self.surroundings.snapshots.clone();
        self.tasks.start(
            Task::Save {
                path,
                workspace,
                expected,
                snapshots,
            },
            self.now,
        );
    }

    /// Writes an export of the present state.
    pub(super) fn export_to(&mut self, order: ExportOrder, path: PathBuf) {
        let (Some(file), Some(geography)) = (&self.file, &self.geography) else {
            self.toast(ToastKind::Info, Message::new("map-not-ready"), false);
            return;
        };
        let task = ExportTask {
            order,
            path,
            workspace: file.document.share(),
            language: self.language(),
            today: self.today(),
            map: self.session.map.clone(),
            chain: self.session.chain.chain.clone(),
            boundaries: Arc::clone(&geography.boundaries),
            detail: Arc::clone(&geography.detail),
        };
        self.tasks.start(Task::Export(Box::new(task)), self.now);
    }

    /// The name that an export gets unless another is typed.
    pub(super) fn export_name(&self, order: ExportOrder) -> String {
        let title = self
            .file
            .as_ref()
            .map_or("", |file| file.document.workspace().title());
        file_name(title, order.kind.extension())
    }

    /// Looks which of the recent files are still there.
    pub(super) fn look_for_recent(&mut self) {
        self.recent_exist = self
            .settings
            .recent
            .iter()
            .map(|recent| exists(&recent.path))
            .collect();
    }

    /// Forgets a save under way that has ended without success.
    pub(super) fn give_up_saving(&mut self) {
        self.session.saving = false;
        self.after_save = None;
    }

    /// Keeps settings in step with what was opened.
    pub(super) fn remember_path(&mut self, path: &Path) {
        let Some(file) = &self.file else { return };
        let title = file.document.workspace().title().to_owned();
        let mut settings: Settings = self.settings.clone();
        settings.remember(Recent {
            path: path.to_owned(),
            title,
            opened: (self.surroundings.clock)(),
        });
        self.set_settings(settings);
    }
}

fn exists(path: &Path) -> bool {
    #[expect(
        clippy::disallowed_methods,
        reason = "the window marks recent files that are gone"
    )]
    path.is_file()
}

/// A title as the name of a file on any system.
fn file_name(title: &str, extension: &str) -> String {
    let mut name: String = title
        .chars()
        .map(|letter| match letter {
            letter if letter.is_alphanumeric() || "-_.".contains(letter) => letter,
            _ => '-',
        })
        .collect();
    while name.contains("--") {
        name = name.replace("--", "-");
    }
    let name = name.trim_matches(['-', '.']);
    let name = if name.is_empty() { "frostating" } else { name };
    format!("{}.{extension}", name.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_name_that_any_system_takes() {
        assert_eq!(
            file_name("Frosta-samlingen 2023: «CO₂/år»", "ron"),
            "frosta-samlingen-2023-co₂-år.ron"
        );
        assert_eq!(file_name("../..", "csv"), "frostating.csv");
    }
}
