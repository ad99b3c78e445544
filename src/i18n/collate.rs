//! The order of names in lists.

use std::cmp::Ordering;

use super::letters;

/// The order of two names in a list: æ, ø and å after z, ä as æ, ö as ø, ü as y, other accents and
/// case aside, runs of digits by their value (`T-2` before `T-12`), signs and spaces before digits
/// before letters.
///
/// `aa` sorts as the two letters it is written with: it stands for å in some names (Aasen) and not
/// in others (Kanaan), and a list cannot know which. Searching finds both, see [`fold`](super::fold).
///
/// Names that differ only in accents or case are told apart by those, plain and small first, so only
/// identical names are equal and a sorted list is the same every time.
#[must_use]
pub fn compare(one: &str, other: &str) -> Ordering {
    let shared = shared_start(one, other);
    let (one, other) = (&one[shared..], &other[shared..]);
    Elements::of(one)
        .cmp(Elements::of(other))
        .then_with(|| lower(one).cmp(lower(other)))
        .then_with(|| one.len().cmp(&other.len()))
        .then_with(|| other.cmp(one))
}

/// How many bytes both names begin with that need no looking at: whole letters with their marks,
/// and whole runs of digits.
fn shared_start(one: &str, other: &str) -> usize {
    let equal = one
        .bytes()
        .zip(other.bytes())
        .take_while(|(a, b)| a == b)
        .count();
    let mut end = one.floor_char_boundary(equal);
    while let Some(last) = one[..end].chars().next_back() {
        let belongs_together =
            |next: char| letters::is_mark(next) || (last.is_ascii_digit() && next.is_ascii_digit());
        let cuts = |text: &str| text[end..].chars().next().is_some_and(belongs_together);
        if !cuts(one) && !cuts(other) {
            break;
        }
        end -= last.len_utf8();
    }
    end
}

fn lower(text: &str) -> impl Iterator<Item = char> {
    let mut rest = text;
    std::iter::from_fn(move || letters::take(&mut rest))
}

/// What is compared first, in the order of the variants.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Element<'a> {
    Sign(char),
    /// A run of digits without leading zeros: the longer is the larger.
    Number(usize, &'a str),
    Letter(u32),
}

struct Elements<'a> {
    rest: &'a str,
    /// The second of two letters that one character stands for.
    pending: Option<char>,
}

impl<'a> Elements<'a> {
    fn of(text: &'a str) -> Self {
        Self {
            rest: text,
            pending: None,
        }
    }
}

impl<'a> Iterator for Elements<'a> {
    type Item = Element<'a>;

    fn next(&mut self) -> Option<Element<'a>> {
        if let Some(letter) = self.pending.take() {
            return Some(Element::Letter(rank(letter)));
        }
        let digits = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0 {
            let (run, rest) = self.rest.split_at(digits);
            self.rest = rest;
            let run = run.trim_start_matches('0');
            return Some(Element::Number(run.len(), run));
        }
        let letter = letters::take(&mut self.rest)?;
        if !letter.is_alphanumeric() {
            return Some(Element::Sign(letter));
        }
        let (first, second) = if letter == 'ü' {
            ('y', None)
        } else {
            letters::base(letter)
        };
        self.pending = second;
        Some(Element::Letter(rank(first)))
    }
}

/// The place of a letter in the alphabet; other scripts follow by code point.
fn rank(letter: char) -> u32 {
    match letter {
        'æ' => 'z' as u32 + 1,
        'ø' => 'z' as u32 + 2,
        'å' => 'z' as u32 + 3,
        'a'..='z' => letter as u32,
        other => 'z' as u32 + 4 + other as u32,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn assert_sorted(names: &[&str]) {
        for pair in names.windows(2) {
            assert_eq!(compare(pair[0], pair[1]), Ordering::Less, "{pair:?}");
        }
    }

    #[test]
    fn the_norwegian_letters_come_last_in_their_order() {
        assert_sorted(&["Agder", "Oslo", "Viken", "Zoo", "Ære", "Østfold", "Ålesund"]);
    }

    #[test]
    fn numbers_sort_by_value() {
        assert_sorted(&["T-2", "T-12", "T-100"]);
        assert_sorted(&["2 kt", "10 kt", "kt"]);
        assert_ne!(compare("T-2", "T-02"), Ordering::Equal);
    }

    #[test]
    fn swedish_letters_stand_where_norwegians_look_for_them() {
        assert_sorted(&["Jamtland", "Jotun", "Jylland", "Jämtland"]);
        assert_sorted(&["Zoo", "Östersund", "Østfold", "Ås"]);
    }

    #[test]
    fn accents_and_case_only_decide_between_equals() {
        assert_sorted(&["Troms", "troms og Finnmark"]);
        assert_sorted(&["ide", "idé", "ideer"]);
        assert_sorted(&["aker", "Aker", "akers"]);
    }

    #[test]
    fn two_a_sort_as_written() {
        assert_sorted(&["Aasen", "Abel", "Åsen"]);
    }

    #[test]
    fn signs_come_before_digits_and_digits_before_letters() {
        assert_sorted(&["", "(ny)", "3 verk", "verk"]);
        assert_sorted(&["Mo", "Mo Industripark", "Mosjøen"]);
    }

    #[test]
    fn a_shared_start_ends_between_letters_and_between_numbers() {
        assert_eq!(shared_start("T-12", "T-13"), 2);
        assert_eq!(shared_start("T-1", "T-12"), 2);
        assert_eq!(shared_start("T-12 a", "T-12 b"), 5);
        assert_eq!(shared_start("A\u{30a}s", "As"), 0);
        assert_eq!(shared_start("Ås", "Ål"), 2);
        assert_eq!(shared_start("æ", "ø"), 0);
    }

    proptest! {
        #[test]
        fn leaving_out_the_shared_start_changes_nothing(
            start in "[aå\u{30a}\u{308}01é -]{0,4}",
            a in "[aåA\u{30a}\u{308}01é -]{0,3}",
            b in "[aåA\u{30a}\u{308}01é -]{0,3}",
        ) {
            let (a, b) = (format!("{start}{a}"), format!("{start}{b}"));
            let whole = Elements::of(&a)
                .cmp(Elements::of(&b))
                .then_with(|| lower(&a).cmp(lower(&b)))
                .then_with(|| a.len().cmp(&b.len()))
                .then_with(|| b.cmp(&a));
            prop_assert_eq!(compare(&a, &b), whole);
        }

        #[test]
        fn the_order_is_total(a in ".{0,8}", b in ".{0,8}", c in ".{0,8}") {
            prop_assert_eq!(compare(&a, &b), compare(&b, &a).reverse());
            prop_assert_eq!(compare(&a, &b) == Ordering::Equal, a == b);
            if compare(&a, &b).is_le() && compare(&b, &c).is_le() {
                prop_assert!(compare(&a, &c).is_le());
            }
        }

        #[test]
        fn the_order_is_total_where_names_nearly_agree(
            a in "[aAåÅäáü\u{30a}0-1æ -]{0,5}",
            b in "[aAåÅäáü\u{30a}0-1æ -]{0,5}",
            c in "[aAåÅäáü\u{30a}0-1æ -]{0,5}",
        ) {
            prop_assert_eq!(compare(&a, &b), compare(&b, &a).reverse());
            prop_assert_eq!(compare(&a, &b) == Ordering::Equal, a == b);
            if compare(&a, &b).is_le() && compare(&b, &c).is_le() {
                prop_assert!(compare(&a, &c).is_le());
            }
        }
    }
}
