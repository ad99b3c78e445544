//! The command line as people and programs use it: words in, exit code and output out.
//!
//! Each run has a home of its own, an empty environment and a fixed day.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use assert_cmd::cargo::cargo_bin;

mod import;
mod views;

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/samples/frosta.ron");

/// A private folder, and the program started in it.
struct Home {
    folder: tempfile::TempDir,
}

/// What a run left behind.
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Home {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, content: &str) -> PathBuf {
        fs::write(self.path(name), content).unwrap();
        self.path(name)
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(cargo_bin("frostating"));
        command
            .args(words)
            .current_dir(self.folder.path())
            .env_clear()
            .env("HOME", self.folder.path())
            .env("XDG_DATA_HOME", self.path("data"))
            .env("XDG_CONFIG_HOME", self.path("config"))
            .stdin(Stdio::null());
        command
    }

    #[track_caller]
    fn run(&self, words: &[&str]) -> Run {
        let words: Vec<&str> = words
            .iter()
            .copied()
            .chain(["--today", "2023-11-01"])
            .collect();
        let output = self.command(&words).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        let run = Run {
            code: output.status.code(),
            out: text(output.stdout),
            err: text(output.stderr),
        };
        assert!(!run.err.contains("panicked"), "{words:?}: {}", run.err);
        run
    }
}

/// A workspace with one action that names a person, and a confidential one.
const PERSONAL: &str = r#"Workspace(
  format: 1, written_by: "frostating 0.1.0", title: "Prøve", division: Y2024, language: Nb,
  organisations: {
    "org-a": Organisation(name: "Kraftlaget", short: "KL", kind: Firm,
      stamp: Stamp(created: "2023-05-11", changed: "2023-05-11")),
  },
  assets: {}, chains: {}, steps: {}, flows: {}, meetings: {}, decisions: {},
  actions: {
    "action-a": Action(number: 1, text: "Be Fornavn Etternavn svare", owner: "org-a", role: "leder",
      person: "Fornavn Etternavn", due: "2023-12-01", status: Agreed,
      stamp: Stamp(created: "2023-05-11", changed: "2023-05-11")),
    "action-b": Action(number: 2, text: "Hemmelig", owner: "org-a", due: "2023-12-01",
      status: Agreed, confidential: true,
      stamp: Stamp(created: "2023-05-11", changed: "2023-05-11")),
  },
)
"#;

#[test]
fn help_tells_every_verb_and_option() {
    for verb in ["", "sample", "new", "check", "export", "import"] {
        let words: Vec<&str> = verb.split_whitespace().chain(["--help"]).collect();
        let output = Home::new().command(&words).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{verb}");
        let help = String::from_utf8(output.stdout).unwrap();
        let lines: Vec<&str> = help.lines().map(str::trim_end).collect();
        insta::assert_snapshot!(
            ["help", verb].join("-").trim_end_matches('-'),
            lines.join("\n")
        );
    }
}

#[test]
fn check_finds_in_the_sample_exactly_what_it_is_made_to_show() {
    let run = Home::new().run(&["check", SAMPLE]);
    let mut counts = BTreeMap::new();
    for line in run.out.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        assert_eq!(columns.len(), 4, "{line}");
        *counts.entry(columns[1].to_owned()).or_insert(0) += 1;
    }
    let expected = [
        ("action-no-due", 2),
        ("action-no-owner", 2),
        ("action-overdue", 5),
        ("asset-no-source", 3),
        ("decision-reservation-open", 3),
        ("flow-no-amount", 4),
        ("stage-empty", 1),
    ];
    assert_eq!(
        counts,
        expected
            .map(|(code, count)| (code.to_owned(), count))
            .into()
    );
    assert_eq!((run.code, run.err.as_str()), (Some(1), ""));
}

#[test]
fn check_speaks_the_language_of_the_workspace_or_the_one_asked_for() {
    let home = Home::new();
    assert!(home.run(&["check", SAMPLE]).out.contains("har ingen frist"));
    assert!(
        home.run(&["check", SAMPLE, "--lang", "en"])
            .out
            .contains("has no due date")
    );
    assert!(
        home.run(&["--lang", "nn", "check", SAMPLE])
            .out
            .contains("med kjelde")
    );
}

