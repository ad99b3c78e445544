//! What the marks of assets look like: shape says the kind; colour and size say what is asked of them.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::marks::MARK;
use crate::analysis::chain::{Account, commonest_unit};
use crate::analysis::freshness::Freshness;
use crate::scene::sign::{age_token, mark_of, status_token};
use crate::scene::style::{Mark, Token};
use crate::workspace::{Asset, AssetView, ColourBy, Quantity, SizeBy, Status, Unit};

/// The side of the mark of the largest capacity, in points.
const LARGEST: f32 = 36.0;
/// The side of the smallest mark that a capacity gets, in points: smaller ones could not be seen.
const SMALLEST: f32 = 6.0;
/// The side of the mark of an asset without a capacity, in points.
pub(super) const BARE: f32 = 9.0;
/// The side of the widest mark in a legend, in points.
const IN_LEGEND: f32 = 19.0;

/// What colour and size of the marks tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Styling {
    /// What colour tells.
    pub colour: ColourBy,
    /// What size tells.
    pub size: SizeBy,
}

impl From<&AssetView> for Styling {
    fn from(view: &AssetView) -> Self {
        Self {
            colour: view.colour,
            size: view.size,
        }
    }
}

/// How the mark of one asset is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// The shape.
    pub mark: Mark,
    /// The colour.
    pub token: Token,
    /// The side in points.
    pub size: f32,
    /// The status that the filling tells.
    pub filling: Status,
    /// Whether a ring says that it is an example.
    pub example: bool,
}

impl Look {
    /// The mark of a kind, whole, in the colour and size of marks where nothing else is told.
    pub(super) fn plain(mark: Mark) -> Self {
        Self {
            mark,
            token: mark.token(),
            size: MARK,
            filling: Status::Operating,
            example: false,
        }
    }

    /// The radius of the ring around it where it is selected, in points.
    #[must_use]
    pub fn ring(&self) -> f32 {
        self.size * 0.6 + 3.1
    }
}

/// The capacities that one mark can be held against another by, and how large the largest is.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scale {
    /// A capacity of one in the scale's unit.
    one: Quantity,
    /// The largest, in that unit.
    largest: f64,
    /// How many assets have such a capacity.
    assets: usize,
}

impl Scale {
    /// The side of the mark of a capacity, so that areas compare.
    fn side(&self, capacity: &Quantity) -> Option<f32> {
        let share = capacity.value_in(&self.one.unit).ok()? / self.largest;
        #[expect(clippy::cast_possible_truncation, reason = "a share from 0 to 1")]
        let side = LARGEST * share.clamp(0.0, 1.0).sqrt() as f32;
        Some(side.max(SMALLEST))
    }

    /// A round capacity for a legend, with the side of its mark: as large as there is room for.
    pub(super) fn reference(&self) -> (Quantity, f32) {
        let room = self.largest * f64::from(IN_LEGEND / LARGEST).powi(2);
        let value = round_down(room);
        let reference = Quantity {
            value,
            ..self.one.clone()
        };
        let side = self.side(&reference).unwrap_or(IN_LEGEND);
        (reference, side)
    }
}

/// The next smaller number of 1, 2 or 5 times a power of ten.
fn round_down(value: f64) -> f64 {
    let power = 10.0_f64.powf(value.log10().floor());
    let round = [5.0, 2.0, 1.0].map(|digit| digit * power);
    let fits = round.into_iter().find(|round| *round <= value * 1.000_001);
    fits.unwrap_or(value)
}

/// The capacity that a mark's size tells: the first, if it is more than nothing.
fn told(asset: &Asset) -> Option<&Quantity> {
    asset
        .capacities
        .first()
        .filter(|capacity| capacity.value.is_finite() && capacity.value > 0.0)
}

/// The scales of many assets, one for each account: what is measured in another dimension, period or
/// layer is never held against it. What one asset alone has can be held against nothing.
pub(super) fn scales<'a>(assets: impl Iterator<Item = &'a Asset>) -> BTreeMap<Account, Scale> {
    let mut accounts: BTreeMap<Account, Vec<&Quantity>> = BTreeMap::new();
    for capacity in assets.filter_map(told) {
        accounts
            .entry(Account::of(capacity))
            .or_default()
            .push(capacity);
    }
    let scale = |capacities: &[&Quantity]| {
        let unit: Unit = commonest_unit(capacities.iter().copied());
        let in_unit = |capacity: &&Quantity| capacity.value_in(&unit).ok();
        let largest = capacities.iter().filter_map(in_unit).fold(0.0, f64::max);
        let first = capacities.first()?;
        Some(Scale {
            one: Quantity {
                unit,
                layer: first.layer.clone(),
                ..Quantity::guess(1.0, "", first.per)
            },
            largest,
            assets: capacities.len(),
        })
    };
    accounts
        .into_iter()
        .filter(|(_, capacities)| capacities.len() > 1)
        .filter_map(|(account, capacities)| Some((account, scale(&capacities)?)))
        .collect()
}

/// What decides the look of every mark.
pub(super) struct Looks {
    styling: Styling,
    today: Date,
    scales: BTreeMap<Account, Scale>,
}

