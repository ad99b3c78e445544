//! Opening, saving and leaving files, with tasks that end when the test lets them.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use frostating::document::{Access, Document};
use frostating::message::Language;
use frostating::session::{Dialog, Extent, Target, ThemeChoice};
use frostating::tasks::{Chosen, Runner};

use super::{Person, text};

impl Person {
    /// Someone in bokmål whose tasks end when [`Person::work`] says so.
    fn by_hand() -> Self {
        let mut person = Self::with(Language::Nb, ThemeChoice::Light, Runner::ByHand);
        person.harness.run();
        person.work("task-load-map");
        person
    }

    fn work(&mut self, label: &str) {
        assert!(self.harness.state_mut().work(label), "no {label} waits");
        self.harness.run();
    }

    fn waits(&mut self, label: &str) -> bool {
        self.harness.state_mut().work(label)
    }

    fn document(&self) -> &Document {
        self.program().document().unwrap()
    }

    fn dialog(&self) -> Option<&Dialog> {
        self.program().session().dialogs.last()
    }

    fn said(&self, key: &str) -> bool {
        let toasts = &self.program().session().toasts;
        toasts.iter().any(|toast| toast.text.key() == key)
    }

    /// Writes into the line that adds actions, without entering it.
    fn begin_action(&mut self, line: &str) {
        self.press(Modifiers::COMMAND, Key::Num4);
        self.press(Modifiers::NONE, Key::N);
        self.write(line);
    }

    fn add_action(&mut self, line: &str) {
        self.begin_action(line);
        self.press(Modifiers::NONE, Key::Enter);
        self.press(Modifiers::NONE, Key::Escape);
        assert!(self.has_action(line));
    }

    fn has_action(&self, line: &str) -> bool {
        let mut actions = self.document().workspace().actions().records();
        actions.any(|action| action.text == line)
    }

    /// The sample with an action of its own, saved as `chosen.ron`; tasks run on the spot.
    fn with_saved_file() -> Self {
        let mut person = Self::new(Language::Nb);
        person.open_sample();
        person.add_action("Først");
        person.press(Modifiers::COMMAND, Key::S);
        assert!(!person.document().is_dirty());
        person
    }
}

#[test]
fn a_save_that_ends_late_is_not_credited_to_the_file_open_then() {
    let mut person = Person::by_hand();
    person.open_sample();
    person.add_action("Ring Holla");
    person.press(Modifiers::COMMAND, Key::S);
    person.work("task-choose");
    person.press(Modifiers::COMMAND, Key::N);
    person.click("Ikke lagre");
    assert!(person.document().workspace().actions().is_empty());
    person.work("task-save");
    assert_eq!(person.program().session().path, None);
    assert!(person.document().saved().is_none());
    assert!(person.said("saved-before"));
    assert!(text(&person.file()).contains("Ring Holla"));
}

#[test]
fn an_older_file_counts_as_unsaved_until_it_is_saved_in_the_shape_of_today() {
    let mut person = Person::new(Language::Nb);
    let older = include_str!("../fixtures/format-1.ron");
    std::fs::write(person.file(), older).unwrap();
    person.press(Modifiers::COMMAND, Key::O);
    // Who one is.
    person.press(Modifiers::NONE, Key::Escape);
    assert!(person.document().is_dirty());
    assert!(person.said("will-normalise"));
    assert_eq!(text(&person.file()), older);
    person.press(Modifiers::COMMAND, Key::S);
    assert!(!person.document().is_dirty());
    let now = older.replacen("format: 1,", "format: 3,", 1);
    assert_eq!(text(&person.file()), now);
}

#[test]
fn a_dialog_left_open_does_not_write_the_file_opened_after_it() {
    let mut person = Person::by_hand();
    person.open_sample();
    person.press(Modifiers::COMMAND, Key::S);
    person.press(Modifiers::COMMAND, Key::N);
    person.press(Modifiers::NONE, Key::Escape);
    person.work("task-choose");
    assert!(person.said("not-written-too-late"));
    assert!(!person.waits("task-save"));
    assert!(!person.file().exists());
}

#[test]
fn an_edit_made_while_a_file_is_chosen_and_read_is_asked_about() {
    let mut person = Person::by_hand();
    std::fs::write(
        person.file(),
        include_str!("../../assets/samples/frosta.ron"),
    )
    .unwrap();
    person.open_sample();
    person.press(Modifiers::COMMAND, Key::O);
    person.add_action("Under valget");
    person.work("task-choose");
    assert!(matches!(person.dialog(), Some(Dialog::Unsaved(..))));
    assert!(!person.waits("task-open"));
    person.click("Ikke lagre");
    person.add_action("Under lesingen");
    person.work("task-open");
    assert!(matches!(person.dialog(), Some(Dialog::Unsaved(..))));
    assert!(person.has_action("Under lesingen"));
    person.click("Ikke lagre");
    person.work("task-open");
    assert!(!person.has_action("Under lesingen"));
    assert_eq!(person.program().session().path, Some(person.file()));
}

