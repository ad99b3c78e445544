//! No sentence shown to a person is written outside the message catalogues.
//!
//! A string literal of the program is taken for a sentence when it holds a letter beyond ASCII, or a
//! space and a word. Not counted are what a reader of the output never sees (placeholders, markup,
//! attributes of markup but those that are read aloud or shown) and what only a developer reads: see
//! the lists below, which go by construct, never by file. A message needs no exemption, since
//! its key is no sentence; neither do ids of widgets, which use hyphens. Style sheets and other long
//! foreign text belong in `assets/`, taken in with `include_str!`.

use syn::visit::{self, Visit};

use crate::support::source::{Source, SourceFile, literals, visit_file};

mod prose;

use prose::{is_sentence, is_word};

/// The modules below and at the window, the exports and the command line, where a person reads.
const READ_BY_PEOPLE: [&str; 5] = ["ui", "app", "scene", "export", "cli"];

/// Macros whose text only a developer reads (the log, a broken assumption) or nobody (a file's name).
const MACROS_FOR_DEVELOPERS: [&str; 18] = [
    "trace",
    "debug",
    "info",
    "warn",
    "error",
    "event",
    "trace_span",
    "debug_span",
    "info_span",
    "unreachable",
    "assert",
    "assert_eq",
    "assert_ne",
    "debug_assert",
    "debug_assert_eq",
    "include_str",
    "include_bytes",
    "env",
];

/// Methods whose text only a developer reads.
const METHODS_FOR_DEVELOPERS: [&str; 2] = ["expect", "expect_err"];

/// Methods of `clap` that set a help text, which is English.
const METHODS_OF_HELP: [&str; 6] = [
    "about",
    "long_about",
    "help",
    "long_help",
    "after_help",
    "override_usage",
];

/// Attributes whose text a person reads when the program runs; all others are for the compiler, for
/// developers, or help texts of the command line.
const ATTRIBUTES_FOR_PEOPLE: [&str; 1] = ["error"];

/// Methods of a `ui` that show their text: not even a single word may stand there.
const METHODS_THAT_SHOW: [&str; 17] = [
    "label",
    "heading",
    "strong",
    "weak",
    "monospace",
    "small",
    "button",
    "small_button",
    "link",
    "hyperlink_to",
    "checkbox",
    "radio",
    "radio_value",
    "selectable_label",
    "selectable_value",
    "menu_button",
    "collapsing",
];

/// Methods that show their text, whatever they are called on.
const METHODS_THAT_HINT: [&str; 4] = [
    "on_hover_text",
    "on_disabled_hover_text",
    "on_hover_text_at_pointer",
    "hint_text",
];

/// Types of the toolkit whose `new` shows its text.
const TYPES_THAT_SHOW: [&str; 4] = ["RichText", "Label", "Button", "Checkbox"];

struct Sentences<'a> {
    file: &'a SourceFile,
    found: Vec<String>,
}

impl Sentences<'_> {
    fn check(&mut self, literal: &syn::LitStr, wrong: fn(&str) -> bool) {
        let text = literal.value();
        if wrong(&text) {
            let line = literal.span().start().line;
            let found = format!("src/{}:{line}: {text:?}", self.file.path);
            if !self.found.contains(&found) {
                self.found.push(found);
            }
        }
    }

    /// Checks the literals among a call's arguments for single words too.
    fn check_shown<'e>(&mut self, arguments: impl IntoIterator<Item = &'e syn::Expr>) {
        for argument in arguments {
            if let syn::Expr::Lit(syn::ExprLit {
                lit: syn::Lit::Str(text),
                ..
            }) = argument
            {
                self.check(text, is_word);
            }
        }
    }
}

