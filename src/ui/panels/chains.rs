//! To be written by its owner.
use crate::intent::{Command, Intent};
use crate::ui::PanelContext;

/// The panel.
#[derive(Default)]
pub struct ChainsPanel;

impl ChainsPanel {
    /// Draws the panel.
    pub fn ui(&mut self, _ui: &mut egui::Ui, _cx: &PanelContext<'_>, _out: &mut Vec<Intent>) {}

    /// Carries out a command; whether it did.
    pub fn command(&mut self, _command: Command, _cx: &PanelContext<'_>, _out: &mut Vec<Intent>) -> bool {
        false
    }
}
