//! Which column holds which field.

mod known;
mod lists;

use std::collections::{BTreeMap, HashMap, HashSet};

use super::table::Table;
use super::vocabulary::{Vocabulary, fold};
use crate::message::Message;
use crate::workspace::Unit;
use known::Known;

/// What a table is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// Assets.
    Assets,
    /// Steps of value chains, or flows between them.
    Chains,
    /// The employed by county and industry.
    Employment,
    /// Actions.
    Actions,
    /// Those who have signed up for a meeting.
    Participants,
}

/// What a column can hold.
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
    /// The value chain of a step or flow.
    Chain,
    /// The stage of a step.
    Stage,
    /// What a step does for its chain.
    Role,
    /// Whether a step is missing in its chain.
    Gap,
    /// The name or number of a step's county.
    County,
    /// The asset that carries a step out.
    Asset,
    /// The organisation that carries a step out.
    Organisation,
    /// How many work there.
    Jobs,
    /// The step that a flow leaves.
    From,
    /// Its stage.
    FromStage,
    /// The name or number of its county.
    FromCounty,
    /// The number of its county.
    FromCountyCode,
    /// The step that a flow reaches.
    To,
    /// Its stage.
    ToStage,
    /// The name or number of its county.
    ToCounty,
    /// The number of its county.
    ToCountyCode,
    /// What flows.
    Resource,
    /// How sure a flow is.
    Commitment,
    /// What of it is lost on the way.
    Loss,
    /// The county that the employed work in.
    Region,
    /// Their industry.
    Industry,
    /// How many they are.
    Employed,
    /// The short number of an action.
    Number,
    /// What is to be done.
    Text,
    /// The name of a person.
    Person,
    /// Who helps with an action.
    Contributors,
    /// The last day to do it.
    Due,
    /// Why that day moves.
    DueReason,
    /// The day the owner said yes.
    Accepted,
    /// What must be done first.
    BlockedBy,
    /// What shows that it is done.
    Evidence,
    /// A note on how it goes.
    Comment,
    /// The short name of an organisation.
    Short,
    /// The first part of a person's name.
    GivenName,
    /// The last part of a person's name.
    FamilyName,
    /// An address to write to.
    Email,
    /// Something that is of no use, where every other column is an industry.
    Other,
    /// A part of one of its figures, counted from 1.
    Figure(FigureField, u8),
}

/// What a column can hold of a figure.
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

impl Field {
    /// Every field of a subject, in the order in which they are offered; of figures, those of the
    /// first.
    pub fn all(subject: Subject) -> impl Iterator<Item = Self> {
        subject.fields().iter().map(|known| known.0)
    }

    fn known(self, subject: Subject) -> Option<&'static Known> {
        let first = match self {
            Self::Figure(field, _) => Self::Figure(field, 1),
            other => other,
        };
        subject.fields().iter().find(|known| known.0 == first)
    }

    /// The catalogue key of its name in a subject that it is a field of.
    #[must_use]
    pub fn key(self, subject: Subject) -> &'static str {
        self.known(subject).map_or("header-name", |known| known.2)
    }

    /// Its code, as a remembered mapping names it: `capacity`, and of a second capacity `capacity 2`.
    #[must_use]
    pub fn code(self, subject: Subject) -> String {
        let code = self.known(subject).map_or("-", |known| known.1);
        match self {
            Self::Figure(_, group) if group > 1 => format!("{code} {group}"),
            _ => code.to_owned(),
        }
    }
}

/// Every header that is known of a subject, folded.
pub(super) fn headers(
    subject: Subject,
    texts: &dyn Fn(&'static str) -> Vec<String>,
) -> HashMap<String, Field> {
    let mut headers = HashMap::new();
    let mut add = |header: &str, field| {
        headers.entry(fold(header)).or_insert(field);
    };
    for Known(field, code, key, further) in subject.fields() {
        let mut told = texts(key);
        told.push((*code).to_owned());
        for header in *further {
            match header.strip_prefix('#') {
                Some(key) => told.extend(texts(key)),
                None => told.push((*header).to_owned()),
            }
        }
        for header in told {
            add(&header, *field);
        }
    }
    headers
}

/// Which column of a table holds which field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    subject: Subject,
    fields: Vec<Option<Field>>,
}

impl Mapping {
    /// The code of a column that is left out.
    const NOTHING: &'static str = "-";

