//! Every key that the program says is written in the catalogues, with the placeholders it is given.
//!
//! And every text that is written is said: its key stands in the program as a literal, or names a
//! field of a record. Keys are never put together from parts, so that both can be seen.
//!
//! The three languages are compared with each other beside the catalogues, in `src/i18n`; here the
//! program is compared with the Norwegian one. A key is said by `Message::new("key")`, by
//! `catalogue.text("key")`, by a function called `key`, which returns one, or by the macro that
//! declares the fields of records.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};

use crate::support::source::{Source, SourceFile, literals, visit_file};

/// The placeholders of every text, by key.
type Texts = BTreeMap<String, BTreeSet<String>>;

/// Reads the bokmål catalogue. A text begins in the first column with its key and `=`.
fn written_texts() -> Texts {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/i18n/nb");
    let mut content = String::new();
    for entry in std::fs::read_dir(&folder).unwrap() {
        content += &std::fs::read_to_string(entry.unwrap().path()).unwrap();
        content.push('\n');
    }
    texts_of(&content)
}

fn texts_of(content: &str) -> Texts {
    let mut texts = Texts::new();
    let mut current = String::new();
    for line in content.lines().filter(|line| !line.starts_with('#')) {
        let mut body = line;
        if let Some((key, behind)) = line.split_once('=')
            && key.starts_with(|c: char| c.is_ascii_lowercase())
        {
            key.trim_end().clone_into(&mut current);
            texts.insert(current.clone(), BTreeSet::new());
            body = behind;
        }
        let Some(names) = texts.get_mut(&current) else {
            continue;
        };
        names.extend(body.split('$').skip(1).map(|behind| {
            behind
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
                .collect::<String>()
        }));
    }
    texts
}

/// A key as the program says it.
#[derive(Debug)]
struct Said {
    key: String,
    place: String,
    args: Args,
}

/// What is known of the arguments that go with a key.
#[derive(Debug)]
enum Args {
    /// Nothing; the key alone is known.
    Unknown,
    /// These, and others may be added elsewhere.
    Some(BTreeSet<String>),
    /// These and no others.
    All(BTreeSet<String>),
}

/// `Message::new("key").with("name", value)…` taken apart.
struct Chain<'e> {
    key: &'e syn::LitStr,
    names: BTreeSet<String>,
    values: Vec<&'e syn::Expr>,
}

struct Sayings<'a> {
    file: &'a SourceFile,
    found: Vec<Said>,
}

impl Sayings<'_> {
    fn say(&mut self, key: &syn::LitStr, args: Args) {
        let place = format!("src/{}:{}", self.file.path, key.span().start().line);
        self.found.push(Said {
            key: key.value(),
            place,
            args,
        });
    }

    fn say_chain(&mut self, chain: Chain<'_>, args: fn(BTreeSet<String>) -> Args) {
        self.say(chain.key, args(chain.names));
        for value in chain.values {
            self.visit_expr(value);
        }
    }

    /// An expression whose message, if it is one, may get more arguments elsewhere.
    fn visit_unfinished(&mut self, expression: &syn::Expr) {
        if let Some(chain) = chain(expression) {
            return self.say_chain(chain, Args::Some);
        }
        match expression {
            syn::Expr::Match(choice) => {
                self.visit_expr(&choice.expr);
                for arm in &choice.arms {
                    self.visit_unfinished(&arm.body);
                }
            }
            syn::Expr::If(choice) => {
                self.visit_expr(&choice.cond);
                self.visit_unfinished_block(&choice.then_branch);
                if let Some((_, otherwise)) = &choice.else_branch {
                    self.visit_unfinished(otherwise);
                }
            }
            syn::Expr::Block(block) => self.visit_unfinished_block(&block.block),
            other => self.visit_expr(other),
        }
    }

    fn visit_unfinished_block(&mut self, block: &syn::Block) {
        for statement in &block.stmts {
            match statement {
                syn::Stmt::Expr(value, None) => self.visit_unfinished(value),
                other => self.visit_stmt(other),
            }
        }
    }
}

