//! Reads the cells of a row: words, figures, days, each told apart from what it is not.

use jiff::civil::Date;

use super::accounts;
use super::checking;
use super::columns::{Bracketed, Field, FigureField, Mapping, Subject};
use super::numbers;
use super::plan::Said;
use super::table::{Cell, Row, Table};
use super::vocabulary::Vocabulary;
use crate::message::Message;
use crate::workspace::{Layer, Per, QuantityStatus, Uncertainty, Unit, Workspace};

/// What a row says of a capacity.
#[derive(Debug)]
pub(super) struct Figure {
    /// Which of the figures of its row it is, counted from 1.
    pub group: u8,
    pub value: f64,
    pub unit: Unit,
    pub layer: Option<Layer>,
    pub per: Option<Per>,
    pub uncertainty: Option<Uncertainty>,
    pub status: Option<QuantityStatus>,
    pub source: Option<String>,
    pub url: Option<String>,
    pub as_of: Option<Date>,
}

/// Reads the rows of a table.
pub(super) struct Reader<'a> {
    pub table: &'a Table,
    pub vocabulary: &'a Vocabulary,
    /// What its rows are about.
    pub subject: Subject,
    /// The substances that figures are known to be of.
    substances: Vec<Layer>,
    /// The names of the columns.
    names: Vec<String>,
    columns: Vec<(Field, usize)>,
    bracketed: Vec<Option<Bracketed>>,
}

/// A row being read, with what is wrong and what is doubtful about it so far.
pub(super) struct Reading<'a> {
    pub reader: &'a Reader<'a>,
    pub row: &'a Row,
    pub rejects: Vec<Said>,
    pub doubts: Vec<Said>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(table: &'a Table, mapping: &Mapping, vocabulary: &'a Vocabulary) -> Self {
        let columns = 0..table.headers.len();
        let columns = columns.filter_map(|column| Some((mapping.field(column)?, column)));
        let figures = 1..=mapping.figures();
        Self {
            table,
            vocabulary,
            subject: mapping.subject(),
            substances: Vec::new(),
            names: table.column_names(),
            columns: columns.collect(),
            bracketed: figures
                .map(|group| mapping.bracketed(group, table, vocabulary))
                .collect(),
        }
    }

    /// Reads the names of substances as they are spelled in a workspace, however a row spells them.
    pub(super) fn spelling_as(self, workspace: &Workspace) -> Self {
        Self {
            substances: accounts::substances(workspace),
            ..self
        }
    }

    /// The account of a name.
    fn layer(&self, text: &str) -> Layer {
        let told = self.vocabulary.layer(text);
        if self.substances.contains(&told) {
            return told;
        }
        let known = self.substances.iter().find(|known| known.is_alike(&told));
        known.cloned().unwrap_or(told)
    }

    /// Begins to read a row.
    pub(super) fn reading(&'a self, row: &'a Row) -> Reading<'a> {
        Reading {
            reader: self,
            row,
            rejects: row.fault.iter().cloned().collect(),
            doubts: Vec::new(),
        }
    }

    /// The name of the column that holds a field.
    pub(super) fn header(&self, field: Field) -> Option<String> {
        let column = self.column(field)?;
        self.names.get(column).cloned()
    }

    pub(super) fn column(&self, field: Field) -> Option<usize> {
        let known = self.columns.iter().find(|(known, _)| *known == field);
        known.map(|(_, column)| *column)
    }

    /// What is said of the column of a field.
    pub(super) fn said(&self, field: Field, reason: Message) -> Said {
        let column = self.header(field);
        Said { column, reason }
    }

    fn bracketed(&self, group: u8) -> Option<&Bracketed> {
        let place = usize::from(group).checked_sub(1)?;
        self.bracketed.get(place)?.as_ref()
    }

    /// What a row holds of a field, however much else is wrong with it.
    pub(super) fn told(&self, row: &Row, field: Field) -> String {
        self.column(field)
            .map(|column| row.cell(column).text().trim().to_owned())
            .unwrap_or_default()
    }
}

