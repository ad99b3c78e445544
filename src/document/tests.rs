//! What history promises.

use super::*;
use crate::workspace::edit::{ActionField, AssetField, WorkspaceField};
use crate::workspace::testing::{one_of_everything, touch};
use crate::workspace::{Asset, Id};

fn document() -> Document {
    Document::opened(one_of_everything(), Access::Write)
}

fn rename(name: &str) -> Edit {
    Edit::Asset(Id::new("asset-a"), AssetField::Name(name.into()))
}

#[test]
fn undo_brings_the_state_back_and_redo_the_edit() {
    let mut document = document();
    let before = document.share();
    document
        .apply(&rename("Holla"), &touch(), Merge::Never)
        .unwrap();
    let after = document.share();
    assert_eq!(document.undo().unwrap().label.key(), "edit-set");
    assert!(document.workspace().same(&before));
    document.redo().unwrap();
    assert!(document.workspace().same(&after));
    assert!(document.redo().is_none());
}

#[test]
fn keystrokes_of_one_stay_in_a_field_are_one_step() {
    let mut document = document();
    for name in ["H", "Ho", "Hol"] {
        document
            .apply(&rename(name), &touch(), Merge::Typing(1))
            .unwrap();
    }
    document
        .apply(&rename("Holla"), &touch(), Merge::Typing(2))
        .unwrap();
    assert_eq!(document.undo_labels().len(), 2);
    document.undo();
    document.undo();
    let asset = document
        .workspace()
        .assets()
        .get(&Id::<Asset>::new("asset-a"))
        .unwrap();
    assert_eq!(asset.name, "Wacker Holla");
}

#[test]
fn a_stay_that_ends_with_what_stood_there_leaves_no_trace() {
    let mut document = document();
    document
        .apply(&rename("A"), &touch(), Merge::Never)
        .unwrap();
    let (before, state) = (document.share(), document.state());
    let later = Touch {
        on: jiff::civil::date(2024, 1, 1),
        by: None,
    };
    for name in ["AB", "ABC", "A"] {
        document
            .apply(&rename(name), &later, Merge::Typing(1))
            .unwrap();
    }
    assert!(Arc::ptr_eq(&before, &document.share()));
    assert_eq!(document.state(), state);
    assert_eq!(document.undo_labels().len(), 1);
    // The stay may go on.
    document
        .apply(&rename("D"), &later, Merge::Typing(1))
        .unwrap();
    assert_eq!(document.undo_labels().len(), 2);
    document.undo();
    assert!(document.workspace().same(&before));
}

#[test]
fn what_a_stay_passed_through_is_no_part_of_its_edit() {
    let mut document = document();
    let later = Touch {
        on: jiff::civil::date(2023, 6, 1),
        by: None,
    };
    let due = |day: Option<i8>| {
        let due = day.map(|day| jiff::civil::date(2023, 9, day));
        Edit::Action(Id::new("action-a"), ActionField::Due(due))
    };
    for day in [Some(2), None, Some(20)] {
        document.apply(&due(day), &later, Merge::Typing(1)).unwrap();
    }
    let at_once = due(Some(20)).apply(&one_of_everything(), &later).unwrap();
    assert_eq!(*document.workspace(), at_once);
}

#[test]
fn typing_after_an_undo_does_not_join_what_was_typed_before() {
    let mut document = document();
    document
        .apply(&rename("A"), &touch(), Merge::Typing(1))
        .unwrap();
    document
        .apply(&rename("B"), &touch(), Merge::Typing(2))
        .unwrap();
    document.undo();
    document
        .apply(&rename("C"), &touch(), Merge::Typing(1))
        .unwrap();
    document.undo();
    let asset = document
        .workspace()
        .assets()
        .get(&Id::<Asset>::new("asset-a"))
        .unwrap();
    assert_eq!(asset.name, "A");
}

#[test]
fn a_new_edit_ends_what_could_be_redone() {
    let mut document = document();
    document
        .apply(&rename("A"), &touch(), Merge::Never)
        .unwrap();
    document.undo();
    document
        .apply(&rename("B"), &touch(), Merge::Never)
        .unwrap();
    assert!(document.redo().is_none());
}

#[test]
fn a_refused_edit_changes_nothing_and_keeps_what_can_be_redone() {
    let mut document = document();
    document
        .apply(&rename("A"), &touch(), Merge::Never)
        .unwrap();
    document.undo();
    let revision = document.revision();
    let missing = Edit::Asset(Id::new("asset-none"), AssetField::Name("x".into()));
    assert!(document.apply(&missing, &touch(), Merge::Never).is_err());
    assert_eq!(document.revision(), revision);
    assert!(document.redo().is_some());
}

#[test]
fn undoing_back_to_the_saved_state_is_clean_again() {
    let mut document = document();
    assert!(!document.is_dirty());
    document
        .apply(&rename("A"), &touch(), Merge::Never)
        .unwrap();
    assert!(document.is_dirty());
    assert_eq!(document.unsaved_records().len(), 1);
    document.undo();
    assert!(!document.is_dirty());
}

#[test]
fn an_untouched_document_without_a_file_holds_nothing_to_lose() {
    let mut document = Document::unsaved(one_of_everything());
    assert!(document.is_dirty() && !document.has_unsaved_work());
    document
        .apply(&rename("A"), &touch(), Merge::Never)
        .unwrap();
    assert!(document.has_unsaved_work());
    document.undo();
    assert!(!document.has_unsaved_work());
}

#[test]
fn a_save_of_an_older_state_leaves_later_edits_unsaved() {
    let mut document = document();
    document
        .apply(&rename("A"), &touch(), Merge::Never)
        .unwrap();
    let on_its_way = document.share();
    document
        .apply(&rename("B"), &touch(), Merge::Never)
        .unwrap();
    document.mark_saved(on_its_way);
    assert!(document.is_dirty());
}

#[test]
fn a_read_only_document_refuses_with_its_reason() {
    let reason = Message::new("damaged");
    let mut document = Document::opened(one_of_everything(), Access::ReadOnly(reason));
    let edit = Edit::Workspace(WorkspaceField::Title("x".into()));
    let refusal = document.apply(&edit, &touch(), Merge::Never).unwrap_err();
    assert_eq!(refusal.0.key(), "refusal-read-only");
}

#[test]
fn a_thousand_edits_can_be_undone_and_no_more() {
    let mut document = document();
    for number in 0..1_100 {
        document
            .apply(&rename(&number.to_string()), &touch(), Merge::Never)
            .unwrap();
    }
    assert_eq!(document.undo_labels().len(), 1_000);
}
