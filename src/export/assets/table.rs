//! Assets as a table: one row for each, for spreadsheets and for programs.

use super::super::source::Source;
use super::super::{Cell, Exported, Options, Profile, Sheet};
use super::{capacities, told};
use crate::analysis::{AssetPlace, Places, place_name};
use crate::message::Message;
use crate::workspace::{Asset, AssetId, Layer, Quantity, Uncertainty, Workspace};

/// Assets as comma-separated values. An asset with several capacities has a numbered group of
/// columns for each.
#[must_use]
pub fn csv(
    workspace: &Workspace,
    places: &Places,
    options: &Options,
    profile: Profile,
) -> Exported {
    let source = Source::new(workspace, options);
    let (assets, left_out) = told(&source);
    Exported::new(sheet(&source, places, &assets).to_csv(profile), left_out)
}

/// One asset as a row reads it.
struct Row<'a> {
    id: &'a AssetId,
    asset: &'a Asset,
    place: &'a AssetPlace,
    places: &'a Places,
}

/// A column: the catalogue key of its header, and what it shows of an asset.
struct Column {
    header: &'static str,
    cell: fn(&Source<'_>, &Row<'_>) -> Cell,
}

/// A column: the catalogue key of its header, and what it shows of a capacity.
struct CapacityColumn {
    header: &'static str,
    cell: fn(&Source<'_>, &Quantity) -> Cell,
}

const CONFIDENTIAL: &str = "header-confidential";

/// The columns before the capacities.
const BEFORE: &[Column] = &[
    Column {
        header: "header-name",
        cell: |source, row| Cell::text(source.text(&row.asset.name)),
    },
    Column {
        header: "header-kind",
        cell: |source, row| Cell::text(source.word(row.asset.kind.key())),
    },
    Column {
        header: "header-status",
        cell: |source, row| Cell::text(source.word(row.asset.status.key())),
    },
    Column {
        header: "header-status-as-of",
        cell: |_, row| Cell::day(row.asset.as_of),
    },
    Column {
        header: "header-latitude",
        cell: |_, row| Cell::number(row.asset.place.as_ref().map(|place| place.lat)),
    },
    Column {
        header: "header-longitude",
        cell: |_, row| Cell::number(row.asset.place.as_ref().map(|place| place.lon)),
    },
    Column {
        header: "header-place-quality",
        cell: |source, row| {
            let place = row.asset.place.as_ref();
            Cell::text(
                place
                    .map(|place| source.word(place.quality.key()))
                    .unwrap_or_default(),
            )
        },
    },
    Column {
        header: "header-municipality-code",
        cell: |_, row| {
            Cell::text(
                row.place
                    .municipality
                    .as_ref()
                    .map_or("", |municipality| &municipality.code),
            )
        },
    },
    Column {
        header: "header-municipality",
        cell: |_, row| {
            Cell::text(
                row.place
                    .municipality
                    .as_ref()
                    .map_or("", |municipality| &municipality.name),
            )
        },
    },
    Column {
        header: "header-county-code",
        cell: |_, row| {
            Cell::text(
                row.place
                    .county
                    .code
                    .as_ref()
                    .map_or("", |code| code.as_str()),
            )
        },
    },
    Column {
        header: "header-county",
        cell: |source, row| Cell::text(county(source, row)),
    },
    Column {
        header: "header-county-by",
        cell: |source, row| Cell::text(source.word(row.place.county.by.key())),
    },
    Column {
        header: "header-asset-owner",
        cell: |source, row| {
            Cell::text(
                row.asset
                    .owner
                    .as_ref()
                    .map(|id| source.organisation(id))
                    .unwrap_or_default(),
            )
        },
    },
];

/// The columns of one capacity.
const CAPACITY: &[CapacityColumn] = &[
    CapacityColumn {
        header: "header-capacity",
        cell: |_, capacity| Cell::number(Some(capacity.value)),
    },
    CapacityColumn {
        header: "header-unit",
        cell: |source, capacity| Cell::text(source.text(capacity.unit.symbol())),
    },
    CapacityColumn {
        header: "header-layer",
        cell: |source, capacity| Cell::text(layer(source, capacity)),
    },
    CapacityColumn {
        header: "header-per",
        cell: |source, capacity| {
            Cell::text(
                capacity
                    .per
                    .map(|per| source.word(per.key()))
                    .unwrap_or_default(),
            )
        },
    },
    CapacityColumn {
        header: "header-uncertainty",
        cell: |source, capacity| Cell::text(uncertainty(source, capacity)),
    },
    CapacityColumn {
        header: "header-figure-status",
        cell: |source, capacity| Cell::text(source.word(capacity.status.key())),
    },
    CapacityColumn {
        header: "header-source",
        cell: |source, capacity| {
            Cell::text(source.optional(capacity.source.as_ref().map(|told| told.title.as_str())))
        },
    },
    CapacityColumn {
        header: "header-source-url",
        cell: |source, capacity| {
            let url = capacity
                .source
                .as_ref()
                .and_then(|told| told.url.as_deref());
            Cell::text(source.optional(url))
        },
    },
    CapacityColumn {
        header: "header-as-of",
        cell: |_, capacity| Cell::day(capacity.source.as_ref().and_then(|told| told.as_of)),
    },
];

/// The columns after the capacities.
const AFTER: &[Column] = &[
    Column {
        header: "header-readiness",
        cell: |_, row| Cell::number(row.asset.readiness.map(f64::from)),
    },
    Column {
        header: "header-constraints",
        cell: |source, row| Cell::text(source.optional(row.asset.constraints.as_deref())),
    },
    Column {
        header: "header-tags",
        cell: |source, row| Cell::text(source.list(row.asset.tags.iter().map(String::as_str))),
    },
    Column {
        header: "header-notes",
        cell: |source, row| Cell::text(source.optional(row.asset.notes.as_deref())),
    },
    Column {
        header: "header-example",
        cell: |source, row| Cell::text(source.flag(row.asset.example)),
    },
    Column {
        header: CONFIDENTIAL,
        cell: |source, row| Cell::text(source.flag(row.asset.confidential)),
    },
    Column {
        header: "header-created",
        cell: |_, row| Cell::Day(row.asset.stamp.created),
    },
    Column {
        header: "header-changed",
        cell: |_, row| Cell::Day(row.asset.stamp.changed),
    },
    Column {
        header: "header-id",
        cell: |source, row| Cell::text(source.id(row.id.as_str())),
    },
];

fn sheet(source: &Source<'_>, places: &Places, assets: &[(&AssetId, &Asset)]) -> Sheet {
    let groups = assets
        .iter()
        .map(|(_, asset)| capacities(source, asset).len())
        .max();
    // One group even if nobody has a capacity: the columns are where people look for them.
    let groups = groups.unwrap_or(0).max(1);
    let after: Vec<_> = AFTER
        .iter()
        .filter(|column| column.header != CONFIDENTIAL || source.options.confidential)
        .collect();

    let mut headers: Vec<String> = BEFORE
        .iter()
        .map(|column| source.word(column.header))
        .collect();
    for group in 1..=groups {
        headers.extend(
            CAPACITY
                .iter()
                .map(|column| numbered(source, column.header, group)),
        );
    }
    headers.extend(after.iter().map(|column| source.word(column.header)));

    let rows = assets.iter().map(|(id, asset)| {
        let row = Row {
            id,
            asset,
            place: places.asset(id),
            places,
        };
        let mut cells: Vec<Cell> = BEFORE
            .iter()
            .map(|column| (column.cell)(source, &row))
            .collect();
        let capacities = capacities(source, asset);
        for group in 0..groups {
            cells.extend(CAPACITY.iter().map(|column| match capacities.get(group) {
                Some(capacity) => (column.cell)(source, capacity),
                None => Cell::Empty,
            }));
        }
        cells.extend(after.iter().map(|column| (column.cell)(source, &row)));
        cells
    });
    Sheet {
        rows: rows.collect(),
        headers,
    }
}

/// The header of a column of a group: the word alone in the first, with a number in the others.
fn numbered(source: &Source<'_>, header: &'static str, group: usize) -> String {
    let word = source.word(header);
    if group == 1 {
        word
    } else {
        format!("{word} {group}")
    }
}

fn county(source: &Source<'_>, row: &Row<'_>) -> String {
    let code = row.place.county.code.as_ref();
    code.map(|code| source.say(&place_name(code, row.places.edition())))
        .unwrap_or_default()
}

fn layer(source: &Source<'_>, capacity: &Quantity) -> String {
    match capacity.layer() {
        Layer::Goods => source.word("layer-goods"),
        Layer::Energy => source.word("layer-energy"),
        Layer::Money => source.word("layer-money"),
        Layer::Substance(name) => source.text(name),
    }
}

fn uncertainty(source: &Source<'_>, capacity: &Quantity) -> String {
    match capacity.uncertainty {
        None => String::new(),
        Some(Uncertainty::A) => "A".to_owned(),
        Some(Uncertainty::B) => "B".to_owned(),
        Some(Uncertainty::C) => "C".to_owned(),
        Some(Uncertainty::D) => "D".to_owned(),
        Some(Uncertainty::Percent(percent)) => {
            source.say(&Message::new("uncertainty-percent").with("value", percent))
        }
        Some(Uncertainty::Absolute(amount)) => source.say(
            &Message::new("uncertainty-absolute")
                .with("value", amount)
                .with("unit", source.text(capacity.unit.symbol())),
        ),
    }
}
