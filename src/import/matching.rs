//! Finds the record that a row is about.

use std::collections::{HashMap, HashSet};

use super::vocabulary::fold;
use crate::geo::{Boundaries, LonLat, MunicipalityId, great_circle};
use crate::workspace::{Asset, AssetId, Workspace};

/// How far off a place may be and still be the same one, in metres: what is known approximately is
/// within about 5 km.
const NEAR: f64 = 5_000.0;

/// What a row says about which record it is about.
pub(super) struct Sought<'a> {
    pub id: Option<&'a str>,
    pub name: &'a str,
    pub point: Option<LonLat>,
    pub municipality: Option<MunicipalityId>,
    pub owner_number: Option<&'a str>,
}

/// The assets of a workspace, to be found by id, owner's number, or name and place. Each is found
/// once.
pub(super) struct Assets<'a> {
    workspace: &'a Workspace,
    boundaries: &'a Boundaries,
    by_name: HashMap<String, Vec<&'a AssetId>>,
    claimed: HashSet<&'a AssetId>,
}

/// What was found.
pub(super) enum Found<'a> {
    /// This one.
    Asset(&'a AssetId, &'a Asset),
    /// The one with this id, which another row was about already.
    Claimed,
    /// None. Whether one of the name and of the same owner lies too far off to be it.
    Nothing { elsewhere: bool },
}

impl<'a> Assets<'a> {
    pub(super) fn of(workspace: &'a Workspace, boundaries: &'a Boundaries) -> Self {
        let mut by_name: HashMap<String, Vec<&AssetId>> = HashMap::new();
        for (id, asset) in workspace.assets().iter() {
            by_name.entry(fold(&asset.name)).or_default().push(id);
        }
        Self {
            workspace,
            boundaries,
            by_name,
            claimed: HashSet::new(),
        }
    }

    pub(super) fn find(&mut self, sought: &Sought<'_>) -> Found<'a> {
        let by_id = sought.id.and_then(|id| self.workspace.assets().find(id));
        let by_id = by_id.map(|(id, asset)| (id, asset.as_ref()));
        let Some((id, asset)) = by_id.or_else(|| self.by_name(sought)) else {
            let elsewhere = self.is_elsewhere(sought);
            return Found::Nothing { elsewhere };
        };
        if self.claimed.insert(id) {
            Found::Asset(id, asset)
        } else {
            Found::Claimed
        }
    }

    /// The asset of this name that fits best: of those that lie near, or of which the place is not told
    /// on either side, first the owner's, then the nearest.
    fn by_name(&self, sought: &Sought<'_>) -> Option<(&'a AssetId, &'a Asset)> {
        let only = self.by_name.get(&fold(sought.name))?.len() == 1;
        let fitting = self.named(sought).filter_map(|(id, asset)| {
            let owned = self.is_owned_by(asset, sought.owner_number);
            let distance = match self.apart(sought, asset) {
                Apart::Near(distance) => distance,
                // The name decides if it is the only one of its kind, else the owner.
                Apart::Unknown if only || owned => NEAR,
                Apart::Unknown | Apart::Far => return None,
            };
            Some(((!owned, distance), id, asset))
        });
        let best = fitting
            .min_by(|(one, ..), (other, ..)| one.0.cmp(&other.0).then(one.1.total_cmp(&other.1)))?;
        Some((best.1, best.2))
    }

    /// The assets of the name that no row was about.
    fn named(&self, sought: &Sought<'_>) -> impl Iterator<Item = (&'a AssetId, &'a Asset)> {
        let named = self.by_name.get(&fold(sought.name));
        let unclaimed = |id: &&&'a AssetId| !self.claimed.contains(**id);
        let assets = named.into_iter().flatten().filter(unclaimed);
        assets.filter_map(|id| Some((*id, self.workspace.assets().get(id)?.as_ref())))
    }

    fn is_elsewhere(&self, sought: &Sought<'_>) -> bool {
        self.named(sought)
            .any(|(_, asset)| self.is_owned_by(asset, sought.owner_number))
    }

    fn is_owned_by(&self, asset: &Asset, number: Option<&str>) -> bool {
        let owner = asset.owner.as_ref();
        let owner = owner.and_then(|id| self.workspace.organisations().get(id));
        let known = owner.and_then(|owner| owner.number.as_deref());
        matches!((known, number), (Some(known), Some(number)) if digits(known) == digits(number))
    }

    /// How far from where it is sought an asset lies.
    fn apart(&self, sought: &Sought<'_>, asset: &Asset) -> Apart {
        let known = asset.place.as_ref().map(crate::workspace::Place::point);
        let distance = match (known, sought.point, sought.municipality) {
            (Some(known), Some(point), _) => {
                Some(great_circle(known, point)).filter(|distance| *distance <= NEAR)
            }
            (Some(known), None, Some(municipality)) => {
                let edition = self.workspace.division().edition();
                let located = self.boundaries.locate(known, edition).municipality();
                (located == Some(municipality)).then_some(0.0)
            }
            (None, None, None) => Some(0.0),
            _ => return Apart::Unknown,
        };
        distance.map_or(Apart::Far, Apart::Near)
    }
}

/// How far two places are from each other.
enum Apart {
    /// So many metres, which is near enough to be the same.
    Near(f64),
    Far,
    /// Only one of the two is known.
    Unknown,
}

/// The digits of a number that people group as they like.
pub(super) fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}
