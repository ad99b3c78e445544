//! Value added and jobs of a chain, by county.
//!
//! The value added of a step is what its output fetches less what its input costs: price × what leaves
//! less cost × what arrives, where both are stated per unit (`NOK/t`) and something flows in that unit.

use std::collections::BTreeMap;

use super::balance::arriving;
use crate::analysis::{Index, Places};
use crate::workspace::{
    ChainId, CountyCode, Dimension, Flow, Layer, Per, Quantity, Step, StepId, Unit, Workspace,
};

/// The economy of one county in a chain.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Economy {
    /// How many steps stand there.
    pub steps: usize,
    /// Value added in NOK a year, of the steps that say price and cost; `None` if none does.
    pub value_added: Option<f64>,
    /// How many work there, as far as the steps say.
    pub jobs: u32,
    /// Steps that say nothing of jobs.
    pub without_jobs: usize,
}

/// The economy of a chain by county; `None` for steps whose county is unknown. Gaps and plans given up do not count.
#[must_use]
pub fn of_chain(
    workspace: &Workspace,
    index: &Index,
    places: &Places,
    chain: &ChainId,
) -> BTreeMap<Option<CountyCode>, Economy> {
    let mut counties: BTreeMap<Option<CountyCode>, Economy> = BTreeMap::new();
    for id in index.steps_of_chain(chain) {
        let Some(step) = workspace.steps().get(id).filter(|step| step.carries()) else {
            continue;
        };
        let economy = counties.entry(places.step(step).code).or_default();
        economy.steps += 1;
        match step.jobs {
            Some(jobs) => economy.jobs = economy.jobs.saturating_add(jobs),
            None => economy.without_jobs += 1,
        }
        if let Some(value) = value_added(workspace, index, id, step) {
            *economy.value_added.get_or_insert(0.0) += value;
        }
    }
    counties
}

/// The value added of a step, NOK a year; `None` unless both price and cost say something.
#[must_use]
pub fn value_added(workspace: &Workspace, index: &Index, id: &StepId, step: &Step) -> Option<f64> {
    let flows = || {
        index
            .flows_of_step(id)
            .filter_map(|flow| workspace.flows().get(flow).map(|flow| &**flow))
    };
    let sum = |unit_price: &Quantity, leaving: bool| {
        let amounts = flows()
            .filter(|flow| {
                if leaving {
                    flow.from == *id
                } else {
                    flow.to == *id
                }
            })
            .filter_map(|flow| worth(unit_price, flow, leaving));
        let (mut sum, mut any) = (0.0, false);
        for amount in amounts {
            sum += amount;
            any = true;
        }
        any.then_some(sum)
    };
    let earned = step.price.as_ref().and_then(|price| sum(price, true));
    let spent = step.cost.as_ref().and_then(|cost| sum(cost, false));
    Some(earned? - spent?)
}

/// What a flow is worth at a price for each unit, NOK a year, by the first of its amounts of goods or
/// energy that is counted in that unit.
fn worth(price: &Quantity, flow: &Flow, leaving: bool) -> Option<f64> {
    let (money, per_unit) = price.unit.symbol().split_once('/')?;
    let money = Unit::new(money);
    let per_unit = Unit::new(per_unit);
    if money.dimension() != Some(Dimension::Money) {
        return None;
    }
    let nok = money.convert(price.value, &Unit::new("NOK")).ok()?;
    let amount = flow
        .amounts
        .iter()
        .filter(|amount| matches!(amount.layer(), Layer::Goods | Layer::Energy))
        .filter(|amount| amount.per == Some(Per::Year))
        .find_map(|amount| amount.value_in(&per_unit).ok())?;
    let share = if leaving { 1.0 } else { arriving(flow) };
    Some(nok * amount * share)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::testing::{chain_over_counties, flow};
    use crate::workspace::edit::{Edit, StepField};
    use crate::workspace::testing::check_edit;

    #[test]
    fn value_added_is_what_the_output_fetches_less_what_the_input_costs() {
        let workspace = chain_over_counties(&[
            flow("a", "step-50-a", "step-50-b", &[(100.0, "kt")]),
            flow("b", "step-50-b", "step-15", &[(30_000.0, "t")]),
        ]);
        let id = StepId::new("step-50-b");
        let set =
            |workspace: &Workspace, field| check_edit(workspace, &Edit::Step(id.clone(), field));
        let price = Quantity::guess(8_000.0, "NOK/t", None);
        let cost = Quantity::guess(0.9, "kNOK/t", None);
        let workspace = set(&workspace, StepField::Price(Some(price)));
        let index = Index::of(&workspace);
        let step = workspace.steps().get(&id).unwrap();
        assert_eq!(
            value_added(&workspace, &index, &id, step),
            None,
            "without a cost"
        );
        let workspace = set(&workspace, StepField::Cost(Some(cost)));
        let workspace = set(&workspace, StepField::Jobs(Some(12)));
        let mut places = Places::default();
        places.refresh(&workspace, None);
        let economy = of_chain(
            &workspace,
            &Index::of(&workspace),
            &places,
            &ChainId::new("chain-a"),
        );
        let here = &economy[&Some(CountyCode::new("50"))];
        // 30,000 t × 8,000 NOK − 100,000 t × 900 NOK = 150 million.
        assert!((here.value_added.unwrap() - 150e6).abs() < 1.0);
        assert_eq!((here.steps, here.jobs, here.without_jobs), (2, 12, 1));
    }
}
