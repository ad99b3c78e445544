//! The drawing of a value chain with 1,000 steps and 1,500 flows: words, layout and shapes, and the
//! same again where nothing, only a name, the size of a card or a step has changed; and a frame of the
//! panel. Budgets: a keystroke in 8 ms for 200 steps and in 33 ms for 1,000, a frame at rest in 8 ms.

#![expect(clippy::expect_used, reason = "a bench that cannot begin is to stop")]

use divan::{Bencher, black_box};
use egui::{Context, Pos2, RawInput, Rect, Vec2};
use frostating::analysis::chain::ReportMemo;
use frostating::analysis::chain::stress::{self, Outage};
use frostating::analysis::{Index, Places};
use frostating::document::{Access, Document};
use frostating::i18n::Catalogue;
use frostating::intent::{Intent, View};
use frostating::layout::{Size, sankey};
use frostating::message::Language;
use frostating::scene::chain::{ChainDrawing, ChainRequest};
use frostating::scene::sankey::{SankeyDrawing, SankeyRequest};
use frostating::session::{Chance, DrawingCamera, Session, Settings};
use frostating::ui::PanelContext;
use frostating::ui::panels::ChainsPanel;
use frostating::ui::theme::{self, Look, ThemeChoice};
use frostating::workspace::edit::{ChainField, FlowField, NewRecord, StepField};
use frostating::workspace::{
    Chain, ChainId, CountyCode, Division, Edit, Flow, FlowId, Per, Quantity, Stage, Step, StepId,
    Touch, Workspace,
};

fn main() {
    divan::main();
}

const STAGES: usize = 8;
const COUNTIES: [&str; 6] = ["18", "50", "15", "34", "46", "SE"];

fn touch() -> Touch {
    Touch {
        on: jiff::civil::date(2023, 5, 11),
        by: None,
    }
}

/// A chain whose flows lead mostly to the next stage and mostly stay in their county.
fn chain_of(steps: usize) -> (Workspace, ChainId) {
    let stamp = touch().stamp();
    let id = ChainId::new("chain-large");
    let stages = (0..STAGES)
        .map(|n| Stage {
            id: format!("stage-{n}"),
            name: format!("Ledd {n}"),
        })
        .collect();
    let chain = Chain {
        name: "Stor kjede".into(),
        lead: None,
        stages,
        targets: Vec::new(),
        notes: None,
        stamp: stamp.clone(),
    };
    let mut edits = vec![Edit::Add(NewRecord::Chain(id.clone(), chain.into()))];
    let step_id = |n: usize| StepId::new(&format!("step-{n:05}"));
    for n in 0..steps {
        let name = format!("Virksomhet nummer {n}");
        let mut step = Step::new(
            id.clone(),
            &format!("stage-{}", n % STAGES),
            &name,
            stamp.clone(),
        );
        step.county = Some(CountyCode::new(COUNTIES[n / STAGES * 7 % COUNTIES.len()]));
        step.capacities = vec![Quantity::guess(n as f64, "kt", Some(Per::Year))];
        edits.push(Edit::Add(NewRecord::Step(step_id(n), step.into())));
    }
    for n in 0..steps * 3 / 2 {
        let from = n * 2 / 3;
        let to = (from + 1 + (n * n % 5) * STAGES) % steps;
        if from != to {
            let mut flow = Flow::new(step_id(from), step_id(to), "vare", stamp.clone());
            flow.amounts = vec![Quantity::guess((n % 90) as f64, "kt", Some(Per::Year))];
            edits.push(Edit::Add(NewRecord::Flow(
                FlowId::new(&format!("flow-{n:05}")),
                flow.into(),
            )));
        }
    }
    let empty = Workspace::new("Stor", Division::Y2020, Language::Nb);
    let all = Edit::All(frostating::message::Message::new("new"), edits);
    (
        all.apply(&empty, &touch()).expect("the edits are sound"),
        id,
    )
}

struct Made {
    workspace: Workspace,
    chain: ChainId,
    index: Index,
    places: Places,
}

impl Made {
    fn of(steps: usize) -> Self {
        let (workspace, chain) = chain_of(steps);
        let index = Index::of(&workspace);
        let mut places = Places::default();
        places.refresh(&workspace, None);
        Self {
            workspace,
            chain,
            index,
            places,
        }
    }

    fn request(&self) -> ChainRequest<'_> {
        ChainRequest {
            workspace: &self.workspace,
            index: &self.index,
            places: &self.places,
            chain: &self.chain,
            text: Catalogue::of(Language::Nb),
            confidential: true,
            room: Some([1340.0, 700.0]),
            folds: None,
            work_on: None,
        }
    }

    fn drawing(&self) -> ChainDrawing {
        ChainDrawing::of(&self.request())
            .expect("the request is sound")
            .expect("the chain is there")
    }
}

#[divan::bench(args = [200, 1000])]
fn whole_drawing(bencher: Bencher<'_, '_>, steps: usize) {
    let made = Made::of(steps);
    bencher.bench_local(|| black_box(made.drawing()));
}

