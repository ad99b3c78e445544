//! Small workspaces for the tests of reports.

use crate::workspace::edit::{Edit, NewRecord};
use crate::workspace::testing::{check_edit, empty, touch};
use crate::workspace::{Chain, CountyCode, Flow, Id, Per, Quantity, Stage, Step, Workspace};

/// A chain of six steps: two in Trøndelag, one each in Møre og Romsdal, Nordland and Sweden, and one
/// nowhere, with these flows.
pub(crate) fn chain_over_counties(flows: &[NewRecord]) -> Workspace {
    let stamp = touch().stamp();
    let chain = Chain {
        name: "Kjede".into(),
        lead: None,
        stages: vec![Stage {
            id: "stage-a".into(),
            name: "Ledd".into(),
        }],
        targets: Vec::new(),
        notes: None,
        stamp: stamp.clone(),
    };
    let steps = [
        ("step-50-a", Some("50")),
        ("step-50-b", Some("50")),
        ("step-15", Some("15")),
        ("step-18", Some("18")),
        ("step-se", Some("SE")),
        ("step-nowhere", None),
    ]
    .map(|(id, county)| {
        let mut step = Step::new(Id::new("chain-a"), "stage-a", id, stamp.clone());
        step.county = county.map(CountyCode::new);
        NewRecord::Step(Id::new(id), step.into())
    });
    [NewRecord::Chain(Id::new("chain-a"), chain.into())]
        .into_iter()
        .chain(steps)
        .chain(flows.iter().cloned())
        .fold(empty(), |workspace, record| {
            check_edit(&workspace, &Edit::Add(record))
        })
}

/// A flow between two steps, with amounts per year.
pub(crate) fn flow(id: &str, from: &str, to: &str, amounts: &[(f64, &str)]) -> NewRecord {
    let mut flow = Flow::new(Id::new(from), Id::new(to), "noe", touch().stamp());
    flow.amounts = amounts
        .iter()
        .map(|(value, unit)| Quantity::guess(*value, unit, Some(Per::Year)))
        .collect();
    NewRecord::Flow(Id::new(&format!("flow-{id}")), flow.into())
}
