//! A document as Office Open XML: headings, lists and tables as structure, the bundled fonts in it,
//! title and language said. It holds no macro, no link and no author.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::super::xml::escaped;
use super::{Block, Document, Level, Signatory, Table, Text};
use crate::i18n::Catalogue;
use crate::message::{Language, Message};
use crate::scene::style::Face;

/// The parts of every file that are always the same, or but for the language.
macro_rules! part {
    ($name:literal) => {
        include_str!(concat!("../../../assets/documents/", $name))
    };
}

const WORDS: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The key with which fonts are made unreadable to other programs, as the format wants it, last byte
/// first; the same as in the list of fonts.
const FONT_KEY: [u8; 16] = [
    0x37, 0xf4, 0xe0, 0x61, 0x5a, 0x2c, 0x8d, 0x9b, 0x0a, 0x4f, 0x64, 0x3e, 0x52, 0x9c, 0x1b, 0x7d,
];
/// How many bytes of a font the key covers.
const KEYED: usize = 32;
/// The sides of a sheet of A4, its margins, and the width between them: twentieths of a point.
const SHEET: [u32; 2] = [11_906, 16_838];
const MARGIN: u32 = 1_134;
const WIDTH: u32 = SHEET[0] - 2 * MARGIN;
/// What stands for the number of a page and that of all pages until fields do.
const PAGE: char = '\u{1}';
const PAGES: char = '\u{2}';

pub(super) fn write(document: &Document) -> Result<Vec<u8>, Message> {
    let language = tag(document.language);
    let fill = |part: &str| {
        part.replace("{LANGUAGE}", language)
            .replace("{WIDTH}", &WIDTH.to_string())
            .into_bytes()
    };
    let parts = [
        ("[Content_Types].xml", fill(part!("content-types.xml"))),
        ("_rels/.rels", fill(part!("package.xml.rels"))),
        ("docProps/core.xml", properties(document).into_bytes()),
        ("word/document.xml", body(document).into_bytes()),
        (
            "word/_rels/document.xml.rels",
            fill(part!("document.xml.rels")),
        ),
        ("word/styles.xml", fill(part!("styles.xml"))),
        ("word/numbering.xml", fill(part!("numbering.xml"))),
        ("word/settings.xml", fill(part!("settings.xml"))),
        ("word/footer1.xml", footer(document).into_bytes()),
        ("word/fontTable.xml", fill(part!("fonts.xml"))),
        (
            "word/_rels/fontTable.xml.rels",
            fill(part!("fonts.xml.rels")),
        ),
        ("word/fonts/regular.odttf", keyed(Face::Regular)),
        ("word/fonts/bold.odttf", keyed(Face::SemiBold)),
    ];
    packed(&parts).map_err(|_| Message::new("export-docx-failed"))
}

fn packed(parts: &[(&str, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // Always the same day, so that the same document gives the same bytes.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, content) in parts {
        archive.start_file(*name, options)?;
        archive.write_all(content)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// The language with the country, as office programs choose a dictionary by it.
fn tag(language: Language) -> &'static str {
    match language {
        Language::Nb => "nb-NO",
        Language::Nn => "nn-NO",
        Language::En => "en-GB",
    }
}

/// A font as it lies in the file.
fn keyed(face: Face) -> Vec<u8> {
    let mut bytes = face.bytes().to_vec();
    for (byte, key) in bytes.iter_mut().take(KEYED).zip(FONT_KEY.iter().cycle()) {
        *byte ^= key;
    }
    bytes
}

fn properties(document: &Document) -> String {
    let (title, day) = (escaped(&document.title.line()), document.day);
    let language = tag(document.language);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
         <dc:title>{title}</dc:title><dc:creator></dc:creator><dc:language>{language}</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:modified>\
         </cp:coreProperties>"
    )
}

fn body(document: &Document) -> String {
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <w:document xmlns:w=\"{WORDS}\" xmlns:r=\"{RELATIONS}\"><w:body>"
    );
    paragraph(&mut out, "Title", &document.title);
    for (number, block) in document.blocks.iter().enumerate() {
        let before_list = matches!(document.blocks.get(number + 1), Some(Block::List(_)));
        self::block(&mut out, block, before_list);
    }
    let [width, height] = SHEET;
    put!(
        out,
        "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer\"/>\
         <w:pgSz w:w=\"{width}\" w:h=\"{height}\"/>\
         <w:pgMar w:top=\"{MARGIN}\" w:right=\"{MARGIN}\" w:bottom=\"{MARGIN}\" w:left=\"{MARGIN}\" \
         w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
    );
    out
}

/// A block; what stands before a list stays on the page on which that begins.
fn block(out: &mut String, block: &Block, before_list: bool) {
    match block {
        Block::Heading(Level::Section, text) => paragraph(out, "Heading1", text),
        Block::Heading(Level::Part, text) => paragraph(out, "Heading2", text),
        Block::Paragraph(text) => kept_paragraph(out, "Normal", before_list, text),
        Block::List(points) => {
            for (number, point) in points.iter().enumerate() {
                // The last point of several does not stand alone on a page.
                let kept = number > 0 && number + 2 == points.len();
                kept_paragraph(out, "ListBullet", kept, point);
            }
        }
        Block::Table(table) => self::table(out, table),
        Block::Signatures(signatories) => signatures(out, signatories),
    }
}

