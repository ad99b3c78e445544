//! A meeting run from the keyboard alone.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use frostating::message::Language;
use frostating::workspace::{AgendaItem, Answer, Choice, Meeting, RecordRef};

use super::Person;

mod days;

impl Person {
    fn take_down(&mut self, line: &str) {
        self.press(Modifiers::NONE, Key::F4);
        self.write(line);
        self.press(Modifiers::NONE, Key::Enter);
    }

    fn meeting(&self) -> Meeting {
        let workspace = self.program().document().unwrap().workspace();
        let meetings = workspace.meetings();
        let clock = self.program().session().clock.clone();
        let id = clock.map(|clock| clock.meeting);
        let (_, meeting) = meetings
            .iter()
            .find(|(candidate, _)| id.as_ref() == Some(candidate))
            .unwrap();
        meeting.as_ref().clone()
    }

    fn item(&self) -> AgendaItem {
        let clock = self.program().session().clock.clone().unwrap();
        self.meeting().item(&clock.item).unwrap().clone()
    }
}

#[test]
fn a_meeting_is_run_from_its_first_item_to_its_last_without_the_mouse() {
    let mut person = Person::new(Language::Nb);
    person.open_sample();
    person.press(Modifiers::COMMAND, Key::Num3);
    person.press(Modifiers::NONE, Key::F7);
    let items = person.meeting().agenda.len();
    for number in 1..items {
        person.press(Modifiers::NONE, Key::F8);
        assert_eq!(person.item().id, person.meeting().agenda[number].id);
    }
    person.press(Modifiers::NONE, Key::F8);
    assert_eq!(person.program().session().clock, None);
}

#[test]
fn what_is_taken_down_belongs_to_the_item_under_way() {
    let mut person = Person::new(Language::Nb);
    person.open_sample();
    person.press(Modifiers::COMMAND, Key::Num3);
    person.press(Modifiers::NONE, Key::F7);
    let (item, notes) = (person.item().id, person.item().notes.len());
    let parked = person.meeting().parked.len();

    person.take_down("!Avklar pris på GROT levert Fiborgtangen @Proneo #biokarbon >1.12.23");
    person.take_down("=Felles forprosjekt @Siva");
    person.take_down("?Hvem eier røret?");
    person.take_down("*Rein ved Joma");
    person.take_down("Enighet om tallene");

    let workspace = person.program().document().unwrap().workspace().clone();
    let action = workspace
        .actions()
        .records()
        .find(|action| action.text.starts_with("Avklar pris"));
    let action = action.unwrap();
    assert_eq!(action.item.as_ref(), Some(&item));
    assert_eq!(action.due, Some(jiff::civil::date(2023, 12, 1)));
    let decisions = workspace.decisions().records();
    let mut made = decisions.filter(|decision| decision.text == "Felles forprosjekt");
    let decision = made.next().unwrap();
    assert_eq!(
        (decision.item.as_ref(), decision.stances.len()),
        (Some(&item), 1)
    );
    let now = person.item();
    let new: Vec<&str> = now.notes[notes..]
        .iter()
        .map(|note| note.text.as_str())
        .collect();
    assert_eq!(new, ["? Hvem eier røret?", "Enighet om tallene"]);
    assert_eq!(now.notes[notes].at.unwrap().to_string(), "12:00");
    assert_eq!(person.meeting().parked.len(), parked + 1);

    person.press(Modifiers::NONE, Key::Escape);
    person.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(
        person.item().notes.len(),
        notes + 1,
        "the note is taken back"
    );
}

#[test]
fn what_is_said_is_taken_down_from_every_panel() {
    for panel in [Key::Num1, Key::Num2, Key::Num4, Key::Num5] {
        let mut person = Person::new(Language::Nb);
        person.open_sample();
        person.press(Modifiers::COMMAND, panel);
        person.take_down("!Ring Holla");
        let selection = &person.program().session().selection;
        let Some(RecordRef::Action(id)) = selection.primary() else {
            panic!("{panel:?}: {selection:?}");
        };
        let workspace = person.program().document().unwrap().workspace();
        assert_eq!(workspace.actions().get(id).unwrap().text, "Ring Holla");
        person.press(Modifiers::NONE, Key::Escape);
        person.press(Modifiers::NONE, Key::F4);
        person.press(Modifiers::NONE, Key::Escape);
    }
}

#[test]
fn a_note_without_an_item_under_way_stays_in_the_line_and_says_why() {
    let mut person = Person::new(Language::Nb);
    person.open_sample();
    person.take_down("et notat");
    assert_eq!(person.program().document().unwrap().undo_labels().len(), 0);
    let why = "Notater hører til en sak. Start samlingen med F7, eller skriv ! eller = foran.";
    assert!(person.harness.query_by_label(why).is_some());
}

#[test]
fn the_room_is_shown_what_is_under_way_until_somebody_ends_it() {
    let mut person = Person::new(Language::Nb);
    person.open_sample();
    person.press(Modifiers::COMMAND, Key::Num3);
    person.press(Modifiers::NONE, Key::F7);
    person.press(Modifiers::NONE, Key::F5);
    assert!(person.program().session().presenting);
    // Where there is one window only, the slide stands in it.
    let title = person.item().title;
    assert!(person.harness.query_all_by_label(&title).count() >= 2);
    person.press(Modifiers::NONE, Key::F5);
    assert!(!person.program().session().presenting);
}

#[test]
fn a_vote_is_held_without_the_mouse_and_belongs_to_the_item_under_way() {
    let mut person = Person::new(Language::Nb);
    person.open_sample();
    person.press(Modifiers::COMMAND, Key::Num3);
    person.press(Modifiers::NONE, Key::F7);
    let item = person.item().id;
    person.press(Modifiers::NONE, Key::F3);
    person.write("Går vi videre med kaia?");
    person.press(Modifiers::NONE, Key::Enter);
    let voters = person.program().session().voting.clone().unwrap();
    let voters = voters.rows().len();
    for answer in ["1", "n", "3"].iter().cycle().take(voters) {
        person.write(answer);
    }
    // The digits were the ballots', not the chain's, whose views they are elsewhere.
    person.press(Modifiers::NONE, Key::Tab);
    person.press(Modifiers::NONE, Key::Enter);
    let workspace = person.program().document().unwrap().workspace();
    let vote = workspace.votes().records().next().unwrap();
    assert_eq!(vote.item, Some(item));
    assert_eq!(vote.ballots().len(), voters);
    assert_eq!(vote.ballots()[1].choice, Choice::Answer(Answer::No));
    person.press(Modifiers::COMMAND, Key::Z);
    let workspace = person.program().document().unwrap().workspace();
    assert!(workspace.votes().is_empty());
}
