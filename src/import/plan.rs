//! What will come of an import, row by row, and the edit that carries it out.

use crate::message::{Arg, Message};
use crate::workspace::{Edit, Workspace};

/// The most records of a workspace, which its file can hold.
const MOST_RECORDS: usize = 200_000;

/// Whether a workspace can hold so many more records.
///
/// # Errors
/// A sentence if it cannot.
pub(super) fn check_count(workspace: &Workspace, added: usize) -> Result<(), Message> {
    let records = workspace.record_count() + added;
    if records > MOST_RECORDS {
        return Err(Message::new("import-too-many-records")
            .with("count", records)
            .with("most", MOST_RECORDS));
    }
    Ok(())
}

/// As much of a name as a list of rows shows.
pub(super) fn shown(name: &str) -> String {
    const SHOWN: usize = 80;
    name.chars().take(SHOWN).collect()
}

/// What will come of an import.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Every row of the file that holds anything, in its order.
    pub rows: Vec<PlannedRow>,
    /// The one edit that takes over all that is new or changed; `None` if nothing is.
    pub edit: Option<Edit>,
    /// What else comes of it: records that are made because rows name them, and what is left out.
    pub remarks: Vec<Message>,
}

/// What will come of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedRow {
    /// The name of its sheet, where the file has several.
    pub sheet: Option<String>,
    /// Its number in the file, or in its sheet.
    pub number: usize,
    /// What it calls its record.
    pub name: String,
    /// What will come of it.
    pub what: What,
    /// What is doubtful about it although it is taken.
    pub doubts: Vec<Said>,
}

/// What will come of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// A new record.
    New,
    /// Fields of a record change.
    Changed(Vec<Change>),
    /// The record says the same already.
    Same,
    /// It cannot be taken, and why.
    Rejected(Vec<Said>),
}

/// A field of a record that changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The catalogue key of its name.
    pub field: &'static str,
    /// What it held before, where that can be said in a few words and is not only added to.
    pub from: Option<Arg>,
    /// What it holds after, or what is added, where that can be said in a few words.
    pub to: Option<Arg>,
}

impl Change {
    /// The change in words: the name of the field, and what it holds before and after.
    #[must_use]
    pub fn message(&self) -> Message {
        let field = Message::new(self.field);
        match (&self.from, &self.to) {
            (Some(from), Some(to)) => Message::new("import-change")
                .with("field", field)
                .with("from", from.clone())
                .with("to", to.clone()),
            (None, Some(to)) => Message::new("import-change-to")
                .with("field", field)
                .with("to", to.clone()),
            (_, None) => field,
        }
    }
}

impl From<&'static str> for Change {
    fn from(field: &'static str) -> Self {
        Self {
            field,
            from: None,
            to: None,
        }
    }
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

/// Something said of a row: why it cannot be taken, or what is doubtful about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// The header of the column at fault; `None` if it is the row as a whole.
    pub column: Option<String>,
    /// What is wrong.
    pub reason: Message,
}

impl Said {
    /// The sentence about a row, which is named as [`PlannedRow::place`] names it.
    #[must_use]
    pub fn message(&self, row: &str) -> Message {
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

    /// The sentence where the row is named already.
    #[must_use]
    pub fn in_row(&self) -> Message {
        match &self.column {
            Some(column) => Message::new("import-column-reason")
                .with("column", column.as_str())
                .with("reason", self.reason.clone()),
            None => self.reason.clone(),
        }
    }
}

impl PlannedRow {
    /// Where it stands: its number, after the name of its sheet if there are several. The number of
    /// a row is a name: it is not grouped as figures are.
    #[must_use]
    pub fn place(&self) -> String {
        match &self.sheet {
            Some(sheet) => format!("{sheet}!{}", self.number),
            None => self.number.to_string(),
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
