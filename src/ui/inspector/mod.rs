//! To be written by its owner.
use crate::intent::Intent;
use crate::ui::PanelContext;

/// The inspector.
#[derive(Default)]
pub struct Inspector;

impl Inspector {
    /// Draws the inspector.
    pub fn ui(&mut self, _ui: &mut egui::Ui, _cx: &PanelContext<'_>, _out: &mut Vec<Intent>) {}
}
