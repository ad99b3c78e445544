//! What the actions of a list wait for. Rows may name one another, so this is settled for all of them
//! together: a row that waits for what is not there, or by way of others for itself, is rejected.

use std::collections::{BTreeSet, HashMap};

use petgraph::algo::kosaraju_scc;
use petgraph::graph::DiGraph;

use super::draft::parsed;
use super::{About, List};
use crate::import::alike::{alike, is_dash};
use crate::import::columns::Field;
use crate::import::merging::split;
use crate::import::plan::Said;
use crate::import::reading::shortened;
use crate::message::Message;
use crate::workspace::{Action, ActionId, Workspace};

pub(super) fn settle(list: &mut List<'_>) {
    if !list.import.mapping.holds(Field::BlockedBy) {
        return;
    }
    loop {
        resolve(list);
        // What waits for a row that is rejected now is rejected when it is looked for again.
        if !reject_circles(list) {
            return;
        }
    }
}

/// What parts of cells name.
struct Named {
    /// Actions by number: known ones, and new ones whose rows say one.
    numbers: HashMap<u32, ActionId>,
    /// The rows of new actions.
    rows: HashMap<ActionId, usize>,
}

impl Named {
    fn of(list: &List<'_>) -> Self {
        let actions = list.import.workspace.actions().iter();
        let mut named = Self {
            numbers: actions.map(|(id, it)| (it.number, id.clone())).collect(),
            rows: HashMap::new(),
        };
        for (row, entry) in list.entries.iter().enumerate() {
            if let (About::New { id, number }, true) = (&entry.about, entry.rejects.is_empty()) {
                named.rows.insert(id.clone(), row);
                if *number > 0 {
                    named.numbers.insert(*number, id.clone());
                }
            }
        }
        named
    }

    fn find(&self, workspace: &Workspace, part: &str) -> Option<ActionId> {
        let number = parsed(part).and_then(|number| self.numbers.get(&number).cloned());
        let known = || workspace.actions().find(part).map(|(id, _)| id.clone());
        let new = || Some(ActionId::new(part)).filter(|id| self.rows.contains_key(id));
        number.or_else(known).or_else(new)
    }
}

/// Finds out what each row waits for. One that waits for what is not there is rejected, and with it
/// those that wait for it.
fn resolve(list: &mut List<'_>) {
    let workspace = list.import.workspace;
    let named = Named::of(list);
    // Where confidential actions are told of, the list has a column for that; where it has not, they
    // may be missing from what is waited for.
    let told_of_all = list.import.mapping.holds(Field::Confidential);
    let mut waiting: HashMap<usize, Vec<(usize, String)>> = HashMap::new();
    let mut lost: Vec<(usize, String)> = Vec::new();
    for (row, entry) in list.entries.iter_mut().enumerate() {
        entry.waits_for = None;
        let Some(told) = &entry.draft.blocked_by else {
            continue;
        };
        if !entry.rejects.is_empty() {
            continue;
        }
        let known: &[ActionId] = match &entry.about {
            About::Known(_, action) => &action.blocked_by,
            _ => &[],
        };
        if is_told(workspace, known, told) {
            continue;
        }
        let parts = if is_dash(told) {
            Vec::new()
        } else {
            split(told)
        };
        let mut found = Vec::new();
        for part in parts {
            let Some(id) = named.find(workspace, &part) else {
                lost.push((row, part));
                continue;
            };
            if let Some(other) = named.rows.get(&id) {
                waiting.entry(*other).or_default().push((row, part));
            }
            if !found.contains(&id) {
                found.push(id);
            }
        }
        for id in known {
            let hidden = workspace
                .actions()
                .get(id)
                .is_some_and(|it| it.confidential);
            if hidden && !told_of_all && !found.contains(id) {
                found.push(id.clone());
            }
        }
        let same = found.len() == known.len() && found.iter().all(|id| known.contains(id));
        entry.waits_for = (!same).then_some(found);
    }
    while let Some((row, part)) = lost.pop() {
        let entry = &mut list.entries[row];
        if !entry.rejects.is_empty() {
            continue;
        }
        let reason = Message::new("import-action-unknown").with("text", shortened(&part));
        let said = list.reader.said(Field::BlockedBy, reason);
        entry.rejects.push(said);
        lost.extend(waiting.remove(&row).unwrap_or_default());
    }
}

/// Whether a cell lists what is known, with or without what is confidential.
fn is_told(workspace: &Workspace, known: &[ActionId], told: &str) -> bool {
    let list = |keep: &dyn Fn(&Action) -> bool| {
        let actions = known.iter().filter_map(|id| workspace.actions().get(id));
        let numbers = actions.filter(|action| keep(action));
        let numbers: Vec<String> = numbers.map(|action| action.short_number()).collect();
        numbers.join("; ")
    };
    alike(&list(&|_| true), told) || alike(&list(&|action| !action.confidential), told)
}

/// Rejects the rows whose changes make actions wait for themselves; whether there were any.
fn reject_circles(list: &mut List<'_>) -> bool {
    if list.entries.iter().all(|entry| entry.waits_for.is_none()) {
        return false;
    }
    let mut waits: HashMap<&ActionId, &[ActionId]> = HashMap::new();
    for (id, action) in list.import.workspace.actions().iter() {
        waits.insert(id, &action.blocked_by);
    }
    for entry in list.entries.iter().filter(|entry| entry.rejects.is_empty()) {
        if let (Some(id), Some(waits_for)) = (id(&entry.about), &entry.waits_for) {
            waits.insert(id, waits_for);
        }
    }
    let mut graph = DiGraph::<(), ()>::new();
    let mut nodes = HashMap::new();
    let mut names = Vec::new();
    for (from, tos) in &waits {
        for action in std::iter::once(*from).chain(tos.iter()) {
            nodes.entry(action).or_insert_with(|| {
                names.push(action);
                graph.add_node(())
            });
        }
    }
    for (from, tos) in &waits {
        for to in *tos {
            graph.add_edge(nodes[from], nodes[to], ());
        }
    }
    let mut circular = BTreeSet::new();
    for nodes in kosaraju_scc(&graph) {
        for node in &nodes {
            if nodes.len() > 1 || graph.contains_edge(*node, *node) {
                circular.insert(names[node.index()].clone());
            }
        }
    }
    let mut rejected = false;
    for entry in &mut list.entries {
        let is_circular = id(&entry.about).is_some_and(|id| circular.contains(id));
        if entry.rejects.is_empty() && entry.waits_for.is_some() && is_circular {
            let column = list.reader.header(Field::BlockedBy);
            let reason = Message::new("import-action-waits-for-itself");
            entry.rejects.push(Said { column, reason });
            rejected = true;
        }
    }
    rejected
}

fn id<'a>(about: &'a About<'_>) -> Option<&'a ActionId> {
    match about {
        About::Known(id, _) => Some(id),
        About::New { id, .. } => Some(id),
        About::Nothing => None,
    }
}
