//! What the actions panel shows: which actions, in which order, under which headings.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use super::marks::Marks;
use crate::i18n::{Catalogue, Query};
use crate::message::{Language, Message};
use crate::session::{ActionColumn, ActionScope, ActionsView, Sort};
use crate::ui::PanelContext;
use crate::ui::table::Rows;
use crate::workspace::{
    Action, ActionId, ActionStatus, AnyRecord, Author, Meeting, MeetingId, OrganisationId,
    RecordRef, Workspace,
};

/// A row of the table.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Row {
    /// The heading of an owner's actions.
    Owner {
        /// The owner; `None` for actions without one.
        owner: Option<OrganisationId>,
        /// How many of them are shown.
        count: usize,
    },
    /// An action.
    Action {
        /// Its id.
        id: ActionId,
        /// How many letters its text has, from which the row's height follows.
        letters: usize,
        /// Whether its status needs two lines.
        two_marks: bool,
    },
}

impl Row {
    /// The action of the row.
    pub(super) fn action(&self) -> Option<&ActionId> {
        match self {
            Self::Action { id, .. } => Some(id),
            Self::Owner { .. } => None,
        }
    }
}

/// A choice of actions in the list at the left.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scope {
    /// Which actions.
    pub(super) which: ActionScope,
    /// What it is called.
    pub(super) name: Message,
    /// How many there are.
    pub(super) count: usize,
}

/// What the rows depend on.
#[derive(Clone, Debug)]
struct Key {
    workspace: Arc<Workspace>,
    view: ActionsView,
    language: Language,
    today: Date,
    author: Option<Author>,
}

/// What the panel shows.
#[derive(Debug, Default)]
pub(super) struct ActionTable {
    key: Option<Key>,
    /// The rows, headings among them.
    pub(super) rows: Vec<Row>,
    /// Which of the actions shown each row is, from 0; a heading has the number of the one below it.
    pub(super) numbers: Vec<usize>,
    /// How many actions are shown.
    pub(super) shown: usize,
    /// The choices at the left.
    pub(super) scopes: Vec<Scope>,
    /// The owners of the scope's actions, by short name, each with how many.
    pub(super) owners: Vec<(OrganisationId, usize)>,
    /// How many of the scope's actions have each status.
    pub(super) statuses: [(ActionStatus, usize); ActionStatus::ALL.len()],
}

impl Rows for ActionTable {
    fn count(&self) -> usize {
        self.rows.len()
    }

    fn record(&self, row: usize) -> Option<RecordRef> {
        let action = self.rows.get(row).and_then(Row::action);
        action.map(RecordRef::from)
    }

    fn row(&self, record: &RecordRef) -> Option<usize> {
        match record {
            RecordRef::Action(id) => self.place(id),
            _ => None,
        }
    }
}

impl ActionTable {
    /// Brings the rows up to date, if something they depend on has changed. While a row is being
    /// edited (`held`) the rows stay as they are, so that none jumps away under the hand.
    pub(super) fn refresh(&mut self, cx: &PanelContext<'_>, held: bool) {
        let view = &cx.session.actions;
        let same_view = |key: &Key| {
            key.view == *view
                && key.language == cx.text.language()
                && key.today == cx.today
                && key.author.as_ref() == cx.author
        };
        let same_content = |key: &Key| std::ptr::eq(Arc::as_ptr(&key.workspace), cx.workspace());
        match &self.key {
            Some(key) if same_view(key) && same_content(key) => return,
            Some(key) if same_view(key) && held && self.all_there(cx.workspace()) => return,
            _ => {}
        }
        self.build(cx.workspace(), view, cx.text, cx.today, cx.author);
        self.key = Some(Key {
            workspace: cx.document.share(),
            view: view.clone(),
            language: cx.text.language(),
            today: cx.today,
            author: cx.author.cloned(),
        });
    }

    fn all_there(&self, workspace: &Workspace) -> bool {
        self.rows
            .iter()
            .filter_map(Row::action)
            .all(|id| workspace.actions().contains(id))
    }

