//! Actions in one file for each who answers for any.

use std::collections::BTreeSet;

use super::super::source::Source;
use super::super::{Exported, Options, file_name};
use super::{ActionFilter, owners, told};
use crate::message::Message;
use crate::workspace::Workspace;

/// Files that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Split {
    /// Each by its name, which is safe on any system, and what is in it.
    pub files: Vec<(String, Vec<u8>)>,
    /// What was left out, in words, once for all of them or with the name of the file.
    pub left_out: Vec<Message>,
}

/// The actions that pass a filter, in one file for each owner and one for those that nobody answers for;
/// `make` makes each. An owner all of whose actions are confidential gets no file.
///
/// # Errors
/// The first that `make` gives.
pub fn by_owner(
    workspace: &Workspace,
    filter: &ActionFilter,
    options: &Options,
    extension: &str,
    make: impl Fn(&ActionFilter) -> Result<Exported, Message>,
) -> Result<Split, Message> {
    let source = Source::new(workspace, options);
    let (_, hidden) = told(&source, filter);
    let mut split = Split {
        files: Vec::new(),
        left_out: hidden.messages(),
    };
    let mut taken = BTreeSet::new();
    for (owner, name, has_told) in owners(workspace, filter, options) {
        if !has_told {
            continue;
        }
        let of_owner = ActionFilter {
            owner: Some(owner),
            ..filter.clone()
        };
        let (_, said_above) = told(&source, &of_owner);
        let made = make(&of_owner)?;
        let file = free_name(&source.word("kinds-action"), &name, extension, &mut taken);
        let said_above = said_above.messages();
        let more = made.left_out.into_iter();
        let more = more.filter(|message| !said_above.contains(message));
        let said = more.map(|what| {
            let said = Message::new("export-in-file").with("file", file.as_str());
            said.with("what", what)
        });
        split.left_out.extend(said);
        split.files.push((file, made.bytes));
    }
    Ok(split)
}

/// A name that none of the files has yet.
fn free_name(what: &str, owner: &str, extension: &str, taken: &mut BTreeSet<String>) -> String {
    let mut name = file_name(&format!("{what} {owner}"), extension);
    let mut number = 2;
    while !taken.insert(name.clone()) {
        // In front, since a long name is cut at its end.
        name = file_name(&format!("{what} {number} {owner}"), extension);
        number += 1;
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_owners_of_one_name_get_two_files() {
        let mut taken = BTreeSet::new();
        let mut name = |owner: &str| free_name("Tiltak", owner, "csv", &mut taken);
        assert_eq!(name("Siva"), "tiltak-siva.csv");
        assert_eq!(name("SIVA!"), "tiltak-2-siva.csv");
        assert_eq!(name("siva"), "tiltak-3-siva.csv");
        assert_eq!(name("../../etc"), "tiltak-..-..-etc.csv");
        let long = name(&"x".repeat(500));
        assert_ne!(long, name(&"x".repeat(501)));
    }
}
