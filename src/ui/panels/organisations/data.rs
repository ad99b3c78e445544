//! What the list of organisations shows.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::analysis::{Index, place_name};
use crate::i18n::{Catalogue, Query};
use crate::message::Language;
use crate::session::ListView;
use crate::ui::PanelContext;
use crate::ui::table::Rows;
use crate::workspace::{Organisation, OrganisationId, RecordKind, RecordRef, Workspace};

/// The columns, from the left; their place is what [`ListView::column`] counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// Full name.
    Name,
    /// Short name.
    Short,
    /// What part it plays.
    Kind,
    /// Number in the national register.
    Number,
    /// County.
    County,
    /// How many actions hang on it.
    Actions,
}

impl Column {
    /// Every column, from the left.
    pub(super) const ALL: [Self; 6] = [
        Self::Name,
        Self::Short,
        Self::Kind,
        Self::Number,
        Self::County,
        Self::Actions,
    ];

    /// The catalogue key of its heading.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Name => "field-name",
            Self::Short => "field-short",
            Self::Kind => "field-kind",
            Self::Number => "header-organisation-number",
            Self::County => "field-county",
            Self::Actions => "kinds-action",
        }
    }
}

/// An organisation of the list.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    /// Its id.
    pub(super) id: OrganisationId,
    /// How many actions it owns.
    pub(super) owns: usize,
}

#[derive(Debug)]
struct Key {
    workspace: Arc<Workspace>,
    view: ListView,
    language: Language,
}

/// What the list shows.
#[derive(Debug, Default)]
pub(super) struct OrganisationTable {
    key: Option<Key>,
    /// The organisations shown, in order.
    pub(super) rows: Vec<Row>,
}

impl OrganisationTable {
    /// Brings the rows up to date, if something they depend on has changed. While a row is edited
    /// (`held`) the rows keep their order.
    pub(super) fn refresh(&mut self, cx: &PanelContext<'_>, held: bool) {
        let view = &cx.session.organisations;
        if let Some(key) = &self.key
            && key.view == *view
            && key.language == cx.text.language()
        {
            let unchanged = std::ptr::eq(Arc::as_ptr(&key.workspace), cx.workspace());
            let there = |row: &Row| cx.workspace().organisations().contains(&row.id);
            if unchanged || held && self.rows.iter().all(there) {
                return;
            }
        }
        self.rows = rows(cx.workspace(), view, cx.text, cx.index);
        self.key = Some(Key {
            workspace: cx.document.share(),
            view: view.clone(),
            language: cx.text.language(),
        });
    }

    /// The row of an organisation.
    pub(super) fn place(&self, id: &OrganisationId) -> Option<usize> {
        self.rows.iter().position(|row| row.id == *id)
    }
}

impl Rows for OrganisationTable {
    fn count(&self) -> usize {
        self.rows.len()
    }

    fn record(&self, row: usize) -> Option<RecordRef> {
        self.rows.get(row).map(|row| RecordRef::from(&row.id))
    }

    fn row(&self, record: &RecordRef) -> Option<usize> {
        match record {
            RecordRef::Organisation(id) => self.place(id),
            _ => None,
        }
    }
}

