//! Votes as a person holds them.

use egui::{Event, Key, Modifiers, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::intent::{Command, Intent, View};
use crate::message::Language;
use crate::session::{Dialog, Selection, ThemeChoice, Voting};
use crate::ui::PanelContext;
use crate::ui::panels::MeetingsPanel;
use crate::ui::presenter::{Body, Slides};
use crate::ui::testing::{self, Fixture, Stage};
use crate::workspace::edit::{Edit, NewRecord};
use crate::workspace::{
    Answer, Ballot, Cast, Choice, Counted, Id, Method, RatingCounts, Tally, Vote,
};

type Window = Harness<'static, Stage<MeetingsPanel>>;

fn draw(panel: &mut MeetingsPanel, ui: &mut Ui, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
    panel.ui(ui, cx, out);
    panel.dialogs(ui, cx, out);
}

fn window(fixture: Fixture) -> Window {
    testing::stage(fixture, MeetingsPanel::default(), draw)
}

/// Lets the dialog grow and scroll to what has the focus.
fn settle(window: &mut Window) {
    window.run_steps(6);
}

fn hold(window: &mut Window) {
    let stage = window.state_mut();
    let mut out = Vec::new();
    assert!(
        stage
            .panel
            .command(Command::Vote, &stage.fixture.cx(), &mut out)
    );
    stage.fixture.apply(out);
    settle(window);
}

fn write(window: &mut Window, text: &str) {
    window.event(Event::Text(text.into()));
    settle(window);
}

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    settle(window);
}

fn click(window: &mut Window, label: &str) {
    window.get_by_label(label).click();
    settle(window);
}

fn votes(window: &Window) -> Vec<Vote> {
    let votes = window.state().fixture.workspace().votes().records();
    votes
        .filter(|vote| vote.question != "Skal vi gjøre det?")
        .map(|vote| Vote::clone(vote))
        .collect()
}

fn asked(method: Method, options: &[&str], entitled: u32) -> Vote {
    Vote {
        question: "Hva skal vi gjøre først?".into(),
        method,
        options: options.iter().map(|&option| option.to_owned()).collect(),
        counted: Counted::PerHead,
        entitled,
        quorum: None,
        cast: Cast::Open(Vec::new()),
        meeting: Some(Id::new("meeting-a")),
        item: Some("item-a".into()),
        held: jiff::civil::date(2023, 11, 1),
        example: false,
        stamp: crate::workspace::testing::touch().stamp(),
    }
}

/// A window in which a secret vote with so many voters has begun.
fn secret(method: Method, options: &[&str], entitled: u32) -> Window {
    let mut fixture = Fixture::small();
    let voting = Voting::begin(asked(method, options, entitled), true, &[]);
    fixture.session.voting = Some(voting);
    fixture.session.dialogs.push(Dialog::Vote);
    window(fixture)
}