    /// What the headers themselves say. A field that two columns seem to hold is the first one's.
    #[must_use]
    pub fn guessed(subject: Subject, table: &Table, vocabulary: &Vocabulary) -> Self {
        let mut taken = HashSet::new();
        let mut fields: Vec<Option<Field>> = table
            .headers
            .iter()
            .map(|header| {
                vocabulary
                    .header(subject, header)
                    .filter(|field| taken.insert(*field))
            })
            .collect();
        // Figures whose headers name an account or unit in brackets: a group for each.
        let mut groups: Vec<&str> = Vec::new();
        let first = u8::from(taken.iter().any(|field| matches!(field, Field::Figure(..))));
        for (header, field) in table.headers.iter().zip(&mut fields) {
            if field.is_some() {
                continue;
            }
            let Some((part, told)) = vocabulary.bracketed(subject, header) else {
                continue;
            };
            let group = groups.iter().position(|known| *known == told);
            let group = group.unwrap_or_else(|| {
                groups.push(told);
                groups.len() - 1
            });
            let group = u8::try_from(group + 1)
                .ok()
                .and_then(|it| it.checked_add(first));
            *field = group
                .filter(|group| *group <= Self::MOST_FIGURES)
                .map(|group| Field::Figure(part, group))
                .filter(|field| taken.insert(*field));
        }
        Self { subject, fields }
    }

    /// The most figures of a row.
    pub(super) const MOST_FIGURES: u8 = 50;

    /// What the headers say, but for those that are named here: to the name of each column
    /// ([`Table::column_names`]) the code or a header of its field, or `-` for a column that is left out.
    ///
    /// # Errors
    /// A sentence if a column is not in the table, or a field not known.
    pub fn named(
        subject: Subject,
        table: &Table,
        vocabulary: &Vocabulary,
        names: &BTreeMap<String, String>,
    ) -> Result<Self, Message> {
        let mut mapping = Self::guessed(subject, table, vocabulary);
        let known = table.column_names();
        for (header, name) in names {
            let column = position(&known, header).ok_or_else(|| {
                Message::new("import-mapping-header")
                    .with("header", header.as_str())
                    .with("all", known.join("; "))
            })?;
            let field = if name.trim() == Self::NOTHING || name.trim().is_empty() {
                None
            } else {
                Some(vocabulary.header(subject, name).ok_or_else(|| {
                    let all: Vec<String> = Field::all(subject).map(|it| it.code(subject)).collect();
                    Message::new("import-mapping-field")
                        .with("field", name.as_str())
                        .with("all", all.join("; "))
                })?)
            };
            mapping.set(column, field);
        }
        Ok(mapping)
    }

    /// What the table is about.
    #[must_use]
    pub fn subject(&self) -> Subject {
        self.subject
    }

    /// The mapping in words, to be remembered.
    #[must_use]
    pub fn names(&self, table: &Table) -> BTreeMap<String, String> {
        let columns = table.column_names().into_iter().zip(&self.fields);
        columns
            .map(|(name, field)| (name, self.code(*field)))
            .collect()
    }

    /// The code of what a column holds.
    #[must_use]
    pub fn code(&self, field: Option<Field>) -> String {
        field.map_or_else(
            || Self::NOTHING.to_owned(),
            |field| field.code(self.subject),
        )
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

    /// Whether any column holds a field.
    #[must_use]
    pub fn holds(&self, field: Field) -> bool {
        self.column(field).is_some()
    }

    /// The names of the columns with headers that hold nothing.
    pub fn left_out(&self, table: &Table) -> impl Iterator<Item = String> {
        let columns = table.headers.iter().zip(table.column_names()).enumerate();
        columns
            .filter(|(column, (header, _))| !header.is_empty() && self.field(*column).is_none())
            .map(|(_, (_, name))| name)
    }

    /// How many figures a row can have.
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

    /// What the headers of a figure say of it in brackets: `Amount (Energy)` its account, and
    /// `Amount (kt)` its unit. An account that is not known by name counts only where a second
    /// header says the same.
    pub(super) fn bracketed(
        &self,
        group: u8,
        table: &Table,
        vocabulary: &Vocabulary,
    ) -> Option<Bracketed> {
        let told = |part| {
            let header = table
                .headers
                .get(self.column(Field::Figure(part, group))?)?;
            Some(vocabulary.bracketed(self.subject, header)?.1)
        };
        let value = told(FigureField::Value)?;
        if vocabulary.is_layer(value) || told(FigureField::Unit) == Some(value) {
            return Some(Bracketed::Layer(value.to_owned()));
        }
        let unit = Unit::new(value);
        let known =
            unit.dimension().is_some() && !self.holds(Field::Figure(FigureField::Unit, group));
        known.then_some(Bracketed::Unit(unit))
    }
}

/// What a header says in brackets of a figure.
#[derive(Clone, Debug)]
pub(super) enum Bracketed {
    /// The name of its account.
    Layer(String),
    /// Its unit.
    Unit(Unit),
}

/// The column of a name among those of a table, as near as people write it: the very words, else the
/// same but for case and signs.
pub(super) fn position(names: &[String], name: &str) -> Option<usize> {
    let exact = names.iter().position(|known| known == name);
    exact.or_else(|| {
        let wanted = fold(name);
        names.iter().position(|known| fold(known) == wanted)
    })
}
