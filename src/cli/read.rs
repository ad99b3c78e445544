//! Reading a workspace for a verb.

use std::path::Path;

use crate::message::Message;
use crate::storage::file;
use crate::storage::ron_format::{self, Loaded};

/// Reads the workspace in a file.
///
/// # Errors
/// A sentence that names the file and says why it could not be read.
pub(super) fn workspace(path: &Path) -> Result<Loaded, Message> {
    let opened = file::open(path).map_err(|error| error.message())?;
    ron_format::read(&opened.bytes).map_err(|error| in_file(path, error.message))
}

/// A sentence about what stands in a file, with the file's name before it.
pub(super) fn in_file(path: &Path, what: Message) -> Message {
    Message::new("cli-in-file")
        .with("file", path.display().to_string())
        .with("what", what)
}
