//! Exports that are pictures.

use super::ExportTask;
use crate::export::Exported;
use crate::message::Message;

/// Draws what is asked for.
///
/// # Errors
/// A sentence if there is nothing to draw.
pub(super) fn make(_task: &ExportTask) -> Result<Exported, Message> {
    Err(Message::new("export-picture-too-large"))
}
