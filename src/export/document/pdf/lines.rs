//! A text broken into lines of a given width.

use super::super::Text;
use crate::scene::{InterMeasure, TextMeasure as _, Weight};

/// Words in one line, set alike.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Piece {
    pub words: String,
    pub weight: Weight,
    /// From the beginning of the line, in points.
    pub left: f32,
}

/// A line: its pieces from left to right.
pub(super) type Line = Vec<Piece>;

/// The lines of a text in a size, each no wider than `width` points. They break at spaces, after hyphens
/// and slashes, where the text itself does, and within a word only where it alone is too wide.
pub(super) fn broken(text: &Text, size: f32, all_strong: bool, width: f32) -> Vec<Line> {
    let mut setter = Setter {
        lines: vec![Line::new()],
        right: 0.0,
        size,
        width,
    };
    for span in &text.spans {
        let weight = if span.strong || all_strong {
            Weight::SemiBold
        } else {
            Weight::Regular
        };
        for (number, line) in span.words.split('\n').enumerate() {
            if number > 0 {
                setter.new_line();
            }
            for word in line.split(' ').filter(|word| !word.is_empty()) {
                let mut spaced = true;
                for part in parts(word) {
                    setter.part(part, spaced, weight);
                    spaced = false;
                }
            }
        }
    }
    setter.lines
}

/// At most so many of the lines; where one is left out, the last one says so.
pub(super) fn at_most(mut lines: Vec<Line>, most: usize) -> Vec<Line> {
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut().and_then(|line| line.last_mut()) {
            last.words.push('…');
        }
    }
    lines
}

struct Setter {
    lines: Vec<Line>,
    /// Where the last line ends, in points.
    right: f32,
    size: f32,
    width: f32,
}

impl Setter {
    fn new_line(&mut self) {
        self.lines.push(Line::new());
        self.right = 0.0;
    }

    /// Sets a part of a word; a space goes before it if it does not begin a line.
    fn part(&mut self, part: &str, spaced: bool, weight: Weight) {
        let measured = |words: &str| InterMeasure.width(words, self.size, weight);
        let (size, room) = (measured(part), self.width);
        let space = if spaced { measured(" ") } else { 0.0 };
        if self.right > 0.0 && self.right + space + size > room {
            self.new_line();
        }
        if size <= room {
            self.put(part, spaced, weight);
            return;
        }
        for (number, piece) in self.pieces(part, weight).into_iter().enumerate() {
            if number > 0 {
                self.new_line();
            }
            self.put(piece, false, weight);
        }
    }

    /// A word wider than a line in pieces that fit, each of at least one letter. Letters are measured one
    /// by one, since a word may be as long as a book.
    fn pieces<'w>(&self, word: &'w str, weight: Weight) -> Vec<&'w str> {
        let (mut pieces, mut begin, mut width) = (Vec::new(), 0, 0.0);
        for (at, letter) in word.char_indices() {
            let letter = &word[at..at + letter.len_utf8()];
            let advance = InterMeasure.width(letter, self.size, weight);
            if at > begin && width + advance > self.width {
                pieces.push(&word[begin..at]);
                (begin, width) = (at, 0.0);
            }
            width += advance;
        }
        pieces.push(&word[begin..]);
        pieces
    }

    fn put(&mut self, words: &str, spaced: bool, weight: Weight) {
        let width = InterMeasure.width(words, self.size, weight);
        let begins = self.right == 0.0;
        let space = if spaced && !begins {
            InterMeasure.width(" ", self.size, weight)
        } else {
            0.0
        };
        let Some(line) = self.lines.last_mut() else {
            return;
        };
        match line.last_mut() {
            Some(last) if last.weight == weight => {
                if space > 0.0 {
                    last.words.push(' ');
                }
                last.words.push_str(words);
            }
            _ => line.push(Piece {
                // The space is there for whoever searches or copies the line.
                words: if space > 0.0 {
                    format!(" {words}")
                } else {
                    words.to_owned()
                },
                weight,
                left: self.right,
            }),
        }
        self.right += space + width;
    }
}

/// A word in parts between which a line may break: after a hyphen or slash with a letter behind it.
fn parts(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        let all = rest;
        if all.is_empty() {
            return None;
        }
        let after = all.char_indices().zip(all.chars().skip(1));
        let end = after
            .filter(|((_, sign), next)| {
                matches!(sign, '-' | '/' | '\u{2010}' | '\u{2013}') && next.is_alphabetic()
            })
            .map(|((at, sign), _)| at + sign.len_utf8())
            .next()
            .unwrap_or(all.len());
        rest = &all[end..];
        Some(&all[..end])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &Text, width: f32) -> Vec<String> {
        let lines = broken(text, 10.0, false, width);
        let told = lines.iter().map(|line| {
            let words: Vec<&str> = line.iter().map(|piece| &*piece.words).collect();
            words.concat()
        });
        told.collect()
    }

    #[test]
    fn a_line_breaks_at_spaces_after_hyphens_and_where_the_text_does() {
        let text = Text::plain("Innovasjon Norge-kontoret\nskog/land");
        assert_eq!(
            told(&text, 500.0),
            ["Innovasjon Norge-kontoret", "skog/land"]
        );
        assert_eq!(
            told(&text, 60.0),
            ["Innovasjon", "Norge-", "kontoret", "skog/land"]
        );
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken_within_and_nothing_of_it_is_lost() {
        let word = "W".repeat(40);
        let lines = told(&Text::plain(&word), 60.0);
        assert!(lines.len() > 4, "{lines:?}");
        assert_eq!(lines.concat(), word);
        assert_eq!(told(&Text::plain("ab"), 0.1), ["a", "b"]);
    }

    #[test]
    fn a_word_as_long_as_a_book_takes_no_longer_than_a_book() {
        let word = "å".repeat(400_000);
        assert_eq!(told(&Text::plain(&word), 100.0).concat().len(), word.len());
    }

    #[test]
    fn a_label_and_its_text_stand_in_one_line_without_touching() {
        let lines = broken(&Text::labelled("Sted", "Frosta"), 10.0, false, 200.0);
        let [line] = &lines[..] else {
            panic!("{lines:?}")
        };
        assert_eq!(line[1].words, " Frosta");
        let label = InterMeasure.width("Sted", 10.0, Weight::SemiBold);
        assert_eq!(line[1].left, label);
    }

    #[test]
    fn no_line_is_wider_than_it_may_be() {
        let words = "Partene går sammen om ett forprosjekt for pyrolyse på Innherred/Namdalen";
        for width in [40.0, 77.0, 120.0, 300.0] {
            for line in broken(&Text::plain(words), 9.5, true, width) {
                let wide: f32 = line
                    .iter()
                    .map(|piece| InterMeasure.width(&piece.words, 9.5, piece.weight))
                    .sum();
                assert!(wide <= width + 0.5, "{wide} in {width}");
            }
        }
    }
}
