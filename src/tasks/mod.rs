//! Long work off the window's thread: a closed set of tasks, and what comes of each.
//!
//! A task works on values it owns, tells how far it is, can be stopped, and wakes the window when it
//! has ended. Tests run tasks on the spot or one by one.

#[cfg(any(target_os = "linux", windows))]
mod awake;
mod import;
mod run;

#[cfg(any(target_os = "linux", windows))]
pub use awake::Awake;

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

use crate::analysis::chain::Account;
use crate::analysis::county_matrix::Measure;
use crate::export::ActionFilter;
use crate::geo::{Boundaries, MapDetail, Metres};
use crate::message::Message;
use crate::scene::chain::{Arranged, Refinement};
use crate::scene::map::{Styling, View};
use crate::session::{
    AtStake, ExportOrder, FileNumber, ImportFrom, ImportKind, ImportPreview, Progress, TableNames,
    Target,
};
use crate::storage::file::{ContentHash, Saved};
use crate::storage::ron_format::Loaded;
use crate::workspace::{AssetId, ChainId, Touch, Workspace};

/// Work to be done.
#[derive(Debug)]
pub enum Task {
    /// Read the bundled map and prepare its drawing.
    LoadMap,
    /// Prepare the rest of the map's drawing, for closer looks.
    DetailMap(Arc<MapDetail>),
    /// Read a workspace file.
    Open {
        /// Which.
        path: PathBuf,
        /// The file that was open when this was asked for.
        from: Option<FileNumber>,
        /// What the person agreed to lose for it.
        agreed: AtStake,
    },
    /// Write a workspace file.
    Save {
        /// Which open file this is the content of.
        file: FileNumber,
        /// Where to.
        path: PathBuf,
        /// What.
        workspace: Arc<Workspace>,
        /// What the file held when it was last read or written; `None` to replace whatever is there.
        expected: Option<ContentHash>,
        /// Where replaced contents are kept.
        snapshots: Option<PathBuf>,
    },
    /// Write an export.
    Export(Box<ExportTask>),
    /// Look for an order of a chain's cards with fewer crossings.
    RefineChain(Box<Refinement>),
    /// Find out what an import would do.
    Import(Box<ImportTask>),
    /// Let the person choose a file in a dialog of the system.
    Choose(Choice),
    /// Forget old snapshots below a folder.
    Sweep(PathBuf),
}

/// All that an export needs.
#[derive(Debug)]
pub struct ExportTask {
    /// What, and how it is told.
    pub order: ExportOrder,
    /// Where to.
    pub path: PathBuf,
    /// Of which state.
    pub workspace: Arc<Workspace>,
    /// The day reckoned from.
    pub today: jiff::civil::Date,
    /// Which actions.
    pub actions: ActionFilter,
    /// Which assets; `None` for all of them.
    pub found: Option<BTreeSet<AssetId>>,
    /// What colour and size of their marks on the map tell.
    pub styling: Styling,
    /// Circles on a map: around which place, and their radii in kilometres.
    pub rings: Option<(Metres, Vec<f64>)>,
    /// The chain whose flows the map shows.
    pub flows_of: Option<ChainId>,
    /// What the map's counties are shaded by, if they are.
    pub shade: Option<Measure>,
    /// The part of the map; `None` for all of it.
    pub view: Option<View>,
    /// The chain drawn; `None` for all of them.
    pub chain: Option<ChainId>,
    /// How its cards stand in the window.
    pub arranged: Option<Arranged>,
    /// Where chains are drawn as Sankey drawings, the accounts chosen for them.
    pub sankey: Option<BTreeMap<ChainId, Account>>,
    /// The map data.
    pub boundaries: Arc<Boundaries>,
    /// Its drawing.
    pub detail: Arc<MapDetail>,
}

/// All that a preview of an import needs.
#[derive(Debug)]
pub struct ImportTask {
    /// What is imported.
    pub kind: ImportKind,
    /// Into which open file.
    pub file: FileNumber,
    /// Where from.
    pub from: ImportFrom,
    /// What the columns of its tables hold, as far as that was said.
    pub names: TableNames,
    /// What the columns of tables were said to hold before, by their headers.
    pub remembered: TableNames,
    /// The number of the state it is compared with.
    pub state: u64,
    /// That state.
    pub workspace: Arc<Workspace>,
    /// The map data.
    pub boundaries: Arc<Boundaries>,
    /// The day and author of new records.
    pub touch: Touch,
    /// The seed of chance for new ids.
    pub seed: u64,
}

