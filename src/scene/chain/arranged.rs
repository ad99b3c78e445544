//! The order in which the cards of a chain stand: kept while the chain is edited, and bettered in the
//! background.

use std::collections::HashMap;

use super::content::Content;
use super::drawing::ChainDrawing;
use super::fold::Folds;
use crate::layout::LayoutError;
use crate::layout::swimlane::{self, Order, SwimlaneRequest, SwimlaneResult};
use crate::workspace::{ChainId, StepId};

/// Fewer cards than this come out of the first layout as good as a longer search leaves them.
const MANY: usize = 60;

/// The order of a drawing's cards, for another drawing of the same chain to keep to: a picture that
/// is worked on stays calm, and an export looks like the window.
#[derive(Clone, Debug)]
pub struct Arranged {
    request: SwimlaneRequest,
    order: Order,
    /// How high the cards stand, or stood before they were folded away.
    heights: HashMap<StepId, f32>,
    is_first: bool,
    folds: Folds,
    open: Option<Box<Open>>,
}

/// The order of a drawing before anything was folded in it, so that unfolding brings it back.
#[derive(Clone, Debug)]
struct Open {
    request: SwimlaneRequest,
    order: Order,
}

/// What a drawing with folds keeps of the one before.
#[derive(Clone, Debug, Default)]
pub(super) struct Before {
    heights: HashMap<StepId, f32>,
    open: Option<Box<Open>>,
}

impl Arranged {
    /// What was folded in that drawing.
    #[must_use]
    pub fn folds(&self) -> &Folds {
        &self.folds
    }

    /// What a drawing that follows this one is to keep of it.
    pub(super) fn before(&self) -> Before {
        let open = || {
            Box::new(Open {
                request: self.request.clone(),
                order: self.order.clone(),
            })
        };
        Before {
            heights: self.heights.clone(),
            open: if self.folds.is_empty() {
                Some(open())
            } else {
                self.open.clone()
            },
        }
    }

    /// Lays out a content in this order; says whether it may be bettered as a first order may.
    pub(super) fn layout(
        &self,
        request: &SwimlaneRequest,
        content: &Content,
    ) -> Result<(SwimlaneResult, bool), LayoutError> {
        // Where sizes alone have changed, the very same order holds, unless a long link now passes
        // through another lane.
        if self.request.is_alike(request)
            && let Ok(result) = swimlane::draw(request, &self.order)
        {
            return Ok((result, self.is_first));
        }
        if let Some(open) = &self.open
            && open.request.is_alike(request)
            && let Ok(result) = swimlane::draw(request, &open.order)
        {
            return Ok((result, false));
        }
        let height = |step: &StepId| self.heights.get(step).copied();
        let cards = content.cards.iter().map(|card| height(&card.step));
        let cells = content.cells.iter();
        let cells = cells.map(|cell| cell.steps.first().and_then(height));
        let heights: Vec<Option<f32>> = cards.chain(cells).collect();
        if heights.iter().all(Option::is_none) {
            return Ok((swimlane::layout(request)?, true));
        }
        let order = swimlane::order_near(request, &heights)?;
        Ok((swimlane::draw(request, &order)?, false))
    }
}

/// The search for an order with fewer crossings, to be made off the window's thread.
#[derive(Clone, Debug)]
pub struct Refinement {
    chain: ChainId,
    request: SwimlaneRequest,
    order: Order,
}

impl Refinement {
    /// How many cards and flows it is about, to say how long it may take.
    #[must_use]
    pub fn size(&self) -> usize {
        self.request.nodes.len() + self.request.links.len()
    }

    /// Searches until nothing more is found or it should stop; keeps the best order seen.
    #[must_use]
    pub fn run(mut self, should_stop: &dyn Fn() -> bool) -> Self {
        // What was taken from a drawing has been laid out before, so there is no fault to tell of.
        if let Ok(order) = swimlane::refine(&self.request, &self.order, should_stop) {
            self.order = order;
        }
        self
    }
}

impl ChainDrawing {
    /// The order in which its cards stand.
    #[must_use]
    pub fn arranged(&self) -> Arranged {
        let steps = self.content.cards.iter().map(|card| card.step.clone());
        let shown = self.cards.iter().map(|card| card.rect.centre()[1]);
        let mut heights = self.before.heights.clone();
        heights.extend(steps.zip(shown));
        Arranged {
            request: self.request.clone(),
            order: self.result.order.clone(),
            heights,
            is_first: self.is_first,
            folds: self.folds.clone(),
            open: self.before.open.clone(),
        }
    }

    /// The search for a better order, where one is worth while: once for each first layout of a large
    /// chain with crossings left. An order that was kept to is not sought anew, or cards would move
    /// after each edit.
    pub fn take_refinement(&mut self) -> Option<Refinement> {
        let first = std::mem::take(&mut self.is_first);
        let worth = first && self.cards.len() >= MANY && self.crossings() > 0;
        worth.then(|| Refinement {
            chain: self.chain.clone(),
            request: self.request.clone(),
            order: self.result.order.clone(),
        })
    }

    /// Takes over what a search has found, if it was made for what is drawn now.
    ///
    /// # Errors
    /// A fault of the layout; then nothing has changed.
    pub fn take_refined(&mut self, found: &Refinement) -> Result<(), LayoutError> {
        let is_stale = found.chain != self.chain || found.request != self.request;
        if is_stale || found.order == self.result.order {
            return Ok(());
        }
        self.put_in_order(&found.order)
    }
}
