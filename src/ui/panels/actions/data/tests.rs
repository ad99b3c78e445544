//! What the actions panel shows of the sample and of small workspaces.

use jiff::civil::date;

use super::*;
use crate::analysis::{Index, Places};
use crate::ui::testing;
use crate::workspace::{ActionGroup, Id};

fn table(change: impl FnOnce(&mut ActionsView)) -> ActionTable {
    let mut view = ActionsView::default();
    change(&mut view);
    let mut table = ActionTable::default();
    let workspace = testing::sample();
    let me = Author::Organisation(Id::new("org-trondelag-fk-rwj7"));
    let nb = Catalogue::of(Language::Nb);
    let choice = ActionChoice {
        workspace: &workspace,
        index: &Index::of(&workspace),
        places: &Places::default(),
        text: nb,
        today: date(2023, 11, 1),
    };
    table.build(choice, &view, Some(&me));
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
        view.shown.filter.scope = ActionScope::All;
        view.set_sort(Sort { column, descending });
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
    let overdue = table(|view| view.shown.filter.scope = ActionScope::Overdue);
    let incomplete = table(|view| view.shown.filter.scope = ActionScope::Incomplete);
    assert_eq!(overdue.shown, 5);
    // Two without owner, two without date, one of them without both.
    assert_eq!(incomplete.shown, 3);
}

#[test]
fn by_number_the_rows_rise_and_turned_they_fall() {
    let rising = numbers(&table(|view| view.shown.filter.scope = ActionScope::All));
    assert!(rising.is_sorted() && rising.len() == 35);
    let falling = numbers(&table(|view| {
        view.shown.filter.scope = ActionScope::All;
        view.shown.descending = true;
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
    let table = table(|view| view.shown.group = ActionGroup::Owner);
    let workspace = testing::sample();
    let mut under = None;
    let mut left = 0;
    for row in &table.rows {
        match row {
            Row::Group(group) => {
                assert_eq!(left, 0);
                let ActionGroupKey::Owner(owner) = &group.key else {
                    panic!("they are grouped by owner");
                };
                (under, left) = (Some(owner.clone()), group.count);
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
        matches!(&table.rows[0], Row::Group(group) if group.key == ActionGroupKey::Owner(None)),
        "those without one come first"
    );
}

#[test]
fn a_search_finds_numbers_owners_and_what_actions_concern() {
    let found = |search: &str| {
        table(|view| {
            view.shown.filter.scope = ActionScope::All;
            view.shown.filter.search = search.to_owned();
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
    let siva = |scope| {
        table(|view| view.show(ActionFilter::of_owner(Id::new("org-siva-nugh"), scope))).shown
    };
    let open = siva(ActionScope::Open);
    assert!(open <= siva(ActionScope::All) && open > 0);
}

#[test]
fn a_folded_group_hides_its_actions_and_keeps_its_counts() {
    let open = table(|view| view.shown.group = ActionGroup::Status);
    let Row::Group(first) = &open.rows[0] else {
        panic!("a head comes first");
    };
    let folded = table(|view| {
        view.shown.group = ActionGroup::Status;
        view.folded = [first.key.clone()].into();
    });
    assert_eq!(folded.rows.len(), open.rows.len() - first.count);
    assert_eq!((folded.shown, &folded.ids), (open.shown, &open.ids));
    let Row::Group(hidden) = &folded.rows[0] else {
        panic!("its head stays");
    };
    assert_eq!((hidden.count, hidden.folded), (first.count, true));
    let late: usize = open
        .rows
        .iter()
        .filter_map(|row| match row {
            Row::Group(group) => Some(group.overdue),
            Row::Action { .. } => None,
        })
        .sum();
    assert_eq!(late, 5, "as many as the scope of late ones has");
}

#[test]
fn whatever_they_stand_together_by_every_action_is_shown_once() {
    for group in ActionGroup::ALL {
        let table = table(|view| {
            view.show(ActionFilter::everything());
            view.shown.group = group;
        });
        let mut ids: Vec<_> = table.rows.iter().filter_map(Row::action).collect();
        assert_eq!(ids.len(), 35, "{group:?}");
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), 35, "{group:?}");
        for (row, id) in table.rows.iter().enumerate() {
            if let Some(id) = id.action() {
                assert_eq!(table.place(id), Some(row));
            }
        }
    }
}

#[test]
fn due_this_month_counts_the_whole_month_and_nothing_done() {
    let workspace = testing::sample();
    let table = table(|view| view.shown.filter.scope = ActionScope::DueThisMonth);
    for id in table.rows.iter().filter_map(Row::action) {
        let action = workspace.actions().get(id).unwrap();
        assert!(action.status.is_open());
        assert_eq!(action.due.unwrap().first_of_month(), date(2023, 11, 1));
    }
}
