//! Actions as files: a thousand as a document, where the budget of the pages to print is half a second,
//! and ten thousand as a workbook in 200 ms.

#![allow(
    clippy::expect_used,
    reason = "a bench without its data has nothing to measure"
)]

use std::sync::OnceLock;

use frostating::export::actions::{self, DocumentChoice, Grouping};
use frostating::export::{ActionFilter, DocumentFormat, Options};
use frostating::message::{Language, Message};
use frostating::workspace::edit::{Edit, NewRecord};
use frostating::workspace::{
    Action, Division, Id, Organisation, OrganisationKind, Touch, Workspace,
};
use jiff::civil::date;

const OWNERS: u64 = 40;

fn main() {
    divan::main();
}

fn a_thousand() -> &'static Workspace {
    static WORKSPACE: OnceLock<Workspace> = OnceLock::new();
    WORKSPACE.get_or_init(|| workspace(1_000))
}

fn ten_thousand() -> &'static Workspace {
    static WORKSPACE: OnceLock<Workspace> = OnceLock::new();
    WORKSPACE.get_or_init(|| workspace(10_000))
}

fn workspace(actions: u64) -> Workspace {
    let touch = Touch {
        on: date(2023, 5, 11),
        by: None,
    };
    let owner = |number: u64| Id::new(&format!("org-{}", number % OWNERS));
    let owners = (0..OWNERS).map(|number| {
        let name = format!("Fylkeskommune nummer {number}");
        let record = Organisation::new(&name, OrganisationKind::CountyCouncil, touch.stamp());
        Edit::Add(NewRecord::Organisation(owner(number), record.into()))
    });
    let actions = (0..actions).map(|number| {
        let text = format!("Avklare nettkapasitet og kai ved anlegg {number} innen fristen");
        let mut action = Action::new(&text, touch.stamp());
        action.owner = Some(owner(number));
        action.role = Some("Koordinator".to_owned());
        action.due = Some(date(2023, 9, 1));
        action.about = vec![owner(number + 1).into()];
        Edit::Add(NewRecord::Action(
            Id::new(&format!("action-{number}")),
            action.into(),
        ))
    });
    let all = Edit::All(
        Message::new("edit-several"),
        owners.chain(actions).collect(),
    );
    let empty = Workspace::new("Prøve", Division::Y2024, Language::Nb);
    all.apply(&empty, &touch)
        .expect("actions that can be added")
}

#[divan::bench(args = DocumentFormat::ALL)]
fn a_thousand_actions(bencher: divan::Bencher<'_, '_>, format: DocumentFormat) {
    let (workspace, filter) = (a_thousand(), ActionFilter::default());
    let options = Options::new(Language::Nb, date(2023, 11, 1));
    let choice = DocumentChoice {
        format,
        grouping: Grouping::Owner,
        pictures: None,
    };
    bencher.bench(|| actions::document(workspace, &filter, &choice, &options));
}

#[divan::bench]
fn a_workbook_of_ten_thousand_actions(bencher: divan::Bencher<'_, '_>) {
    let (workspace, filter) = (ten_thousand(), ActionFilter::default());
    let options = Options::new(Language::Nb, date(2023, 11, 1));
    bencher.bench(|| actions::xlsx(workspace, &filter, &options));
}
