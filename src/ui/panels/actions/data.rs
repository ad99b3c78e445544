//! What the actions panel shows: which actions, in which order, under which headings.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use jiff::civil::Date;

use super::group::{self, Group};
use super::marks::Marks;
use crate::export::actions::ActionChoice;
use crate::i18n::Catalogue;
use crate::message::{Language, Message};
use crate::session::{ActionGroupKey, ActionsView, Sort};
use crate::ui::PanelContext;
use crate::ui::table::Rows;
use crate::workspace::{
    Action, ActionColumn, ActionFilter, ActionId, ActionScope, ActionView, AnyRecord, Author,
    Meeting, MeetingId, RecordRef, Workspace,
};

/// A row of the table.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Row {
    /// The head of a group.
    Group(Group),
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
            Self::Group(_) => None,
        }
    }
}

/// A choice of actions in the list at the left.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scope {
    /// Which actions: what it says of scope, owners and meetings.
    pub(super) which: ActionFilter,
    /// What it is called.
    pub(super) name: Message,
    /// How many there are.
    pub(super) count: usize,
}

/// What the rows depend on.
#[derive(Clone, Debug)]
struct Key {
    workspace: Arc<Workspace>,
    shown: ActionView,
    folded: BTreeSet<ActionGroupKey>,
    language: Language,
    today: Date,
    author: Option<Author>,
    /// Whether the map is read, from which the counties follow.
    mapped: bool,
}

/// What the panel shows.
#[derive(Debug, Default)]
pub(super) struct ActionTable {
    key: Option<Key>,
    /// How often the rows were built.
    pub(super) edition: u64,
    /// The rows, heads of groups among them.
    pub(super) rows: Vec<Row>,
    /// Every action shown, in its order, also where its group is folded.
    pub(super) ids: Vec<ActionId>,
    /// The row of each action that has one.
    places: HashMap<ActionId, usize>,
    /// Which of the actions shown each row is, from 0; a head has the number of the one below it.
    pub(super) numbers: Vec<usize>,
    /// How many actions are shown.
    pub(super) shown: usize,
    /// The first and the last day that has to do with an action shown.
    pub(super) span: Option<(Date, Date)>,
    /// The choices at the left.
    pub(super) scopes: Vec<Scope>,
}

impl Scope {
    /// Whether these are what a filter asks for, whatever else it narrows.
    pub(super) fn is_chosen(&self, filter: &ActionFilter) -> bool {
        let which = &self.which;
        which.scope == filter.scope
            && which.owners == filter.owners
            && which.meetings == filter.meetings
    }
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
        let mapped = cx.geography.is_some();
        let same_view = |key: &Key| {
            key.shown == *view.shown
                && key.folded == view.folded
                && key.language == cx.text.language()
                && key.today == cx.today
                && key.author.as_ref() == cx.author
                && key.mapped == mapped
        };
        let same_content = |key: &Key| std::ptr::eq(Arc::as_ptr(&key.workspace), cx.workspace());
        match &self.key {
            Some(key) if same_view(key) && same_content(key) => return,
            Some(key) if same_view(key) && held && self.all_there(cx.workspace()) => return,
            _ => {}
        }
        let choice = ActionChoice {
            workspace: cx.workspace(),
            index: cx.index,
            places: cx.places,
            text: cx.text,
            today: cx.today,
        };
        self.build(choice, view, cx.author);
        self.key = Some(Key {
            workspace: cx.document.share(),
            shown: ActionView::clone(&view.shown),
            folded: view.folded.clone(),
            language: cx.text.language(),
            today: cx.today,
            author: cx.author.cloned(),
            mapped,
        });
    }

    fn all_there(&self, workspace: &Workspace) -> bool {
        self.rows
            .iter()
            .filter_map(Row::action)
            .all(|id| workspace.actions().contains(id))
    }

    fn build(&mut self, choice: ActionChoice<'_>, view: &ActionsView, author: Option<&Author>) {
        let ActionChoice {
            workspace,
            text,
            today,
            ..
        } = choice;
        self.edition += 1;
        self.scopes = offered(workspace, author)
            .into_iter()
            .map(|which| {
                let passes = choice.by(&which);
                let count = workspace
                    .actions()
                    .records()
                    .filter(|it| passes(it))
                    .count();
                drop(passes);
                Scope {
                    name: scope_name(&which, workspace, author),
                    count,
                    which,
                }
            })
            .collect();
        let passes = choice.by(&view.shown.filter);
        let mut found: Vec<Found<'_>> = workspace
            .actions()
            .iter()
            .filter(|(_, action)| passes(action))
            .map(|(id, action)| {
                let group = group::of(view.shown.group, action, choice);
                Found::new(id, action, workspace, today, group)
            })
            .collect();
        self.shown = found.len();
        self.span = span(found.iter().map(|found| found.action), today);
        let names = group::names(found.iter().map(|found| &found.group), choice);
        for found in &mut found {
            found.rank = names.get(&found.group).map_or(0, |(rank, _)| *rank);
        }
        found.sort_unstable_by(|one, other| {
            let group = one.rank.cmp(&other.rank);
            group
                .then_with(|| one.by(other, view.sort(), text))
                .then_with(|| one.action.number.cmp(&other.action.number))
        });
        self.lay_out(&found, &names, view, today);
    }

    /// The rows of the actions, each group under its head.
    fn lay_out(
        &mut self,
        found: &[Found<'_>],
        names: &BTreeMap<Option<ActionGroupKey>, (usize, String)>,
        view: &ActionsView,
        today: Date,
    ) {
        self.rows.clear();
        self.numbers.clear();
        self.places.clear();
        self.ids = found.iter().map(|found| found.id.clone()).collect();
        let mut begun = 0;
        for together in found.chunk_by(|one, other| one.group == other.group) {
            let mut folded = false;
            if let Some(key) = &together[0].group {
                folded = view.folded.contains(key);
                self.rows.push(Row::Group(Group {
                    key: key.clone(),
                    name: names
                        .get(&together[0].group)
                        .map_or_else(String::new, |(_, name)| name.clone()),
                    count: together.len(),
                    overdue: together
                        .iter()
                        .filter(|found| found.action.is_overdue(today))
                        .count(),
                    folded,
                }));
                self.numbers.push(begun);
            }
            for (place, found) in together.iter().enumerate().filter(|_| !folded) {
                self.places.insert(found.id.clone(), self.rows.len());
                self.rows.push(Row::Action {
                    id: found.id.clone(),
                    letters: found.action.text.chars().count(),
                    two_marks: found.marks.second.is_some(),
                });
                self.numbers.push(begun + place);
            }
            begun += together.len();
        }
    }

    /// The row of an action.
    pub(super) fn place(&self, id: &ActionId) -> Option<usize> {
        self.places.get(id).copied()
    }
}

