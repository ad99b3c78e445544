//! Tables as a workbook (Office Open XML), a sheet for each.
//!
//! A text is a text: none becomes a formula or a link, whatever it begins with.

use jiff::civil::Date;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::source::Source;
use super::xml::legal;
use super::{Cell, Exported, LeftOut, Sheet};
use crate::message::Message;

/// The most UTF-16 units that a cell holds.
const LONGEST: usize = 32_767;
/// The widest that a column is made, in pixels.
const WIDEST: u32 = 420;
/// What a text ends with that was cut off.
const CUT: char = '…';

/// Sheets, each with the catalogue key of its name, as a workbook. Its title is that of the
/// workspace; it names no author, and was made on the day that is today.
///
/// # Errors
/// A sentence if a sheet has more rows or columns than a workbook holds.
pub(super) fn workbook(
    source: &Source<'_>,
    sheets: &[(&'static str, Sheet)],
    left_out: LeftOut,
) -> Result<Exported, Message> {
    let mut writer = Writer {
        formats: Formats::new(),
        cut: 0,
    };
    let bytes = writer
        .workbook(source, sheets)
        .map_err(|_| Message::new("export-table-too-large"))?;
    let mut exported = Exported::new(bytes, left_out);
    if writer.cut > 0 {
        let cut = Message::new("export-texts-cut").with("count", writer.cut);
        exported.left_out.push(cut);
    }
    Ok(exported)
}

struct Writer {
    formats: Formats,
    /// How many texts did not fit in their cell.
    cut: usize,
}

struct Formats {
    header: Format,
    text: Format,
    other: Format,
    day: Format,
}

impl Formats {
    fn new() -> Self {
        let top = Format::new().set_align(FormatAlign::Top);
        Self {
            header: Format::new()
                .set_bold()
                .set_border_bottom(FormatBorder::Thin),
            text: top.clone().set_text_wrap(),
            day: top.clone().set_num_format("yyyy-mm-dd"),
            other: top,
        }
    }
}

impl Writer {
    fn workbook(
        &mut self,
        source: &Source<'_>,
        sheets: &[(&'static str, Sheet)],
    ) -> Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        let title = self.fitting(&source.text(source.workspace.title()));
        let mut properties = DocProperties::new()
            .set_title(title)
            .set_custom_property("Language", source.options.language.code());
        if let Some(today) = excel_day(source.options.today) {
            properties = properties.set_creation_datetime(&today);
        }
        workbook.set_properties(&properties);
        for (name, sheet) in sheets {
            let worksheet = workbook.add_worksheet();
            worksheet.set_name(source.word(name))?;
            self.sheet(worksheet, sheet)?;
        }
        workbook.save_to_buffer()
    }

    fn sheet(&mut self, worksheet: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
        for (column, header) in (0..).zip(&sheet.headers) {
            let header = self.fitting(header);
            worksheet.write_string_with_format(0, column, header, &self.formats.header)?;
        }
        for (row, cells) in (1..).zip(&sheet.rows) {
            for (column, cell) in (0..).zip(cells) {
                self.cell(worksheet, row, column, cell)?;
            }
        }
        let last = |count: usize| count.saturating_sub(1);
        let last_row = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
        let last_column = u16::try_from(last(sheet.headers.len())).unwrap_or(u16::MAX);
        worksheet.set_freeze_panes(1, 0)?;
        worksheet.autofilter(0, 0, last_row, last_column)?;
        worksheet.set_autofit_max_width(WIDEST).autofit();
        Ok(())
    }

    fn cell(
        &mut self,
        worksheet: &mut Worksheet,
        row: u32,
        column: u16,
        cell: &Cell,
    ) -> Result<(), XlsxError> {
        match cell {
            Cell::Empty => {}
            Cell::Text(text) => {
                let text = self.fitting(text);
                worksheet.write_string_with_format(row, column, text, &self.formats.text)?;
            }
            Cell::Number(value) => {
                worksheet.write_number_with_format(row, column, *value, &self.formats.other)?;
            }
            Cell::Day(day) => {
                if let Some(day) = excel_day(*day) {
                    worksheet.write_datetime_with_format(row, column, &day, &self.formats.day)?;
                } else {
                    // Workbooks know no day before 1900.
                    let day = day.to_string();
                    worksheet.write_string_with_format(row, column, day, &self.formats.text)?;
                }
            }
        }
        Ok(())
    }

    /// A text that a cell can hold.
    fn fitting(&mut self, text: &str) -> String {
        let mut text = legal(text);
        let units = |text: &str| text.encode_utf16().count();
        // No letter takes more bytes than three for each unit, and none fewer than one.
        if text.len() <= LONGEST || units(&text) <= LONGEST {
            return text;
        }
        let mut room = LONGEST - 1;
        let end = text
            .char_indices()
            .find(
                |(_, character)| match room.checked_sub(character.len_utf16()) {
                    Some(left) => {
                        room = left;
                        false
                    }
                    None => true,
                },
            )
            .map_or(text.len(), |(at, _)| at);
        text.truncate(end);
        text.push(CUT);
        self.cut += 1;
        text
    }
}

fn excel_day(day: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    let (month, day) = (
        u8::try_from(day.month()).ok()?,
        u8::try_from(day.day()).ok()?,
    );
    ExcelDateTime::from_ymd(year, month, day).ok()
}
