//! What leaves the program, read back by other programs: calendars, tasks, workbooks, pages, texts.
//!
//! A reader that is not installed is named on standard error, past the test runner, and its test passes;
//! the gate installs them all.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use assert_cmd::cargo::cargo_bin;
use serde_json::Value;

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/samples/frosta.ron");
/// Debian's, which finds Debian's packages whatever else is installed.
const PYTHON: &str = "/usr/bin/python3";

/// What somebody may write, by mistake or not.
const WORDS: [&str; 8] = [
    "=cmd|' /C calc'!A0",
    "+SUM(1;2)\nEND:VEVENT\nBEGIN:VALARM",
    "a;b,c\\d: \"e\" – æøå, CO₂ → 🌲",
    "<script>alert('x')</script> & </td>",
    "**b** | `c` [d](javascript:e) <i>",
    "\"], \"status\": \"deleted\" project:x +tag due:now",
    "1. first\n- second\n===",
    "@rc.hooks=1 -delete \u{202e}abc",
];

/// A folder with files in it.
struct Folder(tempfile::TempDir);

impl Folder {
    /// With a workspace in which each of the words is an action, its tag and a decision.
    fn hostile() -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        let mut actions = String::new();
        let mut decisions = String::new();
        let stamp = "stamp: Stamp(created: \"2023-05-11\", changed: \"2023-05-11\")";
        for (number, word) in (1..).zip(WORDS) {
            writeln!(actions,
                "\"action-{number}\": Action(number: {number}, text: {word:?}, due: \"2023-12-31\", \
                 status: Agreed, tags: [{word:?}], {stamp}),"
).unwrap();
            writeln!(
                decisions,
                "\"decision-{number}\": Decision(number: {number}, text: {word:?}, \
                 kind: Consensus, rationale: {word:?}, {stamp}),"
            )
            .unwrap();
        }
        let workspace = format!(
            "Workspace(format: 1, written_by: \"frostating 0.1.0\", title: {:?}, division: Y2024, \
             language: Nb, organisations: {{}}, assets: {{}}, chains: {{}}, steps: {{}}, flows: {{}}, \
             meetings: {{}}, decisions: {{{decisions}}}, actions: {{{actions}}})",
            WORDS[3]
        );
        fs::write(folder.path("a.ron"), workspace).unwrap();
        folder
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Writes an export to a file of this name.
    #[track_caller]
    fn export(&self, what: &str, workspace: &str, format: &str, name: &str) -> PathBuf {
        let output = Command::new(cargo_bin("frostating"))
            .args(["export", what, workspace, "--format", format, "-o", name])
            .args(["--today", "2023-11-01"])
            .current_dir(self.0.path())
            .env("HOME", self.0.path())
            .output()
            .unwrap();
        assert!(output.status.success(), "{what} {format}: {output:?}");
        self.path(name)
    }

    /// What a program says that is started in the folder; `None`, and said, if it is not there.
    fn ask(&self, program: &str, words: &[&OsStr]) -> Option<Output> {
        let started = Command::new(program)
            .args(words)
            .current_dir(self.0.path())
            .env("HOME", self.0.path())
            .env("TASKRC", self.path("taskrc"))
            .env("TASKDATA", self.0.path())
            .env("TZ", "UTC")
            .env("LC_ALL", "C.UTF-8")
            .stdin(Stdio::null())
            .output();
        if let Ok(output) = started {
            return Some(output);
        }
        skipped(program);
        None
    }

    /// What a Python script prints of a file, as JSON; `None`, and said, if a module it needs is not
    /// installed.
    #[track_caller]
    fn python(&self, module: &str, script: &str, file: &Path) -> Option<Value> {
        let import = format!("import {module}");
        let has_module = self.ask(PYTHON, &[OsStr::new("-c"), OsStr::new(&import)])?;
        if !has_module.status.success() {
            skipped(module);
            return None;
        }
        let words = [OsStr::new("-c"), OsStr::new(script), file.as_os_str()];
        let output = self.ask(PYTHON, &words)?;
        assert!(output.status.success(), "{}", told(&output.stderr));
        Some(serde_json::from_slice(&output.stdout).unwrap())
    }
}

