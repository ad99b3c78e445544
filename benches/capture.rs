//! Budget of the line that takes down what is said: from the key press to the stored action, with
//! 10,000 actions, at most 16 ms. Beside it the frame in which a letter is typed.

#![expect(
    clippy::unwrap_used,
    reason = "a bench that cannot be set up must not run"
)]

use divan::{Bencher, black_box};
use egui::{Context, Event, Key, Modifiers, Pos2, RawInput, Rect, Vec2};
use frostating::analysis::{Index, Places};
use frostating::document::{Access, Document, Merge};
use frostating::i18n::Catalogue;
use frostating::message::{Language, Message};
use frostating::session::{Chance, Session, Settings};
use frostating::ui::PanelContext;
use frostating::ui::capture::{CaptureField, Empty, Kind, store};
use frostating::ui::theme::{self, Look, ThemeChoice};
use frostating::workspace::edit::NewRecord;
use frostating::workspace::{
    Action, Division, Edit, Id, Organisation, OrganisationKind, Touch, Workspace,
};
use jiff::civil::date;

const ACTIONS: u32 = 10_000;
const ORGANISATIONS: u32 = 40;

fn main() {
    divan::main();
}

fn touch() -> Touch {
    Touch {
        on: date(2023, 5, 11),
        by: None,
    }
}

/// 10,000 actions, each with one of 40 owners.
fn workspace() -> Workspace {
    let organisations = (0..ORGANISATIONS).map(|n| {
        let name = format!("Organisasjon {n}");
        let organisation = Organisation::new(&name, OrganisationKind::Firm, touch().stamp());
        Edit::Add(NewRecord::Organisation(
            Id::new(&format!("org-{n}")),
            organisation.into(),
        ))
    });
    let actions = (1..=ACTIONS).map(|number| {
        let text = format!("Avklare hva som kan deles på sted nummer {number}");
        let mut action = Action::new(&text, touch().stamp());
        action.number = number;
        action.owner = Some(Id::new(&format!("org-{}", number % ORGANISATIONS)));
        let id = Id::new(&format!("action-{number:05}"));
        Edit::Add(NewRecord::Action(id, action.into()))
    });
    let all = Edit::All(
        Message::new("edit-several"),
        organisations.chain(actions).collect(),
    );
    let empty = Workspace::new("Bench", Division::Y2020, Language::Nb);
    all.apply(&empty, &touch()).unwrap()
}

struct Bench {
    ctx: Context,
    field: CaptureField,
    document: Document,
    session: Session,
    settings: Settings,
    chance: Chance,
    places: Places,
    index: Index,
}

impl Bench {
    fn new() -> Self {
        let ctx = Context::default();
        theme::fonts::install(&ctx);
        theme::apply(
            &ctx,
            Look {
                theme: ThemeChoice::Light,
                reduced_motion: true,
            },
        );
        let document = Document::opened(workspace(), Access::Write);
        let index = Index::of(document.workspace());
        let mut bench = Self {
            ctx,
            field: CaptureField::new("bench", Kind::Action),
            document,
            session: Session::default(),
            settings: Settings::default(),
            chance: Chance::seeded(1),
            places: Places::default(),
            index,
        };
        bench.field.focus();
        for _ in 0..5 {
            bench.frame(Vec::new());
        }
        bench
    }

    /// One frame of the line; stores what was entered as the window does: the edit, then what follows
    /// from the new state.
    fn frame(&mut self, events: Vec<Event>) {
        let cx = PanelContext {
            document: &self.document,
            session: &self.session,
            settings: &self.settings,
            text: Catalogue::of(Language::Nb),
            palette: ThemeChoice::Light.palette(),
            today: date(2023, 11, 1),
            now: date(2023, 11, 1).at(10, 0, 0, 0),
            author: None,
            chance: &self.chance,
            geography: None,
            places: &self.places,
            index: &self.index,
        };
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(900.0, 400.0))),
            events,
            ..RawInput::default()
        };
        let mut edit = None;
        let field = &mut self.field;
        let output = self.ctx.run_ui(input, |ui| {
            let empty = Empty {
                hint: "",
                name: "",
                how: "",
                key: "",
            };
            if let Some(reading) = field.ui(ui, &cx, empty) {
                edit = store::edit(&cx, &reading);
            }
        });
        black_box(self.ctx.tessellate(output.shapes, output.pixels_per_point));
        if let Some((edit, _)) = edit {
            self.document.apply(&edit, &touch(), Merge::Never).unwrap();
            self.index.refresh(self.document.workspace());
            self.field.clear();
        }
    }

    fn actions(&self) -> usize {
        self.document.workspace().actions().iter().count()
    }
}

fn text(text: &str) -> Event {
    Event::Text(text.to_owned())
}

fn enter() -> Event {
    Event::Key {
        key: Key::Enter,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    }
}

/// From Enter to the stored action, with the frame in which that happens and the one that shows it.
#[divan::bench]
fn key_press_to_stored_action(bencher: Bencher<'_, '_>) {
    let mut bench = Bench::new();
    let mut stored = bench.actions();
    bencher.bench_local(|| {
        bench.frame(vec![text("!Avklar pris på GROT >1.12.23 "), enter()]);
        bench.frame(Vec::new());
        stored += 1;
        assert_eq!(bench.actions(), stored, "each line is stored");
    });
}

/// A letter typed into a line that names an owner.
#[divan::bench]
fn a_letter(bencher: Bencher<'_, '_>) {
    let mut bench = Bench::new();
    bencher.bench_local(|| {
        bench.frame(vec![text("!Avklar pris @Organisasjon")]);
        bench.field.clear();
    });
}