#[test]
fn what_goes_wrong_is_said_in_the_language_of_the_workspace() {
    let home = Home::new();
    let sample = fs::read_to_string(SAMPLE).unwrap();
    home.write("newer.ron", &sample.replacen("format: ", "format: 9", 1));
    for (words, said) in [
        (
            vec!["export", "noe", SAMPLE, "--format", "x", "-o", "-"],
            "finnes ikke som",
        ),
        (
            vec!["import", "noe", SAMPLE, "--from", "x.csv"],
            "kan ikke importeres",
        ),
        (vec!["check", "newer.ron"], "skrevet av"),
        (vec!["new", "newer.ron"], "finnes fra før"),
    ] {
        let run = home.run(&words);
        assert_eq!(run.code, Some(2), "{words:?}");
        assert!(run.err.contains(said), "{words:?}: {}", run.err);
        let asked = home.run(&[words.as_slice(), &["--lang", "en"]].concat());
        assert!(!asked.err.contains(said), "{words:?}: {}", asked.err);
    }
}

#[test]
fn a_day_that_is_none_is_told_how_to_be_written() {
    let home = Home::new();
    let output = home.command(&["check", SAMPLE, "--today", "1/11"]).output();
    let told = String::from_utf8(output.unwrap().stderr).unwrap();
    assert!(told.contains("2023-11-01 or 1.11.2023"), "{told}");
}

#[test]
fn check_answers_in_json_on_request() {
    let home = Home::new();
    let run = home.run(&["check", SAMPLE, "--json"]);
    let found: Vec<serde_json::Value> = serde_json::from_str(&run.out).unwrap();
    assert_eq!(
        found.len(),
        home.run(&["check", SAMPLE]).out.lines().count()
    );
    assert_eq!(found[0]["severity"], "warning");
    assert_eq!(found[0]["file"], SAMPLE);
    assert!(found.iter().all(|finding| finding["message"].is_string()));
}

#[test]
fn check_names_the_file_of_each_finding_where_there_are_several() {
    let home = Home::new();
    home.write("a.ron", PERSONAL);
    let run = home.run(&["check", "a.ron", SAMPLE]);
    assert!(
        run.out
            .lines()
            .all(|line| line.starts_with(&format!("{SAMPLE}\t"))),
        "{}",
        run.out
    );
    assert_eq!(run.code, Some(1));
}

#[test]
fn a_new_workspace_has_nothing_to_tell() {
    let home = Home::new();
    for template in ["empty", "meeting"] {
        let file = format!("{template}.ron");
        assert_eq!(
            home.run(&["new", &file, "--template", template]).code,
            Some(0)
        );
        let run = home.run(&["check", &file]);
        assert_eq!(
            (run.code, run.out.as_str(), run.err.as_str()),
            (Some(0), "", "")
        );
    }
}

#[test]
fn new_writes_the_division_and_language_asked_for() {
    let home = Home::new();
    let words = [
        "new",
        "a.ron",
        "--division",
        "2020",
        "--lang",
        "nn",
        "--template",
        "meeting",
    ];
    assert_eq!(home.run(&words).code, Some(0));
    let text = fs::read_to_string(home.path("a.ron")).unwrap();
    assert!(
        text.contains("division: Y2020") && text.contains("language: Nn"),
        "{text}"
    );
    assert!(
        text.contains("Sidan sist") && text.contains("2023-11-02"),
        "{text}"
    );
}

