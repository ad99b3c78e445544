//! Takes in what has come of tasks.

use std::path::PathBuf;
use std::sync::Arc;

use super::Frostating;
use crate::message::Message;
use crate::session::{Dialog, ExportOrder, Notice, PendingAction, ToastKind};
use crate::tasks::{Choice, Chosen, Outcome, SaveFailure, Task};
use crate::ui::Geography;
use crate::workspace::ClockTime;

impl Frostating {
    /// Takes in everything that has ended since the last frame.
    pub(super) fn take_outcomes(&mut self) {
        for outcome in self.tasks.ended() {
            match outcome {
                Outcome::Map(Ok((boundaries, detail))) => {
                    self.tasks
                        .start(Task::DetailMap(Arc::clone(&detail)), self.now);
                    self.geography = Some(Geography { boundaries, detail });
                }
                Outcome::MapDetailed => {}
                Outcome::Map(Err(message)) => {
                    self.report(Message::new("map-failed-title"), vec![message]);
                }
                Outcome::Opened(path, result) => match *result {
                    Ok(opened) => self.opened(path, opened),
                    Err(message) => {
                        let safe = Message::new("open-failed-safe");
                        self.report(Message::new("open-failed-title"), vec![message, safe]);
                    }
                },
                Outcome::Saved {
                    path,
                    workspace,
                    result,
                } => match result {
                    Ok(saved) => self.saved(path, workspace, saved),
                    Err(failure) => self.not_saved(failure),
                },
                Outcome::Exported(path, Ok(left_out)) => {
                    let said = Message::new("exported").with("file", path.display().to_string());
                    self.toast(ToastKind::Info, said, false);
                    for message in left_out {
                        self.toast(ToastKind::Info, message, false);
                    }
                }
                Outcome::Exported(_, Err(message)) => {
                    self.report(Message::new("export-failed-title"), vec![message]);
                }
                Outcome::Chosen(choice, chosen) => self.chosen(choice, chosen),
            }
        }
    }

    /// Says something in a dialog of its own.
    pub(super) fn report(&mut self, title: Message, body: Vec<Message>) {
        self.open_dialog(Dialog::Notice(Notice { title, body }));
    }

    fn saved(
        &mut self,
        path: PathBuf,
        workspace: Arc<crate::workspace::Workspace>,
        saved: crate::storage::file::Saved,
    ) {
        let time = (self.surroundings.clock)().time();
        self.session.saving = false;
        self.session.saved_at =
            ClockTime::new(time.hour().unsigned_abs(), time.minute().unsigned_abs());
        if let Some(file) = &mut self.file {
            file.document.mark_saved(workspace);
            file.hash = Some(saved.hash);
        }
        if let Some(warning) = saved.warning {
            self.toast(ToastKind::Info, warning, false);
        }
        self.remember_path(&path);
        self.session.path = Some(path);
        if let Some(pending) = self.after_save.take() {
            self.request(pending);
        }
    }

    fn not_saved(&mut self, failure: SaveFailure) {
        self.give_up_saving();
        let message = match failure {
            SaveFailure::ChangedOutside(message) | SaveFailure::Failed(message) => message,
            SaveFailure::NotConfirmed(message, now) => {
                if let Some(file) = &mut self.file {
                    file.hash = Some(now);
                }
                message
            }
        };
        let safe = Message::new("save-failed-safe");
        self.report(Message::new("save-failed-title"), vec![message, safe]);
    }

    fn chosen(&mut self, choice: Choice, chosen: Chosen) {
        match (choice, chosen) {
            (Choice::Open, Chosen::Path(path)) => self.carry_on(PendingAction::Open(path)),
            (Choice::Open, Chosen::NoDialog) => self.open_dialog(Dialog::OpenPath),
            (Choice::Save(_), Chosen::Path(path)) => self.save_to(path, None),
            (Choice::Save(name), Chosen::NoDialog) => self.open_dialog(Dialog::SavePath(name)),
            (Choice::Export(order, _), Chosen::Path(path)) => self.export_to(order, path),
            (Choice::Export(order, name), Chosen::NoDialog) => {
                self.ask_for_export_path(order, name)
            }
            (_, Chosen::Nothing) => self.give_up_saving(),
        }
    }

    fn ask_for_export_path(&mut self, order: ExportOrder, name: String) {
        self.open_dialog(Dialog::ExportPath(order, name));
    }
}
