//! The second pass over a text that could not be read as a whole: what can be read is read, the
//! rest is kept word for word.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;
use std::ops::Range;

use ron::error::SpannedError;
use serde::de::DeserializeOwned;

use super::complaint::{Complaint, nearest};
use super::lexer::{Kind, Lexer};
use super::options;
use super::outline::{FIELDS, Piece, TABLES, outline};
use crate::message::{Language, Message};
use crate::workspace::{
    Action, Asset, Chain, Decision, Division, Employment, Flow, Id, Meeting, NamedView,
    Organisation, OrganisationId, RecordKind, RecordRef, Regions, Scenario, Step, Vote, Workspace,
};

/// What the second pass saved.
pub(super) struct Recovered {
    pub workspace: Workspace,
    /// The pieces the workspace was read from.
    pub pieces: Vec<Piece>,
    /// What is wrong with the others, and which record each seems to be.
    pub complaints: Vec<(Complaint, Option<RecordRef>)>,
}

/// Reads what can be read. `whole` is what the first pass complained of.
///
/// # Errors
/// The complaints, if there is not one record that can be read.
pub(super) fn recover(
    text: &str,
    whole: Complaint,
) -> Result<Recovered, Vec<(Complaint, Option<RecordRef>)>> {
    let mut judge = Judge {
        text,
        seen: HashSet::new(),
        complaints: HashMap::new(),
    };
    let pieces = outline(text, &mut |piece| judge.passes(piece));
    let mut complaints = Vec::new();
    let mut damaged = Vec::new();
    let mut whole_is_covered = false;
    for piece in &pieces {
        let Piece::Junk { kind, span } = piece else {
            continue;
        };
        damaged.push(text[span.clone()].to_owned());
        let holds_whole = (span.start..=span.end).contains(&whole.at);
        let complaint = match judge.complaints.remove(&span.start) {
            Some(complaint) => complaint,
            None if holds_whole => whole.clone(),
            None => unbalanced(text, *kind, span.clone()),
        };
        whole_is_covered |= holds_whole;
        complaints.push((complaint, record_at(text, *kind, span.start)));
    }
    if !whole_is_covered {
        complaints.insert(0, (whole, None));
    }
    let records = pieces
        .iter()
        .filter(|piece| matches!(piece, Piece::Entry { .. }))
        .count();
    let (source, missing) = assemble(text, &pieces);
    // What stood behind the end of a text that was cut is not missing for a reason of its own.
    let is_cut = complaints.iter().any(|(it, _)| it.tells_of_a_cut());
    for field in missing.into_iter().filter(|_| !is_cut) {
        let what = Message::new("read-missing-field").with("field", field);
        if complaints.iter().all(|(told, _)| told.what != what) {
            complaints.push((Complaint { at: 0, what }, None));
        }
    }
    match options().from_str::<Workspace>(&source) {
        Ok(workspace) if records > 0 => {
            let damaged = workspace.damaged().iter().cloned().chain(damaged).collect();
            Ok(Recovered {
                workspace: workspace.with_damaged(damaged),
                pieces,
                complaints,
            })
        }
        _ => Err(complaints),
    }
}

struct Judge<'a> {
    text: &'a str,
    /// The fields and records taken so far.
    seen: HashSet<(Option<RecordKind>, String)>,
    /// By the byte where the rejected piece begins.
    complaints: HashMap<usize, Complaint>,
}

impl Judge<'_> {
    fn passes(&mut self, piece: &Piece) -> bool {
        match piece {
            Piece::Field { name, value } => {
                let field = &self.text[name.clone()];
                let complaint = match check_field(field, &self.text[value.clone()]) {
                    None => Some(Complaint::unknown_field(name.start, field, &FIELDS)),
                    Some(Err(error)) => Some(Complaint::of(self.text, value.clone(), &error)),
                    Some(Ok(())) if !self.seen.insert((None, field.to_owned())) => {
                        let what = Message::new("read-duplicate-field").with("field", field);
                        Some(Complaint {
                            at: name.start,
                            what,
                        })
                    }
                    Some(Ok(())) => None,
                };
                self.keep(name.start, complaint)
            }
            Piece::Entry { kind, key, value } => {
                let complaint = match id_text(&self.text[key.clone()]) {
                    None => Some(Complaint::stray(self.text, key.start)),
                    Some(id) => match check_record(*kind, &self.text[value.clone()]) {
                        Err(error) => Some(Complaint::of(self.text, value.clone(), &error)),
                        Ok(()) if !self.seen.insert((Some(*kind), id.clone())) => {
                            let what = Message::new("read-duplicate-id").with("id", id);
                            Some(Complaint {
                                at: key.start,
                                what,
                            })
                        }
                        Ok(()) => None,
                    },
                };
                self.keep(key.start, complaint)
            }
            Piece::Table { .. } | Piece::Junk { .. } => true,
        }
    }

    fn keep(&mut self, start: usize, complaint: Option<Complaint>) -> bool {
        match complaint {
            None => true,
            Some(complaint) => {
                self.complaints.insert(start, complaint);
                false
            }
        }
    }
}

fn check<T: DeserializeOwned>(text: &str) -> Result<(), SpannedError> {
    options().from_str::<T>(text).map(drop)
}

