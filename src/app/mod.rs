//! The window's glue: the one place where intents take effect.
//!
//! Each frame reads a constant document and collects intents; [`Frostating::frame`] then carries them
//! out, in the window and in tests alike. Files, clock, chance and threads enter here.

mod apply;
mod commands;
mod exporting;
mod files;
mod importing;
#[cfg(not(target_arch = "wasm32"))]
mod launch;
mod leaving;
mod outcomes;
mod presenting;
mod saving;
mod settings;
mod shortcuts;

#[cfg(not(target_arch = "wasm32"))]
pub use launch::{Launch, launch};

use self::presenting::Presenting;
use std::collections::{BTreeMap, VecDeque};
use std::path::PathBuf;
use std::sync::Arc;

use egui::{Context, Ui};
use jiff::civil::{Date, DateTime};

use crate::analysis::{Index, Places};
use crate::document::{Access, Document};
use crate::i18n::Catalogue;
use crate::intent::{Intent, Request, Situation};
use crate::message::{Language, Message};
use crate::scene::chain;
use crate::session::{
    self, AtStake, Chance, Dialog, FileNumber, Panel, PendingAction, Session, Settings, Toast,
    ToastKind, Today,
};
use crate::storage::file::ContentHash;
use crate::tasks::{Chooser, Runner, Task, Tasks};
use crate::ui::theme::{self, Look};
use crate::ui::{Geography, PanelContext, Window, WindowContext};
use crate::workspace::{Author, RecordRef, Touch};

/// The person's own day and time; handed in so that tests can fix it.
pub type Clock = Box<dyn Fn() -> DateTime>;

/// What the window gets from outside.
pub struct Surroundings {
    /// The clock.
    pub clock: Clock,
    /// The seed of chance for ids.
    pub seed: u64,
    /// The language of the system, for a person who has not chosen one.
    pub system_language: Language,
    /// Where the settings are kept; `None` keeps them for this run alone.
    pub settings_file: Option<PathBuf>,
    /// Where the replaced contents of saved files are kept; `None` keeps none.
    pub snapshots: Option<PathBuf>,
    /// How a file dialog is shown.
    pub chooser: Chooser,
    /// How tasks are run.
    pub runner: Runner,
}

/// A file that is open in the window.
struct OpenFile {
    number: FileNumber,
    document: Document,
    /// What the file held when it was last read or written.
    hash: Option<ContentHash>,
    index: Index,
    places: Places,
    shown: chain::Shown,
    author: Option<Author>,
    /// The saves that wait for the one under way.
    waiting: VecDeque<saving::Place>,
    /// Where saves were refused, and what the file holds there.
    refused: BTreeMap<PathBuf, Option<ContentHash>>,
}

/// The program, free of any window system.
pub struct Frostating {
    window: Window,
    file: Option<OpenFile>,
    session: Session,
    settings: Settings,
    surroundings: Surroundings,
    /// Where the settings are kept.
    settings_file: Option<PathBuf>,
    /// Whether the settings have changed since they were written.
    unkept: bool,
    /// The text field that had the focus in the frame before.
    field: Option<egui::Id>,
    chance: Chance,
    tasks: Tasks,
    geography: Option<Geography>,
    recent_exist: Vec<bool>,
    /// What to do once a save has succeeded, and what the person agreed to lose for it.
    after_save: Option<(PendingAction, AtStake)>,
    /// What the person agreed to lose by quitting, which waits for what is being written.
    quits: Option<AtStake>,
    last_file: FileNumber,
    /// Whether what text fields remember is of a file that is no longer open.
    forget_typing: bool,
    last_toast: u64,
    /// The window for the room.
    presenting: Presenting,
    /// The window's clock, seconds.
    now: f64,
    close: bool,
    /// The language of this run alone, if one was asked for on the command line.
    language: Option<Language>,
    /// The day to reckon from in the next file opened, if one was asked for on the command line.
    as_of: Option<Date>,
}

impl Frostating {
    /// The program as it starts: with the settings of its person, and no file.
    #[must_use]
    pub fn new(surroundings: Surroundings) -> Self {
        let found = settings::read(surroundings.settings_file.as_deref());
        let chooser = Arc::clone(&surroundings.chooser);
        let tasks = Tasks::new(surroundings.runner.clone(), chooser);
        let mut program = Self {
            window: Window::default(),
            file: None,
            session: Session::default(),
            recent_exist: Vec::new(),
            chance: Chance::seeded(surroundings.seed),
            settings: found.settings,
            settings_file: found.file,
            unkept: false,
            field: None,
            surroundings,
            tasks,
            geography: None,
            after_save: None,
            quits: None,
            last_file: FileNumber::default(),
            forget_typing: false,
            last_toast: 0,
            presenting: Presenting::default(),
            now: 0.0,
            close: false,
            language: None,
            as_of: None,
        };
        if let Some(said) = found.said {
            program.toast(ToastKind::Error, said, false);
        }
        program.look_for_recent();
        program.tasks.start(Task::LoadMap, 0.0);
        if let Some(snapshots) = program.surroundings.snapshots.clone() {
            program.tasks.start(Task::Sweep(snapshots), 0.0);
        }
        program
    }

