//! The state of a window: what is shown, selected and asked, as plain values.
//!
//! Nothing here is in the workspace file, and nothing here is ever an undo step. [`Settings`] belong
//! to the person and outlive the window; a [`Session`] belongs to one open file.

mod chain_tools;
mod chance;
mod clock;
mod dialog;
mod every;
mod export;
mod import;
mod map_reading;
mod selection;
mod settings;
mod views;
pub mod voting;

pub use chain_tools::{ChainTools, StressTest};
pub use chance::Chance;
pub use clock::Clock;
pub use dialog::{
    Again, Answer, AtStake, Dialog, FileNumber, Notice, PendingAction, Rescue, Target, Toast,
    ToastKind,
};
pub(crate) use every::{count, every, flat};
pub use export::{ExportKind, ExportOrder, ExportSubject, Extent};
pub use import::{
    ColumnNames, ImportFrom, ImportKind, ImportPreview, ImportRow, ImportTable, NO_FIELD, RowState,
    TableNames,
};
pub use map_reading::{Flight, Lower, MapReading, Rings};
pub use selection::Selection;
pub use settings::{Identity, LARGEST_SCALE, Recent, SMALLEST_SCALE, Settings, ThemeChoice};
pub use views::{
    ActionGroupKey, ActionsShape, ActionsView, AssetColumn, ChainAccount, ChainView, ChainWay,
    DrawingCamera, Folded, ListView, MapCamera, MapTool, MapView, Sort, Within,
};
pub use voting::Voting;

use std::collections::HashMap;
use std::path::PathBuf;

use jiff::civil::Date;

use crate::workspace::{ClockTime, RecordRef};

/// The panels of the rail, in its order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Panel {
    /// Assets on the map.
    #[default]
    Map,
    /// Value chains.
    Chains,
    /// Meetings and decisions.
    Meetings,
    /// Actions.
    Actions,
    /// Organisations.
    Organisations,
}

impl Panel {
    /// Every panel, in the order of the rail.
    pub const ALL: [Self; 5] = [
        Self::Map,
        Self::Chains,
        Self::Meetings,
        Self::Actions,
        Self::Organisations,
    ];

    /// The catalogue key of the panel's name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Map => "panel-map",
            Self::Chains => "panel-chains",
            Self::Meetings => "panel-meetings",
            Self::Actions => "panel-actions",
            Self::Organisations => "panel-organisations",
        }
    }

    /// The panel where a record is at home.
    #[must_use]
    pub fn of(record: &RecordRef) -> Self {
        match record {
            RecordRef::Asset(_) | RecordRef::View(_) => Self::Map,
            RecordRef::Chain(_)
            | RecordRef::Step(_)
            | RecordRef::Flow(_)
            | RecordRef::Scenario(_) => Self::Chains,
            RecordRef::Meeting(_) | RecordRef::Decision(_) | RecordRef::Vote(_) => Self::Meetings,
            RecordRef::Action(_) => Self::Actions,
            RecordRef::Organisation(_) => Self::Organisations,
        }
    }
}

/// The day the window reckons from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Today {
    /// The day it is.
    #[default]
    Real,
    /// A day of the past, for a sample or a review; a chip says so and switches back.
    AsOf(Date),
}

/// What a window shows of one open file.
#[derive(Clone, Debug, Default)]
pub struct Session {
    /// The open panel.
    pub panel: Panel,
    /// What is selected, in every panel alike.
    pub selection: Selection,
    /// The map panel.
    pub map: MapView,
    /// The value-chain panel.
    pub chain: ChainView,
    /// What chains are looked at with.
    pub tools: ChainTools,
    /// The actions panel.
    pub actions: ActionsView,
    /// The list of organisations.
    pub organisations: ListView,
    /// The list of meetings.
    pub meetings: ListView,
    /// A place to fly to, until the map has set out.
    pub fly: Option<Flight>,
    /// A record to bring into view, until its panel has done so.
    pub reveal: Option<RecordRef>,
    /// A field of a record, by its label, that is to get the focus once the inspector shows it.
    pub write: Option<(RecordRef, &'static str)>,
    /// The clock of the meeting under way.
    pub clock: Option<Clock>,
    /// The vote under way.
    pub voting: Option<Voting>,
    /// Whether the room is shown what is under way, in a window of its own.
    pub presenting: bool,
    /// The day reckoned from.
    pub today: Today,
    /// The file on disk; `None` before the first save.
    pub path: Option<PathBuf>,
    /// When the file was last saved from this window.
    pub saved_at: Option<ClockTime>,
    /// Whether a save is under way.
    pub saving: bool,
    /// What of the file could not be read or breaks a rule, each with its place.
    pub problems: Vec<crate::message::Message>,
    /// What stands open above the panels, the topmost last.
    pub dialogs: Vec<Dialog>,
    /// Short notices that pass.
    pub toasts: Vec<Toast>,
    /// Long work under way, as shown in the status bar.
    pub progress: Vec<Progress>,
    /// The selection that belonged to a state of the document, by the state's number, so that undo
    /// and redo bring it back.
    pub remembered: HashMap<u64, Selection>,
}

impl Session {
    /// Opens a dialog above the others, unless it stands there already.
    pub fn open_dialog(&mut self, dialog: Dialog) {
        if self.dialogs.last() != Some(&dialog) {
            self.dialogs.push(dialog);
        }
    }
}

/// Long work as the status bar shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    /// Which work.
    pub task: u64,
    /// What it does.
    pub label: crate::message::Message,
    /// How far it is, 0 to 1; `None` where that cannot be told.
    pub done: Option<f32>,
    /// Whether it can be stopped.
    pub can_cancel: bool,
}