/// Whether a text reads as a record of a kind.
fn check_record(kind: RecordKind, text: &str) -> Result<(), SpannedError> {
    match kind {
        RecordKind::Organisation => check::<Organisation>(text),
        RecordKind::Asset => check::<Asset>(text),
        RecordKind::Chain => check::<Chain>(text),
        RecordKind::Step => check::<Step>(text),
        RecordKind::Flow => check::<Flow>(text),
        RecordKind::Meeting => check::<Meeting>(text),
        RecordKind::Decision => check::<Decision>(text),
        RecordKind::Action => check::<Action>(text),
        RecordKind::Vote => check::<Vote>(text),
        RecordKind::View => check::<NamedView>(text),
        RecordKind::Scenario => check::<Scenario>(text),
    }
}

/// Whether a text reads as the value of a field; `None` if there is no such field.
fn check_field(name: &str, text: &str) -> Option<Result<(), SpannedError>> {
    Some(match name {
        "format" => check::<u32>(text),
        "written_by" | "title" => check::<String>(text),
        "region" | "notes" => check::<Option<String>>(text),
        "boundaries" => check::<Option<Regions>>(text),
        "employment" => check::<Option<Employment>>(text),
        "coordinator" => check::<Option<OrganisationId>>(text),
        "division" => check::<Division>(text),
        "language" => check::<Language>(text),
        "damaged" => check::<Vec<String>>(text),
        _ => return None,
    })
}

/// What is wrong with a piece that has no end of its own.
fn unbalanced(text: &str, kind: Option<RecordKind>, span: Range<usize>) -> Complaint {
    let part = &text[..span.end];
    let mut lexer = Lexer::from(part, span.start);
    let words = [lexer.next(), lexer.next(), lexer.next()]
        .map(|word| word.map(|word| (word.kind, word.start)));
    let error = match (words, kind) {
        (
            [
                Some((Kind::Text, _)),
                Some((Kind::Colon, _)),
                Some((_, value)),
            ],
            Some(kind),
        ) => check_record(kind, &part[value..])
            .err()
            .map(|error| (value, error)),
        (
            [
                Some((Kind::Name, name)),
                Some((Kind::Colon, _)),
                Some((_, value)),
            ],
            None,
        ) => {
            let name = part[name..].split(':').next().unwrap_or_default().trim();
            check_field(name, &part[value..])
                .and_then(Result::err)
                .map(|error| (value, error))
        }
        _ => None,
    };
    match error {
        Some((value, error)) => Complaint::of(text, value..span.end, &error),
        None => Complaint::stray(part, span.start),
    }
}

/// The record that a piece seems to be.
fn record_at(text: &str, kind: Option<RecordKind>, at: usize) -> Option<RecordRef> {
    let word = Lexer::from(text, at)
        .next()
        .filter(|word| word.kind == Kind::Text)?;
    Some(reference(kind?, &id_text(&text[word.start..word.end])?))
}

/// A reference to the record of a kind with this id.
pub(super) fn reference(kind: RecordKind, id: &str) -> RecordRef {
    match kind {
        RecordKind::Organisation => Id::<Organisation>::new(id).into(),
        RecordKind::Asset => Id::<Asset>::new(id).into(),
        RecordKind::Chain => Id::<Chain>::new(id).into(),
        RecordKind::Step => Id::<Step>::new(id).into(),
        RecordKind::Flow => Id::<Flow>::new(id).into(),
        RecordKind::Meeting => Id::<Meeting>::new(id).into(),
        RecordKind::Decision => Id::<Decision>::new(id).into(),
        RecordKind::Action => Id::<Action>::new(id).into(),
        RecordKind::Vote => Id::<Vote>::new(id).into(),
        RecordKind::View => Id::<NamedView>::new(id).into(),
        RecordKind::Scenario => Id::<Scenario>::new(id).into(),
    }
}

/// The id that a key of a table stands for.
pub(super) fn id_text(key: &str) -> Option<String> {
    options().from_str(key).ok()
}

/// The text of a workspace of the readable pieces alone, and the fields that it lacks.
fn assemble(text: &str, pieces: &[Piece]) -> (String, Vec<&'static str>) {
    let mut source = String::from("(");
    let mut has: HashSet<&str> = HashSet::new();
    let mut unreadable: HashSet<&str> = HashSet::new();
    for piece in pieces {
        match piece {
            Piece::Field { name, value } => {
                has.insert(&text[name.clone()]);
                let _ = write!(
                    source,
                    "{}: {}\n,",
                    &text[name.clone()],
                    &text[value.clone()]
                );
            }
            // A field that is there but cannot be read, or is misspelt, is not missing.
            Piece::Junk { kind: None, span } => {
                if let Some((name, _)) = text[span.clone()].split_once(':') {
                    unreadable.extend(nearest(name.trim_end(), &FIELDS));
                }
            }
            _ => {}
        }
    }
    let required = [
        ("written_by", "\"\""),
        ("title", "\"\""),
        ("division", "Y2024"),
        ("language", "Nb"),
    ];
    let mut missing = Vec::new();
    for (name, value) in required {
        if !has.contains(name) {
            if !unreadable.contains(name) {
                missing.push(name);
            }
            let _ = write!(source, "{name}: {value},");
        }
    }
    for (table, of) in TABLES {
        source.push_str(table);
        source.push_str(": {");
        for piece in pieces {
            if let Piece::Entry { kind, key, value } = piece
                && *kind == of
            {
                let _ = write!(
                    source,
                    "{}: {}\n,",
                    &text[key.clone()],
                    &text[value.clone()]
                );
            }
        }
        source.push_str("},");
    }
    source.push(')');
    (source, missing)
}
