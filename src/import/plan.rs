//! What will come of an import, row by row, and the edit that carries it out.

use crate::message::Message;
use crate::workspace::Edit;

/// What will come of an import.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Every row of the file that holds anything, in its order.
    pub rows: Vec<PlannedRow>,
    /// The one edit that takes over all that is new or changed; `None` if nothing is.
    pub edit: Option<Edit>,
    /// How many organisations it adds, because owners are not known yet.
    pub new_organisations: usize,
}

/// What will come of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedRow {
    /// Its number in the file.
    pub number: usize,
    /// What it calls its record.
    pub name: String,
    /// What will come of it.
    pub what: What,
}

/// What will come of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// A new record.
    New,
    /// Fields of a record change; with the catalogue keys of their names.
    Changed(Vec<&'static str>),
    /// The record says the same already.
    Same,
    /// It cannot be taken, and why.
    Rejected(Vec<Reject>),
}

impl What {
    /// The word for it in lists for programs.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed(_) => "changed",
            Self::Same => "same",
            Self::Rejected(_) => "rejected",
        }
    }
}

/// Why a row cannot be taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Reject {
    /// The header of the column at fault; `None` if it is the row as a whole.
    pub column: Option<String>,
    /// What is wrong.
    pub reason: Message,
}

impl Reject {
    /// The sentence for a rejected row.
    #[must_use]
    pub fn message(&self, row: usize) -> Message {
        // The number of a row is a name: it is not grouped as figures are.
        let row = row.to_string();
        match &self.column {
            Some(column) => Message::new("import-reject-cell")
                .with("row", row)
                .with("column", column.as_str())
                .with("reason", self.reason.clone()),
            None => Message::new("import-reject-row")
                .with("row", row)
                .with("reason", self.reason.clone()),
        }
    }
}

/// How many rows come to what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// New records.
    pub new: usize,
    /// Changed records.
    pub changed: usize,
    /// Records that say the same already.
    pub same: usize,
    /// Rows that cannot be taken.
    pub rejected: usize,
}

impl Counts {
    /// All rows.
    #[must_use]
    pub fn all(&self) -> usize {
        self.new + self.changed + self.same + self.rejected
    }

    /// The rows that are taken over.
    #[must_use]
    pub fn taken(&self) -> usize {
        self.new + self.changed
    }

    /// The counts in words.
    #[must_use]
    pub fn message(&self) -> Message {
        Message::new("import-counts")
            .with("new", self.new)
            .with("changed", self.changed)
            .with("same", self.same)
            .with("rejected", self.rejected)
    }
}

impl Plan {
    /// How many rows come to what.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for row in &self.rows {
            *match row.what {
                What::New => &mut counts.new,
                What::Changed(_) => &mut counts.changed,
                What::Same => &mut counts.same,
                What::Rejected(_) => &mut counts.rejected,
            } += 1;
        }
        counts
    }
}
