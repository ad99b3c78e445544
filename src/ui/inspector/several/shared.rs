//! What several records have in common, worked out once for a state and a selection.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::analysis::Confirmed;
use crate::session::Selection;
use crate::ui::PanelContext;
use crate::workspace::{
    ActionStatus, AnyRecord, Asset, AssetKind, CountyCode, OrganisationId, RecordKind, Status,
    Workspace,
};

/// A value that all share; `None` where they differ or there are none.
pub(super) type Shared<T> = Option<T>;

/// What the selected records have in common.
#[derive(Debug, Default)]
pub(super) struct Common {
    /// The kinds that occur, each with how many.
    pub(super) kinds: Vec<(RecordKind, usize)>,
    /// The status of assets and steps.
    pub(super) status: Shared<Status>,
    /// The status of actions.
    pub(super) action_status: Shared<ActionStatus>,
    /// Who owns, answers for or acts.
    pub(super) owner: Shared<Option<OrganisationId>>,
    /// The due date of actions.
    pub(super) due: Shared<Option<Date>>,
    /// The tags with how many have each, the commonest first.
    pub(super) tags: Vec<(String, usize)>,
    /// What assets have besides.
    pub(super) assets: Assets,
}

/// What the selected assets have in common.
#[derive(Debug, Default)]
pub(super) struct Assets {
    pub(super) kind: Shared<AssetKind>,
    pub(super) as_of: Shared<Option<Date>>,
    /// The county set by hand of those on the map.
    pub(super) county: Shared<Option<CountyCode>>,
    pub(super) confidential: Shared<bool>,
    /// How many are not on the map.
    pub(super) without_place: usize,
    /// How many are worth confirming anew.
    pub(super) due: usize,
}

/// What was worked out last, and of what.
#[derive(Debug, Default)]
pub(super) struct Kept(Option<(Arc<Workspace>, Selection, Date, Arc<Common>)>);

impl Kept {
    /// What the selected records have in common.
    pub(super) fn of(&mut self, cx: &PanelContext<'_>) -> Arc<Common> {
        let workspace = cx.document.share();
        let selection = &cx.session.selection;
        if let Some((of, selected, today, common)) = &self.0
            && Arc::ptr_eq(of, &workspace)
            && selected == selection
            && *today == cx.today
        {
            return Arc::clone(common);
        }
        let common = Arc::new(Common::of(&workspace, selection, cx.today));
        self.0 = Some((workspace, selection.clone(), cx.today, Arc::clone(&common)));
        common
    }
}

/// Whether values are all the same, as they come by.
#[derive(Default)]
enum Sameness<T> {
    /// None has come by yet.
    #[default]
    Unseen,
    /// All were this one.
    All(T),
    /// Some differ.
    Differ,
}

impl<T: PartialEq> Sameness<T> {
    fn take(&mut self, value: T) {
        match self {
            Self::Unseen => *self = Self::All(value),
            Self::All(known) if *known != value => *self = Self::Differ,
            Self::All(_) | Self::Differ => {}
        }
    }

    fn shared(self) -> Shared<T> {
        match self {
            Self::All(value) => Some(value),
            Self::Unseen | Self::Differ => None,
        }
    }
}

#[derive(Default)]
struct Gathered {
    status: Sameness<Status>,
    action_status: Sameness<ActionStatus>,
    owner: Sameness<Option<OrganisationId>>,
    kind: Sameness<AssetKind>,
    as_of: Sameness<Option<Date>>,
    county: Sameness<Option<CountyCode>>,
    confidential: Sameness<bool>,
    without_place: usize,
    to_confirm: usize,
    due: Sameness<Option<Date>>,
    tags: BTreeMap<String, usize>,
}

impl Gathered {
    fn asset(&mut self, asset: &Asset, today: Date) {
        self.status.take(asset.status);
        self.owner.take(asset.owner.clone());
        self.kind.take(asset.kind);
        self.as_of.take(asset.as_of);
        match &asset.place {
            Some(place) => self.county.take(place.county.clone()),
            None => self.without_place += 1,
        }
        self.confidential.take(asset.confidential);
        self.to_confirm += usize::from(Confirmed::of(asset, today).is_due());
        self.tags(&asset.tags);
    }
}

impl Gathered {
    fn tags(&mut self, tags: &[String]) {
        for tag in tags {
            *self.tags.entry(tag.clone()).or_default() += 1;
        }
    }
}

impl Common {
    fn of(workspace: &Workspace, selection: &Selection, today: Date) -> Self {
        let mut counts: BTreeMap<RecordKind, usize> = BTreeMap::new();
        let mut gathered = Gathered::default();
        for record in selection.records() {
            *counts.entry(record.kind()).or_default() += 1;
            match workspace.record(record) {
                Some(AnyRecord::Asset(asset)) => gathered.asset(asset, today),
                Some(AnyRecord::Step(step)) => {
                    gathered.status.take(step.status);
                    gathered.owner.take(step.organisation.clone());
                }
                Some(AnyRecord::Action(action)) => {
                    gathered.action_status.take(action.status);
                    gathered.owner.take(action.owner.clone());
                    gathered.due.take(action.due);
                    gathered.tags(&action.tags);
                }
                _ => {}
            }
        }
        let mut tags: Vec<(String, usize)> = gathered.tags.into_iter().collect();
        tags.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let kinds = RecordKind::ALL.into_iter();
        Self {
            kinds: kinds
                .filter_map(|kind| Some((kind, *counts.get(&kind)?)))
                .collect(),
            status: gathered.status.shared(),
            action_status: gathered.action_status.shared(),
            owner: gathered.owner.shared(),
            due: gathered.due.shared(),
            tags,
            assets: Assets {
                kind: gathered.kind.shared(),
                as_of: gathered.as_of.shared(),
                county: gathered.county.shared(),
                confidential: gathered.confidential.shared(),
                without_place: gathered.without_place,
                due: gathered.to_confirm,
            },
        }
    }
}
