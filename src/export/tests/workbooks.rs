//! Workbooks, read back by another reader.

use std::io::{Cursor, Read as _};

use calamine::{Data, DataType as _, Range, Reader as _, Xlsx};

use super::chains::{hostile, hostile_words, made, over_a_county_line};
use super::*;
use crate::export::chain::ChainFormat;

/// Every workbook there is.
pub(super) fn workbooks(workspace: &Workspace, options: &Options) -> Vec<(&'static str, Exported)> {
    let (all, places) = (ActionFilter::default(), places(workspace));
    vec![
        (
            "actions xlsx",
            actions::xlsx(workspace, &all, options).unwrap(),
        ),
        (
            "assets xlsx",
            assets::xlsx(workspace, &places, None, options).unwrap(),
        ),
        ("chain xlsx", made(workspace, options, ChainFormat::Xlsx)),
        (
            "decisions xlsx",
            decisions::xlsx(workspace, None, options).unwrap(),
        ),
    ]
}

/// All that stands in the files of a workbook, metadata and names of the files included.
pub(super) fn members(exported: &Exported) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(&exported.bytes)).unwrap();
    let mut all = String::new();
    for number in 0..archive.len() {
        let mut member = archive.by_index(number).unwrap();
        all.push_str(&member.name().unwrap());
        let mut bytes = Vec::new();
        member.read_to_end(&mut bytes).unwrap();
        // Fonts are no text.
        all.push_str(&String::from_utf8_lossy(&bytes));
    }
    all
}

fn opened(exported: &Exported) -> Xlsx<Cursor<&[u8]>> {
    Xlsx::new(Cursor::new(&exported.bytes[..])).unwrap()
}

fn sheet(exported: &Exported, name: &str) -> Range<Data> {
    opened(exported).worksheet_range(name).unwrap()
}

/// The cell of a row below a header.
#[track_caller]
fn cell<'r>(range: &'r Range<Data>, row: usize, header: &str) -> &'r Data {
    let headers = range.rows().next().unwrap();
    let column = headers
        .iter()
        .position(|cell| cell.get_string() == Some(header));
    let column = column.unwrap_or_else(|| panic!("no {header} in {headers:?}"));
    &range.rows().nth(row).unwrap()[column]
}

fn text_of(words: &str) -> Data {
    Data::String(words.into())
}

#[test]
fn in_a_workbook_texts_are_texts_days_are_days_and_figures_are_figures() {
    let workspace = one_of_everything();
    let exports = workbooks(&workspace, &options());
    let actions = sheet(&exports[0].1, "Tiltak");
    assert_eq!(cell(&actions, 1, "Nr"), &text_of("T-1"));
    assert_eq!(cell(&actions, 1, "Dager forsinket"), &Data::Float(61.0));
    let due = cell(&actions, 1, "Frist");
    let Data::DateTime(due) = due else {
        panic!("{due:?} is no day")
    };
    // Days since the end of 1899.
    assert_eq!(due.as_f64(), 45_170.0);
    let assets = sheet(&exports[1].1, "Aktiva");
    assert_eq!(cell(&assets, 1, "Fylkesnr"), &text_of("50"));
    assert_eq!(cell(&assets, 1, "Breddegrad"), &Data::Float(63.29));
}

#[test]
fn a_workbook_has_the_same_table_as_the_file_for_other_programs() {
    let workspace = one_of_everything();
    let all = ActionFilter::default();
    let raw = actions::csv(&workspace, &all, &options(), Profile::Raw);
    let rows = raw_rows(&raw);
    let workbook = actions::xlsx(&workspace, &all, &options()).unwrap();
    let range = sheet(&workbook, "Tiltak");
    assert_eq!(range.height(), rows.len() + 1);
    for (number, row) in (1..).zip(&rows) {
        for (header, field) in row {
            let cell = match cell(&range, number, header) {
                Data::DateTime(day) => {
                    let days: i64 = day.as_f64().to_string().parse().unwrap();
                    (date(1899, 12, 30) + jiff::Span::new().days(days)).to_string()
                }
                other => other.to_string(),
            };
            assert_eq!(&cell, field, "{header}");
        }
    }
}

