//! What a row says of an asset, field by field.

use jiff::civil::Date;

use super::Import;
use crate::geo::{Boundaries, Edition, LonLat, MunicipalityId};
use crate::import::columns::{Field, FigureField};
use crate::import::numbers;
use crate::import::plan::Reject;
use crate::import::shape;
use crate::import::table::{Cell, Row};
use crate::import::vocabulary::fold;
use crate::message::Message;
use crate::workspace::{
    AssetKind, CountyCode, Geometry, Layer, Per, PlaceQuality, QuantityStatus, Status, Uncertainty,
    Unit,
};

/// What a row says. What it does not say is `None`.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub id: Option<String>,
    pub name: Option<String>,
    pub kind: Option<AssetKind>,
    pub status: Option<Status>,
    pub as_of: Option<Date>,
    pub point: Option<LonLat>,
    pub extent: Option<Geometry>,
    pub municipality: Option<MunicipalityId>,
    pub quality: Option<PlaceQuality>,
    pub county: Option<County>,
    pub owner: Owner,
    pub figures: Vec<Figure>,
    pub readiness: Option<u8>,
    pub constraints: Option<String>,
    pub tags: Option<String>,
    pub notes: Option<String>,
    pub example: Option<bool>,
    pub confidential: Option<bool>,
}

/// What a row says of how the county is known.
#[derive(Clone, Debug)]
pub(super) enum County {
    /// It follows from the place.
    ByPlace,
    /// It is set by hand.
    ByHand(CountyCode),
}

/// What a row says of the owner.
#[derive(Debug, Default)]
pub(super) struct Owner {
    pub name: Option<String>,
    pub number: Option<String>,
}

/// What a row says of a capacity.
#[derive(Debug)]
pub(super) struct Figure {
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

/// Reads rows.
pub(super) struct Reader<'a> {
    import: &'a Import<'a>,
    columns: Vec<(Field, usize)>,
    figures: u8,
}

/// A row being read, with what is wrong with it so far.
struct Reading<'a> {
    reader: &'a Reader<'a>,
    row: &'a Row,
    rejects: Vec<Reject>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(import: &'a Import<'a>) -> Self {
        let columns = 0..import.table.headers.len();
        let columns = columns.filter_map(|column| Some((import.mapping.field(column)?, column)));
        Self {
            import,
            columns: columns.collect(),
            figures: import.mapping.figures(),
        }
    }

    /// The header of the column that holds a field.
    pub(super) fn header(&self, field: Field) -> Option<String> {
        let column = self.column(field)?;
        self.import.table.headers.get(column).cloned()
    }

    fn column(&self, field: Field) -> Option<usize> {
        let known = self.columns.iter().find(|(known, _)| *known == field);
        known.map(|(_, column)| *column)
    }

    /// What a row calls its record, however much else is wrong with it.
    pub(super) fn name(&self, row: &Row) -> String {
        self.column(Field::Name)
            .map(|column| row.cell(column).text().trim().to_owned())
            .unwrap_or_default()
    }

    /// What a row says.
    ///
    /// # Errors
    /// All that is wrong with it.
    pub(super) fn draft(&self, row: &Row) -> Result<Draft, Vec<Reject>> {
        if let Some(fault) = &row.fault {
            return Err(vec![fault.clone()]);
        }
        let mut reading = Reading {
            reader: self,
            row,
            rejects: Vec::new(),
        };
        let draft = reading.draft();
        if reading.rejects.is_empty() {
            Ok(draft)
        } else {
            Err(reading.rejects)
        }
    }
}

