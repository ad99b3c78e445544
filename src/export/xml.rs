//! Text that is safe in XML and in files made of it.

/// Text for an element or attribute: markup escaped, characters that XML forbids replaced, line breaks
/// as spaces.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(' '),
            other => out.push(legal_character(other)),
        }
    }
    out
}

/// A text without the characters that XML forbids or that only steer a terminal; what breaks a line
/// stays, as `\n`.
pub(super) fn legal(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .map(|character| match character {
            '\t' | '\n' => character,
            '\r' => '\n',
            other => legal_character(other),
        })
        .collect()
}

/// The same in one line.
pub(super) fn legal_line(text: &str) -> String {
    legal(text).replace(['\t', '\n'], " ")
}

fn legal_character(character: char) -> char {
    match character {
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
        other => other,
    }
}