/// What to choose a file for.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    /// To open.
    Open,
    /// To import.
    Import(ImportKind),
    /// To write to.
    Write {
        /// The open file it is about.
        file: FileNumber,
        /// What is written.
        target: Target,
        /// The name, unless another is typed.
        name: String,
    },
}

/// What came of a task.
#[derive(Debug)]
pub enum Outcome {
    /// The map is ready.
    Map(Result<(Arc<Boundaries>, Arc<MapDetail>), Message>),
    /// The map is ready for closer looks.
    MapDetailed,
    /// A file was read.
    Opened {
        /// Where it is.
        path: PathBuf,
        /// The file that was open when this was asked for.
        from: Option<FileNumber>,
        /// What the person agreed to lose for it.
        agreed: AtStake,
        /// What it holds, or why it was not read.
        result: Box<Result<Read, Message>>,
    },
    /// A file was written.
    Saved {
        /// Which open file this was the content of.
        file: FileNumber,
        /// Where.
        path: PathBuf,
        /// The state written.
        workspace: Arc<Workspace>,
        /// What the file was to hold before.
        expected: Option<ContentHash>,
        /// What the file holds now, or why it was not written.
        result: Result<Saved, SaveFailure>,
    },
    /// An export was written, but for what was left out; or why it was not.
    Exported(PathBuf, Result<Vec<Message>, Message>),
    /// The best order that was found; `None` where the search broke down.
    ChainRefined(Option<Refinement>),
    /// What an import into an open file would do, or why it cannot.
    Previewed(FileNumber, Result<ImportPreview, Message>),
    /// A file was chosen, or not.
    Chosen(Choice, Chosen),
    /// Old snapshots are forgotten.
    Swept,
}

/// A file that was read.
#[derive(Debug)]
pub struct Read {
    /// What it holds.
    pub loaded: Loaded,
    /// The fingerprint of its bytes, to be compared when saving.
    pub hash: ContentHash,
    /// Whether it can be written to, as far as can be told.
    pub writable: bool,
}

/// Why a file was not written.
#[derive(Clone, Debug)]
pub enum SaveFailure {
    /// Someone else changed it since it was read; with the fingerprint of what it holds.
    ChangedOutside(Message, ContentHash),
    /// It was there when it was read and is not any more.
    Missing(Message),
    /// The file holds it, but the disk did not confirm that it will after a power cut; with the
    /// fingerprint of what it holds.
    NotConfirmed(Message, ContentHash),
    /// It could not be written.
    Failed(Message),
}

/// What came of a file dialog.
#[derive(Clone, Debug, PartialEq)]
pub enum Chosen {
    /// This file.
    Path(PathBuf),
    /// None: the person thought better of it.
    Nothing,
    /// The system has no file dialog to offer.
    NoDialog,
    /// Another one is open, which is still to be answered.
    Busy,
}

/// How a file dialog is shown; handed in, since only the window may open one.
pub type Chooser = Arc<dyn Fn(&Choice) -> Chosen + Send + Sync>;

/// Stops a task that asks it now and then, and tells how far the task is.
#[derive(Clone, Debug, Default)]
pub struct Cancel {
    asked: Arc<AtomicBool>,
    /// How much is done, in thousandths and one more; nought before anything was told.
    done: Arc<AtomicU32>,
}

impl Cancel {
    /// Asks the task to stop.
    pub fn cancel(&self) {
        self.asked.store(true, Ordering::Relaxed);
    }

