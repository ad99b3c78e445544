//! Takes in what has come of tasks.

use std::sync::Arc;

use super::Frostating;
use crate::message::Message;
use crate::session::{Dialog, ImportFrom, Notice, TableNames, Target, ToastKind};
use crate::tasks::{Choice, Chosen, Outcome, Task};
use crate::ui::Geography;

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
                Outcome::MapDetailed | Outcome::Swept | Outcome::ChainRefined(None) => {}
                Outcome::Map(Err(message)) => {
                    self.report(Message::new("map-failed-title"), vec![message]);
                }
                Outcome::Opened {
                    path,
                    from,
                    agreed,
                    result,
                } => match *result {
                    Ok(read) => self.opened(path, from, &agreed, read),
                    Err(message) => {
                        let mut said = vec![message];
                        // Nothing is to be said of a file that is not there.
                        if said[0].key() != "open-missing" {
                            said.push(Message::new("open-failed-safe"));
                        }
                        self.report(Message::new("open-failed-title"), said);
                    }
                },
                Outcome::Saved {
                    file,
                    path,
                    workspace,
                    expected,
                    result,
                } => match result {
                    Ok(saved) => self.saved(file, path, workspace, saved),
                    Err(failure) => self.not_saved(file, path, expected, failure),
                },
                Outcome::Exported(path, Ok(left_out)) => {
                    let said = Message::new("exported").with("file", path.display().to_string());
                    self.toast(ToastKind::Info, said, false);
                    for message in left_out {
                        self.toast(ToastKind::Info, message, false);
                    }
                }
                Outcome::Exported(_, Err(message)) => {
                    self.quits = None;
                    self.report(Message::new("export-failed-title"), vec![message]);
                }
                Outcome::ChainRefined(Some(found)) => self.window.refined(found),
                Outcome::Previewed(file, result) => self.previewed(file, result),
                Outcome::Chosen(choice, chosen) => self.chosen(choice, chosen),
            }
        }
        self.quit_if_written();
    }

    /// Says something in a dialog of its own.
    pub(super) fn report(&mut self, title: Message, body: Vec<Message>) {
        self.open_dialog(Dialog::Notice(Notice { title, body }));
    }

    fn chosen(&mut self, choice: Choice, chosen: Chosen) {
        match (choice, chosen) {
            (Choice::Open, Chosen::Path(path)) => self.open_path(path),
            (Choice::Open, Chosen::NoDialog) => self.open_dialog(Dialog::OpenPath),
            (Choice::Import(kind), Chosen::Path(path)) => {
                self.preview_import(kind, ImportFrom::File(path), TableNames::new());
            }
            (Choice::Import(kind), Chosen::NoDialog) => {
                self.open_dialog(Dialog::ImportPath(kind));
            }
            (Choice::Open | Choice::Import(_), Chosen::Busy) => self.say_busy(),
            (Choice::Open | Choice::Import(_), Chosen::Nothing) => {}
            // The dialog was left open while another file was opened: it is not about that one.
            (Choice::Write { file, .. }, chosen) if self.number() != Some(file) => {
                if let Chosen::Path(path) = chosen {
                    let file = path.display().to_string();
                    let said = Message::new("not-written-too-late").with("file", file);
                    self.toast(ToastKind::Info, said, false);
                }
            }
            // The system has asked whether to replace a file, but not what lies in a folder.
            (Choice::Write { target, .. }, Chosen::Path(path)) if target.makes_folder() => {
                self.write(target, path);
            }
            (Choice::Write { target, .. }, Chosen::Path(path)) => self.replace(target, path),
            (Choice::Write { target, name, .. }, Chosen::NoDialog) => {
                let path = self.beside_open_file(&name).display().to_string();
                self.open_dialog(Dialog::WritePath(target, path));
            }
            (Choice::Write { target, .. }, Chosen::Busy) => {
                self.say_busy();
                self.give_up(&target);
            }
            (Choice::Write { target, .. }, Chosen::Nothing) => self.give_up(&target),
        }
    }

    /// Says why no file dialog came up.
    fn say_busy(&mut self) {
        self.toast(ToastKind::Info, Message::new("file-dialog-busy"), false);
    }

    /// Nothing is written after all, so nothing follows from it.
    pub(super) fn give_up(&mut self, target: &Target) {
        if *target == Target::Save {
            self.after_save = None;
        }
    }
}
