//! Outlines of regions, from GeoJSON: each polygon is read as it stands or refused with the reason.
//! Nothing is repaired.

use std::collections::{BTreeSet, HashSet};

use geo::{Contains as _, LineString, Point, Polygon};
use rstar::primitives::{GeomWithData, Line};
use rstar::{AABB, RTree};
use serde_json::{Map, Value};

use super::geojson::features;
use super::plan::{Plan, PlannedRow, Said, What, shown};
use super::shape::System;
use super::vocabulary::fold;
use super::{MOST_BYTES, decode};
use crate::geo::{Region, Regions, Rings, unproject};
use crate::message::{Arg, Message};
use crate::workspace::edit::{Edit, WorkspaceField};
use crate::workspace::{Division, Workspace};

/// The most points of all regions together.
const MOST_POINTS: usize = 100_000;
/// The most regions: as many as two digits tell apart.
const MOST_REGIONS: usize = 90;
/// What properties that hold a name are called.
const NAMES: [&str; 12] = [
    "name",
    "navn",
    "namn",
    "region",
    "regionnavn",
    "regionnamn",
    "fylke",
    "fylkesnavn",
    "county",
    "title",
    "tittel",
    "n",
];
/// What properties that hold a number are called.
const CODES: [&str; 12] = [
    "code",
    "kode",
    "number",
    "nummer",
    "nr",
    "no",
    "fylkesnr",
    "fylkesnummer",
    "county no",
    "region no",
    "regionnr",
    "id",
];

