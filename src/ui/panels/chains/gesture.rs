//! What the pointer is doing on the drawing: a state machine without a toolkit. Points are those of
//! the drawing.

use crate::scene::Point;
use crate::scene::chain::{ChainDrawing, Sign};
use crate::workspace::StepId;

/// How far from a card's port it can be taken, on the screen.
pub(super) const PORT_REACH: f32 = 13.0;
/// How far from a flow it can be taken, on the screen.
const FLOW_REACH: f32 = 7.0;

/// What lies under the pointer, by its index in the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spot {
    /// A card.
    Card(usize),
    /// The handle at the right of a card that flows are drawn from.
    Port(usize),
    /// A number on a card.
    Sign(usize, Sign),
    /// A flow.
    Flow(usize),
    /// The steps of a folded cell.
    Cell(usize),
    /// Flows that are drawn as one.
    Joined(usize),
    /// The triangle of a heading.
    Fold(Fold),
    /// The heading of a stage.
    Stage(usize),
    /// An empty place of a cell.
    Ground {
        /// The column.
        column: usize,
        /// The lane.
        lane: usize,
    },
}

/// What a triangle folds or unfolds, by its index in the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fold {
    /// A lane.
    Lane(usize),
    /// A stage.
    Stage(usize),
}

/// A place for a card: a cell and how many cards stand above it there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    /// The column.
    pub(super) column: usize,
    /// The lane; the one after the last for what is to lie outside Norway.
    pub(super) lane: usize,
    /// How many other cards stand above.
    pub(super) above: usize,
}

/// What is under way.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Gesture {
    /// Nothing.
    #[default]
    Rest,
    /// The view is being moved.
    Pan,
    /// A card is being moved.
    Move {
        /// The card's step.
        step: StepId,
        /// From the pointer to the card's middle.
        offset: Point,
        /// The pointer.
        at: Point,
    },
    /// A flow is being drawn with the button held down.
    Draw {
        /// The step it leaves.
        from: StepId,
        /// The pointer.
        at: Point,
    },
    /// The ends of a flow are being chosen, one after the other.
    Link {
        /// The step it leaves, once it is chosen.
        from: Option<StepId>,
        /// The step proposed by the arrow keys.
        over: Option<StepId>,
        /// The pointer, where it moves.
        at: Option<Point>,
    },
}

/// What a gesture led to.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Done {
    /// A card was put down.
    Place(StepId, Cell),
    /// Two steps are to be connected.
    Connect(StepId, StepId),
}

/// What lies at a point. Ports of `ports` come before cards, cards before flows.
pub(super) fn spot(drawing: &ChainDrawing, point: Point, zoom: f32, ports: &[usize]) -> Spot {
    for &card in ports {
        let port = port(drawing, card);
        if (point[0] - port[0]).hypot(point[1] - port[1]) <= PORT_REACH / zoom {
            return Spot::Port(card);
        }
    }
    if let Some(card) = drawing.card_at(point) {
        return match drawing.sign_at(card, point) {
            Some(sign) if !ChainDrawing::is_far(zoom) => Spot::Sign(card, sign),
            _ => Spot::Card(card),
        };
    }
    if let Some(cell) = drawing.cell_at(point) {
        return Spot::Cell(cell);
    }
    if let Some(flow) = drawing.flow_at(point, FLOW_REACH / zoom) {
        return Spot::Flow(flow);
    }
    if let Some(joined) = drawing.joined_at(point, FLOW_REACH / zoom) {
        return Spot::Joined(joined);
    }
    Spot::Ground {
        column: drawing.column_at(point[0]),
        lane: drawing.lane_at(point[1]),
    }
}

/// Where flows are drawn from: the middle of a card's right edge.
pub(super) fn port(drawing: &ChainDrawing, card: usize) -> Point {
    let rect = drawing.cards[card].rect;
    [rect.max[0], rect.centre()[1]]
}

/// Where a card with its middle at a point would stand.
pub(super) fn cell_at(drawing: &ChainDrawing, step: &StepId, middle: Point) -> Cell {
    let column = drawing.column_at(middle[0]);
    let abroad = drawing.band_abroad().filter(|band| middle[1] > band.start);
    let lane = abroad.map_or_else(|| drawing.lane_at(middle[1]), |_| drawing.lanes.len());
    let above = drawing
        .cell(column, lane)
        .into_iter()
        .filter(|&card| {
            drawing.content.cards[card].step != *step
                && drawing.cards[card].rect.centre()[1] < middle[1]
        })
        .count();
    Cell {
        column,
        lane,
        above,
    }
}

