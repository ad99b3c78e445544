//! Figures in tables: a group of columns for each.

use super::Cell;
use super::source::Source;
use crate::message::{Language, Message};
use crate::workspace::{Layer, Quantity, Uncertainty};

/// A column: the catalogue key of its header, and what it shows of a figure.
pub(super) struct Column {
    pub header: &'static str,
    pub cell: fn(&Source<'_>, &Quantity) -> Cell,
}

/// The header of the figure itself.
pub(super) const VALUE: &str = "header-capacity";
/// The header of the account that a figure belongs to.
pub(super) const LAYER: &str = "header-layer";

/// The columns of one figure.
pub(super) const COLUMNS: &[Column] = &[
    Column {
        header: VALUE,
        cell: |_, figure| Cell::number(Some(figure.value)),
    },
    Column {
        header: "header-unit",
        cell: |source, figure| Cell::text(source.text(figure.unit.symbol())),
    },
    Column {
        header: LAYER,
        cell: |source, figure| Cell::text(layer(source, figure.layer())),
    },
    Column {
        header: "header-per",
        cell: |source, figure| {
            Cell::text(
                figure
                    .per
                    .map(|per| source.word(per.key()))
                    .unwrap_or_default(),
            )
        },
    },
    Column {
        header: "header-uncertainty",
        cell: |source, figure| Cell::text(uncertainty(source, figure)),
    },
    Column {
        header: "header-figure-status",
        cell: |source, figure| Cell::text(source.word(figure.status.key())),
    },
    Column {
        header: "header-source",
        cell: |source, figure| {
            Cell::text(source.optional(figure.source.as_ref().map(|told| told.title.as_str())))
        },
    },
    Column {
        header: "header-source-url",
        cell: |source, figure| {
            let url = figure.source.as_ref().and_then(|told| told.url.as_deref());
            Cell::text(source.optional(url))
        },
    },
    Column {
        header: "header-as-of",
        cell: |_, figure| Cell::day(figure.source.as_ref().and_then(|told| told.as_of)),
    },
];

/// The headers of so many groups: the words alone in the first, with a number in the others.
pub(super) fn headers(source: &Source<'_>, groups: usize) -> Vec<String> {
    (1..=groups)
        .flat_map(|group| {
            COLUMNS.iter().map(move |column| {
                let word = source.word(column.header);
                if group == 1 {
                    word
                } else {
                    format!("{word} {group}")
                }
            })
        })
        .collect()
}

/// The cells of so many groups, the last ones empty where there are fewer figures.
pub(super) fn cells<'q>(
    source: &Source<'_>,
    figures: impl IntoIterator<Item = &'q Quantity>,
    groups: usize,
) -> Vec<Cell> {
    let mut cells: Vec<Cell> = figures
        .into_iter()
        .take(groups)
        .flat_map(|figure| {
            COLUMNS
                .iter()
                .map(move |column| (column.cell)(source, figure))
        })
        .collect();
    cells.resize(groups * COLUMNS.len(), Cell::Empty);
    cells
}

/// The name of an account.
pub(super) fn layer(source: &Source<'_>, layer: &Layer) -> String {
    match layer {
        Layer::Goods => source.word("layer-goods"),
        Layer::Energy => source.word("layer-energy"),
        Layer::Money => source.word("layer-money"),
        Layer::Substance(name) => source.text(name),
    }
}

/// A number that reads the same whatever a reader takes a comma for: without groups, and never with
/// just three decimals. Four are as many as are compared when it comes back.
fn unmistakable(source: &Source<'_>, value: f64) -> String {
    let text = format!("{value:.4}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    let Some((whole, decimals)) = text.split_once('.') else {
        return text.to_owned();
    };
    let sign = match source.options.language {
        Language::En => ".",
        Language::Nb | Language::Nn => ",",
    };
    let filler = if decimals.len() == 3 { "0" } else { "" };
    format!("{whole}{sign}{decimals}{filler}")
}

fn uncertainty(source: &Source<'_>, figure: &Quantity) -> String {
    match figure.uncertainty {
        None => String::new(),
        Some(Uncertainty::A) => "A".to_owned(),
        Some(Uncertainty::B) => "B".to_owned(),
        Some(Uncertainty::C) => "C".to_owned(),
        Some(Uncertainty::D) => "D".to_owned(),
        Some(Uncertainty::Percent(percent)) => source
            .say(&Message::new("uncertainty-percent").with("value", unmistakable(source, percent))),
        Some(Uncertainty::Absolute(amount)) => source.say(
            &Message::new("uncertainty-absolute")
                .with("value", unmistakable(source, amount))
                .with("unit", source.text(figure.unit.symbol())),
        ),
    }
}
