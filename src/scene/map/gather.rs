//! Marks that would cover one another: many become a cluster, few move apart.

use super::arrangement::{Cluster, PlacedMark, Shown, world};
use super::content::{Content, Spot};
use super::grid::Grid;
use crate::geo::{Bounds, Metres};
use crate::scene::Point;

/// Assets closer than this to one another belong together, in points.
const CLOSE: f64 = 13.0;
/// Marks stand at least this far apart, in points.
const APART: f64 = 16.0;
/// So many assets that belong together are still shown one by one.
const FEW: usize = 6;
/// A cluster takes in what is so near, in points: more than a disc's width.
const AROUND: f64 = 29.0;
/// So many assets within that distance are still shown one by one: as many marks as have room there
/// and can still be told apart.
const FEW_AROUND: usize = 7;
/// The same where zooming in further would not part them.
const FEW_AT_LAST: usize = 60;
/// What lies so near the middle of a cluster is taken in too, in points.
const COVERED: f64 = 21.0;
/// Metres per point from which zooming in would not part assets in one place.
const AT_LAST: f64 = 24.0;
/// Rounds in which marks push one another apart.
const ROUNDS: usize = 32;
/// So often are marks pushed all in all: where thousands stand too close, pushing on leads nowhere.
const MOST_PUSHES: usize = 7_500;
/// A push shorter than this is none, in points.
const ENOUGH: f64 = 0.25;

/// Marks and clusters at one scale.
pub(super) struct Gathered {
    pub(super) marks: Vec<PlacedMark>,
    pub(super) clusters: Vec<Cluster>,
    pub(super) shown: Vec<Shown>,
}

/// Gathers the content's assets at a scale in metres per point.
pub(super) fn gather(content: &Content, scale: f64) -> Gathered {
    let home = |spot: &Spot| {
        let [x, y] = world(spot.at, scale);
        [x + f64::from(spot.shift[0]), y + f64::from(spot.shift[1])]
    };
    let places: Vec<[f64; 2]> = content.spots.iter().map(home).collect();
    let grid = Grid::new(AROUND, places.iter().copied());
    let at_last = scale <= AT_LAST;
    let few = if at_last { FEW_AT_LAST } else { FEW };
    // A chain's own assets are never swallowed: its flows need somewhere to end.
    let in_chain: Vec<bool> = content.spots.iter().map(|spot| spot.in_chain).collect();
    let mut taken = in_chain.clone();
    let mut clusters: Vec<Vec<usize>> = Vec::new();
    let mut single: Vec<usize> = (0..places.len()).filter(|spot| taken[*spot]).collect();
    let (mut close, mut around) = (Vec::new(), Vec::new());
    for leader in 0..places.len() {
        if taken[leader] {
            continue;
        }
        close.clear();
        around.clear();
        grid.near(places[leader], AROUND, |other| {
            let far = squared(places[leader], places[other]);
            if taken[other] || far > AROUND * AROUND {
                return;
            }
            around.push(other);
            if far <= CLOSE * CLOSE {
                close.push(other);
            }
        });
        let crowded = close.len() > few || (!at_last && around.len() > FEW_AROUND);
        let group = if crowded { &around } else { &close };
        for member in group {
            taken[*member] = true;
        }
        if crowded {
            clusters.push(group.clone());
        } else {
            single.extend(group);
        }
    }
    absorb(&mut single, &mut clusters, &places, &in_chain);
    let mut gathered = Gathered {
        marks: Vec::new(),
        clusters: Vec::with_capacity(clusters.len()),
        shown: vec![Shown::Mark(usize::MAX); places.len()],
    };
    for (number, mut members) in clusters.into_iter().enumerate() {
        members.sort_unstable();
        for member in &members {
            gathered.shown[*member] = Shown::Cluster(number);
        }
        gathered.clusters.push(cluster(content, members));
    }
    single.sort_unstable();
    let offsets = apart(&single, &places, &gathered.clusters, scale);
    for (number, (spot, offset)) in single.into_iter().zip(offsets).enumerate() {
        gathered.shown[spot] = Shown::Mark(number);
        let [x, y] = content.spots[spot].shift;
        gathered.marks.push(PlacedMark {
            spot,
            offset: [offset[0] + x, offset[1] + y],
        });
    }
    gathered
}

/// Puts marks that a cluster's disc would cover into it.
fn absorb(
    single: &mut Vec<usize>,
    clusters: &mut [Vec<usize>],
    places: &[[f64; 2]],
    in_chain: &[bool],
) {
    let middles: Vec<[f64; 2]> = clusters
        .iter()
        .map(|members| {
            let count = members.len() as f64;
            let sum = members.iter().fold([0.0, 0.0], |[x, y], member| {
                [x + places[*member][0], y + places[*member][1]]
            });
            [sum[0] / count, sum[1] / count]
        })
        .collect();
    let discs = Grid::new(AROUND, middles.iter().copied());
    single.retain(|spot| {
        let at = places[*spot];
        let mut nearest: Option<(f64, usize)> = None;
        discs.near(at, COVERED, |disc| {
            let far = squared(at, middles[disc]);
            if far <= COVERED * COVERED && nearest.is_none_or(|best| (far, disc) < best) {
                nearest = Some((far, disc));
            }
        });
        match nearest.filter(|_| !in_chain[*spot]) {
            Some((_, disc)) => {
                clusters[disc].push(*spot);
                false
            }
            None => true,
        }
    });
}

