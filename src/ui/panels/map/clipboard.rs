//! Copying rows of the table and pasting into it, as spreadsheets do.
//!
//! What is copied has a line of headers and ids in its last column, so it is found again when it is
//! pasted. Pasted rows with headers go the way of an import, with its preview; anything else is a
//! block of cells and goes from the cursor to the right and downwards: all of it, in one step, or
//! nothing of it, with what is wrong said by row and column.

use std::sync::Arc;

use egui::Ui;

use super::cell as cells;
use super::columns::Shown;
use super::data::MapData;
use super::show;
use crate::export::Cell;
use crate::i18n::{fold, in_every_language};
use crate::import::{Pasted, Vocabulary, pasted};
use crate::intent::{Intent, Request, View};
use crate::message::Message;
use crate::session::{AssetColumn, Dialog, ImportFrom, ImportKind, Notice, TableNames};
use crate::ui::PanelContext;
use crate::ui::fields::Reading;
use crate::ui::table::{self, Input};
use crate::workspace::edit::AssetField;
use crate::workspace::{Asset, AssetId, Edit, RecordRef};

/// The headers behind the columns shown. Some municipalities share a name; no two share a number.
const BEHIND: [&str; 2] = ["header-municipality-code", "header-id"];
/// So many errors are told; the rest is counted.
const TOLD: usize = 8;

/// Where the cursor stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Corner {
    /// Its row, if there is one.
    pub(super) row: Option<usize>,
    /// Its place among the columns shown.
    pub(super) column: usize,
}

impl Corner {
    /// In no cell: rows with headers can be pasted all the same.
    pub(super) const NOWHERE: Self = Self {
        row: None,
        column: 0,
    };
}

/// Copies the selected rows, in the order of the table.
pub(super) fn copy(
    ui: &Ui,
    cx: &PanelContext<'_>,
    data: &MapData,
    columns: &[Shown],
    out: &mut Vec<Intent>,
) {
    let assets = cx.workspace().assets();
    let rows: Vec<Vec<Cell>> = chosen(cx, data)
        .filter_map(|id| Some((id, assets.get(id)?)))
        .map(|(id, asset)| {
            let told = columns
                .iter()
                .map(|shown| Cell::text(show::text(cx, id, asset, shown.column)));
            let code = municipality_code(cx, id);
            told.chain([code, Cell::text(id.as_str())]).collect()
        })
        .collect();
    let headers = columns.iter().map(|shown| show::header(shown.column));
    let headers = headers.chain(BEHIND).map(|key| cx.t(key).to_owned());
    table::copy(ui, headers.collect(), rows, out);
}

fn municipality_code(cx: &PanelContext<'_>, id: &AssetId) -> Cell {
    let municipality = cx.places.asset(id).municipality.as_ref();
    Cell::text(municipality.map_or("", |municipality| &*municipality.code))
}

/// The selected assets that are shown, in the order of the table.
fn chosen<'d>(cx: &PanelContext<'_>, data: &'d MapData) -> impl Iterator<Item = &'d AssetId> {
    let selection = cx.session.selection.clone();
    let rows = data.rows.iter();
    rows.filter(move |id| selection.contains(&RecordRef::from(*id)))
}

/// Takes over what is in the clipboard.
pub(super) fn paste(
    cx: &PanelContext<'_>,
    data: &MapData,
    columns: &[Shown],
    corner: Corner,
    clipboard: &str,
    out: &mut Vec<Intent>,
) {
    if let crate::document::Access::ReadOnly(reason) = cx.document.access() {
        out.push(Intent::View(View::Say(reason.clone())));
        return;
    }
    let vocabulary = Vocabulary::new(&in_every_language);
    let block = match pasted(clipboard, &vocabulary) {
        Ok(Pasted::Rows) => {
            let from = ImportFrom::Clipboard(Arc::from(clipboard));
            let import = Request::Import(ImportKind::Assets, from, TableNames::new());
            out.push(Intent::Task(import));
            return;
        }
        Ok(Pasted::Cells(block)) => block,
        Err(why) => return refuse(vec![why], out),
    };
    match targets(cx, data, columns, corner, &block) {
        Ok(targets) => write(cx, &targets, out),
        Err(why) => refuse(vec![why], out),
    }
}

/// A cell that something is to be pasted into.
struct Target<'a> {
    /// Its row in the clipboard, counted from 1.
    row: usize,
    id: &'a AssetId,
    shown: &'a Shown,
    text: &'a str,
}

