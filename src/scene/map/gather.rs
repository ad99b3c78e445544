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
/// The same where zooming in further would not part them.
const FEW_AT_LAST: usize = 60;
/// Metres per point from which zooming in would not part assets in one place.
const AT_LAST: f64 = 24.0;
/// Rounds in which marks push one another apart.
const ROUNDS: usize = 32;

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
    let grid = Grid::new(CLOSE, places.iter().copied());
    let few = if scale <= AT_LAST { FEW_AT_LAST } else { FEW };
    // A chain's own assets are never swallowed: its flows need somewhere to end.
    let mut taken: Vec<bool> = content.spots.iter().map(|spot| spot.in_chain).collect();
    let mut gathered = Gathered {
        marks: Vec::new(),
        clusters: Vec::new(),
        shown: vec![Shown::Mark(usize::MAX); places.len()],
    };
    let mut single: Vec<usize> = (0..places.len()).filter(|spot| taken[*spot]).collect();
    for leader in 0..places.len() {
        if taken[leader] {
            continue;
        }
        let at = places[leader];
        let mut group: Vec<usize> = grid
            .near(at, CLOSE)
            .filter(|other| !taken[*other] && distance(at, places[*other]) <= CLOSE)
            .collect();
        group.sort_unstable();
        for member in &group {
            taken[*member] = true;
        }
        if group.len() <= few {
            single.extend(group);
        } else {
            let number = gathered.clusters.len();
            for member in &group {
                gathered.shown[*member] = Shown::Cluster(number);
            }
            gathered.clusters.push(cluster(content, group));
        }
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

fn cluster(content: &Content, spots: Vec<usize>) -> Cluster {
    let places = || spots.iter().map(|spot| content.spots[*spot].at);
    #[expect(clippy::cast_precision_loss, reason = "a mean needs no exact count")]
    let count = spots.len() as f64;
    let sum = places().fold((0.0, 0.0), |(x, y), at| (x + at.x, y + at.y));
    let at = Metres::new(sum.0 / count, sum.1 / count);
    let bounds = places().fold(Bounds::EMPTY, Bounds::with);
    Cluster { at, bounds, spots }
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
    let discs = Grid::new(2.0 * APART, fixed.iter().map(|(at, _)| *at));
    let mut moved = truth.clone();
    for _ in 0..ROUNDS {
        let pushes = pushes(&moved, &fixed, &discs);
        if pushes.is_empty() {
            break;
        }
        for (mark, by) in pushes {
            moved[mark][0] += by[0];
            moved[mark][1] += by[1];
        }
    }
    moved
        .iter()
        .zip(&truth)
        .map(|(moved, truth)| offset(moved, truth))
        .collect()
}

/// In one round, which marks are pushed and how far.
fn pushes(marks: &[[f64; 2]], fixed: &[([f64; 2], f64)], discs: &Grid) -> Vec<(usize, [f64; 2])> {
    const ENOUGH: f64 = 0.25;
    let grid = Grid::new(APART, marks.iter().copied());
    let mut pushes = Vec::new();
    for (one, at) in marks.iter().enumerate() {
        for other in grid.near(*at, APART).filter(|other| *other > one) {
            let far = distance(*at, marks[other]);
            if far < APART - ENOUGH {
                let [x, y] = direction(*at, marks[other], one + other);
                let half = (APART - far) / 2.0;
                pushes.push((one, [-x * half, -y * half]));
                pushes.push((other, [x * half, y * half]));
            }
        }
        for disc in discs.near(*at, 2.0 * APART) {
            let (centre, radius) = fixed[disc];
            let far = distance(*at, centre);
            if far < radius - ENOUGH {
                let [x, y] = direction(centre, *at, one);
                pushes.push((one, [x * (radius - far), y * (radius - far)]));
            }
        }
    }
    pushes
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

#[expect(clippy::cast_possible_truncation, reason = "some points on the screen")]
fn offset(moved: &[f64; 2], truth: &[f64; 2]) -> Point {
    [(moved[0] - truth[0]) as f32, (moved[1] - truth[1]) as f32]
}
