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
    // A rejected row may take with it those that wait for it.
    while resolve(list) || reject_circles(list) {}
}

/// Finds out what each row waits for; whether any was rejected.
fn resolve(list: &mut List<'_>) -> bool {
    let actions = list.import.workspace.actions();
    let mut numbers: HashMap<u32, ActionId> = actions
        .iter()
        .map(|(id, action)| (action.number, id.clone()))
        .collect();
    let mut ids: BTreeSet<String> = BTreeSet::new();
    for entry in list.entries.iter().filter(|entry| entry.rejects.is_empty()) {
        if let About::New { id, number } = &entry.about {
            ids.insert(id.as_str().to_owned());
            if *number > 0 {
                numbers.insert(*number, id.clone());
            }
        }
    }
    // Where confidential actions are told of, the list has a column for that; where it has not, they
    // may be missing from what is waited for.
    let told_of_all = list.import.mapping.holds(Field::Confidential);
    let mut rejected = false;
    for entry in &mut list.entries {
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
        if is_told(list.import.workspace, known, told) {
            continue;
        }
        let parts = if is_dash(told) {
            Vec::new()
        } else {
            split(told)
        };
        let found: Result<Vec<ActionId>, &String> = parts
            .iter()
            .map(|part| {
                let by_number = parsed(part).and_then(|number| numbers.get(&number).cloned());
                let by_id = || ids.contains(part).then(|| ActionId::new(part));
                let known = || actions.find(part).map(|(id, _)| id.clone());
                by_number.or_else(known).or_else(by_id).ok_or(part)
            })
            .collect();
        match found {
            Ok(mut found) => {
                let kept = known.iter().filter(|id| {
                    let hidden = actions.get(id).is_some_and(|action| action.confidential);
                    hidden && !told_of_all && !found.contains(id)
                });
                let kept: Vec<ActionId> = kept.cloned().collect();
                found.extend(kept);
                let set = |ids: &[ActionId]| ids.iter().cloned().collect::<BTreeSet<_>>();
                if set(&found) != set(known) {
                    entry.waits_for = Some(found);
                }
            }
            Err(part) => {
                let reason = Message::new("import-action-unknown").with("text", shortened(part));
                entry
                    .rejects
                    .push(list.reader.said(Field::BlockedBy, reason));
                rejected = true;
            }
        }
    }
    rejected
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
