//! Finding text whatever keyboard it was typed on.

use super::letters;

/// A text as searches see it: lower case, accents gone but æ, ø and å kept (ä is æ, ö is ø),
/// raised and lowered digits as digits (`CO₂` is `co2`), every kind of hyphen, minus and dash as
/// `-`, runs of white space as one space, none at the ends.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = letters::take(&mut rest) {
        if letter.is_whitespace() {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
            continue;
        }
        // A mark with no letter to stand on, which a space before it would have taken.
        if letters::is_mark(letter) {
            continue;
        }
        let (first, second) = letters::base(plain(letter));
        out.push(first);
        out.extend(second);
    }
    out.truncate(out.trim_end().len());
    out
}

fn plain(letter: char) -> char {
    match letter {
        '₀' | '⁰' => '0',
        '₁' | '¹' => '1',
        '₂' | '²' => '2',
        '₃' | '³' => '3',
        '₄' | '⁴' => '4',
        '₅' | '⁵' => '5',
        '₆' | '⁶' => '6',
        '₇' | '⁷' => '7',
        '₈' | '⁸' => '8',
        '₉' | '⁹' => '9',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '’' | '‘' => '\'',
        other => other,
    }
}

/// What a person searches for, ready to be looked for in many texts.
///
/// Every word of it must be in a text, in any order, whole or as a part of a longer word; an empty
/// query is in every text. Case and accents do not count, and `ae`, `oe`, `aa` or a bare `a` and
/// `o` find æ, ø and å: `roros` and `roeros` find Røros, `aalesund` finds Ålesund. The other way
/// around `håkon` finds Haakon, but `å` does not find every `a`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    words: Vec<String>,
}

impl Query {
    /// The query that a person typed.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        Self {
            words: fold(typed)
                .split(' ')
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect(),
        }
    }

    /// Whether there is nothing to look for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether every word is in `text`.
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        self.is_empty() || self.is_in_folded(&fold(text))
    }

    /// Whether every word is in a text that has been [folded](fold) before.
    #[must_use]
    pub fn is_in_folded(&self, folded: &str) -> bool {
        self.words.iter().all(|word| found(word, folded))
    }
}

fn found(word: &str, text: &str) -> bool {
    if text.contains(word) {
        return true;
    }
    let norwegian = |text: &str| text.contains(['æ', 'ø', 'å']);
    (norwegian(word) || norwegian(text)) && found_by_sound(word, text)
}

/// The two letters that may be written for a Norwegian one; the first of them may stand alone.
fn spelt(letter: char) -> Option<[char; 2]> {
    match letter {
        'æ' => Some(['a', 'e']),
        'ø' => Some(['o', 'e']),
        'å' => Some(['a', 'a']),
        _ => None,
    }
}

/// Walks through the text once, keeping how much of the word each possible beginning has matched,
/// so that the time is at most proportional to the product of the lengths.
fn found_by_sound(word: &str, text: &str) -> bool {
    let word: Vec<char> = word.chars().collect();
    let text: Vec<char> = text.chars().collect();
    let end = word.len();
    // `here[n]`: some way of reading the text up to here ends with the first n letters of the word.
    let mut here = vec![false; end + 1];
    let mut next = here.clone();
    let mut after = here.clone();
    for (index, letter) in text.iter().copied().enumerate() {
        here[0] = true;
        for known in 0..end {
            if !here[known] {
                continue;
            }
            let sought = word[known];
            next[known + 1] |= letter == sought;
            if let Some(pair) = spelt(letter) {
                next[known + 1] |= sought == pair[0];
                if word[known..].starts_with(&pair) {
                    next[known + 2] = true;
                }
            }
            if let Some(pair) = spelt(sought) {
                after[known + 1] |= text[index..].starts_with(&pair);
            }
        }
        if next[end] || after[end] {
            return true;
        }
        here.fill(false);
        std::mem::swap(&mut here, &mut next);
        std::mem::swap(&mut next, &mut after);
    }
    false
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn matches(query: &str, text: &str) -> bool {
        Query::new(query).is_in(text)
    }

    #[test]
    fn folding_keeps_the_norwegian_letters_only() {
        assert_eq!(fold("  Ålesund \u{a0} É TÜV "), "ålesund e tuv");
        assert_eq!(fold("Jämtland, Östersund"), "jæmtland, østersund");
        assert_eq!(fold("CO₂–H₂ 10 m³"), "co2-h2 10 m3");
        assert_eq!(fold("Finnmárku"), "finnmarku");
        assert_eq!(fold("\u{300} \u{301}é"), "e");
    }

    #[test]
    fn norwegian_letters_are_found_from_any_keyboard() {
        for query in ["røros", "roros", "roeros", "RØROS", "ros"] {
            assert!(matches(query, "Røros"), "{query}");
        }
        for query in ["ålesund", "aalesund", "alesund"] {
            assert!(matches(query, "Ålesund"), "{query}");
        }
        for query in ["mære", "maere", "mare"] {
            assert!(matches(query, "Mære"), "{query}");
        }
        for query in [
            "østersund",
            "östersund",
            "ostersund",
            "oestersund",
            "jamtland",
        ] {
            assert!(matches(query, "Jämtland, Östersund"), "{query}");
        }
    }

    #[test]
    fn old_spellings_are_found_by_new_ones() {
        assert!(matches("håkon", "Haakon"));
        assert!(matches("åse", "Aase"));
    }

    #[test]
    fn a_norwegian_letter_does_not_find_a_bare_one() {
        assert!(!matches("møre", "More"));
        assert!(!matches("å", "Agder"));
        assert!(!matches("fåre", "fare"));
    }

    #[test]
    fn every_word_must_be_there_in_any_order() {
        assert!(matches("holla wacker", "Wacker Holla"));
        assert!(matches("co2 holla", "CO₂ fra Wacker Holla"));
        assert!(!matches("holla elkem", "Wacker Holla"));
        assert!(matches("   ", "Wacker Holla"));
        assert!(!matches("x", ""));
    }

    #[test]
    fn many_repeated_letters_take_no_longer_than_the_product_of_the_lengths() {
        let text = "å".repeat(2_000);
        assert!(!matches(&format!("{}b", "a".repeat(1_000)), &text));
        assert!(matches(&"a".repeat(4_000), &text));
        assert!(!matches(&"a".repeat(4_001), &text));
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing_more(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once.clone());
        }

        #[test]
        fn a_text_is_found_in_itself(text in ".{0,30}", before in ".{0,5}", after in ".{0,5}") {
            prop_assert!(matches(&text, &text));
            let inside = format!("{before} {text} {after}");
            prop_assert!(matches(&text, &inside));
        }

        #[test]
        fn spelling_out_norwegian_letters_finds_them(text in "[a-zæøå]{1,12}") {
            for (ae, oe, aa) in [("ae", "oe", "aa"), ("a", "o", "a")] {
                let typed = text.replace('æ', ae).replace('ø', oe).replace('å', aa);
                prop_assert!(matches(&typed, &text), "{} in {}", typed, text);
            }
        }
    }
}
