//! Which chain is shown.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::Arc;

use crate::i18n::Catalogue;
use crate::message::Language;
use crate::workspace::{ChainId, Workspace};

/// The chain that is shown, counted, drawn and exported: the chosen one if it is there, else the
/// one with the most flows, of equals the first by name.
#[must_use]
pub fn shown<'a>(
    workspace: &'a Workspace,
    chosen: Option<&ChainId>,
    text: &Catalogue,
) -> Option<&'a ChainId> {
    let chains = workspace.chains();
    let chosen = chosen.and_then(|chosen| chains.find(chosen.as_str()));
    let fullest = || {
        let mut flows: HashMap<&ChainId, usize> = HashMap::new();
        for flow in workspace.flows().records() {
            if let Some(chain) = workspace.chain_of_flow(flow) {
                *flows.entry(chain).or_default() += 1;
            }
        }
        let fewest = |id: &ChainId| Reverse(flows.get(id).copied().unwrap_or(0));
        chains.iter().min_by(|(one, a), (other, b)| {
            fewest(one)
                .cmp(&fewest(other))
                .then_with(|| text.compare(&a.name, &b.name))
                .then(one.cmp(other))
        })
    };
    chosen.or_else(fullest).map(|(id, _)| id)
}

/// The chain that is shown, sought anew only when something it depends on has changed.
#[derive(Debug, Default)]
pub struct Shown {
    /// Holding the state keeps another one from taking its address.
    of: Option<(Arc<Workspace>, Option<ChainId>, Language)>,
    chain: Option<ChainId>,
}

impl Shown {
    /// Brings it up to date; whether it had to be sought.
    pub fn refresh(
        &mut self,
        workspace: &Arc<Workspace>,
        chosen: Option<&ChainId>,
        text: &Catalogue,
    ) -> bool {
        let holds = self.of.as_ref().is_some_and(|(state, choice, language)| {
            Arc::ptr_eq(state, workspace)
                && choice.as_ref() == chosen
                && *language == text.language()
        });
        if !holds {
            self.chain = shown(workspace, chosen, text).cloned();
            self.of = Some((Arc::clone(workspace), chosen.cloned(), text.language()));
        }
        !holds
    }

    /// The chain, as of the last [`refresh`](Self::refresh).
    #[must_use]
    pub fn chain(&self) -> Option<&ChainId> {
        self.chain.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Id;
    use crate::workspace::edit::{ChainField, Edit, NewRecord};
    use crate::workspace::testing::{check_edit, one_of_everything};

    #[test]
    fn without_a_choice_the_fullest_is_shown_and_of_equals_the_first_by_name_not_by_id() {
        let text = Catalogue::of(Language::Nb);
        let workspace = one_of_everything();
        let mut other = workspace
            .chains()
            .records()
            .next()
            .unwrap()
            .as_ref()
            .clone();
        other.name = "Aluminium".to_owned();
        let add = NewRecord::Chain(Id::new("chain-z"), Box::new(other));
        let workspace = check_edit(&workspace, &Edit::Add(add));
        let rename = ChainField::Name("Ørret".to_owned());
        let workspace = check_edit(&workspace, &Edit::Chain(Id::new("chain-a"), rename));
        let (with_flow, flow) = (
            workspace.clone(),
            workspace.flows().iter().next().map(|(id, _)| id.clone()),
        );
        let gone = Edit::Remove(flow.iter().map(Into::into).collect());
        let workspace = check_edit(&workspace, &gone);
        let z: ChainId = Id::new("chain-z");
        let a: ChainId = Id::new("chain-a");
        assert_eq!(shown(&workspace, None, text), Some(&z));
        assert_eq!(shown(&with_flow, None, text), Some(&a));
        assert_eq!(shown(&workspace, Some(&a), text), Some(&a));
        assert_eq!(
            shown(&workspace, Some(&Id::new("chain-gone")), text),
            Some(&z)
        );
    }

    #[test]
    fn what_is_shown_is_sought_once_for_each_state_choice_and_language() {
        let (nb, en) = (Catalogue::of(Language::Nb), Catalogue::of(Language::En));
        let workspace = Arc::new(one_of_everything());
        let (mut kept, a) = (Shown::default(), Id::new("chain-a"));
        assert!(kept.refresh(&workspace, None, nb));
        assert_eq!(kept.chain(), Some(&a));
        assert!(!kept.refresh(&workspace, None, nb));
        assert!(kept.refresh(&workspace, Some(&a), nb));
        assert!(kept.refresh(&workspace, Some(&a), en));
        let gone = Arc::new(check_edit(&workspace, &Edit::Remove(vec![(&a).into()])));
        assert!(kept.refresh(&gone, Some(&a), en));
        assert_eq!(kept.chain(), shown(&gone, Some(&a), en));
    }
}