#[test]
fn new_leaves_an_existing_file_as_it_is() {
    let home = Home::new();
    home.write("a.ron", "min");
    let run = home.run(&["new", "a.ron"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.err.contains("a.ron"), "{}", run.err);
    assert_eq!(fs::read_to_string(home.path("a.ron")).unwrap(), "min");
    fs::create_dir(home.path("folder")).unwrap();
    assert_eq!(home.run(&["new", "folder"]).code, Some(2));
}

#[test]
fn a_file_that_cannot_be_read_is_said_in_a_sentence() {
    let home = Home::new();
    home.write("empty.ron", "");
    home.write("newer.ron", &PERSONAL.replace("format: 1,", "format: 99,"));
    home.write("other.ron", "{\"json\": true}");
    for file in ["missing.ron", "empty.ron", "newer.ron", "other.ron"] {
        for words in [
            vec!["check", file],
            vec!["export", "actions", file, "--format", "md", "-o", "out.md"],
        ] {
            let run = home.run(&words);
            assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{words:?}");
            assert!(
                run.err.contains(file) && run.err.contains(' '),
                "{words:?}: {}",
                run.err
            );
        }
    }
    assert!(!home.path("out.md").exists());
}

#[test]
fn a_damaged_file_is_listed_but_not_exported() {
    let home = Home::new();
    home.write(
        "a.ron",
        &PERSONAL.replace("due: \"2023-12-01\", status: Agreed,\n", "due: 7,\n"),
    );
    let run = home.run(&["check", "a.ron"]);
    assert_eq!(run.code, Some(2));
    assert!(run.out.contains("error\tdamaged\t"), "{}", run.out);
    let run = home.run(&[
        "export", "actions", "a.ron", "--format", "md", "-o", "out.md",
    ]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("a.ron"), "{}", run.err);
    assert!(!home.path("out.md").exists());
}

#[test]
fn records_kept_as_text_were_not_read_either() {
    let home = Home::new();
    let end = PERSONAL.rfind(')').unwrap();
    let kept = format!("{}  damaged: [\"Action(due: 7)\"],\n)", &PERSONAL[..end]);
    home.write("a.ron", &kept);
    let run = home.run(&["check", "a.ron"]);
    assert!(
        run.out.contains("error\tdamaged\t"),
        "{}{}",
        run.out,
        run.err
    );
    assert_eq!(run.code, Some(2));
}

#[test]
fn an_export_does_not_replace_the_workspace_it_is_made_from() {
    let home = Home::new();
    let path = home.write("a.ron", PERSONAL);
    for out in ["a.ron", "./a.ron", path.to_str().unwrap()] {
        let run = home.run(&["export", "actions", "a.ron", "--format", "csv", "-o", out]);
        assert_eq!(run.code, Some(2), "{out}");
        assert!(run.err.contains("a.ron"), "{}", run.err);
        assert_eq!(fs::read_to_string(&path).unwrap(), PERSONAL);
    }
}

#[test]
fn a_broken_reference_is_listed_with_line_and_column() {
    let home = Home::new();
    home.write(
        "a.ron",
        &PERSONAL.replacen("owner: \"org-a\"", "owner: \"org-gone\"", 1),
    );
    let run = home.run(&["check", "a.ron", "--json"]);
    let found: Vec<serde_json::Value> = serde_json::from_str(&run.out).unwrap();
    assert_eq!(found.len(), 1, "{}", run.out);
    assert_eq!(
        (&found[0]["code"], &found[0]["record"]),
        (&"broken-reference".into(), &"action-a".into())
    );
    assert!(found[0]["line"].as_u64().unwrap() > 1);
    assert_eq!(run.code, Some(1));
}

/// What the help lists: what can be exported, in which formats.
fn exports(home: &Home) -> Vec<(String, String)> {
    let output = home.command(&["export", "--help"]).output().unwrap();
    let help = String::from_utf8(output.stdout).unwrap();
    let listed = help.split("then the formats):\n").nth(1).unwrap();
    let mut all = Vec::new();
    for line in listed.lines() {
        let (what, formats) = line.trim().split_once(' ').unwrap();
        all.extend(
            formats
                .split('|')
                .map(|format| (what.to_owned(), format.to_owned())),
        );
    }
    all
}

#[test]
fn every_listed_export_of_the_sample_is_written_and_replaces_what_was_there() {
    let home = Home::new();
    let all = exports(&home);
    assert!(all.len() >= 10, "{all:?}");
    for (what, format) in all {
        let out = home.write("out", "det gamle");
        let words = ["export", &what, SAMPLE, "--format", &format, "-o", "out"];
        let run = home.run(&words);
        let said = match &*format {
            "ics" => "frostating: 2 tiltak uten frist er utelatt.\n",
            _ => "",
        };
        assert_eq!(
            (run.code, run.err.as_str()),
            (Some(0), said),
            "{what} {format}"
        );
        let first = fs::read(&out).unwrap();
        assert!(
            first.len() > 1000 && !first.starts_with(b"det gamle"),
            "{what} {format}"
        );
        home.run(&words);
        assert_eq!(
            fs::read(&out).unwrap(),
            first,
            "{what} {format} differs from run to run"
        );
    }
}

#[test]
fn an_export_that_does_not_exist_is_answered_with_those_that_do() {
    let home = Home::new();
    for (what, format) in [("actions", "geojson"), ("weather", "csv")] {
        let run = home.run(&["export", what, SAMPLE, "--format", format, "-o", "out"]);
        assert_eq!(run.code, Some(2));
        for (what, format) in exports(&home) {
            assert!(
                run.err.contains(&what) && run.err.contains(&format),
                "{}",
                run.err
            );
        }
        assert!(!home.path("out").exists());
    }
}

#[test]
fn an_export_can_go_to_standard_output_and_be_filtered() {
    let home = Home::new();
    let base = [
        "export", "actions", SAMPLE, "--format", "csv-raw", "-o", "-",
    ];
    let lines = |more: &[&str]| {
        let words: Vec<&str> = base.iter().chain(more).copied().collect();
        let run = home.run(&words);
        assert_eq!(run.code, Some(0), "{more:?}: {}", run.err);
        csv::Reader::from_reader(run.out.as_bytes())
            .records()
            .count()
    };
    assert_eq!(lines(&[]), 35);
    assert_eq!(lines(&["--open"]), 28);
    let of_chain = lines(&["--chain", "skog → biokarbon → silisium"]);
    assert!(of_chain > 0 && of_chain < 35);
    let of_owner = lines(&["--owner", "Siva"]);
    assert!(of_owner > 0 && of_owner < 35);
}

#[test]
fn a_sheet_of_paper_is_for_maps_alone_and_a_larger_one_shows_more() {
    let home = Home::new();
    let map = |paper: &[&str], format: &str| {
        let words = ["export", "map", SAMPLE, "--format", format, "-o", "out"];
        let words: Vec<&str> = words.iter().chain(paper).copied().collect();
        let run = home.run(&words);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{words:?}");
        fs::read(home.path("out")).unwrap()
    };
    assert_eq!(map(&["--paper", "a4"], "pdf"), map(&[], "pdf"));
    assert_ne!(map(&["--paper", "a3"], "pdf"), map(&[], "pdf"));
    let svg = String::from_utf8(map(&["--paper", "a4"], "svg")).unwrap();
    assert!(svg.contains("width=\"1122."), "{}", &svg[..200]);
    let words = [
        "export", "chain", SAMPLE, "--format", "pdf", "-o", "none", "--paper", "a4",
    ];
    let run = home.run(&words);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("--paper"), "{}", run.err);
    assert!(!home.path("none").exists());
}

