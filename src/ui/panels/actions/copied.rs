//! Copying rows of the table.

use egui::Ui;

use super::columns::Columns;
use super::data::{ActionTable, Row};
use super::row::title;
use crate::export::Cell;
use crate::intent::Intent;
use crate::ui::PanelContext;
use crate::ui::table;
use crate::workspace::{Action, ActionColumn, RecordRef};

/// Copies the selected rows, in the order of the table, with ids in the last column.
pub(super) fn copy(
    ui: &Ui,
    cx: &PanelContext<'_>,
    data: &ActionTable,
    columns: &Columns,
    out: &mut Vec<Intent>,
) {
    let actions = cx.workspace().actions();
    let rows = data.rows.iter().filter_map(Row::action);
    let rows = rows.filter(|id| cx.session.selection.contains(&RecordRef::from(*id)));
    let rows = rows.filter_map(|id| {
        let action = actions.get(id)?;
        let told = columns.shown.iter();
        let told = told.map(|(column, _)| cell(cx, action, *column));
        Some(told.chain([Cell::text(id.as_str())]).collect())
    });
    let headers = columns.shown.iter().map(|(column, _)| header(*column));
    let headers = headers.chain(["header-id"]).map(|key| cx.t(key).to_owned());
    table::copy(ui, headers.collect(), rows.collect(), out);
}

fn header(column: ActionColumn) -> &'static str {
    match column {
        ActionColumn::Number => "header-number",
        ActionColumn::Text => "header-action",
        ActionColumn::Owner => "header-owner",
        ActionColumn::Due => "header-due",
        ActionColumn::Status => "header-status",
        ActionColumn::About => "header-about",
    }
}

fn cell(cx: &PanelContext<'_>, action: &Action, column: ActionColumn) -> Cell {
    match column {
        ActionColumn::Number => Cell::text(action.short_number()),
        ActionColumn::Text => Cell::text(&action.text),
        ActionColumn::Owner => {
            let owner = action.owner.as_ref();
            Cell::text(owner.map_or("", |owner| cx.organisation(owner)))
        }
        ActionColumn::Due => Cell::day(action.due),
        ActionColumn::Status => Cell::text(cx.t(action.status.key())),
        ActionColumn::About => {
            let titles: Vec<&str> = action.about.iter().map(|it| title(cx, it)).collect();
            Cell::text(titles.join("; "))
        }
    }
}
