//! Whether a text of a file is one that is known, as our own exports write it and as other programs
//! save it.

/// The ways in which exports may have written a text, one for each of the ways of telling persons'
/// names and each language; of any text as many, and in the same order.
pub type Retold<'a> = &'a dyn Fn(&str) -> Vec<String>;

/// What a spreadsheet shows of a formula that came to nothing.
const FAULTS: [&str; 11] = [
    "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!",
    // As it is said in Norwegian.
    "#I/T", "#VERDI!", "#NAVN?",
];
/// The UTF-16 units of the longest text of a cell; a longer one ends in `…` there.
const LONGEST: usize = 32_767;

/// Whether a cell holds the fault of a formula.
pub(super) fn is_fault(text: &str) -> bool {
    let text = text.trim();
    FAULTS.contains(&text) || text.starts_with("Err:") && text[4..].parse::<u16>().is_ok()
}

/// Whether a cell says that there is nothing: a lone dash.
pub(super) fn is_dash(text: &str) -> bool {
    matches!(text.trim(), "-" | "–" | "—" | "\u{2212}")
}

/// Whether two texts are the same but for what files cannot hold: the space around them, the kind of
/// line break, characters that no sheet has, an apostrophe that keeps a formula from being one, and
/// what is too long for a cell.
pub(super) fn alike(known: &str, told: &str) -> bool {
    if known.trim() == told.trim() {
        return true;
    }
    let (known, told) = (plain(known), plain(told));
    known == told
        || told.strip_prefix('\'').is_some_and(|told| told == known)
        || told
            .strip_suffix('…')
            .is_some_and(|cut| known.starts_with(cut) && told.encode_utf16().count() + 1 >= LONGEST)
}

/// A text as it is compared.
pub(super) fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let text: String = text
        .chars()
        .map(|character| match character {
            '\r' => '\n',
            '\t' | '\n' => character,
            '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
            other if other.is_control() => '\u{fffd}',
            other => other,
        })
        .collect();
    text.trim().to_owned()
}

/// Whether a text is a known one, or one of the ways in which exports tell it.
pub(super) fn says(retold: Retold<'_>, known: &str, told: &str) -> bool {
    alike(known, told) || retold(known).iter().any(|known| alike(known, told))
}

/// Whether a text lists the known ones, parted as exports part them.
pub(super) fn says_list(retold: Retold<'_>, known: &[&str], told: &str) -> bool {
    if alike(&joined(known.iter().copied()), told) {
        return true;
    }
    let ways: Vec<Vec<String>> = known.iter().map(|text| retold(text)).collect();
    let count = ways.iter().map(Vec::len).min().unwrap_or(0);
    (0..count).any(|way| alike(&joined(ways.iter().map(|it| it[way].as_str())), told))
}

fn joined<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
    texts.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_files_cannot_hold_makes_no_difference_and_all_else_does() {
        for (known, told) in [
            (" Ring Holla ", "Ring Holla"),
            ("a\r\nb", "a\nb"),
            ("a\rb", "a\nb"),
            ("a\u{7}b", "a\u{fffd}b"),
            ("=1+1", "'=1+1"),
        ] {
            assert!(alike(known, told), "{known:?} {told:?}");
        }
        let long = "å".repeat(LONGEST + 1);
        let cut = "å".repeat(LONGEST - 1) + "…";
        assert!(alike(&long, &cut));
        for (known, told) in [("a", "A"), ("a b", "ab"), ("'a", "a"), ("abc", "a…")] {
            assert!(!alike(known, told), "{known:?} {told:?}");
        }
    }

    #[test]
    fn faults_of_formulas_and_lone_dashes_are_seen() {
        assert!(is_fault(" #REF! ") && is_fault("Err:502"));
        assert!(!is_fault("#REF! i arket") && !is_fault("Err: nei"));
        assert!(is_dash(" – ") && !is_dash("-1"));
    }
}
