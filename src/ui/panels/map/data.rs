//! What the row of filters and the table show: counts, and the assets in their order.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::ground::Ground;
use crate::analysis::Completeness;
use crate::analysis::freshness::last_confirmed;
use crate::geo::{Bounds, Polygon};
use crate::message::{Language, Message};
use crate::scene::map::{Area, Choosing};
pub(super) use crate::scene::map::{county, municipality};
use crate::session::{AssetColumn, MapView, Sort, Within};
use crate::ui::PanelContext;
use crate::ui::table::Rows;
use crate::workspace::{
    Asset, AssetFilter, AssetId, AssetKind, ChainId, Dimension, Metres, Quantity, RecordRef, Unit,
};

/// Tells states of documents apart, of one document and of several opened one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Revision(u64, usize);

impl Revision {
    /// The present state.
    pub(super) fn of(cx: &PanelContext<'_>) -> Self {
        Self(
            cx.document.revision(),
            std::ptr::from_ref(cx.workspace()).addr(),
        )
    }
}

/// What decides what is shown.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    revision: Revision,
    filter: AssetFilter,
    lasso: Option<Arc<[Metres]>>,
    sort: Sort<AssetColumn>,
    language: Language,
    has_map: bool,
    held: bool,
    /// The day that ages are reckoned from, where they are asked for.
    today: Option<Date>,
}

/// What the row of filters and the table show.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct MapData {
    key: Option<Key>,
    /// The kinds that occur, with how many assets each has.
    pub(super) kinds: Vec<(AssetKind, usize)>,
    /// The chains by name.
    pub(super) chains: Vec<(ChainId, String)>,
    /// The assets that pass the filter, in the table's order.
    passing: Vec<AssetId>,
    /// The same as far as they lie in the part of the plane that the table is narrowed to.
    pub(super) rows: Vec<AssetId>,
    /// What `rows` are narrowed to.
    narrowed: Option<[Metres; 2]>,
    /// The place of each of them in `rows`.
    places: HashMap<AssetId, usize>,
    /// The assets that the map shows; `None` for all.
    pub(super) found: Option<Arc<BTreeSet<AssetId>>>,
    /// What lies where, for the strip of sums.
    pub(super) ground: Ground,
    /// How many assets there are.
    pub(super) total: usize,
    /// How many are not on the map.
    pub(super) without_place: usize,
}

impl MapData {
    /// Brings everything up to date; costs nothing while nothing has changed. While a cell is being
    /// edited (`held`) the rows stay as they are, so that none jumps away under the hand.
    pub(super) fn refresh(&mut self, cx: &PanelContext<'_>, view: &MapView, held: bool) {
        let in_lasso = view.within == Within::Lasso;
        let key = Key {
            revision: Revision::of(cx),
            filter: view.shown.filter.clone(),
            lasso: view.lasso.clone().filter(|_| in_lasso),
            sort: view.sort,
            language: cx.text.language(),
            has_map: cx.geography.is_some(),
            held,
            today: view.shown.filter.older_than.map(|_| cx.today),
        };
        let narrowed = view.seen.filter(|_| view.within == Within::View && !held);
        if self.key.as_ref() != Some(&key) {
            self.choose(cx, view, &key);
            self.key = Some(key);
        } else if self.narrowed == narrowed || held {
            return;
        }
        self.narrow(cx, narrowed, held);
    }

    /// Finds what passes the filter, and in which order.
    fn choose(&mut self, cx: &PanelContext<'_>, view: &MapView, key: &Key) {
        let assets = cx.workspace().assets();
        let same_state = self.key.as_ref().map(|key| key.revision) == Some(key.revision);
        if !same_state || self.key.as_ref().map(|key| key.language) != Some(key.language) {
            self.count(cx);
        }
        if !key.held {
            self.found = chosen(cx.choosing(), view).map(Arc::new);
            self.passing = rows(cx, view.sort, self.found.as_deref(), &self.passing);
        }
        if !same_state {
            self.ground.refresh(assets);
        }
        self.ground.choose(self.found.as_deref());
    }

    /// What there is, whatever is chosen of it.
    fn count(&mut self, cx: &PanelContext<'_>) {
        let assets = cx.workspace().assets();
        let mut counts: BTreeMap<AssetKind, usize> = BTreeMap::new();
        for asset in assets.records() {
            *counts.entry(asset.kind).or_default() += 1;
        }
        self.kinds = counts.into_iter().collect();
        self.total = assets.len();
        self.without_place = assets
            .records()
            .filter(|asset| asset.place.is_none())
            .count();
        self.chains = cx
            .workspace()
            .chains()
            .iter()
            .map(|(id, chain)| (id.clone(), chain.name.clone()))
            .collect();
        self.chains
            .sort_by(|a, b| cx.text.compare(&a.1, &b.1).then_with(|| a.0.cmp(&b.0)));
    }

