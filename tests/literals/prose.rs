//! Whether a literal would be read as words.

/// Attributes of markup whose value is shown or read aloud.
const ATTRIBUTES_READ: [&str; 6] = [
    "title",
    "alt",
    "aria-label",
    "aria-description",
    "placeholder",
    "summary",
];

/// Whether a literal holds a letter beyond ASCII, or a space and a word of two letters or more, once
/// placeholders and markup are taken away.
pub fn is_sentence(literal: &str) -> bool {
    let text = without_placeholders(&without_markup(literal));
    let foreign = text.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
    let spaced = text.contains([' ', '\u{a0}', '\u{202f}']);
    foreign || (spaced && has_word(&text))
}

/// Whether a literal holds a word at all.
pub fn is_word(literal: &str) -> bool {
    has_word(&without_placeholders(literal))
}

fn has_word(text: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic())
        .any(|word| word.chars().count() > 1)
}

/// Takes away `{}`, `{name}`, `{0:.2}`; `{{` and `}}` stand for braces and stay.
fn without_placeholders(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        kept.push_str(&rest[..open]);
        rest = &rest[open..];
        let inside = rest[1..].split('}').next().unwrap_or_default();
        let is_placeholder = inside.len() + 2 <= rest.len() && !inside.contains([' ', '{', '\n']);
        let taken = if is_placeholder { inside.len() + 2 } else { 1 };
        rest = &rest[taken..];
    }
    kept + rest
}

/// Takes away tags and, in pieces of tags, `name="value"`, but keeps values that are read.
fn without_markup(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        kept.push_str(&without_attributes(&rest[..open]));
        rest = &rest[open..];
        let is_tag = rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || "/!?{".contains(c));
        let end = if is_tag { tag_end(rest) } else { 1 };
        if is_tag {
            kept.push_str(&values_read(&rest[..end]));
        }
        rest = &rest[end..];
    }
    kept + &without_attributes(rest)
}

/// Where the tag ends that `text` begins with: behind its `>`, or at the end of a piece of a tag.
fn tag_end(text: &str) -> usize {
    let mut quoted = false;
    for (place, c) in text.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '>' if !quoted => return place + 1,
            _ => {}
        }
    }
    text.len()
}

fn without_attributes(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((name, value, range)) = attribute(rest) {
        kept.push_str(&rest[..range.start]);
        if ATTRIBUTES_READ.contains(&name) {
            kept.push_str(value);
        }
        rest = &rest[range.end..];
    }
    // What is left of a piece that begins within a tag.
    if kept.is_empty() || rest.starts_with(['>', '/']) {
        rest = rest.trim_start_matches(['/', '>']);
    }
    kept + rest
}

fn values_read(tag: &str) -> String {
    let mut kept = String::new();
    let mut rest = tag;
    while let Some((name, value, range)) = attribute(rest) {
        if ATTRIBUTES_READ.contains(&name) {
            kept.push(' ');
            kept.push_str(value);
        }
        rest = &rest[range.end..];
    }
    kept
}

/// The first `name="value"` of a text, and where it stands.
fn attribute(text: &str) -> Option<(&str, &str, std::ops::Range<usize>)> {
    let equals = text.find("=\"")?;
    let is_name = |c: char| c.is_ascii_alphanumeric() || "-:_".contains(c);
    let start = text[..equals].trim_end_matches(is_name).len();
    let value = text[equals + 2..].split('"').next().unwrap_or_default();
    let end = (equals + 2 + value.len() + 1).min(text.len());
    Some((&text[start..equals], value, start..end))
}

#[test]
fn words_and_foreign_letters_make_a_sentence() {
    for text in [
        "Save file",
        "Måned",
        "{n} actions",
        "no words",
        "å",
        "a\u{a0}word",
        "<p>Not found</p>",
        "<img alt=\"Map of Norway\">",
        " aria-label=\"Map of Norway\"",
        "a < b and more",
        "{{not a placeholder}}",
        "<text x=\"{x}\">All of it</text>",
        "{two words}",
    ] {
        assert!(is_sentence(text), "{text}");
    }
}

#[test]
fn marks_markup_and_placeholders_make_no_sentence() {
    for text in [
        "",
        " ",
        ", ",
        " · ",
        "→ {}",
        "key-of-message",
        "Save",
        "{:>8} {name:.2}",
        "M {x} {y} L {x} {y} Z",
        "- [ ] {}",
        "%Y-%m-%d %H:%M",
        "<text x=\"{x}\" class=\"big label\">{label}</text>",
        " stroke-width=\"{w}\" fill=\"none\"/>",
        "<!DOCTYPE html>\n<html lang=\"{lang}\">",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">",
        "</g></svg>",
        "<rect x=\"1\" ",
        "{}",
        "1 234",
        "| --- | --- |",
        "\u{e012} {}",
    ] {
        assert!(!is_sentence(text), "{text}");
    }
}

#[test]
fn a_word_is_two_letters() {
    assert!(
        is_word("OK")
            && is_word("Å{}pne")
            && !is_word("{word}")
            && !is_word("\u{e012}")
            && !is_word("x")
    );
}
