//! Text that is safe in Markdown.

/// A text as it is to be read, whatever it holds: characters with a meaning in Markdown (CommonMark
/// and GitHub's tables) are escaped, line breaks become spaces, characters that cannot be seen or
/// turn the line around are dropped.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut pending_space = false;
    for character in text.chars() {
        match character {
            space if space.is_whitespace() && space != '\u{a0}' => pending_space = !out.is_empty(),
            hidden if is_hidden(hidden) => {}
            visible => {
                if std::mem::take(&mut pending_space) {
                    out.push(' ');
                }
                if matches!(
                    visible,
                    '\\' | '`'
                        | '*'
                        | '_'
                        | '['
                        | ']'
                        | '<'
                        | '>'
                        | '#'
                        | '|'
                        | '~'
                        | '&'
                        | '$'
                        | '!'
                ) {
                    out.push('\\');
                }
                out.push(visible);
            }
        }
    }
    out
}

/// Control characters, and marks that change the direction of what follows.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_written_by_people_becomes_markup() {
        assert_eq!(
            escaped("*a* _b_ `c` [d](e) <f> a|b #g ![h]"),
            "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> a\\|b \\#g \\!\\[h\\]"
        );
        assert_eq!(escaped("&lt; 1 $ ~x~ \\"), "\\&lt; 1 \\$ \\~x\\~ \\\\");
    }

    #[test]
    fn every_kind_of_line_break_becomes_a_space() {
        assert_eq!(
            escaped("a\r\nb\nc\rd\u{2028}e\u{2029}f\u{85}g\u{b}h\n"),
            "a b c d e f g h"
        );
    }

    #[test]
    fn what_cannot_be_seen_is_dropped() {
        assert_eq!(escaped("a\0b\u{202e}c\u{1b}d\u{feff}"), "abcd");
    }

    #[test]
    fn norwegian_text_is_left_alone() {
        assert_eq!(
            escaped("80 kt/år – Holla (æøå), 50 %"),
            "80 kt/år – Holla (æøå), 50 %"
        );
    }
}
