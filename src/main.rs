//! Reads the command line; runs a verb or opens the window.

use std::process::ExitCode;

use frostating::app::{Launch, launch};
use frostating::cli::{self, Invocation};

fn main() -> ExitCode {
    #[expect(
        clippy::disallowed_methods,
        reason = "the program's own arguments enter here"
    )]
    match cli::run(std::env::args_os()) {
        Invocation::Done(code) => code,
        Invocation::Window(window) => {
            let start = Launch {
                file: window.file,
                sample: window.sample,
                today: window.today,
                language: window.language,
                on_frame: None,
            };
            match launch(start) {
                Ok(()) => ExitCode::SUCCESS,
                Err(message) => cli::fail(&message, window.language),
            }
        }
    }
}
