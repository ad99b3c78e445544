//! Workspaces on disk: what was saved is there again, and what cannot be read is never lost.

use std::fs;
use std::path::{Path, PathBuf};

use frostating::document::{Access, Document, Merge};
use frostating::message::Message;
use frostating::storage::file::{SaveReason, open, save};
use frostating::storage::ron_format::{Normalisation, read, write};
use frostating::workspace::edit::{Edit, WorkspaceField};
use frostating::workspace::{FORMAT, RecordKind, Touch};
use jiff::civil::date;
use proptest::prelude::*;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// The text of a workspace in which every field of every record is used.
fn everything() -> String {
    fs::read_to_string(fixtures().join("format-3.ron")).unwrap()
}

fn count(few: u32, many: u32) -> u32 {
    if std::env::var_os("FROSTATING_LONG").is_some() {
        many
    } else {
        few
    }
}

#[test]
fn every_format_has_a_fixture_that_is_saved_byte_for_byte() {
    let folder = tempfile::tempdir().unwrap();
    for format in 1..=FORMAT {
        assert!(fixtures().join(format!("format-{format}.ron")).is_file());
    }
    for entry in fs::read_dir(fixtures()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if !name.starts_with(&format!("format-{FORMAT}")) {
            continue;
        }
        let copy = folder.path().join(name);
        fs::copy(&path, &copy).unwrap();
        let opened = open(&copy).unwrap();
        let loaded = read(&opened.bytes).unwrap();
        assert!(loaded.canonical, "{name}: {:?}", loaded.normalises);
        let text = write(&loaded.workspace);
        let saved = save(&copy, text.as_bytes(), Some(opened.hash), None).unwrap();
        assert_eq!(saved.hash, opened.hash, "{name}");
        assert_eq!(fs::read(&copy).unwrap(), fs::read(&path).unwrap(), "{name}");
    }
}

#[test]
fn an_older_format_loses_nothing_and_takes_the_number_of_today() {
    for format in 1..FORMAT {
        let older = fs::read_to_string(fixtures().join(format!("format-{format}.ron"))).unwrap();
        let loaded = read(older.as_bytes()).unwrap();
        assert_eq!(loaded.problems, []);
        assert_eq!(loaded.normalises, [Normalisation::Format]);
        assert_eq!(loaded.workspace.format(), FORMAT);
        let now = older.replacen(
            &format!("format: {format},"),
            &format!("format: {FORMAT},"),
            1,
        );
        assert_eq!(write(&loaded.workspace), now);
    }
}

#[test]
fn the_fixture_holds_every_kind_of_record_without_a_fault() {
    let loaded = read(everything().as_bytes()).unwrap();
    assert_eq!(loaded.problems, []);
    for kind in RecordKind::ALL {
        let found = loaded
            .workspace
            .all_records()
            .any(|(reference, _)| reference.kind() == kind);
        assert!(found, "{kind:?}");
    }
}

#[test]
fn a_workspace_is_opened_changed_saved_and_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("frosta.ron");
    fs::write(&path, everything()).unwrap();
    let opened = open(&path).unwrap();
    let mut document = Document::opened(read(&opened.bytes).unwrap().workspace, Access::Write);
    let touch = Touch {
        on: date(2023, 11, 1),
        by: None,
    };
    let edit = Edit::Workspace(WorkspaceField::Title("Ny tittel".into()));
    document.apply(&edit, &touch, Merge::Never).unwrap();
    let state = document.share();
    let saved = save(&path, write(&state).as_bytes(), Some(opened.hash), None).unwrap();
    document.mark_saved(state);
    assert!(!document.is_dirty());
    let again = open(&path).unwrap();
    assert_eq!(again.hash, saved.hash);
    let again = read(&again.bytes).unwrap();
    assert_eq!(again.workspace, *document.workspace());
    let before = everything();
    let after = write(&again.workspace);
    let changed = before
        .lines()
        .zip(after.lines())
        .filter(|(before, after)| before != after);
    assert_eq!(changed.count(), 1, "one changed field is one changed line");
}

