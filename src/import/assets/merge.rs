//! Writes what a row says onto an asset. What it does not say, and what it says only less precisely
//! because of how our own exports write, stays as it is.

use super::Import;
use super::draft::{County, Draft};
use crate::geo::{MunicipalityId, unproject};
use crate::import::columns::Field;
use crate::import::merging::{Doubts, figures, set, set_optional, tags, text};
use crate::import::shape::{same_extent, same_point};
use crate::message::Message;
use crate::workspace::edit::AssetField;
use crate::workspace::{Asset, Place, PlaceQuality};

/// Writes everything but the owner; and what is doubtful about that.
pub(super) fn onto(asset: &mut Asset, draft: &Draft, import: &Import<'_>) -> Doubts {
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
    if let Some(told) = &draft.tags {
        tags(&mut asset.tags, told);
    }
    let mut doubts = figures(&mut asset.capacities, &draft.figures);
    doubts.extend(place(asset, draft, import));
    doubts
}

/// Writes where it is; and what the row says of that which cannot be taken.
fn place(asset: &mut Asset, draft: &Draft, import: &Import<'_>) -> Option<(Field, Message)> {
    let known = asset.place.is_some();
    if !known {
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
        let lost = if draft.quality.is_some() {
            Field::PlaceQuality
        } else if matches!(draft.county, Some(County::ByHand(_))) {
            Field::CountyCode
        } else {
            return None;
        };
        return Some((lost, Message::new("import-place-missing")));
    };
    let doubt = match draft.municipality.filter(|_| known) {
        Some(municipality) => move_to(place, municipality, import),
        None => None,
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
    doubt
}

/// Moves what is known by its municipality alone to the one that a row names. Anything else stays where
/// it is, and that is said.
fn move_to(
    place: &mut Place,
    municipality: MunicipalityId,
    import: &Import<'_>,
) -> Option<(Field, Message)> {
    let edition = import.workspace.division().edition();
    let located = import.boundaries.locate(place.point(), edition);
    if located.municipality() == Some(municipality) {
        return None;
    }
    if place.quality == PlaceQuality::Municipality
        && let Some(label) = import.boundaries.label(municipality)
    {
        let point = unproject(label);
        (place.lon, place.lat) = (point.lon, point.lat);
        place.geometry = None;
        return None;
    }
    let name = import.boundaries.get(municipality)?.name();
    let field = if import.mapping.holds(Field::Municipality) {
        Field::Municipality
    } else {
        Field::MunicipalityCode
    };
    let reason = Message::new("import-place-elsewhere").with("municipality", &**name);
    Some((field, reason))
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