fn paragraph(out: &mut String, style: &str, text: &Text) {
    kept_paragraph(out, style, false, text);
}

/// A paragraph that may have to stand on the page of the next.
fn kept_paragraph(out: &mut String, style: &str, kept: bool, text: &Text) {
    let kept = if kept { "<w:keepNext/>" } else { "" };
    put!(
        out,
        "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{kept}</w:pPr>"
    );
    for (number, span) in text.spans.iter().enumerate() {
        let set = if span.strong {
            "<w:rPr><w:b/></w:rPr>"
        } else {
            ""
        };
        put!(out, "<w:r>{set}");
        if number > 0 {
            out.push_str("<w:t xml:space=\"preserve\"> </w:t>");
        }
        for (number, line) in span.words.split('\n').enumerate() {
            if number > 0 {
                out.push_str("<w:br/>");
            }
            put!(out, "<w:t xml:space=\"preserve\">{}</w:t>", escaped(line));
        }
        out.push_str("</w:r>");
    }
    out.push_str("</w:p>");
}

fn table(out: &mut String, table: &Table) {
    let widths = table.widths(WIDTH as f32);
    begin_table(out, "Register", &widths);
    out.push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (column, width) in table.columns.iter().zip(&widths) {
        cell(out, *width, "", |out| {
            paragraph(out, "ColumnHead", &column.header);
        });
    }
    out.push_str("</w:tr>");
    for group in &table.groups {
        if let Some(title) = &group.title {
            let span = format!(
                "<w:gridSpan w:val=\"{}\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F4F2EC\"/>",
                widths.len()
            );
            out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            cell(out, WIDTH as f32, &span, |out| {
                paragraph(out, "GroupTitle", title);
            });
            out.push_str("</w:tr>");
        }
        for cells in &group.rows {
            out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (text, width) in cells.iter().zip(&widths) {
                cell(out, *width, "", |out| paragraph(out, "Cell", text));
            }
            out.push_str("</w:tr>");
        }
    }
    end_table(out);
}

fn begin_table(out: &mut String, style: &str, widths: &[f32]) {
    put!(
        out,
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/>\
         <w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" \
         w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>"
    );
    for width in widths {
        put!(out, "<w:gridCol w:w=\"{width:.0}\"/>");
    }
    out.push_str("</w:tblGrid>");
}

/// Ends a table, with a paragraph behind it, since two tables that touch are one.
fn end_table(out: &mut String) {
    out.push_str("</w:tbl>");
    paragraph(out, "Normal", &Text::default());
}

fn cell(out: &mut String, width: f32, properties: &str, content: impl FnOnce(&mut String)) {
    put!(
        out,
        "<w:tc><w:tcPr><w:tcW w:w=\"{width:.0}\" w:type=\"dxa\"/>{properties}</w:tcPr>"
    );
    content(out);
    out.push_str("</w:tc>");
}

/// Lines to sign on, two beside each other.
fn signatures(out: &mut String, signatories: &[Signatory]) {
    let half = WIDTH as f32 / 2.0;
    begin_table(out, "TableNormal", &[half, half]);
    for pair in signatories.chunks(2) {
        out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for place in 0..2 {
            cell(out, half, "", |out| {
                let Some(signatory) = pair.get(place) else {
                    return paragraph(out, "SignatureName", &Text::default());
                };
                paragraph(out, "SignatureRule", &Text::default());
                paragraph(out, "SignatureName", &signatory.who);
                if let Some(signed) = &signatory.signed {
                    paragraph(out, "SignatureName", signed);
                }
            });
        }
        out.push_str("</w:tr>");
    }
    end_table(out);
}

/// The title, and the number of the page as fields that the program fills.
fn footer(document: &Document) -> String {
    let page = Message::new("export-page")
        .with("page", PAGE.to_string())
        .with("of", PAGES.to_string());
    let words = Catalogue::of(document.language).say(&page);
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <w:ftr xmlns:w=\"{WORDS}\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>"
    );
    run(&mut out, &document.title.line());
    out.push_str("<w:r><w:tab/></w:r>");
    let mut rest = words.as_str();
    while let Some(at) = rest.find([PAGE, PAGES]) {
        run(&mut out, &rest[..at]);
        let field = if rest[at..].starts_with(PAGE) {
            "PAGE"
        } else {
            "NUMPAGES"
        };
        put!(
            out,
            "<w:fldSimple w:instr=\"{field}\"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
        );
        rest = &rest[at + 1..];
    }
    run(&mut out, rest);
    out.push_str("</w:p></w:ftr>");
    out
}

fn run(out: &mut String, words: &str) {
    let words = escaped(words);
    put!(out, "<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r>");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_of_the_fonts_is_the_one_in_the_list_of_fonts_turned_round() {
        let digits: String = part!("fonts.xml")
            .split_once("fontKey=\"{")
            .unwrap()
            .1
            .chars()
            .take_while(|it| *it != '}')
            .filter(char::is_ascii_hexdigit)
            .collect();
        let number = FONT_KEY
            .iter()
            .rev()
            .fold(0, |number, byte| number << 8 | u128::from(*byte));
        let told = format!("{number:032X}");
        assert_eq!(digits, told);
        assert_ne!(keyed(Face::Regular)[..4], Face::Regular.bytes()[..4]);
    }
}