impl Gesture {
    /// The button went down on something and the pointer begins to move.
    pub(super) fn begin(&mut self, drawing: &ChainDrawing, spot: Spot, at: Point) {
        if matches!(self, Self::Link { .. }) {
            return;
        }
        *self = match spot {
            Spot::Card(card) | Spot::Sign(card, _) => {
                let middle = drawing.cards[card].rect.centre();
                let step = drawing.content.cards[card].step.clone();
                Self::Move {
                    step,
                    offset: [middle[0] - at[0], middle[1] - at[1]],
                    at,
                }
            }
            Spot::Port(card) => Self::Draw {
                from: drawing.content.cards[card].step.clone(),
                at,
            },
            Spot::Flow(_)
            | Spot::Cell(_)
            | Spot::Joined(_)
            | Spot::Fold(_)
            | Spot::Stage(_)
            | Spot::Ground { .. } => Self::Pan,
        };
    }

    /// The pointer moved.
    pub(super) fn moved(&mut self, to: Point) {
        match self {
            Self::Move { at, .. } | Self::Draw { at, .. } => *at = to,
            Self::Link { at, .. } => *at = Some(to),
            Self::Rest | Self::Pan => {}
        }
    }

    /// Where a card that is being moved would stand.
    pub(super) fn cell(&self, drawing: &ChainDrawing) -> Option<Cell> {
        match self {
            Self::Move { step, offset, at } => Some(cell_at(
                drawing,
                step,
                [at[0] + offset[0], at[1] + offset[1]],
            )),
            _ => None,
        }
    }

    /// The card that a flow would lead to.
    pub(super) fn target(&self, drawing: &ChainDrawing) -> Option<usize> {
        let (from, at, over) = match self {
            Self::Draw { from, at } => (from, Some(*at), None),
            Self::Link {
                from: Some(from),
                over,
                at,
            } => (from, *at, over.as_ref()),
            _ => return None,
        };
        let pointed = at.and_then(|at| drawing.card_at(at));
        let card = pointed.or_else(|| over.and_then(|over| drawing.card_of(over)))?;
        (drawing.content.cards[card].step != *from).then_some(card)
    }

    /// The button came up.
    pub(super) fn release(&mut self, drawing: &ChainDrawing) -> Option<Done> {
        let done = match self {
            Self::Move { step, .. } => {
                let step = step.clone();
                self.cell(drawing).map(|cell| Done::Place(step, cell))
            }
            Self::Draw { from, .. } => {
                let from = from.clone();
                self.target(drawing)
                    .map(|to| Done::Connect(from, drawing.content.cards[to].step.clone()))
            }
            Self::Link { .. } => return None,
            Self::Rest | Self::Pan => None,
        };
        *self = Self::Rest;
        done
    }

    /// A step was chosen, by a click or with Enter: the first end of a flow, or its second.
    pub(super) fn choose(&mut self, step: &StepId) -> Option<Done> {
        let Self::Link { from, over, .. } = self else {
            return None;
        };
        let Some(first) = from.clone() else {
            *from = Some(step.clone());
            *over = None;
            return None;
        };
        if first == *step {
            return None;
        }
        *self = Self::Rest;
        Some(Done::Connect(first, step.clone()))
    }

