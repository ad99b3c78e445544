//! `export`: what a workspace holds, in another format.

mod table;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::arguments::Common;
use super::choices::{GroupChoice, NamesChoice, PaperChoice, SplitChoice, ViewChoice};
use super::{Failure, output, read, today};
use crate::analysis::{Index, Places};
use crate::export::actions::{self, ActionChoice, Grouping, Owner};
use crate::export::map::Paper;
use crate::export::{ActionFilter, Options};
use crate::i18n::Catalogue;
use crate::message::{Language, Message};
use crate::storage::file;
use crate::workspace::{
    ActionId, ActionView, Id, Layer, Record, RecordRef, Table, Viewed, Workspace,
};
pub(super) use table::every_export;
use table::{
    ACTIONS, ASSETS, CHAIN, DECISIONS, EXPORTS, Export, MAP, MINUTES, Request, boundaries,
};

#[derive(Args, Debug)]
pub(super) struct Arguments {
    /// What to export
    #[arg(value_name = "WHAT")]
    what: String,
    /// The workspace
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The format
    #[arg(long, value_name = "FORMAT")]
    format: String,
    /// The file to write, replaced if it exists; - for standard output; with --split a folder
    #[arg(short, long, value_name = "OUT")]
    out: PathBuf,
    /// How much of persons' names is told
    #[arg(long, value_enum, default_value_t = NamesChoice::Role)]
    names: NamesChoice,
    /// Only actions on which something is still to be done
    #[arg(long)]
    open: bool,
    /// Only actions about this value chain, only this chain, or a map with its flows (id or title)
    #[arg(long, value_name = "CHAIN")]
    chain: Option<String>,
    /// Only actions or decisions of this meeting, or its minutes instead of those of the latest (id or
    /// title)
    #[arg(long, value_name = "MEETING")]
    meeting: Option<String>,
    /// Only actions of this organisation (id, name or short name)
    #[arg(long, value_name = "ORGANISATION")]
    owner: Option<String>,
    /// Below what actions stand in md, html, pdf and docx [default: owner]
    #[arg(long, value_enum, value_name = "GROUP")]
    group: Option<GroupChoice>,
    /// One file for each who answers for actions, into the folder OUT
    #[arg(long, value_enum, value_name = "BY")]
    split: Option<SplitChoice>,
    /// Only the assets or actions of this named view, and on a map its colours and sizes (id or name)
    #[arg(long, value_name = "VIEW")]
    filter: Option<String>,
    /// Fit the map to a sheet of paper, lying or standing as the assets do; a PDF is A4 without this
    #[arg(long, value_enum, value_name = "PAPER")]
    paper: Option<PaperChoice>,
    /// How a picture of a value chain is drawn
    #[arg(long, value_enum, value_name = "VIEW")]
    view: Option<ViewChoice>,
    /// The layer whose amounts a Sankey shows: goods, energy, money or a substance such as C; without
    /// this the one that most flows state
    #[arg(long, value_name = "LAYER")]
    layer: Option<String>,
    /// Tell of confidential records and figures too; without this they are left out
    #[arg(long)]
    confidential: bool,
}

