//! Times one frame of the map panel, drawing and tessellation: all of Norway with 10,000 assets, at
//! rest, panned, zoomed within a step and from step to step, after an edit, with all of them selected,
//! with the flows of a chain, and with a screen reader listening.

#![expect(
    clippy::unwrap_used,
    reason = "a bench that cannot be set up must not run"
)]

use std::sync::{Arc, OnceLock};

use divan::Bencher;
use divan::counter::ItemsCount;
use egui::{CentralPanel, Context, Frame, Pos2, RawInput, Rect, vec2};
use frostating::analysis::{Index, Places};
use frostating::document::{Access, Document, Merge};
use frostating::geo::{Boundaries, LonLat, MapDetail, Metres};
use frostating::i18n::Catalogue;
use frostating::intent::{Intent, View};
use frostating::message::{Language, Message};
use frostating::scene::Palette;
use frostating::session::{Chance, MapCamera, Selection, Session, Settings};
use frostating::ui::panels::MapPanel;
use frostating::ui::theme::{self, Look};
use frostating::ui::{Geography, PanelContext};
use frostating::workspace::edit::{AssetField, Edit, NewRecord};
use frostating::workspace::{
    Asset, AssetKind, Chain, Commitment, Division, Flow, Id, Per, Place, PlaceQuality, Quantity,
    Status, Step, Touch, Workspace,
};
use jiff::civil::date;

const ASSETS: usize = 10_000;
const STEPS: usize = 300;
/// Metres per point at which a window of 1440 × 900 shows all of Norway.
const WHOLE_COUNTRY: f64 = 2_600.0;

fn main() {
    divan::main();
}

fn touch() -> Touch {
    Touch {
        on: date(2023, 5, 11),
        by: None,
    }
}

fn geography() -> &'static Geography {
    static GEOGRAPHY: OnceLock<Geography> = OnceLock::new();
    GEOGRAPHY.get_or_init(|| {
        let boundaries = Arc::new(Boundaries::bundled().unwrap());
        let detail = Arc::new(MapDetail::new(Arc::clone(&boundaries)));
        detail.build_all();
        Geography { boundaries, detail }
    })
}

/// Assets spread evenly over the land of Norway, without chance.
fn workspace() -> &'static Workspace {
    static WORKSPACE: OnceLock<Workspace> = OnceLock::new();
    WORKSPACE.get_or_init(|| {
        let part =
            |number: usize, step: f64| (f64::from(u32::try_from(number).unwrap()) * step).fract();
        let points = (0..).map(|number| {
            LonLat::new(
                4.5 + 26.5 * part(number, 0.754_877_666_2),
                57.9 + 13.3 * part(number, 0.569_840_290_9),
            )
        });
        let edition = Division::Y2020.edition();
        let on_land = points.filter(|point| {
            geography()
                .boundaries
                .locate(*point, edition)
                .municipality()
                .is_some()
        });
        let records = on_land.take(ASSETS).enumerate().map(|(number, point)| {
            let kind = AssetKind::ALL[number % AssetKind::ALL.len()];
            let place = Place::at(point, PlaceQuality::Approximate);
            let name = format!("Industripark {number}");
            let mut asset = Asset::new(&name, kind, Some(place), touch().stamp());
            asset.status = Status::ALL[number % Status::ALL.len()];
            asset
                .capacities
                .push(Quantity::guess(12.5, "kt", Some(Per::Year)));
            Edit::Add(NewRecord::Asset(
                Id::new(&format!("asset-{number:05}")),
                asset.into(),
            ))
        });
        let empty = Workspace::new("Bench", Division::Y2020, Language::Nb);
        let all = Edit::All(
            Message::new("edit-several"),
            records.chain(chain()).collect(),
        );
        all.apply(&empty, &touch()).unwrap()
    })
}