/// Reads the regions of a file called `name`, for a workspace. `go_on` is told how many features are
/// done of how many and says whether to go on.
///
/// # Errors
/// A sentence that says why nothing of it can be read, or that it was stopped.
pub fn plan(
    bytes: &[u8],
    name: &str,
    workspace: &Workspace,
    go_on: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Plan, Message> {
    if bytes.len() > MOST_BYTES {
        return Err(Message::new("import-too-large").with("most", MOST_BYTES >> 20));
    }
    let decoded = decode::text(bytes);
    let document: Value = serde_json::from_str(&decoded.text).map_err(|error| {
        Message::new("import-json")
            .with("line", error.line())
            .with("column", error.column())
    })?;
    let features = features(&document)?;
    let system = System::of(&document)?;
    let mut reader = Reader {
        system,
        points: 0,
        names: HashSet::new(),
        found: Vec::new(),
        rows: Vec::new(),
    };
    for (done, feature) in features.iter().enumerate() {
        if !go_on(done, features.len()) {
            return Err(Message::new("import-stopped"));
        }
        reader.feature(done + 1, feature);
        if reader.points > MOST_POINTS {
            return Err(Message::new("import-regions-too-long").with("most", MOST_POINTS));
        }
    }
    if features.is_empty() {
        return Err(Message::new("import-empty"));
    }
    if reader.found.len() > MOST_REGIONS {
        return Err(Message::new("import-regions-too-many")
            .with("count", reader.found.len())
            .with("most", MOST_REGIONS));
    }
    Ok(reader.finish(name, workspace))
}

/// A feature that was read.
struct Found {
    /// The place of its row.
    row: usize,
    name: String,
    code: Option<String>,
    areas: Vec<Rings>,
}

struct Reader {
    system: System,
    points: usize,
    names: HashSet<String>,
    found: Vec<Found>,
    rows: Vec<PlannedRow>,
}

impl Reader {
    fn feature(&mut self, number: usize, feature: &Value) {
        let none = Map::new();
        let properties = feature.get("properties").and_then(Value::as_object);
        let properties = properties.unwrap_or(&none);
        let name = property(properties, &NAMES).unwrap_or_default();
        let read = self.read(&name, feature);
        let what = match read {
            Ok(areas) => {
                self.found.push(Found {
                    row: self.rows.len(),
                    name: name.clone(),
                    code: property(properties, &CODES).and_then(|code| two_digits(&code)),
                    areas,
                });
                What::New
            }
            Err(reason) => {
                let column = None;
                What::Rejected(vec![Said { column, reason }])
            }
        };
        self.rows.push(PlannedRow {
            sheet: None,
            number,
            name: shown(&name),
            what,
            doubts: Vec::new(),
        });
    }

    fn read(&mut self, name: &str, feature: &Value) -> Result<Vec<Rings>, Message> {
        if name.is_empty() {
            return Err(Message::new("import-name-missing"));
        }
        if !self.names.insert(fold(name)) {
            return Err(Message::new("import-region-twice"));
        }
        let empty = || Message::new("import-ring-empty");
        let geometry = feature.get("geometry").filter(|it| !it.is_null());
        let geometry = geometry.ok_or_else(empty)?;
        let kind = geometry
            .get("type")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let coordinates = geometry.get("coordinates").and_then(Value::as_array);
        let coordinates = coordinates.ok_or_else(empty)?;
        let areas = match kind {
            "Polygon" => vec![self.polygon(coordinates)?],
            "MultiPolygon" => {
                let parts = coordinates.iter();
                let parts = parts.map(|part| self.polygon(part.as_array().ok_or_else(empty)?));
                parts.collect::<Result<_, _>>()?
            }
            other => {
                let kind: String = other.chars().take(40).collect();
                return Err(Message::new("import-region-no-area").with("kind", kind));
            }
        };
        if areas.is_empty() {
            return Err(empty());
        }
        Ok(areas)
    }

    fn polygon(&mut self, rings: &[Value]) -> Result<Rings, Message> {
        if rings.is_empty() {
            return Err(Message::new("import-ring-empty"));
        }
        let rings: Result<Vec<_>, _> = rings.iter().map(|ring| self.ring(ring)).collect();
        let rings = rings?;
        check_crossings(&rings)?;
        if let Some(flat) = rings.iter().find(|ring| doubled_area(ring) <= 0.0) {
            return Err(at(Message::new("import-ring-flat"), flat[0]));
        }
        check_holes(&rings)?;
        let round = |degrees: f64| (degrees * 1e5).round() / 1e5;
        let rounded = rings.into_iter().map(|ring| {
            let mut ring: Vec<(f64, f64)> = ring
                .into_iter()
                .map(|(lon, lat)| (round(lon), round(lat)))
                .collect();
            ring.dedup();
            ring
        });
        Ok(rounded.collect())
    }

    /// A ring without the repetition of its first point.
    fn ring(&mut self, ring: &Value) -> Result<Vec<(f64, f64)>, Message> {
        let positions = ring.as_array().map(Vec::as_slice).unwrap_or_default();
        if positions.is_empty() {
            return Err(Message::new("import-ring-empty"));
        }
        self.points += positions.len();
        let mut points = Vec::with_capacity(positions.len());
        for (place, position) in (1..).zip(positions) {
            let number = |at: usize| position.get(at).and_then(Value::as_f64);
            if number(0).is_none() || number(1).is_none() {
                return Err(Message::new("import-ring-no-number").with("place", place));
            }
            points.push(self.system.position(position)?);
        }
        if points.len() < 4 {
            return Err(Message::new("import-ring-short").with("count", points.len()));
        }
        let (first, last) = (points[0], points[points.len() - 1]);
        if first != last {
            return Err(at(Message::new("import-ring-open"), last));
        }
        points.pop();
        points.dedup();
        if points.len() < 3 {
            return Err(at(Message::new("import-ring-flat"), first));
        }
        Ok(points)
    }

    fn finish(mut self, name: &str, workspace: &Workspace) -> Plan {
        let codes = codes(&self.found);
        let regions = self.found.iter().zip(codes).map(|(found, code)| Region {
            code,
            name: found.name.clone(),
            areas: found.areas.clone(),
        });
        let regions = Regions::new(name, regions.collect());
        let known = workspace.boundaries();
        for (found, region) in self.found.iter().zip(regions.all()) {
            let Some(row) = self.rows.get_mut(found.row) else {
                continue;
            };
            let before = known.and_then(|known| known.get(&region.code));
            match before {
                Some(before) if before == region => row.what = What::Same,
                Some(_) => row.what = What::Changed(vec!["field-boundaries".into()]),
                None => {}
            }
            let label = regions.label(&region.code).map(unproject);
            let around = label.and_then(|label| regions.around(label));
            if let Some(other) = around.filter(|other| other.code != region.code) {
                let reason = Message::new("import-region-overlap").with("other", &*other.name);
                let column = None;
                row.doubts.push(Said { column, reason });
            }
        }
        let division = Division::Own(name.to_owned());
        let same =
            known.is_some_and(|known| **known == regions) && *workspace.division() == division;
        let count = regions.all().len();
        let mut plan = Plan {
            rows: self.rows,
            edit: None,
            remarks: vec![Message::new("import-regions-instead")],
        };
        if count > 0 && !same {
            let label = Message::new("edit-import-regions").with("count", count);
            let fields = [
                WorkspaceField::Boundaries(Some(regions.into())),
                WorkspaceField::Division(division),
            ];
            let edits = fields.map(Edit::Workspace);
            plan.edit = Some(Edit::All(label, edits.into()));
        }
        plan
    }
}

/// The first property of one of these names with something in it.
fn property(properties: &Map<String, Value>, names: &[&str]) -> Option<String> {
    let text = |value: &Value| match value {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    names.iter().find_map(|name| {
        let mut known = properties.iter();
        let (_, value) = known.find(|(key, value)| fold(key) == *name && text(value).is_some())?;
        text(value).filter(|text| !text.is_empty())
    })
}

/// A number of two digits; one of one digit lost a nought on its way.
fn two_digits(text: &str) -> Option<String> {
    let digits = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| format!("{text:0>2}"))
}

/// The codes of regions: their own numbers if each has one of its own, else numbers that no county
/// has, from north to south.
fn codes(found: &[Found]) -> Vec<String> {
    let own: Vec<&String> = found
        .iter()
        .filter_map(|found| found.code.as_ref())
        .collect();
    let different: BTreeSet<&&String> = own.iter().collect();
    if own.len() == found.len() && different.len() == found.len() {
        return own.into_iter().cloned().collect();
    }
    let north = |found: &Found| {
        let points = found.areas.iter().flatten().flatten();
        points
            .map(|(_, lat)| *lat)
            .fold(f64::NEG_INFINITY, f64::max)
    };
    let mut order: Vec<usize> = (0..found.len()).collect();
    order.sort_by(|one, other| north(&found[*other]).total_cmp(&north(&found[*one])));
    // From 57 on no division ever had a county.
    let free = (57..100).chain(0..57).map(|number| format!("{number:02}"));
    let free = free.filter(|code| {
        let editions = crate::geo::Edition::ALL;
        editions
            .into_iter()
            .all(|it| crate::geo::county(code, it).is_none())
    });
    let mut codes = vec![String::new(); found.len()];
    for (place, code) in order.into_iter().zip(free) {
        codes[place] = code;
    }
    codes
}

/// A sentence with the position it is about.
fn at(message: Message, (lon, lat): (f64, f64)) -> Message {
    message
        .with("lon", Arg::number(lon, 4))
        .with("lat", Arg::number(lat, 4))
}

type Segment = GeomWithData<Line<[f64; 2]>, (usize, usize)>;

/// Twice the area within a ring, in square degrees.
fn doubled_area(ring: &[(f64, f64)]) -> f64 {
    let first = ring.first().copied().unwrap_or_default();
    let sides = ring.iter().zip(ring.iter().cycle().skip(1));
    let doubled: f64 = sides
        .map(|(a, b)| (a.0 - first.0) * (b.1 - first.1) - (b.0 - first.0) * (a.1 - first.1))
        .sum();
    doubled.abs()
}

/// Whether a ring crosses or touches itself, or crosses another one of its polygon.
fn check_crossings(rings: &[Vec<(f64, f64)>]) -> Result<(), Message> {
    let mut segments: Vec<Segment> = Vec::new();
    for (number, ring) in rings.iter().enumerate() {
        for (place, (a, b)) in ring.iter().zip(ring.iter().cycle().skip(1)).enumerate() {
            segments.push(GeomWithData::new(
                Line::new([a.0, a.1], [b.0, b.1]),
                (number, place),
            ));
        }
    }
    let tree = RTree::bulk_load(segments.clone());
    for segment in &segments {
        let (number, place) = segment.data;
        let (a, b) = (segment.geom().from, segment.geom().to);
        let envelope = AABB::from_corners(a, b);
        for other in tree.locate_in_envelope_intersecting(&envelope) {
            if other.data <= segment.data {
                continue;
            }
            let (c, d) = (other.geom().from, other.geom().to);
            let count = rings.get(number).map_or(0, Vec::len);
            let same = other.data.0 == number;
            let next =
                same && (other.data.1 == place + 1 || (place, other.data.1) == (0, count - 1));
            let meets = if next {
                // Two sides that follow each other share a corner; they must not lie on each other.
                let (before, corner, after) = if other.data.1 == place + 1 {
                    (a, b, d)
                } else {
                    (b, a, c)
                };
                folds_back(before, corner, after)
            } else if same {
                touch(a, b, c, d)
            } else {
                cross(a, b, c, d)
            };
            if meets {
                let key = if same {
                    "import-ring-crossed"
                } else {
                    "import-rings-cross"
                };
                return Err(at(Message::new(key), meeting(a, b, c, d)));
            }
        }
    }
    Ok(())
}

/// Which side of a line a point is on.
fn side(a: [f64; 2], b: [f64; 2], point: [f64; 2]) -> f64 {
    (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])
}

