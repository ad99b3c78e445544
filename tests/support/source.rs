//! The program's own source as a value, for the tests that check how it is written.
//!
//! What is compiled for tests only is left out when a file is read, so every rule speaks of the
//! program and none has to know how a test looks.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use syn::spanned::Spanned;
use syn::visit::Visit;

mod reference;
mod tokens;

pub use reference::references;
pub use tokens::literals;

/// A module's place below the crate: `["ui", "theme"]`; empty for `lib.rs`.
pub type ModulePath = Vec<String>;

/// One file below `src/`.
pub struct SourceFile {
    /// Relative to `src/`, with forward slashes.
    pub path: String,
    pub module: ModulePath,
    pub text: String,
    /// The file's items without those that are compiled for tests only.
    pub items: Vec<syn::Item>,
    /// Lines, those of test modules not counted.
    pub lines: usize,
}

/// All files of the program, without those that are compiled for tests only.
pub struct Source {
    pub files: Vec<SourceFile>,
    /// Every module that is a file or a folder.
    modules: BTreeSet<ModulePath>,
    /// What `use` binds, by module and name, as paths that begin with `crate` or a crate's name.
    aliases: BTreeMap<(ModulePath, String), Vec<String>>,
}

impl Source {
    /// Reads `src/` of the package under test.
    pub fn of_program() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut texts = Vec::new();
        collect(&root, &root, &mut texts);
        texts.sort();
        assert!(
            !texts.is_empty(),
            "there is no source in {}",
            root.display()
        );
        Self::of_texts(
            texts
                .iter()
                .map(|(path, text)| (path.as_str(), text.as_str())),
        )
    }

    /// A made-up program, so that a rule can be seen to fail.
    pub fn of_texts<'a>(texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut files = Vec::new();
        let mut tests_only = Vec::new();
        for (path, text) in texts {
            let file = parse(path, text, &mut tests_only);
            files.extend(file);
        }
        files.retain(|file: &SourceFile| {
            !tests_only
                .iter()
                .any(|module| file.module.starts_with(module))
        });
        let library = files.iter().filter(|file| !file.is_main());
        let modules = library
            .flat_map(|file| (1..=file.module.len()).map(|depth| file.module[..depth].to_vec()))
            .collect();
        let mut source = Self {
            files,
            modules,
            aliases: BTreeMap::new(),
        };
        source.aliases = reference::aliases(&source);
        source
    }

    /// The file of that path, if there is one.
    pub fn file(&self, path: &str) -> Option<&SourceFile> {
        self.files.iter().find(|file| file.path == path)
    }

    /// Whether a file or a folder of the program is that module.
    pub fn is_module(&self, module: &[String]) -> bool {
        self.modules.contains(module)
    }
}

impl SourceFile {
    /// The module directly below the crate that the file belongs to; `lib` and `main` for the roots.
    pub fn top(&self) -> &str {
        match self.module.first() {
            Some(top) => top,
            None if self.is_main() => "main",
            None => "lib",
        }
    }

    /// Whether this is the program's entry rather than a part of the library.
    pub fn is_main(&self) -> bool {
        self.path == "main.rs"
    }
}

fn collect(root: &Path, folder: &Path, texts: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, texts);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path
                .strip_prefix(root)
                .unwrap()
                .to_str()
                .unwrap()
                .replace('\\', "/");
            texts.push((name, std::fs::read_to_string(&path).unwrap()));
        }
    }
}

/// Parses a file; `None` if all of it is for tests. Modules for tests that it declares are added to
/// `tests_only`.
fn parse(path: &str, text: &str, tests_only: &mut Vec<ModulePath>) -> Option<SourceFile> {
    let ast =
        syn::parse_file(text).unwrap_or_else(|error| panic!("src/{path} does not parse: {error}"));
    if ast.attrs.iter().any(is_for_tests) {
        return None;
    }
    let module = module_of(path);
    let mut lines = text.lines().count();
    let items = program_items(ast.items, &module, &mut lines, tests_only);
    Some(SourceFile {
        path: path.to_owned(),
        module,
        text: text.to_owned(),
        items,
        lines,
    })
}

