//! What can be told of a macro's arguments, which `syn` leaves as tokens.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// A path of two or more names, as in `std::fs::read`, and its line.
pub type FoundPath = (Vec<String>, usize);

/// Every path in the tokens, those within brackets too.
pub fn paths(tokens: &TokenStream) -> Vec<FoundPath> {
    let mut found = Vec::new();
    let mut current: Vec<String> = Vec::new();
    let mut line = 0;
    let mut colons = 0;
    for token in tokens.clone() {
        match token {
            TokenTree::Ident(name) => {
                if colons != 2 {
                    finish(&mut current, line, &mut found);
                    line = name.span().start().line;
                }
                current.push(name.to_string());
                colons = 0;
            }
            TokenTree::Punct(mark) if mark.as_char() == ':' && !current.is_empty() => {
                let follows = colons == 1 || mark.spacing() == Spacing::Joint;
                colons = if follows { colons + 1 } else { 0 };
            }
            other => {
                finish(&mut current, line, &mut found);
                colons = 0;
                if let TokenTree::Group(group) = other {
                    found.extend(paths(&group.stream()));
                }
            }
        }
    }
    finish(&mut current, line, &mut found);
    found
}

fn finish(current: &mut Vec<String>, line: usize, found: &mut Vec<FoundPath>) {
    if current.len() > 1 {
        found.push((std::mem::take(current), line));
    }
    current.clear();
}

/// Every string literal in the tokens, those within brackets too.
///
/// Attributes are passed over: a comment on what a macro defines is one of them.
pub fn literals(tokens: &TokenStream) -> Vec<syn::LitStr> {
    let mut found = Vec::new();
    let mut tokens = tokens.clone().into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(mark) if mark.as_char() == '#' => {
                let brackets = |token: &TokenTree| matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket);
                tokens.next_if(brackets);
            }
            TokenTree::Group(group) => found.extend(literals(&group.stream())),
            TokenTree::Literal(literal) => {
                if let syn::Lit::Str(text) = syn::Lit::new(literal) {
                    found.push(text);
                }
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) => {}
        }
    }
    found
}
