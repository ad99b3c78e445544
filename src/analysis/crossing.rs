//! What of a chain crosses county lines.

use std::collections::{BTreeMap, BTreeSet};

use super::chain::{Account, commonest_unit};
use super::{Index, Places};
use crate::message::Message;
use crate::workspace::{ChainId, CountyCode, Flow, FlowId, Layer, Per, Quantity, Unit, Workspace};

/// From which county or country to which other one.
pub type Line = (CountyCode, CountyCode);

/// The volume of a chain's flows in one account, all in one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Volume {
    /// The account.
    pub layer: Layer,
    /// The period the volume is counted over.
    pub per: Option<Per>,
    /// The unit of `total` and `crossing`: the one that most of the flows are stated in.
    pub unit: Unit,
    /// The sum over all flows that state an amount here.
    pub total: f64,
    /// The sum over those between two counties.
    pub crossing: f64,
    /// The sum over those from each county to each other one.
    pub between: BTreeMap<Line, f64>,
    /// How many flows state an amount here.
    pub flows: usize,
}

impl Volume {
    /// The amount of a flow that belongs to this volume.
    #[must_use]
    pub fn quantity_of<'f>(&self, flow: &'f Flow) -> Option<&'f Quantity> {
        flow.amounts.iter().find(|amount| {
            *amount.layer() == self.layer
                && amount.per == self.per
                && amount.value_in(&self.unit).is_ok()
        })
    }

    /// The same as a figure in the volume's unit.
    #[must_use]
    pub fn amount_of(&self, flow: &Flow) -> Option<f64> {
        self.quantity_of(flow)
            .and_then(|amount| amount.value_in(&self.unit).ok())
            .filter(|value| value.is_finite())
    }

    /// The cross-county share, 0 to 1: volume of flows between counties ÷ all volume, within one
    /// account and period (the program's own measure of how far a chain needs more than one
    /// county). `None` if there is no volume. Flows with an end whose county is unknown count as
    /// volume, not as crossing, so the share is a lower bound.
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        (self.total > 0.0).then(|| (self.crossing / self.total).clamp(0.0, 1.0))
    }
}

/// What of a chain crosses county lines. A border with another country is a county line too.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Crossing {
    /// How many flows the chain has.
    pub flows: usize,
    /// The flows between two counties, by step and then by id.
    pub crossing: Vec<FlowId>,
    /// How many flows have an end whose county is unknown.
    pub unknown: usize,
    /// The counties and countries that crossing flows join.
    pub counties: BTreeSet<CountyCode>,
    /// How many flows run from each of them to each other one.
    pub lines: BTreeMap<Line, usize>,
    /// The volumes, one for each account, dimension and period; the one that most flows state
    /// first.
    pub volumes: Vec<Volume>,
}

impl Crossing {
    /// What of `chain` crosses county lines.
    #[must_use]
    pub fn of_chain(
        workspace: &Workspace,
        index: &Index,
        places: &Places,
        chain: &ChainId,
    ) -> Self {
        Self::of_chains(workspace, index, places, [chain])
    }

    /// What of several chains crosses county lines, taken together.
    #[must_use]
    pub fn of_chains<'c>(
        workspace: &Workspace,
        index: &Index,
        places: &Places,
        chains: impl IntoIterator<Item = &'c ChainId>,
    ) -> Self {
        let county = |step| {
            workspace
                .steps()
                .get(step)
                .and_then(|step| places.step(step).code)
        };
        let mut crossing = Self::default();
        let mut accounts: BTreeMap<Account, Vec<(&Quantity, Option<Line>)>> = BTreeMap::new();
        let flows = chains
            .into_iter()
            .flat_map(|chain| index.flows_of_chain(chain));
        for id in flows {
            let Some(flow) = workspace.flows().get(id) else {
                continue;
            };
            crossing.flows += 1;
            let line = match (county(&flow.from), county(&flow.to)) {
                (Some(from), Some(to)) if from != to => {
                    crossing.counties.extend([from.clone(), to.clone()]);
                    let line = (from, to);
                    *crossing.lines.entry(line.clone()).or_insert(0) += 1;
                    crossing.crossing.push(id.clone());
                    Some(line)
                }
                (Some(_), Some(_)) => None,
                _ => {
                    crossing.unknown += 1;
                    None
                }
            };
            for amount in flow
                .amounts
                .iter()
                .filter(|amount| amount.value.is_finite())
            {
                accounts
                    .entry(Account::of(amount))
                    .or_default()
                    .push((amount, line.clone()));
            }
        }
        crossing.volumes = accounts
            .into_iter()
            .map(|(account, amounts)| volume(account, &amounts))
            .collect();
        // Stable: accounts of equally many flows stay in the order of layers.
        crossing
            .volumes
            .sort_by_key(|volume| std::cmp::Reverse(volume.flows));
        crossing
    }

    /// The volume to say in a word: the one that most flows state.
    #[must_use]
    pub fn main_volume(&self) -> Option<&Volume> {
        self.volumes.first()
    }

    /// The report in one line, such as "Crosses a county line (5 of 13 flows, 46 % of the volume)".
    #[must_use]
    pub fn message(&self) -> Message {
        if self.crossing.is_empty() {
            return Message::new("crossing-none").with("flows", self.flows);
        }
        let share = self.main_volume().and_then(Volume::share);
        let message = match share {
            Some(share) => {
                let percent = crate::message::Arg::Number {
                    value: share * 100.0,
                    decimals: 0,
                };
                Message::new("crossing-with-volume").with("share", percent)
            }
            None => Message::new("crossing-without-volume"),
        };
        message
            .with("crossing", self.crossing.len())
            .with("flows", self.flows)
    }
}

