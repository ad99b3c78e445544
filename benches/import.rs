//! Importing a hundred thousand rows of which every hundredth is faulty, from bytes to the plan. The
//! budget is three seconds.

#![allow(
    clippy::expect_used,
    reason = "a bench without its data has nothing to measure"
)]

use std::fmt::Write as _;
use std::sync::OnceLock;

use divan::counter::{BytesCount, ItemsCount};
use frostating::geo::Boundaries;
use frostating::i18n::in_every_language;
use frostating::import::assets::{Import, plan};
use frostating::import::{Mapping, Plan, Subject, Table, Vocabulary, chains, read, read_all};
use frostating::message::Language;
use frostating::workspace::{Division, Touch, Workspace};
use jiff::civil::date;

const ROWS: u32 = 100_000;

fn main() {
    divan::main();
}

fn boundaries() -> &'static Boundaries {
    static BOUNDARIES: OnceLock<Boundaries> = OnceLock::new();
    BOUNDARIES.get_or_init(|| Boundaries::bundled().expect("the bundled map is whole"))
}

fn csv() -> Vec<u8> {
    let mut text = String::from(
        "Navn;Type;Status;Breddegrad;Lengdegrad;Kommune;Eier;Kapasitet;Enhet;Periode;Kilde;Merknad\r\n",
    );
    for n in 0..ROWS {
        let (lat, lon) = (
            58.0 + f64::from(n) / 10_000.0,
            5.0 + f64::from(n % 200) / 10.0,
        );
        let lat = if n % 100 == 99 { 95.0 } else { lat };
        let (lat, lon) = (format!("{lat:.5}"), format!("{lon:.5}"));
        let _ = write!(
            text,
            "Anlegg på Ørland {n};Industri;I drift;{};{};Trondheim;Eier {} AS;{n},25;kt;Per år;Register 2023;Målt ved kai\r\n",
            lat.replace('.', ","),
            lon.replace('.', ","),
            n % 500,
        );
    }
    text.into_bytes()
}

/// As many flows in forty chains, whose steps are made on the way.
fn flows() -> Vec<u8> {
    let mut text = String::from("Verdikjede;Fra;Til;Ressurs;Mengde;Enhet;Svinn\r\n");
    for n in 0..ROWS {
        let (chain, from) = (n % 40, n / 40);
        let to = if n % 100 == 99 { from } else { from + 1 };
        let _ = write!(
            text,
            "Kjede {chain};Steg {from};Steg {to};Flis {n};{n},5;kt;2\r\n"
        );
    }
    text.into_bytes()
}

fn touch() -> Touch {
    Touch {
        on: date(2023, 11, 1),
        by: None,
    }
}

fn planned(table: &Table, workspace: &Workspace) -> Plan {
    let vocabulary = Vocabulary::new(&in_every_language);
    let import = Import {
        table,
        mapping: &Mapping::guessed(Subject::Assets, table, &vocabulary),
        vocabulary: &vocabulary,
        workspace,
        boundaries: boundaries(),
        touch: &touch(),
    };
    let mut drawn = 0_u32;
    let mut chance = || {
        drawn = drawn.wrapping_add(2_654_435_761);
        drawn
    };
    let plan = plan(&import, &mut chance, &mut |_, _| true).expect("the file has names");
    assert_eq!(plan.counts().all(), 100_000);
    plan
}

fn empty() -> Workspace {
    Workspace::new("Prøve", Division::Y2024, Language::Nb)
}

#[divan::bench(sample_count = 10)]
fn read_rows(bencher: divan::Bencher<'_, '_>) {
    let bytes = csv();
    bencher
        .counter(BytesCount::new(bytes.len()))
        .bench(|| read(&bytes).expect("a table"));
}

#[divan::bench(sample_count = 10)]
fn read_and_plan_into_an_empty_workspace(bencher: divan::Bencher<'_, '_>) {
    let (bytes, workspace) = (csv(), empty());
    boundaries();
    bencher
        .counter(ItemsCount::new(ROWS))
        .bench(|| planned(&read(&bytes).expect("a table"), &workspace));
}

#[divan::bench(sample_count = 5)]
fn read_and_plan_into_a_workspace_that_has_them(bencher: divan::Bencher<'_, '_>) {
    let bytes = csv();
    let table = read(&bytes).expect("a table");
    let edit = planned(&table, &empty()).edit.expect("rows are new");
    let workspace = edit.apply(&empty(), &touch()).expect("rows are sound");
    bencher
        .counter(ItemsCount::new(ROWS))
        .bench(|| planned(&read(&bytes).expect("a table"), &workspace));
}

#[divan::bench(sample_count = 5)]
fn carry_out(bencher: divan::Bencher<'_, '_>) {
    let table = read(&csv()).expect("a table");
    let edit = planned(&table, &empty()).edit.expect("rows are new");
    bencher.bench(|| edit.apply(&empty(), &touch()).expect("rows are sound"));
}

#[divan::bench(sample_count = 5)]
fn read_and_plan_flows(bencher: divan::Bencher<'_, '_>) {
    let (bytes, workspace) = (flows(), empty());
    boundaries();
    let vocabulary = Vocabulary::new(&in_every_language);
    bencher.counter(ItemsCount::new(ROWS)).bench(|| {
        let mut guess = |table: &Table| Ok(chains::guessed(table, &vocabulary));
        let tables = read_all(&bytes).expect("a table");
        let (tables, _) = chains::recognised(tables, &mut guess).expect("flows");
        let import = chains::Import {
            tables: &tables,
            vocabulary: &vocabulary,
            workspace: &workspace,
            boundaries: boundaries(),
            touch: &touch(),
        };
        let mut drawn = 0_u32;
        let mut chance = || {
            drawn = drawn.wrapping_add(2_654_435_761);
            drawn
        };
        chains::plan(&import, &mut chance, &mut |_, _| true).expect("the file has flows")
    });
}
