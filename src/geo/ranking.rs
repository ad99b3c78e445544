//! A map's arcs with the importance of their points, from which every level of detail is a
//! selection.

use std::ops::Range;

use super::{
    borders::Border,
    polygon::Polygon,
    position::Metres,
    simplify::append_importance,
    topology::{ArcUse, Arcs, PolygonArcs},
};

/// A map's arcs with the importance of their points.
#[derive(Clone, Copy)]
pub(super) struct Ranked<'a> {
    pub arcs: &'a Arcs<Metres>,
    pub importance: &'a [f32],
}

impl Ranked<'_> {
    /// The points of this range that matter at the tolerance.
    pub fn kept(
        &self,
        range: Range<usize>,
        tolerance: f32,
    ) -> impl DoubleEndedIterator<Item = Metres> {
        let points = self.arcs.points.get(range.clone()).unwrap_or(&[]);
        let importance = self.importance.get(range).unwrap_or(&[]);
        points
            .iter()
            .zip(importance)
            .filter(move |(_, value)| **value >= tolerance)
            .map(|(point, _)| *point)
    }

    /// A ring without its closing point.
    pub fn ring(&self, uses: &[ArcUse], tolerance: f32) -> Vec<Metres> {
        let mut ring = Vec::new();
        for each in uses {
            let kept = self.kept(self.arcs.range(each.arc), tolerance);
            if each.reversed {
                ring.extend(kept.rev());
            } else {
                ring.extend(kept);
            }
            // The next arc begins with the point that this one ends with.
            ring.pop();
        }
        ring
    }
}

/// The importance of every point of every arc, in metres (see [`append_importance`]). Both ends of
/// every arc and of every border last at every level.
pub(super) fn rank(arcs: &Arcs<Metres>, borders: &[Border]) -> Vec<f32> {
    let mut importance = Vec::with_capacity(arcs.points.len());
    for arc in 0..arcs.len() {
        append_importance(arcs.get(arc), &mut importance);
    }
    for border in borders {
        pin(&mut importance, border.points.start);
        pin(&mut importance, border.points.end.saturating_sub(1));
    }
    importance
}

/// Sees to it that the largest of these polygons remains at every level, as a triangle at least: a
/// municipality on islands would vanish from the map.
pub(super) fn keep_largest(
    arcs: &Arcs<Metres>,
    polygons: &[Polygon],
    outlines: &[PolygonArcs],
    importance: &mut [f32],
) {
    let largest = polygons
        .iter()
        .zip(outlines)
        .max_by(|a, b| a.0.area().total_cmp(&b.0.area()));
    let Some(ring) = largest.and_then(|(_, outline)| outline.first()) else {
        return;
    };
    // Each arc gives the ring one corner that always remains.
    let missing = 3_usize.saturating_sub(ring.len());
    if missing == 0 {
        return;
    }
    let inner = |each: &ArcUse| {
        let range = arcs.range(each.arc);
        range.start + 1..range.end.saturating_sub(1)
    };
    let mut ranked: Vec<(f32, usize)> = ring
        .iter()
        .flat_map(inner)
        .filter_map(|at| Some((*importance.get(at)?, at)))
        .collect();
    ranked.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    for (_, at) in ranked.into_iter().take(missing) {
        pin(importance, at);
    }
}

/// Makes a point last at every level.
fn pin(importance: &mut [f32], point: usize) {
    if let Some(value) = importance.get_mut(point) {
        *value = f32::INFINITY;
    }
}
