//! `import`: what it says, what it writes, and what it leaves alone.

use super::*;

const EMPTY: &str = r#"Workspace(
  format: 1, written_by: "frostating 0.1.0", title: "Prøve", division: Y2024, language: Nb,
  organisations: {}, assets: {}, chains: {}, steps: {}, flows: {}, meetings: {}, decisions: {},
  actions: {},
)
"#;

const DATA: &str = "Navn;Type;Lat;Lon;Farge\nKai;Infrastruktur;63,4;10,4;blå\nFeil;Industri;95;10,4;rød\nTårn;Infrastruktur;63,5;10,5;\n";

#[test]
fn import_takes_the_sound_rows_and_lists_the_others() {
    let home = Home::new();
    home.write("w.ron", EMPTY);
    home.write("d.csv", DATA);
    let run = home.run(&["import", "assets", "w.ron", "--from", "d.csv"]);
    assert_eq!((run.code, run.out.as_str()), (Some(0), ""), "{}", run.err);
    for said in ["Rad 3", "«Lat»", "95", "2 nye", "1 avvist", "Farge"] {
        assert!(run.err.contains(said), "{said}: {}", run.err);
    }
    let saved = fs::read_to_string(home.path("w.ron")).unwrap();
    assert!(saved.contains("\"Kai\"") && saved.contains("\"Tårn\"") && !saved.contains("\"Feil\""));
    assert!(saved.contains("2023-11-01"));
    // Once more, nothing is new, and the file is left alone.
    let run = home.run(&[
        "import", "assets", "w.ron", "--from", "d.csv", "--lang", "en",
    ]);
    assert!(
        run.err
            .contains("0 new, 0 changed, 2 unchanged, 1 rejected"),
        "{}",
        run.err
    );
    assert_eq!(fs::read_to_string(home.path("w.ron")).unwrap(), saved);
    let run = home.run(&[
        "export", "assets", "w.ron", "--format", "csv-raw", "-o", "-",
    ]);
    assert!(run.out.contains("Kai,Infrastruktur"), "{}", run.out);
}