    /// Takes into the table what lies where it is narrowed to.
    fn narrow(&mut self, cx: &PanelContext<'_>, to: Option<[Metres; 2]>, held: bool) {
        if held {
            let assets = cx.workspace().assets();
            self.rows.retain(|id| assets.contains(id));
        } else if let Some(corners) = to {
            let seen = Area::Box(Bounds::of(&corners));
            let inside = self.ground.ids_in(&seen);
            let passing = self.passing.iter().filter(|id| inside.contains(id));
            self.rows = passing.cloned().collect();
        } else {
            self.rows.clone_from(&self.passing);
        }
        self.narrowed = to;
        self.places = self.rows.iter().cloned().zip(0..).collect();
    }

    /// The row of an asset, if it is in the table.
    pub(super) fn row_of(&self, asset: &AssetId) -> Option<usize> {
        self.places.get(asset).copied()
    }

    /// The assets in a lasso that pass the filter, in the table's order.
    pub(super) fn within_lasso(&self, corners: &[Metres]) -> impl Iterator<Item = &AssetId> {
        let lasso = Area::Lasso(Polygon::around(corners.to_vec()));
        let inside = self.ground.ids_in(&lasso);
        self.passing.iter().filter(move |id| inside.contains(id))
    }
}

/// The assets that are chosen by filter and lasso, wherever the map stands; `None` for all.
#[must_use]
pub fn chosen(choosing: Choosing<'_>, view: &MapView) -> Option<BTreeSet<AssetId>> {
    let lasso = view.lasso.as_ref().filter(|_| view.within == Within::Lasso);
    let lasso = lasso.map(|corners| Area::Lasso(Polygon::around(corners.to_vec())));
    choosing.chosen(&view.shown.filter, lasso.as_ref())
}

/// The assets that table and map show: those that pass the filter in the part of the plane that they
/// are narrowed to; `None` for all.
#[must_use]
pub fn shown(choosing: Choosing<'_>, view: &MapView) -> Option<BTreeSet<AssetId>> {
    match view.seen.filter(|_| view.within == Within::View) {
        Some(corners) => {
            let seen = Area::Box(Bounds::of(&corners));
            choosing.chosen(&view.shown.filter, Some(&seen))
        }
        None => chosen(choosing, view),
    }
}

impl Rows for MapData {
    fn count(&self) -> usize {
        self.rows.len()
    }

    fn record(&self, row: usize) -> Option<RecordRef> {
        self.rows.get(row).map(RecordRef::from)
    }

    fn row(&self, record: &RecordRef) -> Option<usize> {
        match record {
            RecordRef::Asset(asset) => self.row_of(asset),
            _ => None,
        }
    }
}

/// The rows in order. Those of `before` come in their old order, so that sorting what has hardly
/// changed costs little.
fn rows(
    cx: &PanelContext<'_>,
    sort: Sort<AssetColumn>,
    found: Option<&BTreeSet<AssetId>>,
    before: &[AssetId],
) -> Vec<AssetId> {
    let assets = cx.workspace().assets();
    let known: HashSet<&AssetId> = before.iter().collect();
    let old = before.iter().filter_map(|id| Some((id, assets.get(id)?)));
    let new = assets.iter().filter(|(id, _)| !known.contains(id));
    let mut rows: Vec<(&AssetId, &Arc<Asset>)> = old
        .chain(new)
        .filter(|(id, _)| found.is_none_or(|found| found.contains(*id)))
        .collect();
    match sort.column {
        AssetColumn::Name => arrange(&mut rows, sort, |_, _| (), |(), ()| Ordering::Equal, cx),
        AssetColumn::Kind => arrange(&mut rows, sort, |_, asset| asset.kind, Ord::cmp, cx),
        AssetColumn::Status => arrange(&mut rows, sort, |_, asset| asset.status, Ord::cmp, cx),
        AssetColumn::Municipality => {
            arrange(
                &mut rows,
                sort,
                |id, _| municipality(cx.places, id),
                |a, b| text_last(cx, a, b),
                cx,
            );
        }
        AssetColumn::County => arrange(
            &mut rows,
            sort,
            |id, _| county(cx.places, cx.text, id),
            |a, b| text_last(cx, a, b),
            cx,
        ),
        AssetColumn::Capacity => {
            arrange(
                &mut rows,
                sort,
                |_, asset| amount(asset),
                |one, other| amount_order(one.as_ref(), other.as_ref()),
                cx,
            );
        }
        AssetColumn::Source => arrange(
            &mut rows,
            sort,
            |_, asset| source(cx, asset),
            |a, b| text_last(cx, a, b),
            cx,
        ),
        AssetColumn::Completeness => {
            let percent = |asset: &Asset| Completeness::of(asset).percent();
            arrange(&mut rows, sort, |_, asset| percent(asset), Ord::cmp, cx);
        }
        // What was never confirmed is the first to ask about.
        AssetColumn::Confirmed => {
            arrange(
                &mut rows,
                sort,
                |_, asset| last_confirmed(asset),
                Ord::cmp,
                cx,
            );
        }
    }
    rows.into_iter().map(|(id, _)| id.clone()).collect()
}

