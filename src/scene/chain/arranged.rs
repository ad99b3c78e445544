//! The order in which the cards of a chain stand: kept while the chain is edited, and bettered in the
//! background.

use std::collections::HashMap;

use super::content::Content;
use super::drawing::ChainDrawing;
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
    heights: HashMap<StepId, f32>,
    is_first: bool,
}

impl Arranged {
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
        let heights: Vec<Option<f32>> = content
            .cards
            .iter()
            .map(|card| self.heights.get(&card.step).copied())
            .collect();
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
        let heights = self.cards.iter().map(|card| card.rect.centre()[1]);
        Arranged {
            request: self.request.clone(),
            order: self.result.order.clone(),
            heights: steps.zip(heights).collect(),
            is_first: self.is_first,
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
