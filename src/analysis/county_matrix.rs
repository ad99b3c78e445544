//! How many assets of each kind lie in each county, and what they can do together.

use std::collections::{BTreeMap, BTreeSet};

use super::Places;
use super::chain::{Account, commonest_unit};
use crate::workspace::{Asset, AssetId, AssetKind, CountyCode, Quantity};

/// What is told of the assets of a place: how many there are, or how much they can do together.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Measure {
    /// How many there are.
    #[default]
    Count,
    /// The sum of the capacities that belong to the account of this one, in its unit.
    Capacity(Quantity),
}

impl From<Option<&Quantity>> for Measure {
    fn from(of: Option<&Quantity>) -> Self {
        of.map_or(Self::Count, |of| Self::Capacity(of.clone()))
    }
}

impl Measure {
    /// What an asset adds to it; `None` if it has no figure of the kind.
    #[must_use]
    pub fn of(&self, asset: &Asset) -> Option<f64> {
        match self {
            Self::Count => Some(1.0),
            Self::Capacity(one) => {
                let account = Account::of(one);
                let mut sum = None;
                for capacity in &asset.capacities {
                    if capacity.value.is_finite()
                        && Account::of(capacity) == account
                        && let Ok(value) = capacity.value_in(&one.unit)
                    {
                        sum = Some(sum.unwrap_or(0.0) + value);
                    }
                }
                sum
            }
        }
    }
}

/// A row of the matrix.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Row {
    /// A county of the workspace's division, or one whose code is not known there.
    County(CountyCode),
    /// Any other country.
    Abroad,
    /// No county: no place, or one at sea.
    Nowhere,
}

impl Row {
    /// The row of an asset.
    #[must_use]
    pub fn of(places: &Places, asset: &AssetId) -> Self {
        match &places.asset(asset).county.code {
            None => Self::Nowhere,
            Some(code) if code.is_abroad() => Self::Abroad,
            Some(code) => Self::County(code.clone()),
        }
    }
}

/// A cell: so many assets, and the sums of their capacities.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// How many assets.
    pub count: usize,
    /// By account, in the matrix's order; `None` where no asset has a figure of it.
    sums: Vec<Option<f64>>,
}

impl Cell {
    fn add(&mut self, sums: &[Option<f64>]) {
        self.count += 1;
        self.sums.resize(self.sums.len().max(sums.len()), None);
        for (sum, more) in self.sums.iter_mut().zip(sums) {
            if let Some(more) = more {
                *sum = Some(sum.unwrap_or(0.0) + more);
            }
        }
    }

    /// The count, or the sum of the account with this number; `None` where there is no figure.
    #[must_use]
    pub fn value(&self, account: Option<usize>) -> Option<f64> {
        match account {
            None => Some(self.count as f64),
            Some(account) => self.sums.get(account).copied().flatten(),
        }
    }
}

/// Counties and kinds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CountyMatrix {
    /// The counties in which assets lie, by code; then abroad, then nowhere, where something is there.
    pub rows: Vec<Row>,
    /// The kinds that occur, in their order.
    pub kinds: Vec<AssetKind>,
    /// One quantity of each account that capacities belong to, in the unit that most of them are stated
    /// in; what most assets have comes first. Different accounts are never added.
    pub accounts: Vec<Quantity>,
    cells: BTreeMap<(Row, AssetKind), Cell>,
    by_row: BTreeMap<Row, Cell>,
    by_kind: BTreeMap<AssetKind, Cell>,
    total: Cell,
    countries: BTreeSet<CountyCode>,
}

