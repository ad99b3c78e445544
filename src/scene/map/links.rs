//! The flows of a chain as they lie on the map: from place to place, and where they cross county
//! lines.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::content::{ContentRequest, Spot, Thing, asset_spot};
use super::names::Face;
use crate::analysis::{Crossing, Volume};
use crate::geo::{Boundaries, Counties, Metres, unproject};
use crate::layout::arc::{ArcRequest, arc, ranks};
use crate::layout::{Cubic, Point};
use crate::scene::Stroke;
use crate::scene::sign::{flow_stroke, flow_width, marked_as_example};
use crate::workspace::{Commitment, Flow, FlowId, Quantity, StepId};

/// The width of the largest flow, in points.
const WIDEST: f32 = 6.2;
/// How far a flow swings out, as a share of the distance.
const BOW: f64 = 0.13;
/// How much further each flow from the same place to the same place swings out.
const BOW_STEP: f64 = 0.09;
/// Points of a flow whose county is looked up.
const SAMPLES: u32 = 64;

/// An end of a flow.
#[derive(Clone, Debug, PartialEq)]
pub struct End {
    /// What stands at this end, by its place among the content's spots; `None` if it is not shown.
    pub spot: Option<usize>,
    /// Where it is; the middle of the county for a step of which only that is known.
    pub at: Metres,
}

/// A flow between two places.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The flow.
    pub flow: FlowId,
    /// Where it begins.
    pub from: End,
    /// Where it ends.
    pub to: End,
    /// How sure it is.
    pub commitment: Commitment,
    /// Whether it runs between two counties.
    pub crosses: bool,
    /// Its amount as a share of the chain's largest, 0 to 1; `None` without an amount that can be
    /// compared.
    pub share: Option<f64>,
    /// Its amount in words.
    pub amount: Option<Arc<str>>,
    /// Whether it is invented for illustration.
    pub example: bool,
    /// How many flows from the same place to the same place come before it.
    pub(super) rank: usize,
    /// Where along the way, 0 to 1, it crosses county lines.
    pub(super) lines: Arc<[f64]>,
    /// The width of the amount in points.
    pub(super) width: f32,
}

impl Link {
    /// How far it swings out, as a share of the distance.
    pub(super) fn bow(&self) -> f64 {
        BOW + BOW_STEP * f64::from(u16::try_from(self.rank).unwrap_or(u16::MAX))
    }

    /// The width of its line in points.
    pub(super) fn line_width(&self) -> f32 {
        #[expect(clippy::cast_possible_truncation, reason = "a share from 0 to 1")]
        let share = self.share.map(|share| share as f32);
        flow_width(self.commitment, share, WIDEST)
    }

    /// How its line is drawn.
    pub(super) fn stroke(&self) -> Stroke {
        flow_stroke(self.commitment, self.crosses, self.line_width())
    }
}

/// The whole curve of a flow from middle to middle; `None` where both are the same place.
pub(super) fn curve(from: [f64; 2], to: [f64; 2], bow: f64) -> Option<Cubic<f64>> {
    let request = ArcRequest {
        from: Point::new(from[0], from[1]),
        to: Point::new(to[0], to[1]),
        from_radius: 0.0,
        to_radius: 0.0,
        bow,
        arrow_length: 0.0,
        width: 0.0,
    };
    arc(&request).ok().flatten().map(|arc| arc.curve)
}

/// The flows of the chain that have two places, and how many have not. What `before` holds is taken
/// over where nothing it rests on differs.
pub(super) fn of(
    request: &ContentRequest<'_>,
    spots: &[Spot],
    assets: usize,
    before: &[Link],
) -> (Vec<Link>, usize) {
    let Some(chain) = request.chain else {
        return (Vec::new(), 0);
    };
    let workspace = request.workspace;
    let crossing = Crossing::of_chain(workspace, request.index, request.places, chain);
    let volume = crossing.main_volume();
    let flows: Vec<(&FlowId, &Arc<Flow>)> = request
        .index
        .flows_of_chain(chain)
        .filter_map(|id| Some((id, workspace.flows().get(id)?)))
        .collect();
    let most = flows
        .iter()
        .filter_map(|(_, flow)| volume?.amount_of(flow))
        .fold(0.0, f64::max);
    let end = |step: &StepId| end(request, spots, assets, step);
    let ends: Vec<Option<(End, End)>> = flows
        .iter()
        .map(|(_, flow)| Some((end(&flow.from)?, end(&flow.to)?)))
        .collect();
    let ranks = ranks_of(&ends);
    let mut links = Vec::with_capacity(flows.len());
    let mut unplaced = 0;
    for (((id, flow), ends), rank) in flows.into_iter().zip(ends).zip(ranks) {
        let Some((from, to)) = ends else {
            unplaced += 1;
            continue;
        };
        let own = volume.and_then(|volume| volume.amount_of(flow));
        let amount: Option<Arc<str>> = told(flow, volume).map(|quantity| {
            let words = request.text.say(&quantity.message());
            if flow.example {
                marked_as_example(&words).into()
            } else {
                words.into()
            }
        });
        let width = amount
            .as_ref()
            .map_or(0.0, |amount| Face::AMOUNT.width(amount));
        let mut link = Link {
            flow: id.clone(),
            from,
            to,
            commitment: flow.commitment,
            crosses: crossing.crossing.contains(id),
            share: own.filter(|_| most > 0.0).map(|own| own / most),
            amount,
            example: flow.example,
            rank,
            lines: Arc::from([]),
            width,
        };
        if link.crosses {
            link.lines = before
                .iter()
                .find(|old| old.flow == link.flow && old.crosses && same_way(old, &link))
                .map_or_else(
                    || {
                        lines(
                            request.detail.boundaries(),
                            request.places.counties(),
                            &link,
                        )
                    },
                    |old| Arc::clone(&old.lines),
                );
        }
        links.push(link);
    }
    // The widest lies lowest, so that none is hidden.
    links.sort_by(|a, b| {
        b.line_width()
            .total_cmp(&a.line_width())
            .then_with(|| a.flow.cmp(&b.flow))
    });
    (links, unplaced)
}