    /// Does the first waiting work of this name, if tasks are run by hand; whether there was any.
    pub fn work(&mut self, label: &str) -> bool {
        self.tasks.work(label)
    }

    /// The open document.
    #[must_use]
    pub fn document(&self) -> Option<&Document> {
        self.file.as_ref().map(|file| &file.document)
    }

    /// What the window shows.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// What the person has set.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Whether the map has been read.
    #[must_use]
    pub fn has_map(&self) -> bool {
        self.geography.is_some()
    }

    /// Whether the window is to close.
    #[must_use]
    pub fn wants_to_close(&self) -> bool {
        self.close
    }

    /// What the window's title bar says.
    #[must_use]
    pub fn title(&self) -> String {
        match &self.file {
            Some(file) => {
                let mark = if file.document.is_dirty() { "•" } else { "" };
                format!(
                    "{mark}{}\u{2009}—\u{2009}Frostating",
                    file.document.workspace().title()
                )
            }
            None => "Frostating".to_owned(),
        }
    }

    /// The language of the window.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
            .or(self.settings.language)
            .unwrap_or(self.surroundings.system_language)
    }

    /// The day reckoned from.
    #[must_use]
    pub fn today(&self) -> Date {
        match self.session.today {
            Today::Real => (self.surroundings.clock)().date(),
            Today::AsOf(day) => day,
        }
    }

    /// Speaks a language during this run, until another is chosen.
    pub fn speak(&mut self, language: Language) {
        self.language = Some(language);
    }

    /// Reckons from a day other than today in the next file that is opened.
    pub fn reckon_from(&mut self, day: Date) {
        self.as_of = Some(day);
    }

    /// What waits to be done whether or not the window is seen: ended tasks, and a question before
    /// the window closes. `close_requested` says that the person asked to close it; the result is
    /// whether it may.
    pub fn logic(&mut self, ctx: &Context, close_requested: bool) -> bool {
        self.now = ctx.input(|input| input.time);
        self.take_outcomes();
        if close_requested && !self.close {
            self.request(PendingAction::Quit);
        }
        if self.close {
            self.keep_settings();
        }
        !close_requested || self.close
    }

    /// One frame: draws, then carries out what was asked for.
    pub fn frame(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.now = ctx.input(|input| input.time);
        self.dress(&ctx);
        self.take_outcomes();
        if std::mem::take(&mut self.forget_typing) {
            forget_typing(&ctx);
        }
        self.refresh();
        self.session.progress = self.tasks.progress(self.now);
        self.session.toasts.retain(|toast| toast.until > self.now);
        let situation = self.situation();
        let mut by_key = Vec::new();
        if !shortcuts::blocked(&self.session) {
            shortcuts::read(&ctx, &self.settings, &situation, &mut by_key);
        }
        let mut asked = Vec::new();
        if let Some(path) = dropped(&ctx) {
            asked.push(Intent::Task(Request::Open(path)));
        }
        self.draw(ui, &situation, &mut asked);
        // After what the panels ask for: they tell the whole of what they show as it was before the key.
        asked.append(&mut by_key);
        if let Some(search) = self.window.take_refinement() {
            self.tasks
                .start(Task::RefineChain(Box::new(search)), self.now);
        }
        let file = self.number();
        for intent in asked {
            self.apply(intent, &ctx);
            // The rest was asked for in another file.
            if self.number() != file {
                break;
            }
        }
        let field = shortcuts::focused_field(&ctx);
        if field.is_none() || field != self.field {
            self.keep_settings();
        }
        self.field = field;
        self.present(&ctx);
        #[cfg(any(target_os = "linux", windows))]
        self.keep_awake();
        self.plan_next_frame(&ctx);
    }

    /// Hands the window and what its panels read to `with`, if a file is open.
    fn with_panels(&mut self, with: impl FnOnce(&mut Window, &PanelContext<'_>)) {
        let text = Catalogue::of(self.language());
        let today = self.today();
        let Some(file) = &self.file else { return };
        let cx = PanelContext {
            document: &file.document,
            session: &self.session,
            settings: &self.settings,
            text,
            palette: self.settings.theme.palette(),
            today,
            now: (self.surroundings.clock)(),
            author: file.author.as_ref(),
            chance: &self.chance,
            geography: self.geography.as_ref(),
            places: &file.places,
            index: &file.index,
        };
        with(&mut self.window, &cx);
    }

    fn draw(&mut self, ui: &mut Ui, situation: &Situation, out: &mut Vec<Intent>) {
        let text = Catalogue::of(self.language());
        let palette = self.settings.theme.palette();
        let window = WindowContext {
            session: &self.session,
            settings: &self.settings,
            text,
            palette,
            now: (self.surroundings.clock)(),
            recent_exist: &self.recent_exist,
            situation,
        };
        let today = self.today();
        let file = self.file.as_ref().map(|file| PanelContext {
            document: &file.document,
            session: &self.session,
            settings: &self.settings,
            text,
            palette,
            today,
            now: window.now,
            author: file.author.as_ref(),
            chance: &self.chance,
            geography: self.geography.as_ref(),
            places: &file.places,
            index: &file.index,
        });
        self.window.ui(ui, &window, file.as_ref(), out);
    }

    /// Dresses the window in the person's look and scale. Must be called once before the first
    /// frame, whose widgets ask for the type it installs.
    pub fn dress(&self, ctx: &Context) {
        theme::apply(
            ctx,
            Look {
                theme: self.settings.theme,
                reduced_motion: self.settings.reduced_motion,
            },
        );
        let zoom = self.settings.zoom();
        if (ctx.zoom_factor() - zoom).abs() > f32::EPSILON {
            ctx.set_zoom_factor(zoom);
        }
    }

    /// Brings what follows from the document up to date; costs what changed.
    fn refresh(&mut self) {
        let text = Catalogue::of(self.language());
        let Some(file) = &mut self.file else { return };
        let chosen = self.session.chain.chain.as_ref();
        file.shown.refresh(&file.document.share(), chosen, text);
        file.index.refresh(file.document.workspace());
        if let Some(geography) = &self.geography {
            file.places
                .refresh(file.document.workspace(), Some(&geography.boundaries));
        }
    }

    fn situation(&self) -> Situation {
        let Some(file) = &self.file else {
            return Situation::default();
        };
        let workspace = file.document.workspace();
        let chain = file.shown.chain();
        Situation {
            has_document: true,
            read_only: match file.document.access() {
                Access::Write => None,
                Access::ReadOnly(reason) => Some(reason.clone()),
            },
            undo: file.document.undo_labels().next().cloned(),
            redo: file.document.redo_labels().next().cloned(),
            selected: self.session.selection.len(),
            panel: self.session.panel,
            has_chain: chain.is_some(),
            on_stage: self.window.is_on_stage(self.session.panel),
            on_gap: matches!(
                self.session.selection.primary(),
                Some(RecordRef::Step(step))
                    if workspace.steps().get(step).is_some_and(|step| step.gap)
            ),
            stages_in_chain: chain
                .and_then(|chain| workspace.chains().get(chain))
                .map_or(0, |chain| chain.stages.len()),
            steps_in_chain: chain.map_or(0, |chain| file.index.steps_of_chain(chain).count()),
            has_agenda: workspace
                .meetings()
                .records()
                .any(|meeting| !meeting.agenda.is_empty()),
            has_clock: self.session.clock.is_some(),
            as_of: matches!(self.session.today, Today::AsOf(_)),
            has_problems: !self.session.problems.is_empty(),
            is_dirty: file.document.is_dirty(),
        }
    }

    /// Asks for a frame when something shown will change by itself, and for none otherwise.
    fn plan_next_frame(&self, ctx: &Context) {
        let mut wait: Option<f64> = None;
        let mut at = |time: f64| wait = Some(wait.map_or(time, |earlier: f64| earlier.min(time)));
        for toast in &self.session.toasts {
            at(toast.until - self.now);
        }
        if !self.tasks.is_idle() {
            at(0.5);
        }
        if self
            .session
            .clock
            .as_ref()
            .is_some_and(session::Clock::runs)
        {
            at(1.0);
        }
        if let Some(seconds) = wait {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(seconds.max(0.05)));
        }
    }

    fn touch(&self) -> Touch {
        Touch {
            on: self.today(),
            by: self.file.as_ref().and_then(|file| file.author.clone()),
        }
    }

    fn toast(&mut self, kind: ToastKind, text: Message, offers_undo: bool) {
        const STAYS: f64 = 6.0;
        const STAYS_WITH_UNDO: f64 = 10.0;
        self.last_toast += 1;
        let until = self.now + if offers_undo { STAYS_WITH_UNDO } else { STAYS };
        // What is said again is said once, and stays as long as if it were new.
        self.session.toasts.retain(|toast| {
            (toast.kind, &toast.text, toast.offers_undo) != (kind, &text, offers_undo)
        });
        self.session.toasts.push(Toast {
            id: self.last_toast,
            kind,
            text,
            offers_undo,
            until,
        });
    }

    fn open_dialog(&mut self, dialog: Dialog) {
        self.session.open_dialog(dialog);
    }

    fn show(&mut self, panel: Panel) {
        self.session.panel = panel;
    }
}

/// Makes text fields forget what was typed, so that their own undo does not bring it back in another
/// file.
fn forget_typing(ctx: &Context) {
    ctx.memory_mut(egui::Memory::stop_text_input);
    ctx.data_mut(egui::util::IdTypeMap::remove_by_type::<egui::text_edit::TextEditState>);
}

/// A file that was dropped on the window.
fn dropped(ctx: &Context) -> Option<PathBuf> {
    ctx.input(|input| {
        input
            .raw
            .dropped_files
            .first()
            .map(|file| file.path().to_owned())
    })
}

#[cfg(test)]
mod tests;
