//! Which actions a view shows.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::analysis::action_filter::ActionSieve;
use crate::analysis::{Index, Places};
use crate::i18n::{Catalogue, Query};
use crate::workspace::{Action, ActionFilter, ActionId, Workspace};

/// Where actions are chosen, and for whom.
#[derive(Clone, Copy, Debug)]
pub struct ActionChoice<'a> {
    /// The workspace.
    pub workspace: &'a Workspace,
    /// What refers to what in it.
    pub index: &'a Index,
    /// Where its assets are.
    pub places: &'a Places,
    /// The language in which words are searched for.
    pub text: &'a Catalogue,
    /// The day.
    pub today: Date,
}

impl<'a> ActionChoice<'a> {
    /// Whether a filter lets actions through, one after the other.
    pub fn by(self, filter: &'a ActionFilter) -> impl Fn(&Action) -> bool + 'a {
        let sieve = ActionSieve::new(filter, self.workspace, self.index, self.places, self.today);
        let query = Query::new(&filter.search);
        move |action| {
            sieve.lets_through(action)
                && (query.is_empty() || query.is_in(&haystack(action, self.workspace, self.text)))
        }
    }

    /// The actions that a filter lets through.
    #[must_use]
    pub fn chosen(self, filter: &ActionFilter) -> BTreeSet<ActionId> {
        let passes = self.by(filter);
        let actions = self.workspace.actions().iter();
        actions
            .filter(|(_, action)| passes(action))
            .map(|(id, _)| id.clone())
            .collect()
    }
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
