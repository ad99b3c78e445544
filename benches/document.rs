//! Budgets of an open document with 10,000 records: one edit in at most 100 µs, undo in at most 10 µs,
//! 1,000 undo steps in at most 10 MB.

#![expect(
    clippy::unwrap_used,
    reason = "a bench that cannot be set up must not run"
)]

use divan::{AllocProfiler, Bencher, black_box};
use frostating::document::{Access, Document, Merge};
use frostating::message::{Language, Message};
use frostating::workspace::edit::{ActionField, NewRecord};
use frostating::workspace::{Action, Division, Edit, Id, Touch, Workspace};
use jiff::civil::date;

const RECORDS: u32 = 10_000;
const STEPS: u32 = 1_000;

/// Counts what is allocated.
#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

fn touch() -> Touch {
    Touch {
        on: date(2023, 5, 11),
        by: None,
    }
}

fn document() -> Document {
    let edits = (1..=RECORDS).map(|number| {
        let mut action = Action::new(
            &format!("Avklare hva som kan deles på sted nummer {number}"),
            touch().stamp(),
        );
        action.number = number;
        let id = Id::new(&format!("action-{number:05}"));
        Edit::Add(NewRecord::Action(id, action.into()))
    });
    let empty = Workspace::new("Bench", Division::Y2020, Language::Nb);
    let all = Edit::All(Message::new("edit-several"), edits.collect());
    Document::opened(all.apply(&empty, &touch()).unwrap(), Access::Write)
}

fn change(number: u32) -> Edit {
    let id = Id::new(&format!("action-{:05}", number * 7 % RECORDS + 1));
    Edit::Action(id, ActionField::Text(format!("Endret for {number}. gang")))
}

#[divan::bench]
fn one_edit(bencher: Bencher<'_, '_>) {
    let mut document = document();
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        document
            .apply(&change(number), &touch(), Merge::Never)
            .unwrap();
    });
}

#[divan::bench]
fn undo_and_redo(bencher: Bencher<'_, '_>) {
    let mut document = document();
    document.apply(&change(1), &touch(), Merge::Never).unwrap();
    bencher.bench_local(|| {
        black_box(document.undo().unwrap());
        black_box(document.redo().unwrap());
    });
}

/// What 1,000 undo steps hold on to is what is at most allocated at once.
#[divan::bench(sample_count = 20)]
fn a_thousand_undo_steps(bencher: Bencher<'_, '_>) {
    let start = document();
    bencher
        .with_inputs(|| start.clone())
        .bench_local_values(|mut document| {
            for number in 0..STEPS {
                document
                    .apply(&change(number), &touch(), Merge::Never)
                    .unwrap();
            }
            document
        });
}