#[divan::bench(args = [200, 1000])]
fn nothing_changed(bencher: Bencher<'_, '_>, steps: usize) {
    let made = Made::of(steps);
    let drawing = made.drawing();
    bencher
        .with_inputs(|| drawing.clone())
        .bench_local_values(|drawing| {
            black_box(drawing.next(&made.request()).expect("the request is sound"))
        });
}

/// Draws anew after an edit.
fn after(bencher: Bencher<'_, '_>, steps: usize, edit: impl FnOnce(&Made) -> Edit) {
    let made = Made::of(steps);
    let drawing = made.drawing();
    let workspace = edit(&made)
        .apply(&made.workspace, &touch())
        .expect("the edit is sound");
    let mut places = made.places;
    places.refresh(&workspace, None);
    let edited = Made {
        chain: made.chain,
        index: Index::of(&workspace),
        places,
        workspace,
    };
    bencher
        .with_inputs(|| drawing.clone())
        .bench_local_values(|drawing| {
            black_box(
                drawing
                    .next(&edited.request())
                    .expect("the request is sound"),
            )
        });
}

fn rename(name: &str) -> Edit {
    Edit::Step(StepId::new("step-00003"), StepField::Name(name.into()))
}

#[divan::bench(args = [200, 1000])]
fn one_name_changed(bencher: Bencher<'_, '_>, steps: usize) {
    after(bencher, steps, |_| rename("Virksomhet nummer X"));
}

#[divan::bench(args = [200, 1000])]
fn one_card_grew(bencher: Bencher<'_, '_>, steps: usize) {
    let name = "Virksomhet med et navn som tar to linjer og et bredere kort";
    after(bencher, steps, |_| rename(name));
}

#[divan::bench(args = [200, 1000])]
fn one_step_added(bencher: Bencher<'_, '_>, steps: usize) {
    after(bencher, steps, |made| {
        let step = Step::new(made.chain.clone(), "stage-2", "Ny", touch().stamp());
        Edit::Add(NewRecord::Step(StepId::new("step-new"), step.into()))
    });
}

/// The report of a chain after a keystroke in an amount, its targets to be reached.
#[divan::bench(args = [200, 1000])]
fn report_after_a_keystroke(bencher: Bencher<'_, '_>, steps: usize) {
    let mut made = Made::of(steps);
    let target = vec![Quantity::guess(1e6, "kt", Some(Per::Year))];
    let targets = Edit::Chain(made.chain.clone(), ChainField::Targets(target));
    made.workspace = (targets.apply(&made.workspace, &touch())).expect("the edit is sound");
    made.index.refresh(&made.workspace);
    let mut memo = ReportMemo::default();
    let mut typed = 0.0;
    bencher.bench_local(|| {
        typed += 1.0;
        let amounts = vec![Quantity::guess(typed, "kt", Some(Per::Year))];
        let edit = Edit::Flow(FlowId::new("flow-00003"), FlowField::Amounts(amounts));
        made.workspace = (edit.apply(&made.workspace, &touch())).expect("the edit is sound");
        made.index.refresh(&made.workspace);
        let places = (&made.places, false);
        black_box(memo.of(&made.workspace, &made.index, places, &made.chain));
    });
}

/// What falls when a step near the beginning is switched off.
#[divan::bench(args = [200, 1000])]
fn report_of_a_stress_test(bencher: Bencher<'_, '_>, steps: usize) {
    let mut made = Made::of(steps);
    let target = vec![Quantity::guess(1e6, "kt", Some(Per::Year))];
    let targets = Edit::Chain(made.chain.clone(), ChainField::Targets(target));
    made.workspace = (targets.apply(&made.workspace, &touch())).expect("the edit is sound");
    made.index.refresh(&made.workspace);
    let outage = Outage {
        steps: [StepId::new("step-00000")].into(),
        ..Outage::default()
    };
    bencher.bench_local(|| black_box(stress::test(&made.workspace, &made.index, &outage)));
}

/// What moves between two frames.
#[derive(Clone, Copy, Debug)]
enum Motion {
    Rest,
    Pan,
    Zoom,
}

/// The bars and bands of a chain as large as those drawn.
fn bands(steps: usize) -> sankey::SankeyRequest {
    let nodes = (0..steps).map(|n| sankey::Node {
        stage: n % STAGES,
        head: Size::new(120.0, 38.0),
        ..sankey::Node::default()
    });
    let links = (0..steps * 3 / 2).filter_map(|n| {
        let from = n * 2 / 3;
        let to = (from + 1 + (n * n % 5) * STAGES) % steps;
        let amount = (n % 90) as f64;
        (from != to).then_some(sankey::Link {
            from,
            to,
            amount: Some(sankey::Amount {
                leaves: amount,
                arrives: amount,
            }),
            label: Some(Size::new(40.0, 18.0)),
        })
    });
    sankey::SankeyRequest {
        stages: STAGES,
        nodes: nodes.collect(),
        links: links.collect(),
        metrics: sankey::Metrics::default(),
    }
}