impl CountyMatrix {
    /// The matrix of some assets.
    #[must_use]
    pub fn of<'a>(
        assets: impl Iterator<Item = (&'a AssetId, &'a Asset)> + Clone,
        places: &Places,
    ) -> Self {
        let accounts = accounts(assets.clone().map(|(_, asset)| asset));
        let numbers: BTreeMap<Account, usize> = accounts.iter().map(Account::of).zip(0..).collect();
        let mut matrix = Self::default();
        for (id, asset) in assets {
            let mut sums = vec![None; accounts.len()];
            for capacity in asset.capacities.iter().filter(|it| it.value.is_finite()) {
                let number = numbers.get(&Account::of(capacity)).copied();
                let Some((number, one)) = number.and_then(|it| Some((it, accounts.get(it)?)))
                else {
                    continue;
                };
                if let (Ok(value), Some(sum)) = (capacity.value_in(&one.unit), sums.get_mut(number))
                {
                    *sum = Some(sum.unwrap_or(0.0) + value);
                }
            }
            let row = Row::of(places, id);
            if row == Row::Abroad {
                matrix
                    .countries
                    .extend(places.asset(id).county.code.clone());
            }
            let cell = (row.clone(), asset.kind);
            matrix.cells.entry(cell).or_default().add(&sums);
            matrix.by_row.entry(row).or_default().add(&sums);
            matrix.by_kind.entry(asset.kind).or_default().add(&sums);
            matrix.total.add(&sums);
        }
        matrix.rows = matrix.by_row.keys().cloned().collect();
        matrix.kinds = matrix.by_kind.keys().copied().collect();
        matrix.accounts = accounts;
        matrix
    }

    /// The assets of a row and kind; `None` for either stands for all. `None` where there are none.
    #[must_use]
    pub fn cell(&self, row: Option<&Row>, kind: Option<AssetKind>) -> Option<&Cell> {
        match (row, kind) {
            (Some(row), Some(kind)) => self.cells.get(&(row.clone(), kind)),
            (Some(row), None) => self.by_row.get(row),
            (None, Some(kind)) => self.by_kind.get(&kind),
            (None, None) => Some(&self.total),
        }
    }

    /// The account that a quantity belongs to, by its number.
    #[must_use]
    pub fn account(&self, of: &Quantity) -> Option<usize> {
        let account = Account::of(of);
        self.accounts
            .iter()
            .position(|one| Account::of(one) == account)
    }

    /// The counties or countries that a row stands for; none for what lies nowhere.
    #[must_use]
    pub fn codes(&self, row: &Row) -> BTreeSet<CountyCode> {
        match row {
            Row::County(code) => BTreeSet::from([code.clone()]),
            Row::Abroad => self.countries.clone(),
            Row::Nowhere => BTreeSet::new(),
        }
    }
}