impl<'ast> Visit<'ast> for Sentences<'_> {
    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        let syn::Meta::List(list) = &attribute.meta else {
            return;
        };
        if ATTRIBUTES_FOR_PEOPLE
            .iter()
            .any(|name| list.path.is_ident(name))
        {
            for literal in literals(&list.tokens) {
                self.check(&literal, is_sentence);
            }
        }
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        let name = call
            .path
            .segments
            .last()
            .map(|last| last.ident.to_string())
            .unwrap_or_default();
        if !MACROS_FOR_DEVELOPERS.contains(&name.as_str()) {
            for literal in literals(&call.tokens) {
                self.check(&literal, is_sentence);
            }
        }
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        let name = call.method.to_string();
        let name = name.as_str();
        let help = self.file.top() == "cli" && METHODS_OF_HELP.contains(&name);
        if help || METHODS_FOR_DEVELOPERS.contains(&name) {
            return self.visit_expr(&call.receiver);
        }
        let on_ui =
            matches!(&*call.receiver, syn::Expr::Path(receiver) if receiver.path.is_ident("ui"));
        if METHODS_THAT_HINT.contains(&name) || (on_ui && METHODS_THAT_SHOW.contains(&name)) {
            self.check_shown(&call.args);
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        if let syn::Expr::Path(function) = &*call.func {
            let mut names = function
                .path
                .segments
                .iter()
                .rev()
                .map(|segment| segment.ident.to_string());
            let is_new = names.next().is_some_and(|name| name == "new");
            if is_new
                && names
                    .next()
                    .is_some_and(|name| TYPES_THAT_SHOW.contains(&name.as_str()))
            {
                self.check_shown(&call.args);
            }
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_lit_str(&mut self, literal: &'ast syn::LitStr) {
        self.check(literal, is_sentence);
    }
}

fn sentences_outside_the_catalogues(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    for file in source
        .files
        .iter()
        .filter(|file| READ_BY_PEOPLE.contains(&file.top()))
    {
        let mut visitor = Sentences {
            file,
            found: Vec::new(),
        };
        visit_file(file, &mut visitor);
        found.append(&mut visitor.found);
    }
    found
}

#[test]
fn no_sentence_is_written_outside_the_catalogues() {
    let found = sentences_outside_the_catalogues(&Source::of_program());
    assert!(
        found.is_empty(),
        "{} found; say a Message instead:\n{}",
        found.len(),
        found.join("\n")
    );
}

#[track_caller]
fn assert_found(path: &str, text: &str, expected: usize) {
    let found = sentences_outside_the_catalogues(&Source::of_texts([(path, text)]));
    assert_eq!(found.len(), expected, "{text}\n{found:?}");
}

#[test]
fn a_sentence_in_the_program_is_found() {
    for text in [
        "const A: &str = \"Save the file\";",
        "const A: &str = \"Måned\";",
        "fn f() { g(\"two words\") }",
        "fn f() { format!(\"{n} actions\") }",
        "fn f() { writeln!(out, \"<p>Not found</p>\") }",
        "fn f() { match x { \"two words\" => 1, _ => 2 } }",
        "fn f() { vec![(1, \"two words\")] }",
        "fn f() { Message::new(\"key\").with(\"unit\", \"per year\") }",
        "#[derive(Error)] enum E { #[error(\"the disk is full\")] Full }",
        "fn f(ui: &mut Ui) { ui.label(\"Save\"); }",
        "fn f(ui: &mut Ui) { ui.add(egui::Button::new(\"Save\")); }",
        "fn f(r: Response) { r.on_hover_text(\"Save\"); }",
        "fn f() { other.about(\"two words\") }",
    ] {
        for module in READ_BY_PEOPLE
            .iter()
            .filter(|module| **module != "cli" || !text.contains("about"))
        {
            assert_found(&format!("{module}/mod.rs"), text, 1);
        }
    }
}

#[test]
fn what_no_person_reads_is_left_alone() {
    for text in [
        "/// Saves the file.\nfn f() { Message::new(\"file-saved\").with(\"name\", name); }",
        "#[expect(clippy::panic, reason = \"cannot happen here\")] fn f() {}",
        "#[command(about = \"Exports a workspace\")] struct A;",
        "fn f() { tracing::warn!(\"the lock is stale: {error}\"); }",
        "fn f() { parse().expect(\"the bundled map parses\"); unreachable!(\"never {x} so\") }",
        "const STYLE: &str = include_str!(\"../../assets/a file.css\");",
        "fn f() { Command::new(\"x\").about(\"Exports a workspace\") }",
        "fn f(ui: &mut Ui) { ui.label(c.text(\"save\")); ui.label(\"\\u{e123}\"); Id::new(\"map-canvas\"); }",
        "icons! { /// A file on disk.\n FILE = 'x'; }",
        "#[cfg(test)] mod tests { const A: &str = \"two words\"; }",
        "#[test] fn a() { f(\"two words\") }",
    ] {
        assert_found("cli/mod.rs", text, 0);
    }
    assert_found("i18n/mod.rs", "const A: &str = \"Save the file\";", 0);
}
