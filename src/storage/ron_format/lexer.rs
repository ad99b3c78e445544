//! The words of a RON text, one after another, without meaning.
//!
//! For looking through text that may be damaged, hostile or from a newer program: the lexer
//! allocates nothing, never fails and passes over each byte once.

/// What a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `(`, `[` or `{`.
    Open,
    /// `)`, `]` or `}`.
    Close,
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// A string, raw or not, with its quotes.
    Text,
    /// A string without its closing quote; it takes the rest of the text.
    OpenText,
    /// A name.
    Name,
    /// A block comment without its end; it takes the rest of the text.
    OpenComment,
    /// A comment in more comments than [`DEEPEST`].
    DeepComment,
    /// A line that a version control program left where two versions conflict.
    Conflict,
    /// A number, or something that has no place in a RON text.
    Other,
}

/// Comments may be nested so deep.
pub(super) const DEEPEST: usize = 64;

/// A word and where it stands, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub kind: Kind,
    pub start: usize,
    pub end: usize,
}

/// Reads the words of a text.
pub(super) struct Lexer<'a> {
    text: &'a str,
    at: usize,
    /// Whether a comment was passed over.
    pub comments: bool,
    /// Whether a carriage return was passed over outside strings.
    pub carriage_returns: bool,
}

impl<'a> Lexer<'a> {
    /// Reads from a byte on, which must begin a character.
    pub fn from(text: &'a str, at: usize) -> Self {
        Self {
            text,
            at,
            comments: false,
            carriage_returns: false,
        }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// The next word.
    pub fn next(&mut self) -> Option<Word> {
        loop {
            let start = self.at;
            let byte = self.byte(start)?;
            let kind = match byte {
                b' ' | b'\t' | b'\n' | 0x0b | 0x0c => {
                    self.at += 1;
                    while self.byte(self.at) == Some(b' ') {
                        self.at += 1;
                    }
                    continue;
                }
                b'\r' => {
                    self.carriage_returns = true;
                    self.at += 1;
                    continue;
                }
                b'(' | b'[' | b'{' => self.take(1, Kind::Open),
                b')' | b']' | b'}' => self.take(1, Kind::Close),
                b',' => self.take(1, Kind::Comma),
                b':' => self.take(1, Kind::Colon),
                b'"' => self.string(start + 1),
                b'\'' => self.letter(),
                b'/' => match self.comment() {
                    Some(kind) => kind,
                    None => continue,
                },
                b'0'..=b'9' | b'+' | b'-' | b'.' => self.while_byte(Kind::Other, |byte| {
                    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.' | b'_')
                }),
                b'a'..=b'z' | b'A'..=b'Z' | b'_' => self.name(),
                b'<' | b'=' | b'>' | b'|' if self.is_conflict(byte) => {
                    self.while_byte(Kind::Conflict, |byte| byte != b'\n')
                }
                0..0x80 => self.take(1, Kind::Other),
                _ => match self.beyond_ascii() {
                    Some(kind) => kind,
                    None => continue,
                },
            };
            return Some(Word {
                kind,
                start,
                end: self.at,
            });
        }
    }

    fn take(&mut self, bytes: usize, kind: Kind) -> Kind {
        self.at += bytes;
        kind
    }

    fn while_byte(&mut self, kind: Kind, belongs: impl Fn(u8) -> bool) -> Kind {
        let rest = &self.text.as_bytes()[self.at..];
        self.at += rest
            .iter()
            .position(|byte| !belongs(*byte))
            .unwrap_or(rest.len());
        kind
    }

    /// A string whose text begins at `from`.
    fn string(&mut self, from: usize) -> Kind {
        let rest = &self.text[from..];
        // Looking for one byte is many times faster than for one of two, and most strings hold no
        // backslash. From the first backslash on each byte is looked at once.
        let Some(quote) = rest.find('"') else {
            self.at = self.text.len();
            return Kind::OpenText;
        };
        let Some(backslash) = rest[..quote].find('\\') else {
            self.at = from + quote + 1;
            return Kind::Text;
        };
        let bytes = rest.as_bytes();
        let mut at = backslash;
        while let Some(byte) = bytes.get(at) {
            match byte {
                b'"' => {
                    self.at = from + at + 1;
                    return Kind::Text;
                }
                b'\\' => at += 2,
                _ => at += 1,
            }
        }
        self.at = self.text.len();
        Kind::OpenText
    }

    /// A string that ends at a quote followed by `hashes` hashes.
    fn raw_string(&mut self, from: usize, hashes: usize) -> Kind {
        let bytes = self.text.as_bytes();
        let mut at = from;
        while let Some(quote) = bytes
            .get(at..)
            .and_then(|rest| rest.iter().position(|b| *b == b'"'))
        {
            at += quote + 1;
            let found = bytes[at..]
                .iter()
                .take(hashes)
                .take_while(|byte| **byte == b'#')
                .count();
            if found == hashes {
                self.at = at + hashes;
                return Kind::Text;
            }
            at += found;
        }
        self.at = bytes.len();
        Kind::OpenText
    }

    /// `'a'`, `'"'`, `'\''`: no field holds one, but its quote or bracket must not be taken for one.
    fn letter(&mut self) -> Kind {
        let rest = &self.text[self.at + 1..];
        let mut letters = rest.char_indices();
        let (_, first) = letters.next().unwrap_or_default();
        let closing = if first == '\\' {
            rest.char_indices()
                .skip(2)
                .take(10)
                .find(|(_, letter)| *letter == '\'')
        } else {
            letters.next().filter(|(_, letter)| *letter == '\'')
        };
        let bytes = closing.map_or(1, |(at, _)| at + 2);
        self.take(bytes, Kind::Other)
    }

    /// Passes over a comment; a kind if it is none, or has no end.
    fn comment(&mut self) -> Option<Kind> {
        match self.byte(self.at + 1) {
            Some(b'/') => {
                self.comments = true;
                self.while_byte(Kind::Other, |byte| byte != b'\n');
                None
            }
            Some(b'*') => {
                self.comments = true;
                self.block_comment()
            }
            _ => Some(self.take(1, Kind::Other)),
        }
    }

    fn block_comment(&mut self) -> Option<Kind> {
        let bytes = self.text.as_bytes();
        let mut at = self.at + 2;
        let mut depth = 1;
        while depth > 0 {
            match (bytes.get(at), bytes.get(at + 1)) {
                (Some(b'*'), Some(b'/')) => {
                    depth -= 1;
                    at += 2;
                }
                (Some(b'/'), Some(b'*')) => {
                    depth += 1;
                    at += 2;
                    if depth > DEEPEST {
                        self.at = bytes.len();
                        return Some(Kind::DeepComment);
                    }
                }
                (Some(_), _) => at += 1,
                (None, _) => {
                    self.at = bytes.len();
                    return Some(Kind::OpenComment);
                }
            }
        }
        self.at = at;
        None
    }

    /// A name, or a string that begins with letters.
    fn name(&mut self) -> Kind {
        let start = self.at;
        self.while_byte(Kind::Name, |byte| {
            byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
        });
        match &self.text.as_bytes()[start..self.at] {
            b"b" if self.byte(self.at) == Some(b'"') => self.string(self.at + 1),
            b"b" if self.byte(self.at) == Some(b'\'') => self.letter(),
            name @ (b"r" | b"br") => {
                let rest = &self.text.as_bytes()[self.at..];
                let hashes = rest.iter().take_while(|byte| **byte == b'#').count();
                match rest.get(hashes) {
                    Some(b'"') => self.raw_string(self.at + hashes + 1, hashes),
                    Some(_) if name == b"r" && hashes == 1 => {
                        self.at += 1;
                        self.while_byte(Kind::Name, |byte| {
                            byte.is_ascii_alphanumeric()
                                || matches!(byte, b'_' | b'.' | b'+' | b'-')
                                || byte >= 0x80
                        })
                    }
                    _ => Kind::Name,
                }
            }
            _ => Kind::Name,
        }
    }

    /// Seven of the same at the beginning of a line, as git and others write.
    fn is_conflict(&self, byte: u8) -> bool {
        let bytes = self.text.as_bytes();
        let begins_line = self.at == 0 || bytes[self.at - 1] == b'\n';
        begins_line
            && bytes[self.at..]
                .iter()
                .take_while(|other| **other == byte)
                .count()
                == 7
            && matches!(self.byte(self.at + 7), None | Some(b' ' | b'\n' | b'\r'))
    }

    /// Space that RON passes over, or part of a name, or nothing that belongs here.
    fn beyond_ascii(&mut self) -> Option<Kind> {
        let letter = self.text[self.at..].chars().next()?;
        if matches!(
            letter,
            '\u{85}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}'
        ) {
            self.at += letter.len_utf8();
            return None;
        }
        if letter.is_alphanumeric() {
            return Some(self.name());
        }
        Some(self.take(letter.len_utf8(), Kind::Other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<(Kind, &str)> {
        let mut lexer = Lexer::from(text, 0);
        std::iter::from_fn(|| lexer.next())
            .map(|word| (word.kind, &text[word.start..word.end]))
            .collect()
    }

    #[test]
    fn brackets_in_strings_letters_and_comments_are_no_brackets() {
        let text = r##"a("(", r#"")"#, b"[", '(', '\'', /* ) /* } */ */ r"]" // {
            )"##;
        let brackets: Vec<_> = words(text)
            .into_iter()
            .filter(|(kind, _)| matches!(kind, Kind::Open | Kind::Close))
            .collect();
        assert_eq!(brackets, [(Kind::Open, "("), (Kind::Close, ")")]);
    }

    #[test]
    fn a_string_without_its_end_takes_the_rest() {
        assert_eq!(
            words("x: \"a\\\"").last(),
            Some(&(Kind::OpenText, "\"a\\\""))
        );
        assert_eq!(words("r#\"a\"").last(), Some(&(Kind::OpenText, "r#\"a\"")));
        assert_eq!(words("\"\\"), [(Kind::OpenText, "\"\\")]);
    }

    #[test]
    fn a_line_of_a_merge_conflict_is_known_at_the_beginning_of_a_line_only() {
        assert_eq!(
            words("<<<<<<< HEAD\na")[0],
            (Kind::Conflict, "<<<<<<< HEAD")
        );
        assert_eq!(words("=======")[0].0, Kind::Conflict);
        assert!(
            words(" =======")
                .iter()
                .all(|(kind, _)| *kind == Kind::Other)
        );
    }

    #[test]
    fn names_may_hold_letters_beyond_ascii_and_be_raw() {
        assert_eq!(
            words("råstoff r#a-b øl"),
            [
                (Kind::Name, "råstoff"),
                (Kind::Name, "r#a-b"),
                (Kind::Name, "øl"),
            ]
        );
    }

    #[test]
    fn deeply_nested_comments_are_given_up() {
        let text = "/*".repeat(1_000_000);
        assert_eq!(
            words(&text).last().map(|word| word.0),
            Some(Kind::DeepComment)
        );
    }
}
