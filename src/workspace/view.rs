//! Named views: what to look at, kept so that everybody in the room looks at the same.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::serde_rules::is_default;
use super::{
    ActionView, AssetKind, ChainId, CountyCode, Gone, OrganisationId, Record, RecordKind,
    RecordRef, Stamp, Status, Workspace,
};

/// Which assets are looked at. A field that names nothing lets all through; within a field one of
/// the named is enough, and every field must let an asset through.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssetFilter {
    /// The kinds.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub kinds: BTreeSet<AssetKind>,
    /// Chains with a step that the asset carries out.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub chains: BTreeSet<ChainId>,
    /// The owners.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub owners: BTreeSet<OrganisationId>,
    /// The tags.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub tags: BTreeSet<String>,
    /// How far they have come.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub statuses: BTreeSet<Status>,
    /// The counties, or countries, that they are in.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub counties: BTreeSet<CountyCode>,
    /// Only what was last confirmed more than so many days ago, or never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub older_than: Option<u32>,
    /// Words that are searched for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub search: String,
}

/// What the colour of a marker tells.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum ColourBy {
    /// The kind of asset.
    #[default]
    Kind,
    /// How far it has come.
    Status,
    /// How long ago it was last confirmed.
    Age,
}

impl ColourBy {
    /// Every choice, in the order shown.
    pub const ALL: [Self; 3] = [Self::Kind, Self::Status, Self::Age];

    /// The catalogue key of the choice's name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Kind => "colour-by-kind",
            Self::Status => "colour-by-status",
            Self::Age => "colour-by-age",
        }
    }
}

/// What the size of a marker tells.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum SizeBy {
    /// Nothing: all are of one size.
    #[default]
    Nothing,
    /// The first capacity, among those that measure the same.
    Capacity,
}

impl SizeBy {
    /// Every choice, in the order shown.
    pub const ALL: [Self; 2] = [Self::Nothing, Self::Capacity];

    /// The catalogue key of the choice's name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Nothing => "size-by-nothing",
            Self::Capacity => "size-by-capacity",
        }
    }
}

/// How a map of assets is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssetView {
    /// Which assets.
    #[serde(default, skip_serializing_if = "is_default")]
    pub filter: AssetFilter,
    /// What their colour tells.
    #[serde(default, skip_serializing_if = "is_default")]
    pub colour: ColourBy,
    /// What their size tells.
    #[serde(default, skip_serializing_if = "is_default")]
    pub size: SizeBy,
}

/// What a named view is a view of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ViewOf {
    /// Assets, on the map and in its table.
    Assets(AssetView),
    /// Actions, as a table, on a board or on a time axis.
    Actions(ActionView),
}

impl ViewOf {
    /// The counties, or countries, that it names.
    #[must_use]
    pub fn counties(&self) -> &BTreeSet<CountyCode> {
        match self {
            Self::Assets(view) => &view.filter.counties,
            Self::Actions(view) => &view.filter.counties,
        }
    }
}

/// What can be kept under a name: one variant of [`ViewOf`].
pub trait Viewed: Clone + Default + PartialEq {
    /// The view of this sort in a named view, if it is one.
    fn of(view: &ViewOf) -> Option<&Self>;

    /// The same as what a named view is a view of.
    fn kept(&self) -> ViewOf;
}

impl Viewed for AssetView {
    fn of(view: &ViewOf) -> Option<&Self> {
        match view {
            ViewOf::Assets(view) => Some(view),
            ViewOf::Actions(_) => None,
        }
    }

    fn kept(&self) -> ViewOf {
        ViewOf::Assets(self.clone())
    }
}

impl Viewed for ActionView {
    fn of(view: &ViewOf) -> Option<&Self> {
        match view {
            ViewOf::Actions(view) => Some(view),
            ViewOf::Assets(_) => None,
        }
    }

    fn kept(&self) -> ViewOf {
        ViewOf::Actions(self.clone())
    }
}

/// A view under a name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "View", deny_unknown_fields)]
pub struct NamedView {
    /// Its name.
    pub name: String,
    /// What it shows.
    pub of: ViewOf,
    /// Its history.
    pub stamp: Stamp,
}

impl AssetFilter {
    /// Lets go of chains and owners that are not in the workspace: a filter that nobody can see would
    /// hide everything.
    pub fn retain_living(&mut self, workspace: &Workspace) {
        self.chains.retain(|id| workspace.chains().contains(id));
        let organisations = workspace.organisations();
        self.owners.retain(|id| organisations.contains(id));
    }
}

impl Record for NamedView {
    const KIND: RecordKind = RecordKind::View;

    fn title(&self) -> &str {
        &self.name
    }

    fn stamp(&self) -> &Stamp {
        &self.stamp
    }

    fn stamp_mut(&mut self) -> &mut Stamp {
        &mut self.stamp
    }

    fn visit_references(&self, visit: &mut dyn FnMut(RecordRef)) {
        match &self.of {
            ViewOf::Assets(AssetView { filter, .. }) => {
                filter.chains.iter().for_each(|id| visit(id.into()));
                filter.owners.iter().for_each(|id| visit(id.into()));
            }
            ViewOf::Actions(view) => view.visit_references(visit),
        }
    }

    fn unlink(&mut self, gone: &Gone) {
        match &mut self.of {
            ViewOf::Assets(AssetView { filter, .. }) => {
                gone.clear_set(&mut filter.chains);
                gone.clear_set(&mut filter.owners);
            }
            ViewOf::Actions(view) => view.unlink(gone),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_lets_go_of_what_is_not_there_any_more() {
        let workspace = crate::workspace::testing::one_of_everything();
        let here = workspace.chains().iter().next().map(|(id, _)| id.clone());
        let mut filter = AssetFilter {
            chains: here.iter().cloned().chain([ChainId::new("gone")]).collect(),
            owners: [OrganisationId::new("gone")].into(),
            ..AssetFilter::default()
        };
        filter.retain_living(&workspace);
        assert_eq!(filter.chains, here.into_iter().collect());
        assert!(filter.owners.is_empty());
    }
}
