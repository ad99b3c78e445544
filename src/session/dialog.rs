//! What stands above the panels: dialogs, notices, questions.

use std::path::PathBuf;

use crate::message::Message;

/// What was asked for and waits until unsaved changes are dealt with.
#[derive(Clone, Debug, PartialEq)]
pub enum PendingAction {
    /// Close the window.
    Quit,
    /// Open this file.
    Open(PathBuf),
    /// Ask for a file to open.
    ChooseFile,
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
    /// The question what to do with unsaved changes.
    Unsaved(PendingAction),
    /// An error or a report in words.
    Notice(Notice),
    /// What could not be read in the open file.
    Problems,
    /// The choice of what to export.
    Export,
    /// A field for a path to open, where the system has no file dialog.
    OpenPath,
    /// A field for a path to save at by this name, where the system has no file dialog.
    SavePath(String),
    /// A field for a path to export at by this name, where the system has no file dialog.
    ExportPath(super::ExportOrder, String),
    /// A new asset by coordinates or municipality.
    AddAsset,
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