pub(super) fn run(arguments: &Arguments, common: &Common) -> Result<ExitCode, Failure> {
    let loaded = read::workspace(&arguments.file)?;
    let workspace = &loaded.workspace;
    let language = common.language().unwrap_or(workspace.language());
    let in_language = |message| Failure {
        message,
        language: Some(language),
    };
    let export = find(arguments).map_err(in_language)?;
    for problem in &loaded.problems {
        output::say(
            &read::in_file(&arguments.file, problem.message.clone()),
            language,
        );
    }
    if loaded.damaged {
        let file = arguments.file.display().to_string();
        return Err(in_language(Message::new("cli-damaged").with("file", file)));
    }
    if file::is_same(&arguments.out, &arguments.file) {
        let file = arguments.out.display().to_string();
        return Err(in_language(
            Message::new("export-onto-itself").with("file", file),
        ));
    }
    let options = Options {
        language,
        names: arguments.names.into(),
        today: today(common),
        confidential: arguments.confidential,
    };
    let mut filter = arguments.filter(export, workspace).map_err(in_language)?;
    let view = if export.what == ACTIONS {
        if let Some(shown) = arguments.view(workspace).map_err(in_language)? {
            filter.only = Some(chosen(workspace, shown, &options).map_err(in_language)?);
        }
        None
    } else {
        arguments.view(workspace).map_err(in_language)?
    };
    let request = Request {
        workspace,
        filter,
        grouping: arguments.group.map(Grouping::from).unwrap_or_default(),
        view,
        paper: arguments.paper.map(Paper::from),
        look: arguments.view.unwrap_or_default(),
        layer: arguments.layer.as_deref().map(layer),
        options,
    };
    let left_out = match arguments.split {
        None => whole(export, &request, &arguments.out),
        Some(SplitChoice::Owner) => split(export, &request, &arguments.out),
    }
    .map_err(in_language)?;
    for message in &left_out {
        output::say(message, language);
    }
    Ok(ExitCode::SUCCESS)
}

/// The actions that a view shows.
fn chosen(
    workspace: &Workspace,
    view: &ActionView,
    options: &Options,
) -> Result<BTreeSet<ActionId>, Message> {
    let choice = ActionChoice {
        workspace,
        index: &Index::of(workspace),
        places: &Places::of(workspace, &boundaries()?),
        text: Catalogue::of(options.language),
        today: options.today,
    };
    Ok(choice.chosen(&view.filter))
}

/// Writes an export to a file; what was left out is returned.
fn whole(export: &Export, request: &Request<'_>, out: &Path) -> Result<Vec<Message>, Message> {
    let exported = (export.make)(request)?;
    write(out, &exported.bytes, request.options.language)?;
    Ok(exported.left_out)
}

/// Writes an export to a folder, a file for each owner; what was left out is returned.
fn split(export: &Export, request: &Request<'_>, out: &Path) -> Result<Vec<Message>, Message> {
    if out == Path::new("-") {
        return Err(Message::new("cli-split-needs-folder"));
    }
    let (workspace, options) = (request.workspace, &request.options);
    let make = |filter: &ActionFilter| {
        let filter = filter.clone();
        (export.make)(&Request {
            filter,
            ..request.clone()
        })
    };
    let extension = match export.format {
        "csv-raw" => "csv",
        "taskwarrior" => "json",
        format => format,
    };
    let split = actions::by_owner(workspace, &request.filter, options, extension, make)?;
    file::create_folder(out).map_err(|error| error.message())?;
    for (name, bytes) in &split.files {
        write(&out.join(name), bytes, options.language)?;
    }
    Ok(split.left_out)
}

fn find(arguments: &Arguments) -> Result<&'static Export, Message> {
    EXPORTS
        .iter()
        .find(|export| export.what == arguments.what && export.format == arguments.format)
        .ok_or_else(|| {
            Message::new("cli-unknown-export")
                .with("what", arguments.what.as_str())
                .with("format", arguments.format.as_str())
                .with("all", every_export("; "))
        })
}

fn write(out: &Path, bytes: &[u8], language: Language) -> Result<(), Message> {
    if out == Path::new("-") {
        return output::data(bytes);
    }
    let saved = file::save(out, bytes, None, None).map_err(|error| error.message())?;
    if let Some(warning) = saved.warning {
        output::say(&warning, language);
    }
    Ok(())
}

