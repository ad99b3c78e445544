//! What carrying out intents leaves behind.

use std::collections::BTreeSet;

use super::*;
use crate::analysis::chain::Account;
use crate::export::ActionFilter;
use crate::intent::{Command, View};
use crate::session::{
    ChainAccount, ExportKind, ExportOrder, Extent, Recent, Rescue, Selection, Within,
};
use crate::tasks::{Chosen, SaveFailure};
use crate::workspace::edit::{ActionField, Edit, Merge, WorkspaceField};
use crate::workspace::testing::one_of_everything;
use crate::workspace::{
    AssetFilter, ChainId, ColourBy, Id, Layer, Per, RecordRef, Unit, ViewId, ViewOf,
};

fn surroundings() -> Surroundings {
    Surroundings {
        clock: Box::new(|| jiff::civil::date(2023, 11, 1).at(12, 0, 0, 0)),
        seed: 1,
        system_language: Language::Nb,
        settings_file: None,
        snapshots: None,
        chooser: Arc::new(|_| Chosen::Nothing),
        runner: Runner::ByHand,
    }
}

fn program() -> Frostating {
    let mut program = Frostating::new(surroundings());
    let document = Document::opened(one_of_everything(), Access::Write);
    program.take_document(document, None, None);
    program
}

fn asks(program: &mut Frostating, intent: Intent) {
    program.apply(intent, &Context::default());
}

fn edits(program: &mut Frostating, edit: Edit) {
    asks(program, Intent::edit(edit));
}

fn offers_undo(program: &Frostating) -> bool {
    let toasts = &program.session.toasts;
    toasts.iter().any(|toast| toast.offers_undo)
}

fn retitled() -> Edit {
    Edit::Workspace(WorkspaceField::Title("B".to_owned()))
}

#[test]
fn whatever_removes_offers_undo_until_something_else_is_done() {
    let chain = one_of_everything()
        .chains()
        .iter()
        .next()
        .unwrap()
        .1
        .clone();
    let stage = chain.stages[0].id.clone();
    for edit in [
        Edit::RemoveStage(Id::new("chain-a"), stage),
        Edit::Remove(vec![RecordRef::Action(Id::new("action-a"))]),
    ] {
        let mut program = program();
        edits(&mut program, edit);
        assert!(offers_undo(&program));
        edits(&mut program, retitled());
        assert!(!offers_undo(&program));
    }
}

#[test]
fn undo_and_redo_bring_back_what_was_selected() {
    let mut program = program();
    let [one, other] =
        ["action-a", "action-b"].map(|id| Selection::one(RecordRef::Action(Id::new(id))));
    asks(&mut program, Intent::View(View::Select(one.clone())));
    edits(&mut program, retitled());
    asks(&mut program, Intent::View(View::Select(other.clone())));
    asks(&mut program, Intent::Command(Command::Undo));
    assert_eq!(program.session.selection, one);
    asks(&mut program, Intent::Command(Command::Redo));
    assert_eq!(program.session.selection, other);
}

#[test]
fn an_asset_that_is_revealed_is_hidden_by_no_filter_and_no_search() {
    let mut program = program();
    let filter = &mut program.session.map.shown.filter;
    filter.search = "noe annet".to_owned();
    filter.tags.insert("finnes ikke".to_owned());
    program.session.map.within = Within::View;
    let asset: RecordRef = RecordRef::Asset(Id::new("asset-a"));
    asks(&mut program, Intent::View(View::Reveal(asset.clone())));
    assert_eq!(program.session.map.shown.filter, AssetFilter::default());
    assert_eq!(program.session.map.within, Within::Everywhere);
    assert_eq!(program.session.selection.primary(), Some(&asset));
}

#[test]
fn a_named_view_is_opened_on_the_map_by_going_to_it() {
    let mut program = program();
    program.session.panel = Panel::Actions;
    let id = ViewId::new("view-a");
    asks(&mut program, Intent::View(View::Reveal(id.clone().into())));
    let workspace = one_of_everything();
    let ViewOf::Assets(shown) = &workspace.views().get(&id).unwrap().of else {
        panic!("the view is of assets");
    };
    assert_eq!(program.session.panel, Panel::Map);
    assert_eq!(*program.session.map.shown, *shown);
    assert_eq!(program.session.map.named, Some(id));
    assert!(program.session.selection.is_empty() && program.session.reveal.is_none());
}

