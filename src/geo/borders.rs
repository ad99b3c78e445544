//! What each stretch of border separates: sea, a neighbouring country, another county, another
//! municipality.

use std::ops::Range;

use super::{
    county::County,
    municipality::MunicipalityId,
    neighbours::Neighbours,
    polygon::signed_area,
    position::{LonLat, Metres},
    projection::project,
    topology::{ArcUse, Arcs, PolygonArcs},
};

/// What a stretch of border separates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum BorderKind {
    /// Norway and the sea.
    Coast,
    /// Norway and a neighbouring country, on land.
    National,
    /// Two counties of the division that was asked for.
    County,
    /// Two municipalities of one county.
    Municipality,
    /// A neighbouring country and the sea.
    ForeignCoast,
    /// Two neighbouring countries.
    ForeignBorder,
}

/// Where Norway's land border comes down to the sea, going counter-clockwise round the country: at
/// the head of Iddefjorden (Sweden) it begins, at the mouth of Grense Jakobselv (Russia) it ends.
/// The map's outline runs on through both, so it is cut there. Positions are those of the outline's
/// nearest points.
const LAND_BORDER_BEGINS: LonLat = LonLat::new(11.457, 58.888);
/// See [`LAND_BORDER_BEGINS`].
const LAND_BORDER_ENDS: LonLat = LonLat::new(30.822, 69.787);
/// An end of the land border farther from the map's outline than this is not on the map, in metres.
const END_REACH: f64 = 3_000.0;

/// The gap between Norway's land border and the neighbour's land in the two sources is at most this
/// wide, in metres. Land on the far side of the border is taken to reach so far at least.
/// (Measured: up to 3.8 km, in Karasjok.)
pub(super) const SEAM: f64 = 5_000.0;

/// How far land reaches at least on the far side of Norway's land border, from this point of the
/// border, in metres.
///
/// Less near the two ends of the land border, where the sea begins.
pub(super) fn seam_width(on_border: Metres) -> f64 {
    let to_end = |end| project(end).plane_distance(on_border);
    SEAM.min(0.5 * to_end(LAND_BORDER_BEGINS).min(to_end(LAND_BORDER_ENDS)))
}

/// A stretch of border that separates the same two things from end to end.
#[derive(Clone, Debug)]
pub(super) struct Border {
    /// Its points in the arcs' list.
    pub points: Range<usize>,
    /// The municipality to the left and to the right of it.
    pub sides: [Option<MunicipalityId>; 2],
    /// What it separates in each division.
    pub kinds: [BorderKind; 2],
}

/// What the classification needs to know of a municipality.
pub(super) struct Side<'a> {
    /// The arcs of its polygons.
    pub polygons: &'a [PolygonArcs],
    /// Its county in each division.
    pub counties: [&'static County; 2],
}

