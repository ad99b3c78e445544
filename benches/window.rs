//! What the real window costs: the time to its first frame, what it does while nobody touches it, and
//! the memory it takes beside an empty window of the same kind.
//!
//! The bench starts itself again as the program, with nothing of the person who runs it. It needs a
//! display and says `SKIPPED` without one; software rendering under a virtual display is what the
//! budgets are set for: `xvfb-run -s "-screen 0 1440x900x24" cargo bench --bench window`.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a measurement of a process reads its clock, starts it and says what came out"
)]

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use frostating::app::{Launch, launch};

/// Starts measured; the figure is their median.
const STARTS: usize = 10;
/// How long the window is left alone before and while it is watched.
const SETTLES: Duration = Duration::from_secs(6);
const WATCHED: Duration = Duration::from_secs(10);
/// The second call of `ui` shows that the first frame stands on the screen.
const FIRST_FRAME_STANDS: usize = 2;
const LONGEST_START: Duration = Duration::from_secs(30);

fn main() {
    let role = std::env::args().nth(1).unwrap_or_default();
    match role.as_str() {
        "as-sample" => as_sample(),
        "as-empty" => as_empty(),
        _ => measure(std::env::args().any(|argument| argument == "--test")),
    }
}

/// The program on its sample; each frame is told.
fn as_sample() {
    launch(Launch {
        sample: true,
        on_frame: Some(tell),
        ..Launch::default()
    })
    .unwrap();
}

/// A window with nothing in it; each frame is told.
fn as_empty() {
    struct Empty;
    impl eframe::App for Empty {
        fn ui(&mut self, _: &mut egui::Ui, _: &mut eframe::Frame) {
            tell();
        }
    }
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default().with_inner_size([1440.0, 900.0]),
        ..eframe::NativeOptions::default()
    };
    eframe::run_native("empty", options, Box::new(|_| Ok(Box::new(Empty)))).unwrap();
}

fn tell() {
    println!("frame");
}

/// A window under way, and the moments of its frames.
struct Watched {
    child: Child,
    started: Instant,
    frames: Receiver<Instant>,
    _home: tempfile::TempDir,
}

impl Watched {
    fn start(role: &str) -> Self {
        let home = tempfile::tempdir().unwrap();
        let settings = home.path().join("frostating");
        std::fs::create_dir(&settings).unwrap();
        // The question who one is holds a text field, whose cursor blinks.
        std::fs::write(settings.join("settings.ron"), "(asked_identity: true)").unwrap();
        let started = Instant::now();
        let mut child = Command::new(std::env::current_exe().unwrap())
            .arg(role)
            .env("HOME", home.path())
            .env("XDG_CONFIG_HOME", home.path())
            .env("XDG_DATA_HOME", home.path())
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let (told, frames) = channel();
        std::thread::spawn(move || {
            for _ in lines {
                if told.send(Instant::now()).is_err() {
                    break;
                }
            }
        });
        Self {
            child,
            started,
            frames,
            _home: home,
        }
    }

    /// From the start of the process to the second call of `ui`.
    fn first_frame(&self) -> Duration {
        let told = || self.frames.recv_timeout(LONGEST_START).unwrap();
        for _ in 1..FIRST_FRAME_STANDS {
            told();
        }
        told() - self.started
    }

    /// A line of the process's status, in kB.
    fn memory(&self, what: &str) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with(what)).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    }

    /// The processor time of the process so far, in hundredths of a second.
    fn processor_time(&self) -> u64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap();
        let after_name = stat.rsplit(')').next().unwrap();
        let fields = after_name.split_whitespace().skip(11).take(2);
        fields.map(|field| field.parse::<u64>().unwrap()).sum()
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn measure(once: bool) {
    if !cfg!(target_os = "linux") || std::env::var_os("DISPLAY").is_none() {
        eprintln!("SKIPPED: the window bench needs a display and /proc");
        return;
    }
    let (starts, settles, watched) = if once {
        (1, Duration::from_secs(1), Duration::from_secs(1))
    } else {
        (STARTS, SETTLES, WATCHED)
    };
    Watched::start("as-sample").first_frame(); // warms the cache of files
    let mut times: Vec<Duration> = (0..starts)
        .map(|_| Watched::start("as-sample").first_frame())
        .collect();
    times.sort_unstable();
    println!(
        "first frame, sample open: median {:.0} ms of {starts}, {:.0} to {:.0} (budget 300)",
        1e3 * times[times.len() / 2].as_secs_f64(),
        1e3 * times[0].as_secs_f64(),
        1e3 * times[times.len() - 1].as_secs_f64(),
    );

    let sample = Watched::start("as-sample");
    sample.first_frame();
    std::thread::sleep(settles);
    let before = sample.processor_time();
    let seen = sample.frames.try_iter().count();
    std::thread::sleep(watched);
    let frames = sample.frames.try_iter().count();
    let spent = sample.processor_time() - before;
    println!(
        "idle: {frames} frames in {} s after {seen} at the start (budget 0), {:.2} % of a processor (budget 1)",
        watched.as_secs(),
        spent as f64 / watched.as_secs_f64(),
    );

    let empty = Watched::start("as-empty");
    empty.first_frame();
    std::thread::sleep(settles);
    let (ours, bare) = (sample.memory("RssAnon"), empty.memory("RssAnon"));
    println!(
        "memory: {:.1} MB with the sample, {:.1} MB in an empty window: {:.1} MB more (budget 60)",
        ours as f64 / 1e3,
        bare as f64 / 1e3,
        (ours as f64 - bare as f64) / 1e3,
    );
}
