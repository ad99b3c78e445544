//! The canonical text of a value: the bytes the program writes.
//!
//! Written here and not by the RON crate, so that the canonical form is ours and no new version of
//! a dependency changes a saved file. The rules:
//! - Two spaces a level, `\n`, a comma after each line's value; one field, entry or element a line.
//! - A struct inside a record whose fields are all plain values (`Stamp`, `Place`, `Note`, a
//!   `Quantity` without source) stands on one line, however long. It depends on nothing but the
//!   value, so the same value always gives the same text.
//! - Structs carry their names, newtypes (`Unit`, `CountyCode`) do not; a present option is its
//!   value, without `Some`.
//! - Floats are the shortest text that reads back to the same bits, always with a point or an
//!   exponent.
//! - In strings `"`, `\` and all that would not be seen or would break a line is escaped: control
//!   characters, bidirectional and zero-width marks, line and paragraph separators. All other text
//!   stands as it is.

use std::fmt::{self, Display, Write as _};

use serde::ser;

/// Records are fields of tables, which are fields of the workspace: structs this far out never
/// share a line.
const RECORD_LEVEL: usize = 2;

/// How many lines something in brackets takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Lines {
    /// One, and it counts as a plain value: a tuple, or nothing at all.
    Short,
    /// One, unless something in it takes more.
    OneIfPlain,
    /// One for each part.
    Many,
}

/// Something open: a struct, map, list or tuple.
struct Frame {
    /// Where its text begins, just after the opening bracket.
    open: usize,
    /// Whether all of it still stands on one line.
    one_line: bool,
    /// Where its fields begin in `marks`.
    marks: usize,
    /// Whether nothing is in it yet.
    empty: bool,
}

/// Builds the text.
pub(super) struct Writer {
    out: String,
    indent: usize,
    frames: Vec<Frame>,
    /// Where in `out` each field of an open one-line struct begins.
    marks: Vec<usize>,
}

/// A value that refused to be written. Ours never do.
#[derive(Debug)]
pub(super) struct Unwritable(String);

impl Display for Unwritable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unwritable {}

impl ser::Error for Unwritable {
    fn custom<T: Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

/// What writing a part gives.
pub(super) type Written<T = ()> = Result<T, Unwritable>;

impl Writer {
    pub fn new(capacity: usize) -> Self {
        Self {
            out: String::with_capacity(capacity),
            indent: 0,
            frames: Vec::new(),
            marks: Vec::new(),
        }
    }

    /// The text, with its last line ended.
    pub fn finish(mut self) -> String {
        self.out.push('\n');
        self.out
    }

    fn new_line(&mut self) {
        const SPACES: &str = "\n                                ";
        let wide = 2 * self.indent + 1;
        if let Some(line) = SPACES.get(..wide) {
            self.out.push_str(line);
        } else {
            self.out.push('\n');
            self.out.extend(std::iter::repeat_n(' ', wide - 1));
        }
    }

    /// Opens a struct, map, list or tuple. What a longer one stands in cannot stay on one line.
    pub fn open(&mut self, bracket: char, lines: Lines) {
        if lines != Lines::Short {
            self.break_line();
        }
        self.out.push(bracket);
        let one_line = lines != Lines::Many;
        if !one_line {
            self.indent += 1;
        }
        let (open, marks) = (self.out.len(), self.marks.len());
        self.frames.push(Frame {
            open,
            one_line,
            marks,
            empty: true,
        });
    }

    pub fn open_struct(&mut self, name: &'static str, fields: usize) {
        self.out.push_str(name);
        let lines = match fields {
            0 => Lines::Short,
            _ if self.frames.len() <= RECORD_LEVEL => Lines::Many,
            _ => Lines::OneIfPlain,
        };
        self.open('(', lines);
    }

    pub fn open_list(&mut self, bracket: char, length: Option<usize>) {
        self.open(
            bracket,
            if length == Some(0) {
                Lines::Short
            } else {
                Lines::Many
            },
        );
    }

    /// Gives each field of the innermost open struct, if they share a line, a line of its own.
    fn break_line(&mut self) {
        let Some(frame) = self.frames.last_mut() else {
            return;
        };
        if !frame.one_line {
            return;
        }
        frame.one_line = false;
        let (open, marks) = (frame.open, frame.marks);
        let fields = self.out.split_off(open);
        let starts = self.marks.split_off(marks);
        self.indent += 1;
        for (index, start) in starts.iter().enumerate() {
            self.new_line();
            match starts.get(index + 1) {
                Some(next) => {
                    self.out
                        .push_str(&fields[start - open..next - open - ", ".len()]);
                    self.out.push(',');
                }
                None => self.out.push_str(&fields[start - open..]), // its value is being written
            }
        }
    }

    /// Begins a field, entry or element.
    pub fn begin(&mut self) {
        let Some(frame) = self.frames.last_mut() else {
            return;
        };
        let first = std::mem::replace(&mut frame.empty, false);
        if frame.one_line {
            if !first {
                self.out.push_str(", ");
            }
            self.marks.push(self.out.len());
        } else {
            self.new_line();
        }
    }

    /// Ends a field, entry or element.
    pub fn end(&mut self) {
        if self.frames.last().is_some_and(|frame| !frame.one_line) {
            self.out.push(',');
        }
    }

    pub fn close(&mut self, bracket: char) {
        let Some(frame) = self.frames.pop() else {
            return;
        };
        if frame.one_line {
            self.marks.truncate(frame.marks);
        } else {
            self.indent -= 1;
            if !frame.empty {
                self.new_line();
            }
        }
        self.out.push(bracket);
    }

    /// Writes what needs no escape and opens nothing.
    pub fn plain(&mut self, text: &str) {
        self.out.push_str(text);
    }

    pub fn number(&mut self, number: impl Display) -> Written {
        write!(self.out, "{number}").map_err(ser::Error::custom)
    }

    pub fn text(&mut self, text: &str) {
        self.out.push('"');
        let mut plain = 0;
        let mut at = 0;
        let bytes = text.as_bytes();
        while let Some(byte) = bytes.get(at) {
            if !MAY_NEED_ESCAPE[usize::from(*byte)] {
                at += 1;
                continue;
            }
            let Some(letter) = text[at..].chars().next() else {
                break;
            };
            let after = at + letter.len_utf8();
            if needs_escape(letter) {
                self.out.push_str(&text[plain..at]);
                self.escaped(letter);
                plain = after;
            }
            at = after;
        }
        self.out.push_str(&text[plain..]);
        self.out.push('"');
    }

    fn escaped(&mut self, letter: char) {
        match letter {
            '"' => self.out.push_str("\\\""),
            '\\' => self.out.push_str("\\\\"),
            '\n' => self.out.push_str("\\n"),
            '\r' => self.out.push_str("\\r"),
            '\t' => self.out.push_str("\\t"),
            _ => self.out.extend(letter.escape_unicode()),
        }
    }
}

fn needs_escape(letter: char) -> bool {
    matches!(
        letter,
        '"' | '\\'
            | '\0'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{61c}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
    )
}

/// Bytes that a letter to escape can begin with.
const MAY_NEED_ESCAPE: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 0x20 {
        table[byte] = true;
        byte += 1;
    }
    table[b'"' as usize] = true;
    table[b'\\' as usize] = true;
    table[0x7f] = true;
    table[0xc2] = true; // U+0080 to U+00BF
    table[0xd8] = true; // U+0600 to U+063F
    table[0xe2] = true; // U+2000 to U+2FFF
    table[0xef] = true; // U+F000 to U+FFFF
    table
};