fn cluster(content: &Content, spots: Vec<usize>) -> Cluster {
    let places = || spots.iter().map(|spot| content.spots[*spot].at);
    #[expect(clippy::cast_precision_loss, reason = "a mean needs no exact count")]
    let count = spots.len() as f64;
    let sum = places().fold((0.0, 0.0), |(x, y), at| (x + at.x, y + at.y));
    let at = Metres::new(sum.0 / count, sum.1 / count);
    let bounds = places().fold(Bounds::EMPTY, Bounds::with);
    Cluster { spots, at, bounds }
}

/// How far each mark moves so that it covers no other mark and no cluster.
fn apart(single: &[usize], places: &[[f64; 2]], clusters: &[Cluster], scale: f64) -> Vec<Point> {
    let truth: Vec<[f64; 2]> = single.iter().map(|spot| places[*spot]).collect();
    let fixed: Vec<([f64; 2], f64)> = clusters
        .iter()
        .map(|cluster| {
            (
                world(cluster.at, scale),
                f64::from(cluster.radius()) + APART / 2.0,
            )
        })
        .collect();
    let mut crowd = Crowd {
        settled: Grid::new(APART, truth.iter().copied()),
        discs: Grid::new(2.0 * APART, fixed.iter().map(|(at, _)| *at)),
        fixed,
        moves: vec![false; truth.len()],
        at: truth.clone(),
        moving: Vec::new(),
    };
    // A new pair can only be too close where one of the two was pushed.
    let mut asked: Vec<usize> = (0..truth.len()).collect();
    let mut left = MOST_PUSHES;
    for _ in 0..ROUNDS {
        let pushes = crowd.pushes(&asked);
        crowd.push(&pushes);
        asked = pushes.iter().map(|(mark, _)| *mark).collect();
        asked.sort_unstable();
        asked.dedup();
        left = left.saturating_sub(pushes.len());
        if asked.is_empty() || left == 0 {
            break;
        }
    }
    crowd
        .at
        .iter()
        .zip(&truth)
        .map(|(moved, truth)| offset(moved, truth))
        .collect()
}

/// Marks that push one another apart.
struct Crowd {
    at: Vec<[f64; 2]>,
    /// All marks where they truly are.
    settled: Grid,
    /// Which of them are no longer there.
    moves: Vec<bool>,
    /// Those, in the order they were first pushed.
    moving: Vec<usize>,
    /// The middles of discs that no mark may cover, and how far it must keep away.
    fixed: Vec<([f64; 2], f64)>,
    discs: Grid,
}

impl Crowd {
    /// Which marks are pushed and how far, as far as `asked`, in ascending order, have to do with it.
    fn pushes(&self, asked: &[usize]) -> Vec<(usize, [f64; 2])> {
        let mut is_asked = vec![false; self.at.len()];
        for mark in asked {
            is_asked[*mark] = true;
        }
        let moving = Grid::new(APART, self.moving.iter().map(|mark| self.at[*mark]));
        let mut pushes = Vec::new();
        for &one in asked {
            let at = self.at[one];
            let mut apart = |other: usize| {
                if squared(at, self.at[other]) >= (APART - ENOUGH) * (APART - ENOUGH) {
                    return;
                }
                let [x, y] = direction(at, self.at[other], one + other);
                let half = (APART - distance(at, self.at[other])) / 2.0;
                pushes.push((one, [-x * half, -y * half]));
                pushes.push((other, [x * half, y * half]));
            };
            // A pair is looked at once.
            let is_due = |other: usize| other > one || (other < one && !is_asked[other]);
            self.settled.near(at, APART, |other| {
                if !self.moves[other] && is_due(other) {
                    apart(other);
                }
            });
            moving.near(at, APART, |place| {
                let other = self.moving[place];
                if is_due(other) {
                    apart(other);
                }
            });
            self.discs.near(at, 2.0 * APART, |disc| {
                let (centre, radius) = self.fixed[disc];
                let far = distance(at, centre);
                if far < radius - ENOUGH {
                    let [x, y] = direction(centre, at, one);
                    pushes.push((one, [x * (radius - far), y * (radius - far)]));
                }
            });
        }
        pushes
    }

    fn push(&mut self, pushes: &[(usize, [f64; 2])]) {
        for (mark, by) in pushes {
            self.at[*mark][0] += by[0];
            self.at[*mark][1] += by[1];
            if !std::mem::replace(&mut self.moves[*mark], true) {
                self.moving.push(*mark);
            }
        }
    }
}

/// The direction from one point to another; for one and the same place a direction of its own for
/// every number, so that marks in one place spread to all sides.
fn direction(from: [f64; 2], to: [f64; 2], number: usize) -> [f64; 2] {
    let far = distance(from, to);
    if far > 1e-6 {
        return [(to[0] - from[0]) / far, (to[1] - from[1]) / far];
    }
    // The golden angle leaves no two directions close.
    #[expect(clippy::cast_precision_loss, reason = "any angle will do")]
    let angle = number as f64 * 2.399_963_229_728_653;
    [angle.cos(), angle.sin()]
}

fn distance(a: [f64; 2], b: [f64; 2]) -> f64 {
    (a[0] - b[0]).hypot(a[1] - b[1])
}

fn squared(a: [f64; 2], b: [f64; 2]) -> f64 {
    (a[0] - b[0]).powi(2) + (a[1] - b[1]).powi(2)
}

#[expect(clippy::cast_possible_truncation, reason = "some points on the screen")]
fn offset(moved: &[f64; 2], truth: &[f64; 2]) -> Point {
    [(moved[0] - truth[0]) as f32, (moved[1] - truth[1]) as f32]
}
