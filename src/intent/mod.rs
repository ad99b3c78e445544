//! What a person asks for.
//!
//! Panels read the document and push intents; they change nothing. One function in `app` carries
//! them out after the frame.

mod command;
mod shortcut;
mod situation;

pub use command::Command;
pub use shortcut::{Key, Shortcut};
pub use situation::Situation;

use std::path::PathBuf;

use crate::message::Message;
use crate::session::{
    ActionsView, Answer, ChainTools, ChainView, Clock, Dialog, ExportOrder, Flight, ImportFrom,
    ImportKind, ListView, MapView, Panel, Rescue, Selection, Session, Settings, TableNames, Target,
    Voting,
};
use crate::workspace::edit::Merge;
use crate::workspace::{Edit, RecordRef};

/// One thing asked for.
#[derive(Clone, Debug)]
pub enum Intent {
    /// Change the workspace.
    Edit(Edit, Merge),
    /// Change what is shown.
    View(View),
    /// Do something from the table of commands.
    Command(Command),
    /// Do something that takes a while or reaches outside the program.
    Task(Request),
}

impl Intent {
    /// An edit as a step of its own.
    #[must_use]
    pub fn edit(edit: Edit) -> Self {
        Self::Edit(edit, Merge::Never)
    }
}

/// A change of what is shown.
#[derive(Clone, Debug)]
pub enum View {
    /// Open a panel.
    Panel(Panel),
    /// Select.
    Select(Selection),
    /// Open the panel a record is at home in, select it and bring it into view.
    Reveal(RecordRef),
    /// The map panel from now on.
    Map(MapView),
    /// The value-chain panel from now on.
    Chain(ChainView),
    /// What chains are looked at with from now on.
    ChainTools(ChainTools),
    /// The actions panel from now on.
    Actions(ActionsView),
    /// The list of organisations from now on.
    Organisations(ListView),
    /// The list of meetings from now on.
    Meetings(ListView),
    /// Open the map and fly to a part of it.
    Fly(Flight),
    /// The map has set out for where it was to fly to.
    Flown,
    /// The clock of the meeting under way from now on; `None` once it has ended.
    Clock(Option<Clock>),
    /// The vote under way from now on; `None` once it has ended.
    Voting(Option<Voting>),
    /// The record to bring into view is in view.
    Revealed,
    /// Select a record and put the focus into the field with this label in the inspector.
    Write(RecordRef, &'static str),
    /// The field has the focus.
    Written,
    /// Open a dialog above the others.
    Dialog(Dialog),
    /// Close the topmost dialog.
    CloseDialog,
    /// Answer the question about unsaved changes.
    Answer(Answer),
    /// Answer a refused save.
    Rescue(Rescue),
    /// Let a notice go.
    DismissToast(u64),
    /// Say something in passing.
    Say(Message),
    /// The settings from now on.
    Settings(Settings),
}

impl View {
    /// Changes what a session shows, in the window and in tests of a panel alike; gives back what it
    /// takes more than the session to carry out.
    pub fn show(self, session: &mut Session) -> Option<Self> {
        match self {
            Self::Panel(panel) => session.panel = panel,
            Self::Select(selection) => session.selection = selection,
            Self::Map(map) => session.map = map,
            Self::Chain(chain) => session.chain = chain,
            Self::ChainTools(tools) => session.tools = tools,
            Self::Actions(actions) => session.actions = actions,
            Self::Organisations(list) => session.organisations = list,
            Self::Meetings(list) => session.meetings = list,
            Self::Fly(flight) => {
                session.panel = Panel::Map;
                session.fly = Some(flight);
            }
            Self::Flown => session.fly = None,
            Self::Clock(clock) => session.clock = clock,
            Self::Voting(voting) => session.voting = voting,
            Self::Revealed => session.reveal = None,
            Self::Write(record, label) => {
                session.selection = Selection::one(record.clone());
                session.write = Some((record, label));
            }
            Self::Written => session.write = None,
            Self::Dialog(dialog) => session.open_dialog(dialog),
            Self::DismissToast(id) => session.toasts.retain(|toast| toast.id != id),
            Self::Reveal(_)
            | Self::CloseDialog
            | Self::Answer(_)
            | Self::Rescue(_)
            | Self::Say(_)
            | Self::Settings(_) => return Some(self),
        }
        None
    }
}

/// Work that takes a while or reaches outside the program.
#[derive(Clone, Debug)]
pub enum Request {
    /// Open this file.
    Open(PathBuf),
    /// Show what importing this would do; with what the columns of its tables hold, as far as that was
    /// said.
    Import(ImportKind, ImportFrom, TableNames),
    /// Export at a path still to be asked for.
    Export(ExportOrder),
    /// Write at this path, unless something is there that has to be asked about first.
    Write(Target, PathBuf),
    /// Write at this path, whatever is there.
    Replace(Target, PathBuf),
    /// Stop work under way.
    Cancel(u64),
    /// Open an address of the web, once its host was shown.
    Visit(String),
}
