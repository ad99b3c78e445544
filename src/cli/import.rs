//! `import`: records from a table or a map file, into a workspace.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use jiff::civil::Date;

use super::arguments::{Common, day};
use super::export::named;
use super::{Failure, chance, output, read, today};
use crate::document::{Access, Document};
use crate::export::Retold;
use crate::geo::Boundaries;
use crate::i18n::{Catalogue, in_every_language};
use crate::import::{
    self, Mapping, Plan, Subject, Table, Vocabulary, What, actions, assets, chains, employment,
    participants,
};
use crate::message::{Language, Message};
use crate::session::Chance;
use crate::storage::{file, folders, ron_format};
use crate::workspace::edit::{Merge, Refusal};
use crate::workspace::{MeetingId, Source, Touch, Workspace};

/// What can be imported.
#[derive(Clone, Copy)]
enum Kind {
    Assets,
    Steps,
    Regions,
    Employment,
    Actions,
    Participants,
    Organisations,
}

/// Every kind, by its name on the command line.
const KINDS: [(&str, Kind); 7] = [
    ("assets", Kind::Assets),
    ("steps", Kind::Steps),
    ("boundaries", Kind::Regions),
    ("employment", Kind::Employment),
    ("actions", Kind::Actions),
    ("participants", Kind::Participants),
    ("organisations", Kind::Organisations),
];

#[derive(Args, Debug)]
pub(super) struct Arguments {
    /// What to import: assets, the steps and flows of value chains (steps), the outlines of regions of
    /// one's own (boundaries), the employed by county and industry (employment), an action list that
    /// comes back edited (actions), organisations, or the sign-up sheet of a meeting (participants)
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
    /// The id or title of the meeting that is signed up for (participants; default: the latest)
    #[arg(long, value_name = "MEETING")]
    meeting: Option<String>,
    /// The title of the source of what is imported (employment)
    #[arg(long, value_name = "TITLE")]
    source: Option<String>,
    /// The address of that source
    #[arg(long, value_name = "URL", requires = "source")]
    url: Option<String>,
    /// The day its figures are of, such as 2023-12-31 or 31.12.2023
    #[arg(long, value_name = "DATE", value_parser = day, requires = "source")]
    as_of: Option<Date>,
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
    let kind = KINDS.iter().find(|(name, _)| *name == arguments.what);
    let Some((_, kind)) = kind else {
        let all = KINDS.map(|(name, _)| name).join(" ");
        return Err(in_language(
            Message::new("cli-unknown-import")
                .with("what", arguments.what.as_str())
                .with("all", all),
        ));
    };
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
    let work = Work {
        arguments,
        workspace: &loaded.workspace,
        touch: &touch,
        language,
    };
    let plan = work.plan(*kind).map_err(in_language)?;
    tell(&plan, language);
    if arguments.dry_run {
        output::data(rows(&plan, language).as_bytes()).map_err(in_language)?;
        output::say(&Message::new("cli-import-trial"), language);
        return Ok(ExitCode::SUCCESS);
    }
    let Some(edit) = &plan.edit else {
        let counts = plan.counts();
        let nothing_sound = counts.rejected > 0 && counts.rejected == counts.all();
        // The reasons are told already.
        return Ok(ExitCode::from(if nothing_sound { 2 } else { 0 }));
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
    let snapshots = folders::snapshots();
    let kept = snapshots.as_deref();
    let saved = file::save(&arguments.file, bytes.as_bytes(), Some(opened.hash), kept)
        .map_err(|error| in_language(error.message()))?;
    if let Some(warning) = saved.warning {
        output::say(&warning, language);
    }
    Ok(ExitCode::SUCCESS)
}

/// What an import works on.
struct Work<'a> {
    arguments: &'a Arguments,
    workspace: &'a Workspace,
    touch: &'a Touch,
    language: Language,
}

