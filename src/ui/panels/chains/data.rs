//! What the panel shows: the names of all chains and the drawing of one, made anew only when what
//! it shows has changed.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;

use super::fold;
use crate::analysis::chain::bottleneck::{self, Bottleneck};
use crate::message::Language;
use crate::scene::chain::{self, Arranged, ChainDrawing, ChainRequest, Refinement};
use crate::session::Folded;
use crate::ui::PanelContext;
use crate::workspace::ChainId;

/// What is shown.
#[derive(Debug, Default)]
pub(super) struct Data {
    key: Option<Key>,
    /// Rises whenever the drawing may be another one.
    pub(super) version: u64,
    /// All chains with their names, in the order of the language.
    pub(super) chains: Vec<(ChainId, String)>,
    /// The chain shown.
    pub(super) chain: Option<ChainId>,
    /// What keeps its targets from being reached.
    pub(super) bottlenecks: Vec<Bottleneck>,
    /// Its drawing.
    pub(super) drawing: Option<ChainDrawing>,
    /// How the cards of the chains looked at before stood.
    left: HashMap<ChainId, Arranged>,
}

#[derive(Clone, Debug, PartialEq)]
struct Key {
    revision: u64,
    chain: Option<ChainId>,
    language: Language,
    mapped: bool,
    room: [u32; 2],
    folded: BTreeMap<ChainId, Folded>,
    today: Date,
    drawn: bool,
}

impl Data {
    /// Brings everything up to date, the drawing only if it is drawn; `room` is what that is to fill.
    pub(super) fn refresh(&mut self, cx: &PanelContext<'_>, room: [f32; 2], drawn: bool) {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "points of a window"
        )]
        let key = Key {
            revision: cx.document.revision(),
            chain: cx.session.chain.chain.clone(),
            language: cx.text.language(),
            mapped: cx.geography.is_some(),
            room: room.map(|side| side.max(0.0) as u32),
            folded: cx.session.chain.folded.clone(),
            today: cx.today,
            drawn,
        };
        if self.key.as_ref() == Some(&key) {
            return;
        }
        if self
            .key
            .as_ref()
            .is_some_and(|before| before.mapped != key.mapped)
        {
            // Without the map hardly a county is known; what was drawn then is nothing to keep to.
            self.drawing = None;
            self.left.clear();
        }
        self.key = Some(key);
        self.version += 1;
        self.chains = cx
            .workspace()
            .chains()
            .iter()
            .map(|(id, chain)| (id.clone(), chain.name.clone()))
            .collect();
        self.chains
            .sort_by(|a, b| cx.text.compare(&a.1, &b.1).then_with(|| a.0.cmp(&b.0)));
        self.chain =
            chain::shown(cx.workspace(), cx.session.chain.chain.as_ref(), cx.text).cloned();
        let Some(chain) = &self.chain else {
            self.drawing = None;
            self.bottlenecks.clear();
            return;
        };
        self.bottlenecks = bottleneck::of_chain(cx.workspace(), cx.index, chain, &BTreeSet::new());
        if !drawn {
            return;
        }
        let folds = fold::folds(cx, chain);
        let asked = ChainRequest {
            workspace: cx.workspace(),
            index: cx.index,
            places: cx.places,
            chain,
            text: cx.text,
            confidential: true,
            room: Some(room),
            folds: Some(&folds),
            work_on: Some(cx.today),
        };
        let drawn = match self.drawing.take() {
            Some(before) if before.chain == *chain => before.next(&asked),
            before => {
                let left = before.map(|before| (before.chain.clone(), before.arranged()));
                self.left.extend(left);
                ChainDrawing::near(&asked, self.left.get(chain))
            }
        };
        self.drawing = drawn.unwrap_or_else(|fault| {
            tracing::error!(%fault, "a chain could not be laid out");
            None
        });
    }

    /// Takes over a better order of the cards, if it was sought for what is drawn.
    pub(super) fn take_refined(&mut self, found: &Refinement) {
        self.version += 1;
        if let Some(drawing) = &mut self.drawing
            && let Err(fault) = drawing.take_refined(found)
        {
            tracing::error!(%fault, "a better order could not be drawn");
        }
    }

    /// How the cards of a chain stand, or stood when it was last looked at.
    pub(super) fn arranged(&self, chain: &ChainId) -> Option<Arranged> {
        let now = self
            .drawing
            .as_ref()
            .filter(|drawing| drawing.chain == *chain);
        let now = now.map(ChainDrawing::arranged);
        now.or_else(|| self.left.get(chain).cloned())
    }
}