#[test]
fn a_newer_file_is_not_opened_and_not_touched() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("newer.ron");
    let newer = everything().replacen("format: 3,", "format: 1000,", 1);
    fs::write(&path, &newer).unwrap();
    let opened = open(&path).unwrap();
    let error = read(&opened.bytes).unwrap_err();
    assert_eq!((error.line, error.column), (2, 11));
    assert_eq!(fs::read_to_string(&path).unwrap(), newer);
}

#[test]
fn a_copy_of_a_damaged_file_holds_what_could_not_be_read_word_for_word() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copy.ron");
    let bad =
        "\"asset-mill\": Asset(\n      name: \"Ovnen ved \\\"elva\\\"\",\n      kind: Factory,";
    let damaged = everything().replacen("kind: Industry,", "kind: Factory,", 1);
    assert!(damaged.contains(bad));
    let loaded = read(damaged.as_bytes()).unwrap();
    assert!(loaded.damaged);
    save(&path, write(&loaded.workspace).as_bytes(), None, None).unwrap();
    let copy = read(&open(&path).unwrap().bytes).unwrap();
    assert!(copy.workspace.damaged()[0].starts_with(bad));
    assert_eq!(copy.workspace.assets().len(), 2);
    // Put back in its place and mended, nothing is missing.
    let mended = copy.workspace.damaged()[0].replacen("Factory", "Industry", 1);
    let whole = write(&copy.workspace.clone().with_damaged(Vec::new())).replacen(
        "    \"asset-road\"",
        &format!("    {mended},\n    \"asset-road\""),
        1,
    );
    assert_eq!(
        read(whole.as_bytes()).unwrap().workspace,
        read(everything().as_bytes()).unwrap().workspace
    );
}

#[test]
fn a_file_that_changed_outside_is_told_in_words_with_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("frosta.ron");
    fs::write(&path, everything()).unwrap();
    let opened = open(&path).unwrap();
    fs::write(&path, "somebody else's").unwrap();
    let error = save(&path, b"ours", Some(opened.hash), None).unwrap_err();
    assert!(matches!(error.reason, SaveReason::ChangedOutside { .. }));
    let name = path.display().to_string();
    assert_eq!(
        error.message(),
        Message::new("save-changed-outside").with("file", name)
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), "somebody else's");
}

#[test]
fn a_cut_file_is_answered_with_a_place_and_keeps_its_whole_records() {
    let text = everything();
    let keys: Vec<usize> = text.match_indices("\n    \"").map(|(at, _)| at).collect();
    for cut in (0..text.trim_end().len()).step_by(7) {
        let whole = keys.iter().filter(|at| **at < cut).count();
        match read(&text.as_bytes()[..cut]) {
            Err(error) => {
                assert!(error.line > 0 && error.column > 0);
                assert!(whole <= 1, "cut at {cut}");
            }
            Ok(loaded) => {
                assert!(
                    loaded.damaged && !loaded.problems.is_empty(),
                    "cut at {cut}"
                );
                // Only the record that was cut can be missing.
                assert!(loaded.workspace.record_count() + 1 >= whole, "cut at {cut}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: count(150, 100_000),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn whatever_is_loaded_is_saved_and_loaded_the_same(
        splices in prop::collection::vec((any::<u16>(), 0..40_usize, any::<u16>(), 0..40_usize), 1..4),
    ) {
        let text = everything();
        let mut mangled = text.clone().into_bytes();
        for (at, removed, from, copied) in splices {
            let at = usize::from(at) % mangled.len();
            let end = (at + removed).min(mangled.len());
            let from = usize::from(from) % text.len();
            let copy = text.as_bytes()[from..(from + copied).min(text.len())].to_vec();
            mangled.splice(at..end, copy);
        }
        if let Ok(loaded) = read(&mangled) {
            let first = write(&loaded.workspace);
            let again = read(first.as_bytes()).unwrap();
            prop_assert!(again.canonical && !again.damaged);
            prop_assert_eq!(write(&again.workspace), first);
        }
    }
}
