//! Tables of the employed by county and industry: a row for each of both, or a row for each county and
//! a column for each industry.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::columns::{Field, Mapping};
use super::numbers;
use super::plan::{Plan, PlannedRow, Said, What, shown};
use super::reading::{Reader, shortened};
use super::table::{Cell, Row, Table};
use super::vocabulary::{Vocabulary, fold};
use crate::geo::Counties;
use crate::message::Message;
use crate::workspace::edit::{Edit, WorkspaceField};
use crate::workspace::{CountyCode, Employed, Employment, Source, Workspace};

/// What stands for the whole country, folded.
const COUNTRY: [&str; 10] = [
    "hele landet",
    "heile landet",
    "landet",
    "norge",
    "noreg",
    "norway",
    "the whole country",
    "0",
    "00",
    "0 hele landet",
];
/// What stands for all industries, folded.
const ALL: [&str; 14] = [
    "alle næringer",
    "alle næringar",
    "alle",
    "i alt",
    "ialt",
    "totalt",
    "total",
    "sum",
    "all",
    "all industries",
    "00 99 alle næringer",
    "00 99",
    "næringer i alt",
    "alle næringer i alt",
];

/// What an import works on.
pub struct Import<'a> {
    /// The rows.
    pub table: &'a Table,
    /// Which column holds what.
    pub mapping: &'a Mapping,
    /// The words that counties are known by.
    pub vocabulary: &'a Vocabulary,
    /// What they are compared with.
    pub workspace: &'a Workspace,
    /// Where the figures stand to be read.
    pub source: Source,
}

/// Whether the columns say enough for rows to be taken.
#[must_use]
pub fn is_enough(mapping: &Mapping) -> bool {
    mapping.holds(Field::Region)
        && (mapping.holds(Field::Industry) == mapping.holds(Field::Employed))
}

/// What a row is about.
enum Of {
    Country,
    County(CountyCode),
}

/// Reads every row. The table takes the place of one that was there.
///
/// # Errors
/// A sentence if no column holds the counties, and one if it was stopped.
pub fn plan(
    import: &Import<'_>,
    go_on: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Plan, Message> {
    const BETWEEN: usize = 1_000;
    let Import { table, mapping, .. } = import;
    if !is_enough(mapping) {
        let all = table.headers.join("; ");
        return Err(Message::new("import-no-county").with("all", all));
    }
    let mut work = Work {
        reader: Reader::new(table, mapping, import.vocabulary),
        import,
        counties: import.workspace.counties(),
        wide: !mapping.holds(Field::Employed),
        found: Employment {
            source: import.source.clone(),
            regions: BTreeMap::new(),
            country: None,
        },
        seen: HashSet::new(),
        withheld: 0,
    };
    let mut rows = Vec::with_capacity(table.rows.len());
    for (done, row) in table.rows.iter().enumerate() {
        if done % BETWEEN == 0 && !go_on(done, table.rows.len()) {
            return Err(Message::new("import-stopped"));
        }
        let (name, what) = work.row(row);
        rows.push(PlannedRow {
            sheet: None,
            number: row.number,
            name: shown(&name),
            what,
            doubts: Vec::new(),
        });
    }
    let (found, withheld) = (work.found, work.withheld);
    let mut remarks = Vec::new();
    if withheld > 0 {
        remarks.push(Message::new("import-withheld").with("count", withheld));
    }
    remarks.push(Message::new(if found.country.is_some() {
        "import-country-told"
    } else {
        "import-country-summed"
    }));
    let known = import.workspace.employment();
    if let Some(known) = known {
        remarks.extend(gone(known, &found));
    }
    let mut plan = Plan {
        rows,
        edit: None,
        remarks,
    };
    // The source is told by the person, not by the file, so it makes no figure a new one.
    let same =
        |known: &Employment| known.regions == found.regions && known.country == found.country;
    if !found.regions.is_empty() && !known.is_some_and(|known| same(known)) {
        let label = Message::new("edit-import-employment").with("count", found.regions.len());
        let field = WorkspaceField::Employment(Some(found.into()));
        plan.edit = Some(Edit::All(label, vec![Edit::Workspace(field)]));
    }
    Ok(plan)
}

/// What is lost by the new table: counties and industries of the known one that it does not have.
fn gone(known: &Employment, found: &Employment) -> Vec<Message> {
    let industries = |of: &Employment| -> BTreeSet<String> {
        let regions = of.regions.values().chain(&of.country);
        regions
            .flat_map(|region| region.industries.keys().cloned())
            .collect()
    };
    let counties = known.regions.keys();
    let counties = counties.filter(|code| !found.regions.contains_key(*code));
    [
        ("import-counties-gone", counties.count()),
        (
            "import-industries-gone",
            industries(known).difference(&industries(found)).count(),
        ),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(key, count)| Message::new(key).with("count", count))
    .collect()
}

struct Work<'a> {
    import: &'a Import<'a>,
    reader: Reader<'a>,
    counties: Counties,
    /// Whether each industry has a column of its own.
    wide: bool,
    found: Employment,
    /// The county and industry of the rows so far.
    seen: HashSet<(Option<CountyCode>, String)>,
    withheld: usize,
}

