//! Does the work of a task.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::{Cancel, Chooser, Chosen, ExportTask, Outcome, Read, SaveFailure, Task};
use crate::analysis::Places;
use crate::export::actions::{DocumentChoice, Grouping};
use crate::export::chain::ChainFormat;
use crate::export::map::Paper;
use crate::export::picture::{ChainLook, Counted, MapChoice, PictureFormat};
use crate::export::{
    ActionFilter, DocumentFormat, Exported, Options, Profile, actions, assets, chain, decisions,
    minutes, picture,
};
use crate::geo::{Boundaries, MapDetail};
use crate::message::Message;
use crate::scene::chain::Refinement;
use crate::session::ExportKind;
use crate::storage::file::{self, SaveReason};
use crate::storage::ron_format;

/// Carries a task out from beginning to end.
pub(super) fn run(task: Task, cancel: &Cancel, chooser: &Chooser) -> Outcome {
    match task {
        Task::LoadMap => Outcome::Map(load_map()),
        Task::DetailMap(detail) => {
            detail.build_all();
            Outcome::MapDetailed
        }
        Task::Open { path, from, agreed } => {
            let result = Box::new(open(&path));
            Outcome::Opened {
                path,
                from,
                agreed,
                result,
            }
        }
        Task::Save {
            file: number,
            path,
            workspace,
            expected,
            snapshots,
        } => {
            let bytes = ron_format::write(&workspace);
            let result = file::save(&path, bytes.as_bytes(), expected, snapshots.as_deref())
                .map_err(|error| {
                    let message = error.message();
                    match error.reason {
                        SaveReason::ChangedOutside { now } => {
                            SaveFailure::ChangedOutside(message, now)
                        }
                        SaveReason::Missing => SaveFailure::Missing(message),
                        SaveReason::NotConfirmed { now, .. } => {
                            SaveFailure::NotConfirmed(message, now)
                        }
                        _ => SaveFailure::Failed(message),
                    }
                });
            Outcome::Saved {
                file: number,
                path,
                workspace,
                expected,
                result,
            }
        }
        Task::Export(task) => {
            let result = export(&task, cancel);
            Outcome::Exported(task.path, result)
        }
        Task::RefineChain(search) => Outcome::ChainRefined(Some(refine(*search, cancel))),
        Task::Import(task) => Outcome::Previewed(task.file, super::import::preview(&task, cancel)),
        Task::Choose(choice) => {
            let chosen = chooser(&choice);
            Outcome::Chosen(choice, chosen)
        }
        Task::Sweep(snapshots) => {
            file::sweep_snapshots(&snapshots);
            Outcome::Swept
        }
    }
}

/// What comes of a task whose work broke down.
pub(super) fn lost(task: &Task) -> Outcome {
    let broken = || Message::new("task-broken");
    match task {
        Task::LoadMap => Outcome::Map(Err(broken())),
        Task::DetailMap(_) => Outcome::MapDetailed,
        Task::Open { path, from, agreed } => Outcome::Opened {
            path: path.clone(),
            from: *from,
            agreed: agreed.clone(),
            result: Box::new(Err(broken())),
        },
        Task::Save {
            file,
            path,
            workspace,
            expected,
            ..
        } => Outcome::Saved {
            file: *file,
            path: path.clone(),
            workspace: Arc::clone(workspace),
            expected: *expected,
            result: Err(SaveFailure::Failed(broken())),
        },
        Task::Export(task) => Outcome::Exported(task.path.clone(), Err(broken())),
        Task::RefineChain(_) => Outcome::ChainRefined(None),
        Task::Import(task) => Outcome::Previewed(task.file, Err(broken())),
        Task::Choose(choice) => Outcome::Chosen(choice.clone(), Chosen::NoDialog),
        Task::Sweep(_) => Outcome::Swept,
    }
}

/// How long an order is sought for each card and flow, and at most. Graphviz `dot` takes about as long
/// for a drawing of hundreds.
const SEARCH_EACH: Duration = Duration::from_micros(400);
const SEARCH_LONGEST: Duration = Duration::from_millis(1_500);

fn refine(search: Refinement, cancel: &Cancel) -> Refinement {
    #[expect(
        clippy::disallowed_methods,
        reason = "how long a search may take is time"
    )]
    let now = Instant::now;
    let longest = SEARCH_EACH
        .saturating_mul(u32::try_from(search.size()).unwrap_or(u32::MAX))
        .min(SEARCH_LONGEST);
    let begun = now();
    search.run(&|| cancel.is_cancelled() || begun.elapsed() >= longest)
}

/// Metres on the ground per pixel when the whole country fills a window; that detail comes first.
const WHOLE_COUNTRY: f64 = 2_200.0;

fn load_map() -> Result<(Arc<Boundaries>, Arc<MapDetail>), Message> {
    let boundaries = Boundaries::bundled()
        .map_err(|error| Message::new("map-unreadable").with("cause", error.to_string()))?;
    let boundaries = Arc::new(boundaries);
    let detail = MapDetail::new(Arc::clone(&boundaries));
    // Asking for a level builds it.
    let _first = detail.level(MapDetail::level_for(WHOLE_COUNTRY));
    Ok((boundaries, Arc::new(detail)))
}

fn open(path: &Path) -> Result<Read, Message> {
    let opened = file::open(path).map_err(|error| error.message())?;
    let loaded = ron_format::read(&opened.bytes).map_err(|error| {
        Message::new("open-unreadable")
            .with("file", path.display().to_string())
            .with("what", error.message)
    })?;
    Ok(Read {
        loaded,
        hash: opened.hash,
        writable: opened.writable,
    })
}

