//! The window for the room: a second one, which draws the slide it was given and nothing else.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use egui::{Context, Key, ViewportBuilder, ViewportCommand, ViewportId};

use super::Frostating;
use crate::i18n::Catalogue;
use crate::session::ThemeChoice;
#[cfg(any(target_os = "linux", windows))]
use crate::tasks::Awake;
use crate::ui::presenter::{Slide, Slides, draw};

/// What the window for the room shares with the program.
#[derive(Default)]
pub(super) struct Presenting {
    slides: Slides,
    shown: Arc<Shared>,
    /// Keeps the screen on while a meeting is under way or the room looks on.
    #[cfg(any(target_os = "linux", windows))]
    awake: Option<Awake>,
}

#[derive(Default)]
struct Shared {
    slide: Mutex<Option<Slide>>,
    /// Whether somebody closed the window or pressed Esc in it.
    left: AtomicBool,
}

/// The window for the room.
fn viewport() -> ViewportId {
    ViewportId::from_hash_of("presenter")
}

impl Frostating {
    /// Keeps the screen on as long as a meeting is under way or the room looks on.
    #[cfg(any(target_os = "linux", windows))]
    pub(super) fn keep_awake(&mut self) {
        let wanted =
            self.file.is_some() && (self.session.presenting || self.session.clock.is_some());
        if wanted != self.presenting.awake.is_some() {
            let reason = Catalogue::of(self.language()).text("awake-reason");
            self.presenting.awake = wanted.then(|| Awake::begin(reason));
        }
    }

    /// Shows the room what is under way, while that was asked for.
    pub(super) fn present(&mut self, ctx: &Context) {
        if self.presenting.shown.left.swap(false, Ordering::Relaxed) {
            self.session.presenting = false;
        }
        if !self.session.presenting || self.file.is_none() {
            return;
        }
        let mut slides = std::mem::take(&mut self.presenting.slides);
        let mut slide = None;
        let palette = ThemeChoice::Light.palette();
        self.with_panels(|_, cx| slide = Some(slides.slide(cx, palette)));
        self.presenting.slides = slides;
        let shown = Arc::clone(&self.presenting.shown);
        {
            let mut now = shown.slide.lock().unwrap_or_else(PoisonError::into_inner);
            if *now != slide {
                *now = slide;
                ctx.request_repaint_of(viewport());
            }
        }
        let builder = ViewportBuilder::default()
            .with_title(self.title())
            .with_app_id("frostating")
            .with_inner_size([1_280.0, 800.0]);
        ctx.show_viewport_deferred(viewport(), builder, move |ui, _| {
            let slide = shown.slide.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(slide) = slide.as_ref() {
                draw(ui, slide);
            }
            let (leave, full) = ui.input(|input| {
                let viewport = input.viewport();
                let leave = viewport.close_requested() || input.key_pressed(Key::Escape);
                let turn = input.key_pressed(Key::F11);
                (leave, turn.then(|| !viewport.fullscreen.unwrap_or(false)))
            });
            if let Some(full) = full {
                ui.ctx()
                    .send_viewport_cmd(ViewportCommand::Fullscreen(full));
            }
            if leave {
                shown.left.store(true, Ordering::Relaxed);
                ui.ctx().request_repaint_of(ViewportId::ROOT);
            }
        });
    }
}
