//! What the map panel changes in the workspace.

use crate::geo::{LonLat, Metres, unproject};
use crate::intent::{Intent, View as Show};
use crate::session::{MapView, Selection};
use crate::ui::PanelContext;
use crate::workspace::edit::{AssetField, NewRecord};
use crate::workspace::{Asset, AssetId, AssetKind, Edit, Geometry, Place, PlaceQuality};

/// Degrees are kept to five decimals: about a metre.
fn rounded(point: LonLat) -> LonLat {
    let round = |value: f64| (value * 1e5).round() / 1e5;
    LonLat {
        lon: round(point.lon),
        lat: round(point.lat),
    }
}

/// Moves an asset. What extends around its point moves along; a county set by hand stays.
pub(super) fn moved(cx: &PanelContext<'_>, id: &AssetId, to: Metres) -> Option<Intent> {
    let asset = cx.workspace().assets().get(id)?;
    let old = asset.place.as_ref()?;
    let point = rounded(unproject(to));
    if !point.is_valid() {
        return None;
    }
    let (east, north) = (point.lon - old.lon, point.lat - old.lat);
    let shifted = |(lon, lat): &(f64, f64)| (lon + east, lat + north);
    let geometry = old.geometry.as_ref().map(|geometry| match geometry {
        Geometry::Line(line) => Geometry::Line(line.iter().map(shifted).collect()),
        Geometry::Area(rings) => Geometry::Area(
            rings
                .iter()
                .map(|ring| ring.iter().map(shifted).collect())
                .collect(),
        ),
    });
    // A hand on the map is never exact, and better than a whole municipality.
    let place = Place {
        lon: point.lon,
        lat: point.lat,
        quality: PlaceQuality::Approximate,
        geometry,
        county: old.county.clone(),
    };
    Some(Intent::edit(Edit::Asset(
        id.clone(),
        AssetField::Place(Some(place)),
    )))
}

/// Adds an asset at a point of the map, selects it and sees to it that no filter hides it; the new
/// asset's id. Nothing in a file that cannot be changed.
pub(super) fn added(
    cx: &PanelContext<'_>,
    at: Metres,
    map: &mut MapView,
    out: &mut Vec<Intent>,
) -> Option<AssetId> {
    let place = Place::at(rounded(unproject(at)), PlaceQuality::Approximate);
    add(cx, cx.t("new-asset"), AssetKind::default(), place, map, out)
}

/// Adds an asset, selects it and sees to it that no filter hides it; the new asset's id. Nothing in
/// a file that cannot be changed, or beyond the globe.
pub(super) fn add(
    cx: &PanelContext<'_>,
    name: &str,
    kind: AssetKind,
    place: Place,
    map: &mut MapView,
    out: &mut Vec<Intent>,
) -> Option<AssetId> {
    if cx.is_read_only() || !place.point().is_valid() {
        return None;
    }
    let id = AssetId::fresh(name, cx.chance.next());
    let asset = Asset::new(name, kind, Some(place), cx.stamp());
    out.push(Intent::edit(Edit::Add(NewRecord::Asset(
        id.clone(),
        Box::new(asset),
    ))));
    out.push(Intent::View(Show::Select(Selection::one(id.clone()))));
    map.show_new(kind);
    Some(id)
}
