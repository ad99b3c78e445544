//! What stands above the panels: dialogs, notices, questions.

use std::path::PathBuf;
use std::sync::Arc;

use super::{ExportOrder, ImportKind, ImportPreview};
use crate::message::Message;
use crate::workspace::CountyCode;

/// Tells an open file from those opened before and after it in the same window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FileNumber(pub u64);

/// What would be lost if the open file were left now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AtStake {
    /// The state that is in no file: of which open file, and the state's number.
    pub unsaved: Option<(FileNumber, u64)>,
    /// What was typed and not entered, each in words.
    pub unfinished: Vec<Message>,
}

impl AtStake {
    /// Whether more would be lost than a person has agreed to.
    #[must_use]
    pub fn exceeds(&self, agreed: &Self) -> bool {
        let beyond = |unfinished| !agreed.unfinished.contains(unfinished);
        (self.unsaved.is_some() && self.unsaved != agreed.unsaved)
            || self.unfinished.iter().any(beyond)
    }
}

/// What was asked for and waits until unsaved changes are dealt with.
#[derive(Clone, Debug, PartialEq)]
pub enum PendingAction {
    /// Close the window.
    Quit,
    /// Open this file.
    Open(PathBuf),
    /// Start a new workspace.
    New,
    /// Open a copy of the sample.
    Sample,
    /// Go back to the start page.
    CloseFile,
}

/// Something said in words, with what is safe and what to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// What happened.
    pub title: Message,
    /// What is safe, and what to do.
    pub body: Vec<Message>,
}

/// An answer to the question what to do with unsaved changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Save, then go on.
    Save,
    /// Go on without saving.
    Discard,
    /// Stay.
    Stay,
}

/// What is written to a path that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// The workspace, which lives there from then on.
    Save,
    /// An export.
    Export(ExportOrder),
}

impl Target {
    /// Whether a folder with files is written, not a file.
    #[must_use]
    pub fn makes_folder(&self) -> bool {
        matches!(self, Self::Export(order) if order.makes_folder())
    }
}

/// What can be done where a save was refused, besides saving elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// Replace what someone else wrote.
    Replace,
    /// Put the file where it was, or confirm that it is there.
    SaveAgain,
    /// Try the same once more.
    Retry,
}

impl Again {
    /// The catalogue key of the verb.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Replace => "replace",
            Self::SaveAgain => "save-again",
            Self::Retry => "retry",
        }
    }
}

/// An answer to a refused save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rescue {
    /// Save elsewhere.
    SaveAs,
    /// What [`Again`] says.
    Again,
    /// Leave it unsaved.
    GiveUp,
}

/// What stands above the panels.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// The search and command palette.
    Palette,
    /// The sheet of shortcuts.
    Shortcuts,
    /// The settings.
    Settings,
    /// The question who "I" am.
    Identity,
    /// The question what to do with unsaved changes, and with what was typed and not entered.
    Unsaved(PendingAction, Vec<Message>),
    /// Why the file was not saved at a path, and what can be done instead.
    SaveFailed(Message, Again, PathBuf),
    /// An error or a report in words.
    Notice(Notice),
    /// What could not be read in the open file.
    Problems,
    /// The choice of what to export, with what is chosen at first.
    Export(ExportOrder),
    /// What an import would do, and whether to do it.
    Import(Arc<ImportPreview>),
    /// How the industries of a county compare with the country; of the coordinator's county if none
    /// is named.
    Quotients(Option<CountyCode>),
    /// A field for a path to import from, where the system has no file dialog.
    ImportPath(ImportKind),
    /// A field for a path to open, where the system has no file dialog.
    OpenPath,
    /// A field for a path to write to, with this one suggested, where the system has no file dialog.
    WritePath(Target, String),
    /// The question whether to replace what is there.
    Replace(Target, PathBuf),
    /// A new asset by coordinates or municipality.
    AddAsset,
    /// The figures that would balance a chain, to be chosen from.
    Reconcile(crate::workspace::ChainId),
    /// A vote: what to ask, its ballots, or the keyboard that is passed around.
    Vote,
    /// What the program is, and the licences of what it contains.
    About,
}

/// The weight of a notice that passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastKind {
    /// Good to know.
    Info,
    /// Did not work.
    Error,
}

/// A notice that passes.
#[derive(Clone, Debug, PartialEq)]
pub struct Toast {
    /// Tells it from others.
    pub id: u64,
    /// Its weight.
    pub kind: ToastKind,
    /// What it says.
    pub text: Message,
    /// Whether it offers to undo.
    pub offers_undo: bool,
    /// When it passes, in seconds of the window's clock.
    pub until: f64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_agreed_to_or_is_less_needs_no_second_question() {
        let stake = |state, unfinished: &[&'static str]| AtStake {
            unsaved: Some((FileNumber(1), state)),
            unfinished: unfinished.iter().map(|key| Message::new(key)).collect(),
        };
        let agreed = stake(4, &["a", "b"]);
        assert!(!stake(4, &["a"]).exceeds(&agreed));
        assert!(!AtStake::default().exceeds(&agreed));
        assert!(stake(5, &["a"]).exceeds(&agreed));
        assert!(stake(4, &["c"]).exceeds(&agreed));
        assert!(stake(4, &[]).exceeds(&AtStake::default()));
    }
}