impl Reading<'_> {
    pub(super) fn reject(&mut self, field: Field, reason: Message) {
        let column = self.reader.header(field);
        self.rejects.push(Said { column, reason });
    }

    /// Says what is doubtful in the column of a field.
    pub(super) fn doubt(&mut self, field: Field, reason: Message) {
        let said = self.reader.said(field, reason);
        self.doubts.push(said);
    }

    /// The cell of a field, unless there is nothing in it.
    pub(super) fn cell(&self, field: Field) -> Option<&Cell> {
        let cell = self.row.cell(self.reader.column(field)?);
        (!cell.is_empty()).then_some(cell)
    }

    /// Text as it stands.
    pub(super) fn text(&self, field: Field) -> Option<String> {
        self.cell(field).map(Cell::text)
    }

    pub(super) fn trimmed(&self, field: Field) -> Option<String> {
        self.text(field).map(|text| text.trim().to_owned())
    }

    /// A word for a value; any other is rejected.
    pub(super) fn word<T>(
        &mut self,
        field: Field,
        unknown: &'static str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.trimmed(field)?;
        let value = read(&text);
        if value.is_none() {
            self.reject(field, Message::new(unknown).with("text", shortened(&text)));
        }
        value
    }

    pub(super) fn number(&mut self, field: Field) -> Option<f64> {
        let points =
            self.reader.table.points && !matches!(field, Field::Latitude | Field::Longitude);
        let (value, text) = match self.cell(field)? {
            Cell::Number(value) => (
                Some(*value).filter(|value| value.is_finite()),
                String::new(),
            ),
            other => {
                let text = other.text();
                (numbers::number(&text, points), text)
            }
        };
        if value.is_none() {
            let reason = Message::new("import-not-a-number").with("text", shortened(&text));
            self.reject(field, reason);
        }
        value
    }

    pub(super) fn day(&mut self, field: Field) -> Option<Date> {
        match self.cell(field)? {
            Cell::Day(day) => Some(*day),
            other => {
                let text = other.text();
                let day = numbers::day(&text);
                if day.is_none() {
                    let reason = Message::new("import-not-a-day").with("text", shortened(&text));
                    self.reject(field, reason);
                }
                day
            }
        }
    }

    pub(super) fn flag(&mut self, field: Field) -> Option<bool> {
        if let Cell::Flag(value) = self.cell(field)? {
            return Some(*value);
        }
        let words = self.reader.vocabulary;
        self.word(field, "import-word-unknown", |text| words.flag(text))
    }

    /// Whether the row says that a county is set by hand.
    pub(super) fn by_hand(&mut self) -> Option<bool> {
        if let Cell::Flag(by_hand) = self.cell(Field::CountyBy)? {
            return Some(*by_hand);
        }
        let words = self.reader.vocabulary;
        self.word(Field::CountyBy, "import-word-unknown", |text| {
            words.county_by_hand(text)
        })
    }

    /// The figures of the row, with what is wrong or doubtful about them said.
    pub(super) fn figures(&mut self) -> Vec<Figure> {
        let groups = u8::try_from(self.reader.bracketed.len()).unwrap_or(u8::MAX);
        let mut figures = Vec::new();
        for group in 1..=groups {
            if let Some(figure) = self.figure(group) {
                checking::check(self, &figure);
                figures.push(figure);
            }
        }
        figures
    }

    fn figure(&mut self, group: u8) -> Option<Figure> {
        let field = |part| Field::Figure(part, group);
        let words = self.reader.vocabulary;
        let value = field(FigureField::Value);
        let told_unit = self.trimmed(field(FigureField::Unit));
        let told_per = self.word(field(FigureField::Per), "import-word-unknown", |text| {
            words.per(text)
        });
        let cell = self.cell(value)?;
        let points = self.reader.table.points;
        let behind = match (cell, &told_unit) {
            (Cell::Text(text), None) => {
                let read = numbers::with_unit(text, points);
                read.map(|(value, unit, per)| (value, unit.to_owned(), per))
            }
            _ => None,
        };
        let (number, unit, per) = match behind {
            Some((number, unit, per)) => (number, Some(unit), told_per.or(per)),
            None => (self.number(value)?, told_unit, told_per),
        };
        let bracketed = self.reader.bracketed(group);
        let unit = unit.map(|unit| words.unit(&unit)).or(match bracketed {
            Some(Bracketed::Unit(unit)) => Some(unit.clone()),
            _ => None,
        });
        let Some(unit) = unit else {
            self.reject(value, Message::new("import-unit-missing"));
            return None;
        };
        if unit.symbol().chars().count() > 40 {
            let reason =
                Message::new("import-unit-too-long").with("text", shortened(unit.symbol()));
            self.reject(field(FigureField::Unit), reason);
            return None;
        }
        let layer = match (self.trimmed(field(FigureField::Layer)), bracketed) {
            (Some(text), _) => Some(self.reader.layer(&text)),
            (None, Some(Bracketed::Layer(text))) => Some(self.reader.layer(text)),
            _ => None,
        };
        let uncertainty = self.uncertainty(group, &unit, layer.as_ref());
        Some(Figure {
            group,
            value: number,
            unit,
            layer,
            per,
            uncertainty,
            status: self.word(field(FigureField::Status), "import-word-unknown", |text| {
                words.figure_status(text)
            }),
            source: self.trimmed(field(FigureField::Source)),
            url: self.trimmed(field(FigureField::SourceUrl)),
            as_of: self.day(field(FigureField::SourceAsOf)),
        })
    }

    /// A class, `± 5 %`, or `± 5 kt`, which becomes as much of the figure's own unit.
    fn uncertainty(
        &mut self,
        group: u8,
        unit: &Unit,
        layer: Option<&Layer>,
    ) -> Option<Uncertainty> {
        let field = Field::Figure(FigureField::Uncertainty, group);
        let text = self.trimmed(field)?;
        let points = self.reader.table.points;
        let words = self.reader.vocabulary;
        let read = || {
            match text.to_uppercase().as_str() {
                "A" => return Ok(Uncertainty::A),
                "B" => return Ok(Uncertainty::B),
                "C" => return Ok(Uncertainty::C),
                "D" => return Ok(Uncertainty::D),
                _ => {}
            }
            let unknown = || Message::new("import-word-unknown").with("text", shortened(&text));
            let amount = text.trim_start_matches(['±', ' ', '\u{a0}', '\u{202f}']);
            let read = if let Some(percent) = amount.trim_end().strip_suffix('%') {
                numbers::number(percent, points).map(Uncertainty::Percent)
            } else if let Some(amount) = numbers::number(amount, points) {
                Some(Uncertainty::Absolute(amount))
            } else if let Some((amount, told, _)) = numbers::with_unit(amount, points) {
                let amount = words.unit(without(told, layer)).convert(amount, unit);
                let amount = amount.map_err(|_| {
                    Message::new("import-uncertainty-unit")
                        .with("text", shortened(&text))
                        .with("unit", shortened(unit.symbol()))
                })?;
                Some(Uncertainty::Absolute(amount))
            } else {
                None
            };
            let sound = read.filter(|read| {
                !matches!(read, Uncertainty::Percent(it) | Uncertainty::Absolute(it) if *it < 0.0)
            });
            sound.ok_or_else(unknown)
        };
        match read() {
            Ok(read) => Some(read),
            Err(reason) => {
                self.reject(field, reason);
                None
            }
        }
    }
}

/// A unit without the substance that people write behind it: `kt Si`.
fn without<'t>(unit: &'t str, layer: Option<&Layer>) -> &'t str {
    let Some(Layer::Substance(name)) = layer else {
        return unit;
    };
    let before = unit.strip_suffix(name.as_str());
    let before = before.filter(|before| before.ends_with(char::is_whitespace));
    before.map_or(unit, str::trim_end)
}

/// As much of a text as a sentence about it can hold.
pub(super) fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut short: String = text.chars().take(LONGEST).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
