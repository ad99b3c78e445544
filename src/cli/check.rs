//! `check`: what is missing, late or broken in workspaces.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use jiff::civil::Date;
use serde::Serialize;

use super::arguments::Common;
use super::{Failure, output, read, today};
use crate::analysis::findings::{self, Severity};
use crate::i18n::Catalogue;
use crate::message::{Language, Message};
use crate::storage::ron_format::{Loaded, Problem};
use crate::workspace::RecordRef;

#[derive(Args, Debug)]
pub(super) struct Arguments {
    /// The workspaces to check
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// Print the findings as one JSON array of objects
    #[arg(long)]
    json: bool,
}

/// One line of the answer.
#[derive(Serialize)]
struct Told {
    file: String,
    severity: &'static str,
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    message: String,
}

/// The code of a finding about a record that could not be read.
const DAMAGED: &str = "damaged";

pub(super) fn run(arguments: &Arguments, common: &Common) -> Result<ExitCode, Failure> {
    let today = today(common);
    let mut lines = Vec::new();
    let mut all_read = true;
    for file in &arguments.files {
        match read::workspace(file) {
            Ok(loaded) => {
                // What was kept as text was not read either.
                all_read &= !loaded.damaged && loaded.workspace.damaged().is_empty();
                let language = common.language().unwrap_or(loaded.workspace.language());
                lines.extend(lines_of(file, &loaded, today, language));
            }
            Err(failure) => {
                all_read = false;
                let language = common.language().or(failure.language);
                output::say(&failure.message, language.unwrap_or(Language::En));
            }
        }
    }
    let answer = if arguments.json {
        json(&lines)
    } else {
        text(&lines, arguments.files.len() > 1)
    };
    output::data(answer.as_bytes())?;
    Ok(ExitCode::from(match (all_read, lines.is_empty()) {
        (false, _) => 2,
        (true, false) => 1,
        (true, true) => 0,
    }))
}

/// What is wrong with the text of a file, each with its place, then what the rules find.
fn lines_of(file: &Path, loaded: &Loaded, today: Date, language: Language) -> Vec<Told> {
    let catalogue = Catalogue::of(language);
    let name = file.display().to_string();
    let line = |severity: Severity, code, record: Option<&RecordRef>, message: &Message| Told {
        file: name.clone(),
        severity: severity.code(),
        code,
        record: record.map(|record| record.id().to_owned()),
        line: None,
        column: None,
        message: catalogue.say(message),
    };
    let problems = loaded.problems.iter().map(|problem: &Problem| {
        let code = problem.invariant.map_or(DAMAGED, findings::code_of_breach);
        Told {
            line: Some(problem.line),
            column: Some(problem.column),
            ..line(
                Severity::Error,
                code,
                problem.record.as_ref(),
                &problem.message,
            )
        }
    });
    // Breaches are among the problems already, with their places.
    let gaps = findings::gaps(&loaded.workspace, today)
        .into_iter()
        .map(|finding| {
            line(
                finding.severity,
                finding.code,
                finding.record.as_ref(),
                &finding.message,
            )
        });
    problems.chain(gaps).collect()
}

fn text(lines: &[Told], name_files: bool) -> String {
    let mut out = String::new();
    for line in lines {
        if name_files {
            out.push_str(&output::one_line(&line.file));
            out.push('\t');
        }
        let record = output::one_line(line.record.as_deref().unwrap_or("-"));
        let message = output::one_line(&line.message);
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{}\t{}\t{record}\t{message}", line.severity, line.code);
    }
    out
}

fn json(lines: &[Told]) -> String {
    // Plain texts and numbers always serialise.
    let mut out = serde_json::to_string_pretty(lines).unwrap_or_default();
    out.push('\n');
    out
}