impl Reading<'_> {
    fn draft(&mut self) -> Draft {
        let words = self.reader.import.vocabulary;
        let mut draft = Draft {
            id: self.trimmed(Field::Id),
            name: self.trimmed(Field::Name),
            kind: self.word(Field::Kind, "import-kind-unknown", |text| words.kind(text)),
            status: self.word(Field::Status, "import-status-unknown", |text| {
                words.status(text)
            }),
            as_of: self.day(Field::StatusAsOf),
            quality: self.word(Field::PlaceQuality, "import-word-unknown", |text| {
                words.quality(text)
            }),
            county: self.county(),
            owner: Owner {
                name: self.trimmed(Field::Owner),
                number: self.owner_number(),
            },
            readiness: self.readiness(),
            constraints: self.text(Field::Constraints),
            tags: self.trimmed(Field::Tags),
            notes: self.text(Field::Notes),
            example: self.flag(Field::Example),
            confidential: self.flag(Field::Confidential),
            ..Draft::default()
        };
        self.place(&mut draft);
        for group in 1..=self.reader.figures {
            draft.figures.extend(self.figure(group));
        }
        if self.reader.column(Field::Name).is_some() && draft.name.is_none() && draft.id.is_none() {
            self.reject(Field::Name, Message::new("import-name-missing"));
        }
        draft
    }

    fn reject(&mut self, field: Field, reason: Message) {
        let column = self.reader.header(field);
        self.rejects.push(Reject { column, reason });
    }

    /// The cell of a field, unless there is nothing in it.
    fn cell(&self, field: Field) -> Option<&Cell> {
        let cell = self.row.cell(self.reader.column(field)?);
        (!cell.is_empty()).then_some(cell)
    }

    /// Text as it stands.
    fn text(&self, field: Field) -> Option<String> {
        self.cell(field).map(Cell::text)
    }

    fn trimmed(&self, field: Field) -> Option<String> {
        self.text(field).map(|text| text.trim().to_owned())
    }

    /// A word for a value; any other is rejected.
    fn word<T>(
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

    fn number(&mut self, field: Field) -> Option<f64> {
        let points =
            self.reader.import.table.points && !matches!(field, Field::Latitude | Field::Longitude);
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

    fn day(&mut self, field: Field) -> Option<Date> {
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

    fn flag(&mut self, field: Field) -> Option<bool> {
        if let Cell::Flag(value) = self.cell(field)? {
            return Some(*value);
        }
        let words = self.reader.import.vocabulary;
        self.word(field, "import-word-unknown", |text| words.flag(text))
    }

    fn readiness(&mut self) -> Option<u8> {
        let value = self.number(Field::Readiness)?;
        let level = (1..=9_u8).find(|level| f64::from(*level) == value);
        if level.is_none() {
            let reason = Message::new("import-readiness").with("value", value);
            self.reject(Field::Readiness, reason);
        }
        level
    }

    fn owner_number(&mut self) -> Option<String> {
        let text = self.trimmed(Field::OwnerNumber)?;
        let digits = crate::import::matching::digits(&text);
        let fine = digits.len() == 9
            && text
                .chars()
                .all(|it| it.is_ascii_digit() || it.is_whitespace());
        if !fine {
            let reason = Message::new("import-organisation-number").with("text", shortened(&text));
            self.reject(Field::OwnerNumber, reason);
        }
        fine.then_some(digits)
    }

    /// The county, where the row says whether it is set by hand.
    fn county(&mut self) -> Option<County> {
        let by_hand = if let Cell::Flag(by_hand) = self.cell(Field::CountyBy)? {
            *by_hand
        } else {
            let words = self.reader.import.vocabulary;
            self.word(Field::CountyBy, "import-word-unknown", |text| {
                words.county_by_hand(text)
            })?
        };
        if !by_hand {
            return Some(County::ByPlace);
        }
        let mut text = self.trimmed(Field::CountyCode)?;
        if text.len() == 1 && matches!(self.cell(Field::CountyCode), Some(Cell::Number(_))) {
            text.insert(0, '0');
        }
        let code = CountyCode::new(&text);
        if code.is_well_formed() {
            return Some(County::ByHand(code));
        }
        let reason = Message::new("import-county").with("text", shortened(&text));
        self.reject(Field::CountyCode, reason);
        None
    }

    /// Where it is: by its geometry, else by its coordinates, else by its municipality.
    fn place(&mut self, draft: &mut Draft) {
        let (lon, lat) = (self.number(Field::Longitude), self.number(Field::Latitude));
        let told = [Field::Longitude, Field::Latitude].map(|field| self.cell(field).is_some());
        match (lon, lat) {
            (Some(lon), Some(lat)) if LonLat::new(lon, lat).is_valid() => {
                draft.point = Some(LonLat::new(lon, lat));
            }
            (Some(lon), Some(lat)) => {
                let field = if lat.abs() > 90.0 {
                    Field::Latitude
                } else {
                    Field::Longitude
                };
                self.reject(field, shape::off_the_globe(lon, lat));
            }
            _ if told == [true, false] => {
                self.reject(Field::Latitude, Message::new("import-coordinate-missing"));
            }
            _ if told == [false, true] => {
                self.reject(Field::Longitude, Message::new("import-coordinate-missing"));
            }
            _ => {}
        }
        match &self.row.shape {
            Some(Ok(shape)) => {
                // A point is itself; a line or an area may have its marker where its properties say.
                if shape.extent.is_none() || draft.point.is_none() {
                    draft.point = Some(shape.point);
                }
                draft.extent.clone_from(&shape.extent);
            }
            Some(Err(reason)) => self.rejects.push(Reject {
                column: None,
                reason: reason.clone(),
            }),
            None => {}
        }
        if draft.point.is_none() {
            draft.municipality = self.municipality();
        }
    }

    fn municipality(&mut self) -> Option<MunicipalityId> {
        let code = self.trimmed(Field::MunicipalityCode);
        let (field, text) = match code {
            Some(code) => (Field::MunicipalityCode, code),
            None => (Field::Municipality, self.trimmed(Field::Municipality)?),
        };
        let import = self.reader.import;
        let edition = import.workspace.division().edition();
        let found = municipality(import.boundaries, edition, &text);
        match found[..] {
            [only] => Some(only),
            [] => {
                let reason =
                    Message::new("import-municipality-unknown").with("text", shortened(&text));
                self.reject(field, reason);
                None
            }
            _ => {
                let reason =
                    Message::new("import-municipality-several").with("text", shortened(&text));
                self.reject(field, reason);
                None
            }
        }
    }

    fn figure(&mut self, group: u8) -> Option<Figure> {
        let field = |part| Field::Figure(part, group);
        let words = self.reader.import.vocabulary;
        let value = field(FigureField::Value);
        let told_unit = self.trimmed(field(FigureField::Unit));
        let told_per = self.word(field(FigureField::Per), "import-word-unknown", |text| {
            words.per(text)
        });
        let cell = self.cell(value)?;
        let points = self.reader.import.table.points;
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
        let Some(unit) = unit else {
            self.reject(value, Message::new("import-unit-missing"));
            return None;
        };
        if unit.chars().count() > 40 {
            let reason = Message::new("import-unit-too-long").with("text", shortened(&unit));
            self.reject(field(FigureField::Unit), reason);
            return None;
        }
        Some(Figure {
            value: number,
            unit: words.unit(&unit),
            layer: self
                .trimmed(field(FigureField::Layer))
                .map(|text| words.layer(&text)),
            per,
            uncertainty: self.uncertainty(field(FigureField::Uncertainty)),
            status: self.word(field(FigureField::Status), "import-word-unknown", |text| {
                words.figure_status(text)
            }),
            source: self.trimmed(field(FigureField::Source)),
            url: self.trimmed(field(FigureField::SourceUrl)),
            as_of: self.day(field(FigureField::SourceAsOf)),
        })
    }

    /// A class, `± 5 %`, or `± 5 kt`.
    fn uncertainty(&mut self, field: Field) -> Option<Uncertainty> {
        let text = self.trimmed(field)?;
        let points = self.reader.import.table.points;
        let read = || {
            match text.to_uppercase().as_str() {
                "A" => return Some(Uncertainty::A),
                "B" => return Some(Uncertainty::B),
                "C" => return Some(Uncertainty::C),
                "D" => return Some(Uncertainty::D),
                _ => {}
            }
            let amount = text.trim_start_matches(['±', ' ', '\u{a0}', '\u{202f}']);
            let read = match amount.trim_end().strip_suffix('%') {
                Some(percent) => Uncertainty::Percent(numbers::number(percent, points)?),
                None => match numbers::number(amount, points) {
                    Some(amount) => Uncertainty::Absolute(amount),
                    None => Uncertainty::Absolute(numbers::with_unit(amount, points)?.0),
                },
            };
            match read {
                Uncertainty::Percent(amount) | Uncertainty::Absolute(amount) if amount < 0.0 => {
                    None
                }
                read => Some(read),
            }
        };
        let read = read();
        if read.is_none() {
            let reason = Message::new("import-word-unknown").with("text", shortened(&text));
            self.reject(field, reason);
        }
        read
    }
}

/// The municipalities of a number of either division, or of a name.
fn municipality(boundaries: &Boundaries, edition: Edition, text: &str) -> Vec<MunicipalityId> {
    if !text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let code = format!("{text:0>4}");
        let mut editions = Edition::ALL.to_vec();
        editions.sort_by_key(|each| *each != edition);
        let found = editions
            .into_iter()
            .find_map(|edition| boundaries.municipality(&code, edition));
        return found.into_iter().collect();
    }
    let wanted = fold(text);
    boundaries
        .municipalities_with_ids()
        .filter(|(_, each)| fold(each.name()) == wanted)
        .map(|(id, _)| id)
        .collect()
}

/// As much of a text as a sentence about it can hold.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut short: String = text.chars().take(LONGEST).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