impl Work<'_> {
    /// What will come of the data.
    fn plan(&self, kind: Kind) -> Result<Plan, Message> {
        let from = &self.arguments.from;
        let in_file = |why| read::in_file(from, why);
        let data = bytes(from)?;
        if matches!(kind, Kind::Regions) {
            let name = from.file_name().unwrap_or_default().to_string_lossy();
            let plan = import::regions::plan(&data, &name, self.workspace, &mut |_, _| true);
            return plan.map_err(in_file);
        }
        let tables = match kind {
            Kind::Steps => import::read_all(&data),
            _ => import::read(&data).map(|table| vec![table]),
        };
        let tables = tables.map_err(in_file)?;
        drop(data);
        let vocabulary = Vocabulary::new(&in_every_language);
        let names = match &self.arguments.mapping {
            Some(path) => names(path)?,
            None => BTreeMap::new(),
        };
        let boundaries = Boundaries::bundled()
            .map_err(|error| Message::new("cli-map-failed").with("cause", error.to_string()))?;
        let chance = Chance::seeded(u64::from(chance()) << 32 | u64::from(chance()));
        let mut chance = || chance.next();
        let (workspace, touch) = (self.workspace, self.touch);
        match kind {
            Kind::Assets => {
                let (table, mapping) = one(&tables, Subject::Assets, &vocabulary, &names)?;
                tell_left_out(&mapping, table, self.language);
                let import = assets::Import {
                    table,
                    mapping: &mapping,
                    vocabulary: &vocabulary,
                    workspace,
                    boundaries: &boundaries,
                    touch,
                };
                assets::plan(&import, &mut chance, &mut |_, _| true).map_err(in_file)
            }
            Kind::Employment | Kind::Regions => {
                let (table, mapping) = one(&tables, Subject::Employment, &vocabulary, &names)?;
                let title = self.arguments.source.clone();
                let title = title.ok_or_else(|| Message::new("cli-import-source"))?;
                let import = employment::Import {
                    table,
                    mapping: &mapping,
                    vocabulary: &vocabulary,
                    workspace,
                    source: Source {
                        title,
                        url: self.arguments.url.clone(),
                        as_of: self.arguments.as_of,
                    },
                };
                employment::plan(&import, &mut |_, _| true).map_err(in_file)
            }
            Kind::Actions => {
                let (table, mapping) = one(&tables, Subject::Actions, &vocabulary, &names)?;
                tell_left_out(&mapping, table, self.language);
                let retold = Retold::of(workspace);
                let import = actions::Import {
                    table,
                    mapping: &mapping,
                    vocabulary: &vocabulary,
                    workspace,
                    retold: &|text| retold.texts(text),
                    touch,
                };
                actions::plan(&import, &mut chance, &mut |_, _| true).map_err(in_file)
            }
            Kind::Participants | Kind::Organisations => {
                let (table, mapping) = one(&tables, Subject::Participants, &vocabulary, &names)?;
                tell_left_out(&mapping, table, self.language);
                let meeting = match kind {
                    Kind::Participants => Some(self.meeting()?),
                    _ => None,
                };
                let import = participants::Import {
                    table,
                    mapping: &mapping,
                    vocabulary: &vocabulary,
                    workspace,
                    meeting: meeting.as_ref(),
                    touch,
                };
                participants::plan(&import, &mut chance, &mut |_, _| true).map_err(in_file)
            }
            Kind::Steps => {
                let tables = self.recognised(tables, &names, &vocabulary)?;
                let import = chains::Import {
                    tables: &tables,
                    vocabulary: &vocabulary,
                    workspace,
                    boundaries: &boundaries,
                    touch,
                };
                chains::plan(&import, &mut chance, &mut |_, _| true).map_err(in_file)
            }
        }
    }

    /// The meeting that is signed up for.
    fn meeting(&self) -> Result<MeetingId, Message> {
        let meetings = self.workspace.meetings();
        if let Some(id) = named(self.arguments.meeting.as_deref(), meetings, |_| None)? {
            return Ok(id);
        }
        let latest = meetings
            .iter()
            .max_by_key(|(_, meeting)| meeting.days.last());
        let latest = latest.map(|(id, _)| id.clone());
        latest.ok_or_else(|| Message::new("import-no-meeting"))
    }

    /// The tables of steps and flows. A mapping may name headers of any of them.
    fn recognised(
        &self,
        tables: Vec<Table>,
        names: &BTreeMap<String, String>,
        vocabulary: &Vocabulary,
    ) -> Result<Vec<(Table, Mapping)>, Message> {
        let several = tables.len() > 1;
        let known = |header: &String| tables.iter().any(|table| table.has_header(header));
        if let Some(unknown) = names.keys().find(|header| !known(header)) {
            let all: Vec<String> = tables.iter().map(|it| it.headers.join("; ")).collect();
            return Err(Message::new("import-mapping-header")
                .with("header", unknown.as_str())
                .with("all", all.join("; ")));
        }
        let mut mapping = |table: &Table| {
            let own = names.iter().filter(|(header, _)| table.has_header(header));
            let own = own.map(|(header, name)| (header.clone(), name.clone()));
            Mapping::named(Subject::Chains, table, vocabulary, &own.collect())
        };
        let (tables, others) = chains::recognised(tables, &mut mapping)?;
        if !others.is_empty() && several {
            let message = Message::new("import-sheets-left-out").with("sheets", others.join("; "));
            output::say(&message, self.language);
        }
        for (table, mapping) in &tables {
            tell_left_out(mapping, table, self.language);
        }
        Ok(tables)
    }
}

/// The first table, and what its columns hold.
fn one<'t>(
    tables: &'t [Table],
    subject: Subject,
    vocabulary: &Vocabulary,
    names: &BTreeMap<String, String>,
) -> Result<(&'t Table, Mapping), Message> {
    let table = tables.first();
    let table = table.ok_or_else(|| Message::new("import-empty"))?;
    let mapping = Mapping::named(subject, table, vocabulary, names)?;
    Ok((table, mapping))
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
    let columns: Vec<String> = mapping.left_out(table).collect();
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
                output::say(&reject.message(&row.place()), language);
            }
        }
        for doubt in &row.doubts {
            output::say(&doubt.message(&row.place()), language);
        }
    }
    for remark in &plan.remarks {
        output::say(remark, language);
    }
    output::say(&plan.counts().message(), language);
}

/// What would come of each row, one on a line: place, what, name and what changes, parted by tabs.
fn rows(plan: &Plan, language: Language) -> String {
    let catalogue = Catalogue::of(language);
    let mut out = String::new();
    for row in &plan.rows {
        let changes: Vec<String> = match &row.what {
            What::Changed(changes) => {
                let changes = changes.iter().map(|it| catalogue.say(&it.message()));
                changes.map(|it| output::one_line(&it)).collect()
            }
            _ => Vec::new(),
        };
        let (what, name) = (row.what.code(), output::one_line(&row.name));
        let line = format!("{}\t{what}\t{name}\t{}", row.place(), changes.join(", "));
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{}", line.trim_end());
    }
    out
}
