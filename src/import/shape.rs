//! The geometry of a feature: the point of its marker, and its line or area.

use geo::{InteriorPoint as _, LineString, Polygon};
use serde_json::Value;

use crate::geo::{LonLat, Metres, great_circle, project, unproject};
use crate::message::Message;
use crate::workspace::Geometry;

/// Where something is: a point, and its extent if it has one.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// The point.
    pub point: LonLat,
    /// The line or area; of several, the largest.
    pub extent: Option<Geometry>,
    /// How many points, lines or areas there are.
    pub parts: usize,
}

/// What coordinates mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum System {
    /// Longitude and latitude in degrees.
    Degrees,
    /// Metres east and north, UTM zone 33 (EPSG:25833).
    Utm33,
}

/// The most points of one feature.
const MOST_POINTS: usize = 50_000;
/// Degrees that two coordinates may differ by and still be the same: about a centimetre.
const SAME: f64 = 1.5e-7;

impl System {
    /// The coordinate system that the file names; degrees where it names none, as the standard has it.
    pub(super) fn of(document: &Value) -> Result<Self, Message> {
        let Some(crs) = document.get("crs").filter(|crs| !crs.is_null()) else {
            return Ok(Self::Degrees);
        };
        let name = crs.pointer("/properties/name").and_then(Value::as_str);
        let name = name.unwrap_or_default();
        let code = name.rsplit([':', '/']).next().unwrap_or_default();
        match code {
            "25833" => Ok(Self::Utm33),
            // The two differ by less than a metre, see `LonLat`.
            "4326" | "4258" | "CRS84" => Ok(Self::Degrees),
            _ => {
                Err(Message::new("import-crs")
                    .with("crs", name.chars().take(80).collect::<String>()))
            }
        }
    }

    pub(super) fn position(self, value: &Value) -> Result<(f64, f64), Message> {
        let at = |index: usize| value.get(index).and_then(Value::as_f64);
        let (Some(x), Some(y)) = (at(0), at(1)) else {
            return Err(Message::new("import-shape-broken"));
        };
        let point = match self {
            Self::Degrees => LonLat::new(x, y),
            // Far from the zone the projection has no meaning; no place in Norway is.
            Self::Utm33 if (-3e6..=4e6).contains(&x) && (0.0..=1e7).contains(&y) => {
                rounded(unproject(Metres::new(x, y)))
            }
            Self::Utm33 => LonLat::new(f64::NAN, f64::NAN),
        };
        if point.is_valid() {
            Ok((point.lon, point.lat))
        } else {
            Err(off_the_globe(x, y))
        }
    }

    fn line(self, value: &Value, budget: &mut usize) -> Result<Vec<(f64, f64)>, Message> {
        let points = value.as_array();
        let points = points.ok_or_else(|| Message::new("import-shape-broken"))?;
        *budget = budget
            .checked_sub(points.len())
            .ok_or_else(|| Message::new("import-shape-too-long").with("most", MOST_POINTS))?;
        points.iter().map(|point| self.position(point)).collect()
    }
}

pub(super) fn off_the_globe(x: f64, y: f64) -> Message {
    Message::new("import-off-the-globe")
        .with("lon", x)
        .with("lat", y)
}

/// Eight decimals are a millimetre.
fn rounded(point: LonLat) -> LonLat {
    let round = |degrees: f64| (degrees * 1e8).round() / 1e8;
    LonLat::new(round(point.lon), round(point.lat))
}

/// The shape of a geometry; `None` for none.
pub(super) fn shape(geometry: &Value, system: System) -> Result<Option<Shape>, Message> {
    if geometry.is_null() {
        return Ok(None);
    }
    let kind = geometry
        .get("type")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let null = Value::Null;
    let coordinates = geometry.get("coordinates").unwrap_or(&null);
    let mut budget = MOST_POINTS;
    let Some(single) = kind.strip_prefix("Multi") else {
        return part(kind, coordinates, system, &mut budget);
    };
    let parts = coordinates
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    let mut largest: Option<(f64, Shape)> = None;
    for coordinates in parts {
        let Some(shape) = part(single, coordinates, system, &mut budget)? else {
            continue;
        };
        let size = size(&shape);
        if largest.as_ref().is_none_or(|(known, _)| size > *known) {
            largest = Some((size, shape));
        }
    }
    let (_, largest) = largest.ok_or_else(|| Message::new("import-shape-broken"))?;
    Ok(Some(Shape {
        parts: parts.len(),
        ..largest
    }))
}

/// How large a shape is among others of its kind: the length of a line, the area of an area.
fn size(shape: &Shape) -> f64 {
    let plane = |points: &[(f64, f64)]| {
        let points = points.iter();
        points
            .map(|&(lon, lat)| project(LonLat::new(lon, lat)))
            .collect::<Vec<Metres>>()
    };
    match &shape.extent {
        None => 0.0,
        Some(Geometry::Line(line)) => {
            let line = plane(line);
            let pairs = line.windows(2);
            pairs.map(|pair| pair[0].plane_distance(pair[1])).sum()
        }
        Some(Geometry::Area(rings)) => {
            let ring = rings.first().map(|ring| plane(ring)).unwrap_or_default();
            let sides = ring.iter().zip(ring.iter().cycle().skip(1));
            let doubled: f64 = sides.map(|(a, b)| a.x * b.y - b.x * a.y).sum();
            doubled.abs() / 2.0
        }
    }
}

