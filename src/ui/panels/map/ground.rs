//! Where assets lie in the plane, and what those in a part of it add up to.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use crate::analysis::capacity_sums::CapacitySums;
use crate::geo::project;
use crate::scene::map::Area;
use crate::workspace::{Asset, AssetId, Metres, Quantity, Table};

/// Where assets lie, kept from state to state.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Ground {
    /// All assets by id.
    spots: Vec<Spot>,
    sums: CapacitySums,
    /// Tells choices apart.
    choice: u64,
    summary: Option<((u64, Area), Summary)>,
}

#[derive(Clone, Debug, PartialEq)]
struct Spot {
    id: AssetId,
    asset: Arc<Asset>,
    at: Option<Metres>,
    chosen: bool,
}

/// What assets in a part of the plane are together.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Summary {
    /// How many they are.
    pub(super) count: usize,
    /// Their capacities added up, each account by itself.
    pub(super) sums: Vec<Quantity>,
}

impl Ground {
    /// Takes in another state. What has not changed keeps its place.
    pub(super) fn refresh(&mut self, assets: &Table<Asset>) {
        let mut known = std::mem::take(&mut self.spots).into_iter().peekable();
        let spots = assets.iter().map(|(id, asset)| {
            while known.next_if(|spot| spot.id < *id).is_some() {}
            let same = known.next_if(|spot| spot.id == *id && Arc::ptr_eq(&spot.asset, asset));
            same.unwrap_or_else(|| {
                let place = asset.place.as_ref().filter(|it| it.is_on_the_globe());
                Spot {
                    id: id.clone(),
                    asset: Arc::clone(asset),
                    at: place.map(|place| project(place.point())),
                    chosen: true,
                }
            })
        });
        self.spots = spots.collect();
        self.sums = CapacitySums::of(&self.spots.iter().map(|spot| spot.asset.as_ref()));
    }

    /// Says which assets are chosen; `None` for all.
    pub(super) fn choose(&mut self, found: Option<&BTreeSet<AssetId>>) {
        for spot in &mut self.spots {
            spot.chosen = found.is_none_or(|found| found.contains(&spot.id));
        }
        self.choice += 1;
    }

    fn inside<'a>(&'a self, area: &Area) -> impl Iterator<Item = (usize, &'a Spot)> {
        self.spots
            .iter()
            .enumerate()
            .filter(|(_, spot)| spot.chosen && spot.at.is_some_and(|at| area.has(at)))
    }

    /// The chosen assets in a part of the plane.
    pub(super) fn ids_in(&self, area: &Area) -> HashSet<&AssetId> {
        self.inside(area).map(|(_, spot)| &spot.id).collect()
    }

    /// What the chosen assets in a part of the plane are together; kept until something changes.
    pub(super) fn summary(&mut self, area: Area) -> &Summary {
        let key = (self.choice, area);
        let known = self.summary.take().filter(|(known, _)| *known == key);
        let summary = known.map_or_else(|| self.summed(&key.1), |(_, summary)| summary);
        &self.summary.insert((key, summary)).1
    }

    fn summed(&self, area: &Area) -> Summary {
        let mut is_in = vec![false; self.spots.len()];
        let mut count = 0;
        for (number, _) in self.inside(area) {
            is_in[number] = true;
            count += 1;
        }
        let sums = self
            .sums
            .over(|number| is_in.get(number).copied().unwrap_or(false));
        Summary { count, sums }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::{Bounds, LonLat};
    use crate::workspace::edit::{AssetField, Edit};
    use crate::workspace::testing::{check_edit, one_of_everything};
    use crate::workspace::{Id, Place, PlaceQuality};

    fn around(lon: f64, lat: f64) -> Area {
        let at = project(LonLat::new(lon, lat));
        Area::Box(Bounds::of(&[at]).grown(2_000.0))
    }

    #[test]
    fn an_asset_that_moves_is_found_where_it_is_now() {
        let before = one_of_everything();
        let id: AssetId = Id::new("asset-a");
        let place = Place::at(LonLat::new(11.0, 64.0), PlaceQuality::Exact);
        let edit = Edit::Asset(id.clone(), AssetField::Place(Some(place)));
        let after = check_edit(&before, &edit);
        let mut ground = Ground::default();
        ground.refresh(before.assets());
        assert_eq!(ground.summary(around(11.0, 64.0)).count, 0);
        ground.refresh(after.assets());
        ground.choose(None);
        assert_eq!(ground.summary(around(11.0, 64.0)).count, 1);
        assert!(ground.ids_in(&around(11.0, 64.0)).contains(&id));
        ground.choose(Some(&BTreeSet::new()));
        assert_eq!(ground.summary(around(11.0, 64.0)).count, 0, "not chosen");
    }
}
