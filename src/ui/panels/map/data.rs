//! What the row of filters and the table show: counts, and the assets in their order.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use crate::analysis::{Completeness, CountyBy, Places, last_confirmed, place_name};
use crate::i18n::{Catalogue, Query};
use crate::message::{Language, Message};
use crate::session::{AssetColumn, MapView, Sort};
use crate::ui::PanelContext;
use crate::ui::table::Rows;
use crate::workspace::{
    Asset, AssetId, AssetKind, ChainId, Dimension, Quantity, RecordRef, Unit, Workspace,
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
    view: (Vec<AssetKind>, Sort<AssetColumn>, String),
    language: Language,
    has_map: bool,
    held: bool,
}

/// What the row of filters and the table show.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct MapData {
    key: Option<Key>,
    /// The kinds that occur, with how many assets each has.
    pub(super) kinds: Vec<(AssetKind, usize)>,
    /// The chains by name.
    pub(super) chains: Vec<(ChainId, String)>,
    /// The assets that pass filter and search, in the table's order.
    pub(super) rows: Vec<AssetId>,
    /// The place of each of them in `rows`.
    places: HashMap<AssetId, usize>,
    /// The assets that the search has found; `None` without a search.
    pub(super) found: Option<Arc<BTreeSet<AssetId>>>,
    /// How many assets there are.
    pub(super) total: usize,
    /// How many are not on the map.
    pub(super) without_place: usize,
}

impl MapData {
    /// Brings everything up to date; costs nothing while nothing has changed. While a cell is being
    /// edited (`held`) the rows stay as they are, so that none jumps away under the hand.
    pub(super) fn refresh(&mut self, cx: &PanelContext<'_>, view: &MapView, held: bool) {
        let key = Key {
            revision: Revision::of(cx),
            view: (
                view.hidden.iter().copied().collect(),
                view.sort,
                view.search.clone(),
            ),
            language: cx.text.language(),
            has_map: cx.geography.is_some(),
            held,
        };
        if self.key.as_ref() == Some(&key) {
            return;
        }
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
        if held {
            self.rows.retain(|id| assets.contains(id));
        } else {
            self.rows = rows(cx, view, &self.rows);
        }
        self.places = self.rows.iter().cloned().zip(0..).collect();
        self.found = (!Query::new(&view.search).is_empty())
            .then(|| Arc::new(self.rows.iter().cloned().collect()));
        self.key = Some(key);
    }

    /// The row of an asset, if it is in the table.
    pub(super) fn row_of(&self, asset: &AssetId) -> Option<usize> {
        self.places.get(asset).copied()
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
fn rows(cx: &PanelContext<'_>, view: &MapView, before: &[AssetId]) -> Vec<AssetId> {
    let assets = cx.workspace().assets();
    let query = Query::new(&view.search);
    let passes = |id: &AssetId, asset: &Asset| {
        !view.hidden.contains(&asset.kind)
            && (query.is_empty()
                || query.is_in(&searched(cx.workspace(), cx.places, cx.text, (id, asset))))
    };
    let known: HashSet<&AssetId> = before.iter().collect();
    let old = before.iter().filter_map(|id| Some((id, assets.get(id)?)));
    let new = assets.iter().filter(|(id, _)| !known.contains(id));
    let mut rows: Vec<(&AssetId, &Arc<Asset>)> = old
        .chain(new)
        .filter(|(id, asset)| passes(id, asset))
        .collect();
    let sort = view.sort;
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

/// The assets that a search finds; `None` without a search.
#[must_use]
pub fn found(
    workspace: &Workspace,
    places: &Places,
    text: &Catalogue,
    search: &str,
) -> Option<BTreeSet<AssetId>> {
    let query = Query::new(search);
    let assets = workspace.assets().iter();
    (!query.is_empty()).then(|| {
        assets
            .filter(|(id, asset)| query.is_in(&searched(workspace, places, text, (id, asset))))
            .map(|(id, _)| id.clone())
            .collect()
    })
}

/// All that a search looks at.
fn searched(
    workspace: &Workspace,
    places: &Places,
    text: &Catalogue,
    (id, asset): (&AssetId, &Asset),
) -> String {
    let owner = asset.owner.as_ref();
    let owner = owner.and_then(|owner| workspace.organisations().get(owner));
    let mut searched = format!(
        "{} {} {} {} {} {}",
        asset.name,
        municipality(places, id),
        county(places, text, id),
        text.text(asset.kind.key()),
        owner.map_or("", |owner| owner.short_name()),
        text.text(asset.status.key()),
    );
    for tag in &asset.tags {
        searched.push(' ');
        searched += tag;
    }
    searched
}

/// The name of the municipality; empty if there is none.
pub(super) fn municipality(places: &Places, id: &AssetId) -> String {
    places
        .asset(id)
        .municipality
        .as_ref()
        .map_or_else(String::new, |municipality| municipality.name.to_string())
}

/// The name of the county or country, and whether it was set by hand; empty if it is not known.
pub(super) fn county(places: &Places, text: &Catalogue, id: &AssetId) -> String {
    let county = &places.asset(id).county;
    let Some(code) = &county.code else {
        return String::new();
    };
    let name = place_name(code, places.counties());
    match county.by {
        CountyBy::ByHand => text.say(&Message::new("map-county-by-hand").with("county", name)),
        CountyBy::FromPlace | CountyBy::Unknown => text.say(&name),
    }
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