impl Work<'_> {
    fn row(&mut self, row: &Row) -> (String, What) {
        let told = self.reader.told(row, Field::Region);
        let industry = self.reader.told(row, Field::Industry);
        let name = if self.wide {
            told.clone()
        } else {
            format!("{told} · {industry}")
        };
        let read = self.read(row, &told, &industry);
        (name, read.unwrap_or_else(|said| What::Rejected(vec![said])))
    }

    fn read(&mut self, row: &Row, told: &str, industry: &str) -> Result<What, Said> {
        if let Some(fault) = &row.fault {
            return Err(fault.clone());
        }
        let of = self.of(told).ok_or_else(|| {
            let reason = Message::new("import-county-unknown").with("text", shortened(told));
            self.reader.said(Field::Region, reason)
        })?;
        let figures = if self.wide {
            self.wide(row)?
        } else {
            if industry.is_empty() {
                let reason = Message::new("import-industry-missing");
                return Err(self.reader.said(Field::Industry, reason));
            }
            let column = self.reader.column(Field::Employed).unwrap_or(usize::MAX);
            let employed = self.employed(row, column)?;
            vec![(industry.to_owned(), employed)]
        };
        let code = match &of {
            Of::Country => None,
            Of::County(code) => Some(code.clone()),
        };
        for (industry, _) in &figures {
            if !self.seen.insert((code.clone(), fold(industry))) {
                return Err(self
                    .reader
                    .said(Field::Region, Message::new("import-twice")));
            }
        }
        let known = self.import.workspace.employment();
        let known = known.and_then(|known| match &code {
            Some(code) => known.regions.get(code),
            None => known.country.as_ref(),
        });
        let (mut same, mut other) = (true, known.is_some());
        let region = match code {
            Some(code) => self.found.regions.entry(code).or_default(),
            None => self.found.country.get_or_insert_default(),
        };
        for (industry, employed) in figures {
            self.withheld += usize::from(employed == Employed::Withheld);
            if ALL.contains(&fold(&industry).as_str()) {
                region.all = employed.number();
                same &= known.is_some_and(|known| known.all == region.all);
            } else {
                let before = known.and_then(|known| known.industries.get(&industry));
                same &= before == Some(&employed);
                other &= before.is_some();
                region.industries.insert(industry, employed);
            }
        }
        Ok(match (same, other) {
            (true, _) => What::Same,
            (false, true) => What::Changed(vec!["field-employment".into()]),
            (false, false) => What::New,
        })
    }

    fn of(&self, told: &str) -> Option<Of> {
        if COUNTRY.contains(&fold(told).as_str()) {
            return Some(Of::Country);
        }
        let words = self.import.vocabulary;
        let county = |text: &str| {
            let code = words.county(text, &self.counties)?;
            self.counties.name(code.as_str()).is_some().then_some(code)
        };
        // `50 Trøndelag - Trööndelage`, as tables of statistics name them: by the number, else by the
        // first of the names. Never by a part of a name: Vestfold is not Vestfold og Telemark.
        let number = told.split_whitespace().next().unwrap_or_default();
        let number = Some(number).filter(|it| it.bytes().all(|byte| byte.is_ascii_digit()));
        let before = [" - ", " – ", "/"]
            .into_iter()
            .find_map(|between| told.split_once(between))
            .map(|(before, _)| before.trim());
        [Some(told), number, before]
            .into_iter()
            .flatten()
            .find_map(county)
            .map(Of::County)
    }

    /// The figures of a row with a column for each industry: those that nothing else is said of.
    fn wide(&self, row: &Row) -> Result<Vec<(String, Employed)>, Said> {
        let mut figures = Vec::new();
        for (column, header) in self.import.table.headers.iter().enumerate() {
            if self.import.mapping.field(column).is_none() && !header.is_empty() {
                figures.push((header.clone(), self.employed(row, column)?));
            }
        }
        Ok(figures)
    }

    /// How many are employed: a number, the mark for none, or one of those that say that the source does
    /// not tell.
    fn employed(&self, row: &Row, column: usize) -> Result<Employed, Said> {
        let said = |key, text: &str| Said {
            column: self.import.table.headers.get(column).cloned(),
            reason: Message::new(key).with("text", shortened(text)),
        };
        let number = match row.cell(column) {
            Cell::Number(number) => *number,
            cell => {
                let text = cell.text();
                if is_withheld(&text) {
                    return Ok(Employed::Withheld);
                }
                if is_nil(&text) {
                    return Ok(Employed::Number(0.0));
                }
                let number = numbers::number(&text, self.import.table.points);
                number.ok_or_else(|| said("import-not-a-number", &text))?
            }
        };
        if number.is_finite() && number >= 0.0 {
            Ok(Employed::Number(number))
        } else {
            Err(said("import-employed-negative", &number.to_string()))
        }
    }
}

/// Whether a cell says that there are none: a dash, as statistics write it.
fn is_nil(text: &str) -> bool {
    matches!(text.trim(), "-" | "–" | "—" | "\u{2212}")
}

/// Whether a cell says that its figure is withheld: nothing, dots, colons, an x, or that there are
/// fewer than so many.
fn is_withheld(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    let fewer = [
        "<",
        "under ",
        "færre enn ",
        "fewer than ",
        "less than ",
        "mindre enn ",
    ];
    text.is_empty()
        || text
            .chars()
            .all(|letter| matches!(letter, '.' | ':' | 'x' | '*' | '…'))
        || fewer.iter().any(|words| text.starts_with(words))
}

/// The same edit with another source.
#[must_use]
pub fn with_source(edit: &Edit, source: &Source) -> Edit {
    match edit {
        Edit::All(label, edits) => {
            let edits = edits.iter().map(|edit| with_source(edit, source));
            Edit::All(label.clone(), edits.collect())
        }
        Edit::Workspace(WorkspaceField::Employment(Some(employment))) => {
            let employment = Employment {
                source: source.clone(),
                ..Employment::clone(employment)
            };
            Edit::Workspace(WorkspaceField::Employment(Some(employment.into())))
        }
        other => other.clone(),
    }
}