fn same_way(one: &Link, other: &Link) -> bool {
    (one.from.at, one.to.at, one.rank) == (other.from.at, other.to.at, other.rank)
}

/// Where a step is: at its asset, else in the middle of its county.
fn end(request: &ContentRequest<'_>, spots: &[Spot], assets: usize, id: &StepId) -> Option<End> {
    let workspace = request.workspace;
    let step = workspace.steps().get(id)?;
    let asset = step
        .asset
        .as_ref()
        .and_then(|asset| Some((asset, workspace.assets().get(asset)?.place.as_ref()?)));
    if let Some((asset, place)) = asset {
        return Some(End {
            spot: asset_spot(spots, assets, asset),
            at: crate::geo::project(place.point()),
        });
    }
    let found = |spot: &Spot| matches!(&spot.thing, Thing::Step(step, _) if step == id);
    let spot = spots.iter().skip(assets).position(found)? + assets;
    Some(End {
        spot: Some(spot),
        at: spots.get(spot)?.at,
    })
}

/// How many flows from the same place to the same place come before each. A flow and its return swing
/// out to two sides and need no room from each other.
fn ranks_of(ends: &[Option<(End, End)>]) -> Vec<usize> {
    let mut places: BTreeMap<(u64, u64), usize> = BTreeMap::new();
    let mut number = |at: Metres| {
        let next = places.len();
        *places
            .entry((at.x.to_bits(), at.y.to_bits()))
            .or_insert(next)
    };
    // A flow without places stands alone: no other has this pair.
    let alone = |index: usize| (usize::MAX, index);
    let pairs: Vec<(usize, usize)> = ends
        .iter()
        .enumerate()
        .map(|(index, ends)| {
            ends.as_ref()
                .map_or(alone(index), |(from, to)| (number(from.at), number(to.at)))
        })
        .collect();
    ranks(&pairs)
}

/// The amount to tell of a flow: the one its width stands for, else the first.
fn told<'a>(flow: &'a Flow, volume: Option<&Volume>) -> Option<&'a Quantity> {
    volume
        .and_then(|volume| volume.quantity_of(flow))
        .or_else(|| flow.amounts.first())
}

/// Where along its way a flow leaves one county for another; over the sea nothing is left or
/// reached. The middle, if counties set by hand hide where.
fn lines(boundaries: &Boundaries, counties: &Counties, link: &Link) -> Arc<[f64]> {
    let exact = |at: Metres| [at.x, -at.y];
    let Some(curve) = curve(exact(link.from.at), exact(link.to.at), link.bow()) else {
        return Arc::from([]);
    };
    let land = |t: f64| {
        let at = curve.point(t);
        let place = unproject(Metres::new(at.x, -at.y));
        counties.locate(boundaries, place).county
    };
    let mut found = Vec::new();
    let mut last: Option<(f64, &str)> = None;
    for sample in 0..=SAMPLES {
        let t = f64::from(sample) / f64::from(SAMPLES);
        let Some(now) = land(t) else { continue };
        if let Some((from, before)) = last.filter(|(_, before)| *before != now) {
            let (mut low, mut high) = (from, t);
            for _ in 0..12 {
                let middle = f64::midpoint(low, high);
                match land(middle) {
                    Some(code) if code == before => low = middle,
                    Some(_) => high = middle,
                    // A line at sea is drawn nowhere: half way from land to land stands for it.
                    None => break,
                }
            }
            found.push(f64::midpoint(low, high));
        }
        last = Some((t, now));
    }
    if found.is_empty() {
        found.push(0.5);
    }
    found.into()
}

/// Whether a flow of this commitment is among them, for a legend.
pub(super) fn has(links: &[Link], commitment: Commitment) -> bool {
    links.iter().any(|link| link.commitment == commitment)
}
