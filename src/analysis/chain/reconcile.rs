//! Reconciliation: the figures that fulfil every balance and lie nearest to those stated, each moved
//! the more the less sure it is.
//!
//! Weighted least squares under linear constraints, `x̂ = x − ΣAᵀ(AΣAᵀ)⁻¹Ax` (S. Narasimhan,
//! C. Jordache: "Data Reconciliation and Gross Error Detection", Gulf 2000, chapter 3; the method of
//! STAN). `A` has a row for each step with a balance and a column for each flow, `Σ` the variances.

use std::collections::{BTreeMap, BTreeSet};

use super::account::{Account, commonest_unit};
use super::balance::arriving;
use crate::analysis::Index;
use crate::workspace::{ChainId, FlowId, StepId, Unit, Workspace};

/// What is left of a sum, relative to its parts, counts as nothing: figures with decimals miss each
/// other by a hair.
const NEGLIGIBLE: f64 = 1e-9;

/// What reconciling a chain in one account proposes.
#[derive(Clone, Debug, PartialEq)]
pub struct Reconciliation {
    /// The account.
    pub account: Account,
    /// The unit of all figures.
    pub unit: Unit,
    /// The figures, by flow.
    pub figures: Vec<Reconciled>,
    /// The steps whose balance is fulfilled afterwards.
    pub balanced: Vec<StepId>,
    /// The steps whose figures contradict each other and are all stated without a doubt: nothing can
    /// give way.
    pub contradicting: Vec<StepId>,
    /// Steps left alone because one of their flows states no amount here, which may be the difference.
    pub left_alone: Vec<StepId>,
}

/// One figure, before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Reconciled {
    /// The flow.
    pub flow: FlowId,
    /// As it is stated.
    pub stated: f64,
    /// Its standard deviation.
    pub sigma: f64,
    /// As it would be.
    pub proposed: f64,
}

impl Reconciled {
    /// Whether the figure would be another one; what differs by a hair is the same.
    #[must_use]
    pub fn moves(&self) -> bool {
        (self.proposed - self.stated).abs() > NEGLIGIBLE * self.stated.abs().max(self.sigma)
    }

    /// How many standard deviations the figure would move.
    #[must_use]
    pub fn shift(&self) -> f64 {
        let moved = (self.proposed - self.stated).abs();
        if moved == 0.0 {
            0.0
        } else {
            moved / self.sigma
        }
    }
}

impl Reconciliation {
    /// The figures that would move, the furthest first.
    #[must_use]
    pub fn moved(&self) -> Vec<&Reconciled> {
        let mut moved: Vec<_> = self.figures.iter().filter(|it| it.moves()).collect();
        moved.sort_by(|one, other| other.shift().total_cmp(&one.shift()));
        moved
    }
}

/// A balance as a row of `A`: the flows by their place, with their factors.
type Row = Vec<(usize, f64)>;

/// Reconciles a chain in each account in which some step has a balance.
#[must_use]
pub fn of_chain(workspace: &Workspace, index: &Index, chain: &ChainId) -> Vec<Reconciliation> {
    let accounts: BTreeSet<Account> = super::balance::of_chain(workspace, index, chain)
        .into_iter()
        .map(|balance| balance.account)
        .collect();
    accounts
        .into_iter()
        .map(|account| in_account(workspace, index, chain, account))
        .collect()
}

fn in_account(
    workspace: &Workspace,
    index: &Index,
    chain: &ChainId,
    account: Account,
) -> Reconciliation {
    let flows: Vec<_> = index
        .flows_of_chain(chain)
        .filter_map(|id| Some((id, workspace.flows().get(id)?)))
        .collect();
    let unit = commonest_unit(
        flows
            .iter()
            .filter_map(|(_, flow)| account.find(&flow.amounts)),
    );
    let mut figures = Vec::new();
    let mut ends: BTreeMap<&StepId, (Row, [bool; 2], bool)> = BTreeMap::new();
    for (id, flow) in &flows {
        let amount = account.amount(&flow.amounts, &unit);
        for (step, side, factor) in [(&flow.to, 0, arriving(flow)), (&flow.from, 1, -1.0)] {
            let (row, sides, silent) = ends.entry(step).or_default();
            if amount.is_some() {
                row.push((figures.len(), factor));
                sides[side] = true;
            } else {
                *silent = true;
            }
        }
        if let Some(amount) = amount {
            figures.push(Reconciled {
                flow: (*id).clone(),
                stated: amount.value,
                sigma: amount.sigma,
                proposed: amount.value,
            });
        }
    }
    let (mut rows, mut steps, mut left_alone) = (Vec::new(), Vec::new(), Vec::new());
    for (step, (row, sides, silent)) in ends {
        match (sides, silent) {
            ([true, true], false) => {
                rows.push(row);
                steps.push(step.clone());
            }
            ([true, true], true) => left_alone.push(step.clone()),
            _ => {}
        }
    }
    let values: Vec<f64> = figures.iter().map(|figure| figure.stated).collect();
    let variances: Vec<f64> = figures.iter().map(|figure| figure.sigma.powi(2)).collect();
    let proposed = solve_at_least_nothing(values, variances, &rows);
    for (figure, value) in figures.iter_mut().zip(proposed) {
        figure.proposed = value;
    }
    let (balanced, contradicting) = steps
        .into_iter()
        .zip(&rows)
        .partition::<Vec<_>, _>(|(_, row)| is_fulfilled(row, &figures));
    let names = |steps: Vec<(StepId, &Row)>| steps.into_iter().map(|(step, _)| step).collect();
    Reconciliation {
        account,
        unit,
        balanced: names(balanced),
        contradicting: names(contradicting),
        figures,
        left_alone,
    }
}