/// A chain with a step at every thirtieth asset and a flow from each to the next.
fn chain() -> impl Iterator<Item = Edit> {
    let record = Chain {
        name: "Kjede".to_owned(),
        lead: None,
        stages: vec![frostating::workspace::Stage {
            id: "stage-a".to_owned(),
            name: "Trinn".to_owned(),
        }],
        targets: Vec::new(),
        notes: None,
        stamp: touch().stamp(),
    };
    let chain = Edit::Add(NewRecord::Chain(Id::new("chain-a"), record.into()));
    let steps = (0..STEPS).map(|number| {
        let mut step = Step::new(Id::new("chain-a"), "stage-a", "Ledd", touch().stamp());
        step.asset = Some(Id::new(&format!("asset-{:05}", number * ASSETS / STEPS)));
        Edit::Add(NewRecord::Step(
            Id::new(&format!("step-{number:03}")),
            step.into(),
        ))
    });
    let flows = (1..STEPS).map(|number| {
        let step = |number: usize| Id::new(&format!("step-{number:03}"));
        let mut flow = Flow::new(step(number - 1), step(number), "Vare", touch().stamp());
        flow.commitment = Commitment::ALL[number % Commitment::ALL.len()];
        flow.amounts
            .push(Quantity::guess(number as f64, "kt", Some(Per::Year)));
        Edit::Add(NewRecord::Flow(
            Id::new(&format!("flow-{number:03}")),
            flow.into(),
        ))
    });
    [chain].into_iter().chain(steps).chain(flows)
}

/// The panel in a window of 1340 × 816 points.
struct Stage {
    ctx: Context,
    panel: MapPanel,
    document: Document,
    session: Session,
    settings: Settings,
    chance: Chance,
    places: Places,
    index: Index,
    frames: u32,
}

impl Stage {
    fn new(metres_per_point: f64) -> Self {
        let ctx = Context::default();
        theme::fonts::install(&ctx);
        theme::apply(&ctx, Look::default());
        let document = Document::opened(workspace().clone(), Access::Write);
        let mut session = Session::default();
        let centre = geography().boundaries.bounds().centre();
        session.map.camera = Some(MapCamera {
            centre,
            metres_per_point,
        });
        let mut stage = Self {
            ctx,
            panel: MapPanel::default(),
            places: Places::of(document.workspace(), &geography().boundaries),
            index: Index::of(document.workspace()),
            document,
            session,
            settings: Settings::default(),
            chance: Chance::seeded(1),
            frames: 0,
        };
        for _ in 0..4 {
            stage.frame();
        }
        stage
    }

    /// One frame; the number of its triangles.
    fn frame(&mut self) -> usize {
        self.frames += 1;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1340.0, 816.0))),
            time: Some(f64::from(self.frames) / 60.0),
            ..RawInput::default()
        };
        let mut asked = Vec::new();
        let Self {
            ctx,
            panel,
            document,
            session,
            settings,
            chance,
            places,
            index,
            ..
        } = self;
        let cx = PanelContext {
            document,
            session,
            settings,
            text: Catalogue::of(Language::Nb),
            palette: &Palette::LIGHT,
            today: touch().on,
            now: touch().on.at(10, 0, 0, 0),
            author: None,
            chance,
            geography: Some(geography()),
            places,
            index,
        };
        let output = ctx.run_ui(input, |ui| {
            asked.clear();
            CentralPanel::default()
                .frame(Frame::NONE)
                .show(ui, |ui| panel.ui(ui, &cx, &mut asked));
        });
        let painted = ctx.tessellate(output.shapes, output.pixels_per_point);
        for intent in asked {
            if let Intent::View(View::Map(map)) = intent {
                self.session.map = map;
            }
        }
        let triangles = |primitive: &egui::ClippedPrimitive| match &primitive.primitive {
            egui::epaint::Primitive::Mesh(mesh) => mesh.indices.len() / 3,
            egui::epaint::Primitive::Callback(_) => 0,
        };
        painted.iter().map(triangles).sum()
    }

    fn camera(&mut self) -> &mut MapCamera {
        self.session.map.camera.as_mut().unwrap()
    }
}