#[test]
fn a_selection_is_kept_for_each_step_and_not_for_each_keystroke() {
    let mut program = program();
    for letters in 1..=50 {
        let field = ActionField::Text("a".repeat(letters));
        let edit = Edit::Action(Id::new("action-a"), field);
        asks(&mut program, Intent::Edit(edit, Merge::Typing(1)));
    }
    assert_eq!(program.session.remembered.len(), 1);
    for step in 0..5_000 {
        let title = WorkspaceField::Title(step.to_string());
        edits(&mut program, Edit::Workspace(title));
    }
    assert!(program.session.remembered.len() <= 2_000);
}

#[test]
fn what_is_said_again_is_shown_once() {
    let mut program = program();
    for now in [0.0, 3.0] {
        program.now = now;
        program.toast(ToastKind::Info, Message::new("read-only"), false);
    }
    let toasts = &program.session.toasts;
    assert_eq!(toasts.len(), 1);
    assert!((toasts[0].until - 9.0).abs() < 1e-9, "it stays anew");
    program.toast(ToastKind::Info, Message::new("saving"), false);
    assert_eq!(program.session.toasts.len(), 2);
}

#[test]
fn an_export_is_called_after_what_is_in_it() {
    let program = program();
    let name = |kind, language| program.export_name(&ExportOrder::new(kind, language));
    assert_eq!(
        name(ExportKind::ActionsCsv, Language::Nb),
        "prøve-tiltak.csv"
    );
    assert_eq!(
        name(ExportKind::AssetsCsv, Language::Nb),
        "prøve-aktiva.csv"
    );
    assert_eq!(name(ExportKind::MapPdfA3, Language::En), "prøve-map.pdf");
    assert_eq!(
        name(ExportKind::ChainXlsx, Language::En),
        "prøve-value-chain.xlsx"
    );
}

#[test]
fn what_was_just_said_stays_when_another_file_is_shown() {
    let mut program = program();
    program.toast(ToastKind::Info, Message::new("saving"), false);
    edits(
        &mut program,
        Edit::Remove(vec![RecordRef::Action(Id::new("action-a"))]),
    );
    asks(&mut program, Intent::Command(Command::CloseFile));
    asks(
        &mut program,
        Intent::View(View::Answer(crate::session::Answer::Discard)),
    );
    assert!(program.file.is_none());
    assert_eq!(program.session.toasts.len(), 1);
}

#[test]
fn the_start_page_knows_which_files_are_there_after_one_is_forgotten() {
    let mut program = program();
    let recent = |name: &str| Recent {
        path: name.into(),
        title: String::new(),
        opened: jiff::civil::date(2023, 11, 1).at(0, 0, 0, 0),
    };
    let mut settings = program.settings.clone();
    settings.remember(recent("Cargo.toml"));
    settings.remember(recent("gone.ron"));
    asks(&mut program, Intent::View(View::Settings(settings.clone())));
    assert_eq!(program.recent_exist, [false, true]);
    settings.recent.remove(0);
    asks(&mut program, Intent::View(View::Settings(settings)));
    assert_eq!(program.recent_exist, [true]);
}

#[test]
fn a_copy_that_the_disk_did_not_confirm_is_where_the_file_is_from_then_on() {
    let mut program = program();
    let number = program.number().unwrap();
    let now = ContentHash::of(b"new");
    let failure = SaveFailure::NotConfirmed(Message::new("save-not-confirmed"), now);
    program.not_saved(number, "/b.ron".into(), None, failure);
    assert_eq!(program.session.path, Some("/b.ron".into()));
    assert_eq!(program.file.as_ref().unwrap().hash, Some(now));
}