/// Everything said in the window.
fn said(window: &Window) -> String {
    use egui_kittest::kittest::NodeT as _;
    let nodes = window.root().children_recursive();
    let labels = nodes.filter_map(|node| {
        let node = node.accesskit_node();
        node.label().or_else(|| node.value())
    });
    labels.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_question_a_key_for_each_who_votes_and_an_end_make_a_vote_that_is_undone_at_once() {
    let mut window = window(Fixture::small());
    hold(&mut window);
    write(&mut window, "Går vi for kaia?");
    press(&mut window, Key::Enter);
    let voting = window.state().fixture.session.voting.clone().unwrap();
    assert_eq!(voting.rows().len(), 1, "who is present can vote");
    write(&mut window, "j");
    assert!(window.query_by_label("1 av 1 har stemt").is_some());
    assert_eq!(votes(&window), []);
    click(&mut window, "Avslutt avstemningen");
    let made = votes(&window);
    assert_eq!(made[0].question, "Går vi for kaia?");
    assert_eq!(
        made[0].ballots(),
        [Ballot {
            by: Some(Id::new("org-a")),
            choice: Choice::Answer(Answer::Yes)
        }]
    );
    assert_eq!(made[0].meeting, Some(Id::new("meeting-a")));
    assert_eq!(window.state().fixture.session.voting, None);
    assert!(window.query_by_label("Flertall for").is_some());
    assert_eq!(window.state().fixture.document.undo_labels().len(), 1);
    let fixture = &mut window.state_mut().fixture;
    fixture.apply([Intent::Command(Command::Undo)]);
    window.run();
    assert_eq!(votes(&window), []);
}

#[test]
fn what_is_missing_of_a_vote_is_said_at_its_field() {
    let mut window = window(Fixture::small());
    hold(&mut window);
    click(&mut window, "Start avstemningen");
    assert!(
        window
            .query_by_label("Skriv hva det stemmes over.")
            .is_some()
    );
    click(&mut window, "Hemmelig");
    click(&mut window, "Prikker");
    click(&mut window, "Start avstemningen");
    for words in [
        "Skriv fra to til tolv alternativer, ett på hver linje.",
        "En hemmelig avstemning trenger minst tre som stemmer; ellers røper tallene hva de valgte.",
    ] {
        assert!(window.query_by_label(words).is_some(), "{words}");
    }
    assert_eq!(window.state().fixture.session.voting, None);
    press(&mut window, Key::Escape);
    assert_eq!(window.state().fixture.session.dialogs, []);
}

#[test]
fn options_are_written_a_line_each_and_the_vote_begins_from_them() {
    let mut window = window(Fixture::small());
    hold(&mut window);
    click(&mut window, "Prikker");
    window.get_by_label("Spørsmål").focus();
    settle(&mut window);
    write(&mut window, "Hva først?");
    press(&mut window, Key::Enter);
    for (text, modifiers) in [("Kai", Modifiers::NONE), ("Kraft", Modifiers::COMMAND)] {
        window.event(Event::Text(text.into()));
        window.key_press_modifiers(modifiers, Key::Enter);
        settle(&mut window);
    }
    let voting = window.state().fixture.session.voting.clone().unwrap();
    assert_eq!(voting.vote().options, ["Kai", "Kraft"]);
    assert_eq!(voting.vote().method, Method::Dots(3));
}

#[test]
fn dots_are_taken_down_with_digits_and_arrows_and_never_too_many() {
    let mut fixture = Fixture::small();
    let vote = asked(Method::Dots(3), &["Kai", "Kraft"], 2);
    fixture.session.voting = Some(Voting::begin(vote, false, &[]));
    fixture.session.dialogs.push(Dialog::Vote);
    let mut window = window(fixture);
    write(&mut window, "2");
    write(&mut window, "3");
    write(&mut window, "1");
    press(&mut window, Key::ArrowUp);
    press(&mut window, Key::ArrowRight);
    press(&mut window, Key::Backspace);
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::ArrowLeft);
    write(&mut window, "3");
    let voting = window.state().fixture.session.voting.clone().unwrap();
    let ballots: Vec<Choice> = voting
        .ended()
        .ballots()
        .iter()
        .map(|ballot| ballot.choice.clone())
        .collect();
    assert_eq!(
        ballots,
        [Choice::Dots(vec![2, 0]), Choice::Dots(vec![3, 0])]
    );
}

#[test]
fn a_mouse_does_what_the_keys_do() {
    let mut fixture = Fixture::small();
    let vote = asked(Method::FistToFive, &[], 1);
    fixture.session.voting = Some(Voting::begin(vote, false, &[]));
    fixture.session.dialogs.push(Dialog::Vote);
    let mut window = window(fixture);
    click(&mut window, "4");
    let ended = |window: &Window| {
        window
            .state()
            .fixture
            .session
            .voting
            .clone()
            .unwrap()
            .ended()
    };
    assert_eq!(ended(&window).ballots()[0].choice, Choice::Fist(4));
    click(&mut window, "4");
    assert_eq!(ended(&window).ballots(), []);
}

