//! Text of which every character can be seen.

/// A text whose characters can all be seen: every kind of line break is `\n` (several are one), runs of
/// other white space are a space (but for those at which no line may break), control characters, marks
/// that turn a line around and what is no character are gone.
pub(super) fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut between = None;
    for character in text.chars() {
        match character {
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                between = Some('\n');
            }
            '\u{a0}' | '\u{202f}' | '\u{2007}' => push(&mut out, &mut between, character),
            space if space.is_whitespace() => between = between.or(Some(' ')),
            hidden if is_hidden(hidden) => {}
            shown => push(&mut out, &mut between, shown),
        }
    }
    out
}

fn push(out: &mut String, between: &mut Option<char>, character: char) {
    if let Some(between) = between.take()
        && !out.is_empty()
    {
        out.push(between);
    }
    out.push(character);
}

fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
        || matches!(character, '\u{fdd0}'..='\u{fdef}')
        || u32::from(character) & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_keeps_its_lines_and_loses_what_cannot_be_seen() {
        assert_eq!(
            visible(" a\r\n\r\n b\t\u{202e}c\0 \u{2028}d\u{a0}e\u{feff} "),
            "a\nb c\nd\u{a0}e"
        );
        assert_eq!(visible("\u{ffff}\u{1b}[31m"), "[31m");
        assert_eq!(visible("trær 🌲 CO₂ – «ja»"), "trær 🌲 CO₂ – «ja»");
    }
}