#[test]
fn a_chain_can_be_had_alone() {
    let home = Home::new();
    let lines = |more: &[&str]| {
        let words = ["export", "chain", SAMPLE, "--format", "csv", "-o", "-"];
        let words: Vec<&str> = words.iter().chain(more).copied().collect();
        let run = home.run(&words);
        assert_eq!(run.code, Some(0), "{}", run.err);
        csv::ReaderBuilder::new()
            .delimiter(b';')
            .from_reader(run.out.trim_start_matches('\u{feff}').as_bytes())
            .records()
            .count()
    };
    assert_eq!(lines(&[]), 60);
    let of_chain = lines(&["--chain", "skog → biokarbon → silisium"]);
    assert!(of_chain > 0 && of_chain < 60);
}

#[test]
fn a_chain_is_drawn_in_lanes_unless_a_sankey_of_a_layer_is_asked_for() {
    let home = Home::new();
    let chain = ["--chain", "skog → biokarbon → silisium"];
    let run = |more: &[&str]| {
        let words = ["export", "chain", SAMPLE, "--format", "svg", "-o", "-"];
        let words: Vec<&str> = words.iter().chain(more).copied().collect();
        home.run(&words)
    };
    let svg = |more: &[&str]| {
        let run = run(&[&chain[..], more].concat());
        assert_eq!(run.code, Some(0), "{}", run.err);
        run.out
    };
    assert_eq!(svg(&["--view", "lanes"]), svg(&[]));
    let goods = svg(&["--view", "sankey"]);
    assert!(goods.contains("Varer · kt/år") && !goods.contains("Innlandet"));
    let carbon = svg(&["--view", "sankey", "--layer", "c"]);
    assert!(carbon.contains("Stoff, C · kt/år") && carbon != goods);
    for (wrong, says) in [
        (&["--layer", "c"][..], "--view sankey"),
        (&["--view", "sankey", "--layer", "gull"], "lag"),
    ] {
        let run = run(wrong);
        assert_eq!(run.code, Some(2), "{wrong:?}");
        assert!(run.err.contains(says), "{}", run.err);
    }
}

