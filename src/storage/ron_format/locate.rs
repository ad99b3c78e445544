//! Where in a text the breaches of a workspace stand.

use std::collections::HashMap;
use std::ops::Range;

use super::outline::Piece;
use super::recover::{id_text, reference};
use crate::workspace::{Breach, Invariant, RecordRef};

/// Knows where each record stands.
pub(super) struct Records<'a> {
    text: &'a str,
    spans: HashMap<RecordRef, Range<usize>>,
    fields: HashMap<&'a str, Range<usize>>,
    /// Bytes that may still be searched, so that a text of nothing but breaches takes linear time.
    fuel: usize,
}

impl<'a> Records<'a> {
    /// Takes in the pieces of a text.
    pub fn of(text: &'a str, pieces: &[Piece]) -> Self {
        let mut spans = HashMap::new();
        let mut fields = HashMap::new();
        for piece in pieces {
            match piece {
                Piece::Entry { kind, key, value } => {
                    if let Some(id) = id_text(&text[key.clone()]) {
                        spans.insert(reference(*kind, &id), key.start..value.end);
                    }
                }
                Piece::Field { name, value } => {
                    fields.insert(&text[name.clone()], name.start..value.end);
                }
                Piece::Table { .. } | Piece::Junk { .. } => {}
            }
        }
        Self {
            text,
            spans,
            fields,
            fuel: text.len().saturating_mul(16),
        }
    }

    /// The byte where a breach stands: the value that causes it if it can be found, else its
    /// record.
    pub fn place_of(&mut self, breach: &Breach) -> usize {
        let span = match &breach.record {
            Some(record) => self.spans.get(record),
            None => self.fields.get("coordinator"),
        };
        let Some(span) = span else { return 0 };
        let quoted;
        let sought = match breach.invariant {
            Invariant::PlacesAreOnTheGlobe => "place:",
            Invariant::ReadinessIsOneToNine => "readiness:",
            Invariant::NumbersAreUnique => "number:",
            Invariant::NothingWaitsForItself => match breach.record {
                Some(RecordRef::Decision(_)) => "supersedes:",
                _ => "blocked_by:",
            },
            Invariant::ReferencesResolve
            | Invariant::CountyCodesAreWellFormed
            | Invariant::StepsStandInAStage
            | Invariant::FlowsJoinTwoStepsOfOneChain
            | Invariant::OneAmountPerLayer
            | Invariant::ItemsAreOfTheirMeeting => {
                quoted = format!("\"{}\"", breach.detail);
                quoted.as_str()
            }
            Invariant::FiguresAreSound | Invariant::ItemsLastADayAtMost => breach.detail.as_str(),
            Invariant::VotesAddUp => "cast:",
        };
        let Some(fuel) = self.fuel.checked_sub(span.len()) else {
            return span.start;
        };
        self.fuel = fuel;
        self.text[span.clone()]
            .find(sought)
            .map_or(span.start, |at| span.start + at)
    }
}
