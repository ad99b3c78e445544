//! The files of the catalogues, embedded.

use crate::message::Language;

/// Lists the files once and embeds each in every language.
macro_rules! files {
    ($($name:literal)*) => {
        /// The files of one language: name and content.
        pub(super) fn of(language: Language) -> &'static [(&'static str, &'static str)] {
            match language {
                Language::Nb => files!(@in "nb": $($name)*),
                Language::Nn => files!(@in "nn": $($name)*),
                Language::En => files!(@in "en": $($name)*),
            }
        }
    };
    (@in $language:literal: $($name:literal)*) => {
        &[$((
            $name,
            include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"), "/assets/i18n/", $language, "/", $name, ".ftl"
            )),
        )),*]
    };
}

files! {
    "common"
    "records"
    "formats"
    "findings"
    "errors"
    "edits"
    "cli"
    "export"
    "import"
    "shell"
    "map"
    "views"
    "chain"
    "sankey"
    "actions"
    "inspector"
    "lists"
    "assets"
    "votes"
}

/// The keys that a file defines. In Fluent's syntax a message begins in the first column with its
/// name and an equals sign; everything that belongs to it is indented.
pub(super) fn keys(content: &'static str) -> impl Iterator<Item = &'static str> {
    content.lines().filter_map(|line| {
        let (key, _) = line.split_once('=')?;
        let key = key.trim_end_matches(' ');
        let named = key.starts_with(|c: char| c.is_ascii_alphabetic())
            && key
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
        named.then_some(key)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_the_names_in_the_first_column() {
        let content = "# a = comment\none = a\ntwo =\n    b = c\n   .attribute = d\n-term = e\n\nthree_3-x= f\n";
        assert_eq!(
            keys(content).collect::<Vec<_>>(),
            ["one", "two", "three_3-x"]
        );
    }
}