/// Which text goes into which cell. A single cell fills the column of all selected rows.
fn targets<'a>(
    cx: &PanelContext<'_>,
    data: &'a MapData,
    columns: &'a [Shown],
    corner: Corner,
    block: &'a [Vec<String>],
) -> Result<Vec<Target<'a>>, Message> {
    let (Some(top), Some(_)) = (corner.row, columns.get(corner.column)) else {
        return Err(Message::new("paste-where"));
    };
    let columns = &columns[corner.column..];
    if let [line] = block
        && let [text] = line.as_slice()
    {
        let filled: Vec<Target<'_>> = chosen(cx, data)
            .map(|id| Target {
                row: 1,
                id,
                shown: &columns[0],
                text,
            })
            .collect();
        if filled.len() > 1 {
            return Ok(filled);
        }
    }
    let rows = data.rows.get(top..).unwrap_or_default();
    if block.len() > rows.len() {
        return Err(Message::new("paste-too-many-rows")
            .with("rows", block.len())
            .with("room", rows.len()));
    }
    let wide = block.iter().map(Vec::len).max().unwrap_or_default();
    if wide > columns.len() {
        return Err(Message::new("paste-too-many-columns")
            .with("columns", wide)
            .with("room", columns.len()));
    }
    let lines = (1..).zip(block).zip(rows);
    Ok(lines
        .flat_map(|((row, line), id)| {
            line.iter().zip(columns).map(move |(text, shown)| Target {
                row,
                id,
                shown,
                text,
            })
        })
        .collect())
}

/// Writes into all the cells in one step, or says what is wrong.
fn write(cx: &PanelContext<'_>, targets: &[Target<'_>], out: &mut Vec<Intent>) {
    let assets = cx.workspace().assets();
    let (mut edits, mut wrong) = (Vec::new(), Vec::new());
    for target in targets {
        let Some(asset) = assets.get(target.id) else {
            continue;
        };
        match read(cx, target.id, asset, target.shown.column, target.text) {
            Ok(Some(field)) => edits.push(Edit::Asset(target.id.clone(), field)),
            Ok(None) => {}
            Err(reason) => wrong.push(
                Message::new("paste-cell")
                    .with("row", target.row.to_string())
                    .with("column", Message::new(target.shown.key))
                    .with("reason", reason),
            ),
        }
    }
    if !wrong.is_empty() {
        return refuse(wrong, out);
    }
    let n = edits.len();
    if n == 0 {
        out.push(Intent::View(View::Say(Message::new("pasted-nothing"))));
        return;
    }
    let label = Message::new("edit-paste-cells").with("n", n);
    out.push(Intent::edit(Edit::All(label, edits)));
    let said = Message::new("pasted-cells").with("n", n);
    out.push(Intent::View(View::Say(said)));
}

/// What a text means in a cell; `None` if that is what stands there.
fn read(
    cx: &PanelContext<'_>,
    id: &AssetId,
    asset: &Arc<Asset>,
    column: AssetColumn,
    text: &str,
) -> Result<Option<AssetField>, Message> {
    let text = text.trim();
    let shown = show::text(cx, id, asset, column);
    if text == shown.trim() {
        return Ok(None);
    }
    let Some(input) = cells::input(cx, asset, asset, column) else {
        if text.is_empty() {
            return Ok(None);
        }
        return Err(Message::new("paste-follows").with("shown", shown));
    };
    match input {
        Input::Typed(typed) => match (typed.read)(text) {
            Reading::Fine(field) | Reading::Doubtful(field, _) => {
                Ok((field != typed.current).then_some(field))
            }
            Reading::Wrong(reason) => Err(reason),
        },
        Input::Listed(listed) => {
            let wanted = fold(text);
            // A county is listed with its number: `Trøndelag (50)`.
            let is_meant = |name: &str| {
                let bare = name.split(" (").next().unwrap_or(name);
                fold(name) == wanted || fold(bare) == wanted
            };
            let sought = if text.is_empty() {
                listed.nothing
            } else {
                text
            };
            let found = listed
                .choices
                .into_iter()
                .find(|(name, _)| name == sought || is_meant(name));
            let unknown = || Message::new("paste-not-listed").with("text", shortened(text));
            found.map(|(_, field)| Some(field)).ok_or_else(unknown)
        }
    }
}

/// As much of a strange text as can be said.
fn shortened(text: &str) -> String {
    text.chars().take(40).collect()
}

/// Says why nothing was pasted.
fn refuse(mut why: Vec<Message>, out: &mut Vec<Intent>) {
    if why.len() > TOLD {
        let more = why.len() - TOLD;
        why.truncate(TOLD);
        why.push(Message::new("paste-more").with("n", more));
    }
    why.push(Message::new("paste-failed-safe"));
    let notice = Notice {
        title: Message::new("paste-failed-title"),
        body: why,
    };
    out.push(Intent::View(View::Dialog(Dialog::Notice(notice))));
}
