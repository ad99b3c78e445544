//! Rows of flows.

use std::collections::{HashMap, HashSet};

use petgraph::algo::kosaraju_scc;
use petgraph::graph::DiGraph;

use super::book::{Book, Sought, StepEntry};
use super::draft::{self, EndDraft, FlowDraft};
use crate::import::columns::{Field, Mapping};
use crate::import::merging::{Doubts, amounts, set};
use crate::import::plan::{PlannedRow, Said, What};
use crate::import::reading::{Reading, shortened};
use crate::import::table::Table;
use crate::import::vocabulary::fold;
use crate::message::Message;
use crate::workspace::edit::{Edit, FlowField, NewRecord};
use crate::workspace::{Flow, FlowId, Step};

/// A flow as it is after the import.
struct Entry {
    id: FlowId,
    from: usize,
    to: usize,
    flow: Flow,
    claimed: bool,
    /// What becomes of it, and which row of which table says so.
    planned: Option<(What, usize, usize)>,
}

/// A step that is made because a flow names it, and the row that says so.
pub(super) struct Made {
    pub step: usize,
    pub table: usize,
    pub row: usize,
    pub column: Option<String>,
    /// Whether the row does not say in which stage it stands.
    pub chosen: bool,
}

/// The flows of a workspace, with those that an import makes.
pub(super) struct Flows {
    /// Whether steps that do not exist are made.
    makes: bool,
    entries: Vec<Entry>,
    by_id: HashMap<String, usize>,
    by_ends: HashMap<(usize, usize, String), Vec<usize>>,
    pub made: Vec<Made>,
    /// The place of the table whose rows are being planned.
    table: usize,
}

impl Flows {
    pub(super) fn of(book: &Book<'_>, makes: bool) -> Self {
        let mut flows = Self {
            makes,
            entries: Vec::new(),
            by_id: HashMap::new(),
            by_ends: HashMap::new(),
            made: Vec::new(),
            table: 0,
        };
        for (id, flow) in book.import.workspace.flows().iter() {
            let ends = (book.step(flow.from.as_str()), book.step(flow.to.as_str()));
            if let (Some(from), Some(to)) = ends {
                flows.insert(Entry {
                    id: id.clone(),
                    from,
                    to,
                    flow: Flow::clone(flow),
                    claimed: false,
                    planned: None,
                });
            }
        }
        flows
    }

    fn insert(&mut self, entry: Entry) {
        let place = self.entries.len();
        self.by_id.insert(entry.id.as_str().to_owned(), place);
        let ends = (entry.from, entry.to, fold(&entry.flow.resource));
        self.by_ends.entry(ends).or_default().push(place);
        self.entries.push(entry);
    }

    /// The steps that flows join, after the import.
    pub(super) fn joined(&self) -> impl Iterator<Item = (usize, usize)> {
        self.entries.iter().map(|entry| (entry.from, entry.to))
    }

    /// Plans the rows of a table of flows, which is the one at this place among the tables.
    pub(super) fn plan(
        &mut self,
        book: &mut Book<'_>,
        (table, mapping, at): (&Table, &Mapping, usize),
        go_on: &mut dyn FnMut() -> Result<(), Message>,
    ) -> Result<Vec<PlannedRow>, Message> {
        self.table = at;
        super::rows(book, (table, mapping), go_on, &mut |book, cells, place| {
            let told = |field| cells.reader.told(cells.row, field);
            let name = format!("{} → {}", told(Field::From), told(Field::To));
            if !cells.rejects.is_empty() {
                return (name, What::Same);
            }
            let draft = draft::flow(cells, &book.counties);
            let what = self.take(book, cells, draft, place);
            (name, what)
        })
    }

