//! A document as one page for a browser: no script, nothing from elsewhere, and a policy that says so.
//! It is well-formed XML as well, so that any reader of that can check it.

use std::fmt::Write as _;

use super::super::xml::escaped;
use super::{Block, Document, Signatory, Table, Text};

/// How it looks, on a screen and on paper.
const STYLE: &str = include_str!("../../../assets/documents/page.css");
/// Nothing may be loaded, run, framed or sent; only the style that stands in the page itself counts.
const POLICY: &str = include_str!("../../../assets/documents/policy.txt");

pub(super) fn write(document: &Document) -> String {
    let mut out = String::new();
    let title = escaped(&document.title.line());
    put!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\"/>\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{}\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width\"/>\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n",
        document.language.code(),
        POLICY.trim_end()
    );
    put!(out, "<h1>{}</h1>\n", words(&document.title));
    for block in &document.blocks {
        self::block(&mut out, block);
    }
    for figure in &document.figures {
        let (caption, svg) = (words(&figure.caption), &figure.svg);
        put!(
            out,
            "<figure>\n<figcaption>{caption}</figcaption>\n{svg}</figure>\n"
        );
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn block(out: &mut String, block: &Block) {
    match block {
        Block::Heading(level, text) => {
            let (number, text) = (level.number(), words(text));
            put!(out, "<h{number}>{text}</h{number}>\n");
        }
        Block::Paragraph(text) => put!(out, "<p>{}</p>\n", words(text)),
        Block::List(points) => list(out, points.iter().map(words)),
        Block::Table(table) => self::table(out, table),
        Block::Signatures(signatories) => list(out, signatories.iter().filter_map(signature)),
    }
}

/// Who has signed; on a screen there is no line to sign on.
fn signature(signatory: &Signatory) -> Option<String> {
    let signed = words(signatory.signed.as_ref()?);
    Some(format!("{}, {signed}", words(&signatory.who)))
}

fn list(out: &mut String, points: impl Iterator<Item = String>) {
    out.push_str("<ul>\n");
    for point in points {
        put!(out, "<li>{point}</li>\n");
    }
    out.push_str("</ul>\n");
}

fn table(out: &mut String, table: &Table) {
    out.push_str("<table>\n<colgroup>");
    for width in table.widths(100.0) {
        put!(out, "<col style=\"width:{width:.1}%\"/>");
    }
    out.push_str("</colgroup>\n<thead>\n<tr>");
    for column in &table.columns {
        put!(out, "<th scope=\"col\">{}</th>", words(&column.header));
    }
    out.push_str("</tr>\n</thead>\n");
    for group in &table.groups {
        out.push_str("<tbody>\n");
        if let Some(title) = &group.title {
            let (columns, title) = (table.columns.len(), words(title));
            put!(
                out,
                "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"{columns}\">{title}</th></tr>\n"
            );
        }
        for cells in &group.rows {
            out.push_str("<tr>");
            for (column, cell) in cells.iter().enumerate() {
                let cell = words(cell);
                if column == table.names_row {
                    put!(out, "<th scope=\"row\">{cell}</th>");
                } else {
                    put!(out, "<td>{cell}</td>");
                }
            }
            out.push_str("</tr>\n");
        }
        out.push_str("</tbody>\n");
    }
    out.push_str("</table>\n");
}

fn words(text: &Text) -> String {
    let spans: Vec<String> = text
        .spans
        .iter()
        .map(|span| {
            let lines: Vec<String> = span.words.split('\n').map(escaped).collect();
            let words = lines.join("<br/>");
            if span.strong {
                format!("<strong>{words}</strong>")
            } else {
                words
            }
        })
        .collect();
    spans.join(" ")
}
