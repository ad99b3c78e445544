//! Rows to the steps and flows of value chains: what is new, changed, the same or rejected.
//!
//! A table with columns for the two ends of a flow holds flows, any other holds steps. The steps of a
//! file come before its flows, so that flows find them whatever the order of the sheets. Where a file
//! holds flows alone, the steps that they name and that do not exist are made.

mod book;
mod draft;
mod flows;
mod stages;
mod steps;

use super::columns::{Field, Mapping, Subject};
use super::plan::{Plan, PlannedRow, What, check_count, shown};
use super::reading::{Reader, Reading};
use super::table::Table;
use super::vocabulary::Vocabulary;
use crate::geo::Boundaries;
use crate::message::Message;
use crate::workspace::edit::Edit;
use crate::workspace::{Touch, Workspace};
use book::Book;

/// What an import works on.
pub struct Import<'a> {
    /// The tables, and which of their columns hold what.
    pub tables: &'a [(Table, Mapping)],
    /// The words that values are known by.
    pub vocabulary: &'a Vocabulary,
    /// What they are compared with.
    pub workspace: &'a Workspace,
    /// The map, by which assets lie in counties.
    pub boundaries: &'a Boundaries,
    /// The day and author of new records.
    pub touch: &'a Touch,
}

/// Tables, each with what its columns hold.
pub type Mapped = Vec<(Table, Mapping)>;

/// Whether a table holds flows.
fn is_of_flows(mapping: &Mapping) -> bool {
    mapping.holds(Field::From) && mapping.holds(Field::To)
}

fn is_of_steps(mapping: &Mapping) -> bool {
    mapping.holds(Field::Name) && (mapping.holds(Field::Chain) || mapping.holds(Field::Stage))
}

/// The tables that hold steps or flows, by their headers and by what `mapping` says of them, and the
/// names of those that do not. The only table of a file is one of them whatever it holds: a person
/// may say what its columns are.
///
/// # Errors
/// What `mapping` says, or a sentence if there is no such table among several.
pub fn recognised(
    tables: Vec<Table>,
    mapping: &mut dyn FnMut(&Table) -> Result<Mapping, Message>,
) -> Result<(Mapped, Vec<String>), Message> {
    let only = tables.len() == 1;
    let (mut known, mut others) = (Vec::new(), Vec::new());
    for mut table in tables {
        let mapping = mapping(&table)?;
        if only {
            table.name = None;
        }
        if only || is_of_flows(&mapping) || is_of_steps(&mapping) {
            known.push((table, mapping));
        } else {
            others.push(table.name.unwrap_or_default());
        }
    }
    if known.is_empty() {
        return Err(Message::new("import-no-chain-sheet").with("all", others.join("; ")));
    }
    Ok((known, others))
}

/// Whether the columns say enough for rows to be taken.
#[must_use]
pub fn is_enough(mapping: &Mapping) -> bool {
    is_of_flows(mapping) || mapping.holds(Field::Name) || mapping.holds(Field::Id)
}

/// Compares every row with the workspace. `chance` gives the tails of new ids; `go_on` is told how many
/// rows are done of how many and says whether to go on.
///
/// A cell with nothing in it leaves what is known, and nothing is ever removed. Chains, stages and
/// organisations that are not known are made, and the row that names one first says so.
///
/// # Errors
/// A sentence if no column holds names, ids or the ends of flows, or if the workspace would hold more
/// than a file can; and one if it was stopped.
pub fn plan(
    import: &Import<'_>,
    chance: &mut dyn FnMut() -> u32,
    go_on: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Plan, Message> {
    const BETWEEN: usize = 1_000;
    for (table, mapping) in import.tables {
        if !is_enough(mapping) {
            let all = table.headers.join("; ");
            return Err(Message::new("import-no-step").with("all", all));
        }
    }
    let all = import
        .tables
        .iter()
        .map(|(table, _)| table.rows.len())
        .sum();
    let mut done = 0_usize;
    let mut go_on = || {
        let on = !done.is_multiple_of(BETWEEN) || go_on(done, all);
        done += 1;
        if on {
            Ok(())
        } else {
            Err(Message::new("import-stopped"))
        }
    };
    let alone = import
        .tables
        .iter()
        .all(|(_, mapping)| is_of_flows(mapping));
    let mut book = Book::of(import, chance);
    let mut rows: Vec<Vec<PlannedRow>> = vec![Vec::new(); import.tables.len()];
    let tables = || import.tables.iter().zip(0..);
    for ((table, mapping), at) in tables().filter(|((_, mapping), _)| !is_of_flows(mapping)) {
        rows[at] = steps::plan(&mut book, table, mapping, &mut go_on)?;
    }
    let mut flows = flows::Flows::of(&book, alone);
    for ((table, mapping), at) in tables().filter(|((_, mapping), _)| is_of_flows(mapping)) {
        rows[at] = flows.plan(&mut book, (table, mapping, at), &mut go_on)?;
    }
    stages::choose(&mut book, &mut flows, &mut rows);
    flows.tell_circles(&book, &mut rows);
    let flow_edits = flows.edits(&book);
    let (edits, remarks, added) = book.edits(flow_edits);
    check_count(import.workspace, added)?;
    let mut plan = Plan {
        rows: rows.into_iter().flatten().collect(),
        edit: None,
        remarks,
    };
    if !edits.is_empty() {
        let label = Message::new("edit-import-chains").with("count", plan.counts().taken());
        plan.edit = Some(Edit::All(label, edits));
    }
    Ok(plan)
}

/// Plans the rows of a table. `take` takes a row over unless something is wrong with it, which is then
/// among its rejects; it is told the place of the row, and answers what the row calls its record.
fn rows<'a>(
    book: &mut Book<'a>,
    (table, mapping): (&Table, &Mapping),
    go_on: &mut dyn FnMut() -> Result<(), Message>,
    take: &mut dyn FnMut(&mut Book<'a>, &mut Reading<'_>, usize) -> (String, What),
) -> Result<Vec<PlannedRow>, Message> {
    let reader = Reader::new(table, mapping, book.import.vocabulary);
    let reader = reader.spelling_as(book.import.workspace);
    let mut rows = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        go_on()?;
        let mut cells = reader.reading(row);
        let (name, what) = take(book, &mut cells, rows.len());
        let what = if cells.rejects.is_empty() {
            what
        } else {
            What::Rejected(cells.rejects)
        };
        let is_taken = matches!(what, What::New | What::Changed(_));
        rows.push(PlannedRow {
            sheet: table.name.clone(),
            number: row.number,
            name: shown(&name),
            what,
            doubts: if is_taken { cells.doubts } else { Vec::new() },
        });
    }
    Ok(rows)
}

/// The mapping of a table of steps or flows that its headers give.
#[must_use]
pub fn guessed(table: &Table, vocabulary: &Vocabulary) -> Mapping {
    Mapping::guessed(Subject::Chains, table, vocabulary)
}
