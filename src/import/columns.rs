//! Which column holds which field.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::table::Table;
use super::vocabulary::{Vocabulary, fold};
use crate::message::Message;

/// What a column can hold of an asset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Its id.
    Id,
    /// Its name.
    Name,
    /// Its kind.
    Kind,
    /// How far it has come.
    Status,
    /// The day that was true.
    StatusAsOf,
    /// Degrees north.
    Latitude,
    /// Degrees east.
    Longitude,
    /// How well the place is known.
    PlaceQuality,
    /// The number of the municipality.
    MunicipalityCode,
    /// The name or number of the municipality.
    Municipality,
    /// The number of the county, of use where it is set by hand.
    CountyCode,
    /// Whether the county is set by hand.
    CountyBy,
    /// The owner's name.
    Owner,
    /// The owner's number in the national register.
    OwnerNumber,
    /// Technology readiness.
    Readiness,
    /// What holds it back.
    Constraints,
    /// Labels.
    Tags,
    /// Free text.
    Notes,
    /// Whether it is invented.
    Example,
    /// Whether it is confidential.
    Confidential,
    /// A part of one of its capacities, counted from 1.
    Figure(FigureField, u8),
}

/// What a column can hold of a capacity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FigureField {
    /// The figure.
    Value,
    /// Its unit.
    Unit,
    /// The account it belongs to.
    Layer,
    /// The period it is counted over.
    Per,
    /// How far off it may be.
    Uncertainty,
    /// How it came to be known.
    Status,
    /// The title of its source.
    Source,
    /// The address of its source.
    SourceUrl,
    /// The day of its source.
    SourceAsOf,
}

/// What is known of a field: its code, the catalogue key of its header, further headers.
struct Known(Field, &'static str, &'static str, &'static [&'static str]);

const fn figure(field: FigureField) -> Field {
    Field::Figure(field, 1)
}

/// Every field, in the order in which they are offered.
const FIELDS: [Known; 29] = [
    Known(
        Field::Name,
        "name",
        "header-name",
        &["navn", "namn", "aktivum", "title", "tittel"],
    ),
    Known(
        Field::Kind,
        "kind",
        "header-kind",
        &["type", "kategori", "category", "slag"],
    ),
    Known(Field::Status, "status", "header-status", &[]),
    Known(
        Field::StatusAsOf,
        "status-as-of",
        "header-status-as-of",
        &[],
    ),
    Known(
        Field::Latitude,
        "latitude",
        "header-latitude",
        &["breddegrad", "breiddegrad", "lat"],
    ),
    Known(
        Field::Longitude,
        "longitude",
        "header-longitude",
        &["lengdegrad", "lon", "lng", "long"],
    ),
    Known(
        Field::PlaceQuality,
        "place-quality",
        "header-place-quality",
        &[],
    ),
    Known(
        Field::Municipality,
        "municipality",
        "header-municipality",
        &["kommune", "municipality name", "kommunenavn", "kommunenamn"],
    ),
    Known(
        Field::MunicipalityCode,
        "municipality-code",
        "header-municipality-code",
        &["kommunenr", "kommunenummer", "municipality no"],
    ),
    Known(
        Field::CountyCode,
        "county-code",
        "header-county-code",
        &["fylkesnr", "fylkesnummer"],
    ),
    Known(
        Field::CountyBy,
        "county-by",
        "header-county-by",
        &["county by hand"],
    ),
    Known(
        Field::Owner,
        "owner",
        "header-asset-owner",
        &["eier", "eigar"],
    ),
    Known(
        Field::OwnerNumber,
        "owner-number",
        "header-organisation-number",
        &["orgnr", "org nr", "organisasjonsnr"],
    ),
    Known(
        figure(FigureField::Value),
        "capacity",
        "header-capacity",
        &["kapasitet", "value"],
    ),
    Known(
        figure(FigureField::Unit),
        "unit",
        "header-unit",
        &["enhet", "eining"],
    ),
    Known(figure(FigureField::Layer), "layer", "header-layer", &[]),
    Known(figure(FigureField::Per), "per", "header-per", &[]),
    Known(
        figure(FigureField::Uncertainty),
        "uncertainty",
        "header-uncertainty",
        &[],
    ),
    Known(
        figure(FigureField::Status),
        "figure-status",
        "header-figure-status",
        &[],
    ),
    Known(
        figure(FigureField::Source),
        "source",
        "header-source",
        &["kilde", "kjelde"],
    ),
    Known(
        figure(FigureField::SourceUrl),
        "source-url",
        "header-source-url",
        &["url"],
    ),
    Known(
        figure(FigureField::SourceAsOf),
        "source-as-of",
        "header-as-of",
        &[],
    ),
    Known(Field::Readiness, "readiness", "header-readiness", &["trl"]),
    Known(Field::Constraints, "constraints", "header-constraints", &[]),
    Known(Field::Tags, "tags", "header-tags", &[]),
    Known(
        Field::Notes,
        "notes",
        "header-notes",
        &["merknad", "beskrivelse", "skildring", "description"],
    ),
    Known(Field::Example, "example", "header-example", &[]),
    Known(
        Field::Confidential,
        "confidential",
        "header-confidential",
        &[],
    ),
    Known(Field::Id, "id", "header-id", &[]),
];

