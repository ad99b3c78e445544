//! Where names stand: a point well inside each municipality and county.

use super::{
    boundaries::Boundaries,
    county::Edition,
    label_point::label_point,
    municipality::{CountyRegion, MunicipalityId},
    polygon::Polygon,
    position::Metres,
    ranking::{Ranked, keep_largest, rank},
    topology::PolygonArcs,
};

/// The label points, in the order of what they belong to.
#[derive(Debug)]
pub(super) struct Labels {
    municipalities: Vec<Metres>,
    counties: [Vec<Metres>; 2],
}

impl Boundaries {
    /// A point inside the largest part of a municipality, far from the edge: for its name, or to
    /// stand for it.
    ///
    /// The first call for any label finds all of them, unless [`prepare`](Self::prepare) has.
    #[must_use]
    pub fn label(&self, municipality: MunicipalityId) -> Option<Metres> {
        self.labels()
            .municipalities
            .get(municipality.index())
            .copied()
    }

    /// A point inside the largest part of a county, far from the edge.
    #[must_use]
    pub fn county_label(&self, code: &str, edition: Edition) -> Option<Metres> {
        let at = self
            .county_regions(edition)
            .iter()
            .position(|region| region.county().code == code)?;
        self.labels()
            .counties
            .get(edition.index())?
            .get(at)
            .copied()
    }

    /// Finds all label points now, on the thread that calls, so that no later call has to.
    pub fn prepare(&self) {
        self.labels();
    }

    /// The arcs with the importance of their points.
    pub(super) fn ranked(&self) -> Ranked<'_> {
        let importance = self.importance.get_or_init(|| {
            let mut importance = rank(&self.arcs, &self.borders);
            for (municipality, outlines) in self.municipalities.iter().zip(&self.outlines) {
                keep_largest(
                    &self.arcs,
                    &municipality.polygons,
                    outlines,
                    &mut importance,
                );
            }
            importance
        });
        Ranked {
            arcs: &self.arcs,
            importance,
        }
    }

    fn labels(&self) -> &Labels {
        self.labels.get_or_init(|| {
            let ranked = self.ranked();
            let municipalities =
                self.municipalities
                    .iter()
                    .zip(&self.outlines)
                    .map(|(municipality, outlines)| {
                        let parts = municipality.polygons.iter().zip(outlines);
                        let largest = parts.max_by(|a, b| a.0.area().total_cmp(&b.0.area()));
                        largest.map_or_else(Metres::default, |(polygon, arcs)| {
                            label_of(polygon, arcs, ranked)
                        })
                    });
            let counties = |regions: &[CountyRegion]| {
                let whole = |arcs: &PolygonArcs| {
                    Polygon::new(arcs.iter().map(|ring| ranked.ring(ring, 0.0)).collect())
                };
                regions
                    .iter()
                    .map(|region| label_of(&whole(&region.largest), &region.largest, ranked))
                    .collect()
            };
            let [old, new] = &self.regions;
            Labels {
                municipalities: municipalities.collect(),
                counties: [counties(old), counties(new)],
            }
        })
    }
}

/// The label point of a polygon, given also by its arcs.
fn label_of(polygon: &Polygon, arcs: &PolygonArcs, ranked: Ranked<'_>) -> Metres {
    // A point that is a few hundredths of the size from the best is as good.
    let size = polygon.bounds().width().min(polygon.bounds().height());
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a tolerance needs no more than seven digits"
    )]
    let tolerance = (size * 0.03) as f32;
    let thinned = arcs
        .iter()
        .map(|ring| ranked.ring(ring, tolerance))
        .collect();
    label_point(polygon, &Polygon::new(thinned))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::{fixture::bundled, projection::unproject};

    #[test]
    fn the_label_point_of_every_county_lies_in_it() {
        for edition in Edition::ALL {
            for region in bundled().county_regions(edition) {
                let label = bundled()
                    .county_label(region.county().code, edition)
                    .unwrap();
                assert_eq!(
                    bundled().locate(unproject(label), edition).county(),
                    Some(region.county())
                );
                assert!(region.bounds().contains(label));
            }
        }
        assert_eq!(bundled().county_label("30", Edition::Y2024), None);
    }

    #[test]
    fn label_points_stand_well_inside() {
        for (id, municipality) in bundled().municipalities_with_ids() {
            let label = bundled().label(id).unwrap();
            let part = municipality
                .polygons()
                .iter()
                .find(|polygon| polygon.contains(label))
                .unwrap();
            let inside = part.squared_distance_to_edge(label).sqrt();
            // Some 300 m in the smallest, Kvitsøy and Træna; kilometres in most.
            assert!(inside > 150.0, "{}: {inside}", municipality.name());
        }
    }
}