#[test]
fn a_secret_vote_shows_nobody_what_the_others_chose() {
    let mut window = secret(Method::YesNo, &[], 3);
    let mut before = Vec::new();
    for (turn, key) in [(1, "1"), (2, "2"), (3, "2")] {
        let coming = said(&window);
        assert!(coming.contains(&format!("Nummer {turn} av 3")), "{coming}");
        // But for whose turn it is, nothing tells one turn from another.
        before.push(coming.replace(&format!("Nummer {turn} av 3"), ""));
        press(&mut window, Key::Enter);
        write(&mut window, key);
        press(&mut window, Key::Enter);
        assert!(
            window
                .query_by_label("Stemmen er mottatt og vises ikke.")
                .is_some()
        );
        assert!(window.query_by_label("Ja").is_none());
        press(&mut window, Key::Enter);
        assert!(window.state().fixture.document.undo_labels().len() == 0);
    }
    assert!(
        before.windows(2).all(|pair| pair[0] == pair[1]),
        "{before:?}"
    );
    press(&mut window, Key::Enter);
    let made = votes(&window);
    let counts = Tally::YesNo {
        yes: 1,
        no: 2,
        abstain: 0,
    };
    assert_eq!(made[0].cast, Cast::Secret(counts));
    assert_eq!(window.state().fixture.document.undo_labels().len(), 1);
    assert_eq!(window.state().fixture.session.dialogs, []);
}

#[test]
fn a_ballot_is_its_voters_to_take_back_until_the_keyboard_goes_on() {
    let mut window = secret(Method::FistToFive, &[], 3);
    press(&mut window, Key::Enter);
    write(&mut window, "5");
    press(&mut window, Key::Enter);
    click(&mut window, "Ta stemmen tilbake");
    write(&mut window, "0");
    press(&mut window, Key::Enter);
    press(&mut window, Key::Enter);
    let voting = window.state().fixture.session.voting.clone().unwrap();
    let counts = Tally::FistToFive {
        fingers: [1, 0, 0, 0, 0, 0],
    };
    assert_eq!(voting.vote().tally(), counts);
    assert!(window.query_by_label("Ta stemmen tilbake").is_none());
}

#[test]
fn escape_asks_before_a_secret_vote_is_left_and_few_ballots_are_never_counted() {
    let mut window = secret(Method::YesNo, &[], 4);
    for key in ["1", "1"] {
        press(&mut window, Key::Enter);
        write(&mut window, key);
        press(&mut window, Key::Enter);
        press(&mut window, Key::Enter);
    }
    press(&mut window, Key::Escape);
    assert!(
        window
            .query_by_label("Vil du avbryte avstemningen?")
            .is_some()
    );
    assert!(window.query_by_label("Avslutt og tell opp").is_none());
    press(&mut window, Key::Escape);
    assert!(window.query_by_label("Nummer 3 av 4").is_some());
    for _ in 0..2 {
        press(&mut window, Key::Enter);
        click(&mut window, "Stem ikke");
    }
    assert!(said(&window).contains("Færre enn tre har stemt."));
    press(&mut window, Key::Enter);
    assert_eq!(votes(&window), []);
    assert_eq!(window.state().fixture.session.voting, None);
}

#[test]
fn a_decision_is_made_of_a_result_and_rests_on_it() {
    let mut fixture = Fixture::small();
    let mut vote = asked(Method::FistToFive, &[], 3);
    let fingers = [0, 1, 0, 0, 1, 1];
    vote.cast = Cast::Secret(Tally::FistToFive { fingers });
    let add = Edit::Add(NewRecord::Vote(Id::new("vote-b"), vote.into()));
    let select = View::Select(Selection::one(Id::<Vote>::new("vote-b")));
    fixture.apply([Intent::edit(add), Intent::View(select)]);
    let mut window = testing::stage_of_size(
        fixture,
        MeetingsPanel::default(),
        draw,
        egui::vec2(1340.0, 2400.0),
    );
    click(&mut window, "Lag vedtak av resultatet");
    let workspace = window.state().fixture.workspace();
    let made = workspace
        .decisions()
        .records()
        .find(|decision| decision.vote == Some(Id::new("vote-b")));
    let made = made.unwrap();
    assert_eq!(made.text, "Hva skal vi gjøre først?");
    assert_eq!(made.meeting, Some(Id::new("meeting-a")));
    assert_eq!(made.item.as_deref(), Some("item-a"));
    assert!(said(&window).contains("1 viser 0 eller 1 finger og stiller seg i veien"));
}

