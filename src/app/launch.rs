//! Starts the window of this machine.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use eframe::{App, CreationContext, Frame, NativeOptions};
use egui::{Context, Ui, ViewportBuilder, ViewportCommand};

use super::{Frostating, Surroundings};
use crate::message::{Language, Message};
use crate::session::{ImportKind, Target};
use crate::storage::folders;
use crate::tasks::{Choice, Chosen, Runner};
use crate::ui::theme;

/// What the window starts with.
#[derive(Clone, Debug, Default)]
pub struct Launch {
    /// A file to open.
    pub file: Option<PathBuf>,
    /// Whether to open a copy of the sample.
    pub sample: bool,
    /// A day to reckon from instead of today.
    pub today: Option<jiff::civil::Date>,
    /// The language of the window, instead of the person's own.
    pub language: Option<Language>,
    /// Called at the beginning of each frame, to measure.
    pub on_frame: Option<fn()>,
}

/// Opens the window and returns when it is closed.
///
/// # Errors
/// A sentence that says what is missing, such as a display.
pub fn launch(launch: Launch) -> Result<(), Message> {
    let options = NativeOptions {
        viewport: ViewportBuilder::default()
            .with_title("Frostating")
            .with_app_id("frostating")
            .with_inner_size([1440.0, 900.0])
            .with_min_inner_size([800.0, 560.0])
            .with_drag_and_drop(true),
        ..NativeOptions::default()
    };
    let start = Box::new(move |creation: &CreationContext<'_>| {
        Ok(Box::new(NativeWindow::new(creation, launch)) as Box<dyn App>)
    });
    eframe::run_native("frostating", options, start)
        .map_err(|error| Message::new("no-window").with("cause", error.to_string()))
}

struct NativeWindow {
    program: Frostating,
    title: String,
    on_frame: Option<fn()>,
}

impl NativeWindow {
    fn new(creation: &CreationContext<'_>, launch: Launch) -> Self {
        let ctx = &creation.egui_ctx;
        theme::fonts::install(ctx);
        // The scale is a setting of the program's own, kept and shown.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        let wake = ctx.clone();
        let mut program = Frostating::new(Surroundings {
            clock: Box::new(now),
            seed: seed(),
            system_language: system_language(),
            settings_file: folders::settings_file(),
            snapshots: folders::snapshots(),
            chooser: Arc::new(choose),
            runner: Runner::Threads(Arc::new(move || wake.request_repaint())),
        });
        if let Some(language) = launch.language {
            program.speak(language);
        }
        program.dress(ctx);
        if let Some(today) = launch.today {
            program.reckon_from(today);
        }
        if launch.sample {
            program.open_sample();
        } else if let Some(file) = launch.file {
            program.open_path(file);
        }
        Self {
            program,
            title: String::new(),
            on_frame: launch.on_frame,
        }
    }
}

impl App for NativeWindow {
    fn logic(&mut self, ctx: &Context, _frame: &mut Frame) {
        let asked = ctx.input(|input| input.viewport().close_requested());
        if !self.program.logic(ctx, asked) {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            ctx.request_repaint();
        }
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut Frame) {
        if let Some(tell) = self.on_frame {
            tell();
        }
        self.program.frame(ui);
        let title = self.program.title();
        if title != self.title {
            ui.ctx()
                .send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
        if self.program.wants_to_close() {
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
        }
    }
}

/// The person's own day and time.
fn now() -> jiff::civil::DateTime {
    #[expect(
        clippy::disallowed_methods,
        reason = "the window is where the clock enters"
    )]
    jiff::Zoned::now().datetime()
}

/// A number that differs from start to start; ids made with it need not be secret.
fn seed() -> u64 {
    use std::hash::{BuildHasher, Hasher, RandomState};
    RandomState::new().build_hasher().finish()
}

/// The language of the system, where it is one of ours; else bokmål.
fn system_language() -> Language {
    let locale = sys_locale::get_locale().unwrap_or_default();
    match locale.get(..2) {
        Some("nn") => Language::Nn,
        Some("en") => Language::En,
        _ => Language::Nb,
    }
}

/// Shows a file dialog of the system. It returns the same for "cancelled" and "there is none"; no
/// person cancels a dialog within a few hundred milliseconds, so an answer that quick means there
/// was none.
fn choose(choice: &Choice) -> Chosen {
    const TOO_QUICK_FOR_A_PERSON: Duration = Duration::from_millis(400);
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let Ok(_alone) = ONE_AT_A_TIME.try_lock() else {
        return Chosen::Busy;
    };
    #[expect(
        clippy::disallowed_methods,
        reason = "the window is where the clock enters"
    )]
    let (started, clock) = (Instant::now(), Instant::now);
    let dialog = rfd::FileDialog::new();
    let chosen = match choice {
        Choice::Open => dialog.add_filter("Frostating", &["ron"]).pick_file(),
        Choice::Import(kind) => {
            let (name, extensions): (_, &[&str]) = match kind {
                ImportKind::Assets => (
                    "CSV/XLSX/GeoJSON",
                    &["csv", "tsv", "txt", "xlsx", "geojson", "json"],
                ),
                ImportKind::Chains
                | ImportKind::Employment
                | ImportKind::Actions
                | ImportKind::Participants(_) => ("CSV/XLSX", &["csv", "tsv", "txt", "xlsx"]),
                ImportKind::Regions => ("GeoJSON", &["geojson", "json"]),
            };
            dialog.add_filter(name, extensions).pick_file()
        }
        Choice::Write { target, name, .. } => {
            let dialog = match target {
                Target::Save => dialog.add_filter("Frostating", &["ron"]),
                // A folder of a name that is typed.
                _ if target.makes_folder() => dialog,
                Target::Export(order) => {
                    let extension = order.kind.extension();
                    dialog.add_filter(extension, &[extension])
                }
            };
            dialog.set_file_name(name).save_file()
        }
    };
    match chosen {
        Some(path) => Chosen::Path(path),
        None if clock() - started < TOO_QUICK_FOR_A_PERSON => Chosen::NoDialog,
        None => Chosen::Nothing,
    }
}
