//! Moving about in a drawing, and moving its cards, by keys.

use super::gesture::Cell;
use crate::scene::chain::ChainDrawing;

/// An arrow key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// To an earlier stage.
    Left,
    /// To a later stage.
    Right,
    /// Up.
    Up,
    /// Down.
    Down,
}

/// The card where a first press of a key begins: the topmost of the first column that has one.
pub(super) fn first(drawing: &ChainDrawing) -> Option<usize> {
    (0..drawing.columns.len()).find_map(|column| drawing.column(column).first().copied())
}

/// The nearest card in a direction: to the sides the one at the nearest height in the next column
/// that has cards, up and down the neighbour in the column.
pub(super) fn nearest(drawing: &ChainDrawing, from: usize, direction: Direction) -> Option<usize> {
    let stage = drawing.content.cards[from].stage;
    match direction {
        Direction::Left => (0..stage)
            .rev()
            .find_map(|column| level(drawing, column, from)),
        Direction::Right => {
            (stage + 1..drawing.columns.len()).find_map(|column| level(drawing, column, from))
        }
        Direction::Up | Direction::Down => {
            let column = drawing.column(stage);
            let place = column.iter().position(|&card| card == from)?;
            let next = if direction == Direction::Up {
                place.checked_sub(1)?
            } else {
                place + 1
            };
            column.get(next).copied()
        }
    }
}

/// The card of a column at the height nearest to that of another.
fn level(drawing: &ChainDrawing, column: usize, like: usize) -> Option<usize> {
    let height = drawing.cards[like].rect.centre()[1];
    drawing.column(column).into_iter().min_by(|&a, &b| {
        let off = |card: usize| (drawing.cards[card].rect.centre()[1] - height).abs();
        off(a).total_cmp(&off(b))
    })
}

/// Where a card goes when it is moved by a key: to the stage beside, past its neighbour in the cell,
/// or, from the cell's edge, to the next lane.
pub(super) fn moved(drawing: &ChainDrawing, card: usize, direction: Direction) -> Option<Cell> {
    let (column, lane) = (
        drawing.content.cards[card].stage,
        drawing.content.cards[card].lane,
    );
    let cell = drawing.cell(column, lane);
    let place = cell.iter().position(|&other| other == card)?;
    let beside = |column: usize| {
        let height = drawing.cards[card].rect.centre()[1];
        let others = drawing.cell(column, lane);
        let above = others
            .iter()
            .filter(|&&other| drawing.cards[other].rect.centre()[1] < height)
            .count();
        Cell {
            column,
            lane,
            above,
        }
    };
    match direction {
        Direction::Left => column.checked_sub(1).map(beside),
        Direction::Right => (column + 1 < drawing.columns.len()).then(|| beside(column + 1)),
        Direction::Up if place > 0 => Some(Cell {
            column,
            lane,
            above: place - 1,
        }),
        Direction::Down if place + 1 < cell.len() => Some(Cell {
            column,
            lane,
            above: place + 1,
        }),
        Direction::Up => {
            let lane = lane.checked_sub(1)?;
            Some(Cell {
                column,
                lane,
                above: drawing.cell(column, lane).len(),
            })
        }
        Direction::Down => {
            let lane = lane + 1;
            let exists = lane < drawing.lanes.len() || drawing.band_abroad().is_some();
            exists.then_some(Cell {
                column,
                lane,
                above: 0,
            })
        }
    }
}

/// The flow after `current` among those of a card, by height where they leave or enter; the first
/// one if none of them is current.
pub(super) fn next_flow(
    drawing: &ChainDrawing,
    card: usize,
    current: Option<usize>,
) -> Option<usize> {
    let mut flows: Vec<usize> = (0..drawing.flows.len())
        .filter(|&flow| {
            let line = &drawing.content.flows[flow];
            line.from == card || line.to == card
        })
        .collect();
    flows.sort_by(|&a, &b| {
        let end = |flow: usize| {
            let leaves = drawing.content.flows[flow].from == card;
            let line = &drawing.flows[flow].line;
            let point = if leaves { line.first() } else { line.last() };
            (!leaves, point.map_or(0.0, |point| point[1]))
        };
        let (a, b) = (end(a), end(b));
        a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))
    });
    let place = current.and_then(|current| flows.iter().position(|&flow| flow == current));
    flows
        .get(place.map_or(0, |place| (place + 1) % flows.len()))
        .copied()
}
