//! What is said to a person: a key and typed arguments, without a catalogue.
//!
//! Everything below `i18n` speaks in [`Message`]s. Which words a message becomes is decided where
//! it is shown, so one sentence can be read in three languages at once, kept in the undo list
//! while the language changes, and compared in tests without knowing any of its translations.

mod arg;
mod language;

pub use arg::Arg;
pub use language::Language;

use std::fmt;

/// A sentence, a word or a name that is not yet in any language: the key of a text in the
/// catalogues of `assets/i18n`, and the arguments that its placeholders ask for.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    key: &'static str,
    args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// The message with this key and no arguments.
    #[must_use]
    pub fn new(key: &'static str) -> Self {
        Self {
            key,
            args: Vec::new(),
        }
    }

    /// The same message with one more argument; a second one of the same name takes the place of
    /// the first.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        let arg = arg.into();
        match self.args.iter_mut().find(|(known, _)| *known == name) {
            Some((_, value)) => *value = arg,
            None => self.args.push((name, arg)),
        }
        self
    }

    /// The key of the text in the catalogues.
    #[must_use]
    pub fn key(&self) -> &'static str {
        self.key
    }

    /// The arguments in the order they were given.
    #[must_use]
    pub fn args(&self) -> &[(&'static str, Arg)] {
        &self.args
    }

    /// The argument of this name.
    #[must_use]
    pub fn arg(&self, name: &str) -> Option<&Arg> {
        self.args
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, arg)| arg)
    }
}

/// For logs and failing tests only, never for people: `edit-add(kind: kind-asset(), title: "Holla")`.
impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}(", self.key)?;
        for (index, (name, arg)) in self.args.iter().enumerate() {
            let separator = if index == 0 { "" } else { ", " };
            write!(f, "{separator}{name}: {arg}")?;
        }
        f.write_str(")")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_argument_given_twice_keeps_the_later_value_in_the_first_place() {
        let message = Message::new("edit-set")
            .with("field", "a")
            .with("title", "b")
            .with("field", "c");
        assert_eq!(
            message.args(),
            [
                ("field", Arg::Text("c".into())),
                ("title", Arg::Text("b".into()))
            ]
        );
    }

    #[test]
    fn a_log_shows_the_key_and_all_arguments() {
        let message = Message::new("edit-add")
            .with("kind", Message::new("kind-asset"))
            .with("title", "Holla")
            .with("count", 3_usize)
            .with("value", 2.5)
            .with("on", jiff::civil::date(2023, 5, 11));
        assert_eq!(
            message.to_string(),
            "edit-add(kind: kind-asset(), title: \"Holla\", count: 3, value: 2.5, on: 2023-05-11)"
        );
    }

    #[test]
    fn messages_are_equal_when_key_and_arguments_are() {
        let one = || Message::new("count-asset").with("n", 1_i64);
        assert_eq!(one(), one());
        assert_ne!(one(), Message::new("count-asset").with("n", 2_i64));
        assert_ne!(one(), Message::new("count-chain").with("n", 1_i64));
    }
}
