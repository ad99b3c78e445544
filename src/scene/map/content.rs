//! What a map shows, whatever its zoom: assets, flows, names of areas, whose land is whose.
//!
//! Rebuilt when the workspace or the filter changes. A new content takes over from the one before
//! what has not changed, so that an edit costs little.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::links::{self, Link};
use super::names::{self, AreaName};
use crate::analysis::{Index, Places};
use crate::geo::{Bounds, Edition, MapDetail, Metres, project};
use crate::i18n::Catalogue;
use crate::message::Language;
use crate::workspace::{Asset, AssetId, AssetKind, ChainId, Workspace};

/// All that decides what a map shows.
#[derive(Clone, Copy)]
pub struct ContentRequest<'a> {
    /// The workspace.
    pub workspace: &'a Workspace,
    /// Where its assets and steps lie.
    pub places: &'a Places,
    /// What refers to what in it.
    pub index: &'a Index,
    /// The map.
    pub detail: &'a Arc<MapDetail>,
    /// The language of names and amounts.
    pub text: &'a Catalogue,
    /// The kinds of asset not shown.
    pub hidden: &'a BTreeSet<AssetKind>,
    /// The chain whose flows are shown.
    pub chain: Option<&'a ChainId>,
}

/// An asset with a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// Its id.
    pub id: AssetId,
    /// The asset.
    pub asset: Arc<Asset>,
    /// Where it is.
    pub at: Metres,
    /// Whether it takes part in the chain whose flows are shown.
    pub in_chain: bool,
}

/// What a map shows.
#[derive(Clone, Debug)]
pub struct Content {
    pub(super) spots: Vec<Spot>,
    pub(super) links: Vec<Link>,
    /// How many flows of the chain have an end without a place.
    pub(super) unplaced: usize,
    pub(super) names: Arc<[AreaName]>,
    pub(super) own: Arc<[bool]>,
    pub(super) others: Arc<[bool]>,
    pub(super) detail: Arc<MapDetail>,
    pub(super) edition: Edition,
    pub(super) text: &'static Catalogue,
}

impl Content {
    /// What a map shows, taking over what has not changed from `before`.
    #[must_use]
    pub fn of(request: &ContentRequest<'_>, before: Option<&Self>) -> Self {
        let edition = request.workspace.division().edition();
        let language = request.text.language();
        let before = before.filter(|before| Arc::ptr_eq(&before.detail, request.detail));
        let spots = spots(request, before);
        let same_division = before.filter(|before| before.edition == edition);
        let (links, unplaced) = links::of(request, same_division.map_or(&[], |before| &before.links));
        let same_names = same_division.filter(|before| before.language() == language);
        let names = same_names.map_or_else(
            || names::of(request.detail.boundaries(), edition, request.text),
            |before| Arc::clone(&before.names),
        );
        let (own, others) = own_land(request, edition);
        Self {
            spots,
            links,
            unplaced,
            names,
            own,
            others,
            detail: Arc::clone(request.detail),
            edition,
            text: Catalogue::of(language),
        }
    }

    /// The assets shown, by id.
    #[must_use]
    pub fn spots(&self) -> &[Spot] {
        &self.spots
    }

    /// The asset with this id, if it is shown.
    #[must_use]
    pub fn spot(&self, id: &AssetId) -> Option<usize> {
        self.spots.binary_search_by(|spot| spot.id.cmp(id)).ok()
    }

    /// The flows shown.
    #[must_use]
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// How many flows of the chain have an end without a place, and are not drawn.
    #[must_use]
    pub fn unplaced_links(&self) -> usize {
        self.unplaced
    }

    /// The smallest box around all assets and flows shown; that of Norway if there are none.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        let ends = self.links.iter().flat_map(|link| [link.from.at, link.to.at]);
        let all = self.spots.iter().map(|spot| spot.at).chain(ends).fold(Bounds::EMPTY, Bounds::with);
        if all.is_empty() { *self.detail.boundaries().bounds() } else { all }
    }

    /// Whether all that stands on the map stands where it does in another content, under the same
    /// name, so that an arrangement of the one serves the other.
    #[must_use]
    pub fn lies_as(&self, other: &Self) -> bool {
        let same_spot = |(one, other): (&Spot, &Spot)| {
            (&one.id, one.at, one.in_chain) == (&other.id, other.at, other.in_chain)
                && (one.asset.example, &one.asset.name) == (other.asset.example, &other.asset.name)
        };
        Arc::ptr_eq(&self.names, &other.names)
            && self.spots.len() == other.spots.len()
            && self.spots.iter().zip(&other.spots).all(same_spot)
            && self.links == other.links
    }

    /// The language of names and amounts.
    #[must_use]
    pub fn language(&self) -> Language {
        self.text.language()
    }
}

fn spots(request: &ContentRequest<'_>, before: Option<&Content>) -> Vec<Spot> {
    let mut known = before.map_or(&[][..], |before| &before.spots).iter().peekable();
    let in_chain: BTreeSet<&AssetId> = request
        .chain
        .into_iter()
        .flat_map(|chain| request.index.steps_of_chain(chain))
        .filter_map(|step| request.workspace.steps().get(step)?.asset.as_ref())
        .collect();
    request
        .workspace
        .assets()
        .iter()
        .filter(|(_, asset)| !request.hidden.contains(&asset.kind))
        .filter_map(|(id, asset)| {
            let place = asset.place.as_ref()?;
            while known.next_if(|spot| spot.id < *id).is_some() {}
            let same = known.next_if(|spot| spot.id == *id && Arc::ptr_eq(&spot.asset, asset));
            let at = same.map_or_else(|| project(place.point()), |spot| spot.at);
            let spot = Spot { id: id.clone(), asset: Arc::clone(asset), at, in_chain: in_chain.contains(id) };
            (at.x.is_finite() && at.y.is_finite()).then_some(spot)
        })
        .collect()
}

/// Which municipalities are of the counties the workspace is about, and which are not: those of the
/// coordinator's county, else of the counties with assets, else all.
fn own_land(request: &ContentRequest<'_>, edition: Edition) -> (Arc<[bool]>, Arc<[bool]>) {
    let workspace = request.workspace;
    let coordinator = workspace.coordinator().and_then(|id| workspace.organisations().get(id));
    let mut own: BTreeSet<&str> =
        coordinator.and_then(|council| council.county.as_ref()).map(|code| code.as_str()).into_iter().collect();
    if own.is_empty() {
        let counties = workspace.assets().iter().filter_map(|(id, _)| request.places.asset(id).county.code.as_ref());
        own.extend(counties.map(|code| code.as_str()));
    }
    let municipalities = request.detail.boundaries().municipalities();
    let of_county = |code: &str| own.contains(code);
    let known = municipalities.iter().any(|each| of_county(each.county(edition).code));
    let is_own = |each: &crate::geo::Municipality| !known || of_county(each.county(edition).code);
    (
        municipalities.iter().map(is_own).collect(),
        municipalities.iter().map(|each| !is_own(each)).collect(),
    )
}
