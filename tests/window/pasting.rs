//! Rows copied from the table of assets and pasted back, as a spreadsheet hands them on.

use egui::{Event, Key, Modifiers, OutputCommand};
use egui_kittest::kittest::Queryable as _;
use frostating::message::Language;
use frostating::session::{Dialog, ImportPreview, RowState};

use super::Person;

/// The sample, with the focus in the table of assets.
fn at_the_table(language: Language) -> Person {
    let mut person = Person::new(language);
    person.open_sample();
    let row = person.harness.get_all_by_label("Aker Solutions Verdal");
    row.last().unwrap().click();
    person.settle();
    person
}

fn copied(person: &mut Person) -> String {
    person.press(Modifiers::COMMAND, Key::A);
    person.harness.event(Event::Copy);
    person.harness.step();
    let commands = &person.harness.output().platform_output.commands;
    let text = commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    person.settle();
    text.unwrap()
}

fn pasted(person: &mut Person, text: &str) -> std::sync::Arc<ImportPreview> {
    person.harness.event(Event::Paste(text.to_owned()));
    person.settle();
    match person.program().session().dialogs.last() {
        Some(Dialog::Import(preview)) => std::sync::Arc::clone(preview),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_copied_and_pasted_back_changes_nothing_in_any_language() {
    for language in Language::ALL {
        let mut person = at_the_table(language);
        let text = copied(&mut person);
        let preview = pasted(&mut person, &text);
        assert_eq!(preview.rows.len(), 24);
        for row in &preview.rows {
            assert_eq!(row.state, RowState::Same, "{language:?}: {row:?}");
        }
    }
}

#[test]
fn pasted_rows_change_and_add_in_one_step_and_wrong_ones_are_told_by_row_and_column() {
    let mut person = at_the_table(Language::Nb);
    let undoable = |person: &Person| person.program().document().unwrap().undo_labels().len();
    let before = undoable(&person);
    let text = "Navn\tType\tStatus\n\
        Frosta\tNaturressurs\tPlanlagt\n\
        Havna\tInfrastruktur\tPlanlagt\n\
        Feil\tTull\tPlanlagt\n";
    let preview = pasted(&mut person, text);
    let states: Vec<RowState> = preview.rows.iter().map(|row| row.state).collect();
    assert_eq!(
        states,
        [RowState::Changed, RowState::New, RowState::Rejected]
    );
    assert_eq!(preview.rows[2].place, "4", "the headers are row 1");
    let said = &preview.rows[2].said[0];
    assert!(said.to_string().contains("Type"), "{said}");
    person.click("Importer 2 rader");
    assert_eq!(undoable(&person), before + 1);
    let workspace = person.program().document().unwrap().workspace();
    assert_eq!(workspace.assets().len(), 25);
    person.press(Modifiers::COMMAND, Key::Z);
    let workspace = person.program().document().unwrap().workspace();
    assert_eq!(workspace.assets().len(), 24);
}
