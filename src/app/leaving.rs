//! Leaving the open file for another, and the question about what would be lost.

use std::path::PathBuf;

use super::Frostating;
use crate::message::Message;
use crate::session::{Answer, AtStake, Dialog, FileNumber, PendingAction, ToastKind};
use crate::tasks::Task;

impl Frostating {
    /// Does what leaves the open file, once a person has agreed to what is lost.
    pub(super) fn request(&mut self, action: PendingAction) {
        self.request_beyond(action, &AtStake::default());
    }

    /// Does what leaves the open file; asks if more would be lost than a person agreed to.
    pub(super) fn request_beyond(&mut self, action: PendingAction, agreed: &AtStake) {
        let stake = self.at_stake();
        if stake.exceeds(agreed) {
            self.session
                .dialogs
                .retain(|dialog| !matches!(dialog, Dialog::Unsaved(..)));
            self.open_dialog(Dialog::Unsaved(action, stake.unfinished));
        } else {
            self.carry_on(action, stake);
        }
    }

    /// What would be lost if the open file were left now.
    pub(super) fn at_stake(&self) -> AtStake {
        let unsaved = self
            .file
            .as_ref()
            .filter(|file| file.document.has_unsaved_work())
            .map(|file| (file.number, file.document.state()));
        AtStake {
            unsaved,
            unfinished: self.unfinished(),
        }
    }

    /// What was typed into the open file and not entered.
    pub(super) fn unfinished(&self) -> Vec<Message> {
        match self.file {
            Some(_) => {
                let mut unfinished = self.window.unfinished();
                if self.session.voting.is_some() {
                    unfinished.push(Message::new("unfinished-vote"));
                }
                unfinished
            }
            None => Vec::new(),
        }
    }

    /// Does what leaves the open file, with what the person agreed to lose.
    fn carry_on(&mut self, action: PendingAction, agreed: AtStake) {
        match action {
            // A file may still be on its way to the disk; who asks twice does not want to wait.
            PendingAction::Quit if self.tasks.is_writing() && self.quits.is_none() => {
                self.quits = Some(agreed);
                self.toast(ToastKind::Info, Message::new("quit-waits"), false);
            }
            PendingAction::Quit => self.close = true,
            PendingAction::Open(path) => self.read(path, agreed),
            PendingAction::New => self.start_new(),
            PendingAction::Sample => self.open_sample(),
            PendingAction::CloseFile => self.close_file(),
        }
    }

    /// Quits, if that waited for what is written by now.
    pub(super) fn quit_if_written(&mut self) {
        if !self.tasks.is_writing()
            && let Some(agreed) = self.quits.take()
        {
            self.request_beyond(PendingAction::Quit, &agreed);
        }
    }

    /// Begins to read a file that is to take the open one's place.
    pub(super) fn read(&mut self, path: PathBuf, agreed: AtStake) {
        let from = self.number();
        self.tasks
            .start(Task::Open { path, from, agreed }, self.now);
    }

    /// The number of the open file.
    pub(super) fn number(&self) -> Option<FileNumber> {
        self.file.as_ref().map(|file| file.number)
    }

    /// Takes in the answer to the question about what would be lost.
    pub(super) fn answer(&mut self, answer: Answer) {
        let Some(Dialog::Unsaved(action, _)) = self.session.dialogs.pop() else {
            return;
        };
        let stake = self.at_stake();
        match answer {
            Answer::Stay => {}
            Answer::Discard => self.carry_on(action, stake),
            Answer::Save => {
                // What is not entered cannot be saved: that it is left out was said.
                let agreed = AtStake {
                    unsaved: None,
                    ..stake
                };
                self.after_save = Some((action, agreed));
                self.save();
            }
        }
    }
}