impl Field {
    /// Every field, in the order in which they are offered; of capacities, those of the first.
    pub fn all() -> impl Iterator<Item = Self> {
        FIELDS.iter().map(|known| known.0)
    }

    fn known(self) -> &'static Known {
        let first = match self {
            Self::Figure(field, _) => figure(field),
            other => other,
        };
        // Every field is in the table, as a test sees to; the first stands in for none.
        FIELDS
            .iter()
            .find(|known| known.0 == first)
            .unwrap_or(&FIELDS[0])
    }

    /// The catalogue key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        self.known().2
    }

    /// Its code, as a remembered mapping names it: `capacity`, and of a second capacity `capacity 2`.
    #[must_use]
    pub fn code(self) -> String {
        let code = self.known().1;
        match self {
            Self::Figure(_, group) if group > 1 => format!("{code} {group}"),
            _ => code.to_owned(),
        }
    }
}

/// Every header that is known, folded.
pub(super) fn headers(texts: &dyn Fn(&'static str) -> Vec<String>) -> HashMap<String, Field> {
    let mut headers = HashMap::new();
    for Known(field, code, key, further) in &FIELDS {
        let told = texts(key);
        let told = told.iter().map(String::as_str);
        for header in told.chain([*code]).chain(further.iter().copied()) {
            headers.entry(fold(header)).or_insert(*field);
        }
    }
    headers
}

/// Which column of a table holds which field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    fields: Vec<Option<Field>>,
}

impl Mapping {
    /// The code of a column that is left out.
    const NOTHING: &'static str = "-";

    /// What the headers themselves say. A field that two columns seem to hold is the first one's.
    #[must_use]
    pub fn guessed(table: &Table, vocabulary: &Vocabulary) -> Self {
        let mut taken = HashSet::new();
        let fields = table.headers.iter().map(|header| {
            vocabulary
                .header(header)
                .filter(|field| taken.insert(*field))
        });
        Self {
            fields: fields.collect(),
        }
    }

    /// What the headers say, but for those that are named here: to each header the code or a header of
    /// its field, or `-` for a column that is left out.
    ///
    /// # Errors
    /// A sentence if a header is not in the table, or a field not known.
    pub fn named(
        table: &Table,
        vocabulary: &Vocabulary,
        names: &BTreeMap<String, String>,
    ) -> Result<Self, Message> {
        let mut mapping = Self::guessed(table, vocabulary);
        for (header, name) in names {
            let wanted = fold(header);
            let column = table.headers.iter().position(|known| fold(known) == wanted);
            let column = column.ok_or_else(|| {
                Message::new("import-mapping-header")
                    .with("header", header.as_str())
                    .with("all", table.headers.join("; "))
            })?;
            let field = if name.trim() == Self::NOTHING || name.trim().is_empty() {
                None
            } else {
                Some(vocabulary.header(name).ok_or_else(|| {
                    let all: Vec<String> = Field::all().map(Field::code).collect();
                    Message::new("import-mapping-field")
                        .with("field", name.as_str())
                        .with("all", all.join("; "))
                })?)
            };
            mapping.set(column, field);
        }
        Ok(mapping)
    }

    /// The mapping in words, to be remembered.
    #[must_use]
    pub fn names(&self, table: &Table) -> BTreeMap<String, String> {
        let columns = table.headers.iter().zip(&self.fields);
        columns
            .map(|(header, field)| {
                let code = field.map_or_else(|| Self::NOTHING.to_owned(), Field::code);
                (header.clone(), code)
            })
            .collect()
    }

    /// Says what a column holds; a column that held it before holds nothing then.
    pub fn set(&mut self, column: usize, field: Option<Field>) {
        for known in &mut self.fields {
            if field.is_some() && *known == field {
                *known = None;
            }
        }
        if let Some(known) = self.fields.get_mut(column) {
            *known = field;
        }
    }

    /// What a column holds.
    #[must_use]
    pub fn field(&self, column: usize) -> Option<Field> {
        self.fields.get(column).copied().flatten()
    }

    /// The column that holds a field.
    #[must_use]
    pub fn column(&self, field: Field) -> Option<usize> {
        self.fields.iter().position(|known| *known == Some(field))
    }

    /// The columns that hold nothing.
    pub fn left_out<'t>(&self, table: &'t Table) -> impl Iterator<Item = &'t str> {
        let columns = table.headers.iter().enumerate();
        columns
            .filter(|(column, _)| self.field(*column).is_none())
            .map(|(_, header)| header.as_str())
    }

    /// How many capacities a row can have.
    pub(super) fn figures(&self) -> u8 {
        let groups = self
            .fields
            .iter()
            .flatten()
            .filter_map(|field| match field {
                Field::Figure(_, group) => Some(*group),
                _ => None,
            });
        groups.max().unwrap_or(0)
    }
}