impl<'ast> Visit<'ast> for Sayings<'_> {
    fn visit_expr(&mut self, expression: &'ast syn::Expr) {
        if let Some(chain) = chain(expression) {
            return self.say_chain(chain, Args::All);
        }
        if let syn::Expr::MethodCall(call) = expression
            && call.method == "text"
            && let (Some(key), 1) = (literal(call.args.first()), call.args.len())
            && is_key(&key.value())
        {
            self.say(key, Args::Unknown);
        }
        visit::visit_expr(self, expression);
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        self.visit_expr(&call.func);
        for argument in &call.args {
            if is_constructor(&call.func) {
                self.visit_expr(argument);
            } else {
                self.visit_unfinished(argument);
            }
        }
    }

    fn visit_local(&mut self, local: &'ast syn::Local) {
        if let Some(value) = &local.init {
            self.visit_unfinished(&value.expr);
            if let Some((_, otherwise)) = &value.diverge {
                self.visit_expr(otherwise);
            }
        }
    }

    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        self.returned_keys(&function.sig, &function.block);
        visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        self.returned_keys(&function.sig, &function.block);
        visit::visit_impl_item_fn(self, function);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        if call.path.is_ident("fields") {
            self.fields(&call.tokens);
        }
        // The arguments of macros like `vec!` are expressions; others say nothing.
        let arguments = Punctuated::<syn::Expr, syn::Token![,]>::parse_terminated;
        for argument in call.parse_body_with(arguments).into_iter().flatten() {
            self.visit_expr(&argument);
        }
    }
}

impl Sayings<'_> {
    /// All literals in a function called `key`.
    fn returned_keys(&mut self, signature: &syn::Signature, block: &syn::Block) {
        struct Literals<'l>(Vec<&'l syn::LitStr>);
        impl<'l> Visit<'l> for Literals<'l> {
            fn visit_lit_str(&mut self, literal: &'l syn::LitStr) {
                self.0.push(literal);
            }
        }
        if signature.ident == "key" {
            let mut literals = Literals(Vec::new());
            literals.visit_block(block);
            for literal in literals
                .0
                .into_iter()
                .filter(|literal| is_key(&literal.value()))
            {
                self.say(literal, Args::Unknown);
            }
        }
    }

    /// The fields in `Variant => field: Type`; each has a name in the catalogues.
    fn fields(&mut self, tokens: &TokenStream) {
        let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
        for (index, token) in tokens.iter().enumerate() {
            if let TokenTree::Group(group) = token {
                self.fields(&group.stream());
            }
            if let TokenTree::Ident(field) = token
                && index >= 2
                && tokens[index - 2].to_string() == "="
                && tokens[index - 1].to_string() == ">"
            {
                let key = syn::LitStr::new(&format!("field-{field}"), field.span());
                self.say(&key, Args::Unknown);
            }
        }
    }
}

/// Every string that the program holds, but for the names of a message's arguments.
struct Strings(BTreeSet<String>);

impl<'ast> Visit<'ast> for Strings {
    fn visit_lit_str(&mut self, literal: &'ast syn::LitStr) {
        self.0.insert(literal.value());
    }

    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        let names_an_argument = call.method == "with" && call.args.len() == 2;
        self.visit_expr(&call.receiver);
        for argument in call.args.iter().skip(usize::from(names_an_argument)) {
            self.visit_expr(argument);
        }
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        let arguments = Punctuated::<syn::Expr, syn::Token![,]>::parse_terminated;
        if let Ok(arguments) = call.parse_body_with(arguments) {
            for argument in &arguments {
                self.visit_expr(argument);
            }
        } else {
            let found = literals(&call.tokens);
            self.0.extend(found.iter().map(syn::LitStr::value));
        }
    }
}

