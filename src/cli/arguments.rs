//! The shape of the command line, and its help.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use jiff::civil::Date;

use super::choices::LanguageChoice;
use super::{check, export, import, new};
use crate::i18n::Catalogue;
use crate::message::Language;

/// The table for regional strategy workshops: assets on a map, value chains across county lines,
/// agreed actions. Works offline, on one readable file.
#[derive(Debug, Parser)]
#[command(name = "frostating", version)]
#[command(override_usage = "frostating [OPTIONS] [FILE]\n       frostating [OPTIONS] <COMMAND>")]
#[command(after_help = "Without a command, a window opens: with FILE, or with the start page.")]
pub(super) struct Arguments {
    #[command(flatten)]
    pub common: Common,
    #[command(subcommand)]
    pub verb: Option<Verb>,
    /// The workspace to open in a window
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
}

/// What every verb takes.
#[derive(Args, Clone, Debug)]
pub(super) struct Common {
    /// The day to reckon from, such as 2023-11-01 or 1.11.2023 [default: today]
    #[arg(long, value_name = "DATE", value_parser = day, global = true, display_order = 100)]
    pub today: Option<Date>,
    /// The language to speak [default: the workspace's]
    #[arg(long, value_name = "LANGUAGE", global = true, display_order = 101)]
    pub lang: Option<LanguageChoice>,
}

/// A day with its year, as programs and as Norwegians write it.
pub(super) fn day(text: &str) -> Result<Date, String> {
    let parts: Vec<&str> = text.trim().split('.').collect();
    let read = match parts[..] {
        [day, month, year] if year.len() == 4 => year
            .parse()
            .ok()
            .zip(month.parse().ok())
            .zip(day.parse().ok())
            .and_then(|((year, month), day)| Date::new(year, month, day).ok()),
        _ => text.trim().parse().ok(),
    };
    // What is wrong with the words themselves is told with the help, in English.
    read.ok_or_else(|| Catalogue::of(Language::En).text("cli-day").to_owned())
}

impl Common {
    pub(super) fn language(&self) -> Option<Language> {
        self.lang.map(Language::from)
    }
}

#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Open a copy of the bundled Frosta workspace in a window, as of 1 November 2023
    Sample,
    /// Make a new workspace
    New(new::Arguments),
    /// List what is missing, late or broken in workspaces
    ///
    /// Each finding is one line on standard output: severity, code, record and sentence, parted by
    /// tabs; with several files, the file first. Exit code 0: nothing to tell; 1: findings; 2: a
    /// file could not be read, or not all of it.
    Check(check::Arguments),
    /// Write what a workspace holds in another format
    #[command(after_help = format!(
        "What there is (WHAT, then the formats):\n  {}",
        export::every_export("\n  ")
    ))]
    Export(export::Arguments),
    /// Add and update what a workspace holds from a table or a map file
    ///
    /// Rows are matched with what is there by id, by the owner's organisation number, or by name and
    /// place. An empty cell leaves what is known; nothing is removed. Rejected rows are listed on
    /// standard error with row, column and reason, and the others are taken.
    Import(import::Arguments),
}