#[test]
fn a_workbook_of_a_chain_has_steps_flows_and_what_runs_between_counties() {
    let workbook = made(&over_a_county_line(), &options(), ChainFormat::Xlsx);
    assert_eq!(
        opened(&workbook).sheet_names(),
        ["Steg", "Flyter", "Over fylkesgrenser"]
    );
    let steps = sheet(&workbook, "Steg");
    assert_eq!(steps.height(), 4);
    assert_eq!(cell(&steps, 2, "Navn"), &text_of("Havn [1] #2"));
    assert_eq!(cell(&steps, 2, "Eksempel"), &text_of("Ja"));
    assert_eq!(cell(&steps, 3, "Fylke"), &text_of("Trøndelag"));
    let flows = sheet(&workbook, "Flyter");
    assert_eq!(flows.height(), 4);
    let crossing = sheet(&workbook, "Over fylkesgrenser");
    let rows: Vec<Vec<String>> = crossing
        .rows()
        .map(|row| row.iter().map(ToString::to_string).collect())
        .collect();
    let expected: [[&str; 7]; 6] = [
        [
            "Lag",
            "Periode",
            "Enhet",
            "Fra fylkesnr",
            "Fra fylke",
            "Til Møre og Romsdal",
            "Til Trøndelag",
        ],
        ["Antall flyter", "", "", "15", "Møre og Romsdal", "", "1"],
        ["Antall flyter", "", "", "50", "Trøndelag", "1", ""],
        ["Varer", "Per år", "kt", "15", "Møre og Romsdal", "", "4"],
        ["Varer", "Per år", "kt", "50", "Trøndelag", "12.5", ""],
        ["Si", "Per år", "kt", "50", "Trøndelag", "12.25", ""],
    ];
    assert_eq!(rows, expected);
}

#[test]
fn a_workbook_has_a_frozen_header_a_filter_widths_a_title_and_no_author() {
    for (what, workbook) in workbooks(&over_a_county_line(), &options()) {
        let all = members(&workbook);
        assert!(all.contains("state=\"frozen\""), "{what}");
        assert!(all.contains("<autoFilter ref=\"A1:"), "{what}");
        assert!(all.contains("customWidth=\"1\""), "{what}");
        assert!(all.contains("<dc:title>Prøve</dc:title>"), "{what}");
        assert!(all.contains("<dc:creator></dc:creator>"), "{what}");
        assert!(all.contains("<vt:lpwstr>nb</vt:lpwstr>"), "{what}");
        assert!(all.contains("2023-11-01T00:00:00Z"), "{what}");
    }
}

#[test]
fn nothing_that_people_write_becomes_a_formula_or_a_link_or_breaks_a_workbook() {
    for word in hostile_words() {
        let word_told: String = super::super::xml::legal(&word);
        for (what, workbook) in workbooks(&hostile(&word), &options()) {
            let all = members(&workbook);
            assert!(
                !all.contains("<f>") && !all.contains("<hyperlink"),
                "{what}"
            );
            assert!(!all.contains('\0') && !all.contains("<script"), "{what}");
            let mut opened = opened(&workbook);
            for name in opened.sheet_names() {
                let range = opened.worksheet_range(&name).unwrap();
                let texts = range
                    .used_cells()
                    .filter_map(|(.., cell)| cell.get_string().map(str::to_owned));
                let texts: Vec<String> = texts.collect();
                assert!(
                    texts
                        .iter()
                        .all(|text| text.encode_utf16().count() <= 32_767)
                );
                let whole = word_told.len() < 1_000;
                if whole && !name.starts_with("Over") {
                    assert!(
                        texts.iter().any(|text| text.contains(&word_told)),
                        "{what} {name}: {texts:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_text_too_long_for_a_cell_is_cut_between_letters_and_that_is_said() {
    let word = "🌲".repeat(20_000);
    let edit = Edit::Action(Id::new("action-a"), ActionField::Text(word));
    let workspace = check_edit(&one_of_everything(), &edit);
    let workbook = actions::xlsx(&workspace, &ActionFilter::default(), &options()).unwrap();
    let range = sheet(&workbook, "Tiltak");
    let text = cell(&range, 1, "Tiltak").get_string().unwrap().to_owned();
    assert_eq!(text.encode_utf16().count(), 32_767);
    assert!(text.ends_with("🌲…"));
    assert_eq!(
        workbook.left_out,
        [Message::new("export-texts-cut").with("count", 1_usize)]
    );
}

#[test]
fn a_workbook_tells_nothing_confidential_unless_asked_and_the_same_every_time() {
    let secret = Quantity {
        confidential: true,
        ..Quantity::guess(77.125, "kt", Some(Per::Year))
    };
    let edits = vec![
        Edit::Asset(
            Id::new("asset-a"),
            AssetField::Capacities(vec![secret.clone()]),
        ),
        Edit::Flow(Id::new("flow-a"), FlowField::Amounts(vec![secret])),
        Edit::Action(Id::new("action-a"), ActionField::Text("77.125".into())),
        Edit::Action(Id::new("action-a"), ActionField::Confidential(true)),
    ];
    let workspace = edited(&one_of_everything(), edits);
    let asked = Options {
        confidential: true,
        ..options()
    };
    // No decision is confidential.
    let with_secrets = |options: &Options| {
        let mut all = workbooks(&workspace, options);
        all.retain(|(what, _)| *what != "decisions xlsx");
        all
    };
    for (what, workbook) in with_secrets(&options()) {
        assert!(!members(&workbook).contains("77.125"), "{what}");
        assert!(!workbook.left_out.is_empty(), "{what}");
    }
    for (what, workbook) in with_secrets(&asked) {
        assert!(members(&workbook).contains("77.125"), "{what}");
    }
    assert_eq!(workbooks(&workspace, &asked), workbooks(&workspace, &asked));
}
