//! Opening and writing a workspace of 5 MB, beside the bare parse that its budget is counted in.

use divan::counter::BytesCount;
use frostating::geo::LonLat;
use frostating::message::{Language, Message};
use frostating::storage::ron_format::{read, write};
use frostating::workspace::edit::{Edit, NewRecord};
use frostating::workspace::{
    Action, Asset, AssetKind, Author, Chain, Decision, Division, Flow, Id, Organisation,
    OrganisationId, OrganisationKind, Per, Place, PlaceQuality, Quantity, Source, Stage, Stamp,
    Stance, Step, Touch, Workspace,
};
use jiff::civil::date;

fn main() {
    divan::main();
}

/// A workspace whose text has a little over 5 MB: its records are filled in as people fill them.
fn five_megabytes() -> Workspace {
    const ROUNDS: usize = 1_500;
    let touch = Touch {
        on: date(2023, 5, 11),
        by: Some(Author::Role("fylkeskommune".into())),
    };
    let stamp = touch.stamp();
    let mut edits = Vec::new();
    for n in 0..ROUNDS {
        let number = u32::try_from(n + 1).unwrap_or(u32::MAX);
        let organisation = Id::new(&format!("org-smelteverk-nord-{n:05}"));
        let asset = Id::new(&format!("asset-ovn-og-energigjenvinning-{n:05}"));
        let chain = Id::new(&format!("chain-skog-til-silisium-{n:05}"));
        let steps = [0, 1].map(|part| Id::new(&format!("step-biokarbon-{n:05}-{part}")));
        let decision = Id::new(&format!("decision-felles-forprosjekt-{n:05}"));
        let action = Id::new(&format!("action-avklare-nettkapasitet-{n:05}"));
        let firm = Organisation::new(
            "Smelteverk Nord AS, avdeling Ytre",
            OrganisationKind::Firm,
            stamp.clone(),
        );
        edits.push(NewRecord::Organisation(organisation.clone(), firm.into()));
        let plant = plant(n, &organisation, &stamp);
        let capacity = plant.capacities[0].clone();
        edits.push(NewRecord::Asset(asset.clone(), plant.into()));
        let line = Chain {
            name: "Skog → biokarbon → silisium".into(),
            lead: None,
            stages: ["råstoff", "prosess"]
                .map(|s| Stage {
                    id: s.into(),
                    name: s.into(),
                })
                .into(),
            targets: Vec::new(),
            notes: None,
            stamp: stamp.clone(),
        };
        edits.push(NewRecord::Chain(chain.clone(), line.into()));
        for (id, stage) in steps.iter().zip(["råstoff", "prosess"]) {
            let mut step = Step::new(chain.clone(), stage, "Biokarbon fra flis", stamp.clone());
            step.asset = Some(asset.clone());
            edits.push(NewRecord::Step(id.clone(), step.into()));
        }
        let mut flow = Flow::new(
            steps[0].clone(),
            steps[1].clone(),
            "biokarbon",
            stamp.clone(),
        );
        flow.amounts = vec![capacity];
        edits.push(NewRecord::Flow(
            Id::new(&format!("flow-{n:05}")),
            flow.into(),
        ));
        let mut agreed = Decision::new(
            "Partene går sammen om et felles forprosjekt.",
            stamp.clone(),
        );
        agreed.number = number;
        agreed
            .stances
            .insert(organisation.clone(), Stance::default());
        edits.push(NewRecord::Decision(decision.clone(), agreed.into()));
        let mut task = Action::new(
            "Avklare nettkapasitet med netteier før sommeren",
            stamp.clone(),
        );
        task.number = number;
        task.owner = Some(organisation);
        task.decision = Some(decision);
        task.due = Some(date(2023, 9, 1));
        task.about = vec![asset.into(), chain.into()];
        edits.push(NewRecord::Action(action, task.into()));
    }
    let all = Edit::All(
        Message::new("bench"),
        edits.into_iter().map(Edit::Add).collect(),
    );
    let empty = Workspace::new("Måling", Division::Y2020, Language::Nb);
    match all.apply(&empty, &touch) {
        Ok(workspace) => workspace,
        Err(refusal) => unreachable!("{refusal:?}"),
    }
}

/// An asset as people fill it in.
fn plant(n: usize, owner: &OrganisationId, stamp: &Stamp) -> Asset {
    let point = LonLat {
        lon: 9.08 + n as f64 / 1e4,
        lat: 63.29 + n as f64 / 1e4,
    };
    let place = Place::at(point, PlaceQuality::Approximate);
    let mut plant = Asset::new(
        "Ovn og energigjenvinning",
        AssetKind::Industry,
        Some(place),
        stamp.clone(),
    );
    plant.owner = Some(owner.clone());
    plant.tags = vec!["silisium".into(), "overskuddsvarme".into()];
    plant.notes =
        Some("Varmen går i dag til sjøen. Ny ledning er under utredning hos kommunen.".into());
    let mut capacity = Quantity::guess(80.0 + n as f64 / 7.0, "kt", Some(Per::Year));
    capacity.source = Some(Source {
        title: "Årsrapport for industrien i regionen".into(),
        url: Some(format!("https://example.org/rapporter/{n}")),
        as_of: Some(date(2022, 12, 31)),
    });
    plant.capacities = vec![capacity];
    plant
}

/// What the budget is counted in: the RON crate's typed parse and nothing else.
#[divan::bench]
fn bare_typed_parse(bencher: divan::Bencher) {
    use ron::extensions::Extensions;
    let text = write(&five_megabytes());
    let options = ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| options.from_str::<Workspace>(divan::black_box(&text)));
}

/// At most twice the bare parse.
#[divan::bench]
fn open(bencher: divan::Bencher) {
    let text = write(&five_megabytes());
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| read(divan::black_box(text.as_bytes())));
}

#[divan::bench]
fn check_alone(bencher: divan::Bencher) {
    let workspace = five_megabytes();
    bencher.bench(|| divan::black_box(&workspace).breaches());
}

#[divan::bench]
fn write_canonical(bencher: divan::Bencher) {
    let workspace = five_megabytes();
    bencher
        .counter(BytesCount::new(write(&workspace).len()))
        .bench(|| write(divan::black_box(&workspace)));
}
