//! Importing in the window: a preview, its filters and columns, and one step that can be undone.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use frostating::message::Language;
use frostating::session::{Dialog, ImportPreview, RowState, ThemeChoice};
use frostating::tasks::{Chosen, Runner};

use super::Person;

impl Person {
    /// Someone in the sample who has chosen a file with this text to import.
    fn importing(text: &str) -> Self {
        let mut person = Self::new(Language::Nb);
        person.open_sample();
        person.import(text);
        person
    }

    fn import(&mut self, text: &str) {
        self.import_by("Importer aktiva…", text);
    }

    fn import_by(&mut self, command: &str, text: &str) {
        let path = self.folder.path().join("data.csv");
        std::fs::write(&path, text).unwrap();
        self.answers.lock().unwrap().push_back(Chosen::Path(path));
        self.click("Fil");
        self.click(command);
    }

    fn preview(&self) -> &ImportPreview {
        match self.program().session().dialogs.last() {
            Some(Dialog::Import(preview)) => preview,
            other => panic!("{other:?}"),
        }
    }

    fn assets(&self) -> usize {
        self.program()
            .document()
            .unwrap()
            .workspace()
            .assets()
            .len()
    }
}

#[test]
fn an_import_is_shown_row_by_row_and_carried_out_as_one_step() {
    let mut person =
        Person::importing("Navn;Lat;Lon\nNy kai;63,5;9,9\nFeil;95;9,9\nNytt tårn;63,6;9,8\n");
    let before = person.assets();
    assert_eq!(person.preview().count(RowState::New), 2);
    assert_eq!(person.preview().count(RowState::Rejected), 1);
    assert!(
        person
            .harness
            .query_by_label_contains("Rad 2 · Ny kai · Ny")
            .is_some()
    );
    assert!(
        person
            .harness
            .query_by_label_contains("Rad 3 · Feil · Avvist: «Lat»")
            .is_some()
    );
    person.click("Avvist 1");
    assert!(person.harness.query_by_label_contains("Rad 3").is_none());
    assert!(person.harness.query_by_label_contains("Rad 2").is_some());
    person.click("Importer 2 rader");
    assert!(person.program().session().dialogs.is_empty());
    assert_eq!(person.assets(), before + 2);
    person.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(person.assets(), before);
}

#[test]
fn what_the_columns_hold_is_chosen_and_remembered() {
    let text = "Anlegg;Lat;Lon\nNy kai;63,5;9,9\n";
    let mut person = Person::importing(text);
    assert!(person.preview().rows.is_empty() && person.preview().edit.is_none());
    person.click("Anlegg");
    person.click("Navn");
    assert_eq!(person.preview().count(RowState::New), 1);
    person.click("Importer én rad");
    let signature = "anlegg|lat|lon";
    assert_eq!(
        person.program().settings().imports[signature]["Anlegg"],
        "name"
    );
    person.import(text);
    assert_eq!(person.preview().count(RowState::Same), 1);
}

#[test]
fn a_preview_of_a_state_that_was_edited_meanwhile_is_made_anew() {
    let mut person = Person::with(Language::Nb, ThemeChoice::Light, Runner::ByHand);
    person.harness.run();
    assert!(person.harness.state_mut().work("task-load-map"));
    person.open_sample();
    person.import("Navn;Lat;Lon\nNy kai;63,5;9,9\n");
    assert!(person.harness.state_mut().work("task-choose"));
    person.settle();
    person.press(Modifiers::COMMAND, Key::Num4);
    person.press(Modifiers::NONE, Key::N);
    person.write("Ring Holla");
    person.press(Modifiers::NONE, Key::Enter);
    person.press(Modifiers::NONE, Key::Escape);
    assert!(person.harness.state_mut().work("task-import"));
    person.settle();
    assert!(person.program().session().dialogs.is_empty());
    assert!(person.harness.state_mut().work("task-import"));
    person.settle();
    let state = person.program().document().unwrap().state();
    assert_eq!(person.preview().state, state);
}

#[test]
fn a_file_that_cannot_be_read_is_told_of_and_nothing_changes() {
    let mut person = Person::importing("{\"type\":");
    let before = person.assets();
    assert!(matches!(
        person.program().session().dialogs.last(),
        Some(Dialog::Notice(_))
    ));
    person.press(Modifiers::NONE, Key::Escape);
    assert_eq!(person.assets(), before);
}

#[test]
fn flows_are_shown_with_what_is_doubtful_and_carried_out_as_one_step() {
    let mut person = Person::new(Language::Nb);
    person.open_sample();
    let text = "Verdikjede;Fra;Til;Ressurs\nNy kjede;A;B;Flis\nNy kjede;B;;Flis\n";
    person.import_by("Importer steg og flyter…", text);
    let preview = person.preview();
    assert_eq!((preview.count(RowState::New), preview.doubtful()), (1, 1));
    let before = person
        .program()
        .document()
        .unwrap()
        .workspace()
        .steps()
        .len();
    let doubtful = "Rad 2 · A → B · Ny · «Verdikjede»";
    assert!(person.harness.query_by_label_contains(doubtful).is_some());
    person.click("Med merknad 1");
    assert!(person.harness.query_by_label_contains("Rad 3").is_none());
    person.click("Importer én rad");
    let steps = |person: &Person| {
        person
            .program()
            .document()
            .unwrap()
            .workspace()
            .steps()
            .len()
    };
    assert_eq!(steps(&person), before + 2);
    person.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(steps(&person), before);
}