/// Every stretch of border of the municipalities, each arc once.
pub(super) fn classify(
    arcs: &Arcs<Metres>,
    municipalities: &[Side<'_>],
    neighbours: &Neighbours,
) -> Vec<Border> {
    let sides = sides_of_arcs(arcs, municipalities);
    let begin = nearest_outer_point(arcs, &sides, project(LAND_BORDER_BEGINS));
    let end = nearest_outer_point(arcs, &sides, project(LAND_BORDER_ENDS));
    let mut borders = Vec::with_capacity(arcs.len() + 2);
    for (arc, &sides) in sides.iter().enumerate() {
        let points = arcs.range(arc);
        let [left, right] = sides;
        match (left, right) {
            (None, None) => {}
            (Some(a), Some(b)) => {
                let kinds = inner_kinds(municipalities, a, b);
                borders.push(Border {
                    points,
                    sides,
                    kinds,
                });
            }
            (Some(_), None) | (None, Some(_)) => {
                // Along the outline with Norway to the left, the land border lies after its
                // beginning and before its end.
                let norway_left = left.is_some();
                let here = |point: Option<usize>| point.filter(|at| points.contains(at));
                let cuts = [(here(begin), norway_left), (here(end), !norway_left)];
                let mut rest = points.clone();
                let mut kind = None;
                for (at, national_after) in in_order(cuts) {
                    let (before, after) = if national_after {
                        (BorderKind::Coast, BorderKind::National)
                    } else {
                        (BorderKind::National, BorderKind::Coast)
                    };
                    if at > rest.start {
                        borders.push(Border {
                            points: rest.start..at + 1,
                            sides,
                            kinds: [before; 2],
                        });
                    }
                    rest.start = at;
                    kind = Some(after);
                }
                let kind = kind.unwrap_or_else(|| outer_kind(arcs.get(arc), neighbours));
                if rest.len() > 1 {
                    borders.push(Border {
                        points: rest,
                        sides,
                        kinds: [kind; 2],
                    });
                }
            }
        }
    }
    borders
}

/// The cuts that exist, by place.
fn in_order(cuts: [(Option<usize>, bool); 2]) -> impl Iterator<Item = (usize, bool)> {
    let mut found: Vec<(usize, bool)> = cuts
        .into_iter()
        .filter_map(|(at, after)| at.map(|at| (at, after)))
        .collect();
    found.sort_unstable();
    found.into_iter()
}

/// The municipality to the left and to the right of every arc.
fn sides_of_arcs(
    arcs: &Arcs<Metres>,
    municipalities: &[Side<'_>],
) -> Vec<[Option<MunicipalityId>; 2]> {
    let mut sides = vec![[None, None]; arcs.len()];
    for (index, municipality) in municipalities.iter().enumerate() {
        let id = MunicipalityId::new(index);
        for polygon in municipality.polygons {
            for (ring_index, ring) in polygon.iter().enumerate() {
                let counter_clockwise = ring_area(arcs, ring) > 0.0;
                // Inside is to the left of an outer ring that runs counter-clockwise, and of a hole
                // that does not.
                let inside_left = counter_clockwise == (ring_index == 0);
                for each in ring {
                    let side = usize::from(inside_left == each.reversed);
                    if let Some(slot) = sides.get_mut(each.arc).and_then(|pair| pair.get_mut(side))
                    {
                        slot.get_or_insert(id);
                    }
                }
            }
        }
    }
    sides
}

/// The signed area of a ring of arcs, without joining them.
fn ring_area(arcs: &Arcs<Metres>, ring: &[ArcUse]) -> f64 {
    // Each arc closed by its chord, and the polygon of the chords.
    let mut chords = Vec::with_capacity(ring.len());
    let mut area = 0.0;
    for each in ring {
        let points = arcs.get(each.arc);
        let own = signed_area(points);
        area += if each.reversed { -own } else { own };
        chords.extend(if each.reversed {
            points.last()
        } else {
            points.first()
        });
    }
    area + signed_area(&chords)
}

fn inner_kinds(
    municipalities: &[Side<'_>],
    a: MunicipalityId,
    b: MunicipalityId,
) -> [BorderKind; 2] {
    let county = |id: MunicipalityId, edition: usize| {
        municipalities
            .get(id.index())
            .and_then(|side| side.counties.get(edition))
            .map(|county| county.code)
    };
    [0, 1].map(|edition| {
        if county(a, edition) == county(b, edition) {
            BorderKind::Municipality
        } else {
            BorderKind::County
        }
    })
}

/// The point of the outline that is nearest to this one, when it is near.
fn nearest_outer_point(
    arcs: &Arcs<Metres>,
    sides: &[[Option<MunicipalityId>; 2]],
    target: Metres,
) -> Option<usize> {
    let outer = sides
        .iter()
        .enumerate()
        .filter(|(_, [left, right])| left.is_some() != right.is_some());
    let mut best: Option<(f64, usize)> = None;
    for (arc, _) in outer {
        let range = arcs.range(arc);
        let points = arcs.get(arc);
        // Islands are cut nowhere.
        if points.first() == points.last() {
            continue;
        }
        for (point, at) in points.iter().zip(range) {
            let squared = point.squared_distance(target);
            if squared < END_REACH * END_REACH && best.is_none_or(|(least, _)| squared < least) {
                best = Some((squared, at));
            }
        }
    }
    best.map(|(_, at)| at)
}

/// Coast, or national border when most of it runs along a neighbour's edge. Islands have coasts.
fn outer_kind(points: &[Metres], neighbours: &Neighbours) -> BorderKind {
    const SAMPLES: usize = 5;
    if points.first() == points.last() {
        return BorderKind::Coast;
    }
    let near = (0..SAMPLES)
        .filter_map(|sample| points.get(sample * (points.len() - 1) / (SAMPLES - 1)))
        .filter(|point| neighbours.nearest_edge(**point, SEAM).is_some())
        .count();
    if near * 2 > SAMPLES {
        BorderKind::National
    } else {
        BorderKind::Coast
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::{distance::great_circle, fixture::bundled, projection::unproject};

    fn kinds_between(a: &str, b: &str) -> Vec<[BorderKind; 2]> {
        let id = |name: &str| {
            let mut all = bundled().municipalities_with_ids();
            Some(all.find(|(_, each)| &**each.name() == name).unwrap().0)
        };
        let (a, b) = (id(a), id(b));
        let between = |border: &&Border| border.sides == [a, b] || border.sides == [b, a];
        bundled()
            .borders
            .iter()
            .filter(between)
            .map(|border| border.kinds)
            .collect()
    }

    #[test]
    fn a_border_between_municipalities_is_a_county_border_where_the_division_says_so() {
        use BorderKind::{County, Municipality};
        for (a, b, kinds) in [
            ("Vestby", "Moss", [Municipality, County]), // Viken; Akershus and Østfold
            ("Orkland", "Skaun", [Municipality, Municipality]),
            ("Oppdal", "Sunndal", [County, County]),
            ("Kautokeino", "Nordreisa", [Municipality, County]), // Troms og Finnmark; Finnmark and Troms
        ] {
            let found = kinds_between(a, b);
            assert!(
                !found.is_empty() && found.iter().all(|each| *each == kinds),
                "{a} {b}: {found:?}"
            );
        }
    }

    #[test]
    fn every_arc_is_covered_once_and_only_outer_ones_are_coast_or_national() {
        let map = bundled();
        let mut covered = vec![0_u32; map.arcs.points.len()];
        for border in &map.borders {
            let pieces = border.points.start..border.points.end - 1;
            covered[pieces].iter_mut().for_each(|count| *count += 1);
            let outer = border.sides.iter().flatten().count() == 1;
            for kind in border.kinds {
                assert_eq!(
                    outer,
                    matches!(kind, BorderKind::Coast | BorderKind::National),
                    "{border:?}"
                );
            }
        }
        let pieces: usize = (0..map.arcs.len())
            .map(|arc| map.arcs.range(arc).len() - 1)
            .sum();
        assert_eq!(covered.iter().filter(|count| **count == 1).count(), pieces);
        assert!(covered.iter().all(|count| *count <= 1));
    }

    #[test]
    fn the_land_border_is_as_long_as_it_is_known_to_be() {
        // 1,630 km with Sweden, 736 km with Finland, 196 km with Russia, 2,562 km in all
        // (kosmos.no/4892/kosmopedia/norges-riksgrense); a simplified line is a little shorter.
        let mut length = 0.0;
        for border in bundled()
            .borders
            .iter()
            .filter(|border| border.kinds[0] == BorderKind::National)
        {
            for pair in bundled().arcs.points[border.points.clone()].windows(2) {
                length += great_circle(unproject(pair[0]), unproject(pair[1]));
            }
        }
        assert!((2_400_000.0..2_570_000.0).contains(&length), "{length}");
    }

    #[test]
    fn the_land_border_begins_and_ends_where_it_meets_the_sea() {
        let national = bundled()
            .borders
            .iter()
            .filter(|border| border.kinds[0] == BorderKind::National);
        let mut ends: Vec<(u64, u64)> = national
            .flat_map(|border| {
                let points = &bundled().arcs.points[border.points.clone()];
                [points[0], points[points.len() - 1]]
                    .map(|point| (point.x.to_bits(), point.y.to_bits()))
            })
            .collect();
        ends.sort_unstable();
        let single: Vec<Metres> = ends
            .chunk_by(|a, b| a == b)
            .filter(|same| same.len() == 1)
            .map(|same| Metres::new(f64::from_bits(same[0].0), f64::from_bits(same[0].1)))
            .collect();
        assert_eq!(single.len(), 2, "one unbroken line: {single:?}");
        for end in [LAND_BORDER_BEGINS, LAND_BORDER_ENDS] {
            assert!(
                single
                    .iter()
                    .any(|point| point.plane_distance(project(end)) < 500.0),
                "{end:?}"
            );
            assert!(seam_width(project(end)) < 1.0);
        }
        assert!((seam_width(project(LonLat::new(12.2, 63.3))) - SEAM).abs() < 1e-9);
    }
}