/// Budget: 5 ms for 200 steps, 30 ms for 1,000.
#[divan::bench(args = [200, 1000])]
fn sankey_layout(bencher: Bencher<'_, '_>, steps: usize) {
    let request = bands(steps);
    bencher.bench_local(|| black_box(sankey::layout(&request).expect("the request is sound")));
}

#[divan::bench(args = [200, 1000])]
fn sankey_whole_drawing(bencher: Bencher<'_, '_>, steps: usize) {
    let made = Made::of(steps);
    bencher.bench_local(|| {
        let request = SankeyRequest {
            chain: made.request(),
            account: None,
        };
        black_box(SankeyDrawing::near(&request, None).expect("the request is sound"))
    });
}

struct Window {
    ctx: Context,
    panel: ChainsPanel,
    document: Document,
    session: Session,
    settings: Settings,
    chance: Chance,
    places: Places,
    index: Index,
    frames: u32,
}

impl Window {
    fn of(steps: usize, sankey: bool) -> Self {
        let made = Made::of(steps);
        let ctx = Context::default();
        theme::fonts::install(&ctx);
        let look = Look {
            theme: ThemeChoice::Light,
            reduced_motion: true,
        };
        theme::apply(&ctx, look);
        let mut session = Session::default();
        session.chain.chain = Some(made.chain);
        session.chain.sankey = sankey;
        let mut window = Self {
            ctx,
            panel: ChainsPanel::default(),
            document: Document::opened(made.workspace, Access::Write),
            session,
            settings: Settings::default(),
            chance: Chance::seeded(1),
            places: made.places,
            index: made.index,
            frames: 0,
        };
        for _ in 0..5 {
            window.frame(Motion::Rest);
        }
        window
    }

    /// One frame of a window of 1340 × 790 points; the number of triangles.
    fn frame(&mut self, motion: Motion) -> usize {
        self.frames += 1;
        // Back and forth, so that as much is seen in each frame.
        let phase = f32::from(u16::try_from(self.frames % 20).unwrap_or(0));
        self.session.chain.camera = Some(match motion {
            Motion::Rest => DrawingCamera {
                origin: [0.0, 0.0],
                zoom: 0.62,
            },
            Motion::Pan => DrawingCamera {
                origin: [0.0, 7.0 * phase],
                zoom: 0.62,
            },
            Motion::Zoom => DrawingCamera {
                origin: [0.0, 0.0],
                zoom: 0.62 + 0.011 * phase,
            },
        });
        self.session.chain.sankey_camera = self.session.chain.camera;
        let cx = PanelContext {
            document: &self.document,
            session: &self.session,
            settings: &self.settings,
            text: Catalogue::of(Language::Nb),
            palette: ThemeChoice::Light.palette(),
            today: jiff::civil::date(2023, 11, 1),
            now: jiff::civil::date(2023, 11, 1).at(10, 0, 0, 0),
            author: None,
            chance: &self.chance,
            geography: None,
            places: &self.places,
            index: &self.index,
        };
        let size = Vec2::new(1340.0, 790.0);
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)),
            ..RawInput::default()
        };
        let (panel, mut asked) = (&mut self.panel, Vec::new());
        let output = self.ctx.run_ui(input, |ui| panel.ui(ui, &cx, &mut asked));
        for intent in asked {
            if let Intent::View(View::Select(selection)) = intent {
                self.session.selection = selection;
            }
        }
        let drawn = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        drawn
            .iter()
            .map(|part| match &part.primitive {
                egui::epaint::Primitive::Mesh(mesh) => mesh.indices.len() / 3,
                egui::epaint::Primitive::Callback(_) => 0,
            })
            .sum()
    }
}

fn frames(bencher: Bencher<'_, '_>, (steps, sankey): (usize, bool), motion: Motion) {
    let mut window = Window::of(steps, sankey);
    for _ in 0..40 {
        window.frame(motion);
    }
    bencher.bench_local(|| black_box(window.frame(motion)));
}

#[divan::bench(args = [200, 1000])]
fn frame_at_rest(bencher: Bencher<'_, '_>, steps: usize) {
    frames(bencher, (steps, false), Motion::Rest);
}

#[divan::bench(args = [200, 1000])]
fn frame_panned(bencher: Bencher<'_, '_>, steps: usize) {
    frames(bencher, (steps, false), Motion::Pan);
}

#[divan::bench(args = [200, 1000])]
fn frame_zoomed(bencher: Bencher<'_, '_>, steps: usize) {
    frames(bencher, (steps, false), Motion::Zoom);
}

#[divan::bench(args = [200, 1000])]
fn sankey_frame_panned(bencher: Bencher<'_, '_>, steps: usize) {
    frames(bencher, (steps, true), Motion::Pan);
}
