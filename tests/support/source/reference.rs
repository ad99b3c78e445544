//! Which names a file reaches for, as paths from the crate's root or from another crate.

use std::collections::BTreeMap;

use syn::visit::{self, Visit};

use super::{ModulePath, Source, SourceFile, tokens, visit_file};

/// A path that a file names, in a `use` or in passing.
#[derive(Clone, Debug)]
pub struct Reference {
    /// Begins with `crate` for a part of this program, else with the name of another crate.
    pub path: Vec<String>,
    /// Whether it is a `use` of all that the path holds.
    pub glob: bool,
    pub line: usize,
}

impl Reference {
    /// The path as one reads it.
    pub fn name(&self) -> String {
        self.path.join("::") + if self.glob { "::*" } else { "" }
    }

    /// The path below the crate's root, if it is one of ours.
    pub fn ours(&self) -> Option<&[String]> {
        self.path
            .split_first()
            .filter(|(first, _)| *first == "crate")
            .map(|(_, rest)| rest)
    }

    /// Whether the path is, lies below, or (by `*`) takes in what `prefix` names.
    pub fn reaches(&self, prefix: &str) -> bool {
        let prefix: Vec<&str> = prefix.split("::").collect();
        let common = prefix
            .iter()
            .zip(&self.path)
            .take_while(|(a, b)| *a == b)
            .count();
        common == prefix.len() || (self.glob && common == self.path.len())
    }
}

/// Everything that a file names.
pub fn references(source: &Source, file: &SourceFile) -> Vec<Reference> {
    let mut found = Vec::new();
    for raw in raw_references(file) {
        let (path, module) = (raw.path, raw.module);
        let mut path = absolute(source, &module, path, raw.rooted);
        // A name that the crate's root or the panels' own module passes on counts as what it stands for.
        for facade in [&[][..], &["ui", "panels"]] {
            path = expand(source, path, facade);
        }
        if path.len() > 1 || raw.imported {
            found.push(Reference {
                path,
                glob: raw.glob,
                line: raw.line,
            });
        }
    }
    found
}

/// What every `use` of the program binds.
pub fn aliases(source: &Source) -> BTreeMap<(ModulePath, String), Vec<String>> {
    let mut aliases = BTreeMap::new();
    for file in source.files.iter().filter(|file| !file.is_main()) {
        for raw in raw_references(file) {
            if let Some(name) = raw.binds {
                let path = absolute(source, &raw.module, raw.path, raw.rooted);
                aliases.insert((raw.module, name), path);
            }
        }
    }
    aliases
}

fn absolute(source: &Source, module: &[String], path: Vec<String>, rooted: bool) -> Vec<String> {
    if rooted {
        return path;
    }
    let ours = |module: &[String], rest: &[String]| {
        std::iter::once("crate".to_owned())
            .chain(module.iter().chain(rest).cloned())
            .collect()
    };
    let first = path[0].as_str();
    match first {
        "crate" | "frostating" => ours(&[], &path[1..]),
        "self" => ours(module, &path[1..]),
        "super" => {
            let ups = path.iter().take_while(|name| *name == "super").count();
            ours(&module[..module.len().saturating_sub(ups)], &path[ups..])
        }
        _ => {
            if let Some(target) = source.aliases.get(&(module.to_vec(), first.to_owned())) {
                return target.iter().chain(&path[1..]).cloned().collect();
            }
            let mut child = module.to_vec();
            child.push(first.to_owned());
            if source.is_module(&child) {
                ours(module, &path)
            } else {
                path
            }
        }
    }
}

/// Replaces a name that `facade` only passes on by the path it stands for.
fn expand(source: &Source, path: Vec<String>, facade: &[&str]) -> Vec<String> {
    let depth = facade.len() + 1;
    if path.len() <= depth || path[0] != "crate" || path[1..depth] != *facade {
        return path;
    }
    let key = (path[1..depth].to_vec(), path[depth].clone());
    match source.aliases.get(&key) {
        Some(target) => target.iter().chain(&path[depth + 1..]).cloned().collect(),
        None => path,
    }
}

/// A path as it stands in the text.
struct Raw {
    module: ModulePath,
    path: Vec<String>,
    /// Whether it begins with `::`.
    rooted: bool,
    glob: bool,
    imported: bool,
    /// The name that a `use` gives it.
    binds: Option<String>,
    line: usize,
}

fn raw_references(file: &SourceFile) -> Vec<Raw> {
    let mut collector = Collector {
        module: file.module.clone(),
        found: Vec::new(),
    };
    visit_file(file, &mut collector);
    collector.found
}

struct Collector {
    module: ModulePath,
    found: Vec<Raw>,
}

impl Collector {
    fn mention(&mut self, path: Vec<String>, rooted: bool, line: usize) {
        if path.len() > 1 {
            let module = self.module.clone();
            self.found.push(Raw {
                module,
                path,
                rooted,
                glob: false,
                imported: false,
                binds: None,
                line,
            });
        }
    }

    fn import(&mut self, tree: &syn::UseTree, prefix: &[String], rooted: bool) {
        let with = |name: &syn::Ident| {
            let own = (name != "self" || prefix.is_empty()).then(|| name.to_string());
            prefix.iter().cloned().chain(own).collect::<Vec<_>>()
        };
        let (path, name, glob) = match tree {
            syn::UseTree::Path(part) => return self.import(&part.tree, &with(&part.ident), rooted),
            syn::UseTree::Group(group) => {
                for tree in &group.items {
                    self.import(tree, prefix, rooted);
                }
                return;
            }
            syn::UseTree::Name(part) => {
                let path = with(&part.ident);
                let binds = path.last().cloned();
                (path, binds, false)
            }
            syn::UseTree::Rename(part) => (with(&part.ident), Some(part.rename.to_string()), false),
            syn::UseTree::Glob(_) => (prefix.to_vec(), None, true),
        };
        let line = syn::spanned::Spanned::span(tree).start().line;
        // `use egui;` binds the name that it reads: as an alias it would lead back to itself.
        let binds = name.filter(|name| path.len() > 1 || path.first() != Some(name));
        let module = self.module.clone();
        self.found.push(Raw {
            module,
            path,
            rooted,
            glob,
            imported: true,
            binds,
            line,
        });
    }
}

impl<'ast> Visit<'ast> for Collector {
    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}

    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        self.module.push(item.ident.to_string());
        visit::visit_item_mod(self, item);
        self.module.pop();
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.import(&item.tree, &[], item.leading_colon.is_some());
    }

    fn visit_item_extern_crate(&mut self, item: &'ast syn::ItemExternCrate) {
        let name = item
            .rename
            .as_ref()
            .map_or(&item.ident, |(_, name)| name)
            .to_string();
        let path = vec![item.ident.to_string()];
        let line = item.ident.span().start().line;
        let module = self.module.clone();
        let binds = Some(name).filter(|name| *name != path[0]);
        self.found.push(Raw {
            module,
            path,
            rooted: true,
            glob: false,
            imported: true,
            binds,
            line,
        });
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names = path
            .segments
            .iter()
            .map(|segment| segment.ident.to_string())
            .collect();
        let line = path
            .segments
            .first()
            .map_or(0, |first| first.ident.span().start().line);
        self.mention(names, path.leading_colon.is_some(), line);
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.visit_path(&call.path);
        for (path, line) in tokens::paths(&call.tokens) {
            self.mention(path, false, line);
        }
    }
}
