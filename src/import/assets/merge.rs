//! Writes what a row says onto an asset. What it does not say, and what it says only less precisely
//! because of how our own exports write, stays as it is.

use super::Import;
use super::draft::{County, Draft, Figure};
use crate::geo::unproject;
use crate::import::shape::{same_extent, same_point};
use crate::workspace::edit::AssetField;
use crate::workspace::{Asset, Layer, Place, PlaceQuality, Quantity, Uncertainty};

/// Writes everything but the owner.
pub(super) fn onto(asset: &mut Asset, draft: &Draft, import: &Import<'_>) {
    if let Some(name) = &draft.name
        && asset.name.trim() != name
    {
        asset.name.clone_from(name);
    }
    set(&mut asset.kind, draft.kind);
    set(&mut asset.status, draft.status);
    set(&mut asset.confidential, draft.confidential);
    set(&mut asset.example, draft.example);
    set_optional(&mut asset.as_of, draft.as_of);
    set_optional(&mut asset.readiness, draft.readiness);
    text(&mut asset.constraints, draft.constraints.as_deref());
    text(&mut asset.notes, draft.notes.as_deref());
    if let Some(tags) = &draft.tags
        && !same_tags(&asset.tags, tags)
    {
        asset.tags = split_tags(tags);
    }
    place(asset, draft, import);
    figures(&mut asset.capacities, &draft.figures);
}

fn set<T>(field: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *field = value;
    }
}

fn set_optional<T>(field: &mut Option<T>, value: Option<T>) {
    if value.is_some() {
        *field = value;
    }
}

/// A text that differs in more than the space around it.
fn text(field: &mut Option<String>, told: Option<&str>) {
    if let Some(told) = told
        && field.as_deref().map(str::trim) != Some(told.trim())
    {
        *field = Some(told.to_owned());
    }
}

/// Whether tags are the ones that a text tells of, written as our own exports write them or otherwise.
fn same_tags(tags: &[String], told: &str) -> bool {
    let known: Vec<&str> = tags
        .iter()
        .map(String::as_str)
        .filter(|tag| !tag.is_empty())
        .collect();
    let known = known.join("; ");
    known.trim() == told || split_tags(&known) == split_tags(told)
}

/// Tags are parted by semicolons, or by commas where there is none.
fn split_tags(text: &str) -> Vec<String> {
    let separator = if text.contains(';') { ';' } else { ',' };
    let mut tags: Vec<String> = Vec::new();
    for tag in text.split(separator).map(str::trim) {
        if !tag.is_empty() && tags.iter().all(|known| known != tag) {
            tags.push(tag.to_owned());
        }
    }
    tags
}

fn place(asset: &mut Asset, draft: &Draft, import: &Import<'_>) {
    if asset.place.is_none() {
        let label = draft
            .municipality
            .and_then(|municipality| import.boundaries.label(municipality));
        asset.place = match (draft.point, label) {
            (Some(point), _) => Some(Place::at(point, PlaceQuality::default())),
            (None, Some(label)) => Some(Place::at(unproject(label), PlaceQuality::Municipality)),
            (None, None) => None,
        };
    }
    let Some(place) = &mut asset.place else {
        return;
    };
    if let Some(point) = draft.point
        && !same_point(place.point(), point)
    {
        (place.lon, place.lat) = (point.lon, point.lat);
    }
    set(&mut place.quality, draft.quality);
    match &draft.county {
        Some(County::ByHand(code)) => place.county = Some(code.clone()),
        Some(County::ByPlace) => place.county = None,
        None => {}
    }
    if let Some(extent) = &draft.extent
        && !place
            .geometry
            .as_ref()
            .is_some_and(|known| same_extent(known, extent))
    {
        place.geometry = Some(extent.clone());
    }
}

