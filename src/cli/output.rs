//! Standard output and standard error: the only place of the program that writes to them.

use std::io::{self, Write as _};

use crate::i18n::Catalogue;
use crate::message::{Language, Message};

/// What stands before each sentence, so that it is clear who speaks.
const PROGRAM: &str = "frostating";

/// Says something on standard error. Where nobody can be told, nothing happens.
pub(super) fn say(message: &Message, language: Language) {
    let sentence = one_line(&Catalogue::of(language).say(message));
    let _ = writeln!(io::stderr().lock(), "{PROGRAM}: {sentence}");
}

/// Writes data to standard output. A reader that has seen enough and closed it is no failure.
///
/// # Errors
/// A sentence if it cannot be written to, as when the disk behind it is full.
pub(super) fn data(bytes: &[u8]) -> Result<(), Message> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Message::new("cli-output-failed").with("cause", error.to_string()))
        }
        _ => Ok(()),
    }
}

/// A text as one line without tabs, and without what would steer a terminal or turn the line around.
pub(super) fn one_line(text: &str) -> String {
    let line: String = text
        .chars()
        .filter(|character| !matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .map(|character| match character {
            '\u{2028}' | '\u{2029}' => ' ',
            control if control.is_control() => ' ',
            other => other,
        })
        .collect();
    line.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_steer_the_terminal_or_break_the_line() {
        assert_eq!(
            one_line("a\u{1b}[31mb\tc\nd\u{202e}e\u{2028}f\u{9b}g"),
            "a [31mb c de f g"
        );
    }
}
