//! The chain as a Sankey drawing, and the switch between the ways to look at it.
//!
//! Bars and bands are selected, named and gone through by key as cards and flows are in the lanes; what
//! is selected is so in both, and on the map.

mod account;
mod canvas;
mod keys;
mod nodes;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use egui::{Panel as Bar, Ui};

use super::ChainsPanel;
use super::camera::Frame;
use super::footer::{footer, sankey_legend};
use crate::analysis::chain::Account;
use crate::intent::{Intent, View};
use crate::message::{Language, Message};
use crate::scene::chain::ChainRequest;
use crate::scene::sankey::{Kept, SankeyDrawing, SankeyRequest};
use crate::scene::{Scene, Token};
use crate::session::{ChainAccount, ChainView, ChainWay, DrawingCamera, MapView, Panel, Selection};
use crate::ui::PanelContext;
use crate::ui::theme::{color, icons};
use crate::ui::widgets::EmptyState;
use crate::workspace::{ChainId, RecordRef, StepId};

/// What is drawn, made anew only when what it shows has changed.
#[derive(Debug, Default)]
pub(super) struct Sankey {
    key: Option<Key>,
    version: u64,
    drawing: Option<SankeyDrawing>,
    /// How the bars of the chains looked at before stood.
    left: HashMap<ChainId, Kept>,
    /// The step whose flows are gone through by key.
    flows_of: Option<StepId>,
    /// What the keyboard stands on beside the selection, as long as that stays.
    roving: Option<(RecordRef, Selection)>,
    /// Accents, drawn for a drawing and the records that bear them.
    accents: Option<(u64, Vec<RecordRef>, Scene)>,
    hover: Option<(u64, Vec<RecordRef>, Scene)>,
    /// The camera's frame as of the last drawing.
    frame: Option<Frame>,
}

#[derive(Clone, Debug, PartialEq)]
struct Key {
    revision: u64,
    chain: ChainId,
    account: Option<ChainAccount>,
    language: Language,
    mapped: bool,
    room: [u32; 2],
}

impl Sankey {
    /// Brings the drawing up to date; `room` is what it is to fill.
    fn refresh(&mut self, cx: &PanelContext<'_>, chain: &ChainId, room: [f32; 2]) {
        let chosen = cx.session.chain.accounts.get(chain);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "points of a window"
        )]
        let key = Key {
            revision: cx.document.revision(),
            chain: chain.clone(),
            account: chosen.cloned(),
            language: cx.text.language(),
            mapped: cx.geography.is_some(),
            room: room.map(|side| side.max(0.0) as u32),
        };
        if self.key.as_ref() == Some(&key) {
            return;
        }
        self.key = Some(key);
        self.version += 1;
        let account = chosen.map(|chosen| Account::of(&chosen.quantity()));
        let asked = SankeyRequest {
            chain: ChainRequest {
                workspace: cx.workspace(),
                index: cx.index,
                places: cx.places,
                chain,
                text: cx.text,
                confidential: true,
                room: Some(room),
                folds: None,
                work_on: None,
            },
            account: account.as_ref(),
        };
        let drawn = match self.drawing.take() {
            Some(before) if before.chain == *chain => before.next(&asked),
            before => {
                self.left
                    .extend(before.map(|before| (before.chain.clone(), before.kept())));
                SankeyDrawing::near(&asked, self.left.get(chain))
            }
        };
        self.drawing = drawn.unwrap_or_else(|fault| {
            tracing::error!(%fault, "a Sankey could not be laid out");
            None
        });
    }
}

