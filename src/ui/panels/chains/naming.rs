//! Writing a name where it stands: on the card, in the heading, beside the flow.

use egui::text::{CCursor, CCursorRange};
use egui::{FontId, Id, Key, Rect, TextEdit, Ui, UiBuilder};

use super::edits;
use crate::document::Merge;
use crate::intent::{Command, Intent};
use crate::scene::style::Face;
use crate::ui::PanelContext;
use crate::ui::theme::fonts;
use crate::workspace::edit::{ChainField, FlowField, StepField};
use crate::workspace::{ChainId, Edit, FlowId, StepId};

/// What is being named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// A chain.
    Chain(ChainId),
    /// A stage of a chain.
    Stage(ChainId, String),
    /// A step.
    Step(StepId),
    /// What a flow carries.
    Flow(FlowId),
}

impl Named {
    /// The name as it stands in the workspace; `None` if that is not there (yet).
    fn current(&self, cx: &PanelContext<'_>) -> Option<String> {
        let workspace = cx.workspace();
        match self {
            Self::Chain(id) => workspace.chains().get(id).map(|chain| chain.name.clone()),
            Self::Stage(chain, stage) => {
                let chain = workspace.chains().get(chain)?;
                chain
                    .stages
                    .iter()
                    .find(|candidate| candidate.id == *stage)
                    .map(|stage| stage.name.clone())
            }
            Self::Step(id) => workspace.steps().get(id).map(|step| step.name.clone()),
            Self::Flow(id) => workspace.flows().get(id).map(|flow| flow.resource.clone()),
        }
    }

    fn edit(&self, cx: &PanelContext<'_>, name: &str) -> Option<Edit> {
        Some(match self {
            Self::Chain(id) => Edit::Chain(id.clone(), ChainField::Name(name.to_owned())),
            Self::Stage(chain, stage) => edits::rename_stage(cx, chain, stage, name)?,
            Self::Step(id) => Edit::Step(id.clone(), StepField::Name(name.to_owned())),
            Self::Flow(id) => Edit::Flow(id.clone(), FlowField::Resource(name.to_owned())),
        })
    }

    fn label(&self) -> &'static str {
        match self {
            Self::Chain(_) => "chain-name-of-chain",
            Self::Stage(..) => "chain-name-of-stage",
            Self::Step(_) => "chain-name-of-step",
            Self::Flow(_) => "chain-name-of-flow",
        }
    }
}

/// A name being written. Each keystroke is in the workspace at once, but for an empty name, which
/// stands for the one before; Escape brings back what was.
#[derive(Clone, Debug)]
pub(super) struct Naming {
    pub(super) what: Named,
    /// The name when writing began, and what stands in the field; `None` until the record is there.
    text: Option<(String, String)>,
    /// The state of the document when writing began.
    begun: u64,
    stay: u64,
    /// Whether what is named was added for it, so that Escape takes it back.
    is_new: bool,
    /// Whether the field was given the focus.
    focused: bool,
    /// Frames that the record has not been there.
    missing: u8,
}

/// How writing goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writing {
    /// It does.
    GoesOn,
    /// It ended with Enter or Escape: the drawing takes the focus again.
    Ended,
    /// It ended because something else took the focus.
    Left,
}

impl Naming {
    pub(super) fn of(what: Named, is_new: bool, cx: &PanelContext<'_>) -> Self {
        Self {
            what,
            text: None,
            begun: 0,
            stay: u64::from(cx.chance.next()),
            is_new,
            focused: false,
            missing: 0,
        }
    }

    /// Whether the record is there, so that the field can be shown.
    pub(super) fn is_ready(&self, cx: &PanelContext<'_>) -> bool {
        self.what.current(cx).is_some()
    }

    /// Waits for a record that was just asked for; says whether to go on waiting.
    pub(super) fn wait(&mut self) -> bool {
        self.missing += 1;
        self.missing < 3
    }

    /// Shows the field in a rectangle of the screen.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        rect: Rect,
        size: f32,
        cx: &PanelContext<'_>,
        out: &mut Vec<Intent>,
    ) -> Writing {
        let Some(current) = self.what.current(cx) else {
            return Writing::Left;
        };
        if self.text.is_none() {
            self.begun = cx.document.state();
        }
        let (original, text) = self
            .text
            .get_or_insert_with(|| (current.clone(), current.clone()));
        let id = Id::unique(("chain-naming", self.stay));
        let font = FontId::new(size, fonts::family(Face::SemiBold));
        let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
        child.spacing_mut().interact_size.y = 0.0;
        let before = text.clone();
        // The name of a step stands on several lines of its card, and so it is written.
        let wraps = matches!(self.what, Named::Step(_));
        let field = if wraps {
            TextEdit::multiline(text).desired_rows(1).return_key(None)
        } else {
            TextEdit::singleline(text)
        };
        let mut output = field
            .id(id)
            .font(font)
            .desired_width(rect.width())
            .min_size(rect.size())
            .margin(egui::Margin::symmetric(6, 2))
            .align(egui::Align2::LEFT_CENTER)
            .show(&mut child);
        let response = output.response.response.clone();
        let label = cx.t(self.what.label());
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_label(label));
        // A field that is not shown loses its focus without a word, as when another panel opens.
        let entered = ui.input(|input| input.key_pressed(Key::Enter));
        if wraps && entered && response.has_focus() {
            response.surrender_focus();
        }
        let ends = self.focused && !response.has_focus();
        if !self.focused {
            self.focused = true;
            response.request_focus();
            let all = CCursorRange::two(CCursor::new(0), CCursor::new(text.chars().count()));
            output.state.cursor.set_char_range(Some(all));
            output.state.store(ui.ctx(), response.id);
        }
        let escaped = ui.input(|input| input.key_pressed(Key::Escape));
        if ends && escaped && self.is_new {
            // A save may have split what was typed into several steps: all of them are taken back,
            // and the adding with them.
            for _ in 0..=steps_since(self.begun, cx) {
                out.push(Intent::Command(Command::Undo));
            }
            return Writing::Ended;
        }
        if ends && escaped {
            text.clone_from(original);
        }
        let name = if text.trim().is_empty() {
            &*original
        } else {
            &*text
        };
        if (ends || *text != before) && *name != current {
            let edit = self.what.edit(cx, name);
            out.extend(edit.map(|edit| Intent::Edit(edit, Merge::Typing(self.stay))));
        }
        match (ends, escaped || entered) {
            (false, _) => Writing::GoesOn,
            (true, true) => Writing::Ended,
            (true, false) => Writing::Left,
        }
    }
}

/// How many steps of the history lead back to a state of the document.
fn steps_since(state: u64, cx: &PanelContext<'_>) -> usize {
    let document = cx.document;
    if document.state() == state {
        return 0;
    }
    let mut steps = document.steps();
    steps
        .position(|past| past == state)
        .map_or(0, |place| place + 1)
}