type Row<'a> = (&'a AssetId, &'a Arc<Asset>);

/// Sorts by a key, then by name, then by id.
fn arrange<K>(
    rows: &mut Vec<Row<'_>>,
    sort: Sort<AssetColumn>,
    key: impl Fn(&AssetId, &Asset) -> K,
    order: impl Fn(&K, &K) -> Ordering,
    cx: &PanelContext<'_>,
) {
    let mut keyed: Vec<(K, Row<'_>)> = rows.drain(..).map(|row| (key(row.0, row.1), row)).collect();
    keyed.sort_by(|(a, one), (b, other)| {
        let first = order(a, b).then_with(|| cx.text.compare(&one.1.name, &other.1.name));
        let first = if sort.descending {
            first.reverse()
        } else {
            first
        };
        first.then_with(|| one.0.cmp(other.0))
    });
    rows.extend(keyed.into_iter().map(|(_, row)| row));
}

/// By the Norwegian alphabet; nothing comes after everything.
fn text_last(cx: &PanelContext<'_>, one: &str, other: &str) -> Ordering {
    one.is_empty()
        .cmp(&other.is_empty())
        .then_with(|| cx.text.compare(one, other))
}

/// The first capacity: what it measures, its unit if that converts to no other, its value in one unit
/// for all that measures the same.
fn amount(asset: &Asset) -> Option<(Option<Dimension>, String, f64)> {
    let first = asset.capacities.first()?;
    let dimension = first.unit.dimension();
    let value = dimension.map_or(first.value, |_| in_base(first));
    let own = if dimension.is_none() {
        first.unit.symbol().to_owned()
    } else {
        String::new()
    };
    Some((dimension, own, value))
}

fn amount_order(
    one: Option<&(Option<Dimension>, String, f64)>,
    other: Option<&(Option<Dimension>, String, f64)>,
) -> Ordering {
    match (one, other) {
        (None, None) => Ordering::Equal,
        (None, Some(_)) => Ordering::Greater,
        (Some(_), None) => Ordering::Less,
        (Some(a), Some(b)) => {
            a.0.is_none()
                .cmp(&b.0.is_none())
                .then(a.0.cmp(&b.0))
                .then_with(|| a.1.cmp(&b.1))
                .then(a.2.total_cmp(&b.2))
        }
    }
}

/// A value in the first known unit of its dimension.
fn in_base(quantity: &Quantity) -> f64 {
    let common = Unit::known().find(|(_, dimension)| quantity.unit.dimension() == Some(*dimension));
    common
        .and_then(|(symbol, _)| quantity.value_in(&Unit::new(symbol)).ok())
        .unwrap_or(quantity.value)
}

/// The first capacity in words; empty if there is none.
pub(super) fn capacity(cx: &PanelContext<'_>, asset: &Asset) -> String {
    asset
        .capacities
        .first()
        .map_or_else(String::new, |first| cx.say(&first.message()))
}

/// The source of the first capacity that has one; empty if none has.
pub(super) fn source(cx: &PanelContext<'_>, asset: &Asset) -> String {
    let Some(source) = asset
        .capacities
        .iter()
        .find_map(|capacity| capacity.source.as_ref())
    else {
        return String::new();
    };
    match source.as_of {
        Some(date) => cx.say(
            &Message::new("map-source-dated")
                .with("title", source.title.as_str())
                // As text: a year has no spaces between its digits.
                .with("year", date.year().to_string()),
        ),
        None => source.title.clone(),
    }
}