/// `ui/theme/mod.rs` and `ui/theme.rs` are both the module `ui::theme`.
fn module_of(path: &str) -> ModulePath {
    let stem = path.strip_suffix(".rs").unwrap_or(path);
    let mut module: ModulePath = stem.split('/').map(str::to_owned).collect();
    let is_root = module.len() == 1 && matches!(stem, "lib" | "main");
    if is_root || module.last().is_some_and(|last| last == "mod") {
        module.pop();
    }
    module
}

fn program_items(
    items: Vec<syn::Item>,
    module: &[String],
    lines: &mut usize,
    tests_only: &mut Vec<ModulePath>,
) -> Vec<syn::Item> {
    let mut kept = Vec::new();
    for mut item in items {
        if attributes(&item).iter().any(is_for_tests) {
            if let syn::Item::Mod(tests) = &item {
                if tests.content.is_none() {
                    tests_only.push(child(module, &tests.ident));
                }
                *lines -= tests.span().end().line + 1 - tests.span().start().line;
            }
            continue;
        }
        match &mut item {
            syn::Item::Mod(inner) => {
                let path = child(module, &inner.ident);
                if let Some((_, items)) = &mut inner.content {
                    *items = program_items(std::mem::take(items), &path, lines, tests_only);
                }
            }
            syn::Item::Impl(block) => block
                .items
                .retain(|item| !impl_attributes(item).iter().any(is_for_tests)),
            _ => {}
        }
        kept.push(item);
    }
    kept
}

fn child(module: &[String], name: &syn::Ident) -> ModulePath {
    module.iter().cloned().chain([name.to_string()]).collect()
}

/// Whether an attribute is `#[test]` or a `#[cfg(…)]` that holds under test alone.
fn is_for_tests(attribute: &syn::Attribute) -> bool {
    if attribute.path().is_ident("test") {
        return true;
    }
    attribute.path().is_ident("cfg")
        && attribute
            .parse_args()
            .is_ok_and(|condition| needs_test(&condition))
}

fn needs_test(condition: &syn::Meta) -> bool {
    let parts = |list: &syn::MetaList| {
        list.parse_args_with(
            syn::punctuated::Punctuated::<syn::Meta, syn::Token![,]>::parse_terminated,
        )
        .unwrap_or_default()
    };
    match condition {
        syn::Meta::Path(path) => path.is_ident("test"),
        syn::Meta::List(list) if list.path.is_ident("all") => parts(list).iter().any(needs_test),
        syn::Meta::List(list) if list.path.is_ident("any") => {
            let parts = parts(list);
            !parts.is_empty() && parts.iter().all(needs_test)
        }
        _ => false,
    }
}

fn attributes(item: &syn::Item) -> &[syn::Attribute] {
    match item {
        syn::Item::Const(item) => &item.attrs,
        syn::Item::Enum(item) => &item.attrs,
        syn::Item::ExternCrate(item) => &item.attrs,
        syn::Item::Fn(item) => &item.attrs,
        syn::Item::Impl(item) => &item.attrs,
        syn::Item::Macro(item) => &item.attrs,
        syn::Item::Mod(item) => &item.attrs,
        syn::Item::Static(item) => &item.attrs,
        syn::Item::Struct(item) => &item.attrs,
        syn::Item::Trait(item) => &item.attrs,
        syn::Item::Type(item) => &item.attrs,
        syn::Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

fn impl_attributes(item: &syn::ImplItem) -> &[syn::Attribute] {
    match item {
        syn::ImplItem::Const(item) => &item.attrs,
        syn::ImplItem::Fn(item) => &item.attrs,
        syn::ImplItem::Type(item) => &item.attrs,
        _ => &[],
    }
}

/// Walks a file's items with a visitor of `syn`.
pub fn visit_file<'ast>(file: &'ast SourceFile, visitor: &mut impl Visit<'ast>) {
    for item in &file.items {
        visitor.visit_item(item);
    }
}
