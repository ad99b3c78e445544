//! What an import would do, as the window shows it: plain values, made off the window's thread.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use super::FileNumber;
use crate::message::Message;
use crate::workspace::{Edit, MeetingId};

/// What the columns of a file hold: to each header the code of its field, or `-` for none.
pub type ColumnNames = BTreeMap<String, String>;

/// The code of a column that holds nothing of use.
pub const NO_FIELD: &str = "-";

/// What the columns of the tables of a file hold, by what tells tables of the same make.
pub type TableNames = BTreeMap<String, ColumnNames>;

/// What can be imported from a table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ImportKind {
    /// Assets.
    Assets,
    /// Steps and flows of value chains.
    Chains,
    /// The outlines of regions of one's own.
    Regions,
    /// The employed by county and industry.
    Employment,
    /// Actions, from a list that comes back.
    Actions,
    /// Those who have signed up for a meeting, and their organisations.
    Participants(MeetingId),
}

impl ImportKind {
    /// The catalogue key of the title of its dialog.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Assets => "import-title",
            Self::Chains => "import-title-chains",
            Self::Regions => "import-title-regions",
            Self::Employment => "import-title-employment",
            Self::Actions => "import-title-actions",
            Self::Participants(_) => "import-title-participants",
        }
    }

    /// The catalogue key of the verb that carries an import of so many rows out.
    #[must_use]
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Assets
            | Self::Chains
            | Self::Employment
            | Self::Actions
            | Self::Participants(_) => "import-do",
            Self::Regions => "import-do-regions",
        }
    }
}

/// Where the rows of an import come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportFrom {
    /// A file.
    File(PathBuf),
    /// What was pasted: lines of cells with tabs between, the first of them headers.
    Clipboard(Arc<str>),
}

/// What an import would do.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportPreview {
    /// What is imported.
    pub kind: ImportKind,
    /// Into which open file.
    pub file: FileNumber,
    /// The number of the state it was compared with.
    pub state: u64,
    /// Where from.
    pub from: ImportFrom,
    /// The meetings that could be signed up for, with their titles, the latest first.
    pub meetings: Vec<(MeetingId, String)>,
    /// The tables there.
    pub tables: Vec<ImportTable>,
    /// What would come of each row.
    pub rows: Vec<ImportRow>,
    /// Further things to know, such as why nothing can be taken.
    pub remarks: Vec<Message>,
    /// The edit that takes over what is new or changed.
    pub edit: Option<Edit>,
}

/// A table of an imported file.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportTable {
    /// The name of its sheet, where there are several.
    pub name: Option<String>,
    /// What tells tables of the same make: their headers.
    pub signature: String,
    /// The columns by their names, no two of which are the same, each with the code of what it holds.
    pub columns: Vec<(String, String)>,
    /// What a column can hold: its code, and its name.
    pub choices: Vec<(String, Message)>,
}

impl ImportTable {
    /// What the columns hold, to be remembered.
    #[must_use]
    pub fn names(&self) -> ColumnNames {
        self.columns.iter().cloned().collect()
    }
}

/// What would come of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportRow {
    /// Its number in the file, after the name of its sheet where there are several.
    pub place: String,
    /// What it calls its record.
    pub name: String,
    /// What would come of it.
    pub state: RowState,
    /// Which fields change, or why it is rejected.
    pub said: Vec<Message>,
    /// What is doubtful about it although it is taken.
    pub doubts: Vec<Message>,
}

/// What would come of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowState {
    /// A new record.
    New,
    /// A changed record.
    Changed,
    /// Nothing: the record says the same already.
    Same,
    /// It cannot be taken.
    Rejected,
}

impl RowState {
    /// Every state, in the order shown.
    pub const ALL: [Self; 4] = [Self::New, Self::Changed, Self::Same, Self::Rejected];

    /// The catalogue key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::New => "import-state-new",
            Self::Changed => "import-state-changed",
            Self::Same => "import-state-same",
            Self::Rejected => "import-state-rejected",
        }
    }
}

impl ImportPreview {
    /// How many rows come to this.
    #[must_use]
    pub fn count(&self, state: RowState) -> usize {
        self.rows.iter().filter(|row| row.state == state).count()
    }

    /// How many rows would be taken over.
    #[must_use]
    pub fn taken(&self) -> usize {
        self.count(RowState::New) + self.count(RowState::Changed)
    }

    /// How many rows are doubtful.
    #[must_use]
    pub fn doubtful(&self) -> usize {
        let doubtful = self.rows.iter().filter(|row| !row.doubts.is_empty());
        doubtful.count()
    }

    /// What the columns of all tables hold, to be remembered.
    #[must_use]
    pub fn names(&self) -> TableNames {
        let tables = self.tables.iter();
        tables
            .map(|table| (table.signature.clone(), table.names()))
            .collect()
    }
}
