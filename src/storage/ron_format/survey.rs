//! The first look at a text: its limits, and the fields of its outermost struct.
//!
//! One pass over the bytes, before anything is allocated for what the text claims to hold.

use std::ops::Range;

use super::lexer::{DEEPEST, Kind, Lexer};
use super::{MOST_RECORDS, MOST_VALUES};

/// Names longer than this stand in no workspace.
const LONGEST_NAME: usize = 256;

/// A field of the outermost struct: where its name and its value stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    pub name: Range<usize>,
    pub value: Range<usize>,
}

/// What the first look found.
#[derive(Debug, Default)]
pub(super) struct Survey {
    pub comments: bool,
    pub carriage_returns: bool,
    pub fields: Vec<Field>,
}

/// Why a text is not looked at further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Excess {
    TooDeep,
    DeepComment,
    LongName,
    TooManyRecords,
    TooManyValues,
    Conflict,
}

/// Looks through a text.
///
/// # Errors
/// What is too much in it, and at which byte. A text that is merely damaged gives no error.
pub(super) fn survey(text: &str) -> Result<Survey, (Excess, usize)> {
    let mut lexer = Lexer::from(text, 0);
    let mut brackets = [0_u8; DEEPEST];
    let mut depth = 0;
    let (mut records, mut values) = (0_usize, 0_usize);
    let mut fields = Vec::new();
    let mut in_body = false;
    let mut name: Option<Range<usize>> = None;
    let mut value: Option<Field> = None;
    while let Some(word) = lexer.next() {
        match word.kind {
            Kind::Conflict => return Err((Excess::Conflict, word.start)),
            Kind::DeepComment => return Err((Excess::DeepComment, word.start)),
            Kind::Name if word.end - word.start > LONGEST_NAME => {
                return Err((Excess::LongName, word.start));
            }
            Kind::Open => {
                let Some(bracket) = brackets.get_mut(depth) else {
                    return Err((Excess::TooDeep, word.start));
                };
                *bracket = text.as_bytes()[word.start];
                in_body |= depth == 0 && *bracket == b'(';
                depth += 1;
                if depth == 3 && brackets[1..3] == *b"{(" {
                    records += 1;
                    if records > MOST_RECORDS {
                        return Err((Excess::TooManyRecords, word.start));
                    }
                }
            }
            Kind::Close => depth = depth.saturating_sub(1),
            Kind::Comma => {
                values += 1;
                if values > MOST_VALUES {
                    return Err((Excess::TooManyValues, word.start));
                }
            }
            _ => {}
        }
        if !in_body || depth > 1 {
            continue;
        }
        // In the outermost struct, between or at the end of its fields.
        match word.kind {
            Kind::Name if value.is_none() => name = Some(word.start..word.end),
            Kind::Colon if value.is_none() => {
                value = name.take().map(|name| Field {
                    name,
                    value: word.end..word.end,
                });
            }
            Kind::Comma => fields.extend(value.take()),
            Kind::Close if depth == 0 => {
                fields.extend(value.take());
                in_body = false;
            }
            _ => {
                if let Some(field) = &mut value {
                    if field.value.is_empty() {
                        field.value.start = word.start;
                    }
                    field.value.end = word.end;
                }
            }
        }
    }
    fields.extend(value);
    Ok(Survey {
        comments: lexer.comments,
        carriage_returns: lexer.carriage_returns,
        fields,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fields_of_the_outermost_struct_are_found() {
        let text = "#![enable(implicit_some)]\nWorkspace(format: 1, title: \"a, b\", assets: {\"a\": A(x: 1)},)";
        let survey = survey(text).unwrap();
        let fields: Vec<_> = survey
            .fields
            .iter()
            .map(|field| (&text[field.name.clone()], &text[field.value.clone()]))
            .collect();
        assert_eq!(fields[..2], [("format", "1"), ("title", "\"a, b\"")]);
        assert_eq!(fields[2].0, "assets");
        assert!(!survey.comments && !survey.carriage_returns);
    }

    #[test]
    fn a_text_cut_anywhere_can_be_surveyed() {
        let text = "Workspace(format: 1, /* æ */ assets: {\"ø\": A(x: [1, 'a', r#\"b\"#])})";
        for (at, _) in text.char_indices() {
            assert!(survey(&text[..at]).is_ok());
        }
    }

    #[test]
    fn sixty_four_brackets_are_enough() {
        assert!(survey(&"(".repeat(64)).is_ok());
        assert_eq!(
            survey(&"(".repeat(1_000_000)).unwrap_err(),
            (Excess::TooDeep, 64)
        );
    }

    #[test]
    fn a_name_of_four_megabytes_is_refused() {
        let text = format!("Workspace({}: 1)", "a".repeat(4 << 20));
        assert_eq!(survey(&text).unwrap_err(), (Excess::LongName, 10));
    }
}
