//! Spreadsheets (XLSX): the rows of the sheets that are shown.

use std::io::{self, Cursor, Read as _};

use calamine::{DataRef, Reader as _, SheetType, SheetVisible, Xlsx};
use jiff::civil::Date;
use zip::ZipArchive;

use super::table::{Cell, Table};
use super::{MOST_COLUMNS, MOST_SHEETS, numbers};
use crate::message::Message;

/// The most bytes that all parts of a spreadsheet may unpack to.
const MOST_UNPACKED: u64 = 256 << 20;
/// The most parts of a spreadsheet.
const MOST_PARTS: usize = 2_000;

/// The rows of so many of the first sheets that are shown and have any. Only cells that are written
/// are held, so a lone cell in the far corner of a sheet costs no more than any other.
pub(super) fn read(bytes: &[u8], most: usize) -> Result<Vec<Table>, Message> {
    check_size(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| broken())?;
    let sheets = book.sheets_metadata().iter();
    let shown = sheets.filter(|sheet| {
        sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet
    });
    let names: Vec<String> = shown.map(|sheet| sheet.name.clone()).collect();
    let mut tables = Vec::new();
    for name in names.into_iter().take(MOST_SHEETS) {
        if tables.len() == most {
            break;
        }
        let mut table = sheet(&mut book, &name)?;
        if !table.headers.is_empty() {
            table.name = Some(name);
            tables.push(table);
        }
    }
    if tables.is_empty() {
        return Err(Message::new("import-empty"));
    }
    Ok(tables)
}

/// The rows of a sheet.
fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Table, Message> {
    let mut cells = book.worksheet_cells_reader(name).map_err(|_| broken())?;

    let mut table = Table::default();
    let (mut row, mut read) = (0_u32, Vec::new());
    while let Some(cell) = cells.next_cell().map_err(|_| broken())? {
        let (at, column) = cell.get_position();
        if at != row {
            take(&mut table, row, std::mem::take(&mut read))?;
            row = at;
        }
        let value = value(cell.get_value());
        if value.is_empty() {
            continue;
        }
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        let most = if table.headers.is_empty() {
            MOST_COLUMNS
        } else {
            table.headers.len()
        };
        if column >= MOST_COLUMNS && table.headers.is_empty() {
            return Err(Message::new("import-too-many-columns").with("most", MOST_COLUMNS));
        }
        // What stands beyond the headers is told of by one cell too many.
        let column = column.min(most);
        while read.len() <= column {
            read.push(Cell::EMPTY);
        }
        if let Some(cell) = read.get_mut(column) {
            *cell = value;
        }
    }
    take(&mut table, row, read)?;
    table.unmark();
    Ok(table)
}

/// Takes a row over: the first with something in it has the headers.
fn take(table: &mut Table, row: u32, cells: Vec<Cell>) -> Result<(), Message> {
    if table.headers.is_empty() {
        table.headers = cells
            .iter()
            .map(|cell| cell.text().trim().to_owned())
            .collect();
        return Ok(());
    }
    let number = usize::try_from(row).unwrap_or(usize::MAX).saturating_add(1);
    table.push(number, cells)
}

fn value(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Int(value) => Cell::Number(*value as f64),
        DataRef::Float(value) => Cell::Number(*value),
        DataRef::String(text) | DataRef::DurationIso(text) => Cell::Text(text.clone()),
        DataRef::SharedString(text) => Cell::Text((*text).to_owned()),
        DataRef::Bool(value) => Cell::Flag(*value),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            let date = || {
                let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
                Date::new(i16::try_from(year).ok()?, month, day).ok()
            };
            date().map_or(Cell::Number(moment.as_f64()), Cell::Day)
        }
        DataRef::DateTime(duration) => Cell::Number(duration.as_f64()),
        DataRef::DateTimeIso(text) => {
            numbers::day(text).map_or_else(|| Cell::Text(text.clone()), Cell::Day)
        }
        // `#N/A` and its like: where the cell is needed, it is told to be no figure.
        DataRef::Error(error) => Cell::Text(error.to_string()),
        DataRef::Empty => Cell::EMPTY,
    }
}

fn broken() -> Message {
    Message::new("import-spreadsheet-broken")
}

/// Unpacks every part once without keeping it: what the file says about sizes is not believed.
fn check_size(bytes: &[u8]) -> Result<(), Message> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken())?;
    let too_large = || Message::new("import-too-large-unpacked").with("most", MOST_UNPACKED >> 20);
    if archive.len() > MOST_PARTS {
        return Err(too_large());
    }
    let mut left = MOST_UNPACKED;
    for part in 0..archive.len() {
        let part = archive.by_index(part).map_err(|_| broken())?;
        let name = part.name().map_err(|_| broken())?.to_lowercase();
        let has_strings = name.ends_with("sharedstrings.xml");
        let mut part = part.take(left + 1);
        let unpacked = if has_strings {
            let mut text = String::new();
            part.read_to_string(&mut text).map_err(|_| broken())?;
            check_count(&text)?;
            text.len() as u64
        } else {
            io::copy(&mut part, &mut io::sink()).map_err(|_| broken())?
        };
        left = left.checked_sub(unpacked).ok_or_else(too_large)?;
    }
    Ok(())
}

/// Room is made for as many strings as a part says that it holds, so it must be able to hold them.
fn check_count(strings: &str) -> Result<(), Message> {
    const SHORTEST: usize = "<si/>".len();
    let most = strings.len() / SHORTEST;
    let told = strings.match_indices("uniqueCount").all(|(at, name)| {
        let behind = &strings[at + name.len()..];
        let behind = behind.trim_start_matches(|c: char| c.is_whitespace() || "='\"+".contains(c));
        let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
        digits == 0
            || behind[..digits]
                .parse::<usize>()
                .is_ok_and(|count| count <= most)
    });
    // In another encoding the count could not be seen.
    if told && !strings.contains('\0') {
        Ok(())
    } else {
        Err(broken())
    }
}