/// What the amounts of one account add up to.
fn volume(account: Account, amounts: &[(&Quantity, Option<Line>)]) -> Volume {
    let unit = commonest_unit(amounts.iter().map(|(amount, _)| *amount));
    let mut volume = Volume {
        layer: account.layer,
        per: account.per,
        unit,
        total: 0.0,
        crossing: 0.0,
        between: BTreeMap::new(),
        flows: amounts.len(),
    };
    for (amount, line) in amounts {
        // Amounts of one account always convert.
        let value = amount.value_in(&volume.unit).unwrap_or(0.0);
        volume.total += value;
        if let Some(line) = line {
            volume.crossing += value;
            *volume.between.entry(line.clone()).or_insert(0.0) += value;
        }
    }
    volume
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::testing::{chain_over_counties, flow};

    fn crossing(flows: &[crate::workspace::edit::NewRecord]) -> Crossing {
        let workspace = chain_over_counties(flows);
        let mut places = Places::default();
        places.refresh(&workspace, None);
        Crossing::of_chain(
            &workspace,
            &Index::of(&workspace),
            &places,
            &ChainId::new("chain-a"),
        )
    }

    #[test]
    fn the_share_is_the_volume_between_counties_over_all_volume_in_one_unit() {
        let report = crossing(&[
            flow("a", "step-50-a", "step-50-b", &[(60.0, "kt")]),
            flow("b", "step-50-b", "step-15", &[(30.0, "kt")]),
            flow("c", "step-15", "step-18", &[(10_000.0, "t")]),
        ]);
        assert_eq!(
            (report.flows, report.crossing.len(), report.unknown),
            (3, 2, 0)
        );
        let volume = report.main_volume().unwrap();
        assert_eq!(
            (volume.unit.symbol(), volume.total, volume.crossing),
            ("kt", 100.0, 40.0)
        );
        assert_eq!(volume.share(), Some(0.4));
        let codes: Vec<_> = report.counties.iter().map(CountyCode::as_str).collect();
        assert_eq!(codes, ["15", "18", "50"]);
    }

    #[test]
    fn what_runs_there_and_what_runs_back_over_a_line_is_told_apart() {
        let report = crossing(&[
            flow("a", "step-50-a", "step-15", &[(3.0, "kt")]),
            flow("b", "step-50-b", "step-15", &[(500.0, "t")]),
            flow("c", "step-15", "step-50-a", &[(1.0, "kt")]),
            flow("d", "step-15", "step-50-b", &[]),
            flow("e", "step-50-a", "step-50-b", &[(9.0, "kt")]),
        ]);
        let line = |from, to| (CountyCode::new(from), CountyCode::new(to));
        assert_eq!(
            report.lines,
            [(line("50", "15"), 2), (line("15", "50"), 2)].into()
        );
        assert_eq!(
            report.main_volume().unwrap().between,
            [(line("50", "15"), 3.5), (line("15", "50"), 1.0)].into()
        );
    }

    #[test]
    fn energy_and_mass_are_summed_apart() {
        let report = crossing(&[
            flow("a", "step-50-a", "step-15", &[(1.0, "kt")]),
            flow("b", "step-50-a", "step-50-b", &[(5.0, "kt")]),
            flow("c", "step-50-b", "step-18", &[(2.0, "GWh")]),
        ]);
        assert_eq!(report.volumes.len(), 2);
        assert_eq!(report.volumes[0].total, 6.0);
        assert_eq!(
            (report.volumes[1].unit.symbol(), report.volumes[1].share()),
            ("GWh", Some(1.0))
        );
    }

    #[test]
    fn a_flow_to_a_step_without_county_does_not_cross_but_counts_as_volume() {
        let report = crossing(&[
            flow("a", "step-50-a", "step-nowhere", &[(1.0, "kt")]),
            flow("b", "step-50-a", "step-15", &[(1.0, "kt")]),
        ]);
        assert_eq!((report.crossing.len(), report.unknown), (1, 1));
        assert_eq!(report.main_volume().and_then(Volume::share), Some(0.5));
    }

    #[test]
    fn flows_without_amounts_are_told_without_a_share() {
        let report = crossing(&[flow("a", "step-50-a", "step-se", &[])]);
        assert_eq!(report.message().key(), "crossing-without-volume");
        assert_eq!(report.lines.len(), 1, "a national border is a line too");
    }

    #[test]
    fn a_chain_within_one_county_says_so() {
        let report = crossing(&[flow("a", "step-50-a", "step-50-b", &[(1.0, "kt")])]);
        assert_eq!(report.message().key(), "crossing-none");
    }
}
