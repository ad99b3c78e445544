//! The columns of the table: which there is room for, and how wide they are.

use crate::session::AssetColumn;
use crate::ui::table::GAP;

/// A column: the catalogue key of its heading, the least it needs in points, and its share of what
/// room is left.
struct Column(AssetColumn, &'static str, f32, f32);

/// Every column, from the left.
const ALL: [Column; 9] = [
    Column(AssetColumn::Name, "field-name", 145.0, 5.0),
    Column(AssetColumn::Kind, "field-kind", 112.0, 1.0),
    Column(AssetColumn::Municipality, "field-municipality", 92.0, 1.0),
    Column(AssetColumn::County, "field-county", 100.0, 2.0),
    Column(AssetColumn::Capacity, "field-capacity", 96.0, 2.0),
    Column(AssetColumn::Status, "field-status", 76.0, 1.0),
    Column(AssetColumn::Source, "field-source", 116.0, 5.0),
    Column(AssetColumn::Completeness, "header-complete", 92.0, 0.0),
    Column(AssetColumn::Confirmed, "header-confirmed", 92.0, 0.0),
];

/// What is left to the inspector where there is no room for all, the first of them first.
const FIRST_TO_GO: [AssetColumn; 6] = [
    AssetColumn::Municipality,
    AssetColumn::Source,
    AssetColumn::Completeness,
    AssetColumn::County,
    AssetColumn::Capacity,
    AssetColumn::Kind,
];

/// A column that is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Shown {
    /// Which.
    pub(super) column: AssetColumn,
    /// The catalogue key of its heading.
    pub(super) key: &'static str,
    /// Its width in points.
    pub(super) width: f32,
}

/// The columns that fit into `room` points, from the left. The one that the table is sorted by stays
/// as long as any can.
pub(super) fn fit(room: f32, sorted: AssetColumn) -> Vec<Shown> {
    let mut shown: Vec<&Column> = ALL.iter().collect();
    let needed = |shown: &[&Column]| {
        let sum = shown.iter().fold(0.0, |sum, column| sum + column.2 + GAP);
        sum - GAP
    };
    for gone in FIRST_TO_GO.into_iter().filter(|column| *column != sorted) {
        if needed(&shown) <= room {
            break;
        }
        shown.retain(|column| column.0 != gone);
    }
    let rest = (room - needed(&shown)).max(0.0);
    let shares = shown.iter().fold(0.0, |sum, column| sum + column.3);
    shown
        .into_iter()
        .map(|Column(column, key, least, share)| Shown {
            column: *column,
            key,
            width: least + rest * share / shares.max(1.0),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(room: f32, sorted: AssetColumn) -> Vec<AssetColumn> {
        let shown = fit(room, sorted);
        shown.into_iter().map(|shown| shown.column).collect()
    }

    #[test]
    fn a_wide_table_shows_all_columns_and_fills_its_room() {
        let shown = fit(1260.0, AssetColumn::Name);
        assert_eq!(shown.len(), ALL.len());
        let sum = shown.iter().fold(-GAP, |sum, each| sum + each.width + GAP);
        assert!((sum - 1260.0).abs() < 0.5, "{sum}");
    }

    #[test]
    fn a_narrow_table_leaves_the_least_told_columns_out_but_not_the_sorted_one() {
        let narrow = columns(820.0, AssetColumn::Name);
        assert!(!narrow.contains(&AssetColumn::Municipality));
        assert!(narrow.contains(&AssetColumn::Confirmed));
        let sorted = columns(820.0, AssetColumn::Municipality);
        assert!(sorted.contains(&AssetColumn::Municipality));
        assert_eq!(
            columns(100.0, AssetColumn::Name),
            [
                AssetColumn::Name,
                AssetColumn::Status,
                AssetColumn::Confirmed
            ]
        );
    }
}
