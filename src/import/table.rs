//! Rows of cells, as every format comes in.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use super::columns::Subject;
use super::plan::Said;
use super::shape::Shape;
use super::vocabulary::fold;
use super::{LONGEST_CELL, MARKER_COLUMN, MOST_ROWS};
use crate::message::Message;

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Text; empty for nothing.
    Text(String),
    /// A figure, in formats that know figures.
    Number(f64),
    /// A day, in formats that know days.
    Day(Date),
    /// Yes or no, in formats that know them.
    Flag(bool),
}

impl Cell {
    pub(super) const EMPTY: Self = Self::Text(String::new());

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Text(text) if text.trim().is_empty())
    }

    /// What is in it, as text.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(value) => value.to_string(),
            Self::Day(day) => day.to_string(),
            Self::Flag(value) => value.to_string(),
        }
    }
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its number in the file, as spreadsheets count, or the number of the feature.
    pub number: usize,
    /// Its cells; those that are missing at the end are empty.
    pub cells: Vec<Cell>,
    /// Its geometry, in formats that have one; or why it cannot be used.
    pub(super) shape: Option<Result<Shape, Message>>,
    /// Why the row cannot be used at all.
    pub(super) fault: Option<Said>,
}

impl Row {
    /// The cell of a column.
    #[must_use]
    pub fn cell(&self, column: usize) -> &Cell {
        static EMPTY: Cell = Cell::EMPTY;
        self.cells.get(column).unwrap_or(&EMPTY)
    }
}

/// The rows of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The name of its sheet, in formats that have sheets.
    pub name: Option<String>,
    /// The headers of the columns.
    pub headers: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Whether figures written as text have decimal points, so that a comma may part thousands.
    pub(super) points: bool,
}

impl Table {
    /// What tells tables of the same make: what they are about and their headers.
    #[must_use]
    pub fn signature(&self, subject: Subject) -> String {
        let folded: Vec<String> = self.headers.iter().map(|header| fold(header)).collect();
        let about = match subject {
            Subject::Assets => "",
            Subject::Chains => "chains: ",
            Subject::Employment => "employment: ",
            Subject::Actions => "actions: ",
            Subject::Participants => "participants: ",
        };
        format!("{about}{}", folded.join("|"))
    }

    /// The name of each column: its header, and of further columns with the same header their count
    /// behind it, `Kapasitet (2)`. No two columns have the same.
    #[must_use]
    pub fn column_names(&self) -> Vec<String> {
        let headers: HashSet<&str> = self.headers.iter().map(String::as_str).collect();
        let mut counts: HashMap<&str, usize> = HashMap::new();
        let names = self.headers.iter().map(|header| {
            let count = counts.entry(header).or_insert(0);
            *count += 1;
            if *count == 1 {
                return header.clone();
            }
            loop {
                let name = format!("{header} ({count})").trim_start().to_owned();
                if !headers.contains(name.as_str()) {
                    return name;
                }
                *count += 1;
            }
        });
        names.collect()
    }

    /// Whether it has a column of a name, as near as people write it.
    #[must_use]
    pub fn has_header(&self, header: &str) -> bool {
        super::columns::position(&self.column_names(), header).is_some()
    }

    /// Takes away the column in which our own files say which texts of a row were given an apostrophe,
    /// and with it the apostrophes.
    pub(super) fn unmark(&mut self) {
        let marker = self.headers.iter().position(|it| it == MARKER_COLUMN);
        let Some(marker) = marker else { return };
        self.headers.remove(marker);
        for row in &mut self.rows {
            if marker >= row.cells.len() {
                continue;
            }
            let marked = row.cells.remove(marker).text();
            for column in marked.split_whitespace() {
                let column = column.parse::<usize>().ok();
                let place = column.and_then(|column| column.checked_sub(1));
                if let Some(Cell::Text(text)) = place.and_then(|place| row.cells.get_mut(place))
                    && text.starts_with('\'')
                {
                    text.remove(0);
                }
            }
        }
        self.rows
            .retain(|row| row.fault.is_some() || !row.cells.iter().all(Cell::is_empty));
    }

    /// Adds a row of a table with headers, unless there is nothing in it.
    ///
    /// # Errors
    /// A sentence if there are too many rows.
    pub(super) fn push(&mut self, number: usize, mut cells: Vec<Cell>) -> Result<(), Message> {
        while cells.last().is_some_and(Cell::is_empty) {
            cells.pop();
        }
        if cells.is_empty() {
            return Ok(());
        }
        if self.rows.len() >= MOST_ROWS {
            return Err(Message::new("import-too-many-rows").with("most", MOST_ROWS));
        }
        let fault = self.fault(&mut cells);
        cells.shrink_to_fit();
        self.rows.push(Row {
            number,
            cells,
            shape: None,
            fault,
        });
        Ok(())
    }

    /// Why no use can be made of a row. What is too much is dropped.
    fn fault(&self, cells: &mut Vec<Cell>) -> Option<Said> {
        let mut fault = None;
        for (column, cell) in cells.iter_mut().enumerate() {
            let Cell::Text(text) = cell else { continue };
            let reason = if text.len() > LONGEST_CELL && text.chars().count() > LONGEST_CELL {
                *text = text.chars().take(100).collect();
                Message::new("import-cell-too-long").with("most", LONGEST_CELL)
            } else if text.contains('\0') {
                Message::new("import-cell-zero")
            } else {
                continue;
            };
            let column = self.headers.get(column).cloned();
            fault.get_or_insert(Said { column, reason });
        }
        if cells.len() > self.headers.len() {
            let reason = Message::new("import-too-many-cells")
                .with("cells", cells.len())
                .with("columns", self.headers.len());
            cells.truncate(self.headers.len());
            let column = None;
            fault.get_or_insert(Said { column, reason });
        }
        fault
    }
}