/// An action with what it may be sorted by.
struct Found<'a> {
    id: &'a ActionId,
    action: &'a Action,
    owner: &'a str,
    about: &'a str,
    marks: Marks,
    group: Option<ActionGroupKey>,
    /// The place of its group among the groups.
    rank: usize,
}

impl<'a> Found<'a> {
    fn new(
        id: &'a ActionId,
        action: &'a Action,
        workspace: &'a Workspace,
        today: Date,
        group: Option<ActionGroupKey>,
    ) -> Self {
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
            group,
            rank: 0,
        }
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

/// The first and the last day that has to do with actions, today among them.
fn span<'a>(actions: impl Iterator<Item = &'a Action>, today: Date) -> Option<(Date, Date)> {
    let mut span = None;
    for action in actions {
        let moved = action.due_history.iter().filter_map(|moved| moved.from);
        let days = [Some(action.stamp.created), action.due];
        for day in days.into_iter().flatten().chain(moved) {
            let (first, last) = span.get_or_insert((today, today));
            *first = (*first).min(day);
            *last = (*last).max(day);
        }
    }
    span
}

/// The meeting that was held last, or will be.
pub(super) fn latest_meeting(workspace: &Workspace) -> Option<(&MeetingId, &Arc<Meeting>)> {
    workspace
        .meetings()
        .iter()
        .max_by_key(|(_, meeting)| meeting.days.last().copied())
}

/// The scopes in the list at the left.
fn offered(workspace: &Workspace, author: Option<&Author>) -> Vec<ActionFilter> {
    let scope = |scope| ActionFilter {
        scope,
        ..ActionFilter::default()
    };
    let mut scopes = [
        ActionScope::Open,
        ActionScope::DueThisMonth,
        ActionScope::Overdue,
        ActionScope::Incomplete,
    ]
    .map(scope)
    .to_vec();
    scopes.extend(latest_meeting(workspace).map(|(id, _)| ActionFilter::of_meeting(id.clone())));
    if let Some(Author::Organisation(me)) = author
        && workspace.organisations().contains(me)
    {
        scopes.push(ActionFilter::of_owner(me.clone(), ActionScope::Open));
    }
    scopes.extend([ActionScope::Closed, ActionScope::All].map(scope));
    scopes
}

/// What is called so in words: what a filter says of scope, owners and meetings.
pub(super) fn scope_name(
    filter: &ActionFilter,
    workspace: &Workspace,
    author: Option<&Author>,
) -> Message {
    if let (Some(meeting), 1) = (filter.meetings.first(), filter.meetings.len()) {
        let meeting = workspace.meetings().get(meeting);
        let title = meeting.map_or("", |meeting| meeting.title.as_str());
        return Message::new("actions-scope-meeting").with("meeting", title);
    }
    if let (Some(owner), 1) = (filter.owners.first(), filter.owners.len()) {
        let known = workspace.organisations().get(owner);
        let name = known.map_or("", |owner| owner.short_name());
        let key = match author {
            Some(Author::Organisation(me)) if me == owner => "actions-scope-mine",
            _ => "actions-scope-of",
        };
        return Message::new(key).with("owner", name);
    }
    Message::new(match filter.scope {
        ActionScope::Open => "actions-scope-open",
        ActionScope::All => "actions-scope-all",
        ActionScope::Overdue => "actions-scope-overdue",
        ActionScope::DueThisMonth => "actions-scope-month",
        ActionScope::Incomplete => "actions-scope-incomplete",
        ActionScope::Closed => "actions-scope-closed",
    })
}

#[cfg(test)]
mod tests;
