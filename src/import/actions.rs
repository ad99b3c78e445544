//! Rows of an action list to actions: what is new, changed, the same or rejected.
//!
//! A list that went out comes back edited. A row is about the action of its id, else of its number,
//! else, where it has neither, of its very text. What the list does not hold stays as it is.

mod changes;
mod draft;
mod finding;
mod waiting;

use std::collections::HashSet;

use super::alike::Retold;
use super::columns::{Field, Mapping};
use super::ids::{fresh, is_ours};
use super::organisations::Organisations;
use super::plan::{Plan, PlannedRow, Said, What, check_count, shown};
use super::reading::Reader;
use super::table::{Row, Table};
use super::vocabulary::Vocabulary;
use crate::message::Message;
use crate::workspace::edit::Edit;
use crate::workspace::{Action, ActionId, Touch, Workspace};
use draft::Draft;
use finding::{Actions, Found};

/// How far beyond the highest number a new one may be.
const FAR: u32 = 100_000;

/// What an import works on.
#[derive(Clone, Copy)]
pub struct Import<'a> {
    /// The rows.
    pub table: &'a Table,
    /// Which column holds what.
    pub mapping: &'a Mapping,
    /// The words that values are known by.
    pub vocabulary: &'a Vocabulary,
    /// What they are compared with.
    pub workspace: &'a Workspace,
    /// How exports tell its texts where names are not told: a row that says no more than that changes
    /// nothing.
    pub retold: Retold<'a>,
    /// The day and author of new records, moved due dates and notes.
    pub touch: &'a Touch,
}

/// Whether the columns say enough for rows to be taken.
#[must_use]
pub fn is_enough(mapping: &Mapping) -> bool {
    [Field::Text, Field::Id, Field::Number]
        .into_iter()
        .any(|field| mapping.holds(field))
}

/// Compares every row with the workspace. `chance` gives the tails of new ids; `go_on` is told how many
/// rows are done of how many and says whether to go on.
///
/// A cell with nothing in it leaves what is known, and the row says so; a lone dash empties the field.
/// Nothing else is removed. An organisation that is not known becomes a new one, and the row says so.
///
/// # Errors
/// A sentence if no column holds texts, ids or numbers, or if the workspace would hold more than a file
/// can; and one if it was stopped.
pub fn plan(
    import: &Import<'_>,
    chance: &mut dyn FnMut() -> u32,
    go_on: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Plan, Message> {
    const BETWEEN: usize = 1_000;
    if !is_enough(import.mapping) {
        let all = import.table.headers.join("; ");
        return Err(Message::new("import-no-action").with("all", all));
    }
    let reader = Reader::new(import.table, import.mapping, import.vocabulary);
    // Every row is gone through twice: first it is read, then compared.
    let all = import.table.rows.len() * 2;
    let mut done = 0_usize;
    let mut step = || {
        let on = !done.is_multiple_of(BETWEEN) || go_on(done, all);
        done += 1;
        if on {
            Ok(())
        } else {
            Err(Message::new("import-stopped"))
        }
    };
    let mut list = List::new(import, &reader);
    for row in &import.table.rows {
        step()?;
        list.read(row);
    }
    list.find_by_text();
    list.make_ids(chance);
    waiting::settle(&mut list);

    let mut organisations = Organisations::of(import.workspace, import.touch);
    // Numbers that rows name are taken before those that are given.
    let mut highest = list.highest_number();
    let (mut rows, mut edits, mut added) = (Vec::with_capacity(list.entries.len()), Vec::new(), 0);
    for entry in list.entries {
        step()?;
        let mut doubts = entry.doubts;
        let name = entry.draft.text.as_deref().unwrap_or(&entry.told);
        let name = shown(match (&entry.about, name.is_empty()) {
            (About::Known(_, action), true) => &action.text,
            _ => name,
        });
        let mut writer = changes::Writer {
            import,
            reader: &reader,
            row: entry.row,
            organisations: &mut organisations,
            chance,
            doubts: &mut doubts,
        };
        let what = match &entry.about {
            _ if !entry.rejects.is_empty() => What::Rejected(entry.rejects),
            About::Known(id, action) => {
                let (changes, fields) =
                    writer.change(action, &entry.draft, entry.waits_for.as_deref());
                edits.extend(fields.into_iter().map(|it| Edit::Action((*id).clone(), it)));
                if changes.is_empty() {
                    What::Same
                } else {
                    What::Changed(changes)
                }
            }
            About::New { id, number } => {
                let number = Some(*number).filter(|number| *number > 0);
                let number = number.unwrap_or_else(|| {
                    highest = highest.saturating_add(1);
                    highest
                });
                let action = writer.new_action(&entry.draft, number, entry.waits_for);
                edits.push(Edit::Add(crate::workspace::edit::NewRecord::Action(
                    id.clone(),
                    Box::new(action),
                )));
                added += 1;
                What::New
            }
            About::Nothing => What::Rejected(Vec::new()),
        };
        rows.push(PlannedRow {
            sheet: None,
            number: entry.row.number,
            name,
            what,
            doubts,
        });
    }
    finished(import, rows, organisations.edits, edits, added)
}

fn finished(
    import: &Import<'_>,
    rows: Vec<PlannedRow>,
    organisations: Vec<Edit>,
    actions: Vec<Edit>,
    added: usize,
) -> Result<Plan, Message> {
    let made = organisations.len();
    check_count(import.workspace, added + made)?;
    let mut edits = organisations;
    edits.extend(actions);
    let mut plan = Plan {
        rows,
        edit: None,
        remarks: Vec::new(),
    };
    if made > 0 {
        let remark = Message::new("import-new-partners").with("count", made);
        plan.remarks.push(remark);
    }
    if !edits.is_empty() {
        let label = Message::new("edit-import-actions").with("count", plan.counts().taken());
        plan.edit = Some(Edit::All(label, edits));
    }
    Ok(plan)
}

/// What a row is about.
enum About<'a> {
    /// This action.
    Known(&'a ActionId, &'a Action),
    /// A new one. Its number is 0 if it gets the next one that is free.
    New { id: ActionId, number: u32 },
    /// It cannot be said.
    Nothing,
}