#[test]
fn own_boundaries_name_the_counties_of_assets_until_they_are_undone() {
    let mut person = Person::new(Language::Nb);
    person.open_sample();
    let area = |west: f64, east: f64| {
        format!("[[{west},62.5],[{east},62.5],[{east},65.5],[{west},65.5],[{west},62.5]]")
    };
    let feature = |name: &str, ring: String| {
        format!(
            r#"{{"type":"Feature","properties":{{"navn":"{name}"}},"geometry":{{"type":"Polygon","coordinates":[{ring}]}}}}"#
        )
    };
    let features = [
        feature("Vestsida vår", area(4.0, 10.5)),
        feature("Innlandet vårt", area(10.5, 13.0)),
        feature("Åpen", "[[1,60],[2,60],[2,61],[1,61]]".to_owned()),
    ];
    let text = format!(
        r#"{{"type":"FeatureCollection","features":[{}]}}"#,
        features.join(",")
    );
    person.import_by("Importer egne grenser…", &text);
    let refused = "Rad 3 · Åpen · Avvist: En ring er ikke lukket";
    assert!(person.harness.query_by_label_contains(refused).is_some());
    person.click("Importer 2 regioner");
    // The county column of the table below the map names them.
    let named = |person: &Person| {
        let cells = person.harness.query_all_by_label_contains("Innlandet vårt");
        cells.count()
    };
    assert!(named(&person) > 0);
    person.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(named(&person), 0);
}

#[test]
fn employment_asks_for_its_source_and_shows_the_strong_industries_of_a_county() {
    let mut person = Person::new(Language::Nb);
    person.open_sample();
    let text = "Fylke;Næring;Sysselsatte\nTrøndelag;Fiske;500\nTrøndelag;Gruver;:\n\
        Trøndelag;Handel;9500\nOslo;Fiske;19500\nOslo;Handel;970500\n\
        Hele landet;Fiske;20000\nHele landet;Handel;980000\n";
    person.import_by("Importer sysselsetting…", text);
    // Without a source, the verb does nothing.
    person.click("Importer 7 rader");
    assert!(!person.program().session().dialogs.is_empty());
    person.click("Kilden til tallene");
    person.write("Registeret");
    person.click("Importer 7 rader");
    let workspace = person.program().document().unwrap().workspace();
    let title = &workspace.employment().unwrap().source.title;
    assert_eq!(title, "Registeret");
    person.press(Modifiers::COMMAND, Key::K);
    person.write("Vis næringer");
    person.press(Modifiers::NONE, Key::Enter);
    let said = "Fiske er klart større i Trøndelag enn i landet: 2,5 ganger så stor";
    assert!(person.harness.query_by_label_contains(said).is_some());
    let withheld = "Ett tall er holdt tilbake";
    assert!(person.harness.query_by_label_contains(withheld).is_some());
}

#[test]
fn an_edited_action_list_is_shown_with_old_and_new_values_and_is_one_step() {
    let mut person = Person::new(Language::Nb);
    person.open_sample();
    let status = |person: &Person| {
        let workspace = person.program().document().unwrap().workspace();
        let mut actions = workspace.actions().records();
        let first = actions.find(|action| action.number == 1).unwrap();
        (
            first.status,
            first.progress.len(),
            workspace.actions().len(),
        )
    };
    let before = status(&person);
    let text =
        "Nr;Tiltak;Status;Kommentar\nT-1;;Frafalt;Ikke nødvendig\nT-2;;;\n;Nytt;;\nT-3;;Kanskje;\n";
    person.import_by("Importer tiltaksliste…", text);
    let counts = RowState::ALL.map(|state| person.preview().count(state));
    assert_eq!(counts, [1, 1, 1, 1]);
    for said in ["→ Frafalt", "nytt notat «Ikke nødvendig»", "«Status»"] {
        assert!(
            person.harness.query_by_label_contains(said).is_some(),
            "{said}"
        );
    }
    person.click("Importer 2 rader");
    let after = status(&person);
    assert_eq!((after.1, after.2), (before.1 + 1, before.2 + 1));
    assert_eq!(after.0, frostating::workspace::ActionStatus::Dropped);
    person.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(status(&person), before);
}

#[test]
fn a_sign_up_sheet_is_fetched_from_the_meeting_and_can_be_for_another() {
    let mut person = Person::new(Language::Nb);
    person.open_sample();
    person.press(Modifiers::COMMAND, Key::Num3);
    let path = person.folder.path().join("data.csv");
    std::fs::write(
        &path,
        "Firma;Deltaker;E-post\nNy AS;Fornavn Etternavn;a@b.no\n",
    )
    .unwrap();
    person.answers.lock().unwrap().push_back(Chosen::Path(path));
    let button = person.harness.get_by_label("Hent påmeldingsliste…");
    button.scroll_to_me();
    person.settle();
    person.click("Hent påmeldingsliste…");
    assert_eq!(person.preview().count(RowState::New), 1);
    let (first, second) = {
        let meetings = &person.preview().meetings;
        (meetings[0].1.clone(), meetings[1].1.clone())
    };
    let present = |person: &Person, title: &str| {
        let workspace = person.program().document().unwrap().workspace();
        let mut meetings = workspace.meetings().records();
        meetings.find(|it| it.title == title).unwrap().present.len()
    };
    let before = [present(&person, &first), present(&person, &second)];
    let meetings = person.harness.get_by_role_and_label(Role::ComboBox, "Møte");
    meetings.click();
    person.settle();
    let other = person
        .harness
        .get_by_role_and_label(Role::ListBoxOption, &second);
    other.click();
    person.settle();
    person.click("Importer én rad");
    assert_eq!(
        [present(&person, &first), present(&person, &second)],
        [before[0], before[1] + 1]
    );
    person.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(present(&person, &second), before[1]);
}