fn told(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn skipped(reader: &str) {
    let line = format!("SKIPPED: reading an export back needs {reader}\n");
    std::io::stderr().write_all(line.as_bytes()).unwrap();
}

/// A text as an export shows it, in one line.
fn shown(word: &str) -> String {
    word.replace('\u{202e}', "").replace('\n', " ")
}

#[test]
fn a_calendar_is_read_with_every_text_day_and_category_as_it_was_written() {
    let folder = Folder::hostile();
    let file = folder.export("actions", "a.ron", "ics", "a.ics");
    let script = r#"
import icalendar, json, sys
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
events = []
for part in calendar.walk():
    if part.name not in ("VCALENDAR", "VEVENT"):
        raise SystemExit("there is a " + part.name)
    if part.name == "VEVENT":
        events.append([str(part["uid"]), str(part["summary"]), part.decoded("dtstart").isoformat(),
            part.decoded("dtend").isoformat(), str(part["status"])])
print(json.dumps(events))
"#;
    let Some(events) = folder.python("icalendar", script, &file) else {
        return;
    };
    let events = events.as_array().unwrap();
    assert_eq!(events.len(), WORDS.len());
    for (number, (event, word)) in (1..).zip(events.iter().zip(WORDS)) {
        let summary = format!("T-{number} {}", word.replace('\u{202e}', ""));
        let uid = format!("action-{number}@frostating");
        let expected = [&*uid, &*summary, "2023-12-31", "2024-01-01", "CONFIRMED"];
        assert_eq!(event, &serde_json::json!(expected));
    }
}

#[test]
fn a_calendar_program_shows_every_action_of_the_sample_on_its_day() {
    let folder = Folder(tempfile::tempdir().unwrap());
    let file = folder.export("actions", SAMPLE, "ics", "a.ics");
    let (calendar, settings) = (folder.path("calendar"), folder.path("khal.conf"));
    fs::create_dir(&calendar).unwrap();
    let dates = ["dateformat", "longdateformat"].map(|key| format!("{key} = %Y-%m-%d\n"));
    let times =
        ["datetimeformat", "longdatetimeformat"].map(|key| format!("{key} = %Y-%m-%d %H:%M\n"));
    let words = format!(
        "[calendars]\n[[actions]]\npath = {}\n[locale]\nlocal_timezone = UTC\n\
         default_timezone = UTC\ntimeformat = %H:%M\n{}{}",
        calendar.display(),
        dates.concat(),
        times.concat()
    );
    fs::write(&settings, words).unwrap();
    let khal = |words: &[&str]| {
        let settings = [OsStr::new("-c"), settings.as_os_str()];
        let words: Vec<&OsStr> = settings
            .into_iter()
            .chain(words.iter().map(OsStr::new))
            .collect();
        folder.ask("khal", &words)
    };
    let file = file.display().to_string();
    let Some(output) = khal(&["import", "--batch", "-a", "actions", &file]) else {
        return;
    };
    assert!(output.status.success(), "{}", told(&output.stderr));
    let listed = khal(&[
        "list",
        "--day-format",
        "",
        "--format",
        "{start-date}|{end-date}|{title}",
        "2023-01-01",
        "800d",
    ]);
    let listed = told(&listed.unwrap().stdout);
    let lines: Vec<&str> = listed.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(lines.len(), 33, "{listed}");
    let quay = "2023-08-31|2023-08-31|T-26 Avklare kai og tankplass for CO₂ på Tjeldbergodden";
    assert!(lines.contains(&quay), "{listed}");
}

#[test]
fn tasks_are_imported_once_and_a_second_time_without_doubling() {
    let folder = Folder::hostile();
    fs::write(folder.path("taskrc"), "hooks=off\nconfirmation=off\n").unwrap();
    let file = folder.export("actions", "a.ron", "taskwarrior", "a.json");
    for _ in 0..2 {
        let words = [OsStr::new("import"), file.as_os_str()];
        let Some(output) = folder.ask("task", &words) else {
            return;
        };
        assert!(output.status.success(), "{}", told(&output.stderr));
    }
    let output = folder.ask("task", &["rc.verbose=nothing", "export"].map(OsStr::new));
    let tasks: Vec<Value> = serde_json::from_slice(&output.unwrap().stdout).unwrap();
    assert_eq!(tasks.len(), WORDS.len());
    for (number, word) in (1..).zip(WORDS) {
        let description = format!("T-{number} {}", shown(word));
        let task = tasks
            .iter()
            .find(|task| task["description"] == description.as_str());
        let task = task.unwrap_or_else(|| panic!("no {description} in {tasks:?}"));
        assert_eq!(task["status"], "pending");
        assert_eq!(task["due"], "20231231T000000Z");
    }
}

#[test]
fn a_workbook_is_read_without_a_formula_and_its_days_are_days() {
    let folder = Folder::hostile();
    let script = r"
import datetime, json, openpyxl, sys
sheet = openpyxl.load_workbook(sys.argv[1]).active
rows = list(sheet.iter_rows())
kinds = sorted({cell.data_type for row in rows for cell in row if cell.value is not None})
days = sum(1 for row in rows for cell in row if isinstance(cell.value, datetime.datetime))
print(json.dumps([len(rows), kinds, days, [row[1].value for row in rows[1:]]]))
";
    for what in ["actions", "decisions"] {
        let file = folder.export(what, "a.ron", "xlsx", "a.xlsx");
        let Some(read) = folder.python("openpyxl", script, &file) else {
            return;
        };
        assert_eq!(read[0], WORDS.len() + 1, "{what}");
        let kinds: Vec<&str> = read[1]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(Value::as_str)
            .collect();
        assert!(
            kinds.iter().all(|kind| ["d", "n", "s"].contains(kind)),
            "{what}: {kinds:?}"
        );
        assert!(
            read[2].as_u64().unwrap() >= 2 * WORDS.len() as u64,
            "{what}: {read}"
        );
        assert_eq!(read[3][0], WORDS[0], "{what}");
    }
}

#[test]
fn a_page_is_well_formed_and_holds_no_script() {
    let folder = Folder::hostile();
    let pages = [
        folder.export("actions", "a.ron", "html", "a.html"),
        folder.export("actions", SAMPLE, "html", "b.html"),
        folder.export("minutes", SAMPLE, "html", "c.html"),
    ];
    for page in pages {
        let query = "count(//*[local-name()='script']) + count(//@*[starts-with(name(), 'on')])";
        let words = [
            OsStr::new("--nonet"),
            OsStr::new("--xpath"),
            OsStr::new(query),
            page.as_os_str(),
        ];
        let Some(output) = folder.ask("xmllint", &words) else {
            return;
        };
        assert!(output.status.success(), "{}", told(&output.stderr));
        assert_eq!(told(&output.stdout).trim(), "0", "{}", page.display());
    }
}

#[test]
fn a_text_in_markdown_becomes_no_markup_that_somebody_wrote() {
    let folder = Folder::hostile();
    for what in ["actions", "decisions"] {
        let file = folder.export(what, "a.ron", "md", "a.md");
        let words = ["--extension", "table", "--unsafe"].map(OsStr::new);
        let words: Vec<&OsStr> = words.into_iter().chain([file.as_os_str()]).collect();
        let Some(output) = folder.ask("cmark-gfm", &words) else {
            return;
        };
        let page = told(&output.stdout);
        for markup in [
            "<script", "<a ", "<i>", "<b>", "<em>", "<code>", "<ol", "<hr",
        ] {
            assert!(!page.contains(markup), "{what} has {markup}: {page}");
        }
        assert!(page.contains("&lt;script&gt;alert"), "{what}: {page}");
        assert!(
            page.contains("**b** | `c` [d](javascript:e)"),
            "{what}: {page}"
        );
    }
}

#[test]
fn an_office_program_reads_minutes_and_the_register() {
    let folder = Folder::hostile();
    let files = [
        folder.export("minutes", SAMPLE, "docx", "minutes.docx"),
        folder.export("decisions", SAMPLE, "xlsx", "register.xlsx"),
    ];
    let profile = format!(
        "-env:UserInstallation=file://{}",
        folder.path("office").display()
    );
    let words = ["--headless", "--convert-to", "pdf", profile.as_str()];
    let words: Vec<&OsStr> = words
        .into_iter()
        .map(OsStr::new)
        .chain(files.iter().map(|file| file.as_os_str()))
        .collect();
    let Some(output) = folder.ask("soffice", &words) else {
        return;
    };
    assert!(output.status.success(), "{}", told(&output.stderr));
    for (name, wanted) in [
        (
            "minutes.pdf",
            [
                "Referat fra Frosta-samlingen 2023",
                "Parkeringsplass",
                "Underskrifter",
            ],
        ),
        ("register.pdf", ["Vedtak", "V-4", "V-12"]),
    ] {
        if !folder.path(name).exists() {
            // The part of the office program for this kind of file.
            skipped(&format!("LibreOffice for {name}"));
            continue;
        }
        let words = [name, "-"].map(OsStr::new);
        let Some(output) = folder.ask("pdftotext", &words) else {
            return;
        };
        for word in wanted {
            assert!(told(&output.stdout).contains(word), "{name} has no {word}");
        }
    }
}
