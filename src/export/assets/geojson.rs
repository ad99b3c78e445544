//! Assets as GeoJSON (RFC 7946): WGS 84, longitude before latitude, at most seven decimals.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Value, json};

use super::super::source::{Source, joined};
use super::super::{Exported, Options};
use super::{capacities, told};
use crate::analysis::{Places, place_name};
use crate::workspace::{Asset, AssetId, Geometry, Layer, Place, Quantity, Uncertainty, Workspace};

/// Assets, those in `found` or all, as a feature collection, one feature a line. A feature's geometry is the asset's line or
/// area where it has one, else its point, else null; its properties hold the point in any case.
#[must_use]
pub fn geojson(
    workspace: &Workspace,
    places: &Places,
    found: Option<&BTreeSet<AssetId>>,
    options: &Options,
) -> Exported {
    let source = Source::new(workspace, options);
    let (assets, left_out) = told(&source, found);
    let features: Vec<String> = assets
        .iter()
        .map(|(id, asset)| feature(&source, places, id, asset))
        .collect();
    let name = text(&source.text(workspace.title()));
    let mut document = format!("{{\"type\":\"FeatureCollection\",\"name\":{name},\"features\":[");
    for (index, feature) in features.iter().enumerate() {
        document.push_str(if index == 0 { "\n" } else { ",\n" });
        document.push_str(feature);
    }
    document.push_str("\n]}\n");
    Exported::new(document, left_out)
}

/// The properties of a feature, in the order written. Names of properties and codes are the same in
/// every language; what ends in `_name` is in the language of the export.
#[derive(Serialize)]
struct Properties {
    id: String,
    name: String,
    kind: &'static str,
    kind_name: String,
    status: &'static str,
    status_name: String,
    as_of: Option<String>,
    latitude: Option<f64>,
    longitude: Option<f64>,
    place_quality: Option<&'static str>,
    municipality_code: Option<String>,
    municipality_name: Option<String>,
    county_code: Option<String>,
    county_name: Option<String>,
    county_by_hand: bool,
    owner: Option<String>,
    capacity: String,
    capacities: Vec<Capacity>,
    readiness: Option<u8>,
    constraints: Option<String>,
    tags: Vec<String>,
    notes: Option<String>,
    example: bool,
    confidential: bool,
}

#[derive(Serialize)]
struct Capacity {
    value: f64,
    unit: String,
    layer: String,
    per: Option<&'static str>,
    /// A class, `± 5 %`, or `± 0.5` in the capacity's own unit.
    uncertainty: Option<String>,
    status: &'static str,
    source: Option<String>,
    source_url: Option<String>,
    source_as_of: Option<String>,
}

fn feature(source: &Source<'_>, places: &Places, id: &AssetId, asset: &Asset) -> String {
    let found = places.asset(id);
    let county = found.county.code.as_ref();
    let municipality = found.municipality.as_ref();
    let capacities = capacities(source, asset);
    let optional = |text: Option<&str>| text.map(|text| source.text(text));
    let properties = Properties {
        id: source.id(id.as_str()),
        name: source.text(&asset.name),
        kind: code(asset.kind.key(), "asset-kind-"),
        kind_name: source.word(asset.kind.key()),
        status: code(asset.status.key(), "asset-status-"),
        status_name: source.word(asset.status.key()),
        as_of: asset.as_of.map(|day| day.to_string()),
        latitude: asset.place.as_ref().map(|place| rounded(place.lat)),
        longitude: asset.place.as_ref().map(|place| rounded(place.lon)),
        place_quality: asset
            .place
            .as_ref()
            .map(|place| code(place.quality.key(), "place-quality-")),
        municipality_code: municipality.map(|municipality| municipality.code.to_string()),
        municipality_name: municipality.map(|municipality| municipality.name.to_string()),
        county_code: county.map(ToString::to_string),
        county_name: county.map(|code| source.say(&place_name(code, places.counties()))),
        county_by_hand: asset
            .place
            .as_ref()
            .is_some_and(|place| place.county.is_some()),
        owner: asset.owner.as_ref().map(|owner| source.organisation(owner)),
        capacity: told_capacities(source, &capacities),
        capacities: capacities
            .iter()
            .map(|capacity| figure(source, capacity))
            .collect(),
        readiness: asset.readiness,
        constraints: optional(asset.constraints.as_deref()),
        tags: asset.tags.iter().map(|tag| source.text(tag)).collect(),
        notes: optional(asset.notes.as_deref()),
        example: asset.example,
        confidential: asset.confidential,
    };
    let id = match properties.id.as_str() {
        "" => String::new(),
        id => format!("\"id\":{},", text(id)),
    };
    // What is not on the globe has no geometry; a file can hold such a thing.
    let place = asset.place.as_ref().filter(|place| place.is_on_the_globe());
    let geometry = place.map_or(Value::Null, geometry);
    // A plain structure of numbers and texts always serialises.
    let properties = serde_json::to_string(&properties).unwrap_or_default();
    format!("{{\"type\":\"Feature\",{id}\"geometry\":{geometry},\"properties\":{properties}}}")
}