    fn take(
        &mut self,
        book: &mut Book<'_>,
        cells: &mut Reading<'_>,
        draft: FlowDraft,
        row: usize,
    ) -> What {
        if !cells.rejects.is_empty() {
            return What::Same;
        }
        let by_id = draft
            .id
            .as_deref()
            .and_then(|id| self.by_id.get(id))
            .copied();
        let known = by_id.and_then(|place| self.entries.get(place));
        let own = known.map(|entry| (entry.from, entry.to));
        let Some(chain) = self.chain(book, cells, &draft, own) else {
            return What::Same;
        };
        let from = self.end(book, cells, &draft.from, chain, own.map(|own| own.0));
        let to = self.end(book, cells, &draft.to, chain, own.map(|own| own.1));
        let is_new = by_id.is_none();
        if is_new && draft.resource.is_none() {
            cells.reject(Field::Resource, Message::new("import-resource-missing"));
        }
        let itself = fold(&draft.from.name) == fold(&draft.to.name);
        if matches!((from, to), (End::Known(from), End::Known(to)) if from == to)
            || matches!((from, to), (End::New, End::New)) && itself
        {
            cells.reject(Field::To, Message::new("import-flow-itself"));
        }
        if !cells.rejects.is_empty() {
            return What::Same;
        }
        let resource = draft.resource.as_deref().unwrap_or_default();
        let place = by_id.or_else(|| match (from, to) {
            (End::Known(from), End::Known(to)) => self.alike(from, to, resource),
            _ => None,
        });
        // Whether the row can be taken is known before anything is made for it.
        let target = match place {
            Some(place) if self.entries.get(place).is_some_and(|it| it.claimed) => {
                let field = if draft.id.is_some() {
                    Field::Id
                } else {
                    Field::Resource
                };
                cells.reject(field, Message::new("import-twice"));
                return What::Same;
            }
            Some(place) => Target::Known(place),
            None => match book.id(draft.id.as_ref(), resource) {
                Ok(id) => Target::New(id),
                Err(reason) => {
                    cells.reject(Field::Id, reason);
                    return What::Same;
                }
            },
        };
        let chain = chain.unwrap_or_else(|| {
            let told = draft.chain.as_deref().unwrap_or_default();
            let reason = Message::new("import-chain-new").with("text", shortened(told));
            cells.doubt(Field::Chain, reason);
            book.make_chain(told)
        });
        let from = self.made(book, cells, (from, &draft.from), chain, row);
        let to = self.made(book, cells, (to, &draft.to), chain, row);
        let (Some(from), Some(to)) = (from, to) else {
            return What::Same;
        };
        match target {
            Target::Known(place) => self.change(book, cells, draft, (place, from, to), row),
            Target::New(id) => self.add(book, draft, id, (from, to), row),
        }
    }

    /// The flow of a resource between two steps: one that no row was about, if there is one.
    fn alike(&self, from: usize, to: usize, resource: &str) -> Option<usize> {
        let alike = self.by_ends.get(&(from, to, fold(resource)))?;
        let free = |place: &&usize| self.entries.get(**place).is_some_and(|it| !it.claimed);
        alike.iter().find(free).or(alike.first()).copied()
    }

