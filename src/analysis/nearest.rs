//! Which assets lie nearest another, how far off and in which direction.

use crate::geo::{LonLat, bearing, great_circle};
use crate::workspace::{AssetId, Workspace};

/// One of the eight directions of the compass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Within 22.5° of north.
    North,
    /// And so on through the east.
    NorthEast,
    /// East.
    East,
    /// South-east.
    SouthEast,
    /// South.
    South,
    /// South-west.
    SouthWest,
    /// West.
    West,
    /// North-west.
    NorthWest,
}

impl Direction {
    /// The direction that a bearing, degrees from north through east, is nearest.
    #[must_use]
    pub fn of(degrees: f64) -> Self {
        const ALL: [Direction; 8] = [
            Direction::North,
            Direction::NorthEast,
            Direction::East,
            Direction::SouthEast,
            Direction::South,
            Direction::SouthWest,
            Direction::West,
            Direction::NorthWest,
        ];
        let turned = (degrees + 22.5).rem_euclid(360.0);
        ALL.into_iter()
            .zip(1_u8..)
            .find(|(_, end)| turned < f64::from(*end) * 45.0)
            .map_or(Self::North, |(direction, _)| direction)
    }

    /// The catalogue key of its letters.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::North => "direction-n",
            Self::NorthEast => "direction-ne",
            Self::East => "direction-e",
            Self::SouthEast => "direction-se",
            Self::South => "direction-s",
            Self::SouthWest => "direction-sw",
            Self::West => "direction-w",
            Self::NorthWest => "direction-nw",
        }
    }
}

/// An asset near another.
#[derive(Clone, Debug, PartialEq)]
pub struct Near {
    /// Which asset.
    pub asset: AssetId,
    /// How far off, metres along the great circle.
    pub metres: f64,
    /// In which direction from the other; `None` where both stand in one place.
    pub direction: Option<Direction>,
}

/// The assets nearest one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Nearest {
    /// The nearest first; of equally near ones by id.
    pub near: Vec<Near>,
    /// How many other assets have no place and were left out.
    pub without_place: usize,
}

impl Nearest {
    /// The `most` assets nearest `asset`; `None` if that has no place or is not there.
    #[must_use]
    pub fn to(workspace: &Workspace, asset: &AssetId, most: usize) -> Option<Self> {
        let assets = workspace.assets();
        let from = assets.get(asset)?.place.as_ref()?.point();
        let mut nearest = Self::default();
        let mut all: Vec<(f64, &AssetId, LonLat)> = Vec::new();
        for (id, other) in assets.iter().filter(|(id, _)| *id != asset) {
            match &other.place {
                Some(place) => all.push((great_circle(from, place.point()), id, place.point())),
                None => nearest.without_place += 1,
            }
        }
        let order = |one: &(f64, &AssetId, LonLat), other: &(f64, &AssetId, LonLat)| {
            one.0.total_cmp(&other.0).then_with(|| one.1.cmp(other.1))
        };
        if most < all.len() {
            all.select_nth_unstable_by(most, order);
            all.truncate(most);
        }
        all.sort_by(order);
        nearest.near = all
            .into_iter()
            .map(|(metres, id, at)| Near {
                asset: id.clone(),
                metres,
                direction: (metres >= 1.0).then(|| Direction::of(bearing(from, at))),
            })
            .collect();
        Some(nearest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::edit::NewRecord;
    use crate::workspace::testing::{check_edit, empty, touch};
    use crate::workspace::{Asset, AssetKind, Edit, Id, Place, PlaceQuality};

    fn with(places: &[(&'static str, Option<(f64, f64)>)]) -> Workspace {
        let mut workspace = empty();
        for &(id, at) in places {
            let place = at.map(|(lon, lat)| Place::at(LonLat { lon, lat }, PlaceQuality::Exact));
            let asset = Asset::new(id, AssetKind::Industry, place, touch().stamp());
            let add = NewRecord::Asset(Id::new(id), asset.into());
            workspace = check_edit(&workspace, &Edit::Add(add));
        }
        workspace
    }

    #[test]
    fn the_nearest_come_first_with_distance_and_direction_and_those_without_a_place_are_counted() {
        let workspace = with(&[
            ("asset-a", Some((10.0, 63.0))),
            ("asset-b", Some((10.0, 64.0))),
            ("asset-c", Some((10.5, 63.0))),
            ("asset-d", None),
            ("asset-e", Some((10.0, 63.0))),
            ("asset-f", Some((10.0, 60.0))),
        ]);
        let nearest = Nearest::to(&workspace, &Id::new("asset-a"), 3).unwrap();
        assert_eq!(nearest.without_place, 1);
        let told: Vec<(&str, Option<Direction>)> = nearest
            .near
            .iter()
            .map(|near| (near.asset.as_str(), near.direction))
            .collect();
        assert_eq!(
            told,
            [
                ("asset-e", None),
                ("asset-c", Some(Direction::East)),
                ("asset-b", Some(Direction::North)),
            ]
        );
        // A degree of latitude on the sphere: 6,371,008.8 m · π / 180. Half a degree of longitude
        // at 63° is 2 · 6,371,008.8 m · asin(cos 63° · sin 0.25°).
        assert!((nearest.near[2].metres - 111_195.08).abs() < 0.01);
        assert!(
            (nearest.near[1].metres - 25_240.6).abs() < 0.1,
            "{:?}",
            nearest.near[1]
        );
    }

    #[test]
    fn nothing_is_near_an_asset_without_a_place() {
        let workspace = with(&[("asset-a", None), ("asset-b", Some((10.0, 64.0)))]);
        assert_eq!(Nearest::to(&workspace, &Id::new("asset-a"), 10), None);
        let nearest = Nearest::to(&workspace, &Id::new("asset-b"), 10).unwrap();
        assert_eq!((nearest.near.len(), nearest.without_place), (0, 1));
    }

    #[test]
    fn a_bearing_is_named_by_the_nearest_of_eight_directions() {
        use Direction::{East, North, NorthEast, NorthWest, South, West};
        for (degrees, direction) in [
            (0.0, North),
            (22.4, North),
            (22.6, NorthEast),
            (90.0, East),
            (180.0, South),
            (270.0, West),
            (337.4, NorthWest),
            (337.6, North),
            (360.0, North),
        ] {
            assert_eq!(Direction::of(degrees), direction, "{degrees}");
        }
    }
}