#[test]
fn a_file_read_after_something_else_was_opened_is_not_shown() {
    let mut person = Person::by_hand();
    let path = person.folder.path().join("missing.ron");
    std::fs::write(&path, include_str!("../../assets/samples/frosta.ron")).unwrap();
    person.harness.state_mut().open_path(path);
    person.press(Modifiers::COMMAND, Key::N);
    person.work("task-open");
    assert!(person.document().workspace().actions().is_empty());
    assert!(person.said("opened-too-late"));
}

#[test]
fn two_saves_on_a_slow_disk_follow_one_another() {
    let mut person = Person::by_hand();
    person.open_sample();
    person.add_action("Først");
    person.press(Modifiers::COMMAND, Key::S);
    person.work("task-choose");
    person.add_action("Så");
    person.press(Modifiers::COMMAND, Key::S);
    person.press(Modifiers::COMMAND, Key::S);
    person.work("task-save");
    assert!(!text(&person.file()).contains("\"Så\""));
    person.work("task-save");
    assert!(!person.waits("task-save"));
    assert_eq!(person.dialog(), None);
    assert!(!person.document().is_dirty());
    assert!(text(&person.file()).contains("\"Så\""));
}

#[test]
fn quitting_waits_for_a_save_under_way() {
    let mut person = Person::by_hand();
    person.open_sample();
    person.press(Modifiers::COMMAND, Key::S);
    person.work("task-choose");
    person.press(Modifiers::COMMAND, Key::Q);
    assert!(!person.program().wants_to_close());
    person.work("task-save");
    assert!(person.program().wants_to_close());
}

#[test]
fn quitting_waits_for_an_export_under_way_and_stays_if_it_fails() {
    for name in ["chosen.csv", "missing/chosen.csv"] {
        let mut person = Person::by_hand();
        person.open_sample();
        let path = person.folder.path().join(name);
        let answer = Chosen::Path(path.clone());
        person.answers.lock().unwrap().push_back(answer);
        person.press(Modifiers::COMMAND, Key::E);
        person.click("Velg sted…");
        person.work("task-choose");
        person.press(Modifiers::COMMAND, Key::Q);
        assert!(!person.program().wants_to_close());
        assert!(person.said("quit-waits"));
        person.work("task-export");
        assert_eq!(person.program().wants_to_close(), path.exists());
        assert_eq!(path.exists(), name == "chosen.csv");
    }
}

#[test]
fn who_asks_twice_to_quit_does_not_wait() {
    let mut person = Person::by_hand();
    person.open_sample();
    person.press(Modifiers::COMMAND, Key::S);
    person.work("task-choose");
    person.press(Modifiers::COMMAND, Key::Q);
    person.press(Modifiers::COMMAND, Key::Q);
    assert!(person.program().wants_to_close());
}

#[test]
fn save_then_quit_is_given_up_when_another_file_dialog_is_open() {
    let mut person = Person::new(Language::Nb);
    person.open_sample();
    person.add_action("Ring");
    person.answers.lock().unwrap().push_back(Chosen::Busy);
    person.press(Modifiers::COMMAND, Key::Q);
    person.click("Lagre");
    assert!(person.said("file-dialog-busy"));
    person.press(Modifiers::COMMAND, Key::S);
    assert!(!person.document().is_dirty());
    assert!(!person.program().wants_to_close());
}

#[test]
fn save_then_quit_is_given_up_with_the_path() {
    let mut person = Person::new(Language::Nb);
    person.open_sample();
    person.add_action("Ring");
    person.answers.lock().unwrap().push_back(Chosen::NoDialog);
    person.press(Modifiers::COMMAND, Key::Q);
    person.click("Lagre");
    let suggested = match person.dialog() {
        Some(Dialog::WritePath(Target::Save, path)) => std::path::PathBuf::from(path),
        other => panic!("{other:?}"),
    };
    assert!(suggested.is_absolute(), "its folder is seen: {suggested:?}");
    person.press(Modifiers::NONE, Key::Escape);
    assert_eq!(person.dialog(), None);
    person.press(Modifiers::COMMAND, Key::S);
    assert!(!person.document().is_dirty());
    assert!(!person.program().wants_to_close());
}

