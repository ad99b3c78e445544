//! Opening files, and where things are written.

use std::collections::{BTreeMap, VecDeque};
use std::path::{Path, PathBuf};

use jiff::civil::date;

use super::saving::Place;
use super::{Frostating, OpenFile};
use crate::analysis::{Index, Places};
use crate::document::{Access, Document};
use crate::message::Message;
use crate::scene::chain::Shown;
use crate::session::{
    AtStake, Dialog, FileNumber, PendingAction, Recent, Session, Settings, Target, ToastKind, Today,
};
use crate::storage;
use crate::storage::file::ContentHash;
use crate::storage::ron_format::Normalisation;
use crate::tasks::Read;
use crate::ui::Window;
use crate::workspace::{Division, Workspace};

impl Frostating {
    /// Opens a file given by path.
    pub fn open_path(&mut self, path: PathBuf) {
        self.request(PendingAction::Open(absolute(path)));
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

    pub(super) fn start_new(&mut self) {
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
        self.begin_afresh();
        self.session.today = self.as_of.take().map_or(Today::Real, Today::AsOf);
        self.session.path = path;
        self.last_file.0 += 1;
        let index = Index::of(document.workspace());
        self.file = Some(OpenFile {
            number: self.last_file,
            document,
            hash,
            index,
            places: Places::default(),
            shown: Shown::default(),
            author: None,
            waiting: VecDeque::new(),
            refused: BTreeMap::new(),
        });
        self.settle_author();
        if !self.settings.asked_identity {
            self.open_dialog(Dialog::Identity);
        }
    }

    /// Goes back to the start page.
    pub(super) fn close_file(&mut self) {
        self.begin_afresh();
        self.look_for_recent();
    }

    /// Lets go of the open file and all that was typed, chosen and asked for in it; what was said in
    /// passing stays to be read.
    fn begin_afresh(&mut self) {
        let mut toasts = std::mem::take(&mut self.session.toasts);
        toasts.retain(|toast| !toast.offers_undo);
        self.file = None;
        self.window = Window::default();
        self.after_save = None;
        self.quits = None;
        self.forget_typing = true;
        self.session = Session {
            toasts,
            ..Session::default()
        };
    }

    /// Takes in a file that was read, unless something else has been opened or done meanwhile.
    pub(super) fn opened(
        &mut self,
        path: PathBuf,
        from: Option<FileNumber>,
        agreed: &AtStake,
        read: Read,
    ) {
        if self.number() != from {
            let file = path.display().to_string();
            let said = Message::new("opened-too-late").with("file", file);
            self.toast(ToastKind::Info, said, false);
            return;
        }
        if self.at_stake().exceeds(agreed) {
            self.request_beyond(PendingAction::Open(path), agreed);
            return;
        }
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
        // What was an older file is not what the file holds until it is saved.
        let document = match access {
            Access::Write if loaded.normalises.contains(&Normalisation::Format) => {
                Document::unsaved(loaded.workspace)
            }
            access => Document::opened(loaded.workspace, access),
        };
        let read_only = matches!(document.access(), Access::ReadOnly(_));
        self.remember(&path, document.workspace().title());
        self.take_document(document, Some(path), Some(hash));
        self.session.problems = loaded
            .problems
            .iter()
            .map(|problem| problem.message.clone())
            .collect();
        let workspace = self.file.as_ref().map(|file| file.document.workspace());
        let lacks_own = workspace.is_some_and(|workspace| {
            matches!(workspace.division(), Division::Own(_)) && workspace.boundaries().is_none()
        });
        if lacks_own {
            let missing = Message::new("own-boundaries-missing");
            self.toast(ToastKind::Error, missing, false);
        }
        if !self.session.problems.is_empty() {
            if read_only && loaded.normalises.contains(&Normalisation::Comments) {
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

    /// Writes what was asked for to a path, unless something is there that has to be asked about.
    pub(super) fn write(&mut self, target: Target, path: PathBuf) {
        let path = absolute(path);
        let replaces = if target.makes_folder() {
            is_there(&path)
        } else {
            exists(&path)
        };
        if replaces {
            self.open_dialog(Dialog::Replace(target, path));
        } else {
            self.replace(target, path);
        }
    }

    /// Writes what was asked for to a path, whatever is there.
    pub(super) fn replace(&mut self, target: Target, path: PathBuf) {
        self.session
            .dialogs
            .retain(|dialog| !matches!(dialog, Dialog::WritePath(..) | Dialog::Replace(..)));
        match target {
            Target::Save => self.save_at(Place::At(absolute(path), None)),
            Target::Export(order) => self.export_to(order, absolute(path)),
        }
    }

    /// Where a file of this name is written unless another place is chosen: in the folder of the open
    /// file, else in the one that the program was started in.
    pub(super) fn beside_open_file(&self, name: &str) -> PathBuf {
        let open = self.session.path.as_deref();
        match open.and_then(Path::parent) {
            Some(folder) => folder.join(name),
            None => absolute(name.into()),
        }
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

    /// Puts a file at the head of those opened before.
    pub(super) fn remember(&mut self, path: &Path, title: &str) {
        let mut settings: Settings = self.settings.clone();
        settings.remember(Recent {
            path: path.to_owned(),
            title: title.to_owned(),
            opened: (self.surroundings.clock)(),
        });
        self.set_settings(settings);
    }
}

/// A path that means the same from everywhere; as it is where the system cannot tell.
fn absolute(path: PathBuf) -> PathBuf {
    std::path::absolute(&path).unwrap_or(path)
}

/// Whether anything is there, a folder too.
fn is_there(path: &Path) -> bool {
    #[expect(
        clippy::disallowed_methods,
        reason = "the window asks before files in a folder are replaced"
    )]
    path.exists()
}

fn exists(path: &Path) -> bool {
    #[expect(
        clippy::disallowed_methods,
        reason = "the window marks recent files that are gone"
    )]
    path.is_file()
}