impl ChainsPanel {
    /// The Sankey below the header.
    pub(super) fn sankey(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        chain: &ChainId,
        narrowed: bool,
        out: &mut Vec<Intent>,
    ) {
        self.sankey.refresh(cx, chain, self.room.filled);
        let drawing = self.sankey.drawing.take();
        let footer = Bar::bottom("chain-footer")
            .frame(super::bar(color(ui.ctx(), Token::Surface)))
            .show(ui, |ui| {
                let shown = drawing.as_ref();
                let shown = shown.filter(|drawing| drawing.content.has_amounts());
                let legend = shown.map(|drawing| |ui: &mut Ui| sankey_legend(ui, cx, drawing));
                let legend = legend.as_ref().map(|legend| legend as &dyn Fn(&mut Ui));
                footer(ui, cx, ChainWay::Sankey, legend, out)
            });
        self.room.note_footer(ui, footer.response.rect.height());
        let Some(drawing) = drawing else {
            EmptyState::new(icons::CHAIN, cx.t("sankey-too-large"), "").show(ui);
            return;
        };
        if drawing.content.steps.is_empty() {
            let text = cx.t("chain-no-steps-text");
            self.empty(ui, cx, (cx.t("chain-no-steps-title"), text), out);
        } else if drawing.content.has_amounts() {
            self.sankey_canvas(ui, cx, chain, &drawing, (narrowed, footer.inner), out);
        } else {
            let words = match drawing.content.counted() {
                Some(named) if drawing.content.accounts.len() > 1 => {
                    let account = Message::new("sankey-none-text").with("account", &*named.name);
                    cx.say(&account)
                }
                _ => cx.t("sankey-none-at-all").to_owned(),
            };
            self.empty(ui, cx, (cx.t("sankey-none-title"), &words), out);
        }
        self.sankey.drawing = Some(drawing);
    }

    fn empty(
        &mut self,
        ui: &mut Ui,
        cx: &PanelContext<'_>,
        (title, text): (&str, &str),
        out: &mut Vec<Intent>,
    ) {
        self.take_focus = false;
        let empty = EmptyState::new(icons::FLOW, title, text);
        let button = empty.button(cx.t("sankey-to-lanes"), None).show(ui);
        if button.is_some_and(|button| button.clicked()) {
            self.look_at(cx, ChainWay::Lanes, out);
        }
    }

    /// Looks at a chain in another way. Coming from the map it is the chain whose flows stand there.
    pub(super) fn look_at(&mut self, cx: &PanelContext<'_>, way: ChainWay, out: &mut Vec<Intent>) {
        let view = cx.session.chain.clone();
        let from_map = cx.session.map.chain.clone();
        let from_map = from_map.filter(|chain| {
            cx.session.panel == Panel::Map && cx.workspace().chains().get(chain).is_some()
        });
        if way == ChainWay::Map {
            let map = MapView {
                chain: from_map.or_else(|| self.data.chain.clone()),
                camera: None,
                fits_chain: true,
                ..cx.session.map.clone()
            };
            out.push(Intent::View(View::Map(map)));
            out.push(Intent::View(View::Panel(Panel::Map)));
            return;
        }
        self.gesture = super::Gesture::Rest;
        self.stage = None;
        self.naming = None;
        self.follow = true;
        // Whoever looks by key goes on by key.
        self.take_focus = true;
        let is_other = from_map.is_some() && from_map != view.chain;
        let view = if is_other {
            ChainView {
                chain: from_map,
                camera: None,
                sankey_camera: None,
                ..view
            }
        } else {
            view
        };
        out.push(Intent::View(View::Chain(ChainView {
            sankey: way == ChainWay::Sankey,
            ..view
        })));
    }

    /// Fits the Sankey into the view.
    pub(super) fn fit_sankey(&self, cx: &PanelContext<'_>, out: &mut Vec<Intent>) {
        let frame = self.sankey.frame;
        out.extend(frame.map(|frame| look(cx, Some(frame.fit()))));
    }
}

/// The Sankey as it is, from another point of view.
fn look(cx: &PanelContext<'_>, camera: Option<DrawingCamera>) -> Intent {
    Intent::View(View::Chain(ChainView {
        sankey_camera: camera,
        ..cx.session.chain.clone()
    }))
}
