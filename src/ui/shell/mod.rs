//! To be written by its owner.
use crate::intent::Intent;
use crate::ui::{PanelContext, WindowContext};

/// The bars and dialogs.
#[derive(Default)]
pub struct Shell;

impl Shell {
    /// Draws the start page.
    pub fn start_page(&mut self, _ui: &mut egui::Ui, _window: &WindowContext<'_>, _out: &mut Vec<Intent>) {}
    /// Draws the bars.
    pub fn bars(&mut self, _ui: &mut egui::Ui, _window: &WindowContext<'_>, _cx: &PanelContext<'_>, _out: &mut Vec<Intent>) {}
    /// Draws the dialogs.
    pub fn overlays(&mut self, _ui: &mut egui::Ui, _window: &WindowContext<'_>, _file: Option<&PanelContext<'_>>, _out: &mut Vec<Intent>) {}
}