/// Times frames that each follow `before`; the counter is the triangles of one.
fn frames(bencher: Bencher<'_, '_>, metres_per_point: f64, mut before: impl FnMut(&mut Stage)) {
    let mut stage = Stage::new(metres_per_point);
    before(&mut stage);
    let triangles = stage.frame();
    assert!(triangles <= 200_000, "{triangles} triangles");
    bencher.counter(ItemsCount::new(triangles)).bench_local(|| {
        before(&mut stage);
        stage.frame()
    });
}

const SCALES: [f64; 4] = [WHOLE_COUNTRY, 1_200.0, 420.0, 60.0];

#[divan::bench(args = SCALES)]
fn at_rest(bencher: Bencher<'_, '_>, metres_per_point: f64) {
    frames(bencher, metres_per_point, |_| {});
}

#[divan::bench(args = SCALES)]
fn panned(bencher: Bencher<'_, '_>, metres_per_point: f64) {
    let mut way = 7.0;
    frames(bencher, metres_per_point, |stage| {
        let camera = stage.camera();
        let Metres { x, y } = camera.centre;
        camera.centre = Metres::new(x + way * metres_per_point, y - way * metres_per_point);
        way = -way;
    });
}

#[divan::bench(args = SCALES)]
fn panned_far(bencher: Bencher<'_, '_>, metres_per_point: f64) {
    let mut steps = 0;
    frames(bencher, metres_per_point, |stage| {
        steps += 1;
        let camera = stage.camera();
        // Eight points a frame up the country, and back again.
        let north = if steps / 400 % 2 == 0 { 8.0 } else { -8.0 };
        camera.centre.y += north * metres_per_point;
    });
}

#[divan::bench(args = SCALES)]
fn zoomed_within_a_step(bencher: Bencher<'_, '_>, metres_per_point: f64) {
    let mut nearer = true;
    frames(bencher, metres_per_point, |stage| {
        let factor: f64 = if nearer { 0.99 } else { 1.0 / 0.99 };
        stage.camera().metres_per_point *= factor;
        nearer = !nearer;
    });
}

/// The dearest frames: each lays out everything anew.
#[divan::bench(args = SCALES)]
fn zoomed_to_another_step(bencher: Bencher<'_, '_>, metres_per_point: f64) {
    let mut nearer = true;
    frames(bencher, metres_per_point, |stage| {
        let factor: f64 = if nearer { 0.8 } else { 1.0 / 0.8 };
        stage.camera().metres_per_point *= factor;
        nearer = !nearer;
    });
}

#[divan::bench(args = [WHOLE_COUNTRY, 420.0])]
fn after_an_edit(bencher: Bencher<'_, '_>, metres_per_point: f64) {
    let mut number: u32 = 0;
    frames(bencher, metres_per_point, |stage| {
        number += 1;
        let edit = Edit::Asset(
            Id::new("asset-00042"),
            AssetField::Name(format!("Verk {number}")),
        );
        stage
            .document
            .apply(&edit, &touch(), Merge::Typing(1))
            .unwrap();
        stage
            .places
            .refresh(stage.document.workspace(), Some(&geography().boundaries));
        stage.index.refresh(stage.document.workspace());
    });
}

fn pan(stage: &mut Stage) {
    stage.camera().centre.x += 1_000.0;
    if stage.frames % 200 < 100 {
        stage.camera().centre.x -= 2_000.0;
    }
}

#[divan::bench(args = SCALES)]
fn with_all_selected(bencher: Bencher<'_, '_>, metres_per_point: f64) {
    frames(bencher, metres_per_point, |stage| {
        if stage.session.selection.is_empty() {
            let all = workspace().assets().iter().map(|(id, _)| id.into());
            stage.session.selection = Selection::many(all);
        }
        pan(stage);
    });
}

#[divan::bench(args = SCALES)]
fn with_chain(bencher: Bencher<'_, '_>, metres_per_point: f64) {
    frames(bencher, metres_per_point, |stage| {
        stage.session.map.chain = Some(Id::new("chain-a"));
        pan(stage);
    });
}

#[divan::bench(args = SCALES)]
fn with_a_screen_reader(bencher: Bencher<'_, '_>, metres_per_point: f64) {
    frames(bencher, metres_per_point, |stage| {
        stage.ctx.enable_accesskit();
        pan(stage);
    });
}
