//! Finds the action that a row is about.

use std::collections::{HashMap, HashSet};

use super::draft::Draft;
use crate::import::alike::plain;
use crate::import::columns::Field;
use crate::workspace::{Action, ActionId, Workspace};

/// The actions of a workspace. Each is found once.
pub(super) struct Actions<'a> {
    workspace: &'a Workspace,
    numbers: HashMap<u32, &'a ActionId>,
    claimed: HashSet<&'a ActionId>,
    /// By text, the last of those of one text first; made when it is first asked for.
    texts: Option<HashMap<String, Vec<&'a ActionId>>>,
}

/// What was found.
pub(super) enum Found<'a> {
    /// This one.
    Action(&'a ActionId, &'a Action),
    /// One that another row was about already; with the field it was found by.
    Claimed(Field),
    /// None.
    Nothing,
}

impl<'a> Actions<'a> {
    pub(super) fn of(workspace: &'a Workspace) -> Self {
        let actions = workspace.actions().iter();
        Self {
            workspace,
            numbers: actions.map(|(id, action)| (action.number, id)).collect(),
            claimed: HashSet::new(),
            texts: None,
        }
    }

    /// Whether a known action has this number.
    pub(super) fn has_number(&self, number: u32) -> bool {
        self.numbers.contains_key(&number)
    }

    /// The highest number.
    pub(super) fn highest_number(&self) -> u32 {
        self.numbers.keys().copied().max().unwrap_or(0)
    }

    /// The action of an id; of a number where no id is told.
    pub(super) fn find(&mut self, draft: &Draft) -> Found<'a> {
        let (id, field) = match (&draft.id, draft.number) {
            (Some(id), _) => (self.workspace.actions().find(id).map(|it| it.0), Field::Id),
            (None, Some(number)) => (self.numbers.get(&number).copied(), Field::Number),
            (None, None) => (None, Field::Id),
        };
        let found = id.and_then(|id| Some((id, self.workspace.actions().get(id)?)));
        match found {
            None => Found::Nothing,
            Some((id, action)) if self.claimed.insert(id) => Found::Action(id, action),
            Some(_) => Found::Claimed(field),
        }
    }

    /// An action of this text that no row was about yet.
    pub(super) fn by_text(&mut self, text: &str) -> Option<(&'a ActionId, &'a Action)> {
        let actions = self.workspace.actions();
        let texts = self.texts.get_or_insert_with(|| {
            let mut texts: HashMap<String, Vec<&ActionId>> = HashMap::new();
            for (id, action) in actions.iter().rev() {
                texts.entry(plain(&action.text)).or_default().push(id);
            }
            texts
        });
        let ids = texts.get_mut(&plain(text))?;
        while let Some(id) = ids.pop() {
            if self.claimed.insert(id) {
                return Some((id, actions.get(id)?));
            }
        }
        None
    }
}
