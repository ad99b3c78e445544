//! The drawing of a value chain with 1,000 steps and 1,500 flows: words, layout and shapes, and the
//! same again where nothing or only a name has changed.

#![expect(clippy::expect_used, reason = "a bench that cannot begin is to stop")]

use divan::{Bencher, black_box};
use frostating::analysis::{Index, Places};
use frostating::i18n::Catalogue;
use frostating::message::Language;
use frostating::scene::chain::{ChainDrawing, ChainRequest};
use frostating::workspace::edit::{NewRecord, StepField};
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

#[divan::bench(args = [200, 1000])]
fn one_name_changed(bencher: Bencher<'_, '_>, steps: usize) {
    let made = Made::of(steps);
    let drawing = made.drawing();
    let edit = Edit::Step(
        StepId::new("step-00003"),
        StepField::Name("Virksomhet nummer X".into()),
    );
    let workspace = edit
        .apply(&made.workspace, &touch())
        .expect("the edit is sound");
    let renamed = Made {
        workspace,
        chain: made.chain.clone(),
        index: made.index,
        places: made.places,
    };
    bencher
        .with_inputs(|| drawing.clone())
        .bench_local_values(|drawing| {
            black_box(
                drawing
                    .next(&renamed.request())
                    .expect("the request is sound"),
            )
        });
}
