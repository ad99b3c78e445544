//! What files are called that leave the room.

use super::visible::visible;

/// The most letters of a name before its ending; with four bytes each they stay below what any system
/// takes.
const LONGEST: usize = 60;

/// Words as part of the name of a file: letters, digits, hyphens, points and low lines.
#[must_use]
pub fn stem(words: &str) -> String {
    let mut name: String = visible(words)
        .chars()
        .map(|letter| match letter {
            letter if letter.is_alphanumeric() || "-_.".contains(letter) => letter,
            _ => '-',
        })
        .collect();
    while name.contains("--") {
        name = name.replace("--", "-");
    }
    let name: String = name
        .trim_matches(['-', '.'])
        .chars()
        .take(LONGEST)
        .collect();
    name.trim_matches(['-', '.']).to_lowercase()
}

/// The name of a file on any system, from words and an ending.
#[must_use]
pub fn file_name(words: &str, extension: &str) -> String {
    let name = stem(words);
    let name = if name.is_empty() { "frostating" } else { &name };
    format!("{name}.{extension}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_name_that_any_system_takes() {
        assert_eq!(
            file_name("Frosta-samlingen 2023: «CO₂/år»", "ron"),
            "frosta-samlingen-2023-co₂-år.ron"
        );
        assert_eq!(file_name("../..\\ \"*?", "csv"), "frostating.csv");
        assert_eq!(file_name(" a\nb\0\u{202e}c ", "md"), "a-bc.md");
    }

    #[test]
    fn a_long_title_is_cut_to_what_a_system_takes() {
        assert!(file_name(&"Æ".repeat(4_000), "docx").len() < 250);
    }
}