impl Looks {
    /// The looks under a styling. Sizes are told by the scales of `all`, so that a filter changes none.
    pub(super) fn new<'a>(
        styling: Styling,
        today: Date,
        all: impl Iterator<Item = &'a Asset>,
    ) -> Self {
        let scales = match styling.size {
            SizeBy::Nothing => BTreeMap::new(),
            SizeBy::Capacity => scales(all),
        };
        Self {
            styling,
            today,
            scales,
        }
    }

    /// How the mark of an asset is drawn.
    pub(super) fn of(&self, asset: &Asset) -> Look {
        let mark = mark_of(asset.kind);
        let mut look = Look {
            filling: asset.status,
            example: asset.example,
            ..Look::plain(mark)
        };
        match self.styling.colour {
            ColourBy::Kind => {}
            ColourBy::Status => look.token = status_token(asset.status),
            ColourBy::Age => {
                let age = Freshness::of(asset, self.today);
                look.token = age_token(age);
                look.filling = filling_of_age(age);
            }
        }
        if self.styling.size == SizeBy::Capacity {
            if let Some(capacity) = told(asset) {
                let scale = self.scales.get(&Account::of(capacity));
                let side = scale.and_then(|scale| scale.side(capacity));
                look.size = side.unwrap_or(MARK);
            } else {
                look.filling = Status::Planned;
                look.size = BARE;
            }
        }
        look
    }

    /// The scales that the marks of some assets are drawn by, the one that most assets share first.
    pub(super) fn scales_of<'a>(self, shown: impl Iterator<Item = &'a Asset>) -> Vec<Scale> {
        if self.scales.is_empty() {
            return Vec::new();
        }
        let used: BTreeSet<Account> = shown.filter_map(told).map(Account::of).collect();
        let scales = self.scales.into_iter();
        let mut scales: Vec<Scale> = scales
            .filter(|(account, _)| used.contains(account))
            .map(|(_, scale)| scale)
            .collect();
        scales.sort_by_key(|scale| std::cmp::Reverse(scale.assets));
        scales
    }
}

/// Where colour tells the age, the filling no longer tells the status: it is whole where the age is
/// known.
pub(super) fn filling_of_age(age: Freshness) -> Status {
    if age == Freshness::Unknown {
        Status::Planned
    } else {
        Status::Operating
    }
}

/// The look of an asset of which no capacity is known, in a legend of sizes.
pub(super) fn bare(token: Token) -> Look {
    Look {
        token,
        size: BARE,
        filling: Status::Planned,
        ..Look::plain(Mark::Square)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::workspace::testing::touch;
    use crate::workspace::{AssetKind, Per};

    fn asset(capacity: Option<(f64, &str)>) -> Asset {
        let mut asset = Asset::new("Noe", AssetKind::Industry, None, touch().stamp());
        let quantity = |(value, unit)| Quantity::guess(value, unit, Some(Per::Year));
        asset.capacities = capacity.map(quantity).into_iter().collect();
        asset
    }

    fn looks(colour: ColourBy, size: SizeBy, all: &[Asset]) -> Looks {
        Looks::new(Styling { colour, size }, date(2023, 11, 1), all.iter())
    }

    #[test]
    fn areas_compare_within_one_dimension_and_each_dimension_has_its_own_scale() {
        let all = [
            asset(Some((80.0, "kt"))),
            asset(Some((20_000.0, "t"))),
            asset(Some((900.0, "GWh"))),
            asset(None),
            asset(Some((225.0, "GWh"))),
            asset(Some((4.0, "senger"))),
        ];
        let looks = looks(ColourBy::Kind, SizeBy::Capacity, &all);
        let size = |number: usize| looks.of(&all[number]).size;
        assert!((size(0) - LARGEST).abs() < 0.01, "the largest of masses");
        assert!((size(1) - LARGEST / 2.0).abs() < 0.01, "a quarter of it");
        assert!((size(2) - LARGEST).abs() < 0.01, "the largest of energies");
        let bare = looks.of(&all[3]);
        assert_eq!((bare.size, bare.filling), (BARE, Status::Planned));
        assert!((size(4) - LARGEST / 2.0).abs() < 0.01);
        assert!((size(5) - MARK).abs() < 0.01, "compares with nothing");
        let shown = looks.scales_of(all[2..].iter());
        assert_eq!(shown.len(), 1, "of what is shown, only energies compare");
    }

    #[test]
    fn the_legend_shows_a_round_capacity_at_the_size_it_has_on_the_map() {
        let all = [asset(Some((80.0, "kt"))), asset(Some((3.0, "kt")))];
        let looks = looks(ColourBy::Kind, SizeBy::Capacity, &all);
        let scales = looks.scales_of(all.iter());
        let (reference, side) = scales[0].reference();
        assert_eq!((reference.value, reference.unit.symbol()), (20.0, "kt"));
        assert!((side - LARGEST / 2.0).abs() < 0.01, "{side}");
    }

    #[test]
    fn round_numbers_are_no_larger_than_what_they_stand_for() {
        for (value, round) in [(22.3, 20.0), (0.07, 0.05), (1.0, 1.0), (999.0, 500.0)] {
            assert!((round_down(value) - round).abs() < 1e-9, "{value}");
        }
    }

    #[test]
    fn colour_tells_the_status_or_the_age_and_shape_always_the_kind() {
        let mut known = asset(None);
        known.as_of = Some(date(2023, 5, 1));
        known.status = Status::Paused;
        let all = [known, asset(None)];
        let by = |colour| looks(colour, SizeBy::Nothing, &all);
        let look = by(ColourBy::Status).of(&all[0]);
        assert_eq!(
            (look.mark, look.token, look.filling),
            (Mark::Square, Token::StatusPaused, Status::Paused)
        );
        let ages = by(ColourBy::Age);
        assert_eq!(ages.of(&all[0]).token, Token::AgeWithinAYear);
        assert_eq!(ages.of(&all[0]).filling, Status::Operating);
        let unknown = ages.of(&all[1]);
        assert_eq!(
            (unknown.token, unknown.filling, unknown.mark),
            (Token::AgeUnknown, Status::Planned, Mark::Square)
        );
    }
}