    /// Whether the task was asked to stop.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.asked.load(Ordering::Relaxed)
    }

    /// Tells that so much is done of so much.
    pub fn tell(&self, done: usize, all: usize) {
        let thousandths = done.min(all).saturating_mul(1_000) / all.max(1);
        let told = u32::try_from(thousandths).unwrap_or(1_000) + 1;
        self.done.store(told, Ordering::Relaxed);
    }

    /// How much is done, 0 to 1; `None` if that was not told.
    #[must_use]
    pub fn done(&self) -> Option<f32> {
        let told = self.done.load(Ordering::Relaxed).checked_sub(1)?;
        Some(f32::from(u16::try_from(told).unwrap_or(1_000)) / 1_000.0)
    }
}

/// How a task is stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stop {
    /// It is not.
    Never,
    /// It is forgotten, whatever it comes to.
    Forget,
    /// It is asked to, and says how far it came.
    Ask,
}

struct Running {
    id: u64,
    label: Message,
    since: f64,
    /// Whether it writes a file of the person's.
    writes: bool,
    cancel: Cancel,
    stop: Stop,
}

/// How tasks are run.
#[derive(Clone)]
pub enum Runner {
    /// On threads of their own; this wakes the window when one has ended.
    Threads(Arc<dyn Fn() + Send + Sync>),
    /// On the spot: they have ended when [`Tasks::start`] returns. For tests.
    OnTheSpot,
    /// When [`Tasks::work`] is called. For tests of what happens meanwhile.
    ByHand,
}

/// The work of a task, to be done anywhere.
type Work = Box<dyn FnOnce() -> (u64, Outcome) + Send>;

/// The tasks under way.
pub struct Tasks {
    sender: Sender<(u64, Outcome)>,
    receiver: Receiver<(u64, Outcome)>,
    running: Vec<Running>,
    /// Work that waits to be done by hand, with the key of its name.
    waiting: Vec<(&'static str, Work)>,
    last_id: u64,
    runner: Runner,
    chooser: Chooser,
}

impl Tasks {
    /// No tasks yet.
    #[must_use]
    pub fn new(runner: Runner, chooser: Chooser) -> Self {
        let (sender, receiver) = channel();
        Self {
            sender,
            receiver,
            running: Vec::new(),
            waiting: Vec::new(),
            last_id: 0,
            runner,
            chooser,
        }
    }

    /// Starts a task at a time of the window's clock, in seconds.
    pub fn start(&mut self, task: Task, now: f64) {
        self.last_id += 1;
        let id = self.last_id;
        let cancel = Cancel::default();
        let label = task.label();
        self.running.push(Running {
            id,
            label: label.clone(),
            since: now,
            writes: matches!(task, Task::Save { .. } | Task::Export(_)),
            cancel: cancel.clone(),
            stop: match task {
                Task::Export(_) | Task::Import(_) => Stop::Ask,
                Task::Open { .. } => Stop::Forget,
                _ => Stop::Never,
            },
        });
        let chooser = Arc::clone(&self.chooser);
        let (lost, not_begun) = (run::lost(&task), run::lost(&task));
        // A task that fails to come to an end says so, so that nobody waits for it for ever.
        let work = move || {
            let run = AssertUnwindSafe(|| run::run(task, &cancel, &chooser));
            let outcome = catch_unwind(run).unwrap_or_else(|_| {
                tracing::error!(id, "a task broke down");
                lost
            });
            (id, outcome)
        };
        match &self.runner {
            Runner::OnTheSpot => drop(self.sender.send(work())),
            Runner::ByHand => self.waiting.push((label.key(), Box::new(work))),
            Runner::Threads(wake) => {
                let (sender, wake) = (self.sender.clone(), Arc::clone(wake));
                let thread = std::thread::Builder::new().name("frostating task".to_owned());
                #[expect(clippy::disallowed_methods, reason = "tasks is the home of threads")]
                let started = thread.spawn(move || {
                    // A window that has closed meanwhile wants no answer.
                    drop(sender.send(work()));
                    wake();
                });
                if let Err(error) = started {
                    tracing::error!(%error, "no thread for a task");
                    drop(self.sender.send((id, not_begun)));
                }
            }
        }
    }

    /// Does the first waiting work of this name, if tasks are run by hand; whether there was any.
    pub fn work(&mut self, label: &str) -> bool {
        let place = self.waiting.iter().position(|(known, _)| *known == label);
        let Some(place) = place else { return false };
        let (_, work) = self.waiting.remove(place);
        drop(self.sender.send(work()));
        true
    }