/// Writes figures over those that they are about: of the same unit, account and period as far as
/// they are told. A figure that is about none is added.
fn figures(known: &mut Vec<Quantity>, told: &[Figure]) {
    let mut taken = vec![false; known.len()];
    let mut partners = vec![None; told.len()];
    // The closest likeness first, so that an exact partner is never taken by a rough one.
    for closeness in [2, 1, 0] {
        for (figure, partner) in told.iter().zip(&mut partners) {
            if partner.is_some() {
                continue;
            }
            let place = known
                .iter()
                .zip(&taken)
                .position(|(known, taken)| !taken && likeness(known, figure) >= Some(closeness));
            if let Some(place) = place {
                taken[place] = true;
                *partner = Some(place);
            }
        }
    }
    for (figure, partner) in told.iter().zip(partners) {
        if let Some(quantity) = partner.and_then(|place| known.get_mut(place)) {
            write(quantity, figure);
        } else {
            let mut quantity = Quantity::guess(figure.value, figure.unit.symbol(), figure.per);
            write(&mut quantity, figure);
            known.push(quantity);
        }
    }
}

/// How much alike a known figure and a told one are; `None` for those of different units.
fn likeness(known: &Quantity, told: &Figure) -> Option<u8> {
    if known.unit != told.unit && !is_unit_of(known, told.unit.symbol()) {
        return None;
    }
    let layer = told
        .layer
        .as_ref()
        .is_none_or(|layer| layer == known.layer());
    let per = told.per.is_none() && known.per.is_none() || told.per == known.per;
    let value = (known.value - told.value).abs() <= f64::EPSILON;
    Some(u8::from(layer && per) + u8::from(layer && per && value))
}

/// Whether a unit is told with the substance behind it, as people write it: `kt Si`.
fn is_unit_of(known: &Quantity, told: &str) -> bool {
    let Some(Layer::Substance(name)) = &known.layer else {
        return false;
    };
    told.strip_prefix(known.unit.symbol())
        .is_some_and(|rest| rest.trim() == name)
}

fn write(known: &mut Quantity, told: &Figure) {
    known.value = told.value;
    if let Some(layer) = &told.layer
        && layer != known.layer()
    {
        known.layer = (*layer != Layer::Goods).then(|| layer.clone());
    }
    set_optional(&mut known.per, told.per);
    if let Some(uncertainty) = told.uncertainty
        && !known
            .uncertainty
            .is_some_and(|known| same_uncertainty(known, uncertainty))
    {
        known.uncertainty = Some(uncertainty);
    }
    set(&mut known.status, told.status);
    if told.source.is_none() && told.url.is_none() && told.as_of.is_none() {
        return;
    }
    let source = known.source.get_or_insert_default();
    let title = told.source.as_deref();
    if let Some(title) = title.or(told.url.as_deref().filter(|_| source.title.is_empty()))
        && source.title.trim() != title
    {
        title.clone_into(&mut source.title);
    }
    text(&mut source.url, told.url.as_deref());
    set_optional(&mut source.as_of, told.as_of);
}

/// Whether two uncertainties are the same as far as four decimals tell.
fn same_uncertainty(one: Uncertainty, other: Uncertainty) -> bool {
    match (one, other) {
        (Uncertainty::Percent(one), Uncertainty::Percent(other))
        | (Uncertainty::Absolute(one), Uncertainty::Absolute(other)) => {
            (one - other).abs() <= 0.000_051
        }
        (one, other) => one == other,
    }
}

/// The fields in which an asset changed, with their new values.
pub(super) fn differences(before: &Asset, after: Asset) -> Vec<AssetField> {
    let mut fields = Vec::new();
    macro_rules! compare {
        ($($field:ident => $variant:ident,)*) => {
            $(if before.$field != after.$field {
                fields.push(AssetField::$variant(after.$field));
            })*
        };
    }
    compare! {
        name => Name,
        kind => Kind,
        place => Place,
        owner => Owner,
        capacities => Capacities,
        status => Status,
        as_of => AsOf,
        readiness => Readiness,
        constraints => Constraints,
        tags => Tags,
        notes => Notes,
        confidential => Confidential,
        example => Example,
    }
    fields
}
