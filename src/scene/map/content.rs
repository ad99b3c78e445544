//! What a map shows, whatever its zoom: assets, steps, flows, names of areas, whose land is whose.
//!
//! Rebuilt when the workspace or the filter changes. A new content takes over from the one before
//! what has not changed, so that an edit costs little.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use super::extents::{self, Extent};
use super::labels::{self, Said};
use super::links::{self, Link};
use super::look::{Look, Looks, Scale, Styling};
use super::names::{self, AreaName};
use jiff::civil::Date;

use super::marks::SELECTED_RING;
use super::shading::Shading;
use crate::analysis::county_matrix::Measure;
use crate::analysis::{Index, Places};
use crate::geo::{Bounds, Counties, MapDetail, Metres, project};
use crate::i18n::Catalogue;
use crate::message::Language;
use crate::scene::Point;
use crate::workspace::{Asset, AssetId, ChainId, CountyCode, RecordRef, Step, StepId, Workspace};

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
    /// The assets that are shown; `None` shows all.
    pub found: Option<&'a BTreeSet<AssetId>>,
    /// What colour and size of their marks tell.
    pub styling: Styling,
    /// The day that ages are reckoned from.
    pub today: Date,
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
    /// How an asset's mark is drawn; `None` for a step.
    pub look: Option<Look>,
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

    /// The radius of the ring around it where it is selected, in points.
    #[must_use]
    pub fn ring(&self) -> f32 {
        self.look.map_or(SELECTED_RING, |look| look.ring())
    }

    /// Whether it is invented for illustration.
    #[must_use]
    pub fn example(&self) -> bool {
        match &self.thing {
            Thing::Asset(_, asset) => asset.example,
            Thing::Step(_, step) => step.example,
        }
    }

    /// Whether the very same state of a record stands here and there.
    fn is_unchanged(&self, other: &Self) -> bool {
        match (&self.thing, &other.thing) {
            (Thing::Asset(_, one), Thing::Asset(_, other)) => Arc::ptr_eq(one, other),
            (Thing::Step(_, one), Thing::Step(_, other)) => Arc::ptr_eq(one, other),
            _ => false,
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

/// How far two contents are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// All stands where it does in the other, under the same name.
    Same,
    /// All stands where it does in the other; names or flows differ.
    Places,
    /// Something came, went or moved.
    Other,
}

/// What a map shows.
#[derive(Clone, Debug)]
pub struct Content {
    /// The assets by id, then the steps without a place.
    pub(super) spots: Vec<Spot>,
    /// What is written beside each of them, once it was asked for.
    said: Vec<OnceLock<Said>>,
    /// How many of them are assets.
    pub(super) assets: usize,
    /// The smallest box around all assets shown; that of Norway if there are none.
    bounds: Bounds,
    /// The box around the coordinator's county, if there is one.
    region: Option<Bounds>,
    pub(super) extents: Vec<Extent>,
    pub(super) links: Vec<Link>,
    /// How many flows of the chain have an end without a place.
    pub(super) unplaced: usize,
    pub(super) names: Arc<[AreaName]>,
    pub(super) own: Arc<[bool]>,
    pub(super) others: Arc<[bool]>,
    pub(super) styling: Styling,
    /// What sizes tell, the scale that most assets share first.
    pub(super) scales: Vec<Scale>,
    pub(super) shading: Option<Shading>,
    pub(super) detail: Arc<MapDetail>,
    pub(super) counties: Counties,
    pub(super) text: &'static Catalogue,
}

impl Content {
    /// What a map shows, taking over what has not changed from `before`.
    #[must_use]
    pub fn of(request: &ContentRequest<'_>, before: Option<&Self>) -> Self {
        let counties = request.workspace.counties();
        let language = request.text.language();
        let before = before.filter(|before| Arc::ptr_eq(&before.detail, request.detail));
        let all = request.workspace.assets().records().map(AsRef::as_ref);
        let looks = Looks::new(request.styling, request.today, all);
        let (mut spots, mut said) = assets(request, before, &looks);
        let assets = spots.len();
        let around = spots
            .iter()
            .map(|spot| spot.at)
            .fold(Bounds::EMPTY, Bounds::with);
        let boundaries = request.detail.boundaries();
        spots.extend(steps(request));
        said.resize_with(spots.len(), OnceLock::new);
        let same_division = before.filter(|before| before.counties.same(&counties));
        let (links, unplaced) = links::of(
            request,
            &spots,
            assets,
            same_division.map_or(&[], |before| &before.links),
        );
        let same_names = same_division.filter(|before| before.language() == language);
        let names = same_names.map_or_else(
            || names::of(boundaries, &counties, request.text),
            |before| Arc::clone(&before.names),
        );
        let shown = spots
            .iter()
            .filter_map(|spot| Some(spot.asset()?.1.as_ref()));
        let scales = looks.scales_of(shown);
        let (own, others) = own_land(request, &counties);
        let extents = extents::of(&spots);
        Self {
            spots,
            said,
            assets,
            bounds: if around.is_empty() {
                *boundaries.bounds()
            } else {
                around
            },
            region: coordinators_county(request.workspace)
                .and_then(|code| counties.bounds(boundaries, code.as_str())),
            extents,
            links,
            unplaced,
            names,
            own,
            others,
            styling: request.styling,
            scales,
            shading: None,
            detail: Arc::clone(request.detail),
            counties,
            text: Catalogue::of(language),
        }
    }

    /// The same with its land shaded by what the assets shown add up to in each county.
    #[must_use]
    pub fn shaded(mut self, by: Option<&Measure>, places: &Places) -> Self {
        let boundaries = self.detail.boundaries();
        let assets = self.spots.iter().filter_map(Spot::asset);
        let assets = assets.map(|(id, asset)| (id, asset.as_ref()));
        self.shading = by.map(|by| Shading::of(by, assets, places, boundaries));
        self
    }

    /// What the land is shaded by, if it is.
    #[must_use]
    pub fn shading(&self) -> Option<&Shading> {
        self.shading.as_ref()
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
        self.bounds
    }

    /// The box around what the workspace is about: the coordinator's county, else all assets, else
    /// Norway.
    #[must_use]
    pub fn region(&self) -> Bounds {
        self.region.unwrap_or(self.bounds)
    }

    /// The box around the ends of the chain's flows; `None` without any.
    #[must_use]
    pub fn links_bounds(&self) -> Option<Bounds> {
        let ends = self
            .links
            .iter()
            .flat_map(|link| [link.from.at, link.to.at]);
        let bounds = ends.fold(Bounds::EMPTY, Bounds::with);
        (!bounds.is_empty()).then_some(bounds)
    }

    /// What is written beside a spot.
    pub(super) fn said(&self, spot: usize) -> Option<&Said> {
        let (said, spot) = (self.said.get(spot)?, self.spots.get(spot)?);
        Some(said.get_or_init(|| labels::say(spot)))
    }

    /// Whether it is known already how wide the name of a spot is.
    pub(super) fn is_said(&self, spot: usize) -> bool {
        self.said.get(spot).is_some_and(|said| said.get().is_some())
    }

    /// What an arrangement of another content can be kept for.
    #[must_use]
    pub fn likeness(&self, other: &Self) -> Likeness {
        let same_id = |one: &Spot, other: &Spot| match (&one.thing, &other.thing) {
            (Thing::Asset(one, _), Thing::Asset(other, _)) => one == other,
            (Thing::Step(one, _), Thing::Step(other, _)) => one == other,
            _ => false,
        };
        let pairs = || self.spots.iter().zip(&other.spots);
        let same_places = self.spots.len() == other.spots.len()
            && pairs().all(|(one, other)| {
                (one.at, one.shift, one.in_chain) == (other.at, other.shift, other.in_chain)
                    && one.look.map(|look| look.size) == other.look.map(|look| look.size)
                    && same_id(one, other)
            });
        if !same_places {
            return Likeness::Other;
        }
        let same_words = Arc::ptr_eq(&self.names, &other.names)
            && self.links == other.links
            && pairs().all(|(one, other)| {
                one.is_unchanged(other)
                    || (one.example(), one.name()) == (other.example(), other.name())
            });
        if same_words {
            Likeness::Same
        } else {
            Likeness::Places
        }
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

/// The assets, and what is known of their names' widths.
fn assets(
    request: &ContentRequest<'_>,
    before: Option<&Content>,
    looks: &Looks,
) -> (Vec<Spot>, Vec<OnceLock<Said>>) {
    let same_language = before.is_some_and(|before| before.language() == request.text.language());
    let mut known = before
        .into_iter()
        .flat_map(|before| before.spots.iter().zip(&before.said))
        .peekable();
    let in_chain: BTreeSet<&AssetId> = request
        .chain
        .into_iter()
        .flat_map(|chain| request.index.steps_of_chain(chain))
        .filter_map(|step| request.workspace.steps().get(step)?.asset.as_ref())
        .collect();
    let shown = |id: &AssetId| request.found.is_none_or(|found| found.contains(id));
    let mut spots = Vec::new();
    let mut said = Vec::new();
    for (id, asset) in request.workspace.assets().iter() {
        let Some(place) = asset.place.as_ref().filter(|_| shown(id)) else {
            continue;
        };
        while known
            .next_if(|(spot, _)| spot.asset().is_some_and(|(old, _)| old < id))
            .is_some()
        {}
        let same = known.next_if(|(spot, _)| {
            spot.asset()
                .is_some_and(|(old, before)| old == id && Arc::ptr_eq(before, asset))
        });
        let at = same.map_or_else(|| project(place.point()), |(spot, _)| spot.at);
        if !(at.x.is_finite() && at.y.is_finite()) {
            continue;
        }
        spots.push(Spot {
            thing: Thing::Asset(id.clone(), Arc::clone(asset)),
            at,
            shift: [0.0, 0.0],
            in_chain: in_chain.contains(id),
            look: Some(looks.of(asset)),
        });
        let same = same.filter(|_| same_language);
        said.push(same.map_or_else(OnceLock::new, |(_, said)| said.clone()));
    }
    (spots, said)
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
    let middle = |code: &CountyCode| request.places.counties().label(boundaries, code.as_str());
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
                    look: None,
                })
        })
        .collect()
}

/// Which municipalities are of the counties the workspace is about, and which are not: those of the
/// coordinator's county, else of the counties with assets, else all.
fn own_land(request: &ContentRequest<'_>, counties: &Counties) -> (Arc<[bool]>, Arc<[bool]>) {
    let own: BTreeSet<&str> = match coordinators_county(request.workspace) {
        Some(county) => BTreeSet::from([county.as_str()]),
        None => request
            .places
            .counties_of_assets()
            .into_iter()
            .map(CountyCode::as_str)
            .collect(),
    };
    let boundaries = request.detail.boundaries();
    let mut is_own: Vec<bool> = boundaries
        .municipalities_with_ids()
        .map(|(id, _)| {
            let county = counties.of_municipality(boundaries, id);
            county.is_some_and(|code| own.contains(code))
        })
        .collect();
    if !is_own.contains(&true) {
        is_own.fill(true);
    }
    let others = is_own.iter().map(|own| !own).collect();
    (is_own.into(), others)
}

fn coordinators_county(workspace: &Workspace) -> Option<&CountyCode> {
    let coordinator = workspace.organisations().get(workspace.coordinator()?)?;
    coordinator.county.as_ref()
}