fn figure(source: &Source<'_>, capacity: &Quantity) -> Capacity {
    let told = capacity.source.as_ref();
    Capacity {
        value: capacity.value,
        unit: source.text(capacity.unit.symbol()),
        layer: match capacity.layer() {
            Layer::Goods => "goods".to_owned(),
            Layer::Energy => "energy".to_owned(),
            Layer::Money => "money".to_owned(),
            Layer::Substance(name) => source.text(name),
        },
        per: capacity.per.map(|per| code(per.key(), "per-")),
        uncertainty: capacity.uncertainty.map(uncertainty),
        status: code(capacity.status.key(), "quantity-status-"),
        source: told.map(|told| source.text(&told.title)),
        source_url: told
            .and_then(|told| told.url.as_deref())
            .map(|url| source.text(url)),
        source_as_of: told.and_then(|told| told.as_of).map(|day| day.to_string()),
    }
}

fn uncertainty(uncertainty: Uncertainty) -> String {
    match uncertainty {
        Uncertainty::A => "A".to_owned(),
        Uncertainty::B => "B".to_owned(),
        Uncertainty::C => "C".to_owned(),
        Uncertainty::D => "D".to_owned(),
        Uncertainty::Percent(percent) => format!("± {percent} %"),
        Uncertainty::Absolute(amount) => format!("± {amount}"),
    }
}

/// All capacities as people read them, for programs that show no lists.
fn told_capacities(source: &Source<'_>, capacities: &[&Quantity]) -> String {
    joined(
        capacities
            .iter()
            .map(|capacity| source.text(&source.say(&capacity.message()))),
    )
}

/// The part of a catalogue key that tells one variant from another.
fn code(key: &'static str, prefix: &str) -> &'static str {
    key.strip_prefix(prefix).unwrap_or(key)
}

fn text(text: &str) -> String {
    Value::from(text).to_string()
}

/// Seven decimals are about a centimetre.
fn rounded(degrees: f64) -> f64 {
    (degrees * 1e7).round() / 1e7
}

fn position((lon, lat): (f64, f64)) -> Value {
    json!([rounded(lon), rounded(lat)])
}

/// The geometry as the standard wants it: rings closed, the outer one counter-clockwise and holes
/// clockwise. A line of fewer than two points, or an area whose outer ring has fewer than three
/// corners, is told as the point alone.
fn geometry(place: &Place) -> Value {
    let extent = match &place.geometry {
        Some(Geometry::Line(line)) if line.len() >= 2 => {
            let positions: Vec<Value> = line.iter().copied().map(position).collect();
            Some(json!({"type": "LineString", "coordinates": positions}))
        }
        Some(Geometry::Area(rings)) => area(rings),
        _ => None,
    };
    extent.unwrap_or_else(
        || json!({"type": "Point", "coordinates": position((place.lon, place.lat))}),
    )
}

fn area(rings: &[Vec<(f64, f64)>]) -> Option<Value> {
    let (outer, holes) = rings.split_first()?;
    let mut coordinates = vec![ring(outer, true)?];
    coordinates.extend(holes.iter().filter_map(|hole| ring(hole, false)));
    Some(json!({"type": "Polygon", "coordinates": coordinates}))
}

/// A closed ring that turns as wanted; `None` if it has fewer than three corners.
fn ring(points: &[(f64, f64)], counter_clockwise: bool) -> Option<Value> {
    let mut points = points.to_vec();
    points.dedup();
    if points.len() > 1 && points.first() == points.last() {
        points.pop();
    }
    if points.len() < 3 {
        return None;
    }
    // The shoelace formula: twice the enclosed area, positive if the ring turns counter-clockwise.
    let next = points.iter().cycle().skip(1);
    let doubled: f64 = points
        .iter()
        .zip(next)
        .map(|(a, b)| a.0 * b.1 - b.0 * a.1)
        .sum();
    if (doubled > 0.0) != counter_clockwise {
        points.reverse();
    }
    points.extend(points.first().copied());
    Some(points.into_iter().map(position).collect())
}