/// A row being compared.
struct Entry<'a> {
    row: &'a Row,
    /// What it calls its action, however much is wrong with it.
    told: String,
    draft: Draft,
    about: About<'a>,
    /// What its action is to wait for, if that changes.
    waits_for: Option<Vec<ActionId>>,
    rejects: Vec<Said>,
    doubts: Vec<Said>,
}

/// The rows of a list.
struct List<'a> {
    import: &'a Import<'a>,
    reader: &'a Reader<'a>,
    known: Actions<'a>,
    /// The numbers of new actions.
    numbers: HashSet<u32>,
    /// The ids of new actions.
    ids: HashSet<String>,
    entries: Vec<Entry<'a>>,
}

impl<'a> List<'a> {
    fn new(import: &'a Import<'a>, reader: &'a Reader<'a>) -> Self {
        Self {
            import,
            reader,
            known: Actions::of(import.workspace),
            numbers: HashSet::new(),
            ids: HashSet::new(),
            entries: Vec::with_capacity(import.table.rows.len()),
        }
    }

    /// Reads a row and finds the action of its id or number.
    fn read(&mut self, row: &'a Row) {
        let (draft, rejects) = draft::draft(self.reader, row);
        let mut entry = Entry {
            row,
            told: self.reader.told(row, Field::Text),
            draft,
            about: About::Nothing,
            waits_for: None,
            rejects,
            doubts: Vec::new(),
        };
        // A row that is rejected is about its action all the same: another cannot be.
        let found = self.known.find(&entry.draft);
        let fault = match found {
            Found::Action(id, action) => {
                entry.about = About::Known(id, action);
                None
            }
            Found::Claimed(field) => Some((field, Message::new("import-twice"))),
            Found::Nothing => None,
        };
        if let Some((field, reason)) = fault {
            entry.rejects.push(self.reader.said(field, reason));
        }
        if let (About::Known(_, action), Some(number)) = (&entry.about, entry.draft.number)
            && action.number != number
        {
            let reason = Message::new("import-action-other-number")
                .with("told", format!("T-{number}"))
                .with("known", action.short_number());
            entry.doubts.push(self.reader.said(Field::Number, reason));
        }
        self.entries.push(entry);
    }

    /// The highest number of the known actions and of the new ones so far.
    fn highest_number(&self) -> u32 {
        let named = self.numbers.iter().copied().max().unwrap_or(0);
        named.max(self.known.highest_number())
    }

    /// Of rows that say neither id nor number, those that say the text of an action are about it.
    fn find_by_text(&mut self) {
        for entry in &mut self.entries {
            let is_open = matches!(entry.about, About::Nothing) && entry.rejects.is_empty();
            if !is_open || entry.draft.id.is_some() || entry.draft.number.is_some() {
                continue;
            }
            let text = entry.draft.text.as_deref().unwrap_or_default();
            if let Some((id, action)) = self.known.by_text(text) {
                let reason =
                    Message::new("import-action-by-text").with("number", action.short_number());
                entry.doubts.push(self.reader.said(Field::Text, reason));
                entry.about = About::Known(id, action);
            }
        }
    }

    /// What is about no known action is about a new one.
    fn make_ids(&mut self, chance: &mut dyn FnMut() -> u32) {
        let actions = self.import.workspace.actions();
        let farthest = self.known.highest_number().saturating_add(FAR);
        for entry in &mut self.entries {
            if !matches!(entry.about, About::Nothing) || !entry.rejects.is_empty() {
                continue;
            }
            let Some(text) = entry.draft.text.as_deref() else {
                let reason = Message::new("import-text-missing");
                entry.rejects.push(self.reader.said(Field::Text, reason));
                continue;
            };
            let told = entry.draft.id.as_deref().filter(|id| is_ours::<Action>(id));
            let id = match told {
                // An id of our own kind is kept, so that the same file finds its records again.
                Some(id) => {
                    if !self.ids.insert(id.to_owned()) {
                        let reason = Message::new("import-twice");
                        entry.rejects.push(self.reader.said(Field::Id, reason));
                        continue;
                    }
                    ActionId::new(id)
                }
                None => fresh(text, chance, |id| {
                    actions.find(id).is_none() && self.ids.insert(id.to_owned())
                }),
            };
            let number = match entry.draft.number {
                // A number far beyond the others is none of ours, and would lift all that follow.
                Some(number) if number > farthest => {
                    let reason = Message::new("import-action-number-far")
                        .with("number", format!("T-{number}"));
                    entry.doubts.push(self.reader.said(Field::Number, reason));
                    0
                }
                Some(number) if !self.known.has_number(number) && self.numbers.insert(number) => {
                    if entry.draft.id.is_none() {
                        let reason = Message::new("import-action-new-number")
                            .with("number", format!("T-{number}"));
                        entry.doubts.push(self.reader.said(Field::Number, reason));
                    }
                    number
                }
                Some(number) => {
                    let reason = Message::new("import-action-number-taken")
                        .with("number", format!("T-{number}"));
                    entry.doubts.push(self.reader.said(Field::Number, reason));
                    0
                }
                None => 0,
            };
            entry.about = About::New { id, number };
        }
    }
}