/// One quantity of each account among the capacities of assets, in its commonest unit; the account
/// that most capacities belong to first.
#[must_use]
pub fn accounts<'a>(assets: impl Iterator<Item = &'a Asset>) -> Vec<Quantity> {
    let mut found: BTreeMap<Account, Vec<&Quantity>> = BTreeMap::new();
    let all = assets.flat_map(|asset| &asset.capacities);
    for capacity in all.filter(|capacity| capacity.value.is_finite()) {
        found
            .entry(Account::of(capacity))
            .or_default()
            .push(capacity);
    }
    let mut ones: Vec<(usize, Quantity)> = found
        .values()
        .filter_map(|capacities| {
            let first = capacities.first()?;
            let one = Quantity {
                unit: commonest_unit(capacities.iter().copied()),
                layer: first.layer.clone(),
                ..Quantity::guess(1.0, "", first.per)
            };
            Some((capacities.len(), one))
        })
        .collect();
    ones.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    ones.into_iter().map(|(_, one)| one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    use crate::geo::{Boundaries, LonLat};
    use crate::workspace::edit::NewRecord;
    use crate::workspace::testing::{check_edit, empty, touch};
    use crate::workspace::{Edit, Id, Layer, Per, Place, PlaceQuality, Workspace};

    fn boundaries() -> &'static Arc<Boundaries> {
        static BOUNDARIES: std::sync::OnceLock<Arc<Boundaries>> = std::sync::OnceLock::new();
        BOUNDARIES.get_or_init(|| Arc::new(Boundaries::bundled().unwrap()))
    }

    const FROSTA: Option<(f64, f64)> = Some((10.75, 63.585));
    const OSTERSUND: Option<(f64, f64)> = Some((14.64, 63.18));
    const OSLO: Option<(f64, f64)> = Some((10.75, 59.91));

    /// Id, kind, longitude and latitude, capacities.
    type Made = (&'static str, AssetKind, Option<(f64, f64)>, Vec<Quantity>);

    fn workspace(assets: Vec<Made>) -> Workspace {
        assets
            .into_iter()
            .fold(empty(), |workspace, (id, kind, at, capacities)| {
                let place =
                    at.map(|(lon, lat)| Place::at(LonLat { lon, lat }, PlaceQuality::Exact));
                let mut asset = Asset::new(id, kind, place, touch().stamp());
                asset.capacities = capacities;
                let add = NewRecord::Asset(Id::new(id), asset.into());
                check_edit(&workspace, &Edit::Add(add))
            })
    }

    fn yearly(value: f64, unit: &str) -> Quantity {
        Quantity::guess(value, unit, Some(Per::Year))
    }

    fn sample() -> (Workspace, CountyMatrix) {
        let carbon = Quantity {
            layer: Some(Layer::Substance("C".into())),
            ..yearly(7.0, "kt")
        };
        let workspace = workspace(vec![
            (
                "asset-a",
                AssetKind::Industry,
                FROSTA,
                vec![yearly(80.0, "kt")],
            ),
            (
                "asset-b",
                AssetKind::Industry,
                FROSTA,
                vec![yearly(500.0, "t"), yearly(3.0, "GWh")],
            ),
            (
                "asset-c",
                AssetKind::NaturalResource,
                FROSTA,
                vec![yearly(0.0, "kt")],
            ),
            (
                "asset-d",
                AssetKind::NaturalResource,
                OSTERSUND,
                vec![carbon],
            ),
            ("asset-e", AssetKind::Industry, None, vec![]),
            (
                "asset-f",
                AssetKind::Industry,
                OSLO,
                vec![yearly(1.0, "kt")],
            ),
        ]);
        let places = Places::of(&workspace, boundaries());
        let assets = workspace.assets();
        let all: Vec<(&AssetId, &Asset)> = assets
            .iter()
            .map(|(id, asset)| (id, asset.as_ref()))
            .collect();
        let matrix = CountyMatrix::of(all.iter().copied(), &places);
        (workspace, matrix)
    }

    fn county(code: &str) -> Row {
        Row::County(CountyCode::new(code))
    }

    #[test]
    fn rows_are_counties_by_code_then_abroad_then_what_lies_nowhere() {
        let (_, matrix) = sample();
        assert_eq!(
            matrix.rows,
            [county("03"), county("50"), Row::Abroad, Row::Nowhere]
        );
        assert_eq!(
            matrix.kinds,
            [AssetKind::NaturalResource, AssetKind::Industry]
        );
        let countries = matrix.codes(&Row::Abroad);
        assert_eq!(countries, BTreeSet::from([CountyCode::new("SE")]));
        assert!(matrix.codes(&Row::Nowhere).is_empty());
    }

    #[test]
    fn counts_add_up_to_the_totals_of_rows_and_columns() {
        let (_, matrix) = sample();
        let count = |row: Option<&Row>, kind| matrix.cell(row, kind).map(|cell| cell.count);
        let industry = Some(AssetKind::Industry);
        assert_eq!(count(Some(&county("50")), industry), Some(2));
        assert_eq!(count(Some(&county("50")), None), Some(3));
        assert_eq!(count(None, industry), Some(4));
        assert_eq!(
            count(Some(&county("03")), Some(AssetKind::NaturalResource)),
            None
        );
        assert_eq!(count(None, None), Some(6));
    }

    #[test]
    fn capacities_are_summed_in_one_unit_and_dimensions_and_layers_are_never_mixed() {
        let (_, matrix) = sample();
        assert_eq!(matrix.accounts.len(), 3);
        let mass = matrix.account(&yearly(1.0, "t"));
        assert_eq!(mass, Some(0), "what most assets have comes first");
        assert_eq!(matrix.accounts[0].unit.symbol(), "kt");
        let value = |row: Option<&Row>, kind, account| {
            matrix.cell(row, kind).and_then(|cell| cell.value(account))
        };
        let industry = Some(AssetKind::Industry);
        assert_eq!(value(Some(&county("50")), industry, mass), Some(80.5));
        assert_eq!(value(None, None, mass), Some(81.5));
        let energy = matrix.account(&yearly(1.0, "TWh"));
        assert_eq!(value(None, None, energy), Some(3.0));
        // Nothing is not the same as no figure.
        let natural = Some(AssetKind::NaturalResource);
        assert_eq!(value(Some(&county("50")), natural, mass), Some(0.0));
        assert_eq!(value(Some(&Row::Abroad), natural, mass), None);
        assert_eq!(matrix.account(&Quantity::guess(1.0, "kt", None)), None);
    }

    #[test]
    fn what_an_asset_adds_is_counted_in_the_unit_asked_for() {
        let (workspace, _) = sample();
        let asset = |id: &'static str| workspace.assets().get(&Id::new(id)).unwrap();
        let tonnes = Measure::Capacity(yearly(1.0, "t"));
        assert_eq!(tonnes.of(asset("asset-a")), Some(80_000.0));
        assert_eq!(tonnes.of(asset("asset-c")), Some(0.0));
        assert_eq!(tonnes.of(asset("asset-d")), None, "carbon is another layer");
        assert_eq!(Measure::Count.of(asset("asset-e")), Some(1.0));
    }
}