#[test]
fn what_is_typed_and_not_entered_is_asked_about_and_not_shown_in_the_next_file() {
    let mut person = Person::new(Language::Nb);
    person.open_sample();
    person.begin_action("Halvveis");
    person.press(Modifiers::COMMAND, Key::N);
    let Some(Dialog::Unsaved(_, unfinished)) = person.dialog() else {
        panic!("{:?}", person.dialog());
    };
    assert_eq!(unfinished.len(), 1);
    person.click("Ikke lagre");
    person.press(Modifiers::COMMAND, Key::Num4);
    assert!(person.harness.query_by_value("Halvveis").is_none());
    person.press(Modifiers::COMMAND, Key::Q);
    assert!(person.program().wants_to_close());
}

#[test]
fn saving_says_what_is_not_entered_and_then_goes_on() {
    let mut person = Person::with_saved_file();
    person.add_action("Ring");
    person.begin_action("Halvveis");
    person.press(Modifiers::COMMAND, Key::S);
    assert!(person.said("saved-without"));
    person.press(Modifiers::COMMAND, Key::Q);
    assert!(matches!(person.dialog(), Some(Dialog::Unsaved(..))));
    person.click("Lagre");
    assert!(person.program().wants_to_close());
}

#[test]
fn the_copy_of_a_damaged_file_can_be_changed_and_shows_what_it_keeps() {
    let mut person = Person::new(Language::Nb);
    let path = person.folder.path().join("damaged.ron");
    let mut whole = include_str!("../../assets/samples/frosta.ron").to_owned();
    // An action that nothing refers to.
    let status = whole.rfind("\n      status: ").unwrap();
    whole.insert(status + 13, 'x');
    std::fs::write(&path, whole).unwrap();
    person.harness.state_mut().open_path(path);
    person.harness.run();
    assert!(matches!(person.document().access(), Access::ReadOnly(_)));
    person.click("Lagre en kopi…");
    assert_eq!(person.document().access(), &Access::Write);
    assert_eq!(person.program().session().path, Some(person.file()));
    assert_eq!(person.document().workspace().damaged().len(), 1);
    assert_eq!(person.dialog(), Some(&Dialog::Problems));
    person.click("Se gjennom");
    person.press(Modifiers::NONE, Key::Escape);
    person.press(Modifiers::COMMAND, Key::K);
    person.write("Vis det som ikke kunne leses");
    person.press(Modifiers::NONE, Key::Enter);
    assert_eq!(person.dialog(), Some(&Dialog::Problems));
}

#[test]
fn a_text_that_is_no_workspace_is_named() {
    let mut person = Person::new(Language::Nb);
    std::fs::write(person.file(), "hei").unwrap();
    person.press(Modifiers::COMMAND, Key::O);
    let Some(Dialog::Notice(notice)) = person.dialog() else {
        panic!("{:?}", person.dialog());
    };
    assert!(notice.body[0].to_string().contains("chosen.ron"));
}

#[test]
fn a_path_that_is_taken_is_asked_about() {
    let mut person = Person::with_saved_file();
    person.add_action("Ring");
    person.answers.lock().unwrap().push_back(Chosen::NoDialog);
    person.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    person.click("Lagre");
    assert!(matches!(person.dialog(), Some(Dialog::Replace(..))));
    person.press(Modifiers::NONE, Key::Escape);
    assert!(matches!(person.dialog(), Some(Dialog::WritePath(..))));
    assert!(!text(&person.file()).contains("\"Ring\""));
    person.click("Lagre");
    person.click("Erstatt");
    assert_eq!(person.dialog(), None);
    assert!(text(&person.file()).contains("\"Ring\""));
}

#[test]
fn a_file_changed_or_deleted_outside_can_be_replaced_or_saved_again() {
    let mut person = Person::with_saved_file();
    for (verb, meddle) in [
        (
            "Erstatt",
            (|path| std::fs::write(path, "theirs").unwrap()) as fn(&std::path::Path),
        ),
        ("Lagre på nytt", |path| std::fs::remove_file(path).unwrap()),
    ] {
        meddle(&person.file());
        let written = format!("{verb} til slutt");
        person.add_action(&written);
        person.press(Modifiers::COMMAND, Key::S);
        assert!(matches!(person.dialog(), Some(Dialog::SaveFailed(..))));
        assert!(person.document().is_dirty());
        person.click(verb);
        assert_eq!(person.dialog(), None);
        assert!(!person.document().is_dirty());
        assert!(text(&person.file()).contains(&written));
    }
}

#[test]
fn a_refused_save_can_go_elsewhere_and_still_quits() {
    let mut person = Person::with_saved_file();
    std::fs::write(person.file(), "theirs").unwrap();
    let elsewhere = person.folder.path().join("elsewhere.ron");
    let answer = Chosen::Path(elsewhere.clone());
    person.answers.lock().unwrap().push_back(answer);
    person.add_action("Ring");
    person.press(Modifiers::COMMAND, Key::Q);
    person.click("Lagre");
    assert!(!person.program().wants_to_close());
    person.click("Lagre som…");
    assert!(text(&elsewhere).contains("\"Ring\""));
    assert_eq!(text(&person.file()), "theirs");
    assert!(person.program().wants_to_close());
}