    /// Whether something is under way that Escape ends.
    pub(super) fn can_be_dropped(&self) -> bool {
        !matches!(self, Self::Rest | Self::Pan)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Catalogue;
    use crate::message::Language;
    use crate::scene::chain::ChainRequest;
    use crate::ui::testing::Fixture;
    use crate::workspace::Id;

    /// Two steps in two stages, one flow between them.
    fn drawing() -> ChainDrawing {
        let fixture = Fixture::small();
        let asked = ChainRequest {
            workspace: fixture.workspace(),
            index: &fixture.index,
            places: &fixture.places,
            chain: &Id::new("chain-a"),
            text: Catalogue::of(Language::Nb),
            confidential: true,
            room: None,
            folds: None,
            work_on: None,
        };
        ChainDrawing::of(&asked).unwrap().unwrap()
    }

    fn middle(drawing: &ChainDrawing, card: usize) -> Point {
        drawing.cards[card].rect.centre()
    }

    #[test]
    fn a_card_held_off_its_middle_is_put_where_its_middle_is() {
        let drawing = drawing();
        let mut gesture = Gesture::Rest;
        let [x, y] = middle(&drawing, 0);
        gesture.begin(&drawing, Spot::Card(0), [x + 40.0, y]);
        let target = middle(&drawing, 1);
        gesture.moved([target[0] + 40.0, target[1]]);
        let cell = gesture.cell(&drawing).unwrap();
        assert_eq!((cell.column, cell.lane), (1, drawing.content.cards[1].lane));
        let step = drawing.content.cards[0].step.clone();
        assert_eq!(gesture.release(&drawing), Some(Done::Place(step, cell)));
        assert_eq!(gesture, Gesture::Rest);
    }

    #[test]
    fn a_flow_drawn_to_nothing_or_to_its_own_card_is_dropped() {
        let drawing = drawing();
        for end in [[-50.0, -50.0], middle(&drawing, 0)] {
            let mut gesture = Gesture::Rest;
            gesture.begin(&drawing, Spot::Port(0), port(&drawing, 0));
            gesture.moved(end);
            assert_eq!(gesture.release(&drawing), None);
        }
    }

    #[test]
    fn a_flow_drawn_to_another_card_connects_them() {
        let drawing = drawing();
        let mut gesture = Gesture::Rest;
        gesture.begin(&drawing, Spot::Port(1), port(&drawing, 1));
        gesture.moved(middle(&drawing, 0));
        let [to, from] = [0, 1].map(|card| drawing.content.cards[card].step.clone());
        assert_eq!(gesture.release(&drawing), Some(Done::Connect(from, to)));
    }

    #[test]
    fn both_ends_of_a_flow_can_be_chosen_one_after_the_other() {
        let drawing = drawing();
        let [from, to] = [0, 1].map(|card| drawing.content.cards[card].step.clone());
        let mut gesture = Gesture::Link {
            from: None,
            over: None,
            at: None,
        };
        assert_eq!(gesture.choose(&from), None);
        assert_eq!(gesture.choose(&from), None, "not to itself");
        gesture.begin(&drawing, Spot::Card(1), middle(&drawing, 1));
        assert_eq!(
            gesture.release(&drawing),
            None,
            "a trembling hand does not end it"
        );
        assert_eq!(gesture.choose(&to), Some(Done::Connect(from, to)));
    }

    #[test]
    fn a_card_held_below_the_lanes_is_put_outside_norway() {
        let drawing = drawing();
        let step = &drawing.content.cards[0].step;
        let bottom = drawing.lanes.last().unwrap().end;
        assert_eq!(
            cell_at(&drawing, step, [0.0, bottom - 1.0]).lane,
            drawing.lanes.len() - 1
        );
        assert_eq!(
            cell_at(&drawing, step, [0.0, bottom + 1.0]).lane,
            drawing.lanes.len()
        );
    }

    #[test]
    fn a_port_is_as_near_on_the_screen_at_every_zoom() {
        let drawing = drawing();
        let [x, y] = port(&drawing, 0);
        for zoom in [0.25, 1.0, 3.0] {
            let near = [x + (PORT_REACH - 1.0) / zoom, y];
            let far = [x + (PORT_REACH + 1.0) / zoom, y];
            assert_eq!(spot(&drawing, near, zoom, &[0]), Spot::Port(0), "{zoom}");
            assert_ne!(spot(&drawing, far, zoom, &[0]), Spot::Port(0), "{zoom}");
        }
    }

    #[test]
    fn ports_come_before_cards_and_cards_before_flows() {
        let drawing = drawing();
        let edge = port(&drawing, 0);
        assert_eq!(spot(&drawing, edge, 1.0, &[0]), Spot::Port(0));
        assert_eq!(spot(&drawing, edge, 1.0, &[]), Spot::Card(0));
        let line = &drawing.flows[0].line;
        assert_eq!(
            spot(&drawing, line[line.len() / 2], 1.0, &[]),
            Spot::Flow(0)
        );
        assert_eq!(
            spot(&drawing, [1.0e4, 1.0e4], 1.0, &[]),
            Spot::Ground {
                column: 1,
                lane: drawing.lanes.len() - 1
            }
        );
    }
}