fn rows(workspace: &Workspace, view: &ListView, catalogue: &Catalogue, index: &Index) -> Vec<Row> {
    let query = Query::new(&view.search);
    let mut found: Vec<(&Arc<Organisation>, String, Row)> = workspace
        .organisations()
        .iter()
        .map(|(id, organisation)| {
            let owned = index
                .referrers(&id.into())
                .iter()
                .filter(|from| from.kind() == RecordKind::Action);
            let owns = owned
                .filter(|from| owner_is(workspace, from.id(), id))
                .count();
            (
                organisation,
                county(workspace, organisation, catalogue),
                Row {
                    id: id.clone(),
                    owns,
                },
            )
        })
        .filter(|(organisation, county, _)| {
            query.is_empty() || query.is_in(&haystack(organisation, county, catalogue))
        })
        .collect();
    let column = Column::ALL
        .get(view.column)
        .copied()
        .unwrap_or(Column::Name);
    let turned = |order: Ordering| {
        if view.descending {
            order.reverse()
        } else {
            order
        }
    };
    // What is missing stands last, whichever way the rest is sorted.
    let words = |one: &str, two: &str| {
        one.is_empty()
            .cmp(&two.is_empty())
            .then_with(|| turned(catalogue.compare(one, two)))
    };
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    found.sort_by(|(one, one_county, one_row), (two, two_county, two_row)| {
        let order = match column {
            Column::Name => turned(catalogue.compare(&one.name, &two.name)),
            Column::Short => words(&text(&one.short), &text(&two.short)),
            Column::Kind => turned(catalogue.compare(
                catalogue.text(one.kind.key()),
                catalogue.text(two.kind.key()),
            )),
            Column::Number => words(&text(&one.number), &text(&two.number)),
            Column::County => words(one_county, two_county),
            Column::Actions => turned(one_row.owns.cmp(&two_row.owns)),
        };
        order.then_with(|| catalogue.compare(&one.name, &two.name))
    });
    found.into_iter().map(|(_, _, row)| row).collect()
}

fn owner_is(workspace: &Workspace, action: &str, owner: &OrganisationId) -> bool {
    workspace
        .actions()
        .find(action)
        .is_some_and(|(_, action)| action.owner.as_ref() == Some(owner))
}

/// The name of the county an organisation sits in; empty if it has none.
pub(super) fn county(
    workspace: &Workspace,
    organisation: &Organisation,
    catalogue: &Catalogue,
) -> String {
    let counties = workspace.counties();
    organisation
        .county
        .as_ref()
        .map(|code| catalogue.say(&place_name(code, &counties)))
        .unwrap_or_default()
}

fn haystack(organisation: &Organisation, county: &str, catalogue: &Catalogue) -> String {
    let short = organisation.short.as_deref().unwrap_or_default();
    let number = organisation.number.as_deref().unwrap_or_default();
    let kind = catalogue.text(organisation.kind.key());
    [organisation.name.as_str(), short, number, kind, county].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing;

    fn found(change: impl FnOnce(&mut ListView)) -> Vec<(String, usize)> {
        let mut view = ListView::default();
        change(&mut view);
        let workspace = testing::sample();
        let index = Index::of(&workspace);
        rows(&workspace, &view, Catalogue::of(Language::Nb), &index)
            .into_iter()
            .map(|row| {
                (
                    workspace.organisations().get(&row.id).unwrap().name.clone(),
                    row.owns,
                )
            })
            .collect()
    }

    #[test]
    fn by_name_the_order_is_norwegian() {
        let names: Vec<String> = found(|_| ()).into_iter().map(|(name, _)| name).collect();
        assert!(names.is_sorted_by(|one, two| crate::i18n::compare(one, two).is_le()));
        assert_eq!(names.len(), testing::sample().organisations().len());
    }

    #[test]
    fn those_who_own_most_actions_come_first_when_sorted_so() {
        let rows = found(|view| (view.column, view.descending) = (5, true));
        assert!(rows.is_sorted_by(|(_, one), (_, two)| one >= two));
        let owned: usize = rows.iter().map(|(_, owns)| owns).sum();
        let with_owner = testing::sample()
            .actions()
            .records()
            .filter(|action| action.owner.is_some())
            .count();
        assert_eq!(owned, with_owner, "contributors are no owners");
    }

    #[test]
    fn what_is_missing_stands_last_both_ways() {
        for descending in [false, true] {
            let workspace = testing::sample();
            let names = found(|view| (view.column, view.descending) = (4, descending));
            let has = |name: &str| {
                workspace
                    .organisations()
                    .records()
                    .any(|o| o.name == name && o.county.is_some())
            };
            assert!(names.is_sorted_by_key(|(name, _)| !has(name)));
        }
    }

    #[test]
    fn a_search_looks_in_names_kinds_and_counties() {
        assert!(
            found(|view| view.search = "siva".into())
                .iter()
                .any(|(name, _)| name.contains("Siva"))
        );
        assert!(!found(|view| view.search = "klynge".into()).is_empty());
        assert!(found(|view| view.search = "finnes ikke".into()).is_empty());
    }
}
