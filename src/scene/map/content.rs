//! What a map shows, whatever its zoom: assets, steps, flows, names of areas, whose land is whose.
//!
//! Rebuilt when the workspace or the filter changes. A new content takes over from the one before
//! what has not changed, so that an edit costs little.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::links::{self, Link};
use super::names::{self, AreaName};
use crate::analysis::{Index, Places};
use crate::geo::{Bounds, Edition, MapDetail, Metres, project};
use crate::i18n::Catalogue;
use crate::message::Language;
use crate::scene::Point;
use crate::workspace::{
    Asset, AssetId, AssetKind, ChainId, CountyCode, RecordRef, Step, StepId, Workspace,
};

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

/// What stands on the map.
#[derive(Clone, Debug, PartialEq)]
pub enum Thing {
    /// An asset, at its place.
    Asset(AssetId, Arc<Asset>),
    /// A step of the chain without a place of its own, in the middle of its county.
    Step(StepId, Arc<Step>),
}

/// Something with a place on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// What it is.
    pub thing: Thing,
    /// Where it is.
    pub at: Metres,
    /// How far from there it is drawn, in points: steps of one county stand below one another.
    pub shift: Point,
    /// Whether it takes part in the chain whose flows are shown.
    pub in_chain: bool,
}

impl Spot {
    /// The record.
    #[must_use]
    pub fn record(&self) -> RecordRef {
        match &self.thing {
            Thing::Asset(id, _) => id.into(),
            Thing::Step(id, _) => id.into(),
        }
    }

    /// What people call it.
    #[must_use]
    pub fn name(&self) -> &str {
        match &self.thing {
            Thing::Asset(_, asset) => &asset.name,
            Thing::Step(_, step) => &step.name,
        }
    }

    /// Whether it is invented for illustration.
    #[must_use]
    pub fn example(&self) -> bool {
        match &self.thing {
            Thing::Asset(_, asset) => asset.example,
            Thing::Step(_, step) => step.example,
        }
    }

    /// The asset, if it is one.
    #[must_use]
    pub fn asset(&self) -> Option<(&AssetId, &Arc<Asset>)> {
        match &self.thing {
            Thing::Asset(id, asset) => Some((id, asset)),
            Thing::Step(..) => None,
        }
    }
}

