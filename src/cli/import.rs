//! `import`: records from a table or a map file, into a workspace.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::arguments::Common;
use super::{Failure, chance, output, read, today};
use crate::document::{Access, Document};
use crate::geo::Boundaries;
use crate::i18n::{Catalogue, in_every_language};
use crate::import::assets::{self, Import};
use crate::import::{self, Mapping, Plan, Table, Vocabulary, What};
use crate::message::{Language, Message};
use crate::session::Chance;
use crate::storage::{file, ron_format};
use crate::workspace::edit::{Merge, Refusal};
use crate::workspace::{Touch, Workspace};

/// What can be imported.
const ASSETS: &str = "assets";

#[derive(Args, Debug)]
pub(super) struct Arguments {
    /// What to import: assets
    #[arg(value_name = "WHAT")]
    what: String,
    /// The workspace to write into
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The data: CSV (any usual encoding and separator), XLSX, or GeoJSON (WGS 84 or EPSG:25833)
    #[arg(long, value_name = "DATA")]
    from: PathBuf,
    /// A JSON file that says which columns hold what, where their headers do not: {"Effekt":
    /// "capacity", "Ref": "-"}; - leaves a column out
    #[arg(long, value_name = "MAPPING")]
    mapping: Option<PathBuf>,
    /// List on standard output what would come of each row, and write nothing
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(arguments: &Arguments, common: &Common) -> Result<ExitCode, Failure> {
    let opened = file::open(&arguments.file).map_err(|error| error.message())?;
    let loaded = read::parsed(&arguments.file, &opened.bytes)?;
    let language = common.language().unwrap_or(loaded.workspace.language());
    let in_language = |message| Failure {
        message,
        language: Some(language),
    };
    if arguments.what != ASSETS {
        return Err(in_language(
            Message::new("cli-unknown-import")
                .with("what", arguments.what.as_str())
                .with("all", ASSETS),
        ));
    }
    for problem in &loaded.problems {
        output::say(
            &read::in_file(&arguments.file, problem.message.clone()),
            language,
        );
    }
    if loaded.damaged || !loaded.workspace.damaged().is_empty() {
        let file = arguments.file.display().to_string();
        return Err(in_language(
            Message::new("cli-import-damaged").with("file", file),
        ));
    }
    let touch = Touch {
        on: today(common),
        by: None,
    };
    let plan = plan(arguments, &loaded.workspace, &touch, language).map_err(in_language)?;
    tell(&plan, language);
    if arguments.dry_run {
        output::data(rows(&plan, language).as_bytes()).map_err(in_language)?;
        output::say(&Message::new("cli-import-trial"), language);
        return Ok(ExitCode::SUCCESS);
    }
    let Some(edit) = &plan.edit else {
        return Ok(ExitCode::SUCCESS);
    };
    let mut document = Document::opened(loaded.workspace, Access::Write);
    document
        .apply(edit, &touch, Merge::Never)
        .map_err(|Refusal(why)| in_language(why))?;
    let bytes = ron_format::write(&document.for_saving());
    if bytes.len() > ron_format::MOST_BYTES {
        let most = ron_format::MOST_BYTES >> 20;
        return Err(in_language(
            Message::new("import-workspace-too-large").with("most", most),
        ));
    }
    let saved = file::save(&arguments.file, bytes.as_bytes(), Some(opened.hash), None)
        .map_err(|error| in_language(error.message()))?;
    if let Some(warning) = saved.warning {
        output::say(&warning, language);
    }
    Ok(ExitCode::SUCCESS)
}

/// What will come of the data.
fn plan(
    arguments: &Arguments,
    workspace: &Workspace,
    touch: &Touch,
    language: Language,
) -> Result<Plan, Message> {
    let data = bytes(&arguments.from)?;
    let table = import::read(&data).map_err(|why| read::in_file(&arguments.from, why))?;
    drop(data);
    let vocabulary = Vocabulary::new(&in_every_language);
    let names = match &arguments.mapping {
        Some(path) => names(path)?,
        None => BTreeMap::new(),
    };
    let mapping = Mapping::named(&table, &vocabulary, &names)?;
    tell_left_out(&mapping, &table, language);
    let boundaries = Boundaries::bundled()
        .map_err(|error| Message::new("cli-map-failed").with("cause", error.to_string()))?;
    let chance = Chance::seeded(u64::from(chance()) << 32 | u64::from(chance()));
    let import = Import {
        table: &table,
        mapping: &mapping,
        vocabulary: &vocabulary,
        workspace,
        boundaries: &boundaries,
        touch,
    };
    assets::plan(&import, &mut || chance.next(), &mut |_, _| true)
        .map_err(|why| read::in_file(&arguments.from, why))
}

fn bytes(path: &Path) -> Result<Vec<u8>, Message> {
    let opened = file::open(path).map_err(|error| error.message())?;
    Ok(opened.bytes)
}

/// What a file of a mapping says.
fn names(path: &Path) -> Result<BTreeMap<String, String>, Message> {
    let bytes = bytes(path)?;
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
    serde_json::from_slice(bytes)
        .map_err(|_| Message::new("cli-import-mapping").with("file", path.display().to_string()))
}

fn tell_left_out(mapping: &Mapping, table: &Table, language: Language) {
    let columns: Vec<&str> = mapping
        .left_out(table)
        .filter(|header| !header.is_empty())
        .collect();
    if !columns.is_empty() {
        let message = Message::new("import-columns-left-out").with("columns", columns.join("; "));
        output::say(&message, language);
    }
}

/// Says what is rejected, and how many rows come to what.
fn tell(plan: &Plan, language: Language) {
    for row in &plan.rows {
        if let What::Rejected(rejects) = &row.what {
            for reject in rejects {
                output::say(&reject.message(row.number), language);
            }
        }
    }
    if plan.new_organisations > 0 {
        let count = plan.new_organisations;
        let message = Message::new("import-new-organisations").with("count", count);
        output::say(&message, language);
    }
    output::say(&plan.counts().message(), language);
}

/// What would come of each row, one on a line: number, what, name and the fields that change, parted by
/// tabs.
fn rows(plan: &Plan, language: Language) -> String {
    let catalogue = Catalogue::of(language);
    let mut out = String::new();
    for row in &plan.rows {
        let fields: Vec<&str> = match &row.what {
            What::Changed(fields) => fields.iter().map(|key| catalogue.text(key)).collect(),
            _ => Vec::new(),
        };
        let (what, name) = (row.what.code(), output::one_line(&row.name));
        let line = format!("{}\t{what}\t{name}\t{}", row.number, fields.join(", "));
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{}", line.trim_end());
    }
    out
}