fn folds_back(before: [f64; 2], corner: [f64; 2], after: [f64; 2]) -> bool {
    let along = (before[0] - corner[0]) * (after[0] - corner[0])
        + (before[1] - corner[1]) * (after[1] - corner[1]);
    side(before, corner, after) == 0.0 && along > 0.0
}

/// Whether two sides cross, each passing through the other.
fn cross(a: [f64; 2], b: [f64; 2], c: [f64; 2], d: [f64; 2]) -> bool {
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

/// Whether two sides have any point in common.
fn touch(a: [f64; 2], b: [f64; 2], c: [f64; 2], d: [f64; 2]) -> bool {
    let on = |a: [f64; 2], b: [f64; 2], point: [f64; 2]| {
        let within =
            |axis: usize| (a[axis].min(b[axis])..=a[axis].max(b[axis])).contains(&point[axis]);
        side(a, b, point) == 0.0 && within(0) && within(1)
    };
    cross(a, b, c, d) || on(a, b, c) || on(a, b, d) || on(c, d, a) || on(c, d, b)
}

/// Where two sides that have a point in common meet.
fn meeting(a: [f64; 2], b: [f64; 2], c: [f64; 2], d: [f64; 2]) -> (f64, f64) {
    let (from, to) = (side(c, d, a), side(c, d, b));
    let share = if (from - to).abs() > 0.0 {
        (from / (from - to)).clamp(0.0, 1.0)
    } else {
        1.0
    };
    (a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]))
}

/// Whether every hole lies in the outer ring, and in no other hole.
fn check_holes(rings: &[Vec<(f64, f64)>]) -> Result<(), Message> {
    let Some((outer, holes)) = rings.split_first() else {
        return Ok(());
    };
    let line = |ring: &[(f64, f64)]| ring.iter().copied().collect::<LineString>();
    let area = |ring: &[(f64, f64)]| Polygon::new(line(ring), Vec::new());
    let around = area(outer);
    for (number, hole) in holes.iter().enumerate() {
        let inside = |area: &Polygon| {
            // A corner may lie on the other ring; most do not.
            let points = hole.iter().map(|&(lon, lat)| Point::new(lon, lat));
            let inside = points.filter(|point| area.contains(point)).count();
            inside * 2 > hole.len()
        };
        if !inside(&around) {
            return Err(at(Message::new("import-hole-outside"), hole[0]));
        }
        let mut others = holes
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != number);
        if others.any(|(_, other)| inside(&area(other))) {
            return Err(at(Message::new("import-holes-overlap"), hole[0]));
        }
    }
    Ok(())
}
