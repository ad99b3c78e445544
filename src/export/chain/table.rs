//! Steps, flows and what runs between counties, as tables.

use std::collections::BTreeSet;

use super::super::figures::{self, LAYER, VALUE};
use super::super::source::Source;
use super::super::{Cell, Sheet};
use super::{Chains, ToldFlow, ToldStep};
use crate::analysis::Line;
use crate::message::Message;
use crate::workspace::{CountyCode, Layer, Quantity};

/// A column: the catalogue key of its header, and what it shows of a step or flow.
struct Column<T> {
    header: &'static str,
    cell: fn(&Chains<'_>, &T) -> Cell,
}

const fn column<T>(header: &'static str, cell: fn(&Chains<'_>, &T) -> Cell) -> Column<T> {
    Column { header, cell }
}

/// One row for each step.
pub(super) fn steps(chains: &Chains<'_>) -> Sheet {
    let before: [Column<ToldStep<'_>>; 11] = [
        column("field-chain", |chains, told| {
            Cell::text(chains.chain_name(told))
        }),
        column("field-stage", |chains, told| {
            Cell::text(chains.stage_name(told))
        }),
        column("header-name", |chains, told| Cell::text(chains.name(told))),
        column("header-role", |chains, told| {
            Cell::text(chains.source.word(told.step.role.key()))
        }),
        column("header-status", |chains, told| {
            Cell::text(chains.source.word(told.step.status.key()))
        }),
        column("field-gap", |chains, told| {
            Cell::text(chains.source.flag(told.step.gap))
        }),
        column("header-county-code", |_, told| {
            Cell::text(Chains::county_code(told))
        }),
        column("header-county", |chains, told| {
            Cell::text(chains.county_of(told))
        }),
        column("header-county-by", |chains, told| {
            let county = chains.places.step(told.step);
            Cell::text(chains.source.word(county.by.key()))
        }),
        column("field-asset", |chains, told| {
            Cell::text(chains.asset_of(told))
        }),
        column("field-organisation", |chains, told| {
            Cell::text(chains.organisation_of(told))
        }),
    ];
    let after: [Column<ToldStep<'_>>; 3] = [
        column("field-jobs", |_, told| {
            Cell::number(told.step.jobs.map(f64::from))
        }),
        column("header-example", |chains, told| {
            Cell::text(chains.source.flag(told.step.example))
        }),
        column("header-id", |chains, told| {
            Cell::text(chains.source.id(told.id.as_str()))
        }),
    ];
    let source = chains.source;
    let capacities = chains.steps.iter().map(|told| told.step.capacities.len());
    // One group even if nobody has a capacity: the columns are where people look for them.
    let groups = capacities.max().unwrap_or(0).max(1);
    let mut headers = words(source, &before);
    headers.extend(figures::headers(source, groups));
    headers.extend(words(source, &after));
    let rows = chains.steps.iter().map(|told| {
        let mut cells = cells(chains, &before, told);
        cells.extend(figures::cells(source, &told.step.capacities, groups));
        cells.extend(self::cells(chains, &after, told));
        cells
    });
    Sheet {
        rows: rows.collect(),
        headers,
    }
}

/// One row for each flow, with a group of columns for each account.
pub(super) fn flows(chains: &Chains<'_>) -> Sheet {
    fn from<'c, 'a>(chains: &'c Chains<'a>, told: &ToldFlow<'_>) -> &'c ToldStep<'a> {
        &chains.steps[told.from]
    }
    fn to<'c, 'a>(chains: &'c Chains<'a>, told: &ToldFlow<'_>) -> &'c ToldStep<'a> {
        &chains.steps[told.to]
    }
    let before: [Column<ToldFlow<'_>>; 11] = [
        column("field-chain", |chains, told| {
            Cell::text(chains.chain_name(from(chains, told)))
        }),
        column("export-from-step", |chains, told| {
            Cell::text(chains.name(from(chains, told)))
        }),
        column("export-from-stage", |chains, told| {
            Cell::text(chains.stage_name(from(chains, told)))
        }),
        column("export-from-county-code", |chains, told| {
            Cell::text(Chains::county_code(from(chains, told)))
        }),
        column("export-from-county", |chains, told| {
            Cell::text(chains.county_of(from(chains, told)))
        }),
        column("export-to-step", |chains, told| {
            Cell::text(chains.name(to(chains, told)))
        }),
        column("export-to-stage", |chains, told| {
            Cell::text(chains.stage_name(to(chains, told)))
        }),
        column("export-to-county-code", |chains, told| {
            Cell::text(Chains::county_code(to(chains, told)))
        }),
        column("export-to-county", |chains, told| {
            Cell::text(chains.county_of(to(chains, told)))
        }),
        column("export-crosses", |chains, told| {
            Cell::text(chains.source.flag(chains.crosses(told)))
        }),
        column("field-resource", |chains, told| {
            Cell::text(chains.source.text(&told.flow.resource))
        }),
    ];
    let after: [Column<ToldFlow<'_>>; 4] = [
        column("field-commitment", |chains, told| {
            Cell::text(chains.source.word(told.flow.commitment.key()))
        }),
        column("export-loss", |_, told| Cell::number(told.flow.loss)),
        column("header-example", |chains, told| {
            Cell::text(chains.source.flag(told.flow.example))
        }),
        column("header-id", |chains, told| {
            Cell::text(chains.source.id(told.id.as_str()))
        }),
    ];
    let source = chains.source;
    // Goods even if no flow states an amount: the columns are where people look for them.
    let mut layers = chains.layers();
    if layers.is_empty() {
        layers.push(&Layer::Goods);
    }
    let mut headers = words(source, &before);
    headers.extend(
        layers
            .iter()
            .flat_map(|layer| amount_headers(source, layer)),
    );
    headers.extend(words(source, &after));
    let rows = chains.flows.iter().map(|told| {
        let mut cells = cells(chains, &before, told);
        for layer in &layers {
            let amounts = &told.flow.amounts;
            let amount = amounts.iter().find(|amount| amount.layer() == *layer);
            cells.extend(amount_cells(source, amount));
        }
        cells.extend(self::cells(chains, &after, told));
        cells
    });
    Sheet {
        rows: rows.collect(),
        headers,
    }
}