    /// What has come of tasks since the last call, in the order they ended.
    pub fn ended(&mut self) -> Vec<Outcome> {
        let mut outcomes = Vec::new();
        for (id, outcome) in self.receiver.try_iter() {
            // One that is not there any more was stopped.
            if let Some(place) = self.running.iter().position(|running| running.id == id) {
                self.running.remove(place);
                outcomes.push(outcome);
            }
        }
        outcomes
    }

    /// The work that has taken more than a second, as the status bar shows it; it can be stopped
    /// after three.
    #[must_use]
    pub fn progress(&self, now: f64) -> Vec<Progress> {
        self.running
            .iter()
            .filter(|running| now - running.since > 1.0)
            .map(|running| Progress {
                task: running.id,
                label: running.label.clone(),
                done: running.cancel.done(),
                can_cancel: running.stop != Stop::Never && now - running.since > 3.0,
            })
            .collect()
    }

    /// Whether anything is under way.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.running.is_empty()
    }

    /// Whether a file of the person's is being written.
    #[must_use]
    pub fn is_writing(&self) -> bool {
        self.running.iter().any(|running| running.writes)
    }

    /// Stops a task.
    pub fn cancel(&mut self, id: u64) {
        let Some(place) = self.running.iter().position(|running| running.id == id) else {
            return;
        };
        self.running[place].cancel.cancel();
        if self.running[place].stop == Stop::Forget {
            self.running.remove(place);
        }
    }
}

impl Task {
    fn label(&self) -> Message {
        Message::new(match self {
            Self::LoadMap | Self::DetailMap(_) => "task-load-map",
            Self::Open { .. } => "task-open",
            Self::Save { .. } => "task-save",
            Self::Export(_) => "task-export",
            Self::Import(_) => "task-import",
            Self::RefineChain(_) => "task-refine-chain",
            Self::Choose(_) => "task-choose",
            Self::Sweep(_) => "task-sweep",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(path: &str) -> Task {
        Task::Open {
            path: path.into(),
            from: None,
            agreed: AtStake::default(),
        }
    }

    fn tasks(runner: Runner) -> Tasks {
        Tasks::new(runner, Arc::new(|_| panic!("the system's dialog broke")))
    }

    #[test]
    fn a_task_that_breaks_down_still_has_an_outcome() {
        let mut tasks = tasks(Runner::OnTheSpot);
        tasks.start(Task::Choose(Choice::Open), 0.0);
        let ended = tasks.ended();
        assert!(
            matches!(ended[..], [Outcome::Chosen(Choice::Open, Chosen::NoDialog)]),
            "{ended:?}"
        );
        assert!(tasks.is_idle());
    }

    #[test]
    fn a_task_on_a_thread_that_breaks_down_wakes_the_window() {
        let (sender, woken) = channel();
        let wake = move || sender.send(()).unwrap();
        let mut tasks = tasks(Runner::Threads(Arc::new(wake)));
        tasks.start(Task::Choose(Choice::Open), 0.0);
        woken.recv().unwrap();
        assert_eq!(tasks.ended().len(), 1);
    }

    #[test]
    fn how_far_a_task_is_shows_as_a_part_of_the_whole() {
        let mut tasks = tasks(Runner::ByHand);
        tasks.start(open("missing.ron"), 0.0);
        assert_eq!(tasks.progress(2.0)[0].done, None);
        tasks.running[0].cancel.tell(3, 4);
        assert_eq!(tasks.progress(2.0)[0].done, Some(0.75));
        tasks.running[0].cancel.tell(0, 0);
        assert_eq!(tasks.progress(2.0)[0].done, Some(0.0));
    }

    #[test]
    fn opening_that_is_stopped_comes_to_nothing() {
        let mut tasks = tasks(Runner::ByHand);
        tasks.start(open("missing.ron"), 0.0);
        let [progress] = tasks.progress(4.0).try_into().unwrap();
        assert!(progress.can_cancel);
        tasks.cancel(progress.task);
        assert!(tasks.is_idle());
        assert!(tasks.work("task-open"));
        assert!(tasks.ended().is_empty());
    }
}