    /// The chain of a row: the one it names, else that of the flow it is about, else the one in which
    /// steps of both names stand, else the only one. `Some(None)` for one that is to be made.
    #[expect(
        clippy::option_option,
        reason = "none that will do, or one that is to be made"
    )]
    fn chain(
        &self,
        book: &Book<'_>,
        cells: &mut Reading<'_>,
        draft: &FlowDraft,
        own: Option<(usize, usize)>,
    ) -> Option<Option<usize>> {
        if let Some(text) = draft.chain.as_deref() {
            match book.chain(text) {
                Ok(None) if !self.makes => {
                    let reason = Message::new("import-chain-unknown").with("text", shortened(text));
                    cells.reject(Field::Chain, reason);
                    return None;
                }
                Ok(found) => return Some(found),
                Err(reason) => {
                    cells.reject(Field::Chain, reason);
                    return None;
                }
            }
        }
        if let Some((from, _)) = own {
            return Some(book.steps.get(from).map(|step| step.chain));
        }
        let chains = |end: &EndDraft| -> HashSet<usize> {
            let found = book.find(&sought(end, None), false);
            let steps = found.into_iter().filter_map(|place| book.steps.get(place));
            steps.map(|step| step.chain).collect()
        };
        let (from, to) = (chains(&draft.from), chains(&draft.to));
        let both: Vec<usize> = from.intersection(&to).copied().collect();
        let either: Vec<usize> = from.union(&to).copied().collect();
        let found = match (&both[..], &either[..]) {
            ([only], _) | ([], [only]) => Some(*only),
            _ => book.only_chain(),
        };
        if found.is_none() {
            cells.reject(Field::Chain, Message::new("import-chain-missing"));
        }
        found.map(Some)
    }

    /// The step at an end of a flow.
    fn end(
        &self,
        book: &Book<'_>,
        cells: &mut Reading<'_>,
        end: &EndDraft,
        chain: Option<usize>,
        own: Option<usize>,
    ) -> End {
        let text = || shortened(&end.name);
        let found = match chain {
            Some(chain) => book.find(&sought(end, Some(chain)), false),
            None => Vec::new(),
        };
        match (&found[..], own) {
            (_, Some(own)) if found.contains(&own) => End::Known(own),
            ([only], _) => End::Known(*only),
            ([], _) if self.makes => End::New,
            ([], _) => {
                let reason = Message::new("import-step-unknown").with("text", text());
                cells.reject(end.field, reason);
                End::New
            }
            _ => {
                let reason = Message::new("import-end-several").with("text", text());
                cells.reject(end.field, reason);
                End::New
            }
        }
    }

    /// The step at an end of a flow, made if there is none.
    fn made(
        &mut self,
        book: &mut Book<'_>,
        cells: &mut Reading<'_>,
        (end, draft): (End, &EndDraft),
        chain: usize,
        row: usize,
    ) -> Option<usize> {
        if let End::Known(place) = end {
            return Some(place);
        }
        let id = book.id(None, &draft.name).ok()?;
        let stage = draft.stage.as_deref().map(|told| {
            let known = book.stage(chain, told);
            known.unwrap_or_else(|| book.make_stage(chain, told))
        });
        let chain_id = book.chains.get(chain)?.id.clone();
        let stamp = book.import.touch.stamp();
        let mut step = Step::new(chain_id, "", &draft.name, stamp);
        step.county.clone_from(&draft.county);
        self.made.push(Made {
            step: book.steps.len(),
            table: self.table,
            row,
            column: cells.reader.header(draft.field),
            chosen: stage.is_none(),
        });
        let place = book.add_step(StepEntry {
            id,
            name: draft.name.clone(),
            chain,
            stage,
            county: draft.county.clone(),
            claimed: true,
        });
        book.new_steps.push((place, step));
        Some(place)
    }

    fn change(
        &mut self,
        book: &Book<'_>,
        cells: &mut Reading<'_>,
        draft: FlowDraft,
        (place, from, to): (usize, usize, usize),
        row: usize,
    ) -> What {
        let table = self.table;
        let Some(entry) = self.entries.get_mut(place) else {
            return What::Same;
        };
        entry.claimed = true;
        let before = entry.flow.clone();
        for (field, doubt) in onto(&mut entry.flow, draft) {
            cells.doubt(field, doubt);
        }
        for (step, end) in [(from, &mut entry.flow.from), (to, &mut entry.flow.to)] {
            if let Some(step) = book.steps.get(step) {
                end.clone_from(&step.id);
            }
        }
        (entry.from, entry.to) = (from, to);
        let fields = differences(&before, entry.flow.clone());
        if fields.is_empty() {
            return What::Same;
        }
        let what = What::Changed(fields.iter().map(|field| field.label().into()).collect());
        entry.planned = Some((what.clone(), table, row));
        what
    }

    fn add(
        &mut self,
        book: &Book<'_>,
        draft: FlowDraft,
        id: FlowId,
        (from, to): (usize, usize),
        row: usize,
    ) -> What {
        let resource = draft.resource.clone().unwrap_or_default();
        let ends = [from, to].map(|place| book.steps.get(place).map(|step| step.id.clone()));
        let [Some(from_id), Some(to_id)] = ends else {
            return What::Same;
        };
        let mut flow = Flow::new(from_id, to_id, &resource, book.import.touch.stamp());
        onto(&mut flow, draft);
        self.insert(Entry {
            id,
            from,
            to,
            flow,
            claimed: true,
            planned: Some((What::New, self.table, row)),
        });
        What::New
    }

    /// Says of each new or changed flow that it closes a circle, if it does. Circles are allowed:
    /// what is left over may go back.
    pub(super) fn tell_circles(&self, book: &Book<'_>, rows: &mut [Vec<PlannedRow>]) {
        let mut graph = DiGraph::<(), ()>::with_capacity(book.steps.len(), self.entries.len());
        let nodes: Vec<_> = book.steps.iter().map(|_| graph.add_node(())).collect();
        for (from, to) in self.joined() {
            if let (Some(from), Some(to)) = (nodes.get(from), nodes.get(to)) {
                graph.add_edge(*from, *to, ());
            }
        }
        let mut circle = vec![None; book.steps.len()];
        for (number, nodes) in kosaraju_scc(&graph).into_iter().enumerate() {
            for node in nodes.iter().filter(|_| nodes.len() > 1) {
                circle[node.index()] = Some(number);
            }
        }
        for entry in &self.entries {
            let Some((_, table, row)) = &entry.planned else {
                continue;
            };
            let of = |step: usize| circle.get(step).copied().flatten();
            if of(entry.from).is_none() || of(entry.from) != of(entry.to) {
                continue;
            }
            let from = book.steps.get(entry.from).map_or("", |step| &step.name);
            let reason = Message::new("import-circle").with("step", shortened(from));
            if let Some(row) = rows.get_mut(*table).and_then(|rows| rows.get_mut(*row)) {
                let column = None;
                row.doubts.push(Said { column, reason });
            }
        }
    }

    /// The edits that bring about what is new or changed.
    pub(super) fn edits(self, book: &Book<'_>) -> Vec<Edit> {
        let mut edits = Vec::new();
        for entry in self.entries {
            match entry.planned {
                Some((What::New, ..)) => {
                    let record = NewRecord::Flow(entry.id, Box::new(entry.flow));
                    edits.push(Edit::Add(record));
                }
                Some((What::Changed(_), ..)) => {
                    let Some(before) = book.import.workspace.flows().get(&entry.id) else {
                        continue;
                    };
                    let fields = differences(before, entry.flow);
                    let set = |field| Edit::Flow(entry.id.clone(), field);
                    edits.extend(fields.into_iter().map(set));
                }
                _ => {}
            }
        }
        edits
    }
}

