//! Steps and flows as a network in `GraphML`: a node for each step, an edge for each flow.
//!
//! Names of attributes are the same in every language; what they hold is in the chosen one.

use std::fmt::Write as _;

use super::super::figures;
use super::super::xml::escaped;
use super::{Chains, ToldFlow, ToldStep};
use crate::workspace::Layer;

/// An attribute: its name, its type, and what it holds, if it holds anything.
struct Attribute {
    name: String,
    kind: &'static str,
    value: String,
}

fn attribute(name: &str, kind: &'static str, value: impl Into<String>) -> Attribute {
    Attribute {
        name: name.to_owned(),
        kind,
        value: value.into(),
    }
}

const TEXT: &str = "string";
const NUMBER: &str = "double";
const COUNT: &str = "int";
const TRUTH: &str = "boolean";

/// The document.
pub(super) fn written(chains: &Chains<'_>) -> String {
    let nodes: Vec<Vec<Attribute>> = chains
        .steps
        .iter()
        .map(|told| of_step(chains, told))
        .collect();
    let edges: Vec<Vec<Attribute>> = chains
        .flows
        .iter()
        .map(|told| of_flow(chains, told))
        .collect();
    let (node_keys, edge_keys) = (keys(&nodes), keys(&edges));
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.push_str("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    let title = chains.source.text(chains.source.workspace.title());
    element(&mut out, &format!("<desc>{}</desc>", escaped(&title)));
    declare(&mut out, 'n', "node", &node_keys);
    declare(&mut out, 'e', "edge", &edge_keys);
    element(&mut out, "<graph id=\"g\" edgedefault=\"directed\">");
    for (number, attributes) in nodes.iter().enumerate() {
        element(&mut out, &format!("<node id=\"s{number}\">"));
        data(&mut out, 'n', &node_keys, attributes);
        element(&mut out, "</node>");
    }
    for (number, (told, attributes)) in chains.flows.iter().zip(&edges).enumerate() {
        let (from, to) = (told.from, told.to);
        element(
            &mut out,
            &format!("<edge id=\"f{number}\" source=\"s{from}\" target=\"s{to}\">"),
        );
        data(&mut out, 'e', &edge_keys, attributes);
        element(&mut out, "</edge>");
    }
    out.push_str("</graph>\n</graphml>\n");
    out
}

fn of_step(chains: &Chains<'_>, told: &ToldStep<'_>) -> Vec<Attribute> {
    let (source, step) = (chains.source, told.step);
    vec![
        attribute("label", TEXT, chains.name(told)),
        attribute("chain", TEXT, chains.chain_name(told)),
        attribute("stage", TEXT, chains.stage_name(told)),
        attribute(
            "stage_number",
            COUNT,
            told.stage
                .map(|stage| (stage + 1).to_string())
                .unwrap_or_default(),
        ),
        attribute("county_code", TEXT, Chains::county_code(told)),
        attribute("county", TEXT, chains.county_of(told)),
        attribute("role", TEXT, source.word(step.role.key())),
        attribute("status", TEXT, source.word(step.status.key())),
        attribute("gap", TRUTH, step.gap.to_string()),
        attribute("asset", TEXT, chains.asset_of(told)),
        attribute("organisation", TEXT, chains.organisation_of(told)),
        attribute("example", TRUTH, step.example.to_string()),
        attribute("id", TEXT, source.id(told.id.as_str())),
    ]
}

fn of_flow(chains: &Chains<'_>, told: &ToldFlow<'_>) -> Vec<Attribute> {
    let (source, flow) = (chains.source, told.flow);
    let mut attributes = vec![
        attribute("label", TEXT, source.text(&flow.resource)),
        attribute("commitment", TEXT, source.word(flow.commitment.key())),
        attribute(
            "crosses_county_line",
            TRUTH,
            chains.crosses(told).to_string(),
        ),
        attribute("loss_percent", NUMBER, number(flow.loss)),
    ];
    for layer in chains.layers() {
        let name = match layer {
            Layer::Goods => "goods".to_owned(),
            Layer::Energy => "energy".to_owned(),
            Layer::Money => "money".to_owned(),
            Layer::Substance(_) => figures::layer(source, layer),
        };
        let amount = flow.amounts.iter().find(|amount| amount.layer() == layer);
        let per = amount.and_then(|amount| amount.per);
        attributes.push(attribute(
            &format!("{name}_amount"),
            NUMBER,
            number(amount.map(|amount| amount.value)),
        ));
        attributes.push(attribute(
            &format!("{name}_unit"),
            TEXT,
            amount
                .map(|amount| source.text(amount.unit.symbol()))
                .unwrap_or_default(),
        ));
        attributes.push(attribute(
            &format!("{name}_per"),
            TEXT,
            per.map(|per| source.word(per.key())).unwrap_or_default(),
        ));
    }
    attributes.push(attribute("example", TRUTH, flow.example.to_string()));
    attributes.push(attribute("id", TEXT, source.id(told.id.as_str())));
    attributes
}

/// A figure as XML writes it; nothing where there is none.
fn number(value: Option<f64>) -> String {
    value
        .filter(|value| value.is_finite())
        .map(|value| value.to_string())
        .unwrap_or_default()
}

/// The attributes that hold something anywhere, in order. All records list the same ones.
fn keys(records: &[Vec<Attribute>]) -> Vec<(usize, &str, &'static str)> {
    let Some(first) = records.first() else {
        return Vec::new();
    };
    let holds = |place: usize| {
        records
            .iter()
            .any(|record| record.get(place).is_some_and(|it| !it.value.is_empty()))
    };
    first
        .iter()
        .enumerate()
        .filter(|(place, _)| holds(*place))
        .map(|(place, attribute)| (place, attribute.name.as_str(), attribute.kind))
        .collect()
}

fn declare(out: &mut String, prefix: char, of: &str, keys: &[(usize, &str, &'static str)]) {
    for (place, name, kind) in keys {
        let name = escaped(name);
        element(
            out,
            &format!(
                "<key id=\"{prefix}{place}\" for=\"{of}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>"
            ),
        );
    }
}

fn data(
    out: &mut String,
    prefix: char,
    keys: &[(usize, &str, &'static str)],
    attributes: &[Attribute],
) {
    for (place, ..) in keys {
        let value = attributes.get(*place).map_or("", |it| it.value.as_str());
        if !value.is_empty() {
            let value = escaped(value);
            element(
                out,
                &format!("<data key=\"{prefix}{place}\">{value}</data>"),
            );
        }
    }
}

fn element(out: &mut String, element: &str) {
    // Writing to a string cannot fail.
    writeln!(out, "{element}").unwrap_or_default();
}
