//! The whole window, driven as a person would, with tasks run on the spot.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use frostating::app::{Frostating, Surroundings};
use frostating::message::{Language, Message};
use frostating::session::{Dialog, Panel, ThemeChoice};
use frostating::tasks::{Chosen, Runner};

use crate::support::window::{surroundings, window};

mod files;
mod importing;
mod meeting;
mod pasting;

/// The window with a folder of its own; file dialogs answer with what is in `answers`, then with
/// `chosen.ron` there.
struct Person {
    harness: Harness<'static, Frostating>,
    folder: tempfile::TempDir,
    answers: Arc<Mutex<VecDeque<Chosen>>>,
}

impl Person {
    fn new(language: Language) -> Self {
        Self::with(language, ThemeChoice::Light, Runner::OnTheSpot)
    }

    fn with(language: Language, theme: ThemeChoice, runner: Runner) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let settings = folder.path().join("settings.ron");
        std::fs::write(settings, format!("(theme: {theme:?})")).unwrap();
        let answers = Arc::new(Mutex::new(VecDeque::new()));
        let next = Arc::clone(&answers);
        let usual = surroundings(folder.path(), language);
        let otherwise = Arc::clone(&usual.chooser);
        let program = Frostating::new(Surroundings {
            chooser: Arc::new(move |choice| {
                let answer = next.lock().unwrap().pop_front();
                answer.unwrap_or_else(|| otherwise(choice))
            }),
            runner,
            ..usual
        });
        Self {
            harness: window(program, [1440.0, 900.0]),
            folder,
            answers,
        }
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("chosen.ron")
    }

    fn program(&self) -> &Frostating {
        self.harness.state()
    }

    fn click(&mut self, label: &str) {
        self.harness.get_by_label(label).click();
        self.settle();
    }

    /// Lets frames go by until what was asked for is chosen, done and taken in.
    fn settle(&mut self) {
        self.harness.run();
        self.harness.run_steps(6);
    }

    fn write(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.harness.run();
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    fn open_sample(&mut self) {
        self.harness.state_mut().open_sample();
        self.harness.run();
        self.press(Modifiers::NONE, Key::Escape);
    }
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn the_start_page_offers_to_open_to_begin_and_to_try_in_three_languages() {
    for (language, verb) in [
        (Language::Nb, "Prøv Frosta-eksemplet"),
        (Language::Nn, "Prøv Frosta-dømet"),
        (Language::En, "Try the Frosta sample"),
    ] {
        let mut person = Person::new(language);
        person.harness.run();
        person.harness.get_by_label(verb).click();
        person.harness.run();
        assert!(person.harness.state().document().is_some(), "{language:?}");
    }
}

#[test]
fn who_i_am_is_asked_once() {
    let mut person = Person::new(Language::Nb);
    person.harness.state_mut().open_sample();
    person.harness.run();
    assert_eq!(person.harness.state().session().dialogs, [Dialog::Identity]);
    person.press(Modifiers::NONE, Key::Escape);
    assert!(person.harness.state().settings().asked_identity);
    person.harness.state_mut().open_sample();
    person.harness.run();
    assert!(person.harness.state().session().dialogs.is_empty());
}

#[test]
fn every_panel_opens_with_its_key_in_every_language_and_look() {
    for language in Language::ALL {
        for theme in ThemeChoice::ALL {
            panels_open(language, theme);
        }
    }
}

fn panels_open(language: Language, theme: ThemeChoice) {
    let mut person = Person::with(language, theme, Runner::OnTheSpot);
    person.open_sample();
    assert_eq!(person.program().settings().theme, theme);
    for (key, panel) in [
        (Key::Num1, Panel::Map),
        (Key::Num2, Panel::Chains),
        (Key::Num3, Panel::Meetings),
        (Key::Num4, Panel::Actions),
        (Key::Num5, Panel::Organisations),
    ] {
        person.press(Modifiers::COMMAND, key);
        assert_eq!(person.program().session().panel, panel);
    }
}

#[test]
fn the_palette_finds_a_record_and_goes_there() {
    let mut person = Person::new(Language::Nb);
    person.open_sample();
    person.press(Modifiers::COMMAND, Key::K);
    person
        .harness
        .event(egui::Event::Text("thamshavn".to_owned()));
    person.harness.run();
    person.press(Modifiers::NONE, Key::Enter);
    let session = person.harness.state().session();
    let selected = session.selection.primary().unwrap();
    assert!(selected.id().contains("thamshavn"), "{selected:?}");
}

#[test]
fn the_palette_scrolls_by_the_wheel_and_says_where_the_choice_is() {
    let mut person = Person::new(Language::Nb);
    person.open_sample();
    person.press(Modifiers::COMMAND, Key::K);
    let first = |person: &Person| {
        let all = person.harness.query_all_by_label("Åpne arbeidsområde…");
        all.map(|node| node.rect())
            .max_by(|a, b| a.width().total_cmp(&b.width()))
            .unwrap()
    };
    let before = first(&person);
    person.harness.hover_at(before.center());
    person.harness.run();
    person.harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        source: egui::MouseWheelSource::Wheel,
        delta: egui::vec2(0.0, -60.0),
        phase: egui::TouchPhase::Move,
        modifiers: Modifiers::NONE,
    });
    person.harness.run();
    assert!(first(&person).top() < before.top() - 30.0);
    let root = person.harness.root();
    let chosen = root
        .children_recursive()
        .find(egui_kittest::Node::is_focused);
    let name = chosen.and_then(|node| node.accesskit_node().label());
    assert_eq!(name.as_deref(), Some("Åpne arbeidsområde…"));
}

