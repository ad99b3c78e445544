//! Measured text: how wide it is, how it is shortened and wrapped.
//!
//! A drawing never leaves it to its reader to break text. It asks here, with the measure of the
//! one bundled typeface, and carries what comes out.

/// How heavy the letters are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// Running text.
    #[default]
    Regular,
    /// Names in lists.
    Medium,
    /// Headings.
    SemiBold,
}

/// Knows the typeface. Sizes and widths are in the same unit.
pub trait TextMeasure {
    /// Width of a single line of text, 0 for an empty one.
    fn width(&self, text: &str, size: f32, weight: Weight) -> f32;
    /// Distance from one baseline to the next.
    fn line_height(&self, size: f32) -> f32;
}

/// A measure with a size and a weight chosen.
#[derive(Clone, Copy)]
pub struct Style<'a> {
    /// The typeface.
    pub measure: &'a dyn TextMeasure,
    /// Size of the letters.
    pub size: f32,
    /// How heavy they are.
    pub weight: Weight,
}

impl std::fmt::Debug for Style<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Style")
            .field("size", &self.size)
            .field("weight", &self.weight)
            .finish_non_exhaustive()
    }
}

impl<'a> Style<'a> {
    /// A style of that typeface.
    pub fn new(measure: &'a dyn TextMeasure, size: f32, weight: Weight) -> Self {
        Self {
            measure,
            size,
            weight,
        }
    }

    /// Width of a line.
    #[must_use]
    pub fn width(&self, text: &str) -> f32 {
        self.measure.width(text, self.size, self.weight)
    }

    /// Distance from one baseline to the next.
    #[must_use]
    pub fn line_height(&self) -> f32 {
        self.measure.line_height(self.size)
    }

    fn fits(&self, text: &str, width: f32) -> bool {
        self.width(text) <= width
    }
}

const ELLIPSIS: char = '…';

/// The text if it fits in `width`, else as much of its beginning as fits with an ellipsis, which
/// never stands after a space; where not even that fits, the ellipsis alone, else nothing.
#[must_use]
pub fn ellipsis(text: &str, style: Style<'_>, width: f32) -> String {
    if style.fits(text, width) {
        return text.to_owned();
    }
    let cuts = cuts(text);
    let shorten = |cut: usize| {
        let mut short = text[..cut].trim_end().to_owned();
        short.push(ELLIPSIS);
        short
    };
    let fitting = cuts.partition_point(|&cut| style.fits(&shorten(cut), width));
    // Kerning can make a longer text a little narrower, so the last step is checked.
    match fitting.checked_sub(1) {
        Some(last) => shorten(cuts[last]),
        None => String::new(),
    }
}

/// Breaks text into at most `most` lines no wider than `width`; what does not fit ends with an
/// ellipsis on the last line. Lines break at spaces (not at no-break spaces), after hyphens and
/// slashes, at line ends of the text itself, and within a word only where the word alone is too
/// wide. No line begins or ends with a space; an empty text gives no line.
#[must_use]
pub fn wrap(text: &str, style: Style<'_>, width: f32, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in text.lines() {
        let mut rest = paragraph.trim();
        while !rest.is_empty() {
            if lines.len() == most {
                return cut_off(lines, style, width);
            }
            let end = line_end(rest, style, width);
            if lines.len() + 1 == most && end < rest.len() {
                lines.push(ellipsis(rest, style, width));
                return lines;
            }
            lines.push(rest[..end].trim_end().to_owned());
            rest = rest[end..].trim_start();
        }
    }
    lines
}

/// Marks the last line as not the end of the text.
fn cut_off(mut lines: Vec<String>, style: Style<'_>, width: f32) -> Vec<String> {
    if let Some(last) = lines.last_mut() {
        let more = format!("{last}{ELLIPSIS}");
        *last = if style.fits(&more, width) {
            more
        } else {
            ellipsis(&format!("{last} {ELLIPSIS}"), style, width)
        };
    }
    lines
}

/// How much of a paragraph goes on one line; at least one letter.
fn line_end(text: &str, style: Style<'_>, width: f32) -> usize {
    if style.fits(text, width) {
        return text.len();
    }
    let mut end = 0;
    for at in breaks(text) {
        if !style.fits(text[..at].trim_end(), width) {
            break;
        }
        end = at;
    }
    if end > 0 {
        return end;
    }
    let cuts = cuts(text);
    let fitting = cuts.partition_point(|&cut| style.fits(&text[..cut], width));
    // The first cut is the empty text.
    cuts.get(fitting.saturating_sub(1).max(1))
        .copied()
        .unwrap_or(text.len())
}

