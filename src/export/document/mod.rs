//! A text as people read it – headings, paragraphs, lists, tables, lines to sign on – before it has a
//! format.
//!
//! What is told is put together once, as a [`Document`]; each format is a writer of its own that
//! knows nothing of actions or meetings. A [`Text`] is clean when it is made: no writer meets a
//! character that cannot be seen or that turns a line around.

/// Writes to a string, which cannot fail.
macro_rules! put {
    ($out:expr, $($format:tt)*) => {
        write!($out, $($format)*).unwrap_or_default()
    };
}

mod docx;
mod html;
mod markdown;
mod pdf;

use jiff::civil::Date;

use super::visible::visible;
use crate::message::{Language, Message};

/// The format of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentFormat {
    /// `CommonMark` with GitHub's tables.
    Markdown,
    /// One page that needs nothing from elsewhere.
    Html,
    /// Pages to print and sign.
    Pdf,
    /// Office Open XML, to work on.
    Docx,
}

impl DocumentFormat {
    /// Every format.
    pub const ALL: [Self; 4] = [Self::Markdown, Self::Html, Self::Pdf, Self::Docx];
}

/// A whole document.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Document {
    /// What it is called, on its first line and in its metadata.
    pub title: Text,
    /// The language it is written in.
    pub language: Language,
    /// The day it was made.
    pub day: Date,
    /// What stands in it, in order.
    pub blocks: Vec<Block>,
    /// Pictures at its end, where the format holds any: so far only a page for a browser does.
    pub figures: Vec<Figure>,
}

/// A picture with the words for what it shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Figure {
    pub caption: Text,
    /// A drawing, written by this program.
    pub svg: String,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Block {
    /// A heading of a section or of a part of one; the title stands above both.
    Heading(Level, Text),
    Paragraph(Text),
    /// Points without an order.
    List(Vec<Text>),
    Table(Table),
    /// Lines for those who sign, or what they have signed.
    Signatures(Vec<Signatory>),
}

/// How deep a heading stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    Section,
    Part,
}

impl Level {
    /// The number of the heading where the title has 1.
    pub(super) fn number(self) -> u16 {
        match self {
            Self::Section => 2,
            Self::Part => 3,
        }
    }
}

/// A table whose rows may stand in groups.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Table {
    pub columns: Vec<Column>,
    /// Which column names the row.
    pub names_row: usize,
    pub groups: Vec<Group>,
}

/// A column, and how wide it is beside the others.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Column {
    pub header: Text,
    pub width: f32,
}

/// Rows below a title of their own; of a table without groups the only one has none.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Group {
    pub title: Option<Text>,
    pub rows: Vec<Vec<Text>>,
}

impl Table {
    /// The table without the columns in which nothing stands.
    pub(super) fn without_empty_columns(mut self) -> Self {
        for column in (0..self.columns.len()).rev() {
            let mut rows = self.groups.iter().flat_map(|group| &group.rows);
            if column != self.names_row && rows.all(|row| row[column].is_empty()) {
                self.columns.remove(column);
                let rows = self.groups.iter_mut().flat_map(|group| &mut group.rows);
                rows.for_each(|row| drop(row.remove(column)));
                if column < self.names_row {
                    self.names_row -= 1;
                }
            }
        }
        self
    }

    /// The width of each column if all of them together are so wide.
    fn widths(&self, all: f32) -> Vec<f32> {
        let sum: f32 = self.columns.iter().map(|column| column.width).sum();
        let widths = self.columns.iter().map(|column| column.width * all / sum);
        widths.collect()
    }
}

/// Who signs.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Signatory {
    /// The organisation, and who signs for it as far as that is told.
    pub who: Text,
    /// The day, if it is signed.
    pub signed: Option<Text>,
}

/// Words, some of them set off. Line breaks in it are kept; of no text is either end a space.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Text {
    spans: Vec<Span>,
}

/// Words set alike; a space stands between two spans.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Span {
    words: String,
    strong: bool,
}

impl Text {
    /// Words as somebody wrote them.
    pub(super) fn plain(words: impl AsRef<str>) -> Self {
        Self::default().and(words, false)
    }

    /// Words set off.
    pub(super) fn strong(words: impl AsRef<str>) -> Self {
        Self::default().and(words, true)
    }

    /// A label set off, and what it labels.
    pub(super) fn labelled(label: impl AsRef<str>, words: impl AsRef<str>) -> Self {
        Self::strong(label).and(words, false)
    }

    /// Without words.
    pub(super) fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    fn and(mut self, words: impl AsRef<str>, strong: bool) -> Self {
        let words = visible(words.as_ref());
        if !words.is_empty() {
            self.spans.push(Span { words, strong });
        }
        self
    }

    /// All words in one line, for a title in metadata.
    fn line(&self) -> String {
        let words: Vec<&str> = self.spans.iter().map(|span| &*span.words).collect();
        words.join(" ").replace('\n', " ")
    }
}

impl Document {
    /// The bytes of the document in a format.
    ///
    /// # Errors
    /// A sentence if the file cannot be put together.
    pub(super) fn write(&self, format: DocumentFormat) -> Result<Vec<u8>, Message> {
        match format {
            DocumentFormat::Markdown => Ok(markdown::write(self).into_bytes()),
            DocumentFormat::Html => Ok(html::write(self).into_bytes()),
            DocumentFormat::Pdf => pdf::write(self),
            DocumentFormat::Docx => docx::write(self),
        }
    }

    /// A heading and what belongs below it, unless there is nothing.
    pub(super) fn section(&mut self, heading: Text, blocks: Vec<Block>) {
        if !blocks.is_empty() {
            self.blocks.push(Block::Heading(Level::Section, heading));
            self.blocks.extend(blocks);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_which_nothing_can_be_seen_is_empty() {
        assert!(Text::plain("\0 \u{202e}\n").is_empty());
    }

    #[test]
    fn a_column_in_which_nothing_stands_goes_and_the_one_that_names_the_row_moves_along() {
        let column = |header| Column {
            header: Text::plain(header),
            width: 1.0,
        };
        let row = ["", "T-1", "Ring"].map(Text::plain).to_vec();
        let table = Table {
            columns: ["Rolle", "Nr", "Tiltak"].map(column).to_vec(),
            names_row: 1,
            groups: vec![Group {
                title: None,
                rows: vec![row],
            }],
        };
        let table = table.without_empty_columns();
        assert_eq!((table.columns.len(), table.names_row), (2, 0));
        assert_eq!(table.groups[0].rows[0][0], Text::plain("T-1"));
        assert_eq!(table.widths(500.0), [250.0, 250.0]);
    }
}
