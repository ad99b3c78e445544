//! How the industries of the counties compare with the country, as a table.

use super::super::source::Source;
use super::super::{Cell, Sheet};
use crate::analysis::Industries;
use crate::workspace::Employment;

/// A row for each industry of each county, the largest quotient of a county first.
pub(super) fn sheet(source: &Source<'_>, employment: &Employment) -> Sheet {
    let headers = [
        "header-county-code",
        "header-county",
        "header-industry",
        "header-employed",
        "header-quotient",
        "header-quotient-low",
        "header-quotient-high",
        "quotient-strong",
        "header-source",
        "header-as-of",
    ];
    let counties = source.workspace.counties();
    let mut rows = Vec::new();
    for code in employment.regions.keys() {
        let name = counties.name(code.as_str()).unwrap_or(code.as_str());
        for industry in Industries::of(employment, &counties.codes(), code).all {
            let quotient = industry.quotient;
            rows.push(vec![
                Cell::text(code.as_str()),
                Cell::text(source.text(name)),
                Cell::text(source.text(industry.name)),
                Cell::number(Some(industry.employed)),
                Cell::number(Some(quotient.value)),
                Cell::number(Some(quotient.low)),
                Cell::number(Some(quotient.high)),
                Cell::text(source.flag(quotient.is_strong())),
                Cell::text(source.text(&employment.source.title)),
                Cell::day(employment.source.as_of),
            ]);
        }
    }
    Sheet {
        headers: headers.map(|header| source.word(header)).into(),
        rows,
    }
}