/// Where a line may break: after a space, hyphen or slash that is followed by something else.
fn breaks(text: &str) -> impl Iterator<Item = usize> + '_ {
    text.char_indices()
        .zip(text.chars().skip(1))
        .filter_map(|((i, c), next)| {
            let space =
                |c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}');
            let after = space(c)
                || (matches!(c, '-' | '/' | '\u{2010}' | '\u{2013}') && next.is_alphabetic());
            (after && !space(next)).then_some(i + c.len_utf8())
        })
}

/// Where text may be cut off: before each letter, but not between a letter and its marks.
fn cuts(text: &str) -> Vec<usize> {
    let joined = |c: char| matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{200d}');
    let mut before = None;
    text.char_indices()
        .filter_map(|(i, c)| {
            let cut = !joined(c) && before != Some('\u{200d}');
            before = Some(c);
            cut.then_some(i)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every letter is half as wide as the size, marks have no width.
    struct Half;

    impl TextMeasure for Half {
        fn width(&self, text: &str, size: f32, _: Weight) -> f32 {
            text.chars()
                .filter(|c| !matches!(c, '\u{300}'..='\u{36f}'))
                .map(|_| size / 2.0)
                .sum()
        }
        fn line_height(&self, size: f32) -> f32 {
            size * 1.25
        }
    }

    fn style() -> Style<'static> {
        Style::new(&Half, 2.0, Weight::Regular)
    }

    #[test]
    fn text_that_fits_is_left_alone() {
        assert_eq!(ellipsis("Tjeldbergodden", style(), 14.0), "Tjeldbergodden");
        assert_eq!(wrap("Wacker Holla", style(), 12.0, 2), ["Wacker Holla"]);
    }

    #[test]
    fn a_shortened_text_fits_and_keeps_no_space_before_its_ellipsis() {
        assert_eq!(ellipsis("Norske Skog Skogn", style(), 8.0), "Norske…");
        assert_eq!(ellipsis("Norske Skog Skogn", style(), 9.0), "Norske S…");
        assert_eq!(ellipsis("Skogn", style(), 1.0), "…");
        assert_eq!(ellipsis("Skogn", style(), 0.5), "");
    }

    #[test]
    fn a_letter_keeps_its_marks() {
        assert_eq!(ellipsis("a\u{301}bcdef", style(), 2.0), "a\u{301}…");
        assert_eq!(
            wrap("e\u{301}e\u{301}e\u{301}", style(), 2.0, 9),
            ["e\u{301}e\u{301}", "e\u{301}"]
        );
    }

    #[test]
    fn lines_break_at_spaces_and_after_hyphens() {
        assert_eq!(
            wrap("Møre og Romsdal", style(), 8.0, 3),
            ["Møre og", "Romsdal"]
        );
        assert_eq!(
            wrap("bio-LNG-anlegg", style(), 9.0, 3),
            ["bio-LNG-", "anlegg"]
        );
        assert_eq!(wrap("SINTEF/NTNU", style(), 8.0, 3), ["SINTEF/", "NTNU"]);
    }

    #[test]
    fn a_number_stays_with_its_unit() {
        assert_eq!(
            wrap("om 125\u{a0}kt i året", style(), 8.0, 4),
            ["om", "125\u{a0}kt i", "året"]
        );
    }

    #[test]
    fn a_word_that_is_too_wide_is_broken_and_nothing_is_lost() {
        let lines = wrap("Trööndelage", style(), 4.0, 9);
        assert_eq!(lines, ["Tröö", "ndel", "age"]);
    }

    #[test]
    fn what_does_not_fit_in_the_lines_ends_with_an_ellipsis() {
        assert_eq!(
            wrap("en to tre fire fem", style(), 6.0, 2),
            ["en to", "tre f…"]
        );
        assert_eq!(wrap("en\nto\ntre", style(), 6.0, 2), ["en", "to…"]);
        assert_eq!(wrap("abcdef\nto", style(), 6.0, 1), ["abcde…"]);
    }

    #[test]
    fn nothing_gives_no_line_and_no_room_ends() {
        assert!(wrap("", style(), 9.0, 3).is_empty());
        assert!(wrap("  \n ", style(), 9.0, 3).is_empty());
        assert!(wrap("abc", style(), 9.0, 0).is_empty());
        assert_eq!(wrap("abc", style(), 0.0, 5), ["a", "b", "c"]);
        assert_eq!(wrap("abc", style(), f32::NAN, 2).len(), 2);
    }

    #[test]
    fn every_line_fits_where_a_letter_does() {
        let text =
            "Fylkeskommunene, Innovasjon Norge, Forskningsrådet og Siva – samordning/virkemidler";
        for width in 1..60u8 {
            for most in 1..6 {
                let lines = wrap(text, style(), f32::from(width), most);
                assert!(lines.len() <= most);
                assert!(
                    lines
                        .iter()
                        .all(|l| style().fits(l, f32::from(width)) && l.trim() == l),
                    "{width} {lines:?}"
                );
            }
        }
    }
}
