//! The command line: one file per verb.
//!
//! Standard output carries data, standard error words; a verb answers with an exit code and never
//! opens a window. Help is English; all else is said in the language asked for, else in that of the
//! workspace, else in English.
//!
//! To add a verb: a file with its arguments and a `run`, a variant of `Verb`, and a snapshot of its
//! help in `tests/cli.rs`.

mod arguments;
mod check;
mod choices;
mod export;
mod import;
mod new;
mod output;
mod read;
mod template;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser as _;
use jiff::civil::Date;

use crate::message::{Language, Message};
use arguments::{Arguments, Common, Verb};

/// What came of the command line.
#[derive(Debug)]
pub enum Invocation {
    /// A window is to be opened.
    Window(Window),
    /// All is done.
    Done(ExitCode),
}

/// The window to open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// A file to open in it.
    pub file: Option<PathBuf>,
    /// Whether to open a copy of the bundled sample, as of the day it is told.
    pub sample: bool,
    /// The day to reckon from, if not from today.
    pub today: Option<Date>,
    /// The language to speak, if not the person's own.
    pub language: Option<Language>,
}

/// Why a verb was not carried out, and in which language to say so.
#[derive(Debug)]
struct Failure {
    message: Message,
    language: Option<Language>,
}

impl From<Message> for Failure {
    fn from(message: Message) -> Self {
        Self {
            message,
            language: None,
        }
    }
}

/// Reads the command line, the program's own name first, and carries out what it says, unless that
/// is to open a window.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Invocation {
    let Arguments { common, verb, file } = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(told) => {
            // Help and version go to standard output, complaints to standard error; where neither
            // can be written to, there is nobody to tell.
            let _ = told.print();
            return Invocation::Done(ExitCode::from(u8::try_from(told.exit_code()).unwrap_or(2)));
        }
    };
    if let (Some(_), Some(file)) = (&verb, &file) {
        let message = Message::new("cli-file-and-verb").with("file", file.display().to_string());
        return Invocation::Done(fail(&message, common.language()));
    }
    let window = Window {
        today: common.today,
        language: common.language(),
        ..Window::default()
    };
    let done = match verb {
        None => return Invocation::Window(Window { file, ..window }),
        Some(Verb::Sample) => {
            return Invocation::Window(Window {
                sample: true,
                ..window
            });
        }
        Some(Verb::New(arguments)) => new::run(&arguments, &common),
        Some(Verb::Check(arguments)) => check::run(&arguments, &common),
        Some(Verb::Export(arguments)) => export::run(&arguments, &common),
        Some(Verb::Import(arguments)) => import::run(&arguments, &common),
    };
    Invocation::Done(
        done.unwrap_or_else(|failure| {
            fail(&failure.message, common.language().or(failure.language))
        }),
    )
}

/// Says on standard error why something was not done, in English where no language is given, and
/// gives the exit code for it.
#[must_use]
pub fn fail(message: &Message, language: Option<Language>) -> ExitCode {
    output::say(message, language.unwrap_or(Language::En));
    ExitCode::from(2)
}

/// The day to reckon from: the one given, else today.
#[expect(
    clippy::disallowed_methods,
    reason = "the command line is where the clock enters"
)]
fn today(common: &Common) -> Date {
    common.today.unwrap_or_else(|| jiff::Zoned::now().date())
}

/// A number that differs from run to run; ids made with it need not be secret.
fn chance() -> u32 {
    use std::hash::{BuildHasher as _, Hasher as _, RandomState};
    let drawn = RandomState::new().build_hasher().finish();
    u32::try_from(drawn >> 32).unwrap_or_default()
}

#[cfg(test)]
mod tests;