#[test]
fn each_of_two_refused_saves_is_tried_again_where_it_was() {
    let mut program = program();
    program.session.dialogs.clear();
    let number = program.number().unwrap();
    let hash = |path: &str| ContentHash::of(path.as_bytes());
    for path in ["/a.ron", "/b.ron"] {
        let failure = SaveFailure::ChangedOutside(Message::new("save-changed"), hash(path));
        program.not_saved(number, path.into(), None, failure);
    }
    program.rescue(Rescue::Again);
    program.rescue(Rescue::Again);
    assert_eq!(program.session.dialogs, []);
    let waiting = &program.file.as_ref().unwrap().waiting;
    let first = saving::Place::At("/a.ron".into(), Some(hash("/a.ron")));
    assert!(program.session.saving);
    assert_eq!(waiting.back(), Some(&first));
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test of files")]
fn every_export_of_the_window_writes_a_file_of_its_kind() {
    let mut program = program();
    assert!(program.work("task-load-map"));
    program.take_outcomes();
    let folder = tempfile::tempdir().unwrap();
    for kind in ExportKind::ALL {
        let path = folder
            .path()
            .join(program.export_name(&ExportOrder::new(kind, Language::En)));
        program.export_to(ExportOrder::new(kind, Language::En), path.clone());
        assert!(program.work("task-export"), "{kind:?}");
        program.take_outcomes();
        let bytes = std::fs::read(&path).unwrap();
        let begins: &[u8] = match kind.extension() {
            "xlsx" | "docx" => b"PK",
            "pdf" => b"%PDF-",
            "png" => b"\x89PNG",
            "svg" => b"<svg",
            "graphml" => b"<?xml",
            "geojson" => b"{",
            "json" => b"[",
            "ics" => b"BEGIN:VCALENDAR",
            "html" => b"<!DOCTYPE html>",
            "md" => b"# ",
            "txt" => b"// ",
            _ => b"",
        };
        assert!(bytes.starts_with(begins) && bytes.len() > 40, "{kind:?}");
        std::fs::remove_file(&path).unwrap();
    }
}

#[test]
fn an_export_holds_what_the_window_shows_or_everything_as_was_asked() {
    let mut program = program();
    assert!(program.work("task-load-map"));
    program.take_outcomes();
    program.session.chain.chain = None;
    program.session.map.shown.filter.search = "nothing is called so".to_owned();
    program.session.map.shown.colour = ColourBy::Age;
    program.session.actions.shown.filter.search = "nothing is called so".to_owned();
    let task = |kind, extent| {
        let usual = ExportOrder::new(kind, Language::Nn);
        let order = ExportOrder { extent, ..usual };
        program.export_task(order, "/out".into()).unwrap()
    };
    let shown = |kind| task(kind, Extent::Shown);
    let all = |kind| task(kind, Extent::Everything);
    assert_eq!(
        shown(ExportKind::ActionsCsv).actions.only,
        Some(BTreeSet::new())
    );
    assert_eq!(all(ExportKind::ActionsCsv).actions, ActionFilter::default());
    for kind in ExportKind::ALL
        .into_iter()
        .filter(|kind| kind.is_of_assets())
    {
        assert_eq!(shown(kind).found, Some(BTreeSet::new()), "{kind:?}");
        assert_eq!(all(kind).found, None, "{kind:?}");
    }
    assert_eq!(all(ExportKind::MapSvg).styling.colour, ColourBy::Age);
    assert_eq!(shown(ExportKind::ChainSvg).chain, Some(Id::new("chain-a")));
    assert_eq!(all(ExportKind::ChainSvg).chain, None);
    assert_eq!(ExportKind::ChainPng.usual_extent(), Extent::Shown);
    assert!(shown(ExportKind::ChainSvg).sankey.is_none());
}

#[test]
fn a_chain_that_is_shown_as_a_sankey_is_exported_as_one_in_the_account_chosen() {
    let mut program = program();
    assert!(program.work("task-load-map"));
    program.take_outcomes();
    let chain: ChainId = Id::new("chain-a");
    let energy = ChainAccount {
        layer: Layer::Energy,
        per: Some(Per::Year),
        unit: Unit::new("GWh"),
    };
    let account = Account::of(&energy.quantity());
    program.session.chain.sankey = true;
    program.session.chain.accounts.insert(chain.clone(), energy);
    let order = ExportOrder::new(ExportKind::ChainSvg, Language::Nn);
    let task = program.export_task(order, "/out".into()).unwrap();
    let accounts = task.sankey.unwrap();
    assert_eq!(accounts.get(&chain), Some(&account));
}

#[test]
fn old_snapshots_are_swept_when_the_program_starts() {
    let mut program = Frostating::new(Surroundings {
        snapshots: Some("/nowhere/at-all".into()),
        ..surroundings()
    });
    assert!(program.work("task-sweep"));
    program.take_outcomes();
    assert!(!program.work("task-sweep"));
}