/// What runs from each county to each other one: how many flows, then the volume of each account.
/// A row for each county that something leaves, a column for each that something reaches.
pub(super) fn between_counties(chains: &Chains<'_>) -> Sheet {
    let source = chains.source;
    let crossing = &chains.crossing;
    let reached: BTreeSet<&CountyCode> = crossing.lines.keys().map(|(_, to)| to).collect();
    let left: BTreeSet<&CountyCode> = crossing.lines.keys().map(|(from, _)| from).collect();
    let mut headers: Vec<String> = [
        LAYER,
        "header-per",
        "header-unit",
        "export-from-county-code",
        "export-from-county",
    ]
    .map(|header| source.word(header))
    .into();
    headers.extend(reached.iter().map(|county| {
        let to = Message::new("export-to").with("county", chains.county_name(county));
        source.say(&to)
    }));
    let mut rows = Vec::new();
    let mut block = |what: [String; 3], value: &dyn Fn(&Line) -> Option<f64>| {
        for from in &left {
            let figures: Vec<Cell> = reached
                .iter()
                .map(|to| Cell::number(value(&((*from).clone(), (*to).clone()))))
                .collect();
            if figures.iter().all(|cell| *cell == Cell::Empty) {
                continue;
            }
            let mut row: Vec<Cell> = what.iter().cloned().map(Cell::text).collect();
            row.push(Cell::text(from.as_str()));
            row.push(Cell::text(chains.county_name(from)));
            row.extend(figures);
            rows.push(row);
        }
    };
    let flows = [
        source.word("export-number-of-flows"),
        String::new(),
        String::new(),
    ];
    block(flows, &|line| {
        crossing.lines.get(line).map(|count| *count as f64)
    });
    for volume in &crossing.volumes {
        let per = volume.per.map(|per| source.word(per.key()));
        let what = [
            figures::layer(source, &volume.layer),
            per.unwrap_or_default(),
            source.text(volume.unit.symbol()),
        ];
        block(what, &|line| volume.between.get(line).copied());
    }
    Sheet { headers, rows }
}

fn words<T>(source: &Source<'_>, columns: &[Column<T>]) -> Vec<String> {
    columns
        .iter()
        .map(|column| source.word(column.header))
        .collect()
}

fn cells<T>(chains: &Chains<'_>, columns: &[Column<T>], told: &T) -> Vec<Cell> {
    columns
        .iter()
        .map(|column| (column.cell)(chains, told))
        .collect()
}

/// The columns of an amount: those of a figure without its account, which the header names.
fn amount_columns() -> impl Iterator<Item = &'static figures::Column> {
    figures::COLUMNS
        .iter()
        .filter(|column| column.header != LAYER)
}

fn amount_headers(source: &Source<'_>, layer: &Layer) -> Vec<String> {
    let layer = figures::layer(source, layer);
    amount_columns()
        .map(|column| {
            let header = match column.header {
                VALUE => "export-amount",
                other => other,
            };
            let message = Message::new("export-header-of-layer")
                .with("header", Message::new(header))
                .with("layer", layer.as_str());
            source.say(&message)
        })
        .collect()
}

fn amount_cells(source: &Source<'_>, amount: Option<&Quantity>) -> Vec<Cell> {
    amount_columns()
        .map(|column| amount.map_or(Cell::Empty, |amount| (column.cell)(source, amount)))
        .collect()
}
