//! All texts of one language.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Query, collate, files, function, number, search};
use crate::message::{Arg, Language, Message};

/// All texts of one language, ready to be said.
pub struct Catalogue {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// The texts that have nothing to fill in.
    texts: HashMap<&'static str, String>,
}

impl Catalogue {
    /// The catalogue of a language. The first call for a language reads its files (a few
    /// milliseconds); later ones cost nothing to speak of.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        static NB: OnceLock<Catalogue> = OnceLock::new();
        static NN: OnceLock<Catalogue> = OnceLock::new();
        static EN: OnceLock<Catalogue> = OnceLock::new();
        let cell = match language {
            Language::Nb => &NB,
            Language::Nn => &NN,
            Language::En => &EN,
        };
        cell.get_or_init(|| Self::new(language))
    }

    /// Reads the embedded files. They are checked by tests, so what cannot be read here would
    /// only show as its key.
    fn new(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![identifier(language)]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Nb | Language::Nn => |value, _| in_figures(value, Language::Nb),
            Language::En => |value, _| in_figures(value, Language::En),
        }));
        for (_, content) in files::of(language) {
            let resource = match FluentResource::try_new((*content).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        let mut texts = HashMap::new();
        for key in files::of(language)
            .iter()
            .flat_map(|(_, content)| files::keys(content))
        {
            let pattern = bundle.get_message(key).and_then(|message| message.value());
            let mut errors = Vec::new();
            if let Some(pattern) = pattern {
                let text = bundle
                    .format_pattern(pattern, None, &mut errors)
                    .into_owned();
                if errors.is_empty() {
                    texts.insert(key, text);
                }
            }
        }
        function::add_to(&mut bundle, &texts);
        Self {
            language,
            bundle,
            texts,
        }
    }

    /// The language of the catalogue.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// A text that has nothing to fill in. A key that is not written is shown itself.
    #[must_use]
    pub fn text(&self, key: &'static str) -> &str {
        self.texts.get(key).map_or(key, String::as_str)
    }

    /// A message in this language. A key that is not written is shown itself.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        if message.args().is_empty() {
            return self.text(message.key()).to_owned();
        }
        let mut args = FluentArgs::with_capacity(message.args().len());
        for (name, arg) in message.args() {
            args.set(*name, self.value(arg));
        }
        self.fill(message.key(), &args, &mut Vec::new())
    }

    /// The text with its placeholders filled; what goes wrong is put in `errors`.
    fn fill(
        &self,
        key: &'static str,
        args: &FluentArgs<'_>,
        errors: &mut Vec<fluent_bundle::FluentError>,
    ) -> String {
        match self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
        {
            Some(pattern) => self
                .bundle
                .format_pattern(pattern, Some(args), errors)
                .into_owned(),
            None => key.to_owned(),
        }
    }

    fn value<'a>(&self, arg: &'a Arg) -> FluentValue<'a> {
        match arg {
            Arg::Text(text) => FluentValue::from(&**text),
            Arg::Integer(value) => FluentValue::from(*value),
            Arg::Number { value, decimals } => figure(*value, *decimals),
            Arg::Date(date) => self.date(*date).into(),
            Arg::Message(message) => self.say(message).into(),
            Arg::List(messages) => {
                let said: Vec<String> = messages.iter().map(|message| self.say(message)).collect();
                self.list(&said).into()
            }
        }
    }

    /// `a`, `a og b`, `a, b og c`; nothing for nothing.
    #[must_use]
    pub fn list(&self, parts: &[impl AsRef<str>]) -> String {
        let mut out = String::new();
        for (index, part) in parts.iter().enumerate() {
            if index > 0 {
                out.push_str(if index + 1 == parts.len() {
                    self.text("list-last")
                } else {
                    ", "
                });
            }
            out.push_str(part.as_ref());
        }
        out
    }

    /// A figure with at most `decimals` decimals, trailing zeros dropped: `1 234,5` with
    /// unbreakable spaces, in English `1,234.5`; `−3` with a real minus. What is not a finite
    /// number is a dash.
    #[must_use]
    pub fn number(&self, value: f64, decimals: u8) -> String {
        number::format(value, decimals, self.language)
    }

    /// A label as it stands inside a sentence, as `{ LOWER(…) }` writes it.
    #[must_use]
    pub fn lower(&self, label: &str) -> String {
        function::lower(label)
    }

    /// The symbol of a unit with the words of this language, as `{ UNIT(…) }` writes it: `MNOK` is
    /// `mill. kr`; a unit without words of its own stays as it is.
    #[must_use]
    pub fn unit(&self, symbol: &str) -> String {
        function::unit(symbol, |key| self.text(key))
    }

    /// The order of names in lists, see [`compare`](super::compare). It is the Norwegian order in
    /// every language, so that a list does not jump when the language is switched.
    #[must_use]
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        collate::compare(one, other)
    }

    /// A text as searches see it, see [`fold`](super::fold).
    #[must_use]
    pub fn fold(&self, text: &str) -> String {
        search::fold(text)
    }

    /// Whether every word of `query` is found in `text`, see [`Query`], which is faster for many
    /// texts.
    #[must_use]
    pub fn matches(&self, query: &str, text: &str) -> bool {
        Query::new(query).is_in(text)
    }
}

