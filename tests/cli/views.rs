//! `export --filter`: what a named view shows, and nothing else.

use super::*;

/// The sample with a view of its competence, in colours of status.
fn sample() -> String {
    let text = fs::read_to_string(SAMPLE).unwrap();
    let whole = text.trim_end().strip_suffix(')').unwrap();
    let view = r#"  views: {
    "view-a": View(name: "Kompetansen", of: Assets(AssetView(
      filter: AssetFilter(kinds: [Competence]), colour: Status)),
      stamp: Stamp(created: "2023-05-11", changed: "2023-05-11")),
    "view-late": View(name: "Det som haster", of: Actions(ActionView(
      filter: ActionFilter(scope: Overdue))),
      stamp: Stamp(created: "2023-05-11", changed: "2023-05-11")),
  },
)"#;
    format!("{whole}{view}\n")
}

#[test]
fn an_export_takes_a_named_view_by_name_or_id_and_holds_what_it_shows() {
    let home = Home::new();
    home.write("w.ron", &sample());
    for name in ["Kompetansen", "kompetansen", "view-a"] {
        let run = home.run(&[
            "export", "assets", "w.ron", "--format", "csv-raw", "-o", "-", "--filter", name,
        ]);
        assert_eq!(run.code, Some(0), "{}", run.err);
        assert_eq!(run.out.lines().count(), 1 + 3, "{}", run.out);
        assert!(
            run.out
                .lines()
                .skip(1)
                .all(|row| row.contains(",Kompetanse,"))
        );
    }
    let map = |words: &[&str]| {
        let usual = ["export", "map", "w.ron", "--format", "svg", "-o", "-"];
        let words: Vec<&str> = usual.iter().chain(words).copied().collect();
        home.run(&words).out
    };
    let (all, some) = (map(&[]), map(&["--filter", "Kompetansen"]));
    assert!(all.contains("Wacker Holla") && !some.contains("Wacker Holla"));
    assert!(some.contains("SINTEF"), "{some}");
    // In the legend, the status that is usual is told only where colour tells it.
    assert!(some.contains("I drift") && !all.contains("I drift"));
}

#[test]
fn a_view_that_is_not_there_is_answered_with_those_that_are() {
    let home = Home::new();
    home.write("w.ron", &sample());
    let run = |file: &str, what: &str, format: &str| {
        let run = home.run(&[
            "export", what, file, "--format", format, "-o", "out", "--filter", "Fisk",
        ]);
        assert_eq!(run.code, Some(2));
        run.err
    };
    let said = run("w.ron", "assets", "xlsx");
    assert!(
        said.contains("«Fisk»") && said.contains("Kompetansen"),
        "{said}"
    );
    assert!(run(SAMPLE, "map", "png").contains("finnes ingen"));
    assert!(run("w.ron", "decisions", "csv").contains("--filter"));
}

#[test]
fn actions_are_exported_by_a_view_of_actions_and_by_no_other() {
    let home = Home::new();
    home.write("w.ron", &sample());
    let run = |view: &str| {
        home.run(&[
            "export",
            "actions",
            "w.ron",
            "--format",
            "csv-raw",
            "-o",
            "-",
            "--filter",
            view,
            "--today",
            "2023-11-01",
        ])
    };
    let late = run("Det som haster");
    assert_eq!(late.code, Some(0), "{}", late.err);
    assert_eq!(late.out.lines().count(), 1 + 5, "{}", late.out);
    let other = run("Kompetansen");
    assert_eq!(other.code, Some(2));
    assert!(
        other.err.contains("«Kompetansen» er ikke en visning"),
        "{}",
        other.err
    );
}