#[test]
fn the_sheet_of_shortcuts_tells_every_place() {
    for (language, places) in [
        (
            Language::Nb,
            [
                "I tabeller",
                "I kartet",
                "I verdikjedefiguren",
                "I linja for nytt tiltak",
            ],
        ),
        (
            Language::Nn,
            [
                "I tabellar",
                "I kartet",
                "I verdikjedefiguren",
                "I linja for nytt tiltak",
            ],
        ),
        (
            Language::En,
            [
                "In tables",
                "In the map",
                "In the value chain drawing",
                "In the line for a new action",
            ],
        ),
    ] {
        let mut person = Person::new(language);
        person.open_sample();
        person.press(Modifiers::NONE, Key::F1);
        for place in places {
            assert!(person.harness.query_by_label(place).is_some(), "{place}");
        }
        assert!(person.harness.query_by_label("Ctrl Shift Z").is_some());
    }
}

#[test]
fn a_saved_copy_of_the_sample_is_the_sample() {
    let mut person = Person::new(Language::Nb);
    person.open_sample();
    person.press(Modifiers::COMMAND, Key::S);
    assert!(!person.harness.state().document().unwrap().is_dirty());
    assert_eq!(
        text(&person.file()),
        include_str!("../assets/samples/frosta.ron")
    );
    assert_eq!(person.harness.state().settings().recent.len(), 1);
}

#[test]
fn an_untouched_sample_closes_without_a_question() {
    let mut person = Person::new(Language::Nb);
    person.open_sample();
    person.press(Modifiers::COMMAND, Key::Q);
    assert!(person.harness.state().wants_to_close());
}

#[test]
fn a_damaged_file_opens_read_only_with_its_problems() {
    let mut person = Person::new(Language::Nb);
    let path = person.folder.path().join("damaged.ron");
    let whole = include_str!("../assets/samples/frosta.ron");
    std::fs::write(&path, whole.replacen("kind: Industry", "kind: Industri", 1)).unwrap();
    person.harness.state_mut().open_path(path.clone());
    person.harness.run();
    let session = person.harness.state().session();
    assert_eq!(session.dialogs.last(), Some(&Dialog::Problems));
    // The record itself, and those that refer to it.
    assert!(session.problems.len() > 1);
    assert!(
        person
            .harness
            .state()
            .document()
            .unwrap()
            .workspace()
            .damaged()
            .len()
            == 1
    );
}

#[test]
fn a_damaged_file_says_that_a_copy_loses_its_comments() {
    let mut person = Person::new(Language::Nb);
    let path = person.folder.path().join("damaged.ron");
    let whole = include_str!("../assets/samples/frosta.ron");
    let damaged = whole.replacen("kind: Industry", "kind: Industri", 1);
    for (text, said) in [
        (damaged.clone(), false),
        (
            damaged.replacen("  language", "  // first\n  language", 1),
            true,
        ),
    ] {
        std::fs::write(&path, text).unwrap();
        person.harness.state_mut().open_path(path.clone());
        person.harness.run();
        let problems = &person.harness.state().session().problems;
        let told = problems.iter().any(|it| it.key() == "copy-loses-comments");
        assert_eq!(told, said);
    }
}

#[test]
fn a_deletion_is_said_to_be_done() {
    let mut person = Person::new(Language::Nb);
    person.open_sample();
    person.press(Modifiers::COMMAND, Key::K);
    let typed = egui::Event::Text("thamshavn".to_owned());
    person.harness.event(typed);
    person.harness.run();
    person.press(Modifiers::NONE, Key::Enter);
    person.press(Modifiers::NONE, Key::Delete);
    let toasts = &person.harness.state().session().toasts;
    assert!(
        toasts.iter().any(|toast| toast.text.key() == "deleted"),
        "{toasts:?}"
    );
}

#[test]
fn a_file_that_is_not_there_is_said_in_words_and_nothing_is_opened() {
    let mut person = Person::new(Language::Nb);
    let path = person.folder.path().join("missing.ron");
    person.harness.state_mut().open_path(path);
    person.harness.run();
    let Some(Dialog::Notice(notice)) = person.program().session().dialogs.last() else {
        panic!("nothing is said");
    };
    let said: Vec<_> = notice.body.iter().map(Message::key).collect();
    assert_eq!(said, ["open-missing"], "no word of what is on the disk");
    assert!(person.harness.state().document().is_none());
}