/// Whether the proposed figures of a balance add up.
fn is_fulfilled(row: &Row, figures: &[Reconciled]) -> bool {
    /// The decomposition loses some of the digits that the figures have.
    const TOLERANCE: f64 = 1e-6;
    let terms = || {
        row.iter()
            .map(|(column, factor)| factor * figures[*column].proposed)
    };
    let size: f64 = terms().map(f64::abs).sum();
    terms().sum::<f64>().abs() <= TOLERANCE * size
}

/// The same where no figure may fall below nothing: one that would is held at nothing, and the others
/// are sought anew until none does. (An active set that only grows: at most one round for each figure.)
fn solve_at_least_nothing(mut values: Vec<f64>, mut variances: Vec<f64>, rows: &[Row]) -> Vec<f64> {
    loop {
        let proposed = solve(&values, &variances, rows);
        let below: Vec<usize> = (0..values.len())
            .filter(|&place| {
                proposed[place] < 0.0 && variances[place] > 0.0 && values[place] >= 0.0
            })
            .collect();
        if below.is_empty() {
            return proposed;
        }
        for place in below {
            values[place] = 0.0;
            variances[place] = 0.0;
        }
    }
}

/// `x − ΣAᵀ(AΣAᵀ)⁻¹Ax`.
fn solve(values: &[f64], variances: &[f64], rows: &[Row]) -> Vec<f64> {
    let mut by_column: Vec<Vec<(usize, f64)>> = vec![Vec::new(); values.len()];
    for (place, row) in rows.iter().enumerate() {
        for (column, factor) in row {
            by_column[*column].push((place, *factor));
        }
    }
    let residual: Vec<f64> = rows
        .iter()
        .map(|row| {
            row.iter()
                .map(|(column, factor)| factor * values[*column])
                .sum()
        })
        .collect();
    let mut matrix = vec![vec![0.0; rows.len()]; rows.len()];
    for (column, entries) in by_column.iter().enumerate() {
        for (one, factor) in entries {
            for (other, other_factor) in entries {
                matrix[*one][*other] += factor * variances[column] * other_factor;
            }
        }
    }
    let multipliers = cholesky_solve(matrix, residual);
    by_column
        .iter()
        .enumerate()
        .map(|(column, entries)| {
            let pull: f64 = entries
                .iter()
                .map(|(row, factor)| factor * multipliers[*row])
                .sum();
            values[column] - variances[column] * pull
        })
        .collect()
}