#[test]
fn an_export_cannot_replace_the_open_file() {
    let mut person = Person::with_saved_file();
    let before = text(&person.file());
    person.press(Modifiers::COMMAND, Key::E);
    person.click("Velg sted…");
    assert!(matches!(person.dialog(), Some(Dialog::Notice(_))));
    assert_eq!(text(&person.file()), before);
}

#[test]
fn the_button_above_the_actions_exports_those_shown_in_the_language_of_the_workspace() {
    let mut person = Person::new(Language::En);
    person.open_sample();
    person.press(Modifiers::COMMAND, Key::Num4);
    let actions = person.document().workspace().actions();
    let open = actions.records().filter(|it| it.status.is_open()).count();
    assert!(open < actions.len());
    let path = person.folder.path().join("actions.csv");
    for extent in Extent::ALL {
        let answer = Chosen::Path(path.clone());
        person.answers.lock().unwrap().push_back(answer);
        let lines = match extent {
            Extent::Shown => {
                person.click(&format!("Export {open} actions…"));
                open
            }
            Extent::Everything => {
                person.press(Modifiers::COMMAND, Key::E);
                person.document().workspace().actions().len()
            }
        };
        person.click("Choose a place…");
        let written = text(&path);
        assert_eq!(written.matches("\r\n").count(), lines + 1, "{extent:?}");
        assert!(written.contains("Ansvarlig"), "{written}");
    }
}

#[test]
fn minutes_and_a_file_for_each_owner_leave_by_the_dialog() {
    let mut person = Person::new(Language::Nb);
    person.open_sample();
    let minutes = person.folder.path().join("referat.md");
    let folder = person.folder.path().join("tiltak");
    for path in [&minutes, &folder] {
        let answer = Chosen::Path(path.clone());
        person.answers.lock().unwrap().push_back(answer);
    }
    person.press(Modifiers::COMMAND, Key::E);
    person.click("Referat");
    person.click("Referat som tekst (Markdown)");
    person.click("Velg sted…");
    let written = text(&minutes);
    assert!(
        written.starts_with("# Referat fra Frosta-samlingen 2023\n"),
        "{written}"
    );

    person.press(Modifiers::COMMAND, Key::E);
    person.click("Én fil til hver ansvarlig, i en egen mappe");
    person.click("Velg sted…");
    let files = std::fs::read_dir(&folder).unwrap();
    let names: Vec<String> = files
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(names.len() > 10, "{names:?}");
    assert!(names.contains(&"tiltak-siva.csv".to_owned()), "{names:?}");

    let answer = Chosen::Path(folder);
    person.answers.lock().unwrap().push_back(answer);
    person.press(Modifiers::COMMAND, Key::E);
    person.click("Én fil til hver ansvarlig, i en egen mappe");
    person.click("Velg sted…");
    assert!(matches!(person.dialog(), Some(Dialog::Replace(..))));
}

#[test]
fn a_path_is_the_same_from_everywhere() {
    let mut person = Person::new(Language::Nb);
    let program = person.harness.state_mut();
    program.open_path("assets/samples/frosta.ron".into());
    person.harness.run();
    let session = person.program().session();
    assert!(session.path.as_ref().unwrap().is_absolute());
    assert!(person.program().settings().recent[0].path.is_absolute());
}

#[test]
fn who_i_am_is_written_down_when_the_field_is_left_and_can_be_cleared() {
    let mut person = Person::new(Language::Nb);
    let settings = person.folder.path().join("settings.ron");
    person.open_sample();
    person.press(Modifiers::COMMAND, Key::K);
    person.write("Vis innstillinger");
    person.press(Modifiers::NONE, Key::Enter);
    assert_eq!(person.dialog(), Some(&Dialog::Settings));
    person.harness.get_by_label("Rolle").focus();
    person.harness.run();
    person.write("leder");
    let identity = person.program().settings().identity.clone().unwrap();
    assert_eq!(identity.role, "leder");
    assert!(!text(&settings).contains("leder"));
    person.press(Modifiers::NONE, Key::Tab);
    assert!(text(&settings).contains("leder"));
    person.harness.get_by_label("Rolle").focus();
    person.harness.run();
    person.press(Modifiers::COMMAND, Key::A);
    person.press(Modifiers::NONE, Key::Backspace);
    person.press(Modifiers::NONE, Key::Escape);
    person.press(Modifiers::NONE, Key::Escape);
    assert_eq!(person.program().settings().identity, None);
    assert!(!text(&settings).contains("leder"));
}