#[test]
fn the_room_sees_the_question_of_a_secret_vote_and_no_count() {
    let window = secret(Method::YesNo, &[], 3);
    let mut fixture = Fixture::small();
    let shown = |fixture: &Fixture| {
        let slide = Slides::default().slide(&fixture.cx(), &crate::scene::Palette::LIGHT);
        match slide.body {
            Body::Vote(vote) => (slide.title, vote),
            other => panic!("{other:?}"),
        }
    };
    let begun = window.state().fixture.session.voting.clone().unwrap();
    fixture.session.voting = Some(begun.passed_on(Some(&Choice::Answer(Answer::No))));
    let (title, vote) = shown(&fixture);
    assert_eq!(title, "Hva skal vi gjøre først?");
    assert_eq!((vote.bars, vote.turnout), (Vec::new(), String::new()));
    fixture.session.voting = None;
    fixture.session.selection = Selection::one(Id::<Vote>::new("vote-a"));
    let (_, vote) = shown(&fixture);
    assert_eq!(vote.headline, "Flertall for");
    assert_eq!(vote.bars[0].count, 1);
}

/// The same vote by each method.
fn results() -> [Vote; 4] {
    let options = ["Kai i Orkanger", "Kraft og nett", "Vei", "Vann og avløp"];
    let counts = |impact, feasibility| RatingCounts {
        impact,
        feasibility,
    };
    let cast = [
        Tally::YesNo {
            yes: 6,
            no: 2,
            abstain: 1,
        },
        Tally::FistToFive {
            fingers: [0, 1, 0, 2, 4, 2],
        },
        Tally::Dots {
            ballots: 9,
            dots: vec![4, 11, 4, 0],
        },
        Tally::ImpactFeasibility {
            ballots: 9,
            options: vec![
                counts([0, 1, 2, 3, 3], [0, 0, 3, 3, 3]),
                counts([0, 0, 1, 3, 5], [3, 4, 2, 0, 0]),
                counts([0, 1, 2, 3, 3], [0, 0, 3, 2, 4]),
                counts([4, 3, 2, 0, 0], [0, 0, 2, 4, 3]),
            ],
        },
    ];
    let mut methods = Method::ALL.into_iter();
    cast.map(|tally| {
        let method = methods.next().unwrap_or(Method::YesNo);
        let options: &[&str] = if method.has_options() { &options } else { &[] };
        Vote {
            cast: Cast::Secret(tally),
            quorum: Some(5),
            ..asked(method, options, 12)
        }
    })
}

#[test]
fn every_result_is_whole_in_every_language_and_look() {
    for (language, theme) in Language::ALL.into_iter().zip(ThemeChoice::ALL) {
        for (place, vote) in results().into_iter().enumerate() {
            let mut fixture = Fixture::small().speaking(language).wearing(theme);
            let add = Edit::Add(NewRecord::Vote(Id::new("vote-b"), vote.into()));
            let select = View::Select(Selection::one(Id::<Vote>::new("vote-b")));
            fixture.apply([Intent::edit(add), Intent::View(select)]);
            let mut window = testing::stage_of_size(
                fixture,
                MeetingsPanel::default(),
                draw,
                egui::vec2(1240.0, 1500.0),
            );
            let name = format!("vote-{place}-{}", language.code());
            testing::picture(&mut window, &name);
        }
    }
}

#[test]
fn every_step_of_a_vote_is_whole_in_every_language_and_look() {
    for (language, theme) in Language::ALL.into_iter().zip(ThemeChoice::ALL) {
        for method in Method::ALL {
            for is_secret in [false, true] {
                let options: &[&str] = if method.has_options() {
                    &["Kai", "Kraft og nett i hele regionen"]
                } else {
                    &[]
                };
                let mut fixture = Fixture::small().speaking(language).wearing(theme);
                let vote = asked(method, options, 5);
                fixture.session.voting = Some(Voting::begin(vote, is_secret, &[]));
                fixture.session.dialogs.push(Dialog::Vote);
                let mut window = window(fixture);
                if is_secret {
                    press(&mut window, Key::Enter);
                }
                let kind = method.key();
                let name = format!("{kind}-{is_secret}-{}", language.code());
                testing::picture(&mut window, &name);
            }
        }
        let mut window = window(Fixture::sample().speaking(language).wearing(theme));
        hold(&mut window);
        testing::picture(&mut window, &format!("vote-setup-{}", language.code()));
    }
}
