//! Budget of the table of assets: one frame (`ui` and tessellation) with 10,000 assets in at most
//! 3 ms, at rest, scrolling and with all of them selected. The map above is not read yet, so that the
//! table is what is timed; its own budget is in `map`. Beside it what a frame costs that has to build
//! the rows anew: after an edit, a click on a heading, a keystroke in the search.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a bench may fail")]

use divan::{Bencher, black_box};
use egui::{
    Context, Event, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, RawInput, Rect, TouchPhase,
    Vec2,
};
use frostating::analysis::{Index, Places};
use frostating::document::{Access, Document, Merge};
use frostating::geo::LonLat;
use frostating::i18n::Catalogue;
use frostating::message::{Language, Message};
use frostating::session::{AssetColumn, Chance, Selection, Session, Settings, Sort};
use frostating::ui::PanelContext;
use frostating::ui::panels::MapPanel;
use frostating::ui::theme::{self, Look, ThemeChoice};
use frostating::workspace::edit::{AssetField, NewRecord};
use frostating::workspace::{
    Asset, AssetId, AssetKind, Division, Edit, Id, Organisation, OrganisationKind, Per, Place,
    PlaceQuality, Quantity, RecordRef, Source, Status, Touch, Workspace,
};
use jiff::civil::date;

const ASSETS: u32 = 10_000;

fn main() {
    divan::main();
}

fn touch() -> Touch {
    Touch {
        on: date(2023, 5, 11),
        by: None,
    }
}

fn id(number: u32) -> AssetId {
    Id::new(&format!("asset-{number}"))
}

/// 10,000 assets of 40 owners, of which one in three has a source and one in five a day.
fn workspace() -> Workspace {
    let mut edits = Vec::new();
    for n in 0..40 {
        let name = format!("Organisasjon {n}");
        let organisation = Organisation::new(&name, OrganisationKind::Firm, touch().stamp());
        let id = Id::new(&format!("org-{n}"));
        edits.push(Edit::Add(NewRecord::Organisation(
            id,
            Box::new(organisation),
        )));
    }
    for n in 0..ASSETS {
        let kind = AssetKind::ALL[n as usize % AssetKind::ALL.len()];
        let (east, north) = (f64::from(n % 100), f64::from(n / 100));
        let point = LonLat::new(8.0 + east * 0.05, 60.0 + north * 0.05);
        let place = Place::at(point, PlaceQuality::Approximate);
        let name = format!("Anlegg for sidestrømmer nummer {n}");
        let mut asset = Asset::new(&name, kind, Some(place), touch().stamp());
        asset.owner = Some(Id::new(&format!("org-{}", n % 40)));
        asset.status = Status::ALL[n as usize % Status::ALL.len()];
        asset.as_of = (n % 5 == 0).then(|| date(2022, 1, 1));
        asset.capacities = vec![Quantity {
            source: (n % 3 == 0).then(|| Source {
                title: format!("Årsrapport for anlegg {n}"),
                url: None,
                as_of: Some(date(2021, 6, 1)),
            }),
            ..Quantity::guess(f64::from(n % 977), "kt", Some(Per::Year))
        }];
        edits.push(Edit::Add(NewRecord::Asset(id(n), Box::new(asset))));
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
    panel: MapPanel,
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
        let session = Session::default();
        let index = Index::of(document.workspace());
        let mut bench = Self {
            ctx,
            panel: MapPanel::default(),
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
    let middle = Pos2::new(800.0, 700.0);
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
fn with_all_selected(bencher: Bencher) {
    let mut bench = Bench::new();
    bench.session.selection = Selection::many((0..ASSETS).map(|n| RecordRef::from(&id(n))));
    bench.frame(Vec::new());
    bencher.bench_local(|| black_box(bench.frame(Vec::new())));
}

#[divan::bench]
fn after_an_edit(bencher: Bencher) {
    let mut bench = Bench::new();
    let mut n = 0;
    bencher.bench_local(|| {
        n += 1;
        let edit = Edit::Asset(id(7), AssetField::Name(format!("Endret for {n}. gang")));
        bench
            .document
            .apply(&edit, &touch(), Merge::Never)
            .expect("it can be edited");
        black_box(bench.frame(Vec::new()))
    });
}

#[divan::bench(args = [
    AssetColumn::Name,
    AssetColumn::Capacity,
    AssetColumn::Source,
    AssetColumn::Completeness,
    AssetColumn::Confirmed,
])]
fn sorted_anew(bencher: Bencher, column: AssetColumn) {
    let mut bench = Bench::new();
    let mut descending = false;
    bencher.bench_local(|| {
        descending = !descending;
        bench.session.map.sort = Sort { column, descending };
        black_box(bench.frame(Vec::new()))
    });
}

#[divan::bench]
fn searched_anew(bencher: Bencher) {
    let mut bench = Bench::new();
    let mut letters = ["anlegg", "nummer 77", "organisasjon 3"]
        .into_iter()
        .cycle();
    bencher.bench_local(|| {
        letters
            .next()
            .unwrap_or_default()
            .clone_into(&mut bench.session.map.shown.filter.search);
        black_box(bench.frame(Vec::new()))
    });
}
