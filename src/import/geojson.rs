//! GeoJSON (RFC 7946, and the older form that names a coordinate system).
//!
//! The properties of the features become columns, in the order in which they are first met. Our own
//! exports hold the figures of an asset as a list, which becomes numbered columns, and beside it the
//! same as one text for programs that show no lists, which is left out.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::shape::{self, System};
use super::table::{Cell, Row, Table};
use super::{MOST_COLUMNS, MOST_ROWS};
use crate::message::Message;

const FIGURES: &str = "capacities";
const TOLD_FIGURES: &str = "capacity";
const ID: &str = "id";

/// What our own exports call the day of the status, which in a table is that of a figure's source.
const STATUS_AS_OF: (&str, &str) = ("as_of", "status-as-of");

/// The parts of a figure as our own exports name them, and the columns they become.
const FIGURE: [(&str, &str); 9] = [
    ("value", "capacity"),
    ("unit", "unit"),
    ("layer", "layer"),
    ("per", "per"),
    ("uncertainty", "uncertainty"),
    ("status", "figure-status"),
    ("source", "source"),
    ("source_url", "source-url"),
    ("source_as_of", "source-as-of"),
];

/// The features of a text.
pub(super) fn read(text: &str) -> Result<Table, Message> {
    let document: Value = serde_json::from_str(text).map_err(|error| {
        Message::new("import-json")
            .with("line", error.line())
            .with("column", error.column())
    })?;
    let features = features(&document)?;
    if features.len() > MOST_ROWS {
        return Err(Message::new("import-too-many-rows").with("most", MOST_ROWS));
    }
    let system = System::of(&document)?;
    let mut table = Table::default();
    let mut columns = Columns::default();
    for (number, feature) in (1..).zip(features) {
        let cells = columns.cells(feature)?;
        let geometry = feature.get("geometry").unwrap_or(&Value::Null);
        let shape = shape::shape(geometry, system).transpose();
        // The headers are complete only after the last feature, so no row has too many cells yet.
        if table.headers.len() < columns.headers.len() {
            table.headers.clone_from(&columns.headers);
        }
        let row = Row {
            number,
            cells: Vec::new(),
            shape,
            fault: None,
        };
        let before = table.rows.len();
        table.push(number, cells)?;
        match table.rows.get_mut(before) {
            Some(pushed) => pushed.shape = row.shape,
            None => table.rows.push(row),
        }
    }
    if table.rows.is_empty() {
        return Err(Message::new("import-empty"));
    }
    table.points = true;
    Ok(table)
}

/// The features of a collection, or the only one.
pub(super) fn features(document: &Value) -> Result<&[Value], Message> {
    let kind = document.get("type").and_then(Value::as_str);
    let many = document.get("features").and_then(Value::as_array);
    match (kind, many) {
        (Some("FeatureCollection"), Some(features)) => Ok(features),
        (Some("Feature"), _) => Ok(std::slice::from_ref(document)),
        _ => Err(Message::new("import-not-geojson")),
    }
}

/// The columns met so far.
#[derive(Default)]
struct Columns {
    headers: Vec<String>,
    places: HashMap<String, usize>,
}

impl Columns {
    fn cells(&mut self, feature: &Value) -> Result<Vec<Cell>, Message> {
        let mut cells = Vec::new();
        let none = Map::new();
        let properties = feature.get("properties").and_then(Value::as_object);
        let properties = properties.unwrap_or(&none);
        if let Some(id) = feature.get(ID).filter(|_| !properties.contains_key(ID)) {
            self.set(&mut cells, ID, cell(id))?;
        }
        let figures = properties.get(FIGURES).and_then(Value::as_array);
        for (name, value) in properties {
            match name.as_str() {
                FIGURES | TOLD_FIGURES if figures.is_some() => {}
                name if name == STATUS_AS_OF.0 => {
                    self.set(&mut cells, STATUS_AS_OF.1, cell(value))?;
                }
                name => self.set(&mut cells, name, cell(value))?,
            }
        }
        for (group, figure) in (1_usize..).zip(figures.into_iter().flatten()) {
            for (part, column) in FIGURE {
                let Some(value) = figure.get(part) else {
                    continue;
                };
                if group == 1 {
                    self.set(&mut cells, column, cell(value))?;
                } else {
                    self.set(&mut cells, &format!("{column} {group}"), cell(value))?;
                }
            }
        }
        Ok(cells)
    }

    fn set(&mut self, cells: &mut Vec<Cell>, name: &str, cell: Cell) -> Result<(), Message> {
        let place = match self.places.get(name) {
            Some(place) => *place,
            None if self.headers.len() >= MOST_COLUMNS => {
                return Err(Message::new("import-too-many-columns").with("most", MOST_COLUMNS));
            }
            None => {
                self.places.insert(name.to_owned(), self.headers.len());
                self.headers.push(name.to_owned());
                self.headers.len() - 1
            }
        };
        while cells.len() <= place {
            cells.push(Cell::EMPTY);
        }
        if let Some(known) = cells.get_mut(place) {
            *known = cell;
        }
        Ok(())
    }
}

fn cell(value: &Value) -> Cell {
    match value {
        Value::Null => Cell::EMPTY,
        Value::Bool(value) => Cell::Flag(*value),
        Value::Number(number) => number
            .as_f64()
            .map_or_else(|| Cell::Text(number.to_string()), Cell::Number),
        Value::String(text) => Cell::Text(text.clone()),
        Value::Array(values) => {
            let texts = values.iter().map(|value| cell(value).text());
            let texts: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
            Cell::Text(texts.join("; "))
        }
        Value::Object(_) => Cell::Text(value.to_string()),
    }
}
