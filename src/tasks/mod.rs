//! Long work off the window's thread: a closed set of tasks, and what comes of each.
//!
//! A task works on values it owns, tells how far it is, can be stopped, and wakes the window when it
//! has ended. Tests run tasks on the spot.

mod run;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

use crate::geo::{Boundaries, MapDetail};
use crate::message::{Language, Message};
use crate::session::{ExportOrder, MapView, Progress};
use crate::storage::file::{ContentHash, Saved};
use crate::storage::ron_format::Loaded;
use crate::workspace::{ChainId, Workspace};

/// Work to be done.
#[derive(Debug)]
pub enum Task {
    /// Read the bundled map and prepare its drawing.
    LoadMap,
    /// Prepare the rest of the map's drawing, for closer looks.
    DetailMap(Arc<MapDetail>),
    /// Read a workspace file.
    Open(PathBuf),
    /// Write a workspace file.
    Save {
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
    /// Let the person choose a file in a dialog of the system.
    Choose(Choice),
}

/// All that an export needs.
#[derive(Debug)]
pub struct ExportTask {
    /// What, and with which names of persons.
    pub order: ExportOrder,
    /// Where to.
    pub path: PathBuf,
    /// Of which state.
    pub workspace: Arc<Workspace>,
    /// The language of headings and sentences.
    pub language: Language,
    /// The day reckoned from.
    pub today: jiff::civil::Date,
    /// The map as the window shows it.
    pub map: MapView,
    /// The chain shown.
    pub chain: Option<ChainId>,
    /// The map data.
    pub boundaries: Arc<Boundaries>,
    /// Its drawing.
    pub detail: Arc<MapDetail>,
}

/// What to choose a file for.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    /// To open.
    Open,
    /// To save the workspace, by this name unless another is typed.
    Save(String),
    /// To export, by this name unless another is typed.
    Export(ExportOrder, String),
}

/// What came of a task.
#[derive(Debug)]
pub enum Outcome {
    /// The map is ready.
    Map(Result<(Arc<Boundaries>, Arc<MapDetail>), Message>),
    /// The map is ready for closer looks.
    MapDetailed,
    /// A file was read.
    Opened(PathBuf, Box<Result<Read, Message>>),
    /// A file was written.
    Saved {
        /// Where.
        path: PathBuf,
        /// The state written.
        workspace: Arc<Workspace>,
        /// What the file holds now, or why it was not written.
        result: Result<Saved, SaveFailure>,
    },
    /// An export was written, but for what was left out; or why it was not.
    Exported(PathBuf, Result<Vec<Message>, Message>),
    /// A file was chosen, or not.
    Chosen(Choice, Chosen),
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
    /// Someone else changed it since it was read.
    ChangedOutside(Message),
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
}

/// How a file dialog is shown; handed in, since only the window may open one.
pub type Chooser = Arc<dyn Fn(&Choice) -> Chosen + Send + Sync>;

/// Stops a task that asks it now and then.
#[derive(Clone, Debug, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// Asks the task to stop.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether the task was asked to stop.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

struct Running {
    id: u64,
    label: Message,
    since: f64,
    cancel: Cancel,
    can_cancel: bool,
}

/// The tasks under way.
pub struct Tasks {
    sender: Sender<(u64, Outcome)>,
    receiver: Receiver<(u64, Outcome)>,
    running: Vec<Running>,
    last_id: u64,
    wake: Option<Arc<dyn Fn() + Send + Sync>>,
    chooser: Chooser,
}

impl Tasks {
    /// Tasks that run on threads of their own and call `wake` when they have ended.
    #[must_use]
    pub fn threaded(wake: Arc<dyn Fn() + Send + Sync>, chooser: Chooser) -> Self {
        Self {
            wake: Some(wake),
            ..Self::on_the_spot(chooser)
        }
    }

    /// Tasks that have ended when [`Tasks::start`] returns; for tests.
    #[must_use]
    pub fn on_the_spot(chooser: Chooser) -> Self {
        let (sender, receiver) = channel();
        Self {
            sender,
            receiver,
            running: Vec::new(),
            last_id: 0,
            wake: None,
            chooser,
        }
    }

    /// Starts a task at a time of the window's clock, in seconds.
    pub fn start(&mut self, task: Task, now: f64) {
        self.last_id += 1;
        let id = self.last_id;
        let cancel = Cancel::default();
        self.running.push(Running {
            id,
            label: task.label(),
            since: now,
            cancel: cancel.clone(),
            can_cancel: matches!(task, Task::Export(_) | Task::Open(_)),
        });
        let sender = self.sender.clone();
        let chooser = Arc::clone(&self.chooser);
        let work = move || (id, run::run(task, &cancel, &chooser));
        match self.wake.clone() {
            None => drop(sender.send(work())),
            Some(wake) => {
                let thread = std::thread::Builder::new().name("frostating task".to_owned());
                #[expect(clippy::disallowed_methods, reason = "tasks is the home of threads")]
                let started = thread.spawn(move || {
                    // A window that has closed meanwhile wants no answer.
                    drop(sender.send(work()));
                    wake();
                });
                if let Err(error) = started {
                    tracing::error!(%error, "no thread for a task");
                    self.running.retain(|running| running.id != id);
                }
            }
        }
    }

    /// What has come of tasks since the last call, in the order they ended.
    pub fn ended(&mut self) -> Vec<Outcome> {
        let ended: Vec<_> = self.receiver.try_iter().collect();
        self.running
            .retain(|running| ended.iter().all(|(id, _)| *id != running.id));
        ended.into_iter().map(|(_, outcome)| outcome).collect()
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
                done: None,
                can_cancel: running.can_cancel && now - running.since > 3.0,
            })
            .collect()
    }

    /// Whether anything is under way.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.running.is_empty()
    }

    /// Asks a task to stop.
    pub fn cancel(&self, id: u64) {
        if let Some(running) = self.running.iter().find(|running| running.id == id) {
            running.cancel.cancel();
        }
    }
}

impl Task {
    fn label(&self) -> Message {
        Message::new(match self {
            Self::LoadMap | Self::DetailMap(_) => "task-load-map",
            Self::Open(_) => "task-open",
            Self::Save { .. } => "task-save",
            Self::Export(_) => "task-export",
            Self::Choose(_) => "task-choose",
        })
    }
}
