//! What the actions panel shows of the sample and of small workspaces.

use jiff::civil::date;

use super::*;
use crate::ui::testing;
use crate::workspace::Id;

fn table(change: impl FnOnce(&mut ActionsView)) -> ActionTable {
    let mut view = ActionsView::default();
    change(&mut view);
    let mut table = ActionTable::default();
    let workspace = testing::sample();
    let me = Author::Organisation(Id::new("org-trondelag-fk-rwj7"));
    let nb = Catalogue::of(Language::Nb);
    table.build(&workspace, &view, nb, date(2023, 11, 1), Some(&me));
    table
}

fn numbers(table: &ActionTable) -> Vec<u32> {
    let workspace = testing::sample();
    let ids = table.rows.iter().filter_map(Row::action);
    ids.map(|id| workspace.actions().get(id).unwrap().number)
        .collect()
}

fn sorted(column: ActionColumn, descending: bool) -> Vec<Arc<Action>> {
    let table = table(|view| {
        view.scope = ActionScope::All;
        view.sort = Sort { column, descending };
    });
    let workspace = testing::sample();
    table
        .rows
        .iter()
        .filter_map(Row::action)
        .map(|id| Arc::clone(workspace.actions().get(id).unwrap()))
        .collect()
}

#[test]
fn the_scopes_of_the_sample_and_their_counts() {
    let nb = Catalogue::of(Language::Nb);
    let table = table(|_| ());
    let said: Vec<String> = table
        .scopes
        .iter()
        .map(|scope| format!("{} {}", nb.say(&scope.name), scope.count))
        .collect();
    insta::assert_snapshot!(said.join("\n"), @r"
    Alle åpne 28
    Forfaller denne måneden 8
    Forsinket 5
    Mangler ansvarlig eller frist 3
    Fra Frosta-samlingen 2023 23
    Mine: Trøndelag fk 7
    Avsluttet 7
    Alle 35
    ");
}

#[test]
fn overdue_and_incomplete_are_what_the_findings_say() {
    let overdue = table(|view| view.scope = ActionScope::Overdue);
    let incomplete = table(|view| view.scope = ActionScope::Incomplete);
    assert_eq!(overdue.shown, 5);
    // Two without owner, two without date, one of them without both.
    assert_eq!(incomplete.shown, 3);
}

#[test]
fn by_number_the_rows_rise_and_turned_they_fall() {
    let rising = numbers(&table(|view| view.scope = ActionScope::All));
    assert!(rising.is_sorted() && rising.len() == 35);
    let falling = numbers(&table(|view| {
        view.scope = ActionScope::All;
        view.sort.descending = true;
    }));
    assert!(falling.iter().rev().is_sorted());
}

#[test]
fn what_has_no_date_stands_last_both_ways() {
    for descending in [false, true] {
        let rows = sorted(ActionColumn::Due, descending);
        let without = rows.iter().position(|action| action.due.is_none()).unwrap();
        assert!(
            rows[without..].iter().all(|action| action.due.is_none()),
            "{descending}"
        );
        let mut dates: Vec<_> = rows[..without].iter().map(|action| action.due).collect();
        if descending {
            dates.reverse();
        }
        assert!(dates.is_sorted());
    }
}

#[test]
fn by_status_the_latest_come_first_and_what_is_done_last() {
    let rows = sorted(ActionColumn::Status, false);
    let today = date(2023, 11, 1);
    let late: Vec<_> = rows.iter().take(5).map(|action| action.due).collect();
    assert!(rows.iter().take(5).all(|action| action.is_overdue(today)) && late.is_sorted());
    assert!(!rows.last().unwrap().status.is_open());
}

#[test]
fn grouped_rows_stand_under_their_owner_with_a_count() {
    let table = table(|view| view.by_owner = true);
    let workspace = testing::sample();
    let mut under = None;
    let mut left = 0;
    for row in &table.rows {
        match row {
            Row::Owner { owner, count } => {
                assert_eq!(left, 0);
                (under, left) = (Some(owner.clone()), *count);
            }
            Row::Action { id, .. } => {
                assert_eq!(
                    Some(&workspace.actions().get(id).unwrap().owner),
                    under.as_ref()
                );
                left -= 1;
            }
        }
    }
    assert_eq!(left, 0);
    assert!(
        matches!(table.rows[0], Row::Owner { owner: None, .. }),
        "those without one come first"
    );
}

#[test]
fn a_search_finds_numbers_owners_and_what_actions_concern() {
    let found = |search: &str| {
        table(|view| {
            view.scope = ActionScope::All;
            view.search = search.to_owned();
        })
        .shown
    };
    assert_eq!(found("T-12"), 1);
    assert!(found("siva") > 0 && found("SIVA") == found("siva"));
    assert!(found("biokarbon") > 0);
    assert_eq!(found("finnes ikke her"), 0);
}

#[test]
fn an_owner_narrows_any_scope() {
    let siva = || Some(Id::new("org-siva-nugh"));
    let all = table(|view| (view.scope, view.owner) = (ActionScope::All, siva())).shown;
    let open = table(|view| view.owner = siva()).shown;
    assert!(open <= all && open > 0);
    let listed = table(|_| ())
        .owners
        .into_iter()
        .find(|(owner, _)| Some(owner) == siva().as_ref());
    assert_eq!(listed.map(|(_, count)| count), Some(open));
}

#[test]
fn due_this_month_counts_the_whole_month_and_nothing_done() {
    let workspace = testing::sample();
    let table = table(|view| view.scope = ActionScope::DueThisMonth);
    for id in table.rows.iter().filter_map(Row::action) {
        let action = workspace.actions().get(id).unwrap();
        assert!(action.status.is_open());
        assert_eq!(action.due.unwrap().first_of_month(), date(2023, 11, 1));
    }
}