/// What a map shows.
#[derive(Clone, Debug)]
pub struct Content {
    /// The assets by id, then the steps without a place.
    pub(super) spots: Vec<Spot>,
    /// How many of them are assets.
    pub(super) assets: usize,
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
        let mut spots = assets(request, before);
        let assets = spots.len();
        spots.extend(steps(request));
        let same_division = before.filter(|before| before.edition == edition);
        let (links, unplaced) = links::of(
            request,
            &spots,
            assets,
            same_division.map_or(&[], |before| &before.links),
        );
        let same_names = same_division.filter(|before| before.language() == language);
        let names = same_names.map_or_else(
            || names::of(request.detail.boundaries(), edition, request.text),
            |before| Arc::clone(&before.names),
        );
        let (own, others) = own_land(request, edition);
        Self {
            spots,
            assets,
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

    /// What stands on the map: the assets by id, then steps.
    #[must_use]
    pub fn spots(&self) -> &[Spot] {
        &self.spots
    }

    /// Where among the spots a record is, if it is shown.
    #[must_use]
    pub fn spot(&self, record: &RecordRef) -> Option<usize> {
        match record {
            RecordRef::Asset(id) => asset_spot(&self.spots, self.assets, id),
            RecordRef::Step(id) => {
                let found = |spot: &Spot| matches!(&spot.thing, Thing::Step(step, _) if step == id);
                self.spots
                    .iter()
                    .skip(self.assets)
                    .position(found)
                    .map(|at| at + self.assets)
            }
            _ => None,
        }
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

    /// The smallest box around all assets shown; that of Norway if there are none.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        let all = self
            .spots
            .iter()
            .take(self.assets)
            .map(|spot| spot.at)
            .fold(Bounds::EMPTY, Bounds::with);
        if all.is_empty() {
            *self.detail.boundaries().bounds()
        } else {
            all
        }
    }

    /// Whether all that stands on the map stands where it does in another content, under the same
    /// name, so that an arrangement of the one serves the other.
    #[must_use]
    pub fn lies_as(&self, other: &Self) -> bool {
        let same_spot = |(one, other): (&Spot, &Spot)| {
            (one.record(), one.at, one.shift, one.in_chain)
                == (other.record(), other.at, other.shift, other.in_chain)
                && (one.example(), one.name()) == (other.example(), other.name())
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

/// Where among spots an asset is; the first so many are assets, by id.
pub(super) fn asset_spot(spots: &[Spot], assets: usize, id: &AssetId) -> Option<usize> {
    let order = |spot: &Spot| {
        spot.asset()
            .map_or(std::cmp::Ordering::Greater, |(other, _)| other.cmp(id))
    };
    spots.get(..assets)?.binary_search_by(order).ok()
}

fn assets(request: &ContentRequest<'_>, before: Option<&Content>) -> Vec<Spot> {
    let mut known = before
        .map_or(&[][..], |before| &before.spots)
        .iter()
        .peekable();
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
            while known
                .next_if(|spot| spot.asset().is_some_and(|(old, _)| old < id))
                .is_some()
            {}
            let unchanged = |spot: &&Spot| {
                spot.asset()
                    .is_some_and(|(old, before)| old == id && Arc::ptr_eq(before, asset))
            };
            let same = known.next_if(unchanged);
            let at = same.map_or_else(|| project(place.point()), |spot| spot.at);
            let thing = Thing::Asset(id.clone(), Arc::clone(asset));
            let spot = Spot {
                thing,
                at,
                shift: [0.0, 0.0],
                in_chain: in_chain.contains(id),
            };
            (at.x.is_finite() && at.y.is_finite()).then_some(spot)
        })
        .collect()
}

/// The chain's steps of which only the county is known, if a flow runs to or from them.
fn steps(request: &ContentRequest<'_>) -> Vec<Spot> {
    /// From one step to the one below it, in points.
    const BELOW: f32 = 20.0;
    let workspace = request.workspace;
    let has_place = |step: &Step| {
        step.asset
            .as_ref()
            .and_then(|id| workspace.assets().get(id))
            .is_some_and(|asset| asset.place.is_some())
    };
    let mut by_county: BTreeMap<CountyCode, Vec<(&StepId, &Arc<Step>)>> = BTreeMap::new();
    let steps = request
        .chain
        .into_iter()
        .flat_map(|chain| request.index.steps_of_chain(chain));
    for id in steps {
        let Some(step) = workspace.steps().get(id).filter(|step| !has_place(step)) else {
            continue;
        };
        let flows = request.index.flows_of_step(id).next().is_some();
        if let Some(code) = request.places.step(step).code.filter(|_| flows) {
            by_county.entry(code).or_default().push((id, step));
        }
    }
    let boundaries = request.detail.boundaries();
    let middle =
        |code: &CountyCode| boundaries.county_label(code.as_str(), request.places.edition());
    by_county
        .iter()
        .filter_map(|(code, steps)| Some((middle(code)?, steps)))
        .flat_map(|(at, steps)| {
            #[expect(
                clippy::cast_precision_loss,
                reason = "a county has few steps of a chain"
            )]
            let shift =
                move |number: usize| BELOW * (number as f32 - (steps.len() - 1) as f32 / 2.0);
            steps
                .iter()
                .enumerate()
                .map(move |(number, (id, step))| Spot {
                    thing: Thing::Step((*id).clone(), Arc::clone(step)),
                    at,
                    shift: [0.0, shift(number)],
                    in_chain: true,
                })
        })
        .collect()
}

/// Which municipalities are of the counties the workspace is about, and which are not: those of the
/// coordinator's county, else of the counties with assets, else all.
fn own_land(request: &ContentRequest<'_>, edition: Edition) -> (Arc<[bool]>, Arc<[bool]>) {
    let workspace = request.workspace;
    let coordinator = workspace
        .coordinator()
        .and_then(|id| workspace.organisations().get(id));
    let mut own: BTreeSet<&str> = coordinator
        .and_then(|council| council.county.as_ref())
        .map(crate::workspace::CountyCode::as_str)
        .into_iter()
        .collect();
    if own.is_empty() {
        let counties = workspace
            .assets()
            .iter()
            .filter_map(|(id, _)| request.places.asset(id).county.code.as_ref());
        own.extend(counties.map(crate::workspace::CountyCode::as_str));
    }
    let municipalities = request.detail.boundaries().municipalities();
    let of_county = |code: &str| own.contains(code);
    let known = municipalities
        .iter()
        .any(|each| of_county(each.county(edition).code));
    let is_own = |each: &crate::geo::Municipality| !known || of_county(each.county(edition).code);
    (
        municipalities.iter().map(is_own).collect(),
        municipalities.iter().map(|each| !is_own(each)).collect(),
    )
}
