//! Keeping the screen awake while a meeting is under way, where the system lets a program ask for it.

use std::sync::mpsc::{Sender, channel};
use std::thread;

/// Asks for the screen to stay on until it is dropped. The system may not answer, or refuse; then the
/// screen follows its own settings, and nothing else is different.
#[derive(Debug)]
pub struct Awake {
    _held: Sender<()>,
}

impl Awake {
    /// Begins to ask, with the reason that the system may show.
    #[must_use]
    pub fn begin(reason: &str) -> Self {
        let (held, released) = channel::<()>();
        let reason = reason.to_owned();
        // The system's answer may be slow, and the window does not wait for it.
        let thread = thread::Builder::new().name("frostating awake".to_owned());
        #[expect(clippy::disallowed_methods, reason = "tasks is the home of threads")]
        let started = thread.spawn(move || {
            let asked = keepawake::Builder::default()
                .display(true)
                .idle(true)
                .reason(reason)
                .app_name("Frostating")
                .app_reverse_domain("frostating")
                .create();
            match asked {
                // Held until the other end is gone.
                Ok(_granted) => drop(released.recv()),
                Err(error) => tracing::info!(%error, "the screen cannot be kept on"),
            }
        });
        if let Err(error) = started {
            tracing::info!(%error, "no thread to keep the screen on");
        }
        Self { _held: held }
    }
}