#[test]
fn a_trial_lists_every_row_and_writes_nothing() {
    let home = Home::new();
    home.write("w.ron", EMPTY);
    home.write("d.csv", DATA);
    let run = home.run(&["import", "assets", "w.ron", "--from", "d.csv", "--dry-run"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(run.out, "2\tnew\tKai\n3\trejected\tFeil\n4\tnew\tTårn\n");
    assert_eq!(fs::read_to_string(home.path("w.ron")).unwrap(), EMPTY);
}

#[test]
fn a_mapping_in_a_file_says_what_the_headers_do_not() {
    let home = Home::new();
    home.write("w.ron", EMPTY);
    home.write("d.csv", "Anlegg;Effekt\nHolla;80 MW\n");
    home.write("m.json", r#"{"Anlegg": "name", "Effekt": "kapasitet"}"#);
    let import = ["import", "assets", "w.ron", "--from", "d.csv"];
    let run = home.run(&import);
    assert_eq!(run.code, Some(2), "{}", run.err);
    assert!(run.err.contains("Anlegg; Effekt"), "{}", run.err);
    let run = home.run(&[&import[..], &["--mapping", "m.json"]].concat());
    assert_eq!(run.code, Some(0), "{}", run.err);
    let saved = fs::read_to_string(home.path("w.ron")).unwrap();
    assert!(saved.contains("Holla") && saved.contains("MW"), "{saved}");
}

#[test]
fn what_cannot_be_imported_is_said_and_nothing_is_written() {
    let home = Home::new();
    home.write("w.ron", EMPTY);
    home.write("d.csv", DATA);
    home.write("bad.json", "[1]");
    home.write("broken.xlsx", "PK\u{3}\u{4}");
    for words in [
        vec!["import", "meetings", "w.ron", "--from", "d.csv"],
        vec!["import", "assets", "w.ron", "--from", "missing.csv"],
        vec!["import", "assets", "missing.ron", "--from", "d.csv"],
        vec!["import", "assets", "w.ron", "--from", "broken.xlsx"],
        vec![
            "import",
            "assets",
            "w.ron",
            "--from",
            "d.csv",
            "--mapping",
            "bad.json",
        ],
        vec!["import", "assets", "d.csv", "--from", "d.csv"],
        vec!["import", "assets", "w.ron"],
    ] {
        let run = home.run(&words);
        assert_eq!(run.code, Some(2), "{words:?}: {}", run.err);
        assert!(!run.err.is_empty() && run.out.is_empty(), "{words:?}");
    }
    assert_eq!(fs::read_to_string(home.path("w.ron")).unwrap(), EMPTY);
}

#[test]
fn the_exports_of_the_sample_come_back_unchanged() {
    let home = Home::new();
    fs::copy(SAMPLE, home.path("w.ron")).unwrap();
    for format in ["csv", "csv-raw", "geojson"] {
        let run = home.run(&["export", "assets", "w.ron", "--format", format, "-o", "out"]);
        assert_eq!(run.code, Some(0), "{}", run.err);
        let run = home.run(&["import", "assets", "w.ron", "--from", "out", "--lang", "en"]);
        assert_eq!(run.code, Some(0), "{}", run.err);
        assert!(
            run.err
                .contains("0 new, 0 changed, 24 unchanged, 0 rejected"),
            "{format}: {}",
            run.err
        );
        assert_eq!(
            fs::read(home.path("w.ron")).unwrap(),
            fs::read(SAMPLE).unwrap()
        );
    }
}

#[test]
fn steps_and_flows_are_imported_and_what_was_replaced_is_kept() {
    let home = Home::new();
    home.write("w.ron", EMPTY);
    home.write(
        "s.csv",
        "Verdikjede;Ledd;Steg;Fylke\nKarbon;Skog;Hogst;50\nKarbon;Verk;Ovn;\nKarbon;Verk;Ovn 2;Atlantis\n",
    );
    home.write("f.csv", "Fra;Til;Ressurs;Mengde\nHogst;Ovn;Flis;10 kt\n");
    let run = home.run(&["import", "steps", "w.ron", "--from", "s.csv"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    for said in [
        "Rad 3",
        "noe fylke",
        "Rad 4",
        "Atlantis",
        "2 nye",
        "1 avvist",
    ] {
        assert!(run.err.contains(said), "{said}: {}", run.err);
    }
    let trial = ["import", "steps", "w.ron", "--from", "f.csv", "--dry-run"];
    let run = home.run(&trial);
    assert_eq!(run.out, "2\tnew\tHogst → Ovn\n", "{}", run.err);
    let run = home.run(&trial[..5]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let saved = fs::read_to_string(home.path("w.ron")).unwrap();
    assert!(saved.contains("Flis"), "{saved}");
    // What the file held before each of the two imports.
    let snapshots = home.path("data/frostating/snapshots");
    let mut kept: Vec<String> = Vec::new();
    for folder in fs::read_dir(&snapshots).unwrap() {
        let path = folder.unwrap().path();
        let files: Vec<_> = if path.is_dir() {
            let inside = fs::read_dir(path).unwrap();
            inside.map(|file| file.unwrap().path()).collect()
        } else {
            vec![path]
        };
        kept.extend(
            files
                .iter()
                .filter_map(|file| fs::read_to_string(file).ok()),
        );
    }
    assert!(kept.iter().any(|text| text == EMPTY), "{kept:?}");
    assert_eq!(kept.len(), 2);
}

#[test]
fn an_import_of_which_no_row_can_be_taken_is_not_done() {
    let home = Home::new();
    home.write("w.ron", EMPTY);
    home.write("d.csv", "Navn;Lat;Lon\nFeil;95;10,4\n;63,4;10,4\n");
    let run = home.run(&["import", "assets", "w.ron", "--from", "d.csv"]);
    assert_eq!(run.code, Some(2), "{}", run.err);
    for said in ["Rad 2", "Rad 3", "2 avviste"] {
        assert!(run.err.contains(said), "{said}: {}", run.err);
    }
    assert_eq!(fs::read_to_string(home.path("w.ron")).unwrap(), EMPTY);
}

#[test]
fn an_edited_action_list_comes_back_with_what_changed_and_from_what() {
    let home = Home::new();
    fs::copy(SAMPLE, home.path("w.ron")).unwrap();
    for format in ["csv", "csv-raw", "xlsx"] {
        for lang in ["nb", "nn", "en"] {
            let export = [
                "export", "actions", "w.ron", "--format", format, "-o", "out",
            ];
            let run = home.run(&[&export[..], &["--lang", lang]].concat());
            assert_eq!(run.code, Some(0), "{}", run.err);
            let run = home.run(&[
                "import", "actions", "w.ron", "--from", "out", "--lang", "en",
            ]);
            let same = "0 new, 0 changed, 35 unchanged, 0 rejected";
            assert!(run.err.contains(same), "{format} {lang}: {}", run.err);
        }
    }
    assert_eq!(
        fs::read(home.path("w.ron")).unwrap(),
        fs::read(SAMPLE).unwrap()
    );
    home.write(
        "e.csv",
        "Nr;Hva gjelder det;Status\nT-1;Ny tekst;Frafalt\nT-2;;Kanskje\n",
    );
    home.write("m.json", r#"{"Hva gjelder det": "action"}"#);
    let import = [
        "import",
        "actions",
        "w.ron",
        "--from",
        "e.csv",
        "--mapping",
        "m.json",
    ];
    let run = home.run(&[&import[..], &["--dry-run"]].concat());
    assert_eq!(run.code, Some(0), "{}", run.err);
    let mut lines = run.out.lines();
    let first = lines.next().unwrap();
    assert!(
        first.starts_with("2\tchanged\tNy tekst\tTekst: «"),
        "{first}"
    );
    assert!(first.ends_with("→ Frafalt"), "{first}");
    assert!(
        lines.next().unwrap().starts_with("3\trejected"),
        "{}",
        run.out
    );
    assert!(run.err.contains("Rad 3, kolonnen «Status»"), "{}", run.err);
    let run = home.run(&import);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let saved = fs::read_to_string(home.path("w.ron")).unwrap();
    assert!(saved.contains("Ny tekst"));
}

#[test]
fn a_sign_up_sheet_is_for_the_meeting_that_is_named_or_the_latest() {
    let home = Home::new();
    home.write("w.ron", EMPTY);
    home.write("p.csv", "Firma;Navn\nNy AS;Fornavn Etternavn\n");
    let import = ["import", "participants", "w.ron", "--from", "p.csv"];
    let run = home.run(&import);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("Lag møtet først"), "{}", run.err);
    fs::copy(SAMPLE, home.path("w.ron")).unwrap();
    let run = home.run(&[&import[..], &["--meeting", "Ikke her"]].concat());
    assert_eq!(run.code, Some(2), "{}", run.err);
    let named = [
        &import[..],
        &["--meeting", "frosta-samlingen 2023", "--dry-run"],
    ]
    .concat();
    let run = home.run(&named);
    assert_eq!(
        run.out, "2\tnew\tFornavn Etternavn · Ny AS\n",
        "{}",
        run.err
    );
    let run = home.run(&import);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let saved = fs::read_to_string(home.path("w.ron")).unwrap();
    assert!(saved.contains("person: \"Fornavn Etternavn\""));
}

#[test]
fn organisations_come_in_without_a_meeting_and_a_second_time_change_nothing() {
    let home = Home::new();
    home.write("w.ron", EMPTY);
    home.write(
        "o.csv",
        "Virksomhet;Orgnr;Fylke\nNy AS;974760673;Trøndelag\n",
    );
    let import = ["import", "organisations", "w.ron", "--from", "o.csv"];
    let run = home.run(&import);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let saved = fs::read_to_string(home.path("w.ron")).unwrap();
    assert!(
        saved.contains("name: \"Ny AS\"") && saved.contains("number: \"974760673\""),
        "{saved}"
    );
    assert!(!saved.contains("present:"));
    let run = home.run(&import);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(fs::read_to_string(home.path("w.ron")).unwrap(), saved);
}