impl Catalogue {
    /// Renders `key` with the given texts: the patterns of this module itself.
    pub(super) fn pattern(&self, key: &'static str, parts: &[(&'static str, &str)]) -> String {
        let mut args = FluentArgs::with_capacity(parts.len());
        for (name, part) in parts {
            args.set(*name, *part);
        }
        self.fill(key, &args, &mut Vec::new())
    }

    /// Like `say`, with all that went wrong on the way.
    #[cfg(test)]
    pub(super) fn say_strictly(&self, message: &Message) -> Result<String, String> {
        let mut args = FluentArgs::new();
        for (name, arg) in message.args() {
            args.set(*name, self.value(arg));
        }
        if !self.bundle.has_message(message.key()) {
            return Err(format!("{} is not written", message.key()));
        }
        let mut errors = Vec::new();
        let said = self.fill(message.key(), &args, &mut errors);
        if errors.is_empty() {
            Ok(said)
        } else {
            Err(format!("{}: {errors:?}", message.key()))
        }
    }
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Catalogue({})", self.language)
    }
}

/// The language by which Fluent chooses plurals. Every code of ours is well formed.
fn identifier(language: Language) -> LanguageIdentifier {
    language.code().parse().unwrap_or_default()
}

/// A number for Fluent, rounded as it will be shown so that what reads as 1 counts as one.
fn figure(value: f64, decimals: u8) -> FluentValue<'static> {
    FluentValue::Number(FluentNumber::new(
        number::rounded(value, decimals),
        FluentNumberOptions {
            maximum_fraction_digits: Some(decimals.into()),
            ..FluentNumberOptions::default()
        },
    ))
}

/// Fluent's own numbers know nothing of decimal signs, so they are written here.
fn in_figures(value: &FluentValue<'_>, language: Language) -> Option<String> {
    let FluentValue::Number(figure) = value else {
        return None;
    };
    let decimals = figure
        .options
        .maximum_fraction_digits
        .and_then(|digits| digits.try_into().ok());
    Some(number::format(
        figure.value,
        decimals.unwrap_or(Arg::DECIMALS),
        language,
    ))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn said(language: Language, message: &Message) -> String {
        Catalogue::of(language).say(message).replace('\u{a0}', " ")
    }

    #[test]
    fn a_catalogue_can_be_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Catalogue>();
    }

    #[test]
    fn a_word_is_found_by_its_key_and_a_missing_one_shows_its_key() {
        assert_eq!(Catalogue::of(Language::Nn).text("undo"), "Angre");
        assert_eq!(
            Catalogue::of(Language::En).text("no-such-key"),
            "no-such-key"
        );
        assert_eq!(
            said(Language::En, &Message::new("no-such-key").with("n", 1)),
            "no-such-key"
        );
    }

    #[test]
    fn a_count_decides_between_one_and_many() {
        let assets = |n: usize| Message::new("count-asset").with("n", n);
        assert_eq!(said(Language::Nb, &assets(0)), "0 aktiva");
        assert_eq!(said(Language::Nb, &assets(1)), "1 aktivum");
        assert_eq!(said(Language::Nn, &assets(21)), "21 aktiva");
        assert_eq!(said(Language::En, &assets(1)), "1 asset");
        assert_eq!(said(Language::En, &assets(12_345)), "12,345 assets");
    }

    #[test]
    fn a_figure_counts_as_one_when_it_is_shown_as_one() {
        let assets = |value| Message::new("count-asset").with("n", Arg::number(value, 1));
        assert_eq!(said(Language::Nb, &assets(0.999)), "1 aktivum");
        assert_eq!(said(Language::Nb, &assets(1.5)), "1,5 aktiva");
    }

    #[test]
    fn figures_are_written_as_the_language_writes_them() {
        let capacity = |unit: &str| {
            Message::new("quantity-per-year")
                .with("value", 1234.5)
                .with("unit", unit)
        };
        assert_eq!(said(Language::Nb, &capacity("kt Si")), "1 234,5 kt Si/år");
        assert_eq!(said(Language::En, &capacity("kt Si")), "1,234.5 kt Si/year");
        assert_eq!(said(Language::Nn, &capacity("MNOK")), "1 234,5 mill. kr/år");
        assert_eq!(
            said(Language::En, &capacity("personer")),
            "1,234.5 persons/year"
        );
    }

    #[test]
    fn a_label_within_a_sentence_is_small_and_the_users_words_are_kept() {
        let edit = Message::new("edit-add")
            .with("kind", Message::new("kind-asset"))
            .with("title", "Frosta { $kind }");
        assert_eq!(
            said(Language::Nb, &edit),
            "Legg til aktivum «Frosta { $kind }»"
        );
        assert_eq!(said(Language::En, &edit), "Add asset “Frosta { $kind }”");
    }

    #[test]
    fn days_and_lists_are_written_inside_sentences() {
        let kinds = ["kind-asset", "kind-chain", "kind-step"].map(Message::new);
        let quoted = |arg: Arg| said(Language::Nb, &Message::new("quoted").with("text", arg));
        assert_eq!(quoted(kinds[..0].to_vec().into()), "«»");
        assert_eq!(quoted(kinds[..1].to_vec().into()), "«Aktivum»");
        assert_eq!(
            quoted(kinds[..2].to_vec().into()),
            "«Aktivum og Verdikjede»"
        );
        assert_eq!(
            quoted(kinds.to_vec().into()),
            "«Aktivum, Verdikjede og Steg»"
        );
        assert_eq!(quoted(date(2023, 5, 11).into()), "«11. mai 2023»");
    }
}
