//! A document as Markdown (`CommonMark` with GitHub's tables).

use std::fmt::Write as _;

use super::super::markdown::escaped;
use super::{Block, Document, Level, Table, Text};

pub(super) fn write(document: &Document) -> String {
    let mut out = format!("# {}\n\n", one_line(&document.title));
    for block in &document.blocks {
        self::block(&mut out, block);
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn block(out: &mut String, block: &Block) {
    match block {
        Block::Heading(level, text) => {
            let marks = "#".repeat(level.number().into());
            put!(out, "{marks} {}\n\n", one_line(text));
        }
        Block::Paragraph(text) => put!(out, "{}\n\n", lines(text, "")),
        Block::List(points) => list(out, points.iter().map(|point| lines(point, "  "))),
        Block::Table(table) => self::table(out, table),
        Block::Signatures(signatories) => {
            let points = signatories.iter().filter_map(|signatory| {
                let signed = signatory.signed.as_ref()?;
                Some(format!(
                    "{}, {}",
                    one_line(&signatory.who),
                    one_line(signed)
                ))
            });
            list(out, points.map(|point| not_a_mark(&point)));
        }
    }
}

fn list(out: &mut String, points: impl Iterator<Item = String>) {
    for point in points {
        put!(out, "- {point}\n");
    }
    out.push('\n');
}

/// A table for each group, below a heading.
fn table(out: &mut String, table: &Table) {
    for group in &table.groups {
        if let Some(title) = &group.title {
            block(out, &Block::Heading(Level::Part, title.clone()));
        }
        let headers = table.columns.iter().map(|column| one_line(&column.header));
        row(out, headers);
        row(out, table.columns.iter().map(|_| "---".to_owned()));
        for cells in &group.rows {
            row(out, cells.iter().map(one_line));
        }
        out.push('\n');
    }
}

fn row(out: &mut String, cells: impl Iterator<Item = String>) {
    let cells: Vec<String> = cells.collect();
    put!(out, "| {} |\n", cells.join(" | "));
}

/// A text where no line may end.
fn one_line(text: &Text) -> String {
    let spans: Vec<String> = text
        .spans
        .iter()
        .map(|span| set_off(&escaped(&span.words), span.strong))
        .collect();
    spans.join(" ")
}

/// A text with its line breaks, each line but the first further in.
fn lines(text: &Text, indent: &str) -> String {
    let mut out = String::new();
    for span in &text.spans {
        for (number, line) in span.words.split('\n').enumerate() {
            if number > 0 {
                put!(out, "\\\n{indent}");
            } else if !out.is_empty() {
                out.push(' ');
            }
            let line = set_off(&escaped(line), span.strong);
            let begins = out.is_empty() || number > 0;
            out.push_str(&if begins { not_a_mark(&line) } else { line });
        }
    }
    out
}

fn set_off(words: &str, strong: bool) -> String {
    if strong && !words.is_empty() {
        format!("**{words}**")
    } else {
        words.to_owned()
    }
}

/// A line that begins no list, rule or heading, whatever it begins with.
fn not_a_mark(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if line.starts_with(['-', '+', '=', ':']) {
        format!("\\{line}")
    } else if digits > 0 && line[digits..].starts_with(['.', ')']) {
        format!("{}\\{}", &line[..digits], &line[digits..])
    } else {
        line.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_begins_a_list_a_rule_or_a_number() {
        for (written, told) in [
            ("- a", "\\- a"),
            ("+ a", "\\+ a"),
            ("---", "\\---"),
            ("===", "\\==="),
            ("12. a", "12\\. a"),
            ("1) a", "1\\) a"),
            ("12 a", "12 a"),
            ("a\n- b", "a\\\n\\- b"),
        ] {
            assert_eq!(lines(&Text::plain(written), ""), told, "{written:?}");
        }
    }

    #[test]
    fn a_label_is_set_off_and_its_text_follows_after_a_space() {
        let text = Text::labelled("Sted", "Frosta*");
        assert_eq!(lines(&text, ""), "**Sted** Frosta\\*");
    }
}