/// A single point, line or area.
fn part(
    kind: &str,
    coordinates: &Value,
    system: System,
    budget: &mut usize,
) -> Result<Option<Shape>, Message> {
    match kind {
        "Point" => {
            let (lon, lat) = system.position(coordinates)?;
            let point = LonLat::new(lon, lat);
            Ok(Some(Shape {
                point,
                extent: None,
                parts: 1,
            }))
        }
        "LineString" => {
            let line = system.line(coordinates, budget)?;
            let point = middle(&line).filter(|_| line.len() >= 2);
            let point = point.ok_or_else(|| Message::new("import-shape-broken"))?;
            let extent = Some(Geometry::Line(line));
            Ok(Some(Shape {
                point,
                extent,
                parts: 1,
            }))
        }
        "Polygon" => {
            let rings = coordinates.as_array();
            let rings = rings.ok_or_else(|| Message::new("import-shape-broken"))?;
            let rings: Result<Vec<_>, _> = rings
                .iter()
                .map(|ring| system.line(ring, budget).map(opened))
                .collect();
            let rings = rings?;
            let point = inside(&rings).filter(|_| rings.iter().all(|ring| ring.len() >= 3));
            let point = point.ok_or_else(|| Message::new("import-shape-broken"))?;
            let extent = Some(Geometry::Area(rings));
            Ok(Some(Shape {
                point,
                extent,
                parts: 1,
            }))
        }
        _ => Err(Message::new("import-shape-unknown")
            .with("kind", kind.chars().take(40).collect::<String>())),
    }
}

/// A ring without the repetition of its first point at its end.
fn opened(mut ring: Vec<(f64, f64)>) -> Vec<(f64, f64)> {
    ring.dedup();
    if ring.len() > 1 && ring.first() == ring.last() {
        ring.pop();
    }
    ring
}

/// The point half-way along a line.
fn middle(line: &[(f64, f64)]) -> Option<LonLat> {
    let point = |(lon, lat): (f64, f64)| LonLat::new(lon, lat);
    let lengths: Vec<f64> = line
        .windows(2)
        .map(|pair| great_circle(point(pair[0]), point(pair[1])))
        .collect();
    let mut left = lengths.iter().sum::<f64>() / 2.0;
    for (pair, length) in line.windows(2).zip(lengths) {
        if left <= length {
            let part = if length > 0.0 { left / length } else { 0.0 };
            let between = |a: f64, b: f64| a + (b - a) * part;
            let middle = LonLat::new(between(pair[0].0, pair[1].0), between(pair[0].1, pair[1].1));
            return Some(rounded(middle));
        }
        left -= length;
    }
    line.first().copied().map(point)
}

/// A point inside an area.
fn inside(rings: &[Vec<(f64, f64)>]) -> Option<LonLat> {
    let ring = |ring: &Vec<(f64, f64)>| {
        let plane = ring
            .iter()
            .map(|&(lon, lat)| project(LonLat::new(lon, lat)));
        plane.map(|it| (it.x, it.y)).collect::<LineString>()
    };
    let (outer, holes) = rings.split_first()?;
    let polygon = Polygon::new(ring(outer), holes.iter().map(ring).collect());
    let found = polygon
        .interior_point()
        .map(|point| rounded(unproject(Metres::new(point.x(), point.y()))));
    // An area without an inside is marked at a corner.
    found
        .filter(|point| point.is_valid())
        .or_else(|| outer.first().map(|&(lon, lat)| LonLat::new(lon, lat)))
}

/// Whether two points are the same, but for the rounding of our own exports.
pub(super) fn same_point(one: LonLat, other: LonLat) -> bool {
    (one.lon - other.lon).abs() <= SAME && (one.lat - other.lat).abs() <= SAME
}

/// Whether two extents are the same, but for rounding, closed rings and the direction of rings.
pub(super) fn same_extent(one: &Geometry, other: &Geometry) -> bool {
    match (one, other) {
        (Geometry::Line(one), Geometry::Line(other)) => same_points(one.iter(), other.iter()),
        (Geometry::Area(one), Geometry::Area(other)) => {
            let (one, other) = (sound_rings(one), sound_rings(other));
            one.len() == other.len()
                && one.iter().zip(&other).all(|(one, other)| {
                    same_points(one.iter(), other.iter())
                        || same_points(one.iter(), other.iter().rev())
                })
        }
        _ => false,
    }
}

/// The rings of an area that enclose anything.
fn sound_rings(rings: &[Vec<(f64, f64)>]) -> Vec<Vec<(f64, f64)>> {
    let rings = rings.iter().cloned().map(opened);
    rings.filter(|ring| ring.len() >= 3).collect()
}

fn same_points<'a>(
    one: impl ExactSizeIterator<Item = &'a (f64, f64)>,
    other: impl ExactSizeIterator<Item = &'a (f64, f64)>,
) -> bool {
    let point = |&(lon, lat): &(f64, f64)| LonLat::new(lon, lat);
    one.len() == other.len() && one.zip(other).all(|(a, b)| same_point(point(a), point(b)))
}