/// The flow that a row is about.
enum Target {
    Known(usize),
    New(FlowId),
}

/// What a row says of an end.
#[derive(Clone, Copy)]
enum End {
    Known(usize),
    New,
}

fn sought(end: &EndDraft, chain: Option<usize>) -> Sought<'_> {
    Sought {
        name: &end.name,
        chain,
        stage: end.stage.as_deref(),
        county: end.county.as_ref(),
    }
}

/// Writes what a row says onto a flow, all but its ends; and what is doubtful about that.
fn onto(flow: &mut Flow, draft: FlowDraft) -> Doubts {
    if let Some(resource) = draft.resource
        && flow.resource.trim() != resource
    {
        flow.resource = resource;
    }
    set(&mut flow.commitment, draft.commitment);
    set(&mut flow.example, draft.example);
    if draft.loss.is_some() {
        flow.loss = draft.loss;
    }
    amounts(&mut flow.amounts, &draft.figures)
}

/// The fields in which a flow changed, with their new values.
fn differences(before: &Flow, after: Flow) -> Vec<FlowField> {
    let mut fields = Vec::new();
    macro_rules! compare {
        ($($field:ident => $variant:ident,)*) => {
            $(if before.$field != after.$field {
                fields.push(FlowField::$variant(after.$field));
            })*
        };
    }
    compare! {
        from => From,
        to => To,
        resource => Resource,
        amounts => Amounts,
        commitment => Commitment,
        loss => Loss,
        example => Example,
    }
    fields
}