    fn build(
        &mut self,
        workspace: &Workspace,
        view: &ActionsView,
        catalogue: &Catalogue,
        today: Date,
        author: Option<&Author>,
    ) {
        self.scopes = offered(workspace, author)
            .into_iter()
            .map(|scope| Scope {
                name: scope_name(&scope, workspace),
                count: workspace
                    .actions()
                    .records()
                    .filter(|a| in_scope(a, &scope, today))
                    .count(),
                which: scope,
            })
            .collect();
        self.owners = owners(workspace, catalogue, &view.scope, today);
        self.statuses = ActionStatus::ALL.map(|status| {
            let has = |action: &&Arc<Action>| {
                action.status == status && in_scope(action, &view.scope, today)
            };
            (status, workspace.actions().records().filter(has).count())
        });
        let mut found: Vec<Found<'_>> = chosen(workspace, view, catalogue, today)
            .map(|(id, action)| Found::new(id, action, workspace, today))
            .collect();
        self.shown = found.len();
        found.sort_unstable_by(|one, other| {
            let group = if view.by_owner {
                one.by_owner(other, catalogue)
            } else {
                Ordering::Equal
            };
            group
                .then_with(|| one.by(other, view.sort, catalogue))
                .then_with(|| one.action.number.cmp(&other.action.number))
        });
        self.rows.clear();
        self.numbers.clear();
        for (place, action) in found.iter().enumerate() {
            let owner = &action.action.owner;
            if view.by_owner && (place == 0 || found[place - 1].action.owner != *owner) {
                let count = found[place..]
                    .iter()
                    .take_while(|next| next.action.owner == *owner)
                    .count();
                self.rows.push(Row::Owner {
                    owner: owner.clone(),
                    count,
                });
                self.numbers.push(place);
            }
            self.rows.push(Row::Action {
                id: action.id.clone(),
                letters: action.action.text.chars().count(),
                two_marks: action.marks.second.is_some(),
            });
            self.numbers.push(place);
        }
    }

    /// The row of an action.
    pub(super) fn place(&self, id: &ActionId) -> Option<usize> {
        self.rows.iter().position(|row| row.action() == Some(id))
    }
}

/// An action with what it may be sorted by.
struct Found<'a> {
    id: &'a ActionId,
    action: &'a Action,
    owner: &'a str,
    about: &'a str,
    marks: Marks,
}

impl<'a> Found<'a> {
    fn new(id: &'a ActionId, action: &'a Action, workspace: &'a Workspace, today: Date) -> Self {
        let owner = action
            .owner
            .as_ref()
            .and_then(|owner| workspace.organisations().get(owner));
        let about = action
            .about
            .first()
            .and_then(|about| workspace.record(about));
        Self {
            id,
            action,
            owner: owner.map_or("", |owner| owner.short_name()),
            about: about.map_or("", AnyRecord::title),
            marks: Marks::of(action, workspace, today),
        }
    }

    /// By owner's name, those without one first: they need a hand.
    fn by_owner(&self, other: &Self, catalogue: &Catalogue) -> Ordering {
        let has = |found: &Self| found.action.owner.is_some();
        has(self)
            .cmp(&has(other))
            .then_with(|| catalogue.compare(self.owner, other.owner))
            .then_with(|| self.action.owner.cmp(&other.action.owner))
    }

    fn by(&self, other: &Self, sort: Sort<ActionColumn>, catalogue: &Catalogue) -> Ordering {
        let Sort { column, descending } = sort;
        let turned = |order: Ordering| if descending { order.reverse() } else { order };
        // What is missing stands last, whichever way the rest is sorted.
        let names = |one: &str, two: &str| {
            one.is_empty()
                .cmp(&two.is_empty())
                .then_with(|| turned(catalogue.compare(one, two)))
        };
        match column {
            ActionColumn::Number => turned(self.action.number.cmp(&other.action.number)),
            ActionColumn::Text => turned(catalogue.compare(&self.action.text, &other.action.text)),
            ActionColumn::Owner => names(self.owner, other.owner),
            ActionColumn::About => names(self.about, other.about),
            ActionColumn::Due => match (self.action.due, other.action.due) {
                (Some(one), Some(two)) => turned(one.cmp(&two)),
                (one, two) => one.is_none().cmp(&two.is_none()),
            },
            ActionColumn::Status => turned(self.marks.urgency().cmp(&other.marks.urgency())),
        }
    }
}

/// The actions that a view chooses.
fn chosen<'a>(
    workspace: &'a Workspace,
    view: &'a ActionsView,
    catalogue: &'a Catalogue,
    today: Date,
) -> impl Iterator<Item = (&'a ActionId, &'a Arc<Action>)> {
    let query = Query::new(&view.search);
    workspace
        .actions()
        .iter()
        .filter(move |(_, action)| in_scope(action, &view.scope, today))
        .filter(|(_, action)| view.owner.is_none() || action.owner == view.owner)
        .filter(|(_, action)| view.status.is_none_or(|status| action.status == status))
        .filter(move |(_, action)| {
            query.is_empty() || query.is_in(&haystack(action, workspace, catalogue))
        })
}