impl Arguments {
    /// What was asked for.
    ///
    /// # Errors
    /// A sentence if a record that was named is not there, or an option does not fit the export.
    fn filter(&self, export: &Export, workspace: &Workspace) -> Result<ActionFilter, Message> {
        let meetings: &[&str] = &[ACTIONS, MINUTES, DECISIONS];
        let given: [(&str, bool, &[&str]); 10] = [
            ("--open", self.open, &[ACTIONS]),
            ("--chain", self.chain.is_some(), &[ACTIONS, MAP, CHAIN]),
            ("--meeting", self.meeting.is_some(), meetings),
            ("--owner", self.owner.is_some(), &[ACTIONS]),
            ("--group", self.group.is_some(), &[ACTIONS]),
            ("--split", self.split.is_some(), &[ACTIONS]),
            ("--filter", self.filter.is_some(), &[ASSETS, MAP, ACTIONS]),
            ("--paper", self.paper.is_some(), &[MAP]),
            ("--view", self.view.is_some(), &[CHAIN]),
            ("--layer", self.layer.is_some(), &[CHAIN]),
        ];
        let mut given = given.into_iter().filter(|(_, given, _)| *given);
        if let Some((option, ..)) = given.find(|(_, _, fits)| !fits.contains(&export.what)) {
            return Err(Message::new("cli-not-for")
                .with("option", option)
                .with("what", export.what));
        }
        if self.layer.is_some() && self.view != Some(ViewChoice::Sankey) {
            return Err(Message::new("cli-layer-without-sankey"));
        }
        let short = |id: &RecordRef| match id {
            RecordRef::Organisation(id) => workspace.organisations().get(id)?.short.clone(),
            _ => None,
        };
        Ok(ActionFilter {
            open: self.open,
            chain: named(self.chain.as_deref(), workspace.chains(), |_| None)?,
            meeting: named(self.meeting.as_deref(), workspace.meetings(), |_| None)?,
            owner: named(self.owner.as_deref(), workspace.organisations(), short)?
                .map(Owner::Organisation),
            only: None,
        })
    }

    /// The named view that was asked for.
    ///
    /// # Errors
    /// A sentence if there is none or more than one of that name, with those there are.
    fn view<'w, V: Viewed>(&self, workspace: &'w Workspace) -> Result<Option<&'w V>, Message> {
        let id = named(self.filter.as_deref(), workspace.views(), |_| None)?;
        let Some(view) = id.and_then(|id| workspace.views().get(&id)) else {
            return Ok(None);
        };
        let of = V::of(&view.of);
        let of = of.ok_or_else(|| Message::new("cli-view-of-others").with("name", view.title()))?;
        Ok(Some(of))
    }
}

/// The layer that is called so, whatever the case: one of the three by its name on the command line,
/// else a substance.
fn layer(name: &str) -> Layer {
    match name.to_lowercase().as_str() {
        "goods" => Layer::Goods,
        "energy" => Layer::Energy,
        "money" => Layer::Money,
        _ => Layer::Substance(name.to_owned()),
    }
}

/// The record that is called so: by id, else by title or second name, whatever the case.
///
/// # Errors
/// A sentence if there is none or more than one, with what there is.
pub(super) fn named<R: Record>(
    name: Option<&str>,
    table: &Table<R>,
    second_name: impl Fn(&RecordRef) -> Option<String>,
) -> Result<Option<Id<R>>, Message>
where
    RecordRef: for<'a> From<&'a Id<R>>,
{
    let Some(name) = name else { return Ok(None) };
    if let Some((id, _)) = table.find(name) {
        return Ok(Some(id.clone()));
    }
    let wanted = name.to_lowercase();
    let mut fitting = table.iter().filter(|(id, record)| {
        let second = second_name(&RecordRef::from(*id));
        record.title().to_lowercase() == wanted
            || second.is_some_and(|second| second.to_lowercase() == wanted)
    });
    match (fitting.next(), fitting.next()) {
        (Some((id, _)), None) => Ok(Some(id.clone())),
        (Some((first, _)), Some((second, _))) => Err(Message::new("cli-ambiguous")
            .with("name", name)
            .with("first", first.as_str())
            .with("second", second.as_str())),
        (None, _) => Err(not_found(name, table)),
    }
}

fn not_found<R: Record>(name: &str, table: &Table<R>) -> Message {
    const MOST: usize = 20;
    let kind = Message::new(R::KIND.key());
    if table.is_empty() {
        return Message::new("cli-no-records")
            .with("kind", kind)
            .with("name", name);
    }
    let titles: Vec<&str> = table
        .records()
        .take(MOST)
        .map(|record| record.title())
        .collect();
    Message::new("cli-unknown-record")
        .with("kind", kind)
        .with("name", name)
        .with("all", titles.join("; "))
}
