//! Budget of the actions panel: one frame (`ui` and tessellation) with 10,000 actions in at most
//! 3 ms, at rest, scrolling and grouped. Beside it what a frame costs that has to build the rows
//! anew: after an edit, a click on a heading, a keystroke in the search.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a bench may fail")]

use divan::{Bencher, black_box};
use egui::{
    Context, Event, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, RawInput, Rect, TouchPhase,
    Vec2,
};
use frostating::analysis::{Index, Places};
use frostating::document::{Access, Document, Merge};
use frostating::i18n::Catalogue;
use frostating::message::{Language, Message};
use frostating::session::{ActionsShape, Chance, Session, Settings, Sort};
use frostating::ui::PanelContext;
use frostating::ui::panels::ActionsPanel;
use frostating::ui::theme::{self, Look, ThemeChoice};
use frostating::workspace::edit::{ActionField, NewRecord};
use frostating::workspace::{
    Action, ActionColumn, ActionGroup, ActionScope, ActionStatus, Division, Edit, Id, Organisation,
    OrganisationKind, Touch, Workspace,
};
use jiff::civil::date;

const ACTIONS: i32 = 10_000;

fn main() {
    divan::main();
}

fn touch() -> Touch {
    Touch {
        on: date(2023, 5, 11),
        by: None,
    }
}

/// 10,000 actions of 40 owners, one in ten without a date, one in eleven without an owner.
fn workspace() -> Workspace {
    let mut edits = Vec::new();
    for n in 0..40 {
        let organisation = Organisation::new(
            &format!("Organisasjon {n}"),
            OrganisationKind::Firm,
            touch().stamp(),
        );
        let id = Id::new(&format!("org-{n}"));
        edits.push(Edit::Add(NewRecord::Organisation(
            id,
            Box::new(organisation),
        )));
    }
    for n in 0..ACTIONS {
        let text = format!(
            "Kartlegge hva som kan deles av rør, varme og kai på sted nummer {n} før sommeren"
        );
        let mut action = Action::new(&text, touch().stamp());
        action.number = n.unsigned_abs() + 1;
        action.owner = (n % 11 != 0).then(|| Id::new(&format!("org-{}", n % 40)));
        action.due =
            (n % 10 != 0).then(|| date(2023, 6, 1).saturating_add(jiff::Span::new().days(n % 500)));
        action.status = ActionStatus::ALL[(n % 5).unsigned_abs() as usize];
        if n % 4 == 3 {
            action.blocked_by = vec![Id::new(&format!("action-{}", n - 1))];
        }
        if n % 3 == 0 {
            action.about = vec![Id::<Organisation>::new(&format!("org-{}", n % 7)).into()];
        }
        edits.push(Edit::Add(NewRecord::Action(
            Id::new(&format!("action-{n}")),
            Box::new(action),
        )));
    }
    let all = Edit::All(Message::new("edit-several"), edits);
    all.apply(
        &Workspace::new("Bench", Division::Y2020, Language::Nb),
        &touch(),
    )
    .expect("it can be built")
}

struct Bench {
    ctx: Context,
    panel: ActionsPanel,
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
        let mut session = Session::default();
        session.actions.shown.filter.scope = ActionScope::All;
        let index = Index::of(document.workspace());
        let mut bench = Self {
            ctx,
            panel: ActionsPanel::default(),
            document,
            session,
            settings: Settings::default(),
            chance: Chance::seeded(1),
            places: Places::default(),
            index,
        };
        for _ in 0..5 {
            bench.frame(Vec::new());
        }
        bench
    }

    /// One frame of a window of 1340 × 790 points; the number of triangles.
    fn frame(&mut self, events: Vec<Event>) -> usize {
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
        let size = Vec2::new(1340.0, 790.0);
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)),
            events,
            ..RawInput::default()
        };
        let mut out = Vec::new();
        let panel = &mut self.panel;
        let output = self.ctx.run_ui(input, |ui| panel.ui(ui, &cx, &mut out));
        let shapes = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        shapes
            .iter()
            .map(|shape| match &shape.primitive {
                egui::epaint::Primitive::Mesh(mesh) => mesh.indices.len() / 3,
                egui::epaint::Primitive::Callback(_) => 0,
            })
            .sum()
    }
}

#[divan::bench]
fn at_rest(bencher: Bencher) {
    let mut bench = Bench::new();
    bencher.bench_local(|| black_box(bench.frame(Vec::new())));
}

#[divan::bench]
fn scrolling(bencher: Bencher) {
    let mut bench = Bench::new();
    let middle = Pos2::new(800.0, 500.0);
    let wheel = || Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: Vec2::new(0.0, -180.0),
        phase: TouchPhase::Move,
        source: MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    };
    bencher.bench_local(|| black_box(bench.frame(vec![Event::PointerMoved(middle), wheel()])));
}

#[divan::bench]
fn grouped_by_owner(bencher: Bencher) {
    let mut bench = Bench::new();
    bench.session.actions.shown.group = ActionGroup::Owner;
    bench.frame(Vec::new());
    bencher.bench_local(|| black_box(bench.frame(Vec::new())));
}

#[divan::bench(args = [ActionsShape::Board, ActionsShape::Timeline])]
fn in_another_shape(bencher: Bencher, shape: ActionsShape) {
    let mut bench = Bench::new();
    bench.session.actions.shape = shape;
    for _ in 0..5 {
        bench.frame(Vec::new());
    }
    bencher.bench_local(|| black_box(bench.frame(Vec::new())));
}

#[divan::bench]
fn after_an_edit(bencher: Bencher) {
    let mut bench = Bench::new();
    let mut n = 0;
    bencher.bench_local(|| {
        n += 1;
        let field = ActionField::Text(format!("Endret for {n}. gang"));
        let edit = Edit::Action(Id::new("action-7"), field);
        bench
            .document
            .apply(&edit, &touch(), Merge::Never)
            .expect("it can be edited");
        black_box(bench.frame(Vec::new()))
    });
}

#[divan::bench(args = [ActionColumn::Number, ActionColumn::Text, ActionColumn::Due, ActionColumn::Status])]
fn sorted_anew(bencher: Bencher, column: ActionColumn) {
    let mut bench = Bench::new();
    let mut descending = false;
    bencher.bench_local(|| {
        descending = !descending;
        bench.session.actions.set_sort(Sort { column, descending });
        black_box(bench.frame(Vec::new()))
    });
}

#[divan::bench]
fn searched_anew(bencher: Bencher) {
    let mut bench = Bench::new();
    let mut letters = ["kartlegge", "nummer 77", "varme"].into_iter().cycle();
    bencher.bench_local(|| {
        letters
            .next()
            .unwrap_or_default()
            .clone_into(&mut bench.session.actions.shown.filter.search);
        black_box(bench.frame(Vec::new()))
    });
}
