//! Saving the open file, one save after the other, and what to do when one is refused.

use std::path::PathBuf;
use std::sync::Arc;

use super::Frostating;
use crate::document::Access;
use crate::export;
use crate::message::Message;
use crate::session::{Again, Dialog, FileNumber, PendingAction, Rescue, Target, ToastKind};
use crate::storage::file::{ContentHash, Saved};
use crate::tasks::{Choice, SaveFailure, Task};
use crate::workspace::{ClockTime, Workspace};

/// Where to save.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Place {
    /// Where the file is, if it still holds what was read or written.
    Here,
    /// At a path; with a fingerprint, only if the file there holds that.
    At(PathBuf, Option<ContentHash>),
}

impl Frostating {
    /// Saves where the file is, or asks where.
    pub(super) fn save(&mut self) {
        let Some(file) = &self.file else { return };
        let read_only = matches!(file.document.access(), Access::ReadOnly(_));
        let has_place = self.session.path.is_some() || self.session.saving;
        if has_place && !read_only {
            self.save_at(Place::Here);
        } else {
            self.save_as();
        }
    }

    /// Asks where to save.
    pub(super) fn save_as(&mut self) {
        let Some(file) = &self.file else { return };
        let known = self.session.path.as_ref().and_then(|path| path.file_name());
        let name = match known {
            Some(name) => name.to_string_lossy().into_owned(),
            None => export::file_name(file.document.workspace().title(), "ron"),
        };
        self.ask_for_path(Target::Save, name);
    }

    /// Lets the person choose where to write something of the open file.
    pub(super) fn ask_for_path(&mut self, target: Target, name: String) {
        let Some(file) = self.number() else { return };
        let choice = Choice::Write { file, target, name };
        self.tasks.start(Task::Choose(choice), self.now);
    }

    /// Saves, after the save that is under way.
    pub(super) fn save_at(&mut self, place: Place) {
        let Some(file) = &mut self.file else { return };
        if !self.session.saving {
            self.start_saving(place);
        } else if file.waiting.back() != Some(&place) {
            file.waiting.push_back(place);
        }
    }

    fn start_saving(&mut self, place: Place) {
        let Some(file) = &mut self.file else { return };
        let (path, expected) = match (place, &self.session.path) {
            (Place::At(path, expected), _) => (path, expected),
            (Place::Here, Some(path)) => (path.clone(), file.hash),
            (Place::Here, None) => return,
        };
        self.session.saving = true;
        let task = Task::Save {
            file: file.number,
            path,
            workspace: file.document.for_saving(),
            expected,
            snapshots: self.surroundings.snapshots.clone(),
        };
        self.tasks.start(task, self.now);
        let left_out = self.unfinished();
        if !left_out.is_empty() {
            let said = Message::new("saved-without").with("what", left_out);
            self.toast(ToastKind::Info, said, false);
        }
    }

    /// Takes in that a state was written.
    pub(super) fn saved(
        &mut self,
        number: FileNumber,
        path: PathBuf,
        workspace: Arc<Workspace>,
        saved: Saved,
    ) {
        self.remember(&path, workspace.title());
        let Some(file) = self.file.as_mut().filter(|file| file.number == number) else {
            let said = Message::new("saved-before").with("file", path.display().to_string());
            self.toast(ToastKind::Info, said, false);
            return;
        };
        let read_only = matches!(file.document.access(), Access::ReadOnly(_));
        file.document.mark_saved(workspace);
        self.lies_at(path.clone(), saved.hash);
        let time = (self.surroundings.clock)().time();
        self.session.saving = false;
        self.session.saved_at =
            ClockTime::new(time.hour().unsigned_abs(), time.minute().unsigned_abs());
        if let Some(warning) = saved.warning {
            self.toast(ToastKind::Info, warning, false);
        }
        if self.save_what_waits() {
            return;
        }
        let after = self.after_save.take();
        match after {
            Some((action, agreed)) => self.request_beyond(action, &agreed),
            // The copy is the person's own, and may be changed.
            None if read_only => {
                let stake = self.at_stake();
                self.read(path, stake);
            }
            None => {}
        }
    }

    /// Takes in that a state was not written, and offers what can be done instead.
    pub(super) fn not_saved(
        &mut self,
        number: FileNumber,
        path: PathBuf,
        expected: Option<ContentHash>,
        failure: SaveFailure,
    ) {
        let (said, found, again) = match failure {
            SaveFailure::ChangedOutside(said, now) => (said, Some(now), Again::Replace),
            SaveFailure::Missing(said) => (said, None, Again::SaveAgain),
            SaveFailure::NotConfirmed(said, now) => (said, Some(now), Again::SaveAgain),
            SaveFailure::Failed(said) => (said, expected, Again::Retry),
        };
        let quits = self.quits.take();
        if self.number() != Some(number) {
            self.toast(ToastKind::Error, said, false);
            return;
        }
        if let (Some(agreed), None) = (quits, &self.after_save) {
            self.after_save = Some((PendingAction::Quit, agreed));
        }
        self.session.saving = false;
        if let (Again::SaveAgain, Some(now)) = (again, found) {
            self.lies_at(path.clone(), now);
        }
        if let Some(file) = &mut self.file {
            file.refused.insert(path.clone(), found);
            file.waiting.retain(|place| *place != Place::Here);
        }
        self.open_dialog(Dialog::SaveFailed(said, again, path));
        self.save_what_waits();
    }

    /// Takes in the answer to a refused save.
    pub(super) fn rescue(&mut self, answer: Rescue) {
        let Some(Dialog::SaveFailed(_, _, path)) = self.session.dialogs.last().cloned() else {
            return;
        };
        self.session.dialogs.pop();
        let refused = self
            .file
            .as_mut()
            .and_then(|file| file.refused.remove(&path));
        match answer {
            Rescue::SaveAs => self.save_as(),
            Rescue::Again => {
                if let Some(found) = refused {
                    self.save_at(Place::At(path, found));
                }
            }
            Rescue::GiveUp => self.after_save = None,
        }
    }

    /// Starts the next save that waits and has something to write; whether there was one.
    fn save_what_waits(&mut self) -> bool {
        while let Some(file) = &mut self.file {
            let Some(place) = file.waiting.pop_front() else {
                break;
            };
            if place != Place::Here || file.document.is_dirty() {
                self.start_saving(place);
                return true;
            }
        }
        false
    }

    /// The open file is at a path and holds this.
    fn lies_at(&mut self, path: PathBuf, hash: ContentHash) {
        if let Some(file) = &mut self.file {
            file.hash = Some(hash);
            self.session.path = Some(path);
        }
    }
}