#[test]
fn a_filter_that_names_nothing_is_refused_with_what_there_is() {
    let home = Home::new();
    let words = [
        "export", "actions", SAMPLE, "--format", "md", "-o", "out", "--chain", "tull",
    ];
    let run = home.run(&words);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("Stål til havvind"), "{}", run.err);
    let words = [
        "export", "assets", SAMPLE, "--format", "csv", "-o", "out", "--open",
    ];
    assert_eq!(home.run(&words).code, Some(2));
    assert!(!home.path("out").exists());
}

#[test]
fn pictures_are_what_their_format_says_and_name_what_they_show() {
    let home = Home::new();
    let picture = |words: &[&str]| {
        let words: Vec<&str> = ["export"]
            .iter()
            .chain(words)
            .chain(&["-o", "out"])
            .copied()
            .collect();
        let run = home.run(&words);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{words:?}");
        fs::read(home.path("out")).unwrap()
    };
    for what in ["map", "chain"] {
        let png = picture(&[
            what,
            SAMPLE,
            "--format",
            "png",
            "--chain",
            "Stål til havvind",
        ]);
        assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"), "{what}");
        let svg = picture(&[
            what,
            SAMPLE,
            "--format",
            "svg",
            "--chain",
            "Stål til havvind",
        ]);
        let svg = String::from_utf8(svg).unwrap();
        assert!(
            svg.starts_with("<svg ") && svg.contains("Stål til havvind"),
            "{what}"
        );
        assert!(!svg.contains("Batterier i Orkland"), "{what}");
    }
    let all = String::from_utf8(picture(&["chain", SAMPLE, "--format", "svg"])).unwrap();
    assert!(all.contains("Stål til havvind") && all.contains("Batterier i Orkland"));
}

#[test]
fn names_are_told_only_as_asked_for() {
    let home = Home::new();
    home.write("a.ron", PERSONAL);
    for (format, telling) in [("md", "Fornavn Etternavn"), ("csv", "Fornavn Etternavn")] {
        let told = |names| {
            let words = [
                "export", "actions", "a.ron", "--format", format, "-o", "-", "--names", names,
            ];
            home.run(&words).out
        };
        assert!(told("full").contains(telling));
        assert!(told("initials").contains("F.E."));
        for names in ["role", "none"] {
            let out = told(names);
            assert!(
                !out.contains("Etternavn") && out.contains("Be leder svare"),
                "{out}"
            );
        }
    }
}

#[test]
fn what_is_confidential_is_left_out_and_that_is_said() {
    let home = Home::new();
    home.write("a.ron", PERSONAL);
    let words = ["export", "actions", "a.ron", "--format", "md", "-o", "-"];
    let run = home.run(&words);
    assert!(!run.out.contains("Hemmelig"), "{}", run.out);
    assert!(run.err.contains("fortrolig"), "{}", run.err);
    let words: Vec<&str> = words.into_iter().chain(["--confidential"]).collect();
    let run = home.run(&words);
    assert!(
        run.out.contains("Hemmelig") && run.err.is_empty(),
        "{}",
        run.err
    );
}

#[test]
fn actions_can_be_split_into_a_file_for_each_owner() {
    let home = Home::new();
    home.write("a.ron", PERSONAL);
    for format in [
        "csv",
        "csv-raw",
        "xlsx",
        "ics",
        "md",
        "html",
        "pdf",
        "docx",
        "taskwarrior",
    ] {
        let words = [
            "export", "actions", "a.ron", "--format", format, "-o", format, "--split", "owner",
            "--names", "none",
        ];
        let run = home.run(&words);
        assert_eq!(run.code, Some(0), "{format}: {}", run.err);
        assert!(run.err.contains("fortrolig"), "{format}: {}", run.err);
        let files: Vec<String> = fs::read_dir(home.path(format))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        let extension = match format {
            "csv-raw" => "csv",
            "taskwarrior" => "json",
            other => other,
        };
        assert_eq!(
            files,
            [format!("tiltak-kraftlaget.{extension}")],
            "{format}"
        );
        let bytes = fs::read(home.path(format).join(&files[0])).unwrap();
        let told = String::from_utf8_lossy(&bytes);
        assert!(
            !told.contains("Etternavn") && !told.contains("Hemmelig"),
            "{format}"
        );
    }
    let words = [
        "export", "actions", "a.ron", "--format", "md", "-o", "-", "--split", "owner",
    ];
    let run = home.run(&words);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.err.contains("mappe"), "{}", run.err);
}

