//! Reading a workspace for a verb.

use std::path::Path;

use super::Failure;
use crate::message::{Language, Message};
use crate::storage::file;
use crate::storage::ron_format::{self, Loaded};

/// Reads the workspace in a file.
///
/// # Errors
/// A sentence that names the file and says why it could not be read, in the file's own language
/// where that much can be made out.
pub(super) fn workspace(path: &Path) -> Result<Loaded, Failure> {
    let opened = file::open(path).map_err(|error| error.message())?;
    parsed(path, &opened.bytes)
}

/// The workspace in the bytes of a file.
///
/// # Errors
/// As of [`workspace`].
pub(super) fn parsed(path: &Path, bytes: &[u8]) -> Result<Loaded, Failure> {
    ron_format::read(bytes).map_err(|error| Failure {
        message: in_file(path, error.message),
        language: language_told(bytes),
    })
}

/// The language that a text says it is in, wherever its first such word stands.
fn language_told(bytes: &[u8]) -> Option<Language> {
    const LOOKED_AT: usize = 64 << 10;
    let head = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let text = String::from_utf8_lossy(head);
    let (_, behind) = text.split_once("language:")?;
    let word = behind.trim_start();
    let known = [
        ("Nb", Language::Nb),
        ("Nn", Language::Nn),
        ("En", Language::En),
    ];
    let found = known.into_iter().find(|(name, _)| word.starts_with(name));
    found.map(|(_, language)| language)
}

/// A sentence about what stands in a file, with the file's name before it.
pub(super) fn in_file(path: &Path, what: Message) -> Message {
    Message::new("cli-in-file")
        .with("file", path.display().to_string())
        .with("what", what)
}
