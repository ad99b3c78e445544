//! Budgets of an open document with 10,000 records: one edit in at most 100 µs, undo in at most 10 µs,
//! 1,000 undo steps in at most 10 MB.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a bench that cannot be set up must not run; it says what it measured"
)]

use divan::{Bencher, black_box};
use frostating::document::{Access, Document, Merge};
use frostating::message::{Language, Message};
use frostating::workspace::edit::{ActionField, NewRecord};
use frostating::workspace::{Action, Division, Edit, Id, Touch, Workspace};
use jiff::civil::date;

const RECORDS: u32 = 10_000;
const STEPS: u32 = 1_000;

fn main() {
    undo_memory();
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

/// What 1,000 undo steps hold on to, from what the process has in memory before and after.
fn undo_memory() {
    let resident = || {
        let status = std::fs::read_to_string("/proc/self/status").ok()?;
        let line = status.lines().find(|line| line.starts_with("RssAnon"))?;
        line.split_whitespace().nth(1)?.parse::<f64>().ok()
    };
    let mut document = document();
    let before = resident();
    for number in 0..STEPS {
        document
            .apply(&change(number), &touch(), Merge::Never)
            .unwrap();
    }
    if let (Some(before), Some(after)) = (before, resident()) {
        println!(
            "{STEPS} undo steps: {:.1} MB (budget 10)",
            (after - before) / 1e3
        );
    }
    black_box(document);
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
