//! `new`: a new workspace in a new file.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::arguments::Common;
use super::choices::DivisionChoice;
use super::template::Template;
use super::{Failure, chance, today};
use crate::message::{Language, Message};
use crate::storage::file::{self, OpenReason};
use crate::storage::ron_format;
use crate::workspace::Division;

#[derive(Args, Debug)]
pub(super) struct Arguments {
    /// The file to make; it must not exist
    #[arg(value_name = "OUT")]
    out: PathBuf,
    /// What to begin with
    #[arg(long, value_name = "NAME", value_enum, default_value_t = Template::Empty)]
    template: Template,
    /// The division into counties
    #[arg(long, value_name = "YEAR", value_enum, default_value_t = DivisionChoice::Y2024)]
    division: DivisionChoice,
}

pub(super) fn run(arguments: &Arguments, common: &Common) -> Result<ExitCode, Failure> {
    // That of the workspace to be made.
    let language = common.language().unwrap_or(Language::Nb);
    let in_language = |message| Failure {
        message,
        language: Some(language),
    };
    match file::open(&arguments.out).map_err(|error| (error.reason.clone(), error.message())) {
        Err((OpenReason::Missing, _)) => {}
        Err((OpenReason::Failed(_), message)) => return Err(in_language(message)),
        Ok(_) | Err(_) => {
            let file = arguments.out.display().to_string();
            let exists = Message::new("cli-file-exists").with("file", file);
            return Err(in_language(exists));
        }
    }
    let division = Division::from(arguments.division);
    let workspace = arguments
        .template
        .workspace(language, division, today(common), chance())
        .map_err(in_language)?;
    let bytes = ron_format::write(&workspace);
    file::save(&arguments.out, bytes.as_bytes(), None, None)
        .map_err(|error| in_language(error.message()))?;
    Ok(ExitCode::SUCCESS)
}
