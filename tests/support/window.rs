//! The whole window, with a folder of its own and tasks run on the spot.

use std::path::Path;
use std::sync::Arc;

use egui_kittest::Harness;
use frostating::app::{Frostating, Surroundings};
use frostating::message::Language;
use frostating::tasks::{Chosen, Runner};
use frostating::ui::theme;
use jiff::civil::date;

/// A window of this size in points. Settings are kept in `folder`, and every file dialog answers with
/// `chosen.ron` there.
pub fn program(folder: &Path, language: Language, size: [f32; 2]) -> Harness<'static, Frostating> {
    window(Frostating::new(surroundings(folder, language)), size)
}

/// What such a window gets from outside.
pub fn surroundings(folder: &Path, language: Language) -> Surroundings {
    let chosen = folder.join("chosen.ron");
    Surroundings {
        clock: Box::new(|| date(2023, 11, 1).at(12, 0, 0, 0)),
        seed: 1,
        system_language: language,
        settings_file: Some(folder.join("settings.ron")),
        snapshots: None,
        chooser: Arc::new(move |_| Chosen::Path(chosen.clone())),
        runner: Runner::OnTheSpot,
    }
}

/// A program in a window of this size in points.
pub fn window(program: Frostating, size: [f32; 2]) -> Harness<'static, Frostating> {
    Harness::builder()
        .with_size(size)
        .with_max_steps(64)
        .with_context_setup(|ctx| {
            theme::fonts::install(ctx);
            theme::apply(ctx, theme::Look::default());
        })
        .build_ui_state(|ui, program: &mut Frostating| program.frame(ui), program)
}
