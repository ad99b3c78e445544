//! What a command needs to know to tell whether it applies.

use crate::message::Message;
use crate::session::Panel;

/// The state of the window, as far as commands ask.
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent facts, asked for one by one"
)]
pub struct Situation {
    /// Whether a workspace is open.
    pub has_document: bool,
    /// Why the workspace cannot be changed, if it cannot.
    pub read_only: Option<Message>,
    /// The name of the edit that undo would take back.
    pub undo: Option<Message>,
    /// The name of the edit that redo would make again.
    pub redo: Option<Message>,
    /// How many records are selected.
    pub selected: usize,
    /// The open panel.
    pub panel: Panel,
    /// Whether there is a chain to add to.
    pub has_chain: bool,
    /// Whether the keyboard stands on the heading of a stage in the open panel.
    pub on_stage: bool,
    /// Whether what is selected last is a missing step.
    pub on_gap: bool,
    /// How many stages the chain shown has.
    pub stages_in_chain: usize,
    /// How many steps the chain shown has.
    pub steps_in_chain: usize,
    /// Whether there is a meeting.
    pub has_meeting: bool,
    /// Whether some meeting has an agenda.
    pub has_agenda: bool,
    /// Whether a meeting is under way.
    pub has_clock: bool,
    /// Whether something is not yet saved.
    pub is_dirty: bool,
    /// Whether something of the file could not be read or breaks a rule.
    pub has_problems: bool,
    /// Whether the window reckons from a day of the past.
    pub as_of: bool,
}
