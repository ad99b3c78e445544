//! The flows of one account as text for `SankeyMATIC`: `from [amount] to`, a line each.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::super::figures;
use super::super::xml::legal_line;
use super::{Chains, ToldStep};
use crate::message::Message;

/// The text: the flows of the account that most of them state, in one unit. Those that state nothing
/// there are counted above, for they have no width.
pub(super) fn written(chains: &Chains<'_>) -> String {
    let source = chains.source;
    let mut out = String::new();
    let mut comment = |text: &str| {
        out.push_str("// ");
        out.push_str(&legal_line(text));
        out.push('\n');
    };
    comment(&source.text(source.workspace.title()));
    let Some(volume) = chains.crossing.main_volume() else {
        comment(&source.word("export-sankey-nothing"));
        return out;
    };
    let amount = |flow| volume.amount_of(flow).filter(|amount| *amount > 0.0);
    let stated = chains
        .flows
        .iter()
        .filter(|told| amount(told.flow).is_some())
        .count();
    let account = [
        Some(figures::layer(source, &volume.layer)),
        Some(source.text(volume.unit.symbol())),
        volume
            .per
            .map(|per| source.catalogue.lower(source.catalogue.text(per.key()))),
    ];
    let account: Vec<String> = account.into_iter().flatten().collect();
    let account = Message::new("export-sankey-account")
        .with("account", account.join(", "))
        .with("missing", chains.flows.len() - stated);
    comment(&source.say(&account));
    let example = chains.steps.iter().any(|told| told.step.example)
        || chains.flows.iter().any(|told| told.flow.example);
    if example {
        comment(&source.word("export-examples-explained"));
    }
    let names = names(chains);
    for told in &chains.flows {
        let Some(amount) = amount(told.flow) else {
            continue;
        };
        let resource = source.text(&told.flow.resource);
        let resource = marked(chains, &resource, told.flow.example);
        out.push_str("// ");
        out.push_str(&legal_line(&resource));
        out.push('\n');
        let (from, to) = (&names[told.from], &names[told.to]);
        // Writing to a string cannot fail.
        writeln!(out, "{from} [{amount}] {to}").unwrap_or_default();
    }
    out
}

/// What each step is called: its name, with a number where it is not the first of that name, since
/// nodes are told apart by their names alone.
fn names(chains: &Chains<'_>) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let mut free = |told: &ToldStep<'_>| {
        let name = node(&marked(chains, &chains.name(told), told.step.example));
        let numbered = (2_u32..).map(|number| format!("{name} ({number})"));
        std::iter::once(name.clone())
            .chain(numbered)
            .find(|name| taken.insert(name.clone()))
            .unwrap_or(name)
    };
    chains.steps.iter().map(&mut free).collect()
}

fn marked(chains: &Chains<'_>, text: &str, example: bool) -> String {
    if example {
        let message = Message::new("export-marked-example").with("text", text);
        chains.source.say(&message)
    } else {
        text.to_owned()
    }
}

/// A name without what has a meaning in such a text: brackets around amounts, `#` before colours,
/// and what begins a comment or a setting.
fn node(name: &str) -> String {
    let name: String = legal_line(name)
        .chars()
        .map(|character| match character {
            '[' => '(',
            ']' => ')',
            '#' => '\u{ff03}',
            other => other,
        })
        .collect();
    let name = name.trim();
    match name.chars().next() {
        None => "–".to_owned(),
        Some('\'') => format!("\u{2019}{}", &name[1..]),
        Some(':') => format!("\u{ff1a}{}", &name[1..]),
        Some('/') => format!("\u{ff0f}{}", &name[1..]),
        Some(_) => name.to_owned(),
    }
}