/// The actions that the panel shows in a view, for an export of just those.
#[must_use]
pub fn shown(
    workspace: &Workspace,
    view: &ActionsView,
    catalogue: &Catalogue,
    today: Date,
) -> BTreeSet<ActionId> {
    chosen(workspace, view, catalogue, today)
        .map(|(id, _)| id.clone())
        .collect()
}

/// Whether an action belongs to a scope.
fn in_scope(action: &Action, scope: &ActionScope, today: Date) -> bool {
    let open = action.status.is_open();
    match scope {
        ActionScope::All => true,
        ActionScope::Open => open,
        ActionScope::Closed => !open,
        ActionScope::Overdue => action.is_overdue(today),
        ActionScope::DueThisMonth => {
            let this = |due: Date| (due.year(), due.month()) == (today.year(), today.month());
            open && action.due.is_some_and(this)
        }
        ActionScope::Incomplete => open && (action.owner.is_none() || action.due.is_none()),
        ActionScope::OwnedBy(owner) => open && action.owner.as_ref() == Some(owner),
        ActionScope::Meeting(meeting) => action.meeting.as_ref() == Some(meeting),
    }
}

/// The meeting that was held last, or will be.
pub(super) fn latest_meeting(workspace: &Workspace) -> Option<(&MeetingId, &Arc<Meeting>)> {
    workspace
        .meetings()
        .iter()
        .max_by_key(|(_, meeting)| meeting.days.last().copied())
}

/// The scopes in the list at the left.
fn offered(workspace: &Workspace, author: Option<&Author>) -> Vec<ActionScope> {
    let mut scopes = vec![
        ActionScope::Open,
        ActionScope::DueThisMonth,
        ActionScope::Overdue,
        ActionScope::Incomplete,
    ];
    scopes.extend(latest_meeting(workspace).map(|(id, _)| ActionScope::Meeting(id.clone())));
    if let Some(Author::Organisation(me)) = author
        && workspace.organisations().contains(me)
    {
        scopes.push(ActionScope::OwnedBy(me.clone()));
    }
    scopes.extend([ActionScope::Closed, ActionScope::All]);
    scopes
}

/// What a scope is called.
pub(super) fn scope_name(scope: &ActionScope, workspace: &Workspace) -> Message {
    match scope {
        ActionScope::Open => Message::new("actions-scope-open"),
        ActionScope::All => Message::new("actions-scope-all"),
        ActionScope::Overdue => Message::new("actions-scope-overdue"),
        ActionScope::DueThisMonth => Message::new("actions-scope-month"),
        ActionScope::Incomplete => Message::new("actions-scope-incomplete"),
        ActionScope::Closed => Message::new("actions-scope-closed"),
        ActionScope::OwnedBy(owner) => {
            let owner = workspace
                .organisations()
                .get(owner)
                .map_or("", |owner| owner.short_name());
            Message::new("actions-scope-mine").with("owner", owner)
        }
        ActionScope::Meeting(meeting) => {
            let title = workspace
                .meetings()
                .get(meeting)
                .map_or("", |meeting| meeting.title.as_str());
            Message::new("actions-scope-meeting").with("meeting", title)
        }
    }
}

/// Who answers for the actions of a scope, by short name.
fn owners(
    workspace: &Workspace,
    catalogue: &Catalogue,
    scope: &ActionScope,
    today: Date,
) -> Vec<(OrganisationId, usize)> {
    let mut counts = std::collections::BTreeMap::<&OrganisationId, usize>::new();
    for action in workspace
        .actions()
        .records()
        .filter(|action| in_scope(action, scope, today))
    {
        if let Some(owner) = &action.owner {
            *counts.entry(owner).or_default() += 1;
        }
    }
    let name = |id: &OrganisationId| {
        workspace
            .organisations()
            .get(id)
            .map_or("", |owner| owner.short_name())
    };
    let mut owners: Vec<_> = counts
        .into_iter()
        .map(|(id, count)| (id.clone(), count))
        .collect();
    owners.sort_by(|(one, _), (two, _)| catalogue.compare(name(one), name(two)));
    owners
}

/// All words by which an action can be found.
fn haystack(action: &Action, workspace: &Workspace, catalogue: &Catalogue) -> String {
    let mut words = vec![action.short_number(), action.text.clone()];
    if let Some(owner) = action
        .owner
        .as_ref()
        .and_then(|owner| workspace.organisations().get(owner))
    {
        words.push(owner.name.clone());
        words.extend(owner.short.clone());
    }
    let about = action
        .about
        .iter()
        .filter_map(|about| workspace.record(about));
    words.extend(about.map(|record| record.title().to_owned()));
    words.push(catalogue.text(action.status.key()).to_owned());
    words.extend(action.tags.iter().cloned());
    words.join("\n")
}

#[cfg(test)]
mod tests;
