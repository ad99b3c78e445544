//! `export`: what a workspace holds, in another format.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;

use super::arguments::Common;
use super::choices::{NamesChoice, PaperChoice, ViewChoice};
use super::{Failure, output, read, today};
use crate::analysis::{Index, Places};
use crate::export::chain::ChainFormat;
use crate::export::map::Paper;
use crate::export::picture::{self, ChainLook, Counted, MapChoice, PictureFormat};
use crate::export::{ActionFilter, Exported, Options, Profile, actions, assets, chain};
use crate::geo::{Boundaries, MapDetail};
use crate::i18n::Catalogue;
use crate::message::{Language, Message};
use crate::scene::map::{Choosing, Styling};
use crate::storage::file;
use crate::workspace::{
    AssetId, AssetView, Id, Layer, Record, RecordRef, Table, ViewOf, Workspace,
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
    /// The file to write, replaced if it exists; - for standard output
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
    /// Only actions of this meeting (id or title)
    #[arg(long, value_name = "MEETING")]
    meeting: Option<String>,
    /// Only actions of this organisation (id, name or short name)
    #[arg(long, value_name = "ORGANISATION")]
    owner: Option<String>,
    /// Only the assets of this named view, and on a map its colours and sizes (id or name)
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

/// One export there is: the words for it, and how it is made.
struct Export {
    what: &'static str,
    format: &'static str,
    make: fn(&Request<'_>) -> Result<Exported, Message>,
}

/// What an export is made from.
struct Request<'a> {
    workspace: &'a Workspace,
    filter: ActionFilter,
    /// Which assets are told of, and how they look.
    view: Option<&'a AssetView>,
    paper: Option<Paper>,
    look: ViewChoice,
    layer: Option<Layer>,
    options: Options,
}

const ACTIONS: &str = "actions";
const ASSETS: &str = "assets";
const MAP: &str = "map";
const CHAIN: &str = "chain";

/// Every export there is. To add one: a line here.
const EXPORTS: &[Export] = &[
    Export {
        what: ACTIONS,
        format: "csv",
        make: |request| Ok(request.actions(Profile::Spreadsheet)),
    },
    Export {
        what: ACTIONS,
        format: "csv-raw",
        make: |request| Ok(request.actions(Profile::Raw)),
    },
    Export {
        what: ACTIONS,
        format: "xlsx",
        make: |request| actions::xlsx(request.workspace, &request.filter, &request.options),
    },
    Export {
        what: ACTIONS,
        format: "md",
        make: |request| {
            Ok(actions::markdown(
                request.workspace,
                &request.filter,
                &request.options,
            ))
        },
    },
    Export {
        what: ASSETS,
        format: "csv",
        make: |request| request.assets(Profile::Spreadsheet),
    },
    Export {
        what: ASSETS,
        format: "csv-raw",
        make: |request| request.assets(Profile::Raw),
    },
    Export {
        what: ASSETS,
        format: "xlsx",
        make: |request| {
            let (places, found) = request.chosen()?;
            assets::xlsx(request.workspace, &places, found.as_ref(), &request.options)
        },
    },
    Export {
        what: ASSETS,
        format: "geojson",
        make: |request| {
            let (places, found) = request.chosen()?;
            Ok(assets::geojson(
                request.workspace,
                &places,
                found.as_ref(),
                &request.options,
            ))
        },
    },
    Export {
        what: MAP,
        format: "svg",
        make: |request| request.map(PictureFormat::Svg),
    },
    Export {
        what: MAP,
        format: "png",
        make: |request| request.map(PictureFormat::Png),
    },
    Export {
        what: MAP,
        format: "pdf",
        make: |request| request.map(PictureFormat::Pdf),
    },
    Export {
        what: CHAIN,
        format: "svg",
        make: |request| request.chain(PictureFormat::Svg),
    },
    Export {
        what: CHAIN,
        format: "png",
        make: |request| request.chain(PictureFormat::Png),
    },
    Export {
        what: CHAIN,
        format: "pdf",
        make: |request| request.chain(PictureFormat::Pdf),
    },
    Export {
        what: CHAIN,
        format: "csv",
        make: |request| request.chain_data(ChainFormat::Csv),
    },
    Export {
        what: CHAIN,
        format: "xlsx",
        make: |request| request.chain_data(ChainFormat::Xlsx),
    },
    Export {
        what: CHAIN,
        format: "graphml",
        make: |request| request.chain_data(ChainFormat::GraphMl),
    },
    Export {
        what: CHAIN,
        format: "sankeymatic",
        make: |request| request.chain_data(ChainFormat::SankeyMatic),
    },
];

impl Request<'_> {
    fn actions(&self, profile: Profile) -> Exported {
        actions::csv(self.workspace, &self.filter, &self.options, profile)
    }

    fn assets(&self, profile: Profile) -> Result<Exported, Message> {
        let (places, found) = self.chosen()?;
        Ok(assets::csv(
            self.workspace,
            &places,
            found.as_ref(),
            &self.options,
            profile,
        ))
    }

    fn map(&self, format: PictureFormat) -> Result<Exported, Message> {
        let boundaries = boundaries()?;
        let found = self.found(&Places::of(self.workspace, &boundaries));
        let detail = Arc::new(MapDetail::new(boundaries));
        let choice = MapChoice {
            detail: &detail,
            found: found.as_ref(),
            styling: self.view.map(Styling::from).unwrap_or_default(),
            chain: self.filter.chain.as_ref(),
            shade: None,
            view: None,
            paper: match format {
                PictureFormat::Pdf => Some(self.paper.unwrap_or_default()),
                PictureFormat::Svg | PictureFormat::Png => self.paper,
            },
        };
        picture::map(self.workspace, &choice, &self.options, format)
    }

    fn chain(&self, format: PictureFormat) -> Result<Exported, Message> {
        let chain = self.filter.chain.as_ref();
        let chosen = BTreeMap::new();
        let look = match (self.look, &self.layer) {
            (ViewChoice::Lanes, _) => ChainLook::Lanes(None),
            (ViewChoice::Sankey, Some(layer)) => ChainLook::Sankey(Counted::Layer(layer)),
            (ViewChoice::Sankey, None) => ChainLook::Sankey(Counted::Chosen(&chosen)),
        };
        picture::chain(
            self.workspace,
            &boundaries()?,
            (chain, look),
            &self.options,
            format,
        )
    }

    fn chain_data(&self, format: ChainFormat) -> Result<Exported, Message> {
        let chain = self.filter.chain.as_ref();
        chain::data(self.workspace, &boundaries()?, chain, &self.options, format)
    }

    /// Where the assets lie, and which of them are told of; `None` for all.
    fn chosen(&self) -> Result<(Places, Option<BTreeSet<AssetId>>), Message> {
        let places = Places::of(self.workspace, &boundaries()?);
        let found = self.found(&places);
        Ok((places, found))
    }

    fn found(&self, places: &Places) -> Option<BTreeSet<AssetId>> {
        let choosing = Choosing {
            workspace: self.workspace,
            places,
            index: &Index::of(self.workspace),
            text: Catalogue::of(self.options.language),
            today: self.options.today,
        };
        choosing.chosen(&self.view?.filter, None)
    }
}