/// The keys of texts that the program never says.
fn unsaid<'t>(source: &Source, texts: &'t Texts) -> Vec<&'t str> {
    let mut strings = Strings(BTreeSet::new());
    for file in &source.files {
        visit_file(file, &mut strings);
    }
    let fields = sayings(source).into_iter().map(|said| said.key);
    strings.0.extend(fields);
    texts
        .keys()
        .filter(|key| !strings.0.contains(*key))
        .map(String::as_str)
        .collect()
}

fn literal(argument: Option<&syn::Expr>) -> Option<&syn::LitStr> {
    match argument? {
        syn::Expr::Lit(syn::ExprLit {
            lit: syn::Lit::Str(text),
            ..
        }) => Some(text),
        _ => None,
    }
}

/// A message that is made on the spot.
fn chain(expression: &syn::Expr) -> Option<Chain<'_>> {
    let (mut names, mut values, mut inner) = (BTreeSet::new(), Vec::new(), expression);
    while let syn::Expr::MethodCall(call) = inner
        && call.method == "with"
        && call.args.len() == 2
    {
        names.insert(literal(call.args.first())?.value());
        values.push(&call.args[1]);
        inner = &call.receiver;
    }
    Some(Chain {
        key: new_message(inner)?,
        names,
        values,
    })
}

/// Whether what is called only wraps its arguments: `Some`, `Err`, `Refusal`.
fn is_constructor(function: &syn::Expr) -> bool {
    let syn::Expr::Path(function) = function else {
        return false;
    };
    let last = function
        .path
        .segments
        .last()
        .map(|name| name.ident.to_string());
    last.is_some_and(|name| name.starts_with(|c: char| c.is_ascii_uppercase()))
}

/// The key of `Message::new("key")`.
fn new_message(expression: &syn::Expr) -> Option<&syn::LitStr> {
    let syn::Expr::Call(call) = expression else {
        return None;
    };
    let syn::Expr::Path(function) = &*call.func else {
        return None;
    };
    let mut names = function.path.segments.iter().rev();
    let is_new = names.next()?.ident == "new" && names.next()?.ident == "Message";
    if is_new {
        literal(call.args.first())
    } else {
        None
    }
}

fn is_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')
}

fn sayings(source: &Source) -> Vec<Said> {
    let mut found = Vec::new();
    for file in &source.files {
        let mut visitor = Sayings {
            file,
            found: Vec::new(),
        };
        visit_file(file, &mut visitor);
        found.append(&mut visitor.found);
    }
    found
}

/// What is wrong with what the program says, one line each.
fn mistakes(source: &Source, texts: &Texts) -> Vec<String> {
    let mut found = Vec::new();
    for Said { key, place, args } in sayings(source) {
        match (texts.get(&key), args) {
            (None, _) => found.push(format!("{place}: {key} is not in the catalogues")),
            (Some(names), Args::All(args)) if *names != args => {
                found.push(format!(
                    "{place}: {key} asks for {names:?} and is given {args:?}"
                ));
            }
            (Some(names), Args::Some(args)) if !args.is_subset(names) => {
                found.push(format!(
                    "{place}: {key} asks for {names:?} only and is given {args:?}"
                ));
            }
            _ => {}
        }
    }
    found.sort();
    found.dedup();
    found
}

#[test]
fn what_the_program_says_is_written_in_the_catalogues() {
    let mistakes = mistakes(&Source::of_program(), &written_texts());
    assert!(
        mistakes.is_empty(),
        "{} found:\n{}",
        mistakes.len(),
        mistakes.join("\n")
    );
}

#[test]
fn every_text_is_said_by_the_program() {
    let source = Source::of_program();
    let texts = written_texts();
    let unsaid = unsaid(&source, &texts);
    assert!(unsaid.is_empty(), "nothing says {unsaid:?}");
}