/// Makes an export and writes it; tells what was left out.
fn export(task: &ExportTask, cancel: &Cancel) -> Result<Vec<Message>, Message> {
    let options = Options {
        names: task.order.names,
        ..Options::new(task.order.language, task.today)
    };
    let stop_if_cancelled = || {
        if cancel.is_cancelled() {
            Err(Message::new("export-cancelled"))
        } else {
            Ok(())
        }
    };
    let write = |path: &Path, bytes: &[u8]| {
        let saved = file::save(path, bytes, None, None);
        saved.map(drop).map_err(|error| error.message())
    };
    if !task.order.makes_folder() {
        let made = make(task, &task.actions, &options)?;
        stop_if_cancelled()?;
        write(&task.path, &made.bytes)?;
        return Ok(made.left_out);
    }
    let extension = task.order.kind.extension();
    let make = |filter: &ActionFilter| {
        stop_if_cancelled()?;
        make(task, filter, &options)
    };
    let split = actions::by_owner(&task.workspace, &task.actions, &options, extension, make)?;
    stop_if_cancelled()?;
    file::create_folder(&task.path).map_err(|error| error.message())?;
    for (name, bytes) in &split.files {
        write(&task.path.join(name), bytes)?;
    }
    Ok(split.left_out)
}

fn make(task: &ExportTask, filter: &ActionFilter, options: &Options) -> Result<Exported, Message> {
    let workspace = &*task.workspace;
    let places = || Places::of(workspace, &task.boundaries);
    let found = task.found.as_ref();
    let actions_csv = |profile| Ok(actions::csv(workspace, filter, options, profile));
    let action_document = |format| {
        let choice = DocumentChoice {
            format,
            grouping: if task.order.by_meeting {
                Grouping::Meeting
            } else {
                Grouping::Owner
            },
            pictures: Some(&task.detail),
        };
        actions::document(workspace, filter, &choice, options)
    };
    let meeting = task.order.meeting.as_ref();
    let minutes = |format| minutes::minutes(workspace, meeting, format, options);
    let assets_csv = |profile| Ok(assets::csv(workspace, &places(), found, options, profile));
    let map = |format, paper| {
        let choice = MapChoice {
            paper,
            ..map_choice(task)
        };
        picture::map(workspace, &choice, options, format)
    };
    let (boundaries, shown) = (&task.boundaries, task.chain.as_ref());
    let look = match &task.sankey {
        Some(accounts) => ChainLook::Sankey(Counted::Chosen(accounts)),
        None => ChainLook::Lanes(task.arranged.as_ref()),
    };
    let chain = |format| picture::chain(workspace, boundaries, (shown, look), options, format);
    let chain_data = |format| chain::data(workspace, boundaries, shown, options, format);
    match task.order.kind {
        ExportKind::ActionsCsv => actions_csv(Profile::Spreadsheet),
        ExportKind::ActionsXlsx => actions::xlsx(workspace, filter, options),
        ExportKind::ActionsRawCsv => actions_csv(Profile::Raw),
        ExportKind::ActionsIcs => Ok(actions::ics(workspace, filter, options)),
        ExportKind::ActionsMarkdown => action_document(DocumentFormat::Markdown),
        ExportKind::ActionsHtml => action_document(DocumentFormat::Html),
        ExportKind::ActionsPdf => action_document(DocumentFormat::Pdf),
        ExportKind::ActionsDocx => action_document(DocumentFormat::Docx),
        ExportKind::ActionsTaskwarrior => Ok(actions::taskwarrior(workspace, filter, options)),
        ExportKind::MinutesMarkdown => minutes(DocumentFormat::Markdown),
        ExportKind::MinutesHtml => minutes(DocumentFormat::Html),
        ExportKind::MinutesPdf => minutes(DocumentFormat::Pdf),
        ExportKind::MinutesDocx => minutes(DocumentFormat::Docx),
        ExportKind::DecisionsCsv => {
            let profile = Profile::Spreadsheet;
            Ok(decisions::csv(workspace, None, options, profile))
        }
        ExportKind::DecisionsXlsx => decisions::xlsx(workspace, None, options),
        ExportKind::DecisionsMarkdown => decisions::markdown(workspace, None, options),
        ExportKind::AssetsCsv => assets_csv(Profile::Spreadsheet),
        ExportKind::AssetsXlsx => assets::xlsx(workspace, &places(), found, options),
        ExportKind::AssetsRawCsv => assets_csv(Profile::Raw),
        ExportKind::AssetsGeoJson => Ok(assets::geojson(workspace, &places(), found, options)),
        ExportKind::MapSvg => map(PictureFormat::Svg, None),
        ExportKind::MapPng => map(PictureFormat::Png, None),
        ExportKind::MapPdfA4 => map(PictureFormat::Pdf, Some(Paper::A4)),
        ExportKind::MapPdfA3 => map(PictureFormat::Pdf, Some(Paper::A3)),
        ExportKind::ChainSvg => chain(PictureFormat::Svg),
        ExportKind::ChainPng => chain(PictureFormat::Png),
        ExportKind::ChainPdf => chain(PictureFormat::Pdf),
        ExportKind::ChainCsv => chain_data(ChainFormat::Csv),
        ExportKind::ChainXlsx => chain_data(ChainFormat::Xlsx),
        ExportKind::ChainGraphMl => chain_data(ChainFormat::GraphMl),
        ExportKind::ChainSankeyMatic => chain_data(ChainFormat::SankeyMatic),
    }
}

fn map_choice(task: &ExportTask) -> MapChoice<'_> {
    MapChoice {
        detail: &task.detail,
        found: task.found.as_ref(),
        styling: task.styling,
        rings: task
            .rings
            .as_ref()
            .map(|(around, radii)| (*around, &**radii)),
        chain: task.flows_of.as_ref(),
        shade: task.shade.as_ref(),
        view: task.view,
        paper: None,
    }
}