#[test]
fn minutes_are_of_the_latest_meeting_or_of_the_one_that_is_named() {
    let home = Home::new();
    let told = |more: &[&str]| {
        let words = ["export", "minutes", SAMPLE, "--format", "md", "-o", "-"];
        let words: Vec<&str> = words.iter().chain(more).copied().collect();
        let run = home.run(&words);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
        run.out.lines().next().unwrap().to_owned()
    };
    assert_eq!(told(&[]), "# Referat fra Frosta-samlingen 2023");
    assert_eq!(
        told(&["--lang", "en"]),
        "# Minutes of Frosta-samlingen 2023"
    );
    let all = fs::read_to_string(SAMPLE).unwrap();
    let earlier = all
        .split("\"meeting-")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap());
    let other = earlier
        .map(|id| format!("meeting-{id}"))
        .find(|id| !id.contains("2023"));
    let first = told(&["--meeting", &other.unwrap()]);
    assert!(
        first.starts_with("# Referat fra ") && !first.ends_with("2023"),
        "{first}"
    );
    home.write("a.ron", PERSONAL);
    let run = home.run(&["export", "minutes", "a.ron", "--format", "pdf", "-o", "out"]);
    assert_eq!(run.code, Some(2));
    assert!(
        run.err.contains("møte") && !home.path("out").exists(),
        "{}",
        run.err
    );
}

#[test]
fn decisions_can_be_those_of_one_meeting_and_actions_stand_below_their_meetings() {
    let home = Home::new();
    let told = |what: &str, more: &[&str]| {
        let words = ["export", what, SAMPLE, "--format", "md", "-o", "-"];
        let words: Vec<&str> = words.iter().chain(more).copied().collect();
        let run = home.run(&words);
        assert_eq!(run.code, Some(0), "{}", run.err);
        run.out
    };
    let count = |more: &[&str]| told("decisions", more).matches("### V-").count();
    assert_eq!(count(&[]), 12);
    let of_one = count(&["--meeting", "Frosta-samlingen 2023"]);
    assert!(of_one > 0 && of_one < 12, "{of_one}");
    let grouped = told("actions", &["--group", "meeting"]);
    assert!(grouped.contains("### Frosta-samlingen 2023"), "{grouped}");
    assert!(!told("actions", &[]).contains("### Frosta-samlingen 2023"));
}

#[test]
fn what_the_program_does_not_know_is_a_usage_error() {
    let home = Home::new();
    for words in [
        vec!["check"],
        vec!["check", SAMPLE, "--nope"],
        vec!["export", "actions", SAMPLE],
        vec!["check", SAMPLE, "--lang", "de"],
        vec!["new", "a.ron", "--division", "1999"],
        vec!["a.ron", "check", SAMPLE],
    ] {
        let run = home.run(&words);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{words:?}");
        assert!(!run.err.is_empty());
    }
}

#[test]
fn a_reader_that_stops_reading_is_no_failure() {
    let home = Home::new();
    for words in [
        vec!["check", SAMPLE, "--today", "2023-11-01"],
        vec!["export", "assets", SAMPLE, "--format", "geojson", "-o", "-"],
        vec!["export", "--help"],
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = home.command(&words);
        let output = command
            .stdout(writer)
            .stderr(Stdio::piped())
            .output()
            .unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        assert_eq!(err, "", "{words:?}");
        assert!(
            output.status.code().is_some_and(|code| code < 2),
            "{words:?}: {:?}",
            output.status
        );
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_behind_standard_output_is_said_in_a_sentence() {
    let home = Home::new();
    for words in [
        vec!["check", SAMPLE],
        vec!["export", "actions", SAMPLE, "--format", "md", "-o", "-"],
    ] {
        let full = fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .unwrap();
        let mut command = home.command(&words);
        let output = command
            .stdout(full)
            .stderr(Stdio::piped())
            .output()
            .unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{words:?}: {err}");
        assert!(
            err.starts_with("frostating: ") && !err.contains("panicked"),
            "{err}"
        );
    }
}

#[test]
fn nothing_is_written_but_what_was_asked_for() {
    let home = Home::new();
    home.run(&[
        "export", "actions", SAMPLE, "--format", "md", "-o", "out.md",
    ]);
    home.run(&["check", SAMPLE]);
    let names: Vec<_> = fs::read_dir(home.folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(names, ["out.md"]);
    assert!(Path::new(SAMPLE).exists());
}
