//! What reports cost on 10,000 assets, 10,000 steps and 10,000 actions: from nothing, and after one
//! edit.

#![expect(
    clippy::unwrap_used,
    reason = "a bench that cannot be set up must not run"
)]

use std::sync::{Arc, OnceLock};

use divan::{Bencher, black_box};
use frostating::analysis::{Crossing, Index, Places, findings, gaps};
use frostating::geo::{Boundaries, LonLat};
use frostating::message::{Language, Message};
use frostating::workspace::edit::{ActionField, AssetField, Edit, NewRecord};
use frostating::workspace::{
    Action, Asset, AssetKind, Chain, ChainId, Division, Flow, Id, Per, Place, PlaceQuality,
    Quantity, Stage, Step, Touch, Workspace,
};
use jiff::civil::date;

const RECORDS: usize = 10_000;
const STEPS_OF_A_CHAIN: usize = 200;

fn main() {
    divan::main();
}

fn touch() -> Touch {
    Touch {
        on: date(2023, 5, 11),
        by: None,
    }
}

fn boundaries() -> &'static Arc<Boundaries> {
    static BOUNDARIES: OnceLock<Arc<Boundaries>> = OnceLock::new();
    BOUNDARIES.get_or_init(|| Arc::new(Boundaries::bundled().unwrap()))
}

fn chain(number: usize) -> ChainId {
    Id::new(&format!("chain-{number:03}"))
}

/// A point within Norway's box, spread evenly without chance.
fn point(number: usize) -> LonLat {
    let part = |step: f64| (f64::from(u32::try_from(number).unwrap()) * step).fract();
    LonLat {
        lon: 5.0 + 20.0 * part(0.618_034),
        lat: 58.0 + 12.0 * part(0.754_878),
    }
}

fn workspace() -> &'static Workspace {
    static WORKSPACE: OnceLock<Workspace> = OnceLock::new();
    WORKSPACE.get_or_init(|| {
        let stamp = touch().stamp();
        let mut records = Vec::new();
        for number in 0..RECORDS / STEPS_OF_A_CHAIN {
            let chain_record = Chain {
                name: format!("Chain {number}"),
                lead: None,
                stages: vec![Stage {
                    id: "stage".into(),
                    name: "Stage".into(),
                }],
                targets: Vec::new(),
                notes: None,
                stamp: stamp.clone(),
            };
            records.push(NewRecord::Chain(chain(number), chain_record.into()));
        }
        for number in 0..RECORDS {
            let place = Place::at(point(number), PlaceQuality::Exact);
            let asset = Asset::new("Asset", AssetKind::Industry, Some(place), stamp.clone());
            let asset_id = Id::new(&format!("asset-{number:05}"));
            let chain = chain(number / STEPS_OF_A_CHAIN);
            let mut step = Step::new(chain.clone(), "stage", "Step", stamp.clone());
            step.asset = Some(asset_id.clone());
            let step_id = Id::new(&format!("step-{number:05}"));
            let mut action = Action::new("Action", stamp.clone());
            action.number = u32::try_from(number + 1).unwrap();
            action.about = vec![asset_id.clone().into(), chain.into()];
            records.push(NewRecord::Asset(asset_id, asset.into()));
            records.push(NewRecord::Step(step_id, step.into()));
            let action_id = Id::new(&format!("action-{number:05}"));
            records.push(NewRecord::Action(action_id, action.into()));
        }
        for number in (0..RECORDS).filter(|number| number % STEPS_OF_A_CHAIN != 0) {
            let step = |number: usize| Id::new(&format!("step-{number:05}"));
            let mut flow = Flow::new(step(number - 1), step(number), "wood", stamp.clone());
            flow.amounts = vec![Quantity::guess(1.0, "kt", Some(Per::Year))];
            let flow_id = Id::new(&format!("flow-{number:05}"));
            records.push(NewRecord::Flow(flow_id, flow.into()));
        }
        let edits = records.into_iter().map(Edit::Add).collect();
        let empty = Workspace::new("Bench", Division::Y2024, Language::En);
        Edit::All(Message::new("edit-several"), edits)
            .apply(&empty, &touch())
            .unwrap()
    })
}

fn edited(edit: &Edit) -> Workspace {
    edit.apply(workspace(), &touch()).unwrap()
}

/// Budget: under 50 ms.
#[divan::bench]
fn places_of_all_assets(bencher: Bencher<'_, '_>) {
    let (workspace, boundaries) = (workspace(), boundaries());
    bencher.bench(|| Places::of(black_box(workspace), boundaries));
}

/// Budget: under 50 µs. Two refreshes a round: there and back.
#[divan::bench]
fn places_after_one_asset_moved_and_back(bencher: Bencher<'_, '_>) {
    let place = Place::at(
        LonLat {
            lon: 10.4,
            lat: 63.4,
        },
        PlaceQuality::Exact,
    );
    let moved = edited(&Edit::Asset(
        Id::new("asset-05000"),
        AssetField::Place(Some(place)),
    ));
    let mut places = Places::of(workspace(), boundaries());
    bencher.bench_local(|| {
        places.refresh(black_box(&moved), Some(boundaries()));
        places.refresh(black_box(workspace()), Some(boundaries()));
    });
}

#[divan::bench]
fn index_of_all_links(bencher: Bencher<'_, '_>) {
    let workspace = workspace();
    bencher.bench(|| Index::of(black_box(workspace)));
}

/// Two refreshes a round: there and back.
#[divan::bench]
fn index_after_one_action_changed_and_back(bencher: Bencher<'_, '_>) {
    let changed = edited(&Edit::Action(
        Id::new("action-05000"),
        ActionField::About(Vec::new()),
    ));
    let mut index = Index::of(workspace());
    bencher.bench_local(|| {
        index.refresh(black_box(&changed));
        index.refresh(black_box(workspace()));
    });
}

#[divan::bench]
fn crossing_of_a_chain_of_200_steps(bencher: Bencher<'_, '_>) {
    let workspace = workspace();
    let (index, places) = (Index::of(workspace), Places::of(workspace, boundaries()));
    bencher.bench(|| Crossing::of_chain(workspace, &index, &places, black_box(&chain(7))));
}

#[divan::bench]
fn gaps_as_after_each_edit(bencher: Bencher<'_, '_>) {
    let workspace = workspace();
    bencher.bench(|| gaps(black_box(workspace), date(2023, 11, 1)));
}

#[divan::bench]
fn all_findings(bencher: Bencher<'_, '_>) {
    let workspace = workspace();
    bencher.bench(|| findings(black_box(workspace), date(2023, 11, 1)));
}
