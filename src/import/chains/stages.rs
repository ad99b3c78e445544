//! The stages of steps that are made because flows name them.
//!
//! A step stands one stage behind the last of those that something comes from; one that nothing comes
//! from stands before the first of those that it goes to. A chain without stages gets as many as that
//! takes, called by their numbers.

use super::book::Book;
use super::flows::Flows;
use crate::import::plan::{PlannedRow, Said};
use crate::import::reading::shortened;
use crate::message::Message;

/// Chooses the stages that rows leave open, and says of each step that is made where it stands.
pub(super) fn choose(book: &mut Book<'_>, flows: &mut Flows, rows: &mut [Vec<PlannedRow>]) {
    let places = places(book, flows);
    let mut longest = vec![0; book.chains.len()];
    for (step, place) in book.steps.iter().zip(&places) {
        if let Some(longest) = longest.get_mut(step.chain)
            && step.stage.is_none()
        {
            *longest = (*longest).max(*place);
        }
    }
    for (chain, longest) in longest.into_iter().enumerate() {
        let none = book
            .chains
            .get(chain)
            .is_some_and(|it| it.stages.is_empty());
        let open = book
            .steps
            .iter()
            .any(|it| it.chain == chain && it.stage.is_none());
        if none && open {
            for number in 1..=longest + 1 {
                book.make_stage(chain, &number.to_string());
            }
        }
    }
    for (step, place) in book.steps.iter_mut().zip(places) {
        if step.stage.is_none()
            && let Some(chain) = book.chains.get(step.chain)
        {
            let last = chain.stages.len().saturating_sub(1);
            let stage = chain.stages.get(place.min(last));
            step.stage = stage.map(|stage| stage.id.clone());
        }
    }
    for made in &flows.made {
        let Some(step) = book.steps.get(made.step) else {
            continue;
        };
        let stage = step.stage.as_deref().unwrap_or_default();
        let key = if made.chosen {
            "import-step-made-chosen"
        } else {
            "import-step-made"
        };
        let reason = Message::new(key)
            .with("step", shortened(&step.name))
            .with("stage", shortened(book.stage_name(step.chain, stage)));
        if let Some(row) = rows
            .get_mut(made.table)
            .and_then(|rows| rows.get_mut(made.row))
        {
            let column = made.column.clone();
            row.doubts.push(Said { column, reason });
        }
    }
}

/// The place of each step's stage in its chain: the known one, or the one that flows lead to.
fn places(book: &Book<'_>, flows: &Flows) -> Vec<usize> {
    let count = book.steps.len();
    let fixed: Vec<Option<usize>> = book
        .steps
        .iter()
        .map(|step| {
            let stages = &book.chains.get(step.chain)?.stages;
            let stage = step.stage.as_deref()?;
            stages.iter().position(|each| each.id == stage)
        })
        .collect();
    let (mut next, mut open) = (vec![Vec::new(); count], vec![0_usize; count]);
    for (from, to) in flows.joined() {
        if from < count && to < count {
            next[from].push(to);
            open[to] += 1;
        }
    }
    let has_source: Vec<bool> = open.iter().map(|open| *open > 0).collect();
    let mut places: Vec<usize> = fixed.iter().map(|place| place.unwrap_or(0)).collect();
    // In the order of the flows; what stands in a circle keeps what its sources came to.
    let mut free: Vec<usize> = (0..count).filter(|step| open[*step] == 0).collect();
    while let Some(step) = free.pop() {
        for to in &next[step] {
            if fixed[*to].is_none() {
                places[*to] = places[*to].max(places[step] + 1);
            }
            open[*to] -= 1;
            if open[*to] == 0 {
                free.push(*to);
            }
        }
    }
    for step in 0..count {
        if fixed[step].is_none() && !has_source[step] {
            let first = next[step].iter().map(|to| places[*to]).min();
            places[step] = first.unwrap_or(0).saturating_sub(1);
        }
    }
    places
}
