//! Lines and columns of a text.

/// A place in a text as people count: the first character is at 1:1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub line: usize,
    /// In characters.
    pub column: usize,
}

/// Finds the place of a byte.
pub(super) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// Looks through the text once.
    pub fn of(text: &'a str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        Self {
            text,
            starts: std::iter::once(0)
                .chain(ends.map(|(at, _)| at + 1))
                .collect(),
        }
    }

    /// The place of a byte; of the end, if there are fewer.
    pub fn place(&self, at: usize) -> Place {
        let at = at.min(self.text.len());
        let line = self.starts.partition_point(|start| *start <= at);
        let start = self
            .starts
            .get(line.saturating_sub(1))
            .copied()
            .unwrap_or(0);
        let before = self.text.as_bytes().get(start..at).unwrap_or_default();
        // A character is counted at its first byte.
        let column = 1 + before.iter().filter(|byte| **byte & 0xc0 != 0x80).count();
        Place { line, column }
    }
}

/// The byte at a place, as the RON parser counts it; of the end, if there is no such place.
pub(super) fn byte_at(text: &str, place: ron::error::Position) -> usize {
    let mut start = 0;
    for _ in 1..place.line {
        match text[start..].find('\n') {
            Some(end) => start += end + 1,
            None => return text.len(),
        }
    }
    text[start..]
        .char_indices()
        .nth(place.col.saturating_sub(1))
        .map_or(text.len(), |(at, _)| start + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_not_bytes() {
        let text = "a\næøå: x\n";
        let lines = Lines::of(text);
        let at = text.find('x').unwrap_or_default();
        assert_eq!(lines.place(at), Place { line: 2, column: 6 });
        assert_eq!(byte_at(text, ron::error::Position { line: 2, col: 6 }), at);
        assert_eq!(lines.place(usize::MAX), Place { line: 3, column: 1 });
        assert_eq!(Lines::of("").place(0), Place { line: 1, column: 1 });
    }
}