fn boundaries() -> Result<Arc<Boundaries>, Message> {
    Boundaries::bundled()
        .map(Arc::new)
        .map_err(|error| Message::new("cli-map-failed").with("cause", error.to_string()))
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
    let filter = arguments.filter(export, workspace).map_err(in_language)?;
    let view = arguments.view(workspace).map_err(in_language)?;
    let exported = (export.make)(&Request {
        workspace,
        filter,
        view,
        paper: arguments.paper.map(Paper::from),
        look: arguments.view.unwrap_or_default(),
        layer: arguments.layer.as_deref().map(layer),
        options,
    })
    .map_err(in_language)?;
    write(&arguments.out, &exported.bytes, language).map_err(in_language)?;
    for message in &exported.left_out {
        output::say(message, language);
    }
    Ok(ExitCode::SUCCESS)
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

/// Every export: what, then its formats.
pub(super) fn every_export(between: &str) -> String {
    let mut kinds: Vec<(&str, Vec<&str>)> = Vec::new();
    for export in EXPORTS {
        match kinds.last_mut() {
            Some((what, formats)) if *what == export.what => formats.push(export.format),
            _ => kinds.push((export.what, vec![export.format])),
        }
    }
    let kinds: Vec<String> = kinds
        .iter()
        .map(|(what, formats)| format!("{what} {}", formats.join("|")))
        .collect();
    kinds.join(between)
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
        let given: [(&str, bool, &[&str]); 8] = [
            ("--open", self.open, &[ACTIONS]),
            ("--chain", self.chain.is_some(), &[ACTIONS, MAP, CHAIN]),
            ("--meeting", self.meeting.is_some(), &[ACTIONS]),
            ("--owner", self.owner.is_some(), &[ACTIONS]),
            ("--filter", self.filter.is_some(), &[ASSETS, MAP]),
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
            owner: named(self.owner.as_deref(), workspace.organisations(), short)?,
            only: None,
        })
    }

    /// The named view that was asked for.
    ///
    /// # Errors
    /// A sentence if there is none or more than one of that name, with those there are.
    fn view<'w>(&self, workspace: &'w Workspace) -> Result<Option<&'w AssetView>, Message> {
        let id = named(self.filter.as_deref(), workspace.views(), |_| None)?;
        let view = id.and_then(|id| workspace.views().get(&id));
        Ok(view.map(|view| {
            let ViewOf::Assets(shown) = &view.of;
            shown
        }))
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