/// Solves a symmetric, positive semi-definite system by Cholesky's decomposition. A row that follows
/// from the others, or whose figures are all without doubt, moves nothing.
fn cholesky_solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    const NEGLIGIBLE: f64 = 1e-12;
    let size = right.len();
    let scale: Vec<f64> = (0..size).map(|row| matrix[row][row]).collect();
    let mut dead = vec![false; size];
    for row in 0..size {
        for column in 0..=row {
            let done: f64 = (0..column)
                .map(|k| matrix[row][k] * matrix[column][k])
                .sum();
            let rest = matrix[row][column] - done;
            if row == column {
                dead[row] = rest <= NEGLIGIBLE * scale[row] || rest <= 0.0;
                matrix[row][row] = if dead[row] { 0.0 } else { rest.sqrt() };
            } else {
                let pivot = matrix[column][column];
                matrix[row][column] = if dead[column] { 0.0 } else { rest / pivot };
            }
        }
    }
    for row in 0..size {
        let done: f64 = (0..row).map(|k| matrix[row][k] * right[k]).sum();
        right[row] = if dead[row] {
            0.0
        } else {
            (right[row] - done) / matrix[row][row]
        };
    }
    for row in (0..size).rev() {
        let done: f64 = (row + 1..size).map(|k| matrix[k][row] * right[k]).sum();
        right[row] = if dead[row] {
            0.0
        } else {
            (right[row] - done) / matrix[row][row]
        };
    }
    right
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::testing::{chain_over_counties, flow};
    use crate::workspace::Uncertainty;
    use crate::workspace::edit::NewRecord;

    fn stated(id: &str, from: &str, to: &str, value: f64, sigma: f64) -> NewRecord {
        let mut record = flow(id, from, to, &[(value, "kt")]);
        if let NewRecord::Flow(_, flow) = &mut record {
            flow.amounts[0].uncertainty = Some(Uncertainty::Absolute(sigma));
        }
        record
    }

    fn reconcile(flows: &[NewRecord]) -> Reconciliation {
        let workspace = chain_over_counties(flows);
        let index = Index::of(&workspace);
        let mut all = of_chain(&workspace, &index, &ChainId::new("chain-a"));
        assert_eq!(all.len(), 1);
        all.remove(0)
    }

    #[test]
    fn a_difference_is_shared_out_by_variance() {
        // Worked by hand: x = (100, 80), σ = (4, 2), A = (1, −1): Ax = 20, AΣAᵀ = 16 + 4 = 20, so
        // x̂ = (100 − 16·20/20, 80 + 4·20/20) = (84, 84).
        let result = reconcile(&[
            stated("a", "step-50-a", "step-50-b", 100.0, 4.0),
            stated("b", "step-50-b", "step-15", 80.0, 2.0),
        ]);
        let proposed: Vec<f64> = result.figures.iter().map(|f| f.proposed).collect();
        assert!((proposed[0] - 84.0).abs() < 1e-9 && (proposed[1] - 84.0).abs() < 1e-9);
        assert!((result.figures[0].shift() - 4.0).abs() < 1e-9);
    }

    #[test]
    fn two_steps_in_a_row_are_balanced_together() {
        // x = (10, 11, 12), σ = 1: the best value for a line without branches is the mean, 11.
        let result = reconcile(&[
            stated("a", "step-50-a", "step-50-b", 10.0, 1.0),
            stated("b", "step-50-b", "step-15", 11.0, 1.0),
            stated("c", "step-15", "step-18", 12.0, 1.0),
        ]);
        for figure in &result.figures {
            assert!((figure.proposed - 11.0).abs() < 1e-9, "{figure:?}");
        }
        assert_eq!(result.balanced.len(), 2);
    }

    #[test]
    fn a_figure_that_would_fall_below_nothing_is_held_there_and_the_rest_still_adds_up() {
        // Into b: 10 ± 1 and 2 ± 10; out of it: 1 ± 0.1. Freely, 11 = Ax is taken mostly from the 2:
        // 2 − 100·11/101.01 < 0. Held at 0, 10 and 1 share 9 by 1 : 0.01: 10 − 9·1/1.01 = 1.0891.
        let result = reconcile(&[
            stated("a", "step-50-a", "step-50-b", 10.0, 1.0),
            stated("b", "step-18", "step-50-b", 2.0, 10.0),
            stated("c", "step-50-b", "step-15", 1.0, 0.1),
        ]);
        let proposed = |id: &str| {
            let mut figures = result.figures.iter();
            figures
                .find(|figure| figure.flow.as_str() == id)
                .unwrap()
                .proposed
        };
        assert_eq!(proposed("flow-b"), 0.0);
        assert!((proposed("flow-a") - 1.089_109).abs() < 1e-6);
        assert!((proposed("flow-c") - 1.089_109).abs() < 1e-6);
        assert_eq!(result.balanced, [StepId::new("step-50-b")]);
    }

    #[test]
    fn a_figure_without_doubt_stays_and_the_others_move() {
        let result = reconcile(&[
            stated("a", "step-50-a", "step-50-b", 100.0, 0.0),
            stated("b", "step-50-b", "step-15", 80.0, 2.0),
        ]);
        assert_eq!(result.figures[0].proposed, 100.0);
        assert!((result.figures[1].proposed - 100.0).abs() < 1e-9);
    }

    #[test]
    fn figures_without_doubt_that_contradict_each_other_stay_as_they_are() {
        let result = reconcile(&[
            stated("a", "step-50-a", "step-50-b", 100.0, 0.0),
            stated("b", "step-50-b", "step-15", 80.0, 0.0),
        ]);
        assert_eq!(result.figures[0].proposed, 100.0);
        assert_eq!(result.figures[1].proposed, 80.0);
        assert_eq!(result.balanced, []);
        assert_eq!(result.contradicting, [StepId::new("step-50-b")]);
        assert_eq!(result.moved(), Vec::<&Reconciled>::new());
    }

    #[test]
    fn only_the_steps_whose_figures_add_up_afterwards_count_as_balanced() {
        // 100 and 80 are both certain; 80 ± 1 and 90 ± 1 meet each other at 80 and 80.
        let result = reconcile(&[
            stated("a", "step-50-a", "step-50-b", 100.0, 0.0),
            stated("b", "step-50-b", "step-15", 80.0, 0.0),
            stated("c", "step-15", "step-18", 90.0, 1.0),
        ]);
        assert_eq!(result.balanced, [StepId::new("step-15")]);
        assert_eq!(result.contradicting, [StepId::new("step-50-b")]);
        let moved: Vec<f64> = result.moved().iter().map(|it| it.proposed).collect();
        assert_eq!(moved, [80.0]);
    }

    #[test]
    fn a_step_with_a_flow_of_unknown_amount_is_left_alone() {
        let result = reconcile(&[
            stated("a", "step-50-a", "step-50-b", 100.0, 4.0),
            stated("b", "step-50-b", "step-15", 80.0, 2.0),
            flow("c", "step-50-b", "step-18", &[]),
        ]);
        assert_eq!(result.left_alone, [StepId::new("step-50-b")]);
        assert_eq!(result.figures[0].proposed, 100.0);
    }
}