#[test]
fn a_text_that_nothing_says_is_found() {
    let texts = texts_of("save = Lagre\nfield-due = Frist\n");
    for (text, expected) in [
        ("fn f() { c.text(\"save\"); }", vec!["field-due"]),
        ("const KEYS: [&str; 2] = [\"save\", \"field-due\"];", vec![]),
        (
            "fields! { F of R { Due => due: Date, } } fn f() { table![save => \"save\"]; }",
            vec![],
        ),
        (
            "/// Says `save`.\n#[doc = \"save\"]\nfn f() { m.with(\"save\", 1); }",
            vec!["field-due", "save"],
        ),
        (
            "fn f() { m.with(\"n\", \"save\"); } #[cfg(test)] mod tests { const A: &str = \"field-due\"; }",
            vec!["field-due"],
        ),
    ] {
        let source = Source::of_texts([("workspace/mod.rs", text)]);
        assert_eq!(unsaid(&source, &texts), expected, "{text}");
    }
}

#[test]
fn texts_are_read_with_their_placeholders() {
    let texts = texts_of(
        "# a = { $no }\nsave = Lagre\nmany = { $n ->\n    [one] { $n } { $kind_x }\n   *[other] x\n}\n",
    );
    let names = |key: &str| texts[key].iter().map(String::as_str).collect::<Vec<_>>();
    assert_eq!(texts.len(), 2);
    assert!(names("save").is_empty());
    assert_eq!(names("many"), ["kind_x", "n"]);
}

#[test]
fn a_key_or_argument_that_is_not_written_is_found() {
    let texts = texts_of("save = Lagre\nmany = { $n }\nfield-due = Frist\n");
    for (text, expected) in [
        ("fn f() { Message::new(\"save\"); c.text(\"save\"); }", 0),
        (
            "fn f() { Message::new(\"many\").with(\"n\", 3).with(\"n\", g(Message::new(\"save\"))); }",
            0,
        ),
        (
            "fn f() { counted(Message::new(\"many\")); let m = Message::new(\"many\"); }",
            0,
        ),
        (
            "fn f() { let m = match x { A => { g(); Message::new(\"many\") } B => y }; }",
            0,
        ),
        (
            "fn key(self) -> &'static str { match self { A => \"save\" } }",
            0,
        ),
        ("fields! { F of R { Due => due: Date, } }", 0),
        ("fn f() { c.text(\"Not a key\"); g(\"missing\"); }", 0),
        (
            "#[cfg(test)] mod tests { fn f() { Message::new(\"missing\"); } }",
            0,
        ),
        ("fn f() { Message::new(\"missing\"); }", 1),
        (
            "fn f() { c.say(&crate::message::Message::new(\"missing\").with(\"n\", 1)); }",
            1,
        ),
        ("fn f() { c.text(\"missing\"); }", 1),
        (
            "impl A { fn key(self) -> &'static str { match self { A => \"missing\" } } }",
            1,
        ),
        ("fn f() { Message::new(\"many\"); }", 1),
        ("fn f() { Some(Message::new(\"many\")) }", 1),
        ("fn f() { vec![Message::new(\"missing\")] }", 1),
        (
            "fn f() { counted(Message::new(\"many\").with(\"m\", 1)); }",
            1,
        ),
        (
            "fn f() { let m = Message::new(\"many\").with(\"m\", 1); }",
            1,
        ),
        ("fn f() { Message::new(\"many\").with(\"m\", 3); }", 1),
        (
            "fn f() { Message::new(\"many\").with(\"n\", Message::new(\"missing\")); }",
            1,
        ),
        (
            "fields! { F of R { Due => due: Date, Gap => gap: bool, } }",
            1,
        ),
    ] {
        let source = Source::of_texts([("workspace/mod.rs", text)]);
        let found = mistakes(&source, &texts);
        assert_eq!(found.len(), expected, "{text}\n{found:?}");
    }
}
