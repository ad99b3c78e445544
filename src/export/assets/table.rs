//! Assets as a table: one row for each, for spreadsheets and for programs.

use std::collections::BTreeSet;

use super::super::source::Source;
use super::super::xlsx::workbook;
use super::super::{Cell, Exported, Options, Profile, Sheet, figures};
use super::{capacities, industries, told};
use crate::analysis::{AssetPlace, Places, place_name};
use crate::message::Message;
use crate::workspace::{Asset, AssetId, Workspace};

/// Assets, those in `found` or all, as comma-separated values. An asset with several capacities has a numbered group of
/// columns for each.
#[must_use]
pub fn csv(
    workspace: &Workspace,
    places: &Places,
    found: Option<&BTreeSet<AssetId>>,
    options: &Options,
    profile: Profile,
) -> Exported {
    let source = Source::new(workspace, options);
    let (assets, left_out) = told(&source, found);
    Exported::new(sheet(&source, places, &assets).to_csv(profile), left_out)
}

/// Assets, those in `found` or all, as a workbook, with the same table, and how the industries of the
/// counties compare with the country where the workspace tells of the employed.
///
/// # Errors
/// A sentence if there are more than a workbook holds.
pub fn xlsx(
    workspace: &Workspace,
    places: &Places,
    found: Option<&BTreeSet<AssetId>>,
    options: &Options,
) -> Result<Exported, Message> {
    let source = Source::new(workspace, options);
    let (assets, left_out) = told(&source, found);
    let sheet = sheet(&source, places, &assets);
    let mut sheets = vec![("export-sheet-assets", sheet)];
    if let Some(employment) = workspace.employment() {
        let industries = industries::sheet(&source, employment);
        sheets.push(("export-sheet-industries", industries));
    }
    workbook(&source, &sheets, left_out)
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
    headers.extend(figures::headers(source, groups));
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
        cells.extend(figures::cells(source, capacities(source, asset), groups));
        cells.extend(after.iter().map(|column| (column.cell)(source, &row)));
        cells
    });
    Sheet {
        rows: rows.collect(),
        headers,
    }
}

fn county(source: &Source<'_>, row: &Row<'_>) -> String {
    let code = row.place.county.code.as_ref();
    code.map(|code| source.say(&place_name(code, row.places.counties())))
        .unwrap_or_default()
}
